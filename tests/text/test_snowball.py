"""The stemmer against NLTK's, on real endings and on made-up words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from nltk.stem.snowball import EnglishStemmer

from summarize.text import snowball
from summarize.text.wordlists import word_list

_ENDINGS = (
    *("s", "es", "ies", "ied", "sses", "us", "ss", "ed", "edly", "eed", "eedly", "ing", "ingly"),
    *("y", "e", "l", "ll", "'", "'s", "'s'", "ization", "ational", "fulness", "ousness"),
    *("iveness", "tional", "biliti", "lessli", "entli", "ation", "alism", "aliti", "ousli"),
    *("iviti", "fulli", "enci", "anci", "abli", "izer", "ator", "alli", "bli", "ogi", "li"),
    *("alize", "icate", "iciti", "ative", "ical", "ness", "ful", "ement", "ance", "ence", "able"),
    *("ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er"),
    "ic",
)
_OPENINGS = st.sampled_from(("", "gener", "commun", "arsen"))
_oracle = EnglishStemmer()


@given(
    st.builds(
        lambda opening, middle, endings: opening + middle + "".join(endings),
        _OPENINGS,
        st.text(alphabet="aeiouybdltsgnwxk'", max_size=6),
        st.lists(st.sampled_from(_ENDINGS), max_size=3),
    )
)
@example("wayyy")
@example("skies")
def test_stem_of_any_word_is_nltks(word: str) -> None:
    assert snowball.stem(word) == _oracle.stem(word)


@pytest.mark.parametrize("name", ["openers", "organization_nouns", "stopwords", "titles"])
def test_stems_of_the_listed_words_are_nltks(name: str) -> None:
    for word in word_list(name):
        lower = word.lower()
        assert snowball.stem(lower) == _oracle.stem(lower)
