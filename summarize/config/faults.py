"""Faults of a config: collected, put in order and shown all at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarize.config.excerpt import Excerpt
from summarize.config.source import Place
from summarize.errors import ConfigError

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, what, what to do, and what else it has to do with."""

    place: Place
    message: str
    hint: str = ""
    related: Place | None = None
    relation: str = ""

    def render(self) -> str:
        """``file:line:col: message``, the line with a caret, and the hint."""
        shown = [Excerpt.of(self.place, "^")]
        if self.related is not None:
            first = Excerpt.of(self.related, "-")
            if (self.related.source, self.related.line) == (self.place.source, self.place.line):
                shown = [shown[0].with_marks_of(first)]
            else:
                shown.insert(0, replace(first, marks=f"{first.marks} {self.relation}"))
        margin = max(len(excerpt.number) for excerpt in shown)
        lines = [f"{self.place}: {self.message}"]
        if self.related is not None and self.related.source is not self.place.source:
            lines.append(f"  {'':{margin}} > {self.related}")
        for excerpt in shown:
            lines.append(f"  {excerpt.number:>{margin}} | {excerpt.text}".rstrip())
            lines.append(f"  {'':{margin}} | {excerpt.marks}")
        if self.hint:
            lines.append(f"  {'':{margin}} = {self.hint}")
        return "\n".join(lines)


class Faults:
    """Collects faults until all of a config has been looked at."""

    def __init__(self) -> None:
        self._faults: dict[tuple[Place, str], Fault] = {}
        self._order: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._faults)

    def begin(self, name: str) -> None:
        """A file is read: its faults come after those of the files before it."""
        self._order.setdefault(name, len(self._order))

    def add(
        self,
        place: Place,
        message: str,
        hint: str = "",
        *,
        related: Place | None = None,
        relation: str = "",
    ) -> None:
        """Notes a fault; the same fault at the same place is noted once."""
        self.begin(place.source.name)
        fault = Fault(place, message, hint, related, relation)
        self._faults.setdefault((place, message), fault)

    def in_order(self) -> list[Fault]:
        """The faults as a reader meets them: file by file, from top to bottom."""
        return sorted(
            self._faults.values(),
            key=lambda fault: (
                self._order[fault.place.source.name],
                fault.place.line,
                fault.place.column,
            ),
        )

    def raise_any(self, name: str) -> None:
        """Raises ``ConfigError`` with every fault, if there is one.

        Args:
            name: The config, as the last line of the report calls it.
        """
        if not self._faults:
            return
        rendered = tuple(fault.render() for fault in self.in_order()[:MOST_SHOWN])
        count = "1 fault" if len(self) == 1 else f"{len(self):,} faults"
        more = f", of which these are the first {MOST_SHOWN}" if len(self) > MOST_SHOWN else ""
        raise ConfigError(f"{name} has {count}{more}", faults=rendered)
