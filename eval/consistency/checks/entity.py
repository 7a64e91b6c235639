"""Names that no source has, or has elsewhere."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache

from eval.consistency.checker import CheckedFlag
from eval.consistency.held import Held
from eval.consistency.keys import listed, words_in
from eval.consistency.sources import Sources, SourceSentence
from eval.consistency.speakers import same_speaker
from eval.consistency.tokens import Token, is_common
from summarize.claims.names.identity import press_aliases
from summarize.claims.sentence.roster import is_outlet
from summarize.text.names import find_names, name_key
from summarize.text.wordlists import word_list

_UNKNOWN, _PARTLY, _SWAPPED, _STRANGE, _JOINED = 0.9, 0.65, 0.8, 0.35, 0.4
_SLOT = 0.44
_MARKS = " \t\n\"'“”‘’«»([-–—"


def name_runs(held: Held) -> list[list[int]]:
    """The names of the sentence, each as the positions of its tokens.

    In texts without capitals, words that the sources write with one, and words that
    neither the sources nor news at large know, count as names.
    """
    if held.runs is None:
        held.runs = _runs(held)
    return held.runs


def _runs(held: Held) -> list[list[int]]:
    runs: list[list[int]] = []
    cased = any(token.name for token in held.tokens) or held.text.lstrip(_MARKS)[:1].isupper()
    spans = find_names(held.text) if cased else []
    for position, token in enumerate(held.tokens):
        if token.kind != "w":
            continue
        inside = any(span.start <= token.start < span.end for span in spans)
        if not (inside or _is_name(held.sources, token, cased, position)):
            continue
        if runs and runs[-1][-1] == position - 1 and _joined(held, position):
            runs[-1].append(position)
        else:
            runs.append([position])
    return runs


def _is_name(sources: Sources, token: Token, cased: bool, position: int) -> bool:
    if cased:
        return token.name or (position == 0 and sources.is_name(token.key))
    if token.key in sources.postings:
        return not is_common(token.key) and sources.is_name(token.key)
    return position > 0 and not is_common(token.key) and len(token.word) > 2


def _joined(held: Held, position: int) -> bool:
    between = held.text[held.tokens[position - 1].end : held.tokens[position].start]
    return not between.strip(" .-’'s")


def check_entities(held: Held) -> Iterator[CheckedFlag]:
    """Flags names, worst where no source has them."""
    for run in name_runs(held):
        tokens = [held.tokens[p] for p in run]
        written = held.words(tokens)
        unknown = [t for t in tokens if not known(held.sources, t)]
        if unknown:
            if _known_otherwise(held.sources, written, tokens) or is_outlet(written):
                continue
            severity = _UNKNOWN if len(unknown) == len(tokens) else _PARTLY
            missing = held.words(unknown) if _adjacent(tokens, unknown) else written
            message = f"“{missing}” is not named in any source"
            yield held.flag("entity", unknown, message, severity)
            continue
        if any(token.key not in held.sources.postings for token in tokens):
            continue
        if len(tokens) > 1 and not _together(held.sources, tokens):
            message = f"no source has “{written}” as one name"
            yield held.flag("entity", tokens, message, _JOINED)
            continue
        yield from _placed(held, run, tokens, written)


def _adjacent(tokens: Sequence[Token], some: Sequence[Token]) -> bool:
    first, last = tokens.index(some[0]), tokens.index(some[-1])
    return last - first + 1 == len(some)


def _placed(
    held: Held, run: Sequence[int], tokens: Sequence[Token], written: str
) -> Iterator[CheckedFlag]:
    """A known name in the place of another, or far from where the sources have it.

    The outlet whose article bears the sentence out is named with right, wherever its page has it.
    """
    docs = [found.place.doc for found in held.evidence]
    if any(same_speaker(written, held.outlets[doc]) for doc in docs if doc < len(held.outlets)):
        return
    if all(held.alignment.found[p] is not None for p in run) and not _alone(held, run):
        return
    for edit in held.alignment.edits:
        if not (edit.new and edit.old) or not any(t in edit.new for t in tokens):
            continue
        others = [t for t in edit.old if t.name and t.kind == "w"]
        own = {t.key for t in tokens}
        stands = any(t.key in edit.source.at for t in tokens)
        if others and len(edit.old) <= len(edit.new) + 3 and not stands:
            if any(_same_name(held.sources, t, o) for t in tokens for o in others):
                return
            if not own & {o.key for o in others}:
                old = " ".join(t.word for t in others)
                message = f"“{written}” stands where the source has “{old}”"
                link = held.linked(run)
                severity = _SWAPPED * (1 - 0.6 * max(0.0, link.share - 0.4))
                yield held.flag("entity", tokens, message, severity, edit.source.place)
                return
    for end in (run[0], run[-1]):
        slot = held.slot(end)
        if slot is None or any(t.key in slot[1].at for t in tokens):
            continue
        if not slot[0].name and not _is_strange(held, run, slot[0], slot[1]):
            continue
        if not any(_same_name(held.sources, t, slot[0]) for t in tokens):
            message = f"“{written}” stands where the source has “{slot[0].word}”"
            yield held.flag("entity", tokens, message, _SLOT, slot[1].place)
            return
    link = held.linked(run)
    meant = _is_meant(held, run) or _is_short_there(held, tokens)
    if link.share < 0.3 and held.coverage > 0.3 and not meant:
        place = link.source.place if link.source else None
        message = f"the sources name “{written}”, but not with this content"
        yield held.flag("entity", tokens, message, _STRANGE * (1 - link.share), place)


def _is_strange(held: Held, run: Sequence[int], other: Token, source: SourceSentence) -> bool:
    """Whether a name stands for a noun of the source and is named nowhere near it."""
    key = held.tokens[run[-1]].key
    return other.kind == "w" and key not in held.sources.around(source.index)


def _is_meant(held: Held, run: Sequence[int]) -> bool:
    """Whether the evidence has a pronoun, and the name shortly before it."""
    key = held.tokens[run[-1]].key
    for sentence in held.evidence[:2]:
        if not sentence.read.all_keys.isdisjoint(_PRONOUNS) and key in held.sources.around(
            sentence.index
        ):
            return True
    return False


def _is_short_there(held: Held, tokens: Sequence[Token]) -> bool:
    """Whether the evidence has a name in short: its initials, or a firm's without what it makes."""
    initials = "".join(token.word[0] for token in tokens).upper()
    if len(initials) < 2:
        return False
    firm = tokens[-1].word.lower() in word_list("firm_endings")
    return any(
        initials in found.read.words or (firm and tokens[0].key in found.read.at)
        for found in held.evidence[:2]
    )


