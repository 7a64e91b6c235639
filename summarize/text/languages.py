"""Which language a text is in, by its script and by its commonest words.

No model and no character statistics: articles are long, and a dozen words that a language cannot do
without tell it from others.  Languages that written news hardly tells apart share a name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from summarize.text.tokens import words
from summarize.text.wordlists import word_list

_LONGEST = 4000
_LEAST = 0.06
_FEWEST = 3
_AHEAD = 1.1
_MOST = 0.5

# Scripts that one language of the news is written in.
_SCRIPTS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff",
    "Bengali": "\u0980-\u09ff",
    "Punjabi": "\u0a00-\u0a7f",
    "Gujarati": "\u0a80-\u0aff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Kannada": "\u0c80-\u0cff",
    "Malayalam": "\u0d00-\u0d7f",
    "Sinhala": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Burmese": "\u1000-\u109f",
    "Georgian": "\u10a0-\u10ff",
    "Amharic or Tigrinya": "\u1200-\u137f",
    "Khmer": "\u1780-\u17ff",
    "Korean": "\u1100-\u11ff\uac00-\ud7af",
    "Japanese": "\u3040-\u30ff",
    "Chinese": "\u3400-\u4dbf\u4e00-\u9fff",
}
_OF_SCRIPT = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS.items()}
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_KANA = 0.1


def language_of(text: str) -> str | None:
    """The English name of the language of a text, or ``None`` where that is not clear.

    Args:
        text: Some sentences; what comes after 4,000 characters is not looked at.

    Returns:
        A name such as ``French``, or one for several such as ``Danish or Norwegian``; ``None``
        for what holds too few common words: lists, tables, a few words, a language not known.

    Cost: linear in what is looked at; some 0.3 ms for an article.
    """
    text = text[:_LONGEST]
    if not text.isascii():
        found = _by_script(text)
        if found is not None:
            return found
    tokens = words(text)
    holders = _holders()
    hits: Counter[str] = Counter()
    worth: defaultdict[str, float] = defaultdict(float)
    for token in tokens:
        names = holders.get(token, ())
        hits.update(names)
        for name in names:
            worth[name] += 1 / len(names)
    ranked = sorted(hits, key=lambda name: (-worth[name], name))
    if not ranked:
        return None
    best = ranked[0]
    second = worth[ranked[1]] if len(ranked) > 1 else 0.0
    enough = hits[best] >= max(_FEWEST, _LEAST * len(tokens))
    return best if enough and worth[best] > _AHEAD * second else None


def _by_script(text: str) -> str | None:
    """The language that alone writes most of the letters of the text."""
    letters = len(_LETTER.findall(text))
    if len(_LATIN.findall(text)) > _MOST * letters:
        return None
    shares = {name: len(of.findall(text)) for name, of in _OF_SCRIPT.items()}
    if shares["Japanese"] + shares["Chinese"] > _MOST * letters:
        return "Japanese" if shares["Japanese"] > _KANA * letters else "Chinese"
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > _MOST * letters else None


@cache
def _holders() -> Mapping[str, tuple[str, ...]]:
    """The languages that each common word is of."""
    found: dict[str, tuple[str, ...]] = {}
    for line in sorted(word_list("languages")):
        name, _, listed = line.partition(": ")
        for word in dict.fromkeys(listed.split()):
            found[word] = (*found.get(word, ()), name)
    return found
