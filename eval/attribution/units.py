"""What a text says, cut into units of one voice: contents of claims and narration.

Sources and summaries are read by the same reader, so that a sentence that was copied
is cut at the same places on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.attribution.names import is_pronoun
from eval.attribution.strength import strength_of
from summarize.claims.extract import extract
from summarize.claims.sentence.lexicon import finite_verbs, reporting_nouns, reporting_verbs
from summarize.records import Article, Claim, Document, Sentence, Span, Speaker, Statement
from summarize.text.quantities import find_quantities
from summarize.text.sentences import split
from summarize.text.tokens import content_stems
from summarize.text.tokens import words as words_of

_NEGATION = re.compile(
    r"(?i:\b(?:not(?! only)|never|no|none|nobody|nothing|neither|cannot|without)\b)|n['’]t\b"
)
_NUMERIC = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|dozens?|hundreds?|thousands?|millions?|half|both)\b",
    re.IGNORECASE,
)
_NO_SAYING = frozenset("be")  # frames of belief and of evidence that speaks
_SETTING = re.compile(r"\W*(?:in|at|on|during|after|before|for|with)\b.*,\s*$", re.IGNORECASE)
_EDGES = " \t\n,;:.-–—()"
_HEDGE = re.compile(r"\b(?:alleg|report|purport|suppos)edly\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch of a text in one voice.

    Args:
        article_id: The article; of a summary, its id.
        sentence: Index of the sentence, of a summary that of the statement.
        span: From the first to the last character, in the article or the statement.
        text: The words.
        stems: Their content stems.
        numbers: The values of their quantities.
        attributed: Whether it is the content of a claim.
        speakers: Who said it, then who passed it on; empty where nobody is named.
        written: The speaker as the text writes it.
        strength: How far the cue backs the content; ``None`` without a cue.
        denied: Whether the speaker denies it.
        negated: For each negation in the words, the one or two stems right behind it.
        hedged: Whether a word such as "allegedly" holds it open.
        whole: Whether it is all of its sentence.
        carried: Whether the speaker is taken over from the sentence before.
        cues: The verbs of saying in it; in narration, those whose claim was not found.
        explained: Whether the sentence has told of somebody before it says "he".
    """

    article_id: str
    sentence: int
    span: Span
    text: str
    stems: frozenset[str]
    numbers: frozenset[float]
    attributed: bool = False
    speakers: tuple[str, ...] = ()
    written: str = ""
    strength: float | None = None
    denied: bool = False
    negated: tuple[tuple[str, ...], ...] = ()
    hedged: bool = False
    whole: bool = False
    carried: bool = False
    explained: bool = False
    cues: frozenset[str] = frozenset()


def inside(inner: Span, outer: Span) -> bool:
    """Whether one span is a proper part of another."""
    return inner != outer and outer.start <= inner.start and inner.end <= outer.end


def units_of(document: Document, claims: Iterable[Claim]) -> Iterator[Unit]:
    """The units of a document: one for each claim, and what is left of each sentence.

    Args:
        document: The article or summary.
        claims: Its claims; narrated ones are not looked at.

    Cost: linear.
    """
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind != "narrated":
            told.setdefault(claim.sentence, []).append(claim)
    spill: list[Span] = []
    for sentence in document.sentences:
        own = _outer(told.get(sentence.index, []))
        taken = [*spill]
        for claim in own:
            yield _of_claim(document, claim)
            taken += (*claim.content, *claim.cue)
            if claim.speaker is not None and claim.speaker.span is not None:
                taken.append(claim.speaker.span)
            spill += [span for span in claim.content if span.end > sentence.end]
        yield from _rest(document, sentence, taken, bool(own))


