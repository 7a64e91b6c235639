"""Claims that a reporting verb carries: before, after and around its content."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.claims.lexicon import (
    Verb,
    ambiguous_nouns,
    reporting_nouns,
    reporting_verbs,
    speaker_nouns,
)
from summarize.claims.phrases import (
    Circumstance,
    is_circumstance,
    np_end,
    skip_addressee,
    skip_circumstances,
    skip_time,
)
from summarize.claims.raw import Range, Raw
from summarize.claims.roster import is_outlet
from summarize.claims.shallow import Shallow
from summarize.claims.subjects import (
    clause_subject,
    has_finite,
    is_cut,
    is_finite,
    np_back,
    stretches,
    subject_after,
    subject_before,
)

_EMPTY = frozenset("so nothing little much anything something goodbye hello yes-or-no".split())
_LIGHT = frozenset("went go goes going continued continues continue began started kept".split())
_SPEAK = frozenset("say tell write add report announce ask state declare insist argue note".split())
_ISSUED = frozenset("issued released posted published sent made signed delivered read".split())
_HOLDERS = frozenset("call calls sign signs banner banners leaflet leaflets placard those people".split())
_AS = frozenset({"as"})
_CALLED = frozenset({"D"})
_TO = frozenset({"to"})
_PREDICATES = {
    **dict.fromkeys("describe characterize characterise portray depict".split(), _AS),
    **dict.fromkeys("order instruct urge exhort implore beg".split(), _TO),
    "accuse": frozenset({"of"}),
    "compare": frozenset({"to", "with"}),
    "liken": _TO,
}
_DOCUMENTS = frozenset("statement letter tweet post email memo message release text note".split())
_PRONOMINAL = frozenset("another some many both several most all few this that these each".split())
_VERBS = tuple("KveBHM")
_NOBODY = frozenset("nobody none no neither nothing".split())
_BETWEEN = frozenset("first both all each himself herself themselves itself".split())
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
    while j > 0 and (s.tags[j - 1] in "anMBHX" or s.low[j - 1] in _BETWEEN):
        letter, low = s.tags[j - 1], s.low[j - 1]
        if letter == "a" and j - 1 == 0 and s.tags[j] not in "MBHX" and not low.endswith("ly"):
            pass
        be = be or (letter == "B" and not have)
        have = have or letter == "H"
        g.gerund = g.gerund or low == "having"
        did = did or letter == "X"
        g.negated = g.negated or letter == "n" or low.endswith(("n't", "n’t"))
        if letter == "M":
            g.modal = low
        j -= 1
    while j < i and (s.tags[j] == "a" or s.low[j] in _BETWEEN):
        j += 1
    if j == i or s.tags[j] not in "HBM":
        far = _parted_auxiliary(s, j)
        if far is not None and entry.forms & {"participle"}:
            have, j = True, far
    g.start = j
    left = j
    while left > 1 and s.low[left - 1] in _BETWEEN:
        left -= 1
    before = s.tags[left - 1 : left] if left else ""
    word = s.low[left - 1] if left else ""
    forms = entry.forms
    if word == "to":
        g.infinitive = True
        g.start = j - 1
        return g if "base" in forms else None
    if g.gerund and "participle" in forms:
        return g
    if "ing" in forms:
        g.gerund = not be
        if before == "D" or (g.gerund and before == "c" and not j):
            return None
        return g
    if be and forms & {"past", "participle"}:
        g.passive = True
        return g
    pronoun = word in _PRONOMINAL and not forms <= {"base"} and s.tags[i + 1 : i + 2] != "N"
    if (before in ("D", "P") and not pronoun) or (before and _possessive(s.raw[j - 1])):
        return None
    if have:
        return g if "participle" in forms else None
    if g.modal or did:
        return g if "base" in forms else None
    if before == "g" or (before == "U" and s.low[i] in ambiguous_nouns()):
        return None
    if forms <= {"base", "third"} and s.low[i] in ambiguous_nouns():
        return g if _clause_follows(s, i, before) else None
    passive = "participle" in forms and not entry.verb.frames & {"a", "c"}
    if before in (",", "N") and passive and _has_agent(s, i):
        return None
    while left and s.tags[left - 1] == "a":
        left -= 1
    if "past" in forms and before == "a" and s.tags[i + 1 : i + 2] == "N":
        return g if left and s.tags[left - 1] in "NCRW," else None
    return g


def _parted_auxiliary(s: Shallow, j: int) -> int | None:
    """The auxiliary in "has in recent weeks reported", before a time or a short phrase."""
    for k in range(j - 1, max(-1, j - 7), -1):
        if s.tags[k] == "H":
            start = k + 1
            if s.tags[start : start + 1] == "," and s.tags[j - 1] == ",":
                return k
            step = skip_time(s, start)
            if step == start and s.tags[start] == "P":
                step = np_end(s, start + 1, long=False)
            return k if step == j else None
        if s.tags[k] not in "PDNUTaCg,":
            return None
    return None


def _has_agent(s: Shallow, i: int) -> bool:
    """Whether "by" follows in the stretch: "called the capital by its people"."""
    for j in range(i + 1, len(s)):
        if s.low[j] == "by":
            return j == i + 1 or s.tags[i + 1] in "DQC"
        if s.tags[j] in ",t.;:KMBHXv":
            return False
    return False


def _possessive(word: str) -> bool:
    return word.lower().endswith(("'s", "’s", "s'", "s’")) and len(word) > 3


def _clause_follows(s: Shallow, i: int, before: str) -> bool:
    """Whether what follows shows that a word that may be a noun is the verb here."""
    after = s.tags[i + 1 : i + 2]
    if before == "N":
        phrase = np_back(s, i, 0)
        if phrase is not None and phrase[0] > 0 and s.tags[phrase[0] - 1] == "P":
            return False
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
        if after == "N" and not s.low[i + 1].endswith("s"):
            return False
        return end > i + 1 and (
            (end < len(s) and is_finite(s, end))
            or "n" in reporting_verbs()[s.low[i]].verb.frames
            and after in "D"
        )
    if after not in ("", ".", ","):
        return False
    phrase = np_back(s, i, 0)
    return phrase is not None and phrase[0] > 0 and is_cut(s, phrase[0] - 1)


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
        light = g.start - 1 - (s.low[g.start - 1] == "on")
        if light >= 0 and s.low[light] in _LIGHT:
            while light and s.tags[light - 1] in "BHa":
                light -= 1
            g.start = light
        else:
            return
    if g.modal and not (g.modal in {"can", "could", "must"} and g.verb.base == "say"):
        return
    if g.negated and g.verb.base not in {"believe", "think", "expect"}:
        return
    if _inverted(r, g, i):
        return
    edge = g.start
    while edge and (s.low[edge - 1] in _BETWEEN or s.tags[edge - 1] == "a"):
        edge -= 1
    subject = subject_before(s, edge)
    previous = r.claims[-1] if r.claims else None
    if edge and s.low[edge - 1] in {"and", "but"} and previous is not None:
        if previous.preposed and previous.kind == "verb" and previous.content:
            subject = previous.speaker
    if subject is None:
        return
    if "b" in g.verb.frames and s.low[subject[0]] in {"i", "you", "we"}:
        return
    if "d" in g.verb.frames and not _DOCUMENTS & set(s.low[subject[0] : subject[1]]):
        return
    if s.low[subject[0]] in _NOBODY:
        return
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], subject, g.verb)
    _place(r, raw, g, i, subject)


def _inverted(r: Reading, g: Group, i: int) -> bool:
    """``"...", said the mayor`` and ``The army left, said a monitor``."""
    s = r.sentence
    if "q" not in g.verb.frames or g.start != i:
        return False
    quoted = i > 0 and s.tags[i - 1] == "Q"
    later = s.tags.find("Q", i) if i == 0 else -1
    if not (quoted or (i > 0 and s.tags[i - 1] in ",-.") or (i == 0 and (r.after_quote or later > 0))):
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
    fragment = quoted and i > 1 and not is_cut(s, i - 2) and s.tags[i - 2] not in "ct"
    if fragment and end < len(s) and s.tags[end] not in ",.;-(WgsTa":
        if s.tags[end] != "P" or s.low[end] in {"to", "for", "that"}:
            return False
    if i > 0 and not quoted:
        if g.verb.base in {"continue", "repeat", "recall", "answer", "read", "reply"}:
            return False
        if not has_finite(s, 0, i - 1) and "Q" not in s.tags[:i]:
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
    if later > 0:
        raw.content = [(later, len(s))]
        raw.preposed = True
    else:
        _resume_quote(s, raw, after.end)
    _relay_earlier(r, raw, i)
    r.claims.append(raw)
    return True


def _complete(s: Shallow, a: int, b: int) -> bool:
    """Whether the tokens hold a clause with its own subject before the last comma."""
    return any(
        has_finite(s, first, last)
        for first, last in stretches(s, a, b)
        if first < last and s.tags[first] not in "W"
    )


def _apposition(s: Shallow, raw: Raw, end: int) -> None:
    """Let the speaker of an inverted cue take its apposition along."""
    if raw.speaker is None or s.tags[end : end + 1] != ",":
        return
    j = end + 1
    if s.tags[j : j + 1] in ("D", "C", "N", "U"):
        stop = np_end(s, j)
        if stop > j and (stop >= len(s) or s.tags[stop] in ",.W:Q("):
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
    elif quoted and j < n and 0 < (later := s.tags.find(",Q", j)) and later + 3 >= n:
        raw.content.append((later + 1, n))
    elif quoted and not raw.content:
        raw.content.append((k, n))


def _gerund(r: Reading, g: Group, i: int) -> None:
    """``..., adding that``: the speaker is that of the clause."""
    s = r.sentence
    j = g.start
    if j and s.tags[j - 1] == "P" and s.low[j - 1] not in {"by", "in", "while", "after", "before"}:
        return
    if j and s.tags[j - 1] == "s" and s.low[j - 1] not in {"while", "when"}:
        return
    if not g.verb.frames & set("ctqnowp") or "b" in g.verb.frames:
        return
    if "e" in g.verb.frames and not (
        s.tags[i + 1 : i + 2] == "t" and (r.claims or (j and s.low[j - 1] in speaker_nouns()))
    ):
        return
    if not g.verb.frames & {"c", "t", "q"} and j and s.tags[j - 1] not in ",c":
        return
    body = _content_start(s, i, g.verb)
    if body is None:
        return
    start, circumstance = body
    awaits = start + 1 >= len(s) and s.tags[-1:] == ":"
    if s.tags[start : start + 1] == ":":
        start += 1
    if not awaits and (
        start >= len(s)
        or s.tags[start] in ",.;"
        or not (_licensed(s, i, start, g.verb) or s.tags[start - 1] == ",")
    ):
        return
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], None, g.verb)
    previous = next((c for c in reversed(r.claims) if c.speaker and c.kind != "noun"), None)
    bare = s.tags[g.start - 1 : g.start] if g.start else ""
    if bare == "N" and s.low[g.start - 1] in {"time", "trouble", "way"}:
        return
    if bare in tuple("NC"):
        if not g.verb.frames & {"c", "t", "q"} or not (
            awaits or s.tags[start - 1] in "t:" or s.tags[start] == "Q" or "c" in g.verb.frames
        ):
            return
        subject = subject_before(s, g.start)
        with_phrase = s.low.index("with", 0, g.start) if "with" in s.low[: g.start] else -1
        if with_phrase > 0 and s.tags[with_phrase - 1] == "," and not has_finite(
            s, with_phrase, g.start
        ):
            subject = (with_phrase + 1, g.start)
        made = s.low[subject[0] - 1] if subject is not None and subject[0] else ""
        speaks = made not in _ISSUED and (
            (subject is not None and subject[0] == with_phrase + 1)
            or s.low[g.start - 1] in reporting_nouns()
            or s.low[g.start - 1] in _HOLDERS
        )
        after = s.low[subject[0] - 1] if subject is not None and subject[0] else ""
        if after != "with" and subject is not None and s.tags[subject[0] - 1] == "P":
            speaks = False
        if not speaks:
            subject = clause_subject(s, 0, g.start) or subject
        if subject is None:
            return
        raw.speaker = subject
    elif bare == "P" and g.start > 1 and s.low[g.start - 1] == "by":
        raw.speaker = clause_subject(s, 0, g.start)
        if raw.speaker is None:
            return
    elif previous is not None:
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
    raw.awaits = awaits
    if awaits:
        r.claims.append(raw)
        return
    end = _content_end(s, start)
    if raw.speaker and raw.speaker[0] > start:
        end = min(end, raw.speaker[0])
    for k in range(start + 1, end - 2):
        if s.tags[k] == "," and s.low[k + 1] == "and" and s.tags[k + 2] in "Kev":
            end = k
            break
    raw.content = [(start, end)]
    r.claims.append(raw)


def _later_subject(s: Shallow, i: int) -> Range | None:
    """``Saying that ..., the minister left``: the subject after the opening participle."""
    comma = s.tags.find(",", i)
    if comma < 0:
        bare = s.tags.find("RK", i)
        return (bare, bare + 1) if bare > 0 else None
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
        if j > i + 1 and s.low[j : j + 1] == ["to"]:
            return i + 1, Circumstance(i + 1)
    circumstance = skip_circumstances(s, j)
    j = circumstance.end
    if j < n and s.tags[j] == ",":
        aside = _aside(s, j)
        if aside is not None:
            j = aside
    if j < n and s.tags[j] in "Ps" and s.low[j] not in {"if", "whether", "how", "why", "what"}:
        j = _distant_that(s, j) or j
    if j < n and s.tags[j] == "t":
        return j + (2 if s.tags[j + 1 : j + 2] == "," else 1), circumstance
    return j, circumstance


def _distant_that(s: Shallow, j: int) -> int | None:
    """The "that" of the content after a phrase: "said at the hearing that the ..."."""
    for k in range(j + 1, min(len(s) - 1, j + 16)):
        letter = s.tags[k]
        if letter == "t":
            return k if s.tags[k + 1] not in "MBHXvK" and s.tags[k - 1] in "NCTRev,Q" else None
        if letter in "MBHXQ;:.":
            return None
    return None


def _aside(s: Shallow, j: int) -> int | None:
    """The token of the content after an aside between commas that opens at ``j``."""
    close = next((k for k in range(j + 1, len(s)) if s.tags[k] in ",-Q"), None)
    if close is None or s.tags[close] == "Q":
        return close if close == j + 1 else None
    if s.tags[j + 1] == "K" and s.low[j + 1] not in {"citing", "quoting"}:
        return None
    quote = s.tags.find("Q", j)
    if quote > 0 and s.tags[quote - 1] in ",:" and not has_finite(s, j, quote) and s.tags[j + 1] in "PaeDg":
        return quote
    after = s.tags[close + 1 : close + 2]
    opens = s.tags[j + 1]
    if after in ("t", "Q") and (opens in "gPaesT" or s.low[j + 1].endswith("ing")):
        return close + 1
    return None


def _content_end(s: Shallow, start: int) -> int:
    """Where content that begins at ``start`` ends: at the sentence's end or the next cue."""
    n = len(s)
    for j in range(start + 1, n):
        if s.tags[j] == "," and j + 1 < n and s.low[j + 1] in _TAIL_CUES:
            return j
        if s.tags[j] == "," and s.low[j + 1 : j + 2] == ["with"] and "g" in s.tags[j : j + 8]:
            return j
        if s.tags[j - 1] == "Q" and s.tags[j] in "sgPW" and j - 1 == start and _closes(s, start):
            return j
        if s.tags[j] == ";":
            return j
        if s.tags[j] == "," and s.low[j + 1 : j + 2] == ["but"] and s.tags[j + 2 : j + 3] in _VERBS:
            return j
    return n


