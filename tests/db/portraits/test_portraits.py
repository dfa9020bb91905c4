"""The portrait of a complainant (D17) and the copy for the person."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.db.profile.conftest import CONTACTS, FIRST, THIRD
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.casefile.model import Exported
from workbench.complaints.commands import register_complaint
from workbench.contacts.commands import add_contact
from workbench.errors import UserError
from workbench.moment import FixedClock, today
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.portraits.commands import export_portrait
from workbench.portraits.model import PortraitOptions, PortraitOrder
from workbench.portraits.queries import person_exports
from workbench.profiles.answering import keep_answers
from workbench.profiles.model import DecisionDraft, QuestionnaireDraft, RequestDraft
from workbench.profiles.queries import requests_of
from workbench.profiles.requesting import decide_request, register_request
from workbench.profiles.versioning import keep_version
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.workspace.opening import Workspace

BASIS = "两次通话都先问依据"
# What only our own paper may say: judgements, hints, labels, comparisons, who noted what.
INNER = ("想知道凭什么拒", BASIS, "推诿责任", "弱势群体", "沈志强", "陈一鸣记录")


@pytest.fixture
def person_id(workspace: Workspace, actor: Actor, clock: FixedClock) -> str:
    """A person with two cases, a contact, answers, a judgement, a sales agent and a version."""
    sold = replace(FIRST.contracts[0], sales_agent="沈志强")
    with workspace.write() as session:
        first = register_complaint(session, replace(FIRST, contracts=(sold,)), actor=actor, clock=clock)
        third = register_complaint(session, THIRD, actor=actor, clock=clock)
        add_contact(session, third.id, CONTACTS[1], actor=actor, clock=clock)
        answers = {"QM1": "讲清楚依据", "QM3": "explanation"}
        keep_answers(
            session, QuestionnaireDraft(first.person_id, third.id, "", answers), actor=actor, clock=clock
        )
        motive = JudgementDraft(first.person_id, "root_motive", "想知道凭什么拒", BASIS, third.id)
        judge(session, motive, actor=actor, clock=clock)
        keep_version(session, first.person_id, "首次整理", actor=actor, clock=clock)
    return first.person_id


@pytest.fixture
def clock() -> Iterator[FixedClock]:
    """Monday morning, 28 September 2026."""
    from tests.db.profile.conftest import NOW

    yield FixedClock(NOW)


def export(
    workspace: Workspace, person_id: str, path: Path, clock: FixedClock, options: PortraitOptions
) -> tuple[Exported, str]:
    made = export_portrait(
        workspace, PortraitOrder(person_id, path, options), actor=Actor("周岚"), clock=clock
    )
    with pypdfium2.PdfDocument(str(path)) as pdf:
        text = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
    return made, text


def test_that_the_portrait_holds_every_group_is_masked_and_names_who_took_it_out(
    workspace: Workspace, person_id: str, clock: FixedClock, tmp_path: Path
) -> None:
    made, text = export(workspace, person_id, tmp_path / "画像.pdf", clock, PortraitOptions())
    for said in ("投诉人画像表", "内部资料不得外传", "想知道凭什么拒", BASIS, "推诿责任", "首次整理", "周岚"):
        assert said in text
    for group in (
        "A基本信息",
        "B消费行为",
        "C行为特征",
        "D心理与情绪",
        "E投诉动机",
        "F渠道",
        "G投诉历史",
        "H风险",
        "I策略与跟进",
    ):
        assert group in text
    assert "13800006620" not in text
    assert "欧阳晓锋" not in text
    with workspace.read() as session:
        (row,) = person_exports(session, person_id)
        deed = list(audit_rows(session))[-1]
    assert (row.number, row.kind, row.internal, row.unmasked, row.exported_by) == (
        made.number, "portrait", True, False, "周岚",
    )  # fmt: skip
    assert (deed.action, deed.subject) == ("portrait.export", f"person:{person_id}")


def test_that_a_copy_for_the_person_holds_no_judgements_and_nobody_else(
    workspace: Workspace, person_id: str, clock: FixedClock, tmp_path: Path
) -> None:
    _, text = export(workspace, person_id, tmp_path / "a.pdf", clock, PortraitOptions(for_person=True))
    for said in ("个人信息副本", "讲清楚依据", "热线等了半小时没人接", "康宁重疾"):
        assert said in text
    for inner in INNER:
        assert inner not in text
    assert "13800006620" not in text


def test_that_a_copy_that_answers_a_granted_request_is_in_full_and_carries_it_out(
    workspace: Workspace, person_id: str, clock: FixedClock, actor: Actor, tmp_path: Path
) -> None:
    draft = RequestDraft(person_id, "copy", "", "核对身份证原件", "请给我一份副本")
    with workspace.write() as session:
        request_id = register_request(session, draft, actor=actor, clock=clock).id
    options = PortraitOptions(request_id=request_id)
    with pytest.raises(UserError, match="not_granted"):
        export(workspace, person_id, tmp_path / "a.pdf", clock, options)
    assert not (tmp_path / "a.pdf").exists()
    with workspace.write() as session:
        decide_request(session, request_id, DecisionDraft("granted", "提供"), actor=actor, clock=clock)
    made, text = export(workspace, person_id, tmp_path / "a.pdf", clock, options)
    assert "13800006620" in text
    assert "欧阳晓锋" in text
    for inner in INNER:
        assert inner not in text
    with workspace.read() as session:
        (request,) = requests_of(session, person_id, today(clock))
    assert (request.done_kind, request.done_ref, request.open) == ("export", made.number, False)


def test_that_full_names_need_a_reason(
    workspace: Workspace, person_id: str, clock: FixedClock, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="reason_missing"):
        export(workspace, person_id, tmp_path / "a.pdf", clock, PortraitOptions(unmasked=True, reason=" "))
    _, text = export(
        workspace, person_id, tmp_path / "a.pdf", clock, PortraitOptions(unmasked=True, reason="复核会商")
    )
    assert "欧阳晓锋" in text
    assert "复核会商" in text


def test_that_it_is_never_written_into_the_workspace(
    workspace: Workspace, person_id: str, clock: FixedClock
) -> None:
    with pytest.raises(UserError, match="inside_workspace"):
        export(workspace, person_id, workspace.layout.database, clock, PortraitOptions())


def test_that_a_portrait_tells_nothing_of_a_case_that_is_hidden_from_who_takes_it(
    workspace: Workspace, person_id: str, clock: FixedClock, actor: Actor, tmp_path: Path
) -> None:
    with workspace.read() as session:
        from workbench.complaints.model import ComplaintFilter
        from workbench.complaints.queries import complaint_rows, complaint_seqs

        rows = complaint_rows(session, complaint_seqs(session, ComplaintFilter()))
    hidden = max(rows, key=lambda row: row.received_on)
    with workspace.write() as session:
        declare_recusal(session, hidden.id, RecusalDraft("周岚", "亲属"), actor=actor, clock=clock)
    _, text = export(workspace.seen_by("周岚"), person_id, tmp_path / "a.pdf", clock, PortraitOptions())
    assert hidden.case_no not in text
    assert BASIS not in text
    assert "讲清楚依据" not in text
