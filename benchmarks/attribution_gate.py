"""Does the metric `attribution` see what was done to an attribution, and let the rest pass?

    python benchmarks/attribution_gate.py [--data ../shared/data] [--split dev] [--show N]

Every eligible gold relation of PolNeAR becomes one-sentence summaries of its article,
faithful ones and ones in which the attribution was damaged.  A summary is *flagged* if
`eval.attribution.findings.findings` returns anything.

A relation is eligible if

- its cue holds a form of a classic reporting verb or "according to" (*core*, as in
  benchmarks/attribution.py), and it lies wholly in one sentence, with source and cue;
- its source has a name in it and is no pronoun: out of its place, "he said" is rightly
  found to name nobody;
- its content is a statement: a clause of at least five words (it has a finite verb, with no
  "to", "that", "who", "whether" or the like before it, and is no question), and no other
  relation has its cue in it;
- no sentence that belongs to no relation holds four fifths of its content words: what an
  article also tells in its own voice may be told so.

Perturbations: the content alone (*dropped*); another named source of the article, or of
the corpus, that shares no word with the right one (*swapped*); "said" made "confirmed",
"revealed" or "proved", "claimed" and "alleged" made "said" (*strengthened*); only the outlet
that somebody told something, and with a relay written into the article only the relay or only
the speaker (*chain*; the relations of PolNeAR are flat); a denial in the article, found or
written into it, told as a statement, or a "not" left out (*denial*).

Faithful: the sentence itself; "According to S, C"; "S said C" and the alias forms (surname,
with a title, introduced acronym), for cues that neither doubt nor prove; sentences that
belong to no relation (*narrated*).
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from attribution_damage import cases
from attribution_relations import read, short_source

from eval.attribution.findings import examine, findings
from eval.example import Example
from summarize.records import Statement


def judged(example: Example) -> str:
    """What was held of each unit, to see why nothing was found."""
    return " | ".join(
        f"{j.verdict} {j.speakers} <{j.unit.text[:60]}> by "
        f"{j.match.unit.speakers if j.match else ''}"
        f" <{j.match.unit.text[:90] if j.match else ''}>"
        for j in examine(example).judgements
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / ".." / "shared" / "data")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, default=0, help="so many articles")
    parser.add_argument("--show", type=int, default=0, help="print so many failures of each kind")
    options = parser.parse_args()
    path = options.data / "attribution" / f"polnear_{options.split}.jsonl"
    rows = list(read(path, options.limit))
    corpus = sorted({short_source(gold) for row in rows for gold in row.gold})
    dice = random.Random(13)
    counts: dict[str, list[int]] = {}
    failures: dict[str, list[str]] = {}
    for row in rows:
        for kind, event, text in cases(row, corpus, dice):
            statement = Statement(" ".join(text.split()), ())
            found = findings(Example(row.article, kind, (statement,), event))
            found = [finding for finding in found if finding.kind != "label_leak"]
            count = counts.setdefault(kind, [0, 0])
            count[0] += bool(found)
            count[1] += 1
            if bool(found) == kind.startswith("faithful"):
                seen = "; ".join(f"{f.kind}: {f.message}" for f in found) or judged(
                    Example(row.article, kind, (statement,), event)
                )
                failures.setdefault(kind, []).append(f"{statement.text}  [{seen}]")
    for kind in sorted(counts):
        flagged, total = counts[kind]
        print(f"{kind:28} flagged {flagged / total:.3f}  ({flagged} of {total})")
    for kind in sorted(failures) if options.show else ():
        items = failures[kind]
        print(f"\n== {kind}: {len(items)}")
        for item in items[:: max(1, len(items) // options.show)][: options.show]:
            print(" -", item)


if __name__ == "__main__":
    main()
