"""Small models with their tokenizers, written to disk as the libraries write real ones.

Weights are random by a fixed seed; nothing is fetched.  A BART or LED built with ``says`` writes
that text whatever it reads: the vector of each decoder position is that of the token to write, and
everything between the vectors and the output is as good as nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TEXT = (
    "Storm Odile reached the port of Karsten on Monday with winds of 140 kilometres an hour. "
    "The harbour authority closed all six piers and moved forty ships to the open sea.",
    "Rescue teams pulled nineteen fishermen from the water before nightfall. "
    "Mayor Ruta Alm said the old sea wall had held in every district except Low Quay.",
    "Power was cut to nine thousand homes across the northern suburbs of the city. "
    'The weather office said: "We expect the storm to turn east by Tuesday."',
)
_WIDE = 96  # enough for the vectors of all tokens to point well apart
SEPARATOR = "<doc-sep>"
CHAT = (
    "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}</s>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def bart(folder: Path, positions: int = 64, says: str = "", text: Sequence[str] = TEXT) -> Path:
    """A BART with two layers on each side and a byte-level tokenizer."""
    import transformers

    tokenizer = _byte_level((*text, says) if says else text)
    config = transformers.BartConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=positions,
        d_model=_WIDE if says else 16,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=32,
        decoder_ffn_dim=32,
        forced_eos_token_id=None,
    )
    return _written(transformers.BartForConditionalGeneration, config, tokenizer, folder, says)


def led(
    folder: Path,
    positions: int = 128,
    window: int = 8,
    says: str = "",
    text: Sequence[str] = TEXT,
    separator: bool = True,
    decoder_positions: int = 64,
) -> Path:
    """A Longformer encoder-decoder as PRIMERA is one, with its separator or without."""
    import transformers

    tokenizer = _byte_level((*text, says) if says else text, (SEPARATOR,) if separator else ())
    config = transformers.LEDConfig(
        vocab_size=len(tokenizer),
        max_encoder_position_embeddings=positions,
        max_decoder_position_embeddings=decoder_positions,
        attention_window=[window, window],
        d_model=_WIDE if says else 16,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=32,
        decoder_ffn_dim=32,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        decoder_start_token_id=2,
    )
    return _written(transformers.LEDForConditionalGeneration, config, tokenizer, folder, says)


def pegasus(folder: Path, positions: int = 64) -> Path:
    """A PEGASUS, whose vocabulary has ``<n>`` for a new line."""
    import transformers

    vocabulary = _unigrams(["<pad>", "</s>", "<unk>"], ["<n>"])
    tokenizer = transformers.PegasusTokenizer(vocab=vocabulary, offset=4)
    config = transformers.PegasusConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=positions,
        d_model=16,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=32,
        decoder_ffn_dim=32,
        pad_token_id=0,
        eos_token_id=1,
        forced_eos_token_id=None,
    )
    return _written(transformers.PegasusForConditionalGeneration, config, tokenizer, folder)


def t5(folder: Path) -> Path:
    """A T5, which has no table of positions."""
    import transformers

    tokenizer = transformers.T5Tokenizer(
        vocab=_unigrams(["<pad>", "</s>", "<unk>"], []), extra_ids=4
    )
    return _written(
        transformers.T5ForConditionalGeneration, t5_config(tokenizer), tokenizer, folder
    )


def t5_config(tokenizer: Any) -> Any:
    """The configuration of a small T5 with the vocabulary of ``tokenizer``."""
    import transformers

    return transformers.T5Config(
        vocab_size=len(tokenizer),
        d_model=16,
        d_kv=8,
        d_ff=32,
        num_layers=2,
        num_heads=2,
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
    )


def llama(folder: Path, positions: int = 256) -> Path:
    """A Llama with a chat template."""
    import transformers

    tokenizer = _byte_level(TEXT, ("<|system|>", "<|user|>", "<|assistant|>"))
    tokenizer.chat_template = CHAT
    config = transformers.LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        max_position_embeddings=positions,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
    )
    return _written(transformers.LlamaForCausalLM, config, tokenizer, folder)


def _written(kind: Any, config: Any, tokenizer: Any, folder: Path, says: str = "") -> Path:
    import torch
    from transformers.utils import logging

    torch.manual_seed(7)
    model = kind(config)
    with torch.no_grad():
        # Weights of the usual size would all but repeat one token; larger ones tell inputs apart.
        for name, parameter in model.named_parameters():
            if parameter.ndim > 1:
                parameter.mul_(24.0 if "encoder_attn" in name else 6.0)
        if says:
            _taught(model, tokenizer, says)
    logging.disable_progress_bar()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _taught(model: Any, tokenizer: Any, says: str) -> None:
    import torch

    for name, parameter in model.named_parameters():
        if ".layers." in name:
            parameter.mul_(1e-3)
    ids = [*tokenizer(says, add_special_tokens=False).input_ids, tokenizer.eos_token_id]
    ids = [tokenizer.bos_token_id, *ids] if _forced(model) else ids
    shared = model.get_input_embeddings().weight
    shared.copy_(torch.nn.functional.normalize(torch.randn(shared.shape), dim=1))
    positions = model.get_decoder().embed_positions
    offset = getattr(positions, "offset", 0)
    positions.weight.zero_()
    for place, token in enumerate(ids):
        positions.weight[place + offset] = 20.0 * shared[token]


def _forced(model: Any) -> bool:
    return model.generation_config.forced_bos_token_id is not None


def _byte_level(text: Sequence[str], more: Sequence[str] = ()) -> Any:
    import transformers
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=700,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    trained.train_from_iterator(text, trainer)
    table = json.loads(trained.to_str())["model"]
    tokenizer = transformers.RobertaTokenizer(
        vocab=table["vocab"], merges=[tuple(merge) for merge in table["merges"]]
    )
    if more:
        tokenizer.add_special_tokens({"extra_special_tokens": list(more)})
    return tokenizer


def _unigrams(special: Sequence[str], more: Sequence[str]) -> list[tuple[str, float]]:
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    trained = Tokenizer(models.Unigram())
    trained.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=160,
        special_tokens=list(special),
        unk_token=next(token for token in special if "unk" in token.lower()),
        show_progress=False,
    )
    trained.train_from_iterator(TEXT, trainer)
    vocabulary = json.loads(trained.to_str())["model"]["vocab"]
    return [*((piece, score) for piece, score in vocabulary), *((piece, -1.0) for piece in more)]
