"""Encoder-decoders: token ids go in, texts come out, in batches that change nothing.

transformers 5 has no summarization pipeline; this is ``AutoTokenizer``, ``AutoModelForSeq2SeqLM``
and ``generate``, with the masks that the family wants.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import Any

from summarize.models.batches import batches, padded
from summarize.models.crossing import crossing
from summarize.models.decoding import Decoding, Source, Written
from summarize.models.device import choose
from summarize.models.drawing import Draw, seed_of
from summarize.models.families import EOS, PLAIN, family_of, positions_of, window_of
from summarize.models.files import ModelFiles, locate
from summarize.models.loading import load_model, load_tokenizer, quiet
from summarize.models.memory import in_halves
from summarize.models.repeats import NoRepeat
from summarize.models.special import disarm

_IDS = (
    "bos_token_id",
    "eos_token_id",
    "pad_token_id",
    "decoder_start_token_id",
    "forced_bos_token_id",
)
_TOO_MUCH = "lower input_tokens, beams or candidates, or take a smaller dtype"


class Seq2Seq:
    """An encoder-decoder on a device.

    Args:
        files: Where it lies.
        device: As for :func:`summarize.models.device.choose`.
        dtype: As for :func:`summarize.models.device.torch_dtype`.

    Attributes:
        family: What its input looks like.
        input_positions: Tokens that the encoder has positions for, ``None`` without a table.
        output_positions: The same of the decoder, less the token that it starts with.
        window: What inputs are padded to a multiple of.
        batch_tokens: Tokens of a batch of inputs for which the device mostly has room.
        one_by_one: Whether inputs are encoded alone and only decoded together.

    Raises:
        InputError: The files or the device cannot be used.
    """

    def __init__(self, files: ModelFiles, device: str = "auto", dtype: str = "auto") -> None:
        self.files = files
        self.device = choose(device)
        self.one_by_one = self.device == "cpu"
        self.batch_tokens = 4096 if self.device == "cpu" else 16384
        self.tokenizer = load_tokenizer(files)
        self.model = load_model(files, "AutoModelForSeq2SeqLM", self.device, dtype)
        self.dtype = str(self.model.dtype).removeprefix("torch.")
        self.family = family_of(self.model.config)
        self.window = window_of(self.model.config)
        self.input_positions = positions_of(self.model.get_encoder())
        decoder = positions_of(self.model.get_decoder())
        self.output_positions = None if decoder is None else decoder - 1
        # Only what tokens mean is taken over: lengths and search are told for each output.
        known = self.model.generation_config
        self._ids = {name: getattr(known, name, None) for name in _IDS}
        self._settings: Any = type(known)
        self.model.generation_config = self._settings(**self._ids)
        self._breaks = re.compile(rf"\s*(?:{re.escape(self.family.newline)}|\n)\s*")
        self._separators = {self.token(name) for name in self.family.separators if name != EOS}
        self._disarmed = disarm(self.tokenizer)

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text, without those that begin and end an input.

        What looks like a special token in a text is text.
        """
        if not texts:
            return []
        plain = [self._disarmed(text) for text in texts]
        with quiet():
            found = self.tokenizer(plain, add_special_tokens=False, split_special_tokens=True)
        return [list(ids) for ids in found["input_ids"]]

    def frame(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """What an input begins and ends with."""
        bare = self.tokenizer("a", add_special_tokens=False)["input_ids"]
        whole = list(self.tokenizer("a")["input_ids"])
        start = next(i for i in range(len(whole)) if whole[i : i + len(bare)] == list(bare))
        return tuple(whole[:start]), tuple(whole[start + len(bare) :])

    def token(self, text: str) -> int | None:
        """The id of a token by its text, ``None`` if the vocabulary has none."""
        known = self.tokenizer.convert_tokens_to_ids(text)
        return None if known is None or known == self.tokenizer.unk_token_id else int(known)

    @property
    def eos(self) -> int:
        """The token that ends a text."""
        return int(self.tokenizer.eos_token_id)

    def write(
        self, sources: Sequence[Source], decodings: Sequence[Decoding], room: int
    ) -> list[tuple[Written, ...]]:
        """The outputs for each input, the best first.

        Args:
            sources: The inputs, each within the positions of the encoder.
            decodings: How the outputs of each are found.
            room: Most tokens of a batch of inputs, padding counted.

        Returns:
            ``candidates`` outputs for each input, in order, the same in any batch as alone but
            for the last bits of the numbers behind them.

        Raises:
            SummarizeError: One input alone does not fit into the memory of the device.
        """
        found: list[tuple[Written, ...]] = [()] * len(sources)
        for decoding in dict.fromkeys(decodings):
            chosen = [
                i for i, (s, d) in enumerate(zip(sources, decodings, strict=True)) if d == decoding
            ]
            lengths = [len(sources[index].ids) for index in chosen]
            for batch in batches(lengths, room, self.window):
                places = [chosen[number] for number in batch]
                work = partial(self._batch, decoding=decoding)
                written = in_halves([sources[place] for place in places], work, _TOO_MUCH)
                for place, outputs in zip(places, written, strict=True):
                    found[place] = outputs
        return found

    def _batch(self, sources: Sequence[Source], decoding: Decoding) -> list[tuple[Written, ...]]:
        """The outputs of one batch."""
        outputs = [self._read(row) for row in self._generated(sources, decoding).tolist()]
        size = decoding.candidates
        return [tuple(outputs[start : start + size]) for start in range(0, len(outputs), size)]

    def _generated(self, sources: Sequence[Source], decoding: Decoding) -> Any:
        """Token ids, ``(inputs * candidates, length)``."""
        import torch

        size = decoding.candidates
        copies = size if decoding.sample else max(decoding.beams, size)
        settings: dict[str, Any] = {
            "max_new_tokens": decoding.max_tokens,
            "min_new_tokens": min(decoding.min_tokens, decoding.max_tokens) or None,
            "do_sample": False,
            "num_beams": 1,
        }
        processors: list[Any] = []
        if decoding.no_repeat_ngram:
            processors.append(NoRepeat(decoding.no_repeat_ngram))
        more: dict[str, Any] = {"logits_processor": processors}
        with torch.inference_mode(), quiet():
            encoded, mask = self._encoded(sources)
            if self.family is not PLAIN and copies > 1:
                more["past_key_values"] = crossing(self.model, encoded, mask, copies)
            if decoding.sample:
                encoded.last_hidden_state = encoded.last_hidden_state.repeat_interleave(size, dim=0)
                mask = mask.repeat_interleave(size, dim=0)
                seeds = [
                    seed_of(decoding.seed, source.ids, number)
                    for source in sources
                    for number in range(size)
                ]
                processors.append(
                    Draw(seeds, decoding.max_tokens, decoding.temperature, decoding.top_p)
                )
            elif copies > 1:
                settings |= {
                    "num_beams": copies,
                    "num_return_sequences": size,
                    "length_penalty": decoding.length_penalty,
                    "early_stopping": decoding.early_stopping,
                }
            return self.model.generate(
                encoder_outputs=encoded,
                attention_mask=mask,
                generation_config=self._settings(**settings, **self._ids),
                **more,
            )

    def _encoded(self, sources: Sequence[Source]) -> tuple[Any, Any]:
        """The encoder's output for a batch, and its mask.

        A processor is as busy with one input as with many, and fetches less from memory: there
        inputs are encoded one by one, without padding, and only decoded together.
        """
        from transformers.modeling_outputs import BaseModelOutput

        encoder = self.model.get_encoder()
        if not self.one_by_one:
            inputs = self.inputs(sources)
            return encoder(**inputs, return_dict=True), inputs["attention_mask"]
        mask = self.inputs(sources)["attention_mask"]
        states = [
            encoder(**self.inputs([source]), return_dict=True).last_hidden_state
            for source in sources
        ]
        whole = states[0].new_zeros((*mask.shape, states[0].shape[-1]))
        for row, state in enumerate(states):
            whole[row, : state.shape[1]] = state[0]
        return BaseModelOutput(last_hidden_state=whole), mask

    def inputs(self, sources: Sequence[Source]) -> dict[str, Any]:
        """What the encoder is given: ids padded to the window, and the masks made after that."""
        import torch

        width = padded(max(len(source.ids) for source in sources), self.window)
        pad = self.tokenizer.pad_token_id
        ids = torch.full((len(sources), width), pad, dtype=torch.long)
        mask = torch.zeros_like(ids)
        everywhere = torch.zeros_like(ids)
        for row, source in enumerate(sources):
            ids[row, : len(source.ids)] = torch.tensor(source.ids, dtype=torch.long)
            mask[row, : len(source.ids)] = 1
            everywhere[row, list(source.marks)] = 1
        found = {"input_ids": ids, "attention_mask": mask}
        if self.family.global_attention:
            found["global_attention_mask"] = everywhere
        return {name: tensor.to(self.device) for name, tensor in found.items()}

    def _read(self, ids: Sequence[int]) -> Written:
        # The first token only starts the decoder, and is the one that ends texts in some families.
        said = list(ids[1:])
        finished = self.eos in said
        if finished:
            said = said[: said.index(self.eos)]
        lines: list[str] = []
        for apart, part in groupby(said, self._separators.__contains__):
            if not apart:
                text = self.tokenizer.decode(
                    list(part), skip_special_tokens=True, clean_up_tokenization_spaces=False
                )
                lines += (line.strip() for line in self._breaks.split(text))
        return Written("\n".join(filter(None, lines)), len(said), finished)


@lru_cache(maxsize=1)
def load(model: str, revision: str | None, download: bool, device: str, dtype: str) -> Seq2Seq:
    """The model, kept until another one is asked for.

    Raises:
        InputError: It is not there, or cannot be used.
        MissingExtraError: transformers or torch is not installed.
    """
    return Seq2Seq(locate(model, revision=revision, download=download), device, dtype)
