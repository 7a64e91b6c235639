"""Attribution put back where a sentence tells as a fact what somebody said."""

from __future__ import annotations

from dataclasses import replace

from eval.attribution_align import Match
from eval.attribution_judge import Judgement
from eval.attribution_names import is_pronoun
from summarize.claims.lexicon import reporting_verbs
from summarize.records import Evidence, Statement
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.naming import is_somebody, written
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
_OPENING = 2
"""Of the first four stems, so many must be the claim's: what is told, not only what for."""
_HELD = 0.68
"""Share of the sentence's weight that the claim must hold."""


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
    if not is_sentence(text) or not is_balanced(text) or in_first_person(text):
        return None
    if any(judged.speakers for judged in seen.judgements) or _quotes_in_part(text):
        return None
    found = [judged for judged in seen.judgements if judged.verdict == "asserted"]
    if len(found) != 1 or not found[0].unit.whole or not _settled(found[0]):
        return None
    match = found[0].match
    assert match is not None
    first = content_stems(text)[:4]
    if sum(stem in match.unit.stems for stem in first) < _OPENING:
        return None
    if not set(first[:2]) & match.unit.stems or match.unit.written.lower() == "it":
        return None
    if not _says(match, examiner):
        return None
    pronoun = is_pronoun(match.unit.written)
    if pronoun and not is_somebody(match.unit.speakers[0], examiner.event):
        return None
    who = written(match.unit.speakers[0], examiner.event)
    if who is None or who.lower() in text.lower():
        return None
    sentence = match.document.sentences[match.unit.sentence]
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


def _says(match: Match, examiner: Examiner) -> bool:
    """Whether the claim's cue is a verb of saying or "according to": not "as she called him"."""
    text = match.document.article.text
    for claim in examiner.event.claims:
        if claim.article_id != match.document.id or claim.sentence != match.unit.sentence:
            continue
        if match.unit.span.start != min(span.start for span in claim.content):
            continue
        for word in " ".join(span.of(text) for span in claim.cue).lower().split():
            form = reporting_verbs().get(word)
            if word == "according" or (form is not None and form.verb.frames & {"c", "q"}):
                return True
    return False


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
