"""Quotations that a model has changed, made up, or written in one word."""

import pytest

from tests.run.guard.conftest import event_of

MARKET = (
    "The market hall of Tarn will close in June, the town said. "
    '"It use to feed the whole quarter and nobody asked for rent before the war," said Bela Ruhm. '
    '"Closing the hall would be a stain on this council and on the mayor," wrote Lisa Orb. '
    "Councillor Jan Teller said he was surprised by what the group found in the books of the hall. "
    "The vote was bad policy and worse politics in a town without a shop.",
    "Traders will move to the square. The town said that it has no money for the hall.",
)


@pytest.fixture(scope="module")
def market():
    return event_of(*MARKET)


def text(guarded, event, sentence: str) -> str:
    return guarded(event, "Traders will move to the square.", sentence).text.partition(". ")[2]


def test_words_run_together_are_parted(market, guarded) -> None:
    found = text(guarded, market, "The vote was bad policyand worse politics in a town of 900.")
    assert "policy and worse" in found


def test_a_slip_of_the_source_is_not_put_in(market, guarded) -> None:
    sentence = '"It used to feed the whole quarter and nobody asked for rent," said Bela Ruhm.'
    assert text(guarded, market, sentence) == sentence


def test_a_quotation_that_begins_alike_ends_alike(market, guarded) -> None:
    wrong = '"Closing the hall would be an insult to the council and to the mayor," wrote Lisa Orb.'
    found = text(guarded, market, wrong)
    assert found == (
        '"Closing the hall would be a stain on this council and on the mayor," wrote Lisa Orb.'
    )


def test_indirect_speech_is_no_quotation(market, guarded) -> None:
    sentence = '"I was surprised by what the group found in the books of the hall," says Teller.'
    assert "he was surprised" not in text(guarded, market, sentence)


def test_half_a_quotation_is_not_taken_out(market, guarded) -> None:
    piece = 'It feeds us"—which pleased everybody who values tradition over appearance.'
    assert text(guarded, market, piece) == piece


def test_what_says_it_in_other_words_stays(market, guarded) -> None:
    sentence = "Overall, the fate of the market hall reflects broader concerns about heritage."
    assert text(guarded, market, sentence) == sentence


def test_marks_come_off_only_what_one_sentence_says_in_full(market, guarded) -> None:
    told = 'The vote was "a bad policy and a worse politics in a town" without shops.'
    assert '"' not in text(guarded, market, told)
    garbled = 'The vote was "a bad policy and a glazed politics in a town" without shops.'
    assert '"' in text(guarded, market, garbled)


def test_marks_stay_on_what_somebody_else_said(market, guarded) -> None:
    wrong = (
        'Bela Ruhm said that closing it would be "a stain on a council and a mayor of the hall".'
    )
    assert text(guarded, market, wrong) in ("", wrong)


def test_a_remark_on_the_whole_stays(market, guarded) -> None:
    for remark in ("Access is restricted, requiring login credentials.", "Reactions were mixed."):
        assert text(guarded, market, remark) == remark


def test_no_quotation_ends_in_the_middle_of_a_phrase(market, guarded) -> None:
    wrong = 'Jan Teller said he was surprised by "what the group found in the books it" bought.'
    assert "books of" not in text(guarded, market, wrong)
