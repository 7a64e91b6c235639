"""Quotations given back the words that the source has in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from eval.consistency.checks.quotes import quoted
from eval.consistency.tokens import tokenize
from summarize.records import Span, Statement
from summarize.run.guard.examine import Examiner, Seen, plain_words
from summarize.text.names import name_key
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import stem

_LIKE = 0.8
_FEWEST = 4
_LIKE_FROM_START = 0.6
_START = 5
"""Words in a row with which both begin: then less need be the same behind them."""
_HALF = 0.5
_WIDE = 2.0
_CONTENT = 3
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_SPEAKING = re.compile(
    r"\b(?:I|we|my|our|us|me|you|your|this|here)\b|[\[\]…?!]|\.\.\.", re.IGNORECASE
)
_MARK = re.compile(r"[\"“”«»„]|[,.][’']\s")
_MENDED = re.compile(r"\w[(\[]|[)\]]\w|\(sic\)|\[sic\]", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:i|we|you|he|she|they|me|us|him|her|them|my|our|your|his|their)(?:'\w+)?")
_MASKED = re.compile(r"\w[-*]{2,}|[*#@]{2,}|\[|\]|…|\.\.\.")
_SLIP = re.compile(r"\b(?:suppose|use)\sto\b|\b(?:could|should|would|must)\sof\b|\balot\b")
"""Slips of the pen in a source, which a quotation need not repeat."""
CLOSING = ("”", '"', "’", "'")
_INNER = str.maketrans({'"': "'", "“": "‘", "”": "’"})


@dataclass(frozen=True, slots=True)
class _Passage:
    """A quotation of an article: where it stands and its words."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    text: str


