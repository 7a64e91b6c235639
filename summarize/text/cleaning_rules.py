"""What the furniture of a news page says: one pattern for each kind of dirt.

Patterns speak of kinds of lines, never of one outlet.  They are matched against
flattened text (plain spaces, plain quotation marks), whatever the letter case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.text.dateline import MONTHS

_URL = (
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|ir|uk|tv|gov|edu|info)\b\S*"
)
_EMAIL = r"[\w.+-]+@[\w-]+\.[\w.-]+"
_NAME = r"[^\W\d_][\w'.\-]*(?: [^\W\d_][\w'.\-]*){0,4}"
_CLOCK = r"\d{1,2}[:.h]?\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?"
_DAY = r"(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?"
STAMP = (
    rf"(?:{_DAY},?\s*)?(?:{MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS},?\s*\d{{4}}"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:]+(?:\.\d+)?(?:Z|[+-][\d:]+)?)?"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}})"
)
"""A full date, with a year, as page headers print it."""

STAMP_LINE = re.compile(STAMP, re.I)

_OUTLET = r"[A-Z][\w.&]*(?: [A-Z0-9][\w.&]*){0,3}"
_PERSON = r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]*|al|el|bin|de|van|von|der|la|du|da)){1,4}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of dirt.

    ``name`` is what a removal is listed under; ``pattern`` what must match.
    """

    name: str
    pattern: str


