"""What a figure measures: people killed, held, aboard, in a crowd; votes ahead; or its noun.

Two figures can only conflict if they measure the same.  The words that count one thing
are many ("46 people had died", "16 bodies", "a death toll of 15"), so they are brought
to one measure and, for people, to the group that is counted.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.claims.conflicts.amounts import amount_of
from summarize.claims.conflicts.persons import are_people
from summarize.records import Quantity
from summarize.text.casualties import outcome
from summarize.text.units import singular


class Measure(NamedTuple):
    """What is counted: the measure, whom, and whether it had to be taken from before.

    ``group`` is empty for people in general.  ``known`` says that the words tell the
    measure, not just a noun.  ``given`` is ``False`` for a bare number whose noun
    stands in an earlier figure ("put the number at 130").
    """

    name: str
    group: str
    known: bool
    given: bool


_GROUPS = {
    "soldiers": "soldier troop serviceman militiaman trooper mercenary conscript",
    "fighters": "insurgent militant terrorist rebel fighter gunman jihadist extremist guerrilla"
    " assailant attacker separatist",
    "police": "policeman policewoman officer",
    "civilians": "civilian resident villager bystander",
    "children": "child boy girl pupil student minor infant",
    "women": "woman",
    "passengers": "passenger traveller traveler",
    "crew": "crew sailor seafarer crewman",
    "rescuers": "firefighter rescuer paramedic medic",
    "workers": "worker employee miner labourer laborer staff journalist",
}
_GROUP_OF = {word: name for name, words in _GROUPS.items() for word in words.split()}
_PEOPLE_WORDS = (
    "person man victim body martyr life death killed injured missing displaced arrested "
    "captured abducted rescued survivor casualty other demonstrator protester supporter "
    "marcher"
)
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_SAME_NOUN = {
    "truck": "vehicle", "lorry": "vehicle", "car": "vehicle", "bus": "vehicle", "home": "house",
    "aircraft": "plane", "airplane": "plane", "jet": "plane", "protester": "person",
    "demonstrator": "person", "patient": "person", "resident": "person", "inhabitant": "person",
    "infection": "case", "metre": "metre", "meter": "metre",
    "kilometer": "kilometre", "km": "kilometre",
}  # fmt: skip
_NO_MEASURE_WORDS = (
    "second minute hour day night week month year decade century time age share percent point "
    "grade part side way step floor round stage line page season game goal match inch foot "
    "mile metre meter degree kilometre gram kilogram pound litre acre hectare yard ton tonne "
    "mph kph km kg calorie word letter name station nation country portion serving "
    "pass touchdown rebound assist punch carry reception tackle interception strikeout inning"
)
NO_MEASURE = frozenset(_NO_MEASURE_WORDS.split())
_REACH = r"[^.;:!?]{0,%d}?"
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^{_REACH % reach}\b(?:{words})\b", re.IGNORECASE))
    for name, reach, words in (
        ("aboard", 40, "aboard|on board|on the (?:ship|ferry|boat|plane|train|bus|vessel|flight)"),
        ("killed", 70, "died|drowned|perished|burned to death|suffocated|lost their lives"),
        ("killed", 40, "killed|dead|slain|martyred|executed|beheaded"),
        ("arrested", 40, "held|arrested|detained|in custody|jailed"),
        (
            "displaced",
            40,
            "evacuated|displaced|homeless|(?:left|fled|forced from|leave|lost) their homes"
            "|moved to",
        ),
        ("injured", 30, "injured|wounded|hurt|treated|hospitali[sz]ed"),
        ("rescued", 40, "rescued|picked up|pulled from the water|brought ashore|saved"),
        ("missing", 30, "missing|unaccounted for"),
        (
            "crowd",
            60,
            r"gathered|marched|rallied|attended|protested|demonstrated|turned out|took to the"
            r" streets"
            r"|take to the streets|(?:come|came) to the [\w ]{0,20}(?:square|streets?|rally)"
            r"|took part|taken part",
        ),
    )
)
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\s*$", re.IGNORECASE))
    for name, words in (
        ("aboard", r"(?:carry|carries|carried|carrying)(?: with)?[\s“\"]*(?:probably|perhaps)?"
        r"|left (?:[\w ]{2,30} )?with|aboard"),
        ("crowd", r"crowds?(?: [\w ]{2,30})? (?:of|at|to|was|as)(?: [\w ]{0,12})?"),
        ("crowd", r"\bturnout (?:of|at|was|to)(?: [\w ]{0,12})?"),
        ("crowd", r"\b(?:estimated|put) the (?:crowd|turnout|number)\b[^.;:\d]{2,80} at"),
        ("killed", r"(?:(?:death|body|casualty) (?:toll|count)s?\b[^.;:\d,]{0,30}|(?:dead|deaths"
        r"|toll"
         r"|losses)\b[^.;:\d,]{0,30}\s(?:at|to|of|is|was|reached))"),
    )
)  # fmt: skip
_NUMBER = re.compile(
    r"\b(?:(?:number|numbers|count|tally|total|estimate|figure)s?|and)\sof\s", re.I
)
_NUMBER_OF = re.compile(
    r"(?P<what>[^;.]{2,70}?)"
    r"(?:,[^;.]{0,60},)?\s(?:at|to|is|was|as|stood at|rose to|had risen to|has risen to|reached"
    r"|passed)"
    r"(?:\s(?:closer|close))?(?:\sto)?\s*$",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"\b(?:(?:majority|margin|lead) of|(?:won|win|winner|beat\w*|defeat\w*|victory|held"
    r"|lead(?:s|ing)?"
    r"|led|ahead"
    r"|carried)\b[^.;:]{0,70}\bby)\s*$",
    re.IGNORECASE,
)
_FELL = re.compile(r"^[^.;]{0,60}\b(?:pulled|fell|fallen|killed)\b")
_STATES = frozenset(
    [
        "killed",
        "injured",
        "missing",
        "displaced",
        "arrested",
        "captured",
        "abducted",
        "rescued",
        "evacuated",
    ]
)
_RIGHT_AFTER = re.compile(
    r"^(?:\s(?:were|was|are|is|had|have|has|been|being|people|others|also|confirmed|now|still"
    r"|on))*\s[\w-]+$"
)
_LOSSES = re.compile(r"\b(?:losses|casualties|dead)\b[^.;:\d]{0,40}$", re.IGNORECASE)
_ANAPHOR = re.compile(
    r"\b(?:the|a|its|their|that|this)\s(?:(?:total|real|true|actual|official)\s)?(?:number"
    r"|figure|total|toll"
    r"|count|tally|estimate)\s*(?:at|of|is|was|as|to|closer to|is closer to|was closer to|is nearer"
    r"|could be|may be|is|had)?\s*$|\b(?:count|tally|estimate)\b[^.;:\d]{0,60}\b(?:came to|comes"
    r" to)\s*$",
    re.IGNORECASE,
)
_BARE_DONE = re.compile(
    r"^\s(?:were|was|had been|have been)\s(?!buried|identified|released|charged|sentenced|moved"
    r"|transferred|sent|treated)\w+(?:ed|wn|en)\b",
    re.IGNORECASE,
)
_MIXED = re.compile(r"\band\b", re.IGNORECASE)
_SIDE = re.compile(r"^\s(?:on the|among the|from the)\s([\w-]+)(?:\s(?:side|forces|troops|ranks))?")
_HURTING = re.compile(
    r"\b(killing|murdering|wounding|injuring|shooting|stabbing)\s$", re.IGNORECASE
)
_HARM = {"killing": "killed", "murdering": "killed", "wounding": "injured", "injuring": "injured"}
_AHEAD = re.compile(r"^\s(?:ahead|clear|in front|more than his|more than her)\b")
_RECOVERED = re.compile(
    r"\b(?:recover|receiv|found|count|retriev|pull|brought|bring|collect)", re.IGNORECASE
)


def measure(text: str, quantity: Quantity) -> Measure:
    """What a quantity of a sentence measures.

    Args:
        text: The sentence.
        quantity: One of ``find_quantities(text)``.

    Returns:
        The measure; its name is empty where nothing tells what is counted.
    """
    start, end = quantity.span
    unit = singular(quantity.unit)
    before, after = text[max(0, start - 110) : start], text[end : end + 110]
    counted = _counted(before)
    if counted:
        return _of_noun(counted["what"], after)
    people = unit in _PEOPLE or unit in _GROUP_OF or are_people(unit, after)
    name = _state(text, quantity, unit, before, after) if people or unit in ("vote", "") else ""
    amount = amount_of(unit, before, after)
    if amount is not None:
        return Measure(amount[0], "", amount[1], True)
    if not unit and not name:
        inherited = _ANAPHOR.search(before) or _BARE_DONE.match(after)
        return Measure("", "", False, not inherited)
    group = "" if _MIXED.search(quantity.span.of(text)) else _group(unit, after)
    if name:
        return Measure(name, group, True, True)
    return Measure(_SAME_NOUN.get(unit, "person" if people else unit), group, unit == "case", True)


def _counted(before: str) -> re.Match[str] | None:
    """``the number of X at``: the last such phrase that ends right before a number."""
    for match in reversed(list(_NUMBER.finditer(before))):
        found = _NUMBER_OF.match(before, match.end())
        if found:
            return found
    return None


def compatible(first: Measure, second: Measure) -> bool:
    """Whether the two may count the same people: one group, or one is not told."""
    return first.group == second.group or "any" in (first.group, second.group)


def _state(text: str, quantity: Quantity, unit: str, before: str, after: str) -> str:
    """What was done to those counted, or what they make up, as one word."""
    if unit in _STATES:
        return "displaced" if unit == "evacuated" else unit
    if unit in ("vote", "") and (_AHEAD.match(after) or _MARGIN.search(before)):
        return "margin"
    if unit == "vote":
        return ""
    if unit == "body":
        return "killed" if _RECOVERED.search(before[-60:] + after[:40]) else ""
    if unit == "survivor":
        return "rescued"
    if unit == "martyr":
        return "killed" if _LOSSES.search(before) or _FELL.match(after) else ""
    hurt = _HURTING.search(before)
    if hurt:
        return _HARM.get(hurt[1].lower(), "")
    for name, pattern in _BEFORE:
        if pattern.search(before):
            return name
    done = outcome(text, quantity) if unit else ""
    if done:
        return "displaced" if done == "evacuated" else done
    found = [(match.end(), name) for name, pattern in _AFTER if (match := pattern.match(after))]
    if not found or (not unit and not _RIGHT_AFTER.match(after[: min(found)[0]])):
        return ""
    return min(found)[1]


def _of_noun(words: str, after: str) -> Measure:
    """``the number of arrests``, ``of suspected cases``: the measure that a noun names."""
    nouns = [singular(word) for word in re.findall(r"[a-z]+", words.lower())]
    states = {
        "death": "killed", "arrested": "arrested", "dead": "killed",
        "killed": "killed", "fatality": "killed", "arrest": "arrested",
        "injured": "injured", "injury": "injured", "wounded": "injured", "missing": "missing",
        "case": "case", "infection": "case", "victim": "killed", "survivor": "rescued",
        "marcher": "crowd",
        "protester": "crowd", "demonstrator": "crowd", "participant": "crowd", "attendee": "crowd",
    }  # fmt: skip
    for noun in nouns:
        if noun in states and "sentence" not in nouns:
            return Measure(states[noun], _group("", after), True, True)
    counted = [
        noun for noun, word in zip(nouns, words.lower().split(), strict=False) if word.endswith("s")
    ]
    noun = counted[0] if counted else (nouns[-1] if nouns else "")
    return Measure(_SAME_NOUN.get(noun, noun), _GROUP_OF.get(noun, ""), False, bool(noun))


def _group(unit: str, after: str) -> str:
    if unit == "martyr":
        return "any"
    if unit in _GROUP_OF:
        return _GROUP_OF[unit]
    return side_of(after)


def side_of(after: str) -> str:
    """The group of a number that is followed by its side ("78 among the militants")."""
    side = _SIDE.match(after)
    if side is None:
        return ""
    word = singular(side[1].lower())
    return _GROUP_OF.get(word, "soldiers" if word in ("government", "army", "military") else "")
