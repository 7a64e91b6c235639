"""The happenings that occur once to the one they occur to, and the words that tell them."""

from __future__ import annotations

import re

from summarize.claims.conflicts.quick import Quick

_WAS = r"(?:was|were|had been|has been|being)"
DEEDS = {
    "sink": r"sank|sunk|went down|capsized",
    "die": r"died|passed away",
    "kill": rf"{_WAS} (?:killed|shot dead|murdered|assassinated|executed|beheaded|hanged)",
    "be shot": rf"{_WAS} shot(?! dead| down)",
    "explode": r"exploded|went off|blew up|detonated",
    "collapse": r"collapsed|caved in|gave way|broke down|fell apart",
    "crash": r"crashed|derailed|ran aground|collided|overturned",
    "begin": r"began|begun|started|broke out|broken out|erupted|took effect"
    r"|came into (?:force|effect)"
    r"|got under way|was launched",
    "happen": r"happened|occurred|took place|came about",
    "disappear": r"disappeared|vanished|went missing|was last seen",
    "arrest": rf"{_WAS} (?:arrested|detained|taken into custody|jailed)",
    "abduct": rf"{_WAS} (?:abducted|kidnapped|taken hostage|seized)",
    "free": rf"{_WAS} (?:freed|released|let go|set free)",
    "find": rf"{_WAS} (?:found|discovered|recovered)",
    "escape": r"escaped|fled",
    "resign": r"resigned|stepped down|quit|handed in (?:his|her) resignation"
    r"|tendered (?:his|her) resignation",
    "leave": r"left (?:the )?(?:port|harbou?r|pier|station|airport|dock)|set sail|took off"
    r"|departed|sailed",
    "land": r"landed|touched down|arrived|docked",
    "burst": r"burst|gave in|was breached|broke(?! out)",
    "strike": r"struck|hit",
    "attack": rf"{_WAS} (?:attacked|bombed|shelled|hit|raided|ambushed|struck|stormed)",
    "sign": rf"{_WAS} (?:signed|agreed|concluded|sealed)",
    "born": r"was born",
    "close": rf"{_WAS} (?:closed|shut(?: down)?|switched off|turned off)|closed|shut(?: down)?",
    "open": rf"{_WAS} (?:opened|reopened|inaugurated)|opened|reopened",
    "meet": r"met|held talks",
    "appear": rf"{_WAS} (?:recorded|detected|reported|registered|diagnosed|confirmed|identified)"
    rf"|appeared|emerged",
    "go out": rf"went (?:out|off|dark)|failed|{_WAS} (?:cut(?: off)?|lost)",
    "withdraw": r"withdrew|pulled out",
    "end": r"ended|finished|was over|came to an end",
    "call": rf"{_WAS} (?:called|alerted|warned|notified|informed)",
    "marry": r"(?:got |were |was )?married|wed",
    "fall": r"fell|was (?:captured|taken|seized|overrun|recaptured|retaken)|was liberated",
    "steal": rf"{_WAS} stolen",
    "deliver": rf"{_WAS} (?:delivered|handed over|sent|posted|paid)",
    "evacuate": rf"{_WAS} evacuated",
    "issue": rf"{_WAS} (?:issued|given|received|made|sent|heard|picked up|transmitted)|came",
    "decide": rf"{_WAS} decided(?: on)?",
}
ACTIVE = {
    "kill": r"killed|shot dead|murdered|assassinated|executed",
    "arrest": r"arrested|detained|took",
    "abduct": r"abducted|kidnapped|seized",
    "free": r"freed|released",
    "find": r"(?<!been )(?<!was )(?<!were )found|discovered|recovered",
    "attack": r"attacked|bombed|shelled|raided|ambushed|stormed",
    "sign": r"signed|concluded|sealed",
    "close": r"closed|shut(?: down)?",
    "open": r"opened|reopened|inaugurated",
    "call": r"called|alerted|warned|notified|informed",
    "fall": r"captured|seized|overran|recaptured|retook|took|entered",
    "steal": r"stole",
    "evacuate": r"evacuated",
    "deliver": r"delivered|handed over|received|paid",
    "issue": r"issued|gave|sent|made|transmitted|heard|took",
}
GENERIC = frozenset(["begin", "happen", "strike", "end"])
OUTAGE = frozenset(["begin", "happen", "go out"])
VERB = Quick(
    r"\b(?:(?:had|has)\s(?:first\s)?)?(?:"
    + "|".join(f"(?P<d{n}>{forms})" for n, forms in enumerate(DEEDS.values()))
    + r")\b"
)
OBJECT = Quick(
    r"\b(?<!be )(?<!been )(?<!was )(?<!were )(?:"
    + "|".join(f"(?P<a{n}>{forms})" for n, forms in enumerate(ACTIVE.values()))
    + r")\s(?P<object>(?:the|its|his|her|their|a|an)\s[\w’'-]+(?:\s(?!on\b|at\b|in\b|early\b"
    r"|late\b|last\b|around\b|about\b|shortly\b|just\b)"
    r"[\w’'-]+){0,5}|(?:[A-Z][\w’'-]*\s?){1,4})"
)
ACTIVES = tuple(ACTIVE)
PASSIVE = {
    "took": "taken", "retook": "retaken", "overran": "overrun", "gave": "given", "stole": "stolen"
}  # fmt: skip
ACT_DEEDS = {
    "~attack": "attack", "~explosion": "explode", "~accident": "crash", "~sink": "sink",
    "~talks": "meet", "~arrest": "arrest", "~kill": "kill", "~collapse": "collapse",
    "~resign": "resign", "~hostage": "abduct",
}  # fmt: skip
ISSUED = {"~order": "order", "decis": "decide"}
LAST = re.compile(
    r"(?:its|his|her|their|the|an?)\s(?:[\w’'-]+\s){0,2}?(?:last|final)\s(?:[a-z-]+\s)?"
    r"(?:messages?|signals?|contact|transmissions?|calls?|positions?|words?|letters?)\b",
    re.IGNORECASE,
)
ACT_NOUNS = frozenset(ACT_DEEDS)
TOGETHER = frozenset(
    [
        "collapse",
        "meet",
        "abduct",
        "free",
        "go out",
        "begin",
        "happen",
        "end",
        "withdraw",
        "close",
        "open",
        "land",
        "leave",
    ]
)
NAMES = tuple(DEEDS)