def _phrase_end(s: Shallow, start: int, end: int) -> int:
    """Where content that is a noun phrase ends: an apposition still belongs to it."""
    for j in range(start + 1, end - 1):
        after = s.tags[j + 1]
        if s.tags[j] == "," and after not in "DCQ":
            return j
        if s.tags[j] == "c" and after in "KevBHM" and is_finite(s, j + 1):
            return j
    return end


def _leading_outlets(s: Shallow, subject: int) -> list[Range]:
    """Who is named before the subject: "In an interview with X, ...", "Speaking to X, ..."."""
    j = 0
    while j < subject and s.tags[j] in "acT,":
        j += 1
    if s.low[j] in {"speaking", "talking"} and s.low[j + 1] in {"to", "with", "on"}:
        end = np_end(s, j + 2)
        return [(j + 2, end)] if is_outlet(s.words(j + 2, end)) else []
    return skip_circumstances(s, j).outlets if j < subject and s.tags[j] == "P" else []


def _subordinate_end(s: Shallow, subject: int, start: int) -> int:
    """Where content ends if its cue stands in a clause that a main clause follows."""
    end = _content_end(s, start)
    if subject and s.tags[subject - 1] == "s" and s.low[subject - 1] not in {"as", "that"}:
        for j in range(start + 1, end - 2):
            if s.tags[j] == "," and s.tags[j + 1] in "DRC":
                stop = np_end(s, j + 1)
                if stop < end and is_finite(s, stop):
                    return j
    return end


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
    if j < n and s.low[j] in _EMPTY and (j + 1 >= n or s.tags[j + 1] in ",."):
        return
    prefix = _prefix(r, subject[0])
    if prefix is None:
        raw.outlets.extend(_leading_outlets(s, subject[0]))
    if here == ":" and j + 1 >= n and verb.frames & {"q", "c", "t"}:
        raw.awaits = True
        raw.content = [prefix] if prefix is not None else []
        r.claims.append(raw)
        return
    if here == "," and _as_before(s, subject[0]):
        if prefix is None and has_finite(s, j + 1, n):
            raw.content = [(j + 1, _content_end(s, j + 1))]
            r.claims.append(raw)
            return
    if prefix is not None:
        prefix = _join_apposition(s, raw, prefix)
    quoted = prefix is not None and _closes(s, prefix[1] - 1)
    if prefix is not None and quoted and here != ":" and "t" not in s.tags[j - 2 : j]:
        _postpose(r, raw, prefix, circumstance.end)
        return
    if here and here not in ",.;-)c" or (here == "c" and s.tags[j + 1 : j + 2] == "t"):
        if here == ":":
            j += 1
        if j >= n:
            return
        if here == "s" and s.tags[j - 1] != "t" and s.low[j] in {"as", "while", "when", "after", "before", "because", "if"}:
            if prefix is not None and s.low[j] != "if":
                _postpose(r, raw, prefix, j)
                return
            if s.low[j] in {"as", "while", "after", "before", "because"}:
                return
        if not _licensed(s, i, j, verb):
            if prefix is not None and here in "PgNeU" and "q" in verb.frames:
                _postpose(r, raw, prefix, j)
            return
        end = _subordinate_end(s, subject[0], j)
        if s.tags[j - 1] != "t" and "n" in verb.frames and not _is_clause(s, j):
            end = _phrase_end(s, j, end)
        if subject[0] and s.tags[subject[0] - 1] == "W" and 0 < (comma := s.tags.find(",", j)):
            end = min(end, comma)
        raw.content = [(j, end)]
        _nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if not verb.frames & {"q", "c", "t"}:
        return
    if here in (",", "-") and s.tags[j + 1 : j + 2] == "Q" and prefix is None:
        raw.content = [(j + 1, _content_end(s, j + 1))]
        _nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if prefix is None and here == "," and _interrupts(r, raw, subject[0], j):
        return
    if prefix is None and here in ("", ".") and s.tags[subject[0]] != "R":
        prefix = _bare_prefix(s, subject)
    if prefix is not None:
        _postpose(r, raw, prefix, j)
    elif r.after_quote and here in ("", ".", ",", "P", "T") and _opens(s, subject[0]) and "q" in verb.frames:
        raw.behind = True
        raw.preposed = False
        if here == ",":
            _resume_quote(s, raw, j)
        r.claims.append(raw)
    elif here in ("", ".") and subject[0] > 3 and s.tags[subject[0] - 1] == ",":
        begin = _prefix_start(r, subject[0])
        if subject[0] - begin > 3 and s.tags[begin] not in "PTags":
            _postpose(r, raw, (begin, subject[0]), j)
    elif here == "," and s.tags[j + 1 : j + 2] in tuple("DCRNsKeUa") and has_finite(s, j + 1, n):
        raw.content = [(j + 1, n)]
        _nest(r, raw, subject[0])
        r.claims.append(raw)


