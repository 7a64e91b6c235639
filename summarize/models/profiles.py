"""How known checkpoints decode, as their authors published it."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from summarize.errors import InputError


@dataclass(frozen=True, slots=True)
class Profile:
    """The settings of one checkpoint, or of several of a kind.

    Attributes:
        name: What it is called in a config.
        pattern: The last part of the ids that it is for, as a shell pattern, lower case.
        beams: Partial outputs that are kept.
        length_penalty: Exponent of the length by which the score of an output is divided.
        no_repeat_ngram: Length of the runs of tokens that are written at most once; 0 allows all.
        early_stopping: Whether as many finished outputs as there are beams end the search.
        min_tokens: Least length of an output, where the budget has room for it.
        input_tokens: Longest input; ``None`` is what the family or the table of positions says.
        separator: What stands between articles; ``None`` is what the family says.
        prefix: What the input begins with; ``None`` is what the family says.
    """

    name: str
    pattern: str
    beams: int = 4
    length_penalty: float = 1.0
    no_repeat_ngram: int = 3
    early_stopping: bool = True
    min_tokens: int = 0
    input_tokens: int | None = None
    separator: str | None = None
    prefix: str | None = None


PLAIN = Profile("plain", "*")

PROFILES: tuple[Profile, ...] = (
    # Xiao et al. 2022: 4,096 tokens in, beams of 5, no trigram twice.
    Profile("primera-multinews", "primera-multinews", beams=5, early_stopping=False),
    Profile("primera-wcep", "primera-wcep", beams=5, early_stopping=False),
    Profile("primera", "primera*", beams=5, early_stopping=False),
    # Zhang et al. 2020: 1,024 tokens in, beams of 8, length penalty 0.8; articles as Multi-News
    # keeps them apart.
    Profile("pegasus-multi_news", "pegasus-multi_news", 8, 0.8, separator="|||||"),
    # Lewis et al. 2020: beams of 4, length penalty 2, at least 55 tokens and the start.
    Profile("bart-large-cnn", "bart-large-cnn", length_penalty=2.0, min_tokens=56),
    Profile("led", "led-*", length_penalty=2.0),
    # Chung et al. 2022: trained on 1,024 tokens; longer inputs cost more than they give.
    Profile("flan-t5", "flan-t5-*", input_tokens=1024),
    PLAIN,
)

NAMES = tuple(profile.name for profile in PROFILES)


def profile_of(model: str, name: str = "auto") -> Profile:
    """The profile of that name; ``auto`` goes by the last part of the model's id or path.

    Raises:
        InputError: There is no such profile.
    """
    for profile in PROFILES:
        if profile.name == name:
            return profile
    if name != "auto":
        raise InputError(f"there is no profile '{name}'", f"auto, {', '.join(NAMES)}")
    last = Path(model).name.lower()
    return next(profile for profile in PROFILES if fnmatchcase(last, profile.pattern))
