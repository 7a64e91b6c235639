import pytest

JOB = """\
name: job
data: {articles: a.txt}
budget: {words: 100}
methods:
  - lead
  - use: lexrank
    damping: 0.8
  - {use: lexrank, name: plain}
  - centroid
aliases: {A: [x]}
"""


def test_one_key_is_changed(job) -> None:
    loaded = job(JOB, "budget.words=200", "name=other", "run.jobs=3", "group.by=event")
    assert loaded.config.budget.words == 200
    assert loaded.config.name == "other"
    assert loaded.config.run.jobs == 3
    assert loaded.config.group.by == "event"


def test_values_are_yaml(job) -> None:
    loaded = job(
        JOB,
        "methods=[lead, {use: lexrank, damping: 0.7}]",
        "compare={baseline: lead}",
        "aliases.B=[y, 'z']",
        " name = spaced",
    )
    assert [spec.label for spec in loaded.config.methods] == ["lead", "lexrank"]
    assert loaded.config.methods[1].params["damping"] == 0.7
    assert loaded.config.aliases == {"A": ("x",), "B": ("y", "z")}
    assert loaded.config.name == "spaced"


def test_a_later_change_wins(job) -> None:
    assert job(JOB, "budget.words=1", "budget.words=2").config.budget.words == 2


def test_another_kind_of_budget_takes_its_place(job) -> None:
    budget = job(JOB, "budget.sentences=3").config.budget
    assert (budget.words, budget.sentences) == (None, 3)


def test_nothing_takes_a_key_out(job) -> None:
    assert job(JOB, "budget=").config.budget.words == 150


def test_items_by_number_by_name_and_by_what_they_use(job) -> None:
    methods = job(
        JOB,
        "methods.1.damping=0.1",
        "methods.plain.damping=0.2",
        "methods.0=centroid",
        "methods.3=lead",
    ).config.methods
    assert [spec.label for spec in methods] == ["centroid", "lexrank", "plain", "lead"]
    assert [spec.params.get("damping") for spec in methods] == [None, 0.1, 0.2, None]


def test_a_bare_name_in_a_list_can_be_given_parameters(job) -> None:
    methods = job("data: {articles: a.txt}\nmethods: [lead, lexrank]\n", "methods.lexrank.beam=9")
    assert methods.config.methods[1].params["beam"] == 9


def test_a_key_with_a_dot_in_quotation_marks(job) -> None:
    aliases = job(JOB, 'aliases."U.S. Army"=[the army]', "aliases.'B.'=b").config.aliases
    assert aliases == {"A": ("x",), "U.S. Army": ("the army",), "B.": ("b",)}


def test_paths_start_at_the_working_directory(folder, job, monkeypatch) -> None:
    assert job(JOB, "data.articles=news/b.txt").config.data.articles == ("news/b.txt",)


@pytest.mark.parametrize(
    ("argument", "column", "message"),
    [
        ("budget.words=abc", 14, "expected a whole number, got 'abc'"),
        ("budget.wrods=3", 8, "unknown key 'wrods' in 'budget'"),
        ("nmae=x", 1, "unknown key 'nmae'"),
        ("budget.words", 1, "expected KEY=VALUE"),
        ("=3", 1, "expected a key"),
        ("budget.=3", 8, "expected a key"),
        ("", 1, "expected KEY=VALUE"),
        ("name.x=3", 6, "'name' is 'job', and has no keys"),
        ("methods.9.damping=1", 9, "there are 4 items, the first is number 0"),
        ("methods.lexrnk.damping=0.5", 9, "no item is called 'lexrnk'"),
        ("methods.1.damping=2", 19, "damping: must be between 0 and 0.999, got 2"),
        ("run.jobs=[1", 10, "this '[' is never closed"),
        ("run.jobs='1", 10, "the quotation mark that opens here is never closed"),
        ("extends=base.yaml", 1, "'extends' can only stand in a file"),
        ("data.articles=nowhere.txt", 15, "there is no file or folder 'nowhere.txt'"),
        ("brief.method=leed", 14, "no method of this job is called 'leed'"),
        ("budget={words: 3, share: 0.1}", 19, "a budget is given twice"),
    ],
)
def test_a_fault_points_into_the_argument(faults_of, argument, column, message) -> None:
    (fault,) = faults_of(JOB, argument)
    head, line, caret, *_ = fault.split("\n")
    assert head.startswith(f"--set:1:{column}: {message}")
    assert line == f"  1 | {argument}".rstrip()
    assert caret.index("^") == 5 + column


def test_two_items_of_one_name_are_told_apart_by_number(faults_of) -> None:
    text = "data: {articles: a.txt}\nmethods: [{use: lexrank, name: a}, {use: lexrank, name: b}]\n"
    (fault,) = faults_of(text, "methods.lexrank.beam=3")
    assert "2 items are called 'lexrank'" in fault
    assert fault.endswith("= use 0 or 1")


def test_every_argument_is_a_line_of_its_own(faults_of) -> None:
    found = faults_of(JOB + "zzz: 1\n", "budget.words=1", "name=[", "run.jobs=x", "qqq=1")
    assert [fault.split(": ")[0] for fault in found] == [
        "job.yaml:11:1",
        "--set:2:6",
        "--set:3:10",
        "--set:4:1",
    ]
