"""Indicators that people saw or that stand with a proxy, a network or a list (HX09, HX11–12, HX14–17)."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from sqlalchemy import Select, bindparam, select

from db.asking import CASE, ask
from db.complaints import ComplaintRecord, PartyRecord
from db.links import TraceRecord
from db.persons import PersonRecord
from db.signals import ObservedSignRecord, ReviewedCaseRecord, SignalReviewRecord
from workbench.links.model import TraceKind
from workbench.links.queries import known_hits
from workbench.links.whose import source_numbers, with_merged_people
from workbench.signals.by_value import SHOWN
from workbench.signals.cases import Case
from workbench.signals.desk import Desk, Hit, found, missing
from workbench.signals.measuring import FULL
from workbench.signals.model import Evidence, Finding, Told

STRONGEST_SIGN = 3
PROXY_MARKS = 4
_FIRMS = ("公司", "集团", "事务所", "律所", "中心", "工作室", "服务部", "咨询", "平台", "机构")


def unusual_proxy(desk: Desk, case: Case) -> Finding:
    """HX09: each of four marks is a quarter; that a firm acts says nothing by itself, lawyers may."""
    rule = desk.rule("HX09")
    party, person = PartyRecord, PersonRecord
    rows = desk.session.execute(
        select(person.name, party.proxy_paid, party.proxy_original_seen)
        .join(person, person.id == party.person_id)
        .where(party.complaint_id == case.id, party.role == "proxy")
    ).all()
    firms = _firms(desk, case)
    marks: dict[str, Evidence] = {}
    for name, paid, original_seen in rows:
        told = {"name": desk.masking.name(name)}
        if paid:
            marks["paid"] = _of_proxy(case, "signal.proxy_paid", told)
        if original_seen is False:
            marks["original"] = _of_proxy(case, "signal.proxy_no_original", told)
        if name.rstrip().endswith(_FIRMS):
            marks.setdefault("firm", _of_proxy(case, "signal.proxy_firm", {"name": name}))
    for firm in firms:
        marks.setdefault("firm", firm)
    seen = list(observed(desk, case, rule.id))
    if seen:
        marks["blocks"] = seen[0]
    if not rows and not marks:
        return found(rule, None)
    count = 0 if set(marks) == {"firm"} else len(marks)
    how = Told("signal.how_proxy", {"count": str(count), "of": str(PROXY_MARKS)})
    return found(rule, Hit(FULL * count // PROXY_MARKS, how, tuple(marks.values())))


def seen_by_people(desk: Desk, case: Case, indicator: str) -> Finding:
    """HX11, HX12, HX14, HX15: the strongest sign that somebody saw and that stands."""
    rule = desk.rule(indicator)
    lines = list(observed(desk, case, indicator))
    if not lines:
        return missing(rule, "signal.missing_sign")
    strongest = max(int(line.told.detail["strength"]) for line in lines)
    how = Told("signal.how_seen", {"strength": str(strongest), "of": str(STRONGEST_SIGN)})
    return found(rule, Hit(FULL * strongest // STRONGEST_SIGN, how, tuple(lines)))


def known_network(desk: Desk, case: Case) -> Finding:
    """HX17."""
    rule = desk.rule("HX17")
    hits = known_hits(desk.session, case.id, on=desk.on)
    lines = tuple(
        Evidence(
            Told(
                "signal.known",
                {"shared": hit.shown, "network": hit.known.network, "source": hit.known.source},
            ),
            case.id, case.case_no, hit.source.value, "", hit.seen_on,
        )
        for hit in hits[:SHOWN]
    )  # fmt: skip
    keys = frozenset(hit.known.value_key for hit in hits)
    how = Told("signal.how_known", {"count": str(len(hits))})
    return found(rule, Hit(FULL if hits else 0, how, lines, keys))


def confirmed_before(desk: Desk, case: Case) -> Finding:
    """HX16: another case of the person that two people confirmed, and whose label holds today."""
    rule = desk.rule("HX16")
    if case.person_id is None:
        return missing(rule, "signal.missing_person")
    review, reviewed, row = SignalReviewRecord, ReviewedCaseRecord, ComplaintRecord
    people = with_merged_people(desk.session, [case.person_id])
    statement = (
        select(row.id, row.case_no, row.received_on, review.expires_on)
        .join(reviewed, reviewed.complaint_id == row.id)
        .join(review, review.id == reviewed.review_id)
        .where(
            row.complainant_id.in_(people),
            row.id != case.id,
            review.verdict == "confirmed",
            review.ended_at.is_(None),
            review.expires_on >= desk.on,
        )
        .order_by(row.received_on.desc())
    )
    lines = tuple(
        Evidence(
            Told("signal.in_review", {"day": found_row.expires_on.isoformat()}),
            found_row.id, found_row.case_no, "party", "", found_row.received_on,
        )
        for found_row in desk.session.execute(statement)
    )  # fmt: skip
    how = Told("signal.how_networks", {"count": str(len(lines))})
    return found(rule, Hit(FULL if lines else 0, how, lines))


def observed(desk: Desk, case: Case, indicator: str) -> Iterator[Evidence]:
    """What people saw in a case for an indicator, the strongest first."""
    rows = ask(desk.session, _signs(), case=case.id, indicator=indicator).all()
    numbers = source_numbers(desk.session, (case.id,)) if rows else {}
    for row in rows:
        told = {"what": row.what, "strength": str(row.strength), "by": row.recorded_by}
        yield Evidence(
            Told("signal.seen", told), case.id, case.case_no, row.source_kind,
            numbers.get(row.source_id or "", ""), row.seen_on,
        )  # fmt: skip


@cache
def _signs() -> Select[str, int, str, str, str | None, date]:
    sign = ObservedSignRecord
    return (
        select(sign.what, sign.strength, sign.recorded_by, sign.source_kind, sign.source_id, sign.seen_on)
        .where(sign.complaint_id == CASE, sign.indicator == bindparam("indicator"))
        .where(sign.withdrawn_at.is_(None))
        .order_by(sign.strength.desc(), sign.seen_on)
    )


def _firms(desk: Desk, case: Case) -> list[Evidence]:
    trace = TraceRecord
    mine = (trace.complaint_id == case.id) & trace.withdrawn_at.is_(None)
    kinds = trace.kind == TraceKind.PROXY_ORG.value
    statement = select(trace.value, trace.source_kind, trace.seen_on).where(mine, kinds)
    return [
        Evidence(
            Told("signal.proxy_firm", {"name": row.value}),
            case.id,
            case.case_no,
            row.source_kind,
            "",
            row.seen_on,
        )
        for row in desk.session.execute(statement)
    ]


def _of_proxy(case: Case, code: str, detail: dict[str, str]) -> Evidence:
    return Evidence(Told(code, detail), case.id, case.case_no, "party", "", case.received_on)
