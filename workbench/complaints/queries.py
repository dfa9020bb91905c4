"""Lists of cases and single cases, as rows; never records."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, false, func, or_, select, type_coerce
from sqlalchemy import column as named
from sqlalchemy.orm import Session

from db.asking import CASE, ask
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
from workbench.persons.sounds import in_order
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


_BY_SOUND = ("complainant_name", "handler")
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
    if chosen.sort in _BY_SOUND:
        named = session.connection().execute(statement.add_columns(order)).all()
        return in_order(((seq, name) for seq, name in named), descending=chosen.descending)
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
    row = ask(session, _row(), case=complaint_id).one_or_none()
    if row is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id)
    plain = ask(session, _plain(), case=complaint_id).one()
    members = family(session, complaint_id)
    numbers = numbers_of(session, members[1:])
    return ComplaintSheet(
        row=ComplaintRow._make(row),
        **plain._mapping,
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


@cache
def _row() -> Select[*tuple[Any, ...]]:
    return _ROWS.where(_CASE.id == CASE)


@cache
def _plain() -> Select[*tuple[Any, ...]]:
    return select(
        _CASE.narrative, _CASE.cause, _CASE.complained_unit, _CASE.severity_basis, _CASE.severity_override,
        _CASE.severity_reason, _CASE.self_harm_words, _CASE.late_entry_reason, _CASE.registered_at,
        _CASE.registered_by, _CASE.revision,
    ).where(_CASE.id == CASE)  # fmt: skip


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
    return list(ask(session, _staff()).scalars())


@cache
def _staff() -> Select[str]:
    return select(StaffRecord.name).where(StaffRecord.active).order_by(StaffRecord.id)


def case_clocks(session: Session, complaint_id: str) -> tuple[ClockRow, ...]:
    """The clocks of a case, in the order they started."""
    return tuple(ClockRow(*row) for row in ask(session, _clocks(), case=complaint_id))


@cache
def _clocks() -> Select[*tuple[Any, ...]]:
    clock = ClockRecord
    columns: list[ColumnElement[Any]] = [getattr(clock, name) for name in ClockRow.__slots__]
    return select(*columns).where(clock.complaint_id == CASE).order_by(clock.started_on, clock.id)


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
    return ask(session, _survivor(), case=complaint_id).scalar_one_or_none()


@cache
def _survivor() -> Select[str]:
    mine = select(_CASE.merged_into_id).where(_CASE.id == CASE).scalar_subquery()
    return select(_CASE.case_no).where(_CASE.id == mine)


def _receipts(
    session: Session, members: tuple[str, ...], numbers: Mapping[str, str]
) -> tuple[ReceiptRow, ...]:
    """The receipts of a case and of those merged into it, the earliest first."""
    found = ask(session, _came_in(), members=members)
    return tuple(ReceiptRow(*[*cells, numbers.get(case_id, "")]) for *cells, case_id in found)


@cache
def _came_in() -> Select[*tuple[Any, ...]]:
    receipt = ReceiptRecord
    return (
        select(
            receipt.id, receipt.channel, receipt.received_on, receipt.letter_no, receipt.forwarded_by,
            receipt.reply_by, receipt.complaint_id,
        )
        .where(receipt.complaint_id.in_(bindparam("members", expanding=True)))
        .order_by(receipt.received_on, receipt.id)
    )  # fmt: skip


def _parties(session: Session, complaint_id: str) -> tuple[PartyRow, ...]:
    return tuple(PartyRow(*row) for row in ask(session, _people(), case=complaint_id))


@cache
def _people() -> Select[*tuple[Any, ...]]:
    party = PartyRecord
    return (
        select(
            party.id, party.person_id, PersonRecord.name, party.role, party.proxy_for, party.proxy_scope,
            party.proxy_until, party.proxy_original_seen, party.proxy_paid,
        )
        .join(PersonRecord, PersonRecord.id == party.person_id)
        .where(party.complaint_id == CASE)
        .order_by(party.id)
    )  # fmt: skip


def _contracts(session: Session, complaint_id: str) -> tuple[ContractRow, ...]:
    return tuple(ContractRow(*row) for row in ask(session, _about(), case=complaint_id))


@cache
def _about() -> Select[*tuple[Any, ...]]:
    contract, link = ContractRecord, ComplaintContractRecord
    columns: list[ColumnElement[Any]] = [getattr(contract, name) for name in ContractRow.__slots__]
    return (
        select(*columns)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == CASE)
        .order_by(contract.id)
    )


def _demands(session: Session, members: tuple[str, ...], numbers: Mapping[str, str]) -> tuple[DemandRow, ...]:
    """The demands of a case, then those of the cases merged into it."""
    found = ask(session, _asked(), members=members)
    rows = sorted(found, key=lambda row: members.index(row.complaint_id))
    return tuple(DemandRow(*[*cells, numbers.get(case_id, "")]) for *cells, case_id in rows)


@cache
def _asked() -> Select[*tuple[Any, ...]]:
    demand = DemandRecord
    return (
        select(
            demand.id, demand.code, demand.asked_fen, demand.note, demand.lawful_fen, demand.outcome,
            demand.complaint_id,
        )
        .where(demand.complaint_id.in_(bindparam("members", expanding=True)))
        .order_by(demand.position)
    )  # fmt: skip


def _natures(session: Session, complaint_id: str) -> tuple[NatureRow, ...]:
    return tuple(NatureRow(*row) for row in ask(session, _labelled(), case=complaint_id))


@cache
def _labelled() -> Select[*tuple[Any, ...]]:
    nature = NatureRecord
    return (
        select(nature.code, nature.reason, nature.set_by, nature.set_at)
        .where(nature.complaint_id == CASE, nature.removed_at.is_(None))
        .order_by(nature.id)
    )


def _states(session: Session, complaint_id: str) -> tuple[StateChangeRow, ...]:
    return tuple(StateChangeRow(*row) for row in ask(session, _changes(), case=complaint_id))


@cache
def _changes() -> Select[*tuple[Any, ...]]:
    change = StateChangeRecord
    return (
        select(change.from_state, change.to_state, change.reason, change.changed_at, change.changed_by)
        .where(change.complaint_id == CASE)
        .order_by(change.id)
    )
