"""How a speaker is written where it stands alone, and how a cue is pulled in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.claims.rewrite import Change
from summarize.records import Claim, Document, Event, Evidence, Sentence, Speaker
from summarize.text.namewords import COMMON

_PRONOUN = re.compile(
    r"^(?:he|she|they|it|we|i|his|her|their|its|this|these|those)$", re.IGNORECASE
)
_RELATIVE = re.compile(r"^(?:who|whom|which|that|whose)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|one|another|some)\b", re.IGNORECASE)
_DEFINITE_HEAD = re.compile(
    r"\b(?:ministry|department|command|observatory|council|committee|agency|office|army|forces?"
    r"|government|police|union|party|court|commission|authority|service|organi[sz]ation|group"
    r"|nations|states|coalition|movement|front|militia|administration|board|bureau|institute"
    r"|association|federation|foundation|company|cabinet|parliament|senate|presidency|guard"
    r"|brigade|academy|centre|center|network|newspaper|times|post|embassy|kremlin|hospital"
    r"|monitor|university|league|alliance|congress|corps|navy|bank|fund|mission|secretariat)\b",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r"[’']s\b|^(?:[A-Z]{2,}|[\w-]+)$")
_LEANING = re.compile(r"\b((?:its|his|her|their)\s(?:[\w-]+\s){0,4}?[\w-]+,\s)$", re.IGNORECASE)
_SMALL = re.compile(r"(?<!\w)[a-z][a-z’'-]*")
_OPEN_QUOTES = "\"“«‘'"


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue pulled in from elsewhere: changes at both ends, and where it was found."""

    changes: tuple[Change, ...]
    evidence: tuple[Evidence, ...]


