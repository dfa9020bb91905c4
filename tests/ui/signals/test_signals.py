"""The page of reviews and the tab of a case, on a store with a ring."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from accuracy_crowd import ring_letters
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from tests.conftest import RecordingShell
from tests.db.signals.conftest import ACCOUNT
from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton
from ui.shell.desk import Desk
from ui.signals.decision_dialog import DecisionDialog
from ui.signals.proposal_dialog import ProposalDialog
from ui.signals.sign_dialog import SignDialog
from ui.signals.signals_page import SignalsPage
from ui.signals.signals_tab import SignalsTab
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.moment import today
from workbench.prints.commands import print_missing
from workbench.rulebook.reading import shipped_rulebook
from workbench.signals.commands import end_review, propose_review
from workbench.signals.model import ProposalDraft

Settle = Callable[[Desk], None]
W = TypeVar("W", bound=QWidget)
NOTHING = Changes.of()


@pytest.fixture
def ring(desk: Desk) -> list[Registered]:
    """Four letters of one hand, registered by somebody else."""
    actor, made = Actor("周海"), []
    with desk.workspace.whole().write() as session:
        for draft in ring_letters(8, today(desk.clock)):
            one = register_complaint(session, replace(draft, handler="周海"), actor=actor, clock=desk.clock)
            for kind, value in (("account", ACCOUNT), ("sender", "诚信咨询")):
                trace = TraceDraft(kind, value, source="receipt")
                record_trace(session, one.id, trace, actor=actor, clock=desk.clock)
            made.append(one)
        print_missing(session)
    return made


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def dialog_of(widget: QWidget, kind: type[W]) -> W:
    """The dialog that stands open over a widget."""
    found = widget.findChild(kind)
    assert found is not None
    return found


def score(tab: SignalsTab) -> int:
    assert tab.state is not None
    return tab.state.found.verdict.score


def look(widget: QWidget, name: str) -> None:
    """Keep a picture where somebody asked for it."""
    folder = os.environ.get("SIGNALS_PICTURES")
    if folder:
        QApplication.processEvents()
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def test_that_the_tab_shows_every_indicator_with_what_it_rests_on(
    desk: Desk, shell: Any, ring: list[Registered], settle: Settle, qtbot: Any, nameless: Any
) -> None:
    tab = SignalsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    tab.show()
    tab.show_case(ring[0].id)
    settle(desk)
    assert tab.model.rowCount() == 17
    assert "A review is suggested" in texts(tab.verdict)
    tab.table.select_id("HX01")
    assert "139" in texts(tab.evidence) and "13900001234" not in texts(tab.evidence)
    look(tab, "tab")
    tab.evidence.findChildren(IconButton)[-1].click()
    page, target = shell.visits[-1]
    assert page == "case" and target.complaint_id in {one.id for one in ring}
    assert nameless(tab) == []


def test_that_the_advice_of_a_case_fits_beside_its_indicators(
    desk: Desk, ring: list[Registered], settle: Settle, qtbot: Any
) -> None:
    tab = SignalsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(820, 600)
    tab.show()
    tab.show_case(ring[0].id)
    settle(desk)
    side = next(area for area in tab.findChildren(QScrollArea) if area.isAncestorOf(tab.verdict))
    assert tab.verdict.width() <= side.viewport().width()


def test_that_an_observation_is_noted_and_counts(
    desk: Desk, ring: list[Registered], settle: Settle, qtbot: Any
) -> None:
    tab = SignalsTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case(ring[0].id)
    settle(desk)
    before = score(tab)
    tab.deeds.note_sign(ring[0].id)
    dialog = dialog_of(tab, SignDialog)
    dialog.submit()
    settle(desk)
    assert dialog.isVisible(), "nothing was typed yet"
    look(dialog, "sign")
    dialog._indicator.show_state("HX12")
    dialog._what.setPlainText("照稿念")
    dialog.submit()
    settle(desk)
    tab.reload(NOTHING)
    settle(desk)
    assert score(tab) > before
    assert "照稿念" in texts(tab.signs)


def test_that_a_ring_is_found_suggested_and_decided_by_somebody_else(
    desk: Desk, ring: list[Registered], settle: Settle, qtbot: Any, nameless: Any
) -> None:
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.resize(1160, 680)
    page.show()
    page.activate(None)
    settle(desk)
    assert page.found.rowCount() == 1
    look(page, "found")
    page.propose.click()
    dialog = dialog_of(page, ProposalDialog)
    look(dialog, "propose")
    dialog._name.setText("同一模板信函")
    dialog._reason.setPlainText("电话、账户和模板相同")
    dialog.submit()
    settle(desk)
    page.reload(NOTHING)
    settle(desk)
    assert page.found.rowCount() == 0 and page.reviews.rowCount() == 1
    assert "somebody else has to decide" in texts(page.panel)
    look(page, "proposed")
    assert nameless(page) == []


def test_that_the_second_person_decides_in_the_dialog(
    desk: Desk, ring: list[Registered], settle: Settle, qtbot: Any
) -> None:
    with desk.workspace.whole().write() as session:
        numbers = tuple(one.case_no for one in ring)
        draft = ProposalDraft("同一模板信函", "电话、账户和模板相同", numbers)
        propose_review(session, draft, actor=Actor("李若水"), clock=desk.clock)
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.resize(1160, 680)
    page.show()
    page.activate(None)
    settle(desk)
    row = page.reviews.row_at(0)
    assert row is not None
    page.deeds.decide(row)
    dialog = dialog_of(page, DecisionDialog)
    look(dialog, "decide")
    dialog._verdict.show_state("confirmed")
    dialog._opinion.setPlainText("已逐件核对")
    dialog.submit()
    settle(desk)
    page.reload(NOTHING)
    settle(desk)
    assert "Confirmed" in texts(page.panel) and "已逐件核对" in texts(page.panel)
    look(page, "confirmed")


def test_that_a_review_just_suggested_is_the_one_that_is_shown(
    desk: Desk, ring: list[Registered], settle: Settle, qtbot: Any
) -> None:
    numbers, by = tuple(one.case_no for one in ring), Actor("李若水")
    with desk.workspace.whole().write() as session:
        first, _changes = propose_review(
            session, ProposalDraft("第一次", "模板相同", numbers), actor=by, clock=desk.clock
        )
        end_review(session, first, "再核对", actor=by, clock=desk.clock)
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.activate(None)
    settle(desk)
    assert "Taken back" in texts(page.panel)
    with desk.workspace.whole().write() as session:
        propose_review(session, ProposalDraft("第二次", "模板相同", numbers), actor=by, clock=desk.clock)
    page.reload(NOTHING)
    settle(desk)
    assert "第二次" in texts(page.panel)


def test_that_an_empty_store_says_what_belongs_there_and_leads_to_its_rules(
    desk: Desk, settle: Settle, shell: RecordingShell, qtbot: Any
) -> None:
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.activate("nobody-knows-this")
    settle(desk)
    assert "Nothing is suggested:" in texts(page) and "No review was suggested yet." in texts(page)
    assert not page.propose.isVisible() and not page.panel.isVisible()
    next(one for one in page.findChildren(ActionButton) if one.text() == "Points and indicators").click()
    assert shell.visits == [("rules", "signal_limits/review_points")]
    assert any(row.id == "review_points" for row in shipped_rulebook().signal_limits.rows)
