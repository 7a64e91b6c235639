"""Claims that a reporting verb carries: before, after and around its content."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.claims.lexicon import Verb, reporting_nouns, reporting_verbs
from summarize.claims.phrases import Circumstance, np_end, skip_addressee, skip_circumstances
from summarize.claims.raw import Range, Raw
from summarize.claims.shallow import Shallow
from summarize.claims.subjects import (
    clause_subject,
    has_finite,
    is_cut,
    is_finite,
    subject_after,
    subject_before,
)

_EMPTY = frozenset("so nothing little much anything something goodbye hello yes-or-no".split())
_LIGHT = frozenset("went go goes going continued continues continue began started kept".split())
_SPEAK = frozenset("say tell write add report announce ask state declare insist argue note".split())
_BREAKS = frozenset("but while whereas though although".split())
_TAIL_CUES = frozenset("adding saying noting citing quoting according".split())


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries: where it begins, and how it is used."""

    start: int
    verb: Verb
    passive: bool = False
    negated: bool = False
    modal: str = ""
    infinitive: bool = False
    gerund: bool = False


@dataclass(slots=True)
class Reading:
    """What has been read off a sentence so far."""

    sentence: Shallow
    index: int
    after_quote: bool = False
    claims: list[Raw] = field(default_factory=list)


def group_at(s: Shallow, i: int) -> Group | None:
    """The verb group whose head is the token at ``i``, or ``None`` if it is a noun or adjective."""
    entry = reporting_verbs()[s.low[i]]
    g = Group(i, entry.verb)
    j = i
    be = have = did = False
    while j > 0 and s.tags[j - 1] in "anMBHX":
        letter, low = s.tags[j - 1], s.low[j - 1]
        if letter == "a" and j - 1 == 0 and s.tags[j] not in "MBHX" and not low.endswith("ly"):
            pass
        be = be or (letter == "B" and not have)
        have = have or letter == "H"
        did = did or letter == "X"
        g.negated = g.negated or letter == "n" or low.endswith(("n't", "n’t"))
        if letter == "M":
            g.modal = low
        j -= 1
    while j < i and s.tags[j] == "a":
        j += 1
    g.start = j
    before = s.tags[j - 1 : j] if j else ""
    word = s.low[j - 1] if j else ""
    forms = entry.forms
    if word == "to":
        g.infinitive = True
        g.start = j - 1
        return g if "base" in forms else None
    if "ing" in forms:
        g.gerund = not be
        if before == "D" or (g.gerund and before == "c" and not j):
            return None
        return g
    if be and forms & {"past", "participle"}:
        g.passive = True
        return g
    if before in ("D", "P") or (before and _possessive(s.raw[j - 1])):
        return None
    if have:
        return g if "participle" in forms else None
    if g.modal or did:
        return g if "base" in forms else None
    if before == "g" or (before == "U" and forms <= {"base", "third"}):
        return None
    if forms <= {"base", "third"} and s.low[i] in reporting_nouns() | _NOUNLIKE:
        return g if _clause_follows(s, i, before) else None
    if "past" in forms and before == "a" and s.tags[i + 1 : i + 2] == "N" and j > 1:
        return None
    return g


_NOUNLIKE = {
    word: frozenset[str]()
    for word in "state states posts texts notes finds shows blogs emails calls call demands demand "
    "requests request orders order answers answer questions question objects object projects "
    "project rules rule worries worry doubts doubt guess guesses thinks signals signal details "
    "detail documents document counters counter lies labels label brands brand charges charge "
    "echoes echo forecasts forecast cries cry protests protest appeals appeal proposals voices "
    "voice outlines outline text post blog email tweet tweets estimates estimate hopes hope fears "
    "fear stress stresses rebuts praise praises blame blames mocks guarantee guarantees regrets "
    "regret welcome welcomes advise object broadcast broadcasts relay relays".split()
}


