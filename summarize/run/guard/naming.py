"""How a speaker of the articles is named where the guard puts one into a sentence."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from eval.attribution.names import is_anaphor
from summarize.claims.names.called import head_of, is_descriptor
from summarize.claims.sentence.lexicon import speaker_nouns
from summarize.claims.speakers.persons import is_person, is_role
from summarize.claims.standalone.mentions import Mentions
from summarize.records import Event, Speaker
from summarize.run.guard.wording import small_words
from summarize.text.labels import loaded_spans

_LONGEST = 10
_ODD = re.compile(
    r"[\"“”()\[\]{}@#*:;/|\n]|\d{3,}|https?:|\b(?:I|my|our|your|his|her|its|their)\b",
    re.IGNORECASE,
)
_KIN = re.compile(r"\b(?:mother|father|woman|man|girl|boy|victim|plaintiff|patient)\b")
_BODY_OF = re.compile(
    r"(?:[A-Z]\w+\s)?(?:Ministry|Department|Office|Bureau|Board|Council|Court|Institute|Centers?"
    r"|Centre|Association|Federation|Commission|Committee|University|Bank|House|Society)\sof\s"
)
_INITIAL = re.compile(r"[A-Z]\.\s")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|who|which|that|said|says)\b")
_FIRST = re.compile(
    r"(?:(?:the|a|an|one|two|three|several|some|many|most)|[A-Z][\w.-]+[’']s)\s", re.IGNORECASE
)

_known: WeakKeyDictionary[Event, Mentions] = WeakKeyDictionary()


def mentions_of(event: Event) -> Mentions:
    """The ways in which the articles of an event write its speakers, read once."""
    known = _known.get(event)
    if known is None:
        known = _known[event] = Mentions(event)
    return known


def written(name: str, event: Event) -> str | None:
    """A speaker as good English puts it behind "according to"; ``None`` if that is not known.

    ``the Russian Defense Ministry``, ``Walid Haddad``, ``a source in the security services``.
    Pronouns, head nouns that point to something said before, and stretches of text that
    are no name are refused: a wrong speaker is worse than none.
    """
    name = " ".join(name.split())
    if not name or len(name.split()) > _LONGEST or _ODD.search(name) or _VERB.search(name):
        return None
    if _INITIAL.match(name) and not is_person(name.split()):
        return None
    if is_anaphor(name) or loaded_spans(name):
        return None
    mentions = mentions_of(event)
    if not mentions.has_name(Speaker(name, None, name)):
        return None
    if is_descriptor(name):
        head = head_of(name).lower().strip("’'")
        if head not in speaker_nouns() and not is_role(name):
            return None
        if not _FIRST.match(name) and not _stands_bare(head):
            return None
        if _KIN.search(name):
            return None
    elif not name[0].isupper() and not _FIRST.match(name) and name[0].isascii():
        return None
    who = mentions.with_article(name)
    return _uncapitalized(f"the {who}" if _BODY_OF.match(who) else who, event)


def _uncapitalized(name: str, event: Event) -> str:
    """The name without the capital that it only had at the beginning of a sentence: "Police"."""
    small = name.lower()
    if " " not in name and small in speaker_nouns() and small in small_words(event):
        return small
    return name


def _stands_bare(head: str) -> bool:
    """Whether a noun goes without an article: plurals, and "police"."""
    return head.endswith("s") or head in {"police", "people", "men", "women", "staff", "clergy"}


def is_somebody(name: str, event: Event) -> bool:
    """Whether a name that "she" was taken for is one of somebody who speaks, and no place.

    Somewhere an article has it, or its last word alone, as the words for a speaker or as a
    surname.
    """
    inside = re.compile(
        rf"(?:\b(?:in|near|across|outside|from)\s(?:the\s)?|[A-Z]\w+,\s){re.escape(name)}\b"
    )
    if any(inside.search(document.article.text) for document in event.documents):
        return False
    last = name.split()[-1]
    if any(claim.speaker and last in claim.speaker.text for claim in event.claims):
        return True
    alone = re.compile(rf"(?:^|\b[a-z]+[,.]?\s|[.”\"]\s){re.escape(last)}(?:\s[a-z]|[’'])")
    return any(alone.search(document.article.text) for document in event.documents)
