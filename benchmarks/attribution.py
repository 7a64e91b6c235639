"""Measure who-says-what against PolNeAR: sentences and full relations, and speed.

    python benchmarks/attribution.py [--data ../shared/data] [--split dev] [--errors N]

Definitions.  A gold relation is *core* if it has a source and the head of its cue, behind
auxiliaries and adverbs, is a form of a classic reporting verb (``CORE`` below) or
"according to"; so neither "did not say" nor "will announce" nor "a warning" is.  A
predicted claim matches a gold relation in *full* if its source is right and the token F1
of the contents is at least 0.5.  The source is right if both have none, or if the spans
share a word that is no article, preposition or title, each span cut at its first
apposition; where our speaker stands in another sentence, the words of the two names are
compared.  Matching is one to one, best content first.  A *sentence* counts as attributed
if at least three of its word tokens, or half of them, lie inside the content of a
relation.  Speed is processor time of ``extract`` on prepared articles.

PolNeAR: E. Newell, D. Margolin, D. Ruths, An Attribution Relations Corpus for
Political News, LREC 2018.  Its rows are not part of this repository.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.claims.extract import extract
from summarize.claims.headline import headline
from summarize.claims.joined import joined
from summarize.corpus.document import prepare
from summarize.records import Article, Document, Span
from summarize.text.sentences import split
from summarize.text.tokens import token_spans


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CORE = _words(
    "say tell add report announce state write note ask argue explain suggest claim acknowledge "
    "declare respond reply answer insist warn caution confirm reveal disclose admit concede deny "
    "continue conclude tweet recall remark observe contend assert allege maintain "
    "emphasize stress indicate"
)
_AROUND = re.compile(
    r"(?:(?:has|have|had|is|was|are|were|been|also|then|later|now|first|once|still|even|again|just"
    r"|previously|recently|repeatedly|earlier|publicly|\w+ly)\s+)+"
)
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "written": "write"}
_LIGHT = _words(
    "the a an of for in at to and with by on mr mrs ms dr sen rep gov president senator who"
)


@dataclass(frozen=True)
class Relation:
    """A relation as sets of token numbers; ``source`` is cut at its apposition."""

    source: frozenset[int]
    content: frozenset[int]
    core: bool
    shown: str
    names: frozenset[str] = frozenset()


def lemma(word: str) -> str:
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, base in (
        ("ied", "y"),
        ("ies", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(ending):
            for stem in (word[: -len(ending)] + base, word[: -len(ending)] + "e"):
                if stem in CORE:
                    return stem
                if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in CORE:
                    return stem[:-1]
    return word


def is_core(cue: str) -> bool:
    head = _AROUND.sub("", cue.lower(), count=1) if _AROUND.match(cue.lower()) else cue.lower()
    if head.startswith("according to"):
        return True
    first = re.match(r"[a-z]+", head)
    return first is not None and lemma(first[0]) in CORE


class Tokens:
    """The word tokens of a text, found by character span."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = token_spans(text)
        self._at: dict[int, int] = {}
        for number, span in enumerate(self.spans):
            for position in range(span.start, span.end):
                self._at[position] = number

    def inside(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of the tokens that lie in some of the spans."""
        return frozenset(
            number
            for start, end in spans
            for position in range(start, end)
            if (number := self._at.get(position)) is not None
        )

    def source(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        """The tokens of a source that carry weight, cut at its first apposition."""
        numbers: set[int] = set()
        for start, end in spans[:2]:
            comma = self.text.find(",", start, end)
            numbers |= self.inside([(start, comma if comma > start else end)])
        kept = {n for n in numbers if self.spans[n].of(self.text).lower() not in _LIGHT}
        return frozenset(kept or numbers)


def gold(row: dict[str, list[dict[str, list[list[int]]]]], tokens: Tokens) -> list[Relation]:
    text = tokens.text
    found = []
    for item in row["attributions"]:
        cue = " ".join(text[s:e] for s, e in item["cue"])
        content = tokens.inside((s, e) for s, e in item["content"])
        source = tokens.source([(s, e) for s, e in item["source"]])
        if content:
            shown = " | ".join(
                " ... ".join(text[s:e] for s, e in item[key])
                for key in ("source", "cue", "content")
            )
            names = frozenset(tokens.spans[n].of(text).lower() for n in source)
            found.append(Relation(source, content, bool(source) and is_core(cue), shown, names))
    return found


def predicted(document: Document, tokens: Tokens) -> list[Relation]:
    text = tokens.text
    found = []
    for claim in (*headline(document), *joined(document, extract(document))):
        span = claim.speaker.span if claim.speaker else None
        source = tokens.source([span]) if span else frozenset()
        names: frozenset[str] = frozenset()
        if claim.speaker is not None and span is None:
            said = f"{claim.speaker.name} {claim.speaker.text}".lower()
            names = frozenset(re.findall(r"\w+", said)) - _LIGHT
        shown = " | ".join(
            [
                claim.speaker.text if claim.speaker else "",
                " ".join(c.of(text) for c in claim.cue),
                " ... ".join(c.of(text) for c in claim.content),
            ]
        )
        found.append(Relation(source, tokens.inside(claim.content), True, shown, names))
    return found


def f1(a: frozenset[int], b: frozenset[int]) -> float:
    shared = len(a & b)
    return 2 * shared / (len(a) + len(b)) if shared else 0.0


def right_source(ours: Relation, gold: Relation) -> bool:
    if ours.names:
        return bool(ours.names & gold.names)
    return bool(ours.source & gold.source) or (not ours.source and not gold.source)


def match(ours: Sequence[Relation], theirs: Sequence[Relation]) -> dict[int, int]:
    """Gold index to predicted index for all full matches, one to one."""
    pairs = sorted(
        (-f1(p.content, g.content), i, j)
        for i, p in enumerate(ours)
        for j, g in enumerate(theirs)
        if right_source(p, g) and f1(p.content, g.content) >= 0.5
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in pairs:
        if j not in taken and i not in used:
            taken[j] = i
            used.add(i)
    return taken


def carrying(sentences: Sequence[Span], tokens: Tokens, relations: Iterable[Relation]) -> set[int]:
    covered = frozenset().union(*(r.content for r in relations))
    found = set()
    for number, sentence in enumerate(sentences):
        own = tokens.inside([sentence])
        shared = len(own & covered)
        if shared >= 3 or (own and 2 * shared >= len(own)):
            found.add(number)
    return found


def rows(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / ".." / "shared" / "data")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--errors", type=int, default=0, help="print so many of each kind of error")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    missed: list[str] = []
    wrong: list[str] = []
    false_sentences: list[str] = []
    lost_sentences: list[str] = []
    seconds, sentences_read = 0.0, 0
    for number, row in enumerate(
        rows(options.data / "attribution" / f"polnear_{options.split}.jsonl")
    ):
        if options.limit and number >= options.limit:
            break
        text = str(row["text"])
        tokens = Tokens(text)
        document = prepare(Article(str(row["id"]), text, source=str(row["source"])))
        start = time.process_time()
        extract(document)
        seconds += time.process_time() - start
        sentences_read += len(document.sentences)
        theirs = gold(row, tokens)  # type: ignore[arg-type]  # a row of JSON
        ours = predicted(document, tokens)
        spans = split(text)
        gold_all = carrying(spans, tokens, theirs)
        gold_core = carrying(spans, tokens, (r for r in theirs if r.core))
        mine = carrying(spans, tokens, ours)
        taken = match(ours, theirs)
        counts["sent_pred"] += len(mine)
        counts["sent_hit"] += len(mine & gold_all)
        counts["core_sent"] += len(gold_core)
        counts["core_sent_hit"] += len(gold_core & mine)
        counts["core"] += sum(r.core for r in theirs)
        counts["core_hit"] += sum(theirs[j].core for j in taken)
        counts["all"] += len(theirs)
        counts["all_hit"] += len(taken)
        counts["ours"] += len(ours)
        missed += [r.shown for j, r in enumerate(theirs) if r.core and j not in taken]
        wrong += [r.shown for i, r in enumerate(ours) if i not in taken.values()]
        false_sentences += [spans[n].of(text) for n in sorted(mine - gold_all)]
        lost_sentences += [spans[n].of(text) for n in sorted(gold_core - mine)]
    for title, items in (
        ("core relations missed", missed),
        ("claims that match nothing", wrong),
        ("sentences that carry nothing", false_sentences),
        ("core sentences lost", lost_sentences),
    ):
        if options.errors:
            print(f"\n== {title}: {len(items)}")
            step = max(1, len(items) // options.errors)
            for item in items[::step][: options.errors]:
                print(" -", " ".join(item.split()))
    precision = counts["all_hit"] / max(1, counts["ours"])
    recall = counts["all_hit"] / max(1, counts["all"])
    print(f"sentence precision      {counts['sent_hit'] / counts['sent_pred']:.3f}")
    print(f"sentence recall, core   {counts['core_sent_hit'] / counts['core_sent']:.3f}")
    core = counts["core"]
    print(f"full recall, core       {counts['core_hit'] / core:.3f}  ({core} relations)")
    print(
        f"full F1, all relations  {2 * precision * recall / (precision + recall):.3f}"
        f"  (p {precision:.3f}, r {recall:.3f}, {counts['all']} relations)"
    )
    print(f"sentences per second    {sentences_read / seconds:,.0f}")


if __name__ == "__main__":
    main()
