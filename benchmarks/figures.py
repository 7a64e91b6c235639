"""Makes the figures of the README anew: runs the benchmarks and writes the table.

    python benchmarks/figures.py [--data ../shared/data]

The data is not in the repository; see each benchmark for what it reads. Takes some minutes.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Figure:
    """One row: what was measured, by which benchmark, and where its output says it."""

    what: str
    command: str
    pattern: str
    shown: str


FIGURES = (
    Figure(
        "who says what, PolNeAR dev: sentences with attributed content, precision",
        "attribution.py",
        r"sentence precision\s+([\d.]+)",
        "{0}",
    ),
    Figure(
        "... recall, core relations", "attribution.py", r"sentence recall, core\s+([\d.]+)", "{0}"
    ),
    Figure(
        "... right source and content, recall, core relations",
        "attribution.py",
        r"full recall, core\s+([\d.]+)",
        "{0}",
    ),
    Figure("... F1, all relations", "attribution.py", r"full F1, all relations\s+([\d.]+)", "{0}"),
    Figure(
        "planted conflicts of the sample corpus, recall and precision",
        "claims_gold.py",
        r"^conflicts: recall ([\d.]+) .*?precision ([\d.]+)",
        "{0} / {1}",
    ),
    Figure(
        "timeline of the sample corpus, recall and precision",
        "claims_gold.py",
        r"^timeline: recall ([\d.]+) .*?precision ([\d.]+)",
        "{0} / {1}",
    ),
    Figure(
        "grouping, B-cubed F1: ECB+ / its look-alike pairs / BASIL",
        "grouping.py quality",
        r"ecbplus\s+whole .*?([\d.]+) [\d.]+$.*?ecbplus\s+pairs .*?([\d.]+) [\d.]+$"
        r".*?basil\s+whole .*?([\d.]+) [\d.]+$",
        "{0} / {1} / {2}",
    ),
    Figure(
        "Multi-News, 226 words, ROUGE-1/2, stemmed: lead",
        "methods_quality.py",
        r"^lead\s+R1 ([\d.]+).*?R2 ([\d.]+)",
        "{0} / {1}",
    ),
    Figure(
        "... centroid", "methods_quality.py", r"^centroid\s+R1 ([\d.]+).*?R2 ([\d.]+)", "{0} / {1}"
    ),
    Figure("... lsa", "methods_quality.py", r"^lsa\s+R1 ([\d.]+).*?R2 ([\d.]+)", "{0} / {1}"),
    Figure("... oracle", "methods_quality.py", r"^oracle\s+R1 ([\d.]+).*?R2 ([\d.]+)", "{0} / {1}"),
    Figure(
        "published ROUGE-1.5.5 figures met to 0.0005",
        "rouge155.py",
        r"^(\d+ of \d+) figures",
        "{0}",
    ),
    Figure(
        "all four types of ROUGE, times faster than rouge-score, every reference new",
        "rouge_speed.py",
        r"every reference new.*?([\d.]+) x",
        "{0}",
    ),
)


def run(command: str, data: Path) -> str:
    """The output of a benchmark."""
    name, *arguments = command.split()
    print(f"{name} ...", file=sys.stderr)
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / name), *arguments, *_data(name, data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command} failed:\n{done.stderr}")
    return done.stdout


def _data(name: str, data: Path) -> list[str]:
    """How a benchmark is told where the data lies."""
    if name == "claims_gold.py":
        return []
    return [str(data)] if name.startswith("rouge") else ["--data", str(data)]


def table(data: Path) -> str:
    """The rows as Markdown."""
    outputs: dict[str, str] = {}
    lines = ["| what | figure | by |", "|---|---|---|"]
    for figure in FIGURES:
        if figure.command not in outputs:
            outputs[figure.command] = run(figure.command, data)
        found = re.search(figure.pattern, outputs[figure.command], re.MULTILINE | re.DOTALL)
        if found is None:
            raise SystemExit(f"{figure.command} does not print: {figure.what}")
        by = f"`benchmarks/{figure.command}`"
        lines.append(f"| {figure.what} | {figure.shown.format(*found.groups())} | {by} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data = parser.parse_args().data.resolve()
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    begin, end = "<!-- figures: begin -->", "<!-- figures: end -->"
    before, rest = text.split(begin)
    path.write_text(f"{before}{begin}\n{table(data)}\n{end}{rest.split(end)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