class Mentions:
    """The ways in which the speakers of an event are written in its articles."""

    def __init__(self, event: Event) -> None:
        self._names = frozenset(
            claim.speaker.name for claim in event.claims if claim.speaker is not None
        )
        self._texts = [document.article.text for document in event.documents]
        self._small = frozenset(match[0] for text in self._texts for match in _SMALL.finditer(text))
        self._definite: dict[str, bool] = {}
        self._named_at: dict[tuple[str, str], list[int]] = {}
        for claim in event.claims:
            if claim.speaker is not None and claim.speaker.span is not None:
                key = (claim.article_id, claim.speaker.name)
                self._named_at.setdefault(key, []).append(claim.sentence)

    @staticmethod
    def has_name(speaker: Speaker) -> bool:
        """Whether it is known who the speaker is."""
        name = speaker.name
        return bool(name) and not _PRONOUN.match(name) and not _RELATIVE.match(name)

    def named(self, speaker: Speaker, document: Document) -> Change | None:
        """The change that names a speaker where the sentence stands alone.

        ``None`` if the words say enough as they are.  "its coordinator, Agnes Molo"
        leaves its "its" behind.
        """
        if speaker.span is None:
            return None
        full = self._in_full(speaker, document)
        start, end = speaker.span
        text = document.article.text
        leaning = _LEANING.search(text, max(0, start - 60), start)
        if leaning is not None:
            start = leaning.start(1)
            full = _capital(full) if _starts_sentence(document, start) else full
        elif full == speaker.text:
            return None
        if "," in speaker.text and text[end : end + 1] == ",":
            end += 1
        return Change(start, end, full, "speaker")

    def _in_full(self, speaker: Speaker, document: Document) -> str:
        """The words for a speaker where the sentence stands alone.

        Words that say enough by themselves stay as they are: the resolved name with
        whatever stands around it ("Gen. Walid Haddad, the army's spokesman"), or an
        unnamed source with its descriptor.  A pronoun, a head noun ("the ministry")
        or an acronym gives way to the name.
        """
        name = speaker.name
        written = " ".join(speaker.text.split())
        if _RELATIVE.match(written):
            return speaker.text
        if _bare(name).lower() in written.lower() or _same_words(name, written):
            return speaker.text
        full = self.with_article(name)
        start = speaker.span.start if speaker.span else 0
        return _capital(full) if _starts_sentence(document, start) else full

    def with_article(self, name: str) -> str:
        """``the Russian Defense Ministry``, ``Walid Haddad``: as the articles write it."""
        if _ARTICLE.match(name):
            return name[0].lower() + name[1:]
        return f"the {name}" if self._takes_article(name) else name

    def frame(
        self, speaker: Speaker, claim: Claim, sentence: Sentence, document: Document
    ) -> Frame:
        """The speaker of a claim, put to a sentence that does not name it."""
        who = self.with_article(speaker.name)
        evidence = self._cue_evidence(speaker.name, sentence, document)
        if _is_quoted(sentence, claim):
            return Frame(_quoted_changes(sentence, who), evidence)
        return Frame(self.according_to(who, sentence), evidence)

    def according_to(self, who: str, sentence: Sentence) -> tuple[Change, ...]:
        """``According to X, the ...``: the change that puts a sentence in someone's mouth."""
        first = re.match(r"\W*(\w[\w’'-]*)", sentence.text)
        start = sentence.start
        prefix = Change(start, start, f"According to {who}, ", "cue")
        if first is None or not self._lowers(first[1]):
            return (prefix,)
        place = start + first.start(1)
        lead = sentence.text[: first.start(1)]
        return (
            Change(start, place + 1, f"According to {who}, {lead}{first[1][0].lower()}", "cue"),
        )

    def _lowers(self, word: str) -> bool:
        """Whether the first word of a sentence is written small inside one."""
        if word == "I" or not word[0].isupper() or any(letter.isupper() for letter in word[1:]):
            return False
        small = word.lower()
        return small in COMMON or small in self._small or small.endswith(("ed", "ing"))

    def _takes_article(self, name: str) -> bool:
        known = self._definite.get(name)
        if known is None:
            with_the = without = 0
            pattern = re.compile(rf"(\b[Tt]he\s+)?(?<![\w-]){re.escape(name)}(?![\w-])")
            for text in self._texts:
                for match in pattern.finditer(text):
                    if match[1]:
                        with_the += 1
                    else:
                        without += 1
            if with_the or without:
                known = (with_the > 0 and not _OF_NAME.search(name)) or with_the > without
            else:
                known = bool(_DEFINITE_HEAD.search(name)) and not _OF_NAME.search(name)
            self._definite[name] = known
        return known

    def _cue_evidence(
        self, name: str, sentence: Sentence, document: Document
    ) -> tuple[Evidence, ...]:
        """The nearest sentence before (else after) that names the speaker."""
        named = self._named_at.get((document.id, name), [])
        if not named:
            return ()
        before = [index for index in named if index < sentence.index]
        place = document.sentences[max(before) if before else min(named)]
        return (Evidence(document.id, place.start, place.end, place.text),)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)


def _same_words(name: str, written: str) -> bool:
    """Whether the words as written hold the name, or a full name with the same last word."""
    words = _bare(name).split()
    there = re.sub(r"[^\w\s-]", " ", written).split()
    if {word.lower() for word in words} <= {word.lower() for word in there}:
        return True
    named = [word for word in there if word[0].isupper()]
    return len(words) > 1 and len(named) > 1 and words[-1] in named


def _starts_sentence(document: Document, start: int) -> bool:
    return any(
        sentence.start <= start <= sentence.start + 2
        and not re.search(r"\w", document.article.text[sentence.start : start])
        for sentence in document.sentences
    )


def _is_quoted(sentence: Sentence, claim: Claim) -> bool:
    """Whether the whole sentence stands inside a direct quotation."""
    if claim.kind != "direct":
        return False
    return any(
        span.start <= sentence.start + 1 and sentence.end - 2 <= span.end for span in claim.content
    )


def _quoted_changes(sentence: Sentence, who: str) -> tuple[Change, ...]:
    """Closes a quotation where the sentence ends and says who spoke."""
    text = sentence.text.rstrip()
    stripped = text.rstrip("\"”»’'")
    lead = text.lstrip(_OPEN_QUOTES)
    opens = len(text) - len(lead)
    end = stripped.rstrip(".,")
    mark = stripped[len(end) :]
    closing = "," if mark in ("", ".", ",") else mark
    return (
        Change(sentence.start, sentence.start + opens, "“", "cue"),
        Change(sentence.start + len(end), sentence.end, f"{closing}” {who} said.", "cue"),
    )
