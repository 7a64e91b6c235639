"""Whether what follows a reporting verb can be its content, by the frames of the verb."""

from __future__ import annotations

import re

from summarize.claims.sentence.agents import is_agent
from summarize.claims.sentence.clauses import CONTRACTED, has_finite, is_finite
from summarize.claims.sentence.deeds import DEEDS
from summarize.claims.sentence.lexicon import Verb, reporting_nouns, wordset
from summarize.claims.sentence.phrases import np_end, quantifies
from summarize.claims.sentence.shallow import Shallow, tag

_INNER = wordset("what how why whether")
_COUNTED = wordset(
    "number toll figure total cost costs loss losses damage turnout count tally dead"
)
_WORKS = wordset("direct write propose describe")
_TITLE = re.compile(r"\W(?:[A-Z][\w’'-]*|\b(?:of|the|and|in|a|to|for)\b|\s)+[,.]?\W")
_FIRST = re.compile(r"\w+")
_OBJECTS = wordset("him them me us it her")
DOCUMENTS = wordset(
    "poll polls survey surveys study studies data figures records record report reports documents"
    " document emails analysis findings filing filings statistics results polling audit review"
    " census numbers average index research letters memo ballot tally count"
)
_JUDGING = re.compile(
    r"(?:ic|al|ous|ful|ive|able|ible|less|ish|ary|ist|ant|ent|ate)$|^(?:wrong|absurd|false|unfair"
    r"|unjust|cruel|weak|mad|sad|right|fair|safe|mistaken|premature|untrue|true|bogus|fake|hollow"
    r"|inaccurate|unproven|nonsense|unfounded)$"
)
_PROPOSING = wordset("suggest recommend propose")
# Verbs of an attitude: to welcome a decision says nothing of it, to welcome it "as fair" does.
ATTITUDES = wordset("welcome praise condemn applaud hail laud")
_SAID = wordset(
    "idea ideas notion possibility comparison comparisons criticism criticisms characterization"
    " insinuation insinuations account version label narrative it this that them"
)
_FALSE = wordset(
    "untrue false baseless groundless unfounded fabricated bogus fake nonsense lie lies hoax"
    " fabrication fabrications invention inventions unsubstantiated fiction wrong incorrect"
    " inaccurate"
)
_AS = frozenset({"as"})
_TO = frozenset({"to"})
_CALLED = frozenset({"D"})
_PREDICATES = {
    **dict.fromkeys(["describe", "characterize", "characterise", "portray", "depict"], _AS),
    **dict.fromkeys(["urge", "exhort", "implore", "beg"], _TO),
    **dict.fromkeys(["order", "instruct", "direct"], frozenset()),  # a deed, unless quoted
    "accuse": frozenset({"of"}),
    "compare": frozenset({"to", "with"}),
    "liken": _TO,
    "put": frozenset({"at"}),
}


def _has_predicate(s: Shallow, j: int, words: frozenset[str]) -> bool:
    """Whether one of ``words``, or a quotation, follows the object at ``j``."""
    end = np_end(s, j, long=False) or j
    if "Q" in s.tags[j + 1 : end]:
        return True
    for k in range(max(end, j), min(len(s), end + 8)):
        if s.low[k] in words or s.tags[k] == "Q":
            return True
        if s.tags[k] in ";:." or (s.tags[k] == "D" and "D" in words and k == end):
            return s.tags[k] == "D"
    return False


def _object_head(s: Shallow, j: int) -> str:
    """The last word of the noun phrase at ``j``, as far as its first preposition."""
    end = next((k for k in range(j + 1, min(len(s), j + 5)) if s.tags[k] not in "NCUeKvga"), j + 1)
    return s.low[end - 1]


def _is_said(s: Shallow, j: int) -> bool:
    """Whether the object at ``j`` is something said, and no offer or bill: "the accusations"."""
    end = np_end(s, j, long=False)
    return s.low[max(j, end - 1)] in _SAID or s.low[max(j, end - 1)] in reporting_nouns()


def _called_something(s: Shallow, j: int) -> bool:
    """Whether more than an object stands after "called": no "called the hotline and asked"."""
    end = np_end(s, j, long=False)
    whole = np_end(s, j)
    if "Q" in s.tags[j : whole + 1] or "Q" in s.tags[end : end + 1]:
        return True
    after = s.tags[end : end + 1]
    if (
        whole > j + 1
        and _JUDGING.search(s.low[whole - 1])
        and s.tags[whole : whole + 1] in ("", ".", ",", "c", "-")
    ):
        return True
    if s.tags[j] != "D":
        return end > j and after == "D"
    judged = _JUDGING.search(s.low[max(j, end - 1)])
    return bool(judged) or after not in ("", "c", "P", ".")


