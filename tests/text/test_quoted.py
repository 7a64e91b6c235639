from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.quoted import quoted_spans


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Not now,” he said. “Later.”", ["“Not now,”", "“Later.”"]),
        ('“Not now," he said, and left.', ['“Not now,"']),
        ('“Not now," he said, "but later."', ['“Not now,"', '"but later."']),
        ('"Not now,” he said. "Later.”', ['"Not now,”', '"Later.”']),
        ('It was the “old party," he said of “the rest.”', ['“old party,"', "“the rest.”"]),
        ('“He would be the first" to go.', ['“He would be the first"']),
        ('“He said "no," and left,” Moss said.', ['“He said "no," and left,”']),
        ('"He said “no,” and left," Moss said.', ['"He said “no,” and left,"']),
        ('“It runs on. He said "no" to us.', ['“It runs on. He said "no" to us.']),
        ('“A plank of 6" is ours,” she said.', ['“A plank of 6" is ours,”']),
        ("«Non», he said; „nein“ was better.", ["«Non»", "„nein“"]),
    ],
)
def test_a_quotation_is_read_whole_whatever_its_marks(text, quotations):
    assert [span.of(text) for span in quoted_spans(text)] == quotations


@given(st.text(alphabet='“”"«»„‘’ a.,', max_size=60))
def test_quotations_are_disjoint_and_in_order(text):
    ends = [(span.start, span.end) for span in quoted_spans(text)]
    assert all(start < end for start, end in ends)
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
