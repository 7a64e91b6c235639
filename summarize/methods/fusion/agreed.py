"""A conflict with what both sides agree on first: "Both X and Y said that ...: ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.equal import with_said
from summarize.methods.fusion.telling import bare_telling
from summarize.records import Edit, Statement
from summarize.text.quantities import find_quantities

_EARLIER = re.compile(r"\s\(earlier .*")
_PARTS = re.compile(r",? (?:and|but) that ")
_PLURAL = re.compile(r"(?:[^s]s|people|men|women|children|police|dead)$", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|neither|nor|without|\w+n[’']t)\b")
_DIGIT = re.compile(r"\d")
_KINDS = (
    frozenset(("kill", "die", "dead", "death", "perish")),
    frozenset(("wound", "injur", "hurt")),
    frozenset(("arrest", "detain", "held", "hold")),
    frozenset(("person", "peopl", "civilian")),
)
_LOST = 3
Stems = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: its statement, and the value by which it differs."""

    statement: Statement
    value: str


@dataclass(frozen=True, slots=True)
class _Voice:
    who: str
    short: str
    content: str
    value: str


def agreed_first(one: Side, two: Side, casing: Casing, stems: Stems) -> Statement | None:
    """Both sides in one sentence that opens with what they agree on, or ``None``.

    Either the contents are the same but for their figures, or a clause of one is a clause of the
    other.  Every word but "both" and "according to" stands in the source sentences.

    Args:
        one: The side that is told first.
        two: The other.
        casing: How words are written inside a sentence.
        stems: What reduces a text to its content stems.
    """
    first, second = _voice(one, casing), _voice(two, casing)
    if first is None or second is None or first.who == second.who:
        return None
    text = _figures(first, second, stems) or _clauses(first, second, stems)
    if not text:
        return None
    start, other = one.statement, two.statement
    return replace(
        start,
        text=text,
        speaker=f"{start.speaker} and {other.speaker}",
        evidence=tuple(dict.fromkeys((*start.evidence, *other.evidence))),
        edits=(Edit(0, len(text), start.evidence[0].text, "fused"),),
    )


def without_earlier(value: str) -> str:
    """The value of a position without the one that it had before, which stands in brackets."""
    return _EARLIER.sub("", value)


def _voice(side: Side, casing: Casing) -> _Voice | None:
    statement = with_said(side.statement)
    telling = bare_telling(statement)
    if telling is None or telling.form == "quoted" or " and " in telling.who:
        return None
    who, content = casing.inside(telling.who), casing.inside(telling.content)
    if who is None or content is None:
        return None
    short = who if "," not in who else str(statement.speaker)
    return _Voice(short, short, content, without_earlier(side.value))


def _figures(first: _Voice, second: _Voice, stems: Stems) -> str:
    """``Both X and Y said that people were hurt: 5 according to X, 9 according to Y.``"""
    one, two = _without_figure(first), _without_figure(second)
    if one is None or two is None:
        return ""
    (figure, rest), (other, left) = one, two
    shorter, longer = sorted((rest, left), key=lambda text: (len(text.split()), text))
    own, more = _kinds(stems(shorter)), _kinds(stems(longer))
    if not own <= more or len(more - own) > _LOST or _DIGIT.search(shorter):
        return ""
    if bool(_NEGATED.search(rest)) != bool(_NEGATED.search(left)):
        return ""
    return (
        f"Both {first.who} and {second.who} said that {shorter}: {figure} according to"
        f" {first.short}, {other} according to {second.short}."
    )


def _without_figure(voice: _Voice) -> tuple[str, str] | None:
    """The figure of a side as it is written, and its content without that."""
    found = find_quantities(voice.value)
    if not found or not found[0].unit:
        return None
    words = found[0].span.of(voice.value)
    figure, _, unit = words.rpartition(" ")
    place = voice.content.lower().find(words.lower())
    if not figure or place < 0 or not _PLURAL.search(unit):
        return None
    rest = voice.content[:place] + voice.content[place + len(figure) + 1 :]
    return figure[0].lower() + figure[1:], rest


def _kinds(stems: Sequence[str]) -> frozenset[str]:
    """Stems, with one for all that say that somebody died, was hurt, was held."""
    return frozenset(next((min(kind) for kind in _KINDS if stem in kind), stem) for stem in stems)


def _clauses(first: _Voice, second: _Voice, stems: Stems) -> str:
    """``Both X and Y said that the town fell; X said that A and Y that B.``"""
    one, two = _PARTS.split(first.content), _PARTS.split(second.content)
    for part in one:
        for same in two:
            rest, left = [p for p in one if p is not part], [p for p in two if p is not same]
            if rest and left and _alike(part, same, stems):
                own, others = " and that ".join(rest), " and that ".join(left)
                return (
                    f"Both {first.who} and {second.who} said that {part}; {first.short} said that"
                    f" {own}, and {second.short} that {others}."
                )
    return ""


def _alike(part: str, same: str, stems: Stems) -> bool:
    one, two = _kinds(stems(part)), _kinds(stems(same))
    if bool(_NEGATED.search(part)) != bool(_NEGATED.search(same)):
        return False
    return len(one) > 1 and one == two
