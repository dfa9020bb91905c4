"""Print a custody form: entered in the register of exports, then put in place."""

from dataclasses import replace

from sqlalchemy.orm import Session

from db.adding import add_row
from db.workspace import ExportRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.audit.queries import audit_head
from workbench.casefile.model import Exported
from workbench.casefile.staging import Staged, reserve_number
from workbench.changes import Changes
from workbench.custodyforms.gathering import gather
from workbench.custodyforms.model import FormContent, FormOrder
from workbench.ids import new_id
from workbench.moment import Clock, branch_date
from workbench.text import printable
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.typesetting.model import BuiltDocument
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside


def print_form(
    workspace: Workspace, order: FormOrder, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Exported:
    """Write a custody form to be printed and signed, and enter it in the register of exports.

    Raises: UserError `evidence.unknown`, `custody.form_while_red`, `casefile.inside_workspace`;
        MachineError when the file cannot be written or put in place.
    """
    order = replace(order, path=place_outside(workspace.layout, order.path))
    with workspace.read() as session:
        content = gather(session, order, actor=actor, clock=clock)
    watch.check()
    with Staged(order.path) as staged:
        with workspace.write() as session:
            number = reserve_number(session, branch_date(content.made_at).year)
            made = _made(content, number, staged)
            _register(session, content, (number, made), actor=actor, clock=clock)
        staged.put_in_place(number)
    changes = Changes.of("timeline", "exports", ids=(order.evidence_id, content.exhibit.complaint_id))
    return Exported(order.path, number, made.sha256, order.path.stat().st_size, made.pages, changes)


def _made(content: FormContent, number: str, staged: Staged) -> BuiltDocument:
    # The window imports this module at its start, and drawing libraries are slow to load.
    from workbench.custodyforms.composing import compose
    from workbench.typesetting.document import build

    spec, sections = compose(content, number)
    return build(spec, sections, staged.path, prove=False)


def _register(
    session: Session, content: FormContent, written: tuple[str, BuiltDocument], *, actor: Actor, clock: Clock
) -> None:
    number, made = written
    row, order, head = content.exhibit, content.order, audit_head(session)
    export_id = new_id(clock)
    # Whoever signs must be named in full.
    told = {"number": number, "kind": order.kind.register_kind, "sha256": made.sha256, "pages": made.pages}
    add_row(
        session, ExportRecord, id=export_id, complaint_id=row.complaint_id, internal=True, unmasked=True,
        reason=None, size_bytes=made.path.stat().st_size, audit_count=head.count, audit_head=head.hash,
        exported_at=content.made_at, exported_by=actor.name, **told,
    )  # fmt: skip
    entry = EntryDraft(
        row.complaint_id,
        EntryKind.DOCUMENT,
        f"custody.printed_{order.kind.label}",
        {"number": str(row.number), "title": row.title, "export": number},
        occurred_at=content.made_at,
        source_kind="export",
        source_id=export_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    after = {
        **told, "form": order.kind.value, "evidence": row.id, "exhibit": row.number,
        "language": order.language, "path": printable(str(order.path)), "chain": content.standing.head.hash,
    }  # fmt: skip
    deed = Deed("custody.print", f"complaint:{row.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
