"""Every format holds the same figures, and none of them turns a gap into a number."""

import csv
import html.parser
import io
import json
import re

import pytest
from rich.console import Console

from eval.compare import compare
from eval.report import write_reports
from eval.report.data import to_costs_csv, to_csv, to_json, to_matrix_csv
from eval.report.html import to_html
from eval.report.terminal import to_terminal
from eval.report.text import to_latex, to_markdown
from eval.report.words import number, probability
from eval.runs import RunScores
from summarize.records import Score


@pytest.fixture
def comparison():
    table = {
        "rouge2": {"lead": [0.1, 0.2, 0.3], "my_mmr": [0.4, 0.5, 0.61], "chat [x]": [None] * 3},
        "consistency": {"lead": [0.9, 0.8, 0.7], "my_mmr": [0.5, None, 0.5], "chat [x]": [1, 1, 1]},
    }
    scores = tuple(
        Score(f"e{index}", method, metric, value)
        for metric, methods in table.items()
        for method, values in methods.items()
        for index, value in enumerate(values)
    )
    return compare(
        [
            RunScores(
                "flood",
                scores,
                {"rouge2": "rouge:default|version:1", "consistency": "c|version:1"},
                costs={"lead": {"seconds": 0.5}, "my_mmr": {"seconds": 12.25, "usd": None}},
                titles={"e2": "Flood in <Tolm>"},
                summaries={("lead", "e2"): "Water & <b>rain</b>."},
            )
        ],
        "lead",
        samples=500,
    )


def test_numbers():
    assert number(None) == "-"
    assert number(0.0) == "0.0000"
    assert number(0.12345, signed=True) == "+0.1235"
    assert number(212.34) == "212.3"
    assert probability(None) == "-"
    assert probability(0.0002) == "<0.001"
    assert probability(0.0316) == "0.032"


def test_json_has_null_and_everything_else(comparison):
    found = json.loads(to_json(comparison))
    chat = found["metrics"]["rouge2"]["methods"]["chat [x]"]
    assert chat["mean"] is None
    assert chat["ci"] is None
    assert chat["missing"] == 3
    mmr = found["metrics"]["rouge2"]["methods"]["my_mmr"]
    assert mmr["mean"] == pytest.approx(1.51 / 3)
    assert mmr["ci"][0] <= mmr["mean"] <= mmr["ci"][1]
    assert found["matrix"]["consistency"]["e1"] == {"lead": 0.8, "my_mmr": None, "chat [x]": 1}
    assert found["most_different"][0]["event_id"] in {"e0", "e1", "e2"}
    assert found["baseline"] == "lead"
    assert found["metrics"]["rouge2"]["signature"] == "rouge:default|version:1"


def test_csv_has_a_row_for_each_metric_and_method(comparison):
    rows = list(csv.DictReader(io.StringIO(to_csv(comparison))))
    assert len(rows) == 6
    chat = next(row for row in rows if row["method"] == "chat [x]" and row["metric"] == "rouge2")
    assert chat["mean"] == chat["low"] == chat["difference"] == chat["p_corrected"] == ""
    mmr = next(row for row in rows if row["method"] == "my_mmr" and row["metric"] == "rouge2")
    assert float(mmr["difference"]) == pytest.approx(0.91 / 3)
    assert (mmr["wins"], mmr["ties"], mmr["losses"], mmr["pairs"]) == ("3", "0", "0", "3")


def test_the_matrix_has_a_row_for_each_event_and_metric(comparison):
    rows = list(csv.DictReader(io.StringIO(to_matrix_csv(comparison))))
    assert len(rows) == 6
    assert rows[3] == {
        "event_id": "e1",
        "title": "",
        "metric": "consistency",
        "lead": "0.8",
        "my_mmr": "",
        "chat [x]": "1",
    }


def test_markdown_tables_are_rectangular(comparison):
    text = to_markdown(comparison)
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
        assert len(widths) <= 1
    assert "**0.5033**" in text
    assert "| chat [x] | - |" in text
    assert "rouge:default" in text
    assert "## consistency against rouge2" in text
    assert "| method | rouge2 | consistency | dominated |" in text
    assert (
        "**lead** (rouge2 0.3000, consistency 0.7000)\n\n> Water \\& \\<b\\>rain\\</b\\>." in text
    )


def test_latex_escapes_names_and_balances_columns(comparison):
    text = to_latex(comparison)
    assert r"my\_mmr" in text
    assert r"\textbf{0.5033}" in text
    overview, *tables = text.split(r"\begin{tabular}")[1:]
    rows = [line for line in overview.splitlines() if line.endswith(r"\\")]
    assert {row.count("&") for row in rows} == {2}
    assert "chat [x] & --" in overview
    assert len(tables) == 2
    for table in tables:
        rows = [line for line in table.splitlines() if line.endswith(r"\\")]
        assert len(rows) == 4
        assert {row.count("&") for row in rows} == {6}
    assert r"chat [x] & -- & -- & -- & -- & -- & 0 \\" in tables[0]
    assert r"95\% interval" in tables[0]
    assert "% rouge2: rouge:default|version:1" in text
    assert all("<" not in table.replace("$<$", "") for table in tables)


