import json

from summarize import catalog
from summarize.config.schema import schema
from summarize.registry import Component, Registry

HEAD = "data: {articles: a.txt}\nmethods:\n"


def guards(job, text: str) -> list[str]:
    return [spec.guard for spec in job(HEAD + text).config.methods]


def test_every_method_has_its_own_default(job, monkeypatch) -> None:
    methods = (
        Component("lead", 1, "nowhere:Lead", "first sentences"),
        Component("fusion", 1, "nowhere:Fusion", "new sentences", guard="repair"),
    )
    monkeypatch.setattr(catalog, "methods", lambda: Registry("methods", methods))
    assert guards(job, "  - lead\n  - fusion\n") == ["flag", "repair"]
    given = "  - {use: lead, guard: repair}\n  - {use: fusion, guard: off}\n"
    assert guards(job, given) == ["repair", "off"]


def test_all_of_a_matrix_are_guarded_alike(job) -> None:
    text = "  - {use: lexrank, guard: repair, matrix: {beam: [1, 2]}}\n"
    assert guards(job, text) == ["repair", "repair"]


def test_it_stands_in_the_resolved_config_and_in_the_schema(job) -> None:
    loaded = job(HEAD + "  - {use: lead, guard: repair}\n")
    assert json.loads(loaded.resolved())["methods"][0]["guard"] == "repair"
    definition = schema()["$defs"]["method-lead"]["properties"]["guard"]
    assert definition["enum"] == ["off", "flag", "repair"]
    assert definition["default"] == "flag"
    assert "guard" not in schema()["$defs"]["metric-rouge"]["properties"]


def test_what_is_no_mode_is_refused(faults_of) -> None:
    (fault,) = faults_of(HEAD + "  - {use: lead, guard: repiar}\n")
    assert "repair" in fault
    (fault,) = faults_of(HEAD + "  - {use: lead, guard: false}\n")
    assert "off" in fault


def test_metrics_have_none(faults_of) -> None:
    text = HEAD + "  - lead\nmetrics: [{use: overlap, guard: repair}]\n"
    assert "has no parameter 'guard'" in "".join(faults_of(text))


def test_the_methods_that_write_are_repaired(real_components) -> None:
    modes = {component.name: component.guard for component in catalog.methods()}
    written = {name for name in ("fusion", "seq2seq", "chat") if name in modes}
    assert {name for name, mode in modes.items() if mode == "repair"} == written
    assert "off" not in modes.values()
