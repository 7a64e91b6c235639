"""One term for each name: "Daesh", "IS" and "Islamic State" count as the same word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarize.text.tokens import STOPWORDS, content_stems, words


class Names:
    """The names of an event that have more than one form.

    Args:
        names: Every such form with the name that stands for it, as in
            :attr:`summarize.records.Event.names`.

    Attributes:
        terms: The stems that stand for names.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._terms = {form: _term(name) for form, name in names.items()}
        self._pattern: re.Pattern[str] | None = None
        if names:
            forms = sorted(self._terms, key=lambda form: (-len(form), form))
            self._pattern = re.compile(rf"(?:{_words(forms)})(?!\w)")
            self._explained = re.compile(rf"({_words(sorted(set(self._terms.values())))}) \(\1\)")
        self.terms = frozenset(
            stem for term in self._terms.values() for stem in content_stems(term)
        )

    def stems(self, text: str) -> tuple[str, ...]:
        """The content stems of ``text``, in which a name is one term in whatever form it stands.

        A name that is explained, "Islamic State (IS)", is said once.  Cost: one pass over the
        text.
        """
        if self._pattern is None:
            return content_stems(text)
        said = self._pattern.sub(lambda match: self._terms[match[0]], text)
        if said != text and "(" in said:
            said = self._explained.sub(r"\1", said)
        return content_stems(said)


def _words(forms: list[str]) -> str:
    """A pattern of forms that begin where a word does, tried in their order.

    It is told by the first character which of them are tried at all: a search skips to the
    next place where one can begin, instead of trying every form at every place.
    """
    rests: dict[str, list[str]] = {}
    for form in forms:
        rests.setdefault(re.escape(form[:1]), []).append(re.escape(form[1:]))
    return "|".join(rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in rests.items())


def _term(name: str) -> str:
    """A name as a single word: no word of a text looks like it but a name of one plain word."""
    parts = words(name)
    if len(parts) == 1 and parts[0] not in STOPWORDS and parts[0].isalpha():
        return parts[0]
    return "_".join(re.sub(r"\W", "", part) for part in parts) + "_"