def _as_before(s: Shallow, start: int) -> bool:
    """Whether "as" opens the clause of a subject at ``start``: "As the mayor said, ..."."""
    return start > 0 and s.low[start - 1] == "as" and (start == 1 or s.tags[start - 2] in ",ac")


def _join_apposition(s: Shallow, raw: Raw, prefix: Range) -> Range:
    """Give ``"...," another friend, Mariam Emara told CNN`` its whole speaker."""
    begin, end = prefix
    quote = s.tags.rfind("Q", begin, end)
    if quote < 0 or quote == end - 1 or not _closes(s, quote) or raw.speaker is None:
        return prefix
    if s.tags[quote + 1] not in "DCN" or has_finite(s, quote + 1, end):
        return prefix
    raw.speaker = (quote + 1, raw.speaker[1])
    return begin, quote + 1


def _opens(s: Shallow, i: int) -> bool:
    """Whether nothing but adverbs stands before token ``i``."""
    return all(letter in "acT," for letter in s.tags[:i])


def _has_predicate(s: Shallow, j: int, words: frozenset[str]) -> bool:
    """Whether one of ``words``, or a quotation, follows the object at ``j``."""
    end = np_end(s, j, long=False) or j
    for k in range(max(end, j), min(len(s), end + 8)):
        if s.low[k] in words or s.tags[k] == "Q":
            return True
        if s.tags[k] in ";:." or (s.tags[k] == "D" and "D" in words and k == end):
            return True if s.tags[k] == "D" else False
    return False