_PRONOUNS = listed("he him his she her they them their it its")


def _alone(held: Held, run: Sequence[int]) -> bool:
    """Whether the name is a copied stretch by itself, between others copied from elsewhere."""
    for fragment in held.alignment.fragments:
        if fragment.start <= run[0] and run[-1] < fragment.start + fragment.length:
            return fragment.length <= len(run)
    return True


def known(sources: Sources, token: Token) -> bool:
    """Whether a source has the word, or another form of the same name."""
    if token.key in sources.postings or token.word in sources.words:
        return True
    return _family(sources, token.word)


def _family(sources: Sources, word: str) -> bool:
    """``British`` where the sources have ``Britain``; ``Boukamal`` for ``Bukamal``."""
    if word in _SHORT:
        return any(kindred(word, other) for other in _SHORT[word] if other in sources.words)
    if len(word) < 4:
        return False
    for other in sources.by_prefix.get(word[:3], ()):
        if kindred(word, other):
            return True
    return name_key(word.title()) in sources.name_keys


@lru_cache(maxsize=1 << 14)
def kindred(word: str, other: str) -> bool:
    """Whether two words are a country and its people, or forms of one stem."""
    shared = 0
    for a, b in zip(word, other, strict=False):
        if a != b:
            break
        shared += 1
    ends = (word[shared:], other[shared:])
    return (shared >= 4 and all(end in _ENDINGS for end in ends)) or {word, other} in _IRREGULAR


_ENDINGS = frozenset(
    [
        "",
        *words_in(
            "a ain al an ans ay e ean eans egian en ern es ese i ia ian ians ic is ish istan land "
            "lese man n nese o on onia ons os s stan tish uese um y"
        ),
    ]
)
_IRREGULAR = [
    set(pair.split("/"))
    for pair in words_in(
        "france/french germany/german spain/spanish spain/spaniard greece/greek wales/welsh "
        "netherlands/dutch holland/dutch denmark/danish denmark/dane poland/polish "
        "poland/pole turkey/turkish turkey/turk ireland/irish england/english "
        "switzerland/swiss philippines/filipino thailand/thai cyprus/cypriot peru/peruvian "
        "norway/norwegian scotland/scot sweden/swede iceland/icelander wales/welshman "
        "u.s/american u.s/americans u.s/america us/american us/americans us/america "
        "u.k/british u.k/britain uk/british uk/britain"
    )
]


_SHORT = {
    "us": ("american", "americans", "america"),
    "u.s": ("american", "americans", "america"),
    "uk": ("british", "britain"),
    "u.k": ("british", "britain"),
}


def _known_otherwise(sources: Sources, written: str, tokens: Sequence[Token]) -> bool:
    """Whether the sources have the name as its acronym or in full."""
    full = press_aliases().get(written)
    if full and all(word.lower() in sources.words for word in full.split()):
        return True
    for alias, name in press_aliases().items():
        if name == written and alias.lower() in sources.words:
            return True
    initials = "".join(t.word[0] for t in tokens)
    if len(tokens) > 1:
        return len(initials) > 1 and initials.upper() in sources.acronyms
    word = tokens[0].word.replace(".", "")
    return 2 <= len(word) <= 6 and written.isupper() and word in sources.initials


def _same_name(sources: Sources, token: Token, other: Token) -> bool:
    """Whether two words stand side by side as one name in a source."""
    pair, turned = (token.key, other.key), (other.key, token.key)
    return bool(sources.pairs(*pair) or sources.pairs(*turned)) or kindred(token.word, other.word)


def _together(sources: Sources, tokens: Sequence[Token]) -> bool:
    for left, right in itertools.pairwise(tokens):
        if sources.pairs(left.key, right.key):
            continue
        common = set(sources.postings[left.key]) & set(sources.postings[right.key])
        if not any(
            abs(a - b) <= 3
            for index in common
            for a in sources.sentences[index].at[left.key]
            for b in sources.sentences[index].at[right.key]
        ):
            return False
    return True
