"""Chat: a summary by an instruct model, out of claims that it has to cite."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

from summarize.errors import InputError, MissingExtraError, SummarizeError
from summarize.methods.addressed import is_addressed
from summarize.methods.budget import Limit, limit_of
from summarize.methods.citing import stated
from summarize.methods.claim_cards import Deck, deal
from summarize.methods.prompting import Reading, again, prompt, read
from summarize.models.answers import Answer, Completer, Messages, ServerError
from summarize.models.files import ModelFiles, locate
from summarize.models.server import Server
from summarize.records import Budget, Draft, Event, Repair, Statement
from summarize.text.tokens import count_words

_UNGROUNDED = "neither the claims that it cites nor any article has this"


@dataclass(frozen=True, slots=True)
class _Task:
    """One event on its way: its cards, what was asked, and what came back so far."""

    event: Event
    deck: Deck
    limit: Limit
    asked: Messages = ()
    answers: tuple[Answer, ...] = ()
    reading: Reading = field(default_factory=Reading)
    error: SummarizeError | None = None

    def heard(self, answer: Answer | SummarizeError) -> _Task:
        """The task with one more answer; of two, the one with less wrong in it counts."""
        if isinstance(answer, SummarizeError):
            return self if self.reading.sentences else replace(self, error=answer)
        new = read(answer.text, answer.finish, [card.id for card in self.deck.cards])
        old = self.reading
        better = new.sentences and (not old.sentences or len(new.problems) <= len(old.problems))
        reading = new if better or not self.answers else old
        return replace(self, answers=(*self.answers, answer), reading=reading)


class Chat:
    """A summary by an instruct model on a server, or in this process.

    The model is given the claims of the event as cards with ids (speaker, date, outlets, text),
    and gives sentences with the ids of the claims they stand on.  Ids are checked, and so is
    whether the claims hold the words of the sentence: what neither they nor the articles hold is
    taken out and shown as such.  An answer that breaks the form is asked for once more.

    Every request is kept by its content, so that the same job gives the same summary.

    Source: the two steps follow Gao et al., Enabling Large Language Models to Generate Text with
    Citations, 2023.

    Cost: one request for each event, two where the first answer is not as it should be; beside
    that, LexRank.

    Args:
        model: The name of the model on the server; without ``base_url``, a folder or an id of the
            hub, which is loaded in this process (see :mod:`summarize.models.causal`).
        base_url: The address of a server: ``http://localhost:11434/v1``; empty for none.
        key_env: Name of the environment variable with the key, empty for none.
        input_words: Words of all claims that the model is given.
        max_tokens: The longest answer; one that is cut off is asked for again with up to four
            times as many.
        temperature: 0 takes the likeliest words.
        seed: Of sampling, and of the waits between retries.
        concurrency: Requests at a time.
        timeout_s: Seconds for one answer.
        retries: How often a request is made again.
        cache: Folder for answers; without it, they lie in the run.
        prompt_price: For a million tokens in, for the cost in the manifest.
        completion_price: For a million tokens out.
        revision: Without a server: commit, branch or tag of a model of the hub.
        download: Without a server: fetch a model that is not in the cache.
        device: Without a server: where the model runs.
        dtype: Without a server: how its numbers are held.
    """

    name: ClassVar[str] = "chat"

    def __init__(
        self,
        model: str = "",
        base_url: str = "",
        key_env: str = "",
        input_words: int = 1500,
        max_tokens: int = 1024,
        temperature: float = 0.0,
        seed: int = 13,
        concurrency: int = 4,
        timeout_s: float = 120.0,
        retries: int = 4,
        cache: str | None = None,
        prompt_price: float | None = None,
        completion_price: float | None = None,
        revision: str | None = None,
        download: bool = False,
        device: str = "auto",
        dtype: str = "auto",
    ) -> None:
        if not model:
            raise InputError("chat needs a model", "write: model: NAME")
        self.input_words = input_words
        self._options: dict[str, Any] = {
            "max_tokens": max_tokens,
            "most_tokens": 4 * max_tokens,
            "temperature": temperature,
            "seed": seed,
            "json": True,
        }
        self._own_cache = cache is not None
        self._local = (model, revision, download, device, dtype)
        self._server = None
        if base_url:
            if importlib.util.find_spec("httpx2") is None:
                raise MissingExtraError("'chat' with a server", "chat")
            self._server = Server(
                base_url,
                model,
                key_env=key_env,
                timeout_s=timeout_s,
                retries=retries,
                concurrency=concurrency,
                seed=seed,
                cache=Path(cache) if cache is not None else None,
                prompt_price=prompt_price,
                completion_price=completion_price,
            )

    def models(self) -> tuple[ModelFiles, ...]:
        """The model that is loaded in this process, found on disk; none where a server has it.

        Raises:
            InputError: It is not there.
        """
        model, revision, download, *_ = self._local
        if self._server is not None:
            return ()
        return (locate(model, revision=revision, download=download),)

    def _model(self) -> Completer:
        if self._server is not None:
            return self._server
        from summarize.models.causal import load

        return load(*self._local)

    def answers_in(self, folder: Path) -> None:
        """Keeps answers in ``folder``, unless the config gives another one."""
        if self._server is not None and not self._own_cache:
            self._server.kept.folder = folder

    def usage(self) -> dict[str, Any]:
        """Requests, tokens and cost since the start; nothing where no server is asked."""
        return self._server.usage.row() if self._server is not None else {}

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``, as :meth:`summarize_many` has it."""
        return next(self.summarize_many([event], budget))

    def summarize_many(self, events: Sequence[Event], budget: Budget) -> Iterator[Draft]:
        """One draft for each event, in order; the requests run side by side.

        Raises:
            InputError: A budget that is none.
            ServerError: When it is the turn of an event that the server had no summary for.
        """
        tasks = [self._task(event, budget) for event in events]
        tasks = self._ask(tasks, [task if task.asked else None for task in tasks])
        tasks = self._ask(tasks, [_doubtful(task) for task in tasks])
        for task in tasks:
            yield self._draft(task)

    def _task(self, event: Event, budget: Budget) -> _Task:
        deck = deal(event, self.input_words)
        limit = limit_of(budget, deck.words)
        title = "" if is_addressed(event.title) else event.title
        asked = prompt(title, deck, limit) if deck.cards and limit.size else ()
        return _Task(event, deck, limit, asked)

    def _ask(self, tasks: list[_Task], asking: Sequence[_Task | None]) -> list[_Task]:
        """The tasks, those that ask with one more answer."""
        numbers = [number for number, task in enumerate(asking) if task is not None]
        wanted = [task.asked for task in asking if task is not None]
        if not wanted:
            return tasks
        found = list(tasks)
        answers = self._model().try_many(wanted, **self._options)
        for number, answer in zip(numbers, answers, strict=True):
            found[number] = tasks[number].heard(answer)
        return found

    def _draft(self, task: _Task) -> Draft:
        if task.error is not None:
            raise task.error
        cards = {card.id: card for card in task.deck.cards}
        if task.asked and not task.reading.sentences:
            raise ServerError(
                f"the model gave no summary: {'; '.join(task.reading.problems)}",
                "a larger model keeps to the form more often",
            )
        statements = stated(task.reading.sentences, cards, task.event)
        grounded = [statement for statement in statements if statement.evidence]
        kept = _within(grounded, task.limit)
        dropped = tuple(
            replace(one, repair=Repair("dropped", ("unsupported",), one.text, _UNGROUNDED))
            for one in statements
            if not one.evidence
        )
        notes: dict[str, Any] = {
            "claims": len(task.deck.cards),
            "requests": len(task.answers),
            "prompt_tokens": _sum([answer.prompt_tokens for answer in task.answers]),
            "completion_tokens": _sum([answer.completion_tokens for answer in task.answers]),
        }
        told = {
            "addressed": task.deck.addressed,
            "problems": list(task.reading.problems),
            "ungrounded": len(dropped),
            "over_budget": len(grounded) - len(kept),
            "cut_off": bool(task.answers) and task.answers[-1].finish == "length",
        }
        notes |= {name: value for name, value in told.items() if value}
        return Draft(task.event.event_id, self.name, tuple(kept), notes, dropped)


def _doubtful(task: _Task) -> _Task | None:
    """The task that asks once more, if something is wrong with its answer."""
    if not task.answers or not task.reading.problems:
        return None
    answer = task.answers[-1].text
    return replace(task, asked=again(task.asked, answer, task.reading.problems))


def _within(statements: Sequence[Statement], limit: Limit) -> list[Statement]:
    """The sentences that fit, in their order."""
    kept: list[Statement] = []
    used = 0
    for statement in statements:
        cost = limit.cost(count_words(statement.text))
        if used + cost <= limit.size:
            kept.append(statement)
            used += cost
    return kept


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
