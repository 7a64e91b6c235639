"""The proper names in the sentences of an event, each under one key."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.claims.names.identity import press_aliases
from summarize.claims.names.voices import Voices
from summarize.records import Document, Sentence, Span
from summarize.text.names import find_names, name_key

_IN = re.compile(
    r"\b(?:in|near|at|outside|around|across)\s(?:the\s)?(?:(?:town|city|village|province"
    r"|district|suburb|area"
    r"|neighbou?rhood|state|region|county)\sof\s)?$",
    re.IGNORECASE,
)


_SMALL = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")


def _plain(span: Span, text: str, small: frozenset[str]) -> bool:
    """Whether the first word of a sentence is a common noun that others write small."""
    return span.of(text).lower() in small


class EventNames:
    """Where names stand in an event, and which of them all of it is about.

    Args:
        documents: The articles.
        voices: Its voices, which resolve a form to a name.
        speakers: The names of those who speak; they are nobody's subject.
    """

    def __init__(
        self, documents: Sequence[Document], voices: Voices, speakers: Iterable[str]
    ) -> None:
        self._voices = voices
        self._speakers = frozenset(map(name_key, speakers))
        self.holders = self._speakers | frozenset(map(name_key, press_aliases().values()))
        spans = {
            (document.id, sentence.index): find_names(sentence.text)
            for document in documents
            for sentence in document.sentences
        }
        texts = {(d.id, s.index): s.text for d in documents for s in d.sentences}
        small = frozenset(word for text in texts.values() for word in _SMALL.findall(text))
        spans = {
            key: [
                span for span in found if not (span.start == 0 and _plain(span, texts[key], small))
            ]
            for key, found in spans.items()
        }
        self._longer = self._endings(
            voices.resolve(span.of(texts[key])) for key, found in spans.items() for span in found
        )
        self._at = {
            key: [(span, self.key(span.of(texts[key]))) for span in found]
            for key, found in spans.items()
        }
        counts: Counter[str] = Counter()
        for document in documents:
            counts.update(
                {name for s in document.sentences for _, name in self._at[document.id, s.index]}
            )
        wide = max(2, math.ceil(len(documents) / 2))
        self.central = frozenset(name for name, count in counts.items() if count >= wide)

    def key(self, form: str) -> str:
        """The key of a name: that of the one longer name that it ends, if there is one."""
        key = name_key(self._voices.resolve(form))
        return self._longer.get(key, key)

    def inside(self, document: Document, sentence: Sentence, span: Span) -> frozenset[str]:
        """The keys of the names in a stretch of a sentence that are no speakers."""
        return frozenset(
            name
            for place, name in self._at[document.id, sentence.index]
            if span.start <= sentence.start + place.start
            and sentence.start + place.end <= span.end
            and name not in self._speakers
        )

    def inside_all(self, document: Document, sentence: Sentence, span: Span) -> frozenset[str]:
        """The keys of all names in a stretch of a sentence."""
        return frozenset(
            name
            for place, name in self._at[document.id, sentence.index]
            if span.start <= sentence.start + place.start and sentence.start + place.end <= span.end
        )

    def places(self, document: Document, sentence: Sentence, span: Span) -> frozenset[str]:
        """The names in a stretch of a sentence that follow a preposition of place."""
        return frozenset(
            name
            for place, name in self._at[document.id, sentence.index]
            if span.start <= sentence.start + place.start
            and sentence.start + place.end <= span.end
            and _IN.search(sentence.text[: place.start])
        )

    @staticmethod
    def _endings(forms: Iterable[str]) -> dict[str, str]:
        """The last word of every name to the name, where only one name ends in it."""
        found: dict[str, set[str]] = {}
        for form in forms:
            words = form.split()
            if len(words) > 1:
                found.setdefault(name_key(words[-1]), set()).add(name_key(form))
        return {last: next(iter(keys)) for last, keys in found.items() if len(keys) == 1}
