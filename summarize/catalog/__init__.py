"""The built-in components: one line each, and nothing imported until it is used."""

from __future__ import annotations

from functools import cache

from summarize.catalog.checkers import CHECKERS
from summarize.catalog.executors import EXECUTORS
from summarize.catalog.extractive import EXTRACTIVE
from summarize.catalog.metrics import METRICS
from summarize.catalog.writing import WRITING
from summarize.registry import Registry

METHODS = (*EXTRACTIVE, *WRITING)


@cache
def methods() -> Registry:
    """All summarization methods."""
    return Registry.load("methods", METHODS)


@cache
def metrics() -> Registry:
    """All measures of a summary."""
    return Registry.load("metrics", METRICS)


@cache
def checkers() -> Registry:
    """All checkers of factual consistency."""
    return Registry.load("checkers", CHECKERS)


@cache
def executors() -> Registry:
    """All ways of spreading events over workers."""
    return Registry.load("executors", EXECUTORS)
