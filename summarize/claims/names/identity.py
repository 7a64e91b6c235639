"""Which names of an event mean the same: one table, that a reader can look at.

Two forms are held to be the same if the config says so, if the press at large does
(``data/words/aliases.txt``), if an article introduces one as the acronym of the
other, if they differ only in how a foreign name is spelled, if one is the end of
exactly one longer name of a speaker ("Haddad", "Gen. Walid Haddad"), if one is the beginning
of exactly one firm's ("Orven", "Orven Chemicals"), or if one is an acronym of four letters
or more that fits exactly one name of a body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from summarize.claims.names.firms import firms
from summarize.claims.speakers.persons import is_person, led_by_office, untitled
from summarize.text.names import initials_match, name_key
from summarize.text.wordlists import word_list

_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SPELLINGS = (
    (re.compile(r"\b([Dd])efence\b"), r"\1efense"),
    (re.compile(r"\b([Oo])rganis"), r"\1rganiz"),
    (re.compile(r"\b([Cc])entre\b"), r"\1enter"),
    (re.compile(r"\b([Ll])abour\b"), r"\1abor"),
    (re.compile(r"\b([Pp])rogramme\b"), r"\1rogram"),
)


_EXTRA = re.compile(r"[A-Z]\.?|Jr\.?|Sr\.?|I{2,3}")
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\b\.?")
_BODIES = word_list("organization_nouns")
_SURE_ACRONYM = 4
_LONGEST_ACRONYM = 6


@cache
def press_aliases() -> Mapping[str, str]:
    """Every form in ``data/words/aliases.txt`` with the full name it stands for."""
    table: dict[str, str] = {}
    for line in sorted(word_list("aliases")):
        full, *forms = (part.strip() for part in line.split(" = "))
        table.update(dict.fromkeys((full, *forms), full))
    return table


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name without article and in one spelling: what forms are compared by."""
    name = _LEADING.sub("", " ".join(name.split()))
    for pattern, spelling in _SPELLINGS:
        name = pattern.sub(spelling, name)
    return name


