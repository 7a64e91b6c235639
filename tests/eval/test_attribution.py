"""Who says what in a summary: what was done to an attribution is seen, the rest passes."""

from dataclasses import replace

import pytest

from eval.attribution import AttributionMetric, findings
from eval.example import Example
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event, Evidence, Statement

KESTREL = """\
The army said on Monday that it had taken the town of Bukhat from the rebels.

The Tamar Observatory for Human Rights (TOHR) said fighting was going on in the northern \
quarter and that 80 fighters had been killed. The rebels put up barricades in the main street.

“We will never leave the eastern bank of the river,” Colonel Walid Haddad said.

The governor denied that the hospital had been hit by aircraft. He claimed that the bridge had \
been mined by smugglers. The Nuvo News Agency reported, citing a military source, that the \
general had been wounded near the cement factory.

Families were leaving the town by the southern road on Tuesday.
"""
MERLIN = """\
Families were fleeing Bukhat by the southern road, crammed into lorries and tractors.

The army said 30 fighters had been killed in Bukhat.
"""


def make_event(*articles):
    documents = tuple(
        prepare(Article(f"a{number}", text, source=source, published="2031-05-12"))
        for number, (source, text) in enumerate(articles)
    )
    return annotate(Event("e1", "Bukhat", documents))


EVENT = make_event(("Kestrel Wire", KESTREL), ("Merlin Post", MERLIN))


def example(*texts, event=EVENT, speaker=None):
    chain = (speaker,) if speaker else ()
    return Example("e1", "m", tuple(Statement(text, (), speaker, chain) for text in texts), event)


def kinds(*texts, **how):
    return [finding.kind for finding in findings(example(*texts, **how))]


def measure(*texts, **how):
    return AttributionMetric().measure(example(*texts, **how))


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Monday that it had taken the town of Bukhat from the rebels.",
        "According to the army, the town of Bukhat has been taken from the rebels.",
        "The town of Bukhat was taken from the rebels, the army says.",
        "The Tamar Observatory for Human Rights said fighting went on in the northern quarter.",
        "TOHR said fighting was going on in the northern quarter.",
        "Fighting is going on in the northern quarter, the Observatory said.",
        "“We will never leave the eastern bank of the river,” Haddad said.",
        "Col. Haddad said: “We will never leave the eastern bank of the river.”",
        "The governor denied that the hospital had been hit by aircraft.",
        "The governor said the hospital had not been hit by aircraft.",
        "The governor claimed the bridge had been mined by smugglers.",
        "The Nuvo News Agency, citing a military source, reported that the general had been "
        "wounded near the cement factory.",
        "Families were leaving the town by the southern road on Tuesday.",
        "Families left the town by the southern road.",
        "According to Merlin Post, families were fleeing Bukhat by the southern road, crammed "
        "into lorries and tractors.",
    ],
)
def test_faithful_sentences_pass(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army has taken the town of Bukhat from the rebels.", "asserted_as_fact"),
        ("Fighting was going on in the northern quarter.", "asserted_as_fact"),
        ("TOHR said the army had taken the town of Bukhat from the rebels.", "misattributed"),
        ("The governor said fighting was going on in the northern quarter.", "misattributed"),
        ("Haddad said families were leaving the town by the southern road.", "misattributed"),
        (
            "The army confirmed that it had taken the town of Bukhat from the rebels.",
            "strength_shifted",
        ),
        (
            "The army claimed that it had taken the town of Bukhat from the rebels.",
            "strength_shifted",
        ),
        ("The governor said the bridge had been mined by smugglers.", "strength_shifted"),
        ("The governor said the hospital had been hit by aircraft.", "denial_lost"),
        (
            "The Nuvo News Agency reported that the general had been wounded near the cement "
            "factory.",
            "chain_flattened",
        ),
        (
            "A military source said the general had been wounded near the cement factory.",
            "chain_flattened",
        ),
        (
            "According to Kestrel Wire, the town of Bukhat has been taken from the rebels.",
            "chain_flattened",
        ),
        ("“We will never leave the western bank of the river,” Haddad said.", "quote_altered"),
        (
            "“We will never leave the eastern bank of the river,” the governor said.",
            "quote_speaker",
        ),
        ("He said fighting was going on in the northern quarter.", "unresolvable_speaker"),
        (
            "The regime's families were leaving the town by the southern road on Tuesday.",
            "label_leak",
        ),
    ],
)
def test_damage_is_seen(text, kind):
    assert kind in kinds(text)


def test_figures_tell_apart_who_said_what():
    assert kinds("The army said 30 fighters had been killed.") == []
    assert kinds("The Observatory said 80 fighters had been killed.") == []
    assert "misattributed" in kinds("The Observatory said 30 fighters had been killed in Bukhat.")


def test_what_one_article_narrates_may_be_narrated():
    told = "The mayor said the bridge over the Orsk had collapsed at noon."
    alone = make_event(("Kestrel Wire", told))
    both = make_event(
        ("Kestrel Wire", told), ("Merlin Post", "The bridge over the Orsk collapsed at noon.")
    )
    summary = "The bridge over the Orsk collapsed at noon."
    assert kinds(summary, event=alone) == ["asserted_as_fact"]
    assert kinds(summary, event=both) == []


def test_a_speaker_beside_the_sentence_counts_where_the_text_names_none():
    text = "Fighting was going on in the northern quarter."
    assert kinds(text) == ["asserted_as_fact"]
    assert kinds(text, speaker="Tamar Observatory for Human Rights") == []
    assert kinds(text, speaker="governor") == ["misattributed"]


