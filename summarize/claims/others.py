"""Claims without a finite verb of saying: "according to", passives, nouns, colons, citing."""

from __future__ import annotations

import re

from summarize.claims.lexicon import outlet_heads, outlet_names, reporting_nouns
from summarize.claims.lexicon import reporting_verbs, speaker_nouns
from summarize.claims.phrases import np_end, skip_addressee, skip_circumstances, skip_time
from summarize.claims.raw import Range, Raw
from summarize.claims.shallow import Shallow
from summarize.claims.subjects import clause_subject, has_finite, is_finite, subject_before
from summarize.claims.verbs import Reading, _content_end, _cut, _prefix_start, _relay_earlier

_NO_SPEAKER = frozenset(
    "plan plans schedule law laws custom tradition size rule rules need needs ability taste age "
    "weight height rank order type kind merit principle principles choice wishes instructions "
    "recipe protocol norms which".split()
)
_PASSIVE_SAID = frozenset("say report believe allege think suspect rumor claim fear assume estimate".split())
_JUDGE = frozenset(
    "accuse blame describe call condemn praise criticize criticise denounce brand label dub slam hail "
    "portray depict characterize characterise charge".split()
)
_PUBLISHED = frozenset(
    "announce confirm report deny reveal disclose declare claim acknowledge reject dismiss refute "
    "dispute state".split()
)


_AGENT = re.compile(r"(?:[st]er|tor|ist|ian|ee|man|men|woman|women|people)s?$")
_SPEAKERS = speaker_nouns()


def can_speak(s: Shallow, a: int, b: int) -> bool:
    """Whether the noun phrase of tokens ``a`` to ``b`` can be the voice of a statement."""
    if b <= a:
        return False
    if s.tags[a] in "RW":
        return True
    for j in range(a, b):
        if s.tags[j] == "P" and j > a:
            break
        low = s.low[j]
        if s.tags[j] == "C" or low in _SPEAKERS or _AGENT.search(low) or low in outlet_names() or s.raw[j] in outlet_heads():
            return True
    return False


def is_source(s: Shallow, a: int, b: int) -> bool:
    """Whether what is cited is somebody who speaks, and not a reason."""
    head = next((j for j in range(a + 1, b) if s.tags[j] in "P,"), b) - 1
    if head < a:
        return False
    if s.low[head] in _SPEAKERS or s.low[head] in outlet_names() or s.raw[head] in outlet_heads():
        return True
    return s.tags[head] == "C" and (s.raw[head].isupper() or s.tags[max(a, head - 1)] == "C")


def noun_phrase(s: Shallow, i: int) -> int:
    """The end of the noun phrase at ``i`` with its apposition between commas."""
    end = np_end(s, i)
    if end > i and s.tags[end : end + 2] == "eP":
        end = max(end, np_end(s, end + 2))
    if end > i and s.tags[end : end + 1] == "," and s.tags[end + 1 : end + 2] in ("D", "W"):
        close = s.tags.find(",", end + 1)
        if s.tags[end + 1] == "W":
            return close if close > 0 else end
        stop = np_end(s, end + 1)
        if stop > end + 1 and s.tags[stop : stop + 1] == ",":
            return stop
    return end


def read_according(r: Reading, i: int) -> None:
    """``According to X, C`` and ``C, according to X``."""
    s = r.sentence
    if s.low[i + 1 : i + 2] != ["to"] or i + 2 >= len(s):
        return
    end = noun_phrase(s, i + 2)
    if end <= i + 2 or s.low[end - 1] in _NO_SPEAKER or s.low[i + 2] == "which":
        return
    if s.low[np_end(s, i + 2, long=False) - 1] in _NO_SPEAKER:
        return
    raw = Raw(s, r.index, "according_to", [(i, i + 2)], [], (i + 2, end))
    after = skip_circumstances(s, end)
    raw.outlets.extend(after.outlets)
    j = after.end
    if s.low[j : j + 1] in (["quoted"], ["cited"]) and s.low[j + 1 : j + 2] in (["by"], ["in"]):
        outlet = np_end(s, j + 2)
        raw.outlets.append((j + 2, outlet))
        j = outlet
    start = i
    while start and s.tags[start - 1] in "a,-(" and s.tags[start - 1] != "," and start - 1 > 0:
        start -= 1
    opening = i == 0 or all(letter in "acT" for letter in s.tags[:i])
    if s.tags[max(0, i - 2) : i] == "t," and r.claims:
        opening = True
        raw.parent = r.claims[-1]
    if not opening and s.tags[i - 1] == "," and not has_finite(s, 0, i) and "Q" not in s.tags[:i]:
        opening = True
        raw.content = [(0, i)]
    if opening:
        while j < len(s) and s.tags[j] == ",":
            step = _cited(s, j + 1)
            if step is None:
                break
            raw.outlets.insert(0, raw.speaker or (0, 0))
            raw.speaker = step
            j = step[1]
        if j < len(s) and s.tags[j] in ",:-":
            j += 1
        if j >= len(s) - 1:
            return
        raw.content.append((j, _content_end(s, j)))
    else:
        begin = _prefix_start(r, i)
        for claim in r.claims:
            if claim.preposed and claim.kind == "verb" and claim.content:
                a, b = claim.content[-1]
                if a < i <= b and _breaks_between(s, a, i) is not None:
                    begin = max(begin, _breaks_between(s, a, i) or begin)
        raw.preposed = False
        if not has_finite(s, begin, i) and "Q" not in s.tags[begin:i]:
            begin = 0
        raw.content = [(begin, i)]
        _relay_earlier(r, raw, i)
        if s.tags[j : j + 1] == "," and s.tags[j + 1 : j + 2] in tuple("MBHXv"):
            raw.content.append((j + 1, _content_end(s, j + 1)))
    r.claims.append(raw)


