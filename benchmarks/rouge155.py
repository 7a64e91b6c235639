"""Holds the preset ``rouge155`` against figures that ROUGE-1.5.5 itself printed.

    python benchmarks/rouge155.py [DATA]

MultiLing 2011 published the averages of its ten English peers over ten topics with
three references each: recall, precision and F of ROUGE-1, ROUGE-2 and ROUGE-SU4,
with ``-n 2 -2 4 -u -x -f A -p 0.5 -r 1000`` and without stemming.  Averages of
ROUGE-1.5.5 come out of its bootstrap, so that the last digits are random.  DATA holds
``mds/multiling2011``; default: ``../shared/data`` beside the repository.  Exits with 1
if a figure is off by more than 0.0005.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from eval.rouge import score_pairs
from eval.rouge.presets import preset

ROOT = Path(__file__).resolve().parent.parent
TOLERANCE = 0.0005
FIELDS = {"recall": "r", "precision": "p", "f": "f"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    folder = parser.parse_args().data / "mds" / "multiling2011"
    topics = [json.loads(line) for line in (folder / "english.jsonl").open(encoding="utf-8")]
    published = json.loads((folder / "english_published_rouge155.json").read_text("utf-8"))
    differences = []
    for peer, figures in published["peers"].items():
        pairs = [
            {"id": row["id"], "hypothesis": row["meta"]["peers"][peer], "references": row["refs"]}
            for row in topics
        ]
        result = score_pairs(pairs, preset("rouge155"), samples=100).result
        worst = 0.0
        for name, fields in figures.items():
            for field, value in fields.items():
                difference = abs(result[name][FIELDS[field]] - value)
                differences.append(difference)
                worst = max(worst, difference)
        print(f"{peer:5} largest difference {worst:.5f}")
    within = sum(difference <= TOLERANCE for difference in differences)
    print(
        f"{within} of {len(differences)} figures within {TOLERANCE}, worst {max(differences):.5f}"
    )
    return 0 if within == len(differences) else 1


if __name__ == "__main__":
    sys.exit(main())
