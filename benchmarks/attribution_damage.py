"""What may be done to an attribution: faithful and damaged sentences of gold relations."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from attribution_relations import (
    QUOTES,
    Gold,
    Row,
    as_event,
    capital,
    lower_the,
    says,
    short_source,
)

from eval.attribution.strength import strength_of
from summarize.claims.sentence.roster import is_outlet
from summarize.records import Event, Span
from summarize.text.names import acronym_pairs, find_names
from summarize.text.tokens import content_stems

SAID = re.compile(r"\b(?:said|says|say|told|stated|added)\b")
STRONGER = {"said": ("confirmed", "revealed", "proved"), "says": ("confirms", "reveals", "proves")}
DOUBT = re.compile(r"\b(?:claimed|alleged|claims|alleges)\b")
DENIED = re.compile(r"\b(?:denied|denies|disputed|rejected|refuted)\b")
NOT = re.compile(r"\s+not\b|(?<=\w)n['’]t\b")


def sentence_with(gold: Gold, span: Span, words: str) -> str:
    text = gold.text
    made = text[gold.sentence.start : span.start] + words + text[span.end : gold.sentence.end]
    return re.sub(r" +([ ,.;:])", r"\1", made)


def stems_of(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Za-z]{3,}", name)} - {"the", "and", "for"}


def swaps(gold: Gold, row: Row, corpus: Sequence[str], dice: random.Random) -> Iterator[str]:
    own = stems_of(gold.sentence.of(gold.text))
    near = sorted({short_source(other) for other in row.gold})
    for pool in (near, corpus):
        fit = [name for name in pool if stems_of(name) and not stems_of(name) & own]
        if fit:
            yield sentence_with(gold, gold.source, dice.choice(fit))


def strengthened(gold: Gold) -> Iterator[str]:
    cue = gold.cue_text.strip()
    before = gold.cue < gold.parts[0]
    for verb in STRONGER.get(cue, ()):
        if verb.startswith("prove"):
            if before and not QUOTES.match(gold.parts[0].of(gold.text)):
                that = "" if gold.parts[0].of(gold.text).startswith("that ") else " that"
                yield sentence_with(gold, gold.cue, f"{verb}{that} ")
        else:
            yield sentence_with(gold, gold.cue, f"{verb} ")
    if DOUBT.search(cue):
        yield sentence_with(gold, gold.cue, DOUBT.sub("said", cue))


def relayed(gold: Gold, event: Event) -> Iterator[tuple[Event, str]]:
    """The sentence written anew with a relay, and the relay or the speaker alone.

    Not if another sentence of the article has the claim as well.
    """
    stems = set(content_stems(gold.content))
    for document in event.documents:
        for other in document.sentences:
            if other.span.overlaps(gold.sentence):
                continue
            if 5 * len(stems & set(content_stems(other.text))) >= 4 * len(stems):
                return
    source, content = lower_the(short_source(gold)), gold.content
    told = f"The Associated Press reported, citing {source}, that {content}."
    start, end = gold.sentence
    changed = as_event(gold.article, gold.text[:start] + told + gold.text[end:], "Gazette")
    yield changed, f"The Associated Press reported that {content}."
    yield changed, f"{capital(source)} said that {content}."


def denials(gold: Gold, event: Event) -> Iterator[tuple[Event, str]]:
    cue, content = gold.cue_text.strip(), gold.content
    source = short_source(gold)
    if DENIED.search(cue):
        yield event, f"{capital(source)} said that {content}."
        return
    bare = NOT.sub("", content, count=1)
    if len(NOT.findall(content)) == 1:
        yield event, f"{capital(source)} said that {bare}."
    elif SAID.fullmatch(cue) and not QUOTES.search(gold.sentence.of(gold.text)):
        told = f"{capital(source)} denied that {content}."
        start, end = gold.sentence
        changed = as_event(gold.article, gold.text[:start] + told + gold.text[end:], "Gazette")
        yield changed, f"{capital(source)} said that {content}."


def aliases(gold: Gold) -> Iterator[str]:
    source = short_source(gold)
    words = source.split()
    person = len(words) == 2 and all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words)
    if person:
        yield words[1]
        yield f"Mr. {words[1]}"
        yield f"Director {source}"
    for short, full in acronym_pairs(gold.text).items():
        if full in source:
            yield source.replace(full, short)
        elif short in words:
            yield source.replace(short, full)


def neutral(gold: Gold) -> bool:
    return strength_of(gold.cue_text) == 0 and not DENIED.search(gold.cue_text)


def relay_in(gold: Gold) -> str:
    """The outlet that the sentence says was told, or passes the claim on; "" if none."""
    outside = gold.sentence.of(gold.text)
    for part in (gold.source, *gold.parts):
        outside = outside.replace(part.of(gold.text), " ")
    names = (span.of(outside) for span in find_names(outside))
    return next((name for name in names if is_outlet(name) or is_told(name, outside)), "")


def is_told(name: str, sentence: str) -> bool:
    """Whether a sentence says that a named one was told, or asked the questions."""
    asked = r"\b(?:told|tells|telling|interview\s(?:with|on|by)|interviewed\sby)\s(?:the\s)?"
    return re.search(asked + re.escape(name), sentence) is not None


Case = tuple[str, Event, str]


def cases(row: Row, corpus: Sequence[str], dice: random.Random) -> Iterator[Case]:
    for sentence in row.narrated:
        yield "faithful: narrated", row.event, sentence
    for gold in row.gold:
        source, content = short_source(gold), gold.content
        yield "faithful: original", row.event, gold.sentence.of(gold.text)
        if neutral(gold) and not relay_in(gold):
            told = f"“{capital(content)}.”" if gold.quoted else f"{content}."
            yield (
                "faithful: according to",
                row.event,
                f"According to {lower_the(source)}, {told}",
            )
            yield "faithful: S said C", row.event, gold.said
            for alias in aliases(gold):
                yield "faithful: alias", row.event, says(gold, alias)
        yield "dropped", row.event, f"{capital(content)}."
        for text in swaps(gold, row, corpus, dice):
            yield "swapped", row.event, text
        for text in strengthened(gold):
            yield "strengthened", row.event, text
        for event, text in denials(gold, row.event):
            natural = event is row.event
            yield f"denial, {'found' if natural else 'written'}", event, text
        for event, text in relayed(gold, row.event):
            yield "chain, written", event, text
        if relay := relay_in(gold):
            yield "chain, found", row.event, f"{relay} reported that {content}."
