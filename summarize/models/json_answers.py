"""JSON out of what a model writes: among other words, in fences, or cut off before its end."""

from __future__ import annotations

import json
import re
from typing import Any

_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)|\A.*?</think>", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```(?:json)?\s*\n?(.*?)(?:```|\Z)", re.DOTALL | re.IGNORECASE)
_OPENING = re.compile(r"[{\[]")
_MOST = 200
"""Places that are tried before a text counts as one without JSON."""


def read_json(text: str, key: str | None = None) -> dict[str, Any]:
    """The first JSON object in an answer, or the first that has a key.

    What a reasoning model thinks aloud is left out; a fence and words around are passed over.  The
    key tells the answer from an object inside one that is cut off.

    Args:
        text: The answer.
        key: A key of the outermost object; ``None`` for any object.

    Raises:
        ValueError: There is none, or it is broken; the message says where.
    """
    said = _THOUGHT.sub("", text).strip()
    problem = "there is no JSON object" + (f' with "{key}"' if key is not None else "")
    for part in (said, *_FENCED.findall(said)):
        try:
            value = json.loads(part, strict=False)
        except (ValueError, RecursionError) as error:
            if part.lstrip().startswith("{"):
                problem = str(error)
            continue
        if isinstance(value, dict) and (key is None or key in value):
            return value
    for value in _values(said):
        if isinstance(value, dict) and (key is None or key in value):
            return value
    raise ValueError(problem)


def whole_items(text: str, key: str) -> list[Any]:
    """The items of the list ``key`` that are there in full, of an answer that is cut off.

    Args:
        text: The answer.
        key: The key of the outermost object that the list belongs to.
    """
    said = _THOUGHT.sub("", text)
    opened = re.search(rf'"{re.escape(key)}"\s*:\s*\[', said)
    if opened is None:
        return []
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    place = opened.end()
    while True:
        while place < len(said) and said[place] in " \t\r\n,":
            place += 1
        try:
            value, place = decoder.raw_decode(said, place)
        except (ValueError, RecursionError):
            return found
        found.append(value)


def _values(text: str) -> list[Any]:
    """Every JSON value that begins at a bracket, the first places first."""
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    end = 0
    for opening in list(_OPENING.finditer(text))[:_MOST]:
        if opening.start() < end:
            continue
        try:
            value, end = decoder.raw_decode(text, opening.start())
        except (ValueError, RecursionError):
            continue
        found.append(value)
    return found
