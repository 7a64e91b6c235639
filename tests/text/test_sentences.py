from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from summarize.records import Span
from summarize.text.sentences import split

HARD = Path(__file__).with_name("hard_sentences.txt")


def passages() -> list[tuple[str, list[str]]]:
    lines = HARD.read_text(encoding="utf-8").splitlines()
    cases = []
    for line in lines:
        if line and not line.startswith("#"):
            parts = line.replace("\\n", "\n").split("¦")
            cases.append(("".join(parts), [part.strip() for part in parts if part.strip()]))
    return cases


def test_hard_news_sentences() -> None:
    right = total = 0
    wrong = []
    for text, gold in passages():
        found = [span.of(text) for span in split(text)]
        total += len(gold)
        right += len(set(gold) & set(found))
        if found != gold:
            wrong.append((gold, found))
    assert total >= 200
    assert right / total >= 0.99, wrong


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" .?!\"'”)\n…AaIiu.s。"))))
def test_spans_are_ordered_stripped_and_cover_all_words(text: str) -> None:
    spans = split(text)
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip().strip("-–—")
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()


@given(st.lists(st.text(alphabet="ab. A\n", min_size=1), min_size=1, max_size=5))
def test_no_sentence_crosses_a_paragraph(parts: list[str]) -> None:
    text, paragraphs = "", []
    for part in parts:
        paragraphs.append(Span(len(text), len(text) + len(part)))
        text += part
    for sentence in split(text, paragraphs):
        assert any(p.start <= sentence.start and sentence.end <= p.end for p in paragraphs)


def test_a_dash_before_an_item_is_not_of_the_sentence() -> None:
    text = "- The mayor left early.\n– She had not slept.\n- 5 degrees were measured."
    found = [span.of(text) for span in split(text)]
    assert found == [
        "The mayor left early.",
        "She had not slept.",
        "- 5 degrees were measured.",
    ]
