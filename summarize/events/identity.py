"""What an event is called: an id that stays, a neutral title, and its days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from summarize.records import Document
from summarize.text.tokens import content_stems
from summarize.text.wordlists import word_list

_SPOKEN = re.compile(
    r"[!?]|\w{3,}\. |^[\"“]|^(?:watch|video|live|opinion|analysis|exclusive)\b", re.IGNORECASE
)
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_LONGEST = 160
_WORD = re.compile(r"[^\W_]+")


def in_order(documents: Sequence[Document]) -> list[Document]:
    """By date, undated ones last, then by id: the order that no input order changes."""
    return sorted(documents, key=lambda one: (one.article.published or "~", one.article.id))


def event_id(documents: Sequence[Document]) -> str:
    """An id made from the id of the first article, which later articles do not change."""
    seed = in_order(documents)[0].article.id
    return "e" + blake2b(seed.encode(), digest_size=6).hexdigest()


def days(documents: Sequence[Document]) -> tuple[str | None, str | None]:
    """The first and the last day of publication."""
    known = sorted(one.article.published[:10] for one in documents if one.article.published)
    return (known[0], known[-1]) if known else (None, None)


def title(documents: Sequence[Document]) -> str:
    """The headline that says most of what the others say.

    A headline with a loaded word, a question or a call is taken only where there is no
    other; an article without a headline stands in with its first sentence.
    """
    loaded = word_list("loaded_labels")
    headlines = [(one, _headline(one)) for one in in_order(documents)]
    headlines = [(one, text) for one, text in headlines if text]
    support: Counter[str] = Counter()
    for one, text in headlines:
        lead = " ".join(sentence.text for sentence in one.sentences[:2])
        support.update(set(content_stems(f"{text} {lead}")))

    def worth(item: tuple[Document, str]) -> tuple[bool, bool, float]:
        one, text = item
        stems = set(content_stems(text))
        lower = f" {' '.join(_WORD.findall(text.lower()))} "
        is_plain = not any(f" {word.lower()} " in lower for word in loaded)
        shared = sum(support[stem] - 1 for stem in stems) / (len(stems) + 3) ** 0.75
        return bool(one.article.title), is_plain and not _SPOKEN.search(text), shared

    return max(headlines, key=worth, default=(None, ""))[1]


def _headline(document: Document) -> str:
    text = " ".join(document.article.title.split())
    if text:
        return _SITE.sub("", text)
    if not document.sentences:
        return ""
    first = " ".join(document.sentences[0].text.split())
    return first if len(first) <= _LONGEST else first[:_LONGEST].rsplit(" ", 1)[0] + " …"
