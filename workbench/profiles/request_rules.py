"""What is wrong with a request, a decision on it, or what is said to have been done."""

from dataclasses import dataclass, replace
from datetime import date

from workbench.errors import Problem
from workbench.identity.authentication import blank_secrets, find_secrets
from workbench.profiles.answer_rules import day_of
from workbench.profiles.model import Decision, DecisionDraft, RequestDraft, RequestKind, RequestRow
from workbench.text import clean_input, is_blank

TEXT_MAX_CHARS = 2000
EDIT, WITHDRAWAL, EXPORT = "edit", "withdrawal", "export"
SHOWN, EXPLAINED, RESTRICTED, DECIDED_AGAIN = "shown", "explained", "restricted", "decided_again"
# What carries out a request of each kind. Source: 个人信息保护法 24, 45, 46, 47, 48.
DONE_BY = {
    RequestKind.ACCESS: (SHOWN, EXPORT),
    RequestKind.COPY: (EXPORT,),
    RequestKind.CORRECTION: (EDIT, WITHDRAWAL),
    RequestKind.DELETION: (RESTRICTED,),
    RequestKind.EXPLANATION: (EXPLAINED,),
    RequestKind.HUMAN_DECISION: (DECIDED_AGAIN,),
}


@dataclass(frozen=True, slots=True)
class RequestExamined:
    """The problems of a request, and its parts cleaned."""

    problems: tuple[Problem, ...]
    received_on: date
    asked: str
    applicant: str
    identity_checked: str


@dataclass(frozen=True, slots=True)
class DecisionExamined:
    """The problems of a decision, and its parts cleaned."""

    problems: tuple[Problem, ...]
    answer: str
    identity_checked: str
    told_on: date | None


def examine_request(draft: RequestDraft, today: date) -> RequestExamined:
    """Everything that is wrong with a request; who asks may still be checked later, and that is said."""
    problems: list[Problem] = []
    if draft.kind.strip() not in set(RequestKind):
        detail = {"value": draft.kind[:40], "choices": ", ".join(RequestKind)}
        problems.append(Problem("kind", "profile.not_a_choice", detail))
    asked = _text(draft.asked, "asked", problems)
    if not asked:
        problems.append(Problem("asked", "profile.asked_missing"))
    checked = _text(draft.identity_checked, "identity_checked", problems)
    if not checked:
        problems.append(Problem("identity_checked", "profile.identity_open", level="warning"))
    received_on = day_of(draft.received_on, "received_on", today, problems)
    applicant = _text(draft.applicant, "applicant", problems)
    return RequestExamined(tuple(problems), received_on, asked, applicant, checked)


def examine_decision(request: RequestRow, draft: DecisionDraft, today: date) -> DecisionExamined:
    """Everything that is wrong with a decision: nothing is given to somebody whose identity nobody checked.

    Source: 个人信息保护法 50 (a refusal gives its reasons).
    """
    problems: list[Problem] = []
    if request.decision is not None:
        problems.append(Problem("decision", "profile.request_decided"))
    if draft.decision.strip() not in set(Decision):
        detail = {"value": draft.decision[:40], "choices": ", ".join(Decision)}
        problems.append(Problem("decision", "profile.not_a_choice", detail))
    answer = _text(draft.answer, "answer", problems)
    if not answer:
        problems.append(Problem("answer", "profile.answer_missing"))
    checked = _text(draft.identity_checked, "identity_checked", problems) or request.identity_checked
    if not checked and draft.decision.strip() in (Decision.GRANTED, Decision.PARTLY):
        problems.append(Problem("identity_checked", "profile.identity_unchecked"))
    told_on = day_of(draft.told_on, "told_on", today, problems) if draft.told_on.strip() else None
    if told_on is not None and told_on < request.received_on:
        problems.append(Problem("told_on", "profile.told_before", {"value": told_on.isoformat()}))
    return DecisionExamined(tuple(problems), answer, checked, told_on)


def done_problems(request: RequestRow, kind: str, ref: str) -> tuple[Problem, ...]:
    """Why something cannot be noted as what was done about a request."""
    problems = []
    if request.decision not in (Decision.GRANTED, Decision.PARTLY):
        problems.append(Problem("request", "profile.not_granted"))
    if request.done_at is not None:
        problems.append(Problem("request", "profile.request_done"))
    if kind not in DONE_BY[request.kind]:
        detail = {"value": kind[:40], "choices": ", ".join(DONE_BY[request.kind])}
        problems.append(Problem("done", "profile.not_a_choice", detail))
    if is_blank(ref):
        problems.append(Problem("ref", "profile.done_missing"))
    return tuple(problems)


def _text(typed: str, field: str, problems: list[Problem]) -> str:
    cleaned, found = clean_input(typed, field=field, max_chars=TEXT_MAX_CHARS)
    problems += found
    secrets = find_secrets(cleaned, field=field)
    problems += [replace(problem, level="warning") for problem in secrets]
    return (blank_secrets(cleaned) if secrets else cleaned).strip()
