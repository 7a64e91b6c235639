"""A full stop after an abbreviation, against Punkt with the same lists for parameters."""

import itertools

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from summarize.text.abbreviations import KNOWN, STARTERS, STATES, TITLES, ends_sentence

_SEEN_IN_LOWER_CASE = 1 << 5
_DECIDED_HERE = TITLES | {"no", "st", "ave", "blvd", "rd", "hwy"}
_ODD = ("It's", "IT'S", "It’s", "We’ll", "the", "Smith", "smith", "co-founder", "Vice-President")
_ODDER = ("Then--now", "U.S", "Łódź", "$", "#", "А", "In.depth")


def test_the_decision_is_punkts() -> None:
    parameters = PunktParameters()
    parameters.abbrev_types = set(KNOWN)
    parameters.sent_starters = set(STARTERS)
    for word in STARTERS:
        parameters.add_ortho_context(word, _SEEN_IN_LOWER_CASE)
    punkt = PunktSentenceTokenizer(parameters)
    starters = sorted(STARTERS)
    following = [*starters, *map(str.capitalize, starters), *map(str.upper, starters)]
    following += [*_ODD, *_ODDER]
    short = sorted(word for word in KNOWN - _DECIDED_HERE if len(word) > 1)
    pairs = [*itertools.product(("Inc", "U.S"), following)]
    pairs += itertools.product(sorted(STATES)[:20] + short[::7], (*_ODD, *_ODDER, "The", "A"))
    for word, after in pairs:
        if word.lower() not in _DECIDED_HERE:
            expected = punkt.text_contains_sentbreak(f"{word}. {after} .")
            assert ends_sentence(word, after) == expected, (word, after)
