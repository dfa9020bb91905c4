"""Finds the cases of a store that may deserve a review: counted set by set, then looked at one by one."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, PartyRecord
from db.evidence import TELLING_FACTS, EvidenceFileRecord, EvidenceRecord, file_fact
from db.folding import folded
from db.links import TraceRecord
from db.persons import PersonPhoneRecord, PersonRecord
from db.signals import ObservedSignRecord, ReviewedCaseRecord, SignalReviewRecord
from workbench.links.keys import EDGE_OF
from workbench.links.model import EdgeKind, SourceKind, TraceKind
from workbench.links.queries import known_traces
from workbench.links.sharing import TIES
from workbench.links.whose import chunks
from workbench.prints.clusters import text_clusters
from workbench.rulebook.governing import governing_rulebook
from workbench.signals.assessing import proposable
from workbench.signals.crowd import GONE, Crowd
from workbench.signals.desk import Desk
from workbench.signals.model import Assessment, Network
from workbench.signals.networks import networks
from workbench.signals.queries import standing_reviews
from workbench.watch import UNWATCHED, Watch

# What nobody was struck by for a year is left alone.
LOOKED_BACK_DAYS = 365
_CASE, _TRACE, _PHONE = ComplaintRecord, TraceRecord, PersonPhoneRecord
_SENDERS = (TraceKind.SENDER, TraceKind.RETURN_ADDRESS, TraceKind.FAX, TraceKind.EMAIL)
_KNOWN_AT_MOST = 300
# How many sets `_families` gathers, for telling how far it is: one half of the work; the cases are the other.
_STEPS, _HALF = 13, 500
Families = dict[str, set[str]]


def candidates(session: Session, *, on: date, watch: Watch = UNWATCHED) -> list[Network]:
    """The networks of the last year of which every case reaches the points and the independent indicators.

    Cases under review, and such as a second person rejected with no more points since, are left out. Only
    letters that are printed are seen.
    Raises: whatever `watch.check` raises.
    """
    likely = _likely(session, on, watch)
    found: list[Assessment] = []
    rejected = _rejected(session, likely)
    desk = Desk.lay(session, on, Crowd(session, whole=True))
    for done, complaint_id in enumerate(likely, start=1):
        watch.check()
        watch.progress(_HALF + _HALF * done // len(likely), 2 * _HALF)
        one = proposable(desk, complaint_id)
        if one is not None and one.verdict.score > rejected.get(complaint_id, -1):
            found.append(one)
    return networks(session, found)


def _likely(session: Session, on: date, watch: Watch) -> list[str]:
    """The recent cases in which at least two families may hit: more than will be proposed, never fewer."""
    found: Families = {}
    for done, (family, ids) in enumerate(_families(session, on, watch)):
        watch.check()
        watch.progress(_HALF * done // _STEPS, 2 * _HALF)
        for complaint_id in ids:
            found.setdefault(complaint_id, set()).add(family)
    several = [complaint_id for complaint_id, families in found.items() if len(families) > 1]
    recent: dict[str, int] = {}
    for some in chunks(several):
        statement = select(_CASE.id, _CASE.seq).where(
            _CASE.id.in_(some),
            _CASE.received_on > on - timedelta(days=LOOKED_BACK_DAYS),
            _CASE.merged_into_id.is_(None),
            _CASE.state.not_in(GONE),
        )
        recent |= {row.id: row.seq for row in session.execute(statement)}
    busy = standing_reviews(session, recent, on)
    return sorted((one for one in recent if one not in busy), key=lambda one: recent[one])


def _families(session: Session, on: date, watch: Watch) -> Iterator[tuple[str, Iterable[str]]]:
    signals = governing_rulebook(session).signals
    yield "contact", _sharing_phones(session, max(2, signals["HX01"].least))
    least = max(2, signals["HX02"].least)
    yield "sender", _sharing_traces(session, _SENDERS, least)
    yield "sender", _sharing_mail(session, least)
    yield "money", _ids(session, select(_TRACE.complaint_id).where(_kind(TraceKind.ACCOUNT)))
    yield "device", _sharing_traces(session, (TraceKind.DEVICE,), 2)
    yield "device", _sharing_marks(session)
    likeness, size = signals["HX04"].likeness_percent / 100, max(2, signals["HX04"].least)
    # A hand that wrote only relatives' letters is weeded out when each case is looked at.
    clusters = text_clusters(session, least=max(0.2, likeness), min_size=size, watch=watch)
    yield "text", (member.complaint_id for cluster in clusters for member in cluster.members)
    yield "proxy", _unusual_proxies(session)
    sign = ObservedSignRecord
    for family, indicators in (
        ("conduct", ("HX11", "HX12", "HX15")),
        ("proof", ("HX14",)),
        ("proxy", ("HX09",)),
    ):
        seen = select(sign.complaint_id).where(sign.indicator.in_(indicators), sign.withdrawn_at.is_(None))
        yield family, _ids(session, seen)
    yield "network", _known(session, on)
    yield "network", _in_networks(session, on)


def _ids(session: Session, statement: Select[Any]) -> list[str]:
    return list(session.connection().execute(statement.distinct()).scalars())


def _kind(*kinds: TraceKind) -> ColumnElement[bool]:
    return _TRACE.kind.in_([kind.value for kind in kinds]) & _TRACE.withdrawn_at.is_(None)


def _sharing_phones(session: Session, least: int) -> list[str]:
    """The cases of complainants who share a phone with others, and those in which such a phone was seen."""
    typed = (
        select(_PHONE.normal.label("key"), _CASE.complainant_id.label("person"), _CASE.id.label("case_id"))
        .join(_CASE, _CASE.complainant_id == _PHONE.person_id)
        .where(_PHONE.kind.not_in(("service", "unknown")))
    )
    seen = (
        select(_TRACE.value_key, func.coalesce(_CASE.complainant_id, _CASE.id), _CASE.id)
        .join(_CASE, _CASE.id == _TRACE.complaint_id)
        .where(_kind(TraceKind.PHONE))
    )
    return _shared(session, union_all(typed, seen).subquery(), least)


def _sharing_traces(session: Session, kinds: tuple[TraceKind, ...], least: int) -> list[str]:
    key = _TRACE.kind + literal("\x1f") + _TRACE.value_key
    rows = (
        select(
            key.label("key"),
            func.coalesce(_CASE.complainant_id, _CASE.id).label("person"),
            _CASE.id.label("case_id"),
        )
        .join(_CASE, _CASE.id == _TRACE.complaint_id)
        .where(_kind(*kinds))
    )
    return _shared(session, rows.subquery(), least)


def _sharing_mail(session: Session, least: int) -> list[str]:
    person = PersonRecord
    rows = (
        select(folded(person.email).label("key"), person.id.label("person"), _CASE.id.label("case_id"))
        .join(_CASE, _CASE.complainant_id == person.id)
        .where(person.email.is_not(None), folded(person.email) != "")
    )
    return _shared(session, rows.subquery(), least)


def _sharing_marks(session: Session) -> list[str]:
    exhibit, file = EvidenceRecord, EvidenceFileRecord
    found: list[str] = []
    for name in TELLING_FACTS:
        rows = (
            select(
                file_fact(name).label("key"),
                func.coalesce(_CASE.complainant_id, _CASE.id).label("person"),
                _CASE.id.label("case_id"),
            )
            .select_from(file)
            .join(exhibit, exhibit.sha256 == file.sha256)
            .join(_CASE, _CASE.id == exhibit.complaint_id)
            .where(exhibit.withdrawn_at.is_(None), file_fact(name).is_not(None))
        )
        found += _shared(session, rows.subquery(), 2)
    return found


def _shared(session: Session, rows: Any, least: int) -> list[str]:
    """The cases whose key at least so many people share."""
    many = select(rows.c.key).group_by(rows.c.key).having(func.count(func.distinct(rows.c.person)) >= least)
    return _ids(session, select(rows.c.case_id).where(rows.c.key.in_(many)))


def _unusual_proxies(session: Session) -> list[str]:
    party = PartyRecord
    odd = or_(party.proxy_paid.is_(True), party.proxy_original_seen.is_(False))
    listed = _ids(session, select(party.complaint_id).where(party.role == "proxy", odd))
    return listed + _ids(session, select(_TRACE.complaint_id).where(_kind(TraceKind.PROXY_ORG)))


def _known(session: Session, on: date) -> Iterator[str]:
    """The cases with a value that stands on the list of known networks."""
    for row in known_traces(session):
        if not row.counts_on(on):
            continue
        kind: EdgeKind = EDGE_OF[row.kind]
        for tie in (tie for tie in TIES if tie.kind is kind):
            for fact in tie.sharing(session, row.value_key, _KNOWN_AT_MOST):
                if fact.complaint_id:
                    yield fact.complaint_id
                elif fact.source is SourceKind.PERSON and fact.person_id:
                    yield from _ids(session, select(_CASE.id).where(_CASE.complainant_id == fact.person_id))


def _in_networks(session: Session, on: date) -> list[str]:
    """The cases of people whose label holds."""
    review, reviewed, other = SignalReviewRecord, ReviewedCaseRecord, ComplaintRecord
    people = (
        select(other.complainant_id)
        .join(reviewed, reviewed.complaint_id == other.id)
        .join(review, review.id == reviewed.review_id)
        .where(review.verdict == "confirmed", review.ended_at.is_(None), review.expires_on >= on)
    )
    return _ids(session, select(_CASE.id).where(_CASE.complainant_id.in_(people)))


def _rejected(session: Session, complaint_ids: Iterable[str]) -> dict[str, int]:
    """The most points with which a case was rejected."""
    review, reviewed = SignalReviewRecord, ReviewedCaseRecord
    found: dict[str, int] = {}
    for some in chunks(complaint_ids):
        statement = (
            select(reviewed.complaint_id, func.max(reviewed.score))
            .join(review, review.id == reviewed.review_id)
            .where(reviewed.complaint_id.in_(some), review.verdict == "rejected")
            .group_by(reviewed.complaint_id)
        )
        found |= {row[0]: row[1] for row in session.execute(statement)}
    return found
