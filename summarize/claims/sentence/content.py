"""Where the content of a cue that stands before it begins and ends."""

from __future__ import annotations

import re

from summarize.claims.sentence.circumstances import (
    Circumstance,
    shown_to,
    skip_addressee,
    skip_circumstances,
)
from summarize.claims.sentence.clauses import has_finite, is_finite
from summarize.claims.sentence.lexicon import Verb, ambiguous_nouns, reporting_nouns, wordset
from summarize.claims.sentence.licence import is_clause
from summarize.claims.sentence.phrases import np_end, quantifies, skip_time
from summarize.claims.sentence.shallow import Shallow

_VERBS = tuple("KveBHM")
_PLACES = wordset(
    "statement interview tweet tweets post speech appearance conference briefing letter email"
    " remarks address hearing twitter facebook testimony essay column editorial memo"
)
_SECOND_ACT = ("ce", "cv", "cK", "cB", "cH", "cM")
_BRIEF = 4
_PLACED = re.compile(r",C{1,3},?N{0,3},?(?=t)")  # "told supporters in Columbus, Ohio, that"
_LEFT_THERE = wordset("elaborating specifying elaboration explanation")
_DETAILS = wordset("detail details evidence explanation specifics proof names reason reasons")
_TAIL_CUES = wordset("adding saying noting citing quoting according")


def content_start(s: Shallow, i: int, verb: Verb) -> tuple[int, Circumstance] | None:
    """Where content begins after the verb at ``i``; ``None`` if nothing of the kind follows."""
    n = len(s)
    j = i + 1
    if "a" in verb.frames:
        j = skip_addressee(s, j)
        if j > i + 1 and s.low[j : j + 1] == ["to"]:
            return i + 1, Circumstance(i + 1)
    j += s.low[j : j + 1] == ["back"] and s.tags[j + 1 : j + 2] in tuple(",:tQ")
    circumstance = skip_circumstances(s, j)
    j = circumstance.end
    if j > i + 1 and (place := _PLACED.match(s.tags, j)):
        j = place.end()
    if s.tags[j : j + 2] == ",t" and is_clause(s, j + 2):
        return j + 2, circumstance  # "He added, that there was"
    if j < n and s.tags[j] == ",":
        aside = _aside(s, j)
        if aside is not None:
            circumstance.outlets.extend(skip_circumstances(s, j + 1).outlets)
            circumstance.outlets.extend(shown_to(s, j, aside))
            j = aside
    if s.tags[j : j + 1] == "-" and (close := s.tags.find("-t", j + 1, j + 16)) > 0:
        j = close + 1  # "said - on Twitter, as it happens - that C"
    handed = s.tags.find("Q", j, j + 12)
    aside = handed > j and s.tags[handed - 1] in ":," and s.tags[j] in "Pa,"
    aside = aside or (handed > j and s.tags[j] == "P" and s.raw[handed].count(" ") > _BRIEF)
    told = any(s.tags[k] == "K" and s.low[k] not in ambiguous_nouns() for k in range(j, handed))
    if aside and not has_finite(s, j, handed) and not told:
        return handed, circumstance
    if j < n and s.tags[j] in "Ps" and s.low[j] not in {"if", "whether", "how", "why", "what"}:
        j = (_distant_that(s, j) if verb.frames & {"c", "t"} else None) or j
    relative = j < n and s.tags[j] == "t" and j > i + 1 and s.tags[j + 1 : j + 2] in _VERBS
    if relative and s.low[j + 1] not in {"given", "compared", "based"}:
        return n, circumstance
    if j < n and s.tags[j] == "t":
        if s.tags[j + 1 : j + 2] == "N" and s.tags[j + 2 : j + 3] in ("", ".", ","):
            return j, circumstance
        if s.tags[j + 1 : j + 2] in tuple("BMH"):
            return j, circumstance
        return j + (2 if s.tags[j + 1 : j + 2] in (",", "-") else 1), circumstance
    return j, circumstance


def _distant_that(s: Shallow, j: int) -> int | None:
    """The "that" of the content after a phrase: "said at the hearing that the ..."."""
    for k in range(j + 1, min(len(s) - 1, j + 16)):
        letter = s.tags[k]
        if letter == "t":
            if s.low[k - 1] in reporting_nouns():
                return None
            return k if s.tags[k + 1] not in "MBHXvK" and s.tags[k - 1] in "NCTRUevo,Q" else None
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
    if (
        quote > 0
        and s.tags[quote - 1] in ",:"
        and not has_finite(s, j, quote)
        and s.tags[j + 1] in "PaeDg"
    ):
        return quote
    if s.low[j + 1 : j + 3] == ["on", "condition"]:
        return close + 1 if s.tags[close] == "," else close
    after = s.tags[close + 1 : close + 2]
    opens = s.tags[j + 1]
    if after == "t" and (s.low[j + 1] == "according" or "W" in s.tags[j + 2 : j + 5]):
        return close + 1
    if after in ("t", "Q") and (opens in "gPaesT" or s.low[j + 1].endswith("ing")):
        return close + 1
    return None


