"""Articles as they were read and cleaned."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Character offsets ``[start, end)`` into the text of one article."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """The span that many characters further on, as from a sentence into its article."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its outlet published it.

    ``published`` is ISO 8601, a date or a date with a time in UTC without
    offset, so that it sorts as text.  ``inferred`` names the fields that were
    not in the data but read out of the page itself.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: str | None = None
    url: str = ""
    event: str | None = None
    inferred: tuple[str, ...] = ()

    @property
    def date(self) -> dt.date | None:
        """The day of publication, if it is known."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None


@dataclass(frozen=True, slots=True)
class Reject:
    """A row of the input that could not be used, or only in part, and why."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that the data already holds together, with their references."""

    id: str
    article_ids: tuple[str, ...]
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """A stretch of a page that is not part of the story, and the rule that says so."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """``DAMASCUS, Nov. 19 (Xinhua) --``: where, when and by which agency."""

    span: Span
    place: str = ""
    date: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; ``text`` is the article's text at its offsets."""

    article_id: str
    index: int
    start: int
    end: int
    text: str
    paragraph: int

    @property
    def span(self) -> Span:
        """The offsets of the sentence in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """An article that has been cleaned and split: what every later stage reads.

    ``article`` has its title, outlet and date filled in from the page where the
    data had none (see ``Article.inferred``).  ``sentences`` cover the story only.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    removed: tuple[Removal, ...] = ()
    dateline: Dateline | None = None

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.article.id
