from pathlib import Path

import pytest

from summarize.config import load
from summarize.errors import ConfigError

BASE = """\
name: base
data: {articles: a.txt}
group: {by: event, window_days: 3}
budget: {words: 100}
methods: [lead, centroid]
aliases: {A: [x], B: [y]}
compare: {baseline: lead, seed: 1}
"""


def write(path: str, text: str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


def faults(path: str, *overrides: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        load(path, overrides)
    return caught.value.faults


@pytest.fixture(autouse=True)
def base(folder: Path) -> None:
    write("base.yaml", BASE)


def test_maps_merge_and_lists_replace() -> None:
    write(
        "job.yaml",
        "extends: base.yaml\nmethods: [lexrank, lead]\ngroup: {by: auto}\n"
        "aliases: {B: [z], C: w}\n",
    )
    config = load("job.yaml").config
    assert config.name == "base"
    assert [spec.label for spec in config.methods] == ["lexrank", "lead"]
    assert (config.group.by, config.group.window_days) == ("auto", 3)
    assert config.aliases == {"A": ("x",), "B": ("z",), "C": ("w",)}
    assert config.compare is not None
    assert config.compare.seed == 1


def test_a_budget_of_another_kind_takes_the_place_of_the_first() -> None:
    write("job.yaml", "extends: base.yaml\nbudget: {share: 0.5}\n")
    budget = load("job.yaml").config.budget
    assert (budget.words, budget.sentences, budget.share) == (None, None, 0.5)


def test_nothing_takes_a_section_out() -> None:
    write("job.yaml", "extends: base.yaml\ncompare: null\nbudget: ~\n")
    config = load("job.yaml").config
    assert config.compare is None
    assert config.budget.words == 150


def test_the_later_base_wins_and_the_file_itself_over_all() -> None:
    write("second.yaml", "name: second\nbudget: {words: 7}\ncompare: {seed: 2}\n")
    write("job.yaml", "extends: [base.yaml, second.yaml]\ncompare: {seed: 3}\n")
    config = load("job.yaml").config
    assert (config.name, config.budget.words) == ("second", 7)
    assert config.compare is not None
    assert (config.compare.baseline, config.compare.seed) == ("lead", 3)


def test_paths_start_where_they_are_written(folder: Path, monkeypatch) -> None:
    write("shared/data/b.txt", "Text.")
    write("shared/base.yaml", "data: {articles: data/b.txt}\nmethods: [lead]\n")
    write("jobs/job.yaml", "extends: ../shared/base.yaml\ndata: {references: ../news}\n")
    data = load("jobs/job.yaml").config.data
    assert data.articles == (str(Path("shared/data/b.txt")),)
    assert data.references == "news"
    monkeypatch.chdir(folder / "jobs")
    data = load("job.yaml").config.data
    assert data.articles == (str(Path("../shared/data/b.txt")),)


def test_a_file_without_content_changes_nothing() -> None:
    write("empty.yaml", "# to come\n")
    write("job.yaml", "extends: [base.yaml, empty.yaml]\n")
    assert load("job.yaml").config.name == "base"


def test_one_base_reached_twice_is_no_circle() -> None:
    write("left.yaml", "extends: base.yaml\nname: left\n")
    write("right.yaml", "extends: base.yaml\n")
    write("job.yaml", "extends: [left.yaml, right.yaml]\n")
    assert load("job.yaml").config.name == "base"


def test_faults_stand_in_the_file_they_come_from() -> None:
    write("shared/base.yaml", BASE.replace("words: 100", "words: abc").replace("a.txt", "../a.txt"))
    write("job.yaml", "extends: shared/base.yaml\nrun: {jobs: 0}\ncompare: {baseline: centre}\n")
    assert [fault.split(": ")[0] for fault in faults("job.yaml")] == [
        "job.yaml:2:13",
        "job.yaml:3:21",
        f"{Path('shared/base.yaml')}:4:17",
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("extends: bse.yaml\n", "1:10", "there is no config 'bse.yaml'"),
        ("extends: [base.yaml, no/base.yaml]\n", "1:22", "there is no config 'no/base.yaml'"),
        ("extends: news\n", "1:10", "there is no config 'news'"),
        ("extends: 3\n", "1:10", "expected the path of a config, got 3"),
        (
            "extends: [base.yaml, [base.yaml]]\n",
            "1:22",
            "expected the path of a config, got a list",
        ),
        ("extends:\n", "1:9", "expected the path of a config, got nothing"),
        ("extends: job.yaml\n", "1:10", "configs extend each other in a circle: job.yaml -> job"),
    ],
)
def test_bases_that_cannot_be_read(text, place, message) -> None:
    write("job.yaml", text + BASE)
    (fault,) = faults("job.yaml")
    assert fault.startswith(f"job.yaml:{place}: {message}")


def test_what_a_base_that_cannot_be_read_may_hold_is_not_called_missing(faults_of) -> None:
    for text in ("extends: gone.yaml\n", "extends: job.yaml\n", "extends: [gone.yaml]\nname: x\n"):
        (fault,) = faults_of(text)
        assert "needs" not in fault


def test_the_whole_circle_is_shown() -> None:
    write("one.yaml", "extends: two.yaml\n" + BASE)
    write("two.yaml", "extends: sub/three.yaml\n")
    write("sub/three.yaml", "name: three\nextends: ../one.yaml\n")
    (fault,) = faults("one.yaml")
    assert fault.startswith(
        f"{Path('sub/three.yaml')}:2:10: configs extend each other in a circle: "
        "one.yaml -> two.yaml -> three.yaml -> one.yaml\n"
    )


def test_broken_yaml_in_a_base_and_faults_beside_it_come_together() -> None:
    write("broken.yaml", "a: [\n")
    write(
        "job.yaml",
        "extends: broken.yaml\nbudget: {words: x}\n" + BASE.split("\n")[1] + "\nmethods: [ead]\n",
    )
    found = [fault.split(": ")[0] for fault in faults("job.yaml")]
    assert found == ["job.yaml:2:17", "job.yaml:4:11", "broken.yaml:1:4"]


def test_a_base_in_another_encoding_is_a_fault_at_its_byte() -> None:
    Path("latin.yaml").write_bytes("name: a\naliases: {É: [é]}\n".encode("latin-1"))
    write("job.yaml", "extends: latin.yaml\n" + BASE)
    (fault,) = faults("job.yaml")
    assert fault.startswith("latin.yaml:2:11: this file is not UTF-8")


def test_many_files_are_refused() -> None:
    for number in range(60):
        write(f"b{number}.yaml", f"name: n{number}\n")
    names = ", ".join(f"b{number}.yaml" for number in range(60))
    write("job.yaml", f"extends: [{names}]\n" + BASE)
    assert "more than 50 configs" in faults("job.yaml")[0]


def test_a_fault_between_two_files_shows_both() -> None:
    write("job.yaml", "extends: base.yaml\naliases: {C: [x]}\n")
    (fault,) = faults("job.yaml")
    assert fault == (
        "job.yaml:2:15: 'x' stands for two names, 'A' and 'C'\n"
        "    > base.yaml:6:15\n"
        "  6 | aliases: {A: [x], B: [y]}\n"
        "    |               - first here\n"
        "  2 | aliases: {C: [x]}\n"
        "    |               ^\n"
        "    = leave it with one of them"
    )
