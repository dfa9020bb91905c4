from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.confirm_dialog import ConfirmDialog
from ui.letters.templates_page import TemplatesPage
from workbench.changes import Changes
from workbench.letters.queries import template_versions

Still = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Any, still: Still) -> TemplatesPage:
    """The page of templates at the notice of extension."""
    made = TemplatesPage(desk)
    qtbot.addWidget(made)
    made.resize(1166, 740)
    made.show()
    made.activate("D05")
    still()
    return made


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def confirm(qtbot: QtBot, reason: str, input_method: Any) -> None:
    dialog = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()
    )
    input_method.commit(dialog._reason, reason)
    press(qtbot, dialog._confirm)


def change(page: TemplatesPage, old: str, new: str) -> None:
    text = page.editor.toPlainText()
    assert old in text
    page.editor.setPlainText(text.replace(old, new, 1))


def versions(desk: Any) -> Any:
    with desk.workspace.read() as session:
        return template_versions(session, "D05")


def test_that_a_template_is_shown_with_its_text(page: TemplatesPage) -> None:
    assert page.editor.toPlainText().startswith("id: D05")
    assert not page.save.isEnabled()
    assert not page.reset.isEnabled()


def test_that_an_unknown_field_is_refused_with_its_line(
    qtbot: QtBot, page: TemplatesPage, still: Still
) -> None:
    change(page, "{{addressee}}", "{{adressee}}")
    line = 1 + page.editor.toPlainText().split("{{adressee}}")[0].count("\n")
    press(qtbot, page.check)
    still()
    assert line in page.editor._wrong
    assert f"{line}" in page._result._text.text()
    assert "adressee" in page._result._text.text()


def test_that_a_template_in_order_says_so(qtbot: QtBot, page: TemplatesPage, still: Still) -> None:
    change(page, "title: 延期处理告知书", "title: 延期办理告知书")
    press(qtbot, page.check)
    still()
    assert "in order" in page._result._text.text()


def test_that_a_change_is_saved_with_its_reason_and_can_be_taken_back(
    qtbot: QtBot, page: TemplatesPage, desk: Any, still: Still, input_method: Any
) -> None:
    change(page, "title: 延期处理告知书", "title: 延期办理告知书")
    press(qtbot, page.save)
    still()
    confirm(qtbot, "统一用语", input_method)
    still()
    assert [(one.version, one.reason, one.shipped) for one in versions(desk)] == [(1, "统一用语", False)]
    page.reload(Changes.of("templates"))
    still()
    assert page.reset.isEnabled()
    press(qtbot, page.reset)
    confirm(qtbot, "恢复", input_method)
    still()
    assert versions(desk)[0].shipped
    page.reload(Changes.of("templates"))
    still()
    assert "title: 延期处理告知书" in page.editor.toPlainText()


def test_that_a_broken_template_is_not_asked_for_its_reason(
    qtbot: QtBot, page: TemplatesPage, desk: Any, still: Still
) -> None:
    change(page, "{{addressee}}", "{{adressee}}")
    press(qtbot, page.save)
    still()
    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()
    ]
    assert versions(desk) == []


def test_that_leaving_a_changed_template_asks_first(qtbot: QtBot, page: TemplatesPage, still: Still) -> None:
    change(page, "title: 延期处理告知书", "title: 延期办理告知书")
    page.table.select_id("D02")
    still()
    dialog = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()
    )
    dialog.reject()
    still()
    assert page.editor.toPlainText().startswith("id: D05")
    assert page.table.current_id() == "D05"


def test_that_every_control_has_a_name(page: TemplatesPage, nameless: Callable[[QWidget], list[str]]) -> None:
    assert nameless(page) == []
