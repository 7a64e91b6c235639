"""What every checker must hold, those of other packages too."""

import inspect
import json

import pytest

from summarize import catalog
from summarize.records import Span

DOCS = (
    "A dam broke above the town of Orv on Monday. Mayor Ana Ruiz said 12 people were missing.",
    "The dam above Orv collapsed on Monday. “We are still searching,” the mayor told Hill Radio.",
)
NAMES = [component.name for component in catalog.checkers() if component.extra is None]
SUMMARIES = (
    "A dam broke above the town of Orv on Monday.",
    "Mayor Ana Ruiz said 57 people were missing. The dam above Orv collapsed on Monday.",
    "Rain fell in Lisbon.",
    "!!! ... 12 %",
    "The dam collapsed\n\non Monday",
)
TYPES = {
    *("entity", "number", "date", "negation", "antonym", "role", "attribution_dropped"),
    *("attribution_swapped", "hedge_lost", "quote_altered", "quote_speaker", "unsupported"),
    "conflicting_sources",
}


@pytest.fixture(params=NAMES)
def checker(request):
    return catalog.checkers().get(request.param).make()


def test_the_class_bears_the_name_of_its_entry(checker):
    assert catalog.checkers().get(checker.name).make().name == checker.name


def test_parameters_are_those_of_the_signature():
    for component in catalog.checkers():
        module, _, name = component.target.partition(":")
        cls = getattr(__import__(module, fromlist=[name]), name)
        parameters = inspect.signature(cls).parameters.values()
        assert {entry.name: entry.default for entry in component.params} == {
            parameter.name: parameter.default for parameter in parameters
        }


@pytest.mark.parametrize("summary", SUMMARIES)
def test_scores_and_spans_are_in_range(checker, summary):
    checked = checker.check(DOCS, summary)
    assert 0 <= checked.score <= 1
    for sentence in checked.sentences:
        assert 0 <= sentence.score <= 1
        assert summary[sentence.start : sentence.end] == sentence.text
        for place in sentence.evidence:
            assert 0 <= place.start < place.end <= len(DOCS[place.doc])
        severities = [flag.severity for flag in sentence.flags]
        assert severities == sorted(severities, reverse=True)
        for flag in sentence.flags:
            assert flag.type in TYPES
            assert flag.message
            assert sentence.start <= flag.span.start < flag.span.end <= sentence.end
            assert 0 < flag.severity <= 1


def test_verbatim_sentences_score_exactly_one_without_flags(checker):
    for summary in (DOCS[0], DOCS[1], DOCS[0].partition(". ")[0] + ".", " ".join(DOCS)):
        checked = checker.check(DOCS, summary)
        assert checked.score == 1
        assert checked.consistent
        assert not any(sentence.flags for sentence in checked.sentences)


def test_white_space_and_quotation_marks_make_no_difference(checker):
    copied = DOCS[1].replace("“", '"').replace("”", '"').replace(" ", "  ").replace(".  ", ".\n")
    assert checker.check(DOCS, copied).score == 1


def test_a_second_run_and_a_second_instance_give_the_same(checker):
    twin = catalog.checkers().get(checker.name).make()
    for summary in SUMMARIES:
        row = checker.check(DOCS, summary).to_row("p")
        assert checker.check(DOCS, summary).to_row("p") == row
        assert twin.check(DOCS, summary).to_row("p") == row


@pytest.mark.parametrize("summary", SUMMARIES)
def test_the_order_of_sources_does_not_change_the_score(checker, summary):
    assert checker.check(DOCS, summary).score == checker.check(DOCS[::-1], summary).score


def test_sentences_may_be_given(checker):
    summary = SUMMARIES[1]
    middle = summary.index(". ") + 1
    spans = [Span(0, middle), Span(middle + 1, len(summary))]
    assert [(s.start, s.end) for s in checker.check(DOCS, summary, spans).sentences] == spans


def test_nothing_in_is_nothing_out(checker):
    assert checker.check(DOCS, "").sentences == ()
    assert 0 <= checker.check((), "A dam broke.").score < 1
    assert 0 <= checker.check(("",), "A dam broke.").score < 1


def test_another_figure_scores_lower(checker):
    true = "Ana Ruiz said 12 people were missing."
    assert checker.check(DOCS, true.replace("12", "57")).score < checker.check(DOCS, true).score


def test_what_was_cut_is_said(checker):
    assert checker.check(DOCS, SUMMARIES[0]).truncated is False


def test_rows_are_json_in_the_form_of_the_interfaces(checker):
    row = json.loads(json.dumps(checker.check(DOCS, SUMMARIES[1]).to_row("p1")))
    assert {"id", "score", "consistent", "sentences", "truncated"} <= set(row)
    for sentence in row["sentences"]:
        assert {"text", "start", "end", "score", "evidence", "flags"} <= set(sentence)
        for place in sentence["evidence"]:
            assert set(place) == {"doc", "start", "end"}
        for flag in sentence["flags"]:
            assert {"type", "span", "message", "evidence"} <= set(flag)
