"""Reading a text without the garbage collector looking through it again and again.

What reading makes are many small records without cycles that all live on: collections in
between find nothing, and each full one also goes through everything that numpy, scipy and the
word lists keep, which costs as much as reading hundreds of sentences.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")


def uncollected(work: Callable[_P, _R]) -> Callable[_P, _R]:
    """``work``, during which cycles are not looked for; what has none is freed as ever.

    Where the collector is off already, it stays off.  Cost: nothing; what ``work`` makes is
    looked through once, after it.
    """

    @wraps(work)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return run
