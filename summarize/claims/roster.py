"""Who is known in an article: full names, what they are called for short, their roles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.claims.lexicon import outlet_heads, outlet_names, titles
from summarize.text.names import DEMONYMS, acronym_pairs, find_names, initials_match

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’](?:s)?$")
_ACRONYM = re.compile(r"[A-Z]{2,7}$")
_OUTLET_LIKE = re.compile(r"\b(?:news agency|newspaper|state (?:tv|television|media|radio))\b", re.I)


@dataclass(slots=True)
class Roster:
    """The names of one article; ``full`` maps a short form to its fullest name."""

    names: list[str] = field(default_factory=list)
    acronyms: dict[str, str] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Roster:
        """Read the names of an article.  Cost: linear in its length."""
        seen = dict.fromkeys(span.of(text) for span in find_names(text))
        names = [_POSSESSIVE.sub("", " ".join(name.split())) for name in seen]
        return cls(list(dict.fromkeys(names)), acronym_pairs(text))

    def full(self, form: str) -> str:
        """The fullest name of the article for ``form``, or ``form`` itself."""
        known = self._short.get(form)
        if known is None:
            known = self._short[form] = self._find(form)
        return known

    def _find(self, form: str) -> str:
        bare = form.replace(".", "")
        if bare in self.acronyms:
            return self.acronyms[bare]
        words = form.split()
        if _ACRONYM.match(bare) and bare.lower() not in outlet_names():
            spelled = [n for n in self.names if len(n.split()) > 1 and initials_match(bare, n)]
            return max(spelled, key=len) if spelled else form
        if not words or form in DEMONYMS:
            return form
        longer = [
            name
            for name in self.names
            if len(parts := name.split()) > len(words)
            and parts[-len(words) :] == words
            and parts[0].lower().rstrip(".") not in titles()
            and len(parts) <= len(words) + 3
        ]
        return longer[0] if longer else form

    def with_head(self, head: str) -> str | None:
        """The name that holds ``head`` as a word: "Observatory", "Ministry"."""
        wanted = head.lower()
        for name in reversed(self.names):
            words = name.split()
            if len(words) > 1 and any(word.lower() == wanted for word in words):
                return name
        return None


def strip_article(name: str) -> str:
    """A name without its leading article."""
    return _ARTICLE.sub("", name)


def is_outlet(name: str) -> bool:
    """Whether a name, or a description, is that of a news outlet or agency."""
    bare = strip_article(name).strip()
    if bare.lower() in outlet_names() or _OUTLET_LIKE.search(bare):
        return True
    words = bare.split()
    if words and words[-1].lower() in outlet_names() and len(words) > 1:
        return True
    heads = outlet_heads()
    return bool(words) and (words[-1] in heads or (len(words) > 1 and words[0] in {"Radio"}))
