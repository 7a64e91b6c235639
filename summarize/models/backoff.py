"""How long to wait before a request is made again."""

from __future__ import annotations

import email.utils
import math
import random
from collections.abc import Mapping

FIRST_S = 0.5
LONGEST_S = 30.0

RETRIED = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
"""Status codes after which the same request may succeed."""


def wait_s(attempt: int, key: str) -> float:
    """Seconds before attempt ``attempt + 1``: doubled each time, with jitter.

    Args:
        attempt: How often the request has failed, from 1.
        key: Seeds the jitter; the same key waits the same time.

    Returns:
        Between a half and the whole of ``FIRST_S * 2 ** (attempt - 1)``, at most ``LONGEST_S``
        ("equal jitter", Brooker, Exponential Backoff and Jitter, 2015).
    """
    full = min(LONGEST_S, FIRST_S * 2.0 ** (attempt - 1))
    return full * (0.5 + 0.5 * random.Random(f"{key}:{attempt}").random())


def asked_wait_s(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a server asks to wait, by ``Retry-After`` as a number or as a date.

    Args:
        headers: Of the response, with names in lower case.
        now: Seconds since the epoch.

    Returns:
        ``None`` where it does not ask, or where what it asks cannot be read.
    """
    value = headers.get("retry-after-ms", "").strip()
    if (found := _seconds(value)) is not None:
        return found / 1000
    value = headers.get("retry-after", "").strip()
    if (found := _seconds(value)) is not None:
        return found
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None


def _seconds(value: str) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return max(0.0, found) if math.isfinite(found) else None
