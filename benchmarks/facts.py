"""Does the share of a fact's words say whether an article holds the fact?

SummHay's news articles were written to hold chosen facts: for every article and every fact it is
known whether the one has the other.  Each article is taken as if it were a summary.

    python benchmarks/facts.py [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from eval.consistency.calibrate import Judged, auc, balanced_accuracy
from eval.facts import PARTIAL, best_share
from summarize.records import Statement
from summarize.text.sentences import split


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    folder = parser.parse_args().data / "factuality"
    print("topic           pairs    AUC   balanced accuracy at half covered")
    for name in ("summhay_news1", "summhay_news2"):
        rows = judged(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
        said = [(row.score >= PARTIAL, row.consistent) for row in rows]
        print(f"{name}  {len(rows):6}   {auc(rows):.3f}   {balanced_accuracy(said):.3f}")


def judged(topic: dict) -> list[Judged]:
    rows = []
    for article_id, document in topic["documents"].items():
        text = document["document_text"]
        summary = [Statement(span.of(text), ()) for span in split(text)]
        for fact_id, fact in topic["insights"].items():
            held = bool(document.get(f"label_{fact_id}", 0))
            rows.append(Judged(best_share(fact["insight"], summary), held, article_id))
    return rows


if __name__ == "__main__":
    main()
