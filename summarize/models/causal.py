"""Instruct models in this process: conversations go in, answers come out, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any

from summarize.errors import InputError, SummarizeError
from summarize.models.answers import Answer, Messages
from summarize.models.batches import batches
from summarize.models.device import choose
from summarize.models.drawing import Draw, seed_of
from summarize.models.files import ModelFiles, locate
from summarize.models.loading import load_model, load_tokenizer, quiet
from summarize.models.memory import in_halves
from summarize.models.special import disarm

LEAST = 16
"""Tokens that an answer must have room for."""

_TOO_MUCH = "give the model less at once, or take a smaller dtype"


class Causal:
    """A decoder that was taught to converse, with the chat template it came with.

    It answers as :class:`summarize.models.server.Server` does.  What looks like a special token
    in a message is text: no message ends itself, or speaks with another voice.  An answer does not
    depend on what else is in its batch, but for the last bits of the numbers behind it.

    Args:
        files: Where it lies.
        device: As for :func:`summarize.models.device.choose`.
        dtype: As for :func:`summarize.models.device.torch_dtype`.
        room: Most tokens of a batch, with those that are to be written.

    Attributes:
        positions: Tokens that a conversation and its answer may have together, ``None`` for any.

    Raises:
        InputError: The files or the device cannot be used, or the model has no chat template.
    """

    def __init__(
        self, files: ModelFiles, device: str = "auto", dtype: str = "auto", room: int = 16384
    ) -> None:
        self.files = files
        self.device = choose(device)
        self.tokenizer = load_tokenizer(files)
        if not self.tokenizer.chat_template:
            raise InputError(
                f"the model '{files.model}' in {files.folder} has no chat template",
                "take a model that was taught to follow instructions",
            )
        self.model = load_model(files, "AutoModelForCausalLM", self.device, dtype)
        self.room = room
        config = self.model.config.get_text_config()
        self.positions: int | None = getattr(config, "max_position_embeddings", None)
        # Only what tokens mean is taken over: lengths and sampling are told for each answer.
        known = self.model.generation_config
        ends = known.eos_token_id
        if ends is None:
            ends = self.tokenizer.eos_token_id
        self._ends = tuple(ends) if isinstance(ends, (list, tuple)) else (ends,)
        pad = known.pad_token_id if known.pad_token_id is not None else self.tokenizer.pad_token_id
        self._pad = int(pad if pad is not None else self._ends[0])
        self._settings: Any = type(known)
        self._ids = {"eos_token_id": list(self._ends), "pad_token_id": self._pad}
        self.model.generation_config = self._settings(**self._ids)
        self._disarmed = disarm(self.tokenizer)

    def complete(self, messages: Messages, **options: Any) -> Answer:
        """One answer; raises what :meth:`try_many` gives."""
        return self.complete_many([messages], **options)[0]

    def complete_many(self, conversations: Sequence[Messages], **options: Any) -> list[Answer]:
        """The answers to several conversations, in order.

        Raises:
            InputError: A conversation is too long.
            SummarizeError: One alone does not fit into the memory of the device.
        """
        found = self.try_many(conversations, **options)
        for answer in found:
            if isinstance(answer, SummarizeError):
                raise answer
        return [answer for answer in found if isinstance(answer, Answer)]

    def try_many(
        self,
        conversations: Sequence[Messages],
        *,
        max_tokens: int = 1024,
        temperature: float = 0.0,
        seed: int = 13,
        json: bool = False,
        most_tokens: int | None = None,
    ) -> list[Answer | SummarizeError]:
        """An answer for each conversation, in order, or the error that it ended in.

        Args:
            conversations: The conversations.
            max_tokens: The longest answer; less where the model has no positions for more.
            temperature: 0 takes the likeliest token each time.
            seed: Of the sampling, which is the same for the same conversation.
            json: Not used: the words of the conversation ask for JSON.
            most_tokens: An answer that is cut off is written again with twice the tokens, as long
                as this is not exceeded.

        Cost: one pass over each conversation, and one for each token written.
        """
        ids = [self.encode(messages) for messages in conversations]
        found: list[Answer | SummarizeError] = [self._too_long(one) for one in ids]
        todo = [place for place, one in enumerate(ids) if self._room(one) >= LEAST]
        while todo:
            self._answer_all(ids, todo, found, max_tokens, temperature, seed)
            if most_tokens is None or max_tokens >= most_tokens:
                break
            todo = [
                place
                for place in todo
                if _is_cut(found[place]) and self._room(ids[place]) > max_tokens
            ]
            max_tokens = min(2 * max_tokens, most_tokens)
        return found

    def _answer_all(
        self,
        ids: Sequence[Sequence[int]],
        todo: Sequence[int],
        found: list[Answer | SummarizeError],
        max_tokens: int,
        temperature: float,
        seed: int,
    ) -> None:
        """Fills ``found`` at the places ``todo``, in batches of answers of the same room."""
        rooms = {place: int(min(max_tokens, self._room(ids[place]))) for place in todo}
        for most in sorted(set(rooms.values()), reverse=True):
            chosen = [place for place in todo if rooms[place] == most]
            work = partial(self._answers, most=most, temperature=temperature, seed=seed)
            for batch in batches([len(ids[place]) + most for place in chosen], self.room):
                places = [chosen[number] for number in batch]
                answers = in_halves([ids[place] for place in places], work, _TOO_MUCH)
                for place, answer in zip(places, answers, strict=True):
                    found[place] = answer

    def encode(self, messages: Messages) -> list[int]:
        """The tokens of a conversation, up to where the answer begins."""
        from jinja2 import TemplateError

        given = [
            {"role": message["role"], "content": self._disarmed(message["content"])}
            for message in messages
        ]
        with quiet():
            try:
                return self._templated(given)
            except TemplateError:
                # Some templates know no system: what it says then opens the first message.
                return self._templated(_without_system(given))

    def _templated(self, messages: Sequence[dict[str, str]]) -> list[int]:
        found = self.tokenizer.apply_chat_template(
            list(messages), add_generation_prompt=True, tokenize=True, return_dict=True
        )
        return list(found["input_ids"])

    def _room(self, ids: Sequence[int]) -> float:
        return float("inf") if self.positions is None else self.positions - len(ids)

    def _too_long(self, ids: Sequence[int]) -> InputError:
        return InputError(
            f"a conversation of {len(ids)} tokens leaves no room for an answer: the model"
            f" '{self.files.model}' has positions for {self.positions}",
            "give the model less at once, or take one that reads more",
        )

    def _answers(
        self,
        conversations: Sequence[Sequence[int]],
        *,
        most: int,
        temperature: float,
        seed: int,
    ) -> list[Answer]:
        """The answers of one batch, which is padded on the left."""
        import torch

        width = max(map(len, conversations))
        ids = torch.full((len(conversations), width), self._pad, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, given in enumerate(conversations):
            ids[row, width - len(given) :] = torch.tensor(given, dtype=torch.long)
            mask[row, width - len(given) :] = 1
        more: dict[str, Any] = {}
        if temperature > 0:
            seeds = [seed_of(seed, given, 0) for given in conversations]
            more["logits_processor"] = [Draw(seeds, most, temperature, 1.0, start=width)]
        with torch.inference_mode(), quiet():
            sequences = self.model.generate(
                input_ids=ids.to(self.device),
                attention_mask=mask.to(self.device),
                generation_config=self._settings(
                    max_new_tokens=most, do_sample=False, num_beams=1, **self._ids
                ),
                **more,
            )
        return [
            self._read(row[width:], len(given))
            for row, given in zip(sequences.tolist(), conversations, strict=True)
        ]

    def _read(self, ids: Sequence[int], prompt_tokens: int) -> Answer:
        ends = [place for place, token in enumerate(ids) if token in self._ends]
        said = ids[: ends[0]] if ends else ids
        text = self.tokenizer.decode(
            said, skip_special_tokens=True, clean_up_tokenization_spaces=False
        )
        finish = "stop" if ends else "length"
        return Answer(text.strip(), finish, prompt_tokens, len(said) + bool(ends))


def _is_cut(answer: Answer | SummarizeError) -> bool:
    return isinstance(answer, Answer) and answer.finish == "length"


def _without_system(messages: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    told = [message["content"] for message in messages if message["role"] == "system"]
    rest = [message for message in messages if message["role"] != "system"]
    if told and rest:
        rest[0] = {**rest[0], "content": "\n\n".join((*told, rest[0]["content"]))}
    return rest


@lru_cache(maxsize=1)
def load(
    model: str,
    revision: str | None = None,
    download: bool = False,
    device: str = "auto",
    dtype: str = "auto",
) -> Causal:
    """The model, kept until another one is asked for.

    Raises:
        InputError: It is not there, or cannot be used.
        MissingExtraError: transformers or torch is not installed.
    """
    return Causal(locate(model, revision=revision, download=download), device, dtype)
