"""The constructions that tell who or what was behind a happening."""

from __future__ import annotations

import re

from summarize.claims.conflicts.quick import Quick

_STOP = (
    r"(?:that|which|who|and|but|because|after|when|while|as|said|says|saying|adding|with|before"
    r"|until|where)"
)
_NP = rf"(?:(?!\b{_STOP}\b)[^,;:.“”\"()])"
_HARM_ING = (
    r"(?:bombing|shelling|killing|attacking|shooting|poisoning|hitting|striking|burning|blowing up"
    r"|destroying|murdering|assassinating|sinking|sabotaging|torching|kidnapping|abducting|stabbing"
    r"|firing (?:on|at|into)|starting|causing|setting|carrying out|planting|ordering|staging"
    r"|launching"
    r"|triggering|provoking|mounting|committing|instigating|orchestrating|organi[sz]ing|plotting"
    r"|setting off|opening fire on|shooting down|bringing down|hacking|stealing|looting|leaking"
    r"|breaking|violating|beating|ambushing|raiding|damaging|cutting|faking)"
)
_ACTS = (
    r"bombed|shelled|killed|attacked|shot down|shot dead|shot|poisoned|hit|struck|destroyed"
    r"|murdered"
    r"|sabotaged|torched|kidnapped|abducted|fired (?:on|at|into)|stabbed|ambushed|raided|looted"
    r"|stormed|assassinated|brought down|downed|demolished|hacked|stole|leaked|massacred|executed"
    r"|beat|burned down|burnt down|set fire to|opened fire on|set ablaze|damaged|cut|vandali[sz]ed"
)
_BEGINNINGS = (
    r"started|caused|triggered|sparked|carried out|planted|staged|launched|set off|led to|provoked"
    r"|ignited|brought about|unleashed|instigated|orchestrated|organi[sz]ed|mounted|resulted in"
    r"|contributed to|began|prompted|perpetrated|masterminded|ordered"
)
_HARM_ED = rf"(?:{_ACTS}|blew up|sank|{_BEGINNINGS})"
_HARMED = (
    r"(?:bombed|shelled|killed|attacked|shot down|shot dead|shot|poisoned|hit|struck|blown up"
    r"|destroyed"
    r"|murdered|assassinated|sunk|sabotaged|torched|kidnapped|abducted|started|caused|triggered"
    r"|sparked|carried out|planted|staged|launched|set off|set|stabbed|ambushed|raided|looted"
    r"|stormed"
    r"|brought down|downed|demolished|hacked|stolen|leaked|massacred|executed|beaten|burned down"
    r"|burnt down|lit|ignited|provoked|brought about|ordered|organi[sz]ed|orchestrated|mounted"
    r"|fired|damaged|cut|perpetrated|masterminded|committed|instigated)"
)
WEAPON = r"shells?|rockets?|missiles?|mortars?|bombs?|drones?|grenades?"
_BE = r"(?:is|was|were|are|had been|has been|have been|being)"
_MAYBE = (
    r"(?:\s(?:probably|likely|almost certainly|clearly|directly|apparently|most likely|mainly"
    r"|largely|solely|entirely|deliberately|in fact|actually))?"
)
_CAUSE = r"(?P<culprit>" + _NP + r"{3,70}?)"
_WHAT = r"(?P<what>" + _NP + r"{3,80})"
_ENDS = (
    r"(?=$|[,;:.“”\"()]|\s(?:and|but|that|which|who|because|after|when|while|as|said|says|with"
    r"|before|until|where)\b)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d"
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d|{_MONTH})"
_HAPPENS = (
    r"(?:plunged|crashed|collapsed|failed|happened|derailed|(?:was|were) derailed|sank|capsized"
    r"|broke out"
    r"|exploded|caught fire|fell|came down|burst|gave way|occurred|started|began|ran aground"
    r"|overturned"
    r"|veered|skidded|left the (?:road|rails|track|tracks|runway)|broke down|came about|erupted"
    r"|went down"
    r"|went off|stopped|flooded|leaked|spread|died|fell ill|collided|blew up"
    r"|came off the (?:rails|tracks?))"
)

