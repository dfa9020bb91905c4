"""Proves that the file of every issued letter is the one that was issued."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from db.complaints import ComplaintRecord
from db.letters import LetterRecord
from workbench.evidence.hashing import sha256_of
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace


@dataclass(frozen=True, slots=True)
class LetterFault:
    """An issued letter whose file is gone, or another than the one that was issued."""

    code: str
    number: str
    case_no: str


def letter_faults(workspace: Workspace, watch: Watch = UNWATCHED) -> Iterator[LetterFault]:
    """Hash every issued file anew.

    Raises: whatever `watch.check` raises.
    """
    row, case = LetterRecord, ComplaintRecord
    statement = (
        select(row.number, row.sha256, case.case_no)
        .join(case, case.id == row.complaint_id)
        .where(row.sha256.is_not(None))
        .order_by(row.issued_at, row.id)
    )
    with workspace.read() as session:
        issued = session.execute(statement).all()
    for done, (number, sha256, case_no) in enumerate(issued):
        watch.progress(done, len(issued))
        watch.check()
        code = _fault(workspace, str(sha256))
        if code:
            yield LetterFault(code, str(number), case_no)


def _fault(workspace: Workspace, sha256: str) -> str:
    path = workspace.layout.letters / f"{sha256}.pdf"
    try:
        found = sha256_of(path)
    except OSError:
        return "integrity.letter_missing"
    return "" if found == sha256 else "integrity.letter_changed"
