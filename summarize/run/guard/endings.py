"""The last sentence of a draft, where a model's length limit has cut it off.

What was cut off of a source sentence is put back; else a sentence that is whole is closed, and
one that is not ends where its last whole clause does, unless that leaves out a contrast; else
it goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from eval.consistency.alignment import align
from eval.consistency.tokens import tokenize
from summarize.claims.sentence.clauses import has_finite, is_finite
from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.shallow import Shallow, read
from summarize.claims.standalone import standalone
from summarize.records import Evidence, Repair, Span, Statement
from summarize.run.guard.examine import Examiner
from summarize.run.guard.exchange import is_vouched, keeps_quotation, reads_well, same_letters
from summarize.run.guard.form import holds_sentence, is_heading
from summarize.run.guard.wording import is_balanced, is_sentence, lead
from summarize.text.tokens import STOPWORDS, count_words

WHY = ("cut_off",)
_ENDED = re.compile(r"[.!?…:][)\]*_]*$|[\"”’')\]]$")
_LIST = re.compile(r"\s*(?:[-*•|#]|\d+[.)])")
_MOST = 0.8
"""Share of the other sentences that must be ended for one without an end to be cut off."""
_FOLLOWED = 0.75
"""Share of its tokens that one source sentence must hold in its own order to complete it."""
_LONGER = 2.0
_BEGUN = 4
"""Tokens from which the very beginning of a source sentence is completed however it goes on."""
_WHOLE = 40
_FEWEST = 6
_FEWEST_BEHIND = 4
_CREDIT = re.compile(r",\s(?:the\s)?[A-Z][\w.’' ]+\s(?:reports|notes|says|said|writes|adds)$")
_YEAR = re.compile(r"\b(?:in|since|until|[A-Z][a-z]+)\s(?:1[89]|20)\d\d$")
_LAST = re.compile(
    r"\b(?:yet|too|again|now|there|then|well|today|(?:is|are|was|were)\s[a-z]+(?<!ing))$"
)
_NOUN = re.compile(
    r"(?:[ts]ion|ment|ness|ity|ance|ence|ism|ship|hood|er|or|ist|ing|ie|ure|age|tem|ice)s$"
    r"|(?:[ts]ion|ment|ness|ity|ism|ship|hood|tem|ance|ence)$",
    re.IGNORECASE,
)
_ING = re.compile(r"\b(?:is|are|was|were|be|been)\s(?:\w+ly\s)?\w+ing\.$")
_BETWEEN = re.compile(r"\bbetween\b(?!.*\band\b)")
_HANGS = re.compile(r"\b(?:while|although|though|if|when|because|despite)\b[^,]*$", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and|or)$")
_PAIRED = re.compile(r"\b(?:both|either|between|neither|from)\b", re.IGNORECASE)
_UNSAID = re.compile(r"^[^,“”\"]*\b(?:told|tells)\s(?:the\s)?(?:[A-Z][\w.’'&-]*\s?)+\.$")
_CONTRAST = re.compile(r"\b(?:while|but|although|though|whereas|however)\b", re.IGNORECASE)
_JOINT = re.compile(
    r";|,(?:\s(?:which|who|where|as|with|(?:[a-z]+ly\s)?[a-z]{3,}ing|and\s(?:he|she|it|they|the|a|an|that|said))\b)"
)


def is_cut_off(statement: Statement, others: Sequence[Statement], examiner: Examiner) -> bool:
    """Whether a draft's last sentence has no end, while nearly all of the others have one.

    A line of a list or a heading needs none, and a source sentence is whole as it is.
    """
    text = statement.text.rstrip()
    if not text or statement.edits or _ENDED.search(text) or is_heading(text):
        return False
    if holds_sentence(text, examiner.event):
        return False
    plain = [other.text.rstrip() for other in others if not is_heading(other.text)]
    if _LIST.match(text):
        plain = [other for other in plain if _LIST.match(other)]
    ended = sum(_ENDED.search(other) is not None for other in plain)
    return ended > 0 and ended >= _MOST * len(plain)


def ended(statement: Statement, examiner: Examiner) -> Statement:
    """The sentence completed, shortened to its last whole clause, or dropped."""
    whole = _completed(statement, examiner)
    if whole is not None and same_letters(whole.text, statement.text):
        repair = Repair("repaired", WHY, statement.text, "closed with the mark that it lacked")
        return replace(whole, repair=repair)
    if whole is not None:
        note = "cut off; this is the source sentence that it follows"
        return replace(whole, repair=Repair("replaced", WHY, statement.text, note))
    part = _closed(statement.text, examiner) or _ending(statement.text, examiner)
    if part is not None and not _is_worse(part, statement, examiner):
        repair = Repair("repaired", WHY, statement.text, "cut off; ended at its last whole clause")
        return replace(statement, text=part, edits=(), verdict=None, repair=repair)
    seen = examiner.one(statement)
    repair = Repair("dropped", WHY, statement.text, "cut off in the middle")
    return replace(statement, verdict=seen.verdict, repair=repair)


def _completed(statement: Statement, examiner: Examiner) -> Statement | None:
    """The source sentence of which a text is the beginning, but for a word or two."""
    start = lead(statement.text)
    held = examiner.held(statement.text[start:])
    longest = _LONGER * count_words(statement.text) + 8
    for source in held.evidence:
        fragments = [f for f in align(held.all_tokens, [source]).fragments if f.length > 1]
        shared = sum(fragment.length for fragment in fragments)
        if not fragments or shared < _FOLLOWED * len(held.tokens):
            continue
        reached = fragments[-1].start + fragments[-1].length
        if reached < len(held.tokens) - 1 or fragments[0].at > 2:
            continue
        at = examiner.sentence_at(source.place.doc, source.place.start, source.place.end)
        if at is None or at[1].article_id in examiner.event.unread:
            continue
        document, sentence = at
        found = standalone(examiner.event).get((document.id, sentence.index))
        if found is None or not is_vouched(found, examiner):
            own = Evidence(document.id, sentence.start, sentence.end, sentence.text)
            found = Statement(" ".join(sentence.text.split()), (own,))
        begun = fragments[0].at == 0 and fragments[0].length == len(held.tokens) >= _BEGUN
        most = max(longest, _WHOLE) if begun else longest
        if count_words(found.text) > most or not reads_well(found.text):
            continue
        if not keeps_quotation(statement.text, found.text) or found.text in examiner.told:
            continue
        names = {token.key for token in held.tokens if token.name}
        if not names <= {token.key for token in tokenize(found.text)}:
            continue
        if start:
            found = replace(found, text=statement.text[:start] + found.text, edits=())
        return found
    return None


def _closed(text: str, examiner: Examiner) -> str | None:
    """The text with a full stop, if it is a sentence that may end with its last word.

    It may if the articles somewhere go on behind that word with a mark or a small word: not
    behind "tear" if they have only "tear gas".  A word that they do not have must look like a
    noun, or stand behind "is".  A number and a verb end nothing; a year and a credit do.
    """
    bare = text.rstrip()
    part = f"{bare.rstrip(',;')}."
    if not is_sentence(part) or not is_balanced(part) or part.count("(") != part.count(")"):
        return None
    if _CREDIT.search(bare) or _YEAR.search(bare):
        return part
    last = re.search(r"([^\W\d_]{3,})\.$", part)
    if last is None or not _is_whole(part):
        return None
    if bare[-1] in ",;":
        return None if _LIST_OF.search(bare[:-1]) else part
    if _LAST.search(bare):
        return part
    if last[1].lower() in STOPWORDS:
        return None
    if _goes_on(bare, examiner):
        return None
    if last[1].lower() not in examiner.sources.words:
        return part if _NOUN.search(last[1]) else None
    ends = re.compile(rf"\b{re.escape(last[1])}(?:[.,;:!?]|\s([a-z]+)\b)")
    for document in examiner.event.documents:
        for match in ends.finditer(document.article.text):
            if match[1] is None or match[1] in STOPWORDS:
                return part
    return None


def _goes_on(bare: str, examiner: Examiner) -> bool:
    """Whether the articles have the last two words, and never without a third: "patient harms"."""
    words = bare.split()[-2:]
    if len(words) < 2 or words[0].lower() in STOPWORDS:
        return False
    pair = re.compile(
        rf"\b{re.escape(' '.join(words))}(?:(?P<end>\W*$|[.,;:!?”\"])|\s(?P<next>\w+))"
    )
    texts = [document.article.text for document in examiner.event.documents]
    found = [match for text in texts for match in pair.finditer(text)]
    return bool(found) and not any(
        match["next"] is None or match["next"].lower() in STOPWORDS for match in found
    )


def _is_whole(part: str) -> bool:
    """Whether the last clause of a sentence has its verb, and something behind it."""
    shallow = read(part, Span(0, len(part)), find_quotes(part, [Span(0, len(part))]))
    end = len(shallow) - 1
    if (
        _BETWEEN.search(part)
        or is_finite(shallow, end - 1)
        or shallow.tags[end - 1] in "UgW"
        or _ING.search(part)
        or _UNSAID.match(part)
    ):
        return False
    opened = max((at for at in range(end) if _opens(shallow, at)), default=None)
    if opened is not None and not has_finite(shallow, opened + 1, end):
        return False
    comma = shallow.tags.rfind(",", 0, end)
    return comma < 0 or shallow.tags[comma + 1] != "g" or end - comma > _FEWEST_BEHIND


def _opens(shallow: Shallow, at: int) -> bool:
    """Whether a clause opens with a word: "why", "where", "which", "after" and the like."""
    if shallow.low[at] in ("after", "before", "since"):
        return shallow.tags[at + 1] in "DCRNU"
    return shallow.tags[at] in "sW" and shallow.low[at] not in ("as", "than", "so")


def _ending(text: str, examiner: Examiner) -> str | None:
    """The text up to its last joint, or up to an "and" behind which nothing stands."""
    part = _shortened(text)
    bare = _AND.sub("", text.rstrip())
    if part is None or bare == text.rstrip() or _PAIRED.search(bare[len(part) - 1 :]):
        return part
    return _closed(bare, examiner) or part


def _shortened(text: str) -> str | None:
    """The text up to the last joint before which a whole sentence stands."""
    for match in reversed(list(_JOINT.finditer(text))):
        head = text[: match.start()].rstrip(" ,;")
        if _LIST_OF.search(head) or count_words(head[lead(head) :]) < _FEWEST:
            continue
        part = f"{head}."
        if _HANGS.search(head):
            continue
        if is_sentence(part) and is_balanced(part) and _is_whole(part):
            return None if _CONTRAST.search(text, match.end()) else part
    return None


_LIST_OF = re.compile(r",\s[^,]{1,40}$")
"""A comma shortly before the end: more of a list was to come."""


def _is_worse(part: str, statement: Statement, examiner: Examiner) -> bool:
    """Whether the shortened sentence has more faults than the torn one."""
    tried = replace(statement, text=part, edits=(), verdict=None)
    return examiner.one(tried).weight > examiner.one(statement).weight + 1e-9
