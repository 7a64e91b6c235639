"""Every fault that a config can have, at its line and column."""

from pathlib import Path

import pytest

HEAD = "data: {articles: a.txt}\nmethods: [lead]\n"

BAD = [
    # keys
    ("nmae: x\n", 3, 1, "unknown key 'nmae'", "did you mean 'name'?"),
    ("zzz: x\n", 3, 1, "unknown key 'zzz'", "known: name, data, group,"),
    ("words: 3\n", 3, 1, "unknown key 'words'", "it belongs into 'budget:'"),
    ("budget: {wrods: 3}\n", 3, 10, "unknown key 'wrods' in 'budget'", "did you mean 'words'?"),
    ("compare:\n  baseline: lead\n  jobs: 2\n", 5, 3, "unknown key 'jobs' in 'compare'", "'run:'"),
    ("group: {extends: x}\n", 3, 9, "unknown key 'extends' in 'group'", "at the top of a file"),
    # numbers
    ("budget: {words: abc}\n", 3, 17, "expected a whole number, got 'abc'", ""),
    ("budget: {words: '12'}\n", 3, 17, "expected a whole number, got '12'", "quotation marks off"),
    ("budget: {words: 1_000}\n", 3, 17, "expected a whole number, got '1_000'", "write 1000"),
    ("budget: {words: 150.0}\n", 3, 17, "expected a whole number, got 150.0", "write 150"),
    ("budget: {words: true}\n", 3, 17, "expected a whole number, got true", ""),
    ("budget: {words: [1]}\n", 3, 17, "expected a whole number, got a list", ""),
    ("budget: {words: {a: 1}}\n", 3, 17, "expected a whole number, got a map of keys", ""),
    ("budget: {words: 0}\n", 3, 17, "must be at least 1, got 0", ""),
    ("budget: {words: -0x1}\n", 3, 17, "expected a whole number, got '-0x1'", ""),
    ("budget: {share: 30%}\n", 3, 17, "expected a number, got '30%'", "write 0.3"),
    ("budget: {share: 30}\n", 3, 17, "must be more than 0 and at most 1, got 30", "write 0.3 for"),
    ("budget: {share: 0}\n", 3, 17, "must be more than 0 and at most 1, got 0", ""),
    ("budget: {share: .nan}\n", 3, 17, "must be more than 0 and at most 1, got .nan", ""),
    ("run: {jobs: many}\n", 3, 13, "expected 'auto' or a whole number of at least 1", ""),
    ("run: {jobs: 0}\n", 3, 13, "expected 'auto' or a whole number of at least 1", ""),
    ("run: {jobs: 2.5}\n", 3, 13, "expected 'auto' or a whole number of at least 1", ""),
    ("run: {jobs: true}\n", 3, 13, "expected 'auto' or a whole number of at least 1", ""),
    ("compare: {baseline: lead, samples: 5}\n", 3, 36, "must be between 100 and 1,000,000", ""),
    ("compare: {baseline: lead, seed: -1}\n", 3, 33, "must be at least 0, got -1", ""),
    ("group: {window_days: 0}\n", 3, 22, "must be at least 1, got 0", ""),
    # budgets
    ("budget: {words: 3, share: 0.5}\n", 3, 20, "a budget is given twice", "exactly one of"),
    ("budget: {}\n", 3, 1, "the budget is empty", "exactly one of"),
    ("budget: 150\n", 3, 9, "expected a map of keys, got 150", ""),
    # choices
    ("group: {by: evnt}\n", 3, 13, "expected auto, event or cluster, got 'evnt'", "'event'?"),
    ("group: {by: 3}\n", 3, 13, "expected auto, event or cluster, got 3", ""),
    ("group: {by: [event]}\n", 3, 13, "expected auto, event or cluster, got a list", ""),
    (
        "compare: {baseline: lead, test: bootstrap}\n",
        3,
        33,
        "expected paired_bootstrap, randomization or wilcoxon, got 'bootstrap'",
        "did you mean 'paired_bootstrap'?",
    ),
    (
        "compare: {baseline: lead, correction: null}\n",
        3,
        39,
        "expected holm, bonferroni or none, got nothing",
        "write none",
    ),
    ("run: {executor: proceses}\n", 3, 17, "expected auto, serial", "'processes'?"),
    # text
    ("name: 2017\n", 3, 7, "expected text, got 2017", "quotation marks: '2017'"),
    ("name: true\n", 3, 7, "expected text, got true", "quotation marks: 'true'"),
    ("name: a/b\n", 3, 7, "'a/b' cannot be a name", "letters, digits"),
    ("name: ''\n", 3, 7, "'' cannot be a name", "letters, digits"),
    ("name: .hidden\n", 3, 7, "'.hidden' cannot be a name", "letters, digits"),
    (f"name: {'x' * 81}\n", 3, 7, "'xxxx", "at most 80"),
    ("name: [a]\n", 3, 7, "expected text, got a list", ""),
    # references between keys
    ("brief: {method: leed}\n", 3, 17, "no method of this job is called 'leed'", "'lead'?"),
    ("brief: {method: centroid}\n", 3, 17, "no method of this job", "there are: lead"),
    ("brief: {method: 3}\n", 3, 17, "expected text, got 3", ""),
    ("brief: {method: ''}\n", 3, 17, "this is empty", ""),
    ("compare: {baseline: lexrank}\n", 3, 21, "no method of this job", "there are: lead"),
    ("compare: {seed: 1}\n", 3, 1, "'compare' needs 'baseline:'", "write: compare:"),
    ("compare: lead\n", 3, 10, "expected a map of keys, got 'lead'", ""),
    # aliases
    ("aliases: [a]\n", 3, 10, "expected a map of keys, got a list", ""),
    ("aliases: {A: 3}\n", 3, 14, "expected a list, got 3", ""),
    ("aliases: {A: [x, 3]}\n", 3, 18, "expected text, got 3", "quotation marks: '3'"),
    ("aliases: {A: []}\n", 3, 14, "this list is empty", ""),
    ("aliases: {A: [x], B: [X]}\n", 3, 23, "'X' stands for two names, 'A' and 'B'", "one of"),
    ("aliases: {'': [x]}\n", 3, 11, "this is empty", ""),
    ("aliases: {2017: [x]}\n", 3, 11, "a key must be text, not 2017", "write '2017':"),
    # metrics
    ("metrics: rouge\n", 3, 10, "expected a list, got 'rouge'", "write [rouge]"),
    ("metrics: [roge]\n", 3, 11, "there is no metric 'roge'", "did you mean 'rouge'?"),
    ("metrics: [rouge, rouge]\n", 3, 18, "two metrics are called 'rouge'", "another 'name:'"),
    ("metrics: [{use: rouge, stemmer: yes}]\n", 3, 33, "stemmer: expected true or false", "true;"),
    ("metrics: [{use: overlap, x: 1}]\n", 3, 26, "the metric 'overlap' has no parameter", "none"),
    ("metrics: [[rouge]]\n", 3, 11, "expected the name of a metric, got a list", "summarize metr"),
    ("metrics: [{stemmer: true}]\n", 3, 11, "a metric needs 'use:'", "summarize metrics"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), BAD)
