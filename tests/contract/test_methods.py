"""What every method keeps to, whatever it is."""

from __future__ import annotations

import inspect
import random
from dataclasses import replace
from typing import Any

import pytest

from summarize.catalog import METHODS
from summarize.errors import InputError
from summarize.methods.budget import FILL
from summarize.records import Article, Budget, Document, Event, Sentence, SetAside
from summarize.registry import Component
from summarize.text.sentences import split
from summarize.text.tokens import content_stems, count_words

EXTRACTIVE = tuple(
    component
    for component in METHODS
    if component.extra is None and not any(param.required for param in component.params)
)

_PLACES = ("Karsten", "Low Quay", "Brill", "Odenby", "Marle", "Tarn", "Esk", "Volga Street")
_WHO = ("The mayor", "A spokesman", "The fire brigade", "Engineer Ruta Alm", "The port office")
_WHAT = (
    "closed the northern pier",
    "counted nineteen damaged boats",
    "moved forty ships to the open sea",
    "opened six schools as shelters",
    "sent two hundred soldiers",
    "cut the power to nine thousand homes",
    "found cracks in the old sea wall",
    "stopped all trains to the capital",
    "rescued eleven fishermen from the water",
    "put the damage at four million crowns",
)
_WHEN = ("before nightfall", "on Monday", "after the storm", "early on Tuesday", "by noon")
_REFERENCE = "Storm Odile hit Karsten on Monday; forty ships were moved and nineteen boats damaged."


def document(name: str, text: str, published: str | None = "2024-03-05") -> Document:
    sentences = tuple(
        Sentence(name, index, span.start, span.end, span.of(text), 0)
        for index, span in enumerate(split(text))
    )
    return Document(Article(name, text, source=f"Outlet {name}", published=published), sentences)


def story(seed: int, sentences: int = 14) -> str:
    draw = random.Random(seed)
    return " ".join(
        f"{draw.choice(_WHO)} {draw.choice(_WHAT)} in {draw.choice(_PLACES)} {draw.choice(_WHEN)}."
        for _ in range(sentences)
    )


def event(*documents: Document, **fields: Any) -> Event:
    fields.setdefault("references", (_REFERENCE,))
    return Event("e1", "Storm Odile hits Karsten", documents, **fields)


def storm(**fields: Any) -> Event:
    return event(
        *(document(f"a{seed}", story(seed), f"2024-03-0{1 + seed % 3}") for seed in range(5)),
        **fields,
    )


@pytest.fixture(params=EXTRACTIVE, ids=lambda component: component.name)
def component(request: pytest.FixtureRequest) -> Component:
    found: Component = request.param
    return found


def test_parameters_are_those_of_the_signature(component: Component) -> None:
    signature = inspect.signature(type(component.make()).__init__)
    own = {name: p.default for name, p in signature.parameters.items() if name != "self"}
    assert own == {param.name: param.default for param in component.params}


def test_defaults_lie_in_their_ranges(component: Component) -> None:
    for param in component.params:
        if param.low is not None:
            assert param.low <= param.default
        if param.high is not None:
            assert param.default <= param.high


def test_class_bears_its_name_and_says_paper_or_source_and_cost(component: Component) -> None:
    method = component.make()
    assert method.name == component.name
    assert "Cost:" in (type(method).__doc__ or "")


def test_same_input_same_draft(component: Component) -> None:
    budget = Budget(words=60)
    assert component.make().summarize(storm(), budget) == component.make().summarize(
        storm(), budget
    )


def test_order_of_articles_does_not_matter(component: Component) -> None:
    given = storm()
    turned = replace(given, documents=tuple(reversed(given.documents)))
    budget = Budget(words=60)
    assert component.make().summarize(given, budget) == component.make().summarize(turned, budget)


@pytest.mark.parametrize("words", [12, 25, 60, 150])
def test_within_the_budget_and_using_it(component: Component, words: int) -> None:
    draft = component.make().summarize(storm(), Budget(words=words))
    used = sum(count_words(sentence.text) for sentence in draft.sentences)
    assert used <= words
    assert used >= FILL * words


@pytest.mark.parametrize("number", [1, 4])
def test_budget_in_sentences(component: Component, number: int) -> None:
    draft = component.make().summarize(storm(), Budget(sentences=number))
    assert len(draft.sentences) == number


def test_budget_as_a_share(component: Component) -> None:
    given = storm()
    total = sum(count_words(s.text) for d in given.documents for s in d.sentences)
    draft = component.make().summarize(given, Budget(share=0.2))
    used = sum(count_words(sentence.text) for sentence in draft.sentences)
    assert FILL * 0.2 * total - 1 <= used <= 0.2 * total


