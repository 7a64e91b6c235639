"""What the calibrated score is computed from: one number in about [0, 1] a feature."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from eval.consistency.articles import marks_of
from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.entity import known, name_runs
from eval.consistency.checks.number import is_date_part
from eval.consistency.checks.support import worst_run
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.same import is_title
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token, rarity, tokenize
from summarize.claims.sentence.shallow import tag
from summarize.text.tokens import words

FLAG_TYPES = (
    *("entity", "number", "date", "negation", "antonym", "role", "attribution_dropped"),
    *("attribution_swapped", "hedge_lost", "quote_altered", "quote_speaker", "unsupported"),
    "conflicting_sources",
)


def features(held: Held, flags: Sequence[CheckedFlag]) -> Mapping[str, float]:
    """The features of one sentence.

    Args:
        held: The sentence and its evidence.
        flags: What the typed checks found; each type counts by its worst flag.

    Returns:
        Copying (how much stands in the evidence, in how long stretches, from how many
        places), novelty (words, names and figures without evidence), how well neighbouring
        words belong together in the sources, and the severity of each type of flag.
    """
    found: dict[str, float] = {}
    for kind in FLAG_TYPES:
        found[f"flag_{kind}"] = max((f.severity for f in flags if f.type == kind), default=0.0)
    found |= _copying(held) | _novelty(held) | _joints(held) | _seams(held) | _form(held)
    return found


def _copying(held: Held) -> dict[str, float]:
    alignment = held.alignment
    count = max(1, len(held.tokens))
    lengths = [f.length for f in alignment.fragments]
    sentences = {f.source.index for f in alignment.fragments if f.length > 1}
    return {
        "uncovered": 1 - held.coverage,
        "uncovered_best": 1 - held.best_coverage,
        "uncopied": 1 - sum(lengths) / count,
        "uncopied_3": 1 - held.copied,
        "scattered": 1 - math.sqrt(sum(n * n for n in lengths)) / count,
        "fragments": min(1.0, max(0, len(lengths) - 1) / count * 2),
        "broken": 1 - max(lengths, default=0) / count,
        "places": min(1.0, max(0, len(sentences) - 1) / 3),
        "edits": min(1.0, sum(bool(e.new and e.old) for e in alignment.edits) / 5),
    }


def _novelty(held: Held) -> dict[str, float]:
    content = [t for t in held.tokens if t.content]
    total = held.total or 1.0
    absent = [t for t in content if t.key not in held.sources.postings]
    names = [p for run in name_runs(held) for p in run]
    strange = [p for p in names if not known(held.sources, held.tokens[p])]
    numbers = [p for p, t in enumerate(held.tokens) if t.kind == "n" and not is_date_part(held, p)]
    run = worst_run(held)
    return {
        "absent": sum(rarity(t.key) for t in absent) / total,
        "absent_count": min(1.0, len(absent) / 5),
        "absent_names": min(1.0, len(strange) / 2),
        "names": min(1.0, len(names) / 6),
        "numbers": min(1.0, len(numbers) / 3),
        "absent_numbers": min(
            1.0, sum(held.tokens[p].key not in held.sources.postings for p in numbers) / 2
        ),
        "worst_run": min(1.0, sum(rarity(t.key) for t in run) / 3),
        "unlinked_names": 1
        - min((held.linked([p]).share for p in names if p not in strange), default=1.0),
        "unlinked_numbers": 1
        - min(
            (
                held.linked([p]).share
                for p in numbers
                if held.tokens[p].key in held.sources.postings
            ),
            default=1.0,
        ),
    }


def _joints(held: Held) -> dict[str, float]:
    """Pairs of neighbouring content words that no source sentence holds together."""
    content = [t for t in held.tokens if t.content]
    pairs = lonely = apart = far = 0.0
    postings = held.sources.postings
    for left, right in itertools.pairwise(content):
        worth = rarity(left.key) + rarity(right.key)
        pairs += worth
        if left.key in postings and right.key in postings:
            common = set(postings[left.key]) & set(postings[right.key])
            if not common:
                apart += worth
            elif not any(_close(held.sources.sentences[i], left.key, right.key) for i in common):
                far += worth
        else:
            lonely += worth
    follows = joined = 0
    tokens = held.tokens
    for before, after in itertools.pairwise(tokens):
        follows += 1
        joined += bool(held.sources.pairs(before.key, after.key))
    return {
        "apart": apart / pairs if pairs else 0.0,
        "far": far / pairs if pairs else 0.0,
        "lonely": lonely / pairs if pairs else 0.0,
        "unseen_pairs": 1 - joined / follows if follows else 0.0,
        "unseen_count": min(1.0, (follows - joined) / 10),
    }


def _close(sentence: SourceSentence, left: str, right: str) -> bool:
    """Whether two keys stand in this order, few words apart."""
    at = sentence.at
    return any(0 < b - a <= _WINDOW for a in at[left] for b in at[right])


def _seams(held: Held) -> dict[str, float]:
    """How copied stretches are sewn together, and where they were cut off."""
    found = dict.fromkeys(
        ("seam_jump", "seam_back", "seam_clean", "seam_verb", "seam_raw", "seam_mark"), 0.0
    )
    fragments = held.alignment.fragments
    marks = marks_of(held.all_tokens)
    for left, right in itertools.pairwise(fragments):
        gap = right.start - left.start - left.length
        if left.source is not right.source:
            found["seam_jump"] += 1 if gap == 0 and not marks[right.start] else 0.5
            continue
        begin, end = left.at + left.length, right.at
        if begin > end:
            found["seam_back"] += 1
            continue
        if gap or begin == end:
            continue
        stream = left.source
        if is_title(stream, begin, end):
            continue
        inside = "".join(stream.marks[begin : end + 1])
        verb = any(_is_verb(t) for t in stream.tokens[begin:end])
        if stream.marks[begin] and stream.marks[end]:
            found["seam_clean"] += 1
        elif verb:
            found["seam_verb"] += 1
        elif inside:
            found["seam_mark"] += 1
        else:
            found["seam_raw"] += 1
    found = {name: min(1.0, count / 3) for name, count in found.items()}
    return found | _ends(held)


def _ends(held: Held) -> dict[str, float]:
    fragments = held.alignment.fragments
    cut_end = cut_start = 0.0
    if fragments:
        last, first = fragments[-1], fragments[0]
        if last.start + last.length == len(held.tokens):
            stream = last.source
            at = last.at + last.length
            if not stream.marks[at] and at < len(stream.tokens):
                cut_end = 0.3 if stream.tokens[at].key in _OPENERS else 1.0
        if first.start == 0 and first.length > 1 and first.at:
            stream = first.source
            if not stream.marks[first.at]:
                cut_start = 0.3 if stream.tokens[first.at - 1].key in _OPENERS else 1.0
    return {
        "cut_end": cut_end,
        "cut_start": cut_start,
        "hanging": float(bool(held.tokens) and held.tokens[-1].word in _HANGING),
    }


def _is_verb(token: Token) -> bool:
    return tag(token.word, False) in "vKeMBHX" or token.key == "say"


_WINDOW = 6
_OPENERS = listed("and but while when as who which that after before because if in on at")
_HANGING = listed(
    "the a an to of in on at for with from by and or but is are was were be his her their "
    "its that which who as not has have had will would"
)
_PRONOUNS = listed("he she it they his her their its this these those")


def _form(held: Held) -> dict[str, float]:
    lower = words(held.text)
    seen = {t.key for t in held.tokens if t.content}
    content = [t.key for t in held.tokens if t.content]
    doubled = sum(a == b for a, b in itertools.pairwise(lower))
    unnamed, renamed = _pronouns(held)
    return {
        "unnamed": unnamed,
        "renamed": renamed,
        "length": min(1.0, len(held.tokens) / 40),
        "short": float(len(held.tokens) < 7),
        "repeated": min(1.0, (len(content) - len(seen)) / 3),
        "doubled": float(doubled > 0),
        "pronoun": float(bool(lower) and lower[0] in _PRONOUNS),
        "unended": float(held.text.rstrip()[-1:] not in ".!?\"”’'"),
        "late": (
            held.evidence[0].number / 30 if held.evidence and held.evidence[0].number < 30 else 1.0
        ),
    }


def _pronouns(held: Held) -> tuple[float, float]:
    """Pronouns before which nobody is named, and those that stand for a name not given before."""
    unnamed = renamed = 0.0
    for position, token in enumerate(held.tokens):
        if token.word not in _PERSONS:
            continue
        earlier = (*held.before, held.text[: token.start])
        if not any(_names_anybody(held, text) for text in earlier):
            unnamed = 1.0
        slot = held.slot(position)
        if slot is not None and slot[0].name:
            keys = {t.key for text in earlier for t in tokenize(text)}
            renamed = max(renamed, float(slot[0].key not in keys))
    return unnamed, renamed


def _names_anybody(held: Held, text: str) -> bool:
    """Whether a text has a name; one that opens a sentence must be a name in the sources."""
    tokens = [token for token in tokenize(text) if token.content]
    if any(token.name for token in tokens):
        return True
    cased = text != text.lower()
    return any(
        held.sources.is_name(token.key)
        for token in tokens
        if not cased or text[token.start].isupper()
    )


_PERSONS = listed("he she they him himself herself")
