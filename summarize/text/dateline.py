"""The line of place, date and agency that opens a wire story.

``DAMASCUS, Nov. 19 (Xinhua) --``, ``AMMAN:``, ``WASHINGTON -``, ``(Reuters) -`` and
``Deir Ezzor (Syria News)`` are read into their parts and kept out of the story.
"""

from __future__ import annotations

import re

from summarize.records import Dateline, Span

MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
_DATE = (
    rf"(?:{_DAY},?\s+)?(?:{MONTHS}\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{MONTHS})"
    rf"(?:,?\s+\d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|\d{{4}}-\d\d-\d\d|{_DAY}(?=\s*[(\-–—])"
)
_CAPS_WORD = r"[^\W\d_a-zß-ÿ]['.\-]?(?:[^\W\d_a-zß-ÿ]['.\-]{0,2})*[^\W\d_a-zß-ÿ.]"
_CAPS_PLACE = rf"{_CAPS_WORD}(?:[ /]{_CAPS_WORD}){{0,4}}"
_MIXED_WORD = r"(?:[A-Z][\w'.\-]*|[a-z]{1,2}-[A-Z][\w'\-]*)"
_MIXED_PLACE = rf"{_MIXED_WORD}(?: (?:{_MIXED_WORD}|de|del|di|al|el|of|the|upon|on)){{0,3}}"
_REGION = rf"(?:,\s+{_MIXED_PLACE}\.?){{0,2}}?"
_AGENCY = r"\((?P<agency>[^()\n]{2,40})\)"
_DASH = r"\s*(?:--+|[-–—―]|_(?=\s))\s*"

# A place in capitals, closed by an agency, a dash or a colon.
_CAPS = re.compile(
    rf"(?P<place>{_CAPS_PLACE}{_REGION})(?:,?\s+(?P<date>{_DATE}))?"
    rf"(?:,?\s*{_AGENCY}(?:{_DASH}|\s*:\s+|\s+(?=[^\W\d_a-z]|[\"']))"
    rf"|\s+(?:--+|[-–—―])\s*|\s*[–—]\s*|--\s*|:\s+)(?=\S)"
)
# A place in ordinary letters, which needs an agency, or a date and a dash.
# "PLACE, September 14. /Agency/."
_SLASHED = re.compile(
    rf"(?P<place>{_CAPS_PLACE}{_REGION}),?\s+(?P<date>{_DATE})[.,]?\s*"
    r"/(?P<agency>[^/\n]{2,40})/\s*[.:–—-]*\s*(?=\S)"
)
_MIXED = re.compile(
    rf"(?P<place>{_MIXED_PLACE}{_REGION})(?:,?\s+(?P<date>{_DATE}))?"
    rf",?\s*{_AGENCY}(?P<dash>{_DASH}|\s*:\s+|\s+)(?=[^\W\d_a-z]|[\"'])"
)
_MIXED_DATED = re.compile(
    rf"(?P<place>{_MIXED_PLACE}{_REGION}),?\s+(?P<date>{_DATE})(?:{_DASH}|:\s+)(?=[^\W\d_a-z]"
    rf"|[\"'])"
)
_MIXED_DASH = re.compile(
    rf"(?P<place>{_MIXED_PLACE}{_REGION})\s+(?:--+|[-–—―])\s+(?=(?:The|A|An)\s|[A-Z]|[\"'])"
)
# A place in capitals with its punctuation lost, before a word that opens a sentence.
_BARE = re.compile(
    r"(?P<place>[A-Z]{5,15}) (?=(?:The|An?|At|In|On|More|Some|About|Several|Dozens|Hundreds"
    r"|Thousands|Scores|Air|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\w+teen"
    r"|Twenty|Nearly|Almost|Over)\s)"
)
_ONLY_AGENCY = re.compile(rf"{_AGENCY}(?P<dash>{_DASH}|\s*:?\s*)(?=[^\W\d_a-z]|[\"'])")

