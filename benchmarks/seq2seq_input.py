"""How much of what people say of an event gets into the input of a model.

    python benchmarks/seq2seq_input.py [--data ../shared/data] [--limit 100]

For rooms of 512 to 4,096 tokens: the recall (stems, pairs of stems) of the references in what the
model would be given, in percent.  "joined" puts the articles behind each other and cuts at the
end; "even, first" shares the room and keeps the first sentences of each article; "even, central" is
what the method does.  Tokens are counted as 1.3 a word.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import Any

from methods_quality import load_events

from summarize.methods.central import centrality
from summarize.methods.levels import Passage, articles_of
from summarize.methods.packing import pack
from summarize.records import Event
from summarize.text.tokens import stem, words

ROOMS = (512, 1024, 2048, 4096)
PER_WORD = 1.3


def joined(lengths: Sequence[Sequence[int]], room: int) -> list[list[int]]:
    """The sentences that are left where everything behind the room is cut off."""
    kept, full = [], False
    for article in lengths:
        places: list[int] = []
        for place, length in enumerate(article):
            full = full or length > room
            if not full:
                room -= length
                places.append(place)
        kept.append(places)
    return kept


def recall(text: str, reference: str) -> tuple[float, float]:
    """The share of the stems, and of the pairs of stems, of a reference that a text holds."""
    ours, theirs = ([stem(word) for word in words(one)] for one in (text, reference))
    return _share(ours, theirs), _share(list(pairwise(ours)), list(pairwise(theirs)))


def _share(ours: Sequence[Any], theirs: Sequence[Any]) -> float:
    return (Counter(ours) & Counter(theirs)).total() / max(1, len(theirs))


def inputs(event: Event, room: int) -> dict[str, str]:
    """What a model would be given of an event, by each way."""
    passages = articles_of(event)
    lengths = [
        [1 + int(PER_WORD * len(words(text))) for text in passage.sentences] for passage in passages
    ]
    first = [[-float(place) for place in range(len(article))] for article in lengths]
    known = centrality(event)
    central = [
        [known.get((passage.name, place), 0.0) for place in range(len(passage.sentences))]
        for passage in passages
    ]
    return {
        "joined": _text(passages, joined(lengths, room)),
        "even, first": _text(passages, pack(lengths, room, lambda: first).kept),
        "even, central": _text(passages, pack(lengths, room, lambda: central).kept),
    }


def _text(passages: Sequence[Passage], kept: Sequence[Sequence[int]]) -> str:
    chosen = zip(passages, kept, strict=True)
    return " ".join(passage.sentences[place] for passage, places in chosen for place in places)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    path = options.data / "mds/multinews_sample100/clusters.jsonl"
    events = load_events(path, options.limit)
    print(f"{len(events)} events; recall of stems and of pairs, percent")
    for room in ROOMS:
        found: dict[str, list[tuple[float, float]]] = {}
        for event in events:
            for way, text in inputs(event, room).items():
                found.setdefault(way, []).append(recall(text, event.references[0]))
        for way, scores in found.items():
            single, pairs = (100 * mean(part) for part in zip(*scores, strict=True))
            print(f"{room:6} tokens  {way:14}{single:6.1f}{pairs:6.1f}")


if __name__ == "__main__":
    main()
