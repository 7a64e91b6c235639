"""``--fail-under rouge2=0.12``: a threshold that a score must not stay below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarize.errors import GateError, InputError
from summarize.registry import suggest


@dataclass(frozen=True, slots=True)
class Gate:
    """The least mean of a metric, for one method or, with ``None``, for every one."""

    metric: str
    least: float
    method: str | None = None


def parse_gate(text: str) -> Gate:
    """Reads ``METRIC=NUMBER`` or ``METHOD:METRIC=NUMBER``.

    Raises:
        InputError: The text has another form.
    """
    name, separator, number = text.rpartition("=")
    method, colon, metric = (part.strip() for part in name.rpartition(":"))
    try:
        least = float(number)
    except ValueError:
        least = float("nan")
    if not separator or not metric or (colon and not method) or least != least:
        raise InputError(f"--fail-under {text}: not a threshold", "write it as rouge2=0.12")
    return Gate(metric, least, method or None)


def check_gates(means: Mapping[str, Mapping[str, float | None]], gates: Iterable[Gate]) -> None:
    """Holds means against thresholds.

    Args:
        means: The mean of every method, by metric.
        gates: The thresholds; a mean that is missing does not meet one.

    Raises:
        InputError: A gate names a metric or a method that there is not.
        GateError: At least one threshold was not met; the message lists each.
    """
    below = []
    for gate in gates:
        if gate.metric not in means:
            raise InputError(
                f"--fail-under: there is no metric '{gate.metric}'",
                suggest(gate.metric, means) or f"metrics: {', '.join(means)}",
            )
        methods = means[gate.metric]
        if gate.method is not None and gate.method not in methods:
            raise InputError(
                f"--fail-under: there is no method '{gate.method}'",
                suggest(gate.method, methods) or f"methods: {', '.join(methods)}",
            )
        for method, mean in methods.items():
            if gate.method in (None, method) and (mean is None or mean < gate.least):
                shown = "-" if mean is None else f"{mean:.4f}"
                below.append(f"{method}: {gate.metric} {shown} < {gate.least:g}".lstrip(": "))
    if below:
        raise GateError("a threshold was not met: " + "; ".join(below))