_AGENCY_NAME = re.compile(
    r"\b(?:AP|AFP|Reuters|Xinhua|UPI|DPA|dpa|EFE|ANSA|TASS|ITAR-TASS|RIA|Novosti|Interfax|Kyodo|"
    r"Yonhap|PTI|IANS|ANI|SANA|IRNA|ISNA|WAM|KUNA|SPA|MENA|PA|AAP|CP|CNN|BBC|NPR|CBS|NBC|ABC|VOA|"
    r"RFE/RL|RT|MCT|TNS|Bloomberg|Thomson|Petra|Anadolu|AA|Ruptly|Sputnik|NNA|IRIN)\b|"
    r"\b(?:News|Press|Agency|Times|Post|Daily|Herald|Tribune|Journal|Service|Network|Media|Wire|"
    r"Online|Today|Network|Observer|Guardian|Telegraph|Gazette|Chronicle)\b"
)
_NO_PLACE = frozenset(
    re.findall(
        r"\w+",
        """
        a advertisement alert also analysis and audio background breaking but click close comment
        correction developing editor editorial editors exclusive explained explainer fact factbox
        file full gallery he how i interactive interview it just key latest listen live look map
        more must new no note opinion or photo photos pics pictures profile q question read related
        report review see share she source sources spoiler story summary that the there they this
        timeline update updated video videos view viewpoint warning watch we what when where who
        why yes
        """,
    )
)
_PARTY = re.compile(r"[A-Z]{1,4}-[A-Z][\w.]*$")
_MAYBE = re.compile(r"(?<=[\s.])[A-Z][A-Z'.\-]+[A-Z](?=[ ,/(])")
_AGENCY_LETTERS = re.compile(r"[A-Z]{3,6}")
_INNER = 600
_SLOGAN_WORDS = 14
_MAX = 110
"""A dateline does not run on for longer than this, in characters."""


def read_dateline(flat: str, start: int, *, first: bool = True) -> Dateline | None:
    """The dateline that a paragraph opens with, if it opens with one.

    Args:
        flat: The paragraph, with plain spaces and quotation marks.
        start: Where the paragraph begins in the text.
        first: Whether it is the first paragraph of the story, where a bare place
            and a dash or colon are enough.

    Returns:
        Place, date and agency as far as they are given, and the span up to the
        first word of the story; ``None`` if there is no dateline.
    """
    head = flat[: _MAX + 60]
    long = len(flat.split(None, _SLOGAN_WORDS)) > _SLOGAN_WORDS or flat[-1:] in ".!?\"'"
    for pattern in (_SLASHED, _CAPS, _MIXED, _MIXED_DATED, _MIXED_DASH, _BARE, _ONLY_AGENCY):
        match = pattern.match(head)
        if match is None or match.end() > _MAX:
            continue
        parts = match.groupdict()
        place = (parts.get("place") or "").strip(" ,")
        date = (parts.get("date") or "").strip(" ,")
        agency = (parts.get("agency") or "").strip()
        if not agency:
            place, agency = _agency_after(place)
        if not _plausible(pattern, match, place, date, agency, first, long):
            continue
        return Dateline(Span(start, start + match.end()), place, date, agency)
    return None


def find_inner(flat: str, start: int) -> Dateline | None:
    """A dateline with a known agency that stands after a title or a standfirst.

    Args:
        flat: The first line of the story.
        start: Where the line begins in the text.
    """
    for match in _MAYBE.finditer(flat, 0, _INNER):
        found = read_dateline(flat[match.start() :], start + match.start(), first=False)
        if found is not None and found.agency and (found.date or _AGENCY_NAME.search(found.agency)):
            return found
    return None


def _plausible(
    pattern: re.Pattern[str],
    match: re.Match[str],
    place: str,
    date: str,
    agency: str,
    first: bool,
    is_long: bool,
) -> bool:
    known = bool(agency and _AGENCY_NAME.search(agency))
    if place:
        opening = re.split(r"[ ,/:.\-]", place, maxsplit=1)[0].lower()
        alone = opening == place.lower()
        if (opening in _NO_PLACE and (alone or opening != "new")) or len(place) < 3:
            return False
    if pattern is _ONLY_AGENCY:
        return known and first and len(agency) <= 30
    if agency and _PARTY.match(agency):
        return False
    if (
        agency
        and not known
        and (not (first or date) or _stands_for(agency, place) or not _dashed(match))
    ):
        return False
    if pattern is _MIXED_DASH:
        return first and len(place.split()) <= 3 and (is_long or bool(agency))
    return first or known or bool(date)


def _agency_after(place: str) -> tuple[str, str]:
    """A place and an agency from ``Damascus, SANA``, where no bracket parts them."""
    before, comma, after = place.rpartition(", ")
    if comma and not before.isupper() and _AGENCY_LETTERS.fullmatch(after):
        return before, after
    return place, ""


def _dashed(match: re.Match[str]) -> bool:
    return match.group().rstrip()[-1:] in tuple("-–—―:")


def _stands_for(agency: str, place: str) -> bool:
    """Whether the words in brackets are only the initials of the words before them."""
    initials = "".join(word[0] for word in re.split(r"[ \-]", place) if word[:1].isupper())
    return agency.replace(".", "").upper() == initials.upper()
