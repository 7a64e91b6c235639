"""One headline: its words without the site around them, and what speaks against it.

A title stands above an event before anybody has read a line, so it should tell and not
take sides: what counts against a headline are loaded labels, words of feeling, a
quotation or a question in place of a statement, and talk about the page itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.records import Document
from summarize.text.labels import loaded_spans
from summarize.text.quantities import find_quantities
from summarize.text.sentences import split
from summarize.text.wordlists import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST = 160
_NOT_TOLD = 1.5
_CUT_OFF = 0.2
_LOADED = 0.5
_FEELING = 0.2
_SPOKEN = 0.6
_OF_THE_PAGE = 0.5
_DAMAGED = 0.4
_BARE = 0.3
_FEW_WORDS = 4
_LEAD = 2
_NOT_SAID = 0.3
_ONE_SIDE = 0.15

_SUFFIX = re.compile(r"\s+(?P<mark>\|{1,2}|[–—-]{1,2}|::)\s+(?P<name>[^|–—]{2,48})$")
_PREFIX = re.compile(
    r"(?:(?:updated?|breaking(?: news)?|live|news|video|watch|exclusive|report|just in|photos?)"
    r"\s*(?::+|\||[–—-])\s+|(?P<name>[^|–—:]{2,40}?)\s+[–—-]\s+)",
    re.IGNORECASE,
)
_SITE_WORD = re.compile(
    r"\b(?:news|times|post|tv|herald|tribune|online|website|archive|international|daily|gazette"
    r"|guardian|journal|courier|telegraph|observer|magazine|blog|radio|agency|network|press)\b"
    r"|\.(?:com|org|net|co|gov|edu)\b",
    re.IGNORECASE,
)
_VOICE = (
    r"(?:monitor(?:ing group)?|ngo|observatory|activists?|opposition|ministry|minister|governor"
    r"|officials?|spokes(?:man|woman|person)|police|army|military|reports?|state media|witnesses"
    r"|(?:rights|aid) groups?|sources?|poll|study|survey|report)"
)
_ATTRIBUTED = re.compile(
    r"\b(?:sa(?:ys?|id)|claim(?:s|ed)?(?!\s+(?:\d|(?:in|of|about|against|over|by|are|were|is|was"
    r"|from)\b))|tells|told|alleg(?:es?|ed|edly)|accus(?:es?|ed)|den(?:y|ies|ied)|insist(?:s|ed)?"
    r"|announce[sd]|declare[sd]|confirm(?:s|ed)|warn(?:s|ed)?|vow(?:s|ed)?|argue[sd]?|estimate[sd]"
    r"|according to|reportedly)\b"
    rf"|(?::|\s[–—-]|,)?\s(?:\w+\s)?{_VOICE}\.?$|^(?:[\w-]+\s){{0,3}}{_VOICE}:\s",
    re.IGNORECASE,
)
_QUOTED_WHOLE = re.compile(r"^(?:[\"“«„]|['‘](?!\d\ds?\b))")
_QUOTED_LAST = re.compile(r":\s(?:[\"“«„][^\"”»]+[\"”»]|['‘][^'’]+['’])$")
_FIRST_OR_SECOND = re.compile(r"\b(?:I(?!\.)|[Ww]e|us|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y|[Mm]e)\b")
_THIRD = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_DENIAL = re.compile(r"^no\s|\bden(?:y|ies|ied)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:no ?(?:body|one)|no-one|nothing|any(?:body|one|thing)|every(?:body|one|thing)"
    r"|some(?:body|one|thing)|never)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\"“”«»„]")
_CALL = re.compile(
    r"[!?]"
    r"|^(?:watch|video|opinion|analysis|exclusive|editorial|interview|explainer|comment|letters?"
    r"|how|why|what|who|where|when|whose|inside|meet|here(?:['’]s| is| are)|at last|finally"
    r"|remember|this is|these are|everything|all about|no,|yes,|sorry,)\b"
    r"|\b(?:top|best|worst|most memorable)\s\d+\b|\b(?:listen to|read more|click|find out)\b"
    r"|^(?:the\s)?\d+\s(?:things|reasons|ways|facts|questions|moments|takeaways)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\b(?:reviews?,? news|news (?:&|and) \w+$|key (?:findings|facts|points)|fact ?sheet|profile"
    r"|in (?:pictures|photos|videos?|quotes)|photo gallery|q&a|press release|as it happened"
    r"|live (?:blog|updates?)|factbox|timeline|transcript|full text|home ?page|latest news)\b"
    r"|:release$|\s,\s",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"�|â€|Ã.")
_TOLL = re.compile(
    r"\b(?:toll|(?<!to )deaths?|dead|died?|dies|kill(?:s|ed|ing)?|bodies|drown(?:s|ed)?"
    r"|casualties)\b",
    re.IGNORECASE,
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH_DEATH = re.compile(rf"\b({'|'.join(_ORDINALS)})\s+(?:death|victim|body|fatality)\b", re.I)
_NO_TOLL = frozenset({"percent", "usd", "eur", "gbp", "age", "injured", "missing"})


_AGE = re.compile(r"\b(?:at|age|aged|of)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline as a title could show it.

    Attributes:
        document: The article that it stands over.
        text: Its words, without the name of the site.
        fault: What speaks against it, 0 for nothing, about 1 for something grave.
        attributed: Whether it says who says so.
        toll: How many dead it speaks of, or ``None``.
    """

    document: Document
    text: str
    fault: float
    attributed: bool
    toll: float | None