def _closes(s: Shallow, j: int) -> bool:
    """Whether token ``j`` is a quotation that ends in a way that hands over to its cue."""
    return s.tags[j] == "Q" and s.raw[j].rstrip("\"”’'» ")[-1:] in tuple(",?!—-…")


def _licensed(s: Shallow, i: int, j: int, verb: Verb) -> bool:
    """Whether what stands at ``j`` can be the content of this verb."""
    letter = s.tags[j]
    frames = verb.frames
    if s.tags[j - 1] == "t" or letter == "t" or s.tags[j - 2 : j] == "t,":
        return bool(frames & {"t", "c", "n"})
    if letter == "Q":
        return bool(frames & {"q", "c", "t", "n", "o"})
    if s.tags[j - 1] == ":" or s.raw[j - 1] == ":":
        return bool(frames & {"q", "c", "t"})
    if s.low[j] in {"whether", "if", "how", "why", "what", "where", "when", "who", "which"}:
        return bool(frames & {"w", "c"}) and not (s.low[j] == "when" and "w" not in frames)
    if s.low[j] == "to":
        return bool(frames & {"i"}) or ("o" in frames and verb.base in {"call"} and False)
    if letter == "P" and "p" in frames:
        if s.low[j] in {"for", "of", "on", "upon", "against", "about", "to"}:
            return True
    if letter in "Ps":
        comma = s.tags.find(",", j)
        return "c" in frames and comma > 0 and has_finite(s, comma, len(s))
    if "a" in frames and j == i + 1 and letter in "DCNRU":
        return True
    if verb.base == "call":
        return letter in "DR" or (letter == "C" and _has_predicate(s, j, _CALLED))
    if verb.base in _PREDICATES:
        return letter in "DCNURe" and _has_predicate(s, j, _PREDICATES[verb.base])
    if "o" in frames or "n" in frames:
        return letter in "DCNUReg" or (letter == "K" and s.low[j] in reporting_nouns())
    if verb.base == "say":
        return True
    if verb.base == "tell":
        return letter in "Rs:" or _is_clause(s, j)
    if "c" in frames or "e" in frames:
        return _is_clause(s, j)
    return False


