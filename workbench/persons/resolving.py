"""Who in the workspace may be the same person as one who is in it already."""

from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, PartyRecord
from db.folding import fold, folded
from db.links import TraceRecord
from db.persons import PersonAliasRecord, PersonDocumentRecord, PersonPhoneRecord, PersonRecord
from workbench.identity.names import name_match_key
from workbench.persons.model import PersonSheet
from workbench.persons.queries import decided_not_same, person_sheet, standing_person
from workbench.persons.resolving_model import PersonCandidate, Reason
from workbench.persons.resolving_rules import NAME_RULES, against, name_reason
from workbench.persons.sounds import written_alike
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook

CANDIDATES_AT_MOST = 8
ENOUGH = "enough"
# What stands with more people is an office's, an agent's or a market's; it says nothing of one person.
SHARED_AT_MOST = 20
_SHARED_BY_FEW = ("same_phone", "same_email", "same_account", "same_address")
_LOOKED_AT = 200
_LONGEST_TURNED = 4
_LEAST_ADDRESS = 8

_Found = dict[str, dict[str, str]]


def person_candidates(
    session: Session, person_id: str, *, book: Rulebook, limit: int = CANDIDATES_AT_MOST
) -> list[PersonCandidate]:
    """The people who may be this one, likeliest first, with every reason for and against and its points.

    Who was said to be somebody else, or was merged already, is not among them. Nothing is merged by this.
    Raises: UserError `person.unknown`.
    """
    sheet = person_sheet(session, person_id)
    masking = masking_of(book)
    found: _Found = {}
    for rule, statement in (*_shared(sheet), *_alike(sheet, book)):
        rows = session.execute(statement.limit(_LOOKED_AT)).all()
        if rule in _SHARED_BY_FEW and len(rows) > SHARED_AT_MOST:
            continue
        for other_id, shown in rows:
            found.setdefault(other_id, {}).setdefault(rule, _masked(masking, rule, shown or ""))
    ruled_out = {person_id, *decided_not_same(session, person_id)}
    ranked = []
    for other_id, rules in found.items():
        if other_id not in ruled_out and standing_person(session, other_id) == other_id:
            candidate = _weighed(session, sheet, other_id, rules, book)
            if candidate.points >= book.identity[ENOUGH].points:
                ranked.append(candidate)
    return sorted(ranked, key=lambda one: (-one.points, one.person_id))[:limit]


def _weighed(
    session: Session, sheet: PersonSheet, other_id: str, rules: dict[str, str], book: Rulebook
) -> PersonCandidate:
    other, masking = person_sheet(session, other_id), masking_of(book)
    told = {rule: shown for rule, shown in rules.items() if rule != "name"}
    by_name = name_reason((sheet.name, *sheet.aliases), (other.name, *other.aliases))
    if by_name is not None:
        told[by_name] = masking.name(other.name)
    if sheet.birth_on and sheet.birth_on == other.birth_on:
        told["same_birth"] = str(sheet.birth_on.year)
    if _region(session, sheet.id) and _region(session, sheet.id) == _region(session, other_id):
        told["same_region"] = _region(session, other_id)
    told |= dict.fromkeys(against(sheet, other), "")
    reasons = [Reason(rule, book.identity[rule].points, shown) for rule, shown in told.items()]
    reasons.sort(key=lambda reason: (-abs(reason.points), reason.rule))
    name = masking.name(other.name)
    return PersonCandidate(
        other_id, name, tuple(reasons), other.complaint_count, _last_case(session, other_id)
    )


def _shared(sheet: PersonSheet) -> Iterator[tuple[str, Select[*tuple[Any, ...]]]]:
    """Pairs of a rule and a question for (person id, what is shared)."""
    document, phone, person, mine = PersonDocumentRecord, PersonPhoneRecord, PersonRecord, sheet.id
    keys = select(document.match_key).where(document.person_id == mine)
    shared = select(document.person_id, document.normal).where(document.match_key.in_(keys))
    yield "same_id", shared.where(document.person_id != mine)
    numbers = [each.normal for each in sheet.phones]
    if numbers:
        by_phone = select(phone.person_id, phone.normal).where(phone.normal.in_(numbers))
        yield "same_phone", by_phone.where(phone.person_id != mine)
    if sheet.email:
        by_email = select(person.id, person.email).where(folded(person.email) == fold(sheet.email))
        yield "same_email", by_email.where(person.email.is_not(None), person.id != mine)
    if sheet.address and len(sheet.address) >= _LEAST_ADDRESS:
        by_address = select(person.id, person.address).where(folded(person.address) == fold(sheet.address))
        yield "same_address", by_address.where(person.address.is_not(None), person.id != mine)
    yield "same_account", _accounts(mine)
    yield "same_contract", _contracts(mine)


