"""Objects that make a deed of a verb of saying: "claimed the lives", "denied bail"."""

from __future__ import annotations

from summarize.claims.sentence.lexicon import wordset

DEEDS = {
    "claim": wordset(
        "life lives victim victims casualties gold silver bronze title titles crown medal medals"
        " trophy prize asylum benefit benefits seat seats spot place places win wins wicket wickets"
        " allegiance victories scalp refund refunds expenses compensation damages pension pensions"
        " allowance points"
    ),
    "deny": wordset(
        "loan credit request requests appeal application applications motion petition bid"
        " bail service services access entry visa visas permission parole him her them us me food"
        " water goal chance victory passage leave treatment care"
    ),
    "question": wordset(
        "him her them suspects suspect witnesses witness man men woman women people residents"
    ),
    "note": wordset("time date number numbers address name names registration"),
    "show": wordset(
        "picture pictures footage image images video videos film films photograph photographs sign"
        " signs interest respect courage mercy restraint solidarity"
    ),
    "express": wordset("train"),
    "recall": wordset(
        "car cars vehicle vehicles product products unit units batch batches battery batteries"
        " ambassador ambassadors envoy parliament troops model models toys food memories time"
    ),
    "report": wordset("him her them crime crimes duty work theft loss fault story stories news"),
    "announce": wordset("himself herself itself themselves"),
    "request": wordset("anonymity"),
    "pledge": wordset("allegiance"),
    "maintain": wordset(
        "lead ties contact control relations power order peace distance silence majority"
    ),
    "declare": wordset(
        "state emergency war independence bankruptcy holiday ceasefire truce law disaster"
        " allegiance himself herself itself themselves assets income gifts goods innings winnings"
    ),
    "project": wordset("image images film power force light"),
    "threaten": wordset("him her them us me"),
    "promise": wordset("him her them us me"),
    "voice": wordset("character characters role"),
    "cite": wordset("him her them driver drivers"),
    "document": wordset("it them visit visits journey journeys trip trips travels life lives"),
    "reject": wordset(
        "him her them appeal appeals bid bids petition petitions motion plea request requests"
    ),
    "reveal": wordset("himself herself itself themselves"),
    "welcome": wordset(
        "him her them us guests guest visitors visitor delegates baby child son daughter fans"
        " refugees delegation pupils crowd newcomers passengers"
    ),
    "dismiss": wordset("him her them staff minister ministers coach manager officers workers"),
    "post": wordset(
        "bail rating ratings record records sales revenue revenues numbers result results time win"
        " victory increase rise decline drop growth loss losses profit profits gain gains guards"
        " soldiers letter letters selfie selfies photo photos picture pictures video videos"
    ),
    "propose": wordset("marriage toast"),
    "tweet": wordset("photo photos picture pictures video videos link links selfie article"),
    "find": wordset("way ways time work job jobs home shelter refuge body bodies solution place"),
    "underline": wordset("talent class credentials quality status ability potential form"),
    "repeat": wordset("feat trick"),
}
