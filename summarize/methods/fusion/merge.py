"""Two sentences of one voice made one: what follows says whose words both are, once."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.reading import opens_predicate, reading
from summarize.records import Edit, Evidence, Statement
from summarize.text.tokens import count_words

LONGEST = 45
_SAID = re.compile(
    r"^(?P<who>[^“”\"«»;:]{3,80}?)\s(?P<verb>said|says)\s(?:that\s)?(?P<content>[^“”\"«»;:—]+)\.$"
)
_QUOTED = re.compile(
    r"^(?P<quote>(?P<open>[“\"])[^“”\"]+[,!?](?P<close>[”\"]))\s(?P<who>[^“”\"]{3,80}?)\s(?P<verb>said|says)\.$"
)
_OPENS = frozenset("DCNU")
_SHORT = 18
_NEAR = 4


def merged(first: Statement, second: Statement) -> Statement | None:
    """One sentence for two that follow each other in print, or ``None``.

    "X said A." and "X said B." become "X said A and that B."; two quotations of one speaker,
    near each other in one article, "“A,” X said, adding, “B.”"; "X did A." and "X did B.",
    both the outlets' own words, "X did A and did B."  The words that come from the second
    sentence are an :class:`Edit` of kind ``fused``.
    """
    if first.speaker != second.speaker or first.chain != second.chain:
        return None
    if count_words(first.text) + count_words(second.text) > LONGEST:
        return None
    if first.speaker is not None:
        return _both_said(first, second) or _both_quoted(first, second)
    return _one_subject(first, second)


def _both_said(first: Statement, second: Statement) -> Statement | None:
    one, two = _SAID.match(first.text), _SAID.match(second.text)
    if one is None or two is None or one["who"] != two["who"] or one["verb"] != two["verb"]:
        return None
    if not _plain_content(one["content"]) or not _plain_content(two["content"]):
        return None
    link = ", and that " if "," in one["content"] or " and " in one["content"] else " and that "
    return _joined(first, second, len(first.text) - 1, link, two.start("content"))


def _plain_content(content: str) -> bool:
    """Whether what is said is a clause of its own, and no second saying hides in it."""
    s = reading(content)
    return len(s) > 3 and s.tags[0] in _OPENS and "K" not in s.tags[1:] and " if " not in content


def _both_quoted(first: Statement, second: Statement) -> Statement | None:
    one, two = _QUOTED.match(first.text), _QUOTED.match(second.text)
    if one is None or two is None or one["who"] != two["who"] or one["open"] != two["open"]:
        return None
    if not _near(first.evidence[0], second.evidence[0]) or one["verb"] != two["verb"]:
        return None
    quote = two["quote"]
    if quote[-2] == ",":
        quote = quote[:-2] + "." + quote[-1]
    return _joined(first, second, len(first.text) - 1, ", adding, ", 0, quote)


def _near(first: Evidence, second: Evidence) -> bool:
    """Whether two quotations stand close together in one article, in this order."""
    return first.article_id == second.article_id and 0 <= second.start - first.end < 600


def _one_subject(first: Statement, second: Statement) -> Statement | None:
    if count_words(first.text) > _SHORT or count_words(second.text) > _SHORT:
        return None
    if any(mark in first.text + second.text for mark in '“”",;:—('):
        return None
    if first.evidence[0].article_id != second.evidence[0].article_id:
        return None
    one, two = reading(first.text), reading(second.text)
    same = 0
    while same < min(len(one), len(two)) and one.raw[same] == two.raw[same]:
        same += 1
    while same and not (opens_predicate(one, same) and opens_predicate(two, same)):
        same -= 1
    if (
        not same
        or one.tags[same - 1] not in "NC"
        or "P" in one.tags[:same]
        or "v" in one.tags[:same]
    ):
        return None
    if same < 2 and one.tags[0] != "C":
        return None
    if " and " in first.text[one.ends[same - 1] :] or not may_go(
        two, same, len(two) - 1, clause=True
    ):
        return None
    return _joined(first, second, len(first.text) - 1, " and ", two.starts[same])


def _joined(
    first: Statement, second: Statement, end: int, link: str, start: int, words: str | None = None
) -> Statement:
    rest = second.text[start:] if words is None else words
    text = first.text[:end] + link + rest
    known = {(one.article_id, one.start) for one in first.evidence}
    more = tuple(one for one in second.evidence if (one.article_id, one.start) not in known)
    kept = tuple(edit for edit in first.edits if edit.end <= end)
    fused = Edit(end, len(text), first.text[end:], "fused")
    return replace(first, text=text, evidence=(*first.evidence, *more), edits=(*kept, fused))
