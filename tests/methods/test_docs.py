"""The table of docs/methods.md is that of the registry."""

from __future__ import annotations

from pathlib import Path

from summarize.catalog import METHODS
from summarize.listing import as_markdown
from summarize.registry import Registry

PAGE = Path(__file__).parents[2] / "docs" / "methods.md"


def test_the_table_is_up_to_date() -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = text.split("<!-- methods -->\n")[1].split("<!-- /methods -->")[0]
    table = as_markdown(Registry("methods", METHODS))
    assert found == table, f"put this between the marks of {PAGE}:\n{table}"
