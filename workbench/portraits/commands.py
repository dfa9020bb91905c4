"""Export the portrait of a person, or a copy for them: entered in the register, then put in place."""

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
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, branch_date, today
from workbench.portraits.gathering import gather
from workbench.portraits.model import COPY_KIND, KIND, PortraitContent, PortraitOptions, PortraitOrder
from workbench.profiles.queries import request_of
from workbench.profiles.request_rules import EXPORT, done_problems
from workbench.profiles.requesting import note_done
from workbench.text import printable
from workbench.typesetting.model import BuiltDocument
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside


def export_portrait(
    workspace: Workspace, order: PortraitOrder, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Exported:
    """Write a portrait and enter it in the register of exports; a copy carries out the request it answers.

    Raises: UserError when the reason for unmasking is missing, the person is unknown, the request was not
        granted or is about something else; MachineError when the file cannot be written or put in place.
    """
    path = place_outside(workspace.layout, order.path)
    with workspace.read() as session:
        order = replace(order, path=path, options=_accepted(session, order, clock))
        content = gather(session, order, actor=actor, clock=clock)
    watch.check()
    with Staged(path) as staged:
        with workspace.write() as session:
            number = reserve_number(session, branch_date(content.made_at).year)
            made = _made(content, number, staged)
            _register(session, order, (number, made), actor=actor, clock=clock)
        staged.put_in_place(number)
    changes = Changes.of("persons", "exports", "requests", ids=(order.person_id,))
    return Exported(path, number, made.sha256, path.stat().st_size, made.pages, changes)


def _accepted(session: Session, order: PortraitOrder, clock: Clock) -> PortraitOptions:
    """The options in order; a copy that answers a request is in full, because who asked was checked."""
    options = replace(order.options, reason=" ".join(order.options.reason.split()))
    if options.request_id:
        request = request_of(session, options.request_id, today(clock))
        problems = done_problems(request, EXPORT, "-")
        if request.person_id != order.person_id:
            raise UserError.one("request", "profile.request_of_another")
        if problems:
            raise UserError(problems)
        reason = options.reason or request.asked
        return replace(options, for_person=True, unmasked=True, reason=reason)
    if options.unmasked and not options.reason:
        raise UserError.one("reason", "casefile.reason_missing")
    return options


def _made(content: PortraitContent, number: str, staged: Staged) -> BuiltDocument:
    # The window imports this module at its start, and drawing libraries are slow to load.
    from workbench.portraits.composing import compose
    from workbench.typesetting.document import build

    spec, sections = compose(content, number)
    return build(spec, sections, staged.path, prove=False)


def _register(
    session: Session, order: PortraitOrder, written: tuple[str, BuiltDocument], *, actor: Actor, clock: Clock
) -> None:
    number, made = written
    options, head = order.options, audit_head(session)
    kind = COPY_KIND if options.for_person else KIND
    told = {
        "number": number, "kind": kind, "unmasked": options.unmasked, "reason": options.reason or None,
        "sha256": made.sha256, "pages": made.pages,
    }  # fmt: skip
    add_row(
        session, ExportRecord, id=new_id(clock), complaint_id=None, person_id=order.person_id,
        internal=not options.for_person, size_bytes=made.path.stat().st_size, audit_count=head.count,
        audit_head=head.hash, exported_at=clock.now(), exported_by=actor.name, **told,
    )  # fmt: skip
    after = {**told, "language": options.language, "path": printable(str(order.path))}
    deed = Deed("portrait.export", f"person:{order.person_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    if options.request_id:
        note_done(session, options.request_id, (EXPORT, number), actor=actor, clock=clock)