def _breaks_between(s: Shallow, a: int, b: int) -> int | None:
    """Where a new clause begins after a comma between two tokens."""
    for j in range(b - 1, a, -1):
        if s.tags[j] in "cs" and s.low[j] in {"but", "while", "although"} and s.tags[j - 1] == ",":
            return j + 1
    return None


def _cited(s: Shallow, i: int) -> Range | None:
    """The noun phrase after "citing" or "quoting" at ``i``."""
    if s.low[i : i + 1] not in (["citing"], ["quoting"], ["cited"], ["quoted"]):
        return None
    end = noun_phrase(s, i + 1)
    return (i + 1, end) if is_source(s, i + 1, end) else None


def read_citing(r: Reading, i: int) -> None:
    """``AFP reported, citing X``: the one cited speaks, the one who reports passes on."""
    s = r.sentence
    cited = _cited(s, i)
    if cited is None:
        return
    claim = next(
        (c for c in r.claims if c.speaker and c.speaker[0] < i < c.cue[0][0] and c.preposed), None
    ) or next(
        (c for c in reversed(r.claims) if c.speaker and c.cue[0][0] < i and c.kind != "noun"), None
    )
    if claim is None or claim.speaker is None or claim.kind == "according_to" and claim.cue[0][0] < i < claim.content[0][0]:
        return
    if any(cited == outlet for outlet in [claim.speaker, *claim.outlets]):
        return
    claim.outlets.insert(0, claim.speaker)
    claim.speaker = cited
    if claim.content and claim.content[-1][0] < i < claim.content[-1][1]:
        _cut(claim, i)


def read_opening_citing(r: Reading) -> None:
    """``Citing a source, AFP reported that``: the same at the head of the sentence."""
    s = r.sentence
    if not r.claims or s.low[0] not in {"citing", "quoting"}:
        return
    cited = _cited(s, 0)
    claim = r.claims[0]
    if cited is not None and claim.speaker is not None and claim.speaker != cited:
        claim.outlets.insert(0, claim.speaker)
        claim.speaker = cited


def read_quoted_as(r: Reading, i: int) -> None:
    """``State TV quoted X as saying C`` and ``X was quoted by Y as saying C``."""
    s = r.sentence
    saying = next(
        (
            j
            for j in range(i + 1, min(len(s) - 1, i + 30))
            if s.low[j] == "as" and s.low[j + 1] in {"saying", "telling", "stating", "adding"}
        ),
        None,
    )
    if saying is None:
        return
    start = saying + 2
    if s.low[saying + 1] == "telling":
        start = skip_addressee(s, start)
    passive = any(s.tags[j] == "B" for j in range(max(0, i - 3), i))
    raw = Raw(s, r.index, "verb", [(i, i + 1), (saying, saying + 2)], [], None, reporting_verbs()["said"].verb)
    begin = i
    while begin and s.tags[begin - 1] in "BHa":
        begin -= 1
    subject = subject_before(s, begin, 0)
    if subject is None:
        return
    if passive:
        raw.speaker = subject
        by = next((j for j in range(i + 1, saying) if s.low[j] == "by"), None)
        if by is not None:
            raw.outlets.append((by + 1, np_end(s, by + 1)))
    else:
        end = np_end(s, i + 1)
        if end <= i + 1:
            return
        raw.speaker = (i + 1, min(end, saying))
        raw.outlets.append(subject)
    circumstance = skip_circumstances(s, start)
    by = circumstance.end
    if s.low[by : by + 1] == ["by"] and passive:
        end = np_end(s, by + 1)
        raw.outlets.append((by + 1, end))
        by = end
    if by < len(s) and s.tags[by] in "t:,":
        by += 1
    if by < len(s) and s.tags[by] != ".":
        raw.content = [(by, _content_end(s, by))]
    else:
        raw.content = [(_prefix_start(r, subject[0]), subject[0])]
        raw.preposed = False
    if raw.content[0][0] < raw.content[0][1]:
        r.claims.append(raw)


