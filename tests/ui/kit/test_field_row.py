"""Fields: named controls, problems in words, icons and colour; nothing lost."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.errors import Problem


def sentence(problem: Problem) -> str:
    return f"{problem.code}!"


@pytest.fixture
def row(qtbot: QtBot) -> FieldRow:
    made = FieldRow("姓名", QLineEdit(), note="按证件上的写法")
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show()
    return made


def test_that_a_control_is_named_by_its_label(row: FieldRow) -> None:
    assert row.control.accessibleName() == "姓名"


def test_that_a_problem_replaces_the_note_and_is_read_out_with_the_control(row: FieldRow) -> None:
    row.show_problem("请填写姓名。")
    assert row.problem_text == "请填写姓名。"
    assert row.control.accessibleDescription() == "请填写姓名。"
    assert row.control.property("problem") == "error"
    row.show_problem(None)
    assert row.problem_text == ""
    assert row.control.accessibleDescription() == "按证件上的写法"


def test_that_a_narrow_row_puts_the_label_above(row: FieldRow, qtbot: QtBot) -> None:
    row.resize(240, 90)
    qtbot.waitUntil(lambda: row.control.y() > row._label.y(), timeout=1000)
    assert row.control.x() == row._label.x()


def test_that_problems_find_their_rows_and_the_homeless_come_back(row: FieldRow, qtbot: QtBot) -> None:
    phones = FieldRow("电话", QLineEdit())
    qtbot.addWidget(phones)
    fields = FieldProblems(sentence)
    fields.bind("complainant.name", row)
    fields.bind("complainant.phones", phones)
    homeless = fields.show(
        [
            Problem("complainant.name", "name.missing"),
            Problem("complainant.phones.1", "phone.odd", level="warning"),
            Problem("narrative", "narrative.missing"),
        ]
    )
    assert row.problem_text == "name.missing!"
    assert phones.problem_text == "phone.odd!"
    assert phones.control.property("problem") == "warning"
    assert [problem.field for problem in homeless] == ["narrative"]


def test_that_a_mended_problem_disappears(row: FieldRow) -> None:
    fields = FieldProblems(sentence)
    fields.bind("name", row)
    fields.show([Problem("name", "x")])
    fields.show([])
    assert row.problem_text == ""


def test_that_an_error_outweighs_a_warning_of_the_same_field(row: FieldRow) -> None:
    fields = FieldProblems(sentence)
    fields.bind("name", row)
    fields.show([Problem("name", "odd", level="warning"), Problem("name", "wrong")])
    assert row.problem_text == "wrong!"
    assert row.control.property("problem") == "error"


def test_that_the_first_error_gets_the_keyboard(row: FieldRow, qtbot: QtBot) -> None:
    fields = FieldProblems(sentence)
    fields.bind("name", row)
    row.activateWindow()
    assert fields.focus_first([Problem("name", "odd", level="warning"), Problem("name", "wrong")])
    qtbot.waitUntil(row.control.hasFocus, timeout=1000)
    assert not fields.focus_first([Problem("name", "odd", level="warning")])
