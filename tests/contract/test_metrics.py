"""What every metric must hold, those of other packages too."""

import dataclasses
import inspect
import json
import math

import pytest

from eval.example import Example
from summarize import catalog
from summarize.records import Article, Document, Event, Evidence, Sentence, Statement

TEXTS = (
    ("Vela", "The river rose on Monday.", "The mayor of Tolm said the bridge was shut."),
    ("Orsk", "A bridge in Tolm was shut on Monday.", "Nobody was hurt, the mayor said."),
    ("Nuvo", "Forty houses were flooded.", "Rain is forecast for Tuesday."),
)
NAMES = [component.name for component in catalog.metrics() if component.extra is None]


def make_event(texts=TEXTS):
    documents = []
    for number, (source, *sentences) in enumerate(texts):
        text = " ".join(sentences)
        spans, start = [], 0
        for index, sentence in enumerate(sentences):
            spans.append(Sentence(f"a{number}", index, start, start + len(sentence), sentence, 0))
            start += len(sentence) + 1
        article = Article(f"a{number}", text, source=source, published="2031-05-12")
        documents.append(Document(article, tuple(spans)))
    return Event("e1", "Flood in Tolm", tuple(documents))


def statement(event, article, index):
    sentence = event.documents[article].sentences[index]
    return Statement(
        sentence.text,
        (Evidence(sentence.article_id, sentence.start, sentence.end, sentence.text),),
    )


def make_example(
    event, picks=((0, 0), (1, 1), (2, 0)), references=("The bridge in Tolm was shut.",)
):
    summary = tuple(statement(event, *pick) for pick in picks)
    return Example("e1", "lead", summary, event, references)


FACTS = {"event_id": "e1", "facts": [{"text": "The bridge was shut.", "article_ids": ["a1"]}]}


@pytest.fixture
def make(tmp_path):
    """Builds a metric by name, with the file that it cannot be built without."""

    def made(name):
        component = catalog.metrics().get(name)
        given = {}
        for param in component.params:
            if param.required:
                (tmp_path / "facts.jsonl").write_text(json.dumps(FACTS) + "\n")
                given[param.name] = str(tmp_path / "facts.jsonl")
        return component.make(**given)

    return made


@pytest.fixture(params=NAMES)
def metric(request, make):
    return make(request.param)


def test_the_class_bears_the_name_of_its_entry(metric, make):
    assert make(metric.name).name == metric.name


def test_parameters_are_those_of_the_signature():
    for component in catalog.metrics():
        module, _, name = component.target.partition(":")
        cls = getattr(__import__(module, fromlist=[name]), name)
        parameters = [
            parameter
            for parameter in inspect.signature(cls).parameters.values()
            if parameter.kind is not inspect.Parameter.VAR_KEYWORD
        ]
        assert {entry.name: entry.default for entry in component.params} == {
            parameter.name: parameter.default for parameter in parameters
        }


def test_values_are_finite_numbers_or_none(metric):
    values = metric.measure(make_example(make_event()))
    assert values
    for value in values.values():
        assert value is None or (isinstance(value, float | int) and math.isfinite(value))


def test_a_second_instance_gives_the_same(metric, make):
    twin = make(metric.name)
    assert twin.signature() == metric.signature()
    first = metric.measure(make_example(make_event()))
    assert twin.measure(make_example(make_event())) == first
    assert metric.measure(make_example(make_event())) == first


def test_the_signature_is_one_line_that_names_a_version(metric):
    assert "version:" in metric.signature()
    assert "\n" not in metric.signature()


def test_names_do_not_depend_on_the_summary(metric):
    event = make_event()
    names = list(metric.measure(make_example(event)))
    assert list(metric.measure(make_example(event, picks=()))) == names
    assert list(metric.measure(make_example(event, references=()))) == names
    assert list(metric.measure(make_example(make_event(TEXTS[:1]), picks=((0, 0),)))) == names


def test_an_empty_summary_is_never_praised(metric):
    better = getattr(metric, "better", {})
    for name, value in metric.measure(make_example(make_event(), picks=())).items():
        if better.get(name, "higher") == "higher":
            assert value is None or value == 0


def test_directions_are_known_words_of_known_metrics(metric):
    better = getattr(metric, "better", {})
    assert set(better.values()) <= {"higher", "lower", "neither"}
    assert set(better) <= set(metric.measure(make_example(make_event())))


def test_the_order_of_articles_does_not_matter(metric):
    event = make_event()
    turned = dataclasses.replace(event, documents=event.documents[::-1])
    example = make_example(event)
    expected = metric.measure(example)
    found = metric.measure(dataclasses.replace(example, event=turned))
    assert found == {name: pytest.approx(value) for name, value in expected.items()}


def test_an_example_is_not_changed(metric):
    example = make_example(make_event())
    before = (example.summary, example.references, example.event.documents)
    metric.measure(example)
    assert (example.summary, example.references, example.event.documents) == before
