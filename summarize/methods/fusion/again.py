"""What a reader has been told before: a name in full, and short forms that are never used.

Whoever has been named in full is named again by the short form that the articles use, without
the title, and a short form in brackets goes where nothing later needs it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person, is_title, untitled
from summarize.methods.candidates import Pool
from summarize.methods.fusion.asides import aside_cuts
from summarize.methods.fusion.cuts import Cut, apply
from summarize.methods.fusion.reading import reading
from summarize.records import Statement
from summarize.text.namewords import COMMON
from summarize.text.tokens import STOPWORDS

_BRACKETED = re.compile(r" \(([A-Z][\w&.-]{1,8})\)(?=[\s,.;’'])")
_ACRONYM = re.compile(r"[A-Z].*[A-Z]")
_TITLES = re.compile(r"(?:[A-Z][\w.-]*\s)+$")
_SMALL = re.compile(r"(?<![\w’'-])([a-z][\w’'-]*)\s$")
_MARKS = ".,;:!?()[]“”\"'’‘"
_COURTESY = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "dr": ""}
_DESCRIBES = ("apposition", "age", "relative clause")


class Again:
    """Short forms of the persons of an event, each of one person only.

    Args:
        pool: The sentences of the event.
        names: Every form with the name that it stands for, as in
            :attr:`summarize.records.Event.names`.  Cost: linear.
    """

    def __init__(self, pool: Pool, names: Mapping[str, str]) -> None:
        bearers: dict[str, set[str]] = {}
        speakers = (candidate.statement.speaker or "" for candidate in pool.candidates)
        for name in (*names.values(), *speakers):
            full = untitled(name)
            if is_person(full.split()):
                bearers.setdefault(full.split()[-1], set()).add(full)
        alone = _alone(pool, frozenset(bearers))
        self._short = {
            full: last
            for last, fulls in sorted(bearers.items())
            for full in fulls
            if len(fulls) == 1 and alone.get(last) == {full.split()[-2]}
        }
        forms = sorted(self._short, key=lambda full: (-len(full), full))
        self._full = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")

    def shortened(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements with every name in full once, at its first place.

        Names inside quotations stay as they were said.  Cost: linear.
        """
        told: set[str] = set()
        result = []
        for statement in statements:
            if self._short:
                statement = self._once(statement, told)
            result.append(statement)
        return _without_brackets(result)

    def _once(self, statement: Statement, told: set[str]) -> Statement:
        """``statement`` with short names for those in ``told``, which its own names join."""
        cuts = [
            cut
            for name, _, end in self._places(statement)
            if name in told and statement.speaker is not None and name in statement.speaker
            for cut in aside_cuts(reading(statement.text))
            if cut.start == end and cut.rule in _DESCRIBES
        ]
        statement = apply(statement, cuts) if cuts else statement
        shorter = []
        for name, start, end in self._places(statement):
            if name in told:
                start -= len(_titles(statement.text[:start]))
                shorter.append(Cut(start, end, "named before", self._short[name]))
            told.add(name)
        return apply(statement, shorter, "name") if shorter else statement

    def _places(self, statement: Statement) -> list[tuple[str, int, int]]:
        """The names in full and where they stand, but for those inside quotations."""
        s = reading(statement.text)
        quotes = [(s.starts[j], s.ends[j]) for j in range(len(s)) if s.tags[j] == "Q"]
        return [
            (match[0], *match.span())
            for match in self._full.finditer(s.text)
            if not any(first <= match.start() < last for first, last in quotes)
        ]


def _alone(pool: Pool, surnames: frozenset[str]) -> Mapping[str, set[str]]:
    """The words before each surname that an article also uses alone, or behind a title.

    A title that never stands before a full name of the surname counts as a given name: "President
    Trump" is not Ivanka.  Not words that the articles write small or know in another number
    ("Democrats"), nor capitals.
    """
    given: dict[str, set[str]] = {}
    titled: dict[str, set[str]] = {}
    full: dict[str, set[str]] = {}
    alone, every = set(), set()
    for candidate in pool.candidates:
        words = ["", "", "", *candidate.sentence.text.split()]
        for place in range(3, len(words)):
            base = words[place].strip(_MARKS).removesuffix("'s").removesuffix("’s")
            every.add(base)
            if base not in surnames:
                continue
            before = words[place - 1]
            if _may_be_name(before):
                given.setdefault(base, set()).add(before)
                full.setdefault(base, set()).update(words[place - 3 : place - 1])
            else:
                alone.add(base)
            if before and before[:1].isupper() and is_title(before):
                titled.setdefault(base, set()).add(before)
    return {
        last: given.get(last, set())
        for last in alone
        if not last.isupper()
        and not {last.lower(), last.removesuffix("s")} & (every - {last})
        and _one_bearer(given.get(last, set()), titled.get(last, set()), full.get(last, set()))
    }


def _one_bearer(given: set[str], titles: set[str], before: set[str]) -> bool:
    """Whether the titles before a surname may be those of the person of that given name."""
    genders = {gender(f"{name} X") for name in given} - {""}
    for title in titles:
        courtesy = _COURTESY.get(title.strip(".").lower())
        if courtesy is None and title not in before:
            return False
        if courtesy and genders and courtesy not in genders:
            return False
    return True


def _may_be_name(word: str) -> bool:
    if not word[:1].isupper() or word[-1] in ',;:—”"' or (word.isupper() and len(word) > 2):
        return False
    return not is_title(word) and word.lower().strip(_MARKS) not in COMMON


def _titles(before: str) -> str:
    """The titles that end a text, with the words of the office before them."""
    match = _TITLES.search(before)
    words = match[0].split() if match is not None else []
    if match is None or not words or not is_title(words[-1]):
        return ""
    office = _SMALL.search(before[: match.start()])  # "party Chairman", against "by Chairman"
    return "" if office is not None and office[1] not in STOPWORDS else match[0]


def _without_brackets(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without short forms in brackets that no statement uses."""
    whole = "\n".join(statement.text for statement in statements)
    result = []
    for statement in statements:
        cuts = [
            Cut(match.start(), match.end(), "short form")
            for match in _BRACKETED.finditer(statement.text)
            if _ACRONYM.match(match[1])
            and len(re.findall(rf"(?<!\w){re.escape(match[1])}(?!\w)", whole)) == 1
        ]
        result.append(apply(statement, cuts) if cuts else statement)
    return tuple(result)
