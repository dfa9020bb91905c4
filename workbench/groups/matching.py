"""Which cases the lines of a list name: by exact keys only, never by a name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.groups import GroupMemberRecord, GroupRecord
from db.persons import PersonPhoneRecord
from workbench.groups.listing import CasesOf, ListedLine, NamedCase, Preview, listed_lines, matched
from workbench.groups.model import UNCOUNTED
from workbench.groups.queries import group_sheet
from workbench.recusals.hiding import is_hidden

_CASE = ComplaintRecord
_AT_ONCE = 500


def list_preview(session: Session, group_id: str, text: str) -> Preview:
    """What would become of every line of a list if it were joined to a group; nothing is done.

    Raises: UserError naming every line that cannot be read; `group.unknown`.
    """
    sheet = group_sheet(session, group_id)
    lines = listed_lines(text)
    named = {
        (column, key): cases
        for column, keys in _keys(lines).items()
        for key, cases in _cases(session, column, keys).items()
    }
    standing = {member.case_no for member in sheet.standing}
    groups = _groups(session, {case_id for cases in named.values() for case_id, _, _ in cases})
    return matched(
        lines,
        CasesOf(
            {
                key: frozenset(
                    NamedCase(number, state not in UNCOUNTED, number in standing, groups.get(case_id, ""))
                    for case_id, number, state in cases
                )
                for key, cases in named.items()
            }
        ),
    )


def _keys(lines: Iterable[ListedLine]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for column, key in line.keys:
            found[column].add(key)
    return found


def _cases(session: Session, column: str, keys: Iterable[str]) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    statement, key = _asked(column)
    for part in _parts(keys):
        for named, *case in session.execute(statement.where(key.in_(part)).distinct()):
            if not is_hidden(session, case[0]):
                found[named].append((case[0], case[1], case[2]))
    return found


def _asked(column: str) -> tuple[Select[str, str, str, str], InstrumentedAttribute[str]]:
    told = _CASE.id, _CASE.case_no, _CASE.state
    if column == "contract":
        link, contract = ComplaintContractRecord, ContractRecord
        statement = select(contract.number_key, *told).join(link, link.complaint_id == _CASE.id)
        return statement.join(contract, contract.id == link.contract_id), contract.number_key
    if column == "phone":
        phone = PersonPhoneRecord
        statement = select(phone.normal, *told).join(phone, phone.person_id == _CASE.complainant_id)
        return statement, phone.normal
    return select(_CASE.case_no.label("key"), *told), _CASE.case_no


def _groups(session: Session, complaint_ids: Iterable[str]) -> dict[str, str]:
    """The number of the open group in which each case stands."""
    member, group = GroupMemberRecord, GroupRecord
    statement = (
        select(member.complaint_id, group.number)
        .join(group, group.id == member.group_id)
        .where(member.left_at.is_(None), group.closed_at.is_(None))
    )
    return {
        row[0]: row[1]
        for part in _parts(complaint_ids)
        for row in session.execute(statement.where(member.complaint_id.in_(part)))
    }


def _parts(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    listed = sorted(keys)
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]
