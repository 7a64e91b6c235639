"""Photo captions and credits: what speaks of a picture and not of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.text.dateline import MONTHS
from summarize.text.lines import Line

_WIRES = (
    r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Xinhua|UPI|DPA|dpa|EFE|ANSA|TASS|SANA|MCT|TNS|PA|Bloomberg"
    r"|Associated Press|The Associated Press|Agence France-Presse|Anadolu|iStock|Shutterstock|Thinkstock"
    r"|Alamy|Corbis|Rex|REX|WENN|Splash|Zuma|ZUMA|Newscom|Wikimedia|Wikipedia|Flickr|Instagram|Facebook"
    r"|Twitter|YouTube|Google Maps|Handout|handout|File|FILE|file|Supplied|Courtesy|Pool|pool)"
)
_CREDIT_WORD = (
    r"(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mages?|[Pp]ictures?|[Cc]redits?|CREDIT|[Vv]ideo|[Ss]creen ?(?:grab|shot)"
    r"|[Ff]ile|[Cc]ourtesy|[Hh]andout|[Ii]llustration|[Gg]raphic|via)"
)
_BRACKET = re.compile(
    rf"[(\[](?:(?:[^()\[\]]{{0,60}}\b)?{_CREDIT_WORD}(?:\s*(?:by|:|/|-|courtesy|from|of|credit)\b|\s*[:,/]|\s(?=[A-Z]))"
    rf"[^()\[\]]{{1,80}}|[^()\[\]]{{0,60}}[/|,]\s?{_WIRES}\b[^()\[\]]{{0,40}}"
    rf"|{_WIRES}\s?[/|,][^()\[\]]{{1,60}}|[^()\[\]]{{1,60}} via (?:[A-Z@][\w .]{{1,30}})"
    rf"|(?:The )?Associated Press|Getty Images|AP|AFP|Reuters|EPA|{_WIRES} [Pp]hotos?|[Pp]hotos? {_WIRES})[)\]]"
)
_NAME_BRACKET = re.compile(
    r"(?:[.!?][\"']?|\.\.\.) [(\[](?:(?:[A-Z][\w'.\-]+ ?){2,4}|[A-Z]{2,6}\d?)"
    r"(?:\s?[/,|] ?(?:[A-Z][\w.]+ ?){1,5}|for the (?:[A-Z][\w.]+ ?){1,5})*[)\]]$"
)
_TRAILING = re.compile(
    rf"(?:\b(?:REUTERS|AP Photo|AFP PHOTO|AFP|Reuters|EPA)\s?/\s?[A-Z][\w'.\- ]{{2,40}}(?:/[\w ]{{2,30}})?"
    rf"|\b(?:Photograph|Photo|Image|Picture|Credit|Photo credit|Image credit|Photo courtesy|Courtesy)(?: by|:| of)"
    rf" ?[^.]{{2,90}}|\b[A-Z][\w'\-]+ (?:[A-Z][\w'.\-]+ )?/ ?(?:AP|AFP|Getty(?: Images)?|Reuters|EPA|[A-Z]{{2,5}})"
    rf"|(?<=[.!?] )(?:(?:[A-Z][\w'.\-]+ ){{1,3}}[/,] ?)?(?:Getty Images|Associated Press|AP|AFP|Reuters|[A-Z]{{3,5}} News)"
    rf"|[A-Z][\w.]+ via (?:AP|AFP|Getty(?: Images)?|Reuters|Facebook|Twitter))\.?$"
)
_ONLY = re.compile(
    rf"(?:(?:{_CREDIT_WORD}s?(?: (?:credit|courtesy|by|via|from|of))*:?\s*(?:by |courtesy (?:of )?|: ?)?)[^.!?]{{2,90}}"
    rf"|(?:[A-Z][\w'.\- ]{{1,40}}\s?[/|,]\s?)*(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images?|GETTY IMAGES?|Getty|iStock"
    rf"|Shutterstock|Xinhua|Associated Press|[A-Z]{{2,5}} News|PA|Alamy|YouTube|Bloomberg)(?:\s?[/|,]\s?[A-Z][\w'.\- ]{{1,40}})*"
    rf"|\((?:[A-Z][\w'.&\-]+ ?){{1,6}}\)|{_WIRES} ?(?:[Pp]hotos?|PHOTO|[Ii]mages?)(?: [A-Z].{{2,60}})?)\.?"
)
_OPENING = re.compile(
    r"(?:[A-Z][\w']{2,20})??(?:FILE(?: PHOTO)?\s?[-–—:.]|File (?:photo|picture|image)\b|(?:Media|Image|Video|Photo) caption\b"
    r"|Image copyright\b|Media playback is\b"
    r"|(?:In )?[Tt]h(?:is|ese|ose) (?:[\w,.]+ ){0,4}?(?:file |frame |video |still |satellite |aerial |combination |undated |handout |booking )*"
    r"(?:photo(?:graph)?s?|images?|pictures?|frame ?grabs?|video ?grabs?|screen ?(?:grabs?|shots?)|combination(?: of)?|combo|still|illustration|graphic|map)\b"
    r"(?=.{0,120}\b(?:provided|released|taken|made available|shows?|from (?:\w+ )?video|dated?|posted|shot|obtained|file|\d{4})\b)"
    r"|(?:An? )?(?:undated |file |handout |satellite |aerial |combination |screen |still )+(?:photo(?:graph)?s?|images?|pictures?|grab|shot)\b"
    r"(?=.{0,120}\b(?:provided|released|taken|made available|shows?|from|of)\b))"
)
_FULL_DAY = re.compile(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? {MONTHS} \d{{1,2}},? \d{{4}}\b"
)
_SOME_DAY = re.compile(
    rf"\b(?:in|on|at|,)\s.{{0,60}}?\b{MONTHS} \d{{1,2}},? \d{{4}}\b|\b\d{{1,2}} {MONTHS},? \d{{4}}\b"
)
_POSE = re.compile(
    r"\b(?:is|are) (?:seen|shown|pictured|photographed|silhouetted|displayed)\b"
    r"|\b(?:seen|pictured|shown) (?:here|in|on|at|during|above|left|right)\b"
    r"|\b(?:walk|stand|sit|wait|pose|patrol|look|watch|gather|wave|hold|carry|ride|drive|pass|inspect|smile|speak"
    r"|talk|listen|arrive|leave|attend|celebrate|march|shout|chant|cheer|react|embrace|hug|kiss|cry|mourn|pray"
    r"|work|search|dig|run|flee|fire|take|make|use|point|gesture|address|meet|greet|shake|play|perform|lie|rest"
    r"|rise|rises|billow|burn|fly|line|queue|crowd|walks|stands|sits|waits|poses|patrols|looks|watches|gathers"
    r"|waves|holds|carries|rides|drives|passes|inspects|smiles|speaks|talks|listens|arrives|leaves|attends"
    r"|celebrates|marches|shouts|reacts|embraces|hugs|kisses|cries|mourns|prays|works|searches|runs|flees|fires"
    r"|takes|makes|uses|points|gestures|addresses|meets|greets|shakes|plays|performs|lies|rests|billows|burns"
    r"|flies|lines|shows|show|clap|chat|chats|scratches|conducts|ushers|buy|cross)\b"
)
_PAST = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|did|would|could|added|announced|reported|according to)\b",
    re.I,
)
LONGEST = 170
"""No caption is longer than this, in words."""


def is_credit(line: Line) -> bool:
    """Whether a line names only who took or owns a picture."""
    return line.words <= 12 and _ONLY.fullmatch(line.flat) is not None


def opens_caption(flat: str) -> bool:
    """Whether a line opens as captions do, also glued to a word before it."""
    return _OPENING.match(flat) is not None


def credits(flat: str) -> Iterator[re.Match[str]]:
    """The credits in brackets that a line holds, in order."""
    return _BRACKET.finditer(flat)


def is_caption(line: Line) -> bool:
    """Whether a whole line is the caption of a picture.

    A bare name in brackets after the last full stop is a photographer's.
    """
    flat = line.flat
    if line.words > LONGEST:
        return False
    end = max((match.end() for match in credits(flat)), default=None)
    if end is not None and not re.search(r"\w", flat[end:]) and not _is_aside(flat, end):
        return True
    if opens_caption(flat) or _TRAILING.search(flat):
        return True
    return _NAME_BRACKET.search(flat) is not None or _describes(line)


def _is_aside(flat: str, end: int) -> bool:
    """Whether the closing bracket belongs to a sentence that goes on to its full stop."""
    return flat[end:].lstrip().startswith(".") and not re.search(
        r"\b(?:[Pp]hoto|PHOTO|[Ii]mage|[Cc]redit)", flat[max(0, end - 90) : end]
    )


def _describes(line: Line) -> bool:
    """Whether a line says in the present tense what is to be seen, on a full date."""
    flat = line.flat
    pose = _POSE.search(flat)
    if pose is None:
        return False
    day = _FULL_DAY.search(flat)
    if day is not None:
        return _PAST.search(flat, 0, day.start()) is None or pose.group().startswith(
            ("is ", "are ")
        )
    day = _SOME_DAY.search(flat)
    return (
        day is not None
        and line.words <= 35
        and not line.several
        and _PAST.search(flat) is None
        and pose.start() < day.end()
    )
