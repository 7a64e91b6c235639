"""Where a story ends and its readers' comments begin."""

from __future__ import annotations

import re

_FORM = re.compile(
    r"leave (?:a|your) (?:reply|comment)|(?:post|write|add|submit) (?:a|your) comment|cancel reply"
    r"|e-?mail (?:address )?will not be|required fields|save my name",
    re.I,
)
_FORM_SHARE = 0.4
_LABEL_SHARE = 0.7


def share(flat: str) -> float:
    """How much of the story must stand above a line for it to end the story.

    A form to fill in stands below the story; a mere count of comments, or a link to
    them, may stand amid it.

    Args:
        flat: A line that the rule for comment forms took.

    Returns:
        A share of the words of the story, in [0, 1].
    """
    return _FORM_SHARE if _FORM.search(flat) else _LABEL_SHARE
