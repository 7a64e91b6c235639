"""Drafts of methods that work on many events at once: a model in batches, a server in parallel.

Such a method runs before the event step, in one process (or one for each GPU), so that a model
is loaded once and its batches are full.  Every draft lies in a file of its own until the event
step has used it; a run that was killed goes on after the last one.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from summarize import catalog
from summarize.claims.annotate import annotate
from summarize.errors import MissingExtraError, SummarizeError
from summarize.models.device import devices
from summarize.records import Budget, Draft, Event
from summarize.rows import draft_from, summary_row
from summarize.run.bundles import load_bundle, load_row
from summarize.run.recipe import Recipe, Use
from summarize.run.store import dumps, file_name, write_atomic
from summarize.text.tokens import count_words

WINDOW = 64
"""Events that a method is given at once: enough for even batches, few enough to hold."""

logger = logging.getLogger(__name__)


class BatchMethod(Protocol):
    """A method that drafts many events at once."""

    def summarize_many(self, events: Sequence[Event], budget: Budget) -> Iterator[Draft]:
        """One draft for each event, in order."""


class DraftError(SummarizeError):
    """A draft that could not be written; ``traceback`` is where it failed."""

    def __init__(self, message: str, traceback: str) -> None:
        super().__init__(message)
        self.traceback = traceback


@dataclass(frozen=True, slots=True)
class Share:
    """Events that one worker drafts, and the device it is told to use, if any."""

    events: tuple[Event, ...]
    device: str | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a worker reports: how many events it saw, and the seconds its method took."""

    events: int
    seconds: float


@dataclass(frozen=True, slots=True)
class DraftStep:
    """The function that executors apply to shares of events, for one batch method.

    Args:
        recipe: What the job does.
        use: The method.
        folder: Where drafts and bundles lie.
    """

    recipe: Recipe
    use: Use
    folder: Path

    def __call__(self, share: Share) -> Drafted:
        """Drafts the events of a share and stores each draft."""
        use = self.use
        if share.device is not None:
            params = {**dict(use.params), "device": share.device}
            use = replace(use, params=tuple(sorted(params.items())))
        seconds = 0.0
        for start in range(0, len(share.events), WINDOW):
            window = map(self._annotated, share.events[start : start + WINDOW])
            events = [event for event in window if event is not None]
            begin = time.perf_counter()
            self._window(use, events)
            seconds += time.perf_counter() - begin
        return Drafted(len(share.events), seconds)

    def _made(self, use: Use) -> BatchMethod:
        """The method; one that asks a server keeps the answers beside the run's results."""
        method: BatchMethod = use.make(catalog.methods())
        if hasattr(method, "answers_in"):
            method.answers_in(self.folder.parent / "answers")
        return method

    def _window(self, use: Use, events: Sequence[Event]) -> None:
        todo = list(events)
        try:
            method = self._made(use)
            drafts = method.summarize_many(events, self.recipe.budget)
            for event, draft in zip(events, drafts, strict=True):
                self._store(event, draft)
                todo = todo[1:]
        except Exception as error:  # which event it was is found out by drafting each alone
            logger.warning("%s: a batch failed (%s), its events are tried alone", use.label, error)
        for event in todo:
            self._alone(use, event)

    def _alone(self, use: Use, event: Event) -> None:
        try:
            method = self._made(use)
            for draft in method.summarize_many([event], self.recipe.budget):
                self._store(event, draft)
        except Exception as error:  # one bad event never ends a run
            row = {
                "key": self._key(event),
                "message": f"{type(error).__name__}: {error}",
                "traceback": traceback.format_exc(),
            }
            write_atomic(draft_path(self.folder, event.event_id, self.use.label), dumps(row))

    def _annotated(self, event: Event) -> Event | None:
        """The event with its claims; ``None`` where that fails, which the event step lists."""
        try:
            return annotate(event, self.recipe.alias_table())
        except Exception:  # the event step meets the same error
            return None

    def _store(self, event: Event, draft: Draft) -> None:
        row = {"key": self._key(event), "draft": summary_row(draft, count_words(draft.text))}
        write_atomic(draft_path(self.folder, event.event_id, self.use.label), dumps(row))

    def _key(self, event: Event) -> str:
        return self.recipe.draft_key(self.use, self.recipe.claims_key(event))


def shares(
    step: DraftStep, events: Sequence[Event], devices: Sequence[str] = (), *, fresh: bool = False
) -> list[Share]:
    """The events that still need a draft: a share for each window, or one for each device.

    Args:
        step: What will draft them.
        events: All events of the job.
        devices: The devices to spread over; empty for the method's own choice.
        fresh: Draft everything again.
    """
    todo = [event for event in events if fresh or _needed(step, event)]
    if len(devices) > 1:
        parts = [tuple(todo[start :: len(devices)]) for start in range(len(devices))]
        return [Share(part, device) for part, device in zip(parts, devices, strict=True) if part]
    return [Share(tuple(todo[start : start + WINDOW])) for start in range(0, len(todo), WINDOW)]


def devices_for(use: Use) -> tuple[str, ...]:
    """The devices that a method is spread over: every GPU where its ``device`` is ``auto``."""
    params = dict(use.params)
    if params.get("device") != "auto" or params.get("base_url"):
        return ()
    try:
        return devices()
    except MissingExtraError:
        return ()


def draft_path(folder: Path, event_id: str, label: str) -> Path:
    """Where the draft of an event lies until the event step has used it."""
    return folder / "drafts" / file_name(label) / f"{file_name(event_id)}.json"


def stored(folder: Path, event_id: str, label: str, key: str) -> Draft:
    """The draft of an event.

    Raises:
        DraftError: It could not be written, or is not there.
    """
    row = load_row(draft_path(folder, event_id, label))
    if row.get("key") != key:
        raise DraftError("no draft was written (its worker died)", "")
    if "draft" not in row:
        raise DraftError(row["message"], row["traceback"])
    return draft_from(row["draft"])


def _needed(step: DraftStep, event: Event) -> bool:
    claims_key = step.recipe.claims_key(event)
    finished = load_bundle(step.folder, event.event_id).get("methods", {}).get(step.use.label)
    if finished and finished["key"] == step.recipe.method_key(step.use, claims_key):
        return False
    row = load_row(draft_path(step.folder, event.event_id, step.use.label))
    return row.get("key") != step.recipe.draft_key(step.use, claims_key) or "draft" not in row
