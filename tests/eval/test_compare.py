"""Comparisons of small runs whose tables can be worked out by hand."""

import json

import numpy as np
import pytest
from scipy import stats

from eval.compare import compare
from eval.gate import Gate, check_gates, parse_gate
from eval.runs import RunScores, read_run
from eval.tradeoff import trade_off
from summarize.errors import GateError, InputError
from summarize.records import Score


def run(name="r1", methods=None, metric="rouge2", signature="sig", **options):
    methods = methods or {
        "lead": [0.1, 0.2, 0.3, 0.4],
        "centroid": [0.2, 0.2, 0.5, 0.3],
    }
    scores = tuple(
        Score(f"e{index}", method, metric, value)
        for method, values in methods.items()
        for index, value in enumerate(values)
    )
    return RunScores(name, scores, {metric: signature}, **options)


def cell(comparison, method, metric=0):
    return next(item for item in comparison.metrics[metric].cells if item.method == method)


def test_mean_difference_wins_and_n():
    found = cell(compare([run()], "lead"), "centroid")
    assert found.value.mean == pytest.approx(0.3)
    assert found.difference == pytest.approx(0.05)
    assert (found.wins, found.ties, found.losses) == (2, 1, 1)
    assert (found.value.n, found.missing, found.pairs) == (4, 0, 4)


def test_the_baseline_is_compared_with_nothing():
    found = cell(compare([run()], "lead"), "lead")
    assert found.difference is None
    assert found.corrected is None
    assert found.wins is None


def test_missing_values_are_left_out_of_means_and_pairs():
    methods = {"lead": [0.1, None, 0.3, 0.4], "centroid": [0.2, 0.9, None, 0.3]}
    found = cell(compare([run(methods=methods)], "lead"), "centroid")
    assert found.value.mean == pytest.approx((0.2 + 0.9 + 0.3) / 3)
    assert (found.value.n, found.missing, found.pairs) == (3, 1, 2)
    assert found.difference == pytest.approx(0)


def test_a_method_without_any_value_has_none_everywhere():
    methods = {"lead": [0.1, 0.2], "chat": [None, None]}
    found = cell(compare([run(methods=methods)], "lead"), "chat")
    assert found.value.mean is None
    assert found.difference is None
    assert found.p is None
    assert found.missing == 2


def test_lower_is_better_turns_wins_and_best():
    comparison = compare([run(better={"rouge2": "lower"})], "lead")
    found = cell(comparison, "centroid")
    assert (found.wins, found.ties, found.losses) == (1, 1, 2)
    assert comparison.metrics[0].best == ("lead",)


def test_without_a_better_end_nobody_wins():
    comparison = compare([run(better={"rouge2": "neither"})], "lead")
    assert cell(comparison, "centroid").wins is None
    assert comparison.metrics[0].best == ()


def test_p_values_are_those_of_scipy_and_corrected_within_the_metric():
    rng = np.random.default_rng(4)
    lead = rng.random(30)
    methods = {"lead": list(lead)}
    for name, shift in (("a", 0.02), ("b", 0.1), ("c", 0.0)):
        methods[name] = list(lead + rng.normal(shift, 0.1, 30))
    comparison = compare([run(methods=methods)], "lead", test="wilcoxon", correction="holm")
    raw = {name: stats.wilcoxon(methods[name], lead).pvalue for name in "abc"}
    for name in "abc":
        assert cell(comparison, name).p == pytest.approx(raw[name])
    smallest = min(raw, key=raw.get)
    assert cell(comparison, smallest).corrected == pytest.approx(min(1, 3 * raw[smallest]))


def test_the_default_baseline_is_lead_or_the_first():
    assert compare([run()]).baseline == "lead"
    assert compare([run(methods={"b": [1, 2], "a": [1, 2]})]).baseline == "b"


def test_an_unknown_baseline_names_the_nearest():
    with pytest.raises(InputError) as error:
        compare([run()], "centriod")
    assert "centroid" in error.value.hint


def test_runs_are_joined_and_methods_of_both_are_told_apart():
    second = run("r2", {"lead": [0.3, 0.3, 0.3, 0.3], "mmr": [0.1, 0.1, 0.1, 0.1]})
    comparison = compare([run(), second], "r1/lead")
    assert comparison.methods == ("r1/lead", "centroid", "r2/lead", "mmr")
    assert cell(comparison, "r2/lead").difference == pytest.approx(0.05)
    with pytest.raises(InputError, match="several runs"):
        compare([run(), second], "lead")


