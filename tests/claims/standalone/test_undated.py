import pytest

from summarize.claims.standalone.rewrite import rewrite
from summarize.claims.standalone.undated import undated
from summarize.records import Article, Document, Sentence, Span


def bare(text, published=None, quotes=()):
    sentence = Sentence("a", 0, 0, len(text), text, 0)
    document = Document(Article("a", text, published=published), (sentence,))
    return rewrite(text, 0, list(undated(document, sentence, quotes)))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Late yesterday, the mill burnt down.", "The mill burnt down."),
        ("The council yesterday began a debate.", "The council began a debate."),
        ("The mayor told reporters today.", "The mayor told reporters."),
        ("She said tonight, holding a lamp, that all was well.",
         "She said, holding a lamp, that all was well."),
        ("The mill burnt down last night.", "The mill burnt down."),
    ],
)  # fmt: skip
def test_a_time_that_nobody_can_settle_is_left_out(text, expected):
    assert bare(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The road is closed until today.",
        "The police closed yesterday's debate.",
        "The mill reopens today (Feb. 26), the owner said.",
        "The town is today a place of mills.",
        "Today is market day in the town.",
        "The paper USA Today said so.",
    ],
)
def test_what_something_hangs_on_is_left(text):
    assert bare(text) == text


def test_an_article_with_a_day_and_a_quotation_are_left():
    text = "The mill burnt down yesterday."
    assert bare(text, "2031-05-06") == text
    assert bare(text, None, [Span(0, len(text))]) == text
