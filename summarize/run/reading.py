"""Reading a run in the terminal: the list of its events, and one brief."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarize.brief.json import brief_from
from summarize.brief.view import View, day
from summarize.console import counted
from summarize.errors import InputError
from summarize.records import Brief, Statement
from summarize.registry import suggest
from summarize.run.store import RunDirectory


def brief_or_list(path: Path, event: str | None, method: str | None) -> RenderableType:
    """One brief of a run; of a run with several events and none named, their list.

    Raises:
        InputError: No such run, event or method; the nearest name is given.
    """
    directory = RunDirectory.open(path)
    events = list(directory.read_rows("events.jsonl"))
    ids = [row["event_id"] for row in events]
    if event is None and len(ids) != 1:
        return _list(directory, events)
    chosen = _choose(event, ids) if event is not None else ids[0]
    name = directory.brief_name(chosen, None, "json")
    if method is not None:
        methods = directory.methods()
        if method not in methods:
            raise InputError(f"the run has no method '{method}'", suggest(method, methods))
        named = directory.brief_name(chosen, method, "json")
        if directory.has(named):
            name = named
        elif directory.has(name) and directory.read_json(name)["method"] != method:
            raise _no_brief(directory, chosen, method)
    if not directory.has(name):
        raise InputError(f"event '{chosen}' has no brief", "it failed; see manifest.json")
    return _brief(brief_from(directory.read_json(name)))


def _no_brief(directory: RunDirectory, event: str, method: str) -> InputError:
    """Why there is none of that method: it failed for the event, or the job makes none of it."""
    failures = directory.read_json("manifest.json").get("failures", [])
    for failure in failures:
        if (failure["event_id"], failure["step"]) == (event, method):
            return InputError(f"'{method}' failed for event '{event}'", failure["message"])
    return InputError(
        f"the run has no briefs of '{method}'", "set brief: {method: ...} in its config"
    )


def _choose(event: str, ids: list[str]) -> str:
    if event in ids:
        return event
    starting = [known for known in ids if known.startswith(event)]
    if len(starting) == 1:
        return starting[0]
    if starting:
        raise InputError(f"'{event}' begins {len(starting)} event ids", ", ".join(starting[:8]))
    raise InputError(f"the run has no event '{event}'", suggest(event, ids))


def _list(directory: RunDirectory, events: list[dict[str, object]]) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in ("event", "dates", "articles", "title"):
        table.add_column(column, no_wrap=column == "event")
    for row in events:
        ids = row["article_ids"]
        dates = " – ".join(
            dict.fromkeys(str(row[key])[:10] for key in ("start", "end") if row[key])
        )
        count = len(ids) if isinstance(ids, list) else 0
        table.add_row(str(row["event_id"]), dates, str(count), str(row["title"]))
    first = str(events[0]["event_id"]) if events else "EVENT"
    hint = Text(f"\nread one with: summarize show {directory.path} {first}", style="dim")
    return Group(table, hint)


def _brief(brief: Brief) -> RenderableType:
    view = View(brief)
    return Group(
        Text(brief.title, style="bold"),
        Text(
            "  ".join(filter(None, (view.span_of_days(), counted(len(brief.sources), "article")))),
            style="dim",
        ),
        *_statements("Summary", brief.summary, view),
        *_conflicts(brief, view),
        *_timeline(brief),
        *_sources(brief),
        *_scores(brief),
    )


def _heading(title: str) -> RenderableType:
    return Padding(Rule(title, align="left", style="dim"), (1, 0, 0, 0))


def _statements(
    title: str, statements: tuple[Statement, ...], view: View
) -> Iterator[RenderableType]:
    yield _heading(title)
    if not statements:
        yield Padding(Text("no sentence of these articles can stand in a summary"), (0, 0, 0, 1))
    for statement in statements:
        credit = view.credit_of(statement)
        line = Text("• ")
        line.append(statement.text)
        numbers = "".join(f"[{number}]" for number in credit.numbers)
        line.append(f"  {credit.text} {numbers}", style="cyan")
        yield Padding(line, (0, 0, 0, 1))
        for flag in statement.verdict.flags if statement.verdict else ():
            yield Padding(Text(f"! {flag.message}", style="yellow"), (0, 0, 0, 3))


def _conflicts(brief: Brief, view: View) -> Iterator[RenderableType]:
    if brief.conflicts:
        yield _heading("Where sources differ")
    for conflict in brief.conflicts:
        yield Text(conflict.about, style="bold")
        for position in conflict.values:
            credit = view.credit(position.speaker, (), position.evidence)
            line = Text(f"• {position.value}")
            numbers = "".join(f"[{number}]" for number in credit.numbers)
            line.append(f"  {credit.text} {numbers}", style="cyan")
            yield Padding(line, (0, 0, 0, 1))


def _timeline(brief: Brief) -> Iterator[RenderableType]:
    if brief.timeline:
        yield _heading("Timeline")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 1))
        table.add_column(no_wrap=True)
        table.add_column()
        for entry in brief.timeline:
            table.add_row(day(entry.date), Text(entry.text))
        yield table


def _sources(brief: Brief) -> Iterator[RenderableType]:
    yield _heading("Sources")
    for number, line in enumerate(brief.sources, 1):
        outlet = line.source or f"unknown outlet ({line.article_id})"
        parts = [outlet, line.title, day(line.date) or "undated"]
        remark = line.note or ("" if line.used else "not used")
        text = Text(f"[{number}] " + " · ".join(part for part in parts if part))
        if remark:
            text.append(f" · {remark}", style="dim")
        yield Padding(text, (0, 0, 0, 1))


def _scores(brief: Brief) -> Iterator[RenderableType]:
    if not brief.scores:
        return
    yield _heading(f"Scores of {brief.method}")
    values = [
        f"{metric} {'-' if value is None else f'{value:.3f}'}"
        for metric, value in brief.scores.items()
    ]
    yield Padding(Text("   ".join(values)), (0, 0, 0, 1))
    for signature in dict.fromkeys(brief.signatures.values()):
        yield Padding(Text(signature, style="dim"), (0, 0, 0, 1))
