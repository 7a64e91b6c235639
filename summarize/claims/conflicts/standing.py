"""All against part, dead against alive, over the limit against under it.

Some claims contradict each other without sharing a word: a town is "fully recaptured" and
"80 percent" of it is held; a man is among the dead and "in good health"; the smoke is "no
danger" and three times the limit.  Each question has two sides, told by constructions;
a conflict is one question about one thing with different voices on both sides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.stands import Stand, both_sides
from summarize.records import Conflict, Span
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_REACH = 70
_PAST_DAYS = 3
_OPEN = re.compile(r"\b(?:would|could|should|may|might|if|hopes?|aims?|plans?)\b")
_LOCAL = "?"
_HOLD = (
    r"(?<!-)(?:(?:re)?captur\w+|retak\w+|retook|recover\w+|liberat\w+|control\w*|h[eo]ld(?:s"
    r"|ing)?|seiz\w+|freed|secur\w+"
    r"|restored|conquer\w+|taken|overr[au]n)"
)
_ALL = Quick(
    rf"\b(?:full|fully|complete|completely|entire|entirely|total|totally|whole"
    rf"|all)\b[^.;]{{0,50}}\b(?:{_HOLD})\b"
    rf"|\b(?:{_HOLD})\b[^.;]{{0,60}}\b(?:fully|completely|entirely|entire|whole|totally|all of"
    rf"|every part)\b",
    re.IGNORECASE,
)
_SOME = Quick(
    rf"(?:\b\d[\d.,]*\s?(?:%|percent|per cent)|\b(?:half|two[- ]thirds|a third|a quarter"
    rf"|three[- ]quarters"
    rf"|most|parts?|large parts) of\b)[^.;]{{0,60}}\b(?:{_HOLD})\b"
    rf"|\b(?:{_HOLD})\b[^.;]{{0,40}}(?:\d[\d.,]*\s?(?:%|percent|per cent)|\b(?:half"
    rf"|two[- ]thirds|most|parts) of\b)"
    rf"|\b(?:still|only)\s(?:{_HOLD})\b|\bholding out\b"
    r"|\bh[eo]ld(?:s|ing)? (?:on to )?(?:the )?(?:[\w-]+ )?(?:north|south|east|west|centre"
    r"|center|outskirts"
    r"|suburbs|districts?|quarters?|neighbou?rhoods?|villages?|bank)\b",
    re.IGNORECASE,
)
_NO_LAND = Quick(
    r"\b(?:flood|fire|blaze|inflation|market|shares?|power|company|costs?)\b", re.IGNORECASE
)
_DEAD = Quick(
    r"\b(?:killed|dead|died|slain|martyred|(?:his|her) death|death of|killing of)\b", re.IGNORECASE
)
_ALIVE = Quick(
    r"\b(?:alive|in good health|unharmed|unhurt|survived|safe and well|not (?:been )?(?:killed"
    r"|dead))\b",
    re.IGNORECASE,
)
_OVER = Quick(
    r"\b(?:times|above|over|exceed\w*|beyond)\s(?:the\s|its\s"
    r"|their\s)?(?:[\w’'-]+\s){0,3}?(?:limits?|thresholds?"
    r"|permitted|allowed|maximum|safe levels?|capacity)\b"
    r"|\boverload\w*|\bovercrowd\w*|\bmore than\s(?:[\w’'-]+\s){1,4}?(?:is|was|are"
    r"|were)\s(?:marked|licensed"
    r"|certified|built|designed|cleared|registered)\sfor\b",
    re.IGNORECASE,
)
_UNDER = Quick(
    r"\b(?:no|never (?:a|any)|not (?:a|any))\s(?:[\w-]+\s)?(?:danger|risk|threat|hazard)\b"
    r"|\bharmless\b"
    r"|\bwithin\s(?:the\s|its\s)?(?:[\w-]+\s){0,2}?(?:limits?|capacity)\b"
    r"|\bbelow\s(?:the\s)?(?:[\w-]+\s){0,2}?"
    r"(?:limits?|threshold)\b|\b(?:at no time|never|not)\sexceed\w*",
    re.IGNORECASE,
)
_LOAD = re.compile(r"overload|overcrowd|capacity|\bfor\b", re.IGNORECASE)
_WAR = re.compile(
    r"\b(?:army|troops?|forces?|fighters?|rebels?|insurgents?|militants?|soldiers?|militias?"
    r"|offensive|battle|fighting|front|terrorists?|jihadists?|gunmen|brigades?|police"
    r"|(?:re)?captur\w+|liberat\w+|retak\w+|retook|seiz\w+|overr[au]n|besieg\w+)\b",
    re.IGNORECASE,
)
_NO_THING = plain_stems("danger risk threat hazard harmless limit capacity exceed level times safe")
_CLOSE = 3
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had)\b)", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|from|near|at|on|to|across)\s(?:the\s)?$")
_ROLE = re.compile(r"\bthe\s([a-z]+)\b")


def standing_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of the three questions.  Cost: linear in the text."""
    land, limit, fate = [], [], []
    for saying in told.holding(_SOME, _ALL):
        if told.brief or _WAR.search(saying.sentence.text):
            land += list(_of_land(told, told.voiced(saying)))
    for saying in told.holding(_UNDER, _OVER):
        limit += list(_of_limit(told.voiced(saying)))
    for saying in told.holding(_ALIVE, _DEAD):
        fate += list(_of_fate(told, told.voiced(saying)))
    yield from _land_conflicts(land)
    for thing, stands in _by_thing(limit).items():
        for conflict in both_sides(stands, thing):
            if told.brief or "limit" not in thing or _of_one_thing(conflict, stands):
                yield conflict
    for thing, stands in _by_thing(fate).items():
        yield from both_sides(stands, f"what became of {thing}")


