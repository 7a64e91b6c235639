"""Who or what can be the voice of a statement."""

from __future__ import annotations

import re

from summarize.claims.sentence.lexicon import outlet_heads, outlet_names, speaker_nouns, wordset
from summarize.claims.sentence.phrases import described_end, np_end
from summarize.claims.sentence.proper import PEOPLE
from summarize.claims.sentence.shallow import Shallow

_AGENT = re.compile(r"(?:[st]er|tor|ist|ian|ee|man|men|woman|women|people)s?$")
APPOSED = frozenset(
    ["familiar", "close", "aware", "present", "privy", "involved", "loyal", "there"]
)
_SPEAKERS = speaker_nouns()
SIGNS = wordset(
    "banner banners leaflet leaflets sign signs plaque plaques label labels placard placards"
    " billboard billboards menu clock caption captions signboard sticker stickers thermometer"
)
_QUANTITIES = wordset(
    "percent majority half quarter third number dozens hundreds most some many all none each"
    " handful couple pair average share"
)
_SOME = frozenset(["some", "many", "others", "most", "both", "several", "few"])


def can_speak(s: Shallow, a: int, b: int) -> bool:
    """Whether the noun phrase of tokens ``a`` to ``b`` can be the voice of a statement."""
    if b <= a:
        return False
    if s.tags[a] in "RW" or s.low[a] in _SOME:
        return True
    if b == a + 1 and s.tags[a] == "U":
        return True
    for j in range(a, b):
        if s.tags[j] == "P" and j > a:
            counted = s.tags[j - 1] == "U" or s.low[j - 1] in _QUANTITIES
            if counted and s.low[j] in {"of", "in"}:
                continue
            break
        plain = s.low[0] not in _SPEAKERS and not s.low[0].endswith(("'s", "’s"))
        if j == 0 and b > 1 and s.tags[1] in "Neg" and plain:
            continue
        low = s.low[j]
        if (
            s.tags[j] == "C"
            or low in _SPEAKERS
            or _AGENT.search(low)
            or low in outlet_names()
            or s.raw[j] in outlet_heads()
        ):
            return True
    return False


def is_agent(word: str) -> bool:
    """Whether a common noun means people, or a body of them: "critics", "a ministry"."""
    return word in _SPEAKERS or _AGENT.search(word) is not None


def _is_somebody(s: Shallow, a: int, b: int) -> bool:
    """Whether a phrase is about one person, whose name may follow: "the headteacher"."""
    word = s.low[b - 1]
    return word in PEOPLE or (
        s.tags[a] == "D"
        and s.tags[b - 1] == "N"
        and (word.endswith(("er", "or")) or (word[-1] != "s" and bool(_AGENT.search(word))))
    )


def is_source(s: Shallow, a: int, b: int) -> bool:
    """Whether what is cited is somebody who speaks, and not a reason."""
    head = next((j for j in range(a + 1, b) if s.tags[j] in "P,"), b) - 1
    while head > a and s.low[head] in APPOSED:
        head -= 1
    if head < a:
        return False
    if s.low[head] in _SPEAKERS or s.low[head] in outlet_names() or s.raw[head] in outlet_heads():
        return True
    return s.tags[head] == "C" and (s.raw[head].isupper() or s.tags[max(a, head - 1)] == "C")


def noun_phrase(s: Shallow, i: int) -> int:
    """The end of the noun phrase at ``i`` with its apposition between commas."""
    end = described_end(s, i, np_end(s, i))
    if end > i and s.tags[end : end + 2] == "eP" and s.low[end] != "based":
        stop = np_end(s, end + 2)
        end = stop if stop > end + 2 else end
    if end > i and s.tags[end : end + 2] == ",C" and _is_somebody(s, i, end):
        stop = np_end(s, end + 1)
        if s.tags[stop : stop + 1] in (",", "."):
            return stop
    if end > i and s.tags[end : end + 1] == "," and s.tags[end + 1 : end + 2] in ("D", "W"):
        close = s.tags.find(",", end + 1)
        if s.tags[end + 1] == "W":
            return close if close > 0 else end
        stop = np_end(s, end + 1)
        if stop > end + 1 and s.tags[stop : stop + 1] == ",":
            return stop
    return end
