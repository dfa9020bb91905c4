"""Lists of cases and single cases, as rows; never records."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, false, func, or_, select, type_coerce
from sqlalchemy import column as named
from sqlalchemy.orm import Session

from db.base import Words
from db.clocks import ClockRecord
from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    NatureRecord,
    PartyRecord,
    ReceiptRecord,
    StateChangeRecord,
)
from db.persons import PersonRecord
from db.sqlite import listed
from db.workspace import DraftRecord, StaffRecord
from workbench.complaints.merged import family, numbers_of
from workbench.complaints.model import (
    ClockRow,
    ComplaintFilter,
    ComplaintRow,
    ComplaintSheet,
    ContractRow,
    DemandRow,
    DraftRow,
    NatureRow,
    PartyRow,
    ReceiptRow,
    StateChangeRow,
)
from workbench.errors import UserError
from workbench.recusals.hiding import is_hidden
from workbench.search.queries import complaints_matching

_CASE = ComplaintRecord
_SORTS: dict[str, ColumnElement[Any]] = {
    "case_no": _CASE.case_no.expression,
    "received_on": _CASE.received_on.expression,
    "due_internal_on": _CASE.due_internal_on.expression,
    "complainant_name": _CASE.complainant_name.expression,
    "category": _CASE.category.expression,
    "state": _CASE.state.expression,
    "asked_fen": _CASE.asked_fen.expression,
    "severity": _CASE.severity.expression,
    "seq": _CASE.seq.expression,
    "handler": select(StaffRecord.name).where(StaffRecord.id == _CASE.handler_id).scalar_subquery(),
}


_ROWS = select(
    _CASE.seq, _CASE.id, _CASE.case_no, _CASE.complainant_id, _CASE.complainant_name, _CASE.category,
    _CASE.first_demand, _CASE.asked_fen, type_coerce(_CASE.natures, Words()), _CASE.state, _CASE.severity,
    _CASE.channel, _CASE.due_clock, _CASE.due_statutory_on, _CASE.due_internal_on, StaffRecord.name,
    _CASE.received_on, _CASE.closed_on,
).outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)  # fmt: skip
# Built once: a list asks for a page at every turn of the wheel.
_PAGE = _ROWS.where(_CASE.seq.in_(listed("seqs")))


def complaint_seqs(session: Session, chosen: ComplaintFilter) -> list[int]:
    """The `seq` of the cases that a list shows, in its order.

    Raises: UserError `text.query_too_long`.
    """
    order = _SORTS.get(chosen.sort, _SORTS["case_no"])
    statement = _filtered(select(_CASE.seq), chosen)
    if chosen.descending:
        statement = statement.order_by(order.desc(), _CASE.seq.desc())
    else:
        statement = statement.order_by(order.is_(None), order, _CASE.seq)
    # The bare connection: 100,000 ids through the ORM's loading cost more than the query.
    return list(session.connection().execute(statement).scalars())


def complaint_count(session: Session, chosen: ComplaintFilter) -> int:
    """How many cases a list shows."""
    counted: Select[int] = _filtered(select(func.count()).select_from(_CASE), chosen)
    return session.execute(counted).scalar_one()


def complaint_rows(session: Session, seqs: Iterable[int]) -> list[ComplaintRow]:
    """The rows of a page of the list, in the order asked for."""
    wanted = list(seqs)
    page = session.connection().execute(_PAGE, {"seqs": json.dumps(wanted)}).all()
    found = {row.seq: row for row in map(ComplaintRow._make, page)}
    return [found[seq] for seq in wanted if seq in found]


def rows_of(session: Session, complaint_ids: Sequence[str]) -> list[ComplaintRow]:
    """The rows of these cases, in the order asked for."""
    found = {row.id: row for row in _rows(session, _CASE.id.in_(complaint_ids))}
    return [found[each] for each in complaint_ids if each in found]


def complaint_id_of(session: Session, case_no: str) -> str:
    """The id of a case by its number.

    Raises: UserError `complaint.unknown_case`.
    """
    found = session.execute(select(_CASE.id).where(_CASE.case_no == case_no.strip())).scalar_one_or_none()
    if found is None or is_hidden(session, found):
        raise UserError.one("case_no", "complaint.unknown_case", value=case_no[:60])
    return found


def complaint_sheet(session: Session, complaint_id: str) -> ComplaintSheet:
    """A case with everything that was logged at intake.

    Raises: UserError `complaint.unknown_case`.
    """
    row = next(iter(_rows(session, _CASE.id == complaint_id)), None)
    if row is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id)
    names = (
        "narrative", "cause", "complained_unit", "severity_basis", "severity_override", "severity_reason",
        "self_harm_words", "late_entry_reason", "registered_at", "registered_by", "revision",
    )  # fmt: skip
    columns: list[ColumnElement[Any]] = [getattr(_CASE, name) for name in names]
    plain = session.execute(select(*columns).where(_CASE.id == complaint_id)).one()
    members = family(session, complaint_id)
    numbers = numbers_of(session, members[1:])
    return ComplaintSheet(
        row=row,
        **dict(zip(names, plain, strict=True)),
        merged_into=_merged_into(session, complaint_id),
        merged=tuple(numbers[member] for member in members[1:]),
        receipts=_receipts(session, members, numbers),
        parties=_parties(session, complaint_id),
        contracts=_contracts(session, complaint_id),
        demands=_demands(session, members, numbers),
        natures=_natures(session, complaint_id),
        states=_states(session, complaint_id),
        clocks=case_clocks(session, complaint_id),
    )


def same_matter(
    session: Session, number_keys: Sequence[str], demand_codes: Sequence[str]
) -> list[ComplaintRow]:
    """Earlier cases about one of the contracts, those with an equal demand first; to be pointed out."""
    if not number_keys:
        return []
    link, contract = ComplaintContractRecord, ContractRecord
    cases = (
        select(link.complaint_id)
        .join(contract, contract.id == link.contract_id)
        .where(contract.number_key.in_(number_keys))
    )
    rows = _rows(session, _CASE.id.in_(cases))
    return sorted(rows, key=lambda row: (row.first_demand not in demand_codes, -row.seq))[:10]


def drafts(session: Session, kind: str = "complaint") -> list[DraftRow]:
    """Unfinished complaints, latest first."""
    draft = DraftRecord
    statement = (
        select(draft.id, draft.title, draft.updated_at, draft.body)
        .where(draft.kind == kind)
        .order_by(draft.updated_at.desc())
    )
    return [DraftRow(*row) for row in session.execute(statement)]


def state_counts(session: Session) -> dict[str, int]:
    """How many cases stand in each state."""
    statement = select(_CASE.state, func.count()).group_by(_CASE.state)
    return {row[0]: row[1] for row in session.execute(statement)}


def handlers(session: Session) -> list[str]:
    """Names of the staff, in the order they joined."""
    statement = select(StaffRecord.name).where(StaffRecord.active).order_by(StaffRecord.id)
    return list(session.execute(statement).scalars())


def case_clocks(session: Session, complaint_id: str) -> tuple[ClockRow, ...]:
    """The clocks of a case, in the order they started."""
    clock = ClockRecord
    columns: list[ColumnElement[Any]] = [getattr(clock, name) for name in ClockRow.__slots__]
    statement = (
        select(*columns).where(clock.complaint_id == complaint_id).order_by(clock.started_on, clock.id)
    )
    return tuple(ClockRow(*row) for row in session.execute(statement))


def _filtered(statement: Select[Any], chosen: ComplaintFilter) -> Select[Any]:
    matching = complaints_matching(chosen.query)
    if matching is not None:
        statement = statement.where(_CASE.seq.in_(matching))
    for column, values in (
        (_CASE.state, chosen.states),
        (_CASE.channel, chosen.channels),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if chosen.category_prefixes:
        prefixes = (_CASE.category.startswith(prefix, autoescape=True) for prefix in chosen.category_prefixes)
        statement = statement.where(or_(*prefixes))
    if chosen.natures:
        labels = select(NatureRecord.complaint_id).where(
            NatureRecord.code.in_(chosen.natures), NatureRecord.removed_at.is_(None)
        )
        statement = statement.where(_CASE.id.in_(labels))
    if chosen.handlers:
        staff = select(StaffRecord.id).where(StaffRecord.name.in_(chosen.handlers))
        nobody = _CASE.handler_id.is_(None) if "" in chosen.handlers else false()
        statement = statement.where(or_(_CASE.handler_id.in_(staff), nobody))
    if chosen.due_from is not None:
        statement = statement.where(_CASE.due_internal_on >= chosen.due_from, _CASE.closed_on.is_(None))
    if chosen.due_before is not None:
        statement = statement.where(_CASE.due_internal_on <= chosen.due_before, _CASE.closed_on.is_(None))
    if chosen.open_only:
        statement = statement.where(_CASE.closed_on.is_(None))
    if chosen.seqs is not None:
        picked = func.json_each(json.dumps(chosen.seqs)).table_valued(named("value", Integer))
        statement = statement.where(_CASE.seq.in_(select(picked.c.value)))
    if chosen.person_id is not None:
        cases = select(PartyRecord.complaint_id).where(PartyRecord.person_id == chosen.person_id)
        statement = statement.where(_CASE.id.in_(cases))
    return statement


def _rows(session: Session, condition: ColumnElement[bool]) -> list[ComplaintRow]:
    return [ComplaintRow._make(cells) for cells in session.connection().execute(_ROWS.where(condition))]


def _merged_into(session: Session, complaint_id: str) -> str | None:
    """The number of the case that took this one in."""
    mine = select(_CASE.merged_into_id).where(_CASE.id == complaint_id).scalar_subquery()
    return session.execute(select(_CASE.case_no).where(_CASE.id == mine)).scalar_one_or_none()


def _receipts(
    session: Session, members: tuple[str, ...], numbers: Mapping[str, str]
) -> tuple[ReceiptRow, ...]:
    """The receipts of a case and of those merged into it, the earliest first."""
    receipt = ReceiptRecord
    statement = (
        select(
            receipt.id,
            receipt.channel,
            receipt.received_on,
            receipt.letter_no,
            receipt.forwarded_by,
            receipt.reply_by,
            receipt.complaint_id,
        )
        .where(receipt.complaint_id.in_(members))
        .order_by(receipt.received_on, receipt.id)
    )
    return tuple(ReceiptRow(*row[:-1], numbers.get(row[-1], "")) for row in session.execute(statement))


def _parties(session: Session, complaint_id: str) -> tuple[PartyRow, ...]:
    party = PartyRecord
    statement = (
        select(
            party.id, party.person_id, PersonRecord.name, party.role, party.proxy_for, party.proxy_scope,
            party.proxy_until, party.proxy_original_seen, party.proxy_paid,
        )
        .join(PersonRecord, PersonRecord.id == party.person_id)
        .where(party.complaint_id == complaint_id)
        .order_by(party.id)
    )  # fmt: skip
    return tuple(PartyRow(*row) for row in session.execute(statement))


def _contracts(session: Session, complaint_id: str) -> tuple[ContractRow, ...]:
    contract, link = ContractRecord, ComplaintContractRecord
    columns: list[ColumnElement[Any]] = [getattr(contract, name) for name in ContractRow.__slots__]
    statement = (
        select(*columns)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == complaint_id)
        .order_by(contract.id)
    )
    return tuple(ContractRow(*row) for row in session.execute(statement))


def _demands(session: Session, members: tuple[str, ...], numbers: Mapping[str, str]) -> tuple[DemandRow, ...]:
    """The demands of a case, then those of the cases merged into it."""
    demand = DemandRecord
    statement = (
        select(
            demand.id, demand.code, demand.asked_fen, demand.note, demand.lawful_fen, demand.outcome,
            demand.complaint_id,
        )
        .where(demand.complaint_id.in_(members))
        .order_by(demand.position)
    )  # fmt: skip
    rows = sorted(session.execute(statement), key=lambda row: members.index(row.complaint_id))
    return tuple(DemandRow(*row[:-1], numbers.get(row[-1], "")) for row in rows)


def _natures(session: Session, complaint_id: str) -> tuple[NatureRow, ...]:
    nature = NatureRecord
    statement = (
        select(nature.code, nature.reason, nature.set_by, nature.set_at)
        .where(nature.complaint_id == complaint_id, nature.removed_at.is_(None))
        .order_by(nature.id)
    )
    return tuple(NatureRow(*row) for row in session.execute(statement))


def _states(session: Session, complaint_id: str) -> tuple[StateChangeRow, ...]:
    change = StateChangeRecord
    statement = (
        select(change.from_state, change.to_state, change.reason, change.changed_at, change.changed_by)
        .where(change.complaint_id == complaint_id)
        .order_by(change.id)
    )
    return tuple(StateChangeRow(*row) for row in session.execute(statement))
