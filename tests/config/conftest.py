from collections.abc import Callable
from pathlib import Path

import pytest

from summarize import catalog
from summarize.config import LoadedConfig, load
from summarize.config.faults import Fault, Faults
from summarize.config.loader import parse
from summarize.config.nodes import Node
from summarize.config.source import Source
from summarize.errors import ConfigError
from summarize.registry import Component, Param, Registry

METHODS = (
    Component("lead", 1, "nowhere:Lead", "first sentences"),
    Component(
        "lexrank",
        1,
        "nowhere:LexRank",
        "random walk",
        (
            Param("damping", "float", 0.85, "probability", 0.0, 0.999),
            Param("beam", "int", 8, "kept", 1, 64),
            Param("stem", "bool", True, "stems"),
            Param("weight", "str", "tfidf", "of words", choices=("tfidf", "counts")),
            Param("model", "str", None, "a model"),
        ),
    ),
    Component("centroid", 1, "nowhere:Centroid", "beam search"),
)
METRICS = (
    Component("rouge", 1, "nowhere:Rouge", "n-grams", (Param("stemmer", "bool", False, "stem"),)),
    Component("overlap", 1, "nowhere:Overlap", "copying"),
)


@pytest.fixture(autouse=True)
def fixed_components(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "real_components" in request.fixturenames:
        return
    monkeypatch.setattr(catalog, "methods", lambda: Registry("methods", METHODS))
    monkeypatch.setattr(catalog, "metrics", lambda: Registry("metrics", METRICS))


@pytest.fixture
def real_components() -> None:
    """The components that this version has, in place of the fixed ones."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text("An article.", encoding="utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "b.txt").write_text("Another one.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def job(folder: Path) -> Callable[..., LoadedConfig]:
    def write_and_load(text: str, *overrides: str) -> LoadedConfig:
        Path("job.yaml").write_text(text, encoding="utf-8")
        return load("job.yaml", overrides)

    return write_and_load


@pytest.fixture
def faults_of(job: Callable[..., LoadedConfig]) -> Callable[..., tuple[str, ...]]:
    """The rendered faults of a config; fails if it has none."""

    def faults(text: str, *overrides: str) -> tuple[str, ...]:
        with pytest.raises(ConfigError) as caught:
            job(text, *overrides)
        return caught.value.faults

    return faults


@pytest.fixture
def read() -> Callable[[str], tuple[Node | None, list[Fault]]]:
    """The tree of a YAML text, and the faults of its syntax."""

    def read_text(text: str) -> tuple[Node | None, list[Fault]]:
        faults = Faults()
        node = parse(Source("x.yaml", text, Path()), faults)
        return node, faults.in_order()

    return read_text
