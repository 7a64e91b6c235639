"""Whether what somebody said is what a sentence tells, and not only of the same things.

A bag of words does not know what is told and what is only mentioned: "he conceded that they
were better in their 1-0 victory" does not say in his name that they won.  So the verbs of a
sentence, and the names behind the first of them, must stand in the claim, and the first verb
of the claim in the sentence.
"""

from __future__ import annotations

import re

from eval.attribution.align import Match
from eval.consistency.tokens import tokenize
from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.shallow import Shallow, read
from summarize.records import Claim, Event, Span
from summarize.run.guard.wording import lead
from summarize.text.tokens import STOPWORDS, content_stems

_AUXILIARY = frozenset("MBHX")
_PASSED = frozenset("anMBHXRDP")
"""Letters of words that may stand between an auxiliary and what it is the auxiliary of."""
_CUTS = ",;:-()."
_COMPARING = frozenset(("as", "than", "so"))
_WHEN = frozenset(("after", "before", "since", "until"))
_GOES_ON = re.compile(r",\s[A-Z][\w.]+,\s[A-Z]")


def tells(match: Match, text: str, event: Event) -> bool:
    """Whether a claim of the articles, with a cue that says so, tells what a sentence does.

    Args:
        match: The claim's content, and its article.
        text: The sentence.
        event: The event with its claims.
    """
    claim = claim_of(match, event)
    if claim is None or not _is_said(claim, match) or _goes_on(claim, match):
        return False
    if _is_of_himself(claim, match, text):
        return False
    source = match.document.sentences[match.unit.sentence].text
    first = _first_verb(match.unit.text)
    return (
        _verbs(text) <= match.unit.stems
        and first is not None
        and first <= set(content_stems(text))
        and _names_behind_verb(text) <= {token.key for token in tokenize(source)}
    )


def claim_of(match: Match, event: Event) -> Claim | None:
    """The claim that a source unit is the content of."""
    for claim in event.claims:
        if (
            claim.article_id == match.document.id
            and claim.sentence == match.unit.sentence
            and claim.speaker is not None
            and match.unit.span.start == min(span.start for span in claim.content)
        ):
            return claim
    return None


def _is_said(claim: Claim, match: Match) -> bool:
    """Whether the cue is a finite verb of saying or "according to": not "as she called him"."""
    cue = " ".join(span.of(match.document.article.text) for span in claim.cue).lower().split()
    if "according" in cue:
        return True
    if any(word.endswith("ing") for word in cue):
        return False
    forms = [reporting_verbs().get(word) for word in cue]
    return any(form is not None and form.verb.frames & {"c", "q"} for form in forms)


def _goes_on(claim: Claim, match: Match) -> bool:
    """Whether the speaker's name was cut off at a comma: "the Bay County, Florida, Sheriff"."""
    assert claim.speaker is not None
    span, text = claim.speaker.span, match.document.article.text
    return span is not None and _GOES_ON.match(text, span.end) is not None


def _read(text: str) -> Shallow:
    whole = Span(lead(text), len(text))
    return read(text, whole, find_quotes(text, [whole]))


def _verbs(text: str) -> frozenset[str]:
    """The stems of the finite verbs of a sentence, of "was" and the like of what follows."""
    shallow = _read(text)
    found = frozenset[str]()
    for at in range(len(shallow)):
        if is_finite(shallow, at):
            found |= _stems(shallow, at)
    return found


def _first_verb(text: str) -> frozenset[str] | None:
    """The same of the first verb of the main clause alone; ``None`` if there is no clause.

    "The charges against Green, who was arrested" tells of nothing.  A quotation counts whole.
    """
    shallow = _read(text)
    for at in range(len(shallow)):
        if is_finite(shallow, at) and not _is_aside(shallow, at):
            return _stems(shallow, at)
    return frozenset() if "Q" in shallow.tags else None


def _is_aside(shallow: Shallow, at: int) -> bool:
    """Whether a verb stands in a relative clause, or in one that "after" or "if" opens."""
    start = at
    while start and shallow.tags[start - 1] not in _CUTS:
        start -= 1
    if any(is_finite(shallow, before) for before in range(start, at)):
        return False
    return any(
        shallow.tags[place] == "W"
        or (shallow.tags[place] == "s" and shallow.low[place] not in _COMPARING)
        or (shallow.low[place] in _WHEN and shallow.tags[place + 1] in "DCRNU")
        for place in range(start, at)
    )


def _is_of_himself(claim: Claim, match: Match, text: str) -> bool:
    """Whether somebody speaks of himself: "according to Urach, she was glad" is no English."""
    own = text[lead(text) :].split()[:1]
    said = match.unit.text.split()[:1]
    if not own or own[0].lower() not in ("he", "she") or not said:
        return False
    spoken = claim.speaker.span if claim.speaker is not None else None
    first = spoken is not None and spoken.start < match.unit.span.start
    return first and said[0].lower() == own[0].lower()


def _stems(shallow: Shallow, at: int) -> frozenset[str]:
    """The stems of what a finite verb is, or what an auxiliary belongs to."""
    if shallow.tags[at] not in _AUXILIARY:
        return frozenset() if "-" in shallow.low[at] else frozenset(content_stems(shallow.low[at]))
    for place in range(at + 1, len(shallow)):
        if shallow.tags[place] in _PASSED or shallow.low[place] in STOPWORDS:
            continue
        return frozenset(content_stems(shallow.low[place]))
    return frozenset()


def _names_behind_verb(text: str) -> frozenset[str]:
    """The keys of the names and figures behind the first verb; the subject may be "he"."""
    shallow = _read(text)
    first = next((at for at in range(len(shallow)) if is_finite(shallow, at)), None)
    start = 0 if first is None else shallow.starts[first]
    return frozenset(
        token.key
        for token in tokenize(text)
        if token.start >= start and (token.name or token.kind in "nd")
    )
