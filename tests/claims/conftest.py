from types import MappingProxyType

import pytest

from summarize.claims.annotate import annotate
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Event

MOMENTS = MappingProxyType(
    {
        "noon": "2031-05-06T12:00:00",
        "evening": "2031-05-06T18:00:00",
        "next noon": "2031-05-07T12:00:00",
        "days later": "2031-05-09T12:00:00",
    }
)


@pytest.fixture(scope="session")
def event_of():
    """A function that makes an annotated event of texts, all from one day."""

    def make(*texts, date="2024-03-11", source="", aliases=None, labels=None):
        articles = [Article(f"a{n}", text, "", source, date) for n, text in enumerate(texts)]
        documents = tuple(prepare(one) for one in articles)
        return annotate(Event("e", "", documents, labels=labels), aliases)

    return make


@pytest.fixture(scope="session")
def statement_of(event_of):
    """A function that gives the statement of the one sentence that holds some words."""

    def find(text, part, **more):
        found = standalone(event_of(text, **more)).values()
        matches = [one for one in found if part in one.evidence[0].text]
        assert len(matches) <= 1
        return matches[0] if matches else None

    return find


@pytest.fixture(scope="session")
def source_of():
    """A function that takes the edits of a statement back: the words of its source."""

    def restore(statement):
        parts, here = [], 0
        for edit in statement.edits:
            parts += [statement.text[here : edit.start], edit.was]
            here = edit.end
        return "".join([*parts, statement.text[here:]])

    return restore


@pytest.fixture(scope="session")
def told_by():
    """A function that makes an annotated event of (outlet, text[, when]) articles.

    ``when`` is one of ``MOMENTS`` or a date; noon where it is left out.
    """
    fillers = (
        "The harbour office opened at eight and the shops around the market stayed shut.",
        "Traffic on the coast road was led through the villages, with buses running late.",
        "Pupils sang in the old church, whose roof has just been mended by volunteers.",
    )

    def make(*articles, copies=()):
        documents = []
        for number, (outlet, text, *rest) in enumerate(articles):
            when = rest[0] if rest else "noon"
            date = MOMENTS.get(when, when)
            body = f"{text}\n\n{fillers[number % len(fillers)]}"
            documents.append(prepare(Article("abcdefgh"[number], body, "", outlet, date)))
        groups = (tuple(copies),) if copies else ()
        return annotate(Event("e1", "An event", tuple(documents), copies=groups))

    return make
