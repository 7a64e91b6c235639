"""What was mended, and what was taken out, is visible in every form."""

import json
from dataclasses import replace

import pytest

from summarize.brief.html import brief_html
from summarize.brief.json import brief_from, brief_json
from summarize.brief.markdown import brief_markdown
from summarize.records import Repair, Statement, Verdict


@pytest.fixture
def mended(brief):
    repair = Repair("repaired", ("number",), "It had <99> rooms.", "put right by the source")
    gone = Repair("dropped", ("unsupported",), "Gone *now*.", "nothing of it stands anywhere")
    first = replace(brief.summary[0], repair=repair)
    dropped = (Statement("Gone *now*.", (), verdict=Verdict(0.0), repair=gone),)
    return replace(brief, summary=(first, *brief.summary[1:]), dropped=dropped)


def test_json_comes_back_as_it_was(mended) -> None:
    value = json.loads(json.dumps(brief_json(mended)))
    assert brief_from(value) == mended
    assert value["summary"][0]["repair"]["why"] == ["number"]


def test_markdown_says_what_was_done(mended) -> None:
    text = brief_markdown(mended)
    assert (
        "  - ✎ repaired (number): put right by the source. Before: “It had \\<99\\> rooms.”" in text
    )
    assert "## Taken out of the draft" in text
    assert "- ~~Gone \\*now\\*.~~ — dropped (unsupported): nothing of it stands anywhere" in text


def test_html_says_what_was_done(mended, documents) -> None:
    page = brief_html(mended, documents)
    assert "<del>It had &lt;99&gt; rooms.</del>" in page
    assert "<del>Gone *now*.</del>" in page
    assert "put right by the source" in page


def test_nothing_is_said_where_nothing_was_done(brief, documents) -> None:
    kept = replace(brief.summary[0], repair=Repair("kept", ("number",)))
    same = replace(brief, summary=(kept, *brief.summary[1:]))
    assert brief_markdown(same) == brief_markdown(brief)
    assert "✎" not in brief_html(brief, documents)
