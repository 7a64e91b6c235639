from __future__ import annotations

import random
from itertools import permutations

from summarize.corpus.copies import find_copies
from summarize.records import Article, Document, Sentence

WORDS = [f"word{number}" for number in range(900)]


def prose(seed: int, sentences: int) -> list[str]:
    draw = random.Random(seed)
    return [" ".join(draw.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences)]


def document(name: str, sentences: list[str], published: str | None = None) -> Document:
    text = " ".join(sentences)
    found: list[Sentence] = []
    at = 0
    for index, sentence in enumerate(sentences):
        found.append(Sentence(name, index, at, at + len(sentence), sentence, index))
        at += len(sentence) + 1
    return Document(Article(name, text, published=published), tuple(found))


STORY = prose(1, 20)
STATEMENT = ["“" + " ".join(prose(9, 9)) + "”"]


def test_a_copy_that_was_trimmed_or_given_another_start_is_found() -> None:
    whole = document("whole", STORY)
    trimmed = document("trimmed", STORY[:8])
    datelined = document("datelined", ["KHARTOUM (AFP) -- " + STORY[0], *STORY[1:]])
    other = document("other", prose(2, 20))
    for order in permutations([whole, trimmed, datelined, other]):
        assert find_copies(order) == (("datelined", "trimmed", "whole"),)


def test_the_earliest_of_the_longest_is_read() -> None:
    first = document("z", STORY, "2020-01-01")
    later = document("a", STORY, "2020-01-02")
    short = document("b", STORY[:9], "2019-12-31")
    assert find_copies([later, short, first]) == (("z", "b", "a"),)


def test_one_long_statement_in_two_articles_is_no_copy() -> None:
    one = document("one", [*prose(3, 3), *STATEMENT, *prose(4, 2)])
    two = document("two", [*prose(5, 2), *STATEMENT, *prose(6, 4)])
    assert find_copies([one, two]) == ()


def test_a_text_quoted_late_in_a_longer_article_is_no_copy() -> None:
    brief = document("brief", STORY[:4])
    background = document("background", [*prose(7, 30), *STORY[:4]])
    assert find_copies([brief, background]) == ()


def test_nothing_and_next_to_nothing() -> None:
    assert find_copies([]) == ()
    empty = [document("a", []), document("b", [])]
    assert find_copies(empty) == ()


def test_a_thousand_articles_with_their_copies() -> None:
    documents = [document(f"a{n}", prose(n, 6)) for n in range(500)]
    documents += [document(f"b{n}", prose(n, 6)[:5]) for n in range(500)]
    assert len(find_copies(documents)) == 500
