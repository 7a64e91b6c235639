"""A brief as Markdown: reads well as plain text, footnotes hold the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.brief.view import View, day
from summarize.records import Brief, Evidence

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_SPACE = re.compile(r"\s+")


def brief_markdown(brief: Brief) -> str:
    """The brief as GitHub-flavoured Markdown, ending in one newline."""
    view = View(brief)
    notes = _Notes(view)
    body = [
        *_head(brief, view),
        *_summary(brief, view, notes),
        *_dropped(brief, view),
        *_agreed(brief, view, notes),
        *_conflicts(brief, view, notes),
        *_voices(brief, view, notes),
        *_timeline(brief, notes),
        *_sources(brief),
        *_scores(brief),
    ]
    return "\n".join([*body, *notes.lines()]).rstrip() + "\n"


class _Notes:
    """Numbered footnotes: one for every stretch of evidence, however often it is used."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._numbers: dict[Evidence, int] = {}

    def marks(self, evidence: tuple[Evidence, ...]) -> str:
        return "".join(
            f"[^{self._numbers.setdefault(item, len(self._numbers) + 1)}]" for item in evidence
        )

    def lines(self) -> Iterator[str]:
        for evidence, number in self._numbers.items():
            outlet = escape(self._view.outlet(evidence.article_id))
            date = self._view.date(evidence.article_id)
            where = f"{outlet}, {date}" if date else outlet
            yield f"[^{number}]: {where}: “{escape(evidence.text)}”"


def escape(text: str) -> str:
    """``text`` on one line, with what Markdown would read as markup made plain."""
    return _SPACE.sub(" ", _SPECIAL.sub(r"\\\1", text)).strip()


def _head(brief: Brief, view: View) -> Iterator[str]:
    yield f"# {escape(brief.title)}"
    yield ""
    outlets = {line.source for line in brief.sources if line.source}
    facts = [view.span_of_days(), _count(len(brief.sources), "article")]
    if outlets:
        facts.append(_count(len(outlets), "outlet"))
    yield f"*{' · '.join(fact for fact in facts if fact)}*"
    yield ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _summary(brief: Brief, view: View, notes: _Notes) -> Iterator[str]:
    yield "## Summary"
    yield ""
    for number, statement in enumerate(brief.summary):
        credit = escape(view.credit_of(statement).text)
        if also := view.also_in(number):
            credit += f"; also in {escape(also)}"
        marks = notes.marks((*statement.evidence, *view.also(number)))
        yield f"- {escape(statement.text)} — *{credit}*{marks}"
        for flag in statement.verdict.flags if statement.verdict else ():
            yield f"  - ⚠ {escape(flag.message)}"
        if done := view.done(statement):
            was = statement.repair.was if statement.repair else ""
            yield f"  - ✎ {escape(done)}" + (f". Before: “{escape(was)}”" if was else "")
    if not brief.summary:
        yield "No sentence of these articles can stand in a summary."
    yield ""


def _dropped(brief: Brief, view: View) -> Iterator[str]:
    if not brief.dropped:
        return
    yield "## Taken out of the draft"
    yield ""
    for statement in brief.dropped:
        yield f"- ~~{escape(statement.text)}~~ — {escape(view.done(statement))}"
    yield ""


def _agreed(brief: Brief, view: View, notes: _Notes) -> Iterator[str]:
    """One line for everything that independent voices say alike, with all of them."""
    if not brief.agreed:
        return
    yield "## What is agreed"
    yield ""
    for agreement in brief.agreed:
        credits = "; ".join(
            view.credit(position.speaker, (), position.evidence).text
            for position in agreement.values
        )
        evidence = tuple(item for position in agreement.values for item in position.evidence)
        told = View.agreed(agreement)
        yield f"- {escape(told)} — *{escape(credits)}*{notes.marks(evidence)}"
    yield ""


def _conflicts(brief: Brief, view: View, notes: _Notes) -> Iterator[str]:
    if not brief.conflicts:
        return
    yield "## Where sources differ"
    yield ""
    for conflict in brief.conflicts:
        yield f"**{escape(conflict.about)}**"
        yield ""
        for position in conflict.values:
            credit = view.credit(position.speaker, (), position.evidence)
            yield (
                f"- {escape(position.value)} — *{escape(credit.text)}*"
                f"{notes.marks(position.evidence)}"
            )
        yield ""


def _voices(brief: Brief, view: View, notes: _Notes) -> Iterator[str]:
    if not brief.claims:
        return
    yield "## Who said what"
    yield ""
    speaker = None
    for statement in brief.claims:
        if statement.speaker != speaker:
            speaker = statement.speaker
            yield f"- **{escape(speaker or '')}**"
        where = escape(view.credit(None, (), statement.evidence).where)
        via = f", via {escape(', '.join(statement.chain[1:]))}" if len(statement.chain) > 1 else ""
        yield f"  - {escape(statement.text)} (*{where}{via}*){notes.marks(statement.evidence)}"
    yield ""


def _timeline(brief: Brief, notes: _Notes) -> Iterator[str]:
    if not brief.timeline:
        return
    yield "## Timeline"
    yield ""
    for entry in brief.timeline:
        yield f"- **{day(entry.date)}** — {escape(entry.text)}{notes.marks(entry.evidence)}"
    yield ""


def _sources(brief: Brief) -> Iterator[str]:
    yield "## Sources"
    yield ""
    for number, line in enumerate(brief.sources, 1):
        parts = [
            escape(line.source) or "unknown outlet",
            f"“{escape(line.title)}”" if line.title else "",
        ]
        parts.append(day(line.date) or "undated")
        if line.url:
            parts.append(f"<{line.url}>")
        text = ", ".join(part for part in parts if part)
        remark = line.note or ("" if line.used else "not used")
        yield f"{number}. {text}" + (f" — {escape(remark)}" if remark else "")
    yield ""


def _scores(brief: Brief) -> Iterator[str]:
    if not brief.scores:
        return
    yield "## Scores"
    yield ""
    yield f"Method: {escape(brief.method)}"
    yield ""
    yield "| metric | value |"
    yield "|---|---|"
    for metric, value in brief.scores.items():
        yield f"| {escape(metric)} | {'-' if value is None else f'{value:.3f}'} |"
    yield ""
    for signature in dict.fromkeys(brief.signatures.values()):
        yield f"`{signature}`"
        yield ""
