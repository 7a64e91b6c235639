"""Claims of a participle: ``..., adding that C``, ``Saying that C, the mayor left``."""

from __future__ import annotations

from summarize.claims.sentence.agents import SIGNS, can_speak
from summarize.claims.sentence.clauses import clause_start, has_finite, is_finite
from summarize.claims.sentence.content import content_end, content_start, hands_over
from summarize.claims.sentence.groups import Group
from summarize.claims.sentence.lexicon import reporting_nouns, speaker_nouns, wordset
from summarize.claims.sentence.licence import DOCUMENTS, is_clause, licensed
from summarize.claims.sentence.nesting import cut_before
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject, subject_before

_BARE = (["this"], ["that"], ["it"], ["so"])
_BEFORE_GERUND = wordset("by in while after before since upon")
_ISSUED = wordset("issued released posted published sent made signed delivered read")
_BLAMED = wordset("say suggest claim tell write tweet state insist argue declare")
_HOLDERS = wordset("call calls those people")


def read_gerund(r: Reading, g: Group, i: int) -> None:
    """``..., adding that``: the speaker is that of the clause."""
    s = r.sentence
    j = g.start
    if any(c.preposed and c.content and c.cue[-1][1] <= i < c.content[0][0] for c in r.claims):
        return  # "said at a briefing that"
    pointed = s.low[max(0, j - 2) : j] == ["point", "of"]
    pointed = pointed or s.low[max(0, j - 2) : j] in (["aside", "from"], ["apart", "from"])
    if j and s.tags[j - 1] == "P" and s.low[j - 1] not in _BEFORE_GERUND and not pointed:
        blamed = s.low[j - 1] == "for" and s.tags[i + 1 : i + 2] in ("t", "Q", "D", "R", "C")
        if not (blamed and g.verb.base in _BLAMED and s.tags[j - 2 : j - 1] != "B"):
            return
    if j and s.tags[j - 1] == "s" and s.low[j - 1] not in {"while", "when"}:
        return
    if not g.verb.frames & set("ctqnowp") or "b" in g.verb.frames:
        return
    shows = bool(j) and "e" in g.verb.frames and s.low[j - 1] in DOCUMENTS
    if not g.verb.frames & {"c", "t", "q", "e"} and j and s.tags[j - 1] not in ",cP":
        return
    body = content_start(s, i, g.verb)
    if body is None:
        return
    start, circumstance = body
    tells = (s.tags[start - 1] == "t" or is_clause(s, start)) if start < len(s) else False
    tells = tells and "e" in g.verb.frames and _can_show(r, j)
    if "e" in g.verb.frames and not (shows or tells):
        return
    awaits = start + 1 >= len(s) and s.tags[-1:] == ":"
    if s.tags[start : start + 1] == ":":
        start += 1
    if not awaits and (
        start >= len(s)
        or s.tags[start] in ",.;"
        or not (
            licensed(s, i, start, g.verb)
            or s.tags[start - 1] == ","
            or (shows and s.tags[start] in "CDNU")
        )
    ):
        return
    if g.verb.base == "write" and s.tags[start : start + 1] == "P" and s.tags[start - 1] != "t":
        return
    if s.low[start : start + 1] in _BARE and s.tags[start + 1 : start + 2] in ("", ",", "."):
        return
    if j and s.low[j - 1] in SIGNS:
        return
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], None, g.verb)
    previous = next((c for c in reversed(r.claims) if c.speaker and c.kind != "noun"), None)
    bare = s.tags[g.start - 1 : g.start] if g.start else ""
    if bare == "N" and s.low[g.start - 1] in {"time", "trouble", "way", "old"}:
        return
    if bare in tuple("NC") and not (g.verb.base == "add" and r.claims):
        if not g.verb.frames & {"c", "t", "q", "e"} or not (
            awaits
            or shows
            or s.tags[start - 1] in "t:"
            or s.tags[start] == "Q"
            or "c" in g.verb.frames
        ):
            return
        subject = subject_before(s, g.start)
        with_phrase = s.low.index("with", 0, g.start) if "with" in s.low[: g.start] else -1
        apart = with_phrase > 0 and (
            s.tags[with_phrase - 1] == "," or np_end(s, with_phrase + 1) == g.start
        )
        if apart and not has_finite(s, with_phrase, g.start):
            subject = (with_phrase + 1, g.start)
            if previous is not None and s.tags[with_phrase - 1] != ",":
                cut_before(previous, with_phrase)
        made = s.low[subject[0] - 1] if subject is not None and subject[0] else ""
        speaks = made not in _ISSUED and (
            (subject is not None and 0 < subject[0] == with_phrase + 1)
            or shows
            or s.low[g.start - 1] in reporting_nouns()
            or s.low[g.start - 1] in _HOLDERS
        )
        after = s.low[subject[0] - 1] if subject is not None and subject[0] else ""
        led = after == "with" or (shows and after == "by")
        if not led and subject is not None and s.tags[subject[0] - 1] == "P":
            speaks = False
        if not speaks:
            subject = _author(s, g.start) or clause_subject(s, _opening(s, g.start), g.start)
            subject = subject or clause_subject(s, 0, g.start) or subject_before(s, g.start)
        if subject is None:
            return
        raw.speaker = subject
    elif bare == "P" and g.start > 1 and s.low[g.start - 1] in {"by", "for"}:
        first = clause_start(s, 0, g.start - 1) if s.low[g.start - 1] == "for" else 0
        raw.speaker = clause_subject(s, first, g.start) or clause_subject(s, 0, g.start)
        if raw.speaker is None:
            return
    elif previous is not None and previous.speaker is not None:
        other = _main_subject(s, previous.speaker[0], previous.cue[-1][1], g.start)
        raw.speaker = other or previous.speaker
        raw.outlets = [] if other else list(previous.outlets)
        raw.addressee = None if other else previous.addressee
        cut_before(previous, g.start)
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
    end = content_end(s, start)
    if raw.speaker and raw.speaker[0] > start:
        end = min(end, raw.speaker[0])
    for k in range(start + 1, end - 2):
        if s.tags[k] == "," and s.low[k + 1] == "and" and s.tags[k + 2] in "Kev":
            end = k
            break
    raw.content = [(start, end)]
    r.claims.append(raw)