def read_passive(r: Reading, i: int) -> None:
    """``It was announced that``, ``is believed to``, ``was blamed on X by Y``, ``was told that``."""
    s = r.sentence
    verb = reporting_verbs()[s.low[i]].verb
    begin = i
    while begin and (s.tags[begin - 1] in "BHaMn" or s.low[begin - 1] == "first"):
        begin -= 1
    subject = subject_before(s, begin, 0)
    if subject is None:
        return
    agent: Range | None = None
    by = next((j for j in range(i + 1, len(s)) if s.low[j] == "by" and s.tags[j] == "P"), None)
    stop = next((j for j in range(i + 1, len(s)) if s.tags[j] in "t;Q"), len(s))
    if by is not None and by < stop:
        end = noun_phrase(s, by + 1)
        brief = np_end(s, by + 1, long=False)
        if verb.base in _JUDGE and s.low[brief : brief + 1] in (["of"], ["for"], ["as"]):
            end = brief
        if can_speak(s, by + 1, end):
            agent = (by + 1, end)
    raw = Raw(s, r.index, "passive", [(begin, i + 1)], [], agent, verb)
    after = agent[1] if agent and by == i + 1 else i + 1
    after = skip_circumstances(s, after).end
    if agent and verb.base == "ask" and s.tags[after : after + 2] == ",Q":
        raw.content = [(after + 1, len(s))]
        r.claims.append(raw)
        return
    if agent and verb.base in {"ask", "tell"} and s.tags[after : after + 1] == "s":
        raw.content = [(after, _content_end(s, after))]
        r.claims.append(raw)
        return
    if s.tags[after : after + 1] == "t":
        if verb.base == "tell" or s.low[subject[0]] == "it":
            raw.content = [(after + 1, _content_end(s, after + 1))]
            r.claims.append(raw)
        return
    if verb.base in _PASSIVE_SAID and s.low[after : after + 1] == ["to"] and s.low[subject[0]] != "who":
        raw.content = [(subject[0], begin), (after, _content_end(s, after))]
        raw.modality = "hedged"
        r.claims.append(raw)
        return
    if agent is None or by is None:
        return
    content: list[Range] = [(subject[0], begin)]
    if verb.base in _JUDGE:
        if by > i + 1:
            content.append((i, by))
        rest = agent[1]
        if rest < len(s) and s.tags[rest] in "Psg":
            content.append((rest, _content_end(s, rest)))
        raw.content = content
        r.claims.append(raw)
    elif verb.base in _PUBLISHED and by <= i + 5:
        inner = _noun_content(s, subject[0], begin)
        raw.content = [inner] if inner else content
        if "D" in verb.frames or verb.base in {"dismiss", "reject"}:
            raw.modality = "denied"
        r.claims.append(raw)


def _noun_content(s: Shallow, a: int, b: int) -> Range | None:
    """The clause after "that" in "the claim that the army fled"."""
    for j in range(a, b):
        if s.tags[j] == "t" and s.low[j - 1] in reporting_nouns():
            return j + 1, b
    return None


def read_noun(r: Reading, i: int) -> None:
    """``the claim by X that C``, ``X's claim that C``, ``reports that C``."""
    s = r.sentence
    traits = reporting_nouns()[s.low[i]]
    if "c" not in traits:
        return
    n = len(s)
    j = i + 1
    speaker: Range | None = None
    if j < n and s.low[j] in {"by", "from"} and s.tags[j] == "P":
        end = np_end(s, j + 1)
        if can_speak(s, j + 1, end):
            speaker = (j + 1, end)
            j = end
    j = skip_circumstances(s, j).end
    if s.tags[j : j + 1] == "," and s.tags[j + 1 : j + 2] == "t":
        j += 1
    if s.tags[j : j + 1] != "t" or j + 1 >= n or s.tags[j + 1] in "MBHXvKe":
        return
    if any(c.content and c.content[-1][0] <= i < c.content[-1][1] and c.kind == "verb" for c in r.claims):
        previous = next(c for c in r.claims if c.content and c.content[-1][0] <= i < c.content[-1][1])
        if previous.verb and previous.verb.frames & {"D", "n"} and previous.content[-1][0] + 4 > i:
            previous.content = [(j + 1, _content_end(s, j + 1))]
            return
    denier = _denier(s, i) if speaker is None or "d" in traits else None
    if denier is not None:
        raw = Raw(s, r.index, "noun", [(i, i + 1)], [(j + 1, _content_end(s, j + 1))], denier)
        raw.modality = "denied"
        r.claims.append(raw)
        return
    if speaker is None:
        speaker = _owner(s, i)
    if speaker is None and "d" in traits and s.low[i] in {"report", "reports"}:
        first = i
        while first and s.tags[first - 1] in "NDCge" and s.low[first - 1] != "there":
            first -= 1
        speaker = (first, i + 1)
    end = _content_end(s, j + 1)
    comma = s.tags.find(",", j + 1, end)
    if comma > 0 and s.tags[comma + 1 : comma + 2] != "c":
        end = comma
    raw = Raw(s, r.index, "noun", [(i, i + 1)], [(j + 1, end)], speaker)
    if "H" in traits or speaker is None or (speaker[1] == i + 1 and s.low[i] == "reports"):
        raw.modality = "hedged"
    if "D" in traits:
        raw.modality = "denied"
    if speaker is not None or "H" in traits:
        r.claims.append(raw)


