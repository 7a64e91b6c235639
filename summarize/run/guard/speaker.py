"""The right speaker put in the place of a wrong one."""

from __future__ import annotations

import re
from dataclasses import replace

from eval.attribution.align import Match, ground_of
from eval.attribution.names import is_pronoun
from summarize.claims.names.called import head_of
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.persons import is_person, is_role
from summarize.records import Claim, Evidence, Span, Statement
from summarize.run.guard.examine import Examiner, Seen, claims_of
from summarize.run.guard.naming import written
from summarize.run.guard.wording import capitalized, small_words
from summarize.text.quoted import quoted_spans
from summarize.text.wordlists import word_list

_THE_ONE = re.compile(r"the [a-z-]+(?: [a-z-]+)?")
_BODIES = word_list("organization_nouns") | {"police", "army", "navy"}
_HELD = 0.8
_NEAR = 0.85
_POSSESSIVE = re.compile(r"\b(?:its|his|her|their|he|she|they)\b", re.IGNORECASE)
_PLAIN = re.compile(r"\b(?:says?|said|adds|added|told|tells|writes|wrote|according)\b")
_PLURAL_NOW = re.compile(r"\b(?:say|tell|claim|believe|think|argue|warn|add|note|insist|report)\b")


def reattribute(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence with the speaker that the articles name for these very words.

    Only where the sentence names a person or body by a proper name, all source units that
    hold its words are of one other speaker, and an article names that one in the same
    sentence.  Of descriptions only those give way by which an article itself calls one of its
    speakers ("the mayor"), and only to a body.  Outlets, other descriptions ("his lawyer") and
    pronouns are left: they may be right.
    """
    if not {"attribution_swapped", "quote_speaker"} & {f.type for f in seen.verdict.flags}:
        return None
    claims = [claim for claim in claims_of(statement.text) if claim.speaker and claim.speaker.span]
    wrong = [judged for judged in seen.judgements if judged.verdict == "wrong"]
    if len(claims) != 1 or len(wrong) != 1:
        return None
    claim, judged = claims[0], wrong[0]
    match = judged.match
    if _POSSESSIVE.search(_unquoted(statement.text)):
        return None
    if claim.speaker is None or claim.speaker.span is None:
        return None
    described = _is_described(claim, examiner)
    if match is None or match.score < _HELD or not (described or is_named(claim, examiner)):
        return None
    ground = ground_of(examiner.event)
    near = [m for m in ground.matches(judged.unit) if m.score >= _NEAR * match.score]
    names = [m.unit.speakers[0] for m in near if m.unit.speakers]
    if len(names) != len(near) or not names:
        return None
    if any(not ground.speakers.same(name, names[0]) for name in names):
        return None
    own = [m for m in near if not m.unit.carried and not is_pronoun(m.unit.written)]
    if not own or match.unit.denied:
        return None
    speaker = own[0].unit.speakers[0]
    who = written(speaker, examiner.event)
    if who is None or who.lower() in statement.text.lower():
        return None
    if not _is_body(speaker) if described else speaker[:1].islower():
        return None
    if not is_person(claim.speaker.name.split()) and is_person(speaker.split()):
        return None
    if any(ground.names_in(name, _said(m)) for m in near for name in judged.speakers):
        return None
    text = _put(statement.text, claim.speaker.span, who, claim)
    if text is None:
        return None
    sentence = own[0].document.sentences[own[0].unit.sentence]
    evidence = Evidence(own[0].document.id, sentence.start, sentence.end, sentence.text)
    return replace(
        statement,
        text=text,
        speaker=speaker,
        chain=own[0].unit.speakers,
        evidence=(evidence, *(item for item in statement.evidence if item != evidence)),
        edits=(),
        verdict=None,
    )


def _unquoted(text: str) -> str:
    for span in reversed(quoted_spans(text)):
        text = text[: span.start] + text[span.end :]
    return text


def _said(match: Match) -> str:
    """The sentence of a match and the one before, where a name may be given."""
    document, unit = match.document, match.unit
    sentences = document.sentences
    return " ".join(s.text for s in sentences[max(0, unit.sentence - 1) : unit.sentence + 1])


def is_named(claim: Claim, examiner: Examiner) -> bool:
    """Whether the sentence gives its speaker a proper name, and no outlet's."""
    assert claim.speaker is not None
    words = claim.speaker.text.split()
    proper = [word for word in words if word[:1].isupper()]
    if not proper or is_outlet(claim.speaker.name):
        return False
    if len(words) == 1 and words[0].lower() in small_words(examiner.event):
        return False
    return is_person(words) or len(proper) == len(words)


def _is_described(claim: Claim, examiner: Examiner) -> bool:
    """Whether the speaker is "the mayor", and an article calls one of its speakers just that."""
    assert claim.speaker is not None
    called = claim.speaker.text.lower()
    if not _THE_ONE.fullmatch(called) or called.endswith("s") or is_outlet(called):
        return False
    return any(one.speaker and one.speaker.text.lower() == called for one in examiner.event.claims)


def _is_body(speaker: str) -> bool:
    """Whether a speaker is no person, named or described, and nobody's mouthpiece."""
    head = head_of(speaker).lower()
    return not is_person(speaker.split()) and not is_role(speaker) and head in _BODIES


def _put(text: str, span: Span, who: str, claim: Claim) -> str | None:
    """The sentence with another speaker; ``None`` if its verb would not agree."""
    cue = " ".join(part.of(text) for part in claim.cue)
    if _PLURAL_NOW.search(cue) or not _PLAIN.search(cue):
        return None
    start = span.start
    if text[:start].lower().endswith("the ") and who.startswith("the "):
        start -= len("the ")
    changed = text[:start] + who + text[span.end :]
    return capitalized(changed) if not text[:start].strip(' "“') else changed
