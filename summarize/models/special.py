"""Texts in which nothing reads as one of the tokens that steer a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any


def disarm(tokenizer: Any) -> Callable[[str], str]:
    """A function that takes the force from special tokens that a text spells out.

    ``</s>`` in an article would end the input, and ``<|system|>`` would speak with another voice:
    a space is put behind their first character.  Some vocabularies hold such tokens as plain
    pieces, so that no setting of the tokenizer is enough.

    Cost: one pass over a text.
    """
    known = {*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()}
    spelled = sorted({token.strip() for token in known if len(token.strip()) > 1})
    if not spelled:
        return lambda text: text
    longest_first = sorted(spelled, key=lambda token: (-len(token), token))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return lambda text: pattern.sub(lambda match: f"{match[0][0]} {match[0][1:]}", text)
