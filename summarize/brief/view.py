"""What every form of a brief shows of a statement: who, where, when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from summarize.records import Brief, Conflict, Evidence, SourceLine, Statement


@dataclass(frozen=True, slots=True)
class Credit:
    """Who stands behind a statement: ``who`` says it, ``where`` it was published.

    ``numbers`` are the numbers of its sources in the list of the brief.
    """

    who: str
    where: str
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """``SOHR, via AFP (Syria News)``; the outlet alone where it speaks itself."""
        if not self.who:
            return self.where
        return f"{self.who} ({self.where})" if self.where not in ("", self.who) else self.who


class View:
    """The sources of a brief, numbered, and the credits of its statements."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.sources: dict[str, tuple[int, SourceLine]] = {
            line.article_id: (number, line) for number, line in enumerate(brief.sources, 1)
        }

    def number(self, article_id: str) -> int:
        """The number of a source, from 1."""
        return self.sources[article_id][0]

    def outlet(self, article_id: str) -> str:
        """The outlet of a source; its article's id where the outlet is unknown."""
        return self.sources[article_id][1].source or article_id

    def date(self, article_id: str) -> str:
        """The day on which a source was published, for reading; "" if unknown."""
        return day(self.sources[article_id][1].date)

    def credit(
        self, speaker: str | None, chain: tuple[str, ...], evidence: tuple[Evidence, ...]
    ) -> Credit:
        """Who stands behind something said, and where it stands."""
        ids = list(dict.fromkeys(item.article_id for item in evidence))
        who = speaker or ""
        outlets = dict.fromkeys(self.outlet(article_id) for article_id in ids)
        relays = [link for link in chain[1:] if not any(_ends(link, name) for name in outlets)]
        if relays:
            who += ", via " + ", ".join(relays)
        return Credit(who, ", ".join(outlets), tuple(self.number(article_id) for article_id in ids))

    def credit_of(self, statement: Statement) -> Credit:
        """Who stands behind a statement, and where it stands."""
        return self.credit(statement.speaker, statement.chain, statement.evidence)

    @staticmethod
    def agreed(agreement: Conflict) -> str:
        """``people killed: 46 people``; the claim alone where that is what it is about."""
        value = agreement.values[0].value
        return value if value == agreement.about else f"{agreement.about}: {value}"

    @staticmethod
    def done(statement: Statement) -> str:
        """What was done with a sentence after it was checked, and why; "" for nothing."""
        repair = statement.repair
        if repair is None or repair.action == "kept":
            return ""
        faults = ", ".join(kind.replace("_", " ") for kind in repair.why)
        return f"{repair.action} ({faults})" + (f": {repair.note}" if repair.note else "")

    def also(self, number: int) -> tuple[Evidence, ...]:
        """Where other outlets say a sentence of the summary too, by its place from 0."""
        backing = self.brief.backing
        return backing[number] if number < len(backing) else ()

    def also_in(self, number: int) -> str:
        """The outlets of :meth:`also`: ``The Kisenda Mirror, CGTN``."""
        return ", ".join(dict.fromkeys(self.outlet(item.article_id) for item in self.also(number)))

    def outlets(self) -> int:
        """How many outlets the sources come from, as far as they are known."""
        return len({line.source for _, line in self.sources.values() if line.source})

    def span_of_days(self) -> str:
        """``17–19 November 2017``, the days that the articles were published on."""
        start, end = self.brief.start, self.brief.end
        if not start:
            return ""
        if not end or start[:10] == end[:10]:
            return day(start)
        if start[:7] == end[:7]:
            return f"{int(start[8:10])}–{day(end)}"
        if start[:4] == end[:4]:
            return f"{day(start).rsplit(' ', 1)[0]} – {day(end)}"
        return f"{day(start)} – {day(end)}"


def _ends(short: str, name: str) -> bool:
    """Whether a relay is the outlet itself: "Patriot" of The Kovura Patriot."""
    return f" {name.lower()}".endswith(f" {short.lower().removeprefix('the ')}")


def day(date: str | None) -> str:
    """``2017-11-19`` as ``19 November 2017``; "" for a missing date."""
    if not date:
        return ""
    if len(date) < 10:
        return date
    value = dt.date.fromisoformat(date[:10])
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
