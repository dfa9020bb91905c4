"""What the pages of the walk are shown about: cases, people, letters of the demonstration, and a draft."""

from pathlib import Path

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.complaints.commands import save_draft
from workbench.complaints.model import (
    ComplaintDraft,
    ComplaintFilter,
    ComplaintRow,
    ContractDraft,
    DemandDraft,
    ReceiptDraft,
)
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.evidence.queries import evidence_id_of
from workbench.groups.queries import group_rows
from workbench.letters.queries import case_letters
from workbench.moment import Clock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

DRAFT_ID = "half-told"
HALF_TOLD = ComplaintDraft(
    narrative="上个月住院做了支架，你们短信说拒赔，再不给答复我就去找媒体。",
    receipts=(ReceiptDraft("CH01", "2026-09-28", "示金转〔2026〕1187号"), ReceiptDraft("CH06", "2026-09-25")),
    complainant=PersonDraft(name="欧阳晓锋", phones=("100 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾"),),
    demands=(DemandDraft("DM01", "36000.00"),),
    category="IB40.01",
    natures=("NA2",),
)


def put_by_draft(root: Path, clock: Clock) -> None:
    """Put the half-told complaint by, for the intake page."""
    with Workspace.open(root, clock=clock) as workspace, workspace.write() as session:
        save_draft(session, HALF_TOLD, DRAFT_ID, actor=Actor("陈一鸣"), clock=clock)


def subjects(root: Path, clock: Clock) -> dict[str, str]:
    """Ids by what they are; the draft is put by."""
    put_by_draft(root, clock)
    with Workspace.open(root, clock=clock) as workspace, workspace.read() as session:
        return {"draft": DRAFT_ID, **_of_cases(session), "group": group_rows(session)[0].id}


def _of_cases(session: Session) -> dict[str, str]:
    hero, told, locked = (_found(session, words) for words in ("支架", "违约金", "修理厂"))
    once, ring = _found(session, "从几块涨到几十块"), _found(session, "代理人资质")
    drafted = next(row.id for row in case_letters(session, hero.id) if row.is_draft)
    issued = next(row.id for row in case_letters(session, told.id) if row.number)
    return {
        "case": hero.id, "told": told.id, "locked": locked.id, "ring": ring.id,
        "person": str(hero.complainant_id), "twice": str(once.complainant_id),
        "letter_draft": drafted, "letter_issued": issued, "exhibit": evidence_id_of(session, hero.id, 2),
    }  # fmt: skip


def _found(session: Session, words: str) -> ComplaintRow:
    """The newest case in which these words were said."""
    return complaint_rows(session, complaint_seqs(session, ComplaintFilter(query=words))[:1])[0]
