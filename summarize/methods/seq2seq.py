"""Seq2seq: new sentences by an encoder-decoder that was trained to summarize."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from summarize.errors import InputError
from summarize.methods.budget import Limit, limit_of
from summarize.methods.choosing import Scorer, best, consensus, support
from summarize.methods.endings import whole_sentences, within
from summarize.methods.feed import Feed
from summarize.methods.levels import Passage, articles_of, led_to, passage_of
from summarize.models.decoding import Decoding, Source, Written
from summarize.models.files import ModelFiles, locate
from summarize.models.layout import Layout
from summarize.models.profiles import profile_of
from summarize.models.seq2seq import Seq2Seq, load
from summarize.records import Budget, Draft, Event, Statement
from summarize.text.tokens import count_words

WORDS_PER_SENTENCE = 30
"""What a sentence may take of an output whose budget is in sentences."""

SLACK = 1.15
"""Room for the end of the last sentence, in parts of the budget."""

SHORTEST_SUMMARY = 64
"""Tokens that the summary of a group may have at least: less is often no whole sentence."""

STEP = 32
"""Lengths of outputs are rounded up to a multiple, so that events share their batches."""


@dataclass(frozen=True, slots=True)
class Job:
    """One input that is to be written from."""

    source: Source
    decoding: Decoding


Course = Generator[list[Job], list[tuple[Written, ...]], Draft]
"""The way of one event: it gives inputs, is given what was written, and ends with a draft."""


class Seq2seq:
    """A summary by PRIMERA, LED, PEGASUS, BART, T5 or any other encoder-decoder on disk.

    Each article has an even share of the input, and what short ones leave goes to the others;
    of an article that must be cut the most central sentences go in, in order.  An event with more
    articles than that leaves room for is summarized in groups, level by level.  Of the output
    whole sentences are kept, and each is led back to the source sentences that it stands on.
    ``notes`` of a draft say what was cut, in which groups, and what the model had no room for.
    PRIMERA is of Xiao et al., ACL 2022, LED of Beltagy et al., 2020, PEGASUS of Zhang et al.,
    ICML 2020, BART of Lewis et al., ACL 2020, T5 of Raffel et al., JMLR 2020.

    Cost: one pass of the encoder over at most ``input_tokens`` tokens an event, one of the decoder
    for each token written and beam; more levels of both for events in groups.

    Args:
        model: A folder, or an id of the hub in the local cache; safetensors weights only.
        profile: The settings of a known checkpoint; ``auto`` goes by the name of the model.
        revision: A commit, branch or tag of a model of the hub; ``None`` is its main branch.
        download: Fetch a model of the hub that is not in the cache.
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:1`` or ``mps``.
        dtype: ``auto`` is bfloat16 on a GPU that has it, and float32 elsewhere.
        input_tokens: Longest input; ``None`` is what the model has positions for.
        article_tokens: What an article may be cut down to before events are split into groups.
        levels: ``groups``, or ``cut`` to give each event to the model at once.
        prefix: What an input begins with; ``None`` is what the profile or the family says.
        separator: What stands between articles; ``None`` likewise.
        beams: Partial outputs that are kept; ``None`` likewise.
        length_penalty: Above 0 favours longer outputs; ``None`` likewise.
        no_repeat_ngram: Runs of tokens that are written once at most; ``None`` likewise.
        fill: Part of the budget that must be written; ``None`` likewise.
        candidates: Summaries that one is chosen from.
        choose: ``consensus``, the one most like the others, or ``consistency``, the one that
            stands best on the articles.
        sample: Draw the candidates instead of taking the best beams.
        temperature: Of the draws.
        top_p: Probability of the tokens that are drawn from.
        batch_tokens: Tokens of a batch of inputs, padding counted; ``None`` is 4,096 on a processor
            and 16,384 elsewhere.
        seed: Another seed, other draws.

    Attributes:
        scorer: What ``choose: consistency`` goes by; a checker may be put in its place.
    """

    name: ClassVar[str] = "seq2seq"

    def __init__(
        self,
        model: str = "",
        profile: str = "auto",
        revision: str | None = None,
        download: bool = False,
        device: str = "auto",
        dtype: str = "auto",
        input_tokens: int | None = None,
        article_tokens: int = 128,
        levels: str = "groups",
        prefix: str | None = None,
        separator: str | None = None,
        beams: int | None = None,
        length_penalty: float | None = None,
        no_repeat_ngram: int | None = None,
        fill: float | None = None,
        candidates: int = 1,
        choose: str = "consensus",
        sample: bool = False,
        temperature: float = 1.0,
        top_p: float = 0.9,
        batch_tokens: int | None = None,
        seed: int = 13,
    ) -> None:
        if not model:
            raise InputError(
                "the method 'seq2seq' needs a model",
                "give a folder or an id: {use: seq2seq, model: allenai/PRIMERA-multinews}",
            )
        self.model = model
        self.revision = revision
        self.download = download
        self.device = device
        self.dtype = dtype
        self.profile = profile_of(model, profile)
        self.input_tokens = input_tokens
        self.article_tokens = article_tokens
        self.levels = levels
        self.prefix = prefix
        self.separator = separator
        self.beams = self.profile.beams if beams is None else beams
        own = self.profile
        self.length_penalty = own.length_penalty if length_penalty is None else length_penalty
        self.no_repeat_ngram = own.no_repeat_ngram if no_repeat_ngram is None else no_repeat_ngram
        self.fill = fill
        self.candidates = candidates
        self.choose = choose
        self.sample = sample
        self.temperature = temperature
        self.top_p = top_p
        self.batch_tokens = batch_tokens
        self.seed = seed
        self.scorer: Scorer = support

    def models(self) -> tuple[ModelFiles, ...]:
        """The files of the model; raises ``InputError`` where it is not on disk."""
        return (locate(self.model, revision=self.revision, download=self.download),)

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        return next(iter(self.summarize_many([event], budget)))

    def summarize_many(self, events: Sequence[Event], budget: Budget) -> Iterator[Draft]:
        """One draft for each event, in order, written in common batches.

        Raises:
            InputError: The model is not on disk or cannot be used, or the budget is none.
            SummarizeError: An input does not fit into the memory of the device.
        """
        limit_of(budget, 1)
        model = load(self.model, self.revision, self.download, self.device, self.dtype)
        layout = Layout(model, self.profile, self.input_tokens, self.prefix, self.separator)
        courses = [self._course(event, budget, model, layout) for event in events]
        drafts: dict[int, Draft] = {}
        given: dict[int, list[tuple[Written, ...]] | None] = dict.fromkeys(range(len(events)))
        while given:
            asked: dict[int, list[Job]] = {}
            for place, written in given.items():
                try:
                    asked[place] = (
                        next(courses[place]) if written is None else courses[place].send(written)
                    )
                except StopIteration as end:
                    drafts[place] = end.value
            jobs = [job for part in asked.values() for job in part]
            sources, decodings = [job.source for job in jobs], [job.decoding for job in jobs]
            room = self.batch_tokens or model.batch_tokens
            outputs = iter(model.write(sources, decodings, room))
            given = {place: [next(outputs) for _ in part] for place, part in asked.items()}
        yield from (drafts[place] for place in range(len(events)))

    def _course(self, event: Event, budget: Budget, model: Seq2Seq, layout: Layout) -> Course:
        passages = articles_of(event)
        total = sum(count_words(text) for passage in passages for text in passage.sentences)
        limit = limit_of(budget, total)
        notes: dict[str, Any] = {"profile": self.profile.name, "dtype": model.dtype}
        if layout.clamped:
            notes["lowered"] = list(layout.clamped)
        feed = Feed(event, model, layout, notes)
        tokens = feed.tokens(passages)
        if limit.size < 1 or not any(map(any, tokens)):
            return Draft(event.event_id, self.name, (), notes)
        ratio = sum(len(ids) for article in tokens for ids in article) / max(1, total)
        decoding = self._decoding(limit, ratio, model, notes)
        least = self.article_tokens if self.levels == "groups" else None
        while len(parts := feed.parts(tokens, least)) > 1:
            share = layout.room(len(parts)) // len(parts)
            most = min(decoding.max_tokens, max(share, SHORTEST_SUMMARY))
            inner = replace(decoding, max_tokens=most, min_tokens=0, candidates=1, sample=False)
            inputs = [
                feed.source([passages[p] for p in part], [tokens[p] for p in part])
                for part in parts
            ]
            outputs = yield [Job(source, inner) for source in inputs]
            level = len(notes.setdefault("levels", [])) + 1
            found = [
                passage_of(f"level {level}, group {number}", written[0], passages, part, event)
                for number, (part, written) in enumerate(zip(parts, outputs, strict=True), start=1)
            ]
            notes["levels"].append([list(passage.articles) for passage in found])
            if not any(passage.sentences for passage in found):
                break  # what it cannot say of groups it may say of all
            passages = tuple(passage for passage in found if passage.sentences)
            tokens = feed.tokens(passages)
        source = feed.source(passages, tokens)
        notes["input_tokens"] = len(source.ids)
        (written,) = yield [Job(source, decoding)]
        return self._draft(written, passages, event, limit, notes)

    def _decoding(
        self, limit: Limit, ratio: float, model: Seq2Seq, notes: dict[str, Any]
    ) -> Decoding:
        size = limit.size if limit.in_words else limit.size * WORDS_PER_SENTENCE
        most = math.ceil(SLACK * size * ratio / STEP) * STEP
        there = model.output_positions
        if there is not None and most > there:
            most = there
            if there < size * ratio:
                notes.setdefault("lowered", []).append(
                    f"the output was lowered to {there} tokens, the positions of the model, where"
                    f" {limit.size} {limit.unit} take about {math.ceil(size * ratio)}"
                )
        least = self.profile.min_tokens if self.fill is None else int(self.fill * size * ratio)
        return Decoding(
            max_tokens=most,
            min_tokens=min(least, int(size * ratio), most),
            beams=self.beams,
            length_penalty=self.length_penalty,
            no_repeat_ngram=self.no_repeat_ngram,
            early_stopping=self.profile.early_stopping,
            candidates=self.candidates,
            sample=self.sample,
            temperature=self.temperature,
            top_p=self.top_p,
            seed=self.seed,
        )

    def _draft(
        self,
        written: Sequence[Written],
        passages: Sequence[Passage],
        event: Event,
        limit: Limit,
        notes: dict[str, Any],
    ) -> Draft:
        """The best of the candidates; those without a whole sentence count nothing."""
        drafts: list[tuple[Statement, ...]] = []
        beyond = []
        for output in written:
            sentences = whole_sentences(output.text, output.finished)
            kept = within(sentences, limit)
            beyond.append(len(sentences) - len(kept))
            drafts.append(led_to(kept, passages, event))
        place = 0
        if len(drafts) > 1:
            scores = (
                consensus([" ".join(one.text for one in draft) for draft in drafts])
                if self.choose == "consensus"
                else [self.scorer(draft, event) for draft in drafts]
            )
            place = best(scores)
            notes["candidates"] = {
                "choose": self.choose,
                "scores": [round(score, 4) for score in scores],
                "chosen": place,
            }
        notes["output_tokens"] = written[place].tokens
        if not written[place].finished:
            notes["unfinished"] = True
        if beyond[place]:
            notes["sentences_over_budget"] = beyond[place]
        return Draft(event.event_id, self.name, drafts[place], notes)