def _author(s: Shallow, i: int) -> Range | None:
    """Who wrote what a participle at ``i`` tells: "released a note from her doctor saying"."""
    for k in range(max(1, i - 6), i - 1):
        if s.low[k] in {"from", "by"} and s.low[k - 1] in reporting_nouns():
            return (k + 1, i) if can_speak(s, k + 1, i) and np_end(s, k + 1) == i else None
    return None


def _opening(s: Shallow, i: int) -> int:
    """Where the clause begins that a participle at ``i`` ends: "after he was caught saying"."""
    for k in range(i - 2, 0, -1):
        if s.tags[k] in ",;:":
            return 0
        if s.tags[k] == "s" or s.low[k] in {"after", "before"}:
            return k + 1 if has_finite(s, k, i) or "eD" in s.tags[k:i] else 0
    return 0


def _can_show(r: Reading, j: int) -> bool:
    """Whether a participle of showing at ``j`` is somebody's: "..., suggesting that"."""
    s = r.sentence
    if r.claims or not j or s.low[j - 1] in speaker_nouns():
        return True
    subject = clause_subject(s, 0, j) if s.tags[j - 1] in ",caP" else None
    if j == 1 and s.tags[0] == "P":
        subject = _later_subject(s, j)
    return subject is not None and can_speak(s, *subject)


def _main_subject(s: Shallow, speaker: int, cue: int, end: int) -> Range | None:
    """Whose clause a participle ends, if the claim before stands in one that hangs on it.

    "He rebuked critics who say C, adding that" and "while Ann Lee said C, Bo left, adding that".
    """
    lead = s.tags[speaker - 1] if speaker else ""
    if s.tags[speaker] == "W" and lead in "NC" and lead:
        return clause_subject(s, 0, speaker)
    if lead == "s":
        for comma in range(cue, end - 2):
            if s.tags[comma] == "," and s.tags[comma + 1] in "DRC":
                stop = np_end(s, comma + 1)
                if stop < end and (is_finite(s, stop) or s.tags[stop] == "K"):
                    return comma + 1, stop
    return None


def _later_subject(s: Shallow, i: int) -> Range | None:
    """``Saying that ..., the minister left``: the subject after the opening participle."""
    comma = s.tags.find(",", i)
    handed = next((k for k in range(i, len(s)) if hands_over(s, k)), -1)
    comma = handed if handed > 0 and (comma < 0 or handed < comma) else comma
    if comma < 0:
        bare = s.tags.find("RK", i)
        return (bare, bare + 1) if bare > 0 else None
    end = np_end(s, comma + 1)
    if s.tags[end : end + 2] == ",C" and s.tags[np_end(s, end + 1) :][:1] == ",":
        end = np_end(s, end + 1)
    return (comma + 1, end) if end > comma + 1 else None
