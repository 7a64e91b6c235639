"""Claims whose speaker follows the verb: ``"...", said the mayor``."""

from __future__ import annotations

from summarize.claims.sentence.agents import SIGNS, can_speak
from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.clauses import has_finite, is_cut, is_finite, stretches
from summarize.claims.sentence.content import content_end
from summarize.claims.sentence.groups import Group
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.nesting import relay_earlier
from summarize.claims.sentence.phrases import np_end, skip_time
from summarize.claims.sentence.postposed import prefix_start, resume_quote, stays
from summarize.claims.sentence.raw import Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import subject_after, subject_before

_ANSWERS = wordset("no yes not yeah never hardly perhaps maybe probably absolutely")


def read_inverted(r: Reading, g: Group, i: int) -> bool:
    """``"...", said the mayor`` and ``The army left, said a monitor``."""
    s = r.sentence
    if "q" not in g.verb.frames or g.start != i:
        return False
    if _answers(r, g, i):
        return True
    quoted = i > 0 and s.tags[i - 1] == "Q"
    opens = all(letter in "ca," for letter in s.tags[:i])
    later = s.tags.find("Q", i) if opens else -1
    if not (
        _run_on(s, g, i)
        or quoted
        or (i > 0 and s.tags[i - 1] in ",-.")
        or (i == 0 and (r.after_quote or later > 0))
    ):
        return False
    if i + 1 >= len(s) or s.tags[i + 1] in "tQ:" or s.low[i + 1] in {"nothing", "little", "so"}:
        return False
    if s.tags[i + 1] == "R" and not quoted and i > 0:
        return False
    subject = subject_after(s, i + 1)
    if subject is None or skip_time(s, i + 1) > i + 1:
        return False
    end = subject[1]
    if not SIGNS.isdisjoint(s.low[i + 1 : np_end(s, i + 1, long=False)]):
        return False
    if not quoted and _has_verb(s, end):
        return False
    fragment = quoted and i > 1 and not is_cut(s, i - 2) and s.tags[i - 2] not in "ct"
    open_end = end < len(s) and s.tags[end] not in ",.;-(WgsTa"
    if fragment and open_end and (s.tags[end] != "P" or s.low[end] in {"to", "for"}):
        return False
    if i > 0 and not quoted and later < 0:
        if g.verb.base in {"continue", "repeat", "recall", "answer", "read", "reply"}:
            return False
        if "Q" not in s.tags and _inside(s, i, end):
            begin = prefix_start(r, i)
            verb = _goes_on(s, end)
            raw = Raw(s, r.index, "verb", [(i, i + 1)], [], subject, g.verb, preposed=False)
            _apposition(s, raw, end)
            raw.content = [(begin, i), (verb, content_end(s, verb))]
            r.claims.append(raw)
            return True
        if g.verb.base == "ask" and "for" in s.low[i + 2 : end]:
            return False  # "He left and, seeing it, asked the clerk for a pen"
        listed = s.tags[end : end + 1] == "c" and s.tags[end + 1 : end + 2] in tuple("Kev")
        if listed and not can_speak(s, i + 1, end):
            return False  # "He praised the crew, lamented the loss of the ship and warned"
        closes = end == len(s) and s.tags[i - 1] == "," and s.low[i].endswith("s")
        if not has_finite(s, 0, i - 1) and "Q" not in s.tags[:i] and not closes:
            return False
        ahead = subject_before(s, i, 0)
        if (
            ahead is not None
            and not _complete(s, 0, i)
            and end < len(s)
            and (s.tags[end] not in ",." or "n" in g.verb.frames)
        ):
            return False
    raw = Raw(s, r.index, "verb", [(i, i + 1)], [], subject, g.verb, preposed=False)
    begin = prefix_start(r, i)
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
        resume_quote(s, raw, after.end)
        joined = not quoted and s.low[after.end : after.end + 2] == [",", "and"]
        if joined and stays(s, after.end + 2):
            raw.content.append((after.end + 1, content_end(s, after.end + 1)))
    relay_earlier(r, raw, i)
    r.claims.append(raw)
    return True