def test_the_text_is_believed_before_what_stands_beside_it():
    text = "The governor said fighting was going on in the northern quarter."
    assert "misattributed" in kinds(text, speaker="Tamar Observatory for Human Rights")


def test_a_pronoun_is_resolved_in_a_running_text():
    text = (
        "The governor denied that the hospital had been hit by aircraft. "
        "He claimed that the bridge had been mined by smugglers."
    )
    assert kinds(text) == []


def test_sentences_from_articles_do_not_lend_their_voice():
    first = KESTREL.splitlines()[0]
    second = "Families had been leaving the town by the southern road on Tuesday."
    statements = tuple(
        Statement(text, (Evidence("a0", 0, len(text), text),)) for text in (first, second)
    )
    assert findings(Example("e1", "m", statements, EVENT)) == []


def test_findings_point_into_their_statement():
    texts = (
        "Families left the town by the southern road.",
        "On Tuesday the governor said fighting was going on in the northern quarter.",
    )
    (finding,) = findings(example(*texts))
    assert finding.sentence == 1
    assert finding.span.of(texts[1]) == "fighting was going on in the northern quarter"
    assert "governor" in finding.message
    assert "Observatory" in finding.message
    assert "TOHR" in finding.evidence.text


def test_figures_of_a_mixed_summary():
    values = measure(
        "The army said it had taken the town of Bukhat from the rebels.",
        "Fighting was going on in the northern quarter.",
        "The governor said that “we will never leave the eastern bank of the river”.",
        "Families left the town by the southern road.",
    )
    assert values["attribution_precision"] == pytest.approx(1 / 2)
    assert values["attribution_recall"] == pytest.approx(1 / 3)
    assert values["attribution"] == pytest.approx(0.4)
    assert values["asserted_as_fact"] == pytest.approx(1 / 3)
    assert values["misattribution"] == pytest.approx(1 / 2)
    assert values["quote_fidelity"] == 0
    assert values["unresolvable_speakers"] == 0
    assert values["chain"] is None


def test_a_chain_is_kept_in_part_or_lost():
    said = "that the general had been wounded near the cement factory."
    assert measure(f"The Nuvo News Agency, citing a military source, reported {said}")["chain"] == 1
    assert measure(f"A military source said {said}")["chain"] == pytest.approx(1 / 2)
    assert measure(f"The Nuvo News Agency reported {said}")["chain"] == 0


def test_who_said_it_may_be_told_inside_what_the_outlet_reports():
    text = "According to Kestrel Wire, the army announced that it had taken Bukhat from the rebels."
    assert kinds(text) == []


def test_a_denial_is_lost_with_its_not():
    event = make_event(("Kestrel Wire", "The mayor said the dam would not hold until Friday."))
    assert kinds("The mayor said the dam would not hold.", event=event) == []
    assert kinds("The mayor said the dam would hold until Friday.", event=event) == ["denial_lost"]


def test_what_was_left_of_a_claim_belongs_to_its_speaker():
    event = make_event(
        ("Kestrel Wire", "A spokesman for the Tolm Dam Authority said the dam would not hold.")
    )
    assert kinds("The Tolm Dam Authority said the dam would not hold.", event=event) == []


def test_narration_alone_has_nothing_to_attribute():
    values = measure("Families left the town by the southern road.")
    assert values["attribution"] is None
    assert values["asserted_as_fact"] is None
    assert values["label_leaks"] == 0


def test_an_empty_summary_has_no_figures():
    assert set(measure().values()) == {None}
    assert set(measure("").values()) == {None}


def test_an_event_without_claims_is_annotated_first():
    bare = Event("e1", "Bukhat", EVENT.documents)
    text = "Fighting was going on in the northern quarter."
    assert kinds(text, event=bare) == ["asserted_as_fact"]


def test_every_figure_is_in_its_range():
    values = measure(*KESTREL.split("\n\n"), MERLIN)
    assert all(value is None or 0 <= value <= 1 for value in values.values())


def test_label_leaks_are_counted_by_the_list_of_the_event():
    text = "Families were fleeing Bukhat by the southern road, crammed into lorries and tractors."
    assert measure(text)["label_leaks"] == 0
    event = replace(EVENT, labels=frozenset({"fleeing"}))
    assert measure(text, event=event)["label_leaks"] == 1
    (finding,) = findings(example(text, event=event))
    assert finding.kind == "label_leak"


@pytest.mark.parametrize(
    ("told", "lost"),
    [
        ("Ada Oko said the old dam above Orv was sound, but would say who had built it.", True),
        (
            "Ada Oko said the old dam above Orv was sound, but would not say who had built it.",
            False,
        ),
        ("Ada Oko said the old dam above Orv was sound.", False),
        ("Ada Oko said the old dam above Orv was sound, but wouldn't say who had built it.", False),
    ],
)
def test_a_not_that_is_left_out_anywhere_in_the_sentence_is_missed(told, lost):
    event = make_event(
        (
            "Orv Post",
            "Ada Oko said the old dam above Orv was sound, but would not say who had built it.",
        )
    )
    assert ("denial_lost" in kinds(told, event=event)) == lost


def test_what_a_bodys_report_says_the_body_says():
    event = make_event(("Orv Post", "The Dam Board report said the wall had moved by two metres."))
    assert kinds("The Dam Board said the wall had moved by two metres.", event=event) == []
