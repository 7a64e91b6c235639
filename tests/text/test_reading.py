"""Reading without collections of garbage in between."""

import gc

import pytest

from summarize.text.reading import uncollected


@pytest.fixture
def collector():
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@uncollected
def collecting(fail: bool = False) -> bool:
    if fail:
        raise ValueError("fails")
    return gc.isenabled()


def test_the_collector_is_off_while_a_text_is_read_and_on_again_behind_it(collector) -> None:
    gc.enable()
    assert not collecting()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="fails"):
        collecting(fail=True)
    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off(collector) -> None:
    gc.disable()
    assert not collecting()
    assert not gc.isenabled()
