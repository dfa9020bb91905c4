"""Whether the same person came again about the same matter."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, DemandRecord
from workbench.process.roads import MERGED

# Source: 监管统计口径 and our own design: a new complaint within ninety days counts as the same one again.
AGAIN_WITHIN_DAYS = 90
_BATCH = 500
CONTRACT, CATEGORY = "contract", "category"


@dataclass(frozen=True, slots=True)
class Matter:
    """What a case is about, for comparing: contracts and demands; the category where neither is known."""

    complaint_id: str
    case_no: str
    person_id: str
    received_on: date
    seq: int
    category: str | None
    contracts: frozenset[str] = field(default_factory=frozenset)
    demands: frozenset[str] = field(default_factory=frozenset)


def keys_of(matter: Matter) -> frozenset[tuple[str, str, str]]:
    """What a case is about: each contract with each demand; the category where no contract is named.

    Two cases of one person are about the same when they share a key.
    """
    if matter.contracts:
        return frozenset((CONTRACT, one, code) for one in matter.contracts for code in matter.demands)
    if matter.category is None:
        return frozenset()
    return frozenset((CATEGORY, matter.category, code) for code in matter.demands)


def same_matter(one: Matter, other: Matter) -> bool:
    """Whether two cases are of one person and about the same."""
    return one.person_id == other.person_id and bool(keys_of(one) & keys_of(other))


def matters_of(session: Session, person_ids: Iterable[str]) -> dict[str, list[Matter]]:
    """The matters of people by person, oldest first; merged cases live on in another."""
    found: dict[str, list[Matter]] = defaultdict(list)
    wanted = sorted(set(person_ids))
    for start in range(0, len(wanted), _BATCH):
        for matter in _matters(session, wanted[start : start + _BATCH]):
            found[matter.person_id].append(matter)
    return found


def _matters(session: Session, person_ids: list[str]) -> list[Matter]:
    case, link, demand = ComplaintRecord, ComplaintContractRecord, DemandRecord
    mine = case.complainant_id.in_(person_ids) & (case.state != MERGED)
    columns = (case.id, case.case_no, case.complainant_id, case.received_on, case.seq, case.category)
    cases = session.execute(select(*columns).where(mine).order_by(case.received_on, case.seq)).all()
    contracts, demands = defaultdict(set), defaultdict(set)
    linked = select(link.complaint_id, link.contract_id).join(case, case.id == link.complaint_id).where(mine)
    for complaint_id, contract_id in session.execute(linked):
        contracts[complaint_id].add(contract_id)
    asked = select(demand.complaint_id, demand.code).join(case, case.id == demand.complaint_id).where(mine)
    for complaint_id, code in session.execute(asked):
        demands[complaint_id].add(code)
    return [
        Matter(
            row.id, row.case_no, row.complainant_id or "", row.received_on, row.seq,
            row.category,
            frozenset(contracts[row.id]), frozenset(demands[row.id]),
        )
        for row in cases
    ]  # fmt: skip