def _of_one_thing(conflict: Conflict, stands: Sequence[Stand]) -> bool:
    """Whether two that stand against each other are near, or share a word of their matter."""
    shown = {item for position in conflict.values for item in position.evidence}
    sides = [stand for stand in stands if stand.saying.evidence in shown]
    return any(a.side and not b.side and _akin(a.saying, b.saying) for a in sides for b in sides)


def _akin(first: Saying, second: Saying) -> bool:
    away = abs(first.sentence.index - second.sentence.index)
    if first.document.id == second.document.id and away <= _CLOSE:
        return True
    return bool((plain_stems(first.text) & plain_stems(second.text)) - _NO_THING)


def _land_conflicts(stands: Sequence[Stand]) -> Iterator[Conflict]:
    """Part against all of the place that most claims to hold all of a place are about."""
    places: dict[str, int] = {}
    for stand in stands:
        if stand.side and stand.thing:
            places[stand.thing] = places.get(stand.thing, 0) + 1
    if not places:
        return
    main = min(places, key=lambda place: (-places[place], place))
    fitting = [stand for stand in stands if stand.thing == main or (not stand.thing)]
    yield from both_sides(fitting, f"control of {main}")


def _by_thing(stands: Sequence[Stand]) -> dict[str, list[Stand]]:
    found: dict[str, list[Stand]] = {}
    for stand in stands:
        found.setdefault(stand.thing, []).append(stand)
    return dict(sorted(found.items()))


def _of_land(told: Sayings, saying: Saying) -> Iterator[Stand]:
    """Who holds all of a place, or part of it."""
    text = saying.text
    some = _SOME.search(text)
    match = some or _ALL.search(text)
    if (
        match is None
        or _NO_LAND.search(text)
        or _long_ago(saying)
        or any(item.verb for item in denials(saying.sentence.text))
    ):
        return
    place = _place(told, saying, match.start())
    if some or place != _LOCAL:
        value = _value(text, match)
        yield Stand(saying, "" if place == _LOCAL else place, not some, value)


