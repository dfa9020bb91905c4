"""Writes what becomes of contracts; a contract that other cases are about too is corrected for all."""

from typing import Any

from sqlalchemy import delete, select, update

from db.adding import add_row
from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.complaints import filing
from workbench.complaints.model import ContractAccepted
from workbench.complaints.rules import contract_key
from workbench.corrections.differences import differing, told, values_of
from workbench.corrections.indexing import index_register
from workbench.corrections.model import StandingContract
from workbench.corrections.work import Work
from workbench.timeline.model import EntryDraft, EntryKind

PATH = "contracts"


def write_contracts(work: Work) -> tuple[str, ...]:
    """Add, correct and remove contracts. Returns the ids of other open cases that read otherwise now."""
    others: list[str] = []
    for edit in work.accepted.contracts:
        if edit.standing is None and edit.accepted is not None:
            _add(work, edit.accepted)
        elif edit.standing is not None and edit.accepted is None:
            _remove(work, edit.standing)
        elif edit.standing is not None and edit.accepted is not None:
            others += _correct(work, edit.standing, edit.accepted)
    return tuple(dict.fromkeys(others))


def _add(work: Work, contract: ContractAccepted) -> None:
    desk = work.desk
    contract_id = filing.keep_contract(desk.session, contract, clock=desk.clock)
    _link(work, contract_id)
    if contract.formed_on is not None:
        desk.tell(filing.formed_entry(work.case_id, contract_id, contract))
    detail = {"number": contract.number, "product": contract.product or ""}
    work.tell(_entry(work.case_id, "correction.contract_added", detail))
    work.note(contract_id, PATH, None, values_of(contract))


def _correct(work: Work, standing: StandingContract, contract: ContractAccepted) -> tuple[str, ...]:
    before, after = values_of(standing.draft), values_of(contract)
    names = differing(before, after)
    contract_id = _kept(work, standing, contract)
    entry = EntryDraft(
        work.case_id,
        EntryKind.CONTRACT,
        "correction.contract",
        {"number": contract.number, "changes": told(before, after, names)},
        occurred_on=contract.formed_on,
        source_kind="contract",
        source_id=contract_id,
        corrects_id=work.told_of("contract", standing.id),
    )
    work.tell(entry)
    work.note(standing.id, PATH, *({name: each[name] for name in names} for each in (before, after)))
    if contract_id != standing.id or not standing.shared:
        return ()
    return _tell_other_cases(work, entry)


def _kept(work: Work, standing: StandingContract, contract: ContractAccepted) -> str:
    """Write the contract as it reads now. Returns its id: another one where it is another contract."""
    row, session = ContractRecord, work.desk.session
    same_key = (contract.kind, contract.number_key) == (
        standing.draft.kind,
        contract_key(standing.draft.number),
    )
    of_this_key = (row.kind == contract.kind) & (row.number_key == contract.number_key)
    known = session.execute(select(row.id).where(of_this_key)).scalar_one_or_none()
    if not same_key and (standing.shared or known is not None):
        _unlink(work, standing.id)
        contract_id = filing.keep_contract(session, contract, clock=work.desk.clock)
        _link(work, contract_id)
        return contract_id
    values = {name: getattr(contract, name) for name in ContractAccepted.__slots__}
    session.execute(update(row).where(row.id == standing.id).values(**values))
    return standing.id


def _remove(work: Work, standing: StandingContract) -> None:
    """The case is no longer about it; the contract itself and its payments stay."""
    _unlink(work, standing.id)
    entry = EntryDraft(
        work.case_id,
        EntryKind.CONTRACT,
        "correction.contract_removed",
        {"number": standing.draft.number},
        source_kind="contract",
        source_id=standing.id,
    )
    work.tell(entry)
    work.note(standing.id, PATH, values_of(standing.draft), None)


def _tell_other_cases(work: Work, entry: EntryDraft) -> tuple[str, ...]:
    """Other open cases are about the same contract: they say so, and their deadlines follow."""
    case, link, desk = ComplaintRecord, ComplaintContractRecord, work.desk
    others = (
        select(case.id)
        .join(link, link.complaint_id == case.id)
        .where(link.contract_id == entry.source_id, case.id != work.case_id, case.closed_on.is_(None))
        .order_by(case.seq)
    )
    found = tuple(desk.session.execute(others).scalars())
    for case_id in found:
        other = Desk(desk.session, case_id, desk.actor, desk.clock)
        detail = {**entry.detail, "case_no": work.standing.case_no}
        told_there = _entry(case_id, "correction.contract_elsewhere", detail, text=work.accepted.reason)
        other.index("timeline", other.tell(told_there), work.accepted.reason)
        renew_clocks(other, work.book)
        index_register(desk.session, case_id)
    return found


def _link(work: Work, contract_id: str) -> None:
    add_row(work.desk.session, ComplaintContractRecord, complaint_id=work.case_id, contract_id=contract_id)


def _unlink(work: Work, contract_id: str) -> None:
    link = ComplaintContractRecord
    mine = (link.complaint_id == work.case_id) & (link.contract_id == contract_id)
    work.desk.session.execute(delete(link).where(mine))


def _entry(case_id: str, code: str, detail: dict[str, Any], text: str | None = None) -> EntryDraft:
    return EntryDraft(case_id, EntryKind.CONTRACT, code, detail, text=text)
