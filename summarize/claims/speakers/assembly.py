"""From sentence to article: quotations and sentences without a cue get their speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.modality import modality
from summarize.claims.sentence.raw import Reading
from summarize.claims.sentence.scan import Readings
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.speakers.naming import Naming, quantities_of
from summarize.records import Claim, Document, Kind, Sentence, Span, Speaker

_FRAGMENT = 4  # words: a shorter quotation is as often a term


@dataclass(slots=True)
class Assembly:
    """Turns what was read off the sentences into claims with resolved speakers."""

    document: Document
    naming: Naming
    made: list[Claim] = field(default_factory=list)

    def claims(self, readings: Readings, *, narrated: bool) -> Iterator[int]:
        """Make the claims, sentence by sentence; quotations without a cue wait for a neighbour's.

        Yields:
            Of how many sentences all claims are made, each time that it can be said.
        """
        waiting: list[Reading] = []
        last: Claim | None = None
        awaiting: Claim | None = None
        paragraph = -1
        for place, sentence in enumerate(self.document.sentences):
            if not waiting and awaiting is None:
                yield place
            reading = readings.at(place)
            s = reading.sentence
            fresh = sentence.paragraph != paragraph
            paragraph = sentence.paragraph
            own = self.naming.claims(reading)
            if own and reading.claims[0].behind and waiting:
                own[0] = self._behind(waiting.pop(), own[0])
            own = [claim for claim in own if claim.content or reading.claims[-1].awaits]
            if own:
                for earlier in waiting:
                    self._run(earlier, own[0])
                waiting = []
                awaiting = own[-1] if reading.claims[-1].awaits else None
                self.made.extend(claim for claim in own if claim.content)
                last = _runs_on(own)
            elif awaiting is not None and not self._in_vain(awaiting, s):
                last = self._awaited(reading, awaiting)
                awaiting = None
            elif _all_quoted(s):
                quote = s.quotes[0]
                waiting.append(reading)
                if quote.outer.end <= sentence.end or (last is not None and quote.continued):
                    alone = fresh and not quote.continued
                    if not alone or last is None or not self._hands_on(readings, place + 1):
                        self._flush(waiting, last)
                        waiting = []
            else:
                if last is not None:
                    self._flush(waiting, last)
                    waiting = []
                if last is not None and not fresh and self._goes_on(last, s, sentence):
                    last = self._inherited(last, s, sentence)
                    continue
                if last is not None and not fresh and self._quotes_on(last, s, sentence):
                    last = self._inherited(last, s, sentence)
                    continue
                about = self.naming.speakers.mention(s)
                if about is not None:
                    last = self._about(sentence, about)
                    self._flush(waiting, last)
                waiting = []
                if narrated:
                    self.made.append(self._narrated(sentence))
        self._flush(waiting, last)
        yield len(self.document.sentences)

    def _about(self, sentence: Sentence, name: str) -> Claim:
        """A stand-in for a claim: who is quoted after a sentence about somebody."""
        return Claim(
            self.document.id, sentence.index, (), (), Speaker(name, None, name), (name,), "direct"
        )

    def _goes_on(self, last: Claim, s: Shallow, sentence: Sentence) -> bool:
        """Whether an unquoted sentence keeps the backshifted tense of the claim before it."""
        ended = self.made and self.made[-1].sentence == sentence.index - 1
        if not ended or last.kind == "direct" or last.speaker is None:
            return False
        if "Q" in s.tags:
            return False
        first = next((j for j in range(len(s)) if is_finite(s, j)), None)
        if first is None or first + 1 >= len(s):
            return False
        if s.low[first] == "had":
            after = first + 1
            while after + 1 < len(s) and s.tags[after] in "an":
                after += 1
            return s.low[after] == "been" or s.tags[after] in "evK"
        return s.low[first] == "would"

    def _quotes_on(self, last: Claim, s: Shallow, sentence: Sentence) -> bool:
        """Whether a sentence goes on to quote who was quoted: ``Now, "we can build".``"""
        ended = self.made and self.made[-1].sentence == sentence.index - 1
        if not ended or last.kind not in ("direct", "mixed") or last.speaker is None:
            return False
        return any(_is_fragment(s.raw[j].split()) for j in s.quotes)

    def _inherited(self, last: Claim, s: Shallow, sentence: Sentence) -> Claim:
        """An unquoted sentence in the voice of the claim before it."""
        assert last.speaker is not None
        text = self.document.article.text
        end = sentence.end - (sentence.text[-1] in ".")
        content = Span(sentence.start, end)
        claim = Claim(
            self.document.id,
            sentence.index,
            (content,),
            (),
            Speaker(last.speaker.text, None, last.speaker.name),
            last.chain,
            "mixed" if "Q" in s.tags else "indirect",
            modality(None, None, sentence.text),
            None,
            quantities_of(text, content),
        )
        self.made.append(claim)
        return claim

    def _hands_on(self, readings: Readings, after: int) -> bool:
        """Whether a paragraph that is one quotation goes on, at ``after``, to one with a cue."""
        if after >= len(readings.sentences):
            return False
        s = readings.sentences[after]
        return _all_quoted(s) or (
            s.tags[:1] == "Q" and any(not claim.preposed for claim in readings.at(after).claims)
        )

    def _behind(self, quoted: Reading, claim: Claim) -> Claim:
        """The quotation of the sentence before is what "she asked." is about."""
        s = quoted.sentence
        inner = s.quotes[0].inner
        content = Span(max(s.span.start, inner.start), min(s.span.end, inner.end))
        words = content.of(s.text)
        return replace(
            claim,
            sentence=quoted.index,
            content=(content, *claim.content),
            kind="direct",
            modality=modality(None, None, words),
            quantities=(*quantities_of(s.text, content), *claim.quantities),
        )

    def _in_vain(self, claim: Claim, s: Shallow) -> bool:
        """Whether a bare colon handed on to a sentence that is no quotation."""
        text = self.document.article.text
        return bool(claim.cue) and claim.cue[0].of(text) == ":" and 0 not in s.quotes

    def _awaited(self, reading: Reading, claim: Claim) -> Claim:
        """The first sentence after "she said:" is the content of that claim."""
        s = reading.sentence
        quote = s.quotes.get(0)
        inner = quote.inner if quote is not None else s.span
        content = Span(max(s.span.start, inner.start), min(s.span.end, inner.end))
        kind: Kind = "direct" if quote is not None else "indirect"
        words = content.of(s.text)
        made = replace(
            claim,
            content=(*claim.content, content),
            kind="mixed" if claim.content and quote else kind,
            modality=modality(None, None, words),
            quantities=(*claim.quantities, *quantities_of(s.text, content)),
        )
        if claim.content:
            self.made[-1] = made
        else:
            self.made.append(made)
        return made

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
                quantities_of(s.text, content),
            )
        )

    def _narrated(self, sentence: Sentence) -> Claim:
        return Claim(
            self.document.id,
            sentence.index,
            (sentence.span,),
            quantities=quantities_of(self.document.article.text, sentence.span),
            modality=modality(None, None, sentence.text),
        )


def _runs_on(own: Sequence[Claim]) -> Claim:
    """Whose words a quotation after a sentence is: of those that the sentence quotes last.

    In ``"Not now," Reed said, noting that Moss had said yes`` it is Reed who goes on.
    """
    return next((claim for claim in reversed(own) if claim.kind in ("direct", "mixed")), own[-1])


def _is_fragment(words: Sequence[str]) -> bool:
    """Whether a quotation is part of what somebody said, and no term or title."""
    small = sum(word[0].islower() for word in words)
    return len(words) >= _FRAGMENT and 2 * small >= len(words)


def _all_quoted(s: Shallow) -> bool:
    """Whether a sentence is nothing but a quotation, or part of one."""
    if s.tags.rstrip(".,") != "Q":
        return False
    return len(s.raw[0].split()) >= 2 or s.raw[0].rstrip("\"”’'»")[-1:] in tuple(".?!")
