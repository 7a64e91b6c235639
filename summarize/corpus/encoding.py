"""Bytes to text, and text that was decoded wrongly once back to what it was.

Offsets count characters of the text as this module leaves it.  UTF-8 is the rule;
UTF-16 and UTF-32 are known by their byte-order mark, or by the zero bytes of plain
letters; every byte that is not UTF-8 is read as Windows-1252, so a file that mixes
the two comes out whole.
"""

from __future__ import annotations

import codecs
import re

_FALLBACK = "summarize-windows-1252"


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _windows_1252)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def detect(head: bytes) -> tuple[str, str]:
    """The codec and the error handler for a file that begins with ``head``."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, _FALLBACK if name == "utf-8-sig" else "replace"
    sample = head[:4096]
    if len(sample) >= 4:
        if sample[1::2].count(0) > 0.15 * len(sample):
            return "utf-16-le", "replace"
        if sample[::2].count(0) > 0.15 * len(sample):
            return "utf-16-be", "replace"
    return "utf-8", _FALLBACK


def decode(data: bytes) -> str:
    """The text of a whole file: decoded, repaired, with line feeds as its only line ends."""
    codec, errors = detect(data[:4096])
    text = data.decode(codec, errors)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return repair(text)


def _both(low: int, high: int) -> str:
    """What the bytes look like in Windows-1252 and in Latin-1, for a character class."""
    raw = bytes(range(low, high + 1))
    return re.escape(raw.decode("cp1252", "ignore") + raw.decode("latin-1"))


_NEXT = f"[{_both(0x80, 0xBF)}]"
# Marks that stand behind a capital in honest text too: «LIBERTÉ», "IRMÃ”".
_MARKS_OF_TEXT = frozenset("‘’“”«»…–—")
_HONEST = f"[{''.join(sorted(_MARKS_OF_TEXT))}]"
_WRONG = re.compile(
    "|".join(
        (
            f"â[{_both(0x80, 0x8F)}ˆ˜™š›œžŸ]{_NEXT}",  # punctuation, currency, arrows
            "â€(?:\ufffd|(?=[\\s.,;:!?)\\]]|$))",  # a closing quote that lost its last byte
            "ï»¿|ï¿½",
            f"ð[Ÿ\x9f]{_NEXT}{{2}}",  # pictures
            "Â[¡-¿\xa0]",
            f"[ÃÄÅ](?!{_HONEST}){_NEXT}",
            f"(?<=[a-z])[ÃÄÅ]{_NEXT}|[ÃÄÅ]{_NEXT}(?=[a-z])",
            f"(?:[\xc3-\xdf]{_NEXT}){{2,}}",  # Cyrillic, Greek, Arabic, Hebrew
            f"(?:[à-ï]{_NEXT}{{2}}){{2,}}",  # the scripts of India and East Asia
        )
    )
)
_CLUE = re.compile("[ÂÃÄÅâðïà-ï\xc3-\xdf][^\x00-\x7f]|â€")
_TO_BYTE = {bytes([b]).decode("cp1252", "ignore") or chr(b): b for b in range(0x80, 0x100)} | {
    chr(b): b for b in range(0x80, 0x100)
}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x80-\x9f]")


def _put_right(match: re.Match[str]) -> str:
    wrong = match.group()
    if wrong in ("â€", "â€\ufffd"):
        return "”"
    if wrong == "ï»¿":
        return ""
    try:
        right = bytes(_TO_BYTE[character] for character in wrong).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return wrong
    if any("\x80" <= character < "\xa0" for character in right):
        return wrong
    letters = sum(1 for character in wrong if character not in _MARKS_OF_TEXT)
    return wrong if len(right) > 1 and letters == len(right) else right


def _from_control(match: re.Match[str]) -> str:
    return bytes([ord(match.group())]).decode("cp1252", "replace")


def repair(text: str) -> str:
    """Undo what a wrong decoding did: ``â€™`` becomes ``’`` again.

    Only sequences that are the exact image of UTF-8 read as Windows-1252 or Latin-1
    are touched, and a lone accented capital before a quotation mark is left alone.
    Text that went through the mill twice is mended twice.  The control characters
    that Windows-1252 quotation marks and dashes become in Latin-1 are read as such.
    NUL and lone surrogates, which no file can hold, become a space and U+FFFD;
    nothing else changes, neither normal form nor white space.
    """
    if _UNSTORABLE.search(text):
        text = _UNSTORABLE.sub(lambda match: " " if match.group() == "\x00" else "\ufffd", text)
    for _ in range(3):
        mended = _WRONG.sub(_put_right, text) if _CLUE.search(text) else text
        if mended == text:
            break
        text = mended
    return _CONTROL.sub(_from_control, text) if _CONTROL.search(text) else text
