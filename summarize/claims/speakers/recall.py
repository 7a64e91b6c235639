"""What an article has told of its speakers so far, and whom a word for one of them recalls."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.proper import PEOPLE, POSSESSIVE, Phrases
from summarize.claims.sentence.roster import Roster, is_outlet, names_in, strip_article
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.speakers.acquaintances import Acquaintances
from summarize.claims.speakers.describing import (
    ends_with_cue,
    introduced_next,
    is_generic,
    named_next,
    telling,
)
from summarize.claims.speakers.known import DOCUMENTS, FIRMS, ONLY_BODIES, VOICES, Known
from summarize.claims.speakers.nobodies import Nobodies, gender
from summarize.claims.speakers.persons import is_person
from summarize.claims.speakers.pronouns import PRONOUNS
from summarize.text.names import DEMONYMS
from summarize.text.wordlists import word_list

_TITLED = re.compile(
    r"(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Minister|Chancellor|Secretary|Judge|Justice"
    r"|Mayor|Governor|Pope|King|Queen|Prince|Congressman|Congresswoman)\.?\s([A-Z][\w-]+)"
)

_REPORTS = frozenset({"report", "story", "article"})
_BETWEEN = 2
STATEMENTS = wordset(
    "statement announcement communique communiqué release declaration message warning interview"
)


def _given_gender(name: str) -> str:
    """Whether a lone name is a man's or a woman's first name: "Brian"."""
    if " " in name or name.lower() in word_list("male_names") & word_list("female_names"):
        return ""
    low = name.lower()
    return (
        "m" if low in word_list("male_names") else "f" if low in word_list("female_names") else ""
    )


class Recall:
    """Who was met in one article, who spoke last, and what they may be called for short."""

    def __init__(self, text: str, sentences: Iterable[Shallow]) -> None:
        lines = list(sentences)
        self._text = text
        self._roster = Roster.of(text, lines)
        self._later = named_next(lines)
        self._next = introduced_next(lines)
        self._adds = False
        self._names = Phrases(self._roster)
        self._nobodies = Nobodies(text)
        self._met = Acquaintances(self._nobodies, frozenset(_TITLED.findall(text)))
        self._issuer: str | None = None
        self._spoke: str | None = None
        self._heard: Shallow | None = None
        self._made: dict[str, str] = {}

    def _surname(self, word: str) -> None:
        """Take note of the person whom a sentence is about by surname alone."""
        full = self._roster.full(word)
        known = self._met.named(full)
        long = full != word and is_person(full.split()) and full not in self._nobodies
        given = _given_gender(full)
        if long or gender(full) or given or (known is not None and known.person):
            self._met.meet(Known(full, person=True, gender=given))

    def _goes_on(self, s: Shallow, first: int) -> bool:
        """Whether who spoke last speaks again behind his words: ``Reed had left, he said.``"""
        if self._spoke is None or not ends_with_cue(s, first):
            return False
        last = self._met.last(lambda known: known.person)
        return last is not None and last.name == self._spoke

    def _named_later(self, s: Shallow) -> str | None:
        """Who the unnamed person that a sentence opens with is, by the next sentence."""
        name = self._later.get(s.span.start)
        return name if name is not None and self._met.named(name) is None else None

    def _owner(self, s: Shallow, first: int, head: int) -> str:
        if s.low[first] in {"the", "this", "that"} and s.tags[head - 1] == "N":
            owner = POSSESSIVE.sub("", s.low[head - 1])
            known = self._called(owner, set(s.low[first + 1 : head - 1]))
            if known is not None:
                return known
        text = re.sub(r"['’]s?$", "", s.words(first, head))
        return self._settle(text)

    def _settle(self, text: str) -> str:
        bare = strip_article(text)
        if bare[:1].isupper() and " " not in bare:
            words = set((bare := self._roster.full(bare)).lower().split())
            self._met.meet(Known(bare, words, set(words)))
            return bare
        name = text[0].lower() + text[1:] if not bare[:1].isupper() else bare
        head = name.lower().split()[-1]
        self._met.meet(Known(name, set(name.lower().split()), {head}, head in PEOPLE))
        return name

    def _made_by(self, document: str) -> str | None:
        """Whose "the report" or "the email" is: who spoke in a sentence with that word."""
        name = self._made.get(document)
        if document in STATEMENTS and self._spoke is not None:
            last = self._met.named(self._spoke)
            name = self._spoke if last is not None and self._met.is_fresh(last) else name
        if name is None and document in _REPORTS:
            found = self._met.last(lambda k: is_outlet(k.name) or document in k.words)
            name = found.name if found is not None else None
        elif name is None and document in STATEMENTS:
            found = self._met.last(lambda known: True)
            name = self._issuer or self._spoke or (found.name if found is not None else None)
        return None if name in PRONOUNS else name

    def _definite(self, s: Shallow, first: int, core: int) -> str | None:
        """Who "the monitor" is: the last speaker, or a name, that the head noun fits."""
        if s.low[first] not in {"the", "this", "that", "its"} or core - first > 4:
            return None
        head = s.low[core - 1]
        if head.endswith("-year-old") and core == first + 2:
            return self._met.only_person(self._spoke)
        if s.tags[core - 1] != "C" and core - first > 2:
            found = self._met.last(lambda known: known.answers_to(head, telling(s, first, core)))
            return found.name if found is not None else None
        return self._called(head, set(s.low[first + 1 : core - 1]))

    def _party(self, s: Shallow, core: int) -> str | None:
        """Who "the Democrat" is: whom only the party was told of, or the person met last."""
        told = self._met.last(lambda known: s.low[core - 1] in known.heads)
        if told is not None and told.name[:1].islower():
            return told.name
        return self._met.last_named_person()

    def _called(self, head: str, modifiers: set[str]) -> str | None:
        """The speaker met last, or the name in the article, that "the <head>" may mean."""
        telling_words = {word for word in modifiers if not is_generic(word)}
        fitting = self._met.last(lambda known: known.answers_to(head, telling_words))
        found = self._met.by_noun(lambda known: known.answers_to(head, telling_words))
        spoke = self._met.last(lambda known: not known.plural)
        if spoke is not None and spoke.name == self._spoke and head in FIRMS:
            found = spoke if not telling_words and spoke.may_be_body(head) else found
        if found is not None and head in ONLY_BODIES and spoke is not None:
            between = spoke.may_be_either() and spoke.at > found.at
            return None if between and spoke.at >= found.at + _BETWEEN else found.name
        if fitting is None and found is None and not telling_words and head not in DOCUMENTS:
            named = None if head in DEMONYMS else self._roster.with_head(head)
            if named is not None:
                return named
            found = self._met.by_noun(lambda known: known.may_be_body(head))
        return found.name if found is not None else None

    def _unperson_issuer(self) -> None:
        """Take who spoke just before, and is alone there, for a body: "In a statement it said"."""
        known = self._met.named(self._spoke) if self._spoke is not None else None
        if known is None or self._heard is None or not known.may_be_either():
            return
        words = {POSSESSIVE.sub("", word) for word in self._heard.low}
        others = (words - set(known.name.lower().split())) & VOICES
        if self._met.is_fresh(known) and not others and names_in(self._heard) == [known.name]:
            known.person = False

    def _pronoun(self, word: str, named: Collection[str] = (), quoted: Collection[str] = ()) -> str:
        if word == "it" and self._issuer is not None:
            self._met.unperson(self._issuer)
        found = self._met.by_pronoun(word, named, quoted)
        if found is None and word == "it" and self._spoke is not None:
            self._met.unperson(self._spoke)
            found = self._met.by_pronoun(word, named, quoted)
        return self._met.front(found) if found is not None else word
