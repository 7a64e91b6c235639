"""The keys of a config, their types and defaults.

The schema, the table in ``docs/config.md`` and the messages all read these models.
Values are strict: a text that looks like a number is not a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from summarize import catalog
from summarize.registry import Guard

LABEL = r"\w[\w.=+-]*"
"""What may name a run or a method: it becomes part of file names."""
LONGEST_LABEL = 80


def _texts(least: int) -> dict[str, Any]:
    """The schema of one text, or of a list of them."""
    text = {"type": "string", "minLength": 1}
    return {"anyOf": [text, {"type": "array", "items": text, "minItems": least}]}


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _jobs(value: Any) -> Any:
    if value == "auto" or (type(value) is int and value >= 1):
        return value
    raise PydanticCustomError("expected", "expected 'auto' or a whole number of at least 1")


def _executor(value: Any) -> Any:
    known = ("auto", *catalog.executors().names())
    if value in known:
        return value
    raise PydanticCustomError("choice", "choice", {"choices": list(known)})


Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[
    tuple[Text, ...],
    Field(min_length=1),
    BeforeValidator(_as_tuple),
    WithJsonSchema(_texts(least=1)),
]
SomeTexts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_as_tuple),
    WithJsonSchema(_texts(least=0)),
]
Jobs = Annotated[
    Any,
    BeforeValidator(_jobs),
    WithJsonSchema({"anyOf": [{"const": "auto"}, {"type": "integer", "minimum": 1}]}),
]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def keys(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a section as a config writes them; some are no names in Python."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


class DataConfig(_Model):
    """What is read; paths are relative to the file that they stand in."""

    articles: Texts = Field(
        description="a file, a folder or a glob of articles, or a list of them", examples=["news/"]
    )
    references: Text | None = Field(
        default=None, description="summaries written by people: a file, or a folder of <event>*.txt"
    )


class GroupConfig(_Model):
    """Which articles tell of the same event."""

    by: Literal["auto", "event", "cluster"] = Field(
        default="auto",
        description="auto: the ids in the data, or else words, names and dates; event: the ids "
        "in the data; cluster: every row with docs is one event",
    )
    window_days: int | None = Field(
        default=None,
        ge=1,
        description="how far two articles of one event may lie apart, where words decide",
    )
    encoder: Text | None = Field(
        default=None,
        description="a sentence encoder, by hub id or folder, whose vectors count beside words "
        "(needs the extra neural)",
        examples=["sentence-transformers/all-MiniLM-L6-v2"],
    )
    continue_run: Text | None = Field(
        default=None,
        alias="continue",
        description="the directory of an earlier run: its events stay, and new articles join them",
    )


class BudgetConfig(_Model):
    """How long a summary may be: exactly one of the three."""

    words: int | None = Field(default=None, ge=1, description="at most so many words")
    sentences: int | None = Field(default=None, ge=1, description="at most so many sentences")
    share: float | None = Field(
        default=None, gt=0, le=1, description="at most this part of the words of the event"
    )

    @model_validator(mode="after")
    def _exactly_one(self) -> BudgetConfig:
        if [self.words, self.sentences, self.share].count(None) != 2:
            raise PydanticCustomError("one_of", "exactly one of words, sentences and share")
        return self


class ComponentSpec(_Model):
    """A component with all its parameters, and what it is called in this job."""

    label: str
    use: str
    params: Mapping[str, Any]


class MethodSpec(ComponentSpec):
    """One method of the job; a matrix gives one for each of its combinations."""

    guard: Guard = "flag"


class MetricSpec(ComponentSpec):
    """One metric of the job."""


class BriefConfig(_Model):
    """Which summaries become briefs."""

    method: Text | None = Field(
        default=None,
        description="the label of one method; without it, all methods have briefs",
    )


class LabelsConfig(_Model):
    """Words that judge, kept out of the outlets' own voice."""

    file: Text | None = Field(
        default=None,
        description="a list in place of the one that ships: one label a line, # begins a comment",
    )
    add: SomeTexts = Field(default=(), description="labels that the list lacks")
    remove: SomeTexts = Field(default=(), description="labels that may be used freely")


class HouseStyleConfig(_Model):
    """Which words a brief may not say in its own voice."""

    labels: LabelsConfig = Field(
        default=LabelsConfig(),
        description="loaded labels: only inside a quotation or with their speaker",
    )


class CompareConfig(_Model):
    """How the methods are compared."""

    baseline: Text = Field(description="the label of the method that the others are held against")
    test: Literal["paired_bootstrap", "randomization", "wilcoxon"] = Field(
        default="paired_bootstrap", description="the paired test behind every p"
    )
    correction: Literal["holm", "bonferroni", "none"] = Field(
        default="holm", description="how p is corrected for several methods"
    )
    seed: int = Field(default=13, ge=0, description="seed of the resampling")
    samples: int = Field(
        default=10_000,
        ge=100,
        le=1_000_000,
        description="how often the test resamples",
    )


class RunConfig(_Model):
    """How the work is spread; the results are the same for any choice."""

    jobs: Jobs = Field(
        default="auto", description="number of workers; auto: as many as there are cores"
    )
    executor: Annotated[str, BeforeValidator(_executor)] = Field(
        default="auto", description="auto, or one of the executors"
    )


class JobConfig(_Model):
    """A whole job."""

    name: str = Field(
        default="",
        pattern=f"^{LABEL}$",
        max_length=LONGEST_LABEL,
        description="begins the name of the run directory; by default, the name of the file",
    )
    data: DataConfig
    group: GroupConfig = GroupConfig()
    budget: BudgetConfig = BudgetConfig(words=150)
    methods: tuple[MethodSpec, ...] = Field(min_length=1, description="what is run and compared")
    brief: BriefConfig = BriefConfig()
    aliases: Mapping[Text, Texts] = Field(
        default_factory=dict, description="full name: other names of the same"
    )
    house_style: HouseStyleConfig = HouseStyleConfig()
    metrics: tuple[MetricSpec, ...] = Field(default=(), description="what is measured")
    compare: CompareConfig | None = None
    run: RunConfig = RunConfig()
