"""The figures of an event: every number with what it measures, of whom, and whose it is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.claims.conflicts.amounts import TURNOUT
from summarize.claims.conflicts.counted import PART_BEFORE, day_of, is_part, means_of, window_of
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.measures import NO_MEASURE, Measure, measure, side_of
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Document, Quantity, Sentence, Span
from summarize.text.quantities import find_quantities
from summarize.text.tokens import content_stems, stem

_FEW = 3
_PASSING = frozenset(["injured", "arrested"])
_STILL = re.compile(r"[^.;,]{0,25}\b(?:still|remain(?:s|ed)?)\s", re.IGNORECASE)
BARE = 4
GROWING = frozenset(
    ["killed", "injured", "arrested", "rescued", "case", "displaced", "missing", "captured"]
)
_VAGUE = re.compile(r"\b(?:dozens?|scores|hundreds|thousands|millions|several|few|handful)\b", re.I)
_ELSEWHERE = re.compile(r"^\W*(?:elsewhere|separately|in another|in a separate|also on)\b", re.I)
_THAT = re.compile(r"^\W*(?:that|those)\s\w+\s(?:killed|left|claimed|injured)", re.IGNORECASE)
_CLAIMED = re.compile(r"\bclaim\w*\s(?:the\s)?(?:lives of\s)?$", re.IGNORECASE)
_MONEY = frozenset(
    ["usd", "eur", "gbp", "rub", "inr", "jpy", "ils", "chf", "try", "cny", "euro", "dollar"]
)
_CAPITAL = re.compile(r"\bin the capital\b(?!,? [A-Z])")
_JOINED = re.compile(r"\w\s(?:and|or)\s$")
_AS_OF = re.compile(r"\bas of\b|\bso far\b|^by (?:mid-?day|noon|dawn|morning|\d)", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:limit|maximum|allowed|target|goal)\b[^.;]{0,40}$", re.IGNORECASE)
_ROUNDED = re.compile(r"\b(?:million|billion|trillion|thousand|bn|m)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:only|just|no more than|not more than|as few as)\b[^,;]{0,24}$", re.IGNORECASE
)
_AGED = re.compile(
    r"\b(?:aged?|ages)(?:\s(?:between|from))?\s(?:[\w-]+(?:,|\sand|\sor|\sto)\s){0,4}$"
)
_FINED_WHOM = re.compile(
    r"\bfined\s(?:him|her|them|it)\s|\b(?:reduc|cut|lower|slash)\w*\sthe\sfine\b", re.IGNORECASE
)
_YET_TO_BE = re.compile(r"\b(?:would|will|plans? to|planned to)\b[^.;,]{0,50}$", re.IGNORECASE)
_TORN = re.compile(r"\d,\s$")
_SET_TO = re.compile(
    r"\b(?:set|due|expected|scheduled|planning|aims?|hopes?) to\b[^.;,]{0,50}$", re.IGNORECASE
)
_REGION = r"(?:province|district|county|region|governorate|prefecture|state)"
_WITHIN = re.compile(rf"\b([A-Z][\w’'-]+)\s{_REGION}\b|\b{_REGION}\sof\s([A-Z][\w’'-]+)")
_VERBS = re.compile(
    r"\b(?:put|puts|putting|gave|gives|give|counted|say|says|said|speaks?|spoke|spoken)\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one sentence, with what it measures and whose it is.

    ``low`` and ``high`` bound what it can mean; ``day`` is the day it speaks of, if any;
    ``only`` marks one that is set against another ("only five trucks").
    """

    saying: Saying
    quantity: Quantity
    measure: Measure
    written: str
    low: float
    high: float
    context: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    means: frozenset[str]
    window: str
    foreign: bool
    day: str | None
    as_of: bool
    only: bool

    @property
    def hours(self) -> float | None:
        """When it was published, in hours; ``None`` where unknown."""
        return self.saying.hours


