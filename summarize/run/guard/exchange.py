"""A source sentence in the place of one that cannot be put right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eval.attribution_names import is_pronoun
from eval.consistency.alignment import align
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import rarity, tokenize
from summarize.claims.persons import is_title
from summarize.claims.roster import is_outlet
from summarize.claims.standalone import standalone
from summarize.records import Claim, Document, Evidence, Flag, Sentence, Statement
from summarize.run.guard.examine import Examiner, Seen, claims_of
from summarize.run.guard.naming import written
from summarize.run.guard.restore import is_masked
from summarize.run.guard.speaker import is_named
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import content_stems, count_words

_EXCHANGED = ("number", "date", "entity", "negation", "antonym")
_DOUBLED = re.compile(
    r"[\"“”]{2}|[’']{2}\s|\b(?:said|says|wrote|added|told)\b[^\"“”]{0,20},[\"”]\s"
)
_BESIDE = 3
"""Sentences between one and the one that names its speaker."""
_SETTLED = (
    *("entity", "role", "negation", "antonym", "hedge_lost", "number", "date"),
    *("attribution_swapped", "quote_speaker"),
)
_CREDITS = frozenset(
    ("says", "said", "reports", "reported", "per", "according", "writes", "wrote", "notes")
)
_TOLD = frozenset(("told", "tells", "at", "per"))
_BYLINE = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,4}:\s")
_ACRONYM = 6
_WORDS = 3
_SEEN = 0.3
_NAMED = 0.45
_COPIED = 0.75
"""Share of the tokens of both sentences that stand in stretches of two and more."""
_APART = 4
"""Tokens that the longer of the two may have for itself."""
_SAYS = 0.55
"""Share of the sentence's weight, flagged words aside, that the source sentence must hold."""
_LONGER = 1.8
_SAME = 0.8
"""Share of a sentence's stems that make another say it already."""


def source_sentence(held: Held, seen: Seen, examiner: Examiner) -> Statement | None:
    """The source sentence that a sentence was made from, as it may stand alone.

    Args:
        held: The sentence.
        seen: Its flags; the words that they are about are not looked for.
        examiner: The event.

    Returns:
        ``None`` where no source sentence says most of it, or it cannot stand alone.
    """
    known = standalone(examiner.event)
    longest = _LONGER * count_words(held.text) + 8
    for place in _places(held, seen.verdict.flags, examiner):
        found = known.get((place.article_id, place.index))
        if found is None or place.article_id in examiner.event.unread:
            continue
        if count_words(found.text) <= longest and _keeps_voice(held, found, examiner):
            return found
    return None


