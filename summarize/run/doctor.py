"""What ``summarize doctor`` finds: versions, extras, models on disk."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

from summarize.errors import InputError
from summarize.models.device import devices
from summarize.models.files import hub_folder, locate
from summarize.registry import EXTRAS, missing_modules
from summarize.run.executors import cores
from summarize.run.manifest import versions


def findings() -> Iterator[str]:
    """What a person asks first when something does not work, a line each."""
    known = versions()
    yield f"summarize {known['summarize']}, Python {known['python']}, {cores()} cores"
    for extra, modules in EXTRAS.items():
        if missing_modules(extra):
            yield f"extra {extra:8} missing: pip install 'summarize[{extra}]'"
        else:
            yield f"extra {extra:8} installed: " + ", ".join(
                f"{module} {known.get(module)}" for module in modules
            )
    yield from _devices()
    folder = hub_folder()
    found = sorted(path.name for path in folder.glob("models--*")) if folder.is_dir() else []
    yield f"models in {folder}: {len(found) or 'none'}"
    for name in found:
        model = name.removeprefix("models--").replace("--", "/")
        try:
            revision = locate(model).revision or ""
        except InputError as error:
            yield f"  {model}: cannot be used: {error.message}"
        else:
            yield f"  {model} at {revision[:12]}"


def _devices() -> Iterator[str]:
    if importlib.util.find_spec("torch") is not None:
        yield f"models run on {', '.join(devices())}"