WHOLE = (
    Rule("rule-off", r"[\W_]+"),
    Rule(
        "advertisement",
        r"(?:advertise?ments?|ad|sponsored(?: content)?|promoted stories|paid content)"
        r"(?: continue reading(?: the main story)?)?"
        r"|(?:story|article) contin(?:ues|ued)(?: below)?(?: (?:this )?(?:ad|advertise?ment))?"
        r"|continue reading(?: (?:the|this) (?:main )?(?:story|article))?(?: below)?"
        r"|(?:advertise?ment )?(?:scroll|skip) (?:down )?to (?:continue|main content|content)\W*.{0,30}",
    ),
    Rule(
        "stub",
        r"(?:photos?|videos?|audio|images?|gallery|slideshow|graphic|map|menu|search|close|enlarge|notice"
        r"|loading|please wait|print|text size\W*|reset|home|next|previous|back|top|back to top|login|log in"
        r"|sign in|sign out|register|subscribe|donate|skip|embed|copy link|copied|play|replay|pause|mute"
        r"|live|comments?|more|see more|show more|load more|view more|read more|learn more|tags?|topics?"
        r"|view gallery|play video|now playing|up next|watch now|watch live|related gallery|just in|trending"
        r"|most (?:read|popular|viewed|shared)|top stories|latest(?: news| stories)?|editor'?s'? picks?"
        r"|story highlights|highlights|key (?:facts|points)|in-depth|in depth|view (?:photos|comments|slideshow)"
        r"|hide caption|toggle caption|(?:hide|show) (?:caption|transcript)|get short url(?: \d+)*"
        r"|more from .{2,40}|(?:recommended|suggested) (?:for you|stories|articles|reading))"
        r"\W*",
    ),
    Rule(
        "share",
        r"(?:share|tweet|pin|e-?mail|print|save|like|post|send|bookmark)(?: (?:this|the))?"
        r"(?: (?:article|story|page|post|news|video|link|with))?(?:\s+(?:on|to|via|by|with|in)\b.{0,40})?\W*"
        r"|(?:read (?:or|and) )?share (?:or comment on )?this (?:story|article|post|page)\b.{0,80}"
        r"|(?:(?:share|facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|reddit|pinterest|print|tumblr"
        r"|google ?\+?|google plus|flipboard|messenger|instagram|youtube|rss|copy link|viber|line|weibo|wechat"
        r"|embed|play|pin it|tweet|save|like|more|\d+(?:\.\d)?[km]?|shares?|comments?)\b[\s,|•·+/:]*){1,16}",
    ),
    Rule(
        "follow",
        rf"(?:please )?(?:follow|like|find|join|connect with)\b.{{0,70}}?\b(?:twitter|facebook|instagram"
        rf"|telegram|youtube|whatsapp|linkedin|snapchat|tiktok|google\+?|@\w+)\b.{{0,80}}"
        rf"|{_NAME}(?: can be| is) (?:followed|reached|contacted|found|on twitter)\b.{{0,90}}"
        rf"|(?:you can )?(?:reach|contact|e-?mail) (?:me|us|him|her|the (?:author|reporter|writer)|{_NAME})"
        rf" (?:at|on|via)\b.{{0,60}}"
        rf"|(?:on )?(?:twitter|e-?mail|tel|phone|facebook|instagram)\s*:\s*\S.{{0,80}}"
        rf"|(?:[•*\-]\s*)?(?:{_NAME}:? )?.{{0,30}}{_EMAIL}(?:.{{0,60}})"
        rf"|@\w+",
    ),
    Rule(
        "newsletter",
        r"(?:.{0,60}\b)?(?:sign(?:ing)? up|subscrib(?:e|ing)|get|receive|register|delivered)\b.{0,90}"
        r"\b(?:newsletters?|inbox|e-?mail (?:alerts|updates)|daily briefing|push notifications|daily updates"
        r"|breaking news alerts|(?:to )?our (?:free )?(?:channel|list|podcast|app))\b.{0,160}"
        r"|(?:please )?(?:subscribe|sign up|log in|register) (?:now|today|here|to (?:continue|read|access)).{0,80}"
        r"|(?:breaking news|daily|morning|weekly) (?:e-?mails?|newsletter|briefing)s?\b.{0,120}"
        r"|thank(?:s| you) for (?:subscribing|signing up|registering)\b.{0,100}"
        r"|looking for news you can trust\W*|(?:download|get) (?:the|our) (?:free )?(?:.{2,30} )?app\b.{0,80}",
    ),
    Rule(
        "cookies",
        r"(?:.{0,80}\b)?(?:we|this (?:web)?site|our (?:web)?sites?|our partners) (?:and our partners )?"
        r"(?:may )?uses? cookies\b.{0,400}"
        r"|by (?:continuing to|using|clicking|browsing|closing)\b.{0,90}\b(?:agree|consent|accept)\b.{0,250}"
        r"|(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?(?: (?:and|&) .{0,30})?"
        r"|cookies? (?:policy|notice|settings|preferences|consent)\W*(?:.{0,60})?"
        r"|.{0,60}\bread (?:more about )?our (?:cookie|privacy) (?:policy|notice)\b.{0,60}",
    ),
    Rule(
        "comment-form",
        r"(?:leave|post|write|add|submit) (?:a|your|the first) (?:reply|comment)s?\b.{0,60}"
        r"|(?:cancel reply|join the (?:conversation|discussion)|be the first to comment|reply|report abuse)\W*"
        r"|your e-?mail (?:address )?will not be (?:published|shared)\b.{0,120}|required fields are marked\W*"
        r"|(?:name|e-?mail|website|comment|url|your (?:name|comment|e-?mail))\s*(?:\*|\(required\))"
        r"|save my name,? e-?mail.{0,120}|(?:view|show|hide|read|see|load)(?: all)?(?: \d+)? comments?\W*"
        r"|\(?\d[\d,]* (?:comments?|responses?|replies|shares?)\)?(?: (?:on|to) .{2,120})?"
        r"|comments? ?(?:\(\d+\)|are closed|policy|guidelines|via .{2,30}).{0,60}"
        r"|(?:please )?(?:log|sign) in to (?:leave a |post a )?(?:comment|reply|continue).{0,60}"
        r"|(?:this site uses akismet|community (?:standards|guidelines)).{0,100}",
    ),
    Rule(
        "player",
        r"(?:video|audio|media) ?player ?(?:is loading)?\W{0,3}(?:close)?\W*"
        r"|(?:sorry, )?(?:your browser|this (?:video|media|browser)|media playback|video|the video|javascript)\b"
        r".{0,30}\b(?:un)?(?:supported?|support|available|unavailable|(?:can ?not|can't) be (?:played|loaded)"
        r"|does ?n[o']t support|will start in|is required)\b.{0,160}"
        r"|(?:get|install|download|upgrade to)\b.{0,20}\b(?:flash|javascript|latest browser).{0,60}"
        r"|(?:play |embed ).{0,140}\bautoplay\b.{0,120}|.{0,40}copy this code to your (?:website|blog).{0,60}"
        r"|just watched\b.{0,260}|.{0,100}\bmust watch\b.{0,160}|.{0,80}\breplay more videos\b.{0,160}"
        r"|play (?:facebook|video|audio|clip)\b.{0,60}|now playing:?.{0,80}|skip ad\b.{0,30}"
        r"|(?:skip in skip|skip x embed).{0,300}|video loading.{0,160}|\(?error code:? ?\d+\)?"
        r"|(?:current time|duration|remaining time|loaded|progress|playback rate)\b[\s:\d%.x-]*.{0,40}"
        r"|(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?/ ?(?:\d{1,2}:)?\d{1,2}:\d{2})?"
        r"|autoplay(?: autoplay)*|(?:watch|listen)(?: (?:more )?(?:above|below|here|now|live))\W*"
        r"|(?:watch|listen to|see|check out) .{2,80}\b(?:below|above)[.!:]?"
        r"|enlarge (?:image|this image|photo)?.{0,100}",
    ),
    Rule(
        "embed",
        r"(?:.{0,200} )?a post shared by .{2,90}\bon .{4,40}(?:pdt|pst|edt|est|gmt|utc)?"
        r"|(?:view|see) this (?:post|photo|tweet) on (?:instagram|facebook|twitter)\W*"
        r"|tweet with a location|you can add location information to your tweets\b.*",
    ),
    Rule(
        "legal",
        rf"(?:\(?(?:c|copyright)\)?\s*)?(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:by )?\d{{4}}.{{0,200}}"
        rf"|(?:.{{0,80}}\b)?all rights reserved\b.{{0,160}}|(?:copyright|©)\b.{{0,100}}"
        rf"|(?:.{{0,60}}\b)?(?:may|must) not be (?:published|reproduced|reprinted|copied|republished)\b.{{0,120}}"
        rf"|(?:(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy| notice)?|contact(?: us)?"
        rf"|about(?: us)?|advertise(?: with us)?|careers|site ?map|help|faq|rss|accessibility|feedback|legal"
        rf"|disclaimer|cookie policy|do not sell my (?:personal )?info(?:rmation)?)\b[\s|•·/,-]*){{1,12}}"
        rf"|our standards:.{{0,80}}|(?:{_URL})\s+(?:terms of use|privacy policy).{{0,80}}",
    ),
    Rule(
        "credits",
        r"\(?(?:additional |further |with )?(?:reporting|writing|editing|edited|reported|written|compiled|translated"
        r"|research|graphics?)(?: (?:and|&) (?:writing|editing|reporting))?(?: (?:by|from)\b|:).{0,400}"
        r"|\(?with (?:files|reporting|additional reporting|inputs?|agenc(?:y|ies)|reuters|afp|ap)\b.{0,120}"
        r"|[-—–]+\s?(?:reporting|with reporting|edited|additional reporting) by\b.{0,160}"
        r"|(?:.{0,260}\b)?(?:contributed|reported) (?:to|for) this (?:report|story|article|post|piece)\b.{0,80}"
        r"|(?:.{0,160}\b)?contributed (?:reporting|from .{2,40}|additional reporting)\W*"
        r"|contribut(?:ing|ors?|ed)(?: by)?:.{0,160}"
        r"|(?:this (?:article|story|post|report|piece|editorial)|it)(?: was)?(?: (?:originally|first))?"
        r" (?:published|appeared|ran|posted)\b.{0,140}"
        r"|original(?:ly)? (?:article|published|story|post)\b.{0,120}"
        r"|to contact the (?:reporter|editor|author|writer)s?\b.{0,200}"
        r"|\(?this (?:version|story|article|report|post|item|piece)(?: has been| is| was)? "
        r"(?:corrects?|corrected|updated|amended|revised)\b.{0,240}"
        r"|\[?h/t\b.{0,60}|(?:source|via|sources)\s*:\s*.{2,80}|\(?source\(?s?\)?: .{2,80}\)?",
    ),
    Rule(
        "timestamp",
        rf"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|date(?: of publication)?"
        rf"|issued|added|uploaded|aired)\b:?\s*(?:on|at|:)?\s*)?(?:{STAMP}|{_CLOCK}|{_DAY}|{MONTHS} \d{{1,2}})"
        rf"(?:[\s,|@·•/\-–]*(?:at|on|gmt|utc|[ecmp][sd]?t|bst|ist|local time|hrs?|updated|posted|published"
        rf"|last|first|modified|{STAMP}|{_CLOCK}|{_DAY}))*\W*"
        rf"|(?:first |last |originally )?(?:published|updated|posted|modified)\b:?.{{0,30}}(?:\d{{4}}|{_CLOCK}).{{0,40}}"
        rf"|\d+ (?:second|minute|min|hour|day|week|month)s? ago\b.{{0,40}}|\d+ min(?:ute)? read\W*"
        rf"|/ updated\b.{{0,90}}|posted at .{{4,90}}",
    ),
    Rule(
        "web-address",
        rf"(?:{_URL})(?:\s+(?:{_URL}))*"
        rf"|.{{0,80}}\b(?:web)?(?:site|page)s? can (?:also )?be (?:accessed|reached|visited|found|viewed)\b.{{0,120}}"
        rf"|(?:.{{0,60}}\b)?alternat(?:e|ive) (?:web )?address(?:es)?\b.{{0,60}}"
        rf"|\w[\w &/'-]{{0,40}}: (?:https?://|www\.)\S+|{_NAME}: (?:https?://)\S+",
    ),
    Rule(
        "link",
        r"(?:read|see|view|click|tap)(?: (?:here|on|it))?(?: (?:for|to|more|also|the full))?(?: \w+)?:.{0,200}"
        r"|click (?:here|for|on|to)\b.{0,120}"
        r"|(?:read|see) (?:more|also|next|the full (?:story|report|article|text))\b.{0,120}"
        r"|(?:related|more|also|story|stories|photos?|pics|pictures|videos?|watch|gallery|map|interactive"
        r"|interactive map|full list|list|graphic|slideshow|timeline|listen|quiz|poll|bonus|recommended|opinion"
        r"|analysis|explainer|must[- ]read|in pictures|in graphics|full coverage|read next|don't miss|related story"
        r"|related stories|related (?:coverage|posts|articles|content|news|topics|links|video)"
        r"|more (?:news|on this(?: story)?|stories|coverage|from .{2,30}))\s*:.{0,200}"
        r"|(?:related|recommended) (?:coverage|posts|articles|content|stories|news|topics|links|reading)\W*"
        r"|(?:you (?:may|might) (?:also )?(?:like|be interested in)|more on this story|around the web"
        r"|from around the web|sponsored links|what others are reading|before you go)\b.{0,60}"
        r"|\((?:also (?:on|in|from) .{2,30}|photos|video|quiz|related|see also|more|read|watch|map|list)\s*:.{2,200}\)"
        r"|[►▶▸»➤☞→]\s*\S.{2,200}"
        r"|.{6,160}(?<![.,;]) read more\W*",
    ),
    Rule(
        "promo",
        rf"(?-i:(?:(?:{_OUTLET})'s? )?(?:(?:our |its )?(?:correspondent |reporter |colleague ))?{_PERSON}"
        r" (?:has (?:more|the (?:story|details|report|latest)|this (?:report|story))(?: on .{2,50})?(?: from .{2,40})?"
        r"|(?:reports|explains|is there)(?: (?:live )?(?:from|in) [A-Z][\w'-]+(?:,? [A-Z][\w'-]+){0,4})?)\W*)"
        r"|(?:for more (?:on|about|from)|tune in|stay tuned|stay with)\b.{0,100}|more coming\W*",
    ),
)
"""Rules that take a line as a whole."""