def figures(told: Sayings) -> Iterator[Figure]:
    """All figures of an event that measure something, in the order of the articles."""
    for document in told.documents:
        before: list[Figure] = []
        told_all: list[Figure] = []
        for sentence in document.sentences:
            found = _of_sentence(told, document, sentence, before)
            told_all += found
            before = found or (before if before and _goes_on(before, sentence) else [])
        yield from _totals(told_all)


def _totals(found: Sequence[Figure]) -> Iterator[Figure]:
    """Without the parts of a toll that the same voice gives in the same article."""
    total: dict[tuple[str, str, str], float] = {}
    for figure in found:
        key = figure.saying.voice, figure.measure.name, figure.measure.group
        total[key] = max(total.get(key, 0.0), figure.quantity.value)
    for figure in found:
        key = figure.saying.voice, figure.measure.name, figure.measure.group
        if figure.measure.name not in GROWING or figure.quantity.value == total[key]:
            yield figure


def _goes_on(before: Sequence[Figure], sentence: Sentence) -> bool:
    last = before[-1].saying.sentence
    return sentence.index - last.index <= 1 and sentence.paragraph - last.paragraph <= 1


def _of_sentence(
    told: Sayings, document: Document, sentence: Sentence, before: Sequence[Figure]
) -> list[Figure]:
    quantities = find_quantities(sentence.text)
    measures = _measures(sentence.text, quantities)
    found: list[Figure] = []
    for quantity, what in zip(quantities, measures, strict=True):
        if not what.given:
            what = _inherited(quantity, [*before, *found])
        if not what.name or what.name in NO_MEASURE:
            continue
        if what.name not in ("speed", TURNOUT) and is_part(sentence.text, quantity):
            continue
        if what.name in _PASSING and _is_still(sentence.text, quantity):
            continue
        if _VAGUE.search(quantity.span.of(sentence.text)) or _ELSEWHERE.match(sentence.text):
            continue
        lead = sentence.text[: quantity.span.start]
        if _TORN.search(lead) and quantity.span.of(sentence.text)[:3].isdigit():
            continue
        if _THAT.match(sentence.text) or _AGED.search(lead) or _LIMIT.search(lead):
            continue
        if not told.brief and (
            _FINED_WHOM.search(lead) or _unsettled(what, lead) or _is_rest(what, quantity, found)
        ):
            continue
        if not what.known and (quantity.value <= _FEW or what.name in _MONEY):
            continue
        saying = told.at(document, sentence, sentence.start + quantity.span.start)
        if saying.voice == told.outlet(document) or _CLAIMED.search(
            sentence.text[: quantity.span.start]
        ):
            saying = replace(saying, speaker=None)
        if saying.speaker is None:
            clause = max(0, sentence.text.rfind("; ", 0, quantity.span.start))
            verb = _last(_VERBS, sentence.text[clause : quantity.span.start])
            if verb is not None:
                saying = told.attributed(saying, sentence.start + clause + verb)
        figure = _figure(told, saying, sentence, quantity, what)
        if figure is not None:
            found.append(figure)
    return found


def _is_still(text: str, quantity: Quantity) -> bool:
    """Whether those counted are only the ones who are left: "96 were still being treated"."""
    left = _STILL.match(text, quantity.span.end)
    return bool(left) and not text[: quantity.span.start].endswith((" of the ", " of "))


def _unsettled(what: Measure, lead: str) -> bool:
    """Whether a count is of what is yet to be."""
    return bool(_SET_TO.search(lead)) or (not what.known and bool(_YET_TO_BE.search(lead)))


def _is_rest(what: Measure, quantity: Quantity, found: Sequence[Figure]) -> bool:
    """Whether a bare number follows a larger one in its sentence: "while 27 fell in fields"."""
    return not what.given and any(quantity.value < one.quantity.value for one in found)


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    places = [match.start() for match in pattern.finditer(text)]
    return places[-1] if places else None