def _possessive(word: str) -> bool:
    return word.lower().endswith(("'s", "’s", "s'", "s’")) and len(word) > 3


def _clause_follows(s: Shallow, i: int, before: str) -> bool:
    """Whether what follows shows that a word that may be a noun is the verb here."""
    after = s.tags[i + 1 : i + 2]
    if after in ("t", "Q", "R", ":"):
        return before in tuple("NCRWtT,cKaU")
    if before in ("R", "W"):
        return True
    if before == "" or before not in "NC,c)":
        return False
    plural = s.low[i - 1].endswith("s")
    third = "third" in reporting_verbs()[s.low[i]].forms
    if plural == third and before != "C":
        return False
    if after in tuple("DCNU"):
        end = np_end(s, i + 1)
        return end > i + 1 and (
            (end < len(s) and is_finite(s, end))
            or "n" in reporting_verbs()[s.low[i]].verb.frames
            and after in "D"
        )
    return after in ("", ".", ",") and before in "CN" and (third or plural)


def read_verb(r: Reading, i: int) -> None:
    """Add to ``r`` the claim whose cue is the reporting verb at token ``i``, if there is one."""
    s = r.sentence
    g = group_at(s, i)
    if g is None or g.passive or "r" in g.verb.frames:
        return
    if g.gerund:
        _gerund(r, g, i)
        return
    if g.infinitive:
        if g.start and s.low[g.start - 1] in _LIGHT:
            g.start -= 1
        else:
            return
    if g.modal and not (g.modal in {"can", "could", "must"} and g.verb.base == "say"):
        return
    if g.negated and g.verb.base not in {"believe", "think", "expect"}:
        return
    if _inverted(r, g, i):
        return
    floor = _floor(r, g.start)
    subject = subject_before(s, g.start, floor)
    if subject is None:
        return
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], subject, g.verb)
    _place(r, raw, g, i, subject)


def _floor(r: Reading, start: int) -> int:
    """No subject reaches back over the cue of an earlier claim of the sentence."""
    for claim in reversed(r.claims):
        if claim.preposed and claim.cue[-1][1] <= start and claim.kind == "verb":
            return 0
    return 0


def _inverted(r: Reading, g: Group, i: int) -> bool:
    """``"...", said the mayor`` and ``The army left, said a monitor``."""
    s = r.sentence
    if "q" not in g.verb.frames or g.start != i:
        return False
    quoted = i > 0 and s.tags[i - 1] == "Q"
    if not (quoted or (i > 0 and s.tags[i - 1] in ",-.") or (i == 0 and r.after_quote)):
        return False
    if i + 1 >= len(s) or s.tags[i + 1] in "tQ:":
        return False
    if s.tags[i + 1] == "R" and not quoted and i > 0:
        return False
    subject = subject_after(s, i + 1)
    if subject is None:
        return False
    end = subject[1]
    if end < len(s) and is_finite(s, end) and not quoted:
        return False
    if i > 0 and not quoted:
        if not has_finite(s, 0, i - 1):
            return False
        ahead = subject_before(s, i, 0)
        if ahead is not None and not _complete(s, 0, i) and end < len(s) and s.tags[end] not in ",.":
            return False
    raw = Raw(s, r.index, "verb", [(i, i + 1)], [], subject, g.verb, preposed=False)
    begin = _prefix_start(r, i)
    raw.content = [(begin, i)] if i > begin else []
    _apposition(s, raw, end)
    stop = raw.speaker[1] if raw.speaker else end
    if g.verb.base == "tell":
        return False
    after = skip_circumstances(s, stop)
    raw.outlets.extend(after.outlets)
    _resume_quote(s, raw, after.end)
    raw.inherits = False
    _relay_earlier(r, raw, i)
    r.claims.append(raw)
    return True


def _complete(s: Shallow, a: int, b: int) -> bool:
    """Whether the tokens hold a clause with its own subject before the last comma."""
    return has_finite(s, a, b)