def content_end(s: Shallow, start: int) -> int:
    """Where content that begins at ``start`` ends: at the sentence's end or the next cue."""
    n = len(s)
    for j in range(start + 1, n):
        if s.tags[j] == "," and j + 1 < n and s.low[j + 1] in _TAIL_CUES:
            return j
        if s.tags[j] == "," and s.low[j + 1 : j + 2] == ["with"] and "g" in s.tags[j : j + 8]:
            return j
        if s.low[j] == "without" and _tells_no_more(s, j + 1):
            return j - (s.tags[j - 1] == ",")
        if s.tags[j - 1] == "Q" and s.tags[j] in "sgPW" and j - 1 == start and hands_over(s, start):
            return j
        if s.tags[j - 1] == "Q" and j - 1 == start and s.tags[j : j + 2] in _SECOND_ACT:
            return j
        if s.tags[j] == ";" or (s.tags[j : j + 2] == ",D" and _is_judged(s, j + 2)):
            return j
        if s.tags[j] == "," and s.low[j + 1 : j + 2] == ["but"] and _turns_away(s, j + 2):
            return j
    return n


def _tells_no_more(s: Shallow, j: int) -> bool:
    """Whether a speaker leaves it at that: "without elaborating", "without giving details"."""
    if s.low[j : j + 1] and s.low[j] in _LEFT_THERE:
        return True
    return s.tags[j : j + 1] in tuple("gK") and not _DETAILS.isdisjoint(s.low[j + 1 : j + 5])


def _is_judged(s: Shallow, j: int) -> bool:
    """Whether the text judges what was said: ", a figure that could not be verified"."""
    held = s.low[j : j + 1] and (s.low[j] in reporting_nouns() or s.low[j] == "figure")
    return bool(held) and s.tags[j + 1 : j + 3] in ("tM", "WM", "tB", "WB")


def _turns_away(s: Shallow, j: int) -> bool:
    """Whether the text, after "but", goes on in its own voice: with a verb or a new subject."""
    if s.tags[j : j + 1] in _VERBS:
        return True
    end = np_end(s, j) if s.tags[j : j + 1] in tuple("DCNU") else j
    return j < end and has_finite(s, j + 1, min(len(s), end + 6))


def phrase_end(s: Shallow, start: int, end: int) -> int:
    """Where content that is a noun phrase ends: an apposition still belongs to it."""
    for j in range(start + 1, end - 1):
        after = s.tags[j + 1]
        if s.tags[j] == "," and after not in "DCQ":
            return j
        if s.tags[j] == "P" and j > start + 1 and _is_setting(s, j):
            return j
        if (
            j > start
            and (s.tags[j] in "PTND" or s.low[j] in {"earlier", "late", "early"})
            and s.tags[skip_time(s, j) :] in (".", "")
            and (skip_time(s, j) > j)
        ):
            return j
        if s.tags[j] == "c" and after in "KevBHM" and is_finite(s, j + 1):
            return j
    return end


def _is_setting(s: Shallow, j: int) -> bool:
    """Whether a preposition opens when, where or on what terms something was said."""
    low = s.low[j]
    if low in {"after", "before", "by", "since"}:
        return s.tags[j + 1] == "g"
    if low == "on" and "condition" in s.low[j + 1 : j + 4]:
        return True
    end = np_end(s, j + 1, long=False)
    return low in {"in", "on", "at", "during", "via"} and end > j + 1 and s.low[end - 1] in _PLACES


def subordinate_end(s: Shallow, subject: int, start: int) -> int:
    """Where content ends if its cue stands in a clause that a main clause follows."""
    end = content_end(s, start)
    if subject and s.tags[subject - 1] == "s" and s.low[subject - 1] not in {"as", "that"}:
        for j in range(start + 1, end - 2):
            if s.tags[j] == "," and (s.tags[j + 1] in "DRCU" or quantifies(s, j + 1)):
                stop = np_end(s, j + 1)
                if stop < end and (is_finite(s, stop) or is_finite(s, stop - 1)):
                    return j
    return end


def hands_over(s: Shallow, j: int) -> bool:
    """Whether token ``j`` is a quotation that ends in a way that hands over to its cue."""
    if s.tags[j] != "Q":
        return False
    end = s.raw[j].rstrip("\"”’'» ")[-1:]
    return end in tuple(",?!—-…") or (j == 0 and end.isalnum() and s.raw[j].count(" ") > _BRIEF)


def handed_later(s: Shallow, j: int) -> int:
    """The quotation that ends ``said as she left the court: "..."``, or 0."""
    quote = s.tags.find("Q", j + 3)
    last = len(s) - 1 - (s.tags[-1] == ".")
    return quote if 0 < quote == last and s.tags[quote - 1] in ",:" else 0


def relative_end(s: Shallow, relative: int, start: int, end: int) -> int:
    """Where content ends in a relative clause that a verb or a clause of the sentence follows.

    "Mr. Lee, who said C, is a fool" and "once the video came out, which showed C, people left".
    """
    if s.tags[relative - 1] != ",":
        opens = relative > 0 and not has_finite(s, 0, relative)
        return main_verb(s, start, end) if opens else end  # "Those who say C are wrong"
    for j in range(start + 1, end - 1):
        if s.tags[j] == ",":
            k = j + 1
            while k < end - 1 and s.tags[k] == "a":
                k += 1
            if s.tags[k] in "BMHXv" or (s.tags[k] in "Ke" and is_finite(s, k)):
                return j
    return end


def main_verb(s: Shallow, a: int, b: int) -> int:
    """Where the verb of the sentence begins after a clause that its subject takes along.

    "The claim that it holds the airport could not be verified": the second finite verb
    with no new subject before it.
    """
    seen = False
    for k in range(a + 1, b):
        if s.tags[k] in "ctWs;" or (s.tags[k] == "," and seen):
            return b
        if is_finite(s, k) and s.tags[k] != "R":
            if seen and s.tags[k - 1] in "NCUTQe":
                return k
            if not (seen and s.tags[k - 1] in "MBHXna"):
                seen = True
    return b
