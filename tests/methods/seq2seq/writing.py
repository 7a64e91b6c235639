"""What the tests of the method over small models have in common."""

from __future__ import annotations

from typing import Any

from summarize.methods.seq2seq import Seq2seq
from summarize.models import seq2seq as models
from summarize.models.decoding import Decoding, Source
from summarize.records import Budget

SAYS = (
    "Winds of 140 kilometres an hour tore roofs from warehouses along the northern pier.",
    "Mayor Ruta Alm said the old sea wall had held in every district except Low Quay.",
    "Nine thousand homes in the northern suburbs were without power.",
    "Trains between Karsten and the",
)
WORDS = Budget(words=60)
Given = list[tuple[Source, Decoding]]


def method(folder: str, **params: Any) -> Seq2seq:
    return Seq2seq(folder, device="cpu", dtype="float32", **params)


def read_back(folder: str, source: Source) -> str:
    text: str = models.load(folder, None, False, "cpu", "float32").tokenizer.decode(source.ids)
    return text
