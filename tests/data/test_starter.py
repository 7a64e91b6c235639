"""The starter config explains every key and leads to the sample beside it."""

from __future__ import annotations

import re
from importlib import resources

import pytest
import yaml
from pydantic import BaseModel

from summarize.config.models import (
    BriefConfig,
    BudgetConfig,
    CompareConfig,
    DataConfig,
    GroupConfig,
    JobConfig,
    RunConfig,
)

DATA = resources.files("summarize.data")
TEXT = (DATA / "starter" / "summarize.yaml").read_text(encoding="utf-8")
STARTER = yaml.safe_load(TEXT)


@pytest.mark.parametrize("key", JobConfig.model_fields)
def test_every_part_of_a_job_is_shown_under_a_comment(key: str) -> None:
    assert re.search(rf"^#[^\n]*\n{key}:", TEXT, re.MULTILINE), key


@pytest.mark.parametrize(
    ("part", "model"),
    [
        ("data", DataConfig),
        ("group", GroupConfig),
        ("brief", BriefConfig),
        ("compare", CompareConfig),
        ("run", RunConfig),
    ],
)
def test_every_key_of_a_part_is_shown(part: str, model: type[BaseModel]) -> None:
    assert set(STARTER[part]) <= set(model.model_fields)
    for name, field in model.model_fields.items():
        key = field.alias or name
        assert key in STARTER[part] or f"  # {key}: " in TEXT, "shown, or as a comment"


def test_a_budget_is_exactly_one_of_three() -> None:
    assert len(STARTER["budget"]) == 1
    for key in BudgetConfig.model_fields:
        assert f"`{key}`" in TEXT


def test_the_paths_lead_to_the_sample_that_init_puts_beside_it() -> None:
    for path in STARTER["data"].values():
        folder, name = path.split("/")
        assert folder == "sample"
        assert (DATA / folder / name).is_file()


def test_the_schema_is_the_one_that_init_writes() -> None:
    assert TEXT.startswith("# yaml-language-server: $schema=schema.json\n")
