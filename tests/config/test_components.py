import pytest

HEAD = "data: {articles: a.txt}\nmethods:\n"


def labels(job, text: str) -> list[str]:
    return [spec.label for spec in job(HEAD + text).config.methods]


def test_defaults_are_filled_in_from_the_registry(job) -> None:
    (spec,) = job(HEAD + "  - {use: lexrank, damping: 0}\n").config.methods
    assert (spec.label, spec.use) == ("lexrank", "lexrank")
    assert spec.params == {
        "damping": 0.0,
        "beam": 8,
        "stem": True,
        "weight": "tfidf",
        "model": None,
    }
    assert type(spec.params["damping"]) is float


def test_a_matrix_is_multiplied_out_in_the_order_of_the_registry(job) -> None:
    both = "  - use: lexrank\n    matrix: {damping: [0.8, 0.85], beam: [1, 2]}\n"
    turned = "  - use: lexrank\n    matrix: {beam: [1, 2], damping: [0.8, 0.85]}\n"
    expected = [
        "lexrank-damping=0.8-beam=1",
        "lexrank-damping=0.8-beam=2",
        "lexrank-damping=0.85-beam=1",
        "lexrank-damping=0.85-beam=2",
    ]
    assert labels(job, both) == labels(job, turned) == expected


def test_labels_are_safe_as_file_names(job) -> None:
    assert labels(job, "  - use: lexrank\n    matrix: {model: ['a/b c', ../x, ~]}\n") == [
        "lexrank-model=a_b_c",
        "lexrank-model=.._x",
        "lexrank-model=none",
    ]
    assert labels(job, "  - use: lexrank\n    matrix: {stem: [true, false]}\n") == [
        "lexrank-stem=true",
        "lexrank-stem=false",
    ]


def test_one_value_is_written_one_way(job) -> None:
    text = "  - use: lexrank\n    matrix: {damping: [0, 5e-1, 1e-4]}\n"
    assert labels(job, text) == [
        "lexrank-damping=0",
        "lexrank-damping=0.5",
        "lexrank-damping=0.0001",
    ]


def test_a_name_takes_the_place_of_the_components(job) -> None:
    text = "  - {use: lexrank, name: lr, matrix: {beam: [1, 2]}}\n  - {use: lexrank, name: Größe}\n"
    assert labels(job, text) == ["lr-beam=1", "lr-beam=2", "Größe"]


