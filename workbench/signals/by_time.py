"""Indicators in the days: a burst, the month of the contract, one seller (HX06, HX07, HX08)."""

from datetime import date, timedelta

from sqlalchemy import select

from db.complaints import ComplaintContractRecord, ContractRecord, DemandRecord
from db.folding import fold
from db.links import SalesAgentRecord
from workbench.clocks.rules import add_months
from workbench.identity.names import name_match_key
from workbench.links.model import EdgeKind
from workbench.signals.by_value import SHOWN
from workbench.signals.cases import Case
from workbench.signals.desk import Desk, Hit, found, missing
from workbench.signals.measuring import (
    BASE_DAYS,
    FULL,
    Z_ABOVE,
    burst,
    contract_month,
    families,
    fullest_window,
    graded,
)
from workbench.signals.model import Evidence, Finding, Told
from workbench.signals.sharers import Sharer, shared_values

# Commission is clawed back within 13 or 25 months in most contracts with sellers.
# Source: design; what the branch's own contracts say counts more.
CLAW_BACK_MONTHS = (range(13, 16), range(25, 28))
AGENT_LEFT_MONTHS = 6
SURRENDER = "DM02"
POLICY = "policy"


def complaint_burst(desk: Desk, case: Case) -> Finding:
    """HX06."""
    rule = desk.rule("HX06")
    subjects = desk.crowd.subjects(case.id)
    if not subjects:
        return missing(rule, "signal.missing_subject")
    first = desk.crowd.first_day()
    if first is None or first > case.received_on - timedelta(days=BASE_DAYS):
        return missing(rule, "signal.missing_base", days=str(BASE_DAYS))
    hit: Hit | None = None
    for subject in subjects:
        seen = burst(desk.crowd.days(subject, case.received_on), case.received_on, max(1, rule.days))
        if seen is None or seen.count < rule.least or seen.z <= Z_ABOVE:
            continue
        percent = graded(seen.count, rule.least)
        if hit is None or percent > hit.percent:
            shown = desk.masking.name(subject.shown) if subject.kind == "agent" else subject.shown
            spread = {"first": seen.first.isoformat(), "last": seen.last.isoformat()}
            counts = {"count": str(seen.count), "usual": f"{seen.usual:.1f}", "z": f"{seen.z:.1f}"}
            told = Told(f"signal.burst_{subject.kind}", {"what": shown, **spread, **counts})
            line = Evidence(told, case.id, case.case_no, "contract", "", seen.last)
            hit = Hit(percent, Told("signal.how_burst", counts), (line,))
    return found(rule, hit)


def after_claw_back(desk: Desk, case: Case) -> Finding:
    """HX07."""
    rule = desk.rule("HX07")
    link, contract = ComplaintContractRecord, ContractRecord
    rows = desk.session.execute(
        select(contract.number, contract.effective_on, contract.formed_on)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == case.id, contract.kind == POLICY)
        .order_by(contract.number)
    ).all()
    dated = [(row.number, row.effective_on or row.formed_on) for row in rows]
    if not any(since for _, since in dated):
        return missing(rule, "signal.missing_contract_day")
    lines = []
    for number, since in dated:
        month = contract_month(since, case.received_on) if since else 0
        if any(month in months for months in CLAW_BACK_MONTHS):
            told = Told("signal.month", {"number": desk.masking.contract(number), "month": str(month)})
            lines.append(Evidence(told, case.id, case.case_no, "contract", "", since))
    how = Told("signal.how_months", {"count": str(len(lines))})
    return found(rule, Hit(FULL if lines else 0, how, tuple(lines)))


def same_agent(desk: Desk, case: Case) -> Finding:
    """HX08: half the strength, doubled for a seller who left within six months before."""
    rule = desk.rule("HX08")
    values = shared_values(desk, case, {EdgeKind.AGENT})
    if not values:
        return missing(rule, "signal.missing_agent")
    hit: Hit | None = None
    for value in values:
        surrenders = _surrendering(desk, value.others)
        items = [(sharer.case.received_on, sharer) for sharer in surrenders]
        near = [sharer for _, sharer in fullest_window(items, case.received_on, rule.days)]
        counted = families(sharer.case.complainant for sharer in near)
        left_on = _left_on(desk, value.sharers[0].fact.value) if value.sharers else None
        recent = left_on is not None and left_on <= case.received_on <= add_months(left_on, AGENT_LEFT_MONTHS)
        percent = graded(counted, rule.least) // (1 if recent else 2)
        if percent > (hit.percent if hit else 0):
            lines = _agent_lines(case, value.shown, near)
            if recent and left_on is not None:
                told = Told("signal.agent_left", {"shared": value.shown, "day": left_on.isoformat()})
                lines = (Evidence(told, case.id, case.case_no, "contract", "", left_on), *lines)
            code = "signal.how_agent_left" if recent else "signal.how_agent"
            hit = Hit(percent, Told(code, {"count": str(counted), "least": str(rule.least)}), lines)
    return found(rule, hit)


def _agent_lines(case: Case, shown: str, near: list[Sharer]) -> tuple[Evidence, ...]:
    others = sorted(near, key=lambda one: one.case.received_on, reverse=True)
    told = Told("signal.shares_agent", {"shared": shown})
    return tuple(
        Evidence(told, one.case.id, one.case.case_no, "contract", "", one.case.received_on)
        for one in others[:SHOWN]
        if one.case.id != case.id
    )


def _surrendering(desk: Desk, sharers: tuple[Sharer, ...]) -> list[Sharer]:
    """Those who ask for their premiums back."""
    demand, ids = DemandRecord, [sharer.case.id for sharer in sharers]
    statement = select(demand.complaint_id).where(demand.complaint_id.in_(ids), demand.code == SURRENDER)
    asking = set(desk.session.execute(statement).scalars())
    return [sharer for sharer in sharers if sharer.case.id in asking]


def _left_on(desk: Desk, name: str) -> date | None:
    agent = SalesAgentRecord
    keys = {name_match_key(name), fold(name)}
    statement = select(agent.left_on).where(agent.name_key.in_(keys), agent.left_on.is_not(None)).limit(1)
    found_on: date | None = desk.session.execute(statement).scalar_one_or_none()
    return found_on
