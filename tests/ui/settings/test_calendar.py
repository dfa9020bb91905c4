"""Entering next year's notice on the settings page: what is wrong, what will change, and taking it back."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.confirm_dialog import ConfirmDialog
from ui.kit.field_row import FieldRow
from ui.kit.icon_button import IconButton
from ui.kit.plain_editor import PlainEditor
from ui.settings.settings_page import SettingsPage
from ui.settings.year_dialog import YearDialog
from ui.settings.year_words import YearWords
from ui.shell.desk import Desk
from workbench.actor import Actor
from workbench.clocks.model import YearDraft
from workbench.clocks.queries import branch_years
from workbench.clocks.year_rules import examine_year
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.complaints.queries import case_clocks
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording

Settle = Callable[[Desk], None]
Ask = Callable[[Callable[[Any], Any]], Any]

OFF = (
    "元旦：1月1日至3日", "春节：2月5日至12日。2月20日（周六）上班。", "清明节：4月3日至5日",
    "劳动节：5月1日至5日", "端午节：6月9日", "中秋节：9月15日", "国庆节：10月1日至7日",
)  # fmt: skip


@pytest.fixture
def case_id(desk: Desk) -> str:
    """A case whose decision falls due within the Spring Festival of 2027."""
    clock = FixedClock(datetime(2027, 1, 25, 2, 0, tzinfo=UTC))
    draft = ComplaintDraft(
        narrative="一直没有人联系我。",
        receipts=(ReceiptDraft("CH01", "2027-01-22"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        demands=(DemandDraft("DM01"),),
        late_entry_reason="补登",
    )
    with desk.workspace.write() as session:
        return register_complaint(session, draft, actor=Actor("陈一鸣"), clock=clock).id


@pytest.fixture
def next_year(page: SettingsPage) -> SettingsPage:
    """The page, turned to 2027."""
    turn = next(each for each in page.findChildren(IconButton) if each.accessibleName() == "Year after")
    turn.click()
    return page


def button(widget: QWidget, text: str) -> ActionButton:
    return next(each for each in widget.findChildren(ActionButton) if each.text() == text)


def offered(page: SettingsPage) -> list[str]:
    wanted = ("Enter the notice…", "Correct…", "Withdraw…")
    return [
        each.text() for each in page.findChildren(ActionButton) if each.text() in wanted and each.isVisible()
    ]


def dialog(page: SettingsPage) -> YearDialog:
    return next(each for each in page.findChildren(YearDialog) if each.isVisible())


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def fill(form: QDialog, off: tuple[str, ...] = OFF, worked: str = "5月8日\n10月9日") -> None:
    form.findChildren(QLineEdit)[0].setText("国办发明电〔2026〕7号")
    editors = {each.accessibleName(): each for each in form.findChildren(PlainEditor)}
    editors["Days off"].setPlainText("\n".join(off))
    editors["Days to be worked"].setPlainText(worked)


def enter(page: SettingsPage, desk: Desk, settle: Settle) -> ConfirmDialog:
    button(page, "Enter the notice…").click()
    fill(dialog(page))
    button(dialog(page), "See what changes").click()
    settle(desk)
    return dialog(page).findChildren(ConfirmDialog)[-1]


def test_that_only_the_next_year_can_be_entered(page: SettingsPage) -> None:
    assert offered(page) == []
    turn = next(each for each in page.findChildren(IconButton) if each.accessibleName() == "Year after")
    turn.click()
    assert offered(page) == ["Enter the notice…"]
    turn.click()
    assert offered(page) == []


def test_that_what_will_change_is_told_before_it_changes(
    case_id: str, next_year: SettingsPage, desk: Desk, settle: Settle, ask: Ask
) -> None:
    told = words(enter(next_year, desk, settle))
    assert "28 day" in told
    assert "3 weekend day" in told
    assert "2027-0122-0001 · Decision (simple) · statutory 11 February 2027 → 15 February 2027" in told
    assert "internal" not in told
    assert ask(branch_years) == []


def test_that_a_notice_is_taken_over_and_withdrawn_again(
    case_id: str, next_year: SettingsPage, desk: Desk, shell: Any, settle: Settle, ask: Ask
) -> None:
    confirm = enter(next_year, desk, settle)
    button(confirm, "Take it over").click()
    settle(desk)
    assert not next_year.findChildren(YearDialog) or not next_year.findChildren(YearDialog)[-1].isVisible()
    due = {row.rule_id: row.statutory_on.isoformat() for row in ask(lambda s: case_clocks(s, case_id))}
    assert due["C03"] == "2027-02-15"
    assert "published by the State Council" in {chip.state.text for chip in next_year.findChildren(Chip)}
    assert "国办发明电〔2026〕7号 · entered by 陈一鸣" in words(next_year)
    assert offered(next_year) == ["Correct…", "Withdraw…"]
    assert "moved" in shell.said[-1].text
    button(next_year, "Withdraw…").click()
    settle(desk)
    button(next_year.findChildren(ConfirmDialog)[-1], "Withdraw").click()
    settle(desk)
    assert ask(branch_years) == []
    assert offered(next_year) == ["Enter the notice…"]
    due = {row.rule_id: row.statutory_on.isoformat() for row in ask(lambda s: case_clocks(s, case_id))}
    assert due["C03"] == "2027-02-11"


def test_that_every_mistake_stands_at_its_field_and_nothing_is_asked(
    next_year: SettingsPage, desk: Desk, settle: Settle
) -> None:
    button(next_year, "Enter the notice…").click()
    form = dialog(next_year)
    fill(form, off=("2月30日", "什么"), worked="3月1日")
    form.findChildren(QLineEdit)[0].clear()
    button(form, "See what changes").click()
    settle(desk)
    said = [row.problem_text for row in form.findChildren(FieldRow)]
    assert "number of the notice" in said[0]
    assert "2月30日" in said[1] and "什么" in said[1]
    assert "2027-03-01" in said[2]
    assert form.findChildren(ConfirmDialog) == []
    fill(form)
    button(form, "See what changes").click()
    settle(desk)
    assert [row.problem_text for row in form.findChildren(FieldRow)] == ["", "", ""]
    assert form.findChildren(ConfirmDialog)


def test_that_the_form_of_an_entered_year_reads_as_the_same_year() -> None:
    book = shipped_rulebook()
    year = examine_year(YearDraft(2027, "x", OFF, ("5月8日", "10月9日")), book).year
    assert year is not None
    for language in ("zh", "en"):
        again = examine_year(YearWords(Wording(language, book)).draft(2027, year), book)
        assert again.problems == ()
        assert again.year == year


def test_that_a_screen_reader_can_name_the_form(
    qtbot: QtBot, next_year: SettingsPage, nameless: Callable[[QWidget], list[str]]
) -> None:
    button(next_year, "Enter the notice…").click()
    assert nameless(dialog(next_year)) == []
    assert nameless(next_year) == []
