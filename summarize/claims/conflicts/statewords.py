"""The questions about the state of a thing, and the words that answer them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.quick import Quick


@dataclass(frozen=True, slots=True)
class Question:
    """A question with two answers: ``yes`` is the one in which the trouble is over.

    ``passes`` says that time alone turns no into yes; ``turns`` that "not" before the one
    answer gives the other; ``things`` bounds what it is asked of, as kindred stems (empty:
    anything); where it is ``loose`` the thing may stand anywhere in both clauses; ``empty``
    are stems that alone make no two things the same.
    """

    about: str
    yes: Quick
    no: Quick
    passes: bool
    turns: bool
    things: frozenset[str]
    loose: bool
    empty: frozenset[str]


_BE = r"(?:is|are|was|were|be|been|being|remain(?:s|ed)?|stay(?:s|ed)?|still|now|fully|again)"
_PEOPLE = (
    r"(?:hostages?|captives?|passengers?|people|miners?|workers|crew|sailors|children|pupils"
    r"|students"
    r"|staff|residents|prisoners|tourists|skiers|climbers|villagers|soldiers|patients|families"
    r"|fishermen|migrants|divers|engineers|journalists|families|survivors|detainees)"
)
_EVERY = (
    rf"(?:all(?: of)?(?: the| its| his| their)?(?: [\w-]+)? {_PEOPLE}|every {_PEOPLE}"
    rf"|everyone|everybody|all (?:on board|aboard)|all \w+ {_PEOPLE})"
)
PEOPLE = kindred(
    plain_stems(
        "hostages passengers miners workers crew sailors children pupils staff residents"
        " prisoners tourists skiers"
        " climbers villagers soldiers patients families fishermen migrants divers engineers"
        " journalists detainees"
    )
)
_EMPTY = (
    "people area place part situation day night time week official city town government say"
    " said tell still"
)


def _question(
    about: str,
    yes: str,
    no: str,
    *,
    passes: bool = True,
    turns: bool = True,
    things: str = "",
    loose: bool = False,
) -> Question:
    return Question(
        about,
        Quick(rf"\b(?:{yes})\b", re.IGNORECASE),
        Quick(rf"\b(?:{no})\b", re.IGNORECASE),
        passes,
        turns,
        kindred(plain_stems(things)) if things else frozenset(),
        loose,
        kindred(plain_stems(_EMPTY)),
    )


QUESTIONS = (
    _question(
        "whether {thing} was open or running",
        rf"(?:{_BE}) (?:fully |again |partly )?(?:open|passable|operating|operational|running"
        rf"|in operation"
        r"|in service|in use)|reopened|(?:has|have|had) resumed|resumed (?:work|production"
        r"|operations"
        r"|service|flights)|back (?:in service|in operation|at work|to normal)|(?:working"
        r"|operating|running)"
        r" (?:normally|as usual)|stayed open",
        rf"(?:{_BE}) (?:still |completely |partly )?(?:closed|shut|blocked|idle|impassable"
        rf"|suspended|halted|cut off"
        r"|out of (?:service|action|order)|offline|paraly[sz]ed)|at a standstill|(?:has|have"
        r"|had) (?:been )?(?:shut"
        r"|halted|closed|stopped)(?: down)?|not (?:working|running|operating)",
    ),
    _question(
        "whether {thing} was under control",
        r"under control|extinguished|put out|contained|(?:has|have|had) been (?:contained"
        r"|doused)|brought under"
        r" control",
        r"still (?:raging|burning|spreading|ablaze|leaking|flowing)|(?:raging|burning"
        r"|spreading) (?:on|out of"
        r" control|unchecked|fast)|out of control|continu(?:es|ed) to (?:burn|rage|spread|leak)"
        r"|uncontained",
        things="fire leak spill outbreak flood oil gas",
    ),
    _question(
        "what became of {thing}",
        r"intact|undamaged|unscathed|unharmed|in working order|(?:only )?(?:slightly|lightly"
        r"|barely|superficially"
        r"|partly|partially) damaged|(?:only )?(?:minor|slight|light|superficial|little"
        r"|limited) damage|largely intact"
        r"|did little damage",
        r"(?:completely|entirely|totally|largely|almost completely|severely|badly"
        r"|heavily) (?:destroyed|damaged|wrecked"
        r"|ruined|burned out)|(?:has|have|had) cracked|destroyed|in ruins|reduced to (?:rubble"
        r"|ashes)|levelled|leveled"
        r"|flattened|gutted|wiped out|(?:heavy|severe|serious|extensive|major) damage"
        r"|beyond repair",
        passes=False,
        turns=False,
    ),
    _question(
        "whether all were safe",
        rf"{_EVERY}[^.;]{{0,30}} (?:freed|released|rescued|saved|found|evacuated|accounted for|safe"
        r"|brought (?:out|up|ashore)|set free|alive|unhurt|let go|survived|home)"
        rf"|(?:freed|released|rescued|saved|evacuated) {_EVERY}|no one (?:is"
        rf"|was) (?:still )?missing"
        r"|nobody (?:is|was) (?:still )?missing",
        r"still (?:being )?(?:held|missing|trapped|captive|inside|in captivity|unaccounted for"
        r"|in the hands)"
        r"|(?:remain(?:s|ed)?|are|were) (?:trapped|missing|captive|unaccounted for|in captivity"
        r"|held|in the hands)",
        turns=False,
    ),
    _question(
        "whether {thing} was calm",
        r"calm|quiet|peaceful(?:ly)?|normal again|back to normal|without incident|no (?:fighting"
        r"|clashes|violence"
        r"|incidents|shooting|unrest)|quiet(?:ly)?",
        r"(?:heavy|fierce|fresh|violent|new|street|armed|bloody|running) (?:clashes|fighting"
        r"|shelling|battles|gunfire"
        r"|unrest|rioting)|clashes (?:broke out|shook|erupted|continued|went on|raged)"
        r"|fighting (?:raged|continued"
        r"|went on|broke out|erupted|goes on)|riot(?:s|ed|ing)|tense|chaos|turned violent"
        r"|violence (?:broke out|erupted)",
        passes=False,
        turns=False,
        loose=True,
    ),
    _question(
        "whether {thing} was holding",
        rf"(?:{_BE} )?(?:largely |mostly )?(?:holding|in force|being (?:observed|respected"
        rf"|kept))|held (?:firm|overnight"
        r"|for)|(?:has|had|have) held|(?:is|was) (?:largely )?(?:respected|observed)|respected by",
        r"(?:has |had |have )?(?:collapsed|broken down|failed|been (?:broken|violated|breached)"
        r"|fallen apart)|violated"
        r"|breached|(?:in|is|was) tatters|dead letter|broke(?:n)? the|never (?:began|started"
        r"|took hold)",
        passes=False,
        turns=False,
        things="ceasefire agreement pause lull",
    ),
    _question(
        "the state of health",
        r"in (?:good|excellent|fine|perfect|stable|satisfactory) (?:health|condition|spirits"
        r"|shape)|recovering(?: well)?"
        r"|in a stable condition|out of danger|doing well|perfectly (?:healthy|well)|is (?:fine"
        r"|well|stable|healthy)"
        r"|(?:was|is) (?:only )?(?:slightly|lightly) (?:hurt|injured|wounded)|not (?:seriously"
        r"|badly) (?:ill|hurt|injured)",
        r"(?:seriously|gravely|critically|dangerously|severely|badly|very) (?:ill|sick|hurt"
        r"|injured|wounded|unwell)"
        r"|in (?:a )?(?:critical|serious|grave|poor|a bad|a coma)(?: (?:condition|state"
        r"|health))?|in (?:a )?coma"
        r"|fighting for (?:his|her) life|on life support|dying|can hardly|could hardly"
        r"|close to death",
        passes=False,
        turns=False,
    ),
    _question(
        "whether {thing} was safe",
        r"(?:is|are|was|were|remain(?:s|ed)?|perfectly|completely|entirely) safe(?! and)"
        r"|safe (?:to|for|enough)|drinkable|harmless"
        r"|(?:poses?|posed|is|was) no (?:risk|danger|threat)|fit for",
        r"unsafe|not (?:be )?(?:safe|fit)|contaminated|polluted|undrinkable|unfit"
        r"|poses? a (?:serious )?(?:risk|danger"
        r"|threat)|(?:dangerous|toxic|poisonous) (?:levels|amounts|for|to)|(?:is|are|was"
        r"|were) (?:dangerous|toxic)",
        passes=False,
        turns=False,
    ),
    _question(
        "whether the withdrawal from {thing} was complete",
        r"(?:withdr[ae]wn?|withdrew|pulled out|pulled back|left|retreated)(?: \w+)? from (?:all"
        r"|every|the (?:whole|entire))"
        r"|completed (?:its|their|the) (?:withdrawal|pull-?out|retreat|departure)|(?:fully"
        r"|completely) (?:withdr\w+"
        r"|pulled out|evacuated)|(?:withdrawal|pull-?out) (?:is|was) complete|(?:last"
        r"|all) [^.;]{0,30} (?:have|has|had)"
        r" (?:left|withdrawn|pulled out|gone)",
        r"(?:remain(?:s|ed)?|stay(?:s|ed)?) (?:at|in|on|near|inside|behind)|still (?:in|at"
        r"|inside|present|hold\w*|there|had|occup\w+"
        r"|man\w*|deployed|stationed)|(?:had|have) not (?:left|withdrawn|moved)",
        turns=False,
        things="troops army fighters withdraw position valley forces base post rebel militia"
        " soldier",
    ),
    _question(
        "whether {thing} was cleared of people",
        rf"(?:whole|entire|all of)[^.;]{{0,40}} (?:evacuated|emptied|deserted|cleared)|(?:fully"
        rf"|completely) evacuated"
        rf"|{_EVERY}[^.;]{{0,20}} (?:left|gone|evacuated|moved out)|(?:is|was|stood) (?:empty"
        rf"|deserted)",
        r"(?:families|residents|people|villagers|hundreds|dozens|households|patients"
        r"|children)[^.;]{0,30} (?:still (?:in|inside|there|at|living|trapped"
        r"|waiting)|remained|stayed|refus\w+ to leave|left behind)",
        turns=False,
        loose=True,
    ),
    _question(
        "how far {thing} went",
        r"(?:full|complete|comprehensive|final|total) (?:agreement|deal|accord|consensus"
        r"|settlement|compliance|access)"
        r"|agreed on (?:all|every\w*)|in full agreement|unanimous(?:ly)?|(?:fully"
        r"|completely) (?:agreed|complied|implemented)",
        r"(?:only )?(?:a )?(?:partial|limited|preliminary|provisional) (?:agreement|deal|accord"
        r"|settlement|compliance|access)"
        r"|no (?:agreement|deal|accord)|failed to (?:agree|reach)|not (?:agreed|reached)"
        r"|(?:split|divided|narrow(?:ly)?)"
        r"|(?:talks|negotiations) (?:failed|collapsed|broke down)|only (?:some|part)",
        passes=False,
        turns=False,
        loose=True,
    ),
    _question(
        "whether {thing} was a success",
        r"succeeded|successful(?:ly)?|a success|went (?:well|as planned|to plan|smoothly)"
        r"|achieved (?:all )?(?:its|their)"
        r" (?:goals?|aims?|objectives?)|hit (?:its|their) targets?",
        r"(?:has |had |have )?failed|a failure|unsuccessful(?:ly)?|fell short|went wrong"
        r"|missed (?:its|their) targets?|a"
        r" (?:disaster|fiasco)|foiled|repelled|beaten back|repulsed|aborted",
        passes=False,
        turns=False,
        loose=True,
    ),
    _question(
        "what was decided on {thing}",
        r"(?:has |had |have |was |were |been )*(?:approved|accepted|adopted|ratified|passed"
        r"|agreed to|backed|upheld)",
        r"(?:has |had |have |was |were |been )*(?:rejected|refused|turned down|voted down|vetoed"
        r"|thrown out|blocked|struck down"
        r"|overturned)",
        passes=False,
        turns=False,
        things="bill law budget plan proposal agreement request appeal motion resolution offer"
        " amendment"
        " reform treaty verdict claim nomination bid merger demand extradition licence permit",
    ),
    _question(
        "whether {thing} carried arms",
        r"unarmed|not (?:been )?armed|(?:no|without(?: a| any)?) (?:weapons?|guns?|arms|knife"
        r"|firearms?)",
        r"(?:was|were|been|heavily) armed|(?:had|carried|carrying|drew|pulled|fired|raised|held"
        r"|holding|waved) (?:a |an |his |her |the |two )?(?:pistol|gun|knife|rifle|weapons?"
        r"|firearms?|handgun)",
        passes=False,
        turns=False,
        loose=True,
    ),
    _question(
        "whether {thing} acted alone",
        r"(?:acted|acting|worked|was|been) (?:entirely |completely )?alone|lone (?:attacker"
        r"|gunman|wolf|killer)|no accomplices?"
        r"|on (?:his|her) own|single (?:attacker|gunman)",
        r"(?:had|with|helped by|aided by) (?:an? |several |two |three "
        r"|at least \w+ )?(?:accomplices?|helpers?)|accomplices?"
        r"|(?:two|three|four|several|second) (?:attackers|gunmen|gunman|attacker|shooters?"
        r"|killers)|part of a (?:cell|group|network|gang)",
        passes=False,
        turns=False,
        loose=True,
    ),
    _question(
        "whether {thing} arrived",
        r"(?:has |had |have |been |was |were )*(?:reached|arrived|delivered|got through"
        r"|let (?:in|through)|entered|handed over)",
        r"never (?:arrived|reached|came|got)|(?:had|has|have|was"
        r"|were) (?:still )?not (?:yet )?(?:arrived|reached|been delivered"
        r"|received|come|got)|(?:turned|sent|held) (?:back|up)|no (?:aid|food|trucks?|convoy"
        r"|supplies|help)[^.;]{0,30}"
        r" (?:arrived|reached|come|got|received)|did not (?:arrive|reach|get)|was blocked"
        r"|were blocked|(?:received|seen) (?:nothing|none|no)",
        turns=False,
        things="aid convoy trucks food supplies medicine help relief letter money shipment"
        " delivery vaccine water",
        loose=True,
    ),
)
