import re
from pathlib import Path

import pytest

from summarize.text.page.colophon import COLOPHON, whole_line
from summarize.text.page.furniture import FURNITURE

ROOT = Path(__file__).parents[2]
LITERAL = re.compile(r'"([a-z]+(?:-[a-z]+)*)"')


def test_every_rule_is_documented() -> None:
    names = {rule.name for rule in (*FURNITURE, *COLOPHON)}
    for name in ("marks.py", "cuts.py"):
        code = (ROOT / "summarize/text/page" / name).read_text(encoding="utf-8")
        names.update(LITERAL.findall(code))
    assert {"caption", "page-foot", "above-dateline", "share"} <= names
    table = (ROOT / "docs/cleaning.md").read_text(encoding="utf-8")
    assert not {name for name in names if f"`{name}`" not in table}


def test_no_rule_takes_a_plain_sentence() -> None:
    assert whole_line("The river rose and the bridge into the town was cut on Tuesday.") is None


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Advertisement Continue reading the main story", "advertisement"),
        ("Story Continued Below", "advertisement"),
        ("Loading...", "stub"),
        ("Video PlayerClose", "player"),
        ("Media playback is unsupported on your device", "player"),
        (
            "JUST WATCHED Bridge falls Replay More Videos ... MUST WATCH Bridge falls 01:49",
            "player",
        ),
        ("Embed Bridge falls, mayor weeps 0:32 autoplay autoplay Copy this code", "player"),
        ("CLOSE A bridge fell in Ashford on Tuesday. This is how. BTV", "player"),
        ("1:32 / 4:05", "player"),
        ("SHARE THIS ARTICLE", "share"),
        ("Read or Share this story: https://bo.example/2uhBJtw", "share"),
        ("Facebook Twitter WhatsApp 312 Shares", "share"),
        ("Ann Lee can be followed at http://twitter.com/annlee", "follow"),
        ("You can reach Ann Lee at ann.lee@norda.example", "follow"),
        ("Breaking News Emails Get breaking news alerts and special reports.", "newsletter"),
        ("By continuing to use this site you agree to our terms.", "cookies"),
        ("Leave a Reply", "comment-form"),
        ("Your email address will not be published.", "comment-form"),
        ("A post shared by Ada (@ada) on Apr 16, 2017 at 1:43am PDT", "embed"),
        ("(Also on BTV: Mayor weeps)", "link"),
        ("Bridge falls: 'I thought I would die' Read more", "link"),
        ("(c) 2014 BTV (Borland Holding). All rights reserved.", "legal"),
        ("This material may not be published, broadcast, rewritten, or redistributed.", "legal"),
        ("(Additional reporting by Ann Lee in Kell; Writing by Bo Ray)", "credits"),
        ("This article originally appeared in the Borland Times.", "credits"),
        ("Correction: An earlier version of this article said that it fell on Monday.", "credits"),
        ("First published April 25, 8:32 p.m. PT.", "timestamp"),
        ("Wednesday 10 August 2016 20:02", "timestamp"),
        ("posted at 10:01 pm on March 2, 2016 by Bo Ray", "timestamp"),
        ("Risk formula: http://norda.example/formula", "web-address"),
        ("The Times's Ann Lee has more on the story from Kell.", "promo"),
        ("More coming...", "promo"),
    ],
)
def test_lines_of_each_kind(line: str, rule: str) -> None:
    assert whole_line(line) == rule
