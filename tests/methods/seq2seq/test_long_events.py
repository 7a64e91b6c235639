"""Events with more articles than a model can be given at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.models import seq2seq as models
from summarize.models.decoding import Decoding, Source, Written
from summarize.records import Event
from tests.methods.seq2seq.writing import SAYS, WORDS, method, read_back

pytest.importorskip("torch")
pytest.importorskip("transformers")


def test_long_events_go_level_by_level(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    draft = method(folders["parrot"], input_tokens=240, article_tokens=100).summarize(
        storm_read, WORDS
    )
    assert draft.notes["levels"] == [[["a1", "a0"], ["a2"]]]
    assert [len(source.marks) for source, _ in given] == [3, 2, 3]
    last = read_back(folders["parrot"], given[-1][0])
    assert last == f"<s>{' '.join(SAYS[:3])}<doc-sep>{' '.join(SAYS[:3])}<doc-sep></s>"
    assert [sentence.text for sentence in draft.sentences] == list(SAYS[:3])
    for sentence in draft.sentences:
        assert sentence.evidence
        assert {e.article_id for e in sentence.evidence} <= {"a0", "a1", "a2"}


def test_groups_that_come_to_nothing(
    folders: dict[str, str], storm_read: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(self: Any, sources: Any, decodings: Any, room: int) -> list[tuple[Written, ...]]:
        return [(Written(SAYS[0] if len(sources) == 1 else "and then", 9, False),) for _ in sources]

    monkeypatch.setattr(models.Seq2Seq, "write", write)
    one = method(folders["parrot"], input_tokens=240, article_tokens=100)
    assert one.summarize(storm_read, WORDS).text == SAYS[0]


def test_more_articles_than_there_is_room_for(
    folders: dict[str, str], event_of: Callable[..., Event]
) -> None:
    texts = [f"Ship number {n} left the port of Karsten on Monday." for n in range(40)]
    event = annotate(event_of(texts), {})
    cut = method(folders["parrot"], input_tokens=96, levels="cut").summarize(event, WORDS)
    assert len(cut.notes["cut"]) > 30
    assert cut.sentences
    deep = method(folders["parrot"], input_tokens=96, article_tokens=16).summarize(event, WORDS)
    assert len(deep.notes["levels"]) > 1
    assert len(deep.notes["levels"][-1]) < len(deep.notes["levels"][0])
    behind = [name for group in deep.notes["levels"][0] for name in group]
    assert sorted(behind) == sorted(document.id for document in event.documents)
