"""Edits that leave a sentence true: clause order, number form, voice, verbs of saying, surnames."""

from __future__ import annotations

import random
import re

from injected_source import MONTHS, NUMBER, WORDS, Maker, Source, put, split_words

_SAID = re.compile(r"\b(said|says|added|stated|noted)\b")
_SYNONYMS = {
    "said": ("stated", "added", "noted", "explained", "remarked"),
    "says": ("states", "notes", "adds"),
    "added": ("said", "noted"),
    "stated": ("said",),
    "noted": ("said", "added"),
}
_TITLED = re.compile(
    r"\b(?:President|Prime Minister|Gen\.|General|Sen\.|Senator|Rep\.|Gov\.|Governor|Mayor|Dr\."
    r"|Mr\."
    r"|Mrs\.|Ms\.|Judge|Sheriff|Secretary|Justice|Capt\.|Lt\.|Sgt\.|Professor|Detective|Officer)"
    r" (?:[A-Z][a-z]+ )+([A-Z][a-z]{2,})\b"
)
_LEADING = re.compile(
    r"^((?:After|Before|When|While|As|Because|Although|If|In|On|During) [^,]{8,60}), "
)
_TRAILING = re.compile(
    r"^([A-Z][^,;:\"“”]{20,}?) ((?:after|before|when|while|because|although|during)"
    r" [^,;:\"“”]{8,70})\.$"
)
_OBJECT = (
    r"(?:(?:the|an?|his|her|their|its|two|three|four|several|some) )?(?:[a-z]+ ){0,2}[a-z]{3,}"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]{2,})?"
)
_WHEN = r"(?P<r>(?: (?:on|in|at|after|for|during|with|from) [^;\"“”]*)?\.)$"
_ACTIVE = re.compile(
    rf"^(?P<a>The (?:[a-z]+ )?[a-z]{{3,}}|[A-Z][a-z]+(?: [A-Z][a-z]+)+|[A-Z][a-z]{{3,}}) "
    rf"(?P<v>(?!need|embed|talk|happen|want|turn)[a-z]{{3,}}ed) (?P<b>{_OBJECT}){_WHEN}"
)
_PASSIVE = re.compile(
    rf"^(?P<a>(?:The |An? )?(?:[A-Za-z]+ ){{0,3}}?[A-Za-z]{{3,}}) (?P<be>was|were) "
    rf"(?P<v>[a-z]{{3,}}ed) by (?P<b>{_OBJECT}){_WHEN}"
)
_SMALL = set(
    split_words("and or but with in on at for to by from of that as up out off more no not")
)


def _clause_order(source: Source, r: random.Random) -> str | None:
    match = _TRAILING.match(source.text)
    if match:
        first = match[1]
        opening = first.split()[0]
        lower = (
            first[0].lower() + first[1:]
            if opening in {"The", "A", "He", "She", "They", "It"}
            else first
        )
        return f"{match[2][0].upper()}{match[2][1:]}, {lower}."
    match = _LEADING.match(source.text)
    if match and source.text.endswith(".") and source.text.count(",") == 1:
        rest = source.text[match.end() : -1]
        return f"{rest[0].upper()}{rest[1:]} {match[1][0].lower()}{match[1][1:]}."
    return None


def _number_form(source: Source, r: random.Random) -> str | None:
    words = re.search(rf"\b({'|'.join(WORDS[2:])})\b(?!-)", source.text)
    if words:
        return put(source.text, *words.span(), str(WORDS.index(words[1])))
    for match in NUMBER.finditer(source.text):
        if match[1].isdigit() and 2 <= int(match[1]) <= 20:
            around = source.text[max(0, match.start() - 12) : match.start()]
            if not re.search(rf"(?:{'|'.join(m[:3] for m in MONTHS)}|May)\w*\.? $", around):
                return put(source.text, *match.span(1), WORDS[int(match[1])])
    return None


def _voice(source: Source, r: random.Random) -> str | None:
    match = _PASSIVE.match(source.text)
    if match:
        agent = match["b"][0].upper() + match["b"][1:]
        patient = match["a"]
        if patient.split()[0] in {"The", "A", "An"}:
            patient = patient[0].lower() + patient[1:]
        return f"{agent} {match['v']} {patient}{match['r']}"
    match = _ACTIVE.match(source.text)
    if not match or match["a"].split()[0] in {"He", "She", "It", "They", "We", "I", "This", "That"}:
        return None
    if match["b"].split()[0] in _SMALL:
        return None
    be = "were" if match["b"].endswith("s") else "was"
    agent = match["a"]
    if agent.split()[0] in {"The", "A", "An"}:
        agent = agent[0].lower() + agent[1:]
    return f"{match['b'][0].upper()}{match['b'][1:]} {be} {match['v']} by {agent}{match['r']}"


def _said(source: Source, r: random.Random) -> str | None:
    match = _SAID.search(source.text)
    return put(source.text, *match.span(), r.choice(_SYNONYMS[match[1]])) if match else None


def _surname(source: Source, r: random.Random) -> str | None:
    match = _TITLED.search(source.text)
    return put(source.text, *match.span(), match[1]) if match else None


MAKERS: dict[str, Maker] = {
    "clause_order": _clause_order,
    "number_form": _number_form,
    "voice": _voice,
    "said_synonym": _said,
    "surname": _surname,
}
