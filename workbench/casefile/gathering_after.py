"""What comes after the decision: follow-ups, what was mended, and the five dimensions."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from workbench.casefile.masks import Masks
from workbench.casefile.model import CaseFileOrder
from workbench.dimensions.model import DimensionSheet, FactLine, FiveDimensions
from workbench.dimensions.queries import five_dimensions
from workbench.followups.model import FollowUpRow
from workbench.followups.queries import case_follow_ups
from workbench.rectifications.model import Mended
from workbench.rectifications.queries import mended
from workbench.rulebook.reading import Rulebook


def five(session: Session, order: CaseFileOrder, day: date, book: Rulebook, masks: Masks) -> FiveDimensions:
    """The five dimensions; without findings and what is internal where only the outer volume is printed."""
    known = five_dimensions(session, order.complaint_id, day, book, name=masks.name)
    sheets = known.sheets if order.options.internal else tuple(sheet.outer() for sheet in known.sheets)
    return FiveDimensions(tuple(_masked_sheet(sheet, masks) for sheet in sheets))


def follow_ups(session: Session, complaint_id: str, masks: Masks) -> tuple[FollowUpRow, ...]:
    """Every attempt to follow up, oldest first."""
    rows = sorted(case_follow_ups(session, complaint_id), key=_order)
    return tuple(
        replace(row, words=masks.free(row.words), still_demands=masks.free(row.still_demands)) for row in rows
    )


def masked_mending(session: Session, complaint_id: str, masks: Masks) -> Mended:
    """The root cause and its rectifications."""
    known = mended(session, complaint_id)
    cause = known.root_cause
    if cause is not None:
        whys = tuple(masks.free(why) for why in cause.whys)
        cause = replace(cause, whys=whys, finding=masks.free(cause.finding), unit=masks.free(cause.unit))
    rows = (
        replace(
            row,
            action=masks.free(row.action),
            proof=masks.free(row.proof),
            dropped_reason=masks.free(row.dropped_reason),
        )
        for row in sorted(known.rectifications, key=lambda row: (row.due_on, row.recorded_at, row.action))
    )
    return Mended(cause, tuple(rows), masks.free(known.none_needed) or None)


def _order(row: FollowUpRow) -> tuple[object, ...]:
    """By time; where two began in one minute, by what was written, never by the random part of an id."""
    return (row.tried_at, row.occasion.value, row.recorded_at, row.words or "")


def _masked_sheet(sheet: DimensionSheet, masks: Masks) -> DimensionSheet:
    facts = tuple(FactLine(fact.code, masks.details(fact.detail), fact.internal) for fact in sheet.facts)
    finding, action = masks.free(sheet.finding), masks.free(sheet.action)
    return replace(sheet, facts=facts, finding=finding, action=action)
