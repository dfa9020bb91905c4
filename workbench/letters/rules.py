"""What keeps a letter from being issued; every problem says what is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from workbench.errors import Problem
from workbench.identity.names import is_same, name_match_key
from workbench.letters.model import CitationView, FieldView, LintView, Value
from workbench.letters.template import Template

# Who may be told that the contract is rescinded. Source: 保险法 16(2)-(3); 民法典 565.
RESCISSION_ADDRESSEES = ("policyholder", "heirs")
# Only until the identity is checked may a complaint be declined. Source: 办法 18(4).
DECLINED_FROM = ("registered", "identified")
SECOND_SUPPLEMENT = "second_supplement"
CORRECTION = "correction"
# Extensions that the superior unit or a senior manager of head office approves. Source: 办法 18(1).
NEEDS_APPROVAL = ("C05",)


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a case decides whether a letter may go out.

    `kept_away`: match keys of the names of people who must not act in it. `decision`, `gates`, `rescission`:
    what keeps the decision from standing, a refusal from being told, the contract from being rescinded.
    """

    actor: str
    today: date
    state: str = ""
    closed_on: date | None = None
    handler: str | None = None
    kept_away: frozenset[str] = frozenset()
    pursued: bool = False
    decision: tuple[Problem, ...] = ()
    gates: tuple[Problem, ...] = ()
    rescission: tuple[Problem, ...] = ()
    deadline: date | None = None
    issued: Mapping[str, str] = field(default_factory=dict)
    approved: frozenset[str] = frozenset()


Check = Callable[[Standing, Mapping[str, Value | None]], Iterator[Problem]]


def issue_problems(
    template: Template, views: Iterable[FieldView], standing: Standing, *, corrects: bool
) -> tuple[Problem, ...]:
    """Everything about fields and case that keeps a letter from being issued, or is to be known before."""
    listed = tuple(views)
    values = {view.field.key: view.value for view in listed}
    found = [problem for view in listed for problem in view.problems]
    found += _case_problems(template, standing)
    for need in template.needs if not corrects else ():
        found += NEEDS[need](standing, values)
    return distinct(found)


def distinct(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in their order, each once."""
    found = {(one.field, one.code, tuple(sorted(one.detail.items()))): one for one in problems}
    return tuple(found.values())


def lint_problems(lint: Iterable[LintView]) -> tuple[Problem, ...]:
    """Forbidden words keep a letter back, doubtful ones are told."""
    return tuple(
        Problem(
            one.place,
            "letter.forbidden_words" if one.level == "禁止" else "letter.doubtful_words",
            {"term": one.term, "reason_zh": one.reason_zh, "reason_en": one.reason_en,
             "replacement": one.replacement},
            "error" if one.level == "禁止" else "warning",
        )
        for one in lint
    )  # fmt: skip


def citation_problems(citations: Iterable[CitationView]) -> tuple[Problem, ...]:
    """A letter cites only what the legal department confirmed."""
    return tuple(
        Problem("citations", "letter.citation_unconfirmed", {"citation": one.zh})
        for one in citations
        if not one.confirmed
    )


def _case_problems(template: Template, standing: Standing) -> Iterator[Problem]:
    if standing.closed_on is not None and template.id != CORRECTION:
        yield Problem("case", "letter.case_closed", {"date": standing.closed_on.isoformat()})
    if name_match_key(standing.actor) in standing.kept_away:
        yield Problem("actor", "letter.actor_recused", {"name": standing.actor})
    if template.internal:
        return
    if not standing.handler:
        yield Problem("handler", "letter.no_handler")
    elif name_match_key(standing.handler) in standing.kept_away:
        yield Problem("handler", "letter.handler_recused", {"name": standing.handler})


def _decision_stands(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """Every demand decided, findings written, approved by another person. Source: 办法 18, 19."""
    yield from standing.decision


def _before_deadline(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:
    """An extension is told before the earlier period ends. Source: 办法 18(1)."""
    if standing.deadline is None:
        yield Problem("case", "letter.no_running_period")
    elif standing.today > standing.deadline:
        yield Problem("case", "letter.period_over", {"date": standing.deadline.isoformat()})
    new_due = values.get("new_due")
    if standing.deadline is not None and isinstance(new_due, str) and new_due <= str(standing.deadline):
        yield Problem("fields.new_due", "letter.no_later_than_before", {"date": str(standing.deadline)})
    if values.get("level") in NEEDS_APPROVAL and _same(values.get("approver"), standing.handler):
        yield Problem("fields.approver", "letter.approver_is_handler", {"name": standing.handler or ""})


def _single_supplement(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """The claimant is asked once; a second time only with a manager's approval. Source: 保险法 22(2)."""
    earlier = standing.issued.get("D04b")
    if earlier is not None and SECOND_SUPPLEMENT not in standing.approved:
        yield Problem("case", "letter.second_supplement", {"number": earlier})


def _refusal_gates(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """No refusal goes out while a gate before its notice is open. Source: 保险法 16, 17, 24; 解释二 8."""
    yield from standing.gates


def _refusal_pursued(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """A notice of refusal needs a ground that was gone through."""
    if not standing.pursued:
        yield Problem("case", "letter.no_refusal")


def _refusal_reasons(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """Each ground states facts, clause, law and reasons. Source: 保险法 24."""
    grounds = values.get("grounds")
    for number, row in enumerate(grounds if isinstance(grounds, list) else [], start=1):
        if not all(str(cell).strip() for cell in row):
            yield Problem("fields.grounds", "letter.ground_incomplete", {"number": str(number)})


def _rescission(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:
    """The contract is rescinded towards the policyholder or the heirs, once the gates before it are open."""
    if values.get("addressee_kind") not in RESCISSION_ADDRESSEES:
        yield Problem("fields.addressee_kind", "letter.rescission_addressee")
    yield from standing.rescission


def _not_entitled(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:  # noqa: ARG001
    """Declining is for the case that somebody without title complained. Source: 办法 18(4)."""
    if standing.state not in DECLINED_FROM:
        yield Problem("case", "letter.declined_too_late")


def _reviewer_differs(standing: Standing, values: Mapping[str, Value | None]) -> Iterator[Problem]:
    """A review is not decided by who decided first. Source: 办法 20; that persons differ is ours."""
    if _same(values.get("reviewer"), standing.handler):
        yield Problem("fields.reviewer", "letter.reviewer_is_handler", {"name": standing.handler or ""})


def _same(name: Value | None, other: str | None) -> bool:
    return isinstance(name, str) and is_same(name, other)


NEEDS: dict[str, Check] = {
    "decision_stands": _decision_stands,
    "before_deadline": _before_deadline,
    "single_supplement": _single_supplement,
    "refusal_pursued": _refusal_pursued,
    "refusal_gates": _refusal_gates,
    "refusal_reasons": _refusal_reasons,
    "rescission": _rescission,
    "not_entitled": _not_entitled,
    "reviewer_differs": _reviewer_differs,
}
