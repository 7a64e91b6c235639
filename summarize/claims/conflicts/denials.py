"""What one voice says happened and another says did not.

A denial ("denied that", "dismissed the reports of", "there was no", "never received") is set
against what other voices say: in the sentences around it, where they share its words or
it takes them up ("denied this"), and anywhere in the event, where they cover its core.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from summarize.claims.conflicts.answering import answers
from summarize.claims.conflicts.joining import Groups
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import Denial, denials, plain_stems
from summarize.claims.conflicts.opposition import (
    Side,
    denies,
    opposes_afar,
    opposes_near,
    shared_stems,
)
from summarize.claims.conflicts.phrasing import clause, whether
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.soundness import sound
from summarize.claims.conflicts.takenup import said_before, taken_up
from summarize.claims.conflicts.topics import denied_by, own_part, reads
from summarize.records import Conflict, Document, Position, Sentence

_BEFORE, _AFTER = 3, 2
_MOST = 4
_NEAR_FIT, _FAR_FIT = 0.4, 0.6
_TOPIC_SHARE = 0.3
_LIMIT = re.compile(r"\b(?:before|until|after)\s[^,;]*\d[^,;]*$")
_MANY = 400
_OBJECT = re.compile(r"(?:him|them|us|me)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(has|had|have|was|were|is|are)(?:\s(?:not|never)|n['’]t)\b")


def denial_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between what is said and what is denied.

    Cost: linear in the text; each denial is compared with the sayings that share a stem.
    """
    index = _Index(told)
    pairs: list[tuple[Side, list[Side]]] = []
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


class _Index:
    """The sayings of an event by their stems of one kind; made when first asked for."""

    def __init__(self, told: Sayings) -> None:
        self._told = told

    @cached_property
    def by_word(self) -> dict[str, list[Saying]]:
        """All sayings in which a stem stands, in order."""
        found: dict[str, list[Saying]] = {}
        for saying in self._told:
            for word in kindred(plain_stems(saying.text)):
                found.setdefault(word, []).append(saying)
        return found


def _one_topic(
    told: Sayings, first: tuple[Side, list[Side]], second: tuple[Side, list[Side]]
) -> bool:
    """Whether two denials that meet in a sentence deny the same."""
    a, b = (
        side.denial.stems if side.denial and side.denial.stems else plain_stems(against[0].text)
        for side, against in (first, second)
    )
    smaller = min(told.weight(a), told.weight(b))
    return smaller > 0 and told.weight(shared_stems(a, b)) >= _TOPIC_SHARE * smaller


def _denier(told: Sayings, document: Document, sentence: Sentence, denial: Denial) -> Side:
    place = sentence.start + denial.start
    if not denial.verb:
        saying = told.at(document, sentence, place)
        if saying.spare and not told.brief:
            saying = replace(saying, speaker=None, voice=told.outlet(document))
        return Side(told.voiced(saying), denial, denial.content)
    whole = told.whole(document, sentence)
    name = told.denier(document, sentence, place)
    if name:
        return Side(
            replace(whole, speaker=name, voice=told.voices.key(name)), denial, denial.content
        )
    own = told.attributed(replace(whole, speaker=None), place)
    if own.speaker is None:
        inside = told.at(document, sentence, place)
        own = replace(own, speaker=inside.speaker, voice=inside.voice) if inside.speaker else own
    return Side(own, denial, denial.content)


def _against(told: Sayings, side: Side, index: _Index) -> list[Side]:
    """What other voices say that the denial is about."""
    denial = side.denial
    if denial is None:
        return []
    found: dict[tuple[str, int], Side] = {}
    if denial.alleged:
        name = told.voices.resolve(re.sub(r"^(?:the|a|an)\s", "", denial.alleged))
        voiced = replace(side.saying, speaker=name, voice=told.voices.key(name))
        found[side.saying.key] = Side(voiced, None, denial.content)
    if denial.anaphoric:
        inside = said_before(told, side)
        if inside is not None:
            return [Side(inside, None, inside.text)]
    for other in _near(told, side.saying):
        if opposes_near(told, side, denial, other) and sound(told, side, denial, other):
            found.setdefault(other.key, Side(other, None, other.text))
            if denial.anaphoric:
                return list(found.values())
    if denial.anaphoric and not found and told.brief:
        found = {other.key: Side(other, None, other.text) for other in taken_up(told, side)}
    if denial.anaphoric or (denial.own and not found and not told.brief):
        return list(found.values())
    for word in sorted(kindred(denial.core | denial.stems)):
        for other in index.by_word.get(word, [])[:_MANY]:
            if _is_near(side.saying, other) or other.key in found:
                continue
            if opposes_afar(told, side, denial, other) or answers(told, side, denial, other):
                other = told.voiced(other)
                if not sound(told, side, denial, other):
                    continue
                found.setdefault(other.key, Side(other, None, other.text))
    return _fitting(told, denial, side.saying.document.id, list(found.values()))


