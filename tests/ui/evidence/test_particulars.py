"""The particulars of an exhibit in its panel: only what applies, marked at the field, nobody overwritten."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ui.evidence.tick_row import TickRow
from workbench.evidence.model import EvidenceAdded, EvidenceDraft
from workbench.evidence.particulars_commands import keep_particulars
from workbench.evidence.particulars_model import ParticularsDraft, values_of
from workbench.evidence.particulars_queries import particulars

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.evidence.particulars_form import ParticularsForm
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]
COPY = EvidenceDraft(title="保单", kind="EK2", form="copy_checked", source="本机构")


@pytest.fixture
def copy(tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, settle: Settle) -> EvidenceAdded:
    """A compared copy on screen, at its particulars."""
    added = bring(letter, COPY)
    desk.bus.publish(added.changes)
    settle(desk)
    tab.show_item(added.id)
    settle(desk)
    tab.exhibit.open_section("particulars")
    return added


def typed(form: "ParticularsForm", group: str, name: str, text: str) -> None:
    """Type into a field."""
    from PySide6.QtWidgets import QLineEdit

    control = form.sections[group].edits[name].row.control
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.textEdited.emit(text)


def test_that_only_what_is_owed_stands_open_and_the_rest_is_offered(
    tab: "EvidenceTab", copy: EvidenceAdded, nameless: Callable[["QWidget"], list[str]]
) -> None:
    form = tab.exhibit.particulars
    tabs = tab.exhibit.tabs
    assert "Particulars · 2" in [tabs.tabText(place) for place in range(tabs.count())]
    shown = [group for group, section in form.sections.items() if section.isVisible()]
    assert shown == ["comparison"]
    row = form.sections["comparison"].edits["compared_by"].row
    assert row.problem_text == '"Compared by" is still missing.'
    form.open_group("notary")
    notary = form.sections["notary"]
    assert not notary.edits["notary_no"].row.isVisible()
    tick = notary.edits["notarised"].row
    assert isinstance(tick, TickRow)
    tick.box.click()
    assert notary.edits["notary_no"].row.isVisible()
    assert nameless(form) == []


def test_that_particulars_are_saved_by_keyboard_and_marked_where_they_are_wrong(
    tab: "EvidenceTab", copy: EvidenceAdded, desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    from PySide6.QtCore import Qt

    form = tab.exhibit.particulars
    typed(form, "comparison", "compared_by", "王敏")
    typed(form, "comparison", "compared_on", "2026-13-01")
    assert form.sections["comparison"].edits["compared_on"].row.problem_text
    typed(form, "comparison", "compared_on", "2026-09-17")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    with desk.workspace.read() as session:
        assert values_of(particulars(session, copy.id)) == {
            "compared_by": "王敏",
            "compared_on": "2026-09-17",
        }
    assert not form.dirty


def test_that_what_a_colleague_gave_meanwhile_is_shown_and_not_overwritten(
    tab: "EvidenceTab", copy: EvidenceAdded, desk: "Desk", settle: Settle
) -> None:
    form = tab.exhibit.particulars
    typed(form, "comparison", "compared_by", "王敏")
    with desk.workspace.write() as session:
        theirs = ParticularsDraft({"compared_by": "李珂"})
        keep_particulars(session, copy.id, theirs, actor=desk.actor, clock=desk.clock)
    form._on_save_clicked()
    settle(desk)
    assert form.strip.isVisible()
    form.strip.acted.emit("theirs")
    assert form.typed()["compared_by"] == "李珂"
    typed(form, "comparison", "compared_by", "王敏")
    form._on_save_clicked()
    settle(desk)
    with desk.workspace.read() as session:
        assert values_of(particulars(session, copy.id)) == {"compared_by": "王敏"}


def test_that_a_copy_not_compared_asks_why_there_is_no_original(
    tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, settle: Settle
) -> None:
    added = bring(letter, EvidenceDraft(title="病历", kind="EK2", form="copy_unchecked", source="医院"))
    desk.bus.publish(added.changes)
    settle(desk)
    tab.show_item(added.id)
    settle(desk)
    tab.exhibit.open_section("particulars")
    assert tab.exhibit.particulars.strip.isVisible()
    assert not tab.exhibit.particulars.sections


def test_that_the_seven_factors_are_asked_of_electronic_data(
    tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, settle: Settle
) -> None:
    data = bring(letter, EvidenceDraft(title="日志", kind="EK5", form="electronic_original", source="系统"))
    desk.bus.publish(data.changes)
    settle(desk)
    tab.show_item(data.id)
    settle(desk)
    tab.exhibit.open_section("properties")
    rows = tab.exhibit.properties.rows
    assert all(rows[f"F{number}"].isVisible() for number in range(1, 8))
