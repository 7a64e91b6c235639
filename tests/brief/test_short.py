"""Names in full once, then in short, and never where that could mean somebody else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.brief.short import name_in_short
from summarize.claims.annotate import annotate
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Draft, Event, Statement
from summarize.text.tokens import count_words

TEXT = (
    "Mayor Ada Oko said the dam above Orv had moved. "
    "The River Watch Association (RWA) said that 12 people had died. "
    "“We were not told,” Oko said. "
    "RWA said the water was still rising. "
    "Mr. Oko left the town on Monday. "
    "Farmers asked Mayor Oko for help, and she said: “Ada Oko does not sleep.”"
)


def event_of(*texts):
    documents = tuple(
        prepare(Article(f"a{n}", text, "", "", "2031-03-04")) for n, text in enumerate(texts)
    )
    return annotate(Event("e", "", documents))


def told(event, draft=None):
    draft = draft or Draft("e", "m", tuple(standalone(event).values()))
    return [statement.text for statement in name_in_short(draft, event).sentences]


def test_a_person_and_a_body_are_named_in_full_once():
    assert told(event_of(TEXT)) == [
        "Mayor Ada Oko said the dam above Orv had moved.",
        "The River Watch Association (RWA) said that 12 people had died.",
        "“We were not told,” Oko said.",
        "RWA said the water was still rising.",
        "Mr. Oko left the town on Monday (March 3).",
        "Farmers asked Mayor Oko for help, and she said: “Ada Oko does not sleep.”",
    ]


def test_the_first_place_is_that_of_the_summary():
    event = event_of(TEXT)
    statements = tuple(standalone(event).values())
    draft = Draft("e", "m", statements[:1:-1])
    assert told(event, draft) == [
        "Farmers asked Mayor Ada Oko for help, and she said: “Ada Oko does not sleep.”",
        "Mr. Oko left the town on Monday (March 3).",
        "The River Watch Association said the water was still rising.",
        "“We were not told,” Oko said.",
    ]


def test_a_body_is_introduced_with_its_acronym_where_it_comes_again():
    event = event_of(TEXT.replace("(RWA) said", "(RWA) and others said"))
    statements = tuple(standalone(event).values())
    plain = [replace(s, text=s.text.replace(" (RWA)", ""), edits=()) for s in statements]
    again = told(event, Draft("e", "m", (plain[1], plain[3])))
    assert again[0].startswith("The River Watch Association (RWA) and others")
    assert again[1] == "RWA said the water was still rising."


def test_two_of_one_surname_stay_full():
    text = TEXT + " Her brother Jon Oko said the wall was weak. Jon Oko left."
    assert not any(s.startswith("“We were not told,” Oko") for s in told(event_of(text)))


def test_a_surname_that_a_place_bears_stays_full():
    text = TEXT + " The road to Oko Bridge was closed."
    assert "“We were not told,” Ada Oko said." in told(event_of(text))


def test_a_short_form_that_no_article_uses_is_not_made():
    event = event_of("Mayor Ada Oko said the dam had moved. Ada Oko said it would hold.")
    assert told(event)[1] == "Ada Oko said it would hold."


def test_a_name_with_a_particle_keeps_it():
    text = "The envoy Staffan de Mistral said talks would begin. De Mistral said nobody had left."
    assert told(event_of(text))[1] == "De Mistral said nobody had left."


def test_edits_still_tell_the_text_from_its_source():
    event = event_of(TEXT)
    draft = Draft("e", "m", tuple(standalone(event).values()))
    for statement in name_in_short(draft, event).sentences:
        assert squashed(restored(statement)) == squashed(statement.evidence[0].text)
    assert name_in_short(draft, event).sentences[2].edits == ()


def restored(statement):
    parts, here = [], 0
    for edit in statement.edits:
        parts += [statement.text[here : edit.start], edit.was]
        here = edit.end
    return "".join([*parts, statement.text[here:]])


def squashed(text):
    return "".join(text.split())


EVENT = event_of(TEXT)
PARTS = st.sampled_from(
    ["Ada Oko", "Oko", "Mr. Oko", "the River Watch Association", "The River Watch Association",
     "RWA", "(RWA)", "“", "”", "said", "that", ",", ".", "Monday", "Ada Oko Bridge", "Ada Oko's"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PARTS, min_size=1, max_size=9), min_size=1, max_size=4))
def test_no_summary_grows_and_every_change_is_told(rows):
    statements = tuple(Statement(" ".join(words), ()) for words in rows)
    draft = Draft("e", "m", statements)
    after = name_in_short(draft, EVENT)
    assert count_words(after.text) <= count_words(draft.text)
    for old, new in zip(draft.sentences, after.sentences, strict=True):
        assert squashed(restored(new)) == squashed(old.text)
    assert name_in_short(after, EVENT).text == after.text
