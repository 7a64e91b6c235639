"""The words that deny or negate, and what they deny."""

from __future__ import annotations

import re

from summarize.claims.conflicts.quick import Quick
from summarize.text.tokens import stem

_CLAIM_NOUN = (
    r"(?:claims?|reports?|accusations?|allegations?|talk|suggestions?|charges?|rumou?rs?|idea"
    r"|assertions?"
    r"|stor(?:y|ies)|accounts?|notion|statements?|accounts?)"
)
UNTRUE = (
    r"(?:irresponsible|absurd|baseless|false|untrue|not true|lies?|nonsense|fabricat\w+"
    r"|ridiculous|unfounded"
    r"|fiction|fake|fantas(?:y|ies)|rubbish|invention|speculation|propaganda|slander\w*|hoax"
    r"|groundless"
    r"|bogus|ludicrous|preposterous|laughable|disinformation|invented"
    r"|made up|without foundation|a myth)"
)
DENY = Quick(
    r"\b(?<!\bto )(?<!\bnor )(?<!\bno )(?<!\bnot )(?<!n't )(?<!n’t )(?<!\bcould )"
    r"(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bshould )(?<!\bcannot )(?<!\brarely )(?<!\bnever )"
    r"(?<!\brather than )(?<!\bor )(?<!\bof )(?<!\bby )(?<!\bwithout )"
    r"(?:(?<!been )(?<!was )(?<!were )(?<!\bis )(?<!\bare )(?P<deny>den(?:ying|y|ies|ied)\b)"
    rf"|(?P<reject>reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed"
    rf"|ing|e)|contest(?:s|ed|ing)|rebuff(?:s|ed)|rebut(?:s|ted)|scoff(?:s|ed) at|brush(?:es"
    rf"|ed) (?:off|aside)"
    rf"|laugh(?:s|ed) off|hit back at|hits back at|push(?:es|ed) back (?:at|against|on)"
    rf"|shot down|play(?:s|ed) down"
    rf"|contradict(?:s|ed|ing)?)(?=[^.;]{{0,70}}\b(?:{_CLAIM_NOUN}|that)\b)"
    r"|(?P<rule>rul(?:e|es|ed|ing) out)(?= that\b)"
    rf"|(?P<call>(?:call|label|brand|describe)(?:s|d|ed|ing)?)(?=[^.;]{{0,90}}?\b{UNTRUE}(?:\b"
    rf"|$)))",
    re.IGNORECASE,
)
NOT_OF_FACT = re.compile(
    r"^\s(?:him|her|them|us|me|entry|access|bail|permission|visas?|asylum|requests?|an? (?:visa"
    r"|request"
    r"|permit|licen[cs]e)|parole|aid|treatment|medical|(?:an?|the|his|her|its"
    r"|their)\s(?:[\w-]+\s)?(?:petition"
    r"|motion|appeal|request|bid|application|injunction|stay)"
    r"|(?-i:[A-Z]\w+(?:\s\([A-Z]+\))?)\s(?:the|an?|any|access))\b",
    re.IGNORECASE,
)
JUDGED = re.compile(
    rf"^\s*(?:as\s+)?(?:[\"“][^\"”]*[\"”]|(?:an?\s)?{UNTRUE}\b)\s*",
    re.IGNORECASE,
)
TAIL_JUDGED = re.compile(
    rf"\s(?:as\s)?(?:an?\s|“|\")*(?:[\w-]+\s)?{UNTRUE}\b[\"”]?",
    re.IGNORECASE,
)
NAMED_CLAIM = re.compile(
    rf"^\s*(?:(?:any|all|the|these|those|this|such|their|his|her|its|[\w.]+[’']s?)\s)?"
    rf"(?:[\w-]+\s)?{_CLAIM_NOUN}(?:\s(?-i:[A-Z])\w+day)?"
    r"(?:\s(?:on|in|by|from)\s[\w\s]{2,30}?)?\s"
    r"(?:that (?:said|claimed|alleged)(?:\sthat)?|that|of|about|saying|alleging|claiming)\s"
    rf"|^\s*(?:any\s|all\s|the\s)?{_CLAIM_NOUN}\s(?=(?:it|he|she|they)\s)",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    rf"^\s*(?:(?:it|this|that|so|them|these)\s*(?:[.,;:!?]|$|and\b|but\b|as\b|on\b|in\b)|(?:the"
    rf"|this|that|these|those"
    rf"|any|all)\s(?:[\w’'-]+\s){{0,2}}{_CLAIM_NOUN}\s*(?:[.,;:!?]|$|and\b|but\b))",
    re.IGNORECASE,
)
SELF = re.compile(
    r"^\s*(?:not only\s)?(?:having\b|any\s(?:part|role|involvement|responsibility|wrongdoing"
    r"|hand)\b|[a-z]+ing\s|(?:involvement|responsibility|wrongdoing)\b)",
    re.IGNORECASE,
)
TOLD_TO = re.compile(
    r"^\s*to\s(?:the\s)?(?:reporters|journalists|[A-Z][\w’'&.]*(?:\s[A-Z][\w’'&.]*){0,4})\sthat\s"
)
AND_DID = re.compile(
    r"\sand\s(?:also\s|instead\s)?(?:says?|said|added|called|urged|accused|insisted|told|vowed|asked"
    r"|demanded|claimed|argued|described|blamed|promised|warned|noted|threatened)\b"
)
END = re.compile(
    r"[;:](?=\s)|,\s(?:as|a|an|the|who|which|saying|adding|calling|but|and\s\w+\s(?:said"
    r"|says))\s|\sbut\s|[.!?][\"”]?$"
)
ALLEGED = re.compile(
    r",?\sas\s(?P<who>[^,;.]{3,60}?)\s(?:ha(?:s|ve|d)\s)?(?:alleged?|claim(?:ed|s)?|charg(?:ed"
    r"|es)|said|says"
    r"|reported|asserted|maintain(?:ed|s)?)\b"
)
UNTRUE_THAT = re.compile(
    rf"\b(?:it\s(?:is|was)\s(?:simply\s|completely\s|entirely\s"
    rf"|absolutely\s)?{UNTRUE}\sthat\s(?P<that>[^;.]{{5,}})"
    rf"|(?:the\s|these\s|those\s|all\s|any\s)?(?:[\w-]+\s)?{_CLAIM_NOUN}\s(?:of|that|about"
    rf"|on)\s(?P<of>[^;,.]{{4,90}}?)\s"
    rf"(?:is|are|was|were)\s(?:[\w-]+ly\s|just\s|all\s|pure\s|an?\s)?{UNTRUE}"
    rf"|(?:no|not a (?:word|shred) of)\s(?:truth|substance)\s(?:whatsoever\s)?(?:in"
    rf"|to)\s(?:the\s|any\s|these\s)?"
    rf"(?:[\w-]+\s)?{_CLAIM_NOUN}\s(?:of|that|about)\s(?P<in>[^;.]{{4,}}))",
    re.IGNORECASE,
)
IT_IS_UNTRUE = re.compile(
    rf"^[\"“]?(?:It|This|That|They|These|Those|(?:The|This|That|These|Those|Such|All)"
    rf"\s(?:[a-z]+\s)?{_CLAIM_NOUN})\s(?:is|was|are|were)\s(?:an?\s|all\s|pure\s|simply\s"
    rf"|just\s|completely\s|entirely\s|totally\s|absolutely\s|utterly\s|complete\s|total\s)*"
    rf"{UNTRUE}\b(?!\sthat)",
)
NOT_IN = Quick(
    r"\b(?:is|are|am|was|were|had been|has been|have been)(?:\snot"
    r"|n['’]t)\s(?P<what>(?:in\stalks|in\s(?:contact|negotiations?|possession)"
    r"|under\s\w+|involved|part\sof|aware|planning|holding|considering|using|preparing"
    r"|negotiating|discussing|seeking"
    r"|hiding|building|sending|supplying|supporting|funding|working|talking|leaving|selling"
    r"|buying|closing|at\s(?!all)\w+|behind|present|there|responsible)"
    r"\b[^;.]{0,90})",
    re.IGNORECASE,
)
NEGATOR = Quick(
    r"\b(?:(?P<no>no|not a single|not any|not one|zero)\s(?!longer|more than|less than|fewer"
    r"|later|doubt"
    r"|one\b|comment|matter|idea|immediate|further)|(?P<one>nobody|no one|none|no-one)\s"
    r"|(?P<never>(?:(?:was|were|had|has|have)\s(?:not|never)|(?:was|were|had|has|have|did)n['’]t"
    r"|did not|never)\s"
    r"(?:been\s|being\s|be\s)?))",
    re.IGNORECASE,
)
_EMPTY_WORDS = (
    "sign evidence proof indication trace doubt comment word need time reason way plan "
    "question information place choice room case kind sort hope idea point use longer matter "
    "intention plans access problem casualties figures details confirmation knowledge report "
    "statement"
)
EMPTY = frozenset(map(stem, _EMPTY_WORDS.split()))
ABOUT = re.compile(
    r"^(?:sign|evidence|proof|indication|trace)s?\s(?:whatsoever\s)?of\s(?!a\s\w+ing)",
    re.IGNORECASE,
)
INABLE = re.compile(
    r"\b(?:could|can|would|will|should|may|might|must|don|doesn)\s?(?:not|n['’]t)|\bcannot\b"
    r"|\bnot\s(?:yet|only|just"
    r"|authori[sz]ed|known|clear|immediately|want|wish|able|named|identified|say|comment)\b|\bif\b",
    re.IGNORECASE,
)
SCOPE = re.compile(
    r",\s|\s(?:in|on|at|when|where|who|which|because|while|until|before|after|of any kind"
    r"|of any sort)\b|[\"”]"
)
WITH = re.compile(r"\bwith\s$", re.IGNORECASE)
HAD = re.compile(
    r"\b(?:had|showed|shown|saw|seen|found|heard|received|raised|got|gave|given|made|taken|took|held"
    r"|used|fired|paid|issued|carried out|launched|conducted|ordered|dropped|staged|sold|bought"
    r"|accepted|offered|promised|held|met"
    r"|signed|sent|lost|suffered|reported|committed|caused|did)\s$",
    re.IGNORECASE,
)
DONE = re.compile(r"(?:ed|en|wn|ught|elt|ept|eld|aid|old|et|ade|one)$")
MENTAL = frozenset(
    [
        "know",
        "want",
        "wish",
        "think",
        "believe",
        "say",
        "comment",
        "give",
        "name",
        "elaborate",
        "specify",
        "identify",
        "provide",
        "respond",
        "answer",
        "disclose",
        "reply",
        "expect",
        "need",
        "like",
        "care",
        "mention",
        "mean",
        "seem",
        "appear",
        "intend",
        "plan",
        "mind",
        "matter",
        "immediately",
        "go",
        "make",
        "understand",
        "reveal",
        "confirm",
        "explain",
        "see",
        "come",
        "get",
        "look",
        "feel",
        "hear",
        "remember",
        "work",
        "help",
        "change",
    ]
)
SELF_TOLD = re.compile(r"\b(?:I|we|I['’]ve|we['’]ve|you)\s(?:had\s|have\s)?$", re.IGNORECASE)
WAS_DONE = re.compile(
    r"^(?:[\w’'-]+\s){1,4}?(?:was|were|had been|has been|have been|(?:had|has|have)\s\w+(?:ed|en"
    r"|wn|ne)\b)\s?"
)
SUCH = re.compile(r"^such\s(?:[\w-]+\s){1,3}?(?:took place|happened|occurred|exist(?:s|ed))\b")
PHRASE = 2
RELATIVE = re.compile(r"\bwho\s(?:had\s|has\s|have\s)?$")
HERE = re.compile(
    r"\bthere\s(?:is|was|were|are|had been|has been|have been)\s[“\"]?(?:any\s)?$", re.IGNORECASE
)
ONE = re.compile(r"^(?:one|any|them|it)\b")
NOUN_BEFORE = re.compile(r"\b(?:an?|the|any)\s([a-z]{4,})\b(?![’'])")
PLAIN = {
    "drank": "drink", "drunk": "drink", "lit": "light",
    "lamps": "lamp", "thrown": "throw", "threw": "throw",
    "questioned": "detain", "arrested": "detain", "custody": "detain", "jailed": "detain",
    "detained": "detain", "shot": "shoot", "shots": "shoot", "gunfire": "shoot",
    "fired": "fire", "burnt": "burn", "held": "hold",
    "stolen": "steal", "stole": "steal", "seen": "see",
    "saw": "see", "known": "know", "knew": "know",
    "sold": "sell", "sale": "sell", "sales": "sell", "broke": "break", "broken": "break",
    "taken": "take", "took": "take", "given": "give", "gave": "give", "hidden": "hide",
    "forgot": "forget", "fled": "flee", "fell": "fall", "fallen": "fall", "sank": "sink",
    "retaken": "recapture", "retook": "recapture", "retake": "recapture", "sunk": "sink",
    "paid": "pay", "bought": "buy", "struck": "strike", "hit": "hit",
}  # fmt: skip
_VAGUE_WORDS = (
    "near outside against take place happen occur anybody somebody mr mrs ms dr any ever"
    " anyone anything time day people man woman thing make know take give go"
    " come see get"
)
VAGUE = frozenset(map(stem, _VAGUE_WORDS.split()))
