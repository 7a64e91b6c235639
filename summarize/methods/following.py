"""What reads well behind the sentence before it in its article, though not alone.

"He was taken to hospital." leans on a sentence that says who; a quotation that runs on is its
speaker's because the sentence before it names him.  Printed right behind that sentence they say
what they say in the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.claims.standalone.mainly import main_claim
from summarize.methods.filters import fault
from summarize.records import Claim, Sentence, Statement

CONTINUED = "continued quotation"
"""The fault of words that only the sentence before them gives to somebody."""

_LEANING = frozenset(("orphaned reference", "dangling connective", "dangling also"))
_MENDED = _LEANING | {"", "quotation without its speaker"}
_FAR = re.compile(r"\W*(?:the|others?|another|both|neither)\b", re.IGNORECASE)


def follows(fault_found: str, text: str) -> bool:
    """Whether a fault is none where the sentence before is printed, too.

    Args:
        fault_found: What is wrong with the text alone (see :mod:`summarize.methods.filters`).
        text: The sentence as it would be printed.

    What "the statement" or "another" points to may stand farther back: those never follow.
    """
    if fault_found == "dangling connective":
        return _FAR.match(text) is None
    return fault_found == CONTINUED or fault_found in _LEANING


def continued(
    sentence: Sentence, claims: Sequence[Claim], verbatim: Statement, voice: Statement | None
) -> Statement | None:
    """A sentence whose words go on being those of the speaker before it, in his name.

    Args:
        sentence: An English sentence that cannot stand alone.
        claims: The attributed claims that reach into it.
        verbatim: The sentence as it stands in the article.
        voice: What would be printed before it; ``None`` where that is nobody's words either.

    Returns:
        The statement with speaker and chain, or ``None`` where somebody else speaks, or nobody
        who is known, or where the words are of no use even there.
    """
    if voice is None or voice.speaker is None:
        return None
    main = main_claim(sentence, list(claims))
    if main is None or main.speaker is None or main.speaker.name != voice.speaker:
        return None
    if fault(verbatim.text) not in _MENDED:
        return None
    return replace(verbatim, speaker=voice.speaker, chain=main.chain)
