"""Traces are recorded and withdrawn on the case page; the lists of the branch have a dialog."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from tests.ui.links.conftest import ACCOUNT, Ring, Settle
from ui.case.case_asker import CaseAsker
from ui.case.overview_tab import OverviewTab
from ui.case.showing import Showing
from ui.kit.confirm_dialog import ConfirmDialog
from ui.kit.icon_button import IconButton
from ui.links.known_dialog import KnownDialog
from ui.links.known_form import KnownForm
from ui.links.trace_dialog import TraceDialog
from workbench.links.queries import case_traces, known_traces

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def words(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def tab(desk: "Desk", ring: Ring, settle: Settle, qtbot: "QtBot") -> OverviewTab:
    """The overview of the first case."""
    made = OverviewTab(desk, Showing(), CaseAsker(desk))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_case(ring.cases[0].id)
    settle(desk)
    return made


def front(kind: type[QWidget]) -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_that_a_trace_is_recorded_masked_and_its_mistakes_stand_beside_the_fields(
    desk: "Desk", tab: OverviewTab, ring: Ring, settle: Settle, qtbot: "QtBot"
) -> None:
    tab._tracing.record()
    settle(desk)
    dialog = front(TraceDialog)
    assert isinstance(dialog, TraceDialog)
    dialog._kind.show_state("email")
    dialog._value.setText("not one")
    dialog.submit()
    settle(desk)
    assert "does not read as an e-mail" in words(dialog)
    dialog._value.setText("wq@example.com")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    settle(desk)
    tab._ask()
    settle(desk)
    assert "***@example.com" in words(tab._traces)
    assert "wq@example.com" not in words(tab._traces)


def test_that_a_trace_is_withdrawn_with_a_reason_and_stays_told(
    desk: "Desk", tab: OverviewTab, ring: Ring, settle: Settle, qtbot: "QtBot"
) -> None:
    buttons = tab._traces.findChildren(IconButton)
    next(one for one in buttons if one.accessibleName().startswith("Withdraw")).click()
    dialog = front(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    dialog.confirmed.emit("看错一位")
    dialog.close()
    settle(desk)
    tab._ask()
    settle(desk)
    assert "Withdrawn" in words(tab._traces)
    assert "看错一位" in words(tab._traces)
    with desk.workspace.read() as session:
        assert not any(row.stands for row in case_traces(session, ring.cases[0].id))


def test_that_the_card_leads_to_the_graph(tab: OverviewTab, ring: Ring, shell: "RecordingShell") -> None:
    tab._traces.graph_wanted.emit()
    (visit,) = shell.visits
    assert visit[0] == "links"
    assert getattr(visit[1], "ids", ()) == (ring.cases[0].id,)


def test_that_a_known_trace_is_added_and_shown_masked(
    desk: "Desk", ring: Ring, settle: Settle, qtbot: "QtBot"
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = KnownDialog(desk, parent)
    dialog.show()
    settle(desk)
    assert "None yet" in words(dialog)
    dialog._known.add_wanted.emit()
    form = front(KnownForm)
    assert isinstance(form, KnownForm)
    form._kind.show_state("account")
    typed = (("_value", ACCOUNT), ("_network", "网络甲"), ("_source", "核实结论"))
    for name, text in typed:
        field = getattr(form, name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    form.submit()
    settle(desk)
    assert "Say until when" in words(form)
    form._until.setText("2027-03-01")
    form.submit()
    settle(desk)
    with desk.workspace.read() as session:
        (row,) = known_traces(session)
    assert row.network == "网络甲"
    dialog._ask()
    settle(desk)
    assert "************4837" in words(dialog)
    assert ACCOUNT not in words(dialog)
    dialog.close()
