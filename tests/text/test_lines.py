import pytest

from summarize.records import Span
from summarize.text.lines import unbroken


def stretches(text: str) -> list[str]:
    return [span.of(text).strip() for span in unbroken(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One line.", ["One line."]),
        ("One paragraph.\n\nAnother.", ["One paragraph.", "Another."]),
        ("A heading\nThe first words of a story that is told on one long line.",
         ["A heading", "The first words of a story that is told on one long line."]),
        ("The line breaks here\nand goes on.", ["The line breaks here\nand goes on."]),
        ("The army left.\nthe rebels stayed.", ["The army left.", "the rebels stayed."]),
        ("Points:\n• One\n• Two", ["Points:", "• One", "• Two"]),
        ("Points:\n1. One\n2. Two", ["Points:", "1. One", "2. Two"]),
        (
            "The army entered the town of Harbak on Monday and took\n"
            "Bridge Street before noon, a monitor of the war said in\n"
            "Orvin.",
            [
                "The army entered the town of Harbak on Monday and took\n"
                "Bridge Street before noon, a monitor of the war said in\n"
                "Orvin."
            ],
        ),
    ],
)  # fmt: skip
def test_only_the_breaks_a_writer_meant_part_a_text(text: str, parts: list[str]) -> None:
    assert [part for part in stretches(text) if part] == parts
