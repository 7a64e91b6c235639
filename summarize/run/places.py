"""Where a run lies, and where its log goes while it runs."""

from __future__ import annotations

import datetime as dt
import logging
from contextlib import AbstractContextManager
from pathlib import Path

from summarize.errors import InputError
from summarize.run.store import RunDirectory

OUTPUTS = Path("outputs")


def directory_of(name: str, identity: str, out: Path | None, fresh: bool) -> RunDirectory:
    """The directory asked for, an unfinished or finished run of the same job, or a new one.

    Args:
        name: The name of the job.
        identity: What two runs share if and only if they must give the same bytes.
        out: The directory asked for, if one is.
        fresh: Whether an earlier run may be replaced.

    Raises:
        InputError: The directory asked for holds something else.
    """
    if out is not None:
        directory = RunDirectory(out)
        if directory.has("manifest.json"):
            known = directory.read_json("manifest.json")
            if known["hash"] != identity and known["status"] != "running" and not fresh:
                raise InputError(
                    f"{out} holds another run (other config or inputs)",
                    "choose another --out, or replace it with --fresh",
                )
        elif out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise InputError(f"{out} exists and is no run directory", "choose another --out")
        return directory
    earlier = sorted(OUTPUTS.glob(f"{name}-*-{identity[:8]}"))
    if earlier and not fresh and (earlier[-1] / "manifest.json").is_file():
        return RunDirectory(earlier[-1])
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    return RunDirectory(OUTPUTS / f"{name}-{stamp}-{identity[:8]}")


class LogFile(AbstractContextManager[None]):
    """Sends the log of this package to a file while it lasts."""

    def __init__(self, path: Path) -> None:
        self._handler = logging.FileHandler(path, encoding="utf-8")
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def __enter__(self) -> None:
        root = logging.getLogger("summarize")
        root.addHandler(self._handler)
        root.setLevel(logging.INFO)

    def __exit__(self, *_: object) -> None:
        logging.getLogger("summarize").removeHandler(self._handler)
        self._handler.close()
