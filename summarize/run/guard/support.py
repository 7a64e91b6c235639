"""Which faults are so clear that a sentence cannot stay as it is.

The checker flags more than is wrong: a paraphrase looks like an invention.  Here only what
no source has counts: figures, days, names and quotations that stand nowhere and cannot be
worked out from what does, and sentences of which hardly a word stands anywhere.
"""

from __future__ import annotations

import itertools
import re

from eval.consistency.held import Held
from eval.consistency.tokens import Token
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.persons import is_person
from summarize.records import Flag
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.restore import is_invented, is_masked, spelled_otherwise
from summarize.run.guard.speaker import is_named
from summarize.run.guard.wording import is_balanced, lead

_UNSUPPORTED = 0.55
"""Severity of a sentence of which hardly more than a fifth stands in the sources."""
_COVERED = 0.3
"""The same of all its words: the checker sets aside who is said to have said it."""
_HARDLY = 0.03
"""The same of one that names nothing unknown, and so may say what they say in other words."""
_LONG = 10
"""Content words that such a sentence has if it is more than a remark on the whole."""
_ADJECTIVE = re.compile(r"[a-z](?:onal|atic|istic)$")
_PREFIX = 6
_FEWEST = 5
_QUOTED = 5
_MOST = 0.5
_SMALL_NUMBER = 10
_SWAPPED = 0.8
_EXACT = 0.95
"""Share of a unit that a source unit holds if it has the very words."""
_NEAR = 0.25
_ABOUT = re.compile(
    r"(?:about|around|nearly|almost|some|roughly|approximately|over|than|least|most|under"
    r"|estimated|to)$",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"\s?[ap]\.?m\b", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:writes?|wrote|reports?|says?|notes?|tells?|according to|per|at)\b", re.I)


def grave(held: Held, seen: Seen, examiner: Examiner) -> tuple[str, ...]:
    """The types of the flags that cannot be let stand, worst first."""
    found = []
    for flag in seen.verdict.flags:
        tokens = [t for t in held.tokens if flag.span.start <= t.start and t.end <= flag.span.end]
        if _is_grave(held, flag, tokens, seen, examiner):
            found.append(flag.type)
    return tuple(dict.fromkeys(found))


def _is_grave(held: Held, flag: Flag, tokens: list[Token], seen: Seen, examiner: Examiner) -> bool:
    if flag.type == "unsupported":
        whole = flag.span.end - flag.span.start >= len(held.text) - 1
        said = examiner.held(held.text[lead(held.text) :])
        content = sum(token.content for token in said.tokens)
        torn = not is_balanced(held.text)
        sure = not torn and _is_specific(said)
        nowhere = said.coverage <= (_COVERED if sure else _HARDLY)
        fewest = _FEWEST if sure or torn else _LONG
        return whole and nowhere and flag.severity >= _UNSUPPORTED and content >= fewest
    if flag.type == "quote_altered":
        words = flag.span.of(held.text)
        if is_masked(words) or examiner.has_quotation(words):
            return False
        return len(tokens) >= _QUOTED and not spelled_otherwise(words, examiner)
    if flag.type == "number":
        return any(_is_invented(held, token) for token in tokens if token.kind == "n")
    if flag.type == "attribution_swapped":
        return flag.severity >= _SWAPPED and _is_anothers(held, seen, examiner)
    if flag.type == "date":
        return flag.severity > 0.8 and any(_is_no_date(held, token) for token in tokens)
    return flag.type == "entity" and _is_strange(held, flag, tokens, examiner)


def _is_specific(held: Held) -> bool:
    """Whether a sentence has a name, a figure or a day that no source has, or anything like it."""
    return any(
        (token.name or token.kind == "d" or token.word[:1].isdigit())
        and token.start
        and token.key not in held.sources.postings
        and not _ADJECTIVE.search(token.word)
        and not any(
            word.startswith(token.word[:_PREFIX])
            for word in held.sources.by_prefix.get(token.word[:3], ())
        )
        for token in held.tokens
    )


