import json
import re
from html.parser import HTMLParser

from summarize.brief.html import brief_html
from summarize.brief.json import brief_from, brief_json
from summarize.brief.markdown import brief_markdown
from summarize.brief.view import View, day


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.tags, self.text, self.open = [], [], [], "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append(values["href"])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_json_comes_back_as_it_was(brief):
    value = json.loads(json.dumps(brief_json(brief)))
    assert brief_from(value) == brief


def test_json_has_the_fields_of_the_interface(brief):
    value = brief_json(brief)
    assert {"event_id", "title", "method", "summary", "conflicts", "timeline", "sources"} <= set(
        value
    )
    assert {"text", "speaker", "chain", "evidence", "verdict"} <= set(value["summary"][0])
    assert set(value["conflicts"][0]["values"][0]) == {
        "value",
        "speaker",
        "article_ids",
        "evidence",
    }
    assert {"article_id", "source", "title", "date", "url", "used"} <= set(value["sources"][0])


def test_every_link_of_the_page_leads_to_its_evidence(brief, documents):
    page = Page(brief_html(brief, documents))
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert len(inner) >= 6
    assert set(inner) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert not page.open


def test_the_page_without_documents_still_shows_the_evidence(brief):
    page = Page(brief_html(brief))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert "Nobody is missing" in page.text


def test_the_page_needs_no_other_file_and_runs_nothing(brief, documents):
    html = brief_html(brief, documents)
    page = Page(html)
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert not re.search(r"@import|url\(", html)
    assert {link for link in page.links if not link.startswith("#")} == {"https://orv.example/1"}


def test_what_was_put_in_is_visible(brief, documents):
    assert '<ins title="added">(March 3)</ins>' in brief_html(brief, documents)


def test_text_is_text_and_never_markup(brief, documents):
    assert "people <were>" not in brief_html(brief, documents)
    assert "&lt;were&gt;" in brief_html(brief, documents)
    markdown = brief_markdown(brief)
    assert "# Dam \\*breaks\\* at Orv" in markdown
    assert "Hill \\[Radio\\]" in markdown


def test_markdown_footnotes_are_all_defined_once(brief):
    markdown = brief_markdown(brief)
    defined = re.findall(r"^\[\^(\d+)\]:", markdown, re.MULTILINE)
    assert set(re.findall(r"\[\^(\d+)\](?!:)", markdown)) == set(defined)
    assert len(defined) == len(set(defined)) == 3


def test_markdown_has_scores_last_with_their_signature_and_a_dash_for_missing(brief):
    tail = brief_markdown(brief).split("## Scores")[1]
    assert "| rouge1 | 0.250 |" in tail
    assert "| rouge2 | - |" in tail
    assert tail.count("`rouge:default|v1`") == 1


def test_credits_name_the_speaker_the_relay_and_the_outlet(brief):
    view = View(brief)
    credit = view.credit_of(brief.summary[1])
    assert credit.text == "Officials, via Orv Wire (Orv Post)"
    assert credit.numbers == (1,)
    assert view.credit_of(brief.summary[0]).text == "Orv Post"
    assert view.span_of_days() == "3–5 March 2031"


def test_days_are_written_for_reading():
    assert day("2017-11-09T10:00:00") == "9 November 2017"
    assert day(None) == ""
