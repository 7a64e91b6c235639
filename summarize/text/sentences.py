"""Sentences with exact offsets.

A regular expression finds every place where a sentence might end; most of them
are plain and are decided on the spot.  A full stop after an abbreviation or an
initial is judged as Punkt does (:mod:`summarize.text.abbreviations`).  Around that stand
repairs for what Punkt does not know: quotations, brackets, footnotes, ellipses,
times, signatures, a missing space, and scripts without capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.records import Span
from summarize.text.abbreviations import KNOWN, STARTERS, STATES, ends_sentence
from summarize.text.lines import unbroken

_CLOSERS = "\"'”’»)\\]›}*」』）】¹²³⁴-⁹†‡"
_OPENERS = "\"'“‘«(\\[‹„‚¿¡*{「『（【"
_CANDIDATE = re.compile(
    rf"(?P<mark>[.!?…]+|[。！？｡؟।॥۔;；։።]+)"
    rf"(?P<close>[{_CLOSERS}]*(?:\s[”»](?!\w)|\[\d{{1,3}}\])*)(?P<gap>\s*)"
)
_MARK = re.compile(rf"[.!?…。！？｡؟।॥۔;；։](?=(?P<close>[{_CLOSERS}]*))")
_NEXT = re.compile(
    rf"(?P<lead>[{_OPENERS}\s]*(?:[—–-]+\s?[{_OPENERS}]*)?)(?P<word>\w[\w'’-]*(?:\.\w+)*|[^\w\s])"
)
_PREVIOUS = re.compile(r"(?:([\w'’-]+)\s)?([^\s(\[\"“”‘'«»—–/]*)\Z")
_LOWER_NAME = re.compile(r"(?:al|el|an|ad|ar|as|at|ash|e|i)-?[A-Z]")
_SAYS = re.compile(
    r"(?:(?:the|a|an|of|de|bin|al|[A-Z][\w'’.-]*,?|\w+(?=\s(?:minister|president|spokes\w+|official)\b)"
    r"|minister|president|spokes\w+|official)\s+){1,6}?"
    r"(?:said|says|asked|asks|told|wrote|added|shouted|cried|wondered|replied|exclaimed|tweeted)\b"
)
_CLOCK = frozenset(["a.m", "p.m"])
_AFTER_CLOCK = re.compile(
    r"(?:[ECMPB]?[SD]?T|GMT|UTC|CET|CEST|BST|IST|MSK|AEST|Eastern|Central|Pacific|Mountain|Greenwich"
    r"|\w+day|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\Z"
)
_CLOCK_LEAD = re.compile(
    r"\W*(?:[Aa]t|[Bb]y|[Aa]round|[Aa]bout|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ff]rom|[Ss]hortly"
    r"|[Ii]t was)\b[^,;]{0,24}\Z"
)
_SIGNATURE = re.compile(r"\s*(?:--?|—|–)\s?(?:[A-Z]\w{0,4}\.\s)*\w[^.!?\n]{0,40}\.?\Z")
_DATELINE = re.compile(r"[A-Z][A-Z .'-]+, [A-Z][a-z]{2,8}\.? \d{1,2}\.? /[A-Za-z]+/\.")
_PLACE = re.compile(r"[A-Z][A-Z .'-]{2,30}, [A-Z][\w. ]{0,20}\s*\Z")
_MAIL = re.compile(r"[\w.+-]*@\w")
_GREEK = re.compile(r"[Ͱ-Ͽἀ-῿]\Z")
_JOINED = re.compile(r"[^\W\d_][a-z’']*[a-z]{2}\Z")
_JOINED_NEXT = re.compile(r"[A-Z][a-z’']|[AI]\s")
_DOTTED = re.compile(r"(?:\w{1,2}\.)+\w{1,2}\Z")
_ITEM = re.compile(r"[-–—]{1,2}\s+(?=[^\W\d])")
_LOOK_BACK = 48


def split(text: str, paragraphs: Sequence[Span] | None = None) -> list[Span]:
    """The sentences of ``text``, as spans into it.

    Args:
        text: Any text.
        paragraphs: Where the paragraphs stand; no sentence crosses them, and what
            lies outside them is left out.  Without it, blank lines, bullets and
            hard line breaks part the text.

    Returns:
        Spans in order, disjoint, non-empty, without surrounding white space and without the
        dash that a list puts before an item.

    Cost: linear, about 20 microseconds a sentence.
    """
    blocks = [Span(0, len(text))] if paragraphs is None else paragraphs
    return [
        sentence
        for block in blocks
        for stretch in unbroken(text, block)
        for sentence in _sentences(text, stretch)
    ]


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start, end = block
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    item = _ITEM.match(text, start, end)
    start = item.end() if item else start
    if start >= end:
        return
    mark = _MARK.search(text, start, end)
    if mark is None or mark.end("close") >= end:
        yield Span(start, end)
        return
    segment = text[start:end]
    caseless = segment == segment.lower()
    dateline = _DATELINE.match(text, start, end)
    for match in _CANDIDATE.finditer(text, dateline.end() if dateline else start, end):
        if match.start() <= start or match.end("close") >= end:
            continue
        stop = _boundary(text, Span(start, end), match, caseless)
        if stop is None or stop >= end:
            continue
        yield Span(start, stop)
        start = stop
        while text[start].isspace():
            start += 1
    yield Span(start, end)


def _boundary(text: str, block: Span, match: re.Match[str], caseless: bool) -> int | None:
    """Where the sentence ends if it ends at this candidate."""
    stop = match.end("close")
    mark = match["mark"]
    if mark[0] not in ".!?…":
        return None if mark[0] in ";；" and not _GREEK.match(text[match.start() - 1]) else stop
    if '"' in match["close"] or text[match.end() : match.end() + 1] == '"':
        stop = _straight_quote(text, block, match)
    following = _NEXT.match(text, stop, block.end)
    if following is None:
        return None
    if stop == match.end() and not (following["lead"] or text[stop - 1].isspace()):
        return stop if _is_joined(text, block, match, following) else None
    return stop if _ends(text, block, match, following, caseless) else None


def _straight_quote(text: str, block: Span, match: re.Match[str]) -> int:
    """Where a sentence stops beside a straight quotation mark that may open or close."""
    stop = match.end("close")
    place = text.find('"', match.start(), match.end() + 1)
    opened = text.count('"', block.start, place) % 2 == 1
    after = text[place + 1 : place + 2]
    if place < stop:
        glued = after.isalnum() and not opened
        return place if glued else stop
    return place + 1 if opened and (after.isspace() or not after) else stop


def _is_joined(text: str, block: Span, match: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the space between two sentences was lost ("the city.The army")."""
    if match["mark"] not in {".", "!", "?"}:
        return False
    before = text[max(block.start, match.start() - _LOOK_BACK) : match.start()]
    return bool(
        _JOINED.search(before.rsplit(None, 1)[-1] if before.strip() else "")
        and _JOINED_NEXT.match(text, following.start("word"))
        and not _MAIL.match(text, following.start("word"))
    )


