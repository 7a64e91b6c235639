"""``According to X, C`` and ``C, according to X``."""

from __future__ import annotations

import re

from summarize.claims.sentence.agents import can_speak, noun_phrase
from summarize.claims.sentence.circumstances import shown_to, skip_circumstances
from summarize.claims.sentence.clauses import has_finite
from summarize.claims.sentence.content import content_end
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.nesting import relay_earlier
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.postposed import prefix_start
from summarize.claims.sentence.raw import Raw, Reading
from summarize.claims.sentence.relays import cited_at
from summarize.claims.sentence.shallow import Shallow

_PUBLISHED = re.compile(r",[eKv][PT][PTDCNU]{0,8},")  # ", unsealed Thursday in Brooklyn,"
_NO_SPEAKER = wordset(
    "plan plans schedule law laws custom tradition size rule rules need needs ability taste "
    "age weight height rank order type kind merit principle principles choice wishes "
    "instructions recipe protocol norms which"
)


def read_according(r: Reading, i: int) -> None:
    """``According to X, C`` and ``C, according to X``."""
    s = r.sentence
    if s.low[i] != "per" and s.low[i + 1 : i + 2] not in (["to"], ["per"]):
        return
    who = i + 1 if s.low[i] == "per" else i + 2
    if who >= len(s):
        return
    for claim in r.claims:
        if claim.preposed and claim.content and claim.cue[-1][1] <= i < claim.content[0][0]:
            claim.outlets.append((who, noun_phrase(s, who)))
            return
    end = noun_phrase(s, who)
    if end <= who and s.low[who] in {"some", "many", "others", "most", "several"}:
        end = who + 1
    described = "P" in s.tags[who:end] and can_speak(s, who, end)
    if end <= who or s.low[who] == "which" or (s.low[end - 1] in _NO_SPEAKER and not described):
        return
    if s.low[np_end(s, who, long=False) - 1] in _NO_SPEAKER:
        return
    loose = s.tags[who:end].strip("N") == "" or s.low[i] == "per"
    if loose and not can_speak(s, who, end):
        return
    for k in range(who + 1, end - 1):
        if s.tags[k] == "W" and cited_at(s, k + 1) is not None:
            end = k - (s.tags[k - 1] == ",")
            break
    raw = Raw(s, r.index, "according_to", [(i, who)], [], (who, end))
    shown = shown_to(s, who, end)
    if shown and shown[0][1] == end:
        raw.speaker = (who, shown[0][0] - 2)
        raw.outlets.extend(shown)
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
    opening = i == 0 or all(letter in "acT(" for letter in s.tags[:i])
    if opening and (aside := _PUBLISHED.match(s.tags, j)):
        j = aside.end() - 1
    if s.tags[max(0, i - 2) : i] == "t," and r.claims:
        opening = True
        raw.parent = r.claims[-1]
    if not opening and s.tags[i - 1] == "," and not has_finite(s, 0, i) and "Q" not in s.tags[:i]:
        opening = True
        raw.content = [(0, i)]
    if opening:
        while j < len(s) and s.tags[j] == ",":
            step = cited_at(s, j + 1 + (s.tags[j + 1 : j + 2] == "W"))
            if step is None:
                break
            raw.outlets.insert(0, raw.speaker or (0, 0))
            raw.speaker = step
            j = step[1]
        if j < len(s) and s.tags[j] in ",:-":
            j += 1
        ends = j >= len(s) or (j == len(s) - 1 and s.tags[j] != "Q")
        if ends and not raw.content:
            return
        raw.preposed = not raw.content
        if not ends:
            raw.content.append((j, content_end(s, j)))
    else:
        begin = prefix_start(r, i)
        for claim in r.claims:
            if claim.preposed and claim.kind == "verb" and claim.content:
                a, b = claim.content[-1]
                if a < i <= b and _breaks_between(s, a, i) is not None:
                    begin = max(begin, _breaks_between(s, a, i) or begin)
        raw.preposed = False
        if not has_finite(s, begin, i) and "Q" not in s.tags[begin:i]:
            begin = 0
        raw.content = [(begin, i)]
        relay_earlier(r, raw, i)
        if s.tags[j : j + 1] == "," and s.tags[j + 1 : j + 2] in tuple("MBHXv"):
            raw.content.append((j + 1, content_end(s, j + 1)))
    r.claims.append(raw)


def read_as_reported(r: Reading, i: int) -> bool:
    """``C, as first reported by X`` and ``As reported by X, C``, with the verb at ``i``."""
    s = r.sentence
    start = i - 1
    while start > 0 and (s.tags[start] == "a" or s.low[start] == "first"):
        start -= 1
    if start < 0 or s.low[start] != "as" or s.low[i + 1 : i + 2] not in (["by"], ["in"]):
        return False
    end = noun_phrase(s, i + 2)
    if not can_speak(s, i + 2, end) or (start and s.tags[start - 1] not in ",ac-"):
        return False
    raw = Raw(s, r.index, "passive", [(start, i + 2)], [], (i + 2, end))
    after = skip_circumstances(s, end).end
    begin = prefix_start(r, start)
    if has_finite(s, begin, start):
        raw.content, raw.preposed = [(begin, start)], False
        relay_earlier(r, raw, start)
    elif s.tags[after : after + 1] == ",":
        raw.content = [(after + 1, content_end(s, after + 1))]
    else:
        return False
    r.claims.append(raw)
    return True


def _breaks_between(s: Shallow, a: int, b: int) -> int | None:
    """Where a new clause begins after a comma between two tokens."""
    for j in range(b - 1, a, -1):
        if s.tags[j] in "cs" and s.low[j] in {"but", "while", "although"} and s.tags[j - 1] == ",":
            return j + 1
    return None
