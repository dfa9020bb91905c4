from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.letters.letters_panel import LettersPanel
from ui.letters.new_letter_dialog import NewLetterDialog

Still = Callable[[], None]
Texts = Callable[[QWidget], str]


@pytest.fixture
def panel(qtbot: QtBot, desk: Any, office: Any, still: Still) -> LettersPanel:
    """The list of letters of the case."""
    made = LettersPanel(desk)
    qtbot.addWidget(made)
    made.resize(860, 420)
    made.show()
    made.show_case(office.case_id)
    still()
    return made


def chooser(panel: LettersPanel, still: Still) -> NewLetterDialog:
    panel.begin()
    still()
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, NewLetterDialog) and one.isVisible()
    )


def test_that_a_case_without_letters_says_so(panel: LettersPanel, texts: Texts) -> None:
    assert "No letter was written yet." in texts(panel)
    assert not panel.table.isVisible()


def test_that_drafts_and_issued_letters_stand_with_their_state(
    panel: LettersPanel, office: Any, still: Still
) -> None:
    office.issued()
    office.draft("D06b")
    panel.show_case(office.case_id)
    still()
    shown = [
        [str(panel._model.index(row, column).data()) for column in range(4)]
        for row in range(panel._model.rowCount())
    ]
    assert [row[2] for row in shown] == ["Draft", "Issued"]
    assert shown[1][0] == "示范西湖投收〔2026〕第0001号"
    assert shown[1][3] == "Not delivered yet"


def test_that_enter_opens_a_letter(
    qtbot: QtBot, panel: LettersPanel, office: Any, still: Still, shell: Any
) -> None:
    letter = office.draft("D06b")
    panel.show_case(office.case_id)
    still()
    panel.go_to(letter)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert shell.visits[-1] == ("letter", letter)


def test_that_what_the_case_asks_for_stands_first(panel: LettersPanel, still: Still) -> None:
    dialog = chooser(panel, still)
    assert dialog.table.current_id() == "D02"
    assert dialog._offers[0].suggested


def test_that_a_letter_which_cannot_go_out_yet_says_why_and_can_be_drafted(
    qtbot: QtBot, panel: LettersPanel, still: Still, office: Any
) -> None:
    dialog = chooser(panel, still)
    dialog.table.select_id("D06b")
    assert "before it can be issued" in dialog._note.text()
    qtbot.mouseClick(dialog._begin, Qt.MouseButton.LeftButton)
    still()
    assert [row.template_id for row in office.rows()] == ["D06b"]


def test_that_a_name_narrows_the_list_and_enter_begins(
    qtbot: QtBot, panel: LettersPanel, still: Still, office: Any, shell: Any
) -> None:
    dialog = chooser(panel, still)
    qtbot.keyClicks(dialog._search, "d05")
    qtbot.waitUntil(lambda: dialog.table.current_id() == "D05", timeout=3000)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    still()
    assert [row.template_id for row in office.rows()] == ["D05"]
    assert shell.visits[-1] == ("letter", office.rows()[0].id)


def test_that_a_letter_of_correction_is_not_offered(panel: LettersPanel, still: Still) -> None:
    assert "correction" not in {one.row.id for one in chooser(panel, still)._offers}


def test_that_the_dialog_leads_to_the_templates(
    qtbot: QtBot, panel: LettersPanel, still: Still, shell: Any
) -> None:
    chooser(panel, still).templates_wanted.emit()
    assert shell.visits[-1] == ("templates", None)


def test_that_the_tab_counts_letters_and_exports(qtbot: QtBot, desk: Any, office: Any, still: Still) -> None:
    from ui.case.documents_tab import DocumentsTab
    from ui.case.showing import Showing

    office.draft("D06b")
    tab = DocumentsTab(desk, Showing())
    qtbot.addWidget(tab)
    counts: list[str] = []
    tab.counter_changed.connect(counts.append)
    tab.show_case(office.case_id)
    still()
    assert counts[-1] == "1"


def test_that_a_letter_asked_for_before_the_rows_arrive_is_marked(
    qtbot: QtBot, desk: Any, office: Any, still: Still
) -> None:
    wanted = office.draft("D06b")
    office.draft("D02")
    made = LettersPanel(desk)
    qtbot.addWidget(made)
    made.show_case(office.case_id)
    made.go_to(wanted)
    still()
    assert made.table.current_id() == wanted