def _is_anothers(held: Held, seen: Seen, examiner: Examiner) -> bool:
    """Whether the very words are somebody else's, and the sentence names a person or body."""
    own = [claim for claim in held.claims if claim.speaker and claim.speaker.span]
    wrong = [judged for judged in seen.judgements if judged.verdict == "wrong"]
    exact = len(wrong) == 1 and wrong[0].match is not None and wrong[0].match.score >= _EXACT
    if not exact or len(own) != 1 or not is_named(own[0], examiner):
        return False
    assert wrong[0].match is not None
    mine = own[0].speaker.name.split() if own[0].speaker else []
    theirs = wrong[0].match.unit.speakers[:1]
    return is_person(mine) or not any(is_person(name.split()) for name in theirs)


def _is_invented(held: Held, token: Token) -> bool:
    """Whether no source has a number, nor what it could be worked out from."""
    if token.key in held.sources.postings:
        return False
    value = float(token.key[1:])
    if value <= _SMALL_NUMBER:
        return False
    around = held.text[max(0, token.start - 1) : token.end + 1]
    if ":" in around or "s" in around[-1:] or _OF_DAY.match(held.text, token.end):
        return False
    if {100.0: "hundr", 1e3: "thousand", 1e6: "million"}.get(value) in held.sources.postings:
        return False
    numbers = [float(key[1:]) for key in held.sources.numbers]
    before = held.text[: token.start].rstrip(" $£€")
    near = _NEAR if _ABOUT.search(before) else 0.03
    if any(abs(value - other) <= near * value for other in numbers):
        return False
    there = sorted({float(t.key[1:]) for s in held.evidence for t in s.tokens if t.kind == "n"})
    worked = {100 - n for n in there}
    for first, second in itertools.combinations(there, 2):
        worked |= {first + second, second - first}
    return value not in worked


def _is_no_date(held: Held, token: Token) -> bool:
    """Whether no source has a year or the name of a day."""
    if token.key in held.sources.postings:
        return False
    return token.kind == "d" or float(token.key[1:]) > 31 if token.key[0] == "#" else True


def _is_speaker(held: Held, flag: Flag) -> bool:
    """Whether a name is that of a speaker: who wrote an article often stands outside of it."""
    return (
        any(
            claim.speaker is not None
            and claim.speaker.span is not None
            and claim.speaker.span.overlaps(flag.span)
            for claim in held.claims
        )
        or _WROTE.search(held.text, max(0, flag.span.start - 30), flag.span.end + 25) is not None
    )


def _is_strange(held: Held, flag: Flag, tokens: list[Token], examiner: Examiner) -> bool:
    """Whether a name of two words or more, no outlet's, stands in no source with any of them."""
    written = flag.span.of(held.text)
    return (
        flag.severity >= 0.9
        and len(tokens) > 1
        and all(token.name for token in tokens)
        and not any(token.word in held.sources.words for token in tokens)
        and not is_outlet(written)
        and flag.span.start >= lead(held.text)
        and not _is_spelled_out(tokens, examiner)
        and not _is_speaker(held, flag)
    )


def invented_quotation(held: Held, seen: Seen, examiner: Examiner) -> bool:
    """Whether most of a sentence is a quotation that no source has, nor anything like it."""
    for flag in seen.flags("quote_altered"):
        words = flag.span.of(held.text)
        most = len(words.split()) >= _MOST * len(held.text.split())
        if most and not examiner.has_quotation(words) and is_invented(words, examiner):
            return True
    return False


def _is_spelled_out(tokens: list[Token], examiner: Examiner) -> bool:
    """Whether the sources have a name by its initials: "L.A.", "MPAA"."""
    initials = "".join(token.word[0] for token in tokens)
    known = any(word.lower().startswith(initials) for word in examiner.sources.acronyms)
    return known or examiner.has_quotation(initials)
