import re
from pathlib import Path

from summarize.config.reference import BEGIN, END, keys_table, update

PAGE = Path(__file__).parents[2] / "docs" / "config.md"


def test_the_page_holds_the_table_of_the_models(real_components) -> None:
    inside = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert inside.strip() == keys_table().strip(), (
        "run: python -c \"from summarize.config.reference import update; update('docs/config.md')\""
    )


def test_an_update_changes_only_the_table(tmp_path: Path) -> None:
    page = tmp_path / "config.md"
    page.write_text(f"before\n\n{BEGIN}\nstale\n{END}\n\nafter\n", encoding="utf-8")
    update(page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"before\n\n{BEGIN}\n\n| key |")
    assert text.endswith(f"\n{END}\n\nafter\n")
    assert "stale" not in text
    update(page)
    assert page.read_text(encoding="utf-8") == text


def test_the_first_example_of_the_page_is_a_job(folder, job, real_components) -> None:
    example = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    config = job(example).config
    assert config.brief.method == "lexrank-damping=0.85"


def test_the_faults_on_the_page_look_as_they_do(faults_of, real_components) -> None:
    shown = re.findall(r"```\n(job.yaml:.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    text = "name: job\n\ndata: {articles: a.txt}\nbudget: {words: abc}\nmethods:\n  - use: lexrnk\n"
    assert "\n\n".join(faults_of(text)) == shown.strip()
