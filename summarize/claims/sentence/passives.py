"""Claims of a passive: "was blamed on X by Y", "is believed to", "it was announced that"."""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak, noun_phrase
from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.clauses import has_finite, is_finite
from summarize.claims.sentence.content import content_end
from summarize.claims.sentence.lexicon import Verb, reporting_nouns, reporting_verbs, wordset
from summarize.claims.sentence.licence import ATTITUDES, is_clause
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.postposed import prefix_start
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import subject_before

_PASSIVE_SAID = wordset(
    "say report believe allege think suspect rumor claim fear assume estimate understand"
)
_JUDGE = wordset(
    "accuse blame describe call condemn praise criticize criticise denounce brand label dub "
    "slam hail portray depict characterize characterise charge"
)
_ASKING = wordset("whether if why how what who whom where when which")
_PUBLISHED = wordset(
    "announce confirm report deny reveal disclose declare claim acknowledge reject dismiss "
    "refute dispute state"
)

_APPOSED = 12


def read_passive(r: Reading, i: int) -> None:
    """Read the passive at token ``i`` into ``r``, with the one named after "by"."""
    s = r.sentence
    verb = reporting_verbs()[s.low[i]].verb
    begin = i
    while begin and (s.tags[begin - 1] in "BHaMn" or s.low[begin - 1] == "first"):
        begin -= 1
    reported = _noun_content(s, 0, begin) if _denies(verb) else None
    being = (begin, begin + 1) if s.low[begin] == "being" else None
    subject = subject_before(s, begin, 0) or reported or being
    if subject is None:
        return
    agent: Range | None = None
    by = next((j for j in range(i + 1, len(s)) if s.low[j] == "by" and s.tags[j] == "P"), None)
    stop = next((j for j in range(i + 1, len(s)) if s.tags[j] in "t;Q"), len(s))
    if by is not None and by < stop:
        end = noun_phrase(s, by + 1)
        brief = np_end(s, by + 1, long=False)
        if verb.base in _JUDGE and s.low[brief : brief + 1] in (["of"], ["for"], ["as"], ["on"]):
            end = brief
        tells = "a" in verb.frames and by == i + 1 and s.tags[end : end + 1] == "t"
        if can_speak(s, by + 1, end) or (tells and end > by + 1):
            agent = (by + 1, end)
    raw = Raw(s, r.index, "passive", [(begin, i + 1)], [], agent, verb)
    after = agent[1] if agent and by == i + 1 else i + 1
    after = skip_circumstances(s, after).end
    if agent and s.tags[after : after + 2] == ",t":
        after += 1
    elif agent and by == i + 1 and s.tags[after : after + 1] == ",":
        close = s.tags.find(",t", after + 1, after + _APPOSED)  # "by the utility, Aguas, that"
        if close > 0:
            agent = raw.speaker = (by + 1, close)
            after = close + 1
    if agent and verb.base == "ask" and s.tags[after : after + 2] == ",Q":
        raw.content = [(after + 1, len(s))]
        r.claims.append(raw)
        return
    if agent and verb.base in {"ask", "tell"} and s.tags[after : after + 1] == "s":
        raw.content = [(after, content_end(s, after))]
        r.claims.append(raw)
        return
    if verb.base == "ask" and agent is None and _questions(s, after):
        raw.content, raw.modality = [(after, _question_end(s, after))], "hedged"
        r.claims.append(raw)
        return
    held_open = verb.base in _PASSIVE_SAID and s.low[subject[0]] == "it" and agent is None
    if held_open and verb.base == "say" and "is" in s.low[begin:i]:
        return  # hearsay: "it is said that"
    if held_open and s.tags[after : after + 1] in tuple("DCNUR") and is_clause(s, after):
        raw.content = [(after, content_end(s, after))]
        r.claims.append(raw)
        return
    if held_open and s.tags[after : after + 1] in ("", ".") and subject[0] > 3:
        raw.content, raw.modality = [(prefix_start(r, subject[0]), subject[0])], "hedged"
        r.claims.append(raw)
        return
    if s.tags[after : after + 1] == "t":
        told = verb.base == "tell" or (agent is not None and "a" in verb.frames)
        if told or s.low[subject[0]] == "it":
            raw.content = [(after + 1, content_end(s, after + 1))]
            r.claims.append(raw)
        return
    if (
        verb.base in _PASSIVE_SAID
        and s.low[after : after + 1] == ["to"]
        and verb.base != "say"
        and s.low[subject[0]] != "who"
        and not _identifies(s, after + 1)
    ):
        raw.content = [(subject[0], begin), (after, content_end(s, after))]
        raw.modality = "hedged"
        r.claims.append(raw)
        return
    if agent is None or by is None:
        return
    content: list[Range] = [(subject[0], begin)]
    if verb.base in _JUDGE:
        judged = "Q" in s.tags[i:] or "as" in s.low[i : agent[1] + 2]
        if verb.base in ATTITUDES and not judged:
            return
        if by > i + 1:
            content.append((i, by))
        rest = agent[1]
        if rest < len(s) and s.tags[rest] in "Psg":
            content.append((rest, content_end(s, rest)))
        raw.content = content
        r.claims.append(raw)
    elif verb.base in _PUBLISHED and by <= i + 5:
        inner = reported or _noun_content(s, subject[0], begin)
        raw.content = [inner] if inner else content
        if _denies(verb):
            raw.modality = "denied"
            r.claims = [
                c for c in r.claims if c.kind != "noun" or not inner or not _within(c, inner)
            ]
        r.claims.append(raw)


