"""The files of one event that people read: its briefs, and the page of all its summaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from eval.event_page import event_page
from summarize.brief.html import brief_html
from summarize.brief.json import brief_from, brief_json
from summarize.brief.markdown import brief_markdown
from summarize.records import Brief, Event
from summarize.rows import draft_from
from summarize.run.recipe import Recipe
from summarize.run.scores import Measured, flat, signatures
from summarize.run.store import RunDirectory

_FORMS = ("md", "html", "json")


def write_event(
    directory: RunDirectory, recipe: Recipe, event: Event, entries: Mapping[str, Mapping[str, Any]]
) -> None:
    """Writes the briefs of an event, and its page in ``report/``: its summaries side by side.

    Args:
        directory: The run.
        recipe: What the job does.
        event: The event.
        entries: What its methods left, by label, as a bundle holds it.
    """
    for entry in entries.values():
        if entry["brief"] is not None:
            brief = brief_from(entry["brief"])
            write_brief(directory, recipe, event, brief, entry["scores"])
    drafts = [draft_from(entry["summary"]) for entry in entries.values()]
    scores = {label: flat(entry["scores"]) for label, entry in entries.items()}
    address = None
    if any(entry["brief"] is not None for entry in entries.values()):
        address = quote(f"../{directory.brief_name(event.event_id, None, 'html')}")
    page = event_page(event, drafts, scores, address)
    directory.write_text(directory.page_name(event.event_id), page)


def write_brief(
    directory: RunDirectory, recipe: Recipe, event: Event, brief: Brief, measured: Measured
) -> None:
    """Writes a brief with its scores in its three forms."""
    signed = signatures(recipe.metrics, measured, recipe.loaded)
    brief = replace(brief, scores=flat(measured), signatures=signed)
    markdown, html, json = brief_names(directory, recipe, event.event_id, brief.method)
    directory.write_text(markdown, brief_markdown(brief))
    directory.write_text(html, brief_html(brief, event.documents))
    directory.write_json(json, brief_json(brief))


def brief_names(
    directory: RunDirectory, recipe: Recipe, event_id: str, label: str
) -> Iterator[str]:
    """Where the brief of an event by a method lies, in Markdown, HTML and JSON.

    The first method that has briefs is the one that a run is read by: its briefs
    carry the id of their event alone.
    """
    method = None if label == recipe.briefs[0] else label
    return (directory.brief_name(event_id, method, form) for form in _FORMS)
