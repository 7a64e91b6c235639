"""What the furniture of a news page says: links, players, forms, notices.

One rule for each kind.  Patterns speak of kinds of lines, never of one outlet, and
must match a flattened line (see ``lines.flatten``) from its first to its last
character, whatever the letter case.
"""

from __future__ import annotations

from summarize.text.page.rules import EMAIL, NAME, PERSON, Rule

FURNITURE = (
    Rule("rule-off", r"[\W_]+"),
    Rule(
        "advertisement",
        r"(?:advertise?ments?|ad|sponsored(?: content)?|promoted stories|paid content)"
        r"[\s:–-]*(?:continue reading.{0,40}|story continues.{0,40})?",
        r"(?:story|article) contin(?:ues|ued) below.{0,40}",
        r"continue reading(?: (?:the|this) (?:main )?(?:story|article))?(?: below)?",
        r"(?:advertise?ment )?(?:scroll|skip) (?:down )?(?:to|past) .{0,50}",
    ),
    Rule(
        "list-head",
        r"(?:most (?:read|popular|viewed|shared|watched)|top stories|trending(?: now)?|just in)\W*",
        r"(?:latest|other|more|related|top|recent)(?: news| stories| headlines| posts"
        r"| articles)\W*",
        r"latest\W*|editor'?s'? picks?\W*|more from .{2,40}|(?:recommended|suggested)\b.{0,30}",
    ),
    Rule(
        "stub",
        r"(?:photos?|videos?|audio|images?|gallery|slideshow|graphic|map|menu|search|close"
        r"|enlarge)\W*",
        r"(?:notice|loading|please wait|print|text size|reset|home|next|previous|back|top)\W*",
        r"(?:back to top|log ?in|sign (?:in|out)|register|subscribe|donate|skip|embed"
        r"|copy link)\W*",
        r"(?:copied|play|replay|pause|mute|live|comments?|more|tags?|topics?)\W*",
        r"(?:see|show|load|view|learn) (?:more|all|less)\W*",
        r"(?:view|photo|picture|image|related) gallery\W*|play video\W*|(?:now|up) (?:playing"
        r"|next)\W*",
        r"watch (?:now|live)\W*|(?:story )?highlights\W*|key (?:facts|points)\W*|in[- ]depth\W*",
        r"view (?:photos|comments|slideshow|graphic)\W*.{0,60}|get short url[\s\d]*",
        r"(?:hide|toggle|show|view) (?:caption|transcript)\W*",
        r"(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|labels?)\s?:.{0,200}",
    ),
    Rule(
        "appeal",
        r"(?:please )?(?:(?:help (?:us )?)?(?:support|fund) (?:local |independent |free |our "
        r"|quality )+"
        r"(?:journalism|news|reporting|work|newspapers?|radio|press)|support us"
        r"|donate to us)\b.{0,140}",
        r"(?:please )?become a (?:member|friend|patron|supporter|subscriber)\b.{0,100}",
        r"(?:send|e-?mail|whatsapp) us .{0,200}|(?:have|are|were|did|do) you\b[^.?]{3,90}\?.{0,60}"
        r"\b(?:e-?mail|whatsapp|call|text|contact|get in touch|tell us|newsroom|newsdesk"
        r"|write to)\b.{0,90}",
    ),
    Rule(
        "paywall",
        r"(?:to (?:continue|keep) reading|already (?:a|have an?) (?:subscriber|member"
        r"|account)).{0,120}",
        r"this (?:article|content|story|page) is (?:only )?(?:for|available to|reserved for) "
        r"(?:.{0,20})?(?:subscribers|members|registered users)\b.{0,60}",
        r".{0,30}\b(?:subscribers|members) only\W*",
        r"you have (?:reached your|\d+|no) (?:limit|(?:free )?articles?)\b.{0,120}",
    ),
    Rule(
        "share",
        r"(?:share|tweet|pin|e-?mail|print|save|like|post|send|bookmark)(?: (?:this|the))?"
        r"(?: (?:article|story|page|post|news|video|link|with))?(?: (?:on|to|via|by|with"
        r"|in)\b.{0,40})?\W*",
        r"(?:share|print|e-?mail|send|tweet|save)(?:[\s,|•·+/:–-]+(?:share|print|e-?mail|send"
        r"|tweet|save"
        r"|sharing|page|story|article|link|copy|this|on|via|to|by|a|about|friend|social|media"
        r"|networks"
        r"|facebook|twitter|whatsapp|telegram))+\W*",
        r"(?:read (?:or|and) )?share (?:or comment on )?this (?:story|article|post|page)\b.{0,160}",
        r"(?=.*[a-z])(?:(?:share|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|reddit|pinterest|print"
        r"|tumblr|google ?(?:\+|plus)|flipboard|messenger|instagram|youtube|rss|copy link|viber"
        r"|line"
        r"|weibo|wechat|embed|play|pin it|tweet|save|like|more|(?<!\d)\d+(?:\.\d)?k?(?!\d)|shares?"
        r"|comments?)[\s,|•·+/:]*){1,16}",
    ),
    Rule(
        "follow",
        r"(?:please )?(?:follow|join|connect with|like|find) (?:us|me|@\w+|our .{3,30})\b.{0,30}?"
        r"(?:\btwitter|\bfacebook|\binstagram|\btelegram|\byoutube|\bwhatsapp|@\w+)\b.{0,80}",
        rf"follow (?-i:{PERSON})[^.,]{{0,30}}?(?:\btwitter|\bfacebook|\binstagram|@\w+"
        rf"|[|:]).{{0,80}}",
        r"follow \S+: .{0,60}",
        rf"(?-i:{PERSON}) (?:can be|is) (?:followed|reached|contacted|on twitter)\b.{{0,90}}",
        rf"(?:you can )?(?:reach|contact|e-?mail) (?:me|us|him|her|the \w+|{NAME}) (?:at|on"
        rf"|via)\b.{{0,60}}",
        r"(?:on )?(?:twitter|e-?mail|tel|phone|facebook|instagram)\s?:\s?\S.{0,80}",
        rf"(?=[^@]{{0,120}}@)(?:[•*\-]\s*)?(?:{NAME})?[^.?!]{{0,30}}{EMAIL}.{{0,60}}",
        r"@\w+",
        r".{0,30}\b(?:have|got) a (?:news )?tip\b.{0,80}",
    ),
    Rule(
        "newsletter",
        r"(?=.*\b(?:your?|our|us|free|now)\b)(?:.{0,60}\b)?(?:sign(?:ing)? up|subscrib(?:e|ing)"
        r"|get|receive|register"
        r"|delivered)\b.{0,90}"
        r"\b(?:newsletters?|inbox|e-?mail (?:alerts|updates)|daily briefing|push notifications"
        r"|daily updates|breaking news alerts|our (?:free )?(?:channel|list|podcast"
        r"|app))\b.{0,160}",
        r"(?:please )?(?:subscribe|sign up|log in|register) (?:now|today|here|to (?:continue"
        r"|read)).{0,80}",
        r"(?:breaking news|daily|morning|weekly) (?:e-?mails?|newsletter|briefing)s?\b.{0,120}",
        r"(?:the )?newsletters?(?: sign[ -]?up)?\W*",
        r"thank(?:s| you) for (?:subscribing|signing up|registering)\b.{0,200}",
        r"please verify you'?re not a robot\b.{0,300}|(?:invalid|enter your) e-?mail\b.{0,120}",
        r"looking for news you can trust\W*|(?:download|get) (?:the"
        r"|our) (?:free )?(?:.{2,30} )?app\b.{0,80}",
    ),
    Rule(
        "cookies",
        r"(?:.{0,80}\b)?(?:we|this (?:web)?site|our (?:web)?sites?"
        r"|our partners) (?:and our partners )?"
        r"(?:may )?uses? cookies\b.{0,400}",
        r"by (?:continuing to|using|clicking|browsing|closing)\b.{0,90}\b(?:agree|consent"
        r"|accept)\b.{0,250}",
        r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?(?: (?:and|&) .{0,30})?",
        r"cookies? (?:policy|notice|settings|preferences|consent)\W*(?:.{0,60})?",
        r".{0,60}\bread (?:more about )?our (?:cookie|privacy) (?:policy|notice)\b.{0,60}",
    ),
    Rule(
        "comment-form",
        r"(?:leave|post|write|add|submit) (?:a|your|the first) (?:reply|comment)s?\b.{0,60}",
        r"have your say\b.{0,60}|(?:tell|let|share|leave|sound|post"
        r"|weigh)\b.{0,60}\bin the comments(?: section)?(?: below)?\W*",
        r"(?:cancel reply|join the (?:conversation|discussion)|be the first to comment"
        r"|report abuse)\W*",
        r"your e-?mail (?:address )?will not be (?:published|shared)\b.{0,120}"
        r"|required fields are marked\W*",
        r"(?:name|e-?mail|website|comment|url|your (?:name|comment|e-?mail))\s*(?:\*|\(required\))",
        r"save my name,? e-?mail.{0,120}|(?:view|show|hide|read|see"
        r"|load)(?: all)?(?: \d+)? comments?\W*",
        r"\(?\d[\d,]* (?:comments?|responses?|replies|shares?)\)?(?: (?:on|to) [^.]{2,120})?",
        r"comments? ?(?:\(\d+\)|are closed|policy|guidelines|via .{2,30}).{0,60}",
        r"(?:please )?(?:log|sign) in to (?:leave a |post a )?(?:comment|reply|continue).{0,60}",
        r"(?:this site uses akismet|community (?:standards|guidelines)).{0,100}",
    ),
    Rule(
        "player",
        r"(?:video|audio|media) ?player ?(?:is loading)?\W{0,3}(?:close)?\W*",
        r"(?:sorry, )?(?:your browser|this (?:video|media|browser)|media playback|the video|video"
        r"|javascript) .{0,30}\b(?:unsupported|not supported?|supported on|n[o']t support"
        r"|can(?:not|'t| not) be (?:played|loaded)|will start in)\b.{0,160}",
        r"(?:sorry, )?(?:this |the )?(?:video|media"
        r"|javascript) (?:is )?(?:currently )?(?:unavailable"
        r"|not available|required)\b.{0,25}",
        r".{0,30}\bsupported by your browser\b.{0,60}",
        r"(?:get|install|download|upgrade to)\b.{0,20}\b(?:flash|javascript|latest browser).{0,60}",
        r"(?:play |embed ).{0,140}\bautoplay\b.{0,120}|.{0,40}copy this code to your (?:website"
        r"|blog).{0,60}",
        r".{0,100}\b(?-i:MUST WATCH)\b.{0,160}|.{0,80}\breplay more videos\b.{0,160}",
        r"play (?:facebook|video|audio|clip)\b.{0,60}|now playing:.{0,80}|skip ad\b.{0,30}",
        r"(?-i:CLOSE [A-Z].{10,400})|video loading.{0,160}|\(?error code:? ?\d+\)?",
        r"(?:current time|duration|remaining time|progress|playback rate)\b[\s:\d%.x-]*.{0,40}",
        r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?/ ?(?:\d{1,2}:)?\d{1,2}:\d{2})?|autoplay(?: autoplay)*",
        r"(?:watch|listen)(?: (?:more )?(?:above|below|here|now|live))\W*",
        r"(?:watch|listen to|see|check out) .{2,80}\b(?:below|above)[.!:]?",
        r"enlarge (?:this )?(?:image|photo|picture|map)\b.{0,100}",
    ),
    Rule(
        "embed",
        r"(?:.{0,200} )?a post shared by .{2,90}\bon .{4,40}(?:pdt|pst|edt|est|gmt|utc)?",
        r"(?:view|see) this (?:post|photo|tweet) on (?:instagram|facebook|twitter)\W*",
    ),
    Rule(
        "link",
        r"(?:read|see|view|click|tap)(?: (?:here|on|it))?(?: (?:for|to|more|also"
        r"|the full))?(?: \w+)?:.{0,200}",
        r"click (?:here|for|on|to)\b.{0,120}",
        r"(?:read|see) (?:more|also|next|the full (?:story|report|article|text))\b.{0,120}",
        r"(?:related|more|also|story|photos?|pics|pictures|videos?|watch|gallery"
        r"|(?:interactive )?map"
        r"|interactive|(?:full )?list|graphic|slideshow|timeline|listen|quiz|poll|bonus|recommended"
        r"|explainer|must[- ]read|in (?:pictures|graphics)|full coverage|read next|don't miss"
        r"|related (?:stor(?:y|ies)|coverage|posts|articles|content|news|topics|links|video)"
        r"|more (?:news|on this(?: story)?|stories|coverage|from .{2,30}))\s*:.{0,200}",
        r"(?:related|recommended) (?:coverage|posts|articles|content|stories|news|topics|links"
        r"|reading)\W*",
        r"(?:you (?:may|might) (?:also )?(?:like|be interested in)|more on this story"
        r"|around the web"
        r"|from around the web|sponsored links|what others are reading|before you go)\b[^.]{0,60}",
        r"photo gallery\b.{0,200}",
        r"\((?:also (?:on|in|from) .{2,30}|photos|video|quiz|related|see also|more|read|watch|map"
        r"|list)"
        r"\s*:.{2,200}\)",
        r"[►▶▸»➤☞→]\s*\S.{2,200}",
        r"\[[A-Z][^\[\]]{12,160}(?<!\.)\]",
        r".{6,160}(?<![.,;])(?<!\bto)(?<!must)(?<!should)(?<!can)(?<!could)(?<!will)(?<!would)"
        r" read more\W*",
    ),
)
"""Rules for what serves the reader of the site and not of the story."""
