"""Content that stands before its cue, around it, or goes on behind it."""

from __future__ import annotations

from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.clauses import has_finite, is_cut, is_finite, stretches
from summarize.claims.sentence.content import content_end, hands_over
from summarize.claims.sentence.lexicon import Verb
from summarize.claims.sentence.nesting import cut_before, relay_earlier
from summarize.claims.sentence.phrases import is_circumstance, np_end, skip_time
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.sentence.shallow import Shallow

_NOT_HANGING = frozenset(["as", "how", "why", "what", "if", "so"])


def prefix_start(r: Reading, end: int) -> int:
    """Where the content of a postposed cue begins."""
    s = r.sentence
    start = 0
    for claim in r.claims:
        last = claim.cue[-1][1]
        if not claim.preposed and last < end:
            stop = max(
                [last]
                + [b for _, b in claim.content]
                + ([claim.speaker[1]] if claim.speaker else [])
            )
            if stop < end:
                start = max(start, stop)
    while start < end and s.tags[start] in ",;c.-":
        start += 1
    return start


def resume_quote(s: Shallow, raw: Raw, j: int) -> None:
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
    elif quoted and j < n and (later := s.tags.find(",Q", j)) > 0 and later + 3 >= n:
        raw.content.append((later + 1, n))
    elif quoted and not raw.content:
        raw.content.append((k, n))


def leading_outlets(s: Shallow, subject: int) -> list[Range]:
    """Who is named before the subject: "In an interview with X, ...", "Speaking to X, ..."."""
    j = 0
    while j < subject and s.tags[j] in "acT,":
        j += 1
    if s.low[j] in {"speaking", "talking", "writing"}:
        j += s.tags[j + 1] == "a"
        end = np_end(s, j + 2) if s.low[j + 1] in {"to", "with", "on", "in", "for"} else j
        short = np_end(s, j + 2, long=False) if end > j else j  # "to the BBC from his home"
        end = end if is_outlet(s.words(j + 2, end)) else short
        return [(j + 2, end)] if is_outlet(s.words(j + 2, end)) else []
    return skip_circumstances(s, j).outlets if j < subject and s.tags[j] == "P" else []


def as_before(s: Shallow, start: int) -> bool:
    """Whether "as" opens the clause of a subject at ``start``: "As the mayor said, ..."."""
    return start > 0 and s.low[start - 1] == "as" and (start == 1 or s.tags[start - 2] in ",ac")


def join_apposition(s: Shallow, raw: Raw, prefix: Range) -> Range:
    """Give ``"...," another friend, Mariam Emara told CNN`` its whole speaker."""
    begin, end = prefix
    quote = s.tags.rfind("Q", begin, end)
    if quote < 0 or quote == end - 1 or not hands_over(s, quote) or raw.speaker is None:
        return prefix
    if s.tags[quote + 1] not in "DCN" or has_finite(s, quote + 1, end):
        return prefix
    raw.speaker = (quote + 1, raw.speaker[1])
    return begin, quote + 1


def opens_sentence(s: Shallow, i: int) -> bool:
    """Whether nothing but adverbs stands before token ``i``."""
    return all(letter in "acT," for letter in s.tags[:i])


def content_before(r: Reading, start: int) -> Range | None:
    """What stands before a subject at ``start``, if it may be the content."""
    s = r.sentence
    begin = prefix_start(r, start)
    end = start
    while end > begin and (s.tags[end - 1] in "ca" or s.low[end - 1] in {"as", "but"}):
        end -= 1
    if end < start and s.tags[end] == "c":
        return None
    if end > begin and s.low[end - 1] == "what":
        return None
    if end <= begin or not is_cut(s, end - 1):
        return None
    if s.tags[end - 1] in ":;(." and s.raw[end - 1] not in "?!":
        return None
    if s.tags[end - 1] == "Q" and end - 2 > begin and s.tags[end - 2] == ":":
        for claim in r.claims:
            if claim.content and claim.content[-1][0] < end - 2 < claim.content[-1][1]:
                cut_before(claim, end - 2)
        return end - 1, end
    subordinate = s.tags[begin] == "s" and s.low[begin] not in _NOT_HANGING
    if _on_show(s, begin, end):
        return None
    if any(s.tags[k] == "Q" for k in range(begin, end)) and not subordinate:
        return begin, end
    channel = s.tags[begin] == "P" and is_circumstance(s, begin)
    if channel and skip_circumstances(s, begin).end >= end - 1:
        return None
    if has_finite(s, begin, end) and not _only_when(s, begin, end):
        opening = s.low[begin]
        hangs = s.tags[begin] == "s" and opening not in {"so", "yet"}
        if hangs or opening in {"after", "before", "since", "asked"}:
            comma = s.tags.find(",", begin, end - 1)
            if comma < 0 or not (has_finite(s, comma, end) or hands_over(s, end - 1)):
                return None
        return begin, end
    return None


