"""How a speaker is written where a sentence stands alone.

The words that say enough stay as they are: a name with whatever stands around it
("Gen. Walid Haddad, the army's spokesman"), an unnamed source with its descriptor.
A pronoun, a head noun ("the ministry") or an acronym gives way to the name, and of a
short name only the name is written out: "Ekiru, 61," becomes "Jotham Ekiru, 61,".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarize.claims.names.called import bare, is_descriptor
from summarize.claims.names.identity import plain
from summarize.claims.speakers.persons import is_person, is_role, is_title
from summarize.claims.standalone.heads import can_speak, name_last, without_comma
from summarize.claims.standalone.rewrite import Change
from summarize.records import Document, Event, Evidence, Sentence, Span, Speaker
from summarize.text.names import find_names, initials_match, name_key
from summarize.text.namewords import is_calendar
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import STOPWORDS

_OF_SOMEBODY = re.compile(r"(?:its|his|her|their|our|my|your)\s", re.I)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|you|his|her|their|its|him|them|me|us)$", re.I)
_NOBODY = re.compile(
    r"(?:this|these|those|who|whom|which|that|whose|one|ones|some|others?|another|many|most|several"
    r"|all|both|each|none|few|two|three|four|five|six|more|everyone|anyone|nobody)$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:who|whom|which|that|whose)$", re.IGNORECASE)
_ANAPHOR = re.compile(
    r"(?:(?:the|this|that|the same)\s)?(?:(?:same|latter|former|new|first|second|other)\s)?"
    r"(?:company|firm|group|organi[sz]ation|agency|ministry|department|statement|letter|report|study"
    r"|paper|newspaper|daily|article|story|resolution|document|source|official|officer|spokes\w+"
    r"|man|woman|pair|two|three|network|channel|broadcaster|website|site|release|post|note|survey"
    r"|address|speech|message|missive|council|committee|board|commission|union|club|bank|original)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|our|one|another|some|two|three)\s", re.I)
_DEFINITE_HEAD = re.compile(
    r"\b(?:ministry|department|command|observatory|council|committee|agency|office|army|forces?"
    r"|government|police|union|party|court|commission|authority|service|organi[sz]ation|group"
    r"|nations|states|coalition|movement|front|militia|administration|board|bureau|institute"
    r"|association|federation|foundation|company|cabinet|parliament|senate|presidency|guard"
    r"|brigade|academy|centre|center|network|newspaper|times|post|embassy|kremlin|hospital"
    r"|monitor|university|league|alliance|congress|corps|navy|bank|fund|mission|secretariat"
    r"|society|gazette|herald|tribune|journal|mirror|courier|patriot)\b",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r"[’']s\b|^[\w-]+$")
_LEANING = re.compile(r"\b((?:its|his|her|their)\s(?:[\w-]+\s){0,4}?[\w-]+,\s)$", re.IGNORECASE)
_LEANING_INSIDE = re.compile(r"(?:its|his|her|their)\s[^,]{1,60},\s", re.IGNORECASE)
_JUNIOR = re.compile(r",?\s[JS]r\b\.?$")
_HEAD_NOUN = re.compile(r"(?:the|this|that|these|those)\s(?:[\w’'-]+\s){0,3}[\w’'-]+$", re.I)
_DOCUMENT = re.compile(r"\b(?:statement|report|letter|message|note|study|post|release)$", re.I)
_GIVEN = re.compile(r"[\w’'-]\s$")
_CAPITAL = re.compile(r"\b(?!The\b|A\b|An\b|This\b)[A-Z]")
_THE_BEFORE = re.compile(
    r"\b[Tt]he\s+(?:[\w-]+(?:ed|an|ish|ese|ic|al|based|led|own|run|ern)\s+){0,2}$"
)
_NEAR = 80
_INSIDE = re.compile(r"[\w-]")
_SOMEONE = re.compile(r"the\s(\w+)$")
_SOLE = frozenset(
    ["president", "premier", "chancellor", "king", "queen", "pope", "emir", "sultan", "monarch"]
)
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Messrs|Mx)\.?\s$")
ATTRIBUTIVE = re.compile(
    r"[’']?\s(?:news|newspaper|daily|paper|network|television|tv|channel|radio|website|agency|group"
    r"|spokes\w+|officials?|leaders?|fighters?|militants?|members?|government|chief|head|president"
    r"|director|movement|militias?|monitor|reports?|statement|strongholds?|journalists?|host"
    r"|lawyers?|forces|troops|positions|terrorists|jihadists|soldiers|units)\b"
)


class Mentions:
    """The ways in which the speakers of an event are written in its articles.

    Args:
        event: An event with its claims.  Cost: linear in the text for every name asked for.
    """

    def __init__(self, event: Event) -> None:
        self._texts = [
            "\n".join(sentence.text for sentence in document.sentences)
            for document in event.documents
        ]
        self._definite: dict[str, bool] = {}
        self._juniors: dict[str, str] = {}
        self._named_at: dict[tuple[str, str], list[int]] = {}
        self._resolved = event.names
        for claim in event.claims:
            if claim.speaker is not None and claim.speaker.span is not None:
                key = (claim.article_id, claim.speaker.name)
                self._named_at.setdefault(key, []).append(claim.sentence)

    @staticmethod
    def has_name(speaker: Speaker) -> bool:
        """Whether it is known who the speaker is: not "he", "those", "the company"."""
        name = " ".join(speaker.name.split())
        someone = _SOMEONE.match(name)
        if someone is not None and is_role(someone[1]) and someone[1] not in _SOLE:
            return False
        return bool(name) and not any(
            pattern.match(name) for pattern in (_PRONOUN, _NOBODY, _ANAPHOR, _OF_SOMEBODY)
        )

    def with_article(self, name: str) -> str:
        """``the Russian Defense Ministry``, ``Walid Haddad``: as the articles write it."""
        if _ARTICLE.match(name):
            return name[0].lower() + name[1:]
        return f"the {name}" if self._takes_article(name) else name + self._junior(name)

    def _junior(self, name: str) -> str:
        """``" Jr."`` where the articles tell a son from his father so, as often as not."""
        if name not in self._juniors:
            found = Counter(
                match[1] or ""
                for text in self._texts
                if " " in name
                for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?:,?\s([JS]r)\b)?", text)
            )
            form = max(("Jr", "Sr"), key=lambda form: found[form])
            told = found[form] and found[form] >= found[""]
            self._juniors[name] = f" {form}." if told else ""
        return self._juniors[name]

    def named(self, speaker: Speaker, sentence: Sentence, document: Document) -> Change | None:
        """The change that names a speaker where the sentence stands alone.

        ``None`` if the words say enough as they are.
        """
        if speaker.span is None:
            return None
        text = document.article.text
        span, words = speaker.span, speaker.span.of(text)
        if _RELATIVE.match(words):
            return None
        lead = _LEANING.search(text, max(sentence.start, span.start - 60), span.start)
        if lead is not None and is_role(lead[1].partition(" ")[2].strip(", ")):
            return self._put(Span(lead.start(1), span.end), speaker.name, sentence)
        if _PRONOUN.match(words):
            return self._for_pronoun(span, speaker.name, sentence)
        own = _LEANING_INSIDE.match(words)
        if own is not None and _holds(words[own.end() :], speaker.name):
            return self._put(without_comma(span, words, text), speaker.name, sentence)
        if _holds(words, speaker.name):
            return None
        return self._for_words(span, words, speaker.name, sentence)

    def evidence(self, name: str, sentence: Sentence, document: Document) -> tuple[Evidence, ...]:
        """The nearest sentence before (else after) that names the speaker."""
        named = self._named_at.get((document.id, name), [])
        if not named:
            return ()
        before = [index for index in named if index < sentence.index]
        place = document.sentences[max(before) if before else min(named)]
        return (Evidence(document.id, place.start, place.end, place.text),)

    def _for_pronoun(self, span: Span, name: str, sentence: Sentence) -> Change | None:
        """Writes the name out where the sentence has it in short, else in place of the pronoun."""
        before = sentence.text[: span.start - sentence.start]
        quotes = quoted_spans(before)
        if _outside(bare(name), before, quotes) is not None:
            return None
        if is_descriptor(name) and find_names(before):
            return None  # "sued the president after he wrote": somebody stands before it
        words = name.split()
        if is_person(words):
            short = _outside(words[-1], before, quotes)
            if short is not None:
                return self._short(short, before, name, sentence)
        return self._put(span, name, sentence)

    def _short(self, at: Span, text: str, name: str, sentence: Sentence) -> Change | None:
        """Writes a surname out, unless a first name stands before it."""
        if _outside(bare(name), text[: at.end], []) is not None:
            return None  # "Per Lund said": the first name looks like a small word
        start = at.start
        courtesy = _COURTESY.search(text[:start])
        if courtesy is not None:
            start = courtesy.start()
        elif re.search(r"[A-Z][\w’'-]+\s$", text[:start]) and not _starts(text[:start]):
            first = text[:start].split()[-1]
            opens = _starts(text[: start - len(first) - 1]) and first.lower() in STOPWORDS
            if not (is_title(first) or is_calendar(first) or opens):
                return None
        return self._put(Span(sentence.start + start, sentence.start + at.end), name, sentence)

    def _for_words(self, span: Span, words: str, name: str, sentence: Sentence) -> Change | None:
        """What to change in words that do not hold the name: an acronym, a part, a head noun."""
        parts = _JUNIOR.sub("", bare(name)).split()
        if len(parts) > 1 and is_person(parts):
            at = _outside(parts[-1], words, [])
            if at is not None:
                place = Span(span.start + at.start, span.start + at.end)
                offset = sentence.start
                return self._short(
                    Span(place.start - offset, place.end - offset), sentence.text, name, sentence
                )
        for match in re.finditer(r"(?:\b[Tt]he\s)?((?:[A-Z]\.?){2,}(?![a-z]))", words):
            letters = match[1].rstrip(".")
            if self._resolved.get(letters) == bare(name) or initials_match(letters, bare(name)):
                place = Span(span.start + match.start(), span.start + match.end(1))
                return self._put(place, name, sentence)
        if _outside(bare(name), sentence.text, quoted_spans(sentence.text)) is not None:
            return None
        if len(_CAPITAL.findall(words)) > 1:
            return None
        if _DOCUMENT.search(words) and _GIVEN.search(sentence.text[: span.start - sentence.start]):
            return None
        last = name_last(words, name)
        if last:
            return self._put(Span(span.end - len(last), span.end), name, sentence)
        if " of " in words and not can_speak(words, ()):
            return None
        if _HEAD_NOUN.match(words) or (is_descriptor(name) and _ARTICLE.match(words)):
            return self._put(span, name, sentence)
        if " " not in words and name_key(words) != name_key(name):
            return self._put(span, name, sentence)
        return None

    def _put(self, span: Span, name: str, sentence: Sentence) -> Change:
        full = self.with_article(name)
        if _starts(sentence.text[: max(0, span.start - sentence.start)]):
            full = full[0].upper() + full[1:]
        return Change(span.start, span.end, full, "speaker")

    def _takes_article(self, name: str) -> bool:
        """Whether the articles write a name with "the" where it stands by itself.

        In "the pro-government al-Watan newspaper" the article belongs to another noun.
        """
        known = self._definite.get(name)
        if known is None:
            with_the = without = 0
            for text in self._texts:
                for start in _places(name, text):
                    if ATTRIBUTIVE.match(text, start + len(name)):
                        continue
                    if _THE_BEFORE.search(text, max(0, start - _NEAR), start):
                        with_the += 1
                    else:
                        without += 1
            person = is_person(name.split()) and not _DEFINITE_HEAD.search(name)
            unseen = not with_the and not without and " " not in name
            if (person or _OF_NAME.search(name)) and with_the <= without and not unseen:
                known = False
            elif with_the or without:
                known = with_the > 0
            else:
                known = bool(_DEFINITE_HEAD.search(name))
            self._definite[name] = known
        return known


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text as words of its own."""
    start = text.find(name)
    while name and start >= 0:
        end = start + len(name)
        whole = not _INSIDE.match(text[start - 1 : start]) and not _INSIDE.match(text, end)
        if whole:
            yield start
        start = text.find(name, end if whole else start + 1)


def _outside(name: str, text: str, quotes: list[Span]) -> Span | None:
    """Where a name first stands in a text as a word of its own, outside quotations."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        span = Span(*match.span())
        if not any(span.overlaps(quote) for quote in quotes):
            return span
    return None


def _holds(words: str, name: str) -> bool:
    """Whether the words have the name in full, or another full form of it."""
    there_is = re.sub(r"[^\w\s-]", " ", plain(words))
    there = there_is.lower().split()
    own = re.sub(r"[^\w\s-]", " ", plain(name)).split()
    if {word.lower() for word in own} <= set(there):
        return True
    if " " not in bare(name).strip():
        return False
    keys = {name_key(word) for word in there_is.split() if word[0].isupper()}
    capitals = [word for word in own if word[0].isupper()]
    return len(capitals) > 1 and all(name_key(word) in keys for word in capitals)


def _starts(before: str) -> bool:
    return re.search(r"\w", before) is None