def _measures(text: str, quantities: Sequence[Quantity]) -> list[Measure]:
    """The measures of a sentence; coordinated counts share the verb of the last."""
    found = [measure(_until_next(text, quantities, n), q) for n, q in enumerate(quantities)]
    for n in range(len(quantities) - 2, -1, -1):
        between = text[quantities[n].span.end : quantities[n + 1].span.start]
        shares = not found[n].known and found[n].name == "person" and found[n + 1].known
        if shares and re.fullmatch(r"(?:\s[\w’'-]+){0,6}\s(?:and|or)\s", between):
            found[n] = found[n]._replace(name=found[n + 1].name, known=True)
    for n in range(1, len(quantities)):
        between = text[quantities[n - 1].span.end : quantities[n].span.start]
        if found[n].name or not found[n - 1].known or not re.search(r"\band\s$", between):
            continue
        side = side_of(text[quantities[n].span.end :])
        if side:
            found[n] = found[n - 1]._replace(group=side)
    return found


def _until_next(text: str, quantities: Sequence[Quantity], n: int) -> str:
    """The sentence up to the next count that has a noun and a clause of its own."""
    for following in quantities[n + 1 :]:
        before = text[: following.span.start]
        if following.unit and not (PART_BEFORE.search(before) or _JOINED.search(before)):
            return text[: following.span.start]
    return text


def _inherited(quantity: Quantity, before: Sequence[Figure]) -> Measure:
    """The measure of the figure just before that is nearest in size."""
    nearest = min(
        before,
        key=lambda figure: abs(_log(figure.quantity.value) - _log(quantity.value)),
        default=None,
    )
    if nearest is None or abs(_log(nearest.quantity.value) - _log(quantity.value)) > 4:
        return Measure("", "", False, False)
    return nearest.measure._replace(given=False)


def _log(value: float) -> float:
    return math.log2(max(value, 0.01))


def _figure(
    told: Sayings, saying: Saying, sentence: Sentence, quantity: Quantity, what: Measure
) -> Figure | None:
    """The figure with its bounds and context; ``None`` where it speaks of long ago."""
    text = sentence.text
    day, old = day_of(text, quantity, saying)
    if old:
        return None
    low, high = _bounds(quantity)
    if not what.known and _ROUNDED.search(quantity.span.of(text)):
        low, high = min(low, 0.95 * quantity.value), max(high, 1.05 * quantity.value)
    own = _own_words(quantity.span.of(text), what)
    context = frozenset(word for word in content_stems(saying.text) if not word[0].isdigit()) - own
    if len(context) <= BARE:
        context |= told.stems_before(saying) - own
    context = context if what.known else kindred(context)
    names = told.names.inside(saying.document, saying.sentence, saying.span) - {
        told.names.key(quantity.span.of(text).split()[0])
    }
    foreign = bool(names) and not names & told.names.central
    span = Span(sentence.start + quantity.span.start, sentence.start + quantity.span.end)
    places = told.names.places(saying.document, sentence, saying.span)
    places |= {told.names.key(one or other) for one, other in _WITHIN.findall(saying.text)}
    if _CAPITAL.search(saying.text):
        places |= {"the capital"}
    return Figure(
        saying, replace(quantity, span=span), what, " ".join(quantity.span.of(text).split()),
        low, high, context, names, places, means_of(text),
        window_of(text, saying), foreign, day, bool(_AS_OF.search(text)),
        bool(_ONLY.search(text[: quantity.span.start + 12])),
    )  # fmt: skip


def _own_words(written: str, what: Measure) -> frozenset[str]:
    own = "people kill die dead death say said tell number put figure total man men woman body"
    return (
        frozenset(map(stem, own.split()))
        | frozenset(content_stems(written)[-1:])
        | {stem(what.name)}
    )


def _bounds(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value
    if quantity.relation == ">=":
        return value, float("inf")
    if quantity.relation == "<=":
        return 0.0, value
    if quantity.relation == "~":
        return 0.8 * value, 1.25 * value
    return value, value
