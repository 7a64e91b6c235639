"""What stands in the manifest of a run about the files that it read."""

from summarize.run import manifest


def test_a_file_that_may_not_be_read_has_no_hash_and_ends_no_run(tmp_path, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "a.txt").write_text("A dam broke.")
    monkeypatch.setattr(manifest, "file_hash", closed)
    (entry,) = manifest.hash_inputs([tmp_path / "a.txt"])
    assert (entry["bytes"], entry["sha256"]) == (12, None)
