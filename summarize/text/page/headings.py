"""Titles, sub-headings and lists of headlines: lines that are no sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.text.page.lines import Line

TITLE_WORDS = 30
HEADING_WORDS = 12
SENTENCE_WORDS = 14
SECTION_WORDS = 3
FOOT_WORDS = 17
_LONG, _SHORT = 14, 6
_BULLET = re.compile(r"(?:[•*·▪●◦‣–—\-_]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s?\S")
_SPEAKER = re.compile(r"(?:[A-Z][\w'.\-]+ ?){1,4}:\s")
_POSTED = re.compile(r"@\w|://|\w\.(?:com|org)/|\s[–—]\s|^\"[a-z]")
_DAY_LINE = re.compile(
    r"(?:^|\D)\d{1,2}(?!\d).*(?<!\d)(?:19|20|१९|२०|١٩|٢٠)\d\d(?!\d)\D{0,3}$"
    r"|^\D{0,3}(?:19|20)\d\d(?!\d).*(?<!\d)\d{1,2}(?!\d)\D{0,3}$"
)
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|but|that|which|who|would|will|could|has|had|have|was|were|is|are|be"
    r"|in|on|at|by|for|from|with|as|its|his|her|their|because|after|before)$",
    re.I,
)
_KEY = re.compile(r"\w+")


def key(flat: str) -> str:
    """What two headlines have in common if they are one: their words, in lower case."""
    return " ".join(_KEY.findall(flat.lower()))


def ends_with_stops(lines: Sequence[Line]) -> bool:
    """Whether the paragraphs of this text close with full stops, as most scripts do."""
    long = [line.closed for line in lines if line.words >= _LONG]
    long = long or [line.closed for line in lines if line.words >= _SHORT]
    return bool(long) and sum(long) * 2 >= len(long)


def is_item(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is an item of a list that belongs to the story."""
    flat = lines[at].flat
    if _BULLET.match(flat) or flat[:1].islower():
        return True
    before = at - 1
    while before >= 0 and not lines[before].closed and lines[before].words <= FOOT_WORDS:
        if lines[before].flat.endswith(":"):
            return True
        before -= 1
    return before >= 0 and lines[before].flat.endswith(":")


def is_headline(line: Line) -> bool:
    """Whether a line has the shape of a headline: short, and not closed by a stop."""
    if line.closed or not 2 <= line.words <= TITLE_WORDS or len(line.flat) > 220:
        return False
    if line.several or _POSTED.search(line.flat):
        return False
    return not line.flat.endswith((":", ",", ";"))


def is_same(flat: str, given: str) -> bool:
    """Whether a line says the title, whole or up to a tail that only one of them has.

    Args:
        flat: The line.
        given: The key of the title.
    """
    own = key(flat)
    short, long = sorted((own, given), key=len)
    if own == given:
        return True
    return short.count(" ") >= 3 and long.startswith(short) and len(short) * 2 > len(long)


def names(flat: str, outlet: str) -> bool:
    """Whether a line begins with the name of the outlet, as mastheads do.

    Args:
        flat: The line.
        outlet: The key of the outlet's name, or "".
    """
    return bool(outlet) and f"{key(flat)} ".startswith(f"{outlet} ")


def may_be_link(line: Line) -> bool:
    """Whether a line may be the headline of another page: no sentence, or a question."""
    return not line.closed or line.flat.endswith("?")


def is_bulleted(line: Line) -> bool:
    """Whether a line opens with a bullet."""
    return line.flat[0] in "•*·▪●◦‣"


def is_link(line: Line) -> bool:
    """Whether a line below a label for links is one of them."""
    if _BULLET.match(line.flat):
        return line.words <= HEADING_WORDS and may_be_link(line)
    return is_foot(line)


def is_day(line: Line) -> bool:
    """Whether a line is only a date, in whatever language."""
    return len(line.flat) <= 45 and line.words <= 7 and _DAY_LINE.search(line.flat) is not None


def is_sentence(line: Line) -> bool:
    """Whether a line that is said to be the title is also the first sentence of the story."""
    return line.closed and (line.flat.endswith(".") or line.words > SENTENCE_WORDS)


def find_title(lines: Sequence[Line], top: Sequence[int]) -> int | None:
    """Which line is the title: the first that looks like a headline.

    Args:
        lines: All lines.
        top: Which of them stand at the top and may be story.

    Returns:
        Its place; a name of a section that stands above it is passed over.
    """
    if not top or not is_headline(lines[top[0]]):
        return None
    if len(top) > 1 and lines[top[0]].words <= SECTION_WORDS < lines[top[1]].words:
        return top[1] if is_headline(lines[top[1]]) else top[0]
    return top[0]


def is_heading(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands between two paragraphs as the heading of the second.

    Args:
        lines: The lines of the story, without dirt.
        at: Which of them.
    """
    line = lines[at]
    if line.closed or line.words > HEADING_WORDS or len(line.flat) > 90:
        return False
    if line.flat.endswith((":", ",", ";", "--", "—")) or line.flat[:1].islower():
        return False
    if _POSTED.search(line.flat):
        return False
    if _SPEAKER.match(line.flat) or is_item(lines, at):
        return False
    before = lines[at - 1] if at else None
    if before is not None and not before.closed and before.words <= HEADING_WORDS:
        return False
    if sum(letter.isdigit() for letter in line.flat) * 4 > sum(map(str.isalnum, line.flat)):
        return False
    following = lines[at + 1] if at + 1 < len(lines) else None
    return following is not None and (following.closed or following.words > HEADING_WORDS)


def is_question_heading(line: Line) -> bool:
    """Whether a line is a short question, as headings often are."""
    return (
        line.words <= 8
        and not line.several
        and line.flat.endswith("?")
        and line.flat[:1].isupper()
        and not _SPEAKER.match(line.flat)
        and '"' not in line.flat
    )


def is_foot(line: Line) -> bool:
    """Whether a line at the foot of a page may be a link to something else."""
    return (
        not line.closed
        and line.words <= FOOT_WORDS
        and not line.several
        and not line.flat.endswith((":", ","))
        and not _POSTED.search(line.flat)
        and not _UNFINISHED.search(line.flat)
        and not re.search(r"\b(?:said|says|told|added|according)\b", line.flat)
    )
