import pytest

from summarize.records import (
    Article,
    Brief,
    Conflict,
    Document,
    Edit,
    Evidence,
    Flag,
    Position,
    Sentence,
    SourceLine,
    Span,
    Statement,
    TimelineEntry,
    Verdict,
)

TEXT = "The dam at Orv broke on Monday. Officials said 12 people <were> missing."
OTHER = "Nobody is missing, the mayor said."


def document(article_id, text, source, date):
    article = Article(article_id, text, "Dam breaks", source, date)
    sentences, start = [], 0
    for index, end in enumerate(i + 1 for i, c in enumerate(text) if c == "."):
        sentences.append(Sentence(article_id, index, start, end, text[start:end], 0))
        start = end + 1
    return Document(article, tuple(sentences))


@pytest.fixture
def documents():
    return (
        document("a/1", TEXT, "Orv Post", "2031-03-04"),
        document("b", OTHER, "Hill [Radio]", None),
    )


@pytest.fixture
def brief():
    first = Evidence("a/1", 0, 31, TEXT[0:31])
    second = Evidence("a/1", 32, 72, TEXT[32:72])
    third = Evidence("b", 0, 34, OTHER)
    flag = Flag("number", Span(0, 2), "the number <12> stands alone", 0.5, second)
    return Brief(
        event_id="e1",
        title="Dam *breaks* at Orv",
        method="lead",
        summary=(
            Statement(
                "The dam at Orv broke on Monday (March 3).",
                (first,),
                edits=(Edit(30, 40, "", "date"),),
            ),
            Statement(
                "Officials said 12 people <were> missing.",
                (second,),
                "Officials",
                ("Officials", "Orv Wire"),
                verdict=Verdict(0.5, (flag,)),
            ),
        ),
        conflicts=(
            Conflict(
                "people missing",
                (
                    Position("12", "Officials", ("a/1",), (second,)),
                    Position("nobody", "the mayor", ("b",), (third,)),
                ),
            ),
        ),
        timeline=(TimelineEntry("2031-03-03", "The dam at Orv broke.", (first,)),),
        claims=(
            Statement("Nobody is missing, the mayor said.", (third,), "the mayor", ("the mayor",)),
        ),
        sources=(
            SourceLine(
                "a/1", "Orv Post", "Dam breaks", "2031-03-04", "https://orv.example/1", True
            ),
            SourceLine("b", "Hill [Radio]", "", None, "", True),
            SourceLine("c", "Copyist", "Dam breaks", "2031-03-05", "", False, "same text as a/1"),
        ),
        start="2031-03-03",
        end="2031-03-05",
        scores={"rouge1": 0.25, "rouge2": None},
        signatures={"rouge1": "rouge:default|v1", "rouge2": "rouge:default|v1"},
    )
