"""Words that point at something which only an earlier sentence has told: "that blockade".

A relative clause between commas with such words is cut out ("Clean Reach, which organised
that blockade, denied it"); a sentence that opens with them cannot stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.sentence.lexicon import reporting_verbs, wordset
from summarize.claims.standalone.rewrite import Change
from summarize.records import Sentence, Span
from summarize.text.tokens import STOPWORDS, stem

_BEFORE = (
    r"of|in|on|at|by|for|with|from|to|over|under|after|before|against|about|during|into|through"
    r"|behind|since|despite|amid|following|around"
)
_POINTS = re.compile(
    rf"(?:\b(?P<before>{_BEFORE}|(?:which|who)\s(?P<verb>\w+ed))\sthat|\b(?:these|those)"
    r"|(?<!\bno )(?<!\bany )(?<!\bin )\bsuch)\s(?P<noun>[a-z][a-z-]+)\b(?![’'])"
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,;:“”\"()]*,(?=\s\w)")
_TIMES = wordset(
    "day days week weeks month months year years time times night nights morning evening afternoon"
    " moment point period date summer winter spring autumn season decade century hour minute end"
    " kind kinds sort sorts type types way extent respect case cases effect regard much many far"
    " one ones two three four five six seven eight nine ten few same"
)
_NO_NOUNS = wordset(
    "aged alike closest close responsible involved present able eligible wishing hoping least"
    " already most more less other others too yet not only hurt left hidden known seen found held"
    " born taken given lost made shot sent caught kept put set cut sick dead alive missing"
)
_ENDINGS = ("ed", "ing", "ly")
_OPENING = 7


def unpointed(sentence: Sentence, quotes: Sequence[Span]) -> tuple[Change, ...] | None:
    """The changes that leave nothing pointing back in a sentence.

    Args:
        sentence: A sentence of an article.
        quotes: The quotations that reach into it, as offsets into the article.

    Returns:
        Empty where nothing points, ``None`` where it cannot be left out.
        Cost: linear in the sentence.
    """
    text = sentence.text
    cuts: list[Change] = []
    for match in _POINTS.finditer(text):
        start = sentence.start + match.start()
        if any(quote.start <= start < quote.end for quote in quotes) or not _is_bare(match, text):
            continue
        aside = next((m for m in _ASIDE.finditer(text) if m.start() < match.end() <= m.end()), None)
        if aside is None:
            return None
        cuts.append(Change(sentence.start + aside.start(), sentence.start + aside.end(), "", "cut"))
    return tuple(dict.fromkeys(cuts))


def _is_bare(match: re.Match[str], text: str) -> bool:
    """Whether nothing before a noun in its sentence tells what it points at."""
    noun, before = match["noun"], text[: match.start()]
    if noun in _TIMES or noun in _NO_NOUNS or noun in STOPWORDS or noun.endswith(_ENDINGS):
        return False
    if match["verb"] and match["verb"] in reporting_verbs():
        return False
    words = re.findall(r"[\w’'-]+", before)
    told = {stem(word.lower()) for word in words}
    return len(words) <= _OPENING and stem(noun) not in told
