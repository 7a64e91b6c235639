"""Where a thing crashed or somebody was caught, died or was found: two kinds of place.

A machine falls into a lake or onto a field, a man is arrested at an airport or on a boat.  Two
names of places may be one inside the other, so only kinds of place that exclude each other count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import against, pairs, voices
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_WAS = r"(?:was|were|is|been|being)"
_HELD = r"(?:arrested|detained|seized|caught|captured)"
_WHOM = r"(?:him|her|them|the\s(?:man|woman|suspect|fugitive)|(?:[A-Z][\w’'-]+\s?){1,3})"
_DEEDS = {
    "crashed": Quick(r"\b(?:crashed|came down|fell|plunged|plummeted|ditched|went down)(?=\s)"),
    "arrested": Quick(rf"\b(?:{_WAS}\s{_HELD}|{_HELD}\s{_WHOM})(?=\s)"),
    "died": Quick(r"\bdied(?=\s)"),
    "found": Quick(rf"\b(?:{_WAS}\sfound\s(?:dead|alive)?|body\swas\sfound)(?=\s|\b)"),
}
_ABOUT = {
    "crashed": "where it came down",
    "arrested": "where the arrest was made",
    "died": "where the death was",
    "found": "where the find was made",
}
_PLACES = {
    "water": "[Ss]ea|reservoir|[Ll]ake|[Rr]iver|[Oo]cean|[Bb]ay|[Gg]ulf|[Ss]trait|lagoon|canal"
    "|yacht|boat|ship|ferry",
    "land": "field|fields|meadow|forest|wood|woods|mountain|hillside|jungle|desert|paddy|farmland",
    "road": "road|motorway|highway|street|car park",
    "airport": "airport|airfield|terminal",
    "home": "house|home|flat|apartment|villa",
    "hotel": "hotel|guesthouse|motel",
    "hospital": "hospital|clinic",
    "prison": "prison|jail|cell",
}
_PLACE = re.compile(
    r"^(?:\s(?:dead|alive|again|late|early|yesterday|today))?\s"
    r"(?:in|at|on|into|onto|inside|aboard|on board)\s(?:the\s|an?\s|his\s|her\s|its\s|their\s)?"
    r"(?:(?!(?:and|or|near|outside|off|of|from|by|to|with|after|before|while)\b)[\w’'-]+\s){0,3}?"
    r"(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _PLACES.items()) + r")\b"
    r"(?!\s(?:road|street|town|village|district|area|region|province|city|county|valley|island"
    r"|authority|police|staff|[a-z]+er\b))"
)
_WET = frozenset(["water"])
_DRY = frozenset(["land", "road", "airport", "home", "hotel", "hospital", "prison"])
_INDOORS = frozenset(["home", "hotel", "hospital", "prison"])
_MAYBE = re.compile(
    r"\b(?:would|could|may|might|if|will|not|never|nearly|almost|again|another|second|other)\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|we|i)\b", re.IGNORECASE)
_ARTICLES = ("The", "A", "An")
_SUBJECT = 60


@dataclass(frozen=True, slots=True)
class _Where:
    saying: Saying
    deed: str
    about: str
    kind: str
    words: str
    names: frozenset[str]
    stems: frozenset[str]
    days: frozenset[str]


def where_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of two places in an event of a few sentences.  Cost: quadratic in them."""
    found = [where for saying in voices(told) for where in _wheres(told, saying)]
    for first, second in pairs([where.saying for where in found]):
        one, other = found[first], found[second]
        if _exclude(one, other) and _of_one(one, other):
            yield against(one.about, ((one.saying, one.words), (other.saying, other.words)))


def _wheres(told: Sayings, saying: Saying) -> Iterator[_Where]:
    text = saying.text
    for deed, pattern in _DEEDS.items():
        match = pattern.search(text)
        place = _PLACE.match(text[match.end() :]) if match else None
        if match is None or place is None or _MAYBE.search(text[: match.end()]):
            continue
        if denials(text):
            return
        whom = text[max(0, match.start() - _SUBJECT) : match.end()]
        names = frozenset(told.names.key(span.of(whom)) for span in find_names(whom))
        stems = kindred(plain_stems(whom) - plain_stems(match[0]))
        if not names:
            before = told.sentence_before(saying)
            around = before.text if before else ""
            names = frozenset(told.names.key(span.of(around)) for span in find_names(around))
            stems |= kindred(plain_stems(around))
        days = find_dates(text, saying.document.article.date)
        yield _Where(
            saying, deed, _about(told, saying, text[: match.end()], deed), str(place.lastgroup),
            place[0].strip(), names, stems,
            frozenset(day.start or "" for day in days if day.precision == "day"),
        )  # fmt: skip


def _about(told: Sayings, saying: Saying, words: str, deed: str) -> str:
    """``where the aircraft crashed``, with the name for a pronoun that opens the sentence."""
    opens = saying.span.start == saying.sentence.start
    named = told.named(saying.document, saying.sentence, words) if opens else words
    if named is None or _PRONOUN.search(named):
        return _ABOUT[deed]
    first, rest = named.split(" ", 1)
    return f"where {first.lower() if first in _ARTICLES else first} {rest}"


def _exclude(first: _Where, second: _Where) -> bool:
    """Whether what is in a place of the one kind cannot be in one of the other."""
    if first.deed != second.deed or first.kind == second.kind:
        return False
    kinds = frozenset([first.kind, second.kind])
    if kinds & _WET:
        return bool(kinds & _DRY)
    return kinds <= _INDOORS or (first.deed == "arrested" and kinds == {"airport", "home"})


def _of_one(first: _Where, second: _Where) -> bool:
    """Whether two tell it of one person or machine, and of one day."""
    if first.days and second.days and not first.days & second.days:
        return False
    if first.deed != "crashed":
        return bool(first.names & second.names)
    return bool(first.stems & second.stems & {"~plane"})
