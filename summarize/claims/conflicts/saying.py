"""One thing that one sentence says, and whose voice says it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from summarize.records import Document, Evidence, Modality, Sentence, Span

_DAY = len("2024-01-01")


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that one sentence says, and whose voice says it.

    ``spare`` marks a whole sentence that its claims cover already.  ``span`` is its
    stretch of the article; ``speaker`` is the resolved name, ``None`` where
    the outlet says it; ``voice`` is equal for all who speak for one body.
    """

    document: Document
    sentence: Sentence
    span: Span
    text: str
    speaker: str | None
    voice: str
    modality: Modality
    order: int
    spare: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """The sentence it stands in."""
        return self.document.id, self.sentence.index

    @property
    def who(self) -> str:
        """The speaker as a reader is told: the outlet where it says so itself."""
        return self.speaker or self.document.article.source or self.document.id

    @property
    def published(self) -> str:
        """When the article came out, ISO; empty where unknown."""
        return self.document.article.published or ""

    @property
    def hours(self) -> float | None:
        """When the article came out, in hours; a day alone counts as its noon."""
        if not self.published:
            return None
        moment = self.published if len(self.published) > _DAY else f"{self.published}T12:00"
        return dt.datetime.fromisoformat(moment).replace(tzinfo=None).timestamp() / 3600

    @property
    def evidence(self) -> Evidence:
        """The sentence, exactly."""
        sentence = self.sentence
        return Evidence(self.document.id, sentence.start, sentence.end, sentence.text)
