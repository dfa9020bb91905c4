"""The page of figures: what it counts, what it leaves out, and the way to the cases."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.cases.case_filter import CaseFilter, filter_of
from ui.cases.filter_bar import FilterBar
from ui.figures.figures_page import FiguresPage
from ui.figures.model import Compared
from ui.kit.action_button import ActionButton
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.complaints.queries import complaint_seqs
from workbench.figures.model import FIGURES
from workbench.moment import today
from workbench.persons.model import PersonDraft
from workbench.rectifications.commands import record_root_cause
from workbench.rectifications.model import RootCauseDraft
from workbench.rulebook.reading import shipped_rulebook

if TYPE_CHECKING:
    from ui.shell.desk import Desk

FAULT = RootCauseDraft(whys=("一", "二"), finding="排班不足", unit="客服部", fault="full")


@pytest.fixture
def page(qtbot: QtBot, desk: "Desk") -> Iterator[FiguresPage]:
    shown = FiguresPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1166, 742)
    shown.show()
    yield shown


@pytest.fixture
def counted(desk: "Desk") -> list[str]:
    """Six complaints; in five of them we were at fault, four of these by the hotline."""
    made = []
    for number in range(6):
        draft = ComplaintDraft(
            narrative=f"第 {number} 次等了四十分钟。",
            receipts=(ReceiptDraft(channel="CH06" if number < 4 else "CH01", received_on="2026-09-07"),),
            complainant=PersonDraft(name=f"赵丽{number}"),
            complained_unit="客服部",
        )
        with desk.workspace.write() as session:
            case = register_complaint(session, draft, actor=desk.actor, clock=desk.clock)
            if number < 5:
                record_root_cause(session, case.id, FAULT, actor=desk.actor, clock=desk.clock)
        made.append(case.id)
    return made


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def show(page: FiguresPage, desk: "Desk", settle: Callable[["Desk"], None]) -> FiguresPage:
    page.activate(None)
    settle(desk)
    return page


def buttons(widget: QWidget) -> dict[str, ActionButton]:
    found = (b for b in widget.findChildren(ActionButton) if b.isVisibleTo(widget))
    return {button.text(): button for button in found}


def test_that_an_empty_period_says_so_and_offers_another(
    page: FiguresPage, desk: "Desk", settle: Any
) -> None:
    show(page, desk, settle)
    assert "No complaint was received in this period" in words(page)
    assert "The last twelve months" in buttons(page)


@pytest.mark.usefixtures("counted")
def test_that_each_figure_shows_value_parts_and_what_it_counts(
    page: FiguresPage, desk: "Desk", settle: Any
) -> None:
    show(page, desk, settle)
    assert set(page.cards) == set(FIGURES)
    fault = words(page.cards["at_fault"])
    assert "100.0%" in fault and "5 of 5" in fault and "Of: cases with a finding on fault" in fault
    late = words(page.cards["first_contact"])
    assert "0.0%" in late and "0 of 6" in late
    nothing = words(page.cards["satisfied"])
    assert "—" in nothing and "0 of 0" in nothing


@pytest.mark.usefixtures("counted")
def test_that_a_number_opens_the_cases_behind_it(
    page: FiguresPage, desk: "Desk", shell: Any, settle: Any
) -> None:
    show(page, desk, settle)
    buttons(page.cards["at_fault"])["Numerator: 5"].click()
    where, target = shell.visits[-1]
    assert where == "cases" and isinstance(target, CaseFilter)
    chosen = target.complaint_filter(shipped_rulebook(), today(desk.clock))
    with desk.workspace.read() as session:
        assert sorted(complaint_seqs(session, chosen)) == sorted(target.picked)
    assert len(target.picked) == 5 and target.picked_as == "At fault: numerator"


@pytest.mark.usefixtures("counted")
def test_that_fewer_than_five_cases_are_named_but_not_shown(
    page: FiguresPage, desk: "Desk", settle: Any
) -> None:
    show(page, desk, settle)
    page._on_compared(Compared("at_fault", "channel"))
    settle(desk)
    assert "fewer than 5, not shown" in words(page._groups) and "100.0%" not in words(page._groups)
    page._on_compared(Compared("at_fault", "unit"))
    settle(desk)
    assert "客服部" in words(page._groups) and "100.0%　5 of 5" in words(page._groups)


@pytest.mark.usefixtures("counted")
def test_that_the_filter_narrows_what_counts(page: FiguresPage, desk: "Desk", settle: Any) -> None:
    show(page, desk, settle)
    page._filter._channel.show_state("CH01")
    page._filter._on_field_edited(None)
    settle(desk)
    assert "1 of 1" in words(page.cards["at_fault"])
    page._filter._last.show_state(date(2020, 1, 1))
    page._filter._on_field_edited(None)
    assert page._filter.asked.last == date(2026, 9, 28)


@pytest.mark.usefixtures("counted")
def test_that_every_control_has_a_name(page: FiguresPage, desk: "Desk", settle: Any, nameless: Any) -> None:
    show(page, desk, settle)
    assert nameless(page) == []


def test_that_the_list_of_cases_says_where_its_cases_come_from_and_lets_go(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    told: list[CaseFilter] = []
    bar.edited.connect(told.append)
    picked = CaseFilter(picked=(3, 4), picked_as="At fault: numerator")
    bar.show_state(picked)
    assert bar.picked.isVisibleTo(bar) and bar.picked.text() == "At fault: numerator" and picked.narrows
    bar.picked.cleared.emit()
    assert told == [CaseFilter()] and not bar.picked.isVisibleTo(bar)
    assert filter_of(picked.as_json()) == CaseFilter()


def test_that_a_figure_without_a_case_opens_no_case(desk: "Desk") -> None:
    chosen = CaseFilter(picked=(), picked_as="At fault: numerator")
    with desk.workspace.read() as session:
        found = complaint_seqs(session, chosen.complaint_filter(shipped_rulebook(), today(desk.clock)))
    assert found == []
