"""Edits that leave a sentence what it was: clauses moved, titles left out, voice turned.

Each needs all the words of one source sentence, but for what the edit itself puts in or
leaves out.
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.consistency.alignment import Alignment
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token
from summarize.text.namewords import TITLES
from summarize.text.wordlists import word_list


def same_sentence(held: Held) -> SourceSentence | None:
    """The source sentence that says the same in another form."""
    if not held.alignment.fragments:
        return None
    source = held.alignment.fragments[0].source
    if is_reordered(held.alignment) or is_shortened(held.alignment):
        return source
    return next((e for e in held.evidence if is_turned(held.tokens, e.tokens)), None)


def is_reordered(alignment: Alignment) -> bool:
    """Whether a sentence has all the words of a source sentence, with its two parts exchanged.

    The parts meet at a mark, or the one that was moved begins with a preposition or a
    conjunction: "After the storm, trains ran again" and "Trains ran again after the storm".
    """
    if len(alignment.fragments) != 2:
        return False
    first, second = alignment.fragments
    source = first.source
    whole = (
        source is second.source
        and min(first.length, second.length) >= _CLAUSE
        and first.length + second.length == len(alignment.tokens) == len(source.tokens)
        and second.at == 0
        and first.at == second.length
    )
    opened = (source.tokens[0].word, source.tokens[second.length].word) if whole else ()
    return whole and (bool(source.marks[second.length]) or any(w in _MOVED for w in opened))


_CLAUSE = 3
_MOVED = listed(
    "after before when while as because although though if unless until since in on at during "
    "by with without for from under over despite following amid where whenever once"
)


def is_shortened(alignment: Alignment) -> bool:
    """Whether a sentence lacks nothing but titles and first names before names."""
    source = alignment.fragments[0].source
    own = at = 0
    for fragment in alignment.fragments:
        if fragment.source is not source or fragment.start != own or fragment.at < at:
            return False
        if at < fragment.at and not is_title(source, at, fragment.at):
            return False
        own, at = fragment.start + fragment.length, fragment.at + fragment.length
    return own == len(alignment.tokens) and at == len(source.tokens)


def is_title(source: SourceSentence, begin: int, end: int) -> bool:
    """Whether tokens left out before a name are titles and first names."""
    text, tokens = source.text, source.tokens
    return text[tokens[end].start].isupper() and all(
        text[token.start].isupper() or token.word in _TITLES for token in tokens[begin:end]
    )


def is_turned(own: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether one of two sentences is the other in the passive, agent and patient kept."""
    if not any(token.word == "by" for tokens in (own, other) for token in tokens):
        return False
    if _content(own) != _content(other):
        return False
    return _is_passive_of(own, other) or _is_passive_of(other, own)


def _is_passive_of(passive: Sequence[Token], active: Sequence[Token]) -> bool:
    """Whether "B was moved by A" stands against "A moved B", around a verb both have once."""
    keys = [token.key for token in active]
    for at in range(2, len(passive) - 1):
        verb = passive[at - 1]
        if passive[at].word != "by" or passive[at - 2].word not in _BE:
            continue
        if keys.count(verb.key) != 1:
            continue
        pivot = keys.index(verb.key)
        left, right = set(keys[:pivot]), set(keys[pivot + 1 :])
        patient = {token.key for token in passive[: at - 2] if token.content}
        agent = [token.key for token in passive[at + 1 : at + 4] if token.content]
        if patient and agent and patient <= right - left and agent[0] in left - right:
            return True
    return False


def _content(tokens: Sequence[Token]) -> list[str]:
    return sorted(token.key for token in tokens if token.content)


_TITLES = frozenset(
    word.strip(".") for title in TITLES | word_list("speaker_titles") for word in title.split()
)
_BE = listed("is are was were be been being")