def _apposition(s: Shallow, raw: Raw, end: int) -> None:
    """Let the speaker of an inverted cue take its apposition along."""
    if raw.speaker is None or s.tags[end : end + 1] != ",":
        return
    j = end + 1
    if s.tags[j : j + 1] in ("D", "C", "N", "U"):
        stop = np_end(s, j)
        if stop > j and (stop >= len(s) or s.tags[stop] in ",.W"):
            raw.speaker = (raw.speaker[0], stop)


def _prefix_start(r: Reading, end: int) -> int:
    """Where the content of a postposed cue begins."""
    s = r.sentence
    start = 0
    for claim in r.claims:
        last = claim.cue[-1][1]
        if not claim.preposed and last < end:
            stop = max([last] + [b for _, b in claim.content] + ([claim.speaker[1]] if claim.speaker else []))
            if stop < end:
                start = max(start, stop)
    while start < end and s.tags[start] in ",;c.-":
        start += 1
    return start


def _resume_quote(s: Shallow, raw: Raw, j: int) -> None:
    """Add a quotation that goes on after the cue: ``"A," she said, "and B."``."""
    n = len(s)
    k = j
    while k < n and s.tags[k] in ",.:-c":
        k += 1
    quoted = any(s.tags[b - 1] == "Q" for _, b in raw.content if b) or any(
        s.tags[a] == "Q" for a, _ in raw.content
    )
    if quoted and k < n and s.tags[k] == "Q":
        end = k + 1
        while end < n and s.tags[end] not in ",.":
            end += 1
        raw.content.append((k, end))
    elif quoted and not raw.content:
        raw.content.append((k, n))


def _gerund(r: Reading, g: Group, i: int) -> None:
    """``..., adding that``: the speaker is that of the clause."""
    s = r.sentence
    j = g.start
    if j and s.tags[j - 1] == "P" and s.low[j - 1] not in {"by", "in", "while", "after", "before"}:
        return
    if not g.verb.frames & {"c", "t", "q"} or "b" in g.verb.frames or "e" in g.verb.frames:
        return
    body = _content_start(s, i, g.verb)
    if body is None:
        return
    start, circumstance = body
    if start >= len(s) or s.tags[start] in ",.;":
        return
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], None, g.verb)
    previous = next((c for c in reversed(r.claims) if c.speaker and c.kind != "noun"), None)
    if previous is not None:
        raw.speaker = previous.speaker
        raw.outlets = list(previous.outlets)
        _cut(previous, g.start)
    else:
        subject = clause_subject(s, 0, g.start) if g.start else None
        if subject is None:
            subject = _later_subject(s, i)
        if subject is None:
            return
        raw.speaker = subject
    raw.outlets.extend(circumstance.outlets)
    raw.content = [(start, _content_end(s, start))]
    r.claims.append(raw)


def _later_subject(s: Shallow, i: int) -> Range | None:
    """``Saying that ..., the minister left``: the subject after the opening participle."""
    comma = s.tags.find(",", i)
    if comma < 0:
        return None
    end = np_end(s, comma + 1)
    return (comma + 1, end) if end > comma + 1 else None


def _cut(claim: Raw, at: int) -> None:
    """End the content of ``claim`` before token ``at``."""
    claim.content = [(a, min(b, at)) for a, b in claim.content if a < at]


def _content_start(s: Shallow, i: int, verb: Verb) -> tuple[int, Circumstance] | None:
    """Where content begins after the verb at ``i``; ``None`` if nothing of the kind follows."""
    n = len(s)
    j = i + 1
    if "a" in verb.frames:
        j = skip_addressee(s, j)
        if verb.base == "tell" and s.low[j : j + 1] == ["to"]:
            return None
    circumstance = skip_circumstances(s, j)
    j = circumstance.end
    if j < n and s.tags[j] == ",":
        aside = _aside(s, j)
        if aside is not None:
            j = aside
    if j < n and s.tags[j] == "t":
        return j + 1, circumstance
    return j, circumstance


