"""Sentences made of pieces of a source sentence whose sense was left out between them.

"The most confused about pornography" has the words of "the most confused about sex because of
pornography", in their order, and says something else: whoever said the one did not say the other.
"""

from __future__ import annotations

import itertools
import re
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_APART = re.compile(r"^[\"”’')\]]*\s?[,;:—–(]|[,;:—–)][\"“‘'(]*\s?$")
_JOINING = frozenset(
    (
        *("of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "about", "over"),
        *("and", "or", "but", "that", "who", "which", "than", "as", "when", "while", "if"),
        *("after", "before", "because", "since", "until", "without", "against", "between"),
    )
)


def is_spliced(text: str, source: str) -> bool:
    """Whether two words stand side by side that a source has a phrase or clause between.

    What stands between commas there can be left out, and so can what only describes the next
    noun; a word of its own in the sentence makes it a paraphrase, which is not judged here.

    Cost: that of matching the words of the two.
    """
    own = [match[0].casefold() for match in _WORD.finditer(text)]
    there = list(_WORD.finditer(source))
    words = [match[0].casefold() for match in there]
    blocks = SequenceMatcher(None, own, words, autojunk=False).get_matching_blocks()[:-1]
    for left, right in itertools.pairwise(blocks):
        end = left.b + left.size
        if right.a != left.a + left.size or right.b <= end:
            continue
        between = source[there[end - 1].end() : there[right.b].start()]
        if not _JOINING.isdisjoint(words[end : right.b]) and not _APART.search(between):
            return True
    return False
