"""Does the metric `attribution` see what was done to an attribution, and let the rest pass?

    python benchmarks/attribution_gate.py [--data ../shared/data] [--split dev] [--show N]

Every eligible gold relation of PolNeAR becomes one-sentence summaries of its article,
faithful ones and ones in which the attribution was damaged.  A summary is *flagged* if
`eval.attribution_findings.findings` returns anything.

A relation is eligible if

- its cue holds a form of a classic reporting verb or "according to" (*core*, as in
  benchmarks/attribution.py), and it lies wholly in one sentence, with source and cue;
- its source has a name in it and is no pronoun: out of its place, "he said" is rightly
  found to name nobody;
- its content is a statement: a clause of at least five words (it has a finite verb, with no
  "to", "that", "who", "whether" or the like before it, and is no question), and no other
  relation has its cue in it;
- no sentence that belongs to no relation holds four fifths of its content words: what an
  article also tells in its own voice may be told so.

Perturbations: the content alone (*dropped*); another named source of the article, or of
the corpus, that shares no word with the right one (*swapped*); "said" made "confirmed",
"revealed" or "proved", "claimed" and "alleged" made "said" (*strengthened*); of a relation
inside a relation only the outer source, or only the inner one, and the same with a relay
written into the article (*chain*); a denial in the article, found or written into it, told
as a statement, or a "not" left out (*denial*).

Faithful: the sentence itself; "According to S, C"; "S said C" and the alias forms (surname,
with a title, introduced acronym), for cues that neither doubt nor prove; sentences that
belong to no relation (*narrated*).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.attribution_findings import examine, findings
from eval.attribution_strength import strength_of
from eval.attribution_units import inside
from eval.example import Example
from summarize.claims.annotate import annotate
from summarize.claims.roster import is_outlet
from summarize.corpus.document import prepare
from summarize.records import Article, Event, Span, Statement
from summarize.text.names import acronym_pairs, find_names
from summarize.text.sentences import split
from summarize.text.tokens import STOPWORDS, content_stems

sys.path.insert(0, str(Path(__file__).parent))
from attribution import is_core  # the script beside this one

FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall"
    r"|do|does|did|\w+ed(?= (?:the|an?|h[ei][sr]|its|their|our|no|him|them|it|me)\b)|came"
    r"|went|got|took|made|gave|said|says|saw|left|lost|won|held|knew|kept"
    r"|ran|fell|felt|wants|needs|makes|takes|goes|gets|thinks|believes|know|want|need|think)\b"
    r"|['’](?:re|m|ve|ll|d)\b|(?:\b(?i:he|she|it|that|there|here|who|what))['’]s\b|n['’]t\b"
)
OPENING = re.compile(
    r"\b(?:who|whom|which|that|whether|what|how|why|because|about|when|where)\b|:", re.IGNORECASE
)
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "his",
        "her",
        "their",
        "one",
    ]
)
SAID = re.compile(r"\b(?:said|says|say|told|stated|added)\b")
STRONGER = {"said": ("confirmed", "revealed", "proved"), "says": ("confirms", "reveals", "proves")}
DOUBT = re.compile(r"\b(?:claimed|alleged|claims|alleges)\b")
DENIED = re.compile(r"\b(?:denied|denies|disputed|rejected|refuted)\b")
NOT = re.compile(r"\s+not\b|(?<=\w)n['’]t\b")
QUOTES = re.compile(r"[“”\"«»]")


@dataclass(frozen=True)
class Gold:
    """An eligible relation, its sentence, and the strings a summary is made of."""

    article: str
    sentence: Span
    source: Span
    cue: Span
    parts: tuple[Span, ...]
    text: str

    @property
    def source_text(self) -> str:
        """The words of the source."""
        return " ".join(self.source.of(self.text).split())

    @property
    def cue_text(self) -> str:
        """The words of the cue."""
        return self.cue.of(self.text)

    @property
    def content(self) -> str:
        """What is said, without "that" and quotation marks."""
        words = " ".join(part.of(self.text).strip(" ,;:") for part in self.parts)
        words = QUOTES.sub("", " ".join(words.split())).strip(" ,;:.…")
        words = re.sub(r"^(?:that|(?:But|And|So)\s(?=\w))\s*", "", words)
        first = words.split(" ")[0]
        return words[:1].lower() + words[1:] if first.lower() in STOPWORDS - {"i"} else words

    @property
    def quoted(self) -> bool:
        """Whether all of it is a quotation."""
        return len(self.parts) == 1 and QUOTES.match(self.parts[0].of(self.text)) is not None

    @property
    def said(self) -> str:
        """``S said that C.``, or ``“C,” S said.`` where the article quotes."""
        return says(self, short_source(self))


@dataclass(frozen=True)
class Row:
    """An article with its event, its eligible relations, and what belongs to none."""

    article: str
    text: str
    event: Event
    gold: tuple[Gold, ...]
    nested: tuple[tuple[Gold, Gold], ...]
    narrated: tuple[str, ...]


def one_span(spans: Sequence[tuple[int, int]]) -> Span | None:
    return Span(*spans[0]) if len(spans) == 1 else None


def as_event(article: str, text: str, source: str) -> Event:
    return annotate(Event(article, "", (prepare(Article(article, text, source=source)),)))


def read(path: Path, limit: int) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit and number >= limit:
                return
            row = json.loads(line)
            yield from as_row(row["id"], row["text"], row["source"], row["attributions"])


def as_row(article: str, text: str, outlet: str, relations: Sequence[dict]) -> Iterator[Row]:  # type: ignore[type-arg]
    event = as_event(article, text, outlet)
    story = {sentence.span for document in event.documents for sentence in document.sentences}
    spans = [Span(*span) for span in split(text)]
    covered = [
        Span(start, end)
        for relation in relations
        for key in ("source", "cue", "content")
        for start, end in relation[key]
    ]
    free = [s for s in spans if s in story and not any(s.overlaps(other) for other in covered)]
    narration = [set(content_stems(s.of(text))) for s in free]
    golds: list[Gold] = []
    loose: list[Gold] = []
    for relation in relations:
        gold = as_gold(article, text, spans, relation)
        if gold is None or gold.sentence not in story:
            continue
        nests = any(
            any(inside(Span(s, e), part) for part in gold.parts)
            for other in relations
            if other is not relation
            for s, e in other["cue"]
        )
        (loose if nests else golds).append(gold)
    nested = tuple(
        (outer, inner)
        for outer in loose
        for inner in golds
        if any(inside(inner.cue, part) and inside(inner.source, part) for part in outer.parts)
        and 2 * len(inner.content) >= len(outer.content)
    )
    inner_ones = {id(inner) for _, inner in nested}
    eligible = []
    for gold in golds:
        stems = set(content_stems(gold.content))
        told = any(5 * len(stems & other) >= 4 * len(stems) for other in narration)
        if id(gold) not in inner_ones and not told:
            eligible.append(gold)
    narrated = tuple(s.of(text) for s in free if len(s.of(text).split()) >= 8)
    yield Row(article, text, event, tuple(eligible), nested, narrated)


def as_gold(article: str, text: str, spans: Sequence[Span], relation: dict) -> Gold | None:  # type: ignore[type-arg]
    source, cue = one_span(relation["source"]), one_span(relation["cue"])
    parts = tuple(sorted(Span(*part) for part in relation["content"]))
    if source is None or cue is None or not parts:
        return None
    home = next((s for s in spans if inside(source, s) and inside(cue, s)), None)
    if home is None or not all(inside(part, home) or part == home for part in parts):
        return None
    gold = Gold(article, home, source, cue, parts, text)
    words = gold.source_text.split()
    named = any(w[0].isupper() for w in words[1:]) or (
        words[0][0].isupper() and source.start != home.start
    )
    named = named or bool(find_names(gold.source_text))
    if not named or words[0].lower() in PRONOUNS or not is_core(gold.cue_text):
        return None
    content = gold.content
    stems = content_stems(content)
    verb: re.Match[str] | None = FINITE.search(content)
    if verb is None or OPENING.search(content[: verb.start()]) or "?" in content:
        return None
    if (
        content.lower().startswith(("to ", "for ", "of ", "if "))
        or len(content.split()) < 5
        or len(stems) < 3
    ):
        return None
    return gold


def says(gold: Gold, source: str) -> str:
    """The faithful sentence, with any name for its source."""
    if gold.quoted:
        return f"“{capital(gold.content)},” {lower_the(source)} said."
    return f"{capital(source)} said that {gold.content}."


def sentence_with(gold: Gold, span: Span, words: str) -> str:
    text = gold.text
    made = text[gold.sentence.start : span.start] + words + text[span.end : gold.sentence.end]
    return re.sub(r" +([ ,.;:])", r"\1", made)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def lower_the(words: str) -> str:
    return words[0].lower() + words[1:] if words.split()[0] in ("The", "A", "An") else words


def short_source(gold: Gold) -> str:
    """The source without what is said about it behind a comma."""
    return gold.source_text.split(",")[0]


def stems_of(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Za-z]{3,}", name)} - {"the", "and", "for"}


def swaps(gold: Gold, row: Row, corpus: Sequence[str], dice: random.Random) -> Iterator[str]:
    own = stems_of(gold.sentence.of(gold.text))
    near = sorted({short_source(other) for other in row.gold})
    for pool in (near, corpus):
        fit = [name for name in pool if stems_of(name) and not stems_of(name) & own]
        if fit:
            yield sentence_with(gold, gold.source, dice.choice(fit))


def strengthened(gold: Gold) -> Iterator[str]:
    cue = gold.cue_text.strip()
    before = gold.cue < gold.parts[0]
    for verb in STRONGER.get(cue, ()):
        if verb.startswith("prove"):
            if before and not QUOTES.match(gold.parts[0].of(gold.text)):
                that = "" if gold.parts[0].of(gold.text).startswith("that ") else " that"
                yield sentence_with(gold, gold.cue, f"{verb}{that} ")
        else:
            yield sentence_with(gold, gold.cue, f"{verb} ")
    if DOUBT.search(cue):
        yield sentence_with(gold, gold.cue, DOUBT.sub("said", cue))


def relayed(gold: Gold, event: Event) -> Iterator[tuple[Event, str]]:
    """The sentence written anew with a relay, and the relay or the speaker alone.

    Not if another sentence of the article has the claim as well.
    """
    stems = set(content_stems(gold.content))
    for document in event.documents:
        for other in document.sentences:
            if other.span.overlaps(gold.sentence):
                continue
            if 5 * len(stems & set(content_stems(other.text))) >= 4 * len(stems):
                return
    source, content = lower_the(short_source(gold)), gold.content
    told = f"The Associated Press reported, citing {source}, that {content}."
    start, end = gold.sentence
    changed = as_event(gold.article, gold.text[:start] + told + gold.text[end:], "Gazette")
    yield changed, f"The Associated Press reported that {content}."
    yield changed, f"{capital(source)} said that {content}."


def nested_chain(outer: Gold, inner: Gold, event: Event) -> Iterator[tuple[Event, str]]:
    yield event, f"{capital(short_source(outer))} said that {inner.content}."
    yield event, f"{capital(short_source(inner))} said that {inner.content}."


def denials(gold: Gold, event: Event) -> Iterator[tuple[Event, str]]:
    cue, content = gold.cue_text.strip(), gold.content
    source = short_source(gold)
    if DENIED.search(cue):
        yield event, f"{capital(source)} said that {content}."
        return
    bare = NOT.sub("", content, count=1)
    if len(NOT.findall(content)) == 1:
        yield event, f"{capital(source)} said that {bare}."
    elif SAID.fullmatch(cue) and not QUOTES.search(gold.sentence.of(gold.text)):
        told = f"{capital(source)} denied that {content}."
        start, end = gold.sentence
        changed = as_event(gold.article, gold.text[:start] + told + gold.text[end:], "Gazette")
        yield changed, f"{capital(source)} said that {content}."


def aliases(gold: Gold) -> Iterator[str]:
    source = short_source(gold)
    words = source.split()
    person = len(words) == 2 and all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words)
    if person:
        yield words[1]
        yield f"Mr. {words[1]}"
        yield f"Director {source}"
    for short, full in acronym_pairs(gold.text).items():
        if full in source:
            yield source.replace(full, short)
        elif short in words:
            yield source.replace(short, full)


def neutral(gold: Gold) -> bool:
    return strength_of(gold.cue_text) == 0 and not DENIED.search(gold.cue_text)


def relay_in(gold: Gold) -> bool:
    """Whether the sentence names an outlet that was told, or that passes the claim on."""
    outside = gold.sentence.of(gold.text)
    for part in (gold.source, *gold.parts):
        outside = outside.replace(part.of(gold.text), " ")
    return any(is_outlet(span.of(outside)) for span in find_names(outside))


Case = tuple[str, Event, str]


def cases(row: Row, corpus: Sequence[str], dice: random.Random) -> Iterator[Case]:
    for sentence in row.narrated:
        yield "faithful: narrated", row.event, sentence
    for gold in row.gold:
        source, content = short_source(gold), gold.content
        yield "faithful: original", row.event, gold.sentence.of(gold.text)
        if neutral(gold) and not relay_in(gold):
            told = f"“{capital(content)}.”" if gold.quoted else f"{content}."
            yield (
                "faithful: according to",
                row.event,
                f"According to {lower_the(source)}, {told}",
            )
            yield "faithful: S said C", row.event, gold.said
            for alias in aliases(gold):
                yield "faithful: alias", row.event, says(gold, alias)
        yield "dropped", row.event, f"{capital(content)}."
        for text in swaps(gold, row, corpus, dice):
            yield "swapped", row.event, text
        for text in strengthened(gold):
            yield "strengthened", row.event, text
        for event, text in denials(gold, row.event):
            natural = event is row.event
            yield f"denial, {'found' if natural else 'written'}", event, text
        for event, text in relayed(gold, row.event):
            yield "chain, written", event, text
    for outer, inner in row.nested:
        for event, text in nested_chain(outer, inner, row.event):
            yield "chain, found", event, text


def judged(example: Example) -> str:
    """What was held of each unit, to see why nothing was found."""
    return " | ".join(
        f"{j.verdict} {j.speakers} <{j.unit.text[:60]}> by "
        f"{j.match.unit.speakers if j.match else ''}"
        f" <{j.match.unit.text[:90] if j.match else ''}>"
        for j in examine(example).judgements
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / ".." / "shared" / "data")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, default=0, help="so many articles")
    parser.add_argument("--show", type=int, default=0, help="print so many failures of each kind")
    options = parser.parse_args()
    path = options.data / "attribution" / f"polnear_{options.split}.jsonl"
    rows = list(read(path, options.limit))
    corpus = sorted({short_source(gold) for row in rows for gold in row.gold})
    dice = random.Random(13)
    counts: dict[str, list[int]] = {}
    failures: dict[str, list[str]] = {}
    for row in rows:
        for kind, event, text in cases(row, corpus, dice):
            statement = Statement(" ".join(text.split()), ())
            found = findings(Example(row.article, kind, (statement,), event))
            found = [finding for finding in found if finding.kind != "label_leak"]
            count = counts.setdefault(kind, [0, 0])
            count[0] += bool(found)
            count[1] += 1
            if bool(found) == kind.startswith("faithful"):
                seen = "; ".join(f"{f.kind}: {f.message}" for f in found) or judged(
                    Example(row.article, kind, (statement,), event)
                )
                failures.setdefault(kind, []).append(f"{statement.text}  [{seen}]")
    for kind in sorted(counts):
        flagged, total = counts[kind]
        print(f"{kind:28} flagged {flagged / total:.3f}  ({flagged} of {total})")
    for kind in sorted(failures) if options.show else ():
        items = failures[kind]
        print(f"\n== {kind}: {len(items)}")
        for item in items[:: max(1, len(items) // options.show)][: options.show]:
            print(" -", item)


if __name__ == "__main__":
    main()