def licensed(s: Shallow, i: int, j: int, verb: Verb) -> bool:
    """Whether what stands at ``j`` can be the content of this verb."""
    letter = "U" if quantifies(s, j) else s.tags[j]
    frames = verb.frames
    if verb.base == "call" and (s.tags[j - 1 : j + 1] == "tQ" or s.tags[j : j + 2] == "RQ"):
        return True
    if s.tags[j - 1] == "t" or letter == "t" or s.tags[j - 2 : j] in ("t,", "t-"):
        return bool(frames & {"t", "c", "n"})
    if verb.base == "show" and _object_head(s, j) in DEEDS["show"]:
        return False
    if letter == "Q" and verb.base in _WORKS and _TITLE.fullmatch(s.raw[j]):
        return False  # "directed 'The Golden Compass'"
    if letter == "Q":
        return bool(frames & {"q", "c", "t", "n", "o"})
    if s.tags[j - 1] == ":" or s.raw[j - 1] == ":":
        return bool(frames & {"q", "c", "t"})
    if s.low[j] in {"whether", "if", "how", "why", "what", "where", "when", "who", "which"}:
        return bool(frames & {"w", "c"}) and not (s.low[j] == "when" and "w" not in frames)
    if verb.base in {"admit", "confess"} and s.low[j] == "to":
        return s.tags[j + 1 : j + 2] in tuple("gNDKC")
    if s.low[j] == "to" and verb.base == "continue":
        return False
    if s.low[j] == "to":
        return "i" in frames and s.tags[j + 1 : j + 2] not in tuple("CDRU")
    if verb.base == "argue" and (
        s.low[j] in {"for", "against"} or s.low[j : j + 2] == ["in", "favor"]
    ):
        return True
    if verb.base == "call" and s.low[j : j + 2] == ["for", "help"]:
        return False
    if "p" in frames and s.low[j] in {"for", "of", "on", "upon", "against", "about", "to"}:
        return True
    if letter in "Ps":
        if letter == "P" and s.tags[j + 1 : j + 2] in (",", ".", ""):
            return False  # "a man that they believe in"
        if s.low[j] == "with" and "Q" not in s.tags[j : j + 8]:
            return False
        comma = s.tags.find(",", j)
        return (
            "c" in frames and comma > 0 and (has_finite(s, comma, len(s)) or "Q" in s.tags[comma:])
        )
    if letter in "BHM" and "c" in frames and j == i + 1 and _is_gap(s, i):
        return True
    if "a" in frames and j == i + 1 and letter in "DCNRU":
        return True
    if verb.base == "call":
        away = s.low[j + (s.tags[j] == "R") : j + 2][:1]
        if away and away[0] in {"back", "off", "up", "in", "out"}:
            return False
        if "home" in s.low[j : j + 5]:
            return False  # "who call the town their home"
        named = letter in "DNCUeg" or s.low[j] in reporting_nouns()
        if named and _called_something(s, j):
            return True
        return letter == "R" or (letter == "C" and _has_predicate(s, j, _CALLED))
    if verb.base == "put" and _COUNTED.isdisjoint(s.low[j : j + 5]):
        return False
    gerund = letter in "gK" and s.low[j].endswith("ing")
    if verb.base == "describe" and (gerund or letter in "gN" or s.low[j] in {"a", "an"}):
        return True
    if verb.base in _PREDICATES:
        return letter in "DCNURe" and _has_predicate(s, j, _PREDICATES[verb.base])
    if letter == "a" and "c" in frames:
        return has_finite(s, j, min(len(s), j + 20)) or (j + 1 < len(s) and is_clause(s, j + 1))
    if letter == "g" and verb.base in _PROPOSING:
        return True
    if "n" in frames and s.low[j] in {"having", "being"}:
        return True
    if "o" in frames or "n" in frames:
        if verb.base in ATTITUDES and not _has_predicate(s, j, _AS):
            return False
        if verb.base == "reject" and not (_is_said(s, j) or _has_predicate(s, j, _AS)):
            return is_clause(s, j)
        if verb.base == "dismiss" and is_agent(_object_head(s, j)):
            return False
        if verb.base in DEEDS and _object_head(s, j) in DEEDS[verb.base]:
            return False
        if verb.base == "deny" and letter in "CDN":
            end = np_end(s, j, long=False)
            if end > j and s.tags[end : end + 1] == "D":
                return False
        noun = s.low[j] in reporting_nouns() or s.low[j].endswith("ing")
        return letter in "DCNUReg" or (letter == "K" and noun)
    if verb.base == "say":
        return True
    if verb.base == "tell" and s.low[j] == "of" and j == i + 1:
        return True
    if verb.base == "tell":
        return letter in "Rs:" or is_clause(s, j)
    if verb.base == "find" and (s.low[j].endswith(("self", "selves")) or s.low[j] in _OBJECTS):
        return False
    if verb.base == "find" and _object_head(s, j) in DEEDS["find"]:
        return False
    if "c" in frames or "e" in frames:
        return is_clause(s, j)
    return False


