"""A comparison in every form that a file can have."""

from __future__ import annotations

from pathlib import Path

from eval.compare import Comparison
from eval.report.data import to_costs_csv, to_csv, to_json, to_matrix_csv
from eval.report.html import to_html
from eval.report.text import to_latex, to_markdown


def write_reports(comparison: Comparison, folder: Path) -> tuple[Path, ...]:
    """Writes ``comparison.{json,csv,md,tex,html}``, ``matrix.csv`` and ``costs.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in (
        ("comparison.json", to_json(comparison)),
        ("comparison.csv", to_csv(comparison)),
        ("matrix.csv", to_matrix_csv(comparison)),
        ("costs.csv", to_costs_csv(comparison)),
        ("comparison.md", to_markdown(comparison)),
        ("comparison.tex", to_latex(comparison)),
        ("comparison.html", to_html(comparison)),
    ):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="")
        written.append(path)
    return tuple(written)
