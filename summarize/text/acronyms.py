"""Acronyms and the names they stand for, as the text itself introduces them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.text.wordlists import word_list

_ACRONYM = r"[A-Z](?:[A-Za-z]?[A-Z]){1,6}s?|(?:[A-Z]\.){2,6}"
_INTRODUCED = re.compile(
    rf"""(?:\s?[(\[]["“‘']?(?:the\s|or\s|also\sknown\sas\s|known\sas\s)?
        (?P<paren>{_ACRONYM})(?:['’]s)?["”’']?(?:[)\]]|[,;]\s)
    |,?\s(?:or|(?:also\s|better\s)?known\sas|abbreviated\s(?:as|to)
        |known\sby\s(?:its|the)\s(?:\w+\s)?(?:acronyms?|initials))
      \s(?:the\s)?["“‘']?(?P<said>{_ACRONYM})["”’']?(?=[\s,.;)]))""",
    re.VERBOSE,
)
# Where ``_INTRODUCED`` may match; alternatives that begin with letters are found much faster.
_LEAD = re.compile(r"\(|\[|or\s|also\s|better\s|known\s|abbreviated\s")
_EXPLANATION = re.compile(r"[(\[]\s?(?:the\s)?(?P<name>[A-Z][^()\[\]\n]{4,90})[)\]]")
_EXPLAINED = re.compile(rf"\b(?P<acronym>{_ACRONYM})\s?\Z")
_LONGEST = 16  # characters of an acronym with its dots
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’]s\Z")
_SMALL = frozenset(
    [
        *("of", "for", "the", "and", "in", "on", "to", "at", "by", "with", "without", "a", "s"),
        *("de", "du", "des", "la", "le", "al", "el"),
    ]
)
_HEADS = word_list("organization_nouns")


def acronym_pairs(text: str) -> dict[str, str]:
    """The acronyms that ``text`` explains, with the names they stand for.

    ``Islamic State (IS)``, ``SOHR (Syrian Observatory for Human Rights)`` and
    ``the Syrian Democratic Forces, or SDF,`` are read.  The letters must be the
    initials of the name; where they are those of another language (``Kurdistan
    Workers' Party (PKK)``) a capitalised name of an organisation is enough.

    Source: after A. Schwartz and M. Hearst, A simple algorithm for identifying
    abbreviation definitions, 2003, with initials in place of any letters.
    """
    pairs: dict[str, str] = {}
    for match in _EXPLANATION.finditer(text):
        start = match.start()
        explained = _EXPLAINED.search(text, max(0, start - _LONGEST), start)
        if explained and initials_match(explained["acronym"], match["name"]):
            pairs.setdefault(_letters(explained["acronym"]), match["name"].strip())
    for match in _introduced(text):
        acronym = _letters(match["paren"] or match["said"])
        name = _name_before(text, match.start(), acronym)
        if name:
            pairs.setdefault(acronym, _POSSESSIVE.sub("", name))
    return pairs


def _introduced(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_INTRODUCED``, asked for only where one may begin."""
    reach = 0
    for lead in _LEAD.finditer(text):
        start = lead.start()
        if text[start - 1 : start].isspace():
            start -= 1
        elif lead[0] not in "([":
            continue
        if lead[0] not in "([" and text[start - 1 : start] == ",":
            start -= 1
        match = _INTRODUCED.match(text, max(reach, start))
        if match and lead.start() >= reach:
            yield match
            reach = match.end()


def initials_match(acronym: str, name: str) -> bool:
    """Whether ``acronym`` may be the initials of ``name``, small words counted or not."""
    letters = _letters(acronym).lower()
    words = [word.lower() for word in _WORD.findall(name)]
    return len(words) > 1 and _consumes(letters, words, _SMALL)


def _letters(acronym: str) -> str:
    letters = acronym.replace(".", "")
    return letters[:-1] if letters.endswith("s") and letters[:-1].isupper() else letters


def _consumes(letters: str, words: list[str], giving: frozenset[str]) -> bool:
    """Whether the words give the letters in order, each its first.

    Small words may give none, and only those in ``giving`` may give theirs.
    """
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    small = word in _SMALL or len(word) == 1
    gives = not small or word in giving or len(word) == 1
    if gives and letters and word[0] == letters[0] and _consumes(letters[1:], rest, giving):
        return True
    return small and _consumes(letters, rest, giving)


def _name_before(text: str, end: int, acronym: str) -> str | None:
    """The name right before an introduced acronym."""
    start = max(text.rfind("\n", 0, end) + 1, end - 160)
    words = list(_WORD.finditer(text, start, end))
    if not words or re.search(r"[.!?;:]\s", text[words[-1].end() : end]):
        return None
    lower = [word[0].lower() for word in words]
    for giving in (frozenset[str](), _SMALL):  # AAW is Agency for Air and Water, not Air and Water
        for size in range(max(2, len(acronym)), min(len(words), 2 * len(acronym) + 3) + 1):
            first = words[-size]
            if lower[-size][0] == acronym[0].lower() and _consumes(
                acronym.lower(), lower[-size:], giving
            ):
                return text[first.start() : words[-1].end()]
    return _organization_before(text, words)


def _organization_before(text: str, words: list[re.Match[str]]) -> str | None:
    """A run of capitalised words that ends in the noun of an organisation."""
    first = len(words)
    while first > 0:
        word = words[first - 1][0]
        if not (
            word[0].isupper() or (first < len(words) and word in _SMALL - {"in", "the", "by", "to"})
        ):
            break
        if first < len(words) and re.search(
            r"[^\s'’-]", text[words[first - 1].end() : words[first].start()]
        ):
            break
        first -= 1
    while first < len(words) and not words[first][0][0].isupper():
        first += 1
    run = words[first:]
    if len(run) < 2 or not any(word[0].lower() in _HEADS for word in run):
        return None
    return text[run[0].start() : run[-1].end()]
