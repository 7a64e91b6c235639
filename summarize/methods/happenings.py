"""What a sentence tells of: an act and a name, "recaptured ... Bukamal"."""

from __future__ import annotations

import re
from functools import cache

from summarize.text.tokens import content_stems, stem
from summarize.text.wordlists import word_list

_NAME = re.compile(r"(?<=[\w,;:”\"’] )[A-Z][\w’'-]+")


@cache
def _acts() -> dict[str, str]:
    """The stem of each word in ``data/words/same_acts.txt``, with the first word of its line."""
    table: dict[str, str] = {}
    for line in sorted(word_list("same_acts")):
        first, *others = line.split()
        for word in (first, *others):
            table.setdefault(stem(word), first)
    return table


@cache
def _calendar() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("calendar"))


def happenings(
    text: str, stems: tuple[str, ...], names: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """The acts of a sentence, each with each name in it; none without an act or a name.

    Args:
        text: The sentence.
        stems: Its content stems, with the names of the event in one form.
        names: The terms of the event that are names.
    """
    table = _acts()
    if table.keys().isdisjoint(stems):
        return ()
    acts = sorted({table[one] for one in stems if one in table})
    own = {one for one in stems if one in names}
    for word in _NAME.findall(text):
        own.update(content_stems(word))
    return tuple((act, name) for act in acts for name in sorted(own - _calendar()) if name in stems)
