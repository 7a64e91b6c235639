"""Figures for the same thing at the same time that cannot both be right.

Figures are joined where they measure the same (:mod:`summarize.claims.measures`) of the same
people or things: in neighbouring sentences, or where their sentences share rare words.  A
voice's later figure replaces its earlier one; a toll that rises through the day is no
conflict, nor are "at least 30" and 31, a part and its total, or the figures of two days.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.claims.measures import NO_MEASURE, Measure, compatible, measure, reader_name, side_of
from summarize.claims.sayings import Saying, Sayings
from summarize.records import Conflict, Document, Position, Quantity, Sentence, Span
from summarize.text.dates import find_dates
from summarize.text.quantities import find_quantities
from summarize.text.tokens import content_stems, stem

_KNOWN_SHARE = 0.22
_NOUN_SHARE = 0.45
_FAR = 1.6
_UNDATED_RISE = 2.5
_SAME_SIZE = 12
_FEW = 3
_TELLING = 10
_BARE = 4
_WHOLE = frozenset(["", "any", "civilians", "passengers"])
_SLICE_HOURS = 30.0
_GROWING = frozenset(
    ["killed", "injured", "arrested", "rescued", "case", "displaced", "missing", "captured"]
)
_PART_BEFORE = re.compile(
    r"\b(?:among (?:the|those) (?:dead|killed|wounded|injured|victims) (?:were|was|are)|including|among them|among whom|of whom|of them|of these|of those|another|a further|an additional"
    r"|additional|other|the first|the other|each|every|per)\s(?:at least\s|about\s|some\s)?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^\s(?:of (?:them|whom|these|those|the \w+)|more\b(?! than)|others?\b|a (?:day|week|month|year)|per\s"
    r"|each\b|an hour)|^,? (?:apiece)\b",
    re.IGNORECASE,
)
_PART_INSIDE = re.compile(
    r"\b(?:more|other|another|additional|further|new|of (?:them|whom|those|the (?:dead|wounded|injured|victims|killed)))\b(?!\sthan)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:up|down|risen|rose|raised|fallen|fell|lowered|revised|increased) from\s$|\bfrom\s$"
    r"|\b(?:earlier|previously|initially|at first|originally|compared with|capacity|licensed for|average of)"
    r"\b[^.;]{0,40}$|\b(?:would|could|might|may|if)\b[^.;]{0,16}$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rul(?:ed|es|ing) out"
    r"|absurd|false|rumou?rs?)\b[^;]*$",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:dozens?|scores|hundreds|thousands|millions|several|few|handful)\b", re.I)
_ELSEWHERE = re.compile(r"^\W*(?:elsewhere|separately|in another|in a separate|also on)\b", re.I)
_PAST = re.compile(
    r"\b(?:in|over|during|for) the (?:past|last|whole|previous) (?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?"
    r"|weekend)|\bin (?:24|48) hours\b|\b(?:civil war|conflict began|uprising)\b",
    re.IGNORECASE,
)
_MEANS = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("air", r"air ?-?strikes?|air raids?|war ?planes?|jets|bombers|helicopters?|barrel bombs?"),
        ("fire", r"rockets?|shells|shelling|mortars?|snipers?|(?:rebel|insurgent|artillery) fire"),
        ("bomb", r"(?:car|truck|suicide|roadside) bomb\w*|landmines?|booby-trapped|mines?"),
        ("gas", r"gas|chlorine|sarin|chemical weapons?|poison\w*"),
    )
)
_SINCE_REACH = 40
_THAT = re.compile(r"^\W*(?:that|those)\s\w+\s(?:killed|left|claimed|injured)", re.IGNORECASE)
_CLAIMED = re.compile(r"\bclaim\w*\s(?:the\s)?(?:lives of\s)?$", re.IGNORECASE)
_MONEY = frozenset(
    ["usd", "eur", "gbp", "rub", "inr", "jpy", "ils", "chf", "try", "cny", "euro", "dollar"]
)
_CLAUSE = re.compile(r"[,;:]|\b(?:and that|but|while)\b")
_JOINED = re.compile(r"\w\s(?:and|or)\s$")
_AS_OF = re.compile(r"\bas of\b|\bso far\b|^by (?:mid-?day|noon|dawn|morning|\d)", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:put|puts|putting|gave|gives|give|counted|say|says|said|speaks?|spoke|spoken)\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one sentence, with what it measures and whose it is.

    ``low`` and ``high`` bound what it can mean; ``day`` is the day it speaks of, if any.
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

    @property
    def hours(self) -> float | None:
        """When it was published, in hours; ``None`` where unknown."""
        return hours(self.saying.published)


def hours(published: str) -> float | None:
    """A moment of publication as a number of hours; a day alone counts as its noon."""
    if not published:
        return None
    moment = dt.datetime.fromisoformat(published if len(published) > 10 else f"{published}T12:00")
    return moment.replace(tzinfo=None).timestamp() / 3600


def figure_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between the figures of an event.

    Cost: linear in the text; quadratic in the figures of one measure and one day.
    """
    by_measure: dict[str, list[Figure]] = {}
    for figure in figures(told):
        by_measure.setdefault(figure.measure.name, []).append(figure)
    for name in sorted(by_measure):
        for group in _groups(by_measure[name], told):
            for part in _slices(group) if name in _GROWING else (group,):
                conflict = _conflict(part, told)
                if conflict:
                    yield conflict


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
        if figure.measure.name not in _GROWING or figure.quantity.value == total[key]:
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
        if not what.name or what.name in NO_MEASURE or _is_part(sentence.text, quantity):
            continue
        if _VAGUE.search(quantity.span.of(sentence.text)) or _ELSEWHERE.match(sentence.text):
            continue
        if _THAT.match(sentence.text):
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


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    places = [match.start() for match in pattern.finditer(text)]
    return places[-1] if places else None


