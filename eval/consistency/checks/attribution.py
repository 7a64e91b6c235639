"""Who is said to have said it: speakers left out, exchanged, or hedges lost."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from eval.consistency.alignment import Fragment
from eval.consistency.articles import bare_words
from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.backing import (
    SHARED,
    Backing,
    content_of,
    find_backing,
    speaks_of_self,
)
from eval.consistency.checks.hedge import check_hedges
from eval.consistency.checks.quotes import place_of, quote_of
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.speakers import is_apposed, is_general, names, same_speaker
from eval.consistency.tokens import Token, rarity, tokenize
from summarize.claims.sentence.roster import is_outlet
from summarize.records import Claim

_DROPPED, _SWAPPED, _QUOTE = 0.7, 0.85, 0.9
_TELLING, _SAYING, _RETOLD = 3, 2, 0.55
_LONG = 5
"""Words that two speakers hardly say alike by chance."""
_PART, _INSIDE = 0.4, 0.6
_CLOSE = 0.02
_PRONOUN = re.compile(r"^(?:he|she|they|it|we|i|who|which|that|his|her|their)$", re.I)


def check_attribution(held: Held) -> Iterator[CheckedFlag]:
    """Flags a saying without its speaker, with another one, or made firmer than it was."""
    if held.attribution is None:
        held.attribution = list(_attribution(held))
    yield from held.attribution


def _attribution(held: Held) -> Iterator[CheckedFlag]:
    own = [
        claim
        for claim in held.claims
        if claim.speaker is not None and not _PRONOUN.match(claim.speaker.name)
    ]
    swapped = [list(_swapped(held, claim)) for claim in own]
    if all(swapped) or not any(claim.kind == "according_to" for claim in own):
        yield from (flag for flags in swapped for flag in flags)
    if not any(swapped):
        yield from _dropped(held)
    yield from check_hedges(held)


def _dropped(held: Held) -> Iterator[CheckedFlag]:
    """What is copied out of somebody's mouth, with neither the speaker nor the cue."""
    size = len(held.tokens)
    long = [f for f in held.alignment.fragments if f.length >= max(4, _PART * size)]
    for fragment in sorted(long, key=lambda f: (-f.length, f.start)):
        missing = _unspoken(held, fragment)
        if missing is None:
            return
        speaker = missing.speaker.name if missing.speaker else ""
        severity = _DROPPED * min(1.0, fragment.length / size + 0.2)
        message = f"the source has this from {speaker}"
        yield held.flag("attribution_dropped", [], message, severity, fragment.source.place)
        return
    if not long and not any(claim.speaker for claim in held.claims):
        yield from _retold(held)


def _retold(held: Held) -> Iterator[CheckedFlag]:
    """What somebody said in other words, where no source has it in its own voice."""
    if _cues(held):
        return
    keys = frozenset(token.key for token in held.tokens if token.content)
    for told, least in ((keys, _TELLING), (_said_keys(held, keys), _SAYING)):
        backing = find_backing(held, told) if len(told) >= least else []
        missing = _missing(held, backing)
        if missing:
            message = f"the source has this from {missing}"
            severity = _RETOLD * backing[0].share
            yield held.flag("attribution_dropped", [], message, severity, backing[0].source.place)
            return


def _missing(held: Held, backing: Sequence[Backing]) -> str:
    """The speaker of the first of ``backing``, where none has it in its own voice."""
    missing = ""
    for found in backing:
        claim = found.claims[0] if found.claims else None
        if claim is None or claim.speaker is None:
            return ""
        if names(held.text, claim.speaker.name) and not speaks_of_self(
            held.sources, found.source, claim
        ):
            return ""
        missing = missing or claim.speaker.name
    return missing


def _said_keys(held: Held, keys: frozenset[str]) -> frozenset[str]:
    """The words of a saying that stands whole in the sentence, beside something else."""
    for source in held.evidence[:2]:
        for claim in held.sources.claims_at(source.index):
            if claim.speaker is None or not claim.cue:
                continue
            said = {t.key for t in content_of(held.sources, source, claim)}
            if said <= keys and sum(map(rarity, sorted(said))) >= _PART * held.total:
                return frozenset(said)
    return frozenset()


def _unspoken(held: Held, fragment: Fragment) -> Claim | None:
    """The claim that a copied stretch was taken out of; none where the outlet says it too."""
    stream = fragment.source
    place = fragment.source.place
    start = place.start + stream.tokens[fragment.at].start
    end = place.start + stream.tokens[fragment.at + fragment.length - 1].end
    own = {token.word for token in held.tokens} | _cues(held)
    for claim in held.sources.claims_at(fragment.source.index):
        covered = sum(max(0, min(s.end, end) - max(s.start, start)) for s in claim.content)
        if claim.speaker is None or not claim.cue or covered < _INSIDE * (end - start):
            continue
        doc = held.sources.docs[place.doc]
        cue = [t for span in claim.cue for t in tokenize(span.of(doc)) if _tells(t)]
        if own & {word for token in cue for word in (token.key, token.word)}:
            continue
        named = _is_named(held, claim.speaker.name)
        if not named or (speaks_of_self(held.sources, fragment.source, claim) and not _cues(held)):
            return claim
    return None


def _cues(held: Held) -> set[str]:
    """The keys of the words by which the sentence itself says that somebody speaks."""
    cues = held.inside(span for claim in held.claims for span in claim.cue)
    found = {token.key for token in cues}
    for one, other in itertools.pairwise(held.tokens):  # "she remarked", "states De Angelis"
        if one.key == "say" and (other.name or _PRONOUN.match(other.word)):
            found.add("say")
        if other.key == "say" and _PRONOUN.match(one.word):
            found.add("say")
    return found


