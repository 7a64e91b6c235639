"""Speed of the extractive methods, against sumy 0.13 in one run, and where the time goes.

    python benchmarks/methods_speed.py [--sentences 2000] [--large 10000]

The events are made up: sentences of 12 to 30 words drawn from a Zipfian vocabulary, 25 an
article.  All times are CPU seconds.  sumy (extra ``bench``) gets the same sentences, already
split, our words and our stop words, and its own stemmer; its time holds tokens, stems and ranking.
Ours is taken from an event of words that were never read before on, and counted in three ways:
with all reading (tokens, stems, who speaks, what can stand alone, filters: done once an event for
all methods; sumy has none of it but the stems), with tokens and stems only, which is what sumy's
time holds, and the ranking alone (vectors, and the method with its choice of sentences).  sumy has
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
from summarize.text.tokens import STOPWORDS, content_stems, words

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
    texts = [sentence.text for document in event.documents for sentence in document.sentences]
    found["stems"] = seconds(lambda: list(map(content_stems, texts)))
    found["statements"] = seconds(lambda: pool_of(event))
    found["vectors"] = seconds(lambda: (pool_of(event).vectors.tfidf, pool_of(event).eligible))
    found["method"] = seconds(lambda: method.summarize(event, Budget(words=226)))
    found["reading"] = found["stems"] + found["statements"]
    found["ranking"] = found["vectors"] + found["method"]
    found["all"] = found["reading"] + found["ranking"]
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
    """Ours beside sumy's, counted in three ways, and how far the rankings agree."""
    from scipy.stats import spearmanr

    found = ours(name, count)
    event = made_up(count, SEEDS.get(name, 7))
    theirs, scores = sumy_scores(name, event)
    method = methods().get(name).make(position=0.0)
    own, _ = method.rank(pool_of(event))
    report(name, count, found, theirs, "sumy")
    print(f"  Spearman of the scores {spearmanr(own, scores).statistic:.3f}", flush=True)
    return theirs


def report(name: str, count: int, found: dict[str, float], theirs: float, whose: str) -> None:
    """How many times faster ours is, in each way of counting."""
    print(f"{name} {count} sentences: {whose} {theirs:.1f} s; ours")
    for way, took in (
        ("with all reading", found["all"]),
        ("with tokens and stems, as sumy", found["stems"] + found["ranking"]),
        ("ranking alone", found["ranking"]),
    ):
        print(f"  {way:30} {took:.3f} s, {theirs / took:5.0f} times faster", flush=True)


PARTS = ("stems", "statements", "vectors", "method")


def large(name: str, count: int) -> None:
    """One line, measured in a process of its own: parts of the time, and the peak memory."""
    found = ours(name, count)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parts = "  ".join(f"{key} {found[key]:.2f}" for key in PARTS)
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
    report("centroid", args.sentences, found, theirs[0], "sumy's LexRank")


if __name__ == "__main__":
    main()
