"""Dirt inside a line: in pages that were saved without line breaks, or glued to a word."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.text import captions, headings
from summarize.text.cleaning_rules import STAMP


class Cut(NamedTuple):
    """A stretch of a line that is not story; ``leading`` if nothing stands before it."""

    start: int
    end: int
    rule: str
    leading: bool = False


_INSIDE = re.compile(
    r"(?P<player>\bMedia playback is (?:un)?supported on (?:this|your) device\b"
    r"|\bVideo Player ?(?:is loading\W*)?Close\b|\bVideo Player(?=[A-Z][a-z])"
    r"|\bJUST WATCHED\b.{0,160}?\bMUST WATCH\b)"
    r"|(?P<advertisement>\bAdvertisement Continue reading the main story\b|\bStory Continue[sd] Below(?: Advertisement)?\b"
    r"|\bContinue reading the main story\b)"
    r"|(?P<stub>\bGet short URL(?: \d+)*\b)"
    r"|(?P<embed>\bpic\.twitter\.com/\w+)"
)
_TAIL = re.compile(
    r"(?:(?<=[.!?\"')])|(?<=\s))\s*(?:(?P<credits>\(?(?:Additional r|R)eporting by [A-Z].{3,300}|\(Source: [^()]{2,60}\)(?: Twitter)?"
    r"|Source:? [A-Z][\w ]{2,30} and agencies|(?:With )?[Aa]gencies contributed to this report\W*"
    r"|[-–—]+ ?(?:REUTERS|AFP|AP|XINHUA|SANA|DPA)"
    r"|\((?:[Ww]ith|AFP|AP|Reuters|Agencies|AFP, Reuters)\b[^()]{0,60}\))"
    r"|(?P<legal>Our Standards:.{0,60}|(?:©|Copyright ©?) ?\d{4}.{0,160}|All rights reserved.{0,60}"
    r"|(?:(?:Corporate|About|Careers|Press Releases|Contact Us|Legal|Terms of Use|Privacy Policy|Cookie Policy"
    r"|Documentary|Terms and Conditions|Advertise|About [A-Z][\w ]{1,12}?)(?:\s|$)+){3,})"
    r"|(?P<link>Read (?:Also|More|Next)\W*|Related (?:Stories|Articles)\W*))$"
)
_HEAD_STAMP = re.compile(
    rf"(?:(?:Posted|Published|Updated|Last updated|Last modified|Date of publication|Created)(?: on| at)?:?\s+)?{STAMP}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]?\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?=\s))?(?:\s?\(updated[^)]{2,30}\))?[\s,|–-]+",
    re.I,
)
_HEAD_AGENCY = re.compile(
    r"(?:AFP|AP|Reuters|Xinhua|SANA|DPA|UPI|EFE)\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_FIRST_STOP = re.compile(r"[.!?]\s+(?=[\"'(\[]*[A-Z0-9])")
_SENTENCE = re.compile(r"[.!?][\"')]*\s+(?=[\"'(\[]*[^\W\d_a-z])")
_FLOW_WORDS = 60
_TITLE_CHARS = 200


def find_cuts(flat: str) -> list[Cut]:
    """The stretches of dirt inside a line of the story, in order."""
    cuts = _caption_cuts(flat)
    for match in _INSIDE.finditer(flat):
        cuts.append(
            Cut(match.start(), match.end(), match.lastgroup or "player", match.start() == 0)
        )
    end = len(flat)
    for _ in range(3):
        match = _TAIL.search(flat, max(0, end - 420), end)
        if match is None or match.lastgroup is None:
            break
        start = match.start(match.lastgroup)
        if not flat[:start].strip():
            break
        cuts.append(Cut(start, end, match.lastgroup))
        end = match.start()
    return sorted(cuts)


def _caption_cuts(flat: str) -> list[Cut]:
    """A caption glued before the story, up to its credit; a bare credit elsewhere."""
    cuts: list[Cut] = []
    begin = 0
    for match in captions.credits(flat):
        if match.start() < begin:
            continue
        stretch = flat[begin : match.start()]
        if begin == 0 and captions.opens_caption(flat) and len(stretch.split()) <= captions.LONGEST:
            start = 0
        else:
            start = begin + _last_sentence(stretch)
            if len(flat[start : match.start()].split()) > captions.LONGEST // 2:
                start = match.start()
        cuts.append(Cut(start, match.end(), "caption", not flat[:start].strip()))
        begin = match.end()
    return cuts


def _last_sentence(stretch: str) -> int:
    """Where the last sentence before a credit begins."""
    trimmed = stretch.rstrip()
    start = 0
    for match in _SENTENCE.finditer(trimmed):
        start = match.end()
    return start


def head_cuts(flat: str, title: str) -> list[Cut]:
    """Date stamps and the title that run into the first paragraph without a break.

    Args:
        flat: The first line of the story.
        title: The title as the data gives it, or "".
    """
    cuts: list[Cut] = []
    at = 0
    titled = stamped = False
    for _ in range(4):
        match = _HEAD_STAMP.match(flat, at) or _HEAD_AGENCY.match(flat, at)
        if match is not None:
            cuts.append(Cut(at, match.end(), "stamp", leading=True))
            at = match.end()
            stamped = True
            continue
        end = None if titled else _title_end(flat, at, title, stamped)
        if end is None:
            break
        cuts.append(Cut(at, end, "title", leading=True))
        at = end
        titled = True
    return cuts


def _title_end(flat: str, at: int, title: str, stamped: bool) -> int | None:
    words = headings.key(title)
    if words and len(flat.split(None, _FLOW_WORDS)) > _FLOW_WORDS // 2:
        end = _matched(flat, at, words)
        if end is not None:
            return end
    if not stamped or len(flat.split(None, _FLOW_WORDS)) <= _FLOW_WORDS:
        return None
    stop = _FIRST_STOP.search(flat, at, at + _TITLE_CHARS)
    if stop is None or not 4 <= len(flat[at : stop.start()].split()) <= 22:
        return None
    return stop.end() if _looks_like_title(flat[at : stop.start()]) else None


def _matched(flat: str, at: int, words: str) -> int | None:
    """Where the words of the title end, if they stand here one after the other."""
    pattern = r"\W+".join(map(re.escape, words.split()))
    match = re.compile(rf"\W*{pattern}\b[.\s]*", re.I).match(flat, at)
    return match.end() if match else None


def _looks_like_title(piece: str) -> bool:
    """Whether most of its longer words are capitals, as in headlines of that style."""
    long = [word for word in piece.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) * 10 >= len(long) * 7
