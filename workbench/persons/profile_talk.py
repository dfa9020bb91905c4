"""Groups D, E and H: mood, motives and risks, from contacts, demands and labels."""

from collections.abc import Iterator, Sequence

from workbench.identity.ages import age
from workbench.moment import branch_date
from workbench.persons import profile_rules as rules
from workbench.persons.profile_facts import CaseFact, ContactFact, PersonFacts
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Claim,
    Coded,
    EmotionPoint,
    History,
    ProfileValue,
    Source,
    SourceKind,
    Text,
)
from workbench.persons.profile_values import Valuer
from workbench.rulebook.reading import Rulebook

RISKS = ("NA3", "NA4", "NA5", "NA6", "NA7", "NA8", "NA9")
LATEST_CONTACTS = 3
_DEMAND_FACETS = {"rational": "demand_rational", "emotional": "demand_emotional"}


def mood_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """Group D, what was noted in contacts; judged values come from people."""
    points = emotion_points(valuer.facts)
    if not points:
        return
    contacts = [point.contact_id for point in points]
    yield from valuer.computed("emotion_log", History(points), contacts)
    trend = rules.emotion_trend([point.level for point in points])
    if trend is not None:
        last = contacts[-rules.TREND_CONTACTS :]
        yield from valuer.computed("emotion_trend", Coded(OWN_CHOICES, trend), last)


def motive_values(valuer: Valuer, book: Rulebook) -> Iterator[ProfileValue]:
    """Group E: the demands and causes of open cases, or of the latest one where none is open."""
    for case in current_cases(valuer.facts):
        for demand in (one for one in valuer.facts.demands if one.complaint_id == case.id):
            kind = book.demands[demand.code].kind if demand.code in book.demands else "other"
            claim = Claim(demand.code, demand.asked_fen, valuer.free(demand.note))
            yield valuer.in_case(_DEMAND_FACETS.get(kind, "demand_other"), claim, case.id)
        if case.cause:
            yield valuer.in_case("stated_cause", Coded("causes", case.cause), case.id)
    said = [contact for contact in valuer.facts.contacts if contact.demand]
    for contact in said[-LATEST_CONTACTS:]:
        yield from valuer.words("demand_said", contact.demand, contact_source(valuer, contact))
    for told in [one for one in valuer.facts.follow_ups if one.reached][-1:]:
        where, at = valuer.case_no(told.complaint_id), branch_date(told.tried_at)
        source = Source(SourceKind.FOLLOW_UP, where, told.id, told.recorded_by, at)
        yield from valuer.words("demand_left", told.still_demands, source)


def risk_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """Group H: labels that people set on open cases, words that call for a person, age."""
    facts = valuer.facts
    open_cases = {case.id: case for case in facts.own if case.closed_on is None}
    for nature in facts.natures:
        case = open_cases.get(nature.complaint_id)
        if case is not None and nature.code in RISKS:
            basis = (nature.reason,) if nature.reason else ()
            at = branch_date(nature.set_at)
            source = Source(SourceKind.JUDGED, case.case_no, case.id, nature.set_by, at, basis)
            yield ProfileValue("risk_nature", Coded("natures", nature.code), source)
    for case in open_cases.values():
        if case.self_harm_words:
            yield valuer.in_case("self_harm_words", Text(case.self_harm_words), case.id)
    born = facts.sheet.birth_on
    if born is not None and born <= facts.today:
        group = rules.age_group(age(born, facts.today))
        yield from valuer.computed("vulnerable_age", Coded(OWN_CHOICES, group) if group else None)


def emotion_points(facts: PersonFacts) -> tuple[EmotionPoint, ...]:
    """The emotions noted in contacts, oldest first."""
    case_nos = {case.id: case.case_no for case in facts.cases}
    return tuple(
        EmotionPoint(
            contact.started_at, contact.emotion_level, contact.emotion_label, contact.emotion_words,
            contact.id, case_nos.get(contact.complaint_id, ""),
        )
        for contact in facts.contacts
        if contact.emotion_level is not None
    )  # fmt: skip


def current_cases(facts: PersonFacts) -> Sequence[CaseFact]:
    """The person's open cases, or their latest one where none is open."""
    return [case for case in facts.own if case.closed_on is None] or facts.own[-1:]


def contact_source(valuer: Valuer, contact: ContactFact) -> Source:
    """A contact as a source."""
    at = branch_date(contact.started_at)
    where = valuer.case_no(contact.complaint_id)
    return Source(SourceKind.CONTACT, where, contact.id, contact.recorded_by, at)
