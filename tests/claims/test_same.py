"""Claims of several articles that say one thing."""

from summarize.claims.same import same_claims


def told(groups):
    return [[claim.article_id for claim in group] for group in groups]


def test_the_same_claim_in_other_words_is_joined(told_by):
    event = told_by(
        ("A", "The ministry said four long-range bombers struck positions near Zuhar."),
        ("B", "Officials said a strike on positions near Zuhar was flown by four bombers."),
    )
    assert told(same_claims(event)) == [["a", "b"]]


def test_quantities_must_agree(told_by):
    event = told_by(
        ("A", "The ministry said four long-range bombers struck positions near Zuhar."),
        ("B", "The monitor said nine long-range bombers struck positions near Zuhar."),
    )
    assert same_claims(event) == ()


def test_names_must_agree(told_by):
    event = told_by(
        ("A", "The ministry said long-range bombers struck rebel positions near Zuhar."),
        ("B", "The monitor said long-range bombers struck rebel positions near Tarn."),
    )
    assert same_claims(event) == ()


def test_a_denial_is_not_the_claim_that_it_denies(told_by):
    event = told_by(
        ("A", "The union said a leaking valve had been reported to the management twice."),
        ("B", "The company denied that a leaking valve had been reported to the management."),
    )
    assert same_claims(event) == ()


def test_copies_of_a_wire_story_are_one_voice(told_by):
    text = "The ministry said four long-range bombers struck positions near Zuhar."
    assert same_claims(told_by(("A", text), ("B", text), copies=("a", "b"))) == ()


def test_one_speaker_in_two_articles_is_one_voice(told_by):
    text = "The ministry said four long-range bombers struck positions near Zuhar."
    assert same_claims(told_by(("A", text), ("B", text))) == ()


def test_different_claims_stay_apart(told_by):
    event = told_by(
        ("A", "The mayor said the bridge had been closed to lorries in spring."),
        ("B", "The union said the valve had been leaking all summer."),
    )
    assert same_claims(event) == ()


def test_an_empty_event(told_by):
    assert same_claims(told_by()) == ()