def _aside(s: Shallow, j: int) -> int | None:
    """The token of the content after an aside between commas that opens at ``j``."""
    close = next((k for k in range(j + 1, len(s)) if s.tags[k] in ",-Q"), None)
    if close is None or s.tags[close] == "Q":
        return close if close == j + 1 else None
    after = s.tags[close + 1 : close + 2]
    opens = s.tags[j + 1]
    if after in ("t", "Q") and opens in "gPaesT":
        return close + 1
    return None


def _content_end(s: Shallow, start: int) -> int:
    """Where content that begins at ``start`` ends: at the sentence's end or the next cue."""
    n = len(s)
    for j in range(start + 1, n):
        if s.tags[j] == "," and j + 1 < n and s.low[j + 1] in _TAIL_CUES:
            return j
        if s.tags[j] == ";":
            return j
    return n


def _place(r: Reading, raw: Raw, g: Group, i: int, subject: Range) -> None:
    """Find the content of a finite cue with its subject before it, and keep the claim."""
    s = r.sentence
    n = len(s)
    verb = g.verb
    body = _content_start(s, i, verb)
    if body is None:
        return
    j, circumstance = body
    addressed = skip_addressee(s, i + 1) if "a" in verb.frames else i + 1
    if addressed > i + 1:
        raw.addressee = (i + 1, addressed)
    raw.outlets.extend(circumstance.outlets)
    here = s.tags[j] if j < n else ""
    if j < n and s.low[j] in _EMPTY and (j + 1 >= n or s.tags[j + 1] in ",.P"):
        return
    prefix = _prefix(r, subject[0])
    if here and here not in ",.;-)c" or (here == "c" and s.tags[j + 1 : j + 2] == "t"):
        if here == ":":
            j += 1
        if here == "s" and s.low[j] in {"as", "while", "when", "after", "before", "because", "if"}:
            if prefix is not None and s.low[j] != "if":
                _postpose(r, raw, prefix, j)
                return
            if s.low[j] in {"as", "while", "after", "before", "because"}:
                return
        if here == "g" and prefix is not None and s.tags[prefix[1] - 1 : prefix[1]] == "Q":
            _postpose(r, raw, prefix, j)
            return
        if not _licensed(s, i, j, verb):
            return
        raw.content = [(j, _content_end(s, j))]
        _nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if not verb.frames & {"q", "c"}:
        return
    if here in (",", "-") and s.tags[j + 1 : j + 2] == "Q" and prefix is None:
        raw.content = [(j + 1, _content_end(s, j + 1))]
        _nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if prefix is None and here in ("", ".") and s.tags[subject[0]] != "R":
        prefix = _bare_prefix(s, subject)
    if prefix is not None:
        _postpose(r, raw, prefix, j)


def _licensed(s: Shallow, i: int, j: int, verb: Verb) -> bool:
    """Whether what stands at ``j`` can be the content of this verb."""
    letter = s.tags[j]
    frames = verb.frames
    if s.tags[j - 1] == "t" or (letter == "t"):
        return bool(frames & {"t", "c", "n"})
    if letter == "Q":
        return bool(frames & {"q", "c", "t", "n", "o"})
    if s.tags[j - 1] == ":" or s.raw[j - 1] == ":":
        return bool(frames & {"q", "c", "t"})
    if s.low[j] in {"whether", "if", "how", "why", "what", "where", "when", "who"}:
        return bool(frames & {"w", "c"}) and not (s.low[j] == "when" and "w" not in frames)
    if s.low[j] == "to":
        return bool(frames & {"i"}) or ("o" in frames and verb.base in {"call"} and False)
    if letter == "P":
        return "p" in frames and s.low[j] in {"for", "of", "on", "against", "about", "to", "at"}
    if "o" in frames or "n" in frames:
        return letter in "DCNUReg" or (letter == "K" and s.low[j] in reporting_nouns())
    if verb.base in {"say", "tell"}:
        return True
    if "c" in frames:
        return _is_clause(s, j)
    return False


