"""Denials and negations in a sentence: who says of what that it is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.text.tokens import STOPWORDS, content_stems, stem, token_spans

_CLAIM_NOUN = (
    r"(?:claims?|reports?|accusations?|allegations?|talk|suggestions?|charges?|rumou?rs?|idea"
    r"|assertions?"
    r"|stor(?:y|ies)|accounts?|notion|statements?|accounts?)"
)
_DENY = re.compile(
    r"\b(?<!to )(?<!nor )(?:(?<!been )(?<!was )(?<!were )(?P<deny>den(?:y|ies|ied|ying))"
    rf"|(?P<reject>reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed"
    rf"|ing|e)"
    rf"|contradict(?:s|ed|ing)?)(?=[^.;]{{0,70}}\b(?:{_CLAIM_NOUN}|that)\b)"
    r"|(?P<rule>rul(?:e|es|ed|ing) out)(?= that\b)"
    r"|(?P<call>(?:call|label|brand|describe)(?:s|ed|ing)?)(?=[^.;]{0,90}?\b(?:absurd|baseless"
    r"|false|untrue"
    r"|lies?|nonsense|fabricat\w+|ridiculous|unfounded|fiction|fake|fantasy|fantasies|rubbish"
    r"|invention)\b))",
    re.IGNORECASE,
)
_NOT_OF_FACT = re.compile(
    r"^\s(?:him|her|them|us|me|entry|access|bail|permission|visas?|asylum|requests?|an? (?:visa"
    r"|request"
    r"|permit|licen[cs]e)|parole|aid|treatment|medical|(?:an?|the|his|her|its"
    r"|their)\s(?:[\w-]+\s)?(?:petition"
    r"|motion|appeal|request|bid|application|injunction|stay)"
    r"|(?-i:[A-Z]\w+(?:\s\([A-Z]+\))?)\s(?:the|an?|any|access))\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"^\s*(?:as\s+)?(?:[\"“][^\"”]*[\"”]|(?:an?\s)?(?:irresponsible|absurd|baseless|false|untrue"
    r"|lies?|nonsense"
    r"|fabricat\w+|ridiculous|unfounded|fiction|fake|fantasy|rubbish|invention)\b)\s*",
    re.IGNORECASE,
)
_TAIL_JUDGED = re.compile(
    r"\s(?:as\s)?(?:an?\s|“|\")*(?:[\w-]+\s)?(?:absurd|baseless|false|untrue|lies?|nonsense"
    r"|fabricat\w+"
    r"|ridiculous|unfounded|fiction|fake|fantasy|fantasies|rubbish|invention)\b[\"”]?",
    re.IGNORECASE,
)
_NAMED_CLAIM = re.compile(
    rf"^\s*(?:(?:any|all|the|these|those|this|such|their|his|her|its)\s)?(?:[\w-]+\s)?{_CLAIM_NOUN}"
    r"(?:\s(?:on|in|by|from)\s[\w\s]{2,30}?)?\s(?:that|of|about)\s",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    rf"^\s*(?:(?:it|this|that|so|them|these)\s*(?:[.,;:!?]|$|and\b|but\b|as\b|on\b|in\b)|(?:the"
    rf"|this|that|these"
    rf"|any|all)\s(?:[\w-]+\s)?{_CLAIM_NOUN}\s*(?:[.,;:!?]|$|and\b|but\b))",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^\s*(?:having\b|any\s(?:part|role|involvement|responsibility|wrongdoing|hand)\b|[a-z]+ing\s"
    r"|(?:involvement|responsibility|wrongdoing)\b)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;:](?=\s)|,\s(?:as|a|an|the|who|which|saying|adding|calling|but|and\s\w+\s(?:said"
    r"|says))\s|\sbut\s|[.!?][\"”]?$"
)
_ALLEGED = re.compile(
    r",?\sas\s(?P<who>[^,;.]{3,60}?)\s(?:ha(?:s|ve|d)\s)?(?:alleged?|claim(?:ed|s)?|charg(?:ed"
    r"|es)|said|says"
    r"|reported|asserted|maintain(?:ed|s)?)\b"
)
_NEGATOR = re.compile(
    r"\b(?:(?P<no>no|not a single|not any)\s(?!longer|more than|less than|fewer|later|doubt"
    r"|one\b|comment|matter|idea|immediate|further)|(?P<one>nobody|no one|none|no-one)\s"
    r"|(?P<never>(?:(?:was|were|had|has|have)\s(?:not|never)|(?:was|were|had|has|have|did)n['’]t"
    r"|did not|never)\s"
    r"(?:been\s|being\s|be\s)?))",
    re.IGNORECASE,
)
_EMPTY_WORDS = (
    "sign evidence proof indication trace doubt comment word need time reason way plan "
    "question information place choice room case kind sort hope idea point use longer matter "
    "intention plans access problem casualties figures details confirmation knowledge report "
    "statement"
)
_EMPTY = frozenset(map(stem, _EMPTY_WORDS.split()))
_ABOUT = re.compile(
    r"^(?:sign|evidence|proof|indication|trace)s?\s(?:whatsoever\s)?of\s(?!a\s\w+ing)",
    re.IGNORECASE,
)
_INABLE = re.compile(
    r"\b(?:could|can|would|will|should|may|might|must|do|does)\s?(?:not|n['’]t)|\bcannot\b"
    r"|\bnot\s(?:yet|only|just"
    r"|authori[sz]ed|known|clear|immediately|want|wish|able|named|identified|say|comment)\b|\bif\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r",\s|\s(?:in|on|at|when|where|who|which|because|while|until|before|after|of any kind"
    r"|of any sort)\b|[\"”]"
)
_WITH = re.compile(r"\bwith\s$", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|showed|shown|saw|seen|found|heard)\s$", re.IGNORECASE)
_DONE = re.compile(r"(?:ed|en|wn|ught|elt|ept|eld|aid|old|et|ade|one)$")
_SELF_TOLD = re.compile(r"\b(?:I|we|I['’]ve|we['’]ve|you)\s(?:had\s|have\s)?$", re.IGNORECASE)
_WAS_DONE = re.compile(r"^(?:[\w’'-]+\s){1,4}?(?:was|were|had been|has been|have been)\s")
_PHRASE = 2
_RELATIVE = re.compile(r"\bwho\s(?:had\s|has\s|have\s)?$")
_HERE = re.compile(
    r"\bthere\s(?:is|was|were|are|had been|has been|have been)\s[“\"]?(?:any\s)?$", re.IGNORECASE
)
_ONE = re.compile(r"^(?:one|any|them|it)\b")
_NOUN_BEFORE = re.compile(r"\b(?:an?|the|any)\s([a-z]{4,})\b(?![’'])")
_PLAIN = {
    "drank": "drink", "drunk": "drink", "lit": "light",
    "lamps": "lamp", "thrown": "throw", "threw": "throw",
    "questioned": "detain", "arrested": "detain", "custody": "detain", "jailed": "detain",
    "detained": "detain", "shot": "shoot", "shots": "shoot", "gunfire": "shoot",
    "fired": "fire", "burnt": "burn", "held": "hold",
    "stolen": "steal", "stole": "steal", "seen": "see",
    "saw": "see", "known": "know", "knew": "know",
    "sold": "sell", "sale": "sell", "sales": "sell", "broke": "break", "broken": "break",
    "taken": "take", "took": "take", "given": "give", "gave": "give", "hidden": "hide",
    "forgot": "forget", "fled": "flee", "fell": "fall", "fallen": "fall", "sank": "sink",
    "retaken": "recapture", "retook": "recapture", "retake": "recapture", "sunk": "sink",
    "paid": "pay", "bought": "buy", "struck": "strike", "hit": "hit",
}  # fmt: skip
_VAGUE_WORDS = (
    "mr mrs ms dr any ever anyone anything time day people man woman thing make know take give go"
    " come see get"
)
_VAGUE = frozenset(map(stem, _VAGUE_WORDS.split()))


@dataclass(frozen=True, slots=True)
class Denial:
    """What one part of a sentence says is not so.

    ``core`` are the stems that a claim against it must share, ``stems`` all of its
    content; ``words`` tell the denial itself; ``start`` is where its verb or negator
    stands in the sentence.  ``bare`` marks what is denied to exist at all ("there was no
    wave"), ``now`` a state that may change, ``anaphoric`` a denial of what was said before,
    ``own`` one of the denier's own part.  ``alleged`` is who said it, where the
    sentence tells ("as residents have alleged").
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


@lru_cache(maxsize=1 << 14)
def plain_stems(text: str) -> frozenset[str]:
    """Content stems with irregular forms brought to one ("drank", "drunk": drink)."""
    found: set[str] = set()
    for span in token_spans(text):
        word = span.of(text).lower()
        if word in _PLAIN:
            found.add(stem(_PLAIN[word]))
        else:
            found.update(content_stems(span.of(text)))
    if "shoot" in found:
        found.discard("fire")
    return frozenset(part for part in found if not part[0].isdigit()) - _VAGUE


@lru_cache(maxsize=1 << 13)
def denials(text: str) -> tuple[Denial, ...]:
    """The denials of a sentence, those by verb first.  Cost: linear."""
    found = tuple(_by_verb(text))
    return found + tuple(
        item for item in _by_negator(text) if not any(_inside(item, other) for other in found)
    )


def _inside(item: Denial, verb: Denial) -> bool:
    return verb.start <= item.start <= verb.start + len(verb.content) + 40


def _by_verb(text: str) -> Iterator[Denial]:
    for match in _DENY.finditer(text):
        rest = text[match.end() :]
        if _NOT_OF_FACT.match(rest):
            continue
        judged = _JUDGED.match(rest) or (_TAIL_JUDGED.search(rest) if match["call"] else None)
        if judged:
            rest = (
                rest[: judged.start()] + rest[judged.end() :]
                if judged.start()
                else rest[judged.end() :]
            )
        if _ANAPHOR.match(rest):
            if _RELATIVE.search(text[: match.start()]):
                continue
            words = _words(match, "")
            yield Denial(match.start(), True, "", frozenset(), frozenset(), words, anaphoric=True)
            continue
        own = bool(match["deny"]) and bool(_SELF.match(rest))
        alleged = _ALLEGED.search(rest)
        content = _NAMED_CLAIM.sub("", rest, count=1)
        end = _END.search(content)
        content = re.sub(r"^\s*that\s", "", content[: end.start()] if end else content).strip(
            ' "“”.,'
        )
        if alleged and alleged.start() < len(content):
            content = content[: max(0, content.find(alleged[0].strip(" ,")))].strip(" ,") or content
        stems = plain_stems(content)
        there = re.match(
            r"there\s(?:is|was|are|were|had been|has been)\s(?:any\s|a\s|an\s)?(\w+)", content
        )
        core = plain_stems(there[1]) if there else stems
        yield Denial(
            match.start(), True, content, stems, core, _words(match, judged[0] if judged else ""),
            bool(there), False, own, alleged["who"] if alleged else "",
        )  # fmt: skip


def _is_fact(match: re.Match[str], before: str, rest: str, words: list[str]) -> bool:
    """Whether a negation says that something did not happen or was not there."""
    if _SELF_TOLD.search(before) or not words or words[0] in ("other", "such"):
        return False
    if match["never"]:
        return bool(_DONE.search(words[0]) or words[0] in _PLAIN)
    there = _HERE.search(before) or _WITH.search(before) or _HAD.search(before)
    return bool(
        there or _WAS_DONE.match(rest) or match["one"] or _ABOUT.match(match.string[match.end() :])
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
    for match in _NEGATOR.finditer(text):
        before, rest = text[: match.start()], text[match.end() :]
        if _INABLE.search(text[max(0, match.start() - 12) : match.end() + 14]):
            continue
        about = _ABOUT.match(rest)
        if about:
            rest = rest[about.end() :]
            if _ONE.match(rest):
                nouns = _NOUN_BEFORE.findall(before)
                rest = nouns[-1] if nouns else ""
        end = _END.search(rest)
        scope = _SCOPE.split(rest[: end.start()] if end else rest)[0]
        words = [w for span in token_spans(scope) if (w := span.of(scope).lower()) not in STOPWORDS]
        if not _is_fact(match, before, rest, words):
            continue
        head = [stem(_PLAIN.get(word, word)) for word in words[:4]]
        core = frozenset(part for part in head[:3] if part not in _VAGUE)
        core -= {"fire"} if "shoot" in core else set()
        if not core or core & _EMPTY:
            continue
        there = bool(_HERE.search(before)) and len(words) <= _PHRASE
        bare = bool(match["no"]) and (there or bool(about) or bool(_WITH.search(before)))
        if bare or (match["no"] and _HAD.search(before)):
            core = frozenset(head[:2] if len(words) == _PHRASE else head[:1])
        now = bool(re.match(r"(?:has|have|is|are)\b", match[0]))
        yield Denial(
            match.start(), False, scope.strip(' .,"“”'), plain_stems(rest), core, "", bare, now=now
        )
