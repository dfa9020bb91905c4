"""Whether the same person came again about the same matter."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, Connection, FromClause, and_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, DemandRecord
from workbench.process.roads import MERGED

_BATCH = 500
Key = tuple[str, str, str]
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


def keys_of(matter: Matter) -> frozenset[Key]:
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
        theirs = ComplaintRecord.complainant_id.in_(wanted[start : start + _BATCH])
        for matter in matters_among(session, theirs):
            found[matter.person_id].append(matter)
    return found


def matters_among(session: Session, wanted: ColumnElement[bool]) -> list[Matter]:
    """The matters of the cases that a condition names, oldest first, but for merged ones."""
    case, link, demand = (one.__table__ for one in (ComplaintRecord, ComplaintContractRecord, DemandRecord))
    mine = and_(wanted, case.c.state != MERGED)
    names = ("id", "case_no", "complainant_id", "received_on", "seq", "category")
    asked = select(*(case.c[name] for name in names)).where(mine).order_by(case.c.received_on, case.c.seq)
    connection = session.connection()
    contracts = _by_case(connection, link, "contract_id", mine)
    demands = _by_case(connection, demand, "code", mine)
    return [
        Matter(
            key, case_no, person_id or "", received_on, seq, category,
            frozenset(contracts.get(key, ())), frozenset(demands.get(key, ())),
        )
        for key, case_no, person_id, received_on, seq, category in connection.execute(asked).all()
    ]  # fmt: skip


def _by_case(
    connection: Connection, table: FromClause, name: str, mine: ColumnElement[bool]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    case, key = ComplaintRecord.__table__, table.c.complaint_id
    wanted = select(key, table.c[name]).select_from(table.join(case, case.c.id == key)).where(mine)
    for complaint_id, value in connection.execute(wanted).all():
        found[complaint_id].append(value)
    return found
