"""The frame that measures how well texts are read, and the pages it writes."""

import json
import lzma
import re
from collections.abc import Sequence
from pathlib import Path

import accuracy
import accuracy_page
import pytest
from accuracy_model import Figure, Measure, Said, read_lines
from accuracy_scores import kappa, macro_f1

HERE = Path(accuracy.__file__).parent


def measure(name: str, order: int) -> Measure:
    """A measure that reads nothing."""
    title = Said(name.title(), f"标题{name}")
    return Measure(name, order, title, Said("It means.", "含义。"), (), lambda _folder: [])


def page(old: str, *measured: tuple[Measure, Sequence[Figure]], language: str = "en") -> str:
    """The page after these measures."""
    sections = {
        (one.order, one.name): accuracy_page.section(one, figures, "2026-11-22", language)
        for one, figures in measured
    }
    return accuracy_page.page(old, sections, language)


def test_that_a_section_is_replaced_and_the_others_stay_in_order() -> None:
    what = Said("share", "占比")
    first = page("", (measure("late", 90), [Figure(what, "1")]), (measure("early", 10), [Figure(what, "2")]))
    assert first.index("## Early") < first.index("## Late")
    again = page(first, (measure("early", 10), [Figure(what, "3")]))
    assert "| share | 3 |" in again and "| share | 2 |" not in again
    assert "| share | 1 |" in again
    assert page(again) == again


def test_that_a_bound_which_is_missed_says_so_in_both_languages() -> None:
    missed = Figure.at_least(Said("share", "占比"), 0.5, 0.9, "9|18")
    assert "| share | 0.500 | 9\\|18 | ≥ 0.9 (not met) |" in page("", (measure("one", 1), [missed]))
    assert "≥ 0.9 (未达到)" in page("", (measure("one", 1), [missed]), language="zh")
    assert Figure.at_most(Said("n", "n"), 0, 1).met


def test_that_packed_and_plain_lines_read_the_same(tmp_path: Path) -> None:
    rows = [{"text": "拒赔"}, {"text": "退保"}]
    content = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n"
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")
    with lzma.open(tmp_path / "a.jsonl.xz", "wt", encoding="utf-8") as packed:
        packed.write(content)
    assert read_lines(tmp_path / "a.jsonl") == read_lines(tmp_path / "a.jsonl.xz") == rows


def test_that_scores_are_those_of_the_textbook() -> None:
    assert macro_f1([True, True, False, False], [True, False, False, False]) == pytest.approx(
        (2 / 3 + 0.8) / 2
    )
    assert kappa("aabb", "aabb") == 1.0
    assert kappa("aabb", "abab") == 0.0
    assert kappa("aaa", "aaa") == kappa("", "") == 1.0
    assert macro_f1([], []) == 0.0


def test_that_every_measure_bears_its_modules_name_and_names_no_folder() -> None:
    for name in accuracy.names():
        source = (HERE / "measures" / f"{name}.py").read_text(encoding="utf-8")
        assert f'"{name}",' in source
        assert not re.search(r"[\"'](/|[A-Z]:)\w", source)


def test_that_a_folder_without_the_files_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main([str(tmp_path), "--only", "sentiment", "--no-write"]) == accuracy.USAGE
    assert "passed over" in capsys.readouterr().out


def test_that_labels_hold_numbers_and_codes_and_no_text() -> None:
    labels = json.loads((HERE / "measures" / "complaint_labels.json").read_text(encoding="utf-8"))
    assert labels.keys() == {"first", "second"}
    for given in labels.values():
        assert list(given) == [str(number) for number in range(1, 26)]
        for label in given.values():
            assert label.keys() == {"category", "natures"}
            assert (label["category"] + "".join(label["natures"])).isascii()
