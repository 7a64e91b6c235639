"""Whom a relative pronoun is about: the noun phrase before "who", "which" or "that"."""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak, is_agent
from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.lexicon import reporting_nouns, wordset
from summarize.claims.sentence.licence import DOCUMENTS, is_clause
from summarize.claims.sentence.shallow import Shallow
from summarize.text.wordlists import word_list

_SHARES = wordset("all most some many both none one several few each two three half neither either")
_WRITTEN = wordset("statement letter tweet post email memo message release text note book article")


def antecedent(s: Shallow, i: int) -> tuple[int, int]:
    """The noun phrase that a relative pronoun at ``i`` belongs to; empty if there is none.

    Ages, asides in brackets and "all of" are stepped over; the agent behind "by" stands
    alone, and so do people behind a thing: "the anger of critics who".
    """
    end = i
    if end > 2 and s.tags[end - 1] == "P" and s.low[end - 2] in _SHARES:
        end -= 2
    while end and s.tags[end - 1] in ",P-":
        end -= 1
    if end > 2 and s.tags[end - 2 : end] == ",U":
        end -= 2
    if end > 2 and s.tags[end - 1] == ")" and (opens := s.tags.rfind("(", 0, end)) > 0:
        end = opens
    start = end
    while (
        start
        and (s.tags[start - 1] in "NCUDegPK&a" or _in_name(s, start - 1))
        and s.low[start - 1] != "by"
        and not (s.tags[start - 1] == "D" and start < end and s.tags[start] == "D")
        and not (start < end and _is_verb(s, start - 1))
    ):
        start -= 1
        if s.tags[start] == "D" and not (
            start and s.tags[start - 1] == "P" and s.tags[start - 2] in "NC"
        ):
            break
    while start < end and s.tags[start] in "Pae":
        start += 1
    if s.low[i] == "who" and s.tags[start : start + 1] == "D" and s.tags[start - 2 : start] == "C,":
        named = start - 1  # "Ann Holt, the river commissioner, who"
        while named > 1 and s.tags[named - 2] == "C":
            named -= 1
        return named - 1, start - 1
    begins = _people(s, start, end)
    if begins == start and s.low[i] == "who" and not can_speak(s, start, end):
        alone = s.tags.rfind("P", start, end) + 1
        if start < alone < end and s.tags[alone:end].strip("C") == "":
            return alone, end  # "a setback for Kaine, who"
    return begins, end


def _in_name(s: Shallow, j: int) -> bool:
    """Whether "and" stands inside a name: "the Organization for Security and Cooperation"."""
    return s.tags[j - 1 : j + 2] == "CcC" and s.low[j - 2] in {"of", "for"}


def tells(s: Shallow, i: int) -> bool:
    """Whether what a relative pronoun at ``i`` is about can say something at all."""
    start, end = antecedent(s, i)
    if start >= end or can_speak(s, start, end):
        return True
    head = next((j for j in range(start + 1, end) if s.tags[j] in "PeK"), end) - 1
    word = s.low[head]
    return word in DOCUMENTS or word in _WRITTEN or word in reporting_nouns()


def _is_verb(s: Shallow, j: int) -> bool:
    """Whether a plain word is a verb: "will start", "to raise", ", enter Dr. Holt"."""
    if j and s.tags[j] in "eK" and s.tags[j - 1] in "RWBHMX":
        return True
    if j and s.tags[j] in "eK" and s.tags[j - 1] in "NC" and s.tags[j + 1] in "DCN":
        return True  # "the sale violated the site's rules, which"
    if j and s.tags[j - 1 : j + 2] == "BNP":
        return True  # "it was good for Anna Holt, who"
    if s.tags[j] != "N" or not j or s.tags[j - 1] not in "MPXna,c":
        return False
    if s.tags[j - 1] in "MXn":
        return True
    return (s.low[j - 1] == "to" or s.tags[j - 1] in ",") and s.low[j] in word_list("verbs")


def _people(s: Shallow, start: int, end: int) -> int:
    """Where the people begin that stand behind a thing they have or make."""
    first = next((j for j in range(start + 1, end) if s.tags[j] == "P"), end)
    acted = first < end and s.tags[first - 1] in "eK" and first - 1 > start
    if acted and s.tags[end - 1] == "N" and "of" not in s.low[first:end]:
        for j in range(first + 1, end):  # "youths clashed with police in riot gear, who"
            close = next((k for k in range(j + 1, end) if s.tags[k] == "P"), end)
            if s.tags[j - 1] == "P" and s.tags[close - 1] == "N" and is_agent(s.low[close - 1]):
                return j
    if first == end or s.tags[first - 1] in "CU" or can_speak(s, start, first):
        return start
    last = first
    while last < end:
        close = next((j for j in range(last + 1, end) if s.tags[j] == "P"), end)
        if s.tags[close - 1] == "N" and s.low[last] != "with" and is_agent(s.low[close - 1]):
            return last + 1
        last = close
    return start


def describes(s: Shallow, subject: int, cue: int) -> bool:
    """Whether a pronoun and a cue hand on nobody's words: "a bill that reaffirmed the motto".

    But "a bill that says that" and "a note which said" do; "they'll say" is yet to come.
    """
    if s.low[subject].endswith(("'ll", "’ll")):
        return True
    if s.low[subject : subject + 2] in (["able", "to"], ["unable", "to"]):
        return True  # "were able to share detailed maps"
    if subject == 1 and s.tags[0] in "BHMX" and s.raw[-1] == "?":
        return True  # "Has the mayor ever said what it cost?"
    if s.tags[subject] not in "Wt" or s.low[subject] in {"who", "whom"}:
        return False
    if s.tags[cue + 1 : cue + 2] in ("t", "Q", ":"):
        return False
    if s.low[subject] == "that" and _is_main(s, subject, cue):
        return True
    if tells(s, subject):
        return False
    several = s.low[subject - 1][-1] == "s"
    return not (several and is_clause(s, cue + 1))  # "shops that warn it could harm trade"


def described_as(s: Shallow, subject: int, j: int) -> bool:
    """Whether "as" at ``j`` says what the noun of a relative clause is called.

    "The vote, which the mayor described as a farce," and "what she described as a farce".
    """
    what = subject > 0 and (s.tags[subject - 1] in "Wt" or s.low[subject - 1] == "what")
    return what and s.low[j] == "as" and s.tags[j + 1 : j + 2] in tuple("DQNe")


def _is_main(s: Shallow, relative: int, cue: int) -> bool:
    """Whether the next verb is that of the sentence: "Nations that feel the heat have pressed"."""
    start, _ = antecedent(s, relative)
    if start > 1 or s.tags[cue + 1 : cue + 2] in tuple("R,."):
        return False
    verbs = [k for k in range(cue + 1, len(s)) if is_finite(s, k)]
    groups = [k for k in verbs if k - 1 not in verbs]
    return len(groups) == 1
