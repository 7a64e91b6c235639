import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.records import Span
from summarize.text.cleaning import Cleaned, clean

PAGES = Path(__file__).with_name("dirty_pages.txt")
BITS = [
    "Flood cuts Ashford bridge",
    "The river Tarn burst its banks in Ashford on Tuesday, cutting the only bridge.",
    "ASHFORD, March 2 (Norda) -- The river rose.",
    "Read more:",
    "Comments (12)",
    "Leave a Reply",
    "Residents wade through mud, Tuesday, March 2, 2021. (Photo: Bo Ray/Norda)",
    "Getty Images",
    "Share on Facebook",
    "2 March 2021 Flood Cuts Bridge. ",
    "This frame grab from video provided Tuesday shows mud. (Norda via AP)",
    "www.example.org",
    " - ",
    "\n\n",
    "\u00a0",
    "\u200b",
    "“",
    "...",
]


def pages() -> list[tuple[str, list[tuple[str, str]]]]:
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in PAGES.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            found.append((line[2:], []))
        elif found and not line.startswith("#"):
            rule, _, said = line.partition("| ")
            found[-1][1].append((rule, said))
    return found


def laid_out(text: str, cleaned: Cleaned) -> list[tuple[str, str]]:
    pieces = [(span, "=") for span in cleaned.paragraphs]
    pieces += [(item.span, item.rule) for item in cleaned.removed]
    return [(rule, span.of(text)) for span, rule in sorted(pieces)]


@pytest.mark.parametrize(("name", "lines"), pages(), ids=[name for name, _ in pages()])
def test_every_line_of_a_page_is_story_or_has_its_rule(
    name: str, lines: list[tuple[str, str]]
) -> None:
    text = "\n".join(said for _, said in lines)
    assert laid_out(text, clean(text)) == [(rule, said) for rule, said in lines if said]


def check(text: str, cleaned: Cleaned) -> None:
    spans = sorted([*cleaned.paragraphs, *(item.span for item in cleaned.removed)])
    assert list(cleaned.paragraphs) == sorted(cleaned.paragraphs)
    assert [item.span for item in cleaned.removed] == sorted(item.span for item in cleaned.removed)
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        assert not any(letter.isalnum() for letter in text[at : span.start])
        at = span.end
    assert not any(letter.isalnum() for letter in text[at:])
    for span in cleaned.paragraphs:
        assert span.of(text).strip() == span.of(text)
        assert any(letter.isalnum() for letter in span.of(text))
    apart = [cleaned.title] if cleaned.title else []
    apart += [cleaned.dateline.span] if cleaned.dateline else []
    assert not any(span.overlaps(other) for span in cleaned.paragraphs for other in apart)


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_parted_without_loss(text: str) -> None:
    check(text, clean(text))


@given(st.lists(st.sampled_from(BITS), max_size=14), st.sampled_from(["\n", " ", "", "\r\n"]))
@settings(deadline=None)
def test_any_mixture_of_page_pieces_is_parted_without_loss(bits: list[str], glue: str) -> None:
    text = glue.join(bits)
    check(text, clean(text, "Flood cuts Ashford bridge"))


@given(st.text(alphabet=string.ascii_letters + " ", min_size=1, max_size=60))
def test_a_page_of_one_plain_sentence_stays(words: str) -> None:
    text = f"The mayor said on Tuesday that {words.strip() or 'boats'} would come to the town."
    assert clean(text).paragraphs == (Span(0, len(text)),)


def kept(text: str, title: str = "") -> str:
    return " ¦ ".join(span.of(text) for span in clean(text, title).paragraphs)


def test_wrapped_lines_are_one_paragraph() -> None:
    first = (
        "The river Tarn burst its banks in Ashford on Tuesday, cutting the only\n"
        "bridge into the town, officials said. Mayor Ada Quill said 40 families\n"
        "had been moved to a school on the hill."
    )
    second = (
        "The flood is the worst since 1978, the river board said, and it will not\n"
        "fall before Friday at the earliest."
    )
    assert kept(f"FLOOD CUTS BRIDGE\n\n{first}\n\n{second}") == f"{first} ¦ {second}"


def test_a_page_saved_on_one_line() -> None:
    text = (
        "Flood cuts Ashford bridge Source: Norda| 2021-03-02 16:27:48|Editor: bo Video PlayerClose "
        "ASHFORD, March 2 (Norda) -- The river burst its banks. Ada Quill has more on the story. "
        "Loading... The mayor asked for boats. Residents wade through mud. (Photo by BNA) None "
        "came, she said. Leave a Reply Your email address will not be published. Tarn Floods"
    )
    assert (
        kept(text)
        == "The river burst its banks. ¦ The mayor asked for boats. ¦ None came, she said."
    )
    cleaned = clean(text)
    assert cleaned.source == "Norda"
    assert cleaned.published == "2021-03-02"
    assert cleaned.dateline is not None
    assert cleaned.dateline.place == "ASHFORD"


STORY = (
    "A river burst its banks in Ashford on Tuesday and cut the only bridge into the town said the "
    "mayor who asked for boats but none came. Forty families were moved to a school on the hill. "
    "The board expects the water to fall by Friday but it could not say when the bridge will open."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Tue 02 Mar 2021 at 0914 Flood Cuts Ashford Bridge Forever. ", ""),
        ("Flood cuts Ashford bridge ", "Flood cuts Ashford bridge"),
        ("Posted on March 2 2021 Flood cuts Ashford bridge ", "Flood cuts Ashford bridge"),
        ("Flood cuts Ashford bridge AFP Tuesday 2 Mar 2021 ", "Flood cuts Ashford bridge"),
        ("Last updated at Mar 2 2021 ", ""),
    ],
)
def test_a_head_that_runs_into_the_story(head: str, title: str) -> None:
    assert kept(head + STORY, title) == STORY


@pytest.mark.parametrize(
    "tail",
    [
        " Reporting by Ann Lee; Editing by Bo Ray Our Standards: The Norda Principles.",
        " (Source: Ashford Council) Twitter",
        " Read Also",
        "-AFP",
        " - Norda",
        " Norda",
        " NBA/07",
        " Support local journalism: become a friend of the Times",
        " About Norda Careers Press Releases Contact Us Legal Terms of Use Privacy Policy",
    ],
)
def test_a_tail_that_runs_out_of_the_story(tail: str) -> None:
    assert kept(STORY + tail) == STORY


def test_an_opening_that_is_at_once_repeated_is_kept_once() -> None:
    opening = "A river burst its banks in Ashford on Tuesday and cut the bridge. "
    assert kept(opening + opening + STORY) == opening + STORY


def test_a_title_in_the_data_that_is_the_first_sentence_stays() -> None:
    text = "The river Tarn burst its banks.\nThe mayor asked for boats."
    assert clean(text, "The river Tarn burst its banks.").paragraphs[0].of(text) == text[:31]


def test_an_agency_that_signs_the_last_paragraph_does_not_take_it_along() -> None:
    text = (
        "The river Tarn burst its banks in Ashford on Tuesday.\n"
        "The board expects the water to fall by Friday. The mayor asked for boats. (AFP)"
    )
    assert kept(text).endswith("The mayor asked for boats.")


@pytest.mark.parametrize(
    "unit",
    [
        "12:30 ",
        "1",
        "A",
        "AB ",
        "(A",
        "A/",
        "Twitter ",
        "link:\n",
        "a\n",
        ". ",
        "Read more: ",
        "\n",
    ],
)
def test_no_page_takes_more_than_linear_time(unit: str) -> None:
    for length in (400, 60_000):
        clean((unit * length)[:length] + "x")
