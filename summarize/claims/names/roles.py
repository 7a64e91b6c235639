"""Who a person is, in the words of the articles: "Transport Minister", "the head of the port".

An article says it once, where it first names somebody, and then goes on with "he".  A
sentence that is given the name so that it can stand alone is given this, too: a reader
who meets the name there for the first time would ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from summarize.claims.names.shortnames import short_names
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.speakers.persons import is_person, is_role, is_title
from summarize.records import Event, Evidence, Sentence, Span
from summarize.text.labels import loaded_spans
from summarize.text.namewords import is_calendar
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import STOPWORDS

_CAPITALISED = re.compile(
    r"(?:[A-Z][\w’'.-]*\s){1,4}(?:of\s(?:the\s)?[A-Z][\w-]+(?:\sand\s[A-Z][\w-]+)?\s)?$"
)
_ONCE = re.compile(r"\b(?:former|acting|interim|outgoing|deputy|vice|late|ex-)\s?$")
_PLAIN = re.compile(r"\b[Tt]he\s(?:[a-z][\w-]*\s){1,3}$")
_NOUN_PHRASE = re.compile(
    r"\b(?:[Tt]he\s)?(?:(?:[\w-]+\s){1,2})?[A-Z]?[\w-]+[’']s?\s|\b(?:[Tt]he|[Aa]n?)\s"
)
_BEFORE = re.compile(r",\s(?:[A-Z][\w’'.-]*\s){0,2}$")
_AFTER = re.compile(r",(?:\s\d{1,3},)?\s(?P<role>[^,;:.“”\"()]{4,60})(?=[,;]|\.(?:\s|$))")
_COURTESY = wordset("mr mrs ms miss mx messrs dr eng sir dame lord lady mme mlle hon rev")
_LEANING = re.compile(
    r"\b(?:its|his|her|their|our|my|your|this|that|these|those|who|which|whose|where|when|then"
    r"|also|other|another|same|former|whom|is|was|were|are|has|had|have|been|said|says|told|not)\b",
    re.IGNORECASE,
)
_ANYBODY = wordset(
    "official spokesman spokeswoman spokesperson man woman leader source officer member"
)
_MOST_WORDS = 8
_HEAD = re.compile(r"\s(?:of|at|for|in|with)\s")
_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_TITLED = re.compile(r"(?:\w[\w’'.-]*)\s$")
_OWNED = re.compile(r"[’']|\s(?:and|or)\s[A-Z]|\s\(")


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is: words to stand before the name or behind it, and where they are from."""

    before: str
    after: str
    evidence: Evidence

    def beside(self, name: str, closed: bool) -> str:
        """The name with the role; ``closed`` if a comma or a full stop follows anyway."""
        if self.before:
            return f"{self.before} {name}"
        return f"{name}, {self.after}" + ("" if closed else ",")


class Roles:
    """The roles of the persons of an event, as each article gives them.

    A title in front of the name comes first, then the first apposition; one with a pronoun, a
    verb or a loaded label in it is none.

    Args:
        event: An event with its claims and names.

    Cost: one search for every name and article, and one for every sentence that holds the name.
    """

    def __init__(self, event: Event) -> None:
        self.names = _persons(event)
        self._of: dict[tuple[str, str], Role] = {}
        for document in event.documents:
            for name in self.names:
                if name not in document.article.text:
                    continue
                found = [
                    role
                    for sentence in document.sentences
                    if name in sentence.text
                    for role in _roles(name, sentence)
                    if not loaded_spans(role.before or role.after, event.labels)
                ]
                if found:
                    self._of[document.id, name] = max(found, key=lambda role: bool(role.before))

    def introduction(
        self, name: str, article_id: str, text: str, span: Span
    ) -> tuple[str, Role] | None:
        """A person's name with the role that the article gives, to stand at a place of a text.

        Args:
            name: The full name.
            article_id: The article that the text is from.
            text: A sentence.
            span: Where it has the name.

        Returns:
            The new words and the role; ``None`` where the article gives none, or the sentence
            has one beside the name.
        """
        role = self._of.get((article_id, name))
        before, behind = text[: span.start], text[span.end :]
        if role is None or _told(before, behind) or behind[:1] not in tuple(" ,.;"):
            return None
        named = role.beside(name, behind[:1] in tuple(",.;"))
        if named.startswith("the ") and not re.search(r"\w", before):
            named = f"T{named[1:]}"
        return named, role


