"""Who counts as one voice: a body and those who speak for it, copies and their original.

The monitor and its director, the police and their superintendent, the health ministry and
the health minister are one voice: a later figure of the one replaces a figure of the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from summarize.claims.names.identity import plain
from summarize.records import Event, Span
from summarize.text.names import find_names, name_key

_ROLE = (
    r"(?:spokes(?:man|woman|person)|mouthpiece|director(?:[- ]general)?|head|chief|boss"
    r"|chair(?:man|woman|person)?"
    r"|president|secretary(?:[- ]general)?|coordinator|co-ordinator|manager|commander|governor"
    r"|leader"
    r"|minister|owner|founder|lawyers?|attorneys?|official|officer|representative|superintendent)"
)
_TITLES = r"(?:(?:[A-Z][\w.]*\s){0,3})"
_OWNED = re.compile(rf"^(?:\s\([^)]*\))?[’']s?\s(?:[\w-]+\s){{0,3}}?{_ROLE},?\s{_TITLES}$")
_AFTER = re.compile(
    rf"^,\s(?:the\s|a\s)?(?:[\w’'-]+\s){{0,3}}?{_ROLE}\s(?:of|at|for|with)\s(?:the\s)?$"
)
_BEFORE = re.compile(rf"{_ROLE}\s(?:of|at|for|with)\s(?:the\s)?$", re.IGNORECASE)
_APPOSED = re.compile(rf"^(?:\s\([^)]*\))?,\s{_TITLES}$")
_HEADS = re.compile(
    r"^(?:\s\([^)]*\))?,\swho\s(?:chairs|heads|runs|leads|directs|commands)\s(?:the\s)?$"
)
_OF = re.compile(r"^\sof\s(?:the\s)?$")
_ITS = re.compile(rf"\b(?:[Ii]ts|[Tt]heir)\s(?:[\w-]+\s){{0,2}}?{_ROLE},\s{_TITLES}$")
_OFFICE = re.compile(
    r"\b(?:(?P<a>[a-z]+)\s(?:ministry|minister|department|secretary)|(?:ministry|minister"
    r"|department"
    r"|secretary)\sof\s(?:the\s)?(?P<b>[a-z]+))\b"
)
_FORCE = re.compile(
    r"^(?:[\w’'-]+\s){0,2}?(police|army|navy|coastguard|coast guard|air force)"
    r"(?:$|\s(?:in|of|spokes\w+|command\w*|superintendent|chief|general|officials?)\b)"
)


_OFFICER = re.compile(
    r"^(?:Supt|Superintendent|Det|Detective|Constable|Sheriff)\b|\bpolice (?:commander|chief"
    r"|spokes\w+"
    r"|superintendent|commissioner|officer)\b",
    re.IGNORECASE,
)


class Voices:
    """The voices of an event: names joined that speak for the same body.

    Args:
        event: An event with its claims.  Cost: linear in the text.
    """

    def __init__(self, event: Event) -> None:
        self._parent: dict[str, str] = {}
        self._names = event.names
        self._surnames: dict[str, str] = {}
        self._bodies = {
            self._plain(name)
            for claim in event.claims
            if claim.speaker is not None
            for name in claim.chain
        }
        self._bodies |= {self._plain(name) for name in event.names.values()}
        speakers: dict[tuple[str, int], str] = {}
        for claim in event.claims:
            if claim.speaker is not None:
                speakers[claim.article_id, claim.sentence] = claim.speaker.name
                self._join_kind(claim.speaker.name)
                if _OFFICER.search(claim.speaker.text) or _OFFICER.match(claim.speaker.name):
                    self._join(self._plain(claim.speaker.name), "force police")
        self._join_surnames(sorted({c.speaker.name for c in event.claims if c.speaker}))
        for document in event.documents:
            self._join_outlet(document.article.source)
            last = ""
            for sentence in document.sentences:
                names = find_names(sentence.text)
                self._read(sentence.text, names, last)
                first = names[0].of(sentence.text) if names else ""
                last = speakers.get((document.id, sentence.index), first)

    def key(self, name: str) -> str:
        """The voice of a name: equal for all names that speak for one body."""
        own = self._plain(name)
        return self._find(self._surnames.get(own, own))

    def resolve(self, form: str) -> str:
        """The name that the event's table gives for a form; the form itself if it has none."""
        return self._names.get(form) or self._names.get(plain(form)) or form

    def _plain(self, name: str) -> str:
        resolved = plain(self.resolve(name))
        return name_key(resolved) or resolved.lower()

    def _find(self, key: str) -> str:
        while (above := self._parent.setdefault(key, key)) != key:
            self._parent[key] = self._parent[above]
            key = above
        return key

    def _join(self, first: str, second: str) -> None:
        a, b = sorted((self._find(first), self._find(second)))
        self._parent[b] = a

    def _read(self, text: str, spans: list[Span], last: str) -> None:
        """Joins the names of one sentence where an apposition says who speaks for whom."""
        for first, second in pairwise(spans):
            between = text[first.end : second.start]
            a, b = self._plain(first.of(text)), self._plain(second.of(text))
            joined = (
                _OWNED.match(between)
                or _AFTER.match(between)
                or _HEADS.match(between)
                or (_APPOSED.match(between) and _BEFORE.search(text[: first.start]))
                or (_OF.match(between) and {a, b} <= self._bodies)
            )
            if joined:
                self._join(a, b)
        for span in spans:
            if last and _ITS.search(text[: span.start]):
                self._join(self._plain(span.of(text)), self._plain(last))

    def _join_surnames(self, names: list[str]) -> None:
        """``Teluka`` and ``Transport Minister Ramon Teluka``, where one name ends both."""
        by_last: dict[str, list[list[str]]] = {}
        for name in names:
            words = plain(self.resolve(name)).split()
            if words and words[-1][:1].isupper():
                by_last.setdefault(words[-1], []).append(words)
        for forms in by_last.values():
            forms.sort(key=lambda words: (len(words), words))
            if all(forms[0][-2:] == words[-2:] for words in forms) and len(forms[-1]) > 1:
                self._surnames[name_key(forms[0][-1])] = self._plain(" ".join(forms[-1]))
            for short, longer in pairwise(forms):
                if longer[-len(short) :] == short:
                    self._join(self._plain(" ".join(short)), self._plain(" ".join(longer)))

    def _join_outlet(self, outlet: str) -> None:
        """An outlet and its short name ("the Herald" in The Dobryn Herald)."""
        words = plain(outlet).split()
        for start in range(1, len(words)):
            short = self._plain(" ".join(words[start:]))
            if short in self._bodies and len(words[-1]) > 3:
                self._join(short, self._plain(outlet))

    def _join_kind(self, name: str) -> None:
        """The ministry and the minister of one office; the police and their officers."""
        for kind in _kinds(plain(name).lower()):
            self._join(self._plain(name), kind)


@lru_cache(maxsize=1 << 12)
def _kinds(name: str) -> tuple[str, ...]:
    office = _OFFICE.search(name)
    force = _FORCE.search(name)
    return tuple(
        kind
        for kind in (
            f"office of {office['a'] or office['b']}" if office else "",
            f"force {force[1]}" if force else "",
        )
        if kind
    )
