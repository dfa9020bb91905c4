"""Gathers what the pages of a pack say, from one view of the workspace; nothing that stays inside."""

from collections.abc import Mapping
from dataclasses import fields

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.audit.queries import audit_head
from workbench.casefile.queries import retention_years
from workbench.catalogue.gathering import head_of
from workbench.catalogue.model import Catalogue
from workbench.catalogue.queries import catalogue_of
from workbench.catalogue.rules import outward
from workbench.catalogue.words import CatalogueWords
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet
from workbench.evidence.model import Digests, EvidenceRow
from workbench.evidence.queries import custody_chain, file_facts
from workbench.moment import Clock, today
from workbench.packpages.gathering_events import gather_events
from workbench.packpages.model import (
    CustodyLine,
    PackAsked,
    PackCase,
    PackContent,
    PackElement,
    SheetFile,
)
from workbench.packpages.words import PackWords
from workbench.proof.model import CellState
from workbench.proof.queries import matrix
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.queries import institution

_CUSTODY = tuple(part.name for part in fields(CustodyLine))
_CARRIES = (CellState.PROVES, CellState.SUPPORTS)


def gather_content(
    session: Session,
    asked: PackAsked,
    files: Mapping[str, SheetFile] | None = None,
    *,
    signer: str = "",
    actor: Actor,
    clock: Clock,
) -> PackContent:
    """What the pages of a pack say at this instant.

    Args:
        files: what travels for each exhibit, by its label; what is not named travels as it was taken in.
    Raises: UserError `complaint.unknown_case`.
    """
    sheet = complaint_sheet(session, asked.complaint_id)
    book = governing_rulebook(session).as_of(sheet.row.received_on)
    words = PackWords(asked.language, book)
    catalogue = outward(catalogue_of(session, asked.complaint_id, asked.language))
    case = _case(session, sheet, CatalogueWords(asked.language, book))
    own_files = {entry.label: _file(session, entry.row) for entry in catalogue.included}
    return PackContent(
        asked=asked,
        made_at=clock.now(),
        made_by=actor.name,
        case=case,
        catalogue=catalogue,
        events=gather_events(session, asked.complaint_id, case, catalogue, words),
        elements=_elements(session, asked.complaint_id, catalogue, clock),
        custody={entry.label: _custody(session, entry.row.id) for entry in catalogue.included},
        files={**own_files, **(files or {})},
        audit_head=audit_head(session),
        signer=signer,
        book=book,
    )


def _case(session: Session, sheet: ComplaintSheet, words: CatalogueWords) -> PackCase:
    row = sheet.row
    return PackCase(
        head=head_of(session, sheet, words),
        category=row.category,
        state=row.state,
        received_on=row.received_on,
        closed_on=row.closed_on,
        handler=row.handler or "",
        institution=institution(session).display,
        retention_years=retention_years(session),
    )


def _elements(
    session: Session, complaint_id: str, catalogue: Catalogue, clock: Clock
) -> tuple[PackElement, ...]:
    """The elements for which something goes out: what is bare or weak is not told to the other side."""
    labels = {entry.row.number: entry.label for entry in catalogue.included}
    found = []
    for row in matrix(session, complaint_id, today=today(clock)).rows:
        carried = tuple(labels[number] for number in row.numbers(*_CARRIES) if number in labels)
        if row.kind == "element" and carried:
            found.append(PackElement(row.target_id, row.ground_id, row.burden, carried, row.citations))
    return tuple(found)


def _custody(session: Session, evidence_id: str) -> tuple[CustodyLine, ...]:
    chain = custody_chain(session, evidence_id)
    return tuple(CustodyLine(**{name: getattr(row, name) for name in _CUSTODY}) for row in chain)


def _file(session: Session, row: EvidenceRow) -> SheetFile:
    digests = Digests(row.sha256, row.sm3, row.size_bytes)
    return SheetFile(row.original_name, digests, file_facts(session, row.sha256))