_done: WeakKeyDictionary[Event, Roles] = WeakKeyDictionary()


def roles_of(event: Event) -> Roles:
    """The roles of an event's persons, computed once per event."""
    known = _done.get(event)
    if known is None:
        known = _done[event] = Roles(event)
    return known


def _persons(event: Event) -> list[str]:
    """The full names that a sentence may be given: of speakers, and of those with a short name."""
    speakers = {claim.speaker.name for claim in event.claims if claim.speaker is not None}
    known = speakers | set(short_names(event).persons)
    return sorted(name for name in known if is_person(name.split()))


def _told(before: str, behind: str) -> bool:
    """Whether a sentence says who a person is, right beside the name."""
    last = _TITLED.search(before)
    if last is not None and (is_title(last[0]) or is_role(last[0].strip())):
        return True
    apposed = _BEFORE.search(before)
    if apposed is not None and is_role(before[: apposed.start()].split(",")[-1].strip()):
        return True
    return _OWNED.match(behind) is not None or _AFTER.match(behind) is not None


def _roles(name: str, sentence: Sentence) -> Iterator[Role]:
    """What one sentence says a person is."""
    text = " ".join(sentence.text.split())
    evidence = Evidence(sentence.article_id, sentence.start, sentence.end, sentence.text)
    at = text.find(name)
    if at < 0 or any(span.start <= at < span.end for span in quoted_spans(text)):
        return
    before, behind = text[:at], text[at + len(name) :]
    title = _title(before)
    if title:
        yield Role(title, "", evidence)
        return
    apposed = _phrase_before(before) or _phrase_behind(behind)
    if apposed:
        yield Role("", apposed, evidence)


def _title(before: str) -> str:
    """``Port Luma MP``, ``Minister of Transport``, ``the trader``: right before a name."""
    plain = _PLAIN.search(before)
    if plain is not None and is_role(plain[0].strip()[4:]) and not _LEANING.search(plain[0]):
        return plain[0].strip()[0].lower() + plain[0].strip()[1:]
    found = _CAPITALISED.search(before)
    if found is None:
        return ""
    words = found[0].split()
    while words and (words[0].lower() in STOPWORDS or is_calendar(words[0])):
        words = words[1:]
    head = words[: words.index("of")] if "of" in words else words
    if not head or not (is_title(head[-1]) or is_role(head[-1])):
        return ""
    if head[-1].strip(".").lower() in _COURTESY:
        return ""
    once = _ONCE.search(before, 0, found.start())
    if words[0] == "Former":
        words[0] = "former"
    return (once[0] if once else "") + " ".join(words)


def _phrase_before(before: str) -> str:
    """``the head of the port`` in "The head of the port, Felix Deso, said"."""
    end = _BEFORE.search(before)
    if end is None:
        return ""
    for start in reversed(
        [match.start() for match in _NOUN_PHRASE.finditer(before[: end.start()])]
    ):
        phrase = before[start : end.start()]
        if _fits(phrase):
            return (
                phrase[0].lower() + phrase[1:] if phrase.split()[0].lower() in _ARTICLES else phrase
            )
    return ""


def _phrase_behind(behind: str) -> str:
    """``director of public health`` in "Simon Ashe, director of public health, said"."""
    found = _AFTER.match(behind)
    return found["role"] if found is not None and _fits(found["role"]) else ""


_ARTICLES = frozenset({"the", "a", "an"})


def _fits(phrase: str) -> bool:
    bare = re.sub(r"^(?:the|an?)\s", "", phrase, flags=re.IGNORECASE)
    return (
        is_role(bare)
        and bare.lower() not in _ANYBODY
        and phrase.split()[-1] not in ("Mr", "Mrs", "Ms", "Dr")
        and (bare != phrase or not _ARTICLE.search(_HEAD.split(bare, maxsplit=1)[0]))
        and len(phrase.split()) <= _MOST_WORDS
        and "," not in phrase
        and _LEANING.search(phrase) is None
    )