def _is_clause(s: Shallow, j: int) -> bool:
    """Whether a noun phrase and a finite verb begin at ``j``."""
    if s.tags[j] in "as":
        return has_finite(s, j, min(len(s), j + 20))
    end = np_end(s, j)
    if end == j:
        return False
    limit = end
    while limit < len(s) and limit < end + 14 and s.tags[limit] not in ".;":
        if is_finite(s, limit):
            return True
        limit += 1
    return False


def _prefix(r: Reading, start: int) -> Range | None:
    """What stands before a subject at ``start``, if it may be the content."""
    s = r.sentence
    begin = _prefix_start(r, start)
    end = start
    while end > begin and (s.tags[end - 1] in "ca" or s.low[end - 1] in {"as", "but"}):
        end -= 1
    if end <= begin or not is_cut(s, end - 1):
        return None
    if s.tags[end - 1] in ":;(.":
        if s.tags[end - 1] != "." or s.raw[end - 1] not in "?!":
            return None
    if any(s.tags[k] == "Q" for k in range(begin, end)):
        return begin, end
    if end < start and s.tags[end] == "c":
        return None
    if has_finite(s, begin, end):
        opening = s.low[begin]
        if s.tags[begin] == "s" or opening in {"after", "before", "since", "asked"}:
            comma = s.tags.find(",", begin, end - 1)
            if comma < 0 or not has_finite(s, comma, end):
                return None
        return begin, end
    return None


def _bare_prefix(s: Shallow, subject: Range) -> Range | None:
    """Content before a subject from which no comma parts it."""
    if subject[0] > 2 and has_finite(s, 0, subject[0]):
        return 0, subject[0]
    return None


def _postpose(r: Reading, raw: Raw, prefix: Range, j: int) -> None:
    """Keep a claim whose content stands before its cue, with what goes on behind it."""
    s = r.sentence
    raw.preposed = False
    raw.content = [prefix]
    _resume_quote(s, raw, j)
    if len(raw.content) == 1 and s.tags[j : j + 1] == ",":
        after = s.tags[j + 1 : j + 2]
        if after and after in "MBHXv" or (after == "c" and s.tags[j + 2 : j + 3] in tuple("MBHXvet")):
            raw.content.append((j + 1, _content_end(s, j + 1)))
    _relay_earlier(r, raw, raw.cue[0][0])
    r.claims.append(raw)


def _nest(r: Reading, raw: Raw, start: int) -> None:
    """Tie a preposed claim to one whose content it stands in, or end that content before it."""
    s = r.sentence
    for outer in reversed(r.claims):
        if not outer.preposed or not outer.content:
            continue
        a, b = outer.content[-1]
        if not a <= start < b:
            continue
        k = start
        while k > a and s.tags[k - 1] in "aT":
            k -= 1
        word = s.low[k - 1] if k > a else ""
        comma = k - 1 > a and s.tags[k - 2] == ","
        if word in _BREAKS or (word == "and" and comma) or (k > a and s.tags[k - 1] == ";"):
            _cut(outer, k - 1)
            return
        if k > a and outer.speaker == raw.speaker:
            _cut(outer, start)
            return
        raw.parent = outer
        return


def _relay_earlier(r: Reading, raw: Raw, cue: int) -> None:
    """A cue after a whole claim passes that claim on: "X said ..., al-Y reported"."""
    if not raw.content:
        return
    a, b = raw.content[0]
    for inner in r.claims:
        if inner.cue[0][0] >= a and inner.cue[-1][1] <= b and inner.parent is None:
            _cut(inner, b)
            inner.parent = raw
