"""One sentence of a summary held against its evidence: what every check looks at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from eval.consistency.alignment import Alignment, align
from eval.consistency.checker import CheckedFlag, DocSpan
from eval.consistency.evidence import find_evidence
from eval.consistency.sources import Sources, SourceSentence
from eval.consistency.tokens import Token, rarity, tokenize
from summarize.claims.sentence.shallow import tag
from summarize.records import Claim, Span

_REACH = 7
_NEIGHBOUR = 0.5
_OTHER_CLAUSE = 0.2
_JOINING = frozenset({"and", "but", "while", "whereas", "though", "although"})
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})


@dataclass(frozen=True, slots=True)
class Link:
    """How well a source sentence backs a token in its context, in [0, 1]."""

    share: float
    source: SourceSentence | None


def _opens_aside(token: Token) -> bool:
    """Whether a word behind a comma opens a relative clause, or one with a participle."""
    if token.name:
        return False
    return token.word in _RELATIVE or tag(token.word, False)[:1] in ("e", "g", "v")


class Held:
    """A sentence of a summary with its evidence and its alignment.

    Args:
        sources: The index of all articles.
        text: The sentence.
        offset: Where it starts in the summary.
        claims: What it says in whose name, with offsets into the summary.
        outlets: Who published each article, where that is known.
    """

    def __init__(
        self,
        sources: Sources,
        text: str,
        offset: int,
        claims: Sequence[Claim] = (),
        outlets: Sequence[str] = (),
    ) -> None:
        self.sources = sources
        self.text = text
        self.offset = offset
        self.claims = claims
        self.outlets = outlets
        self.all_tokens = tokenize(text)
        self.evidence = find_evidence(sources, self.all_tokens)
        self.alignment: Alignment = align(self.all_tokens, self.evidence)
        self.tokens = self.alignment.tokens
        self.runs: list[list[int]] | None = None
        self.before: Sequence[str] = ()
        self.attribution: list[CheckedFlag] | None = None
        self._links: dict[tuple[int, ...], Link] = {}

    @cached_property
    def best(self) -> DocSpan | None:
        """Where the first evidence sentence stands."""
        return self.evidence[0].place if self.evidence else None

    @cached_property
    def near_keys(self) -> frozenset[str]:
        """All content keys of the evidence."""
        return frozenset[str]().union(*(sentence.keys for sentence in self.evidence))

    @cached_property
    def total(self) -> float:
        """The weight of all content of the sentence."""
        return sum(rarity(token.key) for token in self.tokens if token.content)

    @cached_property
    def coverage(self) -> float:
        """The part of the content, by weight, that stands in the evidence."""
        return self._share(self.near_keys)

    @cached_property
    def best_coverage(self) -> float:
        """The part of the content that stands in the first evidence sentence alone."""
        return self._share(self.evidence[0].keys) if self.evidence else 0.0

    def _share(self, keys: frozenset[str]) -> float:
        if not self.total:
            return 1.0
        found = sum(rarity(t.key) for t in self.tokens if t.content and t.key in keys)
        return found / self.total

    @cached_property
    def copied(self) -> float:
        """The share of the tokens in copied stretches of three or more."""
        if not self.tokens:
            return 1.0
        long = sum(f.length for f in self.alignment.fragments if f.length >= 3)
        return long / len(self.tokens)

    @cached_property
    def clauses(self) -> list[int]:
        """For each token the number of the clause it stands in.

        "And" behind a comma opens one, and so does an aside: ", built in 1996,".
        """
        found: list[int] = []
        number = last = 0
        main: int | None = None  # the clause that an aside between commas stands in
        parted = False
        for token in self.all_tokens:
            if token.kind == "p":
                if main is not None and token.word == ",":
                    number, main = main, None
                parted = token.word in ",;"
                if token.word == ";":
                    number = last = last + 1
                continue
            if parted and token.word in _JOINING:
                number = last = last + 1
            elif parted and main is None and _opens_aside(token):
                main, number = number, last + 1
                last = number
            parted = False
            found.append(number)
        return found

    def flag(
        self,
        kind: str,
        tokens: Iterable[Token],
        message: str,
        severity: float,
        place: DocSpan | None = None,
    ) -> CheckedFlag:
        """A flag on the stretch from the first of ``tokens`` to the last, or the sentence."""
        held = list(tokens)
        start = held[0].start if held else 0
        end = held[-1].end if held else len(self.text)
        span = Span(self.offset + start, self.offset + end)
        return CheckedFlag(kind, span, message, severity, place or self.best)

    def inside(self, spans: Iterable[Span]) -> list[Token]:
        """The tokens that stand within any of some spans of the summary."""
        places = [(span.start - self.offset, span.end - self.offset) for span in spans]
        return [t for t in self.tokens if any(a <= t.start and t.end <= b for a, b in places)]

    def words(self, tokens: Sequence[Token]) -> str:
        """The text from the first of ``tokens`` to the last."""
        return self.text[tokens[0].start : tokens[-1].end] if tokens else ""

    def slot(self, position: int) -> tuple[Token, SourceSentence] | None:
        """What the source has where the summary has another token, by one of its neighbours.

        The neighbour was copied from a sentence that goes on with something else, and
        the token itself was not copied together with it.
        """
        found = self.alignment.found
        own = found[position]
        for step in (-1, 1):
            beside = position + step
            if not 0 <= beside < len(found):
                continue
            place = found[beside]
            if place is None or not self._is_carried(beside):
                continue
            source, at = place
            there = at - step
            if own == (source, there) or not 0 <= there < len(source.read.order):
                continue
            if source.read.order[there] != self.tokens[position].key:
                return source.tokens[there], source
        return None

    def _is_carried(self, position: int) -> bool:
        """Whether a token was copied together with another."""
        return any(
            f.length > 1 and f.start <= position < f.start + f.length
            for f in self.alignment.fragments
        )

    def linked(self, positions: Sequence[int]) -> Link:
        """How much of what stands around ``positions`` stands with them in one source sentence.

        The words of the sentences beside it count half: names are often given before.
        """
        known = self._links.get(tuple(positions))
        if known is None:
            known = self._links[tuple(positions)] = self._linked(positions)
        return known

    def _linked(self, positions: Sequence[int]) -> Link:
        own = {self.tokens[p].key for p in positions}
        near: dict[str, float] = {}
        for p in range(
            max(0, positions[0] - _REACH), min(len(self.tokens), positions[-1] + _REACH + 1)
        ):
            token = self.tokens[p]
            if token.content and token.key not in own:
                distance = max(positions[0] - p, p - positions[-1])
                worth = rarity(token.key) / (1 + 0.15 * distance)
                if self.clauses[p] != self.clauses[positions[0]]:
                    worth *= _OTHER_CLAUSE
                near[token.key] = max(worth, near.get(token.key, 0.0))
        total = sum(near.values())
        postings = [self.sources.postings.get(key, ()) for key in sorted(own)]
        best, where = 0.0, None
        for index in min(postings, key=len):
            sentence = self.sources.sentences[index]
            if any(key not in sentence.read.all_keys for key in own):
                continue
            share = self._near_share(near, total, sentence)
            if where is None or share > best:
                best, where = share, sentence
                if share >= 1:
                    break
        return Link(best, where)

    def _near_share(self, near: dict[str, float], total: float, sentence: SourceSentence) -> float:
        if not total:
            return 1.0
        own, beside = sentence.read.all_keys, self.sources.around(sentence.index)
        found = 0.0
        for key, worth in near.items():
            if key in own:
                found += worth
            elif key in beside:
                found += _NEIGHBOUR * worth
        return found / total