def test_runs_with_other_signatures_are_refused_with_both():
    with pytest.raises(InputError) as error:
        compare([run(), run("r2", signature="other")])
    assert "sig" in error.value.hint
    assert "other" in error.value.hint
    assert "rouge2" in error.value.hint


def test_a_figure_without_a_signature_is_not_put_beside_one_with():
    with pytest.raises(InputError, match="cannot be compared"):
        compare([run(), RunScores("r2", run("r2").scores)])


def test_runs_over_other_inputs_are_refused():
    first = run(inputs={"articles": "aaaa"})
    with pytest.raises(InputError) as error:
        compare([first, run("r2", inputs={"articles": "bbbb"})])
    assert "articles differ (aaaa, bbbb)" in error.value.hint


def test_an_input_that_one_run_does_not_have_keeps_no_runs_apart():
    first = run(inputs={"articles": "aaaa", "references": None})
    second = run(
        "r2", {"mmr": [0.1, 0.2, 0.3, 0.4]}, inputs={"articles": "aaaa", "references": "b"}
    )
    assert compare([first, second], "lead").methods == ("lead", "centroid", "mmr")


def test_runs_over_other_events_are_refused_unless_the_inputs_agree():
    shorter = {"lead": [0.1, 0.2, 0.3]}
    with pytest.raises(InputError) as error:
        compare([run(), run("r2", shorter)])
    assert "e3" in error.value.hint
    first, second = run(inputs={"articles": "aa"}), run("r2", shorter, inputs={"articles": "aa"})
    assert cell(compare([first, second], "r1/lead"), "r2/lead").missing == 1


def test_a_metric_of_one_run_only_is_missing_in_the_other():
    second = run("r2", {"mmr": [0.1, 0.2, 0.3, 0.4]}, metric="support")
    comparison = compare([run(), second], "lead")
    support = {item.method: item for item in comparison.metrics[1].cells}
    assert support["lead"].value.mean is None
    assert (support["lead"].value.n, support["lead"].missing) == (0, 4)
    assert support["mmr"].value.mean == pytest.approx(0.25)
    assert support["mmr"].difference is None


def test_nothing_to_compare_is_said():
    with pytest.raises(InputError):
        compare([])
    with pytest.raises(InputError, match="no scores"):
        compare([RunScores("empty", ())])


def test_the_events_that_differ_most_come_first_with_their_texts():
    methods = {"lead": [0.1] * 12, "mmr": [0.1 + index / 100 for index in range(12)]}
    joined = run(
        methods=methods,
        titles={"e11": "Flood"},
        summaries={("lead", "e11"): "Water.", ("mmr", "e11"): "Rain."},
    )
    found = compare([joined]).contrasts
    assert [item.event_id for item in found] == [f"e{index}" for index in range(11, 1, -1)]
    assert found[0].title == "Flood"
    assert found[0].summaries == {"lead": "Water.", "mmr": "Rain."}
    assert found[0].values["rouge2"] == {"lead": 0.1, "mmr": pytest.approx(0.21)}


def test_one_event_on_which_two_methods_differ_is_listed():
    (found,) = compare([run(methods={"lead": [0.1], "mmr": [0.2]})]).contrasts
    assert found.spread == pytest.approx(2)  # two values lie two standard deviations apart


def test_events_without_a_difference_are_not_listed():
    assert compare([run(methods={"lead": [0.1, 0.2], "mmr": [0.1, 0.2]})]).contrasts == ()


def test_trade_offs_mark_what_another_method_beats_in_both():
    first = run(methods={"lead": [0.3, 0.3], "mmr": [0.2, 0.2], "top": [0.1, 0.1]})
    second = run(methods={"lead": [0.5, 0.5], "mmr": [0.4, 0.4], "top": [0.9, 0.9]})
    trust = tuple(Score(s.event_id, s.method, "consistency", s.value) for s in second.scores)
    trade = compare([RunScores("r", first.scores + trust)]).tradeoffs
    assert [(item.x, item.y) for item in trade] == [("rouge2", "consistency")]
    assert {p.method: p.dominated for p in trade[0].points} == {
        "lead": False,
        "mmr": True,
        "top": False,
    }


