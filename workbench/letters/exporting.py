"""Writes a letter outside the workspace: a draft to be read or edited, or the file that was issued."""

from __future__ import annotations

import hashlib
from pathlib import Path

from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.errors import UserError
from workbench.letters.content import LetterContent
from workbench.letters.queries import issued_file, letter_sheet
from workbench.moment import Clock
from workbench.text import printable
from workbench.workspace.files import told_as_machine_errors, write_whole
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside

FORMS = (".pdf", ".docx")


def export_letter(workspace: Workspace, letter_id: str, path: Path, *, actor: Actor, clock: Clock) -> str:
    """Write a letter to a file; that it left the program is on record. Returns the SHA-256 of the file.

    A draft goes out as PDF that says 草稿 on every page, or as .docx to be edited; an issued letter is copied
    as it was issued.

    Raises: UserError `letter.unknown`, `letter.unknown_form`, `letter.issued_as_pdf`,
        `casefile.inside_workspace`; MachineError when the file cannot be written.
    """
    target = accepted_target(workspace, path)
    with workspace.read() as session:
        sheet = letter_sheet(session, letter_id, actor=actor, clock=clock)
        issued = None if sheet.letter.is_draft else issued_file(session, letter_id, workspace.layout.letters)
    if issued is not None and target.suffix.lower() == ".docx":
        raise UserError.one("path", "letter.issued_as_pdf")
    data = _bytes(issued, sheet.content, target, letter_id, clock)
    sha256 = hashlib.sha256(data).hexdigest()
    after = {"letter": letter_id, "number": sheet.letter.number, "path": printable(str(target))}
    deed = Deed("letter.export", f"complaint:{sheet.letter.complaint_id}", after={**after, "sha256": sha256})
    with workspace.write() as session:
        record(session, deed, actor=actor, clock=clock)
    return sha256


def accepted_target(workspace: Workspace, path: Path) -> Path:
    """The place of a file, where a letter may be written to.

    Raises: UserError `letter.unknown_form`, `casefile.inside_workspace`; MachineError without a folder,
        or where a folder lies.
    """
    if path.suffix.lower() not in FORMS:
        raise UserError.one("path", "letter.unknown_form", value=path.suffix[:20], allowed=", ".join(FORMS))
    return place_outside(workspace.layout, path)


def _bytes(issued: Path | None, content: LetterContent, target: Path, letter_id: str, clock: Clock) -> bytes:
    """Write the file. Returns what was written."""
    if target.suffix.lower() == ".docx":
        from workbench.letters.word_file import write_docx

        write_docx(content, target, draft_id=letter_id)
        return target.read_bytes()
    if issued is not None:
        with told_as_machine_errors(issued):
            data = issued.read_bytes()
    else:
        from workbench.letters.paper import letter_pdf

        data = letter_pdf(content, clock).data
    write_whole(target, data)
    return data
