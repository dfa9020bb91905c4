"""Groups that stand out among the cases of a store: found, explained, and without what people dismissed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    func,
    literal,
    select,
    union,
)
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, DemandRecord
from db.groups import GroupDismissalRecord, GroupMemberRecord, GroupRecord
from db.persons import PersonRecord
from workbench.groups.detecting import Text, detect
from workbench.groups.events import Crowd
from workbench.groups.kept import keep_threshold
from workbench.groups.model import UNCOUNTED, Found, FoundCase, Limits, Reason
from workbench.groups.people import same_people
from workbench.groups.reviewed import without_reviewed
from workbench.groups.rules import grade_of, limits_of
from workbench.groups.telling import feature, kind_of, words_of
from workbench.rulebook.governing import governing_rulebook
from workbench.watch import UNWATCHED, Watch

WORDS_SHOWN = 8
# A case may belong to a crowd that began up to so many windows before it.
_WINDOWS_BACK = 2
_CASE, _PERSON = ComplaintRecord, PersonRecord
_SINCE = _CASE.received_on >= bindparam("since")
_ONLY: BindParameter[Any] = bindparam("only", expanding=True)


@dataclass(frozen=True, slots=True)
class Read:
    """A case as detection reads it."""

    case: FoundCase
    narrative: str
    facts: tuple[tuple[str, str], ...]


def groups_found(session: Session, since: date | None = None, watch: Watch = UNWATCHED) -> list[Found]:
    """The groups that stand out among the cases received since a day, largest first.

    Merged and withdrawn cases are left out, people count once, and what somebody said is no group stays away
    until enough new people join. Takes seconds for thousands of cases, so keep it off the window's thread.
    """
    limits = limits_of(governing_rulebook(session))
    read = read_cases(session, since)
    if len({one.case.person for one in read}) < limits.watch_people:
        return []
    texts = []
    for place, one in enumerate(read):
        if place % 500 == 0:
            watch.check()
            watch.progress(place, len(read))
        texts.append(text_of(one))
    detected = detect(texts, window_days=limits.window_days, least_people=limits.watch_people, watch=watch)
    keep_threshold(session, detected.threshold)
    return judged(session, [found_of(crowd, read, limits) for crowd in detected.crowds], limits)


def groups_with(session: Session, complaint_id: str) -> list[Found]:
    """The groups that a case may belong to, judged among the cases received around it."""
    limits = limits_of(governing_rulebook(session))
    received_on = session.execute(
        select(_CASE.received_on).where(_CASE.id == complaint_id)
    ).scalar_one_or_none()
    if received_on is None:
        return []
    since = received_on - timedelta(days=_WINDOWS_BACK * limits.window_days)
    return [one for one in groups_found(session, since) if any(case.id == complaint_id for case in one.cases)]


def recent_groups(session: Session, today: date, watch: Watch = UNWATCHED) -> list[Found]:
    """The groups among what came within the last two windows, for the alert of the day."""
    limits = limits_of(governing_rulebook(session))
    since = today - timedelta(days=_WINDOWS_BACK * limits.window_days)
    first = today - timedelta(days=limits.window_days)
    return [one for one in groups_found(session, since, watch) if one.last_on > first]


def read_cases(session: Session, since: date | None = None, only: Sequence[str] | None = None) -> list[Read]:
    """The cases in the order of their days, with what the register says of each; all or some."""
    given = {"since": since, "only": only}
    asked = {name: value for name, value in given.items() if value is not None}
    rows = session.execute(_cases_asked(tuple(asked)), asked).all()
    more: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for complaint_id, kind, value in session.execute(_register_asked(tuple(asked)), asked):
        more[complaint_id].append((kind, value))
    known = same_people(session, None if only is None else {row[2] for row in rows})
    return [
        Read(
            FoundCase(row[0], row[1], known.get(row[2], row[2]), row[3]),
            row[4],
            (*_given(unit=row[5], category=row[6]), *more.get(row[0], ())),
        )
        for row in rows
    ]


def _given(**facts: str | None) -> list[tuple[str, str]]:
    return [(kind, value) for kind, value in facts.items() if value]


@cache
def _cases_asked(asked: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    person = func.coalesce(_PERSON.merged_into_id, _PERSON.id, _CASE.id)
    asked_for: Select[*tuple[Any, ...]] = (
        select(
            _CASE.id, _CASE.case_no, person, _CASE.received_on, _CASE.narrative, _CASE.complained_unit,
            _CASE.category,
        )
        .outerjoin(_PERSON, _PERSON.id == _CASE.complainant_id)
        .where(_CASE.state.not_in(UNCOUNTED))
        .order_by(_CASE.received_on, _CASE.seq)
    )  # fmt: skip
    return asked_for.where(*_bounds(asked))


@cache
def _register_asked(asked: tuple[str, ...]) -> CompoundSelect[Any]:
    """The products and demands of each case."""
    link, contract, demand = ComplaintContractRecord, ContractRecord, DemandRecord
    products = (
        select(link.complaint_id, literal("product").label("kind"), contract.product.label("value"))
        .join(contract, contract.id == link.contract_id)
        .where(contract.product.is_not(None))
    )
    demands = select(demand.complaint_id, literal("demand").label("kind"), demand.code.label("value"))
    if "since" in asked:
        products = products.join(_CASE, _CASE.id == link.complaint_id).where(_SINCE)
        demands = demands.join(_CASE, _CASE.id == demand.complaint_id).where(_SINCE)
    if "only" in asked:
        products = products.where(link.complaint_id.in_(_ONLY))
        demands = demands.where(demand.complaint_id.in_(_ONLY))
    both: CompoundSelect[Any] = union(products, demands)
    return both.order_by("complaint_id", "kind", "value")


def _bounds(asked: tuple[str, ...]) -> list[ColumnElement[bool]]:
    bounds = {"since": _SINCE, "only": _CASE.id.in_(_ONLY)}
    return [bounds[name] for name in asked]


def text_of(one: Read) -> Text:
    """What detection reads of a case."""
    words: Counter[str] = Counter(_words(one.case.id, one.narrative))
    words.update(feature(kind, value) for kind, value in one.facts)
    return Text(one.case.received_on.toordinal(), one.case.person, words)


@lru_cache(maxsize=20_000)
def _words(case_id: str, narrative: str) -> Counter[str]:  # noqa: ARG001
    """The words of a narrative, kept so that the next look at the same cases is quick."""
    return words_of(narrative)


def found_of(crowd: Crowd, read: Sequence[Read], limits: Limits) -> Found:
    """A crowd among the read cases, with its reasons."""
    cases = tuple(read[member].case for member in crowd.members)
    people = len({case.person for case in cases})
    first_on, last_on = cases[0].received_on, cases[-1].received_on
    facts: list[Reason] = []
    words: list[Reason] = []
    for word, count in crowd.words.items():
        if kind_of(word) == "word":
            words.append(Reason("word", word, count, people))
    facts += _shared_facts([read[member] for member in crowd.members], people)
    window = Reason("window", f"{first_on.isoformat()}/{last_on.isoformat()}", people, people)
    reasons = (*facts, window, *words[:WORDS_SHOWN])
    return Found(cases, people, reasons, grade_of(people, None, limits), first_on, last_on)


def _shared_facts(members: Iterable[Read], people: int) -> list[Reason]:
    """What at least half of the people name in the register: product, outlet, category, demand."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in members:
        for fact in one.facts:
            named[fact].add(one.case.person)
    order = {"product": 0, "unit": 1, "category": 2, "demand": 3}
    shared = [(fact, len(who)) for fact, who in named.items() if 2 * len(who) >= people]
    return [
        Reason(kind, value, count, people)
        for (kind, value), count in sorted(shared, key=lambda one: (order[one[0][0]], -one[1], one[0]))
    ]


