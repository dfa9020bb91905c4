"""Change what is known of a person; show masked values on purpose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonAliasRecord, PersonDocumentRecord, PersonPhoneRecord, PersonRecord
from db.sqlite import insert_or
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Conflict, Problem, UserError
from workbench.identity.names import name_match_key
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.persons.model import PersonAccepted, PersonSheet
from workbench.persons.profile_editing import TEXT_PARTS, PersonEdit, examine_edit, touched
from workbench.persons.queries import person_sheet
from workbench.recusals.following import follow_person
from workbench.search.commands import SearchText, index_text

SENSITIVE = ("name", "alias", "document", "phone", "address", "email", "note")
SEARCH_KIND = "person"


@dataclass(frozen=True, slots=True)
class Revealed:
    """Full values by facet id, shown to one person for one reason."""

    person_id: str
    values: Mapping[str, tuple[str, ...]]


def reveal(
    session: Session, person_id: str, fields: Iterable[str], *, reason: str, actor: Actor, clock: Clock
) -> Revealed:
    """The full values of masked facets (`SENSITIVE`); who looked, at what and why goes into the trail.

    Raises: UserError `profile.reason_missing`, `profile.not_masked` or `person.unknown`.
    """
    wanted = tuple(dict.fromkeys(fields))
    problems = [
        Problem("fields", "profile.not_masked", {"value": field[:40]})
        for field in wanted
        if field not in SENSITIVE
    ]
    if not reason.strip():
        problems.append(Problem("reason", "profile.reason_missing"))
    if problems:
        raise UserError(problems)
    sheet = person_sheet(session, person_id)
    deed = Deed(
        "person.reveal", f"person:{person_id}", after={"fields": list(wanted), "reason": reason.strip()[:500]}
    )
    record(session, deed, actor=actor, clock=clock)
    full = full_values(sheet)
    return Revealed(person_id, {field: full[field] for field in wanted})


def edit_person(
    session: Session, edit: PersonEdit, *, actor: Actor, clock: Clock, request_id: str = ""
) -> Changes:
    """Change what was typed about a person; the trail keeps before and after, and the request that asked so.

    An earlier name stays as another name. A new document brings its date of birth where none was known.
    Raises: UserError listing every problem, `person.unknown`; Conflict with the sheet that stands when
        somebody else changed the person since.
    """
    sheet = person_sheet(session, edit.person_id)
    if sheet.revision != edit.revision:
        raise Conflict(sheet)
    problems, accepted = examine_edit(edit, sheet, today(clock))
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    before = _typed_parts(sheet)
    _write_row(session, edit, sheet, accepted, clock)
    if edit.phones is not None:
        _replace_phones(session, edit.person_id, accepted, clock)
    if edit.id_no is not None:
        _replace_document(session, edit.person_id, accepted, clock)
    now_sheet = person_sheet(session, edit.person_id)
    after = _typed_parts(now_sheet)
    changed = [part for part in after if after[part] != before[part]]
    _refresh_cases(session, now_sheet)
    follow_person(session, edit.person_id, actor=actor, clock=clock)
    deed = Deed(
        "person.edit",
        f"person:{edit.person_id}",
        before={part: before[part] for part in changed},
        after={part: after[part] for part in changed} | ({"request": request_id} if request_id else {}),
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("persons", "complaints", ids=(edit.person_id,))


def full_values(sheet: PersonSheet) -> dict[str, tuple[str, ...]]:
    """What stands behind the masks, by facet. Whoever shows it says so in the trail."""
    return {
        "name": (sheet.name,) if sheet.name else (),
        "alias": sheet.aliases,
        "document": tuple(document.normal for document in sheet.documents),
        "phone": tuple(_with_extension(phone.normal, phone.extension) for phone in sheet.phones),
        "address": (sheet.address,) if sheet.address else (),
        "email": (sheet.email,) if sheet.email else (),
        "note": (sheet.note,) if sheet.note else (),
    }


def _with_extension(number: str, extension: str | None) -> str:
    return f"{number}-{extension}" if extension else number


def _typed_parts(sheet: PersonSheet) -> dict[str, Any]:
    """A person as JSON values, by the names that drafts use."""
    parts: dict[str, Any] = {
        part: getattr(sheet, part) for part in ("name", "anonymity", "gender", *TEXT_PARTS)
    }
    parts["birth_on"] = sheet.birth_on.isoformat() if sheet.birth_on else None
    parts["phones"] = [_with_extension(phone.normal, phone.extension) for phone in sheet.phones]
    parts["id_no"] = [document.normal for document in sheet.documents]
    return parts


def _write_row(
    session: Session, edit: PersonEdit, sheet: PersonSheet, accepted: PersonAccepted, clock: Clock
) -> None:
    values: dict[str, Any] = {part: accepted.texts.get(part) for part in TEXT_PARTS}
    values |= {
        "name": accepted.name,
        "name_key": accepted.name_key,
        "anonymity": accepted.anonymity,
        "gender": accepted.gender,
        "birth_on": accepted.birth_on,
        "updated_at": clock.now(),
        "revision": sheet.revision + 1,
    }
    session.execute(update(PersonRecord).where(PersonRecord.id == edit.person_id).values(**values))
    earlier = name_match_key(sheet.name)
    if sheet.name and "name" in touched(edit) and earlier != accepted.name_key:
        alias = {"id": new_id(clock), "person_id": edit.person_id, "name": sheet.name, "name_key": earlier}
        session.execute(insert_or(PersonAliasRecord).values(**alias).on_conflict_do_nothing())


def _replace_phones(session: Session, person_id: str, accepted: PersonAccepted, clock: Clock) -> None:
    session.execute(delete(PersonPhoneRecord).where(PersonPhoneRecord.person_id == person_id))
    for phone in accepted.phones:
        add_row(
            session, PersonPhoneRecord, id=new_id(clock), person_id=person_id, typed=phone.typed,
            normal=phone.normal, kind=phone.kind, extension=phone.extension,
        )  # fmt: skip


def _replace_document(session: Session, person_id: str, accepted: PersonAccepted, clock: Clock) -> None:
    record_class = PersonDocumentRecord
    first = session.execute(
        select(func.min(record_class.id)).where(record_class.person_id == person_id)
    ).scalar_one_or_none()
    session.execute(delete(record_class).where(record_class.id == first))
    document = accepted.document
    if document is not None:
        values = {"id_type": document.id_type, "typed": document.typed, "normal": document.normal}
        session.execute(
            insert_or(record_class)
            .values(
                id=first or new_id(clock), person_id=person_id, match_key=document.match_key,
                accepted_reason=document.reason, **values,
            )
            .on_conflict_do_nothing()
        )  # fmt: skip


def _refresh_cases(session: Session, sheet: PersonSheet) -> None:
    """Let the person's cases be found by what is now known, and be listed under the name that now stands."""
    index_person(session, sheet)
    session.execute(
        update(ComplaintRecord)
        .where(ComplaintRecord.complainant_id == sheet.id)
        .values(complainant_name=sheet.name)
    )


def index_person(session: Session, sheet: PersonSheet) -> None:
    """Let the person's cases be found by what is now known, as part of the command that changed it."""
    texts = [text for texts in full_values(sheet).values() for text in texts]
    texts += [getattr(sheet, part) for part in TEXT_PARTS]
    text = "\n".join(dict.fromkeys(text for text in texts if text))
    party = PartyRecord
    cases = session.execute(
        select(party.complaint_id, func.min(party.id))
        .where(party.person_id == sheet.id)
        .group_by(party.complaint_id)
    ).all()
    for complaint_id, party_id in cases:
        index_text(session, SearchText(complaint_id, SEARCH_KIND, party_id, text))
