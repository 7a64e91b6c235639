from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.corpus.encoding import decode, repair


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe “so”".encode(), "Größe “so”"),
        (b"\xef\xbb\xbfafter a mark", "after a mark"),
        ("a café — it’s".encode("cp1252"), "a café — it’s"),
        ("mark é".encode("utf-16"), "mark é"),
        ("no mark, but wide letters".encode("utf-16-le"), "no mark, but wide letters"),
        ("no mark, but wide letters".encode("utf-16-be"), "no mark, but wide letters"),
        ("Дамаск".encode("utf-32"), "Дамаск"),
        ("half é ".encode() + "half “é”".encode("cp1252"), "half é half “é”"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"nul\x00byte in the middle of a text", "nul byte in the middle of a text"),
        (b"", ""),
    ],
)
def test_bytes_become_the_text_that_was_meant(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("donâ€™t", "don’t"),
        ("â€œHelloâ€\x9d he said", "“Hello” he said"),
        ("â€œHelloâ€ he said", "“Hello” he said"),
        ("donâ\x80\x99t", "don’t"),
        ("Mosul â€” the city", "Mosul — the city"),
        ("cafÃ©, naÃ¯ve, SÃ£o Paulo", "café, naïve, São Paulo"),
        ("Â£5 and 5Â°C", "£5 and 5°C"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
        ("Ã¢â‚¬â„¢", "’"),
        ("ðŸ˜€", "😀"),
        ("ErdoÄŸan", "Erdoğan"),
        ("Benedict XVI\x92s", "Benedict XVI’s"),
        ("a lone \ud83d half", "a lone \ufffd half"),
    ],
)
def test_mojibake_is_undone(wrong: str, right: str) -> None:
    assert repair(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "«LIBERTÉ», «ÉGALITÉ»",
        "café”—he said",
        "IRMÃ”",
        "Âge d'or à la carte, où “À” est",
        "naïve coöperation, Ångström, Ærø",
        "Дамаск «Ðóññêèé»",
        "日本語のニュース",
        "5 × 3 ± 2 °C",
        "NFC é and NFD e\u0301 stay apart \u2028 and so do separators",
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert repair(text) == text


@given(st.text())
def test_repair_can_always_be_stored_and_repeated(text: str) -> None:
    once = repair(text)
    assert "\x00" not in once
    assert once.encode("utf-8").decode("utf-8") == once


_WORDS = ["café", "“so”", "it’s", "—", "naïve", "€5", "wait…", "Ürümqi", "Čeština", "«à»", "x"]


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
def test_whatever_was_read_as_windows_1252_comes_back(words: list[str]) -> None:
    text = " ".join(words)
    wrong = "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8")
    )
    assert repair(wrong) == text


@given(st.binary(max_size=200))
def test_no_bytes_are_too_odd_to_read(data: bytes) -> None:
    assert isinstance(decode(data), str)
