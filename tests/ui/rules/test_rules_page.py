"""The law as data in the window: found, read, decided."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.confirm_dialog import ConfirmDialog
from ui.rules.decision_dialog import DecisionDialog
from ui.rules.model import grouped
from ui.rules.names import RuleNames
from ui.rules.rules_page import RulesPage
from ui.rules.spec import RULES
from ui.rules.words import RuleWords
from ui.shell.desk import Desk
from workbench.lawbook.queries import rule_sheet
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.wording.naming import Wording

Settle = Callable[[Desk], None]
Ask = Callable[[Callable[[Any], Any]], Any]


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def shown_ids(page: RulesPage) -> list[str]:
    return [str(page.model.id_at(row)) for row in range(page.model.rowCount())]


def dialog_of(page: RulesPage) -> DecisionDialog:
    return next(each for each in page.findChildren(DecisionDialog) if each.isVisible())


def agree(page: RulesPage, desk: Desk, settle: Settle) -> str:
    """Look at what will happen, then let it happen. Returns what was shown."""
    dialog = dialog_of(page)
    dialog.check.click()
    settle(desk)
    confirm = next(iter(dialog.findChildren(ConfirmDialog)))
    told = words(confirm)
    confirm.confirmed.emit("")
    confirm.accept()
    settle(desk)
    QCoreApplication.processEvents()
    return told


def test_that_a_screen_reader_can_name_every_control(
    page: RulesPage, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(page) == []


def test_that_every_table_stands_in_one_group_and_has_a_name(page: RulesPage) -> None:
    listed = [table for _, tables in grouped() for table in tables]
    assert sorted(listed) == sorted(Rulebook.file_names())
    names = RuleNames()
    assert [table for table in listed if names.table(table) == table] == []


def test_that_the_counts_of_what_waits_are_in_sight_beside_the_scroll_bar(page: RulesPage) -> None:
    tables = page.tables
    tables.resize(tables.width(), 300)
    edge = tables.header().sectionViewportPosition(1) + tables.header().sectionSize(1)
    assert tables.verticalScrollBar().isVisible()
    assert edge <= tables.viewport().width()


def test_that_every_table_can_be_opened_and_every_first_rule_read(page: RulesPage) -> None:
    for table in Rulebook.file_names():
        assert page.tables.choose(table)
        assert shown_ids(page) == list(shipped_rulebook().rows_of(table))
        assert page.panel.isVisible()


def test_that_a_search_narrows_the_table_and_the_chip_leaves_what_waits(
    qtbot: QtBot, page: RulesPage
) -> None:
    page.tables.choose("clocks")
    page.search.setText("K04")
    qtbot.waitUntil(lambda: shown_ids(page) == ["K04"])
    page.search.setText("")
    qtbot.waitUntil(lambda: len(shown_ids(page)) > 20)
    page.waiting.click()
    assert "C03" in shown_ids(page) and "C10" not in shown_ids(page)


def test_that_a_rule_found_elsewhere_is_shown_whatever_was_set(
    page: RulesPage, desk: Desk, settle: Settle
) -> None:
    page.waiting.setChecked(True)
    page.search.setText("nothing like it")
    page.activate("citations/BXF2015.24")
    settle(desk)
    assert page.table.current_id() == "BXF2015.24"
    assert "Insurance Law 24" in words(page.panel)


def test_that_a_search_typed_just_before_keeps_no_rule_from_being_shown(
    page: RulesPage, desk: Desk, settle: Settle
) -> None:
    page.activate("citations/BXF2015.24")
    page.search.searched.emit("as typed before")
    settle(desk)
    assert page.table.current_id() == "BXF2015.24"


def test_that_the_finder_finds_law_articles_and_rules(ask: Ask) -> None:
    (finder,) = RULES.finders
    find: Callable[..., Any] = finder.find
    found = ask(lambda session: find(session, "保险法 24", None))
    assert ("rules", "citations/BXF2015.24") in [(each.page, each.target) for each in found]
    assert ask(lambda session: find(session, "RG06", None))[0].target == "refusal_grounds/RG06"


def test_that_confirming_shows_what_happens_and_puts_the_name_on_record(
    qtbot: QtBot, page: RulesPage, desk: Desk, shell: Any, settle: Settle, ask: Ask
) -> None:
    page.activate("citations/BXF2015.24")
    settle(desk)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    dialog_of(page).reason.setPlainText("checked against the gazette")
    assert "Letters may cite it from now on." in agree(page, desk, settle)
    standing = ask(lambda session: governing_rulebook(session).standing("citations", "BXF2015.24"))
    assert (standing.state, standing.by) == ("confirmed", "陈一鸣")
    assert shell.said[-1].text == "BXF2015.24 is confirmed."
    assert page.table.current_id() == "BXF2015.24"
    assert "陈一鸣 confirmed it" in words(page.panel)
    assert page.panel.buttons["confirm"].isHidden() and page.panel.buttons["take_back"].isVisible()


def test_that_a_change_is_typed_field_by_field_and_wrong_ones_say_so_beside_the_field(
    qtbot: QtBot, page: RulesPage, desk: Desk, settle: Settle, ask: Ask
) -> None:
    page.activate("clocks/C01")
    settle(desk)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    amount = next(each for each in dialog.editors if each.spec.name == "amount")
    assert isinstance(amount.control, QLineEdit)
    amount.control.setText("two")
    dialog.check.click()
    assert '"two" is not a whole number.' in words(dialog)
    amount.control.setText("0")
    dialog.check.click()
    settle(desk)
    assert "Between 1 and 36500." in words(dialog)
    assert "Say why" in words(dialog)
    amount.control.setText("2")
    dialog.reason.setPlainText("service promise of the branch")
    told = agree(page, desk, settle)
    assert "Length: 1 → 2" in told and "No running deadline moves." in told
    row = ask(lambda session: governing_rulebook(session).clocks["C01"])
    assert row.amount == 2
    page.panel.buttons["take_back"].click()
    dialog_of(page).reason.setPlainText("was a mistake")
    agree(page, desk, settle)
    assert ask(lambda session: governing_rulebook(session).clocks["C01"]).amount == 1


def test_that_delete_switches_a_rule_off_and_on(
    qtbot: QtBot, page: RulesPage, desk: Desk, settle: Settle
) -> None:
    page.activate("evidence_items/G-05")
    settle(desk)
    for state in ("off", "shipped"):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        dialog_of(page).reason.setPlainText("not used by this branch")
        agree(page, desk, settle)
        row = page.model.row_at(page.model.row_of("G-05"))
        assert row is not None and row.state == state


@pytest.mark.parametrize(
    ("key", "deeds"),
    [
        ("clocks/C03", {"confirm", "change", "switch_off"}),
        ("refusal_grounds/RB03", {"confirm", "change"}),
        ("masks/mobile", {"confirm"}),
        ("facts/policy.formed_on", {"confirm", "change"}),
    ],
)
def test_that_only_what_can_be_decided_is_offered(
    page: RulesPage, desk: Desk, settle: Settle, key: str, deeds: set[str]
) -> None:
    page.activate(key)
    settle(desk)
    assert {deed for deed, button in page.panel.buttons.items() if not button.isHidden()} == deeds


def test_that_pages_name_and_offer_what_the_legal_department_left(
    qtbot: QtBot, page: RulesPage, desk: Desk, settle: Settle
) -> None:
    held = desk.rulebook
    page.activate("categories/IB40")
    settle(desk)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    dialog_of(page).reason.setPlainText("not sold by this branch")
    agree(page, desk, settle)
    assert desk.rulebook is held and not held.categories["IB40"].active
    assert not held.standing("categories", "IB40").confirmed


def test_that_no_field_is_shown_by_its_name_in_the_file() -> None:
    book = shipped_rulebook()
    said = RuleWords(Wording("en", book))
    for table in Rulebook.file_names():
        for row_id in book.rows_of(table):
            for label, text in said.facts(rule_sheet(book, book, table, row_id), book):
                assert label[0].isupper() and "_" not in label, (table, row_id, label)
                assert not text.startswith("{"), (table, row_id, label)
