"""From .bin to safetensors: ``python -m summarize.models.convert FROM NEW_FOLDER [BESIDE]``.

Older models of the hub come as pickles, which can run code when they are opened.  torch opens them
here with ``weights_only``, which refuses everything but tensors; what is written are safetensors
and the files beside them, unchanged.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from summarize.errors import InputError, MissingExtraError
from summarize.models.files import WEIGHTS


def convert(source: Path, target: Path, beside: Path | None = None) -> None:
    """Writes a copy of a model with safetensors weights.

    Args:
        source: A model with ``pytorch_model*.bin``, or one file of weights (``.bin``, ``.ckpt``),
            where those of a checkpoint may lie under ``state_dict``.
        target: A new folder.
        beside: A model whose configuration and tokenizer go with the weights; the folder of the
            model itself if it is not given.

    Raises:
        InputError: There are no such weights, they hold more than tensors, or the target exists.
        MissingExtraError: torch is not installed.

    Cost: one pass over the weights, all of which are in memory at once.
    """
    try:
        from safetensors.torch import save_file
    except ImportError as error:
        raise MissingExtraError("converting a model", "neural") from error
    weights = [source] if source.is_file() else sorted(source.glob("pytorch_model*.bin"))
    if not weights:
        raise InputError(f"{source} holds no pytorch_model*.bin", "give the folder of a model")
    if target.exists():
        raise InputError(f"{target} exists and is not overwritten", "choose another folder")
    tensors: dict[str, Any] = {}
    for path in weights:
        tensors.update(_opened(path))
    target.mkdir(parents=True)
    # Tied weights share their memory, which the format does not know: each is written for itself.
    whole = {name: tensor.clone().contiguous() for name, tensor in tensors.items()}
    save_file(whole, target / WEIGHTS, metadata={"format": "pt"})
    folder = beside or (None if source.is_file() else source)
    for path in sorted(folder.iterdir()) if folder else ():
        if path.suffix in (".json", ".txt", ".model", ".jinja") and "index" not in path.name:
            shutil.copyfile(path, target / path.name)


def _opened(path: Path) -> dict[str, Any]:
    import pickle

    import torch

    try:
        loaded = torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError) as error:
        raise InputError(
            f"{path} is not opened: it holds more than tensors, or is damaged",
            "take weights from another place",
        ) from error
    if isinstance(loaded, dict) and isinstance(loaded.get("state_dict"), dict):
        loaded = loaded["state_dict"]
    if not isinstance(loaded, dict) or not all(torch.is_tensor(t) for t in loaded.values()):
        raise InputError(f"{path} is no table of tensors", "take weights from another place")
    return loaded


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: python -m summarize.models.convert FROM NEW_FOLDER [BESIDE]")
    try:
        convert(*map(Path, sys.argv[1:]))
    except (InputError, MissingExtraError) as fault:
        sys.exit(f"{fault.message}\n{fault.hint}")
