"""Who did what: verbs that a sentence took over, with their subjects, auxiliaries and objects."""

from hypothesis import given
from hypothesis import strategies as st

from eval.consistency.articles import marks_of
from eval.consistency.cuts import classes
from eval.consistency.deeds import DEEDS, Line, deeds, subjects
from eval.consistency.forest import forests
from eval.consistency.held import Held
from eval.consistency.sources import sources_of
from eval.consistency.tokens import tokenize

SOURCE = (
    "Marta Olsen, who scored twice in Lund, praised the keeper while Rovers slipped to tenth. "
    "The warden of the old mill found the boy in a cellar and carried him to the clinic. "
    "The council has yet to approve the new bridge over the river."
)


def told(summary):
    return deeds(Held(sources_of((SOURCE,)), summary, 0))


def subject(text, verb):
    tokens = tokenize(text)
    words = tuple(token for token in tokens if token.kind != "p")
    line = Line(words, classes(words), marks_of(tokens))
    place = next(at for at, token in enumerate(words) if token.word == verb)
    return [words[at].word for at in subjects(line, place)]


def test_the_subject_is_found_over_what_stands_between():
    assert subject("The warden, a tall man, carried the boy.", "carried")[0] == "warden"
    assert (
        subject("Rovers beat the team of Olsen, who praised the keeper.", "praised")[0] == "olsen"
    )
    assert subject("The warden found the boy and carried him home.", "carried")[0] == "warden"
    assert subject("The roof of the mill has never collapsed.", "collapsed") == ["mill", "roof"]


def test_a_kept_verb_with_its_own_subject_is_none_of_another():
    found = told("Marta Olsen scored twice in Lund.")
    assert found["deeds"] > 0
    assert found["subject_kept"] > 0
    assert found["subject_other"] == 0


def test_another_subject_of_the_same_sentence_is_seen():
    found = told("Rovers scored twice in Lund.")
    assert found["subject_other"] > 0
    assert found["subject_moved"] > 0


def test_a_dropped_object_and_an_added_passive_are_seen():
    found = told("The warden was found in a cellar.")
    assert found["object_lost"] > 0
    assert found["voice"] > 0


def test_what_has_yet_to_come_does_not_come():
    assert told("The council will approve the new bridge.")["modality"] > 0
    assert told("The council has yet to approve the new bridge.")["modality"] == 0


@given(st.text(alphabet="abc who, the and was to found Olsen scored.", max_size=60))
def test_every_value_has_its_range(text):
    found = told(text)
    assert set(found) == set(DEEDS)
    assert all(0 <= value <= 1 for value in found.values())


def test_the_trees_see_them():
    assert set(DEEDS) <= set(next(iter(forests().values())).names)
