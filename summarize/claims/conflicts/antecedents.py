"""Whom or what the pronoun that opens a sentence stands for, by the sentence before."""

from __future__ import annotations

import re

from summarize.claims.speakers.nobodies import Nobodies
from summarize.records import Document, Sentence
from summarize.text.names import find_names

_PRONOUN = re.compile(r"(?P<word>It|He|She|They|Its|His|Her|Their)\s(?=[a-z])")
_SUBJECT = re.compile(
    r"^(?:(?:On|In|At|Late|Early)\s[^,]{3,40},\s)?(?P<noun>(?:(?:The|A|An|the|a|an)\s)?[\w’'-]+"
    r"(?:\s(?!(?:was|were|is|are|has|had|have|will|would|who|which|that|said)\b)[\w’'-]+){0,5}?)\s"
    r"(?P<verb>was|were|is|are|has|had|have|will|would|[a-z]+ed|struck|hit|made|left|took|came"
    r"|went|began"
    r"|fell|rose|sank|met|won|lost|told|tore|broke|swept|gave|held|ran|shot|set|sent|brought|found"
    r"|caught|became|grew|burst|flew|drove|led|built|bought|sold|put|cut)\b"
)
_DATELINE = re.compile(
    r"^[A-Z][A-Z\s.,’'-]+(?:,\s[A-Z][a-z]+\.?\s\d{1,2})?(?:\s?\([^)]*\))?\s?[-–—]+\s"
)
_PLURAL = re.compile(r"(?:[a-z]s|people|men|women|children|police)$")


def with_antecedent(document: Document, sentence: Sentence, text: str) -> str | None:
    """A sentence whose opening pronoun is replaced by what it stands for.

    Only the subject of the sentence before can be meant, and for a person the one person
    named there.  ``None`` where nothing is sure.

    Args:
        document: The article.
        sentence: One of its sentences.
        text: Its words as they are to be shown.
    """
    match = _PRONOUN.match(text)
    if match is None or sentence.index == 0 or _NAMES_IT.match(text):
        return None
    before = document.sentences[sentence.index - 1]
    word = match["word"].lower()
    if word in ("he", "she", "his", "her"):
        who = _person(document, before)
    else:
        who = _thing(before, plural=word.startswith("the"))
    if not who:
        return None
    if word in ("its", "his", "her", "their"):
        who += "’" if who.endswith("s") and word == "their" else "’s"
    return f"{who[0].upper()}{who[1:]} {text[match.end() :]}"


def _person(document: Document, before: Sentence) -> str:
    nobodies = Nobodies(document.article.text)
    while (
        before.index
        and re.match(r"(?:He|She|His|Her)\s", before.text)
        and not any(" " in span.of(before.text) for span in find_names(before.text))
    ):
        before = document.sentences[before.index - 1]
    names = {
        span.of(before.text): None
        for span in find_names(before.text)
        if " " in span.of(before.text) and span.of(before.text) not in nobodies
    }
    return next(iter(names)) if len(names) == 1 else ""


def _thing(before: Sentence, *, plural: bool) -> str:
    match = _SUBJECT.match(_DATELINE.sub("", before.text))
    if match is None:
        return ""
    noun = match["noun"]
    head = re.split(r"\s(?:of|in|at|on|from|near|with|for)\s", noun)[0]
    if bool(_PLURAL.search(head)) != plural or noun.split()[0] in _POINTING:
        return ""
    return re.sub(r"^(?:An?|an?)\s", "The ", noun)


_NAMES_IT = re.compile(r"It (?:was|is|became|remains) (?:the|an?)\s")
_POINTING = frozenset(
    ["It", "He", "She", "They", "This", "That", "These", "Those", "There", "His", "Her"]
)
