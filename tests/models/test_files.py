"""Models on disk: where they are looked for, what is refused, and what the hashes stand for."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from summarize.errors import InputError, SummarizeError
from summarize.models.files import hub_folder, locate

COMMIT = "4f3c1d2e5b6a79880f1e2d3c4b5a69788796a5b4"


def model_folder(folder: Path, weights: str = "model.safetensors") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text('{"model_type": "bart"}')
    (folder / "tokenizer.json").write_text("{}")
    (folder / weights).write_bytes(b"weights")
    (folder / "README.md").write_text("A model.")
    return folder


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def cached(hub: Path, model: str = "org/name", commit: str = COMMIT, ref: str = "main") -> Path:
    home = hub / f"models--{model.replace('/', '--')}"
    (home / "refs" / ref).parent.mkdir(parents=True, exist_ok=True)
    (home / "refs" / ref).write_text(commit)
    return model_folder(home / "snapshots" / commit)


def test_a_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    folder = model_folder(tmp_path / "mine")
    found = locate(str(folder))
    assert (found.model, found.folder, found.revision) == (str(folder), folder, None)
    assert found.names == ("config.json", "model.safetensors", "tokenizer.json")


def test_a_folder_has_no_revisions(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no revision 'v2'"):
        locate(str(model_folder(tmp_path / "mine")), revision="v2")


def test_hashes_are_those_of_the_bytes_and_follow_a_change(tmp_path: Path) -> None:
    folder = model_folder(tmp_path / "mine")
    before = locate(str(folder))
    assert before.hashes["model.safetensors"] == hashlib.sha256(b"weights").hexdigest()
    digest = before.digest
    (folder / "model.safetensors").write_bytes(b"WEIGHTS")
    os.utime(folder / "model.safetensors", ns=(1, 1))
    assert before.hashes["model.safetensors"] == hashlib.sha256(b"WEIGHTS").hexdigest()
    assert before.digest != digest


def test_files_are_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = locate(str(model_folder(tmp_path / "mine")))
    first = dict(found.hashes)

    def never(*_: object) -> None:
        raise AssertionError("hashed again")

    monkeypatch.setattr(hashlib, "file_digest", never)
    assert dict(found.hashes) == first


def test_the_main_branch_of_the_cache(hub: Path) -> None:
    folder = cached(hub)
    found = locate("org/name")
    assert (found.folder, found.revision) == (folder, COMMIT)


@pytest.mark.parametrize("revision", [COMMIT, "refs/pr/7"])
def test_another_revision_of_the_cache(hub: Path, revision: str) -> None:
    cached(hub, commit="0" * 40)
    folder = cached(hub, ref="refs/pr/7")
    assert locate("org/name", revision=revision).folder == folder


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"HF_HUB_CACHE": "/a/hub", "HF_HOME": "/b"}, "/a/hub"),
        ({"HF_HOME": "/b"}, "/b/hub"),
        ({"XDG_CACHE_HOME": "/c"}, "/c/huggingface/hub"),
        ({"HOME": "/d"}, "/d/.cache/huggingface/hub"),
    ],
)
def test_the_environment_says_where_the_cache_is(
    hub: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    monkeypatch.delenv("HF_HUB_CACHE")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert hub_folder() == Path(expected)


def test_a_missing_model_says_where_it_was_looked_for_and_how_to_get_it(
    hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        locate("org/name", revision="v2")
    assert str(tmp_path / "org" / "name") in caught.value.message
    assert str(hub / "models--org--name") in caught.value.message
    assert "hf download org/name --revision v2" in caught.value.hint


def test_another_revision_than_the_cached_one_is_missing(hub: Path) -> None:
    cached(hub)
    with pytest.raises(InputError, match=COMMIT):
        locate("org/name", revision="f" * 40)


@pytest.mark.parametrize("model", ["", "  ", "no/such/folder", "./nowhere", "with space"])
def test_what_is_neither_a_folder_nor_an_id(hub: Path, model: str) -> None:
    with pytest.raises(InputError):
        locate(model)


@pytest.mark.parametrize("weights", ["pytorch_model.bin", "model.pt", "tf_model.h5"])
def test_other_weights_than_safetensors_are_refused(tmp_path: Path, weights: str) -> None:
    folder = model_folder(tmp_path / "mine", weights)
    with pytest.raises(InputError, match="no safetensors") as caught:
        locate(str(folder))
    assert weights in caught.value.message
    assert "summarize.models.convert" in caught.value.hint


def test_shards_are_all_needed(tmp_path: Path) -> None:
    folder = model_folder(tmp_path / "mine", "model-00001-of-00002.safetensors")
    shards = {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    with pytest.raises(InputError, match=r"00002-of-00002\.safetensors is missing"):
        locate(str(folder))
    (folder / "model-00002-of-00002.safetensors").write_bytes(b"more")
    assert set(shards.values()) < set(locate(str(folder)).names)


def test_a_download_that_broke_off_is_not_whole(hub: Path) -> None:
    folder = cached(hub)
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").symlink_to("../../blobs/never-came")
    with pytest.raises(InputError, match="not whole"):
        locate("org/name")


def test_nothing_is_fetched_unless_asked(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huggingface_hub = pytest.importorskip("huggingface_hub")
    calls = []

    def fetch(model: str, **settings: object) -> str:
        calls.append((model, settings["revision"], settings["cache_dir"]))
        return str(cached(hub))

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fetch)
    with pytest.raises(InputError):
        locate("org/name")
    assert not calls
    assert locate("org/name", download=True).revision == COMMIT
    assert calls == [("org/name", None, hub)]
    locate("org/name", download=True)
    assert len(calls) == 1, "what is there is not fetched again"


def test_a_failed_fetch_is_told(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huggingface_hub = pytest.importorskip("huggingface_hub")

    def fetch(model: str, **settings: object) -> str:
        raise OSError("no route to host\nand more")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fetch)
    with pytest.raises(SummarizeError, match=r"fetched: no route to host$"):
        locate("org/name", download=True)
