"""Attribution put back where a sentence tells as a fact what somebody said."""

from __future__ import annotations

import re
from dataclasses import replace

from eval.attribution.align import Match
from eval.attribution.judge import Judgement
from eval.attribution.names import is_pronoun
from summarize.records import Evidence, Statement
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.introduce import introduced, is_known, is_misread
from summarize.run.guard.naming import is_somebody, written
from summarize.run.guard.splice import is_spliced
from summarize.run.guard.vouch import tells
from summarize.run.guard.wording import (
    in_first_person,
    is_balanced,
    is_sentence,
    lead,
    wholly_quoted,
    with_speaker,
)
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import content_stems

_QUOTED = 4
_SUBJECT, _SHORT = 5, 3
"""Words of a sentence that are mostly its subject; shorter words are "the" and the like."""
_OPENING = 2
"""Of the first four stems, so many must be the claim's: what is told, not only what for."""
_HELD = 0.62
"""Share of the sentence's weight that the claim must hold."""
_WRONG = ("number", "date", "negation", "antonym", "quote_altered")
_SURE = 0.4
"""Severity from which a flag of these leaves it open whether the speaker said this at all."""
_LABELLED = re.compile(r"(?:[\w.’'-]+\s){0,3}[\w.’'-]+:\s")
_STUTTERS = re.compile(r"\b(\w+(?:\s\w+){2,})\b(?:\s\w+){0,3}[\s,.]+\1\b", re.IGNORECASE)
_COMPANY = re.compile(r",?\s(?:Co|Inc|Corp|Ltd|LLC|plc)\.?$", re.IGNORECASE)


def attribute(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence with the speaker that its claim has in the articles.

    Args:
        statement: A sentence without a speaker.
        seen: How it is seen; one whole sentence must be asserted in its own voice.
        examiner: The event.

    Returns:
        ``None`` where the articles name nobody that can be named here, where they deny or
        hedge it, or where the sentence has a voice of its own already.
    """
    text = statement.text
    if _STUTTERS.search(text):
        return None
    if not is_sentence(text) or not is_balanced(text) or in_first_person(text):
        return None
    if any(judged.speakers for judged in seen.judgements) or _quotes_in_part(text):
        return None
    if seen.flags(*_WRONG, least=_SURE) or _LABELLED.match(text[lead(text) :]):
        return None
    found = [judged for judged in seen.judgements if judged.verdict == "asserted"]
    if len(found) != 1 or not found[0].unit.whole or not _settled(found[0]):
        return None
    match = found[0].match
    assert match is not None
    first = content_stems(text)[:4]
    if sum(stem in match.unit.stems for stem in first) < _OPENING:
        return None
    if not set(first[:2]) & match.unit.stems or not tells(match, text, examiner.event):
        return None
    sentence = match.document.sentences[match.unit.sentence]
    who = _named(match, text, examiner)
    if who is None or is_spliced(text, sentence.text):
        return None
    own = Evidence(match.document.id, sentence.start, sentence.end, sentence.text)
    return replace(
        statement,
        text=with_speaker(text, who, examiner.event),
        speaker=match.unit.speakers[0],
        chain=match.unit.speakers,
        evidence=(own, *(item for item in statement.evidence if item != own)),
        edits=(),
        verdict=None,
    )


def _named(match: Match, text: str, examiner: Examiner) -> str | None:
    """The speaker as the sentence may name him; ``None`` if it cannot, or speaks of him."""
    name, words = match.unit.speakers[0], match.unit.written
    if words.lower() == "it" or is_misread(words, name):
        return None
    if is_pronoun(words) and not is_somebody(name, examiner.event):
        return None
    who = written(name, examiner.event)
    if who is None or not is_known(who, examiner.told):
        return None
    last = _COMPANY.sub("", name).split()[-1]
    if re.search(rf"\b{re.escape(last)}\b", text, re.IGNORECASE):
        return None
    subject = text[lead(text) :].split()[:_SUBJECT]
    if any(word[0].isupper() and len(word) > _SHORT and word in subject for word in who.split()):
        return None
    return introduced(who, examiner.event, examiner.told)


def _quotes_in_part(text: str) -> bool:
    """Whether a sentence goes over into a quotation: somebody in it may be its speaker."""
    if wholly_quoted(text[lead(text) :]):
        return False
    return any(len(span.of(text).split()) >= _QUOTED for span in quoted_spans(text))


def _settled(judged: Judgement) -> bool:
    """Whether the claim holds the sentence, has a speaker, and neither denies nor hedges it."""
    match = judged.match
    return (
        match is not None
        and bool(match.unit.speakers)
        and match.score >= _HELD
        and not match.unit.denied
        and not judged.unit.cues
        and judged.unit.numbers <= match.unit.numbers
    )
