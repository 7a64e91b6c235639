"""What one voice says happened and another says did not.

A denial ("denied that", "dismissed the reports of", "there was no", "never received") is set
against what other voices say: in the sentences around it, where they share its words or
it takes them up ("denied this"), and anywhere in the event, where they cover its core.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.claims.figures import hours
from summarize.claims.joining import Groups
from summarize.claims.negation import Denial, denials, plain_stems
from summarize.claims.phrasing import clause, whether
from summarize.claims.sayings import Saying, Sayings
from summarize.records import Conflict, Document, Position, Sentence

_BEFORE, _AFTER = 3, 2
_NEAR_SHARE = 0.2
_FAR_SHARE = 0.5
_BESIDE = 2
_MOST = 4
_WHOLE_SHARE = 0.9
_NEAR_FIT, _FAR_FIT = 0.4, 0.6
_TOPIC_SHARE = 0.3
_STATE_HOURS = 6.0
_STATES = frozenset(["detain"])
_EXISTS = re.compile(
    r"\b(?:present|confirm\w*|found|detect\w*|positive|cases? of|outbreak of|there (?:is|was|were|are|had been)"
    r"|recorded)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"^\W*(?:but|however|yet)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|nor|without|cannot|\w+n['’]t)\s((?:[\w’'-]+\s?){1,5})",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:will|would|should|could|may|might|must|if|hopes?|wants?)\b")
_UNNAMED = re.compile(r"^(?:he|she|they|it|we|i|you|one)$", re.IGNORECASE)
_AMONG = re.compile(r"\bamong (?:them|those)\b")
_LIMIT = re.compile(r"\b(?:before|until|after)\s[^,;]*\d[^,;]*$")
_COMMON = 8
_MANY = 400


@dataclass(frozen=True, slots=True)
class _Side:
    """A denial with whose it is, or a claim that it is set against."""

    saying: Saying
    denial: Denial | None
    text: str


def denial_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between what is said and what is denied.

    Cost: linear in the text; each denial is compared with the sayings that share a stem.
    """
    index: dict[str, list[Saying]] = {}
    for saying in told:
        for word in sorted(plain_stems(saying.text)):
            index.setdefault(word, []).append(saying)
    pairs: list[tuple[_Side, list[_Side]]] = []
    for document in told.documents:
        for sentence in document.sentences:
            for denial in denials(sentence.text):
                side = _denier(told, document, sentence, denial)
                against = _against(told, side, index)
                if against:
                    pairs.append((side, against))
    joined = Groups(len(pairs))
    by_place: dict[tuple[str, int], list[int]] = {}
    for number, (side, against) in enumerate(pairs):
        for other in (side, *against):
            for before in by_place.setdefault(other.saying.key, []):
                if _one_topic(told, pairs[before], pairs[number]):
                    joined.join(before, number)
            by_place[other.saying.key].append(number)
    for group in joined.lists():
        yield _conflict(told, [pairs[number] for number in group])


def _one_topic(
    told: Sayings, first: tuple[_Side, list[_Side]], second: tuple[_Side, list[_Side]]
) -> bool:
    """Whether two denials that meet in a sentence deny the same."""
    a, b = (
        side.denial.stems if side.denial and side.denial.stems else plain_stems(against[0].text)
        for side, against in (first, second)
    )
    smaller = min(told.weight(a), told.weight(b))
    return smaller > 0 and told.weight(_shared(a, b)) >= _TOPIC_SHARE * smaller


def _denier(told: Sayings, document: Document, sentence: Sentence, denial: Denial) -> _Side:
    place = sentence.start + denial.start
    if not denial.verb:
        saying = told.voiced(told.at(document, sentence, place))
        return _Side(saying, denial, denial.content)
    whole = told.whole(document, sentence)
    name = told.denier(document, sentence, place)
    if name:
        return _Side(
            replace(whole, speaker=name, voice=told.voices.key(name)), denial, denial.content
        )
    return _Side(told.attributed(replace(whole, speaker=None), place), denial, denial.content)


def _against(told: Sayings, side: _Side, index: dict[str, list[Saying]]) -> list[_Side]:
    """What other voices say that the denial is about."""
    denial = side.denial
    if denial is None:
        return []
    found: dict[tuple[str, int], _Side] = {}
    if denial.alleged:
        name = told.voices.resolve(re.sub(r"^(?:the|a|an)\s", "", denial.alleged))
        voiced = replace(side.saying, speaker=name, voice=told.voices.key(name))
        found[side.saying.key] = _Side(voiced, None, denial.content)
    for other in _near(told, side.saying):
        if _opposes(told, side, denial, other):
            found.setdefault(other.key, _Side(other, None, other.text))
            if denial.anaphoric:
                return list(found.values())
    if denial.anaphoric or (denial.own and not found):
        return list(found.values())
    rare = sorted(denial.core, key=lambda word: (told.counts.get(word, 0), word))
    for word in rare:
        for other in index.get(word, [])[:_MANY]:
            if other.document.id != side.saying.document.id or not _is_near(side.saying, other):
                if _opposes_afar(told, side, denial, other):
                    other = told.voiced(other)
                    found.setdefault(other.key, _Side(other, None, other.text))
    return _fitting(told, denial, side.saying.document.id, list(found.values()))


