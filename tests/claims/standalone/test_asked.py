TEXT = (
    "“The film is with the police,” the director, Ada Oko, said. "
    "Asked whom she meant, she pointed to the extremists who closed the gate in March."
)


def test_who_was_asked_is_the_one_who_spoke(statement_of):
    found = statement_of(TEXT, "Asked", source="Mill Times")
    assert found is not None
    assert "she meant, Ada Oko pointed" in found.text


def test_nobody_is_named_where_two_spoke(statement_of):
    text = TEXT.replace("Ada Oko, said", "Ada Oko, told the clerk Per Lund, who said it was late")
    found = statement_of(text, "Asked", source="Mill Times")
    assert found is None or "Lund pointed" not in found.text
