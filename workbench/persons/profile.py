"""The profile of a person, and the person in five lines beside a case."""

from datetime import date

from sqlalchemy.orm import Session

from workbench.identity.ages import age
from workbench.persons import profile_rules as rules
from workbench.persons.profile_answers import answer_values, motive_answers
from workbench.persons.profile_facts import CaseFact, PersonFacts
from workbench.persons.profile_habits import (
    behaviour_values,
    channel_values,
    history_values,
    purchase_values,
)
from workbench.persons.profile_hints import strategy_values
from workbench.persons.profile_identity import identity_values
from workbench.persons.profile_loading import person_facts
from workbench.persons.profile_model import (
    GROUPS,
    Claim,
    PersonBrief,
    Profile,
    ProfileGroup,
    ProfileSeries,
    ProfileValue,
    ValueState,
)
from workbench.persons.profile_talk import (
    current_cases,
    emotion_points,
    mood_values,
    motive_values,
    risk_values,
)
from workbench.persons.profile_values import Valuer, judged_values
from workbench.persons.profile_whole import whole_values
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook

# What moves the person, the plainest first; the first that is known stands in the brief.
_MOTIVES = ("root_motive", "motive_named", "trigger_event", "demand_said", "demand_emotional", "stated_cause")
_LATEST_LEVELS = 3


def person_profile(session: Session, person_id: str, *, today: date, book: Rulebook) -> Profile:
    """Everything our own data say about a person, every value with its source; what is not known is absent.

    Raises: UserError `person.unknown`.
    """
    return profile_of(person_facts(session, person_id, today, whole=True), book)


def person_brief(
    session: Session, person_id: str, *, today: date, book: Rulebook, complaint_id: str | None = None
) -> PersonBrief:
    """The person in five lines, as seen from a case (from the latest one without `complaint_id`).

    Raises: UserError `person.unknown`.
    """
    return brief_of(person_facts(session, person_id, today), book, complaint_id)


def profile_of(facts: PersonFacts, book: Rulebook) -> Profile:
    """The profile from rows that were read."""
    table = book.profile
    found = _values(Valuer(facts, book), book)
    order = {facet.id: place for place, facet in enumerate(table.rows)}
    found.sort(key=lambda value: order[value.facet_id])
    groups = tuple(
        ProfileGroup(letter, tuple(v for v in found if table[v.facet_id].group == letter))
        for letter in GROUPS
    )
    cases = rules.counted_cases(facts.own)
    return Profile(
        person_id=facts.sheet.id,
        name=masking_of(book).name(facts.sheet.name),
        revision=facts.sheet.revision,
        on=facts.today,
        complaint_count=len(cases),
        open_count=sum(case.closed_on is None for case in cases),
        groups=groups,
        series=ProfileSeries(
            received_on=tuple(case.received_on for case in cases),
            channels=rules.in_order_of_count(receipt.channel for receipt in facts.receipts),
            outcomes=rules.in_order_of_count(one.outcome for one in facts.demands if one.outcome),
            emotions=emotion_points(facts),
        ),
    )


def brief_of(facts: PersonFacts, book: Rulebook, complaint_id: str | None = None) -> PersonBrief:
    """The brief from rows that were read."""
    own = rules.counted_cases(facts.own)
    here = next((place for place, case in enumerate(own) if case.id == complaint_id), None)
    last = _case_before(own, here)
    seen_from = complaint_id or (facts.cases[-1].id if facts.cases else None)
    held = {role.role for role in facts.roles if role.complaint_id == seen_from}
    order = {role: place for place, role in enumerate(book.roles)}
    born = facts.sheet.birth_on
    return PersonBrief(
        person_id=facts.sheet.id,
        name=masking_of(book).name(facts.sheet.name),
        age=age(born, facts.today) if born and born <= facts.today else None,
        gender=facts.sheet.gender,
        roles=tuple(sorted(held, key=lambda role: (order.get(role, len(order)), role))),
        anonymity=facts.sheet.anonymity,
        nth_complaint=len(own) if here is None else here + 1,
        last_case_no=last.case_no if last else None,
        last_received_on=last.received_on if last else None,
        last_state=last.state if last else None,
        last_outcomes=_outcomes(facts, last),
        emotion_levels=tuple(point.level for point in emotion_points(facts))[-_LATEST_LEVELS:],
        demand=_demand(facts, complaint_id),
        motive=_motive(facts, book),
    )


def _values(valuer: Valuer, book: Rulebook) -> list[ProfileValue]:
    known = [
        *identity_values(valuer),
        *purchase_values(valuer),
        *behaviour_values(valuer),
        *mood_values(valuer),
        *motive_values(valuer, book),
        *channel_values(valuer, book),
        *history_values(valuer),
        *risk_values(valuer),
        *answer_values(valuer, book),
        *whole_values(valuer),
        *judged_values(valuer, motive_answers(valuer.facts.answers, book)),
    ]
    return [*known, *strategy_values(valuer, book, known)]


def _case_before(own: tuple[CaseFact, ...], here: int | None) -> CaseFact | None:
    if here is None:
        return own[-1] if own else None
    return own[here - 1] if here else None


def _outcomes(facts: PersonFacts, case: CaseFact | None) -> tuple[str, ...]:
    if case is None:
        return ()
    return tuple(one.outcome for one in facts.demands if one.complaint_id == case.id and one.outcome)


def _demand(facts: PersonFacts, complaint_id: str | None) -> Claim | None:
    """The largest demand with an amount, else the first one."""
    case_id = complaint_id or next((case.id for case in reversed(current_cases(facts))), None)
    demands = [one for one in facts.demands if one.complaint_id == case_id]
    if not demands:
        return None
    chosen = max(demands, key=lambda one: one.asked_fen or 0)
    return Claim(chosen.code, chosen.asked_fen, chosen.note)


def _motive(facts: PersonFacts, book: Rulebook) -> ProfileValue | None:
    valuer = Valuer(facts, book)
    known = [*judged_values(valuer), *motive_values(valuer, book), *answer_values(valuer, book)]
    for facet_id in _MOTIVES:
        for value in reversed(known):
            if value.facet_id == facet_id and value.state is ValueState.CURRENT:
                return value
    return None