ARCHIVE = re.compile(
    r"\bIP address (?:for this domain |of this (?:site|domain) )?(?:may have|has|have) (?:recently )?changed"
    r"|\byour IP address has\b|\bDNS (?:settings|cache|changes)\b"
    r"|\b(?:these|this) (?:web )?(?:crawls?|captures?|collections?)\b.{0,80}\b(?:archiv|web|run|part of)"
    r"|\b(?:seed|seeds) for (?:this|these) crawls?\b|\bcrawl data to the Internet Archive\b"
    r"|\bcrawls? (?:was|were|is|are) (?:run|part|performed|collected|operated)\b"
    r"|\bArchive-It\b|\b(?:set|collection) of (?:web )?(?:collections|captures|government web content)\b"
    r"|\bthis (?:page|url|snapshot|capture) (?:has not been|was not|is not) archived\b"
    r"|\bWayback Machine (?:has not|doesn't|does not|is an initiative|hasn't)\b"
    r"|\b(?:page|file|content|URL|video|article) (?:you (?:requested|are looking for|were looking for) )?"
    r"(?:is not available|(?:is )?no longer (?:available|exists)|(?:was|is|could) not (?:be )?found|cannot be found)\b"
    r"|\b404\b.{0,30}\b(?:not found|error)\b|\berror 404\b|\bpage not found\b"
    r"|\byou must (?:log|sign) in to (?:continue|view)\b|\baccess (?:to this page )?(?:has been |is )?denied\b"
    r"|\b(?:enable|turn on) (?:javascript|cookies)\b|\bchecking (?:if the site connection|your browser)\b"
    r"|\byou can add location information to your tweets\b|\btweet with a location\b"
    r"|\b(?:unavailable|not available) in your (?:country|region|location)\b"
    r"|\bunusual (?:traffic|activity) from your\b|\bverify (?:that )?you are (?:a )?human\b",
    re.I,
)
"""What pages say that stand where an article once stood."""

