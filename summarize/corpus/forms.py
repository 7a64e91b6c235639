"""What kind of file it is, found in its first bytes.

The name only decides between kinds whose bytes look alike: a page of a news site
called ``.txt`` is read as HTML, and rows of JSON as rows whatever they are called.
"""

from __future__ import annotations

import json
import re
from typing import Literal

from summarize.corpus.encoding import decode
from summarize.corpus.inputs import Source
from summarize.corpus.rows import COLUMNS
from summarize.corpus.stories import SEPARATOR

Form = Literal["jsonl", "json", "table", "parquet", "page", "multinews", "plain"]


_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_LINES = {".jsonl", ".ndjson", ".jl"}
_JSON = re.compile(r'\[\s*(?:\{|$)|\{\s*(?:"|$)')
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_DELIMITERS = ",;\t|"


def form(source: Source) -> Form | None:
    """The kind of the file; ``None`` where it holds no text at all."""
    raw = source.head()
    if raw.startswith(b"PAR1"):
        return "parquet"
    text = decode(raw)
    suffixes = set(source.suffixes)
    if len(_CONTROL.findall(text)) > 0.02 * len(text) + 1 or raw.startswith(
        (b"%PDF", b"PK\x03\x04")
    ):
        return None
    if _HTML.match(text) or suffixes & {".html", ".htm", ".xhtml"}:
        return "page"
    if suffixes & _JSON_LINES:
        return "jsonl"
    start = text.lstrip()
    if _JSON.match(start) or ".json" in suffixes:
        return "jsonl" if _is_lines(start) else "json"
    if suffixes & {".csv", ".tsv"} or is_header(text.split("\n", 1)[0]):
        return "table"
    if SEPARATOR.search(text) or ".src" in suffixes:
        return "multinews"
    return "plain"


def _is_lines(start: str) -> bool:
    """Whether one of the first lines is a whole JSON object."""
    for line in start.split("\n", 50)[:50]:
        if line.lstrip().startswith("{"):
            try:
                return isinstance(json.loads(line), dict)
            except (ValueError, RecursionError):
                continue
    return False


def delimiter(header: str) -> str:
    """The character that parts the columns of a table with this first line."""
    return max(_DELIMITERS, key=header.count)


def is_header(line: str) -> bool:
    """Whether a line can only be the names of columns: a text and something beside it."""
    names = [name.strip(' "\r').lower() for name in line.split(delimiter(line))]
    known = {name for name in names if any(name in names_of for names_of in COLUMNS.values())}
    return len(names) > 1 and len(known) * 2 > len(names) and bool(known & set(COLUMNS["text"]))