def test_a_fault_stands_where_it_is(faults_of, text, line, column, message, hint) -> None:
    faults = faults_of(HEAD + text)
    assert len(faults) == 1
    first, *rest = faults[0].split("\n")
    assert first.startswith(f"job.yaml:{line}:{column}: {message}")
    assert not hint or (rest[-1].lstrip().startswith("= ") and hint in rest[-1])
    caret = next(shown for shown in rest if set(shown) <= set(" |^-") and "^" in shown)
    above = rest[rest.index(caret) - 1]
    assert above.endswith(("HEAD" + text).split("\n")[line - 3].removeprefix("HEAD")[-60:].rstrip())
    assert caret.index("^") - caret.index("|") == column + 1


ROOTS = [
    ("", 1, 1, "the config is empty"),
    ("# nothing yet\n", 1, 1, "the config is empty"),
    ("- a\n", 1, 1, "a config is a map of keys, and this is a list"),
    ("just text\n", 1, 1, "a config is a map of keys, and this is 'just text'"),
    ("methods: [lead]\n", 1, 1, "the config needs 'data:'"),
    ("data: {articles: a.txt}\n", 1, 1, "the config needs 'methods:'"),
    ("data: {}\nmethods: [lead]\n", 1, 1, "'data' needs 'articles:'"),
    ("data:\nmethods: [lead]\n", 1, 6, "expected a map of keys, got nothing"),
    ("data: a.txt\nmethods: [lead]\n", 1, 7, "expected a map of keys, got 'a.txt'"),
    ("data: {articles: 3}\nmethods: [lead]\n", 1, 18, "expected a list, got 3"),
    ("data: {articles: []}\nmethods: [lead]\n", 1, 18, "this list is empty"),
    ("data: {articles: [a.txt, '']}\nmethods: [lead]\n", 1, 26, "this is empty"),
    ("data: {articles: a.txt}\nmethods:\n", 2, 9, "expected a list, got nothing"),
    ("data: {articles: a.txt}\nmethods: []\n", 2, 10, "this list is empty"),
    ("data: {articles: a.txt}\nmethods: lead\n", 2, 10, "expected a list, got 'lead'"),
    ("data: {articles: a.txt}\nmethods: {use: lead}\n", 2, 10, "expected a list, got a map"),
    ("data: {articles: a.txt, articles: b}\nmethods: [lead]\n", 1, 25, "the key 'articles' is"),
]


