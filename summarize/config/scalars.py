"""Plain scalars by the core schema of YAML 1.2, and by nothing else.

YAML 1.1, which most loaders still read, turns ``no`` into false, ``12:30`` into 750,
``010`` into 8 and ``2017-11-19`` into a date.  Here they stay what they look like.
"""

from __future__ import annotations

import re

ScalarValue = None | bool | int | float | str

LONGEST_NUMBER = 300

_WORDS: dict[str, ScalarValue] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def resolve(text: str) -> ScalarValue:
    """The value of a plain (unquoted) scalar, by section 10.3.2 of YAML 1.2.2.

    Args:
        text: The scalar as it is written, without white space around it.

    Returns:
        ``None``, a truth value, a number, or ``text`` itself.

    Raises:
        OverflowError: A number of more than ``LONGEST_NUMBER`` characters.
    """
    if text in _WORDS:
        return _WORDS[text]
    if not (text[0].isdecimal() or text[0] in "+-."):
        return text
    if _DECIMAL.fullmatch(text):
        return int(_bounded(text))
    if _OCTAL.fullmatch(text):
        return int(_bounded(text)[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return int(_bounded(text)[2:], 16)
    if _FLOAT.fullmatch(text):
        return float(_bounded(text))
    return text


def _bounded(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise OverflowError(f"a number of {len(text)} characters")
    return text
