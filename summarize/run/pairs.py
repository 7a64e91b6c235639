"""Summaries from anywhere: consistency and ROUGE of pairs in a file."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from eval.consistency.calibrate import Judged, calibrate
from eval.consistency.checker import Checker
from eval.rouge import NotAPairError, score_pairs
from eval.rouge.presets import preset
from eval.rouge.text import TokenizerName
from summarize import catalog
from summarize.console import counted
from summarize.errors import InputError
from summarize.run.store import dumps, write_atomic


def read_pairs(pairs: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a file of pairs, or of standard input for ``-``, with the numbers of their lines.

    Raises:
        InputError: There is no such file, a row is no JSON object, or there is no row at all.
    """
    path = Path(pairs)
    if pairs != "-" and not path.is_file():
        problem = f"{pairs} is a folder" if path.is_dir() else f"there is no file {pairs}"
        raise InputError(problem, "give a JSON Lines file, or - for standard input")
    found = False
    with sys.stdin.buffer if pairs == "-" else path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, _row(line, f"{pairs}:{number}")
                found = True
    if not found:
        raise InputError(f"{pairs} holds no pairs", "one JSON object a line")


def _row(line: bytes, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError(f"{place}: not UTF-8", "save the file as UTF-8") from None
    except (ValueError, RecursionError) as fault:
        reason = getattr(fault, "msg", "nested too deeply")
        raise InputError(f"{place}: not JSON: {reason}", "one JSON object a line") from None
    if not isinstance(row, dict):
        raise InputError(f"{place}: a row must be an object, {{ ... }}", "one JSON object a line")
    if b"\\u" in line:  # half of a surrogate pair cannot be written again
        whole = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")
        return dict(json.loads(whole))
    return row


def check_rows(
    pairs: str, checker: str, calibration: Path | None = None
) -> Iterator[dict[str, Any]]:
    """A verdict a pair, in input order.

    Args:
        pairs: A file, or ``-``.
        checker: The name of a checker, ``NAME[:MODEL][,KEY=VALUE]...``.
        calibration: What ``summarize calibrate`` wrote; its threshold is used.

    Raises:
        InputError: A row lacks ``docs`` or ``summary``, there is no such checker, or the
            calibration is of another one.
    """
    component, params = catalog.checkers().named(checker)
    if calibration:
        params["threshold"] = _read_threshold(calibration, checker, component.version)
    judge: Checker = component.make(**params)
    for number, row in read_pairs(pairs):
        docs, summary = _pair(pairs, number, row)
        yield judge.check(docs, summary).to_row(row.get("id", str(number)))


def _pair(pairs: str, number: int, row: dict[str, Any]) -> tuple[list[str], str]:
    docs, summary = row.get("docs"), row.get("summary")
    if isinstance(docs, str):
        docs = [docs]
    if not isinstance(docs, list) or not all(isinstance(doc, str) for doc in docs):
        raise InputError(f"{pairs}:{number}: 'docs' is not a list of texts", _FORM)
    if not isinstance(summary, str):
        raise InputError(f"{pairs}:{number}: 'summary' is not a text", _FORM)
    return docs, summary


def _read_threshold(path: Path, checker: str, version: int) -> float:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        name, of, threshold = found["checker"], found["version"], float(found["threshold"])
    except (OSError, ValueError, KeyError, TypeError):
        raise InputError(
            f"{path} is not a calibration", "summarize calibrate LABELLED --out FILE writes one"
        ) from None
    if (name, of) != (checker, version):
        raise InputError(
            f"{path} is of '{name}' version {of}, not of '{checker}' version {version}",
            "calibrate this checker on the same labelled pairs",
        )
    return threshold


def rouge_pairs(
    pairs: str,
    name: str | None = None,
    tokenizer: TokenizerName | None = None,
    stem: bool | None = None,
    references: Literal["mean", "max"] | None = None,
) -> tuple[str, list[dict[str, Any]], str]:
    """ROUGE of all pairs as one JSON text, a row a pair, and a warning or nothing.

    Args:
        pairs: A file, or ``-``.
        name: A preset of ``eval.rouge.presets``; the others change single settings of it.
        tokenizer: ``ascii`` or ``unicode``.
        stem: Whether words are stemmed.
        references: The mean over them, or the best.

    Raises:
        InputError: A row is not a pair, or there is no such preset.
    """
    recipe = preset(name or "default", tokenizer=tokenizer, stem=stem, references=references)
    try:
        scores = score_pairs((row for _, row in read_pairs(pairs)), recipe)
    except NotAPairError as error:
        raise InputError(f"{pairs}: {error.message}", error.hint) from None
    warning = (
        f"warning: the tokenizer sees no word in the references of {scores.unread} of"
        f" {counted(len(scores.rows), 'pair')}; --tokenizer unicode reads every script"
        if scores.unread
        else ""
    )
    return dumps(scores.result), scores.rows, warning


def calibrate_threshold(labelled: str, checker: str, out: Path) -> str:
    """Fits the threshold of a checker to labelled pairs and writes it with its figures.

    Args:
        labelled: Pairs with ``"label"``: 1 for a consistent summary, 0 for any other.
        checker: The name of a checker, ``NAME[:MODEL][,KEY=VALUE]...``.
        out: Where the JSON is written.

    Returns:
        One line that says what was found.

    Raises:
        InputError: A row has no label, or all have the same one.
    """
    component, params = catalog.checkers().named(checker)
    judge: Checker = component.make(**params)
    rows: list[Judged] = []
    for number, row in read_pairs(labelled):
        docs, summary = _pair(labelled, number, row)
        label = row.get("label")
        if label not in (0, 1):
            raise InputError(f"{labelled}:{number}: 'label' is neither 0 nor 1", _LABELLED)
        group = hashlib.sha256("\0".join(docs).encode()).hexdigest()
        rows.append(Judged(judge.check(docs, summary).score, bool(label), group))
    found = calibrate(rows)
    figures = {"checker": checker, "version": component.version, **dataclasses.asdict(found)}
    write_atomic(out, json.dumps(figures, indent=2) + "\n")
    expected = "-" if found.cross_validated is None else f"{found.cross_validated:.3f}"
    return (
        f"threshold {found.threshold:.4f} from {len(rows)} summaries: balanced accuracy"
        f" {found.balanced_accuracy:.3f}, cross-validated {expected}, AUC {found.auc:.3f}"
    )


_FORM = '{"id": "p1", "docs": ["..."], "summary": "..."}'
_LABELLED = '{"id": "p1", "docs": ["..."], "summary": "...", "label": 1}'
