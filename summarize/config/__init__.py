"""YAML with positions, read into frozen models."""

from __future__ import annotations

from summarize.config.loading import LoadedConfig, load
from summarize.config.models import (
    BriefConfig,
    BudgetConfig,
    CompareConfig,
    DataConfig,
    GroupConfig,
    JobConfig,
    MethodSpec,
    MetricSpec,
    RunConfig,
)
from summarize.config.schema import schema

__all__ = [
    "BriefConfig",
    "BudgetConfig",
    "CompareConfig",
    "DataConfig",
    "GroupConfig",
    "JobConfig",
    "LoadedConfig",
    "MethodSpec",
    "MetricSpec",
    "RunConfig",
    "load",
    "schema",
]