def _denier(s: Shallow, i: int) -> Range | None:
    """Who "dismissed as nonsense a report that ..."."""
    for k in range(i - 1, max(0, i - 8), -1):
        if s.tags[k] == "K" and s.low[k].startswith(("dismiss", "reject", "den", "refut", "rebut")):
            return subject_before(s, k, 0)
        if s.tags[k] in ",;.":
            return None
    return None


def _owner(s: Shallow, i: int) -> Range | None:
    """The possessor before a noun: "the army's claim", "his claim", "made/issued the claim"."""
    j = i
    while j and s.tags[j - 1] in "NeKg" and not s.raw[j - 1].endswith(("'s", "’s", "s'", "s’")):
        j -= 1
    if j == 0:
        return None
    word = s.low[j - 1]
    if word in {"his", "her", "their", "its", "my", "our"}:
        return j - 1, j
    if word.endswith(("'s", "’s", "s'", "s’")) and len(word) > 3:
        start = j - 1
        while start and s.tags[start - 1] in "NCU":
            start -= 1
        if start and s.tags[start - 1] == "D":
            start -= 1
        return start, j
    if word in {"the", "a", "an", "no"} and j > 1:
        k = j - 1
        if s.low[k - 1] in {"made", "issued", "repeated", "released", "published", "gave", "voiced"}:
            return clause_subject(s, 0, k - 1) if k - 1 > 0 else None
    return None


def read_colon(r: Reading, *, headline: bool) -> None:
    """``Mayor: "We will rebuild"`` and, in headlines, ``Army retakes city: monitor``."""
    s = r.sentence
    colons = [j for j, letter in enumerate(s.tags) if letter == ":" and s.raw[j] == ":"]
    if not colons or r.claims:
        return
    at = colons[0]
    if 1 < at < len(s) - 1 and s.tags[at + 1] == "Q" and s.low[at - 1] in reporting_nouns():
        subject = clause_subject(s, 0, at)
        if subject is not None and subject[1] < at - 1 and can_speak(s, *subject):
            cue = (at - 1, at + 1)
            r.claims.append(Raw(s, r.index, "noun", [cue], [(at + 1, len(s))], subject))
        return
    first, last = colons[0], colons[-1]
    n = len(s)
    end = n - 1 if s.tags[-1] == "." else n
    if headline and 0 < end - last - 1 <= 6 and last > 2 and s.tags[-1] != ".":
        a = last + 1
        if can_speak(s, a, end) and not has_finite(s, a, end) and s.tags[a] != "Q":
            r.claims.append(
                Raw(s, r.index, "colon", [(last, last + 1)], [(0, last)], (a, end), preposed=False)
            )
            return
    if first > 6 or first == 0 or first + 1 >= n or has_finite(s, 0, first):
        return
    quoted = s.tags[first + 1] == "Q"
    if not (quoted or headline) or not can_speak(s, 0, first) or np_end(s, 0) < first:
        return
    if not quoted and not has_finite(s, first + 1, n):
        return
    r.claims.append(Raw(s, r.index, "colon", [(first, first + 1)], [(first + 1, n)], (0, first)))


def read_adverb(r: Reading, i: int) -> None:
    """``reportedly`` and ``allegedly``: somebody says so, and nobody is named."""
    s = r.sentence
    if any(a <= i < b for c in r.claims for a, b in c.content):
        return
    raw = Raw(s, r.index, "adverb", [(i, i + 1)], [(0, i), (i + 1, len(s))], None)
    raw.modality = "hedged"
    r.claims.append(raw)


def is_time_only(s: Shallow, a: int, b: int) -> bool:
    """Whether tokens ``a`` to ``b`` are nothing but an expression of time."""
    return a < b and skip_time(s, a) >= b and not is_finite(s, a)
