"""How articles are put together into one input of an encoder-decoder."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.errors import InputError
from summarize.models.decoding import Source
from summarize.models.families import EOS
from summarize.models.profiles import Profile
from summarize.models.seq2seq import Seq2Seq


class Layout:
    """The order of prefix, articles and separators, and the room that is left for articles.

    A separator that is a token of its own, as PRIMERA's ``<doc-sep>``, stands after each article,
    any other one between two.

    Args:
        model: Whose vocabulary, positions and family count.
        profile: What its authors did.
        input_tokens: Longest input; ``None`` is what the profile, the family or the table of
            positions says.
        prefix: What the input begins with; ``None`` is what the profile or the family says.
        separator: What stands between articles, ``"eos"`` for the token that ends a text;
            ``None`` is what the profile or the family says.

    Attributes:
        tokens: Longest input.
        clamped: What of the settings the model has no room for, in words.

    Raises:
        InputError: The input has no room for anything but its frame.
    """

    def __init__(
        self,
        model: Seq2Seq,
        profile: Profile,
        input_tokens: int | None = None,
        prefix: str | None = None,
        separator: str | None = None,
    ) -> None:
        family = model.family
        self.clamped: tuple[str, ...] = ()
        self.tokens = self._longest(model, input_tokens or profile.input_tokens)
        start, self._end = model.frame()
        given = (prefix, profile.prefix, family.prefix)
        words = next(text for text in given if text is not None)
        self._start = (*start, *(model.encode([words])[0] if words else ()))
        named = separator if separator is not None else profile.separator
        names = family.separators if named is None else (named,) if named else ()
        self._separator, self._after_each = _separator(model, names)
        self._marked = family.global_attention
        if self.room(1) < 1:
            raise InputError(
                f"an input of {self.tokens} tokens has no room for an article",
                "raise input_tokens, or shorten the prefix",
            )

    def _longest(self, model: Seq2Seq, asked: int | None) -> int:
        positions = model.input_positions
        if positions is None:
            return asked or model.family.input_tokens or 1024
        # Inputs are padded to the window, and the padding needs positions, too.
        most = max(model.window, positions // model.window * model.window)
        if asked is None or asked <= most:
            return asked or most
        self.clamped = (
            f"input_tokens {asked} was lowered to {most}: {model.files.model} has positions for"
            f" {positions} tokens",
        )
        return most

    @property
    def apart(self) -> bool:
        """Whether anything stands between two articles."""
        return bool(self._separator)

    def room(self, articles: int) -> int:
        """Tokens that so many articles may have together."""
        separators = articles if self._after_each else articles - 1
        frame = len(self._start) + len(self._end)
        return self.tokens - frame - separators * len(self._separator)

    def source(self, articles: Sequence[Sequence[int]]) -> Source:
        """The input of some articles, each given as its tokens."""
        ids = list(self._start)
        marks = [0]
        for number, article in enumerate(articles):
            if number and not self._after_each:
                marks.extend(range(len(ids), len(ids) + len(self._separator)))
                ids.extend(self._separator)
            ids.extend(article)
            if self._after_each:
                marks.append(len(ids))
                ids.extend(self._separator)
        ids.extend(self._end)
        return Source(tuple(ids), tuple(marks) if self._marked else ())


def _separator(model: Seq2Seq, names: Sequence[str]) -> tuple[tuple[int, ...], bool]:
    """The tokens of the first separator that can be used, and whether it ends each article."""
    for name in names:
        if name == EOS:
            return (model.eos,), False
        token = model.token(name)
        if token is not None:
            return (token,), True
    return (tuple(model.encode([f" {names[-1]}"])[0]), False) if names else ((), False)
