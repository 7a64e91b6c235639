"""What is no sentence, or several: headings, and source sentences run together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from summarize.records import Event, Evidence, Sentence, Statement
from summarize.run.guard.examine import Examiner

_HEADING = re.compile(r"\s*(?:#+\s.*|(?:[-*•]\s+|\d+[.)]\s+)?\*\*[^*]+\*\*:?)\s*$")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SEAM = re.compile(r"(?<=[^\s.!?,;:])[”\"’')]*\s+(?=[\"“‘'(]*[A-Z0-9])")
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_ENDS = " .!?,;:\"'"
_SHORTEST = 15
_known: WeakKeyDictionary[Event, dict[str, Sentence]] = WeakKeyDictionary()
_UNMATCHED = 0.3
"""Part of a text that may lie between the source sentences that it runs together."""


def is_heading(text: str) -> bool:
    """Whether a line only announces what follows, or holds no word at all."""
    bare = text.strip()
    return (
        not _LETTERS.search(bare)
        or _HEADING.match(bare) is not None
        or bare.rstrip("*_").endswith(":")
    )


def parted(statement: Statement, examiner: Examiner) -> tuple[Statement, ...]:
    """The source sentences that a text runs together, each by itself with its full stop.

    Returns:
        Nothing unless the text is made of two or more of them, with little between.
    """
    text = statement.text
    known = sentences_of(examiner.event)
    seams = [0, *(match.end() for match in _SEAM.finditer(text)), len(text)]
    if len(seams) < 3:
        return ()
    longest = max((len(key) for key in known), default=0) + 20
    best: list[tuple[int, int]] = [(0, -1)]
    for j in range(1, len(seams)):
        loss, back = best[j - 1][0] + seams[j] - seams[j - 1], j - 1
        for i in range(j - 1, -1, -1):
            if seams[j] - seams[i] > longest:
                break
            if best[i][0] < loss and _folded(text[seams[i] : seams[j]]) in known:
                loss, back = best[i][0], i
        best.append((loss, back))
    if best[-1][0] > _UNMATCHED * len(text):
        return ()
    pieces = list(_pieces(text, seams, best, known))
    return tuple(pieces) if sum(bool(piece.evidence) for piece in pieces) > 1 else ()


def _pieces(
    text: str, seams: list[int], best: list[tuple[int, int]], known: dict[str, Sentence]
) -> Iterator[Statement]:
    cuts = [len(seams) - 1]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    loose = ""
    for left, right in itertools.pairwise(cuts):
        piece = text[seams[left] : seams[right]].strip()
        sentence = known.get(_folded(piece))
        if sentence is None:
            loose = f"{loose} {piece}".strip()
            continue
        if loose:
            yield Statement(loose, ())
            loose = ""
        own = Evidence(sentence.article_id, sentence.start, sentence.end, sentence.text)
        yield Statement(" ".join(sentence.text.split()), (own,))
    if loose:
        yield Statement(loose, ())


def sentences_of(event: Event) -> dict[str, Sentence]:
    """The sentences of the stories by their words, the first of equal ones; read once."""
    found = _known.get(event)
    if found is None:
        found = _known[event] = {}
        for document in event.documents:
            for sentence in document.sentences:
                key = _folded(sentence.text)
                if len(key) > _SHORTEST:
                    found.setdefault(key, sentence)
    return found


def holds_sentence(text: str, event: Event) -> bool:
    """Whether a text is a whole sentence of the stories, or holds one."""
    folded = _folded(text)
    return any(key in folded for key in sentences_of(event))


def _folded(text: str) -> str:
    return " ".join(text.translate(_MARKS).split()).strip(_ENDS)