def _accounts(person_id: str) -> Select[*tuple[Any, ...]]:
    trace = TraceRecord
    standing = (trace.kind == "account") & trace.withdrawn_at.is_(None)
    mine = select(trace.value_key).where(standing, trace.person_id == person_id)
    return (
        select(trace.person_id, func.min(trace.value))
        .where(standing, trace.value_key.in_(mine), trace.person_id.is_not(None))
        .where(trace.person_id != person_id)
        .group_by(trace.person_id)
    )


def _contracts(person_id: str) -> Select[*tuple[Any, ...]]:
    """People who complain about a contract of the person's own complaints."""
    link, contract, case = ComplaintContractRecord, ContractRecord, ComplaintRecord
    own = select(link.contract_id).join(case, case.id == link.complaint_id).where(
        case.complainant_id == person_id
    )  # fmt: skip
    return (
        select(case.complainant_id, func.min(contract.number))
        .join(link, link.complaint_id == case.id)
        .join(contract, contract.id == link.contract_id)
        .where(link.contract_id.in_(own), case.complainant_id.is_not(None))
        .where(case.complainant_id != person_id)
        .group_by(case.complainant_id)
    )


def _alike(sheet: PersonSheet, book: Rulebook) -> Iterator[tuple[str, Select[*tuple[Any, ...]]]]:
    """Questions for people of the same name, the same characters, the same sound or one other character.

    Whoever shares more than a name is found by that, and namesakes are many: here only those are asked for
    whom a name, a region and perhaps a birthday could make enough.
    """
    points = {rule: book.identity[rule].points for rule in (*NAME_RULES, "same_region", "same_birth", ENOUGH)}
    by_name = max(points[rule] for rule in NAME_RULES) + points["same_region"]
    is_enough = by_name >= points[ENOUGH]
    if not is_enough and (sheet.birth_on is None or by_name + points["same_birth"] < points[ENOUGH]):
        return
    born_then = select(PersonRecord.id).where(PersonRecord.birth_on == sheet.birth_on)
    for name in dict.fromkeys((sheet.name, *sheet.aliases)):
        key = name_match_key(name)
        if len(key) < 2:
            continue
        for table, owner in (
            (PersonRecord, PersonRecord.id),
            (PersonAliasRecord, PersonAliasRecord.person_id),
        ):
            column = table.name_key
            wanted = [column.in_(_turned(key))]
            if pattern := written_alike(key):
                wanted.append(column.op("GLOB")(pattern))
            if len(key) > 2:
                wanted += [column.op("GLOB")(one) for one in _one_other(key)]
            question = select(owner, table.name).where(or_(*wanted), owner != sheet.id)
            yield "name", question if is_enough else question.where(owner.in_(born_then))


def _turned(key: str) -> list[str]:
    if len(key) > _LONGEST_TURNED:
        return [key]
    return sorted({"".join(order) for order in permutations(key)})


def _one_other(key: str) -> Iterable[str]:
    plain = [f"[{character}]" if character in "*?[" else character for character in key]
    return ("".join((*plain[:place], "?", *plain[place + 1 :])) for place in range(len(plain)))


def _masked(masking: Masking, rule: str, shown: str) -> str:
    if rule == "same_id":
        return masking.document(shown)
    if rule == "same_phone":
        return masking.phone(shown)
    if rule == "same_contract":
        return masking.contract(shown)
    if rule == "same_address":
        return masking.address(shown)
    return masking.text(shown) if rule == "same_email" else masking.document(shown)


def _region(session: Session, person_id: str) -> str:
    """The region of a person as it was typed, or as a document says it."""
    person, document = PersonRecord, PersonDocumentRecord
    typed = session.execute(select(person.region_code).where(person.id == person_id)).scalar_one_or_none()
    if typed:
        return typed[:6]
    of_document = select(document.normal).where(document.person_id == person_id, document.id_type == "cn_id")
    number = session.execute(of_document.order_by(document.id).limit(1)).scalar_one_or_none()
    return number[:6] if number and number[:6].isdigit() else ""


def _last_case(session: Session, person_id: str) -> str | None:
    case, party = ComplaintRecord, PartyRecord
    mine = select(party.complaint_id).where(party.person_id == person_id)
    latest = select(case.case_no).where(case.id.in_(mine)).order_by(case.received_on.desc(), case.seq.desc())
    return session.execute(latest.limit(1)).scalar_one_or_none()
