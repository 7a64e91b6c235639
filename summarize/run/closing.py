"""The last lines of a job: where the result is, what failed, what to type next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice

from summarize.console import counted
from summarize.errors import PartialError
from summarize.run.job import Report
from summarize.run.store import dumps

_SHOWN = 10


def closing_lines(report: Report) -> Iterator[str]:
    """What a person reads when the job is over."""
    if report.reused:
        yield f"nothing to do: {report.path} is complete (--fresh runs it again)"
    else:
        seconds = report.seconds.get("total", 0.0)
        rejected = counted(report.rejected, "row")
        yield (
            f"{counted(report.events, 'event')} from {counted(report.articles, 'article')}"
            f" in {seconds:.1f} s"
            + (f", {rejected} rejected or used in part (rejects.jsonl)" if report.rejected else "")
        )
        yield f"result: {report.path}"
    yield f"next:   summarize show {report.path}"


def closing_json(report: Report) -> str:
    """The same for programs, on one line."""
    return dumps(
        {
            "run": str(report.path),
            "events": report.events,
            "articles": report.articles,
            "rejected": report.rejected,
            "reused": report.reused,
            "failures": [asdict(failure) for failure in report.failures],
        }
    )


def closing_error(report: Report) -> PartialError | None:
    """The error that the job ends with if any event failed; it lists them."""
    if not report.failures:
        return None
    events = len({failure.event_id for failure in report.failures})
    listed = "\n".join(
        f"  {failure.event_id}: {failure.step}: {failure.message}"
        for failure in islice(report.failures, _SHOWN)
    )
    more = len(report.failures) - _SHOWN
    rest = f"\n  and {more} more in manifest.json" if more > 0 else ""
    return PartialError(
        f"{events} of {counted(report.events, 'event')} failed:\n{listed}{rest}",
        "the same command tries only these again",
    )
