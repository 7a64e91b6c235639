"""Full names for those whom a sentence only has in short: "Haddad", "the SDF".

Who is not the speaker of a sentence may still be named in it, by the short form that the
article uses after it has given the name in full.  A sentence that stands alone gives it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from summarize.claims.names.shortnames import ShortNames
from summarize.claims.names.surnames import Surnames
from summarize.claims.standalone.mentions import ATTRIBUTIVE
from summarize.claims.standalone.rewrite import Change
from summarize.records import Document, Sentence, Span

_PLACE = re.compile(r"\b(?:in|at|near|from|to|into|across|around|outside|towards?)\s$")
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s$")
_NO_PART = re.compile(r"(?:[\w(“\"‘'-]|\b(?:an?|[A-Z][\w’'-]*[a-z])\s)$")
_TITLE = re.compile(
    r"\b(?:President|Minister|Governor|Gov\.|Senator|Sen\.|Rep\.|General|Gen\.|Colonel|Col\."
    r"|Judge|Justice|Mayor|Sheriff|Chancellor|King|Queen|Pope|Dr\.?|Prof\.?|Sir)\s$"
)
_ATTACHED = re.compile(r"[-/)\w]|\.\w|\s[A-Z(]|[’']s?\s[A-Z]")


def full_names(
    names: ShortNames,
    surnames: Surnames,
    document: Document,
    sentence: Sentence,
    quotes: Sequence[Span],
    with_article: Callable[[str], str],
) -> Iterator[Change]:
    """The changes that write out the short names of a sentence, each at its first place.

    Only names that the article gives in full in an earlier sentence are written out, or
    persons with a title that any article gives in full; and none inside a quotation,
    inside another name, or after "in" and "from", where the word may be a place.

    Args:
        names: The short names of the event.
        surnames: Its surnames, of which some may be shared; such a one is written out where
            its article settles whose it is ("Mr. Orle", where the others are women).
        document: The article.
        sentence: One of its sentences.
        quotes: The quotations that reach into the sentence, as offsets into the article.
        with_article: A name with the article that it takes.
    """
    if not (names.persons or names.bodies or surnames.shared):
        return
    text = sentence.text
    folded = " ".join(text.split())
    for person, table in ((True, names.persons), (False, names.bodies)):
        for full, short in table.items():
            if short not in text or full in folded:
                continue
            span = _place(short, text, person)
            if span is None:
                continue
            known = names.since.get((document.id, full), sentence.index) < sentence.index
            if not known and not (person and _TITLE.search(text[: span.start])):
                continue
            place = span.moved(sentence.start)
            if not any(place.overlaps(quote) for quote in quotes):
                yield Change(*place, _full(full, span, text, with_article), "name")
    for surname in surnames.shared:
        span = _place(surname, text, True) if surname in text else None
        if span is None:
            continue
        at = span.end - len(surname)
        whose = surnames.means(document.id, sentence.start + at, surname, text[:at])
        place = span.moved(sentence.start)
        if whose and whose not in folded and not any(place.overlaps(quote) for quote in quotes):
            yield Change(*place, whose, "name")


def _full(full: str, span: Span, text: str, with_article: Callable[[str], str]) -> str:
    """A full name with the article that it takes where its short form has none."""
    before = text[: span.start]
    if before.endswith(("the ", "The ", "-")) or ATTRIBUTIVE.match(text, span.end):
        return full
    written = with_article(full)
    return written if before.strip(' "“') else written[0].upper() + written[1:]


def _place(short: str, text: str, person: bool) -> Span | None:
    """Where a short form first stands by itself; with "Mr.", which the full name replaces."""
    match = re.search(rf"(?<![\w-]){re.escape(short)}", text)
    if match is None or _ATTACHED.match(text, match.end()):
        return None
    start, before = match.start(), text[: match.start()]
    courtesy = _COURTESY.search(before)
    if person and courtesy is not None:
        return Span(courtesy.start(), match.end())
    if person and (_PLACE.search(before) or before.endswith(("the ", "The "))):
        return None
    if _NO_PART.search(before) and not _TITLE.search(before) and not before.endswith("The "):
        return None
    return Span(start, match.end())
