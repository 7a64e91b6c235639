"""The tables of docs/metrics.md are those of the registry."""

from pathlib import Path

import pytest

from eval.rouge.presets import PRESETS, presets_table
from summarize import catalog
from summarize.listing import as_markdown
from summarize.registry import Registry

PAGE = Path(__file__).parents[2] / "docs" / "metrics.md"


def section(name):
    text = PAGE.read_text(encoding="utf-8")
    return text.split(f"<!-- {name} -->\n")[1].split(f"<!-- /{name} -->")[0]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("metrics", as_markdown(Registry("metrics", catalog.METRICS))),
        ("presets", presets_table()),
    ],
)
def test_the_table_is_up_to_date(name, table):
    assert section(name) == table, f"put this between the marks '{name}' of {PAGE}:\n{table}"


def test_the_registry_offers_every_preset():
    params = {param.name: param for param in catalog.metrics().get("rouge").params}
    assert params["preset"].choices == tuple(PRESETS)
