"""Files in the notation of Multi-News, one cluster a line, with a parallel ``.tgt``."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from summarize.corpus.encoding import repair
from summarize.corpus.inputs import OnReject, Read, Source
from summarize.corpus.stories import SEPARATOR, split_stories
from summarize.records import Article, Cluster, Reject


def read_multinews(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The articles of each line, followed by their cluster with its reference.

    Line N of the parallel ``.tgt`` file, if there is one, is the reference of line N.
    A file in which most lines hold no separator is one cluster of articles in
    paragraphs, and is read whole.
    """
    if _is_one_cluster(source):
        lines: Iterator[tuple[int, str]] = iter([(1, source.text(on_reject))])
        name = source.stem
    else:
        lines, name = source.lines(on_reject), ""
    target = parallel(source.path)
    targets: Iterator[tuple[int, str]] = iter(())
    if target is not None:
        targets = Source(target, str(target), source.stem).lines(on_reject)
    for (number, line), (_, reference) in zip(
        lines, itertools.chain(targets, itertools.repeat((0, ""))), strict=False
    ):
        cluster = name or f"{source.stem}:{number}"
        stories = split_stories(repair(line))
        if not stories:
            on_reject(Reject(source.file, number, "the cluster has no articles"))
            continue
        ids = tuple(f"{cluster}/{index}" for index in range(len(stories)))
        for article_id, text in zip(ids, stories, strict=True):
            yield number, Article(id=article_id, text=text, event=cluster)
        wanted = repair(reference).replace("NEWLINE_CHAR", "\n").strip()
        yield number, Cluster(cluster, ids, (wanted,) if wanted else ())


def parallel(path: Path) -> Path | None:
    """The file of references beside a file of sources, if there is one."""
    if ".src" not in path.name:
        return None
    name = path.name.replace(".src", ".tgt")
    while True:
        candidate = path.with_name(name)
        if candidate.is_file():
            return candidate
        if name.endswith(".tgt") or "." not in name:
            return None
        name = name.rpartition(".")[0]


def _is_one_cluster(source: Source) -> bool:
    if ".src" in source.suffixes:
        return False
    head = (line for _, line in source.lines(lambda reject: None) if line.strip())
    lines = list(itertools.islice(head, 200))
    return sum(1 for line in lines if SEPARATOR.search(line)) * 2 <= len(lines)
