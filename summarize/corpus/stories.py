"""The notation of Multi-News: many articles in one line, with marks between them."""

from __future__ import annotations

import re

SEPARATOR = re.compile(r"\|{5}|story_separator_special_tag")
_LINE_FEED = re.compile(r" ?NEWLINE_CHAR ?")


def split_stories(line: str) -> tuple[str, ...]:
    """The articles between the separators, stripped, without the empty ones.

    A separator at the start or the end neither adds nor loses an article, and
    ``NEWLINE_CHAR`` becomes the line feed that it stands for.
    """
    parts = (_LINE_FEED.sub("\n", part).strip() for part in SEPARATOR.split(line))
    return tuple(part for part in parts if part)
