import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def command():
    """Runs the command line as a person does: a process, exit code, both streams."""

    def run(*args, cwd, stdin=None, timeout=120):
        return subprocess.run(
            [sys.executable, "-m", "summarize", *map(str, args)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout,
            env={**os.environ, "COLUMNS": "120"},
        )

    return run


@pytest.fixture(scope="session")
def finished(command, tmp_path_factory):
    """A folder with the starter job and one run of it."""
    folder = tmp_path_factory.mktemp("job")
    assert command("init", "news", cwd=folder).returncode == 0
    result = command("run", "news/summarize.yaml", "--out", "run", cwd=folder)
    assert result.returncode == 0, result.stderr
    return folder
