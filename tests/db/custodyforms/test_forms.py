"""Custody forms: what they say, that their code carries the chain's head, and that printing is on record."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.casefile.model import Exported
from workbench.casefile.queries import exports
from workbench.custody.commands import record_act
from workbench.custodyforms.commands import print_form
from workbench.custodyforms.gathering import gather
from workbench.custodyforms.model import FormKind, FormOrder
from workbench.errors import UserError
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_head, evidence_row
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_exhibit_on_record
from workbench.moment import FixedClock
from workbench.process.standing import case_file_stand
from workbench.timeline.queries import case_entries
from workbench.typesetting.archival import require_archival
from workbench.workspace.opening import Workspace

Print = Callable[..., Exported]
LENT = CustodyDraft(
    "lent", from_person="陈一鸣", to_person="法务部 赵敏𠮷", due_back_on="2026-09-25", note="核对文字稿"
)  # fmt: skip
RETURNED = CustodyDraft("returned", from_person="法务部 赵敏𠮷", to_person="周静")


@pytest.fixture
def exhibit(add: Callable[..., EvidenceAdded], letter: Path) -> EvidenceAdded:
    """An exhibit with its first link."""
    return add(letter)


@pytest.fixture
def printed(
    workspace: Workspace, exhibit: EvidenceAdded, tmp_path: Path, actor: Actor, clock: FixedClock
) -> Print:
    """Print a form."""

    def run(kind: FormKind, **chosen: object) -> Exported:
        order = replace(FormOrder(exhibit.id, kind, tmp_path / f"{kind.value}.pdf"), **chosen)  # type: ignore[arg-type]
        return print_form(workspace, order, actor=actor, clock=clock)

    return run


@pytest.fixture
def act(workspace: Workspace, exhibit: EvidenceAdded, actor: Actor, clock: FixedClock) -> Callable[..., None]:
    """Record an act."""

    def run(draft: CustodyDraft) -> None:
        record_act(workspace, exhibit.id, draft, actor=actor, clock=clock)

    return run


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_that_a_loan_form_says_who_what_and_until_when_and_is_archival(
    workspace: Workspace, exhibit: EvidenceAdded, printed: Print, act: Callable[..., None]
) -> None:
    act(LENT)
    made = printed(FormKind.BORROW)
    said = text_of(made.path)
    for words in (
        "证据借阅单",
        "法务部 赵敏𠮷",
        "2026年9月25日",
        "核对文字稿",
        "已登记为第 2 条",
        made.number,
    ):
        assert words in said
    assert exhibit.digests.sha256 in said.replace("\n", "").replace("\r", "")
    assert "非司法鉴定意见" in said and "没有变过" in said
    assert said.count("签名") == 3
    require_archival(made.path.read_bytes())


def test_that_the_code_carries_case_exhibit_hash_position_and_head(
    workspace: Workspace, exhibit: EvidenceAdded, act: Callable[..., None], actor: Actor, clock: FixedClock
) -> None:
    act(LENT)
    act(RETURNED)
    order = FormOrder(exhibit.id, FormKind.RETURN, Path("x.pdf"))
    with workspace.read() as session:
        row, head = evidence_row(session, exhibit.id), custody_head(session, exhibit.id)
        content = gather(session, order, actor=actor, clock=clock)
    words = content.code.split(" ")
    sha256 = exhibit.digests.sha256[:16].upper()
    assert words == [
        "CW-CUSTODY", row.case_no, "E1", f"SHA256:{sha256}", "3/3", f"SM3:{head.hash.upper()}",
    ]  # fmt: skip


def test_that_printing_stands_in_the_register_on_the_timeline_and_in_the_trail(
    workspace: Workspace, exhibit: EvidenceAdded, printed: Print, actor: Actor
) -> None:
    made = printed(FormKind.SHEET, language="en")
    with workspace.read() as session:
        row = evidence_row(session, exhibit.id)
        (export,) = exports(session, row.complaint_id)
        deed = list(audit_rows(session))[-1]
        codes = [entry.code for entry in case_entries(session, row.complaint_id)]
        stand = case_file_stand(session, row.complaint_id)
    assert (export.number, export.kind, export.exported_by) == (made.number, "custody_sheet", actor.name)
    assert (export.sha256, export.pages, export.internal) == (made.sha256, made.pages, True)
    assert deed.action == "custody.print"
    assert deed.after is not None and deed.after["form"] == "sheet"
    assert "custody.printed_sheet" in codes
    assert stand == (False, False)
    assert "Custody record of an exhibit" in text_of(made.path)


def test_that_a_form_without_its_act_has_blanks_to_fill_in(printed: Print, act: Callable[..., None]) -> None:
    assert "尚未登记" in text_of(printed(FormKind.HAND_OVER).path)
    act(LENT)
    said = text_of(printed(FormKind.RETURN).path)
    assert "尚未登记" in said and "法务部 赵敏𠮷" in said
    act(RETURNED)
    assert "已登记为第 3 条" in text_of(printed(FormKind.RETURN).path)
    # The loan is over: another loan form is for the next one.
    assert "尚未登记" in text_of(printed(FormKind.BORROW).path)


def test_that_no_paper_sends_out_an_exhibit_whose_file_is_not_whole(
    workspace: Workspace,
    exhibit: EvidenceAdded,
    printed: Print,
    letter: Path,
    actor: Actor,
    clock: FixedClock,
) -> None:
    stored = path_of(workspace.layout.evidence, exhibit.digests.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"changed")
    verify_exhibit_on_record(workspace, exhibit.id, actor=Actor("陈一鸣"), clock=clock)
    for kind in (FormKind.BORROW, FormKind.HAND_OVER):
        with pytest.raises(UserError, match=r"custody\.form_while_red"):
            printed(kind)
    said = text_of(printed(FormKind.SHEET).path)
    assert "文件异常" in said and "核验发现内容改变" in said
    stored.write_bytes(letter.read_bytes())
    verify_exhibit_on_record(workspace, exhibit.id, actor=Actor("陈一鸣"), clock=clock)
    said = text_of(printed(FormKind.SHEET).path)
    assert "恢复并核验之前" not in said and "解除" in said
    assert "编号" in text_of(printed(FormKind.BORROW).path)


def test_that_nothing_is_printed_into_the_workspace(workspace: Workspace, printed: Print) -> None:
    with pytest.raises(UserError, match=r"casefile\.inside_workspace"):
        printed(FormKind.SHEET, path=workspace.layout.evidence / "a.pdf")
