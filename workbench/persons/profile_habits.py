"""Groups B, C, F and G: purchases, behaviour, channels and history, counted from our own cases."""

from collections.abc import Iterator

from workbench.moment import branch_date
from workbench.persons import profile_rules as rules
from workbench.persons import profile_windows as windows
from workbench.persons.profile_facts import CaseFact, ContractFact
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Amount,
    Coded,
    Day,
    Histogram,
    Number,
    Path,
    ProfileValue,
    Ratio,
    Source,
    SourceKind,
)
from workbench.persons.profile_values import Valuer
from workbench.rulebook.reading import Rulebook

# Ways of contact in which we ring, and in which people hear each other (ids of contact_channels.yaml).
CALLS_MADE = ("phone_out",)
CALLS = ("phone_out", "phone_in", "video")
CLAIMS, SURRENDER, REFUSAL = "IB40", "IB50", "NA2"
RESPONSIBLE_FACT = "decision.responsible"
AT_FAULT = ("yes", "partial")
LATEST_ANSWERS = 3
# Whoever has only these roles in a case is no party to its contract.
OUTSIDERS = frozenset({"proxy", "complained_employee", "partner", "third_party", "guardian"})


def purchase_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """Group B."""
    contracts = _own_contracts(valuer)
    yield from _products(valuer, contracts)
    if contracts:
        yield from valuer.computed("contract_count", Number(len(contracts)), _case_nos(valuer, contracts))
    formed = [contract for contract in contracts if contract.formed_on]
    if formed:
        earliest = min(formed, key=lambda contract: (contract.formed_on, contract.id))
        assert earliest.formed_on is not None  # narrowing: chosen among contracts that have the date
        yield from valuer.computed(
            "first_purchase_on", Day(earliest.formed_on), _case_nos(valuer, [earliest])
        )
    paying = [contract for contract in contracts if contract.yearly_premium_fen]
    if paying:
        total = sum(contract.yearly_premium_fen or 0 for contract in paying)
        yield from valuer.computed("yearly_premium", Amount(total), _case_nos(valuer, paying))
        mean = windows.mean_fen([contract.yearly_premium_fen or 0 for contract in paying])
        if mean is not None and len(paying) > 1:
            yield from valuer.computed("average_premium", Amount(mean), _case_nos(valuer, paying))
    yield from _bought(valuer, formed)
    kinds = rules.in_order_of_count(contract.kind for contract in contracts)
    if len(kinds) > 1:
        yield from valuer.computed("product_kinds", Histogram("contract_kinds", kinds))
    for facet, cases in _kinds_of_cases(valuer).items():
        if cases:
            yield from valuer.computed(facet, Number(len(cases)), [case.case_no for case in cases])


def behaviour_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """Group C."""
    facts = valuer.facts
    cases = rules.counted_cases(facts.own)
    if cases:
        numbers = [case.case_no for case in cases]
        yield from valuer.computed("complaint_count", Number(len(cases)), numbers)
        year = rules.received_since(cases, facts.today, months=12)
        yield from valuer.computed("complaint_count_12m", Number(year))
        quarter = rules.received_since(cases, facts.today, days=90)
        yield from valuer.computed("complaint_count_90d", Number(quarter))
    again = rules.same_matter_again(cases, facts.contracts, facts.demands)
    if again:
        yield from valuer.computed("repeat_same_matter", Number(len(again)), map(valuer.case_no, again))
    path = rules.channel_path(receipt.channel for receipt in facts.receipts)
    if len(path) > 1:
        yield from valuer.computed("channel_path", Path("channels", path))
    gap = rules.median_gap_days([case.received_on for case in cases])
    yield from valuer.computed("inter_complaint_days", None if gap is None else Number(gap))
    closed = [case for case in cases if case.closed_on is not None]
    if closed:
        withdrawn = sum(case.state == rules.WITHDRAWN for case in closed)
        yield from valuer.computed("withdrawal_rate", Ratio(withdrawn, len(closed)))
    yield from _calls(valuer)


def channel_values(valuer: Valuer, book: Rulebook) -> Iterator[ProfileValue]:
    """Group F."""
    receipts = valuer.facts.receipts
    if not receipts:
        return
    channels = [receipt.channel for receipt in receipts]
    yield valuer.in_case("first_channel", Coded("channels", channels[0]), receipts[0].complaint_id)
    weights = {channel.id: channel.severity for channel in book.channels.rows}
    place = rules.escalation(channels, weights)
    if place is not None:
        raised = receipts[place]
        basis = (valuer.case_no(raised.complaint_id), raised.received_on.isoformat())
        yield from valuer.computed("escalation_channel", Coded("channels", raised.channel), basis)
    counts = rules.in_order_of_count(channels)
    yield from valuer.computed("channel_counts", Histogram("channels", counts))


