"""What keeps a case out of a state: open gates of a refusal, and the needs that the state names."""

from workbench.checklists.rules import open_gates
from workbench.errors import Problem
from workbench.process.model import CaseStand
from workbench.process.roads import INFORMED, WITHDRAWN
from workbench.rulebook.reading import Rulebook
from workbench.text import search_key

# The last step of the refusal flow that must be behind a case when it enters a state of the main road:
# approval before the decision; rescission, explanation, notice and offers before it is made known.
GATES_BEFORE = {"decided": 9, "informed": 13, "performed": 13, "followed_up": 14}

# Each fact tells by its presence that the need is met.
FACT_NEEDS = {
    "finding_written": ("decision.finding",),
    "approved": ("approval.approver", "approval.on"),
    "decision_letter": ("decision.letter_no",),
    "root_cause": ("rectification.root_cause",),
    "rectification_owner": ("rectification.owner",),
    "hashes_verified": ("archive.hashes_verified_on",),
}


def guard_problems(stand: CaseStand, to_state: str, book: Rulebook) -> tuple[Problem, ...]:
    """Everything about the case itself that keeps it out of a state.

    A refusal that is pursued enters no deciding and no closing state while a gate before it is open. Only the
    complainant's own withdrawal ends the procedure regardless (办法 15); it decides nothing.
    """
    state = book.states[to_state]
    problems = [problem for need in state.needs for problem in _unmet(stand, need, to_state)]
    if to_state != WITHDRAWN and (state.closed or to_state in GATES_BEFORE):
        problems += open_gates(stand.sheet, None if state.closed else GATES_BEFORE[to_state])
    distinct: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        distinct.setdefault(_what_is_owed(problem), problem)
    return tuple(distinct.values())


def _what_is_owed(problem: Problem) -> tuple[object, ...]:
    """The same for everything that one deed mends: a state and a step of a refusal may wait for one fact."""
    if problem.code in ("process.fact_missing", "refusal.fact_missing"):
        return "fact", problem.detail.get("fact", "")
    return problem.code, *sorted(item for item in problem.detail.items() if item[0] != "step")


def _unmet(stand: CaseStand, need: str, to_state: str) -> list[Problem]:
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
        case "case_file" if not stand.exported:
            return [Problem("case_file", "process.case_file_missing")]
        case "approved":
            return [*_missing_facts(stand, need), *_same_person(stand)]
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


def _conflicts(stand: CaseStand) -> list[Problem]:
    """Whether the case has a handler, and whether that is the person complained of.

    Source: 办法 17.
    """
    if not stand.handler:
        return [Problem("handler", "process.no_handler")]
    names = {search_key(name) for name in stand.complained_of}
    if search_key(stand.handler) in names:
        return [Problem("handler", "process.must_recuse", {"name": stand.handler})]
    return []


def _same_person(stand: CaseStand) -> list[Problem]:
    approver = stand.facts.get("approval.approver")
    if approver is None or not stand.handler:
        return []
    if search_key(str(approver.value)) == search_key(stand.handler):
        return [Problem("facts.approval.approver", "process.approver_is_handler", {"name": stand.handler})]
    return []
