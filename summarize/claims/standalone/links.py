"""The word that ties a sentence to the one before it: it goes where the sentence goes alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.standalone.rewrite import Change
from summarize.records import Sentence, Span

_LINK = re.compile(
    r"(?:(?:Also|Furthermore|Moreover|In addition|Additionally|Besides|Meanwhile|However|Likewise"
    r"|Similarly|Nevertheless|Nonetheless|Therefore|Thus|Consequently|Hence|In the meantime"
    r"|At the same time|On the other hand|By contrast|In contrast|In turn|For example"
    r"|For instance|Indeed|In fact|Still|Then|Again|Accordingly|Instead|Conversely"
    r"|Separately|Elsewhere|Of course|Finally|Lastly|And|But|Yet|What is more"
    r"|On a related note|In other news),\s+|(?:And|But|Yet|Meanwhile|Moreover)\s+)"
    r"(?P<next>[A-Za-z“\"‘])"
)
_ASIDE = re.compile(
    r"(?:[^\s,;:]+\s){0,7}[^\s,;:]+(?P<aside>,\s(?:however|meanwhile|moreover|furthermore|nevertheless"
    r"|nonetheless|therefore|in turn|for example|for instance|by contrast|in contrast"
    r"|on the other hand),)(?=\s[a-z])"
)
_AND = re.compile(r"(?:And|But|Yet)\s(?:yet|still|then|also|even|if|while|not|so)\b")


def unlinked(sentence: Sentence, quotes: Sequence[Span], changes: Sequence[Change]) -> list[Change]:
    """The change that takes out what ties a sentence to the one before it, if it has such words.

    That is "Furthermore," at its head, or ", however," behind its first words.  A quotation keeps
    its words, and what another change rewrites stays as it is.

    Args:
        sentence: The sentence.
        quotes: The quotations that reach into it, as offsets into the article.
        changes: What else is to change.
    """
    match = _LINK.match(sentence.text)
    aside = _ASIDE.match(sentence.text)
    if match is not None and not _AND.match(sentence.text):
        cut = Change(
            sentence.start, sentence.start + match.end("next"), match["next"].upper(), "cut"
        )
    elif match is None and aside is not None:
        cut = Change(
            sentence.start + aside.start("aside"), sentence.start + aside.end("aside"), "", "cut"
        )
    else:
        return []
    if any(quote.start <= cut.start < quote.end for quote in quotes):
        return []
    if any(change.start < cut.end and cut.start <= change.end for change in changes):
        return []
    return [cut]
