"""Sentences that fusion writes, and what the typed checks must leave alone in them."""

import pytest

from eval.consistency.typed import TypedChecker

DOCS = (
    "The Harbour Watch Board (HWB) met in Telma on Tuesday and looked at the old pier. “We slept "
    "in the boats that night,” said Rana Oss. “Nobody came to wake us before dawn,” Oss added.",
    "The chairman of the HWB, Paul Drenn, denied that any lamp had been broken. The fishing "
    "group Free Nets said its boats had been ordered out of both ports before dawn.",
)


@pytest.mark.parametrize(
    "summary",
    [
        "The chairman of the Harbour Watch Board, Paul Drenn, denied that any lamp had been broken;"
        " the fishing group Free Nets said its boats had been ordered out of both ports.",
        "“We slept in the boats that night,” Rana Oss said, adding, “Nobody came to wake us before"
        " dawn.”",
    ],
    ids=["a name in full", "a verb of saying"],
)
def test_nothing_is_flagged(summary):
    (sentence,) = TypedChecker().check(DOCS, summary).sentences
    assert sentence.flags == ()
