"""Rewordings that leave a sentence true, as texts alone: frames, fronting, asides, forms.

Each takes a sentence on one line and gives another that says the same, or less, or nothing
where it does not fit.  They serve as controls, and they are put over injected errors too,
so that an error is not known by the rest of the sentence being copied.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from injected_source import DAYS, MONTHS, Maker, Source

Rewording = Callable[[str, random.Random], str | None]

_LOWERED = (
    r"The|A|An|He|She|They|It|His|Her|Their|Its|In|On|At|After|Some|Many|Most|Several|Two|Three|"
    r"This|That|These|Those|There|More|But|And|Police|Officials|As|When|While|One|All|No"
)
_WHO = (
    r"(?:(?:[Tt]he |[Aa] |[Aa]n )?(?:[a-z-]+ ){0,4}(?:[A-Z][\w.’'-]+ ?){1,4}"
    r"|(?:[Tt]he |[Aa] |[Aa]n )?(?:[a-z-]+ ){0,2}(?:officials?|police|prosecutors?|ministry|"
    r"department|agency|company|spokes(?:man|woman|person)|authorities|report|court|office|group))"
)
_SAID = r"(?:said|says|told reporters|reported|added|announced|stated)"
_FIRST = re.compile(
    rf"^(?P<who>{_WHO}?) ?{_SAID} (?:that )?"
    rf"(?P<what>(?!(?:on|in|at|of|to|it|he|she|they)\b)[^\"“”]{{25,}})\.$"
)
_LAST = re.compile(rf"^(?P<what>[^\"“”]{{25,}}), (?P<who>{_WHO}?) ?{_SAID}\.$")
_ACCORDING = re.compile(rf"^According to (?P<who>{_WHO}), (?P<what>[^\"“”]{{25,}})\.$")
_ACCORDING_LAST = re.compile(rf"^(?P<what>[^\"“”]{{25,}}), according to (?P<who>{_WHO})\.$")
_DAY = "|".join(DAYS)
_MONTH = "|".join(MONTHS)
_TIME = (
    rf"(?:[Oo]n (?:{_DAY}|(?:{_MONTH}) \d{{1,2}})"
    rf"|[Ii]n (?:(?:early |late )?(?:{_MONTH})(?: \d{{4}})?|\d{{4}})"
    r"|[Ll]ast (?:week|month|year|season|night)|(?:[Tt]|[Ee]arlier t)his (?:week|month|year))"
)
_TIME_LAST = re.compile(rf"^(?P<what>[^,;:\"“”]{{20,}}) (?P<when>{_TIME})\.$")
_TIME_FIRST = re.compile(rf"^(?P<when>{_TIME})(?: |, )(?!of\b|\d)(?P<what>[^;:\"“”]{{20,}})\.$")
_TIME_INSIDE = re.compile(
    rf"^(?P<a>[^,;:\"“”]{{8,60}}) (?P<when>{_TIME}) (?P<b>[a-z][^;:\"“”]{{15,}})\.$"
)
_PLACE_LAST = re.compile(
    r"^(?P<what>[^,;:\"“”]{25,}) "
    r"(?P<when>(?:in|at|near|outside) (?:the )?(?:[A-Z][a-z]+ ?){1,3})\.$"
)
_REPORTED = re.compile(r"\b(?:said|says|announced|reported|told|since|once|after|before|when)\b")
_ROLE = (
    r"(?:president|minister|prime minister|spokesman|spokeswoman|spokesperson|director|manager|"
    r"chief|mayor|governor|lawyer|attorney|professor|analyst|owner|coach|captain|leader|secretary|"
    r"chairman|officer|commander|sheriff|judge|author|actor|actress|singer|executive|economist|researcher)"
)
_ASIDE = re.compile(
    rf"(?P<name>(?:[A-Z][\w’'-]+ ){{1,2}}[A-Z][\w’'-]+), "
    rf"(?P<role>(?:the|an?) (?:[\w’'-]+ ){{0,4}}{_ROLE}"
    r"(?: (?:of|for|at) (?:the )?(?:[A-Z][\w’'-]+ ?){1,4})?), "
)
_BEFORE = re.compile(
    rf"\b(?P<role>(?:[a-z][\w’'-]+ ){{0,2}}{_ROLE}) "
    r"(?P<name>(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+)(?= [a-z])"
)
_OWNED = re.compile(
    r"(?:[A-Z][\w’'-]*|\b(?:[a-z]+['’]s|his|her|its|their|the|a|an|my|our)) (?:[a-z]+ ){1,3}$"
    r"|^[A-Z]",
    re.M,
)
_DOLLARS = re.compile(r"\$(\d[\d,.]*\d|\d)( (?:million|billion|trillion))?(?! ?[a-z]*illion)(?!\w)")
_PERCENT = re.compile(r"(?<=\d)(%| percent| per cent)")
_DATED = re.compile(rf"\b({_MONTH}) (?=\d{{1,2}}\b)")
_COMMA_ASIDE = re.compile(r", (?:who|which|whose|where) [^,;:\"“”]{8,80}, ")
_COMMA_TAIL = re.compile(r", (?:who|which|whose|where|with|[a-z]+ing) [^;:\"“”]{8,90}\.$")
_LEAD_IN = re.compile(
    rf"^(?:{_TIME}(?!, \d)|Meanwhile|However|But|And|Also|Still|Earlier|Now|Then),? (?=\w)"
)
_GENITIVE = re.compile(
    r"\b(?P<d>[Tt]he) (?P<a>[a-z]{4,}) of (?P<b>(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)(?=[ .,])"
)
_WORD_FOR = (
     ("began", "started"), ("started", "began"),
    ("bought", "purchased"), ("nearly", "almost"), ("almost", "nearly"), ("killed", "left dead"),
    ("wounded", "injured"), ("injured", "hurt"), ("large", "big"), ("shows", "reveals"),
    ("showed", "revealed"), ("helped", "assisted"), ("children", "kids"), ("need", "require"),
    ("needed", "required"), ("car", "vehicle"),
     ("huge", "massive"),
    ("obtained", "got"), ("received", "got"), ("chosen", "selected"), ("finished", "ended"),
    ("while", "as"), ("however", "though"), ("often", "frequently"),
    ("film", "movie"), ("movie", "film"), ("photo", "picture"), ("photos", "pictures"),
    ("doctor", "physician"), ("doctors", "physicians"), ("company", "firm"), ("firm", "company"),
    ("wrote", "penned"), ("build", "construct"), ("built", "constructed"), ("also", "likewise"),
    ("arrested", "detained"), ("officers", "policemen"), ("died", "lost their lives"),
    ("quickly", "rapidly"), ("entire", "whole"), ("wealthy", "rich"),
    ("hit", "struck"), ("struck", "hit"), ("vanished", "disappeared"),
    ("likely", "probably"), ("probably", "likely"), ("many", "numerous"),
    ("investigating", "looking into"), ("searching", "looking"), ("released", "put out"),
    ("asked", "requested"), ("choose", "pick"), ("ended", "finished"), ("allow", "let"),
    ("allows", "lets"), ("permitted", "allowed"), ("use", "employ"), ("used", "employed"),
)  # fmt: skip
_WORDS_FOR: dict[str, str] = dict(_WORD_FOR)
_WORD = re.compile(rf"\b({'|'.join(sorted(_WORDS_FOR, key=len, reverse=True))})\b")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if re.match(rf"(?:{_LOWERED})\b", text) else text


def _framed(text: str, r: random.Random) -> str | None:
    """The speaker moved to the other end, or named by "according to"."""
    match = next(
        (m for p in (_ACCORDING, _ACCORDING_LAST, _FIRST, _LAST) if (m := p.match(text))), None
    )
    if not match:
        return None
    who, what = match["who"].strip(), match["what"]
    if not who or who in {"He", "She", "They", "It", "But", "And"}:
        return None
    said, inside = r.choice(("said", "said", "told reporters")), _lower(what)
    forms = (
        f"According to {_lower(who)}, {inside}.",
        f"{_upper(what)}, according to {_lower(who)}.",
        f"{_upper(who)} {said} that {inside}.",
        f"{_upper(who)} {said} {inside}.",
        f"{_upper(what)}, {_lower(who)} {said}.",
    )
    return r.choice([form for form in forms if form != text])


def _fronted(text: str, r: random.Random) -> str | None:
    """A time or place moved to the other end of the sentence."""
    match = _TIME_LAST.match(text) or _PLACE_LAST.match(text)
    if match and not _REPORTED.search(text):
        comma = r.choice((",", ""))
        return f"{_upper(match['when'])}{comma} {_lower(match['what'])}."
    match = _TIME_FIRST.match(text)
    if match:
        return f"{_upper(match['what'])} {match['when'][0].lower()}{match['when'][1:]}."
    match = _TIME_INSIDE.match(text)
    if match:
        return f"{_upper(match['when'])}, {_lower(match['a'])} {match['b']}."
    return None


def _apposed(text: str, r: random.Random) -> str | None:
    """The office before the name, or behind it."""
    match = _ASIDE.search(text)
    if match:
        opened = match.start() == 0
        role = _upper(match["role"]) if opened else match["role"]
        return f"{text[: match.start()]}{role}, {match['name']}, {text[match.end() :]}"
    match = _BEFORE.search(text)
    if match and not _OWNED.search(text[: match.end("role")]):
        return f"{text[: match.start()]}{match['name']}, the {match['role']},{text[match.end() :]}"
    return None


def _forms(text: str, r: random.Random) -> str | None:
    """Money, per cent and months in another form."""
    changed = _DOLLARS.sub(lambda m: f"{m[1]}{m[2] or ''} dollars", text)
    changed = _PERCENT.sub(lambda m: " percent" if m[1] == "%" else "%", changed)
    changed = _DATED.sub(
        lambda m: m[0] if len(m[1]) < 5 else f"{m[1][: 4 if m[1] == 'September' else 3]}. ", changed
    )
    return changed if changed != text else None


def _shorter(text: str, r: random.Random) -> str | None:
    """An aside, a lead-in or what trails behind a comma left out."""
    forms = [
        _COMMA_ASIDE.sub(" ", text, count=1),
        _COMMA_TAIL.sub(".", text),
        _upper(_LEAD_IN.sub("", text)),
    ]
    fitting = [form for form in forms if form != text and len(form.split()) >= 6]
    return r.choice(fitting) if fitting else None


def _of(text: str, r: random.Random) -> str | None:
    """A genitive in place of "of"."""
    match = _GENITIVE.search(text)
    if not match:
        return None
    first = match["b"] + ("'" if match["b"].endswith("s") else "'s")
    return f"{text[: match.start()]}{first} {match['a']}{text[match.end() :]}"


def _word(text: str, r: random.Random) -> str | None:
    """A word of the same meaning."""
    found = list(_WORD.finditer(text))
    if not found or re.search('["“”]', text):
        return None
    match = r.choice(found)
    return text[: match.start()] + _WORDS_FOR[match[1]] + text[match.end() :]


REWORDINGS: dict[str, Rewording] = {
    "frame": _framed,
    "fronted": _fronted,
    "apposed": _apposed,
    "forms": _forms,
    "shorter": _shorter,
    "genitive": _of,
    "synonym": _word,
}


_LOSING = {"shorter", "synonym"}


def reworded(text: str, r: random.Random, *, whole: bool = False) -> str | None:
    """``text`` after one or two rewordings that fit; nothing where none does.

    ``whole`` leaves out those that lose words, and with them an error.
    """
    changed, wanted = text, r.choice((1, 2))
    fitting = sorted(set(REWORDINGS) - (_LOSING if whole else set()))
    for name in r.sample(fitting, len(fitting)):
        new = REWORDINGS[name](changed, r)
        if new and new != changed:
            changed, wanted = new, wanted - 1
        if not wanted:
            break
    return changed if changed != text else None


def _maker(reword: Rewording) -> Maker:
    return lambda source, r: reword(source.text, r)


def _joined(source: Source, r: random.Random) -> str | None:
    """Two sentences that follow each other as one."""
    sentences = source.document.sentences
    number = source.sentence.index
    if number + 1 >= len(sentences) or re.search('["“”:;]', source.text):
        return None
    other = " ".join(sentences[number + 1].text.split())
    if not 5 <= len(other.split()) <= 20 or len(source.text.split()) > 20 or other[-1] != ".":
        return None
    if re.search('["“”:;]', other) or not other[0].isupper():
        return None
    return f"{source.text[:-1]}, {r.choice(('and', 'while', 'and'))} {_lower(other)}"


MAKERS: dict[str, Maker] = {
    **{name: _maker(reword) for name, reword in REWORDINGS.items()},
    "joined": _joined,
    "reworded": lambda source, r: reworded(source.text, r),
}
