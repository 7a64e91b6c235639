"""Putting a run together: from the bundles of its events to the files of its directory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from eval.event_page import event_page
from summarize.brief.html import brief_html
from summarize.brief.json import brief_from, brief_json
from summarize.brief.markdown import brief_markdown
from summarize.records import Brief, Event
from summarize.rows import article_row, draft_from, event_row
from summarize.run.bundles import load_bundle
from summarize.run.comparison import write_index
from summarize.run.keys import digest
from summarize.run.plan import Plan
from summarize.run.recipe import Recipe
from summarize.run.scores import Measured, flat, signatures, write_scores
from summarize.run.store import RunDirectory, file_name


def assemble(
    directory: RunDirectory,
    plan: Plan,
    events: Sequence[Event],
) -> None:
    """Writes every file of the run but the manifest, from what the events left on disk.

    Args:
        directory: The run.
        plan: What was done.
        events: The events, in their order.
    """
    for folder in ("summaries", "briefs", "report"):
        shutil.rmtree(directory.path / folder, ignore_errors=True)
    directory.write_rows("events.jsonl", (event_row(event) for event in events))
    directory.write_rows("articles.jsonl", _articles(events))
    if any(event.references for event in events):
        directory.write_rows(
            "references.jsonl",
            (
                {"event_id": event.event_id, "references": list(event.references)}
                for event in events
                if event.references
            ),
        )
    bundles = [load_bundle(directory.path / "steps", event.event_id) for event in events]
    directory.write_rows("names.jsonl", _names(events, bundles))
    measured: dict[tuple[str, str], Measured] = {}
    for use in plan.recipe.methods:
        rows = []
        for event, bundle in zip(events, bundles, strict=True):
            entry = bundle.get("methods", {}).get(use.label)
            if entry is None:
                continue
            rows.append(entry["summary"])
            measured[event.event_id, use.label] = entry["scores"]
            if entry["brief"] is not None:
                brief = brief_from(entry["brief"])
                write_brief(directory, plan.recipe, event, brief, entry["scores"])
        directory.write_rows(directory.summaries_name(use.label), rows)
    summarized = [
        [event.event_id, [[d.id, digest(d.article.text)] for d in event.documents]]
        for event in events
    ]
    references = [list(event.references) for event in events]
    inputs = {"articles": digest(summarized), "references": digest(references)}
    recipe = plan.recipe
    write_scores(directory, recipe.metrics, measured, inputs, plan.seed, recipe.loaded)
    write_pages(directory, plan.recipe, events, bundles)
    write_index(directory, plan.name, plan.compare)


def write_pages(
    directory: RunDirectory,
    recipe: Recipe,
    events: Sequence[Event],
    bundles: Sequence[Mapping[str, Any]],
) -> None:
    """One page an event in ``report/``: all its summaries side by side."""
    for event, bundle in zip(events, bundles, strict=True):
        entries = bundle.get("methods", {})
        drafts = [draft_from(entry["summary"]) for entry in entries.values()]
        scores = {label: flat(entry["scores"]) for label, entry in entries.items()}
        brief = None
        if any(entry["brief"] is not None for entry in entries.values()):
            brief = f"../{directory.brief_name(event.event_id, None, 'html')}"
        page = event_page(event, drafts, scores, quote(brief) if brief else None)
        directory.write_text(f"report/{file_name(event.event_id)}.html", page)


def _articles(events: Sequence[Event]) -> Iterator[dict[str, Any]]:
    for event in events:
        for document in event.documents:
            yield article_row(document.article, event.event_id)


def _names(events: Sequence[Event], bundles: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One row an event: every name with the forms that were held to be the same."""
    for event, bundle in zip(events, bundles, strict=True):
        forms: dict[str, list[str]] = {}
        for form, name in (bundle.get("names") or {}).items():
            forms.setdefault(name, []).append(form)
        yield {
            "event_id": event.event_id,
            "names": [{"name": name, "forms": found} for name, found in sorted(forms.items())],
        }


def write_brief(
    directory: RunDirectory, recipe: Recipe, event: Event, brief: Brief, measured: Measured
) -> None:
    """Writes a brief with its scores in its three forms.

    The first method that has briefs is the one that a run is read by: its briefs
    carry the id of their event alone.
    """
    signed = signatures(recipe.metrics, measured, recipe.loaded)
    brief = replace(brief, scores=flat(measured), signatures=signed)
    method = None if brief.method == recipe.briefs[0] else brief.method
    for suffix, text in (
        ("md", brief_markdown(brief)),
        ("html", brief_html(brief, event.documents)),
    ):
        directory.write_text(directory.brief_name(event.event_id, method, suffix), text)
    directory.write_json(directory.brief_name(event.event_id, method, "json"), brief_json(brief))
