"""YAML with positions, read into frozen models."""

from __future__ import annotations

from summarize.config.house_style import house_labels
from summarize.config.loading import LoadedConfig, load
from summarize.config.models import (
    BriefConfig,
    BudgetConfig,
    CompareConfig,
    DataConfig,
    GroupConfig,
    HouseStyleConfig,
    JobConfig,
    LabelsConfig,
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
    "HouseStyleConfig",
    "JobConfig",
    "LabelsConfig",
    "LoadedConfig",
    "MethodSpec",
    "MetricSpec",
    "RunConfig",
    "house_labels",
    "load",
    "schema",
]
