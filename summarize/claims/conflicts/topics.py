"""What a conflict is about, as English: a whole clause behind "whether", or a noun phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.shallow import Shallow, read
from summarize.records import Span

_OPENING = re.compile(
    r"^(?:whether|what is said of|what became of|the denial of|who or what was behind|by whom|when"
    r"|how many of)\s"
)
_NO_SUBJECT = frozenset("PcsMBHXnavegtW,;:.-()")
_OBJECTS = frozenset(["him", "them", "us", "me", "i", "we", "you"])
_TAIL = re.compile(r"\b(?:a|an|the|of|to|and|or|but|with|by|for|from|his|her|its|their|than|that)$")
_UNREADY = re.compile(r"[\[\]{}|<>]|\.\.|…|https?:|\bvs\b")
_BASE = wordset(
    "draw carry cause hit pose face own run put cut set cost lead kill owe form play move treat"
    " harm pay drink drive sleep steal pollute drop bear beat break burn"
)
_DENIES = re.compile(r"^what \S.* (?:denies|deny)$")
_WHO = re.compile(r"(?:he|she|they|his|her|their|we|i|you)\b", re.IGNORECASE)
_MOST = 34
_SOME = re.compile(r"(?:some|many|others|several|both|all|most|two|three)\b", re.IGNORECASE)
_FEW = 3
_OWN = re.compile(
    r"(?:not only\s)?(?:(?P<being>being\s)|(?P<having>having\s)"
    r"|(?:any\s)?(?P<noun>role|part|involvement|hand|responsibility)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?!(?:the|an?|its|his|her|their|our|some|many|several|two|three|one|local|[a-z]+s)\b)[a-z]"
)


def reads(about: str) -> bool:
    """Whether a topic is of a form that reads as English.

    Behind "whether" must stand a whole clause (a subject with its finite verb), elsewhere a
    noun phrase; nothing may dangle at the end.  Cost: linear.
    """
    if not about or _UNREADY.search(about) or len(about.split()) > _MOST:
        return False
    if _TAIL.search(about) or about.count('"') % 2 or about.count("“") != about.count("”"):
        return False
    if _DENIES.match(about):
        return True
    opening = _OPENING.match(about)
    rest = about[opening.end() :] if opening else about
    if _WHO.match(rest):
        return False
    if opening and opening[0].startswith(("whether", "by whom", "when")):
        return is_clause(rest)
    if opening and opening[0].startswith("what is said"):
        return is_noun_phrase(rest) and rest.split()[0].lower() not in _OBJECTS
    return bool(re.search(r"[A-Za-z]{2}", rest)) and not rest.lower().startswith(("of ", "to "))


@lru_cache(maxsize=1 << 12)
def is_clause(text: str) -> bool:
    """Whether a text opens with a subject that has its finite verb."""
    shallow = _read(text)
    if len(shallow) < _FEW or shallow.tags[1] in _NO_SUBJECT or shallow.low[1] in _OBJECTS:
        return len(shallow) > _FEW and shallow.low[1] == "there" and is_finite(shallow, 2)
    first = np_end(shallow, 1)
    plural = [j for j in range(3, first) if shallow.low[j] in _BASE and shallow.tags[j - 1] in "NC"]
    return first > 1 and (bool(plural) or _verb_follows(shallow, first))


def is_noun_phrase(text: str) -> bool:
    """Whether a text is one noun phrase, with nothing left over."""
    shallow = _read(text)
    return len(shallow) > 1 and np_end(shallow, 1) == len(shallow)


def _read(text: str) -> Shallow:
    """The letters of a text behind one word, so that its first capital is that of a name."""
    whole = f"so {text}"
    return read(whole, Span(0, len(whole)), ())


def _verb_follows(s: Shallow, start: int) -> bool:
    """Whether behind a subject, and what is put in behind it, its finite verb stands."""
    j, inside = start, 0
    while j < len(s):
        letter = s.tags[j]
        if is_finite(s, j) or (letter == "e" and j + 1 < len(s)):
            if not inside:
                return True
            inside -= 1
        elif letter in "Wt":
            inside += 1
        elif letter in ";:." or (s.low[j] == "of" and s.tags[j - 1] == "T"):
            return False
        j += 1
    return False


def denied_by(who: str) -> str:
    """``what the ministry denies``: for a topic that cannot be told otherwise."""
    return f"what {called(who)} {'deny' if _plural(who) else 'denies'}"


def own_part(content: str, who: str) -> str:
    """``whether the mayor had been in the building``, from "having been in the building".

    Empty where what one denies of oneself is told in another form.
    """
    told = _OWN.match(content)
    if told is None:
        return ""
    rest = content[told.end() :]
    if told["being"]:
        return f"whether {called(who)} {'were' if _plural(who) else 'was'} {rest}"
    if told["having"]:
        return f"whether {called(who)} had {rest}"
    return f"whether {called(who)} had any {told['noun'].lower()}{rest}"


def called(who: str) -> str:
    """A speaker as he is called inside a sentence: a bare common noun with its article."""
    return f"the {who}" if _BARE.match(who) else who


def _plural(who: str) -> bool:
    last = re.split(r"\s(?:of|in|at|for|from|with|near|who|on|by)\s", who)[0].split()[-1:]
    common = bool(last) and last[0].islower() and re.search(r"[^su]s$|people$", last[0])
    return " and " in who or bool(common) or bool(_SOME.match(who))
