"""On what a model computes, and with which numbers."""

from __future__ import annotations

from typing import Any

from summarize.errors import InputError, MissingExtraError

DTYPES = ("auto", "float32", "bfloat16", "float16")


def choose(device: str = "auto") -> str:
    """The device that is meant: ``auto`` is the first GPU, then Apple's, then the processor.

    Args:
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:1`` or ``mps``.

    Raises:
        InputError: There is no such device on this machine.
        MissingExtraError: torch is not installed.
    """
    torch = _torch()
    gpus = torch.cuda.device_count() if torch.cuda.is_available() else 0
    apple = torch.backends.mps.is_available()
    if device == "auto":
        return "cuda:0" if gpus else "mps" if apple else "cpu"
    kind, _, number = device.partition(":")
    there = {"cpu": 1, "cuda": gpus, "mps": int(apple)}
    if kind not in there or (number and not number.isdecimal()):
        raise InputError(
            f"'{device}' is no device", "auto, cpu, mps, cuda, or cuda:1 for the second GPU"
        )
    if int(number or 0) >= there[kind]:
        have = ", ".join(name for name, count in there.items() if count)
        detail = f"; of cuda there are {gpus}" if kind == "cuda" else ""
        raise InputError(f"there is no device '{device}' here", f"there are: {have}{detail}")
    return f"cuda:{number or 0}" if kind == "cuda" else kind


def devices() -> tuple[str, ...]:
    """Every device that a worker of its own can be given: each GPU, or the one that there is."""
    torch = _torch()
    if torch.cuda.is_available():
        return tuple(f"cuda:{number}" for number in range(torch.cuda.device_count()))
    return (choose("auto"),)


def torch_dtype(name: str, device: str = "cpu") -> Any:
    """The ``torch.dtype`` of that name.

    Args:
        name: ``float32``, ``bfloat16`` or ``float16``; ``auto`` is bfloat16 on a GPU that has it
            and float32 elsewhere, since half precision is slower than float32 on most processors
            and float16 overflows in models that were trained in bfloat16 (T5, PEGASUS).
        device: What ``auto`` is decided by.

    Raises:
        InputError: There is no such type.
        MissingExtraError: torch is not installed.
    """
    torch = _torch()
    if name not in DTYPES:
        raise InputError(f"'{name}' is no dtype", f"one of {', '.join(DTYPES)}")
    if name == "auto":
        half = device.startswith("cuda") and torch.cuda.is_bf16_supported()
        return torch.bfloat16 if half else torch.float32
    return getattr(torch, name)


def _torch() -> Any:
    try:
        import torch
    except ImportError as error:
        raise MissingExtraError("a model", "neural") from error
    return torch
