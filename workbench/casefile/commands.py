"""Export a case file: written first, entered in the register, then put in place."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.adding import add_row
from db.workspace import ExportRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import AuditHead, Deed
from workbench.audit.queries import audit_head
from workbench.casefile.allowed import EXPORTED
from workbench.casefile.gathering import gather
from workbench.casefile.model import (
    CaseFileContent,
    CaseFileOptions,
    CaseFileOrder,
    Exported,
    ExportRow,
    Stamp,
)
from workbench.casefile.queries import KIND, exports_of_instant, next_number
from workbench.casefile.staging import Staged, held_together, reserve_number
from workbench.changes import Changes
from workbench.errors import MachineError, UserError
from workbench.ids import new_id
from workbench.moment import Clock, branch_date
from workbench.search.commands import SearchText, index_new
from workbench.text import printable
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.typesetting.model import BuiltDocument
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace

# Exports wait in one lane; a second attempt is needed only when another door made one meanwhile.
_ATTEMPTS = 3


class _NumberTaken(Exception):
    """Somebody else exported while this file was being set."""


def export_case_file(
    workspace: Workspace, order: CaseFileOrder, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Exported:
    """Write the case file of a case and enter it in the register of exports.

    The pages are written beside their place under another name; then, in one transaction, the export gets its
    number, its entry on the timeline and in the trail; then the file takes its place. So every case file that
    lies at its place is on record, and a file that could not be written leaves no record.
    The same case at the same instant gives the same bytes, and keeps its number.

    Raises: UserError when the reason for unmasking is missing, the case is unknown or a character cannot be
        drawn; MachineError when the file cannot be written or put in place; whatever `watch.check` raises.
    """
    order = replace(order, options=_with_reason(order), path=_target(workspace, order.path))
    with workspace.read() as session:
        content = gather(session, workspace.layout.evidence, order, actor=actor, clock=clock)
        earlier = exports_of_instant(session, order, content.made_at)
    work = _Export(workspace, order, content, actor, clock, watch)
    for row in reversed(earlier):
        again = work.repeat(row)
        if again is not None:
            return again
    for _ in range(_ATTEMPTS):
        try:
            return work.fresh()
        except _NumberTaken:
            continue
    raise UserError.one("number", "casefile.number_taken")


class _Export:
    """One order at work."""

    def __init__(
        self,
        workspace: Workspace,
        order: CaseFileOrder,
        content: CaseFileContent,
        actor: Actor,
        clock: Clock,
        watch: Watch,
    ) -> None:
        self._workspace = workspace
        self._order = order
        self._content = content
        self._actor = actor
        self._clock = clock
        self._watch = watch

    def fresh(self) -> Exported:
        """Make the file under the next number.

        Raises: _NumberTaken when the number was given away meanwhile.
        """
        year = branch_date(self._content.made_at).year
        with self._workspace.read() as session:
            stamp = Stamp(next_number(session, year), audit_head(session))
        with Staged(self._order.path) as staged:
            made = self._made(staged, stamp)
            with held_together():
                with self._workspace.write() as session:
                    if reserve_number(session, year) != stamp.number:
                        raise _NumberTaken
                    self._register(session, stamp, made)
                staged.put_in_place(stamp.number)
        return self._exported(stamp, made)

    def repeat(self, row: ExportRow) -> Exported | None:
        """Make an earlier file of this instant again, if nothing changed since; it keeps its number."""
        stamp = Stamp(row.number, AuditHead(row.audit_count, row.audit_head))
        with Staged(self._order.path) as staged:
            made = self._made(staged, stamp)
            if made.sha256 != row.sha256:
                return None
            with held_together():
                with self._workspace.write() as session:
                    self._note(session, stamp, made)
                staged.put_in_place(stamp.number)
        return self._exported(stamp, made)

    def _made(self, staged: Staged, stamp: Stamp) -> BuiltDocument:
        # The window imports this module at its start, and drawing libraries are slow to load.
        from workbench.casefile.composing import compose
        from workbench.typesetting.document import build

        self._watch.check()
        spec, sections = compose(self._content, stamp, self._watch)
        made = build(spec, sections, staged.path, prove=False)
        self._watch.check()
        return made

    def _register(self, session: Session, stamp: Stamp, made: BuiltDocument) -> None:
        options, export_id = self._order.options, new_id(self._clock)
        add_row(
            session,
            ExportRecord,
            id=export_id,
            number=stamp.number,
            complaint_id=self._order.complaint_id,
            kind=KIND,
            internal=options.internal,
            unmasked=options.unmasked,
            reason=options.reason or None,
            sha256=made.sha256,
            size_bytes=made.path.stat().st_size,
            pages=made.pages,
            audit_count=stamp.head.count,
            audit_head=stamp.head.hash,
            exported_at=self._content.made_at,
            exported_by=self._actor.name,
        )
        entry = EntryDraft(
            self._order.complaint_id,
            EntryKind.DOCUMENT,
            EXPORTED,
            {"number": stamp.number},
            occurred_at=self._content.made_at,
            source_kind="export",
            source_id=export_id,
        )
        append_entry(session, entry, actor=self._actor, clock=self._clock)
        words = "\n".join(part for part in (stamp.number, options.reason) if part)
        index_new(session, SearchText(self._order.complaint_id, "export", export_id, words))
        self._note(session, stamp, made)

    def _note(self, session: Session, stamp: Stamp, made: BuiltDocument) -> None:
        options = self._order.options
        after = {
            "number": stamp.number,
            "kind": KIND,
            "internal": options.internal,
            "unmasked": options.unmasked,
            "reason": options.reason or None,
            "language": options.language,
            "path": printable(str(self._order.path)),
            "sha256": made.sha256,
            "pages": made.pages,
        }
        deed = Deed("casefile.export", f"complaint:{self._order.complaint_id}", after=after)
        record(session, deed, actor=self._actor, clock=self._clock)

    def _exported(self, stamp: Stamp, made: BuiltDocument) -> Exported:
        changes = Changes.of("timeline", "exports", ids=(self._order.complaint_id,))
        size_bytes = self._order.path.stat().st_size
        return Exported(self._order.path, stamp.number, made.sha256, size_bytes, made.pages, changes)


def _with_reason(order: CaseFileOrder) -> CaseFileOptions:
    options = replace(order.options, reason=" ".join(order.options.reason.split()))
    if options.unmasked and not options.reason:
        raise UserError.one("reason", "casefile.reason_missing")
    return options


def _target(workspace: Workspace, path: Path) -> Path:
    """The place of the file, after making sure that a file may lie there.

    Raises: UserError `casefile.inside_workspace`; MachineError when there is no such folder, a folder lies
        there, or what lies there cannot be replaced.
    """
    with told_as_machine_errors(path):
        target = path.expanduser().absolute()
        if not target.parent.is_dir():
            raise MachineError("machine.folder_missing", path=str(target.parent), reason="")
        if target.is_dir():
            raise MachineError("machine.is_a_folder", path=str(target), reason="")
        if workspace.layout.owns(target):
            raise UserError.one("path", "casefile.inside_workspace", path=str(target))
        if target.exists() and not target.is_file():
            raise MachineError("machine.not_writable", path=str(target), reason="")
        if target.exists():
            # Renaming onto itself changes nothing, and fails where a viewer keeps the file locked.
            target.replace(target)
    return target
