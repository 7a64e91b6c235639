"""Small matters of English: capitals, openings and marks of a sentence that is changed."""

from __future__ import annotations

import re
from collections import Counter
from weakref import WeakKeyDictionary

from summarize.claims.sentence.clauses import has_finite
from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.shallow import read
from summarize.claims.standalone.frames import Inside, quoted
from summarize.claims.standalone.rewrite import rewrite
from summarize.records import Event, Sentence, Span
from summarize.text.namewords import COMMON
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import STOPWORDS

_SMALL = re.compile(r"(?<!\w)[a-z][a-z’'-]*")
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z][a-z’'-]+")
_WORD = re.compile(r"\W*(\w[\w’'-]*)")
_NAME_NEXT = re.compile(r"\s[A-Z][a-z]")
_OPENING = re.compile(
    r"(?:However|But|And|Meanwhile|Moreover|Furthermore|In addition|Additionally|Nevertheless"
    r"|Nonetheless|Still|Instead|Also|Yet|So|Later|Then|Now|Overall|Thus|Therefore|As a result"
    r"|For example|For instance|In fact|Similarly|Finally|Consequently|On the other hand)"
    r"(?P<comma>,)?\s"
)
_OPENERS = frozenset(("according", "asked", "based", "citing", "speaking"))
_LABEL = re.compile(r"(?:[-*•]+\s+|\d+[.)]\s+)*(?:\*\*[^*]{1,60}\*\*:?\s+|\*\*[^*]{1,60}:\*\*\s+)?")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|myself|ourselves)\b(?!\.)")
_QUOTE_MARKS = re.compile(r"[\"“”]")

_small: WeakKeyDictionary[Event, frozenset[str]] = WeakKeyDictionary()


def small_words(event: Event) -> frozenset[str]:
    """The words that the articles write without a capital more often than with one.

    Capitals at the beginning of a sentence do not count.
    """
    known = _small.get(event)
    if known is None:
        small: Counter[str] = Counter()
        for document in event.documents:
            for sentence in document.sentences:
                small.update(_SMALL.findall(sentence.text))
                small.subtract(word.lower() for word in _CAPITAL.findall(sentence.text))
        known = _small[event] = frozenset(word for word, count in small.items() if count > 0)
    return known


def lead(text: str) -> int:
    """How many characters of markup and of a label stand before the sentence itself."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def with_speaker(text: str, who: str, event: Event) -> str:
    """``According to X, ...``; of a quotation that is a whole sentence, ``"...," X said.``

    An opening such as "However," stays in front.
    """
    start = lead(text)
    head, rest = text[:start], text[start:]
    opening = _OPENING.match(rest)
    if opening is not None:
        body = rest[opening.end() :]
        word = opening[0].rstrip().rstrip(",")
        comma = "," if opening["comma"] else ""
        return f"{head}{word}{comma} {_according(body, who, event, inside=True)}"
    if wholly_quoted(rest):
        sentence = Sentence("", 0, 0, len(rest), rest, 0)
        done, _ = rewrite(rest, 0, quoted(sentence, Inside(rest[0], False, False, True), who))
        return head + done
    return head + _according(rest, who, event)


def _according(text: str, who: str, event: Event, *, inside: bool = False) -> str:
    if inside:
        return f"according to {who}, {text}"
    return f"According to {who}, {in_lower_case(text, event)}"


def in_lower_case(text: str, event: Event) -> str:
    """A sentence as it goes on inside another: its first word small, unless it is a name."""
    first = _WORD.match(text)
    if first is None or not _is_small(first[1], event):
        return text
    if first[1].lower() not in STOPWORDS and _NAME_NEXT.match(text, first.end()):
        return text  # "South Jordan", "Police Chief"
    at = first.start(1)
    return text[:at] + text[at].lower() + text[at + 1 :]


def _is_small(word: str, event: Event) -> bool:
    """Whether the first word of a sentence is written small inside one."""
    if (word[:1] == "I" and word.rstrip("’'mdvel") == "I") or not word[1:].islower():
        return word in {"A", "An"}
    lower = word.lower()
    if lower in small_words(event) or lower in STOPWORDS or lower in COMMON:
        return True
    return lower in _OPENERS


def wholly_quoted(text: str) -> bool:
    """Whether a sentence is one quotation from its first mark to its last."""
    spans = quoted_spans(text)
    if len(spans) != 1 or spans[0].start:
        return False
    rest = text[spans[0].end :].strip(" .,")
    return not rest and text.rstrip(" .,")[-1:] in '"”'


def is_balanced(text: str) -> bool:
    """Whether every quotation that opens closes."""
    marks = _QUOTE_MARKS.findall(text)
    return marks.count('"') % 2 == 0 and marks.count("“") == marks.count("”")


def in_first_person(text: str) -> bool:
    """Whether somebody says "I" outside of a quotation."""
    for span in reversed(quoted_spans(text)):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return _FIRST_PERSON.search(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a text ends like a statement and has the length of one: no heading, no question."""
    bare = text[lead(text) :].strip()
    ended = re.search(r"[.!][\"”’')\]]*$|[.!,]?[\"”’']$", bare) is not None
    if not ended or bare.endswith("..") or len(bare.split()) < 4 or bare[0] in "*#-•|":
        return False
    if wholly_quoted(bare):
        return True
    shallow = read(bare, Span(0, len(bare)), find_quotes(bare, [Span(0, len(bare))]))
    return has_finite(shallow, 0, len(shallow))


def capitalized(text: str) -> str:
    """With a capital at the beginning, behind any mark."""
    for at, letter in enumerate(text):
        if letter.isalpha():
            return text[:at] + letter.upper() + text[at + 1 :]
        if letter.isalnum():
            break
    return text
