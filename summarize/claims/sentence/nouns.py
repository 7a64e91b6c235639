"""Claims that a noun or an adverb carries: "the claim that", "reportedly"."""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.clauses import has_finite, is_finite
from summarize.claims.sentence.content import content_end, main_verb
from summarize.claims.sentence.lexicon import reporting_nouns
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject, subject_before


def read_noun(r: Reading, i: int) -> None:
    """``the claim by X that C``, ``X's claim that C``, ``reports that C``."""
    s = r.sentence
    traits = reporting_nouns()[s.low[i]]
    if "c" not in traits:
        return
    n = len(s)
    j = i + 1
    speaker: Range | None = None
    if any(c.preposed and c.content and c.cue[-1][1] <= i < c.content[0][0] for c in r.claims):
        return  # "said in a report that"
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
    if any(
        c.content and c.content[-1][0] <= i < c.content[-1][1] and c.kind == "verb"
        for c in r.claims
    ):
        previous = next(
            c for c in r.claims if c.content and c.content[-1][0] <= i < c.content[-1][1]
        )
        if previous.verb and previous.verb.frames & {"D", "n"} and previous.content[-1][0] + 4 > i:
            previous.content = [(j + 1, content_end(s, j + 1))]
            return
    denier = _denier(r, i) if speaker is None or "d" in traits else None
    if denier is not None:
        raw = Raw(s, r.index, "noun", [(i, i + 1)], [(j + 1, content_end(s, j + 1))], denier)
        raw.modality = "denied"
        r.claims.append(raw)
        return
    if speaker is None:
        speaker = _owner(s, i)
    if speaker is None and "d" in traits and s.low[i] in {"report", "reports"}:
        first = i
        while first and s.tags[first - 1] in "NDCge" and s.low[first - 1] != "there":
            first -= 1
        speaker = (first, i + 1) if "there" not in s.low[:first] else None
    end = content_end(s, j + 1)
    comma = s.tags.find(",", j + 1, end)
    if comma > 0 and s.tags[comma + 1 : comma + 2] in tuple("DRCNU"):
        stop = np_end(s, comma + 1)
        if stop < end and is_finite(s, stop):
            end = comma
    if not has_finite(s, 0, i):
        end = main_verb(s, j + 1, end)
    raw = Raw(s, r.index, "noun", [(i, i + 1)], [(j + 1, end)], speaker)
    if "H" in traits or speaker is None or (speaker[1] == i + 1 and s.low[i] == "reports"):
        raw.modality = "hedged"
    if "D" in traits:
        raw.modality = "denied"
    if speaker is not None or "H" in traits or (raw.modality == "hedged" and "there" in s.low[:i]):
        r.claims.append(raw)


def _denier(r: Reading, i: int) -> Range | None:
    """Who "dismissed as nonsense a report that ..."."""
    s = r.sentence
    for k in range(i - 1, max(0, i - 8), -1):
        if s.tags[k] == "K" and s.low[k].startswith(("dismiss", "reject", "den", "refut", "rebut")):
            if s.low[k].endswith("ing"):
                return next((c.speaker for c in r.claims if c.speaker), clause_subject(s, 0, k))
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
        near = clause_subject(s, 0, j - 1) if j > 2 and s.tags[j - 2] == "P" else None
        return near if near is not None and can_speak(s, *near) else (j - 1, j)
    if word.endswith(("'s", "’s", "s'", "s’")) and len(word) > 3:
        start = j - 1
        while start and s.tags[start - 1] in "NCU":
            start -= 1
        if start and s.tags[start - 1] == "D":
            start -= 1
        return start, j
    if word in {"the", "a", "an", "no"} and j > 1:
        k = j - 1
        if s.low[k - 1] in {
            "made",
            "issued",
            "repeated",
            "released",
            "published",
            "gave",
            "voiced",
        }:
            return clause_subject(s, 0, k - 1) if k - 1 > 0 else None
    return None


def read_adverb(r: Reading, i: int) -> None:
    """``reportedly`` and ``allegedly``: somebody says so, and nobody is named."""
    s = r.sentence
    if any(a <= i < b for c in r.claims for a, b in c.content):
        return
    raw = Raw(s, r.index, "adverb", [(i, i + 1)], [(0, i), (i + 1, len(s))], None)
    raw.modality = "hedged"
    r.claims.append(raw)
