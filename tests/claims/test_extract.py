from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.extract import Extraction, extract
from summarize.claims.headline import headline
from summarize.claims.joined import joined
from summarize.claims.sentence.quotes import find_quotes
from summarize.records import Article, Document, Sentence, Span
from summarize.text.sentences import split

STORY = (
    "The harbour was quiet. “We walked for nine days,” said Amina Sule. “My son carried the "
    "water. He is nine.”\n\nThe ministry said the road was open. It added that no mines had been "
    "found.\n\nRebels denied the report, according to AFP."
)


def document(text: str, source: str = "", title: str = "") -> Document:
    sentences = []
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        if match[0] == title:
            continue
        for span in split(text, [Span(*match.span())]):
            sentences.append(Sentence("a", len(sentences), *span, span.of(text), number))
    return Document(Article("a", text, source=source, title=title), tuple(sentences))


def quoted(text: str) -> list[str]:
    return [quote.inner.of(text) for quote in find_quotes(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“A,” he said. “B.”", ["A,", "B."]),
        ('"A," he said. "B."', ["A,", "B."]),
        ("''A,'' he said, ''B.''", ["A,", "B."]),
        ("«A», dit-il.", ["A"]),
        ("‘The officials’ plan failed,’ she said.", ["The officials’ plan failed,"]),
        ("'It's gone,' he said.", ["It's gone,"]),
        ("The farmers' plan and the miners' strike", []),
        ('"The word “fair” is theirs," he said.', ["The word “fair” is theirs,"]),
        ('He said: "No. "This is the end" he added.', ["No.", "This is the end"]),
    ],
)
def test_quotation_marks_of_every_house_style(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_a_quotation_over_paragraphs_is_marked_as_going_on() -> None:
    text = "“One.\n\n“Two.”"
    first, second = find_quotes(text, [Span(0, 5), Span(7, len(text))])
    assert not first.continued
    assert second.continued


def test_spans_are_offsets_into_the_article() -> None:
    story = document(STORY)
    claims = extract(story)
    assert [claim.speaker.name for claim in claims if claim.speaker] == [
        "Amina Sule",
        "Amina Sule",
        "Amina Sule",
        "the ministry",
        "the ministry",
        "rebels",
    ] or claims[-1].chain[-1] == "AFP"
    for claim in claims:
        for span in (*claim.content, *claim.cue):
            assert span.of(STORY).strip() == span.of(STORY) != ""
        if claim.speaker is not None and claim.speaker.span is not None:
            assert claim.speaker.span.of(STORY) == claim.speaker.text


def test_running_quotations_are_one_act_of_saying() -> None:
    story = document(STORY)
    first = joined(story, extract(story))[0]
    assert [span.of(STORY) for span in first.content] == [
        "We walked for nine days",
        "My son carried the water.",
        "He is nine.",
    ]


def test_narrated_sentences_are_claims_on_request() -> None:
    story = document(STORY)
    narrated = [claim for claim in extract(story, narrated=True) if claim.kind == "narrated"]
    assert [claim.sentence for claim in narrated] == [0]
    assert narrated[0].speaker is None
    assert not any(claim.kind == "narrated" for claim in extract(story))


def test_the_publisher_is_no_part_of_the_chain() -> None:
    text = "The gate is shut, a guard told Reuters."
    assert extract(document(text))[0].chain == ("a guard", "Reuters")
    assert extract(document(text, source="Reuters"))[0].chain == ("a guard",)


def test_quantities_stand_at_their_place_in_the_article() -> None:
    text = "It rained. Police said at least 31 people had died."
    (quantity,) = extract(document(text))[0].quantities
    assert (quantity.value, quantity.relation) == (31, ">=")
    assert "31" in quantity.span.of(text)


def test_headlines_are_read_apart_from_the_story() -> None:
    title = "Army retakes town: monitor"
    text = f"{title}\n\nIt was dark."
    (claim,) = headline(document(text, title=title))
    assert claim.sentence == -1
    assert claim.speaker is not None
    assert claim.speaker.name == "monitor"
    assert claim.content[0].of(text) == "Army retakes town"
    assert headline(document("It was dark.")) == ()


def test_empty_article() -> None:
    assert extract(document("")) == ()


@given(
    st.text(
        alphabet="aA said,.“”\"':;()-—\n they that Reuters according to denied by", max_size=120
    )
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    story = document(text)
    for claim in (*extract(story, narrated=True), *joined(story, extract(story))):
        for span in claim.content:
            assert 0 <= span.start < span.end <= len(text)


_TOKENS = st.lists(
    st.sampled_from(
        [
            "The",
            "army",
            "said",
            "that",
            "told",
            "Reuters",
            ",",
            ".",
            "“A.”",
            "according",
            "to",
            "by",
            "citing",
            "officials",
            "denied",
            "was",
            "quoted",
            "as",
            "saying",
            "he",
            "she",
            "it",
            "who",
            "which",
            "and",
            "but",
            "Mayor",
            "Ann",
            "Lee",
            "(",
            ")",
            "—",
            ":",
            "report",
            "reports",
            "had",
            "left",
            "on",
            "Sunday",
            "in",
            "a",
            "statement",
            "carried",
            "SANA",
            "reportedly",
            "claim",
            "writing",
            "suggesting",
            "adding",
            "writes",
            "asked",
            "how",
            "with",
            "for",
            "without",
            "also",
            "to",
            "told",
            "another",
            "some",
        ]
    ),
    max_size=25,
)


@given(_TOKENS)
def test_any_order_of_cues_is_survived(tokens: list[str]) -> None:
    text = " ".join(tokens)
    story = document(text)
    assert extract(story) == extract(story)


@pytest.mark.parametrize("cue", ["writing", "suggesting", "adding", "saying", "telling them"])
def test_a_cue_that_ends_the_article_with_a_colon_is_survived(cue: str) -> None:
    assert extract(document(f"Lee left, {cue}:")) == ()


def test_the_line_above_the_dateline_is_a_headline() -> None:
    text = "Lee says the pass is shut.\n\nLUND (Wire) - The pass is shut, Lee said."
    first = text.index("The pass")
    story = Document(Article("a", text), (Sentence("a", 0, first, len(text), text[first:], 0),))
    (claim,) = headline(story)
    assert claim.speaker is not None
    assert claim.speaker.name == "Lee"
    assert [span.of(text) for span in claim.content] == ["the pass is shut"]


@pytest.mark.parametrize("narrated", [False, True])
def test_an_article_that_is_read_in_parts_says_what_it_says_at_once(narrated: bool) -> None:
    story = document(
        STORY + "\n\n“Nobody asked us.\n\n“We would have said no,” Sule added. She told them:"
        "\n\n“Go home.” They left."
    )
    whole = extract(story, narrated=narrated)
    parts = Extraction(story, narrated=narrated)
    for size in range(len(story.sentences) + 2):
        assert parts.first(size) == [claim for claim in whole if claim.sentence < size]


def test_a_document_of_some_sentences_of_its_article_says_what_stands_in_them() -> None:
    story = document(STORY)
    part = Document(story.article, story.sentences[4:])
    assert [claim.sentence for claim in extract(part, narrated=True)] == [4, 5, 6]
