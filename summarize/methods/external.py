"""External: summaries that somebody else wrote, verified and measured like our own."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import ClassVar

from summarize.errors import InputError
from summarize.methods.budget import limit_of
from summarize.methods.grounding import ground
from summarize.methods.written import Written, read_written
from summarize.records import Budget, Draft, Event, Reject, Statement
from summarize.registry import suggest
from summarize.text.tokens import count_words

_SHOWN = 3


class External:
    """The summary that a file holds for each event, word for word.

    It is not bound by the budget: what was written is what is measured.  Evidence and speakers
    come from :func:`summarize.methods.grounding.ground`; evidence that the file itself gives, as
    the summaries of a run do, is kept where the articles hold it.

    Cost: the file once in each process, then that of grounding.

    Args:
        path: A file or a folder, see :func:`summarize.methods.written.read_written`.
    """

    name: ClassVar[str] = "external"

    def __init__(self, path: str = "") -> None:
        if not path:
            raise InputError("external needs the path of a file or folder of summaries")
        self.path = path
        self._read: tuple[tuple[int, int], dict[str, Written], tuple[Reject, ...]] | None = None

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``.

        Raises:
            InputError: The file has no summary of the event, or the budget is none.
        """
        limit_of(budget, 1)
        summaries, _ = self._summaries()
        written = summaries.get(event.event_id)
        if written is None:
            known = sorted(summaries)
            raise InputError(
                f"{self.path} has no summary of the event '{event.event_id}'",
                suggest(event.event_id, known) or f"it has: {', '.join(known[:_SHOWN])} ...",
            )
        sentences = _grounded(written.sentences, event)
        words = sum(count_words(sentence.text) for sentence in sentences)
        notes = {"as_written": True, "words": words, "file": os.path.basename(written.file)}
        return Draft(event.event_id, self.name, sentences, notes)

    def rejects(self, event_ids: Collection[str]) -> tuple[Reject, ...]:
        """The rows that cannot be used, and the summaries of events that are not in the job."""
        summaries, rejects = self._summaries()
        known = frozenset(event_ids)
        unknown = tuple(
            Reject(written.file, written.line, f"a summary of '{event}', which is no event here")
            for event, written in summaries.items()
            if event not in known
        )
        return (*rejects, *unknown)

    def _summaries(self) -> tuple[dict[str, Written], tuple[Reject, ...]]:
        """All summaries, read again only if the file has changed."""
        try:
            state = os.stat(self.path)
        except OSError as error:
            raise InputError(f"{self.path} cannot be read: {error.strerror}") from error
        stamp = state.st_mtime_ns, state.st_size
        if self._read is None or self._read[0] != stamp:
            rejects: list[Reject] = []
            summaries = read_written(self.path, rejects.append)
            self._read = stamp, summaries, tuple(rejects)
        return self._read[1], self._read[2]


def _grounded(sentences: tuple[Statement, ...], event: Event) -> tuple[Statement, ...]:
    """The sentences with evidence and speakers; what the file says of them is kept if it holds."""
    texts = {document.id: document.article.text for document in event.documents}
    found = ground([sentence.text for sentence in sentences], event)
    return tuple(
        given
        if given.evidence
        and all(
            texts.get(item.article_id, "")[item.start : item.end] == item.text
            for item in given.evidence
        )
        else new
        for given, new in zip(sentences, found, strict=True)
    )