def _place(told: Sayings, saying: Saying, start: int) -> str:
    """The place that is held: the first name behind the verb that is no speaker's.

    Empty where none is named; ``_LOCAL`` where it is named only here: a part of the town.
    """
    text = saying.text
    for span in find_names(text):
        form = span.of(text)
        key = told.names.key(form)
        if span.start < start or key in told.names.holders:
            continue
        return told.voices.resolve(form) if key in told.names.central else _LOCAL
    return _meant_there(told, saying) if _THERE.search(text[start:]) else ""


def _meant_there(told: Sayings, saying: Saying) -> str:
    """What "there" stands for: the last name of the sentence before that is no speaker's."""
    before = told.sentence_before(saying)
    forms = [span.of(before.text) for span in find_names(before.text)] if before else []
    places = [form for form in forms if told.names.key(form) not in told.names.holders]
    return told.voices.resolve(places[-1]) if places else ""


def _long_ago(saying: Saying) -> bool:
    """Whether the sentence tells of a day before those that the article is about."""
    anchor = saying.document.article.date
    return anchor is not None and any(
        day.end is not None and (anchor - dt.date.fromisoformat(day.end)).days > _PAST_DAYS
        for day in find_dates(saying.sentence.text, anchor)
    )


def _value(text: str, match: re.Match[str]) -> str:
    """The share that is named, or the clause around the words that tell the side."""
    share = re.search(r"\d[\d.,]*\s?(?:%|percent|per cent)", match[0])
    return share[0] if share else clause(text, plain_stems(match[0]))


def _of_limit(saying: Saying) -> Iterator[Stand]:
    """Whether something was over a limit, or more than a vessel may carry."""
    text = saying.text
    under, over = _UNDER.search(text), _OVER.search(text)
    match = under or over
    if match is None:
        return
    denied = saying.modality == "denied" or any(
        item.verb and item.start <= match.start() + saying.span.start - saying.sentence.start
        for item in denials(saying.sentence.text)
    )
    thing = (
        "whether it was overloaded" if _LOAD.search(match[0]) else "whether it was over the limit"
    )
    value = "denied" if denied else clause(text, plain_stems(match[0]))
    yield Stand(saying, thing, bool(over and not under) != denied, value)


def _of_fate(told: Sayings, saying: Saying) -> Iterator[Stand]:
    """Whether a person is dead or alive."""
    alive, dead = _ALIVE.search(saying.text), _DEAD.search(saying.text)
    match = alive or dead
    if match is None:
        return
    start = saying.span.start - saying.sentence.start + match.start()
    who = _person(told, saying, Span(start, start + len(match[0])))
    if who:
        dead_word = "dead" if "death" in match[0].lower() else match[0].lower()
        value = clause(saying.text, plain_stems(match[0])) if alive else dead_word
        yield Stand(saying, who, alive is None, value)


def _person(told: Sayings, saying: Saying, verb: Span) -> str:
    """The name nearest to a verb, or the one that "the commander" or "his" stands for."""
    text = saying.sentence.text
    offset = saying.sentence.start
    near = [
        (min(abs(span.start - verb.end), abs(verb.start - span.end)), span)
        for span in find_names(text)
        if " " in span.of(text)
        and not _IN.search(text[: span.start])
        and not text.startswith(("'s", "’s"), span.end)
        and saying.span.start <= span.start + offset < saying.span.end
    ]
    near = [item for item in near if item[0] <= _REACH or "among them" in text]
    if near:
        return told.voices.resolve(min(near)[1].of(text))
    before = told.sentence_before(saying)
    if before is None:
        return ""
    names = [span for span in find_names(before.text) if " " in span.of(before.text)]
    if not names:
        return ""
    if re.match(r"(?:his|her)\b", verb.of(text), re.IGNORECASE):
        return told.voices.resolve(names[-1].of(before.text))
    for role in _ROLE.findall(saying.text):
        for span in names:
            if re.search(rf"\b{re.escape(role)}\s$", before.text[: span.start]):
                return told.voices.resolve(span.of(before.text))
    return ""
