"""A speaker as a summary names him the first time, and whether a reader knows who is meant.

"According to Richard Walters" leaves a reader alone; "according to Richard Walters, a
lecturer in Earth sciences at Durham University" does not.  The words are those of the
articles.
"""

from __future__ import annotations

import re

from summarize.claims.names.called import head_of, is_descriptor
from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.speakers.persons import is_person, is_role, is_title
from summarize.records import Claim, Event, Span
from summarize.run.guard.wording import in_lower_case
from summarize.text.labels import loaded_spans
from summarize.text.namewords import is_demonym
from summarize.text.tokens import STOPWORDS
from summarize.text.wordlists import word_list

_LONGEST = 14
_BEFORE = 7
_OFTEN = 4
"""Claims that make a person one of those whom the event is about."""
_ODD = re.compile(
    r"[\"“”()\[\]{}@#*:;/|\n—–]|\d|\s--|\b(?:I|my|our|your|his|her|its|their|who|which|that|whose"
    r"|here|told|says?|said|is|was|are|were|has|had|also|one of)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",\s((?:a|an|the)\s[^,.;:\"“”]{3,70})(?=[,.;])")
_BODY_OF_HIS = re.compile(
    r"\s(?:of|with|from)\s(?:the\s)?(?:[A-Z][\w.’'&-]*\s?)+(?:\s?(?:office|department|team))?(?=[,.;])"
)
_SOME_OF = re.compile(r"(?:many|some|most|several|few|all|both|one|none)\sof\b", re.IGNORECASE)
_IN_A_ROLE = re.compile(
    r"[\w’'&-]+|(?:[A-Z]\.)+|(?:Sgt|Det|Lt|Col|Gen|Cpl|Capt|Dr|Rev|Sen|Rep|Gov)\."
)
_NEAR = 90
_WITH_MORE = re.compile(r"\s(?:of|for|in|at|from|with|to|on|near)\s")
_FORMED = re.compile(r"[A-Z][\w’']*-(?:based|led|run|backed|owned|area)$")
_VAGUE = frozenset(
    (
        *("press", "media", "internet", "web", "world", "public", "news", "sources", "people"),
        *("image", "images", "photos", "photographs", "pictures", "video", "videos", "footage"),
    )
)
_SOLE = frozenset(("government", "police", "military", "army", "navy", "parliament", "opposition"))
_BODIES = _SOLE | frozenset(("league", "club", "team", "company", "firm", "district", "board"))
_MODIFIED = 3


def introduced(name: str, event: Event, told: str) -> str | None:
    """A person's name with what the articles say he is, where a text has not named him yet.

    Args:
        name: Who speaks; a body or a descriptor comes back as it is.
        event: The event with its claims.
        told: What the reader has read, or will.

    Returns:
        ``None`` for a person whom the reader has not met, who speaks seldom, and of whom the
        articles say nothing that could be put beside his name.

    Cost: one look at all claims of the event.
    """
    words = name.split()
    if is_descriptor(name) or re.search(rf"\b{re.escape(words[-1])}\b", told, re.IGNORECASE):
        return name
    if len(words) == 1 and _is_surname(name, event):
        return None
    if not is_person(words):
        return name
    for claim in event.claims:
        if claim.speaker is None or claim.speaker.name != name:
            continue
        written = " ".join(claim.speaker.text.split())
        if written == name and claim.speaker.span is not None:
            article = event.document(claim.article_id).article.text
            written = _beside(claim.speaker.span, name, article)
        full = _with_role(written, name)
        if full:
            return in_lower_case(full, event) if _opens(claim, event) else full
    return name if _is_main(name, event) else None


def _is_main(name: str, event: Event) -> bool:
    """Whether a person speaks so often that the event is known by him."""
    said = sum(c.speaker is not None and c.speaker.name == name for c in event.claims)
    return said >= _OFTEN


def _opens(claim: Claim, event: Event) -> bool:
    """Whether the speaker opens his sentence, where any word has a capital."""
    document = event.document(claim.article_id)
    start = document.sentences[claim.sentence].start
    speaker = claim.speaker
    if speaker is None or speaker.span is None:
        return True
    before = document.article.text[start : speaker.span.start]
    return not any(letter.isalnum() for letter in before)


def _beside(span: Span, name: str, article: str) -> str:
    """A name with the role that stands before or behind it in an article."""
    apposed = _APPOSED.match(article, span.end)
    if apposed is not None and is_role(apposed[1]):
        return f"{name}, {apposed[1]}"
    whose = _BODY_OF_HIS.match(article, span.end)
    if whose is not None:
        return f"{name}{whose[0]}"
    role: list[str] = []
    for word in reversed(article[max(0, span.start - _NEAR) : span.start].split()):
        small = word.lower()
        if small in STOPWORDS or small in reporting_verbs() or not _IN_A_ROLE.fullmatch(word):
            break
        role.insert(0, word)
    if not role or len(role) >= _BEFORE:
        return name
    return f"{' '.join(role)} {name}" if is_title(role[-1]) or is_role(role[-1]) else name


def _is_surname(name: str, event: Event) -> bool:
    """Whether a single word is the last of the name that the articles give a person."""
    for claim in event.claims:
        words = claim.speaker.name.split() if claim.speaker is not None else []
        if len(words) > 1 and words[-1] == name and is_person(words):
            return True
    own = rf"{re.escape(name)}\b"
    first = rf"(?<=[\w,] )([A-Z][a-z]+)\s{own}"
    full = re.compile(rf"{first}|\b{own}(?:\s[a-z]+)?\s(?:his|her|he|she)\b")
    return any(
        match[1] is None or (match[1].lower() not in STOPWORDS and is_person(match[0].split()))
        for document in event.documents
        for match in full.finditer(document.article.text)
    )


def _with_role(text: str, name: str) -> str:
    """The words around a name that say who it is; "" if there are none, or odd ones."""
    before, found, after = text.partition(name)
    if not found or (after and not after.startswith((", ", " "))):
        return ""
    apposed = after[2:].strip(" ,") if after.startswith(", ") else ""
    if after.startswith(" "):
        apposed = after.strip()
    plain = text.rstrip(" ,") if apposed else f"{before}{name}"
    role = f"{before.strip(' ,')} {apposed}".strip()
    if not role or _ODD.search(role) or loaded_spans(role):
        return ""
    if len(before.split()) > _BEFORE or len(plain.split()) > _LONGEST:
        return ""
    return plain


def is_known(who: str, told: str) -> bool:
    """Whether a reader knows who is meant by the words for a speaker.

    A name, a body, several unnamed ("officials") and one who is new ("a source") are; "the
    longtime senator", "the Spaniard", "the indictment" are not, if the text has not spoken
    of them.
    """
    bare = who.lower().removeprefix("the ")
    if head_of(who).lower() in _VAGUE or _SOME_OF.match(who) or who.endswith(" and others"):
        return False
    if bare in _VAGUE or is_demonym(bare) or is_demonym(bare.capitalize()):
        return False
    if not who.startswith("the ") or not is_descriptor(who) or _WITH_MORE.search(who):
        return True
    named = [word for word in who.split() if word[0].isupper()]
    if any(not is_demonym(word) and not _FORMED.match(word) for word in named):
        return True
    if is_role(who):
        return False
    head = head_of(who).lower()
    body = head in word_list("organization_nouns") or head in _BODIES or head.endswith("s")
    if head in _SOLE or (body and len(who.split()) >= _MODIFIED):
        return True
    return re.search(rf"\b{re.escape(head)}\b", told, re.IGNORECASE) is not None


def is_misread(words: str, name: str) -> bool:
    """Whether the words for a body were taken for a person, or for another kind of thing.

    "The department" is not Karen Smith, nor "the university" some of its students, nor "they" one.
    """
    head = head_of(words).lower()
    if words.lower() in ("they", "we") and is_person(name.split()):
        return True
    if not words.lower().startswith(("the ", "this ", "that ")) or not is_descriptor(words):
        return False
    if head not in word_list("organization_nouns") and head not in _BODIES:
        return False
    if is_person(name.split()):
        return True
    last = name.split()[-1]
    return last.islower() and last != head