def _outer(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence without those of an "I" or "they" inside what another says."""
    hulls = [
        Span(min(s.start for s in claim.content), max(s.end for s in claim.content))
        for claim in claims
    ]
    return [
        claim
        for claim, hull in zip(claims, hulls, strict=True)
        if claim.speaker is None
        or not is_pronoun(claim.speaker.name)
        or not any(inside(hull, other) for other in hulls)
    ]


def _of_claim(document: Document, claim: Claim) -> Unit:
    text = document.article.text
    words = " ".join(span.of(text) for span in claim.content)
    cue = " ".join(span.of(text) for span in claim.cue)
    speaker = claim.speaker
    return Unit(
        document.id,
        claim.sentence,
        Span(min(s.start for s in claim.content), max(s.end for s in claim.content)),
        words,
        frozenset(content_stems(words)),
        frozenset(quantity.value for quantity in claim.quantities),
        True,
        claim.chain if speaker is not None else (),
        speaker.text if speaker is not None else "",
        _strength(cue, words),
        claim.modality == "denied",
        _negated(words),
        claim.modality == "hedged",
        carried=speaker is not None and speaker.span is None,
        explained=speaker is not None and _explained(document, claim, speaker),
        cues=_cues(words),
    )


def _strength(cue: str, words: str) -> float | None:
    """The strength of a cue; of any cue, if "reportedly" stands in the content."""
    if not cue:
        return None
    return -1.0 if _HEDGE.search(words) else strength_of(cue)


def _explained(document: Document, claim: Claim, speaker: Speaker) -> bool:
    """Whether a clause with a verb of its own stands before a pronoun, outside the claim."""
    if speaker.span is None or not is_pronoun(speaker.name):
        return False
    start = document.sentences[claim.sentence].start
    before = document.article.text[start : speaker.span.start]
    for span in sorted(claim.content, reverse=True):
        if span.start < speaker.span.start:
            before = before[: max(0, span.start - start)] + before[max(0, span.end - start) :]
    if _SETTING.match(before):
        return False
    return any(word in finite_verbs() or word.endswith("ed") for word in words_of(before))


def _rest(
    document: Document, sentence: Sentence, taken: Sequence[Span], told: bool
) -> Iterator[Unit]:
    """What a sentence says in the voice of the text itself."""
    pieces = []
    start = sentence.start
    for span in sorted(taken):
        if span.start > start and span.start < sentence.end:
            pieces.append(Span(start, span.start))
        start = max(start, span.end)
    if start < sentence.end:
        pieces.append(Span(start, sentence.end))
    text = document.article.text
    words = [piece.of(text).strip(_EDGES) for piece in pieces]
    joined = " ".join(word for word in words if word)
    stems = frozenset(content_stems(joined))
    if not stems:
        return
    yield Unit(
        document.id,
        sentence.index,
        Span(pieces[0].start, pieces[-1].end),
        joined,
        stems,
        numbers_of(joined),
        negated=_negated(joined),
        hedged=_HEDGE.search(joined) is not None,
        whole=not told and len(pieces) == 1 and pieces[0] == sentence.span,
        cues=_cues(joined),
    )


def _cues(text: str) -> frozenset[str]:
    verbs, nouns = reporting_verbs(), reporting_nouns()
    written = {word.strip(_EDGES) for word in text.split()[1:]}
    found = set()
    for word in words_of(text):
        if word.capitalize() in written and word not in written:
            continue  # "Islamic State": inside a sentence a capital makes it a name
        form = verbs.get(word)
        if form is not None and word not in nouns and "c" in form.verb.frames:
            if not form.verb.frames & _NO_SAYING:
                found.add(form.verb.base)
        elif word == "according":
            found.add(word)
    return frozenset(found)


def _negated(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        content_stems(" ".join(text[match.end() : match.end() + 80].split()[:6]))[:2]
        for match in _NEGATION.finditer(text)
    )


@lru_cache(maxsize=1 << 14)
def negations(text: str) -> tuple[tuple[str, str, str], ...]:
    """For each negation in a text, the content stem before it, the one behind it, and
    the two words that stand together once it is gone; "" for what there is not.
    """
    found = []
    for match in _NEGATION.finditer(text):
        start = max(0, match.start() - 80)
        before = content_stems(text[start : match.start()])
        after = content_stems(text[match.end() : match.end() + 80])
        left, right = words_of(text[start : match.start()]), words_of(text[match.end() :][:40])
        pair = f"{left[-1]} {right[0]}" if left and right else ""
        found.append((before[-1] if before else "", after[0] if after else "", pair))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def numbers_of(text: str) -> frozenset[float]:
    """The values of the quantities of a text."""
    if not _NUMERIC.search(text):
        return frozenset()
    return frozenset(quantity.value for quantity in find_quantities(text))


@dataclass(frozen=True, slots=True)
class Reading:
    """A summary as it was read: its document, where each sentence stands, its units."""

    document: Document
    statements: tuple[int, ...]
    starts: tuple[int, ...]
    units: tuple[Unit, ...]

    def place(self, unit: Unit) -> tuple[int, Span]:
        """The statement a unit stands in, and its span in the statement's text."""
        statement = self.statements[unit.sentence]
        start = self.starts[statement]
        return statement, Span(unit.span.start - start, unit.span.end - start)


def read_summary(summary: Sequence[Statement]) -> Reading:
    """The units of a summary.

    A statement with evidence was taken out of an article: it is read as a paragraph of
    its own, so that no voice runs on from the one before.  Statements without evidence
    are one text, in which pronouns and tense refer back as a reader would have it.

    Args:
        summary: The statements, in order.

    Cost: linear, a tenth of a millisecond a sentence.
    """
    text = "\n".join(statement.text for statement in summary)
    sentences: list[Sentence] = []
    owners: list[int] = []
    starts: list[int] = []
    start = paragraph = 0
    for number, statement in enumerate(summary):
        starts.append(start)
        end = start + len(statement.text)
        paragraph += bool(statement.evidence)
        for span in split(text, [Span(start, end)]):
            index = len(sentences)
            sentences.append(
                Sentence("summary", index, span.start, span.end, span.of(text), paragraph)
            )
            owners.append(number)
        start = end + 1
    document = Document(Article("summary", text), tuple(sentences))
    units = tuple(units_of(document, extract(document)))
    return Reading(document, tuple(owners), tuple(starts), units)