def _is_gap(s: Shallow, i: int) -> bool:
    """Whether a cue parts a relative from its verb: "the drive she argues is needed"."""
    subject = i
    while subject and s.tags[subject - 1] in "HaDNC":
        subject -= 1
    if s.tags[i - 1] == "R":
        subject = i - 1
    return subject > 0 and s.tags[subject - 1] in "WtNC"


def calls_false(s: Shallow, j: int, end: int, verb: Verb) -> bool:
    """Whether something said is called false: "called the report of his illness untrue"."""
    if verb.base not in {"call", "describe", "brand", "label", "deem", "pronounce"}:
        return False
    words = s.low[j:end]
    return not _FALSE.isdisjoint(words) and "Q" not in s.tags[j:end] and _is_said(s, j)


def is_clause(s: Shallow, j: int) -> bool:
    """Whether a noun phrase and a finite verb begin at ``j``."""
    if j >= len(s):
        return False
    if s.tags[j] in "as":
        return has_finite(s, j, min(len(s), j + 20))
    if s.low[j] in {"he", "she", "they", "we", "i", "it", "you", "there"} or (
        s.tags[j] == "R" and s.low[j].endswith(CONTRACTED)
    ):
        return True
    end = np_end(s, j)
    if s.tags[end : end + 1] == "Q" and (opens := _FIRST.search(s.raw[end])):
        return tag(opens[0], False) in tuple("MBHXKvne")
    if end == j:
        return s.tags[j] == "D" and j + 1 < len(s) and is_finite(s, j + 1)
    if s.tags[end : end + 1] in ("D", "R") and end - j > 1:
        return True
    if s.tags[end : end + 1] == "c" and end + 1 < len(s) and is_finite(s, end + 1):
        return False
    if s.tags[end - 1] == "Q" and (opens := _FIRST.search(s.raw[end - 1])) and end - j > 1:
        return tag(opens[0], False) in tuple("MBHXKvne")
    if s.tags[end : end + 2] == ",c":
        return False
    if s.tags[end : end + 1] == "," and end + 1 < len(s) and is_finite(s, end + 1):
        return False  # "who wrote the plan, said"
    open_verbs = 1
    limit = end
    while limit < len(s) and limit < end + 14 and s.tags[limit] not in ".;":
        told = s.tags[limit] == "t" and s.tags[limit - 1] in "NC"
        if told or s.tags[limit] == "W" or s.low[limit] in _INNER:
            open_verbs += 1
        elif s.tags[limit] == "c" and s.tags[limit + 1 : limit + 2] == ",":
            return False
        elif is_finite(s, limit) and not (limit > end and is_finite(s, limit - 1)):
            open_verbs -= 1
            if not open_verbs:
                return True
        goes_on = s.tags[limit : limit + 2] in (",K", ",g")
        if goes_on and s.low[limit + 1].endswith("ing"):
            return False  # "claimed responsibility for it, saying C"
        limit += 1
    return False


def shows_thing(s: Shallow, subject: tuple[int, int], j: int, verb: Verb) -> bool:
    """Whether a document shows a thing rather than a fact: "the poll shows Lee ahead"."""
    a, b = subject
    if "e" not in verb.frames or s.tags[j : j + 1] not in tuple("CDNU"):
        return False
    if verb.base == "show" and _object_head(s, j) in DEEDS["show"]:
        return False
    head = next((k for k in range(a + 1, b) if s.tags[k] in "PeWT,("), b) - 1
    return s.low[head] in DOCUMENTS