def headline(document: Document, labels: frozenset[str] | None = None) -> Headline | None:
    """The headline of an article, or its first sentence where there is none.

    Args:
        document: The article.
        labels: The words that count as loaded, ``None`` for the list that ships.

    Cost: linear in the headline.
    """
    article = document.article
    text = _without_site(" ".join(article.title.split()), article.source)
    fault = 0.0
    if not text and document.sentences:
        text = " ".join(document.sentences[0].text.split())
        fault = _NOT_TOLD
        if len(text) > _LONGEST:
            text = text[:_LONGEST].rsplit(" ", 1)[0] + " …"
            fault += _CUT_OFF
    if not text:
        return None
    return Headline(document, text, fault + _fault(text, labels), is_attributed(text), toll(text))


def is_attributed(text: str) -> bool:
    """Whether a headline says who says so."""
    return bool(_ATTRIBUTED.search(text))


def toll(text: str) -> float | None:
    """The number of dead that a text of a sentence or two speaks of, the greatest."""
    if not _TOLL.search(text):
        return None
    found = [
        item.value
        for item in find_quantities(text)
        if item.unit not in _NO_TOLL
        and item.relation != "~"
        and not _AGE.search(text[: item.span.start])
    ]
    found += [2.0 + _ORDINALS.index(m[1].lower()) for m in _NTH_DEATH.finditer(text)]
    return max(found, default=None)


def lead_toll(document: Document) -> float | None:
    """The number of dead that an article speaks of in its headline and first sentences."""
    texts = (document.article.title, *(one.text for one in document.sentences[:_LEAD]))
    return max((found for text in texts if (found := toll(text)) is not None), default=None)


def _fault(text: str, labels: frozenset[str] | None) -> float:
    words = [word.lower() for word in _WORD.findall(text)]
    feeling = sum(word in word_list("affect") for word in words)
    fault = _LOADED * min(len(loaded_spans(text, labels)), 2) + _FEELING * min(feeling, 2)
    personal = _FIRST_OR_SECOND.search(text) and not _MARKS.search(text)
    unnamed = _THIRD.search(text) and not is_attributed(text)
    if (
        _QUOTED_WHOLE.match(text)
        or (_QUOTED_LAST.search(text) and not is_attributed(text))
        or _CALL.search(text)
        or personal
        or unnamed
        or len(split(text)) > 1
    ):
        fault += _SPOKEN
    if _DENIAL.search(text):
        fault += _ONE_SIDE
    if _VAGUE.search(text):
        fault += _NOT_SAID
    if _PAGE.search(text):
        fault += _OF_THE_PAGE
    if _BROKEN.search(text):
        fault += _DAMAGED
    if len(words) < _FEW_WORDS:
        fault += _BARE
    return fault


def _without_site(text: str, source: str) -> str:
    suffix = _SUFFIX.search(text)
    if suffix and (suffix["mark"] in "||::" or _is_site(suffix["name"], source)):
        text = text[: suffix.start()]
    prefix = _PREFIX.match(text)
    if prefix and (prefix["name"] is None or _is_site(prefix["name"], source)):
        text = text[prefix.end() :]
    return text


def _is_site(name: str, source: str) -> bool:
    return bool(_SITE_WORD.search(name)) or _plain(name) in {
        _plain(source),
        *map(_plain, word_list("outlets")),
    }


def _plain(name: str) -> str:
    return "".join(_WORD.findall(name.lower()))
