"""One content that two speakers stand for: "A and B both said that ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from summarize.claims.same import same_claims
from summarize.methods.candidates import Pool
from summarize.methods.filters import fault
from summarize.records import Claim, Edit, Event, Statement

_SAID = re.compile(
    r"^(?P<who>(?:(?! said | who | which )[^“”\"«»;:,]){3,70}?) said (?:that )?"
    r"(?P<content>[^“”\"«»;:]+)\.$"
)
_SHARED = 0.85


def both_said(event: Event, pool: Pool) -> Mapping[int, Statement]:
    """The sentences whose content a second speaker stands for too, with both of them named.

    Only where both sentences are of the form "X said that ..." and nearly every word of the
    content stands in the other one, with the same figures, names and polarity.

    Args:
        event: The event, with its claims.
        pool: Its sentences, compressed.

    Returns:
        For the number of a sentence, what is printed instead of it.
        Cost: that of grouping equivalent claims.
    """
    numbers = {
        (candidate.sentence.article_id, candidate.sentence.index): number
        for number, candidate in enumerate(pool.candidates)
        if not candidate.fault
    }
    found: dict[int, Statement] = {}
    for group in same_claims(event):
        spoken = [claim for claim in group if claim.speaker is not None and _plain(claim)]
        for claim in spoken:
            one = numbers.get((claim.article_id, claim.sentence), -1)
            if one < 0 or one in found:
                continue
            for other in spoken:
                two = numbers.get((other.article_id, other.sentence), -1)
                made = _both(pool, one, two) if two >= 0 and two != one else None
                if made is not None:
                    found[one] = made
                    break
    return found


def _plain(claim: Claim) -> bool:
    return claim.kind == "indirect" and claim.modality == "asserted"


def _both(pool: Pool, one: int, two: int) -> Statement | None:
    first, second = pool.candidates[one].statement, pool.candidates[two].statement
    if first.speaker is None or second.speaker is None or first.speaker == second.speaker:
        return None
    said, again = _SAID.match(first.text), _SAID.match(second.text)
    if said is None or again is None or " and " in said["who"] + again["who"]:
        return None
    content = set(pool.names.stems(said["content"]))
    if len(content & set(pool.names.stems(again["content"]))) < _SHARED * len(content):
        return None
    who = again["who"]
    if who.startswith(("The ", "A ", "An ")):
        who = who[0].lower() + who[1:]
    place = said.end("who")
    put = f" and {who} both"
    text = first.text[:place] + put + first.text[place:]
    if fault(text):
        return None
    shifted = tuple(
        edit
        if edit.end <= place
        else replace(edit, start=edit.start + len(put), end=edit.end + len(put))
        for edit in first.edits
    )
    edits = sorted(
        (*shifted, Edit(place, place + len(put), "", "fused")), key=lambda edit: edit.start
    )
    return replace(
        first,
        text=text,
        speaker=f"{first.speaker} and {second.speaker}",
        chain=(f"{first.speaker} and {second.speaker}", *first.chain[1:]),
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
        edits=tuple(edits),
    )
