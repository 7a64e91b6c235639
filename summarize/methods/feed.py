"""From passages to the input of a model: their tokens, the groups they go in, what is cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from summarize.methods.central import centrality
from summarize.methods.levels import Passage, groups
from summarize.methods.packing import SHORTEST_CLIP, pack
from summarize.models.decoding import Source
from summarize.models.layout import Layout
from summarize.models.seq2seq import Seq2Seq
from summarize.records import Event

Tokens = Sequence[Sequence[int]]
"""The token ids of each sentence of one passage."""


class Feed:
    """The inputs of one event.

    Args:
        event: Whose centrality decides what is cut.
        model: Whose tokens are meant.
        layout: How its inputs are put together.
        notes: Takes what was cut.
    """

    def __init__(self, event: Event, model: Seq2Seq, layout: Layout, notes: dict[str, Any]) -> None:
        self._event = event
        self._model = model
        self._layout = layout
        self._notes = notes

    def tokens(self, passages: Sequence[Passage]) -> list[Tokens]:
        """The tokens of each sentence of each passage.

        A space comes before every sentence but one that follows nothing or a separator: as in a
        running text.
        """
        apart = self._layout.apart
        texts = [
            text if not index and (apart or not place) else f" {text}"
            for place, passage in enumerate(passages)
            for index, text in enumerate(passage.sentences)
        ]
        ids = iter(self._model.encode(texts))
        return [[next(ids) for _ in passage.sentences] for passage in passages]

    def parts(self, tokens: Sequence[Tokens], least: int | None) -> list[range]:
        """The groups that go into one input each, by :func:`summarize.methods.levels.groups`.

        All passages are one group where ``least``, what each may be cut down to, is ``None``.
        """
        if least is None:
            return [range(len(tokens))]
        between = self._layout.room(1) - self._layout.room(2)
        lengths = [sum(map(len, passage)) + between for passage in tokens]
        return groups(lengths, self._layout.room(1) + between, least + between)

    def source(self, passages: Sequence[Passage], tokens: Sequence[Tokens]) -> Source:
        """The input of some passages, cut to its room; notes what was left out."""
        places = self._admitted(passages)
        lengths = [[len(ids) for ids in tokens[place]] for place in places]
        packed = pack(
            lengths,
            self._layout.room(len(places)),
            lambda: [self._worth(passages[place]) for place in places],
        )
        found = dict(zip(places, zip(packed.kept, packed.clipped, strict=True), strict=True))
        given = []
        for place, passage in enumerate(passages):
            kept, clip = found.get(place, ((), None))
            given.append([token for index in kept for token in tokens[place][index]][:clip])
            left = sorted(set(range(len(passage.sentences))) - set(kept))
            if left or clip is not None:
                row: dict[str, Any] = {"of": passage.name, "sentences": left}
                if clip is not None:
                    row["tokens_kept"] = clip
                self._notes.setdefault("cut", []).append(row)
        return self._layout.source([ids for ids in given if ids])

    def _admitted(self, passages: Sequence[Passage]) -> list[int]:
        """The passages that get into the input: all, unless there is no room to say anything.

        Then those with the sentences of the greatest worth.
        """
        most = len(passages)
        while most > 1 and self._layout.room(most) < most * SHORTEST_CLIP:
            most -= 1
        order = list(range(len(passages)))
        if most < len(passages):
            worth = [max(self._worth(passage)) for passage in passages]
            order.sort(key=lambda place: (-worth[place], place))
        return sorted(order[:most])

    def _worth(self, passage: Passage) -> list[float]:
        """By centrality in articles, by order in summaries, which begin with what matters."""
        places = range(len(passage.sentences))
        if passage.articles != (passage.name,):
            return [-float(place) for place in places]
        return [self._centrality.get((passage.name, place), 0.0) for place in places]

    @cached_property
    def _centrality(self) -> Mapping[tuple[str, int], float]:
        return centrality(self._event)
