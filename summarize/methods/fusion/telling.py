"""Sentences that hand one content to one speaker, taken apart: who, the verb, what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarize.claims.sentence.phrases import quantifies
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.constraints import is_cue
from summarize.methods.fusion.reading import finite, reading
from summarize.records import Statement

_WHO = r"(?P<who>[^“”\"«»;:]{3,90}?)"
_SAID = r"(?P<verb>said|says|say|added|adds)"
_CONTENT = r"(?P<content>[^“”\"«»;:—]+)"
_FORMS = (
    ("before", re.compile(rf"^{_WHO}\s{_SAID}\s(?:that\s)?{_CONTENT}\.$")),
    ("after", re.compile(rf"^{_CONTENT},\s{_WHO}\s{_SAID}\.$")),
    ("after", re.compile(rf"^{_CONTENT},\s{_SAID}\s{_WHO}\.$")),
    ("after", re.compile(rf"^According to {_WHO},\s{_CONTENT}\.$")),
)
_QUOTE = r"(?P<quote>(?P<open>[“\"])[^“”\"]+[,!?](?P<close>[”\"]))"
_QUOTED = (
    re.compile(rf"^{_QUOTE}\s{_WHO}\s(?P<verb>said|says|added|adds|continued)\.$"),
    re.compile(rf"^{_QUOTE}\s(?P<verb>said|says|added|adds)\s{_WHO}\.$"),
    re.compile(
        rf"^{_WHO}\s(?P<verb>said|says|added|adds)[,:]\s"
        r"(?P<quote>(?P<open>[“\"])[^“”\"]+[.!?](?P<close>[”\"]))$"
    ),
)
_LOOSE = re.compile(r"^[^“”\"«»;:—]+\.$")
_FRAMED = re.compile(rf"^{_QUOTE}\s(?P<frame>[^“”\"«»;:]{{6,110}})\.$")
_GOES_ON = re.compile(r",\s(?:adding|saying|noting|stressing|warning|when asked)\b")
_OPENS = frozenset("DCNU")
_CHANGES = re.compile(r"\b(?:if|but|because|whether)\b")


@dataclass(frozen=True, slots=True)
class Telling:
    """One content of one speaker.

    Args:
        form: The speaker stands ``before`` or ``after`` what is said in other words, or it is
            ``quoted``; ``loose`` where the sentence has another cue or more in its frame.
        who: The words that name the speaker.
        verb: The verb of saying; empty for "according to".
        content: What is said, or the whole quotation with its marks.
    """

    form: Literal["before", "after", "quoted", "loose"]
    who: str
    verb: str
    content: str


def bare_telling(statement: Statement) -> Telling | None:
    """A statement of which nothing is lost but who speaks if only its content is printed."""
    for pattern in _QUOTED:
        match = pattern.match(statement.text)
        if match is not None and _names(match["who"], statement):
            return Telling("quoted", match["who"], match["verb"], match["quote"])
    for form, pattern in _FORMS:
        match = pattern.match(statement.text)
        if match is None or not _names(match["who"], statement) or not _plain(match["content"]):
            continue
        verb = match.groupdict().get("verb", "")
        if form == "before":
            return Telling("before", match["who"], verb, match["content"])
        return Telling("after", match["who"], verb, match["content"])
    return None


def opening_telling(statement: Statement) -> Telling | None:
    """A statement behind which more of the same speaker's words may go on."""
    match = _FRAMED.match(statement.text)
    if match is not None:
        frame = reading(match["frame"] + ".")
        plain = not any(tag in ",Ws" for tag in frame.tags)
        if plain and _cues(frame) == 1 and _held(match["frame"], statement):
            return Telling("quoted", match["frame"], "said", match["quote"])
        return None
    if _GOES_ON.search(statement.text):
        return None
    return bare_telling(statement) or _loose(statement)


def _loose(statement: Statement) -> Telling | None:
    """``X told the council that ...``: one speaker, one cue, and nobody else who says something."""
    if not _LOOSE.match(statement.text):
        return None
    s = reading(statement.text)
    cues = [j for j in range(len(s)) if is_cue(s, j)]
    if len(cues) != 1 or not 0 < cues[0] < len(s) - 3 or s.low[cues[0]] in {"says", "say"}:
        return None
    who = s.words(0, cues[0])
    if finite(s, 1, cues[0]) or s.tags[0] not in _OPENS or not _names(who, statement):
        return None
    return Telling("loose", who, s.low[cues[0]], s.words(cues[0] + 1, len(s) - 1))


def _cues(s: Shallow) -> int:
    return sum(is_cue(s, j) for j in range(len(s)))


def _names(who: str, statement: Statement) -> bool:
    """Whether the words name the statement's speaker and are no clause."""
    s = reading(who)
    return _held(who, statement) and "W" not in s.tags and not finite(s, 1, len(s))


def _held(words: str, statement: Statement) -> bool:
    """Whether the words hold the last word of the speaker's name."""
    speaker = statement.speaker
    return bool(speaker) and str(speaker).split()[-1].lower() in words.lower()


def _plain(content: str) -> bool:
    """Whether what is said is a clause of its own, and no second saying hides in it."""
    s = reading(content)
    opens = len(s) > 3 and (s.tags[0] in _OPENS or quantifies(s, 0))
    if not opens or _CHANGES.search(content):
        return False
    return not any(is_cue(s, j) for j in range(1, len(s)))