def restore_quotes(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence with every altered quotation in the words of the one it was taken from.

    Only where one quotation of the articles has at least four fifths of the words in the
    same order; letters that were masked and omissions that are marked stay.
    """
    if "quote_altered" not in seen.types:
        return None
    text = statement.text
    for span in reversed(quoted(text)):
        closed = text[span.end : span.end + 1] in CLOSING
        if not closed or _MASKED.search(span.of(text)) or examiner.has_quotation(span.of(text)):
            continue
        if text[span.end] in "’'" and re.search(r"[’'](?!\w)", text[span.end + 1 :]):
            continue  # which of the two marks closes it is not known
        words = _restored(span.of(text), examiner)
        if words is not None and _fits_in(words, span, text):
            text = text[: span.start] + words + text[span.end :]
    if text == statement.text:
        return None
    return replace(statement, text=text, edits=(), verdict=None)


def _fits_in(words: str, span: Span, text: str) -> bool:
    """Whether the sentence goes on into a restored quotation as it did into the altered one."""
    inside = text[: span.start - 1].rstrip()[-1:].isalpha()
    return not inside or _words(words)[:1] == _words(span.of(text))[:1]


def is_masked(words: str) -> bool:
    """Whether letters or words of a quotation were left out, and that is shown."""
    return _MASKED.search(words) is not None


def is_invented(words: str, examiner: Examiner) -> bool:
    """Whether no sentence of the articles has half of a quotation, two words and more in a row."""
    own = _words(words)
    for document in examiner.event.documents:
        for sentence in document.sentences:
            matcher = SequenceMatcher(None, own, _words(sentence.text), autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size > 1]
            if sum(block.size for block in blocks) < _HALF * len(own):
                continue
            if blocks[-1].b + blocks[-1].size - blocks[0].b <= _WIDE * len(own):
                return False
    return True


def _words(text: str) -> list[str]:
    return [match[0].casefold().replace("’", "'") for match in _WORD.finditer(text)]


def unquote(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence without quotation marks around words that no source has as they stand.

    Only around a part of a sentence that reads on without them, and all of whose content one
    source sentence has: it becomes what it is, a paraphrase.  A quotation with a word of its
    own may be garbled, and without its marks nobody would see that.
    """
    if not seen.flags("quote_altered"):
        return None
    text = statement.text
    held = examiner.held(text)
    for span in reversed(quoted(text)):
        words = span.of(text)
        if examiner.has_quotation(words) or not _reads_on(text, span):
            continue
        content = [t for t in held.tokens if span.start <= t.start < span.end and t.content]
        there = max((sum(t.key in s.keys for t in content) for s in held.evidence), default=0)
        if len(content) >= _CONTENT and there == len(content):
            tail = words.rstrip(" ,")
            after = words[len(tail) :] if text[span.end + 1 :].strip(" .") else ""
            text = text[: span.start - 1] + tail + after + text[span.end + 1 :]
    if text == statement.text:
        return None
    return replace(statement, text=text, edits=(), verdict=None)


def _reads_on(text: str, span: Span) -> bool:
    """Whether a quotation is a part of its sentence, in the third person."""
    words = span.of(text)
    closed = text[span.end : span.end + 1] in CLOSING and text[span.start - 1 : span.start] in '"“'
    inside = span.start > 1 and text[: span.start - 1].rstrip()[-1:].isalpha()
    return closed and inside and words[:1].islower() and not _SPEAKING.search(words)


def spelled_otherwise(quote: str, examiner: Examiner) -> bool:
    """Whether an article has a quotation in other spelling, or with a slip of the pen."""
    own = _words(quote)
    words = _likest(own, _passages(examiner, quoted_only=False))
    return words is not None and _only_spelled(own, _words(words))


def _restored(quote: str, examiner: Examiner) -> str | None:
    """A quotation in the words of the one passage that is most like it, in its own marks."""
    own = _words(quote)
    if len(own) < _FEWEST:
        return None
    likest = _likest(own, _passages(examiner, quoted_only=True))
    if likest is None:
        likest = _likest(own, _passages(examiner, quoted_only=False))
        if likest is None or _persons(own) != _persons(_words(likest)):
            return None
        if quoted_spans(likest) or _MARK.search(likest):
            return None
    if _only_spelled(own, _words(likest)) or _MENDED.search(likest):
        return None
    tail = re.search(r"[^\w]*$", quote)
    words = likest.translate(_INNER)
    if words[:1].lower() == quote[:1].lower():
        words = quote[:1] + words[1:]
    return words + (tail[0] if tail else "")


def _persons(words: list[str]) -> list[str]:
    """The pronouns among some words: indirect speech has "he" where the quotation has "I"."""
    return [word for word in words if _PRONOUN.fullmatch(word)]


def _likest(own: list[str], passages: list[_Passage]) -> str | None:
    """The words of the one passage that is most like some words."""
    found: dict[str, float] = {}
    for passage in passages:
        matcher = SequenceMatcher(None, own, passage.words, autojunk=False)
        if matcher.real_quick_ratio() == 0.0:
            continue
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        first, last = blocks[0], blocks[-1]
        begin = max(0, first.b - first.a)
        end = min(len(passage.words), last.b + last.size + len(own) - last.a - last.size)
        if first.a == 0:
            begin = first.b
        glued = "".join(own[last.a + last.size :])
        end = _unglued(passage, last.b + last.size, end, glued)
        window = passage.words[begin:end]
        share = sum(block.size for block in blocks) / max(len(own), len(window))
        same_start = first.a == 0 and first.size >= _START
        torn = last.a + last.size < len(own) and not _ends_at(passage, end)
        if not torn and share >= (_LIKE_FROM_START if same_start else _LIKE):
            words = passage.text[passage.spans[begin].start : passage.spans[end - 1].end]
            found[" ".join(words.split())] = share
    if not found:
        return None
    best = max(found.values())
    likest = [text for text, share in found.items() if share == best]
    return likest[0] if len({plain_words(text) for text in likest}) == 1 else None


def _ends_at(passage: _Passage, end: int) -> bool:
    """Whether a window ends where its passage does, or with a mark: not in the middle of a phrase.

    What stands there takes the place of words that the passage does not have.
    """
    rest = passage.text[passage.spans[end - 1].end :].lstrip("\"”’')")
    return not rest or not rest[0].isspace()


def _unglued(passage: _Passage, start: int, end: int, glued: str) -> int:
    """Where a window ends if the last word runs several of the passage together."""
    while end < len(passage.words):
        joined = "".join(passage.words[start:end])
        if joined == glued or not glued.startswith(joined):
            return end
        end += 1
    return end


def _only_spelled(own: list[str], other: list[str]) -> bool:
    """Whether two quotations differ in nothing but spelling: "defence", "use to"."""
    if len(own) >= len(other) and name_key("".join(own)) == name_key("".join(other)):
        return True
    if len(own) != len(other):
        return False
    if _SLIP.search(" ".join(other)) and not _SLIP.search(" ".join(own)):
        return True
    return all(
        a == b
        or (stem(a) != stem(b) and [t.key for t in tokenize(a)] == [t.key for t in tokenize(b)])
        for a, b in zip(own, other, strict=True)
    )


def _passages(examiner: Examiner, *, quoted_only: bool) -> list[_Passage]:
    """The quotations of four words and more of all articles, or all of their sentences."""
    found = []
    for document in examiner.event.documents:
        for sentence in document.sentences:
            whole = [Span(0, len(sentence.text))]
            for span in quoted_spans(sentence.text) if quoted_only else whole:
                inner = span.of(sentence.text).strip('"“”«»„')
                matches = list(_WORD.finditer(inner))
                if len(matches) >= _FEWEST:
                    found.append(
                        _Passage(
                            tuple(m[0].casefold().replace("’", "'") for m in matches),
                            tuple(Span(*m.span()) for m in matches),
                            inner,
                        )
                    )
    return found
