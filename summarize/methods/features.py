"""What the ranker looks at: numbers that say how a sentence stands in its event."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.lexrank import LexRank
from summarize.methods.lsa import strengths
from summarize.methods.vectors import Floats, Ints, Matrix, normalize

_NAME = re.compile(r"[A-Z](?<=[a-z,] [A-Z])\w+")
_SAYS = re.compile(r"\b(?:said|says|told|according to)\b")
_SAYING = ("said", "says", "told", "according to")
_FIRST_WORDS = frozenset(("i", "we", "my", "our"))
_FIRST = re.compile(r"\b(?:I|we|my|our)\b")
_WORD = re.compile(r"\w+")
_PRONOUNS = frozenset(("he", "she", "they", "his", "her", "their", "it", "its"))
_QUOTE = re.compile(r"[“\"«]")
_NEAR = 0.3
"""Cosine from which a sentence of another article counts as saying something like it."""
_LEAD = 4
_BLOCK = 512
_COMMON = 250


def features(pool: Pool) -> dict[str, Floats]:
    """Each feature of each sentence of ``pool``, by name, ``(n,)`` each.

    Cost: linear in tokens but for the best match in another article, which is taken in blocks of
    rows and looks at pairs of sentences that share a stem.
    """
    if not len(pool):
        return {}
    found = {**_place(pool), **_surface(pool), **_centrality(pool), **_support(pool)}
    return {**found, **_context(pool, found)}


def _place(pool: Pool) -> dict[str, Floats]:
    position = pool.position.astype(float)
    lengths = np.bincount(pool.document).astype(float)[pool.document]
    starts = np.array([c.sentence.start for c in pool.candidates], dtype=float)
    paragraphs = np.array([c.sentence.paragraph for c in pool.candidates])
    n = len(pool)
    opens = np.ones(n)
    opens[1:] = (np.diff(paragraphs) != 0) | (np.diff(pool.document) != 0)
    return {
        "position": np.log1p(position),
        "position_inverse": 1.0 / (1.0 + position),
        "position_share": position / lengths,
        "offset": np.log1p(starts),
        "paragraph": np.log1p(paragraphs),
        "opens_paragraph": opens,
        "article_length": np.log(lengths),
        "article_share": lengths / n,
        "articles": np.full(n, float(len(pool.documents))),
        "event_words": np.full(n, np.log1p(pool.total_words)),
    }


def _surface(pool: Pool) -> dict[str, Floats]:
    texts = [candidate.statement.text for candidate in pool.candidates]
    words = np.maximum(pool.words, 1).astype(float)
    lower = [_WORD.findall(text.lower()) for text in texts]
    seen: dict[int, set[str]] = {}
    new = []
    for candidate in pool.candidates:
        before = seen.setdefault(candidate.document, set())
        own = set(candidate.stems)
        new.append(len(own - before) / max(1, len(own)))
        before |= own
    return {
        "words": np.minimum(words, 60.0),
        "content": np.diff(pool.vectors.binary.indptr) / words,
        "letters": np.array([sum(map(len, text.split())) for text in texts]) / words,
        "names": np.array([len(_NAME.findall(text)) for text in texts]) / words,
        "says": np.array([_says(text) for text in texts], dtype=float),
        "speaker": np.array([c.statement.speaker is not None for c in pool.candidates], float),
        "opens_quoting": np.array([bool(_QUOTE.match(text)) for text in texts], dtype=float),
        "quotes": np.array([len(_QUOTE.findall(text)) for text in texts], dtype=float),
        "first_person": np.array(
            [_is_own(text, low) for text, low in zip(texts, lower, strict=True)], dtype=float
        ),
        "pronouns": np.array([sum(map(_PRONOUNS.__contains__, low)) for low in lower]) / words,
        "eligible": pool.eligible.astype(float),
        "new_in_article": np.array(new),
    }


def _says(text: str) -> bool:
    return any(map(text.__contains__, _SAYING)) and _SAYS.search(text) is not None


def _is_own(text: str, lower: list[str]) -> bool:
    """Whether a text speaks in the first person; ``lower`` are its words in small letters."""
    return not _FIRST_WORDS.isdisjoint(lower) and _FIRST.search(text) is not None


def _centrality(pool: Pool) -> dict[str, Floats]:
    matrix, document = pool.vectors.tfidf, pool.document
    all_, leads = np.ones(len(pool)), (pool.position < _LEAD).astype(float)
    by_article = _sums(matrix, document, all_)
    lead_by_article = _sums(matrix, document, leads)
    topics, main_topics = strengths(pool, (10, 3))
    return {
        "central": _cosine(matrix, matrix.T @ all_),
        "central_to_leads": _cosine(matrix, matrix.T @ leads),
        "central_to_firsts": _cosine(matrix, matrix.T @ (pool.position == 0).astype(float)),
        "central_to_others": _to_others(matrix, by_article, document),
        "central_to_other_leads": _to_others(matrix, lead_by_article, document),
        "central_to_own": _rowwise(matrix, normalize(by_article), document),
        "lexrank": LexRank(damping=0.85, position=0.9).rank(pool)[0] * len(pool),
        "topics": topics,
        "main_topics": main_topics,
        "article_central": _to_others(
            normalize(by_article), by_article, np.arange(by_article.shape[0])
        )[document],
    }


def _support(pool: Pool) -> dict[str, Floats]:
    vectors = pool.vectors
    rest = max(1, len(pool.documents) - 1)
    stems, pairs = vectors.binary, vectors.bigrams
    stem_articles, pair_articles = vectors.spread(stems) - 1.0, vectors.spread(pairs) - 1.0
    total = np.asarray(vectors.counts.sum(axis=0)).ravel()
    best, near = _best_elsewhere(vectors.tfidf, pool.document)
    return {
        "stems_elsewhere": _mean(stems, stem_articles / rest),
        "stems_shared": _mean(stems, (stem_articles > 0).astype(float)),
        "pairs_elsewhere": _mean(pairs, pair_articles / rest),
        "pairs_shared": _mean(pairs, (pair_articles > 0).astype(float)),
        "probability": _mean(stems, total / max(1.0, total.sum())),
        "best_elsewhere": best,
        "near_elsewhere": np.log1p(near),
    }


def _context(pool: Pool, found: dict[str, Floats]) -> dict[str, Floats]:
    """Neighbours, ranks in the event, and means over the article."""
    document = pool.document
    central = found["central"]
    same = np.diff(document) == 0
    before, after = np.zeros(len(pool)), np.zeros(len(pool))
    before[1:] = central[:-1] * same
    after[:-1] = central[1:] * same
    context = {"central_before": before, "central_after": after}
    for name in (
        "central",
        "central_to_others",
        "central_to_leads",
        "central_to_other_leads",
        "pairs_elsewhere",
        "pairs_shared",
        "topics",
    ):
        order = np.argsort(np.argsort(-found[name], kind="stable"), kind="stable")
        context[f"{name}_rank"] = order / len(pool)
    lengths = np.maximum(np.bincount(document), 1)
    for name in ("central_to_others", "pairs_elsewhere", "topics", "says", "first_person"):
        total = np.bincount(document, weights=found[name])
        context[f"article_{name}"] = (total / lengths)[document]
    top = np.zeros(len(lengths))
    np.maximum.at(top, document, np.where(pool.position < 2, found["topics"], 0.0))
    context["article_lead_topics"] = top[document]
    return context


def _sums(matrix: Matrix, document: Ints, weight: Floats) -> Matrix:
    """The weighted sum of the rows of each article, ``(articles, v)``."""
    from scipy.sparse import csr_matrix

    n = matrix.shape[0]
    shape = (int(document.max()) + 1, n)
    return (csr_matrix((weight, (document, np.arange(n))), shape=shape) @ matrix).tocsr()


def _to_others(matrix: Matrix, sums: Matrix, which: Ints) -> Floats:
    """The cosine of each row to the sum of all ``sums`` but its own, ``which`` says whose.

    The difference of the sums is never written out: its products are differences of products.
    """
    total = np.asarray(sums.sum(axis=0)).ravel()
    own = np.asarray(sums.multiply(sums).sum(axis=1)).ravel()
    square = total @ total - 2.0 * (sums @ total) + own
    length = np.sqrt(np.maximum(square, 0.0))[which]
    product = np.asarray(matrix @ total).ravel() - _rowwise(matrix, sums, which)
    return np.where(length > 1e-9, product / np.maximum(length, 1e-9), 0.0)


def _cosine(matrix: Matrix, vector: Floats) -> Floats:
    return np.asarray(matrix @ vector / (np.linalg.norm(vector) or 1.0))


def _rowwise(matrix: Matrix, targets: Matrix, which: Ints) -> Floats:
    """The product of each row with the row of ``targets`` that ``which``, which rises, names."""
    values = np.zeros(matrix.nnz)
    row = np.zeros(matrix.shape[1])
    ends = matrix.indptr[np.searchsorted(which, np.arange(targets.shape[0] + 1))]
    for number, (first, last) in enumerate(pairwise(ends)):
        own = slice(targets.indptr[number], targets.indptr[number + 1])
        row[targets.indices[own]] = targets.data[own]
        values[first:last] = row[matrix.indices[first:last]]
        row[targets.indices[own]] = 0.0
    products = values * matrix.data
    held = np.flatnonzero(products)
    if not (matrix.has_canonical_format and targets.has_canonical_format):
        held = held[::-1]  # the order in which scipy adds its product up: not a bit may differ
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))[held]
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    found = np.zeros(matrix.shape[0])
    if len(starts):
        found[rows[starts]] = np.add.reduceat(products[held], starts)
    return found


def _mean(held: Matrix, value: Floats) -> Floats:
    return np.asarray((held @ value) / np.maximum(np.diff(held.indptr), 1))


def _best_elsewhere(matrix: Matrix, document: Ints) -> tuple[Floats, Floats]:
    """The highest cosine to a sentence of another article, and how many are near.

    In events of more than ``_COMMON`` sentences, stems of more than that many do not count: they
    weigh least, and would make the cost quadratic.
    """
    n = matrix.shape[0]
    best, near = np.zeros(n), np.zeros(n)
    if n > _COMMON:
        kept = np.flatnonzero(np.bincount(matrix.indices, minlength=matrix.shape[1]) <= _COMMON)
        matrix = matrix[:, kept]
    transposed = matrix.T.tocsr()
    for start in range(0, n, _BLOCK):
        block = matrix[start : start + _BLOCK] @ transposed
        sizes = np.diff(block.indptr)
        own = np.repeat(document[start : start + _BLOCK], sizes)
        data = np.where(own != document[block.indices], block.data, 0.0)
        filled = np.flatnonzero(sizes)
        if len(filled):
            firsts = block.indptr[filled]
            best[start + filled] = np.maximum.reduceat(data, firsts)
            near[start + filled] = np.add.reduceat((data > _NEAR).astype(float), firsts)
    return best, near
