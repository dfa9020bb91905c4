"""The list: narrowed, sorted, opened, worked on together, and still in place after a reload."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.cases.case_filter import CaseFilter
from ui.cases.choice_popup import ChoicePopup
from ui.kit.columns import Sort
from workbench.changes import Changes
from workbench.complaints.queries import complaint_sheet
from workbench.handovers.queries import open_offers
from workbench.workspace.queries import saved_filters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.cases.cases_page import CasesPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Names = Callable[[], list[str]]


class Shell(Protocol):
    visits: list[tuple[str, object | None]]


def shown(part: QWidget) -> str:
    """All that its labels say."""
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def popup_of(page: "CasesPage", facet: str) -> ChoicePopup:
    """The open choices of a chip."""
    page.filters.chips[facet].click()
    return next(iter(reversed(page.findChildren(ChoicePopup))))


def select(page: "CasesPage", qtbot: "QtBot", rows: Sequence[int]) -> None:
    """Press the rows with Ctrl held."""
    table = page.cases.table
    for place, row in enumerate(rows):
        spot = table.visualRect(table.model().index(row, 0)).center()
        modifier = Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def test_that_names_are_masked_and_dues_say_in_words_what_colours_say(
    page: "CasesPage", names: Names
) -> None:
    assert names() == ["赵*", "欧阳*锋", "王*"]
    model = page.cases.table.model()
    dues = [model.index(row, 6).data() for row in range(3)]
    assert dues == ["15 day(s) · 13 Oct", "2 day(s) · 30 Sept", "4 day(s) overdue"]


def test_that_words_search_everything_and_an_empty_list_offers_the_way_back(
    page: "CasesPage", qtbot: "QtBot", names: Names
) -> None:
    page.focus_search()
    qtbot.keyClicks(page.search, "zzz")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert names() == []
    assert page.cases.emptiness.isVisible()
    page.cases.emptiness.acted.emit()
    assert len(names()) == 3
    page.search.setText("高血压")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert names() == ["欧阳*锋"]
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(names()) == 3


# Only real screens let a popup have the keyboard for itself.
@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise\\(\\)", "propagateSizeHints")
def test_that_choices_in_one_chip_widen_and_chips_together_narrow(
    page: "CasesPage", qtbot: "QtBot", names: Names
) -> None:
    popup = popup_of(page, "handlers")
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert names() == ["赵*"]
    while popup.list.currentIndex().data() != "陈一鸣":
        qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    popup.close()
    assert names() == ["赵*", "欧阳*锋"]
    popup = popup_of(page, "natures")
    qtbot.keyClicks(popup.search, "NA9")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    popup.close()
    assert names() == ["赵*"]
    qtbot.keyClick(page.filters.chips["natures"], Qt.Key.Key_Delete)
    page.filters.chips["handlers"].cleared.emit()
    assert len(names()) == 3


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise\\(\\)", "propagateSizeHints")
def test_that_the_cross_of_a_chip_clears_and_the_rest_of_it_opens(
    page: "CasesPage", qtbot: "QtBot", names: Names
) -> None:
    chip = page.filters.chips["states"]
    cross = chip.rect().center()
    cross.setX(chip.width() - 10)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert not page.findChildren(ChoicePopup)
    assert page.chosen == CaseFilter()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    assert len(page.findChildren(ChoicePopup)) == 1


def test_that_a_header_sorts_in_both_directions(page: "CasesPage", qtbot: "QtBot", names: Names) -> None:
    header = page.cases.table.horizontalHeader()
    for expected in (["王*", "欧阳*锋", "赵*"], ["赵*", "欧阳*锋", "王*"]):
        spot = header.viewport().rect().center()
        spot.setX(header.sectionViewportPosition(6) + 20)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert names() == expected
    assert page.cases.table.sort == Sort("due_internal_on", descending=True)


def test_that_a_reload_keeps_the_current_row_and_the_selection(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", settle: Settle
) -> None:
    names()
    select(page, qtbot, [1, 2])
    before = page.cases.table.selected_ids()
    page.reload(Changes.of("complaints"))
    settle(desk)
    assert page.cases.table.selected_ids() == before
    assert page.cases.table.current_id() == before[-1]
    assert page.bulk.isVisible()


def test_that_enter_opens_the_case_and_space_folds_the_preview(
    page: "CasesPage", qtbot: "QtBot", names: Names, shell: Shell, case_ids: list[str]
) -> None:
    names()
    table = page.cases.table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert shell.visits == [("case", case_ids[0])]
    assert page.preview.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not page.preview.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.preview.isVisible()


def test_that_the_preview_follows_the_current_row_and_shows_nobodys_name(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk"
) -> None:
    names()
    qtbot.keyClick(page.cases.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "高血压" in shown(page.preview), timeout=10_000)
    assert "2026-0917" in shown(page.preview)
    assert "欧阳晓锋" not in shown(page.preview)
    assert "30 Sept" in shown(page.preview)


def test_that_selected_cases_are_assigned_together(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", case_ids: list[str]
) -> None:
    from ui.cases.assign_dialog import AssignDialog

    names()
    select(page, qtbot, [0, 1])
    page.bulk.assign_wanted.emit()
    dialog = page.findChildren(AssignDialog)[0]
    qtbot.keyClicks(dialog.handler, "zhou")
    qtbot.keyClicks(dialog.reason, "leave")
    qtbot.keyClick(dialog.handler, Qt.Key.Key_Return)
    names()
    with desk.workspace.read() as session:
        handlers = [complaint_sheet(session, case_id).row.handler for case_id in case_ids]
        offers = [offer.complaint_id for offer in open_offers(session, "zhou")]
    # The case that 陈一鸣 handles stays with him until zhou accepts it.
    assert handlers == ["陈一鸣", "李若水", "zhou"]
    assert offers == [case_ids[0]]


def test_that_a_label_for_several_cases_needs_its_reason(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", case_ids: list[str]
) -> None:
    from ui.cases.nature_dialog import NatureDialog

    names()
    select(page, qtbot, [0, 2])
    page.bulk.label_wanted.emit()
    dialog = page.findChildren(NatureDialog)[0]
    assert all(choice.code != "NA4" for choice in dialog.offered)
    qtbot.keyClicks(dialog.nature, "NA5")
    qtbot.keyClick(dialog.nature, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.reason, "same product")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    names()
    with desk.workspace.read() as session:
        labels = [complaint_sheet(session, case_id).natures for case_id in case_ids]
    codes = [{label.code for label in of_case} for of_case in labels]
    assert codes == [{"NA2"}, {"NA5"}, {"NA2", "NA9", "NA5"}]
    assert labels[1][0].reason == "same product"


def test_that_a_filter_is_saved_lit_and_removed_with_a_way_back(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", settle: Settle
) -> None:
    from ui.cases.name_dialog import NameDialog

    page.search.setText("高血压")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    page.filters.saved.save_wanted.emit()
    dialog = page.findChildren(NameDialog)[0]
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    settle(desk)
    with desk.workspace.read() as session:
        kept = saved_filters(session, "陈一鸣") or []
    assert kept[-1] == {"name": "高血压", "states": ["open"], "query": "高血压"}
    page.filters.saved.removed.emit("高血压")
    settle(desk)
    with desk.workspace.read() as session:
        assert len(saved_filters(session, "陈一鸣") or []) == len(kept) - 1


def test_that_a_saved_filter_shows_its_cases_and_a_second_press_lets_go(
    page: "CasesPage", names: Names
) -> None:
    regulator = page.filters.saved.chips[1]
    regulator.click()
    assert names() == ["欧阳*锋"]
    assert regulator.isChecked()
    regulator.click()
    assert len(names()) == 3
    assert not regulator.isChecked()


def test_that_the_header_counts_all_open_and_shown(page: "CasesPage", names: Names) -> None:
    names()
    assert "3 case(s) · 3 in progress" in shown(page.header)
    page.filters.saved.chips[1].click()
    names()
    assert "3 case(s) · 3 in progress · 1 shown" in shown(page.header)


def test_that_an_empty_workspace_says_what_belongs_here(
    qtbot: "QtBot", desk: "Desk", settle: Settle, shell: Shell
) -> None:
    from ui.cases.cases_page import CasesPage

    page = CasesPage(desk)
    qtbot.addWidget(page)
    page.show()
    settle(desk)
    assert page.cases.emptiness.isVisible()
    page.leave()
    page.cases.emptiness.acted.emit()
    assert shell.visits == [("intake", None)]
