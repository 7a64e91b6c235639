import pytest

from summarize.claims.standalone.leaning import orphaned


@pytest.mark.parametrize(
    "text",
    [
        "On Monday he gave back the keys of the lighthouse.",
        "Late on Monday night they left the island by boat.",
        "Asked whom he meant, he pointed at the harbour master.",
        "The one he signed with their partners in spring.",
        "Using this method, the divers found nine more wrecks.",
        "Since then, the divers have found nine more wrecks.",
        "On Sunday, their leader, Per Lund, gave up his seat.",
    ],
)
def test_a_pronoun_that_nobody_explains_leans(text):
    assert orphaned(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the keys, Ada Oko said she had lost them.",
        "Before he left on Monday, Per Lund gave back the keys.",
        "On Monday Ada Oko gave back her keys.",
        "Many have their own boats on the lake.",
        "Using boats of its own, the club searched the lake.",
        "It was on Monday that the divers found the wreck.",
    ],
)
def test_a_pronoun_with_its_noun_stands(text):
    assert not orphaned(text)
