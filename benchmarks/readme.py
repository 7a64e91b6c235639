"""Writes the blocks of the README that are output: a brief and a faulty config.

python benchmarks/readme.py            rewrites README.md
python benchmarks/readme.py --check    exits 1 if it is out of date
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EVENT = "Westermark"
FAULTY = """\
data: {articles: sample/articles.jsonl}
budgt: {words: 150}
methods:
  - {use: lexrnk, damping: high}
"""


def summarize(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "summarize", *args],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "100"},
    )


def brief(folder: Path) -> str:
    """The brief of one event of the sample, as Markdown, without its long tail."""
    summarize("run", "news/summarize.yaml", "--out", "run", cwd=folder)
    for path in sorted((folder / "run" / "briefs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if EVENT in text.splitlines()[0]:
            kept = re.split(r"^## (?:Who said what|Timeline|Sources)$", text, flags=re.MULTILINE)[0]
            timeline = re.search(r"^## Timeline$.*?(?=^## )", text, re.MULTILINE | re.DOTALL)
            shown = kept + (timeline[0] if timeline else "")
            shown = re.sub(r"\[\^\d+\]", "", shown)
            return "\n".join(f"> {line}".rstrip() for line in shown.strip().splitlines())
    raise SystemExit(f"no brief about {EVENT}")


def fault(folder: Path) -> str:
    """What a faulty config prints."""
    (folder / "news" / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    printed = summarize("validate", "faulty.yaml", cwd=folder / "news").stderr
    return f"```text\n{printed.strip()}\n```"


def renew(text: str) -> str:
    """The README with its blocks made anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        summarize("init", "news", cwd=folder)
        for block, content in (("brief", brief(folder)), ("fault", fault(folder))):
            begin, end = f"<!-- {block}: begin -->", f"<!-- {block}: end -->"
            before, rest = text.split(begin)
            text = f"{before}{begin}\n{content}\n{end}{rest.split(end)[1]}"
    return text


def main() -> None:
    path = ROOT / "README.md"
    old = path.read_text(encoding="utf-8")
    new = renew(old)
    if "--check" in sys.argv:
        sys.exit(0 if new == old else "README.md is out of date: python benchmarks/readme.py")
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
