"""Whom "the company" means."""

import pytest

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event


def speakers(text):
    article = Article("a", text, "", "Orv Post", "2031-03-04")
    event = annotate(Event("e", "", (prepare(article),)))
    return [claim.speaker.name for claim in event.claims if claim.speaker is not None]


@pytest.mark.parametrize("between", ["Umber Police confirmed that they had the film. ", ""])
def test_the_company_is_a_firm_and_no_force(between):
    text = (
        "Orven Chemicals said on Monday that a camera had filmed a man at the fence. "
        f"{between}The company said it would reopen the works within ten days."
    )
    assert speakers(text)[-1] == "Orven Chemicals"


def test_no_company_is_none_of_the_names():
    text = (
        "Umber Police confirmed on Monday that they had the film. "
        "The company said it would reopen the works within ten days."
    )
    assert speakers(text)[-1] != "Umber Police"


def test_who_was_called_a_charity_is_not_the_firm():
    text = (
        "Greenharbour said on Monday that it had blocked the gate of Orven Chemicals. "
        "The charity said it would stay, although the firm said the works were safe."
    )
    found = speakers(text)
    assert found[1] == "Greenharbour"
    assert found[-1] != "Greenharbour"