def _answers(r: Reading, g: Group, i: int) -> bool:
    """``No, says engineer Ann Holt: the steel is gone``: the answer to a question."""
    s = r.sentence
    if s.low[0] not in _ANSWERS or not 1 < i < 5 or s.tags[i - 1] != "," or i + 1 >= len(s):
        return False
    subject = subject_after(s, i + 1)
    colon = subject[1] if subject is not None else 0
    if s.raw[colon : colon + 1] != [":"] or colon + 1 >= len(s) or "Q" in s.tags:
        return False
    content = (colon + 1, content_end(s, colon + 1))
    r.claims.append(Raw(s, r.index, "verb", [(i, i + 1)], [content], subject, g.verb))
    return True


def _has_verb(s: Shallow, end: int) -> bool:
    """Whether a phrase that ends there is the subject of a clause: "said fear of it grew"."""
    k = end
    while s.tags[k : k + 1] == "P":
        inner = np_end(s, k + 1 + (s.tags[k + 1 : k + 2] == "g"))
        if inner <= k + 1:
            break
        k = inner + (s.tags[inner : inner + 1] == "K" and not is_finite(s, inner))
    told = k > end and s.tags[k : k + 1] == "e" and s.tags[k + 1 : k + 2] not in tuple("DRU")
    return k < len(s) and is_finite(s, k) and not (told and s.low[k + 1 : k + 2] != ["to"])


def _goes_on(s: Shallow, end: int) -> int:
    """The verb after the comma that closes a speaker, with what is told of him, or 0."""
    if s.tags[end : end + 1] not in (",", "-"):
        return 0
    j = end + 1
    told = s.tags[j : j + 1] in tuple("DWCNU")
    close = next((k for k in range(j, len(s)) if s.tags[k] in ",-"), -1) if told else end
    while close > 0 and close + 1 < len(s):
        verb = close + 1
        while verb < len(s) - 1 and s.tags[verb] in "an":
            verb += 1
        third = s.tags[verb] == "N" and s.low[verb].endswith("s") and verb + 1 < len(s)
        if third and s.tags[verb + 1] in "DPRat" and s.tags[verb - 1] == ",":
            return close + 1
        if s.tags[verb] in "MBHXv" or (s.tags[verb] in "eK" and is_finite(s, verb)):
            return close + 1
        close = next((k for k in range(verb, min(verb + 12, len(s))) if s.tags[k] in ",-"), -1)
    return 0


def _inside(s: Shallow, i: int, end: int) -> bool:
    """Whether a cue parts a subject from its verb: "The plane, says Lee, sent no signal"."""
    if s.tags[i - 1] not in ",-" or has_finite(s, 0, i - 1):
        return False
    start = 0
    while start < i - 1 and s.tags[start] in "ca":
        start += 1
    subject = np_end(s, start) == i - 1 and s.tags[start] in "DCNUR"
    return subject and can_speak(s, i + 1, end) and _goes_on(s, end) > 0


def _run_on(s: Shallow, g: Group, i: int) -> bool:
    """Whether a text that lost its commas goes on to "said X": a name and no verb after it."""
    if g.verb.base != "say" or i < 4 or s.tags[i - 1] not in "NCUaR" or s.tags[i + 1 :][:1] != "C":
        return False
    ahead = subject_before(s, i)
    end = np_end(s, i + 1)
    if ahead is None or not has_finite(s, 0, i) or has_finite(s, end, len(s)):
        return False
    ends = s.tags[end : end + 1] in ("", ".", ",") and "Q" not in s.tags[end:]
    named = s.tags[i + 1 : end].count("C") > 1 and "c" not in s.tags[i + 1 : end]
    return ends and (named or not can_speak(s, *ahead) or s.tags[ahead[0] - 1] == "P")


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
