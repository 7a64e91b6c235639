import pytest

from summarize.claims.annotate import annotate
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Event


@pytest.fixture(scope="session")
def event_of():
    """A function that makes an annotated event of texts, all from one day."""

    def make(*texts, date="2024-03-11", source="", aliases=None):
        articles = [Article(f"a{n}", text, "", source, date) for n, text in enumerate(texts)]
        return annotate(Event("e", "", tuple(prepare(one) for one in articles)), aliases)

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
