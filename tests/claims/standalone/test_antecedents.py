import pytest

from summarize.claims.standalone.antecedents import is_nobodys

OUTLETS = ("Karsten Press Agency", "The Karsten Mirror")


@pytest.mark.parametrize(
    "text",
    [
        "Karpa had reported his arrest, citing a court clerk.",
        "The Mirror had already printed her letter.",
    ],
)
def test_an_outlet_is_nobody_that_he_can_mean(text):
    assert is_nobodys(text, OUTLETS)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Oko told the Mirror that her letter was never answered.",
        "The Mirror reported that the mayor had lost his seat.",
        "Karpa reported the arrest of a clerk and of his brother.",
        "Karpa reported that a woman had lost her house.",
        "The Mirror printed a headline: “He is back.”",
        "The bridge is shut, the Mirror reported.",
        "Orv Post reported his arrest.",
    ],
)
def test_somebody_stands_before_it(text):
    assert not is_nobodys(text, OUTLETS)
