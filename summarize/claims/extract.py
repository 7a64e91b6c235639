"""Who says what in one article, from raw text and without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.claims.lexicon import reporting_nouns, reporting_verbs
from summarize.claims.modality import modality
from summarize.claims.others import (
    read_according,
    read_adverb,
    read_citing,
    read_colon,
    read_noun,
    read_opening_citing,
    read_passive,
    read_quoted_as,
)
from summarize.claims.quotes import Quote, find_quotes
from summarize.claims.raw import Raw
from summarize.claims.roster import is_outlet, strip_article
from summarize.claims.shallow import Shallow, read
from summarize.claims.speakers import Speakers
from summarize.claims.verbs import Reading, group_at, read_verb
from summarize.records import Claim, Document, Kind, Sentence, Span, Speaker
from summarize.text.names import name_key
from summarize.text.quantities import find_quantities

_ADVERBS = frozenset({"reportedly", "allegedly"})


def extract(document: Document, *, narrated: bool = False) -> tuple[Claim, ...]:
    """The claims of one article, in the order of its sentences.

    Args:
        document: The article, cleaned and split.
        narrated: Whether sentences that nobody is named for become claims of kind
            ``narrated``, without a speaker.

    Returns:
        One claim for an act of saying and a sentence: a quotation that runs over
        several sentences gives each of them its own claim (see
        :func:`summarize.claims.joined.joined`), later ones without a cue.

    Cost: linear, a tenth of a millisecond a sentence.
    """
    text = document.article.text
    quotes = find_quotes(text, _paragraphs(document.sentences))
    readings = _readings(document, quotes)
    return _Assembly(document, quotes).claims(readings, narrated=narrated)


def _paragraphs(sentences: Sequence[Sentence]) -> list[Span]:
    spans: dict[int, Span] = {}
    for sentence in sentences:
        known = spans.get(sentence.paragraph)
        start = known.start if known else sentence.start
        spans[sentence.paragraph] = Span(start, sentence.end)
    return list(spans.values())


def _readings(document: Document, quotes: Sequence[Quote]) -> list[Reading]:
    text = document.article.text
    readings: list[Reading] = []
    first = 0
    for sentence in document.sentences:
        while first < len(quotes) and quotes[first].outer.end <= sentence.start:
            first += 1
        held = []
        for quote in quotes[first:]:
            if quote.outer.start >= sentence.end:
                break
            held.append(quote)
        after = bool(readings) and readings[-1].sentence.tags[-1:] == "Q"
        reading = Reading(read(text, sentence.span, held), sentence.index, after)
        _scan(reading)
        readings.append(reading)
    return readings


def _scan(r: Reading) -> None:
    """Read every cue of a sentence, from left to right."""
    s = r.sentence
    nouns = reporting_nouns()
    verbs = reporting_verbs()
    for i, letter in enumerate(s.tags):
        low = s.low[i]
        if letter == "K":
            form = verbs[low]
            before = len(r.claims)
            if form.verb.base in {"quote", "cite"} and "ing" not in form.forms:
                read_quoted_as(r, i)
            elif low in {"citing", "quoting"}:
                if i:
                    read_citing(r, i)
            else:
                group = group_at(s, i)
                if group is not None and group.passive:
                    read_passive(r, i)
                elif group is not None:
                    read_verb(r, i)
            if len(r.claims) == before and low in nouns:
                read_noun(r, i)
        elif low == "according":
            read_according(r, i)
        elif letter == "a" and low in _ADVERBS:
            read_adverb(r, i)
        elif low in nouns and letter in "NC":
            read_noun(r, i)
    read_opening_citing(r)
    read_colon(r, headline=s.tags[-1:] not in (".", "Q"))


@dataclass(slots=True)
class _Assembly:
    """Turns what was read off the sentences into claims with resolved speakers."""

    document: Document
    quotes: Sequence[Quote]
    speakers: Speakers = field(init=False)
    made: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.speakers = Speakers(self.document.article.text)

    def claims(self, readings: Sequence[Reading], *, narrated: bool) -> tuple[Claim, ...]:
        pending: list[Reading] = []
        last: Claim | None = None
        paragraph = -1
        for reading, sentence in zip(readings, self.document.sentences, strict=True):
            fresh = sentence.paragraph != paragraph
            paragraph = sentence.paragraph
            own = self._own(reading)
            if own:
                for waiting in pending:
                    self._run(waiting, own[0])
                pending = []
                self.made.extend(own)
                last = own[-1]
                continue
            s = reading.sentence
            if _all_quoted(s):
                quote = s.quotes[0]
                ahead = quote.outer.end > sentence.end
                if ahead or (last is None or (fresh and not quote.continued)):
                    pending.append(reading)
                    if not ahead:
                        self._flush(pending, last)
                        pending = []
                else:
                    self._flush([*pending, reading], last)
                    pending = []
            else:
                self._flush(pending, last)
                pending = []
                self.speakers.mention(s)
                if narrated:
                    self.made.append(self._narrated(sentence))
        self._flush(pending, last)
        self.made.sort(key=lambda claim: claim.sentence)
        return tuple(self.made)

    def _flush(self, waiting: Sequence[Reading], last: Claim | None) -> None:
        for reading in waiting:
            if last is not None:
                self._run(reading, last)

    def _run(self, reading: Reading, source: Claim) -> None:
        """A sentence of a running quotation has the speaker of the claim beside it."""
        s = reading.sentence
        if source.speaker is None:
            return
        quote = s.quotes[0]
        content = Span(max(s.span.start, quote.inner.start), min(s.span.end, quote.inner.end))
        self.made.append(
            Claim(
                self.document.id,
                reading.index,
                (content,),
                (),
                Speaker(source.speaker.text, None, source.speaker.name),
                source.chain,
                "direct",
                modality(None, None, content.of(s.text)),
                None,
                tuple(find_quantities(content.of(s.text))),
            )
        )

    def _own(self, reading: Reading) -> list[Claim]:
        """The claims whose cues stand in the sentence."""
        s = reading.sentence
        names: dict[int, str] = {}
        claims: list[Claim] = []
        for raw in reading.claims:
            if raw.speaker is not None:
                names[id(raw)] = self.speakers.resolve(s, *raw.speaker)
        for raw in reading.claims:
            spans = raw.spans()
            if not spans:
                continue
            if raw.parent is None and any(
                other.parent is raw for other in reading.claims
            ) and is_outlet(names.get(id(raw), "")):
                continue
            claims.append(self._claim(reading, raw, spans, names))
        return claims

    def _claim(
        self, reading: Reading, raw: Raw, spans: tuple[Span, ...], names: dict[int, str]
    ) -> Claim:
        s = reading.sentence
        speaker: Speaker | None = None
        chain: tuple[str, ...] = ()
        if raw.speaker is not None:
            span = s.chars(*raw.speaker)
            speaker = Speaker(span.of(s.text), span, names[id(raw)])
            chain = self._chain(raw, names)
        words = " ".join(span.of(s.text) for span in spans)
        quantities = tuple(find_quantities(words))
        return Claim(
            self.document.id,
            reading.index,
            spans,
            tuple(s.chars(*cue) for cue in raw.cue),
            speaker,
            chain,
            self._kind(raw),
            modality(raw.verb, raw.modality, words),
            None,
            quantities,
        )

    def _chain(self, raw: Raw, names: dict[int, str]) -> tuple[str, ...]:
        """Who first said it, then those who passed it on, without the publisher."""
        s = raw.sentence
        found = [names[id(raw)]]
        links: list[str] = []
        cited = raw.speaker
        for first, last in raw.outlets:
            if last <= first or (first, last) == cited:
                continue
            name = self.speakers.resolve(s, first, last)
            if is_outlet(s.words(first, last)) or is_outlet(name) or (first, last) == raw.outlets[0]:
                links.append(name)
        if raw.addressee is not None and is_outlet(s.words(*raw.addressee)):
            links.insert(0, self.speakers.resolve(s, *raw.addressee))
        outer = raw.parent
        while outer is not None:
            if id(outer) in names:
                links.append(names[id(outer)])
            outer = outer.parent
        publisher = self.document.article.source
        for link in links:
            if link not in found and not _same(link, publisher):
                found.append(link)
        return tuple(found)

    def _kind(self, raw: Raw) -> Kind:
        if raw.kind == "according_to":
            return "according_to"
        s = raw.sentence
        quoted = sum(s.tags[a:b].count("Q") for a, b in raw.content)
        other = sum(
            letter not in "Q,.;:-" for a, b in raw.content for letter in s.tags[a:b]
        )
        if not quoted:
            return "indirect"
        return "mixed" if other else "direct"

    def _narrated(self, sentence: Sentence) -> Claim:
        return Claim(
            self.document.id,
            sentence.index,
            (sentence.span,),
            quantities=tuple(find_quantities(sentence.text)),
            modality=modality(None, None, sentence.text),
        )


def _all_quoted(s: Shallow) -> bool:
    """Whether a sentence is nothing but a quotation, or part of one."""
    return s.tags.strip(".,") == "Q" and len(s.raw[0].split()) >= 2


def _same(name: str, publisher: str) -> bool:
    """Whether a name is that of the outlet that published the article."""
    return bool(publisher) and name_key(strip_article(name)) == name_key(strip_article(publisher))
