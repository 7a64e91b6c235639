"""Who "he" is in "Asked whom he meant, he pointed ...": the one who spoke just before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.speakers.persons import is_person
from summarize.claims.standalone.rewrite import Change
from summarize.records import Claim, Sentence

_ASKED = re.compile(r"(?:Asked|Pressed|Questioned|Quizzed)\b[^,;:“\"]*, (?P<who>he|she)\b")


def asked(sentence: Sentence, before: Sequence[Claim]) -> tuple[Change, ...]:
    """The change that names the one who was asked, if the sentence before tells who it is.

    Args:
        sentence: A sentence in which nobody is known to speak.
        before: The claims of the sentence before.
    """
    match = _ASKED.match(sentence.text)
    names = {claim.speaker.name for claim in before if claim.speaker is not None}
    if match is None or len(names) != 1:
        return ()
    name = names.pop()
    if " " not in name or not is_person(name.split()):
        return ()
    start, end = match.span("who")
    return (Change(sentence.start + start, sentence.start + end, name, "speaker"),)