def _measures(text: str, quantities: Sequence[Quantity]) -> list[Measure]:
    """The measures of a sentence; coordinated counts share the verb of the last."""
    found = [measure(_until_next(text, quantities, n), q) for n, q in enumerate(quantities)]
    for n in range(len(quantities) - 2, -1, -1):
        between = text[quantities[n].span.end : quantities[n + 1].span.start]
        if re.fullmatch(r"(?:\s[\w’'-]+){0,6}\s(?:and|or)\s", between) and not found[n].known:
            if found[n + 1].known and found[n].name == "person":
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
        if following.unit and not (_PART_BEFORE.search(before) or _JOINED.search(before)):
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


def _is_part(text: str, quantity: Quantity) -> bool:
    before, after = text[: quantity.span.start], text[quantity.span.end :]
    return bool(
        _PART_BEFORE.search(before[-40:])
        or _PART_AFTER.match(after)
        or _PART_INSIDE.search(quantity.span.of(text))
        or _EARLIER.search(before[-60:])
        or _DENIED.search(before)
    )


def _figure(
    told: Sayings, saying: Saying, sentence: Sentence, quantity: Quantity, what: Measure
) -> Figure | None:
    """The figure with its bounds and context; ``None`` where it speaks of long ago."""
    text = sentence.text
    day, old = _day(text, quantity, saying)
    if old:
        return None
    low, high = _bounds(quantity)
    own = _own_words(quantity.span.of(text), what)
    context = frozenset(word for word in content_stems(saying.text) if not word[0].isdigit()) - own
    if len(context) <= _BARE:
        context |= told.stems_before(saying) - own
    names = told.names_in(saying) - {told.key(quantity.span.of(text).split()[0])}
    foreign = bool(names) and not names & told.central_names
    span = Span(sentence.start + quantity.span.start, sentence.start + quantity.span.end)
    return Figure(
        saying, replace(quantity, span=span), what, " ".join(quantity.span.of(text).split()),
        low, high, context, names, told.places_in(saying), _means(text), _window(text, saying), foreign, day, bool(_AS_OF.search(text)),
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


def _day(text: str, quantity: Quantity, saying: Saying) -> tuple[str | None, bool]:
    """The day that the figure's clause names, and whether it is long before the article."""
    anchor = saying.document.article.date
    day: str | None = None
    for mention in find_dates(text, anchor):
        if mention.start is None or mention.end is None:
            continue
        since = re.search(
            r"\b(?:since|until|till|by|dated)\s(?:the\s)?$", text[: mention.span.start]
        )
        if anchor is not None and not since:
            if (anchor - dt.date.fromisoformat(mention.end)).days > 45:
                return None, True
        elif anchor is None and mention.precision in ("year", "month"):
            return None, True
        ends = quantity.span.end, mention.span.end, quantity.span.start, mention.span.start
        apart = _CLAUSE.search(text[min(ends[:2]) : max(ends[2:])])
        if (
            mention.precision == "day"
            and not since
            and not apart
            and saying.span.start <= (saying.sentence.start + mention.span.start) < saying.span.end
        ):
            day = mention.start
    return day, False


def _means(text: str) -> frozenset[str]:
    """By what people came to harm, where the sentence says it: two means, two incidents."""
    return frozenset(name for name, pattern in _MEANS if pattern.search(text))


def _window(text: str, saying: Saying) -> str:
    """The stretch of time that is counted over: "in the past two weeks", since a day."""
    past = _PAST.search(text)
    if past:
        return past[0].lower()
    since = re.search(r"\bsince\b", text)
    if since is None:
        return ""
    for mention in find_dates(text, saying.document.article.date):
        if 0 <= mention.span.start - since.end() <= _SINCE_REACH and mention.start:
            return mention.start
    return ""


def _groups(found: Sequence[Figure], told: Sayings) -> Iterator[list[Figure]]:
    """Figures of one measure that speak of the same, joined nearest first.

    Two groups are not joined if that would put together what is told apart: two values of
    one voice in one article, two days, two groups of people, or two named incidents.
    """
    scored = []
    for second, later in enumerate(found):
        for first in range(second):
            score = _kinship(found[first], later, told)
            if score > 0:
                scored.append((-score, first, second))
    members: dict[int, list[int]] = {n: [n] for n in range(len(found))}
    root = list(range(len(found)))
    for _, first, second in sorted(scored):
        a, b = root[first], root[second]
        if a == b or any(_apart(found[x], found[y], told) for x in members[a] for y in members[b]):
            continue
        a, b = min(a, b), max(a, b)
        for member in members[b]:
            root[member] = a
        members[a] += members.pop(b)
    for group in members.values():
        if len(group) > 1:
            yield [found[member] for member in sorted(group)]


def _kinship(first: Figure, second: Figure, told: Sayings) -> float:
    """How surely two figures of one measure speak of the same; 0 if they do not."""
    if _apart(first, second, told):
        return 0.0
    known = first.measure.known and second.measure.known
    same = first.measure.group == second.measure.group
    shared = first.context & second.context
    smaller = min(told.weight(first.context), told.weight(second.context))
    share = told.weight(shared) / smaller if smaller else 0.0
    if _adjacent(first, second) and first.saying.voice != second.saying.voice:
        inherited = first.measure.given != second.measure.given
        unsure = "any" in (first.measure.group, second.measure.group) and not shared
        together = first.saying.sentence.paragraph == second.saying.sentence.paragraph
        sure = known and compatible(first.measure, second.measure) and not unsure
        if inherited or (sure and (together or shared)):
            apart = abs(first.saying.sentence.index - second.saying.sentence.index)
            return 3.0 + share - 0.1 * apart
    equal = first.quantity.value == second.quantity.value >= _TELLING
    if equal and shared and first.low == second.low:
        return 2.0 + share
    if share >= (_KNOWN_SHARE if known else _NOUN_SHARE) and len(shared) > (0 if known else 1):
        return 1.0 + share
    plain = {first.measure.group, second.measure.group} <= _WHOLE
    if known and same and first.measure.group not in _WHOLE:
        return 0.5 + share
    if known and plain and _is_main(first, told) and _is_main(second, told):
        return 0.5 + share
    sure = shared or "any" not in (first.measure.group, second.measure.group)
    if known and plain and sure and first.saying.document.id == second.saying.document.id:
        tolls = "killed" in (first.quantity.unit, second.quantity.unit)
        return 0.4 + share if tolls and not (first.foreign or second.foreign) else 0.0
    return 0.0


def _apart(first: Figure, second: Figure, told: Sayings) -> bool:
    """Whether two figures are of different things for a reason that the texts give."""
    a, b = first.saying, second.saying
    if a.voice == b.voice and a.document.id == b.document.id:
        if first.quantity.value != second.quantity.value:
            return True
    if first.day and second.day and first.day != second.day:
        return True
    if (first.window or second.window) and first.window != second.window:
        low, high = sorted((first, second), key=lambda figure: figure.quantity.value)
        if high.window:
            return True
    if first.places and second.places and not first.places & second.places:
        return True
    inherited = first.measure.given != second.measure.given
    if (
        a.document.id == b.document.id
        and (a.speaker is None) != (b.speaker is None)
        and not inherited
    ):
        return True
    if first.means and second.means and not first.means & second.means:
        return True
    groups = {first.measure.group, second.measure.group}
    if len(groups) > 1 and not groups & {"", "any"}:
        return True
    return bool(
        (first.foreign or second.foreign)
        and first.names
        and second.names
        and not first.names & second.names
    )


def _is_main(figure: Figure, told: Sayings) -> bool:
    """Whether a figure tells of what the whole event is about: nothing sets it apart."""
    return not figure.foreign and (
        bool(figure.context & told.central) or len(figure.context) <= _BARE
    )


def _adjacent(first: Figure, second: Figure) -> bool:
    a, b = first.saying, second.saying
    return a.document.id == b.document.id and abs(a.sentence.index - b.sentence.index) <= 2


def _slices(group: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of one time: a new slice begins after a day without any.

    Articles without a date go with the last.
    """
    latest = max((figure.hours for figure in group if figure.hours is not None), default=0.0)

    def moment(figure: Figure) -> float:
        return latest if figure.hours is None else figure.hours

    part: list[Figure] = []
    for figure in sorted(group, key=lambda f: (moment(f), f.saying.key, f.quantity.span)):
        if part and moment(figure) - moment(part[-1]) > _SLICE_HOURS:
            yield part
            part = []
        part.append(figure)
    yield part


def _conflict(part: Sequence[Figure], told: Sayings) -> Conflict | None:
    """One conflict with the last figure of each voice, if any two cannot both hold."""
    against: set[int] = set()
    for number, figure in enumerate(part):
        for earlier, other in enumerate(part[:number]):
            if contradict(other, figure):
                against |= {earlier, number}
    if not against:
        return None
    sides: dict[tuple[str, str], list[int]] = {}
    for number, figure in enumerate(part):
        sides.setdefault((figure.saying.voice, figure.measure.group), []).append(number)
    values = {part[number].quantity.value for number in against}
    positions = [
        _position(part, numbers, against)
        for numbers in sides.values()
        if part[numbers[-1]].quantity.value in values or against & set(numbers)
    ]
    if len({position.value for position in positions}) < 2:
        return None
    return Conflict(_about(part), tuple(positions))


def _position(part: Sequence[Figure], numbers: Sequence[int], against: set[int]) -> Position:
    """The last figure of a voice; an earlier one that differed is told with it."""
    last = part[numbers[-1]]
    same = [part[n] for n in numbers if part[n].quantity.value == last.quantity.value]
    before = [part[n] for n in numbers if n in against and part[n] not in same]
    value = f"{last.written} (earlier {before[0].written})" if before else last.written
    evidence = tuple(dict.fromkeys(figure.saying.evidence for figure in (*before[:1], *same)))
    return Position(
        value,
        last.saying.who,
        tuple(dict.fromkeys(item.article_id for item in evidence)),
        evidence,
    )


def contradict(first: Figure, second: Figure) -> bool:
    """Whether two figures of the same thing, the earlier first, cannot both hold."""
    if first.saying.voice == second.saying.voice:
        return False
    low, high = (
        (first, second) if first.quantity.value <= second.quantity.value else (second, first)
    )
    if not compatible(first.measure, second.measure) or _is_subgroup(low, high):
        return _part_over_total(first, second)
    if _far_apart(low, high) or _may_be_part(low, high):
        return False
    if low.high >= high.low:
        distinct = low.quantity.relation == ">=" and high.quantity.relation in ("=", ">=")
        if not distinct or high.quantity.value < _FAR * low.quantity.value:
            return False
    return not _may_have_grown(low, high)


def _far_apart(low: Figure, high: Figure) -> bool:
    """Whether two tolls differ so much that they cannot be of one thing."""
    return low.measure.name in _GROWING and high.quantity.value > _SAME_SIZE * low.quantity.value


def _may_be_part(low: Figure, high: Figure) -> bool:
    """Whether the lower figure names a place of its own, and the higher one does not."""
    return low.foreign and not low.names & high.names and not _adjacent(low, high)


def _is_subgroup(low: Figure, high: Figure) -> bool:
    return low.measure.group not in ("", "any") and high.measure.group == ""


def _part_over_total(first: Figure, second: Figure) -> bool:
    """Whether a part ("150 passengers") is larger than its total ("about 90 people")."""
    part, total = (first, second) if first.measure.group not in ("", "any") else (second, first)
    return total.measure.group == "" and part.measure.group != "" and part.low > total.high


def _may_have_grown(low: Figure, high: Figure) -> bool:
    """Whether the higher figure may only be the later one of a count that rises."""
    if low.measure.name not in _GROWING or _adjacent(low, high):
        return False
    if low.as_of and not high.as_of and (low.hours or 0.0) <= (high.hours or 0.0):
        return True
    before, after = low.hours, high.hours
    ratio = high.quantity.value / max(low.quantity.value, 1.0)
    if before is None or after is None:
        return low.saying.document.id != high.saying.document.id and ratio < _UNDATED_RISE
    if after <= before:
        return False
    gap = after - before
    return (gap > 1 and ratio < 2) or gap > 20 or (low.quantity.relation == ">=" and gap > 6)


def _about(part: Sequence[Figure]) -> str:
    groups = [figure.measure.group for figure in part if figure.measure.group not in ("", "any")]
    common = groups[0] if groups and len(set(groups)) == 1 and len(groups) * 2 >= len(part) else ""
    return reader_name(part[0].measure.name, common)