_BYLINE_NAME = r"[A-Z][\w'.\-]*(?:[ -](?:[A-Z][\w'.\-]*|de|van|von|der|al|el|bin|la|du|da)){0,4}"
BYLINE = re.compile(
    rf"(?:/ )?(?:Updated |Posted |Written |Reported )?(?:[Bb]y|BY):? (?:[Bb]y )?{_BYLINE_NAME}"
    rf"(?:(?:,| and| &|,? with) {_BYLINE_NAME})*(?:\s*[,|/•-]\s*[^.]{{0,60}})?"
    rf"|[-–—]+ ?{_BYLINE_NAME}|{_BYLINE_NAME}, The {_BYLINE_NAME}(?: Press)?"
    rf"|{_BYLINE_NAME}, [A-Z]{{2,5}} News(?:, [A-Z]\w+)?"
)
"""A line that only says who wrote the article."""

_SMALL = r"\s*[/>»›|·•:]\s*"
BREADCRUMBS = re.compile(
    rf"(?:[^\W\d_][\w&'.-]*(?: [\w&'.-]+){{0,3}}{_SMALL}){{1,6}}[^\W\d_][\w&'.-]*(?: [\w&'.-]+){{0,4}}"
)
"""``News / Syria``: short names of sections, one after the other."""

_WHOLE = tuple((rule.name, re.compile(rf"(?:{rule.pattern})\Z", re.I | re.S)) for rule in WHOLE)
LONGEST = 450
"""Longer lines, in characters, are never dirt as a whole by what they say alone."""


def whole_line(flat: str) -> str | None:
    """The name of the rule that takes a line as a whole, if there is one."""
    if len(flat) > LONGEST:
        return None
    return next((name for name, pattern in _WHOLE if pattern.match(flat)), None)
