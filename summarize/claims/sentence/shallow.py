"""A sentence as a row of tokens, each with one letter that says what kind it is.

No parser: closed word classes come from lists, the rest from endings and capitals.
That is enough to see where a clause begins, where a noun phrase ends and whether a
stretch holds a finite verb, which is all that finding who says what needs.

Letters: ``D`` determiner, ``R`` personal pronoun, ``W`` relative, ``t`` "that",
``P`` preposition, ``c`` and/but/or, ``s`` subordinator, ``M`` modal, ``B`` be,
``H`` have, ``X`` do, ``n`` not, ``a`` adverb, ``T`` time, ``U`` number, ``K`` form
of a reporting verb, ``v`` other finite verb, ``e`` -ed form, ``g`` -ing form, ``C``
capitalised, ``N`` any other word, ``Q`` a whole quotation, and punctuation as
itself (``,`` ``;`` ``:`` ``-`` ``(`` ``)`` ``.``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import add, itemgetter

from summarize.claims.sentence.lexicon import finite_verbs, reporting_verbs, wordset
from summarize.claims.sentence.quotes import Quote
from summarize.claims.sentence.retag import retag
from summarize.records import Span

_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words; what follows reads them alike, but slower
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Sen|Rep|Gov|Prof|St|Jr|Sr|Adm|Brig|Rev|Hon|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Ltd|Co|[A-Z])\.(?=\s)"
    r"|\d+(?:[.,/]\d+)*%?(?:[-–]?\w+)*"
    r"|[@#]?\w+(?:[-‐‑'’&.]\w+)*(?:['’](?=\s))?"
    r"|--+|[^\s\w]"
)

_CLASSES = {
    "D": "the a an this these those his her its their our my your some any each every no "
    "several  few all both another other many most more such half either neither certain",
    "R": "he she it they we i you him them us me himself herself themselves itself",
    "W": "who which whom whose",
    "t": "that",
    "P": "of in on at by for from with to into over under about against between among through "
    "during after before since within without near across around along behind beyond "
    "despite  toward towards upon outside inside via per amid amongst alongside including "
    "regarding  concerning following onto like unlike off out up down",
    "c": "and but or nor & yet",
    "s": "because while when if although though whereas where whether until unless than as so "
    "once how why what whenever wherever lest",
    "M": "will would can could may might must shall should won't wouldn't can't cannot "
    "couldn't  shouldn't won’t wouldn’t can’t couldn’t shouldn’t",
    "B": "is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
    "H": "has have had having hasn't haven't hadn't hasn’t haven’t hadn’t",
    "X": "do does did don't doesn't didn't don’t doesn’t didn’t",
    "n": "not never n't",
    "a": "also again later then still now already just only even ever often soon too very "
    "however meanwhile plus moreover furthermore nevertheless nonetheless therefore thus "
    "instead  further earlier afterward afterwards perhaps maybe always sometimes indeed "
    "hence twice  long elsewhere aloud almost nearly roughly quite rather well there here",
    "T": "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "tonight january february march april june july august september october november "
    "december jan.  feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon tue wed "
    "thu fri sat sun",
    "U": "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred "
    "hundreds thousand thousands million billion scores",
}
_CLOSED = {word: letter for letter, words in _CLASSES.items() for word in words.split()}
_PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    "—": "-",
    "―": "-",
    "‒": "-",
    "–": "-",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
}
_ARABIC = re.compile(r"(?:al|el|an|ad|ar|as|at|ash|d|l)[-'’][A-Z]")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|there|that|who)['’](?:ll|s|d|re|ve|m)$")
_SITE = re.compile(r"\w\.(?:com|org|net|co|gov|info|news|fr|de|it|es|uk|eu|tv|ru|ua|in|au|ca)$")
_COMPOUND = ("-based", "-backed", "-led", "-run", "-language", "-controlled", "-owned", "-linked")
_ACRONYMS = frozenset(["it", "us", "is", "if", "who", "as", "an", "am", "may", "sat"])
_PARTICIPLES = frozenset(
    re.findall(
        r"\w+",
        "known taken given seen driven hidden chosen stolen broken written spoken shown torn thrown"
        " drawn worn sworn forgotten fallen beaten eaten shaken flown blown overthrown withdrawn",
    )
)
_NOT_ED = wordset(
    "red bed led need speed seed feed deed hundred sacred wed breed indeed op-ed hatred greed "
    "creed weed"
)
_NOT_ING = wordset(
    "king thing something anything nothing everything ring string wing spring morning evening "
    "ceiling wedding sibling meeting polling bombing shooting rating gathering"
)
_NOT_LY = wordset(
    "family ally reply supply monopoly assembly daily weekly monthly quarterly yearly italy "
    " july tally rally anomaly"
)
_OPENING = wordset(
    "using taking making giving seeing having being facing asking calling holding fearing"
)


@lru_cache(maxsize=1 << 16)
def tag(token: str, initial: bool) -> str:
    """The letter of one token; ``initial`` where a capital says nothing."""
    first = token[0]
    if not (first.isalnum() or first in "@#"):
        return _PUNCTUATION.get(token, "-" if token.startswith("--") else "o")
    low = token.lower()
    capital = first.isupper()
    if token == "US" or (capital and low in _ACRONYMS and token.isupper()):
        return "C"
    letter = _CLOSED.get(low)
    if letter is None and not token.isalpha():
        letter = _joined(token, low)
    if letter is not None:
        return letter
    if first.isdigit():
        return "U"
    if capital and not initial:
        return "C"
    if low in reporting_verbs():
        return "K"
    if low in finite_verbs():
        return "v"
    if capital and low not in _OPENING and not (len(low) > 6 and low.endswith(("ly", "ing", "ed"))):
        return "C"
    if low.endswith("ly") and low not in _NOT_LY and len(low) > 4:
        return "a"
    if low.endswith("ing") and low not in _NOT_ING and len(low) > 4:
        return "g"
    if low in _PARTICIPLES or (low.endswith("ed") and low not in _NOT_ED and len(low) > 3):
        return "e"
    return "N"


def _joined(token: str, low: str) -> str | None:
    """The letter of a word with a mark inside, where the mark tells: "they've", "al-Sham"."""
    if _SITE.search(low):
        return "C"
    if _PRONOUN.match(low):
        return "W" if low.startswith("who") else "R"
    if _ARABIC.match(token):
        return "C"
    return "N" if low.endswith(_COMPOUND) else None


@dataclass(slots=True)
class Shallow:
    """The tokens of one sentence; ``low``, ``tags``, ``starts`` and ``ends`` run in parallel.

    ``quotes`` holds, by token index, the quotations that stand as one token ``Q``.
    Offsets are into the text of the article.
    """

    text: str
    span: Span
    raw: list[str]
    low: list[str]
    tags: str
    starts: list[int]
    ends: list[int]
    quotes: dict[int, Quote]

    def __len__(self) -> int:
        return len(self.raw)

    def chars(self, first: int, last: int) -> Span:
        """The characters from token ``first`` up to, not including, token ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first`` to ``last`` (exclusive), as it stands."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


