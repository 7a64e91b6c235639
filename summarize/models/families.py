"""What each family of encoder-decoders wants to be given, and what its output looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

EOS = "eos"
"""The name of whatever token ends a text."""


@dataclass(frozen=True, slots=True)
class Family:
    """How the input of a family is put together.

    Attributes:
        name: What the family is called here.
        separators: What is put after each article: the first of these that the vocabulary has as
            one token.  Empty: articles follow each other.
        prefix: What the input begins with.
        newline: What stands for the end of a line in the output.
        global_attention: Whether the first token and every separator attend to all tokens.
        input_tokens: Tokens that the family was trained on, for models that have no table of
            positions; ``None`` where the table says it.
    """

    name: str
    separators: tuple[str, ...] = ()
    prefix: str = ""
    newline: str = "\n"
    global_attention: bool = False
    input_tokens: int | None = None


PLAIN = Family("plain", input_tokens=1024)
LED = Family("led", ("<doc-sep>", EOS), global_attention=True)
BART = Family("bart")
PEGASUS = Family("pegasus", newline="<n>")
T5 = Family("t5", prefix="summarize: ", input_tokens=1024)
LONG_T5 = Family("longt5", prefix="summarize: ", input_tokens=4096)

_BY_TYPE = {
    "led": LED,
    "bart": BART,
    "mbart": BART,
    "mvp": BART,
    "pegasus": PEGASUS,
    "pegasus_x": PEGASUS,
    "bigbird_pegasus": PEGASUS,
    "t5": T5,
    "mt5": T5,
    "umt5": T5,
    "switch_transformers": T5,
    "longt5": LONG_T5,
}


def family_of(config: Any) -> Family:
    """The family of a model by its configuration; :data:`PLAIN` if it is none that is known."""
    return _BY_TYPE.get(str(config.model_type), PLAIN)


def window_of(config: Any) -> int:
    """The multiple of tokens that inputs are padded to: the attention window, mostly 1."""
    window = getattr(config, "attention_window", 1)
    return max(window) if isinstance(window, (list, tuple)) else int(window)


def positions_of(side: Any) -> int | None:
    """How many tokens the encoder or the decoder has positions for.

    Args:
        side: The encoder or the decoder of a model.

    Returns:
        ``None`` where positions are relative, or are made for any length.
    """
    table = getattr(side, "embed_positions", None)
    weight = getattr(table, "weight", None)
    if table is None or weight is None or weight.ndim != 2:
        return None
    return int(weight.shape[0]) - int(getattr(table, "offset", 0))
