"""One text of source and claim, however long the source is."""

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summarize.models.t5judges import framed

FRAME = "source {} claim {} end"


def words(
    text: str,
    *,
    add_special_tokens: bool = True,
    return_offsets_mapping: bool = False,
    truncation: bool = False,
    max_length: int | None = None,
    verbose: bool = True,
) -> dict[str, Any]:
    """A tokenizer of words with one mark at the end, called as those of transformers are."""
    found = list(re.finditer(r"\S+", text))
    ids = [word[0] for word in found]
    if truncation and max_length is not None:
        ids = ids[: max_length - add_special_tokens]
    made: dict[str, Any] = {"input_ids": ids + ["</s>"] * add_special_tokens}
    if return_offsets_mapping:
        made["offset_mapping"] = [word.span() for word in found]
    return made


@given(st.integers(0, 30), st.integers(1, 5), st.integers(10, 40))
def test_it_fits_and_the_claim_stays_whole(source: int, claim: int, limit: int) -> None:
    said = [f"c{number}" for number in range(claim)]
    pair = " ".join(f"s{number}" for number in range(source)), " ".join(said)
    inputs, cut = framed(words, FRAME, pair, limit)
    ids = inputs["input_ids"]
    assert len(ids) <= limit
    assert cut == (source + claim + 4 > limit)
    assert [word for word in ids if word in said] == said
    assert ids[1:].index("claim") >= min(source, max(0, limit - claim - 4 - 2))
