"""Claims before and after a colon: ``Mayor: "We will rebuild"``, ``Army retakes city: monitor``."""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.clauses import has_finite
from summarize.claims.sentence.lexicon import reporting_nouns, speaker_nouns, wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import POSSESSIVE
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject
from summarize.text.namewords import is_calendar
from summarize.text.wordlists import word_list

# What a headline puts before a colon to say of what kind the article is.
_LABELS = wordset(
    "analysis opinion explainer comment profile timeline factbox update exclusive watch video live"
    " breaking editorial review interview letters letter obituary look photos pictures column"
    " essay feature insight background latest"
)
# What holds the words of its owner: "the coach's verdict was short: ..."
_MESSAGES = wordset(
    "message advice verdict answer response warning conclusion argument explanation theory excuse"
    " plea reply promise prediction diagnosis assessment complaint reasoning claim statement"
    " demand view opinion"
)
_OWNING = wordset("his her their its")
_ADDRESSED = wordset("i we you my our your i'm i've we're you're ? i’m i’ve we’re you’re")


def read_colon(r: Reading, *, headline: bool) -> None:
    """``Mayor: "We will rebuild"`` and, in headlines, ``Army retakes city: monitor``."""
    s = r.sentence
    colons = [
        j
        for j, letter in enumerate(s.tags)
        if (letter == ":" and s.raw[j] == ":") or (headline and _is_dash(s, j))
    ]
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
    if last == len(s) - 1 and s.tags[last] == ":":
        _read_handed_on(r, last)
        return
    if headline and first == 1 and s.tags[0] == "Q" and len(s) > 2:
        end = np_end(s, 2)
        if can_speak(s, 2, end) and len(s.raw[0].split()) > 1:
            r.claims.append(Raw(s, r.index, "colon", [(1, 2)], [(0, 1)], (2, end), preposed=False))
            return
    n = len(s)
    end = n - 1 if s.tags[-1] == "." else n
    if headline and 0 < end - last - 1 <= 6 and (last > 2 or s.tags[last - 1] == "Q"):
        a = last + 1
        clock = s.tags[a] == "U" or any(map(is_calendar, s.low[a:end]))
        if can_speak(s, a, end) and not has_finite(s, a, end) and s.tags[a] != "Q" and not clock:
            r.claims.append(
                Raw(s, r.index, "colon", [(last, last + 1)], [(0, last)], (a, end), preposed=False)
            )
            return
    if 0 < first < n - 1 and s.tags[first] == ":" and has_finite(s, 0, first):
        _read_presented(r, first)
        return
    if first > 6 or first == 0 or s.tags[first] == "-" or first + 1 >= n or has_finite(s, 0, first):
        return
    if s.low[first - 1] in _LABELS and (first == 1 or s.low[:first] == ["the", "latest"]):
        return
    quoted = s.tags[first + 1] == "Q"
    transcript = _is_transcript(s, first)
    headline = headline or transcript
    who = np_end(s, 0, long=False) if quoted and "on" in s.low[1:first] else first
    if not (quoted or headline) or not can_speak(s, 0, who) or np_end(s, 0) < who:
        return
    told = has_finite(s, first + 1, n) or (s.low[who - 1] in speaker_nouns() and n > first + 3)
    if not (quoted or told or transcript):
        return
    r.claims.append(Raw(s, r.index, "colon", [(first, first + 1)], [(first + 1, n)], (0, who)))


def _is_transcript(s: Shallow, colon: int) -> bool:
    """Whether a person's name opens a line of a transcript: "TAPPER: Why not debate?"."""
    if s.tags[:colon].strip("C") or len(s) < colon + 3:
        return False
    if s.low[0] in word_list("female_names") or s.low[0] in word_list("male_names"):
        return colon > 1
    shouted = s.raw[0].isupper() and len(s.raw[0]) > 3
    return shouted and not _ADDRESSED.isdisjoint(s.low[colon:])


def _read_handed_on(r: Reading, at: int) -> None:
    """``The mayor was blunt:`` at the end of a paragraph: the next one is a quotation."""
    s = r.sentence
    subject = clause_subject(s, 0, at) if has_finite(s, 0, at) else None
    if subject is not None and can_speak(s, *subject):
        r.claims.append(Raw(s, r.index, "colon", [(at, at + 1)], [], subject, awaits=True))


def _read_presented(r: Reading, at: int) -> None:
    """``The coach was blunt: "We were dreadful."``: whole words of whoever the clause is about."""
    s = r.sentence
    owner = _whose_message(s, at)
    if owner is not None and (s.tags[at + 1] == "Q" or has_finite(s, at + 1, len(s))):
        r.claims.append(Raw(s, r.index, "colon", [(at, at + 1)], [(at + 1, len(s))], owner))
        return
    last = s.raw[-1].rstrip("\"”’'»")[-1:]
    if s.tags[at + 1 :].strip(".") != "Q" or last not in tuple(".?!") or at > 12:
        return
    subject = clause_subject(s, 0, at)
    words = s.raw[at + 1].split()
    if subject is not None and len(words) > 2 and can_speak(s, *subject):
        r.claims.append(Raw(s, r.index, "colon", [(at, at + 1)], [(at + 1, len(s))], subject))


def _whose_message(s: Shallow, at: int) -> Range | None:
    """Who says what follows the colon: "The mayor's message to tourists was simple: ..."."""
    for j in range(min(at - 1, 8)):
        if s.low[j + 1] not in _MESSAGES and s.low[j + 2] not in _MESSAGES:
            continue
        last = j + 1 if s.low[j + 1] in _MESSAGES else j + 2
        told = last + 1 < at and s.tags[last + 1] in "BPHK" and "B" in s.tags[last:at]
        told = told and "D" not in s.tags[last + s.tags[last:at].index("B") : at]
        if told and j == 0 and s.low[0] in _OWNING and last == 1:
            return 0, 1
        who = POSSESSIVE.sub("", s.low[j])
        speaks = s.tags[j] == "C" or who in speaker_nouns() or who.endswith(("er", "or", "ist"))
        if told and speaks and who != s.low[j] and s.tags[0] in "DCN":
            return None if "," in s.tags[:j] else (0, j + 1)
    return None


def _is_dash(s: Shallow, j: int) -> bool:
    """Whether a dash with space around it parts a headline from who says so."""
    return (
        s.tags[j] == "-"
        and s.text[s.starts[j] - 1 : s.starts[j]].isspace()
        and (j > 2 or s.tags[0] == "Q")
    )
