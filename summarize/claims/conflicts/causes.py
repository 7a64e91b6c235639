"""Kinds of happenings, causes and camps, and the words that tell them."""

from __future__ import annotations

import re

_VIOLENCE = (
    r"attacks?|strikes?|air ?strikes?|raids?|bombings?|bombardments?|shellings?|shelled|bombed|shot"
    r"|attacked|hit|struck|explosions?|blasts?|blew up|blown up|massacres?|assaults?|shootings?"
    r"|killings?|killed|murders?|murdered|deaths?|assassinat\w+|poison\w+|ambush\w*|bombing"
    r"|shelling"
    r"|shooting|killing|attacking|hitting|striking|murdering|destroy\w*|carried out|staged|launched"
    r"|shot down|fired|trigger|shells?|rockets?|missiles?|mortars?|stabb\w+|opened fire"
    r"|fired (?:on|at"
    r"|into)"
    r"|raided"
    r"|stormed|executed|beaten|beat|kidnap\w+|abduct\w+|sabotage\w*|downed|executions?|brought down"
)
KINDS = {
    "@violence": re.compile(rf"\b(?:{_VIOLENCE})\b", re.IGNORECASE),
    "@fire": re.compile(
        r"\b(?:fires?|blazes?|wildfires?|inferno|torch\w*|burn\w*|alight|ablaze|arson)\b", re.I
    ),
    "@wreck": re.compile(
        r"\b(?:crash\w*|accidents?|derail\w+|colli(?:sions?|ded)|sinking|sank|sunk|wreck\w*"
        r"|capsiz\w+"
        r"|disasters?|plunged|overturned|ran aground|left the (?:road|rails|track|tracks|runway)"
        r"|skidded"
        r"|came down|fell|brought down|shot down|went down)\b",
        re.IGNORECASE,
    ),
    "@illness": re.compile(
        r"\b(?:outbreaks?|epidemics?|illness\w*|infections?|fell ill|sickness|deaths?|died"
        r"|disease|poisoning)\b",
        re.I,
    ),
    "@failure": re.compile(
        r"\b(?:outages?|blackouts?|collapse[sd]?|floods?|flood(?:ing|ed)|spill(?:s|ed)?|leak(?:s"
        r"|ed)?|fail(?:ed|ures?)"
        r"|breakdown|broke down|burst|breach\w*|power cuts?|gave way)\b",
        re.I,
    ),
}
VIOLENT = KINDS["@violence"]
CAUSED = re.compile(r"caused|started|triggered|sparked")
_CAUSES = {
    "intent": r"saboteurs?|on purpose|deliberately|intentionally|shot down|bombed|blown up"
    r"|torched|sabotage|sabotaged|arson\w*|bombs?|intruders?|deliberate\w*|attack\w*"
    r"|terroris\w+|explosives"
    r"|missiles?|hijack\w*|foul play|poison\w*|vandals?|vandalism|rockets?|grenades?",
    "fault": r"faults?|faulty|fail\w*|defect\w*|leak\w*|valves?|wiring|short[- ]circuits?|engine"
    r"|mechanical|technical|electrical|malfunction\w*|overheat\w*|corro\w+|maintenance|worn|brakes?"
    r"|spark|sparks|cables?|transformers?|boilers?|gas|metal fatigue|crack\w*|power lines?"
    r"|pumps?|signals?|batter(?:y|ies)"
    r"|rails?|rust\w*|tyres?|tires?|axles?|steering|software|bugs?|heater|stove|design"
    r"|structural|concrete|points",
    "weather": r"weather|storms?|waves?|winds?|lightning|rains?|rainfall|heat|drought|tide|gusts?"
    r"|hail|avalanche|landslide|frost|cold|fog|ice|snow|currents?"
    r"|earthquakes?|flood\w*|heatwave",
    "error": r"errors?|mistakes?|negligen\w+|drunk\w*|speed\w*|reckless\w*|carelessness|overload\w*"
    r"|overcrowd\w*|cigarettes?|asleep|fatigue of|pilot error|human|inexperience\w*|tired\w*"
    r"|distracted|phone"
    r"|wrong|misjudg\w*|ignored|failed to|excavation|construction work|digging|building work"
    r"|roadworks|drilling",
}
CAUSE_KINDS = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _CAUSES.items()
}
STATE = re.compile(
    r"\b(?:army|armed forces|government|regime|polic(?:e|eman|emen)|military|soldiers?|troops"
    r"|authorities|guards?|jets|officers?|agents"
    r"|security (?:forces|services?)|air (?:force|defen[cs]es?)|warplanes|junta|state|intelligence"
    r"|(?:government|secret|state) agents?|secret police|special forces|national guard)\b",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\b(?:rebels?|militants?|terrorists?|insurgents?|gunmen|militias?|opposition|separatists?"
    r"|jihadists?|guerrillas?|extremists?|gangs?|protesters|demonstrators|group|front|brigades?"
    r"|movement|cell|hackers|fighters)\b",
    re.IGNORECASE,
)
PRIVATE = re.compile(
    r"\b(?:robbers?|bandits?|thieves|burglars?|smugglers?|employees?|colleagues?|insider|teenagers?"
    r"|cartels?|mafia|traffickers|poachers|classmates?|loggers|herders|farmers|villagers"
    r"|developers|landowners?|landlords?"
    r"|owners?|boyfriend|girlfriend|friends?|brother|son|father|hooligans|fans|tourists|campers"
    r"|hunters|strangers?"
    r"|partners?|lovers?|rivals?|ex-\w+|husband|wife|relatives?|neighbou?rs?|lone (?:wolf|gunman"
    r"|attacker)|children|business rivals?"
    r"|students?|contractor)\b",
    re.IGNORECASE,
)
HIRED = re.compile(
    r"\b(?:hitm[ae]n|hired|contract killers?|assassins|mercenaries)\b", re.IGNORECASE
)
