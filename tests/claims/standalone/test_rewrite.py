from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.claims.standalone.rewrite import Change, reworked, rewrite
from summarize.records import Statement


def test_changes_are_made_and_told():
    text, edits = rewrite(
        "He said on Sunday\nthat it fell.",
        100,
        [Change(100, 102, "Ana Ruiz", "speaker"), Change(117, 117, " (Nov. 19)", "date")],
    )
    assert text == "Ana Ruiz said on Sunday (Nov. 19) that it fell."
    assert [(text[e.start : e.end], e.was, e.kind) for e in edits] == [
        ("Ana Ruiz", "He", "speaker"),
        (" (Nov. 19)", "", "date"),
    ]


def test_of_two_changes_that_cross_one_is_made():
    text, edits = rewrite("abcdef", 0, [Change(0, 4, "X", "name"), Change(2, 6, "Y", "name")])
    assert text == "Xef"
    assert len(edits) == 1


@given(
    st.text(alphabet="ab \n", max_size=30),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("XY", max_size=3)), max_size=5
    ),
)
def test_edits_say_exactly_what_was_changed(sentence, raw):
    changes = [Change(s, s + n, t, "name") for s, n, t in raw if s + n <= len(sentence)]
    text, edits = rewrite(sentence, 0, changes)
    restored, here = [], 0
    for edit in edits:
        restored += [text[here : edit.start], edit.was]
        here = edit.end
    restored.append(text[here:])
    assert "".join("".join(restored).split()) == "".join(sentence.split())


PIECES = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 5), st.text("XY", max_size=3)), max_size=4
)


@settings(max_examples=400)
@given(st.text(alphabet="ab", min_size=1, max_size=12), PIECES, PIECES)
def test_a_second_round_of_changes_still_tells_the_source(sentence, first, second):
    changes = [Change(s, s + n, t, "cue") for s, n, t in first if s + n <= len(sentence)]
    text, edits = rewrite(sentence, 0, changes)
    apart = []
    for start, length, new in sorted(second):
        if start + length <= len(text) and (not apart or start > apart[-1].end):
            apart.append(Change(start, start + length, new, "name"))
    expected, here = "", 0
    for change in apart:
        expected += text[here : change.start] + change.text
        here = change.end
    expected += text[here:]
    statement = reworked(Statement(text, (), edits=edits), apart)
    assert statement.text == expected
    restored, here = "", 0
    for edit in statement.edits:
        assert here <= edit.start <= edit.end
        restored += statement.text[here : edit.start] + edit.was
        here = edit.end
    assert restored + statement.text[here:] == sentence


def test_what_brings_the_source_back_leaves_no_edit():
    text, edits = rewrite("Mr. Oko left.", 0, [Change(0, 7, "Ada Oko", "name")])
    back = reworked(Statement(text, (), edits=edits), [Change(0, 7, "Mr. Oko", "name")])
    assert (back.text, back.edits) == ("Mr. Oko left.", ())
