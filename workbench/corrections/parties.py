"""Writes what becomes of the roles that people have in a case."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, select, update

from db.adding import add_row
from db.complaints import PartyRecord
from workbench.complaints.model import PartyAccepted
from workbench.corrections.differences import differing, told, values_of
from workbench.corrections.model import PartyEdit, StandingParty
from workbench.corrections.work import Work
from workbench.errors import UserError
from workbench.persons.commands import keep_person
from workbench.timeline.model import EntryDraft, EntryKind

PATH = "parties"


def write_parties(work: Work) -> tuple[str, ...]:
    """Add, correct and remove roles. Returns the ids of the people concerned.

    Raises: UserError `correction.role_twice`, or `person.unknown`.
    """
    people: list[str] = []
    for edit in work.accepted.parties:
        if edit.accepted is not None:
            people.append(_keep(work, edit, edit.accepted))
        elif edit.standing is not None:
            people.append(_remove(work, edit.standing))
    return tuple(people)


def write_own_roles(work: Work) -> None:
    """Give the complainant other roles, or take roles away."""
    person_id = work.standing.complainant_id
    if "complainant_roles" not in work.accepted.changed or person_id is None:
        return
    before, after = work.standing.fields.complainant_roles, work.accepted.fields.complainant_roles
    session, row = work.desk.session, PartyRecord
    mine = (row.complaint_id == work.case_id) & (row.person_id == person_id)
    gone = [role for role in before if role not in after]
    session.execute(delete(row).where(mine, row.role.in_(gone)))
    for role in after:
        if role not in before:
            values = {"complaint_id": work.case_id, "person_id": person_id, "role": role}
            add_row(session, row, id=work.desk.new_id(), **values)


def _keep(work: Work, edit: PartyEdit, party: PartyAccepted) -> str:
    desk, row = work.desk, PartyRecord
    person_id = keep_person(desk.session, party.person, actor=desk.actor, clock=desk.clock).person_id
    values = {name: getattr(party, name) for name in PartyAccepted.__slots__ if name != "person"}
    values["person_id"] = person_id
    standing = edit.standing
    _refuse_twice(work, edit, values)
    if standing is None:
        party_id = desk.new_id()
        add_row(desk.session, row, id=party_id, complaint_id=work.case_id, **values)
        work.tell(_entry(work, party_id, person_id, "correction.party_added", {"role": party.role}))
        work.note(party_id, PATH, None, {**values_of(party), **_named(party)})
        return person_id
    desk.session.execute(update(row).where(row.id == standing.id).values(**values))
    before = {**values_of(standing.draft), "person": standing.person_id}
    after = {**values_of(party), "person": person_id}
    names = differing(before, after)
    detail = {
        "role": party.role,
        "changes": told(before, after, (name for name in names if name != "person")),
    }
    code = "correction.party_replaced" if "person" in names else "correction.party"
    work.tell(_entry(work, standing.id, person_id, code, detail))
    work.note(standing.id, PATH, *({name: each[name] for name in names} for each in (before, after)))
    return person_id


def _refuse_twice(work: Work, edit: PartyEdit, values: dict[str, Any]) -> None:
    row = PartyRecord
    same = (row.complaint_id == work.case_id) & (row.person_id == values["person_id"])
    statement = select(row.id).where(same, row.role == values["role"])
    found = work.desk.session.execute(statement).scalar_one_or_none()
    if found is not None and (edit.standing is None or found != edit.standing.id):
        raise UserError.one(edit.field, "correction.role_twice", role=values["role"])


def _remove(work: Work, standing: StandingParty) -> str:
    row = PartyRecord
    work.desk.session.execute(delete(row).where(row.id == standing.id))
    detail = {"role": standing.draft.role}
    work.tell(_entry(work, standing.id, standing.person_id, "correction.party_removed", detail))
    work.note(standing.id, PATH, {**values_of(standing.draft), "person": standing.person_id}, None)
    return standing.person_id


def _named(party: PartyAccepted) -> dict[str, Any]:
    kept = {"name", "anonymity"}
    return {name: value for name, value in asdict(party.person).items() if name in kept}


def _entry(work: Work, party_id: str, person_id: str, code: str, detail: dict[str, str]) -> EntryDraft:
    return EntryDraft(
        work.case_id,
        EntryKind.NOTE,
        code,
        detail,
        person_id=person_id,
        source_kind="party",
        source_id=party_id,
    )
