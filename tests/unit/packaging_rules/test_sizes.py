from pathlib import Path

import check_sizes
import pytest


def excesses(name: str, source: str) -> list[tuple[str, str]]:
    return list(check_sizes.excesses(name, source))


def function(lines: int, head: str = "def f():") -> str:
    return "\n".join([head, *["    x = 1"] * (lines - 1), ""])


def constructor(lines: int) -> str:
    body = function(lines, "def __init__(self):").replace("\n", "\n    ").rstrip(" ")
    return f"class Box(QWidget):\n    {body}"


@pytest.mark.parametrize(("lines", "found"), [(400, 0), (401, 1)])
def test_that_a_file_may_have_four_hundred_lines(lines: int, found: int) -> None:
    assert len(excesses("tests/unit/test_x.py", "x = 1\n" * lines)) == found
    assert len(excesses("db/x.py", "x = 1\n" * lines)) == found


@pytest.mark.parametrize(("lines", "found"), [(50, []), (51, [("db/x.py::f", "51 lines, ceiling 50")])])
def test_that_a_function_may_have_fifty_lines(lines: int, found: list[tuple[str, str]]) -> None:
    assert excesses("db/x.py", function(lines)) == found


def test_that_test_functions_are_not_measured() -> None:
    assert excesses("tests/unit/test_x.py", function(200)) == []


def test_that_decorators_count_as_lines_of_their_function() -> None:
    assert excesses("db/x.py", "@a\n" + function(50)) == [("db/x.py::f", "51 lines, ceiling 50")]


@pytest.mark.parametrize(("lines", "found"), [(40, 0), (41, 1)])
def test_that_a_constructor_in_the_window_may_have_forty_lines(lines: int, found: int) -> None:
    assert len(excesses("ui/box.py", constructor(lines))) == found
    assert excesses("workbench/box.py", constructor(lines)) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f(a, b, c, d, e, f): ...\n", 0),
        ("def f(a, b, c, d, e, f, g): ...\n", 1),
        ("def f(a, b, c, d, *, e, f, g): ...\n", 1),
        ("def f(a, b, c, d, e, *f, **g): ...\n", 1),
        ("class A:\n    def f(self, a, b, c, d, e, f): ...\n", 0),
        ("class A:\n    @classmethod\n    def f(cls, a, b, c, d, e, f): ...\n", 0),
        ("class A:\n    @staticmethod\n    def f(a, b, c, d, e, f, g): ...\n", 1),
        ("class A:\n    def m(self):\n        def f(a, b, c, d, e, f, g): ...\n", 1),
    ],
)
def test_that_six_parameters_are_the_most_a_caller_gives(source: str, found: int) -> None:
    assert len(excesses("workbench/x.py", source)) == found


def test_that_a_file_of_the_window_holds_one_widget() -> None:
    source = "class A(QWidget): ...\nclass B(BasePage): ...\n"
    assert excesses("ui/x.py", source) == [("ui/x.py", "2 widget classes (A, B), ceiling 1")]
    assert excesses("workbench/x.py", source) == []


def test_that_models_and_data_beside_a_widget_are_not_widgets() -> None:
    source = "class A(QDialog): ...\nclass M(QAbstractTableModel): ...\nclass D: ...\nclass E(Enum): ...\n"
    assert excesses("ui/x.py", source) == []


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "big.py").write_text(function(51), encoding="utf-8")
    return tmp_path


def test_that_an_excess_anywhere_in_the_tree_fails(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_sizes.main(tree) == 1
    assert "db/big.py::f: 51 lines" in capsys.readouterr().out


def test_that_an_exemption_with_a_reason_is_respected(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_sizes, "EXEMPT", {"db/big.py::f": "a table written as code"})
    assert check_sizes.main(tree) == 0


def test_that_an_exemption_without_a_reason_fails(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_sizes, "EXEMPT", {"db/big.py::f": " "})
    assert check_sizes.main(tree) == 1


def test_that_an_exemption_that_nothing_needs_fails(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = {"db/big.py::f": "a table written as code"}
    monkeypatch.setattr(check_sizes, "EXEMPT", needed | {"db/gone.py": "was large once"})
    assert check_sizes.main(tree) == 1
