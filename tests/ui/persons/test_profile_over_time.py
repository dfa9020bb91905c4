"""The profile over time on the page: questions, versions, requests, papers."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.persons.reading import words_on
from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import ConfirmDialog
from ui.persons.request_dialog import WITHDRAW
from ui.persons.withdraw_form import WithdrawForm
from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.profiles.answering import keep_answers
from workbench.profiles.model import DecisionDraft, QuestionnaireDraft, RequestDraft
from workbench.profiles.requesting import decide_request, register_request
from workbench.profiles.versioning import keep_version

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


@pytest.fixture
def kept(desk: "Desk", person_id: str, fixed_clock: FixedClock) -> str:
    """Two versions with answers between them, and a granted correction. Returns the id of the person."""
    with desk.workspace.write() as session:
        keep_version(session, person_id, "首次整理", actor=desk.actor, clock=fixed_clock)
        draft = QuestionnaireDraft(person_id, "", "", {"QM1": "把依据讲清楚", "QM3": "explanation"})
        keep_answers(session, draft, actor=desk.actor, clock=fixed_clock)
        keep_version(session, person_id, "问卷之后", actor=desk.actor, clock=fixed_clock)
        asked = RequestDraft(person_id, "correction", "", "核对身份证原件", "职业应为教师")
        request = register_request(session, asked, actor=desk.actor, clock=fixed_clock)
        decide_request(
            session, request.id, DecisionDraft("granted", "属实"), actor=Actor("周岚"), clock=fixed_clock
        )
    return person_id


def shown_on(dialog: "QWidget") -> list[str]:
    return [button.text() for button in dialog.findChildren(ActionButton) if button.isVisible()]


def lines(page: "PersonPage") -> list[list[str]]:
    model = page.record.versions.changes.table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(4)] for row in range(model.rowCount())
    ]


def test_that_what_changed_is_told_with_before_after_and_why(kept: str, page: "PersonPage") -> None:
    (named,) = [line for line in lines(page) if line[0] == "What matters most"]
    assert named[1:3] == ["—", "An explanation"]
    assert named[3].startswith("an answer · 陈一鸣")


def test_that_a_page_without_versions_says_how_there_will_be_one(page: "PersonPage") -> None:
    assert page.record.versions.changes.isHidden()
    compare = next(one for one in page.record.versions.findChildren(ActionButton) if one.text() == "Compare…")
    assert not compare.isEnabled()


def test_that_questions_that_break_the_rules_stay_open_with_the_field_marked(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    view = page.view
    assert view is not None
    dialog = page.profile_work.ask_answers(view)
    dialog.editors["QM1"].setPlainText("他信佛")  # type: ignore[union-attr]
    dialog.submit()
    settle(desk)
    assert dialog.isVisible()
    dialog.editors["QM1"].setPlainText("把依据讲清楚")  # type: ignore[union-attr]
    dialog.submit()
    settle(desk)
    assert any("把依据讲清楚" in fact.text for fact in page.cards["E"].facts)


def test_that_an_answer_is_withdrawn_where_its_source_is_told(
    kept: str, desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    answer = next(fact for fact in page.cards["E"].facts if fact.answer_id and "依据" in fact.text)
    page.work.ask_withdrawal(answer)
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    dialog.confirmed.emit("听错了")
    dialog.close()
    settle(desk)
    assert not any("依据" in fact.text for fact in page.cards["E"].facts)


def test_that_the_root_motive_shows_the_answers_behind_it(
    kept: str, desk: "Desk", page: "PersonPage", settle: Settle, fixed_clock: FixedClock
) -> None:
    with desk.workspace.write() as session:
        judge(
            session,
            JudgementDraft(kept, "root_motive", "要个说法", "问答"),
            actor=desk.actor,
            clock=fixed_clock,
        )
    page.activate(kept)
    settle(desk)
    (shown,) = [fact for fact in page.cards["E"].facts if fact.name == "Root motive"]
    assert "把依据讲清楚" in shown.explained


def test_that_a_correction_is_carried_out_by_taking_back_a_judgement(
    kept: str, desk: "Desk", page: "PersonPage", settle: Settle, fixed_clock: FixedClock
) -> None:
    with desk.workspace.write() as session:
        draft = JudgementDraft(kept, "root_motive", "要个说法", "问答")
        judge(session, draft, actor=Actor("周岚"), clock=fixed_clock)
    page.activate(kept)
    settle(desk)
    view = page.view
    assert view is not None
    opened = page.profile_work.open_request(view, view.record.requests[0])
    opened.acted.emit(WITHDRAW)
    opened.reject()
    form = page.findChild(WithdrawForm)
    assert form is not None
    assert "属实" in words_on(form)
    form.judgement.choose(next(one.judgement_id for one in view.judged if one.text == "要个说法"))
    form.submit()
    settle(desk)
    assert page.view is not None
    (request,) = page.view.record.requests
    assert (request.done_kind, request.open) == ("withdrawal", False)
    assert "要个说法" not in [one.text for one in page.view.judged]


def test_that_no_judgement_is_offered_where_none_stands(kept: str, page: "PersonPage") -> None:
    assert page.view is not None
    dialog = page.profile_work.open_request(page.view, page.view.record.requests[0])
    assert shown_on(dialog) == ["Close", "Withdraw a judgement…", "Change what was typed…"]
    dialog.show_state(page.view.record.requests[0], judged=False)
    assert shown_on(dialog) == ["Close", "Change what was typed…"]
    dialog.reject()


def test_that_a_copy_is_exported_from_the_page_and_listed(
    kept: str, desk: "Desk", page: "PersonPage", settle: Settle, tmp_path: Path
) -> None:
    assert page.record.exports.isHidden()
    assert page.view is not None
    dialog = page.profile_work.ask_export(page.view)
    dialog.path.show_state(tmp_path / "a.pdf")
    dialog.submit()
    settle(desk)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()
    assert page.record.exports.table.model().rowCount() == 1


def test_that_every_control_has_a_name(
    kept: str, page: "PersonPage", qtbot: "QtBot", nameless: Callable[["QWidget"], list[str]]
) -> None:
    assert nameless(page) == []
    assert page.view is not None
    work, view = page.profile_work, page.view
    for dialog in (
        work.ask_answers(view), work.ask_request(view), work.ask_comparison(view), work.ask_export(view),
        work.open_request(view, view.record.requests[0]), work.ask_decision(view, view.record.requests[0]),
    ):  # fmt: skip
        assert nameless(dialog) == []
        dialog.reject()
