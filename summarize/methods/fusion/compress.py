"""One sentence made shorter: the cuts that are allowed, and those of them that pay.

What may be cut is told in :mod:`.asides`, :mod:`.trailing`, :mod:`.leading` and
:mod:`.saying`; what may not, in :mod:`.constraints`.  A cut pays where the stretch is worth less
a word than the rest of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.sentence.shallow import Shallow
from summarize.claims.speakers.persons import is_person, is_role, is_title
from summarize.methods.filters import fault
from summarize.methods.fusion.asides import aside_cuts
from summarize.methods.fusion.cuts import Cut, apply
from summarize.methods.fusion.days import day_cuts
from summarize.methods.fusion.leading import leading_cuts
from summarize.methods.fusion.reading import reading
from summarize.methods.fusion.saying import saying_cuts
from summarize.methods.fusion.trailing import trailing_cuts
from summarize.methods.fusion.worth import Worth
from summarize.records import Edit, Span, Statement
from summarize.text.tokens import count_words

_ALWAYS = frozenset(("age", "linking word", "circumstances of saying", "channel"))
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|they|their|them|it|its)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_POINTS_BACK = re.compile(
    r"\b(?:one|do so|did so|doing so|such|the same|of them)\b(?=[\s.,;](?! of\b))"
)
_COURTESY = frozenset(("Mr", "Mrs", "Ms", "Miss"))
_TORN = re.compile(
    r"\s[-–—]+\W*$"
    r"|,\s(?:and|but|or)\s(?:in|on|at|for|by|with)\s(?:[\w’'-]+\s?){1,3}\.$"
)
_GAP = re.compile(r"(?<=[\w”’])\s+(?=[,;]\s|\.$)")
_PAIRS = (("both", "and"), ("either", "or"), ("neither", "nor"))
_SHORTEST = 6
_FIGURE = 3.0


def compress(
    statement: Statement, worth: Worth, brevity: float, *, dated: bool = True
) -> Statement:
    """``statement`` without what it can do without, each cut an :class:`Edit`.

    Args:
        statement: An English sentence that may stand in a summary.
        worth: What stretches are worth.
        brevity: From 0, nothing but ages and times of saying, over 1, what is worth less a word
            than what stays, to whatever is allowed.
        dated: Whether the day of the article is known, by which its days can be told.

    Returns:
        The shorter sentence, or ``statement`` itself where there is nothing to cut.
        Cost: linear in the text for each cut that is looked at.
    """
    s = reading(statement.text)
    chosen = [cut for cut in (*saying_cuts(s), *aside_cuts(s)) if _held(s, cut, statement)]
    chosen = [cut for cut in chosen if cut.rule in _ALWAYS or _pays(s, cut, worth, brevity)]
    for cut in leading_cuts(s):
        if _held(s, cut, statement) and (cut.rule in _ALWAYS or _pays(s, cut, worth, brevity)):
            chosen.append(cut)
    if not dated:
        chosen += [cut for cut in day_cuts(s) if _held(s, cut, statement)]
    for cut in trailing_cuts(s):
        if _held(s, cut, statement) and _pays(s, cut, worth, brevity):
            chosen = [one for one in chosen if one.end <= cut.start or one.start >= cut.end]
            chosen.append(cut)
            break
    if not chosen:
        return statement
    return _sound(statement, chosen)


def _sound(statement: Statement, chosen: Sequence[Cut]) -> Statement:
    """``statement`` with all of the cuts, or with the first of them alone that leave it sound.

    A space that an article has before a comma goes as well.
    """
    s = reading(statement.text)
    quoted = [Span(s.starts[j], s.ends[j]) for j in range(len(s)) if s.tags[j] == "Q"]
    gaps = [
        Cut(*gap.span(), "space")
        for gap in _GAP.finditer(statement.text)
        if not any(quote.start < gap.start() < quote.end for quote in quoted)
    ]
    for cuts in (chosen, *([cut] for cut in chosen)):
        shorter = apply(statement, [*cuts, *gaps])
        torn = _TORN.search(shorter.text)
        if count_words(shorter.text) >= _SHORTEST and not torn and not fault(shorter.text):
            return shorter
    return statement


def _held(s: Shallow, cut: Cut, statement: Statement) -> bool:
    """Whether nothing that was put in or that speaks is lost, and no pronoun loses its name."""
    if _describes_speaker(s, cut, statement) or _of_speaker(cut, statement.edits):
        return False
    if cut.rule == "apposition" and _introduces(s, cut):
        return False
    gone = s.text[cut.start : cut.end]
    if _parts_a_pair(s.text, cut):
        return False
    if not cut.start and _POINTS_BACK.search(s.text, cut.end):
        return False
    if any(gone.count(one) != gone.count(other) for one, other in ("()", "[]", "“”")):
        return False
    return cut.rule == "brackets" or not _NAME.search(gone[1:]) or _names_stay(s, cut)


def _parts_a_pair(text: str, cut: Cut) -> bool:
    """Whether "both" would lose its "and", or "either" its "or"."""
    gone, kept = text[cut.start : cut.end], text[: cut.start] + text[cut.end :]
    return any(
        re.search(rf"\b{first}\b", text[: cut.start])
        and re.search(rf"\b{second}\b", gone)
        and not re.search(rf"\b{first}\b.*\b{second}\b", kept)
        for first, second in _PAIRS
    )


def _names_stay(s: Shallow, cut: Cut) -> bool:
    """Whether a pronoun behind the cut still has a name before it."""
    pronoun = _PRONOUN.search(s.text, cut.end)
    if pronoun is None:
        return True
    return any(
        s.tags[j] == "C"
        for j in range(len(s))
        if s.ends[j] <= pronoun.start() and not cut.start <= s.starts[j] < cut.end
    )


def _of_speaker(cut: Cut, edits: Sequence[Edit]) -> bool:
    """Whether a speaker or cue was put in where the cut would be, or a date in its brackets."""
    return any(
        edit.start < cut.end
        and cut.start < edit.end
        and (edit.kind in ("speaker", "cue", "label") or cut.rule == "brackets")
        for edit in edits
    )


def _describes_speaker(s: Shallow, cut: Cut, statement: Statement) -> bool:
    """Whether an apposition tells who the speaker is."""
    if statement.speaker is None or cut.rule not in ("apposition", "relative clause"):
        return False
    before = s.text[: cut.start].rstrip()
    return before.endswith(statement.speaker.split()[-1])


def _introduces(s: Shallow, cut: Cut) -> bool:
    """Whether an apposition is all that says who a person is: no title or role before the name."""
    last = max((j for j in range(len(s)) if s.ends[j] <= cut.start), default=0)
    while last and s.tags[last] in "U,":  # ", 66," before what he is
        last -= 1
    first = last
    while first and s.tags[first - 1] == "C":
        first -= 1
    words = list(s.raw[first : last + 1])
    if words[0].rstrip(".") in _COURTESY:
        words = words[1:] * 2
    elif is_title(words[0]) or (first and s.tags[first - 1] == "N"):
        return False
    return is_person(words) and is_role(s.text[cut.start : cut.end].strip(" ,"))


def _pays(s: Shallow, cut: Cut, worth: Worth, brevity: float) -> bool:
    """Whether the stretch is worth less a word than what stays, by ``brevity``.

    A figure makes it worth three times as much: how many is what readers ask first.
    """
    gone, kept = s.text[cut.start : cut.end], s.text[: cut.start] + " " + s.text[cut.end :]
    words = count_words(gone)
    rest = count_words(kept)
    if not words or not rest:
        return False
    new = worth.of(gone, worth.stems(kept)) / words
    if any(s.tags[j] == "U" and cut.start <= s.starts[j] < cut.end for j in range(len(s))):
        new *= _FIGURE
    return new <= brevity * worth.of(kept) / rest
