"""Who or what each saying holds to have done or caused a happening.

Told by constructions: "blamed the strike on X", "accused X of bombing", "X was behind the
attack", "it was X that shelled", "the fire was caused by X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarize.claims.conflicts.blamewords import (
    ATTACKERS,
    ATTACKERS_HINT,
    BECAUSE,
    BECAUSE_HINT,
    CLAIMED,
    DID_HINT,
    DID_IT,
    DONE_TO,
    HINTED,
    OWN_VERB,
    SAID_HINT,
    WEAPON,
)
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.text.names import find_names

_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|if|whether|would|could|also|partly|denied|deny|denies|other"
    r"|another|similar|previous|earlier|again|too)\b|\?|n['’]t\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^(?:(?:(?:his|her|their)(?! own )|my|our|your|for|already|not|of|to|so|by)\b.*"
    r"|.*\b(?:has|have|had|was|were|is|are|been|be|may|might|could|would|will|must|can|should)\b.*"
    r"|it|this|that|they|them|he|she|him|her|(?-i:us|who)|we|you|i|those|these|both|each other"
    r"|someone|somebody|others?|all|all sides|both sides|what|whoever)$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:attacks?|bombardments?|raids?|air ?strikes?|strikes?|shelling|offensives?|bombings?"
    r"|blasts?"
    r"|explosions?|clashes|fighting|violence|fire|assaults?"
    r"|it|who|which|they|he|she)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|from)\b")
_OWNS = re.compile(r"['’]s\s")
_OWNER = re.compile(r"\b([Tt]he [a-z]+)[’']s [a-z]+")
_PRONOUN = re.compile(r"(?:he|she|him|her)$", re.IGNORECASE)
_PHRASE = re.compile(
    r"(?:the|an?|some|its|one|(?:his|her|their) own)\s|[A-Z]|[a-z-]+(?:\s[\w’'-]+){0,7}$"
)
_LEADS = re.compile(r"^(?:that|because|but|and|the fact that|in fact)\s", re.IGNORECASE)
_TAIL = re.compile(
    r"\s(?:in (?:an?|the|revenge|retaliation|response|order)|during|near)\s.*$|"
    r"\s(?:on|last|this|late|early)\s(?:[A-Z]\w+day|night|week|month|January|February|March"
    r"|April|May|June|July|August|September|October|November|December).*$|\s(?:yesterday|today)$"
)


@dataclass(frozen=True, slots=True)
class Blame:
    """A happening (``what``, with the ``deed`` done to it if told) and its ``culprit``.

    ``context`` is the sentence before, where only it tells what a shell or a bomb hit.
    ``act`` marks what an agent did to the thing itself ("bombed the market"), and not what
    it brought about.
    """

    saying: Saying
    what: str
    deed: str
    culprit: str
    context: str = ""
    act: bool = False


def blames(told: Sayings) -> Iterator[Blame]:
    """What the sayings of an event hold to be the agent or cause.  Cost: linear."""
    for saying in told.holding(SAID_HINT):
        if saying.modality != "denied":
            yield from _in_saying(told, saying)
    for document in told.documents:
        for sentence in document.sentences:
            whole = told.whole(document, sentence)
            for pattern in OWN_VERB:
                for match in pattern.finditer(sentence.text):
                    if _OPEN.search(_around(sentence.text, match)):
                        continue
                    place = sentence.start + match.start()
                    own = told.attributed(replace(whole, speaker=None), place)
                    if own.speaker is not None:
                        yield from _blame(told, own, match)
            claims = "responsib" in sentence.text
            claimed = CLAIMED.search(sentence.text) if claims else None
            if claimed and not _OPEN.search(_around(sentence.text, claimed)):
                own = told.attributed(
                    replace(whole, speaker=None), sentence.start + claimed.end("culprit")
                )
                yield from _blame(told, own, claimed)


def _in_saying(told: Sayings, saying: Saying) -> Iterator[Blame]:
    text = saying.text
    if SAID_HINT.search(text) is None:
        return
    if any(pattern.search(text) for pattern in OWN_VERB):
        return
    for hint, pattern in ((BECAUSE_HINT, BECAUSE), *HINTED):
        match = pattern.search(text) if hint.search(text) else None
        if match and not _OPEN.search(_around(text, match)):
            found = list(_blame(told, told.voiced(saying), match))
            if found:
                yield found[0]
                return
    match = DID_IT.search(text) if DID_HINT.search(text) else None
    before = told.sentence_before(saying) if match else None
    if match and before and not _OPEN.search(_around(text, match)):
        yield Blame(told.voiced(saying), "the deed", "", match["culprit"].strip(), before.text)
        return
    match = ATTACKERS.search(text) if ATTACKERS_HINT.search(text) else None
    before = told.sentence_before(saying) if match else None
    if match and before and not _OPEN.search(_around(text, match)):
        yield Blame(told.voiced(saying), "the attack", "", match["culprit"], before.text)


def _around(text: str, match: re.Match[str]) -> str:
    """The clause of a match, from its last break to its end."""
    before = re.split(r"[,;:.]\s", text[: match.start()])[-1]
    return f"{before}{match[0]}"


def _blame(told: Sayings, saying: Saying, match: re.Match[str]) -> Iterator[Blame]:
    groups = match.groupdict()
    culprit = _TAIL.sub("", _LEADS.sub("", match["culprit"].strip())).strip()
    what = _LEADS.sub("", match["what"].strip())
    context = ""
    if _PRONOUN.match(what):
        what = _named_before(told, saying) or what
    elif re.match(rf"the\s(?:{WEAPON})\b", what):
        before = told.sentence_before(saying)
        if before is None or re.search(rf"\b(?:{WEAPON})\b", before.text) is None:
            return
        context = before.text
    shot = groups.get("shot")
    deed = _shot_at(shot) if shot else (groups.get("deed") or "").strip()
    clause = "gap" in groups
    if DONE_TO.match(deed) and _EVENT.search(culprit) and not _BY.search(culprit):
        return
    whole = clause or (_PHRASE.match(culprit) and not _EMPTY.match(culprit))
    if whole and what and not _EMPTY.match(what):
        yield Blame(saying, what, deed, culprit, context, bool(DONE_TO.match(deed)))


def _shot_at(words: str) -> str:
    """What "dropped a bomb" and "fired a rocket" did to what they are said to be aimed at."""
    return "bombed" if words.endswith("bomb") else "fired on"


def _named_before(told: Sayings, saying: Saying) -> str:
    """Whom "he" is: "Rolf Hagen's widow said he", or the first full name of the sentence before."""
    text = saying.sentence.text
    owner = _OWNER.search(text, 0, max(0, saying.span.start - saying.sentence.start))
    if owner:
        return owner[1]
    for span in find_names(text):
        if _OWNS.match(text, span.end) and " " in span.of(text):
            return span.of(text)
    before = told.sentence_before(saying)
    names = [span.of(before.text) for span in find_names(before.text)] if before else []
    return next((name for name in names if " " in name), "")
