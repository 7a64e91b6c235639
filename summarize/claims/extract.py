"""Who says what in one article, from raw text and without a parser."""

from __future__ import annotations

from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.scan import paragraph_spans, read_sentences
from summarize.claims.speakers.assembly import Assembly
from summarize.claims.speakers.naming import Naming
from summarize.claims.speakers.speakers import Speakers
from summarize.records import Claim, Document


def extract(document: Document, *, narrated: bool = False) -> tuple[Claim, ...]:
    """The claims of one article, in the order of its sentences.

    Args:
        document: The article, cleaned and split.
        narrated: Whether sentences that nobody is named for become claims of kind
            ``narrated``, without a speaker.

    Returns:
        One claim for an act of saying and a sentence: a quotation that runs over
        several sentences gives each of them its own claim (see
        :func:`summarize.claims.joined.joined`), later ones without a cue.

    Cost: linear, a tenth of a millisecond a sentence.
    """
    text = document.article.text
    quotes = find_quotes(text, paragraph_spans(document.sentences))
    readings = read_sentences(document, quotes)
    speakers = Speakers(text, [reading.sentence for reading in readings])
    return Assembly(document, Naming(document, speakers)).claims(readings, narrated=narrated)
