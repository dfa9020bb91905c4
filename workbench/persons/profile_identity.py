"""Group A: who the person is, as typed and as the document shows."""

from collections.abc import Iterator
from datetime import date

from workbench.identity.ages import age, capacity_on
from workbench.identity.documents import examine_id
from workbench.identity.model import IdType
from workbench.persons.profile_facts import PersonFacts
from workbench.persons.profile_model import OWN_CHOICES, Coded, Day, Number, ProfileValue, Text
from workbench.persons.profile_sources import source_of
from workbench.persons.profile_values import Valuer

EVENT_FACT = "claim.event_on"
_PLAIN = (
    "address", "email", "occupation", "preferred_contact", "best_time", "dialect", "accessibility", "note",
)  # fmt: skip


def identity_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """What was typed about the person and what follows from the document."""
    facts = valuer.facts
    sheet, typed = facts.sheet, facts.typed
    yield from valuer.words("name", sheet.name, source_of(typed, "name"))
    for name in sheet.aliases:
        yield from valuer.words("alias", name, source_of(typed, "alias"))
    yield ProfileValue("anonymity", Coded(OWN_CHOICES, sheet.anonymity), source_of(typed, "anonymity"))
    for document in sheet.documents:
        yield from valuer.words("document", document.normal, source_of(typed, "document"))
    for phone in sheet.phones:
        yield from valuer.words("phone", phone.normal, source_of(typed, f"phone:{phone.normal}"))
    for part in _PLAIN:
        yield from valuer.words(part, getattr(sheet, part), source_of(typed, part))
    yield from _gender(valuer)
    yield from _birth(valuer)
    yield from _roles(valuer)


def event_day(facts: PersonFacts) -> tuple[date, str] | None:
    """The day of the event in the latest own case and that case's number; else the day of receipt."""
    if not facts.own:
        return None
    case = facts.own[-1]
    recorded = facts.case_facts.get((case.id, EVENT_FACT))
    try:
        return date.fromisoformat(str(recorded)), case.case_no
    except ValueError:
        return case.received_on, case.case_no


def _gender(valuer: Valuer) -> Iterator[ProfileValue]:
    sheet, typed = valuer.facts.sheet, valuer.facts.typed
    if sheet.gender:
        yield ProfileValue("gender", Coded(OWN_CHOICES, sheet.gender), source_of(typed, "gender"))
    for document in sheet.documents:
        finding = examine_id(IdType(document.id_type), document.normal, on=valuer.facts.today)
        if finding.gender_hint and finding.gender_hint != sheet.gender:
            yield from valuer.computed("gender_from_document", Coded(OWN_CHOICES, finding.gender_hint))
            return


def _birth(valuer: Valuer) -> Iterator[ProfileValue]:
    facts = valuer.facts
    born = facts.sheet.birth_on
    if born is None:
        return
    part = "birth_on" if "birth_on" in facts.typed else "document"
    yield ProfileValue("birth_on", Day(born), source_of(facts.typed, part))
    yield from _age_on(valuer, born, facts.today, "today", ())
    event = event_day(facts)
    if event is not None:
        yield from _age_on(valuer, born, event[0], "at_event", (event[1], event[0].isoformat()))


def _age_on(
    valuer: Valuer, born: date, on: date, when: str, basis: tuple[str, ...]
) -> Iterator[ProfileValue]:
    if on < born:
        return
    yield from valuer.computed(f"age_{when}", Number(age(born, on)), basis)
    yield from valuer.computed(f"capacity_{when}", Coded(OWN_CHOICES, capacity_on(born, on).level), basis)


def _roles(valuer: Valuer) -> Iterator[ProfileValue]:
    latest = {role.role: role for role in valuer.facts.roles}
    for role in latest.values():
        yield valuer.in_case("role", Coded("roles", role.role), role.complaint_id)
        if role.proxy_for:
            shown = Text(valuer.masked("proxy_for", role.proxy_for))
            yield valuer.in_case("proxy_for", shown, role.complaint_id)
