"""Writes what becomes of demands; one that reads otherwise has to be decided anew."""

from sqlalchemy import delete, func, select, update

from db.adding import add_row
from db.complaints import DemandRecord
from workbench.complaints.model import DemandAccepted
from workbench.corrections.differences import differing, told, values_of
from workbench.corrections.model import StandingDemand
from workbench.corrections.work import Work
from workbench.timeline.model import EntryDraft, EntryKind

PATH = "demands"
_SUBSTANCE = {"code", "amount"}


def write_demands(work: Work) -> None:
    """Add, correct and remove demands."""
    for edit in work.accepted.demands:
        if edit.standing is None and edit.accepted is not None:
            _add(work, edit.accepted)
        elif edit.standing is not None and edit.accepted is None:
            _remove(work, edit.standing)
        elif edit.standing is not None and edit.accepted is not None:
            _correct(work, edit.standing, edit.accepted)


def _add(work: Work, demand: DemandAccepted) -> None:
    row, session = DemandRecord, work.desk.session
    last = session.execute(
        select(func.max(row.position)).where(row.complaint_id == work.case_id)
    ).scalar_one()
    demand_id = work.desk.new_id()
    values = {name: getattr(demand, name) for name in DemandAccepted.__slots__}
    add_row(session, row, id=demand_id, complaint_id=work.case_id, position=(last or 0) + 1, **values)
    after = values_of(demand)
    detail = {"demand": demand.code, "amount": after["amount"]}
    code = "correction.demand_added_for" if after["amount"] else "correction.demand_added"
    work.tell(_entry(work, demand_id, code, detail))
    work.note(demand_id, PATH, None, after)


def _correct(work: Work, standing: StandingDemand, demand: DemandAccepted) -> None:
    row = DemandRecord
    before, after = values_of(standing.draft), values_of(demand)
    names = differing(before, after)
    values = {name: getattr(demand, name) for name in DemandAccepted.__slots__}
    reopened = standing.outcome is not None and not _SUBSTANCE.isdisjoint(names)
    if reopened:
        values |= {"outcome": None, "lawful_fen": None}
    work.desk.session.execute(update(row).where(row.id == standing.id).values(**values))
    detail = {"demand": standing.draft.code, "changes": told(before, after, names)}
    code = "correction.demand_undecided" if reopened else "correction.demand"
    work.tell(_entry(work, standing.id, code, detail))
    was = {name: before[name] for name in names} | ({"outcome": standing.outcome} if reopened else {})
    work.note(standing.id, PATH, was, {name: after[name] for name in names})


def _remove(work: Work, standing: StandingDemand) -> None:
    row = DemandRecord
    work.desk.session.execute(delete(row).where(row.id == standing.id))
    work.tell(_entry(work, standing.id, "correction.demand_removed", {"demand": standing.draft.code}))
    work.note(standing.id, PATH, {**values_of(standing.draft), "outcome": standing.outcome}, None)


def _entry(work: Work, demand_id: str, code: str, detail: dict[str, str]) -> EntryDraft:
    return EntryDraft(
        work.case_id,
        EntryKind.NOTE,
        code,
        detail,
        person_id=work.standing.complainant_id,
        source_kind="demand",
        source_id=demand_id,
    )
