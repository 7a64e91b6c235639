"""Two sentences of one voice made one: what follows says whose words both are, once."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.reading import opens_predicate, reading
from summarize.methods.fusion.telling import Telling, bare_telling, opening_telling
from summarize.records import Edit, Evidence, Statement
from summarize.text.tokens import count_words

LONGEST = 50
_SHORT = 18
_CLOSE = 450
_NOT = re.compile(r"\b(?:not|never|no|nor|none|hardly|merely|only)\b|n[’']t\b", re.IGNORECASE)


def merged(first: Statement, second: Statement, casing: Casing) -> Statement | None:
    """One sentence for two that follow each other in print, or ``None``.

    "X said A." and "X said B." become "X said A and that B."; of what one speaker says close
    together in one article, a second part is added with "adding that" or "adding,"; "X did A."
    and "X did B.", both the outlet's own words, become "X did A and did B."  The words that come
    from the second sentence are an :class:`Edit` of kind ``fused``.
    """
    if first.speaker != second.speaker or first.chain != second.chain:
        return None
    if count_words(first.text) + count_words(second.text) > LONGEST:
        return None
    if first.speaker is None:
        return _one_subject(first, second)
    one, two = opening_telling(first), bare_telling(second)
    if one is None or two is None or _now(one) != _now(two):
        return None
    if any(telling.form == "quoted" and not _is_paired(telling.content) for telling in (one, two)):
        return None
    if two.form != "quoted":
        content = casing.inside(two.content) if two.form == "after" else two.content
        if content is None:
            return None
        two = replace(two, content=content)
    return _both_told(first, second, one, two)


def _both_told(first: Statement, second: Statement, one: Telling, two: Telling) -> Statement | None:
    end = len(first.text) - 1
    if one.form == "before" and two.form != "quoted":
        if two.form == "before" and (one.who != two.who or two.verb in ("added", "adds")):
            return None
        comma = "," if "," in one.content or " and " in one.content else ""
        return _joined(first, second, end, f"{comma} and that {two.content}.")
    if not one.verb or not _close(first.evidence[0], second.evidence[0]):
        return None
    if two.form != "quoted":
        if one.form == "loose":
            return None
        return _joined(first, second, end, f", adding that {two.content}.")
    quote = two.content
    if one.form == "quoted" and one.content[0] != quote[0]:
        return None
    if quote[-2] == ",":
        quote = quote[:-2] + "." + quote[-1]
    return _joined(first, second, end, f", adding, {quote}")


def _is_paired(quotation: str) -> bool:
    """Whether a quotation closes with the mark that goes with the one it opens with."""
    return quotation[0] + quotation[-1] in ("“”", '""')


def _now(telling: Telling) -> bool:
    return telling.verb in ("says", "say", "adds")


def _close(first: Evidence, second: Evidence) -> bool:
    """Whether two sentences stand close together in one article, in this order."""
    return first.article_id == second.article_id and 0 <= second.start - first.end < _CLOSE


def _one_subject(first: Statement, second: Statement) -> Statement | None:
    if count_words(first.text) > _SHORT or count_words(second.text) > _SHORT:
        return None
    if any(mark in first.text + second.text for mark in '“”",;:—('):
        return None
    if _NOT.search(first.text):
        return None  # it would hold for what the second says as well
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
    return _joined(first, second, len(first.text) - 1, " and " + second.text[two.starts[same] :])


def _joined(first: Statement, second: Statement, end: int, rest: str) -> Statement:
    text = first.text[:end] + rest
    known = {(one.article_id, one.start) for one in first.evidence}
    more = tuple(one for one in second.evidence if (one.article_id, one.start) not in known)
    kept = tuple(edit for edit in first.edits if edit.end <= end)
    fused = Edit(end, len(text), first.text[end:], "fused")
    return replace(first, text=text, evidence=(*first.evidence, *more), edits=(*kept, fused))
