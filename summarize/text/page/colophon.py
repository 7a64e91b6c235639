"""What a page says of itself: who wrote it, when, whose rights, where else to find it."""

from __future__ import annotations

import re

from summarize.text.dateline import MONTHS
from summarize.text.page.furniture import FURNITURE
from summarize.text.page.lines import is_closed
from summarize.text.page.rules import CLOCK, LONGEST, NAME, PERSON, STAMP, URL, WEEKDAY, Rule

_OUTLET = r"[A-Z][\w.&]*(?: [A-Z0-9][\w.&]*){0,3}"
_PUBLISHED = r"(?:first |last |originally )?(?:published|updated|posted|modified)\b"
_WORK = (
    r"(?:reporting|writing|editing|edited|reported|written|compiled|translated|research|graphics?)"
)
_CREDITED = (
    r"(?>(?:(?-i:[A-Z])[\w'.-]*|and|in|at|for|by|of|the|with|from|on|additional|reporting|editing"
    r"|writing|translated|compiled|graphics?|research|von|van|de|al|el|bin|la|n[A-Z\d]+)"
    r"(?:[\s,;:.&()/-]+|\Z))++"
)

COLOPHON = (
    Rule(
        "legal",
        r"\(?(?:copyright\s*)?(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:by )?\d{4}.{0,300}",
        r"(?:.{0,80}\b)?all rights reserved\b.{0,160}|©.{0,100}",
        r"copyright\s+(?:by\s+)?(?:©|\(c\)|\d{4}|(?-i:[A-Z])).{0,100}",
        r".{0,60}\b(?:material|content|article|story|text|report|broadcast)\b.{0,40}"
        r"\b(?:may|must) not be (?:published|reproduced|reprinted|copied|republished)\b.{0,120}",
        r"(?:(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy"
        r"| notice)?"
        r"|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|site ?map|help|faq|rss"
        r"|accessibility|feedback|legal|disclaimer|cookie policy|do not sell my .{4,30})"
        r"\b[\s|•·/,-]*){1,12}",
        rf"our standards:.{{0,80}}|(?:{URL})\s+(?:terms of use|privacy policy).{{0,80}}",
    ),
    Rule(
        "credits",
        rf"[-—–]*\s?\(?(?:additional |further |with )?{_WORK}(?: (?:and|&) (?:writing|editing"
        rf"|reporting))?(?: (?:by|from)|:) {_CREDITED}",
        r"\(?with (?:files|reporting|additional reporting|inputs?|agenc(?:y|ies)|reuters|afp|ap)"
        r"(?:\)| (?:from|by|and)\b.{0,120})",
        r"(?:.{0,260}\b)?(?:contributed|reported) (?:to|for) this (?:report|story|article|post"
        r"|piece)\b.{0,80}",
        r"(?:[-–—]+\s?)?with assistance from\b.{0,200}",
        rf"(?-i:{PERSON}(?:(?:,? and |, ){PERSON}){{0,5}}) (?:also )?contributed\W*",
        r"(?-i:[A-Z])[\w.' -]{2,60}\breported from (?-i:[A-Z]).{0,400}\bcontributed\W*",
        r"(?:.{0,160}\b)?contributed (?:reporting|additional reporting)\W*",
        r"(?-i:[A-Z]).{0,160}\bcontributed from [^.]{2,40}\W*|contribut(?:ing|ors?"
        r"|ed)(?: by)?:.{0,160}",
        r"(?:[-–—]+\s?)?\(?this (?:article|story|post|piece|editorial|column)(?: was| has been)?"
        r"(?: (?:originally|first|also|last))? (?:published|appeared|ran|posted|prepared in"
        r"|produced in|updated|corrected|amended|revised)\b.{0,200}",
        r"(?:[-–—]+\s?)?\(?this report (?:was|has been) (?:updated|corrected"
        r"|prepared in)\b.{0,200}",
        r"original(?:ly)? (?:article|published|posted|story|post) (?:on|at|by|in|from"
        r"|here)\b.{0,120}",
        r"to contact the (?:reporter|editor|author|writer)s?\b.{0,200}",
        r"\(?this (?:version |story |article |report |item )?(?:corrects|deletes|removes"
        r"|updates) .{0,240}",
        r"\(?update\b\s?[:(,—–-].{0,30}"
        r"\b(?:story|article|version|adds?|correct\w*|headline|paragraph)\b.{0,240}",
        r"\[?h/t\b.{0,60}|(?:source|via)s?\s*:\s*.{2,80}|\(sources?: .{2,80}\)",
    ),
    Rule(
        "timestamp",
        rf"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued"
        rf"|aired|date(?: of publication)?|added|uploaded)\b:?\s*(?:on|at|:)?\s*)?"
        rf"(?:{STAMP}|{CLOCK}|{WEEKDAY}|{MONTHS} \d{{1,2}})"
        rf"(?:[\s,|@·•/\-–]+(?:at|on|gmt|utc|[ecmp][sd]?t|bst|ist|local time|hrs?|updated|posted"
        rf"|published|last|first|modified|{STAMP}|{CLOCK}|{WEEKDAY})){{0,14}}\W*",
        rf"{_PUBLISHED}:?(?: on| at)?:?\s[\w ,.:]{{0,24}}(?:{STAMP}|{CLOCK})[^,]{{0,30}}",
        r"\d+ min(?:ute)? read\W*|/ updated\b.{0,90}|posted at .{4,90}",
        r"\d+ (?:second|minute|min|hour|day|week|month)s? ago\W*(?:[|•·-].{0,30})?",
        rf"{_PUBLISHED}.{{0,30}}\bago\W*",
    ),
    Rule(
        "web-address",
        rf"{URL}(?:\s+{URL})*|{NAME}: (?:https?://|www\.)\S+"
        r"|\w[\w &/'-]{0,60}: (?:https?://|www\.)\S+",
        r".{0,80}\bweb ?(?:site|page)s? can (?:also )?be (?:accessed|reached|visited|found|viewed)"
        r" (?:at|via|through|on|here|under|from)\b.{0,120}",
        r"(?=.*(?::|https?:|www\.))(?:.{0,60}\b)?alternat(?:e"
        r"|ive) (?:web )?address(?:es)?\b.{0,60}",
    ),
    Rule(
        "promo",
        rf"(?-i:(?:(?:{_OUTLET})'s? )?(?:(?:our |its )?(?:correspondent |reporter |colleague ))?"
        rf"{PERSON} (?:has (?:more|the (?:story|details|report|latest)|this (?:report|story))"
        r"(?: on .{2,50})?(?: from .{2,40})?|(?:reports|explains|is there)"
        r"(?: (?:live )?(?:from|in) [A-Z][\w'-]+(?:,? [A-Z][\w'-]+){0,4})?)[.!]?)",
        r"(?:for more (?:on|about|from|information)|tune in|stay tuned)\b.{0,100}|more coming\W*",
    ),
)
"""Rules for what the page says of itself."""

