"""When single happenings took place, as each saying tells it: a day or an hour of the clock.

Only happenings that occur once to the one they occur to: a ship sinks, a man dies, a fire
breaks out.  The date must stand beside the verb and be no bound ("since", "by"), and the
subject must be one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarize.claims.conflicts.deeds import (
    ACT_DEEDS,
    ACT_NOUNS,
    ACTIVES,
    GENERIC,
    ISSUED,
    LAST,
    NAMES,
    OBJECT,
    OUTAGE,
    PASSIVE,
    TOGETHER,
    VERB,
)
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.text.dates import find_dates
from summarize.text.names import find_names

CLOCK = re.compile(
    r"(?P<bound>\b(?:at (?:about|around|roughly|approximately|nearly|almost)|about|around|shortly"
    r" (?:before|after)|just (?:before|after)|before|after|by|towards?|since|until|from|between|at)"
    r"\s)(?:(?P<h>[01]?\d|2[0-3])(?:(?::|\.|h)(?P<m>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)?"
    r"|(?P<word>noon|midday|midnight))(?![\d,.]*\d|\s?(?:percent|per|%|people|km|miles|degrees))"
    r"(?:\s(?P<zone>GMT|UTC|local time|[A-Z]{2,4}T)\b)?",
    re.IGNORECASE,
)
VAGUE = re.compile(r"about|around|roughly|approximately|nearly|almost|shortly|just|toward", re.I)
LIMIT = re.compile(r"before|after|by|since|until|from|between", re.I)
_NEAR = 60
_HYPHENED = re.compile(r"(?:-\w+)?")
_GAP = re.compile(
    r"[;:.“”\"()]|\b(?:said|says|told|reported|that|who|which|after|before|when|while|as|and|but"
    r"|since|until|by|for|from|between|if|confirmed|announced|where|to)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|will|would|could|(?-i:may)|might|if|should|whether|planned|expected"
    r"|almost|nearly|again|denied|every|each|usually)\b|\?|n['’]t\b",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"\b(?:since|by|before|after|until|till|from|between|to|of|than|for|through|and|or)\s(?:the\s"
    r"|early\s|late\s|about\s|around\s)?$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(r"^\s?(?:-|–|to|or|and|until|through|till)\s?\d")
_SUBJECT = re.compile(r"^(?:(?:but|and|that|then|also|because|so)\s)+", re.IGNORECASE)
_OPENING = re.compile(r"^(?:on|at|in)\s[^,]{2,30}?\s(?=(?:the|an?)\s)", re.IGNORECASE)
_CUT = re.compile(r"[;:“”\"()]|,\s|\b(?:that|when|after|before|while|and|but|as|because|where)\s")
_ASIDE = re.compile(r"([^,]{3,60}), [^,]{3,60}, $")
_DATED = re.compile(
    r"\d|day\b|night\b|noon\b|week\b|month\b|year\b|January|February|March|April|May\b|June|July"
    r"|August|September|October|November|December"
)
_BETWEEN = re.compile(
    r"((?:\b[Tt]he|\b[Aa]n?)\s[\w-]+(?:\s[\w-]+)?)\sbetween\s[^,;:]{3,60}\sand\s[^,;:]{3,60}$"
)
_PARTS = tuple(
    (part, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for part, words in (
        ("early", r"overnight|midnight|dawn|daybreak|sunrise|early|small hours|pre-dawn"),
        ("late", r"night|overnight|late|midnight|evening"),
        ("day", r"morning|noon|midday|afternoon|daylight"),
    )
)
_DAWN = re.compile(
    r"\b(?:before|after|at|by|around|about) (?=(?:dawn|daybreak|sunrise|dusk|nightfall|sunset"
    r"|sundown|midnight|noon|midday)\b)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^(?:he|she|it|they|we|i|you|who|which|this|that|there|his|her|their|its|our|my|these|those"
    r"|some|many|several|most|all|both|two|three|four|five|six|seven|eight|nine|ten|another|other"
    r"|more|dozens|hundreds|thousands|at least|\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened to one thing.

    ``day`` is ISO or empty, ``last`` the last day of the month or year where no day is
    told; ``minutes`` are those since midnight that the clock may mean
    (two where morning or evening is not told); ``parts`` of the day are "early", "late" and
    "day": a night may be counted to either of two days.
    """

    saying: Saying
    subject: str
    deed: str
    verb: str
    day: str
    day_words: str
    minutes: tuple[int, ...]
    clock_words: str
    vague: bool
    zone: str
    parts: frozenset[str]
    rest: str
    last: str = ""


def moments(told: Sayings) -> Iterator[Moment]:
    """The dated happenings of an event's sayings.  Cost: linear in the text."""
    for saying in told:
        if saying.modality == "denied" or _DATED.search(saying.text) is None:
            continue
        for verb in VERB.finditer(saying.text):
            number = next(n for n in range(len(NAMES)) if verb[f"d{n}"])
            subject = _subject(saying.text[: verb.start()], NAMES[number])
            moment = _moment(saying, verb, subject, _deed(NAMES[number], subject))
            if moment is not None:
                yield moment
        for verb in OBJECT.finditer(saying.text):
            number = next(n for n in range(len(ACTIVES)) if verb[f"a{n}"])
            subject = _one_thing(_dateless(verb["object"]), ACTIVES[number])
            moment = _moment(saying, verb, subject, _deed(ACTIVES[number], subject))
            if moment is not None:
                done = verb[0][: verb.start("object") - verb.start()].split(" ", 1)[0].lower()
                yield replace(moment, verb=f"was {PASSIVE.get(done, done)}")


