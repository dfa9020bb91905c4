"""Indicators that count who shares a value: phone, sender, payee account, device (HX01, HX02, HX03, HX10)."""

from collections.abc import Collection, Iterable

from sqlalchemy import select

from db.complaints import ComplaintRecord, PartyRecord
from db.evidence import EvidenceRecord
from db.links import TraceRecord
from db.persons import PersonRecord
from workbench.identity.names import name_match_key
from workbench.links.model import EdgeKind, TraceKind
from workbench.rulebook.signal_model import SignalRule
from workbench.signals.cases import Case
from workbench.signals.desk import Desk, Hit, found, missing
from workbench.signals.measuring import FULL, families, fullest_window, graded
from workbench.signals.model import Evidence, Finding, Told
from workbench.signals.sharers import Shared, Sharer, shared_values

# A form out of the net brings its author's name along: that trace is one with the text.
FORM = "form"
SHOWN = 12
_SENDERS = (EdgeKind.SENDER, EdgeKind.ADDRESS, EdgeKind.FAX, EdgeKind.EMAIL)
_OF_DOCUMENTS = ("author", "modified_by", "made_with", "written_by")


def same_phone(desk: Desk, case: Case) -> Finding:
    """HX01."""
    rule = desk.rule("HX01")
    values = shared_values(desk, case, {EdgeKind.PHONE})
    if not values:
        return missing(rule, "signal.missing_phone")
    return found(rule, _most_shared(rule, case, values))


def same_sender(desk: Desk, case: Case) -> Finding:
    """HX02; the address at which somebody lives is no return address."""
    rule = desk.rule("HX02")
    values = [
        value
        for value in shared_values(desk, case, _SENDERS)
        if value.kind is not EdgeKind.ADDRESS or _recorded_in(case, value)
    ]
    if not values:
        return missing(rule, "signal.missing_sender")
    return found(rule, _most_shared(rule, case, values))


def payee_account(desk: Desk, case: Case) -> Finding:
    """HX03; half as strong where the account is nobody else's, but not that of anybody in the case."""
    rule = desk.rule("HX03")
    values = shared_values(desk, case, {EdgeKind.ACCOUNT})
    if not values:
        return missing(rule, "signal.missing_account")
    hit = _most_shared(rule, case, values)
    strangers = tuple(_strangers(desk, case))
    if not strangers:
        return found(rule, hit)
    if hit is None:
        return found(rule, Hit(FULL // 2, Told("signal.how_holder"), strangers, _keys(values)))
    hit.evidence = (*strangers, *hit.evidence)
    return found(rule, hit)


def same_device(desk: Desk, case: Case) -> Finding:
    """HX10; marks of a document say who made the form, those of a device who used it."""
    rule = desk.rule("HX10")
    values = shared_values(desk, case, {EdgeKind.DEVICE, EdgeKind.FILE})
    values = [value for value in values if value.kind is EdgeKind.DEVICE]
    if not values:
        return missing(rule, _why_no_marks(desk, case))
    devices = [value for value in values if value.mark not in _OF_DOCUMENTS]
    hit = _most_shared(rule, case, devices)
    if hit is None:
        hit = _most_shared(rule, case, [value for value in values if value.mark in _OF_DOCUMENTS])
        if hit is not None:
            hit.keys |= {FORM}
    return found(rule, hit)


def _most_shared(rule: SignalRule, case: Case, values: Iterable[Shared]) -> Hit | None:
    """The value that most families share within the days of the rule."""
    best: Hit | None = None
    for value in values:
        near = [
            sharer
            for _, sharer in fullest_window(
                [(sharer.case.received_on, sharer) for sharer in value.sharers], case.received_on, rule.days
            )
        ]
        counted = families(sharer.case.complainant for sharer in near)
        percent = graded(counted, rule.least)
        if percent > (best.percent if best else 0):
            how = Told("signal.how_families", {"count": str(counted), "least": str(rule.least)})
            best = Hit(percent, how, tuple(_lines(case, value, near)), frozenset({value.key}))
    return best


def _lines(case: Case, value: Shared, near: Iterable[Sharer]) -> Iterable[Evidence]:
    """A line for each case, the latest first, its own place at the head."""
    one_each = {sharer.case.id: sharer for sharer in near}
    ordered = sorted(
        one_each.values(), key=lambda one: (one.case.id == case.id, one.case.received_on), reverse=True
    )
    for sharer in ordered[:SHOWN]:
        told = Told(f"signal.shares_{value.kind.value}", {"shared": value.shown})
        number = sharer.source_no
        yield Evidence(
            told,
            sharer.case.id,
            sharer.case.case_no,
            sharer.fact.source.value,
            number,
            sharer.case.received_on,
        )


def _keys(values: Collection[Shared]) -> frozenset[str]:
    return frozenset(value.key for value in values)


def _recorded_in(case: Case, value: Shared) -> bool:
    return any(sharer.case.id == case.id and sharer.fact.complaint_id for sharer in value.sharers)


def _strangers(desk: Desk, case: Case) -> Iterable[Evidence]:
    """The accounts of the case whose holder is none of its people."""
    trace, party = TraceRecord, PartyRecord
    names = set(
        desk.session.execute(
            select(PersonRecord.name)
            .join(party, party.person_id == PersonRecord.id)
            .where(party.complaint_id == case.id, party.role != "proxy")
        ).scalars()
    )
    names |= set(
        desk.session.execute(
            select(ComplaintRecord.complainant_name).where(ComplaintRecord.id == case.id)
        ).scalars()
    )
    known = {name_match_key(name) for name in names}
    rows = select(trace.holder, trace.source_kind, trace.seen_on).where(
        trace.complaint_id == case.id,
        trace.kind == TraceKind.ACCOUNT.value,
        trace.withdrawn_at.is_(None),
        trace.holder.is_not(None),
    )
    for holder, source, seen_on in desk.session.execute(rows):
        if holder and name_match_key(holder) not in known:
            told = Told("signal.holder", {"holder": desk.masking.name(holder)})
            yield Evidence(told, case.id, case.case_no, source, "", seen_on)


def _why_no_marks(desk: Desk, case: Case) -> str:
    exhibit = EvidenceRecord
    mine = (exhibit.complaint_id == case.id) & exhibit.withdrawn_at.is_(None)
    any_exhibit = desk.session.execute(select(exhibit.id).where(mine).limit(1)).scalar_one_or_none()
    return "signal.missing_marks" if any_exhibit else "signal.missing_exhibit"