def _is_named(held: Held, name: str) -> bool:
    """Whether the sentence names the speaker, or says as much in another way."""
    own = [claim.speaker.name for claim in held.claims if claim.speaker is not None]
    return names(held.text, name) or any(same_speaker(name, other) for other in own)


def _tells(token: Token) -> bool:
    return token.content or token.key == "say"


def _swapped(held: Held, claim: Claim) -> Iterator[CheckedFlag]:
    assert claim.speaker is not None
    name = claim.speaker.name
    if _PRONOUN.match(name) or _PRONOUN.match(claim.speaker.text):
        return
    if _is_told(held, claim):
        return
    words = quote_of(held, claim)
    keys = {
        token.key
        for span in claim.content
        for token in tokenize(held.text[max(0, span.start - held.offset) : span.end - held.offset])
        if token.content
    }
    quote_at = place_of(held, words) if len(words.split()) >= 3 else []
    exact_at = quote_at or _copied_at(held, claim)
    backing = _quoting(held, exact_at) if exact_at else find_backing(held, frozenset(keys))
    if not backing or (not exact_at and _says_elsewhere(held, name, frozenset(keys))):
        return
    speakers: list[str] = []
    for found in backing:
        if found.source.place.doc < len(held.outlets) and same_speaker(
            name, held.outlets[found.source.place.doc]
        ):
            return
        if not found.claims:
            near = found.share >= backing[0].share - _CLOSE
            if (near and names(_around(held, found.source), name)) or is_outlet(name):
                return
            continue
        for other in found.claims:
            chain = (other.speaker.name, *other.chain) if other.speaker else other.chain
            if any(
                same_speaker(name, link) or is_apposed(held.sources, name, link) for link in chain
            ):
                return
            if other.speaker and (
                same_speaker(name, other.speaker.text) or _PRONOUN.match(other.speaker.name)
            ):
                return
            if is_general(name) and other.speaker and not is_general(other.speaker.name):
                return
            if is_general(chain[0]) and names(found.source.text, name):
                return
            speakers.append(chain[0])
        if names(found.source.text, name) and not found.claims:
            return
    if is_outlet(name) and not speakers:
        return
    if any(same_speaker(_in_full(held, name), _in_full(held, other)) for other in speakers):
        return
    tokens = _speaker_tokens(held, claim)
    if not speakers:
        message = f"the source has this in its own voice, not from {name}"
        severity = 0.5 * _SWAPPED * min(1.0, backing[0].share + 0.2)
    else:
        message = f"the source has this from {speakers[0]}, not from {name}"
        severity = _SWAPPED * min(1.0, backing[0].share + 0.2)
    kind = "quote_speaker" if quote_at else "attribution_swapped"
    if quote_at:
        severity = _QUOTE if speakers else 0.5 * _QUOTE
    yield held.flag(kind, tokens, message, severity, backing[0].source.place)


def _in_full(held: Held, name: str) -> str:
    """A name with the bodies in it as the sources write them out: "the director of SRT"."""
    for article in held.sources.articles:
        for short, full in article.explained.items():
            name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", full, name)
    return name


def _copied_at(held: Held, claim: Claim) -> list[int]:
    """The source sentences in which somebody says the content word for word."""
    if len(claim.content) != 1:
        return []
    span = claim.content[0]
    words = bare_words(held.text[max(0, span.start - held.offset) : span.end - held.offset])
    places = place_of(held, words) if len(words.split()) >= _LONG else []
    return places if all(map(held.sources.claims_at, places)) else []


def _is_told(held: Held, claim: Claim) -> bool:
    """Whether a verb that says more than "said" stands behind the same word in a source.

    "Konan dismissed the commander" is no saying, and copied as it stands.
    """
    spans = [(span.start - held.offset, span.end - held.offset) for span in claim.cue]
    for before, token in itertools.pairwise(held.tokens):
        inside = any(start <= token.start and token.end <= end for start, end in spans)
        if inside and token.content and held.sources.pairs(before.key, token.key):
            return True
    return False


def _says_elsewhere(held: Held, name: str, keys: frozenset[str]) -> bool:
    """Whether a sentence of the evidence has the content, names aside, from this speaker.

    A source may have "him" where the summary has the name.
    """
    named = {token.key for token in held.tokens if token.name}
    plain_keys = keys - named
    total = sum(map(rarity, sorted(plain_keys)))
    for source in held.evidence:
        shared = sum(map(rarity, sorted(plain_keys & source.keys)))
        if shared < SHARED * total or not total:
            continue
        for claim in held.sources.claims_at(source.index):
            if claim.speaker is not None and same_speaker(name, claim.speaker.name):
                return True
    return False


def _speaker_tokens(held: Held, claim: Claim) -> list[Token]:
    span = claim.speaker.span if claim.speaker else None
    return held.inside([span]) if span is not None else []


def _quoting(held: Held, places: Sequence[int]) -> list[Backing]:
    """The source sentences that hold a quotation."""
    return [Backing(held, held.sources.sentences[index], 1.0) for index in places]


def _around(held: Held, source: SourceSentence) -> str:
    near = held.sources.sentences[max(0, source.index - 2) : source.index + 2]
    return " ".join(s.text for s in near if s.place.doc == source.place.doc)