_PHRASAL = {
    **dict.fromkeys(("point", "points", "pointed", "pointing"), "out"),
    **dict.fromkeys(("make", "makes", "made", "making"), "clear"),
    **dict.fromkeys(("put", "puts"), "it"),
}


def _join_phrasal(raw: list[str], starts: list[int], text: str, held: dict[int, Quote]) -> None:
    """Make one token of "pointed out", "made clear" and "put it"; quotations behind move up."""
    if _PHRASAL.keys().isdisjoint(raw):
        return
    for j in range(len(raw) - 2, -1, -1):
        particle = _PHRASAL.get(raw[j])
        if particle is None:
            continue
        last = j + 2 if particle == "clear" and raw[j + 1] == "it" else j + 1
        if last < len(raw) and raw[last] == particle:
            raw[j] = text[starts[j] : starts[last] + len(particle)]
            del raw[j + 1 : last + 1], starts[j + 1 : last + 1]
            for index in sorted(index for index in held if index > j):
                held[index - last + j] = held.pop(index)


def _tokens(text: str, start: int, end: int, raw: list[str], starts: list[int]) -> None:
    """Add the tokens between two offsets; only white space parts them."""
    found = _TOKEN.findall(text, start, end)
    for token in found:
        start = text.index(token, start)
        starts.append(start)
        start += len(token)
    raw += found


def read(text: str, span: Span, quotes: Sequence[Quote]) -> Shallow:
    """Tokens and letters of the sentence at ``span``.

    Args:
        text: The article as it was read.
        span: The sentence.
        quotes: The quotations that share characters with it, in order.

    Cost: linear, about a microsecond a token.
    """
    raw: list[str] = []
    starts: list[int] = []
    held: dict[int, Quote] = {}
    position = span.start
    for quote in quotes:
        begin, end = max(quote.outer.start, span.start), min(quote.outer.end, span.end)
        _tokens(text, position, begin, raw, starts)
        held[len(raw)] = quote
        raw.append(text[begin:end])
        starts.append(begin)
        position = end
    _tokens(text, position, span.end, raw, starts)
    _join_phrasal(raw, starts, text, held)
    low = list(map(str.lower, raw))
    first = list(map(itemgetter(0), raw))
    capitals = sum(map(str.isupper, first))
    shouted = capitals > 3 and capitals >= 0.6 * sum(map(str.isalpha, first))
    letters = list(map(tag, raw, repeat(False)))
    if raw:
        letters[0] = tag(raw[0], True)
    if shouted:
        verbs = reporting_verbs()
        for j, word in enumerate(low):
            if word in verbs and low[j - 1] != "united":
                letters[j] = tag(raw[j], True)
    for j in held:
        letters[j] = "Q"
    if len(letters) > 1 and letters[0] in "ge" and raw[0][0].isupper():
        after = letters[1] if letters[1] != "C" else "".join(letters[2:3])
        if after in tuple("KvBHMe"):
            letters[0] = "C"
    if "Sun" in raw and low[(at := raw.index("Sun")) - 1] == "the":
        letters[at] = "C"
    retag(raw, low, letters, shouted=shouted)
    ends = list(map(add, starts, map(len, raw)))
    return Shallow(text, span, raw, low, "".join(letters), starts, ends, held)
