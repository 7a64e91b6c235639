"""Photo captions and credits: what speaks of a picture and not of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.text.dateline import MONTHS
from summarize.text.page.lines import Line

LONGEST = 170
"""No caption is longer than this, in words."""

_AGENCY = (
    r"(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|UPI|DPA|dpa|EFE|ANSA|TASS|SANA|MCT|TNS|PA|IPA|Xinhua"
    r"|Bloomberg|(?:The )?Associated Press|Agence France-Presse|Anadolu|Getty|Getty Images"
    r"|GETTY IMAGES)"
)
_WIRES = (
    rf"(?:{_AGENCY}|iStock|Shutterstock|Thinkstock|Alamy|Corbis|Rex|REX|WENN|Splash|Zuma|ZUMA"
    rf"|Newscom"
    r"|Wikimedia|Wikipedia|Flickr|Instagram|Facebook|Twitter|YouTube|Google Maps|[Hh]andout|[Ff]ile"
    r"|FILE|Supplied|Courtesy|[Pp]ool)"
)
_WORD = (
    r"(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|[Pp]ictures?|[Cc]redits?|CREDIT|[Vv]ideo"
    r"|[Ss]creen ?(?:grab|shot)|[Ff]ile|[Cc]ourtesy|[Hh]andout|[Ii]llustration|[Gg]raphic)"
)
_IN = r"[^()\[\]]"
_BRACKET = re.compile(
    rf"\((?:{_WORD}(?:\s(?:by|courtesy|from|of|credit)\b|\s*[:,/-]|\s(?=[A-Z])){_IN}{{1,80}}"
    rf"|{_IN}{{0,60}}\b(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Ii]mage) ?(?:by\b|:|/|,"
    rf"|courtesy\b){_IN}{{1,80}}"
    rf"|{_IN}{{1,60}}[/|]\s?{_WIRES}\b{_IN}{{0,40}}|{_AGENCY}\s?/{_IN}{{1,60}}"
    rf"|[A-Z][\w.'\-]+(?: [A-Z][\w.'\-]+){{0,4}},? via (?:[A-Z@][\w .]{{1,30}})"
    rf"|[A-Z][\w.'\-]+(?: [A-Z][\w.'\-]+){{1,3}} ?[/,] ?{_AGENCY}|{_IN}{{2,40}} [Pp]hotos?"
    rf"|[Pp]hotos? {_WIRES})\)"
    rf"(?:\s?\({_AGENCY}\))*"
)
_LAST = re.compile(
    r"(?:[.!?][\"']?|\.\.\.|[a-z]) ?[(\[](?:(?:The )?Associated Press|Getty Images|AP|AFP|Reuters"
    r"|REUTERS|EPA"
    r"|[A-Z][\w'.\-]+(?: [A-Z][\w'.\-]+){1,3}"
    r"(?:\s?[/,|] ?(?:[Tt]he )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,4}"
    r"|for the [A-Z][\w.]+(?: [A-Z][\w.]+){0,4})*|[A-Z]{2,6}\d?|[A-Z]\w+/[A-Z]\w+)[)\]]$"
)
_STOPPED = re.compile(r"[.!?][\"']? ?[(\[][^()\[\]]*[)\]]$")
_TRAILING = re.compile(
    r"(?:\b(?:REUTERS|AP Photo|AFP PHOTO|AFP|Reuters"
    r"|EPA)\s?/\s?[A-Z][\w'.\- ]{2,40}(?:/[\w ]{2,30})?"
    r"|(?<=[.!?\"'] )(?:Photograph|Photo|PHOTO|Image|Picture|Credit|Photo credit|Image credit"
    r"|Courtesy)"
    r"(?: by|:| of| courtesy| \|) ?(?:[^.]|(?<=\b[A-Z])\.){2,90}"
    rf"|\b[A-Z][\w'\-]+ (?:[A-Z][\w'.\-]+ )?/ ?(?:{_AGENCY}|[A-Z]{{2,5}})"
    rf"|(?<=[.!?] )(?:(?:[A-Z][\w'.\-]+ ){{1,3}}[/,] ?)?(?:{_AGENCY}|[A-Z]{{3,5}} News)"
    r"|[A-Z][\w.]+ via (?:AP|AFP|Getty(?: Images)?|Reuters|Facebook|Twitter)(?!\.))\.?$"
)
_ONLY = re.compile(
    rf"(?:{_WORD}s?(?: (?:credit|courtesy|by|via|from|of))*\s*(?::|\bby|\bcourtesy of|\bfrom|\bvia)"
    r"\s?[A-Z@(\d][^.!?]{1,90}"
    rf"|(?:[A-Z][\w'.\- ]{{1,40}}\s?[/|,]\s?)*(?:{_WIRES}|Getty Images?|[A-Z]{{2,5}} News)"
    r"(?:\s?[/|,]\s?[A-Z][\w'.\- ]{1,40})*"
    r"|\([A-Z][\w'.&\-]+(?: [A-Z][\w'.&\-]+){0,5}\)"
    rf"|{_WIRES} ?(?:[Pp]hotos?|PHOTO|[Ii]mages?)(?: [A-Z].{{2,60}})?)\.?"
)
_PICTURE = (
    r"(?:photo(?:graph)?s?|images?|pictures?|frame ?grabs?|video ?grabs?|screen ?(?:grabs?|shots?)"
    r"|combination(?: of)?|combo|still|illustration|graphic|map)\b"
)
_STATE = (
    r"(?:file |frame |video |still |satellite |aerial |combination |undated |handout |booking )"
)
_GLUED = r"(?:[A-Z][\w']{2,20})??"
_OPENING = re.compile(
    rf"{_GLUED}(?:FILE(?: PHOTO)?\s?[-–—:.]|File (?:photo|picture|image)\b"
    r"|(?:Media|Image|Video|Photo) caption\b|Image copyright\b|Image source,|Media playback is\b"
    rf"|(?:In )?[Tt]h(?:is|ese|ose) (?:[\w,.]+ ){{0,4}}?{_STATE}*{_PICTURE}"
    r"(?=.{0,120}\b(?:provided|released|taken|made available|shows?|from (?:\w+ )?video|dated?"
    r"|posted|shot|obtained|file)\b)"
    rf"|(?:An? )?(?:[Uu]ndated |[Ff]ile |[Hh]andout |[Ss]atellite |[Aa]erial )+{_PICTURE}"
    r"(?=.{0,120}\b(?:provided|released|taken|made available|shows?|from|of)\b))"
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FULL_DAY = re.compile(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? {MONTHS} \d{{1,2}},? \d{{4}}\b"
)
_ON_DAY = re.compile(rf"\bon (?:{MONTHS} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTHS},? \d{{4}})\b")
_POSE = re.compile(
    r"\b(?:is|are) (?:seen|shown|pictured|photographed|silhouetted|displayed|reflected)\b"
    r"|\b(?:(?:walk|stand|sit|wait|pose|patrol|look|gather|hold|carr[yi]|ride|drive|inspect|smile"
    r"|speak|talk|listen|arrive|leave|attend|celebrate|march|shout|chant|cheer|react|embrace"
    r"|mourn|pray|work|search|dig|run|flee|fire|take|make|use|point|gesture|address|meet|greet"
    r"|shake|play|perform|rest|rise|billow|burn|line|show|chat|scratch|conduct|usher|buy|cross"
    r"|pause|huddle|clap|enter|exit|guard|load|unload|rescue|fly|watch|pass|wave)(?:e?s)?)\b"
)
_PAST = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|did|will|would|could|can|may|must|should|to|added"
    r"|announced|reported|according)\b",
    re.I,
)
_SPOKEN = re.compile(r",[\"']? (?:[\w'.-]+ ){1,5}(?:said|told|added)\b")
_POSE_WORDS = 14


def credits(flat: str) -> Iterator[re.Match[str]]:
    """The credits in brackets that a line holds, in order."""
    return _BRACKET.finditer(flat) if "(" in flat else iter(())


def is_credit(line: Line) -> bool:
    """Whether a line names only who took or owns a picture."""
    return line.words <= 12 and _ONLY.fullmatch(line.flat) is not None


def opens_caption(flat: str) -> bool:
    """Whether a line opens as captions do, also glued to a word before it."""
    return _OPENING.match(flat) is not None


def find_opening(flat: str, start: int, end: int) -> int | None:
    """Where in a stretch words stand that open captions, if they do."""
    match = _OPENING.search(flat, start, end)
    return match.start() if match else None


def is_caption(line: Line, *, last: bool) -> bool:
    """Whether a whole line is the caption of a picture.

    Args:
        line: The line.
        last: Whether no line of the story follows; there a bare name or agency in
            brackets may sign the story itself.
    """
    flat = line.flat
    if line.words > LONGEST:
        return False
    if opens_caption(flat) and not (line.closed and _SPOKEN.search(flat)):
        return True
    if last and line.several:
        return False
    end = max((match.end() for match in credits(flat)), default=0)
    if end and not re.search(r"\w", flat[end:]):
        return not flat[end:].startswith(".") or _STOPPED.search(flat[:end]) is not None
    if not last and flat[-1] in ")]" and _STOPPED.search(flat) and _LAST.search(flat[-120:]):
        return True
    return _TRAILING.search(flat, max(0, len(flat) - 130)) is not None or _describes(line)


def _describes(line: Line) -> bool:
    """Whether a line says in the present tense what is to be seen, on a full date."""
    flat = line.flat
    if not _ANY_YEAR.search(flat):
        return False
    pose = _POSE.search(flat)
    if pose is None:
        return False
    early = len(flat[: pose.start()].split()) <= _POSE_WORDS
    day = _FULL_DAY.search(flat)
    if day is not None:
        return early and _PAST.search(flat, 0, min(day.start(), pose.start())) is None
    day = _ON_DAY.search(flat)
    return (
        day is not None
        and early
        and line.words <= 35
        and not line.several
        and pose.end() < day.start()
        and _PAST.search(flat, 0, day.start()) is None
    )