def _ends(
    text: str, block: Span, match: re.Match[str], following: re.Match[str], caseless: bool
) -> bool:
    """Whether a mark that is followed by white space ends the sentence."""
    mark, word = match["mark"], following["word"]
    first = word[0]
    if first.islower() and not caseless and not _LOWER_NAME.match(word):
        return False
    if not (first.isalnum() or first in "$£€#@"):
        return False
    dashed = following["lead"].strip(" \xa0\n\t\"'“‘«([")[:1] in {"-", "–", "—"}
    if dashed and (
        _SIGNATURE.match(text, match.end("close"), block.end)
        or _PLACE.match(text, block.start, match.end())
    ):
        return False
    if mark[0] in "!?":
        return not (match["close"] and _SAYS.match(text, following.start("word"), block.end))
    if len(mark) > 1 or mark == "…":
        spaced = text[match.start() - 1].isspace() and word != "I"
        return not text[match.start() - 1].isspace() or (spaced and word.lower() in STARTERS)
    context = _PREVIOUS.search(text[max(block.start, match.start() - _LOOK_BACK) : match.start()])
    lead, previous = (context[1] or "", context[2]) if context else ("", "")
    previous = previous.rsplit("-", 1)[-1]
    if not _may_be_short(previous):
        return True
    if match["close"] and match["close"][0] in ")]":
        return True
    if dashed or (len(word) == 1 and text.startswith(".", following.end())):
        return False
    if previous.lower() in _CLOCK:
        if _AFTER_CLOCK.match(word):
            return False
        return not _CLOCK_LEAD.match(text, block.start, match.start()) or word.lower() in STARTERS
    if previous.lower() in STATES and lead[:1].isupper() and lead.lower() not in STARTERS:
        return True  # "Arthur Penn.", but neither "Scranton, Penn." nor "the Penn. court"
    if previous.isdigit():
        return match.start() - len(previous) != block.start
    return ends_sentence(previous, word, lead)


def _may_be_short(previous: str) -> bool:
    """Whether the word before a full stop may be an abbreviation, an initial or a list number."""
    return (
        len(previous) == 1
        or ("." in previous and bool(_DOTTED.match(previous)))
        or previous.lower() in KNOWN
        or (previous.isdigit() and len(previous) < 3)
    )
