"""What is wrong with a person as typed, and what of it is ready to keep."""

from datetime import date
from typing import get_args

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.documents import examine_id, guess_id_type
from workbench.identity.model import Gender, IdType
from workbench.identity.names import examine_name
from workbench.identity.phones import normalise_phone
from workbench.persons.model import Anonymity, DocumentAccepted, PersonAccepted, PersonDraft, PhoneAccepted
from workbench.text import clean_input

PHONES_AT_MOST = 20
TEXT_MAX_CHARS = 500
_TEXTS = (
    "address", "email", "occupation", "preferred_contact", "best_time", "dialect", "accessibility", "note",
)  # fmt: skip


def examine_person(draft: PersonDraft, field: str, today: date) -> tuple[list[Problem], PersonAccepted]:
    """All problems of a person as typed, and the parsed form (to be used only when none is an error)."""
    problems: list[Problem] = []
    name, name_key = _name(draft, field, problems)
    document, birth_from_id = _document(draft, field, today, problems)
    texts = {part: _text(getattr(draft, part), f"{field}.{part}", problems) for part in _TEXTS}
    gender = draft.gender.strip() or None
    if gender is not None and gender not in get_args(Gender):
        problems.append(Problem(f"{field}.gender", "person.unknown_gender", {"value": gender[:40]}))
    accepted = PersonAccepted(
        name=name,
        name_key=name_key,
        anonymity=draft.anonymity,
        document=document,
        phones=_phones(draft, field, problems),
        birth_on=_birth(draft, field, today, problems) or birth_from_id,
        gender=gender,
        same_as=draft.same_as.strip(),
        texts={part: text for part, text in texts.items() if text},
    )
    return problems, accepted


def _name(draft: PersonDraft, field: str, problems: list[Problem]) -> tuple[str, str]:
    if draft.anonymity not in set(Anonymity):
        problems.append(
            Problem(f"{field}.anonymity", "person.unknown_anonymity", {"value": draft.anonymity[:40]})
        )
    finding = examine_name(draft.name, field=f"{field}.name")
    if draft.anonymity == Anonymity.ANONYMOUS and not draft.name.strip():
        return "", ""
    problems.extend(finding.problems)
    if not finding.display and not any(p.level == "error" for p in finding.problems):
        problems.append(Problem(f"{field}.name", "person.name_missing"))
    return finding.display, finding.match_key


def _document(
    draft: PersonDraft, field: str, today: date, problems: list[Problem]
) -> tuple[DocumentAccepted | None, date | None]:
    typed_type = draft.id_type.strip()
    if typed_type and typed_type not in set(IdType):
        problems.append(Problem(f"{field}.id_type", "person.unknown_id_type", {"value": typed_type[:40]}))
        return None, None
    if not draft.id_no.strip():
        return None, None
    id_type = IdType(typed_type) if typed_type not in {"", IdType.NONE} else guess_id_type(draft.id_no)
    finding = examine_id(id_type, draft.id_no, field=f"{field}.id_no", on=today)
    problems.extend(finding.problems)
    if finding.normal is None or finding.placeholder:
        return None, None
    reason = draft.id_reason.strip() or None
    key = finding.match_key or f"{id_type}:{finding.normal}"
    document = DocumentAccepted(finding.id_type, draft.id_no.strip(), finding.normal, key, reason)
    return document, finding.birth_date


def _phones(draft: PersonDraft, field: str, problems: list[Problem]) -> tuple[PhoneAccepted, ...]:
    if len(draft.phones) > PHONES_AT_MOST:
        limit = {"limit": str(PHONES_AT_MOST)}
        problems.append(Problem(f"{field}.phones", "person.too_many_phones", limit))
    accepted: dict[str, PhoneAccepted] = {}
    for position, typed in enumerate(draft.phones[:PHONES_AT_MOST]):
        if not typed.strip():
            continue
        finding = normalise_phone(typed, field=f"{field}.phones.{position}")
        problems.extend(finding.problems)
        if finding.normal:
            phone = PhoneAccepted(typed.strip(), finding.normal, finding.kind, finding.extension)
            accepted.setdefault(finding.normal, phone)
    return tuple(accepted.values())


def _birth(draft: PersonDraft, field: str, today: date, problems: list[Problem]) -> date | None:
    if not draft.birth_on.strip():
        return None
    try:
        born = parse_date(draft.birth_on, f"{field}.birth_on")
    except UserError as error:
        problems.extend(error.problems)
        return None
    if born > today:
        detail = {"value": born.isoformat(), "today": today.isoformat()}
        problems.append(Problem(f"{field}.birth_on", "date.in_future", detail))
    return born


def _text(typed: str, field: str, problems: list[Problem]) -> str | None:
    cleaned, found = clean_input(typed, field=field, max_chars=TEXT_MAX_CHARS)
    problems.extend(found)
    return cleaned.strip() or None