def test_the_terminal_shows_brackets_and_gaps_as_they_are(comparison):
    console = Console(width=160, record=True, file=io.StringIO())
    console.print(to_terminal(comparison))
    text = console.export_text()
    assert "chat [x]" in text
    assert "+0.3033" in text
    assert "3/0/0" in text
    assert "consistency against rouge2" in text
    assert "rouge:default|version:1" in text
    assert "paired bootstrap" in text


class Reader(html.parser.HTMLParser):
    VOID = frozenset({"meta"})

    def __init__(self):
        super().__init__()
        self.open, self.links, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def test_html_is_well_formed_self_contained_and_escaped(comparison):
    page = to_html(comparison)
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert reader.links == []
    assert "http" not in page
    assert "url(" not in page
    text = " ".join(reader.text)
    assert "Water & <b>rain</b>." in text
    assert "Flood in <Tolm>" in text
    assert "NaN" not in page
    assert "None" not in page


def test_latex_shows_every_name_as_it_is():
    names = ("lead", r"a_b%c&d#e$f{g}h~i^j\k")
    scores = tuple(Score(f"e{i}", name, "rouge1", i / 10) for name in names for i in range(3))
    found = to_latex(compare([RunScores("odd", scores)], samples=10))
    assert (
        r"a\_b\%c\&d\#e\$f\{g\}h\textasciitilde{}i\textasciicircum{}j\textbackslash{}k & "
    ) in found


def test_html_turns_an_overview_of_many_metrics_on_its_side():
    def overview(metrics):
        scores = tuple(
            Score(f"e{i}", method, metric, i / 10)
            for method in ("lead", "mmr", "kl")
            for metric in metrics
            for i in range(3)
        )
        page = to_html(compare([RunScores("wide", scores)], samples=10))
        return page.partition("<tbody>")[0].rpartition("<thead>")[2]

    assert ">method<" in overview(("rouge1", "rouge2"))
    assert ">metric<" in overview(("rouge1", "rouge2", "rougeL", "length"))


def test_html_links_event_pages_if_asked(comparison):
    reader = Reader()
    reader.feed(to_html(comparison, {"e1": "one%20event.html"}))
    assert reader.links == ["one%20event.html"] * 2


def test_html_of_many_events_says_what_it_leaves_out():
    scores = tuple(Score(f"e{index:04}", "lead", "rouge2", 0.1) for index in range(600))
    pages = {f"e{index:04}": f"e{index:04}.html" for index in range(600)}
    page = to_html(compare([RunScores("many", scores)], samples=10), pages)
    assert "The first 500 of 600 events" in page
    reader = Reader()
    reader.feed(page)
    assert len(reader.links) == 600 + 500
    assert "e0599.html" in reader.links


def test_all_formats_are_written_and_the_same_each_time(comparison, tmp_path):
    first = {path.name: path.read_bytes() for path in write_reports(comparison, tmp_path / "a")}
    second = {path.name: path.read_bytes() for path in write_reports(comparison, tmp_path / "b")}
    assert first == second
    assert set(first) == {
        "comparison.json",
        "comparison.csv",
        "comparison.md",
        "comparison.tex",
        "comparison.html",
        "matrix.csv",
        "costs.csv",
    }


def test_costs_have_a_row_for_each_method_and_kind(comparison):
    assert to_costs_csv(comparison).splitlines() == [
        "method,cost,value",
        "lead,seconds,0.5",
        "my_mmr,seconds,12.25",
        "my_mmr,usd,",
    ]


def shown(comparison):
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(to_terminal(comparison))
    return console.export_text()


def test_a_metric_that_nothing_has_is_named_once_and_not_detailed():
    scores = tuple(
        Score("e1", method, metric, value)
        for method in ("lead", "mmr")
        for metric, value in (("rouge2", None), ("length", 80.0))
    )
    found = compare([RunScores("one", scores)], samples=100)
    for text in (shown(found), to_markdown(found), to_latex(found), to_html(found)):
        assert "missing for every method and event: rouge2" in " ".join(text.split())
        assert "1 event;" in text
    assert shown(found).count("rouge2") == 2
    assert "## rouge2" not in to_markdown(found)
    assert "<h2>rouge2" not in to_html(found)
    assert to_latex(found).count(r"\begin{tabular}") == 2


def test_a_signature_is_as_wide_as_the_terminal_and_not_as_its_table():
    signature = "rouge:default|tok:unicode|case:lower|stem:no|refs:mean|version:1"
    scores = (Score("e1", "lead", "rouge2", 0.5), Score("e2", "lead", "rouge2", 0.25))
    found = compare([RunScores("one", scores, {"rouge2": signature})], samples=100)
    assert signature in shown(found).splitlines()
