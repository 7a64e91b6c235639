"""Single stages over files: events only, and who says what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from summarize.claims.extract import extract
from summarize.claims.headline import headline
from summarize.claims.joined import joined
from summarize.config import GroupConfig, load
from summarize.console import SilentReporter
from summarize.corpus.document import prepare
from summarize.corpus.reader import read
from summarize.errors import InputError
from summarize.events import group
from summarize.records import Article, Event, Reject
from summarize.rows import claim_row
from summarize.run.earlier import beside, load_events
from summarize.run.executors import Serial
from summarize.run.inputs import read_inputs
from summarize.run.store import RunDirectory

Say = Callable[[str], None]


def group_rows(articles: str, config: Path | None, say: Say) -> Iterator[dict[str, Any]]:
    """A row ``{"id", "event_id"}`` for every article, in input order.

    Args:
        articles: A path, a glob or ``-``.
        config: A config whose ``group`` settings are used.
        say: Told of every row that could not be used, or only in part.

    Raises:
        InputError: Not one article could be used.
    """
    settings = load(config).config.group if config else GroupConfig()
    inputs = read_inputs([Path(articles)], Serial(), SilentReporter())
    earlier: list[Event] = []
    if settings.continue_run:
        earlier = list(load_events(RunDirectory.open(Path(settings.continue_run))))
    documents, renamed = beside(earlier, inputs.documents)
    for reject in (*inputs.rejects, *renamed):
        say(str(reject))
    inputs.demand_articles("every row needs a text")
    grouping = settings.model_dump(exclude={"continue_run"})
    home = {
        article_id: event.event_id
        for event in group(documents, previous=earlier, **grouping)
        for article_id in (
            *(document.id for document in event.documents),
            *(aside.article_id for aside in event.set_aside),
        )
    }
    for document in documents:
        yield {"id": document.id, "event_id": home.get(document.id)}


def attribute_rows(articles: str, narrated: bool, say: Say) -> Iterator[dict[str, Any]]:
    """A row an article with its claims, streamed in input order.

    Args:
        articles: A path, a glob or ``-``.
        narrated: Also what outlets say in their own voice.
        say: Told of every row that could not be used, or only in part.

    Raises:
        InputError: Not one article could be used; raised when everything was read.
    """

    def rejected(reject: Reject) -> None:
        say(str(reject))

    found = False
    for item in read(articles, rejected):
        if isinstance(item, Article):
            found = True
            document = prepare(item)
            claims = joined(document, extract(document, narrated=narrated))
            claims = (*headline(document), *claims)
            yield {"id": item.id, "claims": [claim_row(claim) for claim in claims]}
    if not found:
        raise InputError(f"no article in {articles} could be used", "every row needs a text")
