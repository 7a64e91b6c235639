import pytest

from summarize.corpus.document import prepare
from summarize.errors import InputError
from summarize.events import group
from summarize.records import Article
from summarize.run.earlier import beside, earlier_files


def document(name, text):
    return prepare(Article(name, text, published="2031-03-04"))


def test_another_article_of_a_known_id_is_kept_under_a_new_one():
    earlier = group([document("a", "A dam broke above Orv on Monday.")])
    same = document("a", "A dam broke above Orv on Monday.")
    other = document("a~2", "Voters in Kell chose a council.")
    kept, rejects = beside(earlier, [same, other, document("a", "A fire destroyed a hall.")])
    assert [one.id for one in kept] == ["a", "a~2", "a~3"]
    assert {sentence.article_id for sentence in kept[2].sentences} == {"a~3"}
    assert len(rejects) == 1
    assert "kept as 'a~3'" in rejects[0].reason
    assert sum(len(event.documents) for event in group(kept, previous=earlier)) == 3


def test_a_run_that_never_ended_is_not_continued(tmp_path):
    with pytest.raises(InputError, match="not a run directory"):
        earlier_files(tmp_path)
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(InputError, match=r"events\.jsonl is missing"):
        earlier_files(tmp_path)