def _only_when(s: Shallow, begin: int, end: int) -> bool:
    """Whether a prefix is a time and a clause that hangs on it: "On Friday, even as it fell,"."""
    parts = [part for part in stretches(s, begin, end) if part[0] < part[1]]
    if s.tags[begin] not in "PT" or len(parts) < 2 or has_finite(s, *parts[0]):
        return False
    return all(
        s.tags[a + (s.tags[a] == "a")] == "s"
        or s.low[a] in {"after", "before"}
        or s.tags[a] in "PW"
        for a, b in parts[1:]
        if has_finite(s, a, b)
    )


def _on_show(s: Shallow, begin: int, end: int) -> bool:
    """Whether a quotation before a subject names a show: ``Sunday on CNN's "New Day,"``."""
    quote = s.tags.find("Q", begin, end)
    if quote <= begin or s.tags[begin] not in "PTgK" or has_finite(s, begin, quote):
        return False
    words = s.raw[quote].split()
    titled = sum(word.strip("\"“”'‘’")[:1].isupper() for word in words)
    return len(words) < 7 and 2 * titled > len(words) and s.tags[quote - 1] in "NCPD"


def interrupts(r: Reading, raw: Raw, start: int, j: int) -> bool:
    """A cue inside its content: "In three years, she says, far too many have died"."""
    s = r.sentence
    begin = prefix_start(r, start)
    if s.tags[start - 1] not in ",-":
        return False
    told = has_finite(s, j + 1, len(s))
    if start - begin < 2:  # "And, she says, far too many have died"
        if start > 3 or not told:
            return False
        raw.content = [(j + 1, content_end(s, j + 1))]
        r.claims.append(raw)
        return True
    rest = s.tags[j + 1 : j + 2]
    if not rest or rest in "sQ.W" or (rest in "PKcg" and not told):
        return False
    raw.preposed = False
    raw.content = [(begin, start), (j + 1, content_end(s, j + 1))]
    r.claims.append(raw)
    return True


def bare_prefix(s: Shallow, subject: Range) -> Range | None:
    """Content before a subject from which no comma parts it."""
    if subject[0] > 2 and has_finite(s, 0, subject[0]):
        return 0, subject[0]
    return None


def postpose(r: Reading, raw: Raw, prefix: Range, j: int) -> None:
    """Keep a claim whose content stands before its cue, with what goes on behind it."""
    s = r.sentence
    raw.preposed = False
    raw.content = [prefix]
    if s.tags[j : j + 1] == "," and is_circumstance(s, j + 1):
        raw.outlets.extend(skip_circumstances(s, j + 1).outlets)
    resume_quote(s, raw, j)
    told = any(s.tags[k] == "K" and is_finite(s, k) for k in range(j + 1, len(s)))
    if len(raw.content) == 1 and s.tags[j : j + 1] == ";" and not told:
        raw.content.append((j + 1, len(s)))
    if len(raw.content) == 1 and s.tags[j : j + 1] == ",":
        after = s.tags[j + 1 : j + 2]
        quoted = "Q" in s.tags[raw.content[0][0] : raw.content[0][1]]
        quoted = quoted or s.low[j + 1 : j + 2] == ["without"]
        quoted = quoted or (s.low[j + 1 : j + 2] == ["with"] and "K" in s.tags[j + 1 : j + 6])
        goes_on = not quoted and after in tuple("DNCRPUeaK") and not s.low[j + 1].endswith("ing")
        if (
            (goes_on and skip_time(s, j + 1) == j + 1)
            or (after and after in "MBHXvt")
            or (after == "c" and s.tags[j + 2 : j + 3] in tuple("MBHXvet"))
            or (after == "c" and not quoted and s.low[j + 1] == "and" and stays(s, j + 2))
        ):
            raw.content.append((j + 1, content_end(s, j + 1)))
    relay_earlier(r, raw, raw.cue[0][0])
    r.claims.append(raw)


def stays(s: Shallow, j: int) -> bool:
    """Whether a clause at ``j`` goes on without a saying of its own: ", and 11 were hurt"."""
    if s.tags[j : j + 1] not in tuple("DCNU") or "K" in s.tags[j:]:
        return False
    end = np_end(s, j)
    return has_finite(s, j, len(s)) and s.tags[end : end + 1] not in (",", "W")


def summed_up(s: Shallow, subject: int, verb: Verb) -> Range | None:
    """The quotation of ``"A farce," is how the mayor put it`` and ``A "farce", he called it``."""
    if s.low[subject - 1] == "how" and s.tags[max(0, subject - 3) : subject - 1] == "QB":
        return subject - 3, subject - 2
    called = "o" in verb.frames and s.tags[max(0, subject - 2) : subject] == "Q,"
    return (0, subject) if called else None
