"""Conflicts and timeline of the sample corpus against its gold file.

    python benchmarks/claims_gold.py [conflicts|timeline|all] [--missed] [--show]

A conflict that was found matches one of the gold if two of its positions hit two different
gold values: the evidence holds the gold quote, and the values share a number or a word.
A timeline entry matches if its date is the gold date and a sentence of its evidence
holds a gold quote, or tells the same in at least half of its words; two entries for one gold
entry count one as wrong.  Automatic precision counts what the gold does not list as wrong,
though it may be right: the gold lists what was planted.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.claims.timeline import build_timeline
from summarize.corpus.document import prepare
from summarize.corpus.reader import read
from summarize.events import group
from summarize.records import Article, Conflict, Event, Position, TimelineEntry
from summarize.text.tokens import content_stems


@dataclass(slots=True)
class Agreement:
    """What was found of the gold, and what was found besides."""

    matched: int = 0
    gold: int = 0
    right: int = 0
    found: int = 0

    @property
    def recall(self) -> float:
        """The part of the gold that was found."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        """The part of what was found that is gold."""
        return self.right / self.found if self.found else 1.0

    def add(self, other: Agreement) -> None:
        """Adds the counts of another event."""
        self.matched += other.matched
        self.gold += other.gold
        self.right += other.right
        self.found += other.found

    def __str__(self) -> str:
        return (
            f"recall {self.recall:.3f} ({self.matched}/{self.gold}), "
            f"precision {self.precision:.3f} ({self.right}/{self.found})"
        )


def sample() -> Path:
    return Path(str(resources.files("summarize.data").joinpath("sample")))


def events(path: Path) -> list[Event]:
    articles = [item for item in read(path, lambda reject: None) if isinstance(item, Article)]
    return [annotate(event) for event in group([prepare(article) for article in articles])]


def gold(path: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["events"]
    return loaded


def pairs(
    found: Sequence[Event], wanted: list[dict[str, Any]]
) -> Iterator[tuple[Event, dict[str, Any]]]:
    """Every gold event with the event that holds most of its articles."""
    for row in wanted:
        ids = set(row["articles"])
        yield max(found, key=lambda event: sum(d.id in ids for d in event.documents)), row


def hits(position: Position, side: dict[str, Any]) -> bool:
    """Whether a position is that side of a gold conflict."""
    held = any(
        item.article_id == side["article"] and side["quote"] in _plain(item.text)
        for item in position.evidence
    )
    return held and alike(position.value, side["value"])


def alike(first: str, second: str) -> bool:
    a, b = _plain(first).lower(), _plain(second).lower()
    return a in b or b in a or bool(set(content_stems(a)) & set(content_stems(b)))


def _plain(text: str) -> str:
    return " ".join(text.split())


def matches(conflict: Conflict, wanted: dict[str, Any]) -> bool:
    sides = {
        number
        for position in conflict.values
        for number, side in enumerate(wanted["values"])
        if hits(position, side)
    }
    return len(sides) > 1


def score_conflicts(found: Sequence[Conflict], row: dict[str, Any]) -> Agreement:
    wanted = row["conflicts"]
    return Agreement(
        sum(any(matches(conflict, want) for conflict in found) for want in wanted),
        len(wanted),
        sum(any(matches(conflict, want) for want in wanted) for conflict in found),
        len(found),
    )


def tells(entry: TimelineEntry, want: dict[str, Any]) -> bool:
    """Whether an entry is that entry of the gold timeline."""
    if entry.date != want["date"]:
        return False
    for place in (want, *(want.get("also") or ())):
        for item in entry.evidence:
            if item.article_id == place["article"] and place["quote"] in _plain(item.text):
                return True
    stems = set(content_stems(want["what"]))
    return len(stems & set(content_stems(entry.text))) >= 0.5 * len(stems)


def score_timeline(found: Sequence[TimelineEntry], row: dict[str, Any]) -> Agreement:
    """Entries assigned to gold entries one to one, as many as can be."""
    wanted = row["timeline"]
    edges = [[n for n, want in enumerate(wanted) if tells(entry, want)] for entry in found]
    taken: dict[int, int] = {}

    def place(entry: int, seen: set[int]) -> bool:
        for want in edges[entry]:
            if want not in seen:
                seen.add(want)
                if want not in taken or place(taken[want], seen):
                    taken[want] = entry
                    return True
        return False

    right = sum(place(entry, set()) for entry in range(len(found)))
    matched = sum(any(tells(entry, want) for entry in found) for want in wanted)
    return Agreement(matched, len(wanted), right, len(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", nargs="?", default="all", choices=("conflicts", "timeline", "all"))
    parser.add_argument(
        "--missed", action="store_true", help="list what the gold has and was not found"
    )
    parser.add_argument("--show", action="store_true", help="list all that was found")
    options = parser.parse_args()
    made = events(sample() / "articles.jsonl")
    wanted = gold(sample() / "gold.json")
    for what in ("conflicts", "timeline"):
        if options.what not in (what, "all"):
            continue
        total, spent = Agreement(), 0.0
        for event, row in pairs(made, wanted):
            start = time.perf_counter()
            if what == "conflicts":
                conflicts = find_conflicts(event)
                spent += time.perf_counter() - start
                part = score_conflicts(conflicts, row)
                lines = [_conflict(conflict, row) for conflict in conflicts]
                missed = [
                    want["about"]
                    for want in row["conflicts"]
                    if not any(matches(conflict, want) for conflict in conflicts)
                ]
            else:
                entries = build_timeline(event)
                spent += time.perf_counter() - start
                part = score_timeline(entries, row)
                lines = [
                    f"{'  ' if any(tells(entry, want) for want in row['timeline']) else '? '}"
                    f"{entry.date} {entry.text} {[item.article_id for item in entry.evidence]}"
                    for entry in entries
                ]
                missed = [
                    f"{want['date']} {want['what']}"
                    for want in row["timeline"]
                    if not any(tells(entry, want) for entry in entries)
                ]
            total.add(part)
            print(f"{what} {row['event']}: {part}")
            for line in lines if options.show else ():
                print("   ", line)
            for line in missed if options.missed else ():
                print("    missed:", line)
        print(f"{what}: {total}; {1000 * spent:.0f} ms")


def _conflict(conflict: Conflict, row: dict[str, Any]) -> str:
    mark = "  " if any(matches(conflict, want) for want in row["conflicts"]) else "? "
    sides = "".join(
        f"\n          {position.speaker}: {position.value} {list(position.article_ids)}"
        for position in conflict.values
    )
    return f"{mark}{conflict.about}{sides}"


if __name__ == "__main__":
    main()
