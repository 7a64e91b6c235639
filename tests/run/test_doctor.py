"""What the doctor says of models, against a cache that the test fills."""

import pytest

from summarize.run.doctor import findings

COMMIT = "4f3c1d2e5b6a79880f1e2d3c4b5a69788796a5b4"


@pytest.fixture
def hub(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    return tmp_path


def cached(hub, name, *files):
    home = hub / f"models--{name.replace('/', '--')}"
    snapshot = home / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    (home / "refs").mkdir()
    (home / "refs" / "main").write_text(COMMIT)
    for file in files:
        (snapshot / file).write_text("{}")


def test_every_model_is_told_with_its_revision_or_what_it_lacks(hub):
    cached(hub, "org/whole", "config.json", "model.safetensors")
    cached(hub, "org/pickled", "config.json", "pytorch_model.bin")
    lines = list(findings())
    assert f"models in {hub}: 2" in lines
    assert f"  org/whole at {COMMIT[:12]}" in lines
    (pickled,) = [line for line in lines if "org/pickled" in line]
    assert "no safetensors weights" in pickled


def test_an_empty_cache_and_every_extra(hub):
    lines = list(findings())
    assert f"models in {hub}: none" in lines
    for extra in ("chat", "html", "neural", "parquet"):
        assert any(line.startswith(f"extra {extra:8} ") for line in lines)
