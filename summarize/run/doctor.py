"""What ``summarize doctor`` finds: versions, extras, models on disk."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

from summarize.run.executors import cores
from summarize.run.manifest import versions

_EXTRAS = {
    "html": ("trafilatura",),
    "neural": ("torch", "transformers"),
    "parquet": ("pyarrow",),
    "ray": ("ray",),
}


def findings() -> Iterator[str]:
    """What a person asks first when something does not work, a line each."""
    known = versions()
    yield f"summarize {known['summarize']}, Python {known['python']}, {cores()} cores"
    for extra, modules in _EXTRAS.items():
        missing = [module for module in modules if importlib.util.find_spec(module) is None]
        if missing:
            yield f"extra {extra:8} missing: pip install 'summarize[{extra}]'"
        else:
            yield f"extra {extra:8} installed: " + ", ".join(
                f"{module} {known.get(module)}" for module in modules
            )
    folder = _hub_folder()
    models = sorted(path.name for path in folder.glob("models--*")) if folder.is_dir() else []
    if models:
        names = ", ".join(model.removeprefix("models--").replace("--", "/") for model in models)
        yield f"models in {folder}: {names}"
    else:
        yield f"models in {folder}: none"


def _hub_folder() -> Path:
    """Where the Hugging Face libraries keep what they have downloaded."""
    if "HF_HUB_CACHE" in os.environ:
        return Path(os.environ["HF_HUB_CACHE"])
    home = os.environ.get("HF_HOME", os.path.join("~", ".cache", "huggingface"))
    return Path(home).expanduser() / "hub"