def judged(session: Session, found: Sequence[Found], limits: Limits) -> list[Found]:
    """Without what was dismissed, is reviewed or stands in a group; those that may join one say which."""
    groups = _standing_groups(session)
    dismissed = _dismissed(session)
    kept = []
    for one in found:
        standing = Counter(groups[case.id][0] for case in one.cases if case.id in groups)
        free = tuple(case for case in one.cases if case.id not in groups)
        if not free or _is_dismissed(one, dismissed, limits):
            continue
        if not standing:
            kept.append(one)
            continue
        group_id = standing.most_common(1)[0][0]
        number = next(name for one_id, name in groups.values() if one_id == group_id)
        people = len({case.person for case in free})
        kept.append(
            Found(free, people, one.reasons, one.grade, free[0].received_on, free[-1].received_on,
                  group_id, number)
        )  # fmt: skip
    return without_reviewed(session, kept)


def _standing_groups(session: Session) -> dict[str, tuple[str, str]]:
    """The open group, by id and number, of every case that stands in one."""
    member, group = GroupMemberRecord, GroupRecord
    statement = (
        select(member.complaint_id, group.id, group.number)
        .join(group, group.id == member.group_id)
        .where(member.left_at.is_(None), group.closed_at.is_(None))
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(statement)}


def _dismissed(session: Session) -> dict[str, str]:
    """A name for each set of cases that somebody said are no group, by case."""
    row = GroupDismissalRecord
    of: dict[str, str] = {}

    def top(case: str) -> str:
        while of.get(case, case) != case:
            case = of[case]
        return case

    for first, second in session.execute(select(row.first_complaint_id, row.second_complaint_id)):
        of.setdefault(first, first)
        of.setdefault(second, second)
        of[top(first)] = top(second)
    return {case: top(case) for case in of}


def _is_dismissed(found: Found, dismissed: dict[str, str], limits: Limits) -> bool:
    """Whether too few people are new since somebody said that these cases are no group."""
    sets = Counter(dismissed[case.id] for case in found.cases if case.id in dismissed)
    if not sets:
        return False
    largest = sets.most_common(1)[0][0]
    known = {case.person for case in found.cases if dismissed.get(case.id) == largest}
    new = {case.person for case in found.cases} - known
    return len(new) < limits.watch_people
