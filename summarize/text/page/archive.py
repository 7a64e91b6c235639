"""Pages that stand where an article once stood: archives, errors, walls."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.text.page.lines import Line

_SIGNS = (
    "crawl",
    "archiv",
    "wayback",
    "ip address",
    "dns ",
    "web content",
    "not available",
    "no longer",
    "not found",
    "not be found",
    "404",
    "log in",
    "sign in",
    "denied",
    "javascript",
    "cookies",
    "your browser",
    "site connection",
    "location information",
    "tweet with",
    "unavailable in",
    "unusual",
    "are human",
    "are a human",
)
_NOTICE = re.compile(
    r"\bIP address (?:for this domain |of this (?:site|domain) )?(?:may have|has|have)"
    r" (?:recently )?changed|\byour IP address has\b|\bDNS (?:settings|cache|changes)\b"
    r"|\b(?:these|this) (?:web )?(?:crawls?|captures?|collections?)\b.{0,80}\b(?:archiv|web|run"
    r"|part of)"
    r"|\b(?:seed|seeds) for (?:this|these) crawls?\b|\bcrawl data to the Internet Archive\b"
    r"|\bcrawls? (?:was|were|is|are) (?:run|part|performed|collected|operated)\b"
    r"|Archive-It\b|\b(?:set|collection) of (?:web )?(?:collections|captures"
    r"|government web content)\b"
    r"|\bthis (?:page|url|snapshot|capture) (?:has not been|was not|is not) archived\b"
    r"|\bWayback Machine (?:has not|doesn't|does not|is an initiative|hasn't)\b"
    r"|\b(?:this (?:page|file|content|URL|video|article)|the (?:page|file|content|URL|video"
    r"|article) you (?:requested|(?:are|were) looking for)|the requested (?:URL|page))"
    r" (?:is not available|(?:is )?no longer (?:available|exists)"
    r"|(?:was|is|could|can) ?not (?:be )?found)\b"
    r"|\b404\b.{0,30}\b(?:not found|error)\b|\berror 404\b|\bpage not found\b"
    r"|\byou must (?:log|sign) in to (?:continue|view)\b"
    r"|\baccess to this (?:page|site) (?:has been |is )?denied\b|\Aaccess denied\W*\Z"
    r"|\bplease (?:enable|turn on) (?:javascript|cookies)\b|\b(?:javascript|cookies) (?:must be"
    r"|to be) enabled\b"
    r"|\bchecking (?:if the site connection|your browser)\b"
    r"|\byou can add location information to your tweets\b|\btweet with a location\b"
    r"|\b(?:unavailable|not available) in your (?:country|region|location)\b"
    r"|\bunusual (?:traffic|activity) from your\b|\bverify (?:that )?you are (?:a )?human\b",
    re.I,
)
_PAGE_WORDS = 260
_NOTICE_WORDS = 60


def notices(flat: str, lines: Sequence[Line]) -> list[int]:
    """Which lines are notices of an archive, of an error or of a wall.

    Args:
        flat: The page, flattened.
        lines: Its lines.
    """
    low = flat.lower()
    signs = [sign for sign in _SIGNS if sign in low]
    if not signs:
        return []
    return [
        at
        for at, line in enumerate(lines)
        if any(sign in line.flat.lower() for sign in signs) and _NOTICE.search(line.flat)
    ]


def is_no_article(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether such notices are all that a page has to say, or most of a short one."""
    words = sum(line.words for line in lines)
    share = sum(lines[at].words for at in found) / max(words, 1)
    return share > 0.5 or (share > 0.2 and words <= _PAGE_WORDS)


def is_notice_line(line: Line) -> bool:
    """Whether a notice is short enough to be one, amid a story."""
    return line.words <= _NOTICE_WORDS
