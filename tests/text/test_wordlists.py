from importlib import resources

import pytest

from summarize.text.wordlists import word_list


def test_a_list_of_words_leaves_out_comments() -> None:
    assert {"jan", "u.s"} <= word_list("abbreviations")
    assert not any(word.startswith("#") for word in word_list("abbreviations"))


def test_a_list_of_lines_keeps_phrases() -> None:
    assert "prime minister" in word_list("person_titles")


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        word_list("no_such_list")


def test_every_list_of_the_package_can_be_read() -> None:
    folder = resources.files("summarize") / "data" / "words"
    names = [path.name.removesuffix(".txt") for path in folder.iterdir()]
    assert all(word_list(name) for name in names if not name.startswith("_"))