def history_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """Group G."""
    facts = valuer.facts
    if facts.own:
        first, last = facts.own[0], facts.own[-1]
        yield valuer.in_case("first_complaint_on", Day(first.received_on), first.id)
        yield valuer.in_case("last_complaint_on", Day(last.received_on), last.id)
        open_cases = [case.case_no for case in facts.own if case.closed_on is None]
        yield from valuer.computed("open_cases", Number(len(open_cases)), open_cases)
    outcomes = rules.in_order_of_count(demand.outcome for demand in facts.demands if demand.outcome)
    if outcomes:
        yield from valuer.computed("outcomes", Histogram(OWN_CHOICES, outcomes))
    found = [value for (_, key), value in facts.case_facts.items() if key == RESPONSIBLE_FACT]
    if found:
        at_fault = sum(value in AT_FAULT for value in found)
        yield from valuer.computed("responsible_rate", Ratio(at_fault, len(found)))
    yield from _follow_ups(valuer)


def _follow_ups(valuer: Valuer) -> Iterator[ProfileValue]:
    """What the person answered, the latest first; who was not reached answered nothing."""
    tried = valuer.facts.follow_ups
    answered = [one for one in tried if one.reached and one.outcome_score is not None]
    for one in reversed(answered[-LATEST_ANSWERS:]):
        where, at = valuer.case_no(one.complaint_id), branch_date(one.tried_at)
        source = Source(SourceKind.FOLLOW_UP, where, one.id, one.recorded_by, at)
        yield ProfileValue("followup_satisfaction", Number(float(one.outcome_score or 0)), source)
        if one.process_score is not None:
            yield ProfileValue("followup_process", Number(float(one.process_score)), source)
    missed = [one for one in tried if not one.reached]
    if missed:
        numbers = dict.fromkeys(valuer.case_no(one.complaint_id) for one in missed)
        yield from valuer.computed("followup_unreached", Ratio(len(missed), len(tried)), numbers)


def _own_contracts(valuer: Valuer) -> list[ContractFact]:
    """The contracts to which the person is a party, each once."""
    roles: dict[str, set[str]] = {}
    for role in valuer.facts.roles:
        roles.setdefault(role.complaint_id, set()).add(role.role)
    inside = {
        case for case, held in roles.items() if held - OUTSIDERS - {"complainant"} or held == {"complainant"}
    }
    return list({c.id: c for c in valuer.facts.contracts if c.complaint_id in inside}.values())


def _bought(valuer: Valuer, formed: list[ContractFact]) -> Iterator[ProfileValue]:
    """What was bought within two windows; a window without anything is told where there is a longer one."""
    days = [contract.formed_on for contract in formed if contract.formed_on]
    year, three = (windows.within_months(days, valuer.facts.today, months) for months in (12, 36))
    if three:
        yield from valuer.computed("purchases_12m", Number(year))
        yield from valuer.computed("purchases_36m", Number(three))


def _products(valuer: Valuer, contracts: list[ContractFact]) -> Iterator[ProfileValue]:
    for contract in contracts:
        case = valuer.facts.case(contract.complaint_id)
        by, at = case.registered_by, branch_date(case.registered_at)
        source = Source(SourceKind.CONTRACT, case.case_no, contract.id, by, at)
        yield from valuer.words("product", contract.product, source)
        yield from valuer.words("purchase_channel", contract.purchase_channel, source)
        yield from valuer.words("sales_agent", contract.sales_agent, source)


def _kinds_of_cases(valuer: Valuer) -> dict[str, list[CaseFact]]:
    cases = rules.counted_cases(valuer.facts.own)
    refused = {nature.complaint_id for nature in valuer.facts.natures if nature.code == REFUSAL}
    return {
        "claim_complaints": [case for case in cases if (case.category or "").startswith(CLAIMS)],
        "refusal_complaints": [case for case in cases if case.id in refused],
        "surrender_complaints": [case for case in cases if (case.category or "").startswith(SURRENDER)],
    }


def _calls(valuer: Valuer) -> Iterator[ProfileValue]:
    contacts = valuer.facts.contacts
    answered = [contact for contact in contacts if contact.answered]
    if answered:
        hours = rules.contact_hours(contact.started_at for contact in answered)
        yield from valuer.computed("contact_hours", Histogram("", hours), [c.id for c in answered])
    minutes = rules.average_minutes(contacts, CALLS)
    yield from valuer.computed("average_call_minutes", None if minutes is None else Number(minutes))
    made = [contact for contact in contacts if contact.kind in CALLS_MADE]
    if made:
        missed = sum(not contact.answered for contact in made)
        yield from valuer.computed("no_answer_rate", Ratio(missed, len(made)), [c.id for c in made])


def _case_nos(valuer: Valuer, contracts: list[ContractFact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(valuer.case_no(contract.complaint_id) for contract in contracts))
