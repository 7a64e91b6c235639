"""Whether a name is that of the outlet itself, in full or as its own articles shorten it."""

from __future__ import annotations

from summarize.claims.sentence.roster import strip_article
from summarize.text.names import initials_match, name_key


def is_publisher(name: str, publisher: str) -> bool:
    """Whether ``name`` is the outlet that published the article.

    An outlet calls itself "the Patriot" (The Kovura Patriot), "Northmark" (Northmark Press
    Agency), "VWS" (Veldran World Service) or "MARNA" (Marzan News Agency).  Only the article's own
    outlet is asked about: in its pages "the Patriot" is no other.

    Args:
        name: How a sentence names who passed something on.
        publisher: The outlet of the article, or an empty string.
    """
    own, paper = strip_article(name).strip(), strip_article(publisher).strip()
    if not own or not paper:
        return False
    if name_key(own) == name_key(paper):
        return True
    words, parts = paper.split(), own.split()
    if own[0].isupper() and len(parts) < len(words) and words[-len(parts) :] == parts:
        return True
    if own[0].isupper() and 1 < len(parts) + 1 < len(words) and words[: len(parts)] == parts:
        return True
    letters = own.replace(".", "")
    if len(letters) < 2 or not (letters.isupper() or _is_spoken(letters, words)):
        return False
    beginnings = _of_beginnings(letters.lower(), paper.lower().split())
    return beginnings or initials_match(letters.upper(), paper)


def _is_spoken(letters: str, words: list[str]) -> bool:
    """Whether an acronym may be written as the word that it is spoken as: "Marna"."""
    return letters.isalpha() and letters.istitle() and len(letters) > len(words) > 2


def _of_beginnings(letters: str, words: list[str]) -> bool:
    """Whether letters are the beginnings of all words in turn: MAR-N-A."""
    if not words:
        return not letters
    return any(
        letters[:size] == words[0][:size] and _of_beginnings(letters[size:], words[1:])
        for size in range(1, min(len(letters), len(words[0])) + 1)
    )
