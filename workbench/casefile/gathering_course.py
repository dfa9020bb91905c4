"""The course of a case for its file: letters, amounts, approvals; masked."""

from dataclasses import replace

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.approvals.queries import case_approvals
from workbench.awards.model import DUE, GOODWILL, AwardRow
from workbench.awards.queries import award_sheet
from workbench.casefile.course_model import Course, InnerCourse, LetterSheet
from workbench.casefile.masks import Masks
from workbench.letters.content import Attachments, Block, Facts, Grid, Heading, Paragraph, Signatures
from workbench.letters.model import DeliveryRow, LetterRow
from workbench.letters.queries import case_letters, letter_sheet
from workbench.moment import Clock
from workbench.rulebook.reading import Rulebook


def course(
    session: Session, complaint_id: str, masks: Masks, book: Rulebook, *, actor: Actor, clock: Clock
) -> Course:
    """What may be shown of the course of a case; goodwill is settlement talk and stays inside.

    Source: 民诉解释 107.
    """
    awards = award_sheet(session, complaint_id, book)
    return Course(
        letters=_letters(session, complaint_id, masks, internal=False, actor=actor, clock=clock),
        awards=tuple(_award(row, masks) for row in awards.standing(DUE)),
    )


def inner_course(
    session: Session, complaint_id: str, masks: Masks, book: Rulebook, *, actor: Actor, clock: Clock
) -> InnerCourse:
    """What stays inside of the course of a case."""
    rows = award_sheet(session, complaint_id, book).rows
    inside = [row for row in rows if row.side == GOODWILL or not row.stands]
    return InnerCourse(
        letters=_letters(session, complaint_id, masks, internal=True, actor=actor, clock=clock),
        awards=tuple(_award(row, masks) for row in inside),
        approvals=tuple(
            replace(row, opinion=masks.free(row.opinion)) for row in case_approvals(session, complaint_id)
        ),
    )


def _letters(
    session: Session, complaint_id: str, masks: Masks, *, internal: bool, actor: Actor, clock: Clock
) -> tuple[LetterSheet, ...]:
    """The issued letters by time, each as it was frozen."""
    rows = [row for row in case_letters(session, complaint_id) if not row.is_draft]
    return tuple(
        _letter(session, row, masks, actor=actor, clock=clock) for row in rows if row.internal is internal
    )


def _letter(session: Session, row: LetterRow, masks: Masks, *, actor: Actor, clock: Clock) -> LetterSheet:
    content = letter_sheet(session, row.id, actor=actor, clock=clock).content
    assert row.issued_at is not None
    return LetterSheet(
        title=content.title,
        number=row.number or "",
        issued_at=row.issued_at,
        issued_by=row.issued_by or "",
        pages=row.pages or 0,
        sha256=row.sha256 or "",
        salutation=masks.free(content.salutation),
        blocks=tuple(_block(block, masks) for block in content.blocks),
        deliveries=tuple(_delivery(one, masks) for one in row.deliveries),
        corrects=row.corrects or "",
        corrected_by=row.corrected_by,
        unreachable=row.unreachable,
    )


def _block(block: Block, masks: Masks) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=masks.free(block.text))
        case Facts(pairs):
            return Facts(tuple((label, masks.free(value)) for label, value in pairs))
        case Grid():
            return replace(block, rows=tuple(tuple(map(masks.free, row)) for row in block.rows))
        case Attachments(items):
            return Attachments(tuple(map(masks.free, items)))
        case Signatures():
            return block


def _delivery(row: DeliveryRow, masks: Masks) -> DeliveryRow:
    return replace(
        row, proof=masks.free(row.proof), receiver=masks.name(row.receiver), note=masks.free(row.note)
    )


def _award(row: AwardRow, masks: Masks) -> AwardRow:
    return replace(
        row,
        payee=masks.name(row.payee),
        basis=masks.free(row.basis),
        note=masks.free(row.note),
        paid_proof=masks.free(row.paid_proof),
        withdrawn_reason=masks.free(row.withdrawn_reason),
    )
