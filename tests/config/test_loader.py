import json
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarize.config.faults import Faults
from summarize.config.loader import DEEPEST, LARGEST, parse
from summarize.config.nodes import MapNode, Node, Scalar, plain
from summarize.config.source import Source


def value_of(text: str):
    faults = Faults()
    node = parse(Source("x.yaml", text, Path()), faults)
    assert not faults.in_order()
    assert node is not None
    return plain(node)


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"])),
)


def tuples(value):
    if isinstance(value, list):
        return tuple(tuples(item) for item in value)
    if isinstance(value, dict):
        return {key: tuples(item) for key, item in value.items()}
    return value


@given(
    st.recursive(
        SCALARS,
        lambda below: (
            st.lists(below, max_size=4)
            | st.dictionaries(st.text("abc <:é", min_size=1), below, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_json_is_read_as_json(value) -> None:
    text = json.dumps(value, ensure_ascii=False).replace("\ufeff", "").replace("\x7f", "")
    assert value_of(text) == tuples(json.loads(text))


@given(st.dictionaries(st.text("abc:# -'\"é\n", min_size=1), st.text("xyz:# -'\"é\n")))
def test_texts_come_back_from_every_style_of_another_writer(texts) -> None:
    for style in ("'", '"', "|", None):
        written = yaml.safe_dump(texts, default_style=style, allow_unicode=True, sort_keys=False)
        assert value_of(written) == texts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# nothing\n", None),
        ("--- \na: 1\n...\n", {"a": 1}),
        ("%YAML 1.2\n---\na: 1\n", {"a": 1}),
        ("a: &x [1]\nb: *x\n", {"a": (1,), "b": (1,)}),
        ("a: 'no'\nb: \"1\"\n", {"a": "no", "b": "1"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("on: 1\nyes: 2\n'1': 3\n'<<': 4\n", {"on": 1, "yes": 2, "1": 3, "<<": 4}),
        ("a:\r\n  - 1\r\n  - 2\r\n", {"a": (1, 2)}),
        ("a: data/*.txt\n", {"a": "data/*.txt"}),
        ("a: C:\\news\n", {"a": "C:\\news"}),
    ],
)
def test_what_is_read(text: str, value: object) -> None:
    assert value_of(text) == value


def places(node: Node) -> list[tuple[int, int, str]]:
    found = []
    if isinstance(node, MapNode):
        for entry in node.entries.values():
            found += places(entry.key) + places(entry.value)
    elif isinstance(node, Scalar):
        place = node.place
        found.append((place.line, place.column, place.source.text[place.start : place.end]))
    else:
        for item in node.items:
            found += places(item)
    return found


def test_every_key_and_value_keeps_its_place(read) -> None:
    node, faults = read('# é東\na: &n 12 # c\n"b c":\n  - {d: no}\n  - *n\n')
    assert faults == []
    assert places(node) == [
        (2, 1, "a"),
        (2, 7, "12"),
        (3, 1, '"b c"'),
        (4, 6, "d"),
        (4, 9, "no"),
        (2, 7, "12"),
    ]


REFUSED = [
    ("a: 1\nb: 2\na: 3\n", 3, 1, "the key 'a' is given twice"),
    ("x: {a: 1, b: 2, a: 3}\n", 1, 17, "the key 'a' is given twice"),
    ("a: &x\n  b: *x\n", 2, 6, "'*x' stands inside what it repeats"),
    ("a: &x [[*x]]\n", 1, 9, "'*x' stands inside what it repeats"),
    ("a: *x\n", 1, 4, "there is no anchor '&x' above this line"),
    ("a: &b {c: 1}\nd:\n  <<: *b\n", 3, 3, "the merge key '<<' is not read"),
    ("1: a\n", 1, 1, "a key must be text, not 1"),
    ("true: a\n", 1, 1, "a key must be text, not true"),
    ("~: a\n", 1, 1, "a key must be text, not ~"),
    ("1.5: a\n", 1, 1, "a key must be text, not 1.5"),
    ("? [a]\n: b\n", 1, 3, "a key must be text, not a list"),
    ("{{a: 1}: b}\n", 1, 2, "a key must be text, not a map of keys"),
    ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
    ("%YAML 1.1\n---\na: no\n", 1, 1, "this file asks for YAML 1.1, and is read as YAML 1.2"),
    ("a: !!str 1\n", 1, 4, "the tag '!!str' is not read"),
    ("a: !!python/object:os.system x\n", 1, 4, "the tag '!!python/object:os.system' is not read"),
    ("a: [!x 1]\n", 1, 5, "the tag '!x' is not read"),
    ("a: ! x\n", 1, 4, "the tag '!' is not read"),
    ("a:\n\tb: 1\n", 2, 1, "a tab cannot indent YAML"),
    ("a:\n  b: 1\n\tc: 1\n", 3, 1, "a tab cannot indent YAML"),
    ("a:\tb\n", 1, 3, "a tab cannot stand here"),
    ("a: b: c\n", 1, 5, "a second ': ' in one line"),
    ("a: 1\n b: 2\n", 2, 2, "this line is indented deeper than the one above, which has its"),
    ("a\nb: 1\n", 1, 1, "expected 'key: value' or 'key:'"),
    ("a:\n  b\n  c: 1\n", 2, 3, "expected 'key: value' or 'key:'"),
    ("a: 1\nb\n", 2, 1, "expected 'key: value'"),
    ("a:\n    b: 1\n  c: 2\n", 3, 3, "the indentation of this line fits nothing above it"),
    ("a: 'x\nb: 1\n", 1, 4, "the quotation mark that opens here is never closed"),
    ("a: 'it's'\n", 1, 8, "text goes on after its closing quotation mark"),
    ('a: "b" c\n', 1, 8, "text goes on after its closing quotation mark"),
    ('a: "C:\\news"\n', 1, 4, None),
    ('a: "C:\\Users"\n', 1, 8, "a backslash in double quotes begins an escape, and this is none"),
    ('a: "\\q"\n', 1, 5, "a backslash in double quotes begins an escape, and this is none"),
    ("a: [1, 2\nb: 3\n", 1, 4, "this '[' is never closed"),
    ("a: {b: 1\n", 1, 4, "this '{' is never closed"),
    ("a: [1, 'x' y]\n", 1, 12, "expected ',' or ']'"),
    ("a: 1]\nb: [2]]\n", 2, 7, "']' cannot stand here"),
    ("a: *.txt\n", 1, 4, "text cannot begin with '*', which marks an alias in YAML"),
    ("a: [x, **/*.txt]\n", 1, 8, "text cannot begin with '*', which marks an alias in YAML"),
    ("a: &x 1\nb: *x y\n", 2, 4, "text cannot begin with '*', which marks an alias in YAML"),
    ("a: [,]\n", 1, 5, "',' cannot stand here"),
    ("?\n: x\n", 1, 2, "a key is missing before the ':'"),
    ("budget\n\n  words: 1\n", 1, 1, "expected 'key: value' or 'key:'"),
    ("%FOO\n", 2, 1, "this is not YAML: expected"),
    ("a: @home\n", 1, 4, "text cannot begin with '@'"),
    ("a: `ls`\n", 1, 4, "text cannot begin with '`'"),
    ("a: %x\n", 1, 4, "text cannot begin with '%'"),
    ("a: - b\n", 1, 4, "a list of lines beginning with '-' cannot begin behind a key"),
    ("a: ]\n", 1, 4, "']' cannot stand here"),
    ("a: x\x00y\n", 1, 5, "the invisible character U+0000 cannot stand here"),
    ("a: x\u2028y\n", 1, 5, "the invisible character U+2028 cannot stand here"),
    ("a: x\u200e\x07\n", 1, 6, "the invisible character U+0007 cannot stand here"),
    ('{"a": 1}\n{"a": 2}\n', 2, 1, "the config has ended above, and this does not belong to it"),
    (f"a: {'9' * 301}\n", 1, 4, "a number of 301 characters is too long"),
    ("a: " + "[" * DEEPEST + "\n", 1, 27, f"nested more than {DEEPEST} levels deep"),
    ("a: " + "{a: " * DEEPEST + "\n", 1, 93, f"nested more than {DEEPEST} levels deep"),
]


@pytest.mark.parametrize(("text", "line", "column", "message"), REFUSED)
def test_what_is_refused_and_where(read, text, line, column, message) -> None:
    node, faults = read(text)
    if message is None:  # \n is an escape that exists: nothing to refuse
        assert plain(node) == {"a": "C:\news"}
        return
    assert len(faults) == 1
    found = faults[0]
    assert (found.place.line, found.place.column) == (line, column)
    assert found.message.startswith(message)


def test_both_places_of_a_key_are_shown(read) -> None:
    _, faults = read("name: a\nbudget:\nname: b\n")
    assert faults[0].render() == (
        "x.yaml:3:1: the key 'name' is given twice\n"
        "  1 | name: a\n"
        "    | ---- first here\n"
        "  3 | name: b\n"
        "    | ^^^^\n"
        "    = take one of the two out"
    )


def test_all_faults_before_broken_syntax_are_kept(read) -> None:
    _, faults = read("a: 1\na: 2\n3: x\nb: !t 1\nc: [\n")
    assert [fault.place.line for fault in faults] == [2, 3, 4, 5]


def test_deep_enough_is_read() -> None:
    value = value_of("[" * (DEEPEST - 1) + "]" * (DEEPEST - 1))
    assert str(value).count("(") == DEEPEST - 1


def test_a_billion_laughs_are_few() -> None:
    lines = ["a0: &a0 [" + ", ".join("x" * 9) + "]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    faults = Faults()
    begin = time.perf_counter()
    assert parse(Source("x.yaml", "\n".join(lines), Path()), faults) is None
    assert time.perf_counter() - begin < 1
    assert [fault.message for fault in faults.in_order()] == [f"more than {LARGEST:,} values"]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 200_000,
        "? " * 200_000,
        "a: 1\n" * 20_000,
        "- !a x\n" * 20_000,
        "a: 'x" + "\n y" * 50_000,
        "a: \t" * 50_000,
    ],
    ids=["brackets", "questions", "twins", "tags", "open quote", "tabs"],
)
def test_the_time_of_hostile_text_is_linear(text: str) -> None:
    faults = Faults()
    begin = time.process_time()
    parse(Source("x.yaml", text, Path()), faults)
    assert faults.in_order()
    assert time.process_time() - begin < 5


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@,?# \n\t<1."), max_size=40))
def test_no_text_is_a_crash(text: str) -> None:
    faults = Faults()
    node = parse(Source("x.yaml", text, Path()), faults)
    assert node is not None or faults.in_order()
    for fault in faults.in_order():
        assert 0 <= fault.place.start <= len(text)
        assert fault.render()
