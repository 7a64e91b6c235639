"""Dirt inside a line: in pages that were saved without line breaks, or glued to a word."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from summarize.text.page import captions, headings
from summarize.text.page.colophon import whole_line
from summarize.text.page.lines import is_closed
from summarize.text.page.rules import STAMP


class Cut(NamedTuple):
    """A stretch of a line that is not story; ``leading`` if nothing stands before it."""

    start: int
    end: int
    rule: str
    leading: bool = False


_FAR = 900
_FRAGMENT_WORDS = 30
_SIGNS = (
    "oading...",
    "edia playback",
    "ideo Player",
    "WATCHED",
    "dvertisement",
    "ontinue",
    "short URL",
    "pic.tw",
)
_INSIDE = re.compile(
    r"(?P<player>\bMedia playback is (?:un)?supported on (?:this|your) device\b"
    r"|\bVideo Player ?(?:is loading\W*)?Close\b|\bVideo Player(?=[A-Z][a-z])"
    r"|\bLoading\.\.\.|\bJUST WATCHED\b.{0,160}?\bMUST WATCH\b)"
    r"|(?P<advertisement>\bAdvertisement Continue reading the main story\b"
    r"|\bStory Continue[sd] Below(?: Advertisement)?\b|\bContinue reading the main story\b)"
    r"|(?P<stub>(?:\b"
    r"|(?<=\d))Get short URL(?! [a-z])(?: \d+)*\b(?: Topic [A-Z][^.()]{4,80} \(\d+\)(?: \d+)*)?)"
    r"|(?P<embed>\bpic\.twitter\.com/\w+)"
)
_MENU = (
    r"(?:Corporate|About(?: Us|(?: [A-Z]\w+){1,2}+)?+|Careers|Press Releases|Contact(?: Us)?"
    r"|Legal"
    r"|Terms of (?:Use|Service)|Privacy(?: Policy)?|Cookie Policy|Documentary|Terms and Conditions"
    r"|Advertise(?: With Us)?|Help|Sitemap|Home)"
)
_TAIL = re.compile(
    r"(?P<credits>\(?(?:(?:Additional r|R)eporting|Editing|Writing) by [A-Z].{3,300}"
    r"|\(Sources?: [^()]{2,60}\)(?: Twitter)?"
    r"|Source:? [A-Z][\w ]{2,30} and agencies|Sources?: [A-Z][\w .&/-]{1,40}"
    r"|(?:With )?[Aa]gencies contributed to this report\W*"
    r"|[-–—]+ ?[A-Z]\w+(?: [A-Z]\w+){0,2}|[-–—]+ ?(?:REUTERS|AFP|AP|XINHUA|SANA|DPA)\W*"
    r"|\((?:AFP|AP|Reuters|REUTERS|Xinhua|Agencies|SANA|dpa|ANI|PTI|IANS"
    r"|UPI)(?:[,/ ]+(?:and )?[A-Z]\w+)*\)"
    r"|\([Ww]ith (?:[A-Z]\w+(?:,? and |, )?){1,4}(?:inputs?|reporting)?\)|Enditem)"
    r"|(?P<legal>Our Standards:.{0,60}|(?:©|Copyright ©?) ?\d{4}.{0,160}|All rights reserved.{0,60}"
    rf"|(?:{_MENU}(?:\s|$)+){{3,}})"
    r"|(?P<link>Read (?:Also|More|Next)\W*|Related (?:Stories|Articles)\W*"
    r"|\[[A-Z][^\[\]]{12,160}\])"
    r"|(?P<share>(?:(?:Twitter|Facebook|WhatsApp|Telegram|Share|Tweet|Email|Print)(?:\s|$)+){1,8})"
)
_TAIL_CHARS = 420
_SIGNED = re.compile(r"(?<=[.!?\"'])\s?[-–—]+ ?[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?\W*$")
_SIGNED_CHARS = 32
_SIGNATURE = re.compile(r"\(?[A-Z][\w/]*(?: [A-Z][\w/]*){0,2}\)?")
_END_MENU = re.compile(
    rf"\b(?:(?:{_MENU}|Community standards|Discussion|Comment via [A-Z]\w+(?: News)?)\s*){{4,}}$"
    r"|(?:\bTags [\w ,-]{3,160}?)?\bCommunity standards ?Discussion\b.{0,80}$"
)
_PROBE = 40
_REPEATED = 600
_CONTROL = re.compile(r"^[^.!?]*?(?:\d\d?\.\d\d?\.\d{4}[^.!?]*?)*(?=Get short URL(?! [a-z]))")
_HEAD_STAMP = re.compile(
    r"(?:(?:Posted|Published|Updated|Last updated|Last modified|Date of publication|Created)"
    rf"(?: on| at)?:?\s+)?{STAMP}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]?\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?=\s))?(?:\s?\(updated[^)]{2,30}\))?"
    r"[\s,|–-]+",
    re.I,
)
_HEAD_AGENCY = re.compile(
    r"(?:AFP|AP|Reuters|Xinhua|SANA|DPA|UPI|EFE)\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_FIRST_STOP = re.compile(r"[.!?]\s+(?=[\"'(\[]*[A-Z0-9])")
_SENTENCE = re.compile(r"[.!?][\"')]*\s+(?=[\"'(\[]*[^\W\d_a-z])")
_FLOW_WORDS = 60
_TITLE_WORD = re.compile(r"\w+")
_TITLE_CHARS = 200
_TACKED = frozenset(
    {"appeal", "comment-form", "credits", "follow", "legal", "link", "newsletter", "share"}
)
_PIECE = 260
_PIECE_RULES = frozenset(
    {"appeal", "promo", "newsletter", "cookies", "comment-form", "legal", "web-address", "embed"}
)
_AFTER_WORDS = 30


def find_cuts(flat: str, begin: int = 0) -> list[Cut]:
    """The stretches of dirt inside a line of the story, in order.

    Args:
        flat: The line.
        begin: Where its story begins; nothing before it is looked at.
    """
    cuts = _caption_cuts(flat, begin)
    if any(sign in flat for sign in _SIGNS):
        for match in _INSIDE.finditer(flat, begin):
            leading = not flat[begin : match.start()].strip()
            cuts.append(Cut(match.start(), match.end(), match.lastgroup or "player", leading))
    return sorted(cuts + _tail_cuts(flat, begin))


def _tail_cuts(flat: str, begin: int) -> list[Cut]:
    """What is tacked on after the last full stop, and menus that close the page."""
    if flat[-1:].isalpha():
        menu = _END_MENU.search(flat, max(begin, len(flat) - _TAIL_CHARS))
        if menu is not None and flat[begin : menu.start()].strip():
            return [Cut(menu.start(), len(flat), "legal")]
    stops = [match.end() for match in _SENTENCE.finditer(flat, max(begin, len(flat) - _TAIL_CHARS))]
    dash = _SIGNED.search(flat, max(begin, len(flat) - _SIGNED_CHARS))
    if dash is not None:
        stops.append(dash.start())
    closed = is_closed(flat)
    for stop in stops:
        piece = flat[stop:]
        rule = None if closed else whole_line(piece.strip())
        if rule is not None and rule in _TACKED and flat[begin:stop].strip():
            return [Cut(stop, len(flat), rule)]
        match = _TAIL.fullmatch(piece.strip())
        if match is not None and match.lastgroup is not None and flat[begin:stop].strip():
            return [Cut(stop, len(flat), match.lastgroup)]
        match = _TAIL.match(piece)
        if match is not None and match.lastgroup is not None:
            rest = piece[match.end() :].strip()
            if _TAIL.fullmatch(rest) and flat[begin:stop].strip():
                return [Cut(stop, len(flat), match.lastgroup)]
    return []


def signature_cut(flat: str, begin: int) -> Cut | None:
    """A name after the last full stop of the story: who passed it on."""
    stop = max((match.end() for match in _SENTENCE.finditer(flat, begin)), default=begin)
    if stop == begin or not _SIGNATURE.fullmatch(flat[stop:].strip()):
        return None
    return Cut(stop, len(flat), "credits")


def _caption_cuts(flat: str, start: int) -> list[Cut]:
    """A caption glued before the story, up to its credit; one sentence of it elsewhere."""
    cuts: list[Cut] = []
    begin = start
    for match in captions.credits(flat):
        if match.start() < begin:
            continue
        stretch = flat[begin : match.start()]
        opening = captions.find_opening(flat, max(begin, match.start() - _FAR), match.start())
        first = begin + _last_sentence(stretch) if opening is None else opening
        if opening is None and len(flat[first : match.start()].split()) > captions.LONGEST // 2:
            first = match.start()
        elif not cuts and _is_fragment(flat[start:first]):
            first = start
        cuts.append(Cut(first, match.end(), "caption", not flat[start:first].strip()))
        begin = match.end()
    return cuts


def piece_cuts(flat: str, cuts: list[Cut]) -> list[Cut]:
    """Whole sentences of dirt in a page without line breaks; a comment form ends the page.

    Args:
        flat: The line.
        cuts: What is cut from it already.
    """
    found: list[Cut] = []
    begin = max((cut.end for cut in cuts if cut.leading), default=0)
    stops = [match.end() for match in _SENTENCE.finditer(flat, begin)]
    for start, end in itertools.pairwise([begin, *stops, len(flat)]):
        piece = flat[start:end].strip()
        rule = whole_line(piece) if 2 < len(piece) <= _PIECE else None
        if rule is None or rule not in _PIECE_RULES:
            continue
        if any(cut.start < end and start < cut.end for cut in cuts):
            continue
        if rule == "comment-form" and start * 2 > len(flat):
            found.append(Cut(start, len(flat), rule))
            break
        found.append(Cut(start, end, rule, not flat[begin:start].strip()))
    return found


def _is_fragment(piece: str) -> bool:
    """Whether a piece at the head of a page is a title run into what follows."""
    return 0 < len(piece.split()) <= _FRAGMENT_WORDS and not _SENTENCE.search(piece)


def _last_sentence(stretch: str) -> int:
    """Where the last sentence before a credit begins."""
    start = 0
    for match in _SENTENCE.finditer(stretch.rstrip()):
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
    control = (
        _CONTROL.match(flat[:_TITLE_CHARS]) if "Get short URL" in flat[:_TITLE_CHARS] else None
    )
    if control is not None and control.end():
        cuts.append(Cut(0, control.end(), "stub", leading=True))
        return cuts
    for _ in range(4):
        found = _HEAD_STAMP.match(flat, at) or _HEAD_AGENCY.match(flat, at)
        if found is not None:
            cuts.append(Cut(at, found.end(), "timestamp", leading=True))
            at = found.end()
            stamped = True
            continue
        end = None if titled else _title_end(flat, at, title, stamped)
        if end is None:
            break
        cuts.append(Cut(at, end, "title", leading=True))
        at = end
        titled = True
    again = _repeated(flat, at)
    if again is not None:
        cuts.append(Cut(at, again, "repeat", leading=True))
    return cuts


def _repeated(flat: str, at: int) -> int | None:
    """Where the second copy begins of an opening that is at once said again."""
    if len(flat) - at < 3 * _PROBE:
        return None
    second = flat.find(flat[at : at + _PROBE], at + _PROBE, at + _REPEATED)
    if second < 0:
        return None
    opening = flat[at:second].rstrip(" .")
    return second if flat.startswith(opening, second) else None


def _title_end(flat: str, at: int, title: str, stamped: bool) -> int | None:
    count = len(flat.split(None, _FLOW_WORDS))
    words = headings.key(title)
    if words and count > _FLOW_WORDS // 2:
        end = _matched(flat, at, words)
        if end is not None and len(flat[end:].split(None, _AFTER_WORDS)) > _AFTER_WORDS:
            return end
    if not stamped or count <= _FLOW_WORDS:
        return None
    stop = _FIRST_STOP.search(flat, at, at + _TITLE_CHARS)
    if stop is None or not 4 <= len(flat[at : stop.start()].split()) <= 22:
        return None
    return stop.end() if _looks_like_title(flat[at : stop.start()]) else None


def _matched(flat: str, at: int, words: str) -> int | None:
    """Where the words of the title end, if they stand here one after the other."""
    end = at
    found = _TITLE_WORD.finditer(flat, at, at + 2 * len(words) + _PROBE)
    for word in words.split():
        match = next(found, None)
        if match is None or match.group().lower() != word:
            return None
        end = match.end()
    return end + len(flat[end:]) - len(flat[end:].lstrip(" ."))


def _looks_like_title(piece: str) -> bool:
    """Whether most of its longer words are capitals, as in headlines of that style."""
    long = [word for word in piece.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) * 10 >= len(long) * 7