def _fitting(told: Sayings, denial: Denial, document: str, sides: list[Side]) -> list[Side]:
    """Without claims that share far less with what is denied than the best one does."""
    if not denial.verb or denial.bare:
        return sides
    own = kindred(denial.stems)
    shares = [told.weight(shared_stems(own, kindred(plain_stems(side.text)))) for side in sides]
    return [side for side, share in zip(sides, shares, strict=True) if share >= 0.6 * max(shares)]


def _near(told: Sayings, saying: Saying) -> Iterator[Saying]:
    """The sayings around a denial, nearest first, those before it before those after."""
    here = saying.sentence.index
    order = [here - 1, here + 1, here - 2, here - 3, here + 2]
    for index in order:
        for other in reversed(told.by_sentence.get((saying.document.id, index), [])):
            if not other.spare and not denies(other):
                yield told.voiced(other)


def _is_near(first: Saying, second: Saying) -> bool:
    away = second.sentence.index - first.sentence.index
    return first.document.id == second.document.id and -_BEFORE <= away <= _AFTER


def _conflict(told: Sayings, pairs: Sequence[tuple[Side, list[Side]]]) -> Conflict:
    sides: dict[tuple[str, str], list[Side]] = {}
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


def _fit(told: Sayings, side: Side, core: frozenset[str]) -> float:
    """How much of what is in question a side holds."""
    return told.weight(shared_stems(core, plain_stems(side.saying.sentence.text)))


def _position(told: Sayings, group: Sequence[Side], core: frozenset[str]) -> Position:
    first = group[0]
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    return Position(
        _value(told, first, core),
        first.saying.who,
        tuple(dict.fromkeys(item.article_id for item in evidence)),
        evidence,
    )


def _value(told: Sayings, side: Side, core: frozenset[str]) -> str:
    """The side in a few words; a denial with its date, or with what is said instead."""
    denial = side.denial
    if denial is None:
        whole = _OBJECT.match(side.text)
        return clause(side.saying.sentence.text if whole else side.text, core)
    start = side.saying.sentence.start
    if denial.verb:
        limit = _LIMIT.search(denial.content)
        if limit:
            return f"not {limit[0].strip()}"
        instead = _instead(told, side)
        return f"{denial.words}: {clause(instead, core)}" if instead else denial.words
    inside = side.saying.text if side.saying.span.start <= start + denial.start else side.text
    return clause(inside, denial.core)


def _instead(told: Sayings, side: Side) -> str:
    """What the denier says instead, after a colon behind the denial."""
    if side.denial is None:
        return ""
    text = side.saying.sentence.text
    colon = re.match(r"[^:;]{0,40}:\s", text[side.denial.start :])
    if colon is None:
        return ""
    rest = text[side.denial.start + colon.end() :]
    return re.sub(r",\s(?:he|she|they|it)\s(?:said|says|added),", "", rest)


def _about(pairs: Sequence[tuple[Side, list[Side]]]) -> str:
    """What is in question: what is denied, what is said, what is negated; the first that reads."""
    topics = [topic for denied, against in pairs for topic in _topics(denied, against)]
    topics.sort(key=lambda topic: topic[0])
    found = next((text for _, text in topics if reads(text)), "")
    return found or denied_by(pairs[0][0].saying.who)


def _topics(denied: Side, against: Sequence[Side]) -> Iterator[tuple[int, str]]:
    """What one denial may be told to be about, with how well it tells it (0 is best)."""
    denial, who = denied.denial, denied.saying.who
    if denial is None:
        return
    if denial.verb and denial.content and not denial.own:
        topic = whether(denial.content, who)
        yield (0 if topic.startswith("whether") else 2), topic
    core = denial.core
    turned = not denial.verb and _NEGATED.sub(r"\1", denied.saying.text, count=1)
    said = [side for side in against if side.saying.speaker] or list(against)
    said.sort(key=lambda one: -len(core & plain_stems(clause(one.text, core))))
    if said:
        held = kindred(plain_stems(clause(said[0].text, core)))
        whole = kindred(core) <= held and (len(core) > 1 or not denial.verb)
        sure = whole or denial.own or (denial.anaphoric and said[0].saying.speaker is not None)
        topic = whether(clause(said[0].text, core), said[0].saying.who)
        if sure or not denial.anaphoric:
            yield (1 if sure or not (denial.verb or turned) else 3), topic
    if turned and turned != denied.saying.text:
        yield 2, whether(clause(turned, core), who)
    if denial.own and denial.content:
        yield 3, own_part(denial.content, who)
        yield 4, whether(denial.content, who)
