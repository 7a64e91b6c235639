"""Small invented events for the tests of metrics."""

import re

import pytest

from eval.example import Example
from summarize.records import Article, Document, Event, Evidence, Sentence, Statement


def make_event(*articles, copies=()):
    """An event of (outlet, text) articles with ids a0, a1, ..."""
    documents = []
    for number, (source, text) in enumerate(articles):
        sentences = tuple(
            Sentence(f"a{number}", index, match.start(), match.end(), match.group(), 0)
            for index, match in enumerate(re.finditer(r"\S[^.]*\.", text))
        )
        documents.append(Document(Article(f"a{number}", text, source=source), sentences))
    return Event("e1", "Flood in Tolm", tuple(documents), copies=copies)


def make_example(event, *sentences, references=()):
    """A summary of (text, article ids of its evidence) sentences."""
    summary = tuple(
        Statement(text, tuple(Evidence(article, 0, 1, "x") for article in articles))
        for text, articles in sentences
    )
    return Example("e1", "lead", summary, event, tuple(references))


@pytest.fixture
def event():
    return make_event


@pytest.fixture
def example():
    return make_example