SAID_HINT = Quick(
    rf"\bfirst\b|\b(?:died|ill|suffocated|drowned)\s(?:of|from)\b|\bpulled\sthe\strigger|\bdid\sit\b|"
    rf"\b(?:[Ii]t\s(?:was|is|had)|{_HARMED}\s(?:\w+\s){{0,2}}(?:by|on purpose|deliberately)"
    rf"|responsib|to\sblame"
    rf"|behind|work\sof|due\sto|owing\sto|because|deed\sof|act\sof|carried out"
    rf"|result|blamed\son|fault\sof|cause\sof|down\sto|traced\sto|stemmed|arose|came\sfrom"
    rf"|originated"
    rf"|consequence|{_BEGINNINGS}|{_ACTS}|blew\sup|alight|fire\sto|(?:fired|launched|dropped)\b"
    rf"|attackers|gunmen|assailants|killers|perpetrators|bombers|arsonists|culprits|shooters)"
)
OWN_VERB = tuple(
    Quick(pattern)
    for pattern in (
        rf"\b(?P<verb>blam(?:ed|es|ing)|pin(?:s"
        rf"|ned))\s(?:(?:the\s)?blame\sfor\s)?(?P<what>{_NP}{{3,80}}?)\son\s(?!{_DAY})"
        rf"(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?P<verb>blam(?:ed|es|ing))\s{_CAUSE}\sfor\s(?P<deed>{_HARM_ING}\s)?{_WHAT}",
        rf"\b(?P<verb>(?:put|puts|laid|lays|pin(?:s"
        rf"|ned)))\sthe\sblame\sfor\s(?P<what>{_NP}{{3,80}}?)\son\s(?!{_DAY})"
        rf"(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?P<verb>(?:put|puts|laid|lays))\sthe\sblame\son\s{_CAUSE}\sfor\s{_WHAT}",
        rf"\b(?P<verb>accus(?:ed|es"
        rf"|ing))\s{_CAUSE}\sof\s(?:being\sbehind\s)?(?:deliberately\s)?(?P<deed>{_HARM_ING})"
        rf"\s{_WHAT}",
        rf"\b(?P<verb>accus(?:ed|es|ing))\s{_CAUSE}\sof\sbeing\s(?:behind"
        rf"|responsible\sfor)\s{_WHAT}",
        rf"\b(?P<verb>h[eo]lds?)\s{_CAUSE}\s(?:\w+\s)?responsible\sfor\s{_WHAT}",
        rf"\b(?P<verb>attribut(?:ed|es|ing)|ascrib(?:ed|es|ing)|trac(?:ed|es|ing)|link(?:ed"
        rf"|s))\s(?P<what>{_NP}{{3,80}}?)\sto\s"
        rf"(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?P<verb>put"
        rf"|puts)\s(?P<what>{_NP}{{3,80}}?)\sdown\sto\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?P<verb>point(?:ed|s|ing))\s(?:the"
        rf"|a)\s(?:\w+\s)?fingers?\s(?:of\sblame\s)?at\s{_CAUSE}\s(?:for|over|in|after)"
        rf"\s{_WHAT}",
    )
)
CLAIMED = re.compile(
    rf"(?P<culprit>{_NP}{{3,70}}?)\s(?:has\s|had\s|have\s|later\s)?(?:claim(?:ed|s)|admitted"
    rf"|accepted|took)\s(?:\w+\s)?"
    rf"responsibility\sfor\s{_WHAT}"
)
IN_SAYING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ii]t\s(?:was|had\sbeen|is)\s{_CAUSE}\s(?:that|who|which)\s(?:had\s|has\s|have\s)?"
        rf"(?P<deed>{_HARM_ED})\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<culprit>(?:an?\s|the\s|some\s)?(?:[\w-]+\s)?(?:{WEAPON})\s(?:fired"
        rf"|launched|dropped|planted)"
        rf"\s(?:by|from)\s{_NP}{{3,50}}?)\s(?:had\s|has\s|have\s)?(?P<deed>hit|struck|destroyed"
        rf"|damaged|killed|landed on)\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{2,80}}?),?\s(?:{_BE}{_MAYBE}|may\shave\sbeen"
        rf"|might\shave\sbeen"
        rf"|must\shave\sbeen)\s(?P<deed>{_HARMED})\s(?:dead\s)?by\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{2,80}}?),?\s{_BE}{_MAYBE}\s(?P<deed>{_HARMED})\s(?P<culprit>on\spurpose|deliberately"
        rf"|intentionally)",
        rf"(?:^|[\s“\"]){_CAUSE}\s{_BE}{_MAYBE}\s(?:responsible|to\sblame)\sfor\s{_WHAT}",
        rf"(?:^|[\s“\"]){_CAUSE}\s{_BE}{_MAYBE}\sbehind\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{3,80}}?)\s{_BE}{_MAYBE}\s(?:the\swork\sof|due\sto"
        rf"|owing\sto|the\sresult"
        rf"\sof|a\sresult\sof|a\sconsequence\sof|blamed\son|the\sfault\sof|down\sto|traced\sto"
        rf"|the\sdeed\sof"
        rf"|an?\sact\sof)\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{3,80}}?)\s(?:had\s|has\s|have\s)?(?:came\sfrom"
        rf"|come\sfrom|stemmed\sfrom"
        rf"|resulted\sfrom|arose\sfrom|originated\s(?:in|from)|followed\sfrom|started\swith"
        rf"|began\swith)\s"
        rf"(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"\b(?:[Tt]he\s)?(?:\w+\s)?[Cc]ause\sof\s(?P<what>{_NP}{{3,80}}?)\s(?:was|is"
        rf"|had\sbeen)\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"])(?P<culprit>{_NP}{{3,70}}?)\s(?:was|is|were"
        rf"|had\sbeen)\sthe\s(?:\w+\s)?cause\sof\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<what>{_NP}{{3,70}}?)\s(?:had\s|has\s|have\s)?(?P<deed>died|fell\sill|suffocated|drowned)\s"
        rf"(?:of|from|because\sof)\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}",
        rf"(?:^|[\s“\"])(?P<culprit>{_NP}{{3,50}}?)\s(?:had\s|has\s|have\s)?(?P<deed>(?:fired|shot|struck|attacked|opened\sfire)\sfirst)"
        rf"\s(?:on|at|in|from|against)\s{_WHAT}",
        rf"(?:^|[\s“\"])(?P<culprit>{_NP}{{3,50}}?)\sset\s(?P<what>{_NP}{{3,60}}?)\s(?P<deed>alight|ablaze|on\sfire)",
        rf"(?:^|[\s“\"]){_CAUSE}\s(?:had\s|has\s|have\s)?(?P<shot>(?:fired|launched|dropped)\san?"
        rf"\s(?:[\w-]+\s){{0,2}}(?:shell|rocket|missile|mortar|bomb|grenade))\s(?:on|onto|at|into)"
        rf"\s(?!{_DAY}){_WHAT}",
        rf"(?:^|[\s“\"]){_CAUSE}\s(?:had\s|has\s|have\s)?(?P<deed>{_BEGINNINGS}|{_ACTS}"
        rf"|blew\sup)\s{_WHAT}",
        rf"(?:^|[\s“\"]){_CAUSE}\s(?:had\s|has\s|have\s)?(?P<deed>fired|launched|dropped|planted)"
        rf"\s(?P<what>the\s(?:{WEAPON}))\b",
    )
)
BECAUSE = re.compile(
    rf"(?:^|[\s“\"])(?P<what>{_NP}{{3,70}}?)\s(?:had\s|has\s"
    rf"|have\s)?(?P<deed>{_HAPPENS})\b(?P<gap>[^,;:.“”\"]{{0,50}}?)"
    rf",?\s(?:because(?:\sof)?|as\sa\sresult\sof|due\sto|owing\sto|thanks\sto|on\saccount\sof"
    rf"|as\sa\sconsequence\sof)\s"
    r"(?P<culprit>[^,;:.“”\"()]{3,70})"
)
ATTACKERS = re.compile(
    r"(?:^|[\s“\"])(?:[Tt]he|[Tt]heir|[Ii]ts)\s(?P<who>attackers?|gunm[ae]n|assailants?|killers?"
    r"|perpetrators?|bombers?"
    r"|arsonists?|culprits?|shooters?|raiders|hackers|murderers?|kidnappers|abductors"
    r"|men\swho\s\w+\s\w+)\s"
    rf"(?:was|were|had\sbeen|came\sfrom|belonged\sto|are|is)\s(?P<culprit>{_NP}{{3,70}}?){_ENDS}"
)
_HINTS = tuple(
    Quick(rf"\b(?:{words})")
    for words in (
        r"[Ii]t\s(?:was|is|had)\b",
        r"fired|launched|dropped|planted",
        rf"(?:{_HARMED})\s(?:dead\s)?by\s",
        r"on\spurpose|deliberately|intentionally",
        r"responsible|to\sblame",
        r"behind\s",
        r"work\sof|due\sto|owing\sto|result|consequence|blamed|fault|down\sto|traced|deed"
        r"|act\sof",
        r"(?:c[ao]me|stemmed|resulted|arose|followed)\sfrom|originated|(?:started|began)\swith",
        r"[Cc]ause\sof",
        r"[Cc]ause\sof",
        r"(?:died|ill|suffocated|drowned)\s",
        r"first\s",
        r"set\s",
        r"fired|launched|dropped",
        rf"(?:{_BEGINNINGS}|{_ACTS}|blew\sup)\b",
        r"fired|launched|dropped|planted",
    )
)
HINTED = tuple(zip(_HINTS, IN_SAYING, strict=True))
BECAUSE_HINT = Quick(r"\b(?:because|result|due|owing|thanks|account|consequence)\b")
DID_HINT = Quick(
    r"\b(?:pulled\sthe\strigger|did\sit|behind\sit|planted\s(?:it|the\sbomb)|lit\sit|started\sit"
    r"|caused\sit)"
)
ATTACKERS_HINT = Quick(
    r"\b(?:attacker|gunm[ae]n|assailant|killer|perpetrator|bomber|arsonist|culprit|shooter|raiders"
    r"|hackers|murderer|kidnappers|abductors|men\swho)"
)
DID_IT = re.compile(
    rf"(?:^|[\s“\"])(?P<culprit>{_NP}{{3,70}}?)\s(?:had\s|has\s|have\s)?(?:pulled\sthe\strigger|did\sit"
    rf"|(?:was|were)\sbehind\sit|planted\s(?:it|the\sbomb)|lit\sit|started\sit|caused\sit){_ENDS}"
)
DONE_TO = re.compile(rf"^(?:{_ACTS})$")