@pytest.mark.parametrize("budget", [Budget(), Budget(words=0), Budget(words=9, sentences=1)])
def test_a_budget_that_is_none_is_refused(component: Component, budget: Budget) -> None:
    with pytest.raises(InputError):
        component.make().summarize(storm(), budget)


def test_every_sentence_stands_on_the_text(component: Component) -> None:
    given = storm()
    draft = component.make().summarize(given, Budget(words=90))
    assert draft.event_id == given.event_id
    assert draft.method == component.name
    assert draft.sentences
    for sentence in draft.sentences:
        assert sentence.evidence
        for evidence in sentence.evidence:
            text = given.document(evidence.article_id).article.text
            assert text[evidence.start : evidence.end] == evidence.text


def test_nothing_twice_also_from_copies(component: Component) -> None:
    text = story(1)
    near = text.replace("Monday", "Monday night").replace("forty", "some forty")
    given = event(
        document("a1", text),
        document("a2", text),
        document("a3", near),
        document("a4", story(2)),
        copies=(("a1", "a2"),),
    )
    draft = component.make().summarize(given, Budget(words=120))
    stems = [frozenset(content_stems(sentence.text)) for sentence in draft.sentences]
    for one in range(len(stems)):
        for other in range(one):
            assert len(stems[one] & stems[other]) < 0.8 * min(len(stems[one]), len(stems[other]))
    assert not any(e.article_id == "a2" for s in draft.sentences for e in s.evidence)


def test_articles_set_aside_are_not_read(component: Component) -> None:
    given = storm(set_aside=(SetAside("a1", "off topic"), SetAside("a2", "off topic")))
    draft = component.make().summarize(given, Budget(words=100))
    used = {e.article_id for s in draft.sentences for e in s.evidence}
    assert used
    assert not used & {"a1", "a2"}


def test_printed_by_date_and_then_by_position(component: Component) -> None:
    given = storm()
    draft = component.make().summarize(given, Budget(words=120))
    places = [
        (given.document(s.evidence[0].article_id).article.published, s.evidence[0])
        for s in draft.sentences
    ]
    days = [date for date, _ in places]
    assert days == sorted(days, key=str)
    articles = [evidence.article_id for _, evidence in places]
    assert articles == sorted(articles, key=articles.index)  # an article stays in one piece
    keys = [(articles.index(evidence.article_id), evidence.start) for _, evidence in places]
    assert keys == sorted(keys)


def test_no_articles_no_sentences(component: Component) -> None:
    assert component.make().summarize(event(), Budget(words=100)).sentences == ()
    hollow = event(Document(Article("a1", ""), ()))
    assert component.make().summarize(hollow, Budget(words=100)).sentences == ()


def test_one_article(component: Component) -> None:
    draft = component.make().summarize(event(document("a1", story(3))), Budget(words=40))
    assert draft.sentences


def test_one_sentence(component: Component) -> None:
    text = "The harbour authority closed all six piers before nightfall."
    draft = component.make().summarize(event(document("a1", text)), Budget(words=40))
    assert draft.text == text


@pytest.mark.parametrize(
    "text",
    [
        "أعلن رئيس البلدية إغلاق الميناء يوم الاثنين بعد العاصفة. "
        "أنقذت فرق الطوارئ تسعة عشر صيادا من البحر. "
        "انقطعت الكهرباء عن تسعة آلاف منزل في الضواحي الشمالية.",
        "ראש העיר הודיע ביום שני על סגירת הנמל לאחר הסערה. "
        "צוותי ההצלה חילצו תשעה עשר דייגים מן הים. "
        "החשמל נותק לתשעת אלפים בתים בפרברים הצפוניים.",
        "महापौर ने सोमवार को तूफान के बाद बंदरगाह बंद करने की घोषणा की। "
        "बचाव दल ने उन्नीस मछुआरों को समुद्र से निकाला। "
        "उत्तरी उपनगरों में नौ हजार घरों की बिजली काट दी गई।",
        "Ο δήμαρχος ανακοίνωσε τη Δευτέρα το κλείσιμο του λιμανιού μετά την καταιγίδα. "
        "Τα συνεργεία "
        "διέσωσαν δεκαεννέα ψαράδες από τη θάλασσα. Το ρεύμα κόπηκε σε εννέα χιλιάδες σπίτια.",
    ],
    ids=["ar", "he", "hi", "el"],
)
def test_other_scripts(component: Component, text: str) -> None:
    given = event(document("a1", text), references=(text,))
    draft = component.make().summarize(given, Budget(words=14))
    assert 1 <= len(draft.sentences) <= 2
    assert draft.sentences[0].text in text