_RULES = (*FURNITURE, *COLOPHON)

_BYLINE_NAME = r"[A-Z][\w'.\-]*(?:[ -](?:[A-Z][\w'.\-]*|de|van|von|der|al|el|bin|la|du|da)){0,4}"
BYLINE = re.compile(
    rf"(?:/ )?(?:Updated |Posted |Written |Reported )?(?:[Bb]y|BY):? (?:[Bb]y )?{_BYLINE_NAME}"
    rf"(?:(?:,| and| &|,? with) {_BYLINE_NAME})*(?:\s*[,|/•-]\s*[^.]{{0,60}})?"
    rf"|[-–—]+ ?{_BYLINE_NAME}|{_BYLINE_NAME}, The {_BYLINE_NAME}(?: Press)?"
    rf"|{_BYLINE_NAME}, [A-Z]{{2,5}} News(?:, [A-Z]\w+)?"
)
"""A line that only says who wrote the article."""

AUTHOR = re.compile(
    rf"{PERSON} (?:is an? .{{0,80}}\b(?:reporter|columnist|correspondent|writer|contributor|editor"
    r"|fellow|blogger)\b|writes (?:the|a|for|about)\b|covers\b).{0,250}"
)
"""A last line that presents the author."""

_PARTED = r"\s*[/>»›|·•]\s*"
_SECTION = r"(?:\d{1,2} )?[^\W\d_][\w&'.-]*(?: [\w&'.-]+){0,4}"
BREADCRUMBS = re.compile(rf"(?:{_SECTION}{_PARTED}){{1,6}}{_SECTION}")
"""``News / Syria``: short names of sections, one after the other."""

_GALLERY = re.compile(
    r"\d+ of \d+ .{0,30}(?:full ?screen|autoplay|close|skip)|just watched\b|skip in skip\b"
    r"|skip x embed\b|photos: photos:|video loading\b",
    re.I,
)


_NOTE = re.compile(
    r"\(?(?:correction|clarification|editor's note)s?\s?[:—–-].{0,80}\b(?:story|article|version"
    r"|report)\b",
    re.I,
)
_ITEMS = re.compile(r"\s{2,}|\s+[|·•/>»›–—-]+\s+")
_MENU_ITEMS = 3
_ITEM_WORDS = 4
_SAID = re.compile(
    r"\b(?:said|told|added|wrote|announced|testified|warned|claimed|argued|denied|insisted)\b"
)


def is_menu(flat: str) -> bool:
    """Whether a line is a row of short labels: ``Local   Sport   Notices``."""
    items = _ITEMS.split(flat)
    return len(items) >= _MENU_ITEMS and all(len(item.split()) <= _ITEM_WORDS for item in items)


def whole_line(flat: str) -> str | None:
    """The name of the rule that takes a line as a whole, if there is one.

    A closed sentence in which somebody says something is story, whatever its words.
    """
    if _GALLERY.match(flat):
        return "player"
    if len(flat) <= LONGEST and _NOTE.match(flat):
        return "credits"
    if len(flat) > LONGEST or (_SAID.search(flat) and is_closed(flat)):
        return None
    return next((rule.name for rule in _RULES if rule.matches(flat)), None)