def near_copy(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The source sentence that a flagged sentence is, but for a word or two.

    Where one source sentence has nearly all of the tokens in its own order, and the
    sentence nearly all of its tokens, what differs is what is flagged, and that source
    settles it.  As it may stand alone if that is sure, else word for word.
    """
    held = examiner.held(statement.text)
    flags = [f for f in seen.flags(*_SETTLED, least=_SEEN) if _counts(f, held, seen, examiner)]
    if not flags or is_masked(statement.text) or _BYLINE.match(statement.text):
        return None
    best: tuple[float, SourceSentence] | None = None
    for source in held.evidence:
        tokens = [token for token in source.tokens if token.kind != "p"]
        fragments = align(held.all_tokens, [source]).fragments
        shared = sum(fragment.length for fragment in fragments if fragment.length > 1)
        share = shared / max(1, len(held.tokens), len(tokens))
        apart = max(len(held.tokens), len(tokens)) - shared
        near = share >= _COPIED and apart <= max(_APART, 0.15 * len(tokens))
        if near and (best is None or share > best[0]):
            best = share, source
    if best is None:
        return None
    place = best[1].place
    at = examiner.sentence_at(place.doc, place.start, place.end)
    if at is None:
        return None
    document, sentence = at
    found = standalone(examiner.event).get((document.id, sentence.index))
    if found is None or not _is_vouched(found, examiner):
        own = Evidence(document.id, sentence.start, sentence.end, sentence.text)
        found = Statement(" ".join(sentence.text.split()), (own,))
    if all(flag.type == "role" for flag in flags) and not _same_words(held, best[1]):
        return None
    if len({token.key for token in held.tokens} - best[1].keys) == 0 and not _same_words(
        held, best[1]
    ):
        return None
    credits = {token.word for token in held.tokens} - {token.word for token in best[1].tokens}
    if credits & _CREDITS or is_masked(found.text):
        return None
    return found if _as_voiced(held, found) else None


def _counts(flag: Flag, held: Held, seen: Seen, examiner: Examiner) -> bool:
    """Whether a flag may be of an error: not another name of an outlet or a country."""
    words = flag.span.of(held.text)
    if flag.type == "entity":
        if flag.severity < _NAMED:
            return False
        before = set(held.text[: flag.span.start].lower().split()[-3:])
        known_otherwise = words.replace(".", "").isupper() and len(words) < _ACRONYM
        return not (known_otherwise or is_outlet(words) or before & _TOLD)
    if flag.type in ("attribution_swapped", "quote_speaker"):
        wrong = any(judged.verdict == "wrong" for judged in seen.judgements)
        own = [claim for claim in held.claims if claim.speaker and claim.speaker.span]
        return wrong and any(is_named(claim, examiner) for claim in own)
    return True


def _same_words(held: Held, source: SourceSentence) -> bool:
    own = frozenset(token.key for token in held.tokens if token.content)
    return len(own ^ source.keys) <= 1


def _as_voiced(held: Held, found: Statement) -> bool:
    """Whether the source sentence is quoted, and names a speaker, where the sentence does."""
    spoken = any(claim.speaker and claim.speaker.span for claim in held.claims)
    quotes = any(len(span.of(held.text).split()) > _WORDS for span in quoted_spans(held.text))
    if quotes and not quoted_spans(found.text):
        return False
    named = [c.speaker for c in claims_of(found.text) if c.speaker and c.speaker.span]
    if spoken and (not named or all(is_pronoun(speaker.text) for speaker in named)):
        return False
    return held.text[:1] not in '"“' or found.text[:1] in '"“'


def standalone_form(statement: Statement, examiner: Examiner) -> Statement | None:
    """A source sentence as it may stand alone, found by its evidence."""
    own = statement.evidence[0]
    document = examiner.event.document(own.article_id)
    for sentence in document.sentences:
        if (sentence.start, sentence.end) == (own.start, own.end):
            found = standalone(examiner.event).get((document.id, sentence.index))
            return found if found is not None and _is_vouched(found, examiner) else None
    return None


def _keeps_voice(held: Held, found: Statement, examiner: Examiner) -> bool:
    """Whether the source sentence has a speaker where the sentence has one, and a sure one."""
    if found.speaker is None:
        return not any(claim.speaker is not None for claim in held.claims)
    return _is_vouched(found, examiner)


def _is_vouched(found: Statement, examiner: Examiner) -> bool:
    """Whether a sentence beside it names the speaker, and nobody else that it could be."""
    if found.speaker is None:
        return True
    own, *others = found.evidence
    last = found.speaker.split()[-1].casefold()
    if written(found.speaker, examiner.event) is None or _DOUBLED.search(found.text):
        return False
    for edit in found.edits:
        titled = found.text[: edit.start].split()[-1:]
        if titled and is_title(titled[0]) and edit.kind in ("speaker", "name"):
            return False
    if last in own.text.casefold():
        return True
    if not any(letter.isupper() for letter in found.speaker):
        return False
    if claims_of(own.text) and any(claim.speaker for claim in claims_of(own.text)):
        return False
    document = examiner.event.document(own.article_id)
    for item in others:
        here, there = _index(document, own), _index(document, item)
        named = {
            c.speaker.name
            for c in claims_of(item.text)
            if c.speaker and c.speaker.span and _says(c, item.text)
        }
        if last in item.text.casefold() and abs(here - there) <= _BESIDE and len(named) == 1:
            return True
    return False


def _says(claim: Claim, text: str) -> bool:
    """Whether the cue of a claim is no more than a verb of saying."""
    return any(token.key == "say" for span in claim.cue for token in tokenize(span.of(text)))


def _index(document: Document, evidence: Evidence) -> int:
    for sentence in document.sentences:
        if sentence.start <= evidence.start < sentence.end:
            return sentence.index
    return 0


def _places(held: Held, flags: Sequence[Flag], examiner: Examiner) -> list[Sentence]:
    """The source sentences that say most of a sentence, the one that says it best first."""
    aside = [flag.span for flag in flags if flag.type in _EXCHANGED]
    wanted: dict[str, float] = {}
    for token in held.tokens:
        if token.content and not any(s.start <= token.start and token.end <= s.end for s in aside):
            wanted[token.key] = rarity(token.key)
    total = sum(wanted.values())
    ranked = []
    for number, source in enumerate(held.evidence):
        share = sum(worth for key, worth in wanted.items() if key in source.keys)
        if total and share >= _SAYS * total:
            back = sum(rarity(k) for k in source.keys if k in wanted)
            own = sum(rarity(k) for k in source.keys)
            ranked.append((share / total + (back / own if own else 0.0), -number, source.place))
    found = []
    for _, _, place in sorted(ranked, reverse=True, key=lambda item: item[:2]):
        at = examiner.sentence_at(place.doc, place.start, place.end)
        if at is not None:
            found.append(at[1])
    return found


def says_already(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether one of the others has the same evidence, or nearly all of the words."""
    own = set(content_stems(statement.text))
    for other in others:
        if other.text == statement.text:
            return True
        if (
            statement.evidence
            and other.evidence[:1] == statement.evidence[:1]
            and (other.text == statement.text or other.repair is not None)
        ):
            return True
        theirs = set(content_stems(other.text))
        if own and len(own & theirs) >= _SAME * len(own):
            return True
    return False
