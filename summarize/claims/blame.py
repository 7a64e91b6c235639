"""Who or what each saying holds to have done or caused a happening.

Told by constructions: "blamed the strike on X", "accused X of bombing", "X was behind the
attack", "it was X that shelled", "the fire was caused by X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarize.claims.saying import Saying
from summarize.claims.sayings import Sayings
from summarize.text.names import find_names

_STOP = r"(?:that|which|who|and|but|because|after|when|while|as|said|says|saying|adding|with)"
_NP = rf"(?:(?!\b{_STOP}\b)[^,;:.“”\"()])"
_HARM_ING = (
    r"(?:bombing|shelling|killing|attacking|shooting|poisoning|hitting|striking|burning|blowing up"
    r"|destroying|murdering|assassinating|sinking|sabotaging|torching|kidnapping|abducting"
    r"|firing on|starting|causing|setting|carrying out|planting|ordering|staging|launching)"
)
_HARM_ED = (
    r"(?:bombed|shelled|killed|attacked|shot down|shot|poisoned|hit|struck|blew up|destroyed"
    r"|murdered|assassinated|sank|sabotaged|torched|kidnapped|abducted|fired on|started|caused"
    r"|triggered|sparked|carried out|planted|staged|launched)"
)
_HARMED = (
    r"(?:bombed|shelled|killed|attacked|shot down|shot|poisoned|hit|struck|blown up|destroyed"
    r"|murdered|assassinated|sunk|sabotaged|torched|kidnapped|abducted|started|caused|triggered"
    r"|sparked|carried out|planted|staged|launched|set)"
)
_WEAPON = r"shells?|rockets?|missiles?|mortars?|bombs?|drones?|grenades?"
_OWNS = re.compile(r"['’]s\s")
_PRONOUN = re.compile(r"(?:he|she|him|her)$", re.IGNORECASE)
_BE = r"(?:is|was|were|are|had been|has been|have been)"
_MAYBE = r"(?:\s(?:probably|likely|almost certainly|clearly|directly|apparently|most likely))?"
_CAUSE = r"(?P<culprit>" + _NP + r"{3,70}?)"
_WHAT = r"(?P<what>" + _NP + r"{3,80})"
_ENDS = (
    r"(?=$|[,;:.“”\"()]|\s(?:and|but|that|which|who|because|after|when|while|as|said|says|with)\b)"
)

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d"
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d|{_MONTH})"

_OWN_HINT = re.compile(r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|held|hold|attribut)")
_SAID_HINT = re.compile(
    rf"\b(?:[Ii]t\s(?:was|is|had)|{_HARMED}\sby|responsible|to\sblame|behind|work\sof|due\sto"
    r"|result\sof|blamed\son|fault\sof|cause\sof|caused|triggered|sparked|carried\sout|bombed"
    rf"|shelled|torched|shot\sdown|blew\sup|sabotaged|(?:fired|launched|dropped)\sthe)\b"
)
_OWN_VERB = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<verb>blam(?:ed|es|ing))\s(?P<what>{_NP}{{3,80}}?)\son\s(?!{_DAY})"
        rf"(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?P<verb>blam(?:ed|es|ing))\s{_CAUSE}\sfor\s{_WHAT}",
        rf"\b(?P<verb>accus(?:ed|es|ing))\s{_CAUSE}\sof\s(?:being\sbehind\s)?(?P<deed>{_HARM_ING})"
        rf"\s{_WHAT}",
        rf"\b(?P<verb>accus(?:ed|es|ing))\s{_CAUSE}\sof\sbeing\s(?:behind|responsible\sfor)\s{_WHAT}",
        rf"\b(?P<verb>h[eo]ld)\s{_CAUSE}\sresponsible\sfor\s{_WHAT}",
        rf"\b(?P<verb>attribut(?:ed|es|ing))\s(?P<what>{_NP}{{3,80}}?)\sto\s(?P<culprit>{_NP}{{3,70}}?)"
        rf"{_ENDS}",
    )
)
_IN_SAYING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ii]t\s(?:was|had\sbeen|is)\s{_CAUSE}\s(?:that|who|which)\s(?:had\s|has\s|have\s)?"
        rf"(?P<deed>{_HARM_ED})\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{2,80}}?),?\s(?:{_BE}{_MAYBE}|may\shave\sbeen|might\shave\sbeen)"
        rf"\s(?P<deed>{_HARMED})\sby\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"]){_CAUSE}\s{_BE}{_MAYBE}\s(?:responsible|to\sblame)\sfor\s{_WHAT}",
        rf"(?:^|[\s“\"]){_CAUSE}\s{_BE}{_MAYBE}\sbehind\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{3,80}}?)\s{_BE}{_MAYBE}\s(?:the\swork\sof|due\sto|the\sresult"
        rf"\sof|blamed\son|the\sfault\sof)\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b[Tt]he\scause\sof\s(?P<what>{_NP}{{3,80}}?)\swas\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"]){_CAUSE}\s(?:had\s|has\s|have\s)?(?P<deed>caused|triggered|sparked"
        rf"|carried\sout|bombed|shelled|torched|shot\sdown|blew\sup|sabotaged)\s{_WHAT}",
        rf"(?:^|[\s“\"]){_CAUSE}\s(?:had\s|has\s|have\s)?(?P<deed>fired|launched|dropped|planted)"
        rf"\s(?P<what>the\s(?:{_WEAPON}))\b",
    )
)
_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|if|whether|would|could|also|partly|denied|deny|denies|other"
    r"|another|similar|previous|earlier|again|too)\b|\?|n['’]t\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^(?:(?:(?:his|her|their)(?! own )|my|our|your|for|already|not|of|to|so|by)\b.*"
    r"|.*\b(?:has|have|had|was|were|is|are|been|be)\b.*"
    r"|it|this|that|they|them|he|she|him|her|(?-i:us|who)|we|you|i|those|these|both|each other"
    r"|someone|somebody|others?|all|all sides|both sides|what|whoever)$",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"(?:the|an?|some|its|one|(?:his|her|their) own)\s|[A-Z]|[a-z-]+(?:\s[\w-]+){0,2}$"
)
_LEADS = re.compile(r"^(?:that|because|but|and|the fact that|in fact)\s", re.IGNORECASE)
_TAIL = re.compile(
    r"\s(?:in (?:an?|the|revenge|retaliation|response|order)|during|near)\s.*$|"
    r"\s(?:on|last|this|late|early)\s(?:[A-Z]\w+day|night|week|month|January|February|March"
    r"|April|May|June|July|August|September|October|November|December).*$|\s(?:yesterday|today)$"
)


@dataclass(frozen=True, slots=True)
class Blame:
    """A happening (``what``, with the ``deed`` done to it if told) and its ``culprit``.

    ``context`` is the sentence before, where only it tells what a shell or a bomb hit.
    """

    saying: Saying
    what: str
    deed: str
    culprit: str
    context: str = ""


def blames(told: Sayings) -> Iterator[Blame]:
    """What the sayings of an event hold to be the agent or cause.  Cost: linear."""
    for saying in told:
        if saying.modality != "denied":
            yield from _in_saying(told, saying)
    for document in told.documents:
        for sentence in document.sentences:
            whole = told.whole(document, sentence)
            for pattern in _OWN_VERB if _OWN_HINT.search(sentence.text) else ():
                for match in pattern.finditer(sentence.text):
                    if _OPEN.search(_around(sentence.text, match)):
                        continue
                    place = sentence.start + match.start()
                    own = told.attributed(replace(whole, speaker=None), place)
                    if own.speaker is not None:
                        yield from _blame(told, own, match)


def _in_saying(told: Sayings, saying: Saying) -> Iterator[Blame]:
    text = saying.text
    if _SAID_HINT.search(text) is None:
        return
    if _OWN_HINT.search(text) and any(pattern.search(text) for pattern in _OWN_VERB):
        return
    for pattern in _IN_SAYING:
        match = pattern.search(text)
        if match and not _OPEN.search(_around(text, match)):
            yield from _blame(told, told.voiced(saying), match)
            return


def _around(text: str, match: re.Match[str]) -> str:
    """The clause of a match, from its last break to its end."""
    before = re.split(r"[,;:.]\s", text[: match.start()])[-1]
    return f"{before}{match[0]}"


def _blame(told: Sayings, saying: Saying, match: re.Match[str]) -> Iterator[Blame]:
    groups = match.groupdict()
    culprit = _TAIL.sub("", _LEADS.sub("", match["culprit"].strip())).strip()
    what = _LEADS.sub("", match["what"].strip())
    context = ""
    if _PRONOUN.match(what):
        what = _named_before(told, saying) or what
    elif re.match(rf"the\s(?:{_WEAPON})\b", what):
        before = told.sentence_before(saying)
        if before is None or re.search(rf"\b(?:{_WEAPON})\b", before.text) is None:
            return
        context = before.text
    if _PHRASE.match(culprit) and what and not _EMPTY.match(culprit) and not _EMPTY.match(what):
        yield Blame(saying, what, (groups.get("deed") or "").strip(), culprit, context)


def _named_before(told: Sayings, saying: Saying) -> str:
    """Whom "he" is: "Rolf Hagen's widow said he", or the first full name of the sentence before."""
    text = saying.sentence.text
    for span in find_names(text):
        if _OWNS.match(text, span.end) and " " in span.of(text):
            return span.of(text)
    before = told.sentence_before(saying)
    names = [span.of(before.text) for span in find_names(before.text)] if before else []
    return next((name for name in names if " " in name), "")