def test_metrics_are_read_as_methods_are(job) -> None:
    text = "  - lead\nmetrics: [overlap, {use: rouge, matrix: {stemmer: [true, false]}}]\n"
    metrics = job(HEAD + text).config.metrics
    assert [(spec.label, spec.params) for spec in metrics] == [
        ("overlap", {}),
        ("rouge-stemmer=true", {"stemmer": True}),
        ("rouge-stemmer=false", {"stemmer": False}),
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("  - leed\n", "3:5", "there is no method 'leed'"),
        ("  - {use: leed}\n", "3:11", "there is no method 'leed'"),
        ("  - 3\n", "3:5", "expected the name of a method, got 3"),
        ("  - [lead]\n", "3:5", "expected the name of a method, got a list"),
        ("  -\n", "3:4", "expected the name of a method, got nothing"),
        ("  - {use: [lead]}\n", "3:11", "expected the name of a method, got a list"),
        ("  - {damping: 0.8}\n", "3:5", "a method needs 'use:'"),
        ("  - {use: lead, damping: 1}\n", "3:17", "the method 'lead' has no parameter 'damping'"),
        (
            "  - {use: lexrank, dampng: 1}\n",
            "3:20",
            "the method 'lexrank' has no parameter 'dampng'",
        ),
        ("  - {use: lexrank, damping: 1}\n", "3:29", "damping: must be between 0 and 0.999, got 1"),
        ("  - {use: lexrank, damping: .nan}\n", "3:29", "damping: expected a number, got .nan"),
        ("  - {use: lexrank, damping: .inf}\n", "3:29", "damping: must be between 0 and 0.999"),
        ("  - {use: lexrank, damping: true}\n", "3:29", "damping: expected a number, got true"),
        ("  - {use: lexrank, damping: ~}\n", "3:29", "damping: expected a number, got nothing"),
        ("  - {use: lexrank, damping: [0.8]}\n", "3:29", "damping: expected a number, got a list"),
        ("  - {use: lexrank, beam: 2.0}\n", "3:26", "beam: expected a whole number, got 2.0"),
        ("  - {use: lexrank, beam: 65}\n", "3:26", "beam: must be between 1 and 64, got 65"),
        ("  - {use: lexrank, stem: yes}\n", "3:26", "stem: expected true or false, got 'yes'"),
        ("  - {use: lexrank, stem: 1}\n", "3:26", "stem: expected true or false, got 1"),
        ("  - {use: lexrank, weight: tf}\n", "3:28", "weight: expected tfidf or counts, got 'tf'"),
        ("  - {use: lexrank, weight: 3}\n", "3:28", "weight: expected tfidf or counts, got 3"),
        ("  - {use: lexrank, model: 3}\n", "3:27", "model: expected text, got 3"),
        ("  - {use: lead, name: 3}\n", "3:23", "a name is text, got 3"),
        ("  - {use: lead, name: a b}\n", "3:23", "'a b' cannot be a name"),
        ("  - {use: lead, name: ../x}\n", "3:23", "'../x' cannot be a name"),
        ("  - lead\n  - lead\n", "4:5", "two methods are called 'lead'"),
        ("  - lead\n  - {use: centroid, name: LEAD}\n", "4:27", "two methods are called 'LEAD'"),
        ("  - {use: lexrank, matrix: [1]}\n", "3:28", "a matrix gives parameters lists of values"),
        ("  - {use: lexrank, matrix: }\n", "3:27", "a matrix gives parameters lists of values"),
        ("  - {use: lexrank, matrix: {}}\n", "3:28", "a matrix gives parameters lists of values"),
        (
            "  - {use: lexrank, matrix: {beam: 3}}\n",
            "3:35",
            "beam: expected a list of values, got 3",
        ),
        (
            "  - {use: lexrank, matrix: {beam: []}}\n",
            "3:35",
            "beam: expected a list of values, got an",
        ),
        (
            "  - {use: lexrank, matrix: {baem: [1]}}\n",
            "3:29",
            "the method 'lexrank' has no parameter",
        ),
        ("  - {use: lexrank, matrix: {beam: [1, x]}}\n", "3:39", "beam: expected a whole number"),
        (
            "  - {use: lexrank, matrix: {beam: [1, 0x1]}}\n",
            "3:39",
            "beam: 0x1 is in the list twice",
        ),
        (
            "  - {use: lexrank, beam: 1, matrix: {beam: [2]}}\n",
            "3:20",
            "'beam' is also in the matrix",
        ),
    ],
)
def test_a_fault_of_an_entry_stands_where_it_is(faults_of, text, place, message) -> None:
    (fault,) = faults_of(HEAD + text)
    assert fault.startswith(f"job.yaml:{place}: {message}")


def test_a_matrix_without_end_is_refused(faults_of) -> None:
    beams = ", ".join(map(str, range(1, 65)))
    dampings = ", ".join(f"0.{number}" for number in range(10, 99))
    (fault,) = faults_of(
        HEAD + f"  - {{use: lexrank, matrix: {{beam: [{beams}], damping: [{dampings}]}}}}\n"
    )
    assert "more than 500 methods" in fault


def test_variants_that_get_one_label_are_refused(faults_of) -> None:
    (fault,) = faults_of(HEAD + "  - use: lexrank\n    matrix: {model: [a b, a/b]}\n")
    assert "two methods are called 'lexrank-model=a_b'" in fault


def test_a_matrix_names_its_variants_where_the_method_alone_is_meant(faults_of) -> None:
    text = "  - use: lexrank\n    matrix: {beam: [1, 2]}\nbrief: {method: lexrank}\n"
    (fault,) = faults_of(HEAD + text)
    assert fault.endswith("= there are: lexrank-beam=1, lexrank-beam=2")