class NameTable:
    """The names of one event, joined where they mean the same.

    Args:
        counts: Every form with how often it occurs.
        speakers: The forms that are speakers; only their short forms are looked up
            among longer ones.
        acronyms: Acronym to full name, as the articles introduce them.
        aliases: Full name to other forms, from the config.
        shared: Tells the forms that are more than one person's, which nobody goes by.
        places: The forms that stand behind "in" somewhere; no firm goes by one.
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        speakers: Iterable[str],
        acronyms: Iterable[tuple[str, str]],
        aliases: Mapping[str, Sequence[str]],
        shared: Callable[[str], bool] = lambda form: False,
        places: Collection[str] = (),
    ) -> None:
        self._counts = Counter(counts)
        self._parent: dict[str, str] = {}
        self._chosen: dict[str, str] = {}
        press = press_aliases()
        for full, forms in aliases.items():
            for form in forms:
                self._join(form, full)
        for form in sorted(counts):
            known = press.get(_LEADING.sub("", form))
            if known:
                self._join(form, known)
        for short, full in sorted(acronyms):
            self._join(short, full)
        self._join_spellings(sorted(counts))
        self._join_initials(sorted(counts))
        self._join_middles(sorted(counts))
        self._join_endings(sorted(form for form in set(speakers) if not shared(form)))
        spoken = map(plain, sorted(set(speakers)))
        for short, firm in firms(map(plain, sorted(counts)), spoken, places, self._find):
            self._join(short, firm)
        self._name_groups(aliases, press)

    def name(self, form: str) -> str:
        """The name that a form was resolved to; the form itself if it is not known."""
        key = plain(form)
        return self._chosen.get(self._find(key), form) if key in self._parent else form

    def table(self) -> dict[str, str]:
        """Form to name, for every name that has more than one form; forms in one spelling."""
        groups = self._groups()
        return {
            form: self._chosen[root]
            for root, forms in sorted(groups.items())
            if len(forms) > 1
            for form in sorted(forms)
        }

    def _find(self, key: str) -> str:
        while self._parent.setdefault(key, key) != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def _join(self, first: str, second: str) -> None:
        a, b = sorted((self._find(plain(first)), self._find(plain(second))))
        self._parent[b] = a

    def _join_spellings(self, forms: Sequence[str]) -> None:
        by_key: dict[str, str] = {}
        for form in forms:
            key = name_key(plain(form))
            if key:
                self._join(form, by_key.setdefault(key, form))

    def _join_initials(self, forms: Sequence[str]) -> None:
        """Joins an acronym that nobody explains to the one name whose initials it has."""
        bodies = [form for form in forms if " " in form and _BODIES & set(form.lower().split())]
        for form in forms:
            if " " in form or not form.isupper() or len(form.replace(".", "")) < _SURE_ACRONYM:
                continue
            fits = {self._find(plain(body)) for body in bodies if initials_match(form, body)}
            if len(fits) == 1:
                self._join(form, fits.pop())

    def _join_middles(self, forms: Sequence[str]) -> None:
        """Joins "Samuel A. Alito Jr." and "Samuel Alito"."""
        known: dict[str, str] = {}
        for form in forms:
            words = [word for word in plain(form).split() if not _EXTRA.fullmatch(word)]
            if len(words) == 2 and is_person(words):
                self._join(form, known.setdefault(" ".join(words), form))

    def _join_endings(self, speakers: Sequence[str]) -> None:
        """Joins a speaker's short name to the one longer name that it ends.

        What stands before must be part of the name: where it is a more frequent name by
        itself, the longer form is two names that lost their comma.
        """
        words = {
            form: parts
            for form in speakers
            if not any(
                self._counts[" ".join(parts[:size])] > self._counts[form]
                for parts in (plain(form).split(),)
                for size in range(1, len(parts))
            )
            for parts in (_JUNIOR.sub("", plain(form)).split(),)
        }
        for form in sorted(words, key=lambda form: (-len(words[form]), form)):
            own = words[form]
            longer = {
                self._find(plain(other)) for other, parts in words.items() if _ends(parts, own)
            } - {self._find(plain(form))}
            if len(longer) == 1:
                self._join(form, longer.pop())

    def _groups(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for key in sorted(self._parent):
            groups.setdefault(self._find(key), []).append(key)
        return groups

    def _name_groups(self, aliases: Mapping[str, Sequence[str]], press: Mapping[str, str]) -> None:
        counts: Counter[str] = Counter()
        for form, count in self._counts.items():
            counts[plain(form)] += count
        written: dict[str, str] = {}
        for form in sorted(self._counts, key=lambda form: (-self._counts[form], form)):
            written.setdefault(plain(form), _LEADING.sub("", " ".join(form.split())))
        given = {plain(full): full for full in aliases}
        known = {plain(full): full for full in press.values() if counts[plain(full)]}
        for root, group in self._groups().items():
            forms = [form for form in group if counts[form]] or group
            chosen = next(
                (table[form] for table in (given, known) for form in group if form in table),
                max(
                    forms, key=lambda form: (_fullness(form, forms), counts[form], len(form), form)
                ),
            )
            self._chosen[root] = written.get(chosen, chosen)


def _ends(longer: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a name is another with titles, first names or adjectives before it."""
    extra = longer[: len(longer) - len(short)]
    return (
        bool(extra and short)
        and list(longer[len(extra) :]) == list(short)
        and all(word[:1].isupper() for word in (*extra, short[0]))
    )


def _fullness(form: str, forms: Sequence[str]) -> tuple[bool, bool, int]:
    """Full names before acronyms, names before offices, and both before their own endings.

    A longer form counts for more only if it is more of the name, and not a title before it.
    """
    bare = form.replace(".", "")
    acronym = bare.isupper() and " " not in bare and len(bare) <= _LONGEST_ACRONYM
    contained = sum(
        1
        for other in forms
        if other != form and f" {form}" in f" {other}" and untitled(other) != form
    )
    titled = untitled(form) != form or (led_by_office(form) and is_person(form.split()))
    return not acronym, not titled, -contained
