"""Denials and negations in a sentence: who says of what that it is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from summarize.claims.conflicts.denywords import (
    ABOUT,
    ALLEGED,
    ANAPHOR,
    AND_DID,
    DENY,
    DONE,
    EMPTY,
    END,
    HAD,
    HERE,
    INABLE,
    IT_IS_UNTRUE,
    JUDGED,
    MENTAL,
    NAMED_CLAIM,
    NEGATOR,
    NOT_IN,
    NOT_OF_FACT,
    NOUN_BEFORE,
    ONE,
    PHRASE,
    PLAIN,
    RELATIVE,
    SCOPE,
    SELF,
    SELF_TOLD,
    SUCH,
    TAIL_JUDGED,
    TOLD_TO,
    UNTRUE,
    UNTRUE_THAT,
    VAGUE,
    WAS_DONE,
    WITH,
)
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.topics import is_noun_phrase
from summarize.text.tokens import STOPWORDS, content_stems, stem, token_spans, tokens


@dataclass(frozen=True, slots=True)
class Denial:
    """What one part of a sentence says is not so.

    ``core`` are the stems that a claim against it must share, ``stems`` all of its
    content; ``words`` tell the denial itself; ``start`` is where its verb or negator
    stands in the sentence.  ``bare`` marks what is denied to exist at all ("there was no
    wave"), ``now`` a state that may change, ``anaphoric`` a denial of what was said before,
    ``own`` one of the denier's own part,
    ``personal`` what one says of oneself ("I never"), ``planned`` a plan.  ``alleged`` is who said
    it, where the sentence tells ("as residents have alleged").
    """

    start: int
    verb: bool
    content: str
    stems: frozenset[str]
    core: frozenset[str]
    words: str = ""
    bare: bool = False
    anaphoric: bool = False
    own: bool = False
    alleged: str = ""
    now: bool = False
    personal: bool = False
    planned: bool = False


_FALSE = Quick(rf"\b(?:{UNTRUE}|truth|substance)")
_SHOTS = Quick(r"\b(?:opened fire|fir(?:ed|ing) (?:on|at|into|shots|first))\b", re.IGNORECASE)
_PLANS = re.compile(r"plans?\s(?:to|for)\s|intention\s(?:of|to)\s", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|his|her|its|their|this|that|those|these)\s(?!\w+\sof\b)")
_CIRCUMSTANCE = re.compile(r",?\s(?:even\s)?(?:before|after|while|during|until|when|as)\s")
_KNOWN = 2
_SINCE = re.compile(r"^[^,;.]{0,60}\b(?:since|yet|until|for (?:years|months|weeks|days))\b")


@lru_cache(maxsize=1 << 14)
def plain_stems(text: str) -> frozenset[str]:
    """Content stems with irregular forms brought to one ("drank", "drunk": drink)."""
    found = set(chain.from_iterable(map(_plain_parts, tokens(text))))
    if _SHOTS.search(text):
        found.add("shoot")
    if "shoot" in found:
        found.discard("fire")
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _plain_parts(token: str) -> tuple[str, ...]:
    """The stems of one word; none of a number or a word that says nothing."""
    word = token.lower()
    parts = (stem(PLAIN[word]),) if word in PLAIN else content_stems(token)
    return tuple(part for part in parts if not part[0].isdigit() and part not in VAGUE)


@lru_cache(maxsize=1 << 13)
def denials(text: str) -> tuple[Denial, ...]:
    """The denials of a sentence, those by verb first.  Cost: linear."""
    found = (*_by_verb(text), *_untrue(text))
    return found + tuple(
        item for item in _by_negator(text) if not any(_inside(item, other) for other in found)
    )


def _inside(item: Denial, verb: Denial) -> bool:
    return verb.start <= item.start <= verb.start + len(verb.content) + 40


def _by_verb(text: str) -> Iterator[Denial]:
    for match in DENY.finditer(text):
        rest = text[match.end() :]
        if NOT_OF_FACT.match(rest):
            continue
        judged = JUDGED.match(rest) or (TAIL_JUDGED.search(rest) if match["call"] else None)
        if judged:
            rest = rest[: judged.start()] if judged.start() else rest[judged.end() :]
        if ANAPHOR.match(rest):
            if RELATIVE.search(text[: match.start()]):
                continue
            words = _words(match, "")
            yield Denial(match.start(), True, "", frozenset(), frozenset(), words, anaphoric=True)
            continue
        own = bool(match["deny"]) and bool(SELF.match(rest))
        alleged = ALLEGED.search(rest)
        content = NAMED_CLAIM.sub("", TOLD_TO.sub(" ", rest, count=1), count=1)
        end = END.search(content)
        content = re.sub(r"^\s*that\s", "", content[: end.start()] if end else content).strip(
            ' "“”.,'
        )
        parts = _CIRCUMSTANCE.split(content, maxsplit=1)
        content = parts[0] if is_noun_phrase(parts[0]) else content
        if alleged and alleged.start() < len(content):
            content = content[: max(0, content.find(alleged[0].strip(" ,")))].strip(" ,") or content
        stems = plain_stems(content)
        content = AND_DID.split(content, maxsplit=1)[0].strip(' "“”.,')
        there = re.match(
            r"there\s(?:is|was|are|were|had been|has been)\s(?:any\s|a\s|an\s)?(\w+)", content
        )
        core = plain_stems(there[1]) if there else stems
        yield Denial(
            match.start(), True, content, stems, core, _words(match, judged[0] if judged else ""),
            bool(there), False, own, alleged["who"] if alleged else "",
        )  # fmt: skip


def _untrue(text: str) -> Iterator[Denial]:
    """``Reports of looting were false``, ``it was untrue that``, ``is not in talks with``."""
    if not _FALSE.search(text):
        matches: Iterator[re.Match[str]] = iter(())
    else:
        matches = UNTRUE_THAT.finditer(text)
        said = IT_IS_UNTRUE.match(text)
        if said:
            none: frozenset[str] = frozenset()
            yield Denial(said.end() - 1, False, "", none, none, anaphoric=True)
    for match in matches:
        content = (match["that"] or match["of"] or match["in"]).strip(' "“”.,')
        stems = plain_stems(content)
        if stems:
            yield Denial(match.start(), True, content, stems, stems, "denied")
    for match in NOT_IN.finditer(text):
        content = match["what"].strip(' "“”.,')
        end = END.search(content)
        content = content[: end.start()] if end else content
        stems = plain_stems(content)
        if stems and not SELF_TOLD.search(text[: match.start()]):
            now = match[0].lower().startswith(("is", "are"))
            yield Denial(match.start(), False, content, stems, stems, "", now=now)


def _is_fact(match: re.Match[str], before: str, rest: str, words: list[str]) -> bool:
    """Whether a negation says that something did not happen or was not there."""
    if not words or words[0] in ("other", "such"):
        return False
    if SELF_TOLD.search(before) and not match["never"]:
        return False
    if match["never"]:
        plain = match["never"].lower()
        if _SINCE.search(rest):
            return False
        if plain.startswith(("did ", "does ", "do ")):
            return words[0] not in MENTAL or (words[0] == "know" and len(words) > _KNOWN)
        return bool(DONE.search(words[0]) or words[0] in PLAIN)
    there = HERE.search(before) or WITH.search(before) or HAD.search(before)
    return bool(
        there
        or SUCH.match(rest)
        or WAS_DONE.match(rest)
        or match["one"]
        or ABOUT.match(match.string[match.end() :])
    )


def _words(match: re.Match[str], judged: str) -> str:
    """The denial as it is told: ``denied``, ``dismissed as "fabrications"``."""
    verb = match[0].lower()
    done = next((past for start, past in _PAST if verb.startswith(start)), "denied")
    return f"{done} {' '.join(judged.split())}".strip()


_PAST = (
    ("den", "denied"), ("reject", "rejected"), ("dismiss", "dismissed"), ("disput", "disputed"),
    ("refut", "refuted"), ("contradict", "contradicted"), ("rul", "ruled out"), ("call", "called"),
    ("label", "labelled"), ("brand", "branded"), ("describe", "described"),
)  # fmt: skip


def _by_negator(text: str) -> Iterator[Denial]:
    for match in NEGATOR.finditer(text):
        before, rest = text[: match.start()], text[match.end() :]
        if INABLE.search(text[max(0, match.start() - 12) : match.end() + 14]):
            continue
        about = ABOUT.match(rest)
        if about:
            rest = rest[about.end() :]
            if ONE.match(rest):
                nouns = NOUN_BEFORE.findall(before)
                rest = nouns[-1] if nouns else ""
        plans = _PLANS.match(rest) if match["no"] else None
        planned = plans and re.search(r"\b(?:has|have|had|is|are|were|was)\s$", before)
        rest = rest[plans.end() :] if plans and planned else rest
        end = END.search(rest)
        scope = SCOPE.split(rest[: end.start()] if end else rest)[0]
        words = [w for span in token_spans(scope) if (w := span.of(scope).lower()) not in STOPWORDS]
        if not (words if planned else _is_fact(match, before, rest, words)):
            continue
        head = [stem(PLAIN.get(word, word)) for word in words[:4]]
        core = frozenset(part for part in head[:3] if part not in VAGUE)
        core -= {"fire"} if "shoot" in core else set()
        if not core or (core & EMPTY and not match["never"]):
            continue
        there = bool(HERE.search(before)) and not planned and len(words) <= PHRASE
        bare = (
            bool(match["no"])
            and not planned
            and (there or bool(about) or bool(WITH.search(before)))
            and not (about and _DEFINITE.match(rest))
        )
        if bare or (match["no"] and not planned and HAD.search(before)):
            core = frozenset(head[:2] if len(words) == PHRASE else head[:1])
        now = bool(re.match(r"(?:has|have|is|are)\b", match[0]))
        personal = bool(SELF_TOLD.search(before))
        yield Denial(
            match.start(), False, scope.strip(' .,"“”'), plain_stems(rest), core, "", bare,
            now=now and not personal and not planned, personal=personal, planned=bool(planned),
        )  # fmt: skip
