from summarize.brief.headings import one_name


def test_a_single_name_goes_to_the_full_one_of_its_article():
    heard = [("a", "Jotham Ekiru"), ("b", "Jotham Ekiru"), ("b", "Jotham")]
    assert one_name(heard) == {("b", "Jotham"): "Jotham Ekiru"}


def test_another_article_or_two_owners_leave_it_alone():
    assert one_name([("a", "Jotham Ekiru"), ("b", "Jotham")]) == {}
    assert one_name([("a", "Jotham Ekiru"), ("a", "Jotham Lolo"), ("a", "Jotham")]) == {}


def test_a_body_is_no_person_of_that_name():
    assert one_name([("a", "Orv Relief Society"), ("a", "Orv")]) == {}


def test_a_shortened_first_name_is_one_with_the_long_one():
    heard = [("a", "Douglas Tal Oko"), ("b", "Doug Oko"), ("c", "Dana Oko")]
    assert one_name(heard) == {("b", "Doug Oko"): "Douglas Tal Oko"}
