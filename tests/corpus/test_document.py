import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.corpus.document import prepare
from summarize.records import Article

PAGE = """Flood cuts Ashford bridge

Source: Norda| 2021-03-02 16:27:48|Editor: bo

ASHFORD, March 2 (Norda) -- The river Tarn burst its banks on Tuesday. It cut the only bridge.

Advertisement

Mayor Ada Quill asked for boats. None came, she said.

Leave a Reply"""


def test_sentences_are_the_story_with_its_paragraphs() -> None:
    document = prepare(Article("a1", PAGE))
    assert [(sentence.text, sentence.paragraph) for sentence in document.sentences] == [
        ("The river Tarn burst its banks on Tuesday.", 0),
        ("It cut the only bridge.", 0),
        ("Mayor Ada Quill asked for boats.", 1),
        ("None came, she said.", 1),
    ]
    assert [sentence.index for sentence in document.sentences] == [0, 1, 2, 3]
    assert {sentence.article_id for sentence in document.sentences} == {"a1"}
    assert all(PAGE[s.start : s.end] == s.text for s in document.sentences)
    assert document.dateline is not None
    assert [item.rule for item in document.removed] == [
        "title",
        "credits",
        "dateline",
        "advertisement",
        "comment-form",
    ]


def test_what_the_data_lacks_is_taken_from_the_page_and_said_to_be() -> None:
    article = prepare(Article("a1", PAGE)).article
    assert article.text == PAGE
    assert (article.title, article.source, article.published) == (
        "Flood cuts Ashford bridge",
        "Norda",
        "2021-03-02",
    )
    assert article.inferred == ("title", "source", "published")


def test_what_the_data_gives_is_not_touched() -> None:
    given_article = Article("a1", PAGE, "Bridge lost", "Borland Times", "2021-03-03", event="e1")
    assert prepare(given_article).article is given_article


def test_the_address_is_asked_last() -> None:
    url = "https://www.news.example/2021/03/04/bridge"
    plain = "The river Tarn burst its banks on Tuesday, cutting the only bridge into the town."
    article = prepare(Article("a1", plain, url=url)).article
    assert (article.source, article.published) == ("news.example", "2021-03-04")
    assert prepare(Article("a1", PAGE, url=url)).article.source == "Norda"


def test_a_page_without_an_article_has_no_sentences() -> None:
    document = prepare(Article("a1", "The IP address has changed.\nCheck your DNS settings."))
    assert document.sentences == ()
    assert {item.rule for item in document.removed} == {"archive-page"}


@given(st.text(max_size=200), st.text(max_size=30))
@settings(deadline=None)
def test_any_article_can_be_prepared(text: str, title: str) -> None:
    article = Article("a1", text, title)
    document = prepare(article)
    assert document.article.text == text
    at = 0
    for sentence in document.sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        at = sentence.end
    assert prepare(dataclasses.replace(article)) == document
