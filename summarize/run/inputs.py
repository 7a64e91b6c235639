"""From the paths of a config to documents, with every row that could not be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.console import Reporter
from summarize.corpus.document import prepare
from summarize.corpus.reader import read_all
from summarize.errors import InputError
from summarize.records import Article, Cluster, Document, Event, Reject
from summarize.run.executors import Executor, results_of

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles of a job, the clusters their data came in, and what was rejected.

    ``paths`` are where they were looked for.
    """

    paths: tuple[Path, ...]
    documents: tuple[Document, ...]
    clusters: tuple[Cluster, ...]
    rejects: tuple[Reject, ...]

    def demand_articles(self, hint: str) -> None:
        """Raises ``InputError``, with that hint, where not one article could be used."""
        if self.documents:
            return
        where = ", ".join(str(path) for path in self.paths)
        first = self.rejects[0] if self.rejects else "there is nothing in it"
        more = f" (and {len(self.rejects) - 1} more)" if len(self.rejects) > 1 else ""
        raise InputError(f"no article in {where} could be used: {first}{more}", hint)


def read_inputs(paths: Sequence[Path], executor: Executor, reporter: Reporter) -> Inputs:
    """Reads, cleans and splits all articles.

    Args:
        paths: Files, folders or globs.
        executor: Where cleaning and splitting run.
        reporter: Told of every article.

    Raises:
        InputError: A path leads to nothing.
    """
    rejects: list[Reject] = []
    articles: list[Article] = []
    clusters: list[Cluster] = []
    reporter.stage("reading")
    for item in read_all(paths, rejects.append):
        if isinstance(item, Cluster):
            clusters.append(item)
            continue
        articles.append(item)
        reporter.advance()
    documents = prepare_all(articles, executor, reporter)
    return Inputs(tuple(paths), documents, tuple(clusters), tuple(rejects))


def prepare_all(
    articles: Sequence[Article], executor: Executor, reporter: Reporter
) -> tuple[Document, ...]:
    """Cleans and splits articles, in chunks that are worth sending to a worker."""
    chunks = [tuple(articles[i : i + _CHUNK]) for i in range(0, len(articles), _CHUNK)]
    reporter.stage("cleaning", len(articles))
    prepared = results_of(
        executor, _prepare_chunk, chunks, lambda done: reporter.advance(len(done))
    )
    return tuple(document for chunk in prepared for document in chunk)


def _prepare_chunk(articles: tuple[Article, ...]) -> tuple[Document, ...]:
    return tuple(prepare(article) for article in articles)


def attach_references(events: Sequence[Event], clusters: Sequence[Cluster]) -> list[Event]:
    """Each event with the references of the cluster that is the same story.

    A cluster belongs to the event of its id; otherwise to the event that holds more
    than half of its articles.
    """
    by_id = {event.event_id: index for index, event in enumerate(events)}
    home = {
        article_id: index
        for index, event in enumerate(events)
        for article_id in (
            *(document.id for document in event.documents),
            *(aside.article_id for aside in event.set_aside),
        )
    }
    found: dict[int, list[str]] = {}
    for cluster in clusters:
        index = by_id.get(cluster.id)
        if index is None and cluster.article_ids:
            votes = [home[article_id] for article_id in cluster.article_ids if article_id in home]
            best = max(sorted(set(votes)), key=votes.count, default=None)
            if best is not None and 2 * votes.count(best) > len(cluster.article_ids):
                index = best
        if index is not None:
            found.setdefault(index, []).extend(cluster.references)
    return [
        replace(event, references=tuple(dict.fromkeys((*event.references, *found[index]))))
        if index in found
        else event
        for index, event in enumerate(events)
    ]