def _is_clause(s: Shallow, j: int) -> bool:
    """Whether a noun phrase and a finite verb begin at ``j``."""
    if s.tags[j] in "as":
        return has_finite(s, j, min(len(s), j + 20))
    if s.low[j] in {"he", "she", "they", "we", "i", "it", "you", "there"}:
        return True
    end = np_end(s, j)
    if end == j:
        return s.tags[j] == "D" and j + 1 < len(s) and is_finite(s, j + 1)
    if s.tags[end : end + 1] in ("D", "R") and end - j > 1:
        return True
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
    if end < start and s.tags[end] == "c":
        return None
    if end <= begin or not is_cut(s, end - 1):
        return None
    if s.tags[end - 1] in ":;(.":
        if s.tags[end - 1] != "." or s.raw[end - 1] not in "?!":
            return None
    if s.tags[end - 1] == "Q" and end - 2 > begin and s.tags[end - 2] == ":":
        for claim in r.claims:
            if claim.content and claim.content[-1][0] < end - 2 < claim.content[-1][1]:
                _cut(claim, end - 2)
        return end - 1, end
    subordinate = s.tags[begin] == "s" and s.low[begin] not in {"as", "how", "why", "what", "if"}
    if any(s.tags[k] == "Q" for k in range(begin, end)) and not subordinate:
        return begin, end
    if s.tags[begin] == "P" and is_circumstance(s, begin):
        if skip_circumstances(s, begin).end >= end - 1:
            return None
    if has_finite(s, begin, end):
        opening = s.low[begin]
        if s.tags[begin] == "s" or opening in {"after", "before", "since", "asked"}:
            comma = s.tags.find(",", begin, end - 1)
            if comma < 0 or not has_finite(s, comma, end):
                return None
        return begin, end
    return None