def _denies(verb: Verb) -> bool:
    """Whether a verb says that something is not so: "was dismissed by her agent"."""
    return "D" in verb.frames or verb.base in {"dismiss", "reject"}


def _within(claim: Raw, inner: Range) -> bool:
    """Whether the content of a claim begins inside a stretch, and nobody is named for it."""
    by_thing = claim.speaker is None or claim.speaker[1] == claim.cue[0][1]
    return by_thing and bool(claim.content) and inner[0] <= claim.content[0][0] < inner[1]


def _identifies(s: Shallow, j: int) -> bool:
    """Whether narration only holds what a thing is: "is believed to be that of a monk"."""
    return s.low[j : j + 1] == ["be"] and s.low[j + 1 : j + 3] in (["that", "of"], ["those", "of"])


def _questions(s: Shallow, j: int) -> bool:
    """Whether a question in reported speech begins at ``j``: "whether C", "who would pay"."""
    asks = s.low[j : j + 1] and s.low[j] in _ASKING
    return bool(asks) and has_finite(s, j + 1, len(s))


def _question_end(s: Shallow, j: int) -> int:
    """Where a reported question ends: at the comma that its answer follows."""
    stop = s.tags.find(",", j)
    while 0 < stop < len(s) and not has_finite(s, j + 1, stop):
        stop = s.tags.find(",", stop + 1)
    return stop if stop > 0 else content_end(s, j)


def read_asked(r: Reading, i: int) -> bool:
    """``he said when asked by a reporter whether C``: the question is the reporter's.

    Where nobody is named, ``Asked whether C, he said``, it is nobody's.
    """
    s = r.sentence
    if s.low[i] != "asked" or (i and s.tags[i - 1] not in "s,c"):
        return False
    if s.low[i + 1 : i + 2] != ["by"]:
        start = skip_circumstances(s, i + 1).end
        end = _question_end(s, start) if _questions(s, start) else 0
        aside = i > 1 and s.tags[i - 1] == "," == s.tags[end : end + 1]
        aside = aside and (s.tags[end + 1 : end + 2] in tuple("vKBHMX") or is_finite(s, end + 1))
        alone = end > 0 and (not i or s.low[i - 1] == "when" or aside)
        if alone:
            cue, content = (i, i + 1), (start, end)
            r.claims.append(Raw(s, r.index, "passive", [cue], [content], modality="hedged"))
        return alone
    end = noun_phrase(s, i + 2)
    after = skip_circumstances(s, end).end
    if s.tags[after : after + 1] != "s" or not can_speak(s, i + 2, end):
        return False
    raw = Raw(s, r.index, "passive", [(i, i + 1)], [], (i + 2, end))
    stop = s.tags.find(",", after) if i < 3 else -1
    raw.content = [(after, stop if stop > 0 else content_end(s, after))]
    r.claims.append(raw)
    return True


def _noun_content(s: Shallow, a: int, b: int) -> Range | None:
    """The clause after "that" in "the claim that the army fled"."""
    for j in range(a, b):
        if s.tags[j] == "t" and s.low[j - 1] in reporting_nouns():
            return j + 1, b
    return None
