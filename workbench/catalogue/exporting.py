"""Export a list of evidence: written first, entered in the register, then put in place."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.workspace import ExportRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.audit.queries import audit_head
from workbench.casefile.staging import Staged, reserve_number
from workbench.catalogue import rules
from workbench.catalogue.columns import chosen_columns
from workbench.catalogue.commands import settle
from workbench.catalogue.gathering import gather_sheet
from workbench.catalogue.model import CatalogueMade, CatalogueOrder, CatalogueSheet
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, branch_date
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, printable
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.workspace.files import write_whole
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside

KIND, OUTER_KIND = "catalogue_inner", "catalogue_outer"
EXPORTED = "catalogue.exported"
ENDINGS = (".pdf", ".xlsx", ".docx")


@dataclass(frozen=True, slots=True)
class _File:
    """What is to be put at its place."""

    content: bytes
    pages: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


_Export = tuple[CatalogueOrder, CatalogueSheet, _File]


def export_catalogue(
    workspace: Workspace, order: CatalogueOrder, *, actor: Actor, clock: Clock
) -> CatalogueMade:
    """Write a list of a case's evidence and enter it in the register of exports.

    The arrangement is written down with it, so that the numbers which left the house stay. The same case at
    the same instant gives the same bytes under the same number.
    Raises: UserError about the columns, the ending, the reason, `complaint.unknown_case`,
        `catalogue.nothing_to_list` or `typesetting.no_glyph`; MachineError when it cannot be written.
    """
    order = _accepted(workspace, order)
    with workspace.write() as session:
        settle(session, order.complaint_id, actor=actor, clock=clock)
    with workspace.read() as session:
        sheet = gather_sheet(session, order, actor=actor, clock=clock)
        earlier = _exports_of_instant(session, order, sheet)
        book = governing_rulebook(session)
    with Staged(order.path) as staged:
        again = _again(order, sheet, earlier, book)
        with workspace.write() as session:
            if again is None:
                number = reserve_number(session, branch_date(sheet.made_at).year)
                sheet = replace(sheet, number=number)
                file = _made(order, sheet, book)
                _register(session, (order, sheet, file), actor=actor, clock=clock)
            else:
                sheet, file = again
            _note(session, (order, sheet, file), actor=actor, clock=clock)
            write_whole(staged.path, file.content)
        staged.put_in_place(sheet.number)
    return CatalogueMade(
        path=order.path,
        number=sheet.number,
        sha256=file.sha256,
        size_bytes=len(file.content),
        pages=file.pages,
        groups=len(sheet.catalogue.outward_groups),
        exhibits=len(sheet.catalogue.included),
        changes=Changes.of("catalogue", "timeline", "exports", ids=(order.complaint_id,)),
    )


def _again(
    order: CatalogueOrder, sheet: CatalogueSheet, earlier: Sequence[tuple[str, str]], book: Rulebook
) -> tuple[CatalogueSheet, _File] | None:
    """A list that left at this very instant and would be the same today, under its own number."""
    for number, sha256 in earlier:
        numbered = replace(sheet, number=number)
        file = _made(order, numbered, book)
        if file.sha256 == sha256:
            return numbered, file
    return None


def _accepted(workspace: Workspace, order: CatalogueOrder) -> CatalogueOrder:
    """The order with its place made whole, after everything that can be refused before work begins."""
    chosen_columns(order.options)
    reason, problems = clean_input(order.options.reason, field="reason", max_chars=rules.REASON_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    if order.path.suffix.lower() not in ENDINGS:
        raise UserError.one("path", "catalogue.unknown_ending", name=order.path.name[:120])
    options = replace(order.options, reason=" ".join(reason.split()))
    return replace(order, path=place_outside(workspace.layout, order.path), options=options)


def _made(order: CatalogueOrder, sheet: CatalogueSheet, book: Rulebook) -> _File:
    # Drawing libraries are slow to load; only who exports pays for them.
    from workbench.catalogue.table import list_table
    from workbench.catalogue.words import CatalogueWords

    words = CatalogueWords(order.options.language, book)
    table = list_table(sheet, words)
    ending = order.path.suffix.lower()
    if ending == ".pdf":
        from workbench.catalogue.list_pdf import pdf_bytes

        return _File(*pdf_bytes(sheet, table, words))
    if ending == ".xlsx":
        from workbench.catalogue.list_workbook import workbook_bytes

        return _File(workbook_bytes(sheet, table, words), 0)
    from workbench.catalogue.list_word import word_bytes

    return _File(word_bytes(sheet, table, words), 0)


def _register(session: Session, export: _Export, *, actor: Actor, clock: Clock) -> None:
    order, sheet, file = export
    head, export_id = audit_head(session), new_id(clock)
    add_row(
        session,
        ExportRecord,
        id=export_id,
        number=sheet.number,
        complaint_id=order.complaint_id,
        kind=_kind(order),
        internal=not order.options.outer,
        # Names stand whole in both lists; the outer one shows a court nothing else about people.
        unmasked=True,
        reason=order.options.reason or None,
        sha256=file.sha256,
        size_bytes=len(file.content),
        pages=file.pages,
        audit_count=head.count,
        audit_head=head.hash,
        exported_at=sheet.made_at,
        exported_by=actor.name,
    )
    entry = EntryDraft(
        order.complaint_id,
        EntryKind.DOCUMENT,
        EXPORTED,
        {"number": sheet.number},
        occurred_at=sheet.made_at,
        source_kind="export",
        source_id=export_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)


def _note(session: Session, export: _Export, *, actor: Actor, clock: Clock) -> None:
    order, sheet, file = export
    after = {
        "number": sheet.number,
        "kind": _kind(order),
        "internal": not order.options.outer,
        "reason": order.options.reason or None,
        "language": order.options.language,
        "path": printable(str(order.path)),
        "sha256": file.sha256,
        "exhibits": [entry.row.number for entry in sheet.catalogue.included],
    }
    deed = Deed("catalogue.export", f"complaint:{order.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)


def _kind(order: CatalogueOrder) -> str:
    return OUTER_KIND if order.options.outer else KIND


def _exports_of_instant(
    session: Session, order: CatalogueOrder, sheet: CatalogueSheet
) -> list[tuple[str, str]]:
    """Lists of the same kind made at this very instant, which only a clock that stands still allows."""
    export = ExportRecord
    statement = select(export.number, export.sha256).where(
        export.complaint_id == order.complaint_id,
        export.kind == _kind(order),
        export.exported_at == sheet.made_at,
    )
    return [(number, sha256) for number, sha256 in session.execute(statement.order_by(export.number.desc()))]
