"""What comes out: whole sentences on their evidence, within the budget, the best of several."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.errors import InputError
from summarize.methods.choosing import support
from summarize.models import seq2seq as models
from summarize.models.decoding import Decoding, Source, Written
from summarize.records import Budget, Event
from summarize.text.tokens import count_words
from tests.methods.conftest import STORM
from tests.methods.seq2seq.writing import SAYS, WORDS, method

pytest.importorskip("torch")
pytest.importorskip("transformers")


def test_whole_sentences_with_their_evidence(folders: dict[str, str], storm_read: Event) -> None:
    draft = method(folders["parrot"]).summarize(storm_read, WORDS)
    assert [sentence.text for sentence in draft.sentences] == list(SAYS[:3])
    assert draft.sentences[1].speaker == "Ruta Alm"
    found = [sentence.evidence[0] for sentence in draft.sentences]
    assert [evidence.article_id for evidence in found] == ["a1", "a0", "a2"]
    for evidence in found:
        text = storm_read.document(evidence.article_id).article.text
        assert text[evidence.start : evidence.end] == evidence.text
    assert "cut" not in draft.notes
    assert "levels" not in draft.notes


@pytest.mark.parametrize(
    ("budget", "kept"),
    [
        (Budget(words=43), 3),
        (Budget(words=38), 2),
        (Budget(words=13), 0),
        (Budget(sentences=2), 2),
        (Budget(share=0.15), 2),
    ],
)
def test_never_over_the_budget(
    folders: dict[str, str], storm_read: Event, budget: Budget, kept: int
) -> None:
    draft = method(folders["parrot"]).summarize(storm_read, budget)
    assert [sentence.text for sentence in draft.sentences] == list(SAYS[:kept])
    if budget.words:
        assert count_words(draft.text) <= budget.words
        assert ("sentences_over_budget" in draft.notes) == (kept < 3)


@pytest.mark.parametrize("name", ["led", "bart"])
def test_many_events_give_what_each_gives_alone(
    folders: dict[str, str], storm_read: Event, event_of: Callable[..., Event], name: str
) -> None:
    events = [
        storm_read,
        annotate(event_of(["Forty ships were moved. Nobody was hurt."]), {}),
        replace(annotate(event_of(STORM[1:]), {}), event_id="e2"),
        event_of([]),
    ]
    one = method(folders[name], sample=True, candidates=2, temperature=2.0)
    together = list(one.summarize_many(events, Budget(words=20)))
    assert together == [one.summarize(event, Budget(words=20)) for event in events]
    assert [draft.event_id for draft in together] == ["e1", "e1", "e2", "e1"]
    assert together[-1].sentences == ()


def test_order_of_articles_does_not_matter(folders: dict[str, str], storm_read: Event) -> None:
    turned = replace(storm_read, documents=storm_read.documents[::-1])
    one = method(folders["parrot"], input_tokens=240, candidates=2)
    assert one.summarize(turned, WORDS) == one.summarize(storm_read, WORDS)


def said(*texts: str) -> Callable[..., list[tuple[Written, ...]]]:
    def write(self: Any, sources: Any, decodings: Any, room: int) -> list[tuple[Written, ...]]:
        return [tuple(Written(text, 9, True) for text in texts) for _ in sources]

    return write


def test_the_best_of_the_candidates(
    folders: dict[str, str], storm_read: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = "Mayor Jon Marek resigned in Berlin. "
    monkeypatch.setattr(
        models.Seq2Seq, "write", said(wrong + SAYS[0], wrong + SAYS[2], SAYS[0] + " " + SAYS[2])
    )
    by_support = method(folders["parrot"], candidates=3, choose="consistency")
    draft = by_support.summarize(storm_read, WORDS)
    assert draft.text == f"{SAYS[0]} {SAYS[2]}"
    assert draft.notes["candidates"]["chosen"] == 2
    monkeypatch.setattr(models.Seq2Seq, "write", said(SAYS[0], wrong, wrong + SAYS[2]))
    by_consensus = method(folders["parrot"], candidates=3)
    assert by_consensus.summarize(storm_read, WORDS).text == wrong + SAYS[2]


def test_another_scorer_can_be_put_in(
    folders: dict[str, str], storm_read: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models.Seq2Seq, "write", said(SAYS[0], SAYS[2]))
    one = method(folders["parrot"], candidates=2, choose="consistency")
    assert one.scorer is support
    one.scorer = lambda statements, event: -float(len(statements[0].text))
    assert one.summarize(storm_read, WORDS).text == SAYS[2]


def test_a_least_length_can_be_asked_for(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    method(folders["parrot"], fill=0.9).summarize(storm_read, WORDS)
    method(folders["parrot"]).summarize(storm_read, WORDS)
    assert given[0][1].min_tokens > 60
    assert given[1][1].min_tokens == 0


@pytest.mark.parametrize("budget", [Budget(), Budget(words=0), Budget(words=9, sentences=1)])
def test_a_budget_that_is_none_is_refused(
    folders: dict[str, str], storm_read: Event, budget: Budget
) -> None:
    with pytest.raises(InputError):
        method(folders["bart"]).summarize(storm_read, budget)
