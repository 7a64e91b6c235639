"""Sentences that tell nothing of the event: scenes above the news, and captions in it.

A lead says what its headline says.  An opening in the outlet's own voice that shares no
word with the headline of its article, nor with those of the other articles, paints a scene
("The fish market smelled of disinfectant") or stands under a picture.  Anywhere in an
article, what people do in the present tense in front of a camera stands under one, too:
"Men look for survivors after an airstrike".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.records import Document, Sentence, Statement
from summarize.text.names import find_names
from summarize.text.tokens import content_stems, stem

_OPENING = 3
"""Sentences in which an article may not have come to its news."""
_TITLE_STEMS = 3
"""Words, names left out, without which headlines say too little to compare with."""
_TIMES = frozenset(
    stem(word)
    for word in ("night", "day", "morning", "evening", "afternoon", "noon", "week", "today")
)
_PLACE = re.compile(r"\b(?:in|at|near|from|of|to|on|around|outside|above|below|under)\s(?:the\s)?$")


_SHOWN = re.compile(
    r"(?:(?:A|An|The|Some|Two|Three|Several|Local|Young|Wounded|Injured|Displaced)\s)*"
    r"(?:[\w-]+\s){0,3}?(?:and\s(?:[\w-]+\s){1,3}?)?"
    r"(?i:people|men|man|women|woman|children|child|boys?|girls?|residents?|civilians?|villagers|relatives"
    r"|volunteers|rescuers|workers?|members|soldiers?|fighters?|refugees|migrants|mourners"
    r"|protesters|demonstrators|firefighters|firemen|policemen|officers?|smoke|vehicles?|tanks?)"
    r"(?:\s(?:from|of|with|in)\s[^,.]{1,40}?)?\s"
    r"(?:looks?|inspects?|walks?|stands?|sits?|carr(?:y|ies)|breathes?|rises?|billows?|gathers?"
    r"|search(?:es)?|rides?|holds?|flees?|waves?|watch(?:es)?|pray|prays|runs?|reacts?|poses?"
    r"|(?:try|tries)\sto\s(?:identify|rescue|put|find)|(?:is|are)\sseen)\b"
)
"""A subject that a camera sees, and what it does before it, at the start of a sentence."""


def scenes(
    documents: Sequence[Document], statements: Mapping[tuple[str, int], Statement]
) -> Iterator[tuple[str, int]]:
    """Article and index of the sentences that open an article beside its news.

    Args:
        documents: The articles of an event that are read, in English.
        statements: Their sentences as they may stand alone; one with a speaker is no scene.

    Cost: linear in the headlines and openings.
    """
    for document in documents:
        for sentence in document.sentences:
            if _SHOWN.match(sentence.text) and _told(statements, sentence) is None:
                yield document.id, sentence.index
    titles = {document.id: " ".join(document.article.title.split()) for document in documents}
    own = {key: _without_names(title) for key, title in titles.items()}
    all_ = frozenset().union(*own.values()) if own else frozenset()
    names = frozenset(content_stems(" ".join(titles.values())))
    if len(all_) < _TITLE_STEMS:
        return
    for document in documents:
        if not titles[document.id]:
            continue
        for sentence in document.sentences[:_OPENING]:
            if _told(statements, sentence) is not None:
                break
            if _without_names(sentence.text) & all_ or _acting(sentence.text) & names:
                break
            yield document.id, sentence.index


def _told(statements: Mapping[tuple[str, int], Statement], sentence: Sentence) -> str | None:
    """Who says a sentence."""
    statement = statements.get((sentence.article_id, sentence.index))
    return statement.speaker if statement is not None else None


def _without_names(text: str) -> frozenset[str]:
    for span in reversed(find_names(text)):
        text = f"{text[: span.start]} {text[span.end :]}"
    return frozenset(content_stems(text)) - _TIMES


def _acting(text: str) -> frozenset[str]:
    """The stems of the names in a text that do not only say where it happens."""
    acting = (span.of(text) for span in find_names(text) if not _PLACE.search(text[: span.start]))
    return frozenset(root for name in acting for root in content_stems(name))
