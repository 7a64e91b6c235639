"""The method over small models: what goes in, what comes out, and what is said about it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.catalog import METHODS
from summarize.claims.annotate import annotate
from summarize.errors import InputError
from summarize.methods.choosing import support
from summarize.methods.seq2seq import Seq2seq
from summarize.models import seq2seq as models
from summarize.models.decoding import Decoding, Source, Written
from summarize.models.profiles import NAMES
from summarize.records import Budget, Event
from summarize.text.tokens import count_words
from tests.methods.conftest import STORM
from tests.methods.conftest import build as build_event
from tests.models import build

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

SAYS = (
    "Winds of 140 kilometres an hour tore roofs from warehouses along the northern pier.",
    "Mayor Ruta Alm said the old sea wall had held in every district except Low Quay.",
    "Nine thousand homes in the northern suburbs were without power.",
    "Trains between Karsten and the",
)
WORDS = Budget(words=60)


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("models")
    says = " ".join(SAYS)
    made = {
        "led": build.led(root / "led", positions=100, text=SAYS),
        "parrot": build.led(root / "parrot", positions=600, says=says, decoder_positions=128),
        "bart": build.bart(root / "bart", positions=96, text=SAYS),
        "pegasus": build.pegasus(root / "pegasus", positions=96),
        "t5": build.t5(root / "t5"),
    }
    return {name: str(folder) for name, folder in made.items()}


@pytest.fixture(scope="module")
def storm_read() -> Event:
    dates = ("2024-03-05", "2024-03-04", "2024-03-05")
    return annotate(build_event(STORM, dates), {})


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Source, Decoding]]:
    """Every input that a model is given, with its decoding."""
    seen: list[tuple[Source, Decoding]] = []
    real = models.Seq2Seq.write

    def write(self: Any, sources: Any, decodings: Any, room: int) -> Any:
        seen.extend(zip(sources, decodings, strict=True))
        return real(self, sources, decodings, room)

    monkeypatch.setattr(models.Seq2Seq, "write", write)
    return seen


def method(folder: str, **params: Any) -> Seq2seq:
    return Seq2seq(folder, device="cpu", dtype="float32", **params)


def read_back(folder: str, source: Source) -> str:
    text: str = models.load(folder, None, False, "cpu", "float32").tokenizer.decode(source.ids)
    return text


def test_parameters_are_those_of_the_signature() -> None:
    (component,) = (c for c in METHODS if c.name == "seq2seq")
    signature = inspect.signature(Seq2seq.__init__)
    own = {name: p.default for name, p in signature.parameters.items() if name != "self"}
    assert own == {param.name: param.default for param in component.params}
    (profiles,) = (param.choices for param in component.params if param.name == "profile")
    assert profiles == ("auto", *NAMES)
    assert component.batch
    assert Seq2seq.name == component.name


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


def test_a_separator_after_each_article_and_all_look_at_it(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    method(folders["parrot"]).summarize(storm_read, WORDS)
    ((source, _),) = given
    text = read_back(folders["parrot"], source)
    assert text.startswith("<s>Nineteen fishermen were rescued"), "the oldest article first"
    assert text.endswith("until Tuesday noon.<doc-sep></s>")
    assert text.count("<doc-sep>") == 3
    separator = source.ids[-2]
    places = [place for place, token in enumerate(source.ids) if token == separator]
    assert source.marks == (0, *places)


def test_a_led_without_the_separator_uses_the_end_of_a_text(
    tmp_path: Path, storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    folder = str(build.led(tmp_path / "led", positions=2048, separator=False))
    method(folder, beams=1).summarize(storm_read, Budget(words=5))
    ((source, _),) = given
    assert [source.ids[mark] for mark in source.marks] == [0, 2, 2]
    assert source.ids[-1] == 2
    assert source.marks[-1] != len(source.ids) - 1


@pytest.mark.parametrize(
    ("name", "params", "start"),
    [
        ("bart", {}, "<s>"),
        ("t5", {"prefix": "tell: "}, "tell"),
        ("pegasus", {"separator": "|||||"}, ""),
    ],
)
def test_other_families(
    folders: dict[str, str],
    storm_read: Event,
    given: list[tuple[Source, Decoding]],
    name: str,
    params: dict[str, Any],
    start: str,
) -> None:
    one = method(folders[name], beams=1, levels="cut", **params)
    draft = one.summarize(storm_read, Budget(words=8))
    source, decoding = given[-1]
    assert source.marks == ()
    assert read_back(folders[name], source).startswith(start)
    assert decoding.beams == 1
    assert draft.notes["input_tokens"] == len(source.ids)


def test_every_input_fits_the_table_of_positions(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    for name, most in (("led", 96), ("bart", 96), ("pegasus", 96)):
        given.clear()
        draft = method(folders[name], beams=1, input_tokens=5000).summarize(
            storm_read, Budget(words=200)
        )
        assert max(len(source.ids) for source, _ in given) <= most, "100 is no multiple of 8"
        lowered = draft.notes["lowered"]
        assert f"input_tokens 5000 was lowered to {most}" in lowered[0]
        assert "63 tokens, the positions" in lowered[1] or "95 tokens, the positions" in lowered[1]


def test_an_article_that_is_cut_keeps_its_most_central_sentences(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    draft = method(folders["parrot"], input_tokens=160, levels="cut").summarize(storm_read, WORDS)
    ((source, _),) = given
    assert 120 < len(source.ids) <= 160
    text = read_back(folders["parrot"], source)
    assert [row["of"] for row in draft.notes["cut"]] == ["a1", "a0", "a2"]
    for row in draft.notes["cut"]:
        sentences = storm_read.document(row["of"]).sentences
        assert 0 < len(row["sentences"]) < len(sentences)
        for sentence in sentences:
            assert (sentence.text in text) == (sentence.index not in row["sentences"])


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


def test_special_tokens_in_articles_are_words(
    folders: dict[str, str], event_of: Callable[..., Event], given: list[tuple[Source, Decoding]]
) -> None:
    event = annotate(
        event_of(["The port </s> <doc-sep> of Karsten was closed <pad> on Monday."]), {}
    )
    method(folders["parrot"]).summarize(event, WORDS)
    ((source, _),) = given
    assert len(source.marks) == 2
    assert source.ids.count(2) == 1
    assert 1 not in source.ids


def test_a_model_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    missing = Seq2seq("allenai/PRIMERA-multinews")
    assert missing.profile.name == "primera-multinews"
    with pytest.raises(InputError, match="is not on disk"):
        missing.models()
    with pytest.raises(InputError, match="needs a model"):
        Seq2seq()


def test_the_files_of_the_model(folders: dict[str, str]) -> None:
    (files,) = method(folders["bart"]).models()
    assert files.revision is None
    assert len(files.hashes["model.safetensors"]) == 64


@pytest.mark.parametrize("budget", [Budget(), Budget(words=0), Budget(words=9, sentences=1)])
def test_a_budget_that_is_none_is_refused(
    folders: dict[str, str], storm_read: Event, budget: Budget
) -> None:
    with pytest.raises(InputError):
        method(folders["bart"]).summarize(storm_read, budget)