def test_trade_offs_read_a_metric_of_any_recipe_and_leave_out_one_without_values():
    means = {
        "rouge2": {"lead": None},
        "rouge2@wcep": {"lead": 0.1, "mmr": 0.2},
        "consistency": {"lead": 0.9, "mmr": 0.8},
        "attribution": {"lead": 0.5, "mmr": None},
    }
    found = [(item.x, item.y, len(item.points)) for item in trade_off(means)]
    assert found == [("rouge2@wcep", "consistency", 2), ("rouge2@wcep", "attribution", 1)]
    del means["rouge2@wcep"]
    assert [(item.x, item.y) for item in trade_off(means)] == [("consistency", "attribution")]


def test_a_comparison_does_not_depend_on_the_order_of_scores():
    first = run()
    turned = RunScores(
        "r1",
        tuple(sorted(first.scores, key=lambda score: (score.event_id, score.method != "lead"))),
        first.signatures,
    )
    assert compare([first]) == compare([turned])


def write(folder, rows, summary=None):
    folder.mkdir(exist_ok=True)
    (folder / "scores.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    if summary is not None:
        (folder / "scores.summary.json").write_text(json.dumps(summary))


ROW = {"event_id": "e1", "method": "lead", "metric": "rouge1", "value": None}


def test_a_run_directory_is_read(tmp_path):
    folder = tmp_path / "run-1"
    entry = {"signature": "sig", "better": "lower", "methods": {}}
    write(folder, [ROW], {"metrics": {"rouge1": entry}, "inputs": {"articles": "ab"}})
    (folder / "summaries").mkdir()
    line = {"event_id": "e1", "method": "lead", "text": "Water rose."}
    (folder / "summaries" / "lead.jsonl").write_text(json.dumps(line) + "\n")
    (folder / "events.jsonl").write_text(json.dumps({"event_id": "e1", "title": "Flood"}) + "\n")
    found = read_run(folder)
    assert found == RunScores(
        "run-1",
        (Score("e1", "lead", "rouge1", None),),
        {"rouge1": "sig"},
        {"rouge1": "lower"},
        {"articles": "ab"},
        {},
        {"e1": "Flood"},
        {("lead", "e1"): "Water rose."},
    )


def test_a_folder_without_scores_says_what_to_do(tmp_path):
    with pytest.raises(InputError) as error:
        read_run(tmp_path)
    assert "summarize score" in error.value.hint


@pytest.mark.parametrize("line", ['{"event_id": "e1"', '{"event_id": "e1"}', "[1]"])
def test_a_damaged_line_is_named(tmp_path, line):
    (tmp_path / "scores.jsonl").write_text(json.dumps(ROW) + "\n" + line + "\n")
    with pytest.raises(InputError, match=r"scores\.jsonl:2"):
        read_run(tmp_path)


def test_gates_are_read():
    assert parse_gate("rouge2=0.12") == Gate("rouge2", 0.12)
    assert parse_gate("lead: rouge1@primera = .3") == Gate("rouge1@primera", 0.3, "lead")
    for text in ("rouge2", "=0.1", "rouge2=high", "rouge2=nan", ":rouge2=1"):
        with pytest.raises(InputError):
            parse_gate(text)


def test_a_gate_holds_every_method_or_one():
    means = {"rouge2": {"lead": 0.10, "mmr": 0.13}}
    check_gates(means, [Gate("rouge2", 0.10), Gate("rouge2", 0.13, "mmr")])
    with pytest.raises(GateError, match=r"lead: rouge2 0\.1000 < 0\.12"):
        check_gates(means, [Gate("rouge2", 0.12)])


def test_a_missing_mean_meets_no_gate():
    with pytest.raises(GateError, match="rouge2 - < 0"):
        check_gates({"rouge2": {"lead": None}}, [Gate("rouge2", 0)])


def test_a_gate_for_nothing_is_a_mistake():
    with pytest.raises(InputError) as error:
        check_gates({"rouge2": {"lead": 0.1}}, [Gate("rogue2", 0.1)])
    assert "rouge2" in error.value.hint
    with pytest.raises(InputError):
        check_gates({"rouge2": {"lead": 0.1}}, [Gate("rouge2", 0.1, "mmr")])
