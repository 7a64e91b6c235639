"""Small models that judge pairs of texts, written to disk in the layout of the published ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.models.build import TEXT, _byte_level, _unigrams, _written, t5_config

NLI = {0: "entailment", 1: "neutral", 2: "contradiction"}


def roberta(folder: Path, labels: dict[int, str] = NLI, positions: int = 66) -> Path:
    """A sequence classifier of RoBERTa's kind; ``positions`` - 2 tokens are its limit."""
    import transformers

    tokenizer = _byte_level(TEXT)
    return _written(
        transformers.RobertaForSequenceClassification,
        _roberta_config(tokenizer, positions, id2label=labels),
        tokenizer,
        folder,
    )


def albert(folder: Path) -> Path:
    """A sequence classifier of ALBERT's kind with the labels of inference, as SummaC's is."""
    import transformers

    vocabulary = _unigrams(["<pad>", "<unk>", "[CLS]", "[SEP]", "[MASK]"], [])
    tokenizer = transformers.AlbertTokenizer(vocab=vocabulary)
    config = transformers.AlbertConfig(
        vocab_size=len(tokenizer),
        embedding_size=8,
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=128,
        pad_token_id=0,
        bos_token_id=2,
        eos_token_id=3,
        id2label=NLI,
    )
    return _written(transformers.AlbertForSequenceClassification, config, tokenizer, folder)


def deberta(folder: Path) -> Path:
    """A sequence classifier of DeBERTa-v3's kind with two labels, as a MiniCheck is one."""
    import transformers

    vocabulary = _unigrams(["[PAD]", "[CLS]", "[SEP]", "[UNK]"], ["[MASK]"])
    tokenizer = transformers.DebertaV2Tokenizer(vocab=vocabulary, unk_id=3)
    config = transformers.DebertaV2Config(
        vocab_size=len(tokenizer),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        type_vocab_size=0,
        relative_attention=True,
        position_buckets=16,
        max_relative_positions=-1,
        norm_rel_ebd="layer_norm",
        share_att_key=True,
        pos_att_type=["p2c", "c2p"],
        position_biased_input=False,
        pad_token_id=0,
        id2label={0: "LABEL_0", 1: "LABEL_1"},
    )
    return _written(transformers.DebertaV2ForSequenceClassification, config, tokenizer, folder)


def alignscore(folder: Path, positions: int = 66) -> Path:
    """RoBERTa with AlignScore's heads, under the names that its checkpoint uses."""
    import torch
    import transformers
    from safetensors.torch import save_file

    tokenizer = _byte_level(TEXT)
    config = _roberta_config(tokenizer, positions)
    torch.manual_seed(11)
    model = transformers.RobertaModel(config, add_pooling_layer=True)
    state = {f"base_model.{name}": value for name, value in model.state_dict().items()}
    for head, size in (("bin_layer", 2), ("tri_layer", 3), ("reg_layer", 1)):
        layer = torch.nn.Linear(config.hidden_size, size)
        state |= {f"{head}.{name}": value * 4 for name, value in layer.state_dict().items()}
    folder.mkdir(parents=True)
    save_file(
        {name: value.clone().contiguous() for name, value in state.items()},
        folder / "model.safetensors",
    )
    config.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def t5_generator(folder: Path) -> Path:
    """A T5 whose vocabulary reaches beyond the two answers of MiniCheck."""
    import transformers

    return _written(
        transformers.T5ForConditionalGeneration, t5_config(_t5_tokenizer()), _t5_tokenizer(), folder
    )


def hhem(folder: Path, shared: bool = True) -> Path:
    """A T5 token classifier under ``t5.``, with the configuration of plain T5 beside it."""
    import torch
    import transformers
    from safetensors.torch import save_file

    torch.manual_seed(5)
    config = t5_config(_t5_tokenizer())
    config.num_labels = 2
    model = transformers.T5ForTokenClassification(config)
    state = {f"t5.{name}": value * 3 for name, value in model.state_dict().items()}
    left_out = "t5.transformer.encoder.embed_tokens.weight"
    if shared:
        state.pop(left_out)
    folder.mkdir(parents=True)
    save_file(
        {name: value.clone().contiguous() for name, value in state.items()},
        folder / "model.safetensors",
    )
    t5_config(_t5_tokenizer()).save_pretrained(folder)
    _t5_tokenizer().save_pretrained(folder)
    return folder


def _roberta_config(tokenizer: Any, positions: int, **more: Any) -> Any:
    import transformers

    return transformers.RobertaConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=positions,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        **more,
    )


def _t5_tokenizer() -> Any:
    import transformers

    return transformers.T5Tokenizer(vocab=_unigrams(["<pad>", "</s>", "<unk>"], []), extra_ids=100)
