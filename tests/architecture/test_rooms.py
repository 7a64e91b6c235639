"""The direction of flow: a later room may import an earlier one, never back."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEAVES = {"records", "errors"}
TABLE = {"registry", "catalog"}
MAY_IMPORT = {
    "records": set(),
    "errors": set(),
    "rows": {"records"},
    "registry": {"errors"},
    "catalog": {"registry"},
    "listing": {"registry"},
    "console": {"errors"},
    "data": set(),
    "text": LEAVES,
    "models": LEAVES,
    "config": LEAVES | TABLE | {"text", "models"},
    "corpus": LEAVES | {"text"},
    "events": LEAVES | {"text", "models", "corpus"},
    "claims": LEAVES | {"text", "corpus", "events"},
    "methods": LEAVES | TABLE | {"text", "models", "claims", "corpus", "events"},
    "brief": LEAVES | {"rows", "text", "claims", "corpus", "events"},
}
EVAL_MAY_IMPORT = LEAVES | TABLE | {"text", "models", "claims"}
NEED_EXTRAS = {"torch", "transformers", "httpx2", "ray", "trafilatura", "pyarrow"}
HEAVY = NEED_EXTRAS | {"sklearn", "scipy", "numpy", "nltk", "pandas"}
AT_START = ("cli", "console", "catalog", "registry", "errors", "listing", "__main__", "__init__")


def all_modules():
    for package in ("summarize", "eval"):
        yield from sorted((ROOT / package).rglob("*.py"))


MODULES = list(all_modules())


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module
            if node.module in ("summarize", "eval"):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_top(tree):
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def room_of(path):
    return path.relative_to(ROOT / "summarize").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_flow_one_way(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set(imported(tree))
    assert "eval" not in names, "hides the builtin: from eval.x import y"
    rooms = {name.split(".")[1] for name in names if name.startswith("summarize.")}
    uses_eval = any(name.startswith("eval.") for name in names)
    if path.is_relative_to(ROOT / "eval"):
        assert rooms <= EVAL_MAY_IMPORT
        return
    room = room_of(path)
    if room in MAY_IMPORT:
        assert rooms - {room} <= MAY_IMPORT[room]
        assert not uses_eval, "only summarize/run imports eval"


def room_of_start(path):
    """The room of a module that is read at every start: one of the root, or of the commands."""
    if path.parent == ROOT / "summarize" / "cli":
        return "cli"
    return path.stem if path.parent == ROOT / "summarize" else None


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_extras_are_imported_where_they_are_used(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {name.split(".")[0] for name in at_top(tree)}
    assert not top & NEED_EXTRAS
    if room_of_start(path) in AT_START:
        assert not top & HEAVY, "--help must answer at once"


def test_no_module_is_called_utils():
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")]