def _dateless(text: str) -> str:
    """An object without the day that may follow it."""
    found = find_dates(text, None)
    return text[: found[0].span.start].strip() if found else text.strip()


def _deed(name: str, subject: str) -> str:
    """What happened; of "the attack took place" and "the blackout began" the noun tells it.

    Empty for what is sent, given or made more than once.
    """
    acts = kindred(plain_stems(_head(subject))) if subject else frozenset()
    if name == "issue" or subject.lower().endswith(" decision"):
        sent = kindred(plain_stems(_head(subject.split(" to ")[0]))) if subject else frozenset()
        found = sorted(sent & ISSUED.keys())
        return ISSUED[found[0]] if found else "last sign" if LAST.match(subject) else ""
    if name in OUTAGE and "~power" in acts:
        return "~power"
    if name in GENERIC:
        found = sorted(acts & ACT_NOUNS)
        return ACT_DEEDS[found[0]] if found else name
    return name


def _head(subject: str) -> str:
    return re.split(r"\s(?:of|in|at|on|from|near|with|for|against|between)\s", subject)[0].split()[
        -1
    ]


def _moment(saying: Saying, verb: re.Match[str], subject: str, deed: str) -> Moment | None:
    text = saying.text
    before, after = text[: verb.start()], text[verb.end() :]
    start = max(
        (cut.end() for cut in re.finditer(r"[;:.]\s|\b(?:that|and|but)\s", before)), default=0
    )
    stop = re.search(r"[;:.“”\"]\s|[;“”\"]|,\s(?:and|but|said|according|he|she)\b|\sand\s", after)
    tail = after[: stop.start()] if stop else after
    if _OPEN.search(before[start:]) or _OPEN.search(tail[:_NEAR]):
        return None
    if not subject or not deed:
        return None
    anchor = saying.document.article.date
    day, day_words, last = "", "", ""
    for mention in find_dates(text, anchor):
        span = mention.span
        beside = _beside(text, start, verb, span.start, span.end)
        if (
            not beside
            or _BEFORE_DAY.search(text[: span.start])
            or _RANGE_AFTER.match(text[span.end :])
        ):
            continue
        if mention.start and mention.end and not day and mention.precision != "range":
            day, day_words = mention.start, span.of(text)
            last = "" if mention.precision == "day" else mention.end
    minutes: tuple[int, ...] = ()
    clock, vague, zone = "", False, ""
    for match in CLOCK.finditer(text):
        if not _beside(text, start, verb, match.start(), match.end()):
            continue
        if LIMIT.match(match["bound"]) or not (match["m"] or match["half"] or match["word"]):
            continue
        minutes = minutes_of(match)
        words = match[0] if VAGUE.search(match["bound"]) else text[match.end("bound") : match.end()]
        clock = re.sub(r"^at\s", "", words.strip(), flags=re.IGNORECASE)
        vague, zone = bool(VAGUE.search(match["bound"])), (match["zone"] or "").lower()
        break
    if not day and not minutes:
        return None
    around = f"{before[start:]} {tail[:_NEAR]}"
    parts = frozenset(part for part, words in _PARTS if words.search(around))
    rest = f"{before[start:]} {verb[0]}{tail}"
    words = re.sub(r"^(?:had|has)\s(?:first\s)?", "", verb[0])
    return Moment(
        *(saying, subject, deed, words, day, day_words, minutes, clock, vague, zone),
        *(parts, rest, last),
    )


def _beside(text: str, start: int, verb: re.Match[str], first: int, last: int) -> bool:
    """Whether a date stands in the clause of a verb, close behind it or at its head."""
    if first >= verb.end():
        between = _DAWN.sub("", text[verb.end() : first])
        return first - verb.end() <= _NEAR and not _GAP.search(between)
    return first >= start and last <= verb.start() and text[start:first].strip().count(" ") <= 1


def minutes_of(match: re.Match[str]) -> tuple[int, ...]:
    """The minutes since midnight that a clock time may mean."""
    if match["word"]:
        return (0,) if match["word"].lower() == "midnight" else (720,)
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
        return (hour * 60 + minute,)
    if hour > 12 or hour == 0 or match["h"].startswith("0"):
        return (hour * 60 + minute,)
    return (hour % 12 * 60 + minute, (hour % 12 + 12) * 60 + minute)


def _subject(before: str, deed: str) -> str:
    """The noun phrase before a verb; empty where it is not one single thing."""
    aside = _ASIDE.search(before)
    text = aside[1] if aside else before
    pair = _BETWEEN.search(text)
    text = pair[1] if pair else _CUT.split(text)[-1].strip()
    return _one_thing(_OPENING.sub("", _SUBJECT.sub("", text)).strip(), deed)


def _one_thing(text: str, deed: str) -> str:
    """A noun phrase if it is one thing: named, or with an article; many only as "the"."""
    last = LAST.match(text)
    if not text or (_WEAK.match(text) and not last) or len(text.split()) > 9:
        return ""
    names = find_names(text)
    article = re.match(r"(?:the|an?)\s", text, re.IGNORECASE)
    own = text.lower() == "talks" or re.match(r"(?:[A-Z]\w+day|yesterday|today)[’']s\s", text)
    if (
        not article
        and not own
        and not last
        and not (names and text[0].isupper() and _HYPHENED.fullmatch(text, names[-1].end))
    ):
        return "the police" if text.lower() == "police" and deed == "call" else ""
    head = _head(text)
    plural = head.endswith("s") and not head.endswith("ss") and head.islower()
    if plural and deed in TOGETHER and text[:4].lower() == "the ":
        return text
    crowd = head in ("people", "men", "women", "children") or (head == "police" and deed != "call")
    return "" if plural or crowd else text
