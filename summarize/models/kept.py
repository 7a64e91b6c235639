"""Answers that were given once, kept by what was asked."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from summarize.models.answers import Answer


class Kept:
    """A folder of answers, one small file for each request, and a copy in memory.

    Args:
        folder: Where they lie; it is made when the first one is kept.  ``None`` keeps them in
            memory only.

    The name of a file is the SHA-256 of the request, which holds no key.  Files are written
    beside their place and moved there, so that several processes can share a folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._memory: dict[str, Answer] = {}

    def get(self, digest: str) -> Answer | None:
        """The answer to a request, marked as cached; a file that cannot be read counts as none."""
        known = self._memory.get(digest)
        if known is None and self.folder is not None:
            known = _read(self._path(self.folder, digest))
            if known is not None:
                self._memory[digest] = known
        return replace(known, cached=True) if known is not None else None

    def put(self, digest: str, request: Mapping[str, Any], answer: Answer) -> None:
        """Keeps an answer beside the request that it belongs to."""
        self._memory[digest] = answer
        if self.folder is None:
            return
        path = self._path(self.folder, digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        row = asdict(answer)
        del row["cached"]
        text = json.dumps({"request": request, "answer": row}, ensure_ascii=False, indent=1)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        os.replace(name, path)

    @staticmethod
    def _path(folder: Path, digest: str) -> Path:
        return folder / digest[:2] / f"{digest}.json"


def digest_of(request: Mapping[str, Any]) -> str:
    """The SHA-256 of a request, independent of the order of its fields."""
    text = json.dumps(request, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> Answer | None:
    try:
        row = json.loads(path.read_text(encoding="utf-8"))["answer"]
        text, finish = row["text"], row["finish"]
        counts = [row.get("prompt_tokens"), row.get("completion_tokens")]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if not isinstance(text, str) or not isinstance(finish, str):
        return None
    prompt, completion = (count if isinstance(count, int) else None for count in counts)
    return Answer(text, finish, prompt, completion)
