"""Nouns of people that no list holds, told by their ending and by what was done to them."""

from __future__ import annotations

import re

_HARMED = re.compile(
    r"[a-z]+(?:er|or|ist|ian|ee|ant|ent|man|eer)\s(?:were|was|had been|have been|are)\s"
    r"(?:\w+ly\s|also\s|shot\s)?(?:killed|dead|injured|wounded|hurt|arrested|detained|kidnapped"
    r"|abducted|massacred|slain|murdered)\b"
)


def are_people(unit: str, after: str) -> bool:
    """Whether those counted are people: "32 worshippers were killed".

    Args:
        unit: The noun, singular and in lower case.
        after: The words of the sentence behind it.
    """
    return _HARMED.match(f"{unit}{after}") is not None
