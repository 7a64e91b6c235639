"""Speed of the extractive methods, against sumy 0.13 in one run, and where the time goes.

    python benchmarks/methods_speed.py [--sentences 2000] [--large 10000]

The events are made up: sentences of 12 to 30 words drawn from a Zipfian vocabulary, 25 an
article.  All times are CPU seconds.  sumy (extra ``bench``) gets the same sentences, already
split, our words and our stop words, and its own stemmer; what is timed is its ranking.  Ours is
timed from an event of words that were never read before on: candidates (statements, filters,
stems), which all methods share, vectors, and the method with its choice of sentences.  sumy has
no centroid method; ours is set against its LexRank, which ranks as many sentences.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from random import Random

import numpy as np

from summarize.catalog import methods
from summarize.catalog.extractive import EXTRACTIVE
from summarize.methods.candidates import pool_of
from summarize.records import Article, Budget, Document, Event, Sentence
from summarize.text.tokens import STOPWORDS, words

PER_ARTICLE = 25
VOCABULARY = 8000


def made_up(count: int, seed: int = 7) -> Event:
    """An event of ``count`` sentences."""
    draw = Random(seed)
    letters = "bdfgklmnprstvz"
    stock = [
        "".join(draw.choice(letters) + draw.choice("aeiou") for _ in range(draw.randint(2, 4)))
        for _ in range(VOCABULARY)
    ]
    weights = [1.0 / (rank + 5) for rank in range(VOCABULARY)]
    documents = []
    for start in range(0, count, PER_ARTICLE):
        name = f"a{start:06d}"
        sentences, text = [], ""
        for index in range(min(PER_ARTICLE, count - start)):
            chosen = draw.choices(stock, weights, k=draw.randint(12, 30))
            line = " ".join(chosen).capitalize() + "."
            sentences.append(Sentence(name, index, len(text), len(text) + len(line), line, index))
            text += line + " "
        documents.append(Document(Article(name, text, published="2024-03-05"), tuple(sentences)))
    return Event("speed", "", tuple(documents), references=("one two three",))


def seconds(action: Callable[[], object]) -> float:
    """CPU seconds, so that a busy machine does not count."""
    start = time.process_time()
    action()
    return time.process_time() - start


SEEDS = {"textrank": 8, "centroid": 9}
"""Each method is timed on an event of its own, of which no word has been read before."""


def ours(name: str, count: int) -> dict[str, float]:
    """Where the time of one method goes, from an event that was not seen before."""
    event = made_up(count, SEEDS.get(name, 7))
    method = methods().get(name).make()
    found = {"import": seconds(lambda: method.summarize(made_up(20, 1), Budget(words=20)))}
    found["candidates"] = seconds(lambda: pool_of(event))
    found["vectors"] = seconds(lambda: (pool_of(event).vectors.tfidf, pool_of(event).eligible))
    found["method"] = seconds(lambda: method.summarize(event, Budget(words=226)))
    found["all"] = sum(found[key] for key in ("candidates", "vectors", "method"))
    return found


def sumy_scores(name: str, event: Event) -> tuple[float, list[float]]:
    """Seconds that sumy takes to rank the same sentences, and its scores."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Tokenizer:
        def to_words(self, text: str) -> tuple[str, ...]:
            return tuple(words(text))

    tokenizer = Tokenizer()
    model = ObjectDocumentModel(
        Paragraph([SumySentence(s.text, tokenizer) for s in document.sentences])
        for document in event.documents
    )
    stemmer = Stemmer("english")
    start = time.process_time()
    if name == "lexrank":
        ranker = LexRankSummarizer(stemmer)
        ranker.stop_words = STOPWORDS
        rows = [ranker._to_words_set(sentence) for sentence in model.sentences]
        tf, idf = ranker._compute_tf(rows), ranker._compute_idf(rows)
        matrix = ranker._create_matrix(rows, ranker.threshold, tf, idf)
        scores = list(ranker.power_method(matrix, ranker.epsilon))
    else:
        ranker = TextRankSummarizer(stemmer)
        ranker.stop_words = STOPWORDS
        rated = ranker.rate_sentences(model)
        scores = [rated[sentence] for sentence in model.sentences]
    return time.process_time() - start, scores


def compare(name: str, count: int) -> float:
    """One line: ours, sumy's, how many times faster, and how far the rankings agree."""
    from scipy.stats import spearmanr

    found = ours(name, count)
    mine, ranking = found["all"], found["vectors"] + found["method"]
    event = made_up(count, SEEDS.get(name, 7))
    theirs, scores = sumy_scores(name, event)
    method = methods().get(name).make(position=0.0)
    own, _ = method.rank(pool_of(event))
    agreement = spearmanr(own, scores).statistic
    print(
        f"{name:10} {count} sentences: ours {mine:.3f} s, sumy {theirs:.1f} s,"
        f" {theirs / mine:.0f} times faster ({theirs / ranking:.0f} times without reading the"
        f" sentences, {found['candidates']:.3f} s, which all methods share);"
        f" Spearman of the scores {agreement:.3f}",
        flush=True,
    )
    return theirs


def large(name: str, count: int) -> None:
    """One line, measured in a process of its own: parts of the time, and the peak memory."""
    found = ours(name, count)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parts = "  ".join(f"{key} {found[key]:.2f}" for key in ("candidates", "vectors", "method"))
    print(f"{name:10} {count} sentences: {found['all']:.2f} s ({parts})  peak {peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sentences", type=int, default=2000)
    parser.add_argument("--large", type=int, default=10000)
    parser.add_argument("--only", help="measure one method on the large event, in this process")
    args = parser.parse_args()
    if args.only:
        large(args.only, args.large)
        return
    np.seterr(all="ignore")
    for component in EXTRACTIVE:
        if component.extra is None:
            command = [sys.executable, __file__, "--only", component.name]
            subprocess.run([*command, "--large", str(args.large)], check=True)
    theirs = [compare(name, args.sentences) for name in ("lexrank", "textrank")]
    found = ours("centroid", args.sentences)
    ranking = found["vectors"] + found["method"]
    print(
        f"centroid   {args.sentences} sentences: ours {found['all']:.3f} s,"
        f" {theirs[0] / found['all']:.0f}"
        f" times faster than sumy's LexRank ({theirs[0] / ranking:.0f} times without reading)"
    )


if __name__ == "__main__":
    main()
