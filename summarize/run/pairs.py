"""Summaries from anywhere: consistency and ROUGE of pairs in a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import jsonlines

from eval.consistency.checker import Checker
from eval.rouge import score_pairs
from eval.rouge_presets import preset
from eval.rouge_text import TokenizerName
from summarize import catalog
from summarize.errors import InputError, NotYetError
from summarize.run.store import dumps


def read_pairs(pairs: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a file of pairs, or of standard input for ``-``, with their numbers.

    Raises:
        InputError: There is no such file, or a row is no JSON object.
    """
    path = Path(pairs)
    if pairs != "-" and not path.is_file():
        raise InputError(f"there is no file {pairs}", "PAIRS is a JSON Lines file, or -")
    with sys.stdin if pairs == "-" else path.open(encoding="utf-8-sig") as file:
        lines = jsonlines.Reader(file)
        number = 0
        while True:
            number += 1
            try:
                row = lines.read(type=dict, skip_empty=True)
            except EOFError:
                return
            except jsonlines.InvalidLineError as fault:
                reason = str(fault).partition(" (line")[0]
                raise InputError(
                    f"{pairs}:{fault.lineno}: {reason}", "one JSON object a line"
                ) from None
            yield number, row


def check_rows(pairs: str, checker: str) -> Iterator[dict[str, Any]]:
    """A verdict a pair, in input order.

    Raises:
        InputError: A row lacks ``docs`` or ``summary``, or there is no such checker.
    """
    judge: Checker = catalog.checkers().get(checker).make()
    for number, row in read_pairs(pairs):
        docs, summary = row.get("docs"), row.get("summary")
        if isinstance(docs, str):
            docs = [docs]
        if not isinstance(docs, list) or not all(isinstance(doc, str) for doc in docs):
            raise InputError(f"{pairs}: row {number}: 'docs' is not a list of texts", _FORM)
        if not isinstance(summary, str):
            raise InputError(f"{pairs}: row {number}: 'summary' is not a text", _FORM)
        yield judge.check(docs, summary).to_row(row.get("id", str(number)))


def rouge_pairs(
    pairs: str,
    name: str | None = None,
    tokenizer: TokenizerName | None = None,
    stem: bool | None = None,
    references: Literal["mean", "max"] | None = None,
) -> tuple[str, list[dict[str, Any]]]:
    """ROUGE of all pairs as one JSON text, and a row a pair.

    Args:
        pairs: A file, or ``-``.
        name: A preset of ``eval.rouge_presets``; the others change single settings of it.
        tokenizer: ``ascii`` or ``unicode``.
        stem: Whether words are stemmed.
        references: The mean over them, or the best.

    Raises:
        InputError: A row is not a pair, or there is no such preset.
    """
    recipe = preset(name or "default", tokenizer=tokenizer, stem=stem, references=references)
    scores = score_pairs((row for _, row in read_pairs(pairs)), recipe)
    return dumps(scores.result), scores.rows


def calibrate_threshold(labelled: str, checker: str, out: Path) -> str:
    """Fits the threshold of a checker; this version cannot yet."""
    raise NotYetError(
        f"calibrating '{checker}' on {labelled} is still to come; {out} was not written",
        "summarize check uses the checker's own threshold",
    )


_FORM = '{"id": "p1", "docs": ["..."], "summary": "..."}'
