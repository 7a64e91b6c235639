from pathlib import Path

import jsonschema
import pytest

from summarize.config import load, schema
from summarize.config.faults import Faults
from summarize.config.loader import parse
from summarize.config.nodes import plain
from summarize.config.source import Source

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "configs").glob("*.yaml"))
STARTER = ROOT / "summarize" / "data" / "starter" / "summarize.yaml"


def as_json(value):
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    return value


def content(text: str):
    faults = Faults()
    node = parse(Source("x.yaml", text, Path()), faults)
    assert node is not None
    return as_json(plain(node))


def is_valid(text: str) -> bool:
    return jsonschema.Draft202012Validator(schema()).is_valid(content(text))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$schema"]


@pytest.mark.parametrize("path", [*EXAMPLES, STARTER], ids=lambda path: path.name)
def test_the_schema_takes_every_example(path: Path, real_components) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    assert [
        error.message for error in validator.iter_errors(content(path.read_text("utf-8")))
    ] == []


@pytest.mark.parametrize("path", [*EXAMPLES, STARTER], ids=lambda path: path.name)
def test_every_example_is_a_job(path: Path, real_components) -> None:
    sample = ROOT / "summarize" / "data" / "sample"
    places = [
        f"data.articles={sample / 'articles.jsonl'}",
        f"data.references={sample / 'references.jsonl'}",
    ]
    for number, entry in enumerate(content(path.read_text("utf-8"))["methods"]):
        if isinstance(entry, dict) and "path" in entry:
            places.append(f"methods.{number}.path={sample / 'references.jsonl'}")
    config = load(path, places).config
    assert config.name == (path.stem if path != STARTER else "quickstart")
    assert config.methods


HEAD = "data: {articles: a.txt}\nmethods: [lead]\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "name: a-1\n",
        HEAD + "metrics:\ncompare:\nbudget:\n",
        HEAD + "run: {jobs: auto}\n",
        HEAD + "run: {jobs: 3, executor: serial}\n",
        HEAD + "aliases: {A: x, B: [y, z]}\n",
        HEAD + "compare: {baseline: lead}\n",
        "data: {articles: [a, b]}\nmethods: [{use: lexrank, damping: 0, model: ~}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, matrix: {stem: [true, false]}, name: x}]\n",
        "extends: base.yaml\ncompare: {seed: 3}\n",
        "extends: [a.yaml, b.yaml]\ndata: {references: r}\n",
    ],
)
def test_what_is_right_is_taken(text: str) -> None:
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "methods: [lead]\n",
        "data: {articles: a.txt}\n",
        "data: {references: a.txt}\nmethods: [lead]\n",
        "data: {articles: ''}\nmethods: [lead]\n",
        "data: {articles: []}\nmethods: [lead]\n",
        "data: {articles: a}\nmethods: []\n",
        "data: {articles: a}\nmethods: [leed]\n",
        "data: {articles: a}\nmethods: [{damping: 1}]\n",
        "data: {articles: a}\nmethods: [{use: lead, damping: 0.8}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, damping: 1}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, damping: '0.8'}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, weight: tf}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, matrix: {beam: 3}}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, matrix: {beam: [0]}}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, matrix: {beam: [1, 1]}}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, matrix: {}}]\n",
        "data: {articles: a}\nmethods: [{use: lexrank, name: a/b}]\n",
        HEAD + "nmae: x\n",
        HEAD + "name: a/b\n",
        HEAD + "group: {by: evnt}\n",
        HEAD + "budget: {}\n",
        HEAD + "budget: {words: 0}\n",
        HEAD + "budget: {share: 2}\n",
        HEAD + "budget: {words: 1, share: 0.5}\n",
        HEAD + "aliases: {A: 3}\n",
        HEAD + "metrics: [bleu]\n",
        HEAD + "metrics: rouge\n",
        HEAD + "compare: {seed: 1}\n",
        HEAD + "compare: {baseline: lead, test: t}\n",
        HEAD + "run: {jobs: 0}\n",
        HEAD + "run: {jobs: many}\n",
        HEAD + "run: {executor: cluster}\n",
    ],
)
def test_what_is_wrong_is_refused_by_both(text: str, faults_of) -> None:
    assert not is_valid(text)
    assert faults_of(text)


def test_every_parameter_of_every_component_is_in_it(real_components) -> None:
    from summarize import catalog

    definitions = schema()["$defs"]
    for registry in (catalog.methods(), catalog.metrics()):
        for component in registry:
            properties = definitions[f"{registry.group[:-1]}-{component.name}"]["properties"]
            assert {"use", "name", *(param.name for param in component.params)} <= set(properties)
