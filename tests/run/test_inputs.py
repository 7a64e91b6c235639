from summarize.records import Article, Cluster, Document, Event
from summarize.run.inputs import attach_references


def event(name, *ids):
    return Event(name, name, tuple(Document(Article(i, "x"), ()) for i in ids))


def test_references_go_to_the_event_of_their_id():
    (found,) = attach_references([event("e1", "a")], [Cluster("e1", (), ("one", "two"))])
    assert found.references == ("one", "two")


def test_or_to_the_event_that_holds_most_of_their_articles():
    events = [event("x", "a", "b", "c"), event("y", "d")]
    clusters = [Cluster("dam", ("a", "b", "d"), ("of the dam",))]
    assert [e.references for e in attach_references(events, clusters)] == [("of the dam",), ()]


def test_and_to_none_where_it_is_not_settled():
    events = [event("x", "a"), event("y", "b")]
    clusters = [Cluster("dam", ("a", "b"), ("whose?",)), Cluster("far", (), ("nobody's",))]
    assert [e.references for e in attach_references(events, clusters)] == [(), ()]
