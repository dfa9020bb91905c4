"""What keeps a case out of a state: open gates of a refusal, and the needs that the state names."""

from workbench.checklists.rules import open_gates
from workbench.errors import Problem
from workbench.identity.names import is_same
from workbench.money import format_amount
from workbench.process.model import CaseStand
from workbench.process.roads import INFORMED, LITIGATED, MERGED, WITHDRAWN
from workbench.rulebook.reading import Rulebook

# The last step of the refusal flow that must be behind a case when it enters a state of the main road:
# approval before the decision; rescission, explanation, notice and offers before it is made known.
GATES_BEFORE = {"decided": 9, "informed": 13, "performed": 13, "followed_up": 14}

# The complainant's own doing: a withdrawal and a suit decide nothing for us. A merged case goes on in the
# other one, where its refusal is looked at (`papers`). Source: 办法 15, 18(3).
NO_GATES = (WITHDRAWN, LITIGATED, MERGED)

# The dimensions in which a case is looked at before it is archived (D18).
FIVE = ("time", "people", "event", "channel", "remedy")

# Each fact tells by its presence that the need is met; a record of the same need does as well.
FACT_NEEDS = {
    "finding_written": ("decision.finding",),
    "approved": ("approval.approver", "approval.on"),
    "decision_letter": ("decision.letter_no",),
    "root_cause": ("rectification.root_cause",),
    "rectification": ("rectification.owner", "rectification.due_on"),
    "five_findings": tuple(f"five.{name}.finding" for name in FIVE),
}


# Given with its reason, where we are not at fault.
NOTHING_TO_MEND = "rectification.none_needed"


def guard_problems(stand: CaseStand, to_state: str, book: Rulebook) -> tuple[Problem, ...]:
    """Everything about the case itself that keeps it out of a state.

    A refusal that is pursued enters no deciding and no closing state while a gate before it is open.
    """
    state = book.states[to_state]
    problems = [problem for need in state.needs for problem in _unmet(stand, need, to_state)]
    if to_state not in NO_GATES and (state.closed or to_state in GATES_BEFORE):
        problems += open_gates(stand.sheet, None if state.closed else GATES_BEFORE[to_state])
    distinct: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        distinct.setdefault(_what_is_owed(problem), problem)
    return tuple(distinct.values())


def _what_is_owed(problem: Problem) -> tuple[object, ...]:
    """The same for everything that one deed mends: a state and a step of a refusal may wait for one fact."""
    if problem.code in ("process.fact_missing", "refusal.fact_missing"):
        return "fact", problem.detail.get("fact", "")
    told = sorted(item for item in problem.detail.items() if item[0] != "step")
    # Two demands of one kind are two things to do.
    return problem.code, problem.field if problem.field.startswith("demands.") else "", *told


def _unmet(stand: CaseStand, need: str, to_state: str) -> list[Problem]:
    if need in stand.recorded:
        return []
    match need:
        case "every_demand_decided":
            return [
                Problem(f"demands.{number}", "process.demand_undecided", {"demand": demand.code})
                for number, demand in enumerate(stand.demands)
                if demand.outcome is None
            ]
        case "recusal_clear":
            return _conflicts(stand)
        case "notice_proved":
            return _not_informed(stand, to_state)
        case "not_entitled":
            return [
                Problem("ground", "process.submitter_entitled", {"role": role}) for role in stand.entitled[:1]
            ]
        case "case_file":
            return _case_file(stand)
        case "awards_paid":
            return _unpaid(stand)
        case "hashes_verified":
            return [Problem("hashes", "process.hashes_unverified")]
        case "approved":
            return _unapproved(stand)
        case "rectification" if NOTHING_TO_MEND in stand.facts:
            return []
        case _:
            return _missing_facts(stand, need)


def _missing_facts(stand: CaseStand, need: str) -> list[Problem]:
    return [
        Problem(f"facts.{key}", "process.fact_missing", {"fact": key})
        for key in FACT_NEEDS.get(need, ())
        if key not in stand.facts
    ]


def _not_informed(stand: CaseStand, to_state: str) -> list[Problem]:
    """The notice comes with the move that makes the decision known; later states look for it."""
    if to_state == INFORMED or stand.told:
        return []
    return [Problem("notice", "process.not_informed")]


def _case_file(stand: CaseStand) -> list[Problem]:
    if not stand.exported:
        return [Problem("case_file", "process.case_file_missing")]
    if stand.changed_since_export:
        return [Problem("case_file", "process.case_file_stale")]
    return []


def _unpaid(stand: CaseStand) -> list[Problem]:
    """What is granted is performed when it is paid. Source: 办法 19; 保险法 23."""
    told = [(row.id, {"award": row.kind, "amount": format_amount(row.amount_fen)}) for row in stand.unpaid]
    return [Problem(f"awards.{award_id}", "award.unpaid", detail) for award_id, detail in told]


def _conflicts(stand: CaseStand) -> list[Problem]:
    """Whether the case has a handler, and whether that person must keep away from it.

    Source: 办法 17.
    """
    if not stand.handler:
        return [Problem("handler", "process.no_handler")]
    if any(is_same(name, stand.handler) for name in stand.complained_of):
        return [Problem("handler", "process.must_recuse", {"name": stand.handler})]
    return []


def _unapproved(stand: CaseStand) -> list[Problem]:
    """The latest approval counts, else the facts of one on paper; nobody approves what they handle.

    Source: 办法 17.
    """
    if stand.approval is not None and not stand.approval.approved:
        return [Problem("approval", "process.approval_returned", {"name": stand.approval.approver})]
    missing = [] if stand.approval is not None else _missing_facts(stand, "approved")
    if not stand.approver:
        return missing
    field = "approval" if stand.approval is not None else "facts.approval.approver"
    if is_same(stand.approver, stand.handler):
        missing.append(Problem(field, "process.approver_is_handler", {"name": stand.approver}))
    elif any(is_same(name, stand.approver) for name in stand.complained_of):
        missing.append(Problem(field, "process.approver_recused", {"name": stand.approver}))
    return missing