@pytest.mark.parametrize(("text", "line", "column", "message"), ROOTS)
def test_what_no_job_can_be(faults_of, text, line, column, message) -> None:
    faults = faults_of(text)
    assert len(faults) == 1
    assert faults[0].startswith(f"job.yaml:{line}:{column}: {message}")


def test_all_faults_come_at_once_from_top_to_bottom(faults_of) -> None:
    faults = faults_of(
        "# a job\n"
        "nmae: quick\n"
        "data: {articles: b.txt}\n"
        "budget: {words: 100, sentences: 3}\n"
        "methods:\n"
        "  - use: lexrnk\n"
        "  - use: lexrank\n"
        '    matrix: {damping: [0.8, "0.9"]}\n'
        "    beam: 100\n"
        "name: a\n"
        "name: b\n"
    )
    assert "\n\n".join(faults) == (
        "job.yaml:2:1: unknown key 'nmae'\n"
        "  2 | nmae: quick\n"
        "    | ^^^^\n"
        "    = did you mean 'name'?\n"
        "\n"
        "job.yaml:3:18: there is no file or folder 'b.txt'\n"
        "  3 | data: {articles: b.txt}\n"
        "    |                  ^^^^^\n"
        "    = did you mean 'a.txt'?\n"
        "\n"
        "job.yaml:4:22: a budget is given twice\n"
        "  4 | budget: {words: 100, sentences: 3}\n"
        "    |          -----       ^^^^^^^^^\n"
        "    = give exactly one of words, sentences and share\n"
        "\n"
        "job.yaml:6:10: there is no method 'lexrnk'\n"
        "  6 |   - use: lexrnk\n"
        "    |          ^^^^^^\n"
        "    = did you mean 'lexrank'?\n"
        "\n"
        "job.yaml:8:29: damping: expected a number, got '0.9'\n"
        '  8 |     matrix: {damping: [0.8, "0.9"]}\n'
        "    |                             ^^^^^\n"
        "    = take the quotation marks off\n"
        "\n"
        "job.yaml:9:11: beam: must be between 1 and 64, got 100\n"
        "  9 |     beam: 100\n"
        "    |           ^^^\n"
        "\n"
        "job.yaml:11:1: the key 'name' is given twice\n"
        "  10 | name: a\n"
        "     | ---- first here\n"
        "  11 | name: b\n"
        "     | ^^^^\n"
        "     = take one of the two out"
    )


def test_the_caret_stands_under_wide_characters_tabs_and_in_long_lines(faults_of) -> None:
    (wide,) = faults_of(HEAD + "aliases: {東京: [x], é: 3}\n")
    assert wide.split("\n")[2] == "    |" + " " * 25 + "^"
    (tabbed,) = faults_of(HEAD + "budget: {words: 'a\tb'}\n")
    assert tabbed.split("\n")[1:] == ["  3 | budget: {words: 'a→b'}", "    |                 ^^^^^"]
    padding = ", ".join(f"'name {number}'" for number in range(40))
    (long,) = faults_of(HEAD + f"aliases: {{A: [{padding}, 3, {padding.replace('name', 'no')}]}}\n")
    _, line, caret, _ = long.split("\n")
    assert len(line) < 120
    assert line[caret.index("^")] == "3"


def test_a_flood_of_faults_is_cut(folder: Path, job) -> None:
    from summarize.errors import ConfigError

    with pytest.raises(ConfigError) as caught:
        job(HEAD + "".join(f"key{number}: 1\n" for number in range(150)))
    assert len(caught.value.faults) == 100
    assert caught.value.message == "job.yaml has 150 faults, of which these are the first 100"


def test_the_error_as_text_holds_every_fault(job) -> None:
    from summarize.errors import ConfigError

    with pytest.raises(ConfigError) as caught:
        job(HEAD + "a: 1\nb: 2\n")
    assert "job.yaml:3:1:" in str(caught.value)
    assert "job.yaml:4:1:" in str(caught.value)
    assert caught.value.message == "job.yaml has 2 faults"
    assert caught.value.exit_code == 2


def test_a_message_cannot_steer_the_terminal(faults_of) -> None:
    (fault,) = faults_of(HEAD + 'name: "a\\e[31mb"\n')
    assert "\x1b" not in fault
    assert "'a�[31mb' cannot be a name" in fault
