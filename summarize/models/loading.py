"""Models and tokenizers from the disk, and nothing but from the disk."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from summarize.errors import InputError, MissingExtraError
from summarize.models.device import torch_dtype
from summarize.models.files import ModelFiles

VOCABULARIES = (
    "tokenizer.json",
    "tokenizer.model",
    "spiece.model",
    "sentencepiece.bpe.model",
    "vocab.json",
    "vocab.txt",
)

PIECES = ("spiece.model", "sentencepiece.bpe.model")
"""Vocabularies that are read with sentencepiece."""

Kind = Literal[
    "AutoModelForSeq2SeqLM",
    "AutoModelForCausalLM",
    "AutoModelForSequenceClassification",
    "AutoModel",
]


def load_tokenizer(files: ModelFiles) -> Any:
    """The tokenizer of a model.

    Raises:
        InputError: Its files are missing, or are of no kind that is known.
        MissingExtraError: transformers is not installed.
    """
    auto = _auto("AutoTokenizer")
    if not set(VOCABULARIES) & set(files.names):
        # The library would make an empty vocabulary and say nothing.
        raise InputError(
            f"the model '{files.model}' in {files.folder} has no tokenizer",
            f"put its files there, among them one of: {', '.join(VOCABULARIES)}",
        )
    pieces = [name for name in files.names if name in PIECES]
    readable = _there("sentencepiece") and _there("google.protobuf")
    if pieces and "tokenizer.json" not in files.names and not readable:
        raise InputError(
            f"the tokenizer of '{files.model}' is {pieces[0]}, for which sentencepiece and"
            " protobuf are needed",
            "pip install sentencepiece protobuf",
        )
    with quiet():
        try:
            return auto.from_pretrained(
                files.folder, local_files_only=True, trust_remote_code=False
            )
        except (OSError, ValueError, KeyError, AttributeError) as error:
            raise _unusable(files, "tokenizer", error) from error


def load_model(
    files: ModelFiles, kind: Kind, device: str, dtype: str, unused: tuple[str, ...] = ()
) -> Any:
    """A model, ready to be used: in evaluation mode, on its device.

    Args:
        files: Where it lies.
        kind: The class of transformers that picks the architecture.
        device: Where it goes (see :func:`summarize.models.device.choose`).
        dtype: The type of its numbers (see :func:`summarize.models.device.torch_dtype`).
        unused: How the names of weights begin that nobody will ask for, as ``pooler.``.

    Raises:
        InputError: It is of another kind, or its weights do not fit its configuration.
        MissingExtraError: transformers or torch is not installed.

    Cost: one pass over its weights.
    """
    auto = _auto(kind)
    with quiet():
        try:
            model, info = auto.from_pretrained(
                files.folder,
                dtype=torch_dtype(dtype, device),
                use_safetensors=True,
                local_files_only=True,
                trust_remote_code=False,
                output_loading_info=True,
            )
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise _unusable(files, "model", error) from error
    missing = sorted(key for key in info["missing_keys"] if not key.startswith(unused))
    missing += sorted(str(key) for key in info["mismatched_keys"])
    if missing:
        # They would be filled with random numbers, and the model would write noise.
        raise InputError(
            f"the model '{files.model}' in {files.folder} lacks weights: {', '.join(missing[:3])}"
            + (f" and {len(missing) - 3} more" if len(missing) > 3 else ""),
            "is it a model of another kind, or one that was not trained to the end?",
        )
    return model.to(device).eval()


@contextmanager
def quiet() -> Iterator[None]:
    """No progress bars and no remarks of transformers on standard error."""
    import transformers

    logging: Any = transformers.utils.logging
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()


def _there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _auto(name: str) -> Any:
    try:
        import transformers

        return getattr(transformers, name)
    except ImportError as error:
        raise MissingExtraError("a model", "neural") from error


def _unusable(files: ModelFiles, what: str, error: Exception) -> InputError:
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    return InputError(
        f"the {what} of '{files.model}' in {files.folder} cannot be used: {reason}",
        "fetch it again, or give another model",
    )
