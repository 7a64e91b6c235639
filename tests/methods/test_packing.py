"""Room shared between articles, and the sentences that use it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.methods.packing import SHORTEST_CLIP, pack, shares

LENGTHS = st.lists(st.integers(0, 80), max_size=12)


def by_order(lengths: list[list[int]]) -> list[list[float]]:
    return [[-float(index) for index in range(len(article))] for article in lengths]


def test_what_short_articles_leave_goes_to_the_others() -> None:
    assert shares([10, 100, 100], 150) == [10, 70, 70]
    assert shares([100, 10, 100], 151) == [70, 10, 71]
    assert shares([5, 5], 100) == [5, 5]
    assert shares([], 10) == []
    assert shares([7], -3) == [0]


@given(LENGTHS, st.integers(0, 500))
def test_shares_are_even_and_use_the_room(lengths: list[int], room: int) -> None:
    found = shares(lengths, room)
    assert sum(found) == min(room, sum(lengths))
    assert all(0 <= share <= length for share, length in zip(found, lengths, strict=True))
    cut = [share for share, length in zip(found, lengths, strict=True) if share < length]
    assert not cut or max(cut) - min(cut) <= 1
    assert not cut or all(
        length <= max(cut) + 1 or share < length
        for share, length in zip(found, lengths, strict=True)
    )


def test_everything_goes_in_where_it_fits_and_worth_is_not_asked() -> None:
    def never() -> list[list[float]]:
        raise AssertionError("asked")

    assert pack([[3, 4], [5]], 12, never).kept == ((0, 1), (0,))


def test_the_most_central_sentences_go_in_in_order() -> None:
    worth = [[1.0, 9.0, 2.0, 8.0]]
    assert pack([[10, 10, 10, 10]], 25, lambda: worth).kept == ((1, 3),)


def test_no_article_is_lost() -> None:
    lengths = [[20] * 30, [20] * 2, [20] * 30]
    kept = pack(lengths, 200, lambda: by_order(lengths)).kept
    assert [len(places) for places in kept] == [4, 2, 4]


def test_what_whole_sentences_leave_is_filled_up() -> None:
    lengths = [[30, 30], [30, 15, 30]]
    packed = pack(lengths, 95, lambda: [[2.0, 1.0], [4.0, 3.0, 5.0]])
    assert packed.kept == ((0,), (1, 2)), "17 and 3 tokens are left, 15 more fit"


def test_a_sentence_that_is_too_long_by_itself_is_clipped() -> None:
    packed = pack([[300, 400], [10]], 100, lambda: [[1.0, 2.0], [1.0]])
    assert packed.kept == ((1,), (0,))
    assert packed.clipped == (90, None)
    none = pack([[300], [10]], 10 + SHORTEST_CLIP - 1, lambda: [[1.0], [1.0]])
    assert none.kept == ((), (0,))


@given(st.lists(st.lists(st.integers(1, 40), max_size=9), max_size=7), st.integers(0, 400))
def test_never_more_than_the_room(lengths: list[list[int]], room: int) -> None:
    packed = pack(lengths, room, lambda: by_order(lengths))
    used = sum(
        sum(article[place] for place in kept) if clip is None else clip
        for article, kept, clip in zip(lengths, packed.kept, packed.clipped, strict=True)
    )
    assert used <= room
    assert all(list(kept) == sorted(set(kept)) for kept in packed.kept)


@pytest.mark.parametrize("room", [100, 137, 200])
def test_the_same_whatever_the_order_of_articles(room: int) -> None:
    lengths = [[30, 12], [25, 25, 25], [8, 9, 10]]
    kept = pack(lengths, room, lambda: by_order(lengths)).kept
    back = pack(lengths[::-1], room, lambda: by_order(lengths[::-1])).kept
    assert [len(places) for places in kept] == [len(places) for places in back[::-1]]