def _fitting(told: Sayings, denial: Denial, document: str, sides: list[_Side]) -> list[_Side]:
    """Without claims that share far less with what is denied than the best one does."""
    if not denial.verb or denial.bare:
        return sides
    shares = [told.weight(_shared(denial.stems, plain_stems(side.text))) for side in sides]
    return [side for side, share in zip(sides, shares, strict=True) if share >= 0.6 * max(shares)]


def _near(told: Sayings, saying: Saying) -> Iterator[Saying]:
    """The sayings around a denial, nearest first, those before it before those after."""
    here = saying.sentence.index
    order = [here - 1, here + 1, here - 2, here - 3, here + 2]
    for index in order:
        for other in reversed(told.by_sentence.get((saying.document.id, index), [])):
            if not other.spare and not _denies(other):
                yield told.voiced(other)


def _is_near(first: Saying, second: Saying) -> bool:
    away = second.sentence.index - first.sentence.index
    return first.document.id == second.document.id and -_BEFORE <= away <= _AFTER


def _denies(saying: Saying) -> bool:
    return saying.modality == "denied" or any(item.verb for item in denials(saying.sentence.text))


def _opposes(told: Sayings, side: _Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying near a denial is what it denies, or speaks against it."""
    if other.voice == side.saying.voice or _negates(other, denial):
        return False
    if other.sentence.text.rstrip('"”’').endswith("?") or _UNNAMED.match(other.speaker or ""):
        return False
    away = other.sentence.index - side.saying.sentence.index
    if denial.anaphoric:
        return away == -1
    if away == 1 and denial.verb and _BUT.match(other.sentence.text) and other.speaker:
        return other.sentence.text[:1].isalpha()
    said, around = plain_stems(other.text), plain_stems(other.sentence.text)
    if denial.own:
        return away < 0 and _mentions(side, around)
    if (
        not denial.verb
        and abs(away) == 1
        and _AMONG.search(other.text)
        and _AMONG.search(side.saying.sentence.text[denial.start :])
    ):
        return True
    if not denial.verb:
        return _negated_near(told, side, denial, other)
    shared = _shared(denial.stems, said if abs(away) > _BESIDE else around)
    return bool(shared) and told.weight(shared) >= _NEAR_SHARE * told.weight(denial.stems)


def _negated_near(told: Sayings, side: _Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying beside a negation says the same without it."""
    if (
        other.speaker is None
        or side.saying.speaker is None
        or _OPEN.search(clause(other.text, denial.core))
    ):
        return False
    if denial.now and other.published > side.saying.published:
        return False
    away = abs(other.sentence.index - side.saying.sentence.index)
    if away > 1 and other.sentence.paragraph != side.saying.sentence.paragraph:
        return False
    shared = _shared(denial.core, plain_stems(other.text))
    if 2 * len(shared) < len(denial.core) or not shared - told.central:
        return False
    around = plain_stems(side.saying.sentence.text) & plain_stems(other.sentence.text)
    return denial.bare or len(shared) > 1 or len(around) > 1


def _mentions(side: _Side, stems: frozenset[str]) -> bool:
    """Whether a saying speaks of the one who denies: by name, or by the noun of the office."""
    text = side.saying.sentence.text
    before = text[: side.denial.start if side.denial else 0].rstrip()
    titled = _TITLED.search(before)
    head = titled[1] if titled else _LAST_CLAUSE.split(before)[-1]
    words = head.split()[-_HEAD_WORDS:]
    common = plain_stems(" ".join(word for word in words if word[:1].islower())) - _NO_OFFICE
    names = plain_stems(" ".join(word for word in words if word[:1].isupper()))
    return bool(common & stems) or bool(names and names <= stems)


_TITLED = re.compile(
    r"\b((?:the|its|their|his|her)\s[\w\s’'-]{2,40}), [A-Z][^,]{2,40},(?:\s\w+)?$", re.I
)
_LAST_CLAUSE = re.compile(r",\s|\bwhich\s|\bthat\s|\band\s|\bwho\s|;\s")
_HEAD_WORDS = 6
_NO_OFFICE = plain_stems("has had have also then who later still")


def _shared(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Stems of the first that the second has, or has a derivation of ("agre", "agreement")."""
    return frozenset(
        word
        for word in first
        if word in second
        or (
            len(word) > 3
            and any(o.startswith(word) or (len(o) > 3 and word.startswith(o)) for o in second)
        )
    )


def _opposes_afar(told: Sayings, side: _Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying elsewhere in the event is what is denied."""
    if other.spare or other.voice == side.saying.voice or _denies(other) or _negates(other, denial):
        return False
    if told.voiced(other).speaker is None or (
        not denial.verb and _OPEN.search(clause(other.text, denial.core))
    ):
        return False
    stems = plain_stems(other.text)
    core = denial.core
    shared = core & stems
    if not shared or not _same_time(side.saying, other, core):
        return False
    if denial.now and other.published > side.saying.published:
        return False
    if denial.bare:
        if denial.verb:
            return shared == core and bool(_EXISTS.search(other.text))
        rare = all(told.counts.get(word, 0) <= _COMMON for word in core)
        return shared == core and rare and side.saying.speaker is not None
    if denial.verb:
        enough = told.weight(shared) >= _FAR_SHARE * told.weight(core)
        telling = shared - told.central
        whole = told.weight(shared) >= _WHOLE_SHARE * told.weight(core)
        sure = whole or told.weight(telling) >= _NEAR_SHARE * told.weight(core)
        enough = enough and sure and len(shared) > 1
        return enough or _before_date(side, denial, other, shared)
    context = plain_stems(side.saying.sentence.text) & plain_stems(other.sentence.text)
    return shared == core and (len(core) > 1 or (bool(core & _STATES) and len(context - core) > 1))


def _same_time(denied: Saying, other: Saying, core: frozenset[str]) -> bool:
    """Whether a state ("had not been detained") may not simply have changed since."""
    first, second = hours(denied.published), hours(other.published)
    if not core & _STATES or first is None or second is None:
        return True
    return abs(second - first) <= _STATE_HOURS


def _before_date(side: _Side, denial: Denial, other: Saying, shared: frozenset[str]) -> bool:
    """``denied that she knew of the result before 3 May``, and a result of April 27."""
    from summarize.text.dates import find_dates

    limit = re.search(r"\bbefore\s", denial.content)
    if limit is None or not shared:
        return False
    bounds = find_dates(denial.content[limit.end() :], side.saying.document.article.date)
    days = find_dates(other.text, other.document.article.date)
    return bool(bounds) and any(
        day.precision == "day" and day.start and bounds[0].start and day.start < bounds[0].start
        for day in days
    )


def _negates(other: Saying, denial: Denial) -> bool:
    """Whether the other saying itself says that it is not so."""
    core = denial.core or denial.stems
    return any(plain_stems(match[1]) & core for match in _NOT.finditer(other.text))


def _conflict(told: Sayings, pairs: Sequence[tuple[_Side, list[_Side]]]) -> Conflict:
    sides: dict[tuple[str, str], list[_Side]] = {}
    for denied, against in pairs:
        for side in (*against, denied):
            kind = "not" if side.denial else "so"
            sides.setdefault((side.saying.voice, kind), []).append(side)
    core = next((d.denial.stems for d, _ in pairs if d.denial and d.denial.stems), frozenset())
    ranked = sorted(
        sides.items(), key=lambda item: -max(_fit(told, side, core) for side in item[1])
    )
    kept = [
        item for kind in ("so", "not") for item in [i for i in ranked if i[0][1] == kind][:_MOST]
    ]
    ordered = sorted(kept, key=lambda item: (item[0][1] == "not", item[1][0].saying.order))
    positions = tuple(_position(told, group, core) for _, group in ordered)
    return Conflict(_about(pairs), positions)


def _fit(told: Sayings, side: _Side, core: frozenset[str]) -> float:
    """How much of what is in question a side holds."""
    return told.weight(_shared(core, plain_stems(side.saying.sentence.text)))


def _position(told: Sayings, group: Sequence[_Side], core: frozenset[str]) -> Position:
    first = group[0]
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    return Position(
        _value(told, first, core),
        first.saying.who,
        tuple(dict.fromkeys(item.article_id for item in evidence)),
        evidence,
    )


def _value(told: Sayings, side: _Side, core: frozenset[str]) -> str:
    """The side in a few words; a denial with its date, or with what is said instead."""
    denial = side.denial
    if denial is None:
        return clause(side.text, core)
    start = side.saying.sentence.start
    if denial.verb:
        limit = _LIMIT.search(denial.content)
        if limit:
            return f"not {limit[0].strip()}"
        instead = _instead(told, side)
        return f"{denial.words}: {clause(instead, core)}" if instead else denial.words
    inside = side.saying.text if side.saying.span.start <= start + denial.start else side.text
    return clause(inside, denial.core)


def _instead(told: Sayings, side: _Side) -> str:
    """What the denier says instead, after a colon behind the denial."""
    if side.denial is None:
        return ""
    text = side.saying.sentence.text
    colon = re.match(r"[^:;]{0,40}:\s", text[side.denial.start :])
    if colon is None:
        return ""
    rest = text[side.denial.start + colon.end() :]
    return re.sub(r",\s(?:he|she|they|it)\s(?:said|says|added),", "", rest)


def _about(pairs: Sequence[tuple[_Side, list[_Side]]]) -> str:
    """What is in question, from a denial in full, else from what is said."""
    for denied, _ in pairs:
        denial = denied.denial
        if denial and denial.verb and denial.content and not denial.own:
            return whether(denial.content)
    denied, against = pairs[0]
    core = denied.denial.core if denied.denial else frozenset()
    return whether(clause(against[0].text, core))