def _interrupts(r: Reading, raw: Raw, start: int, j: int) -> bool:
    """A cue inside its content: "In three years, she says, far too many have died"."""
    s = r.sentence
    begin = _prefix_start(r, start)
    if start - begin < 2 or s.tags[start - 1] not in ",-":
        return False
    rest = s.tags[j + 1 : j + 2]
    if not rest or rest in "gsQ.W" or (rest in "PKc" and not has_finite(s, j + 1, len(s))):
        return False
    raw.preposed = False
    raw.content = [(begin, start), (j + 1, _content_end(s, j + 1))]
    r.claims.append(raw)
    return True


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
    if len(raw.content) == 1 and s.tags[j : j + 1] == ";":
        raw.content.append((j + 1, len(s)))
    if len(raw.content) == 1 and s.tags[j : j + 1] == ",":
        after = s.tags[j + 1 : j + 2]
        if (after and after in "MBHXvt") or (after == "c" and s.tags[j + 2 : j + 3] in tuple("MBHXvet")):
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
        if start < outer.cue[0][0] and outer.speaker and s.tags[outer.speaker[0]] in "Wt":
            cue = raw.cue[0][0]
            if a < cue < b:
                comma = s.tags.rfind(",", a, cue)
                _cut(outer, comma if comma > 0 else cue)
            continue
        cue = raw.cue[0][0]
        if start < a and a < cue < b and (s.tags[cue - 1] in "c," or s.tags[cue - 1] == "a"):
            k = cue
            while k > a and s.tags[k - 1] in "ac,":
                k -= 1
            _cut(outer, k)
            return
        if not a <= start < b:
            continue
        if s.tags[start - 1] == "," and outer.speaker and s.tags[outer.speaker[0]] in "Wt":
            _cut(outer, start)
            return
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
