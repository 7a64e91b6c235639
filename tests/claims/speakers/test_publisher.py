"""An outlet is not passed on by itself, by whatever name it goes."""

import pytest

from summarize.claims.extract import extract
from summarize.claims.speakers.publisher import is_publisher
from summarize.corpus.document import prepare
from summarize.records import Article


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("The Karsten Mirror", "Karsten Mirror"),
        ("the Mirror", "The Karsten Mirror"),
        ("Orvmark", "Orvmark Press Agency"),
        ("KPA", "Karsten Press Agency"),
        ("KARPA", "Karsten Press Agency"),
        ("Karpa", "Karsten Press Agency"),
        ("the K.P.A.", "Karsten Press Agency"),
        ("World Service", "Karsten World Service"),
    ],
)
def test_short_names_of_the_outlet(name, publisher):
    assert is_publisher(name, publisher)


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("the Mirror", "Karsten Post"),
        ("Karsten", "Karsten Post"),
        ("Karin", "Karsten Post"),
        ("Karim", "Karsten Press Agency"),
        ("AFP", "Karsten Press Agency"),
        ("the paper", "The Karsten Paper"),
        ("Press", "Karsten Press Agency"),
        ("state television", ""),
    ],
)
def test_other_names(name, publisher):
    assert not is_publisher(name, publisher)


@pytest.mark.parametrize(("source", "chain"), [("Karsten Mirror", 1), ("Orv Post", 2)])
def test_the_chain_ends_with_another_outlet_only(source, chain):
    text = "The bridge will stay shut until May, Mayor Ada Oko told the Mirror on Monday."
    (claim,) = extract(prepare(Article("a", text, "", source, "2031-03-04")))
    assert len(claim.chain) == chain
