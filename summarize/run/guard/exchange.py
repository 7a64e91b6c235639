"""A source sentence in the place of one that cannot be put right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eval.consistency.held import Held
from eval.consistency.tokens import rarity, tokenize
from summarize.claims.speakers.persons import is_person, is_title
from summarize.claims.standalone import standalone
from summarize.records import Claim, Document, Evidence, Flag, Sentence, Statement
from summarize.run.guard.examine import Examiner, Seen, claims_of
from summarize.run.guard.figures import is_torn
from summarize.run.guard.naming import written
from summarize.run.guard.restore import is_masked
from summarize.run.guard.wording import in_first_person, is_balanced, is_sentence
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import STOPWORDS, content_stems, count_words

_EXCHANGED = ("number", "date", "entity", "negation", "antonym")
_DOUBLED = re.compile(
    r"[\"“”]{2}|[’']{2}\s|\b(?:said|says|wrote|added|told)\b[^\"“”]{0,20},[\"”]\s"
)
_BESIDE = 3
"""Sentences between one and the one that names its speaker."""
_SAYS = 0.7
"""Share of the sentence's weight, flagged words aside, that the source sentence must hold."""
_BACK = 0.45
"""Share of the source sentence's own weight that the sentence must hold: it says no other thing."""
_LONGER = 1.8
_WORDS = 3
_NOT_LETTERS = re.compile(r"[\W_]+")
_TORN = re.compile(
    r"[,!?]\s*[.,][\s”\"’']|\.\s+[.,]|\s[.,;]|``|\((?:left|right|cent(?:er|re)|pictured|above|below|inset"
    r"|file)\b|[(\[]\s*[)\]]|(?-i:[a-z\d][.!?][\"”’']?[A-Z][a-z])",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\"“”'‘]*(?:and|but|or|nor|so|yet|then)\s", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:should|must|ought|if|unless|whether)\b", re.IGNORECASE)
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
        if count_words(found.text) > longest or not reads_well(found.text):
            continue
        if same_letters(found.text, held.text) or misnames(found, f"{held.text} {examiner.told}"):
            continue
        if is_torn(held.text, found.text) or (_is_wished(found.text) > _is_wished(held.text)):
            continue
        if keeps_quotation(held.text, found.text) and _keeps_voice(held, found, examiner):
            return found
    return None


def reads_well(text: str, like: str = "") -> bool:
    """Whether a source sentence is one: no caption, no torn end, marks in pairs.

    One that takes the place of a piece of a quotation may be such a piece as well.
    """
    return (
        is_sentence(text)
        and (is_balanced(text) or not is_balanced(like))
        and not (_TORN.search(text) or _GOES_ON.match(text) or is_masked(text))
        and not in_first_person(text)
    )


def _is_wished(text: str) -> bool:
    """Whether a sentence tells what should be, or under which condition, and not what is."""
    return _WISHED.search(text) is not None


def same_letters(text: str, other: str) -> bool:
    """Whether two texts differ in marks, spaces and capitals alone."""
    return _NOT_LETTERS.sub("", text.casefold()) == _NOT_LETTERS.sub("", other.casefold())


def misnames(found: Statement, told: str) -> bool:
    """Whether a name that was written out has another first name than the summary gives it."""
    for edit in found.edits:
        words = found.text[edit.start : edit.end].split()
        if edit.kind not in ("speaker", "name") or len(words) < 2 or not is_person(words):
            continue
        known = re.findall(rf"\b([A-Z][\w’'-]+)\s{re.escape(words[-1])}\b", told)
        firsts = {name for name in known if not is_title(name) and name.lower() not in STOPWORDS}
        if firsts and not firsts & set(words):
            return True
    return False


def keeps_quotation(text: str, other: str) -> bool:
    """Whether a sentence is quoted where the one that it takes the place of is."""
    quotes = any(len(span.of(text).split()) > _WORDS for span in quoted_spans(text))
    return bool(quoted_spans(other)) or not quotes


def standalone_form(statement: Statement, examiner: Examiner) -> Statement | None:
    """A source sentence as it may stand alone, found by its evidence."""
    own = statement.evidence[0]
    document = examiner.event.document(own.article_id)
    for sentence in document.sentences:
        if (sentence.start, sentence.end) == (own.start, own.end):
            found = standalone(examiner.event).get((document.id, sentence.index))
            return found if found is not None and is_vouched(found, examiner) else None
    return None


def _keeps_voice(held: Held, found: Statement, examiner: Examiner) -> bool:
    """Whether the source sentence has a speaker where the sentence has one, and a sure one."""
    if found.speaker is None:
        return not any(claim.speaker is not None for claim in held.claims)
    return is_vouched(found, examiner)


def is_vouched(found: Statement, examiner: Examiner) -> bool:
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
            if own and back >= _BACK * own:
                ranked.append((share / total + back / own, -number, source.place))
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
