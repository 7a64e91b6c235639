"""How what happened on a day is worded where its day stands in front of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.claims.standalone.leaning import orphaned
from summarize.claims.timeline.days import Dated
from summarize.records import Claim, Document, Sentence, Statement

_COUNTED = re.compile(r"\s(?:after|before)\s$")
_ITS_NOUN = re.compile(
    r"(?P<noun>(?:\b(?:a|an|the)\s(?:[a-z-]+\s){1,3}"
    r"|(?:[A-Z][\w’'-]+\s)*[A-Z][\w’'-]+)),?\s?(?:who|which|that)\s"
)
_STOP = re.compile(r",\s|;\s|\.$")
_RECKONED_FIRST = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:day|week|fortnight|month"
    r"|year)s?\s(?:earlier|later|before|after|previously)(?:\s\([^)]*\))?,\s(?=\w)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:,?\s(?:but|and|while)\s|;\s(?:but\s|and\s)?)"
    r"(?=(?:on|in|late|early)\s[^,;]{3,24},\s(?:the\s|an?\s|[A-Z][\w’'-]+\s))"
)
_MARKS = re.compile(r"[“”\"]")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\b[A-Z][a-z]+day\b")
_FEW = 3
_LONGEST = 50


def relative(item: Dated, claims: Sequence[Claim]) -> str:
    """``A ferry sank on Tuesday night.``: a relative clause that holds the date, by itself.

    Empty where the date stands in a main clause, or in what someone else says.
    """
    text, span = item.sentence.text, item.span
    place = item.sentence.start + span.start
    if any(part.start <= place < part.end for claim in claims for part in claim.content):
        return ""
    if _COUNTED.search(span.of(text)):
        clause = re.split(r";\s|\.$", text[span.end :])[0].strip(" ,.")
        if len(clause.split()) > _FEW:
            return f"{clause[0].upper()}{clause[1:]}."
    for match in _ITS_NOUN.finditer(text):
        end = _STOP.search(text, match.end())
        stop = end.start() if end else len(text)
        if match.end() <= span.start < stop:
            clause = text[match.end() : stop].strip(" ,.")
            if len(clause.split()) > _FEW:
                noun = match["noun"].strip()
                return f"{noun[0].upper()}{noun[1:]} {clause}."
    return ""


def parted(text: str, item: Dated, claims: Sequence[Claim]) -> str:
    """``On May 3, the army came back.``: of two main clauses with a day each, the one meant.

    Only a clause that begins with its day, and with a subject of its own behind it, is taken
    from the clause before it; the whole text is given back where there is none, and where
    somebody says both.
    """
    joint, own = _JOINT.search(text), _JOINT.search(item.sentence.text)
    if joint is None or own is None or _MARKS.search(text):
        return text
    place = item.sentence.start + own.start()
    if any(part.end > place for claim in claims for part in (*claim.content, *claim.cue)):
        return text
    pieces = text[: joint.start()], text[joint.end() :]
    words = item.span.of(item.sentence.text)
    holding = [piece for piece in pieces if words in piece]
    if len(holding) != 1 or not all(_DIGIT.search(p) or _DAY.search(p) for p in pieces):
        return text
    piece = holding[0].strip(" ,;")
    if len(piece.split()) <= _FEW + 1 or orphaned(piece):
        return text
    return f"{piece[0].upper()}{piece[1:].rstrip('.')}."


def undated(text: str) -> str:
    """``The mine was closed.`` for ``A week later, the mine was closed.``: the day is shown."""
    opening = _RECKONED_FIRST.match(text)
    if opening is None:
        return text
    rest = text[opening.end() :]
    return rest[0].upper() + rest[1:]


def behind(
    document: Document, sentence: Sentence, statements: Mapping[tuple[str, int], Statement]
) -> tuple[str | None, list[Sentence]]:
    """A sentence about "him" behind the one that says who he is, and both sentences.

    ``None`` where there is none in its paragraph that can stand alone, or both are too long.
    """
    if sentence.index == 0:
        return None, [sentence]
    before = document.sentences[sentence.index - 1]
    statement = statements.get((document.id, before.index))
    if statement is None or before.paragraph != sentence.paragraph:
        return None, [sentence]
    text = f"{statement.text} {sentence.text}"
    return (text if len(text.split()) <= _LONGEST else None), [before, sentence]
