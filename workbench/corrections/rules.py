"""What is wrong with a correction as typed, and what of it changes the case; lists everything at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from workbench.complaints import rules as intake
from workbench.complaints.examining import Examiner
from workbench.complaints.model import (
    ComplaintDraft,
    ContractAccepted,
    ContractDraft,
    DemandDraft,
    PartyDraft,
    ReceiptDraft,
)
from workbench.corrections import matching
from workbench.corrections.model import (
    CaseCorrection,
    CaseFields,
    Change,
    ContractEdit,
    CorrectionAccepted,
    Edit,
    FieldsAccepted,
    PartyEdit,
    ReceiptEdit,
    StandingCase,
    StandingParty,
)
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook
from workbench.text import NARRATIVE_MAX_CHARS

COMPLAINANT = "complainant"
REASON_MAX_CHARS = 5000

PartT = TypeVar("PartT", bound=matching.Part)


@dataclass(frozen=True, slots=True)
class CorrectionExamination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: CorrectionAccepted | None


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of part is matched, begun and examined."""

    path: str
    blank: Any
    is_about: Callable[[Any, Any], bool]
    examine: Callable[[Examiner, Any, str], Any]


_RECEIPTS = _Kind("receipts", ReceiptDraft(), matching.same_receipt, intake.examine_receipt)
_DEMANDS = _Kind("demands", DemandDraft(), matching.same_demand, intake.examine_demand)
_CONTRACTS = _Kind("contracts", ContractDraft(), matching.same_contract, intake.examine_contract)
_PARTIES = _Kind("parties", PartyDraft(), matching.same_party, intake.examine_party)


def examine(
    correction: CaseCorrection, standing: StandingCase, book: Rulebook, today: date
) -> CorrectionExamination:
    """Everything that is wrong with a correction of a case, and what it changes when nothing is."""
    examiner = Examiner(book, today)
    reason = examiner.safe_text(correction.reason, "reason", REASON_MAX_CHARS)
    if reason is None and not examiner.refused:
        examiner.refuse("reason", "complaint.reason_missing")
    kept = _fields(examiner, correction, standing.fields)
    accepted = CorrectionAccepted(
        reason=reason or "",
        fields=kept,
        changed=_changed(correction, kept, standing.fields),
        receipts=_edits(examiner, _RECEIPTS, correction.receipts, standing.receipts),
        parties=_edits(examiner, _PARTIES, correction.parties, standing.parties),
        contracts=_edits(examiner, _CONTRACTS, correction.contracts, standing.contracts),
        demands=_edits(examiner, _DEMANDS, correction.demands, standing.demands),
    )
    _look_at_receipts(examiner, accepted.receipts, standing)
    _look_at_contracts(examiner, accepted.contracts, standing)
    _look_at_parties(examiner, accepted.parties, standing)
    parts = (accepted.receipts, accepted.parties, accepted.contracts, accepted.demands)
    if not (examiner.refused or accepted.changed or any(parts)):
        examiner.refuse("correction", "correction.nothing_changed")
    return CorrectionExamination(tuple(examiner.problems), None if examiner.refused else accepted)


def _fields(examiner: Examiner, correction: CaseCorrection, standing: CaseFields) -> FieldsAccepted:
    """The fields as they would read; only what was typed in is looked at again."""
    given = _given(correction, standing)
    draft = ComplaintDraft(**{part.name: getattr(standing, part.name) for part in fields(standing)} | given)
    narrative = examiner.safe_text(draft.narrative, "narrative", NARRATIVE_MAX_CHARS)
    if narrative is None:
        examiner.refuse("narrative", "complaint.narrative_empty")
    roles = intake.examine_codes(examiner, draft.complainant_roles, "complainant_roles", "roles")
    accepted = FieldsAccepted(
        narrative=narrative or "",
        category=examiner.code(draft.category, "category", examiner.book.categories),
        cause=examiner.code(draft.cause, "cause", examiner.book.causes),
        natures=intake.examine_natures(examiner, draft.natures, standing.natures),
        complained_unit=examiner.text(draft.complained_unit, "complained_unit"),
        handler=examiner.text(draft.handler, "handler", 100),
        harm=intake.examine_harm(examiner, draft.harm),
        severity_override=intake.examine_override(examiner, draft),
        severity_reason=examiner.safe_text(draft.severity_reason, "severity_reason"),
        late_entry_reason=examiner.safe_text(draft.late_entry_reason, "late_entry_reason"),
        complainant_roles=tuple(role for role in roles if role != COMPLAINANT),
    )
    untyped = {part.name for part in fields(standing)} - given.keys()
    examiner.problems[:] = [
        problem for problem in examiner.problems if problem.field.partition(".")[0] not in untyped
    ]
    return accepted


def _given(correction: CaseCorrection, standing: CaseFields) -> dict[str, Any]:
    """The fields that were typed in; a severity that is chosen anew has a reason."""
    named = {part.name: getattr(correction, part.name) for part in fields(standing)}
    given = {name: value for name, value in named.items() if value is not None}
    if "severity_override" in given and "severity_reason" not in given:
        given["severity_reason"] = correction.reason if given["severity_override"].strip() else ""
    return given


def _edits(
    examiner: Examiner, kind: _Kind, changes: Sequence[Change], standing: Sequence[PartT]
) -> tuple[Edit[PartT, Any], ...]:
    edits: list[Edit[PartT, Any]] = []
    for place, change in enumerate(changes):
        field = f"{kind.path}.{place}"
        try:
            target = matching.target_of(change, standing, kind.is_about)
        except KeyError:
            examiner.refuse(f"{field}.id", "correction.unknown_part", value=change.id[:60])
            continue
        if target is not None and any(edit.standing is target for edit in edits):
            examiner.refuse(field, "correction.part_twice")
        elif not change.removed:
            edits += _read_otherwise(examiner, kind, change, target, field)
        elif target is None:
            examiner.refuse(field, "correction.nothing_to_remove")
        else:
            edits.append(Edit(field, target, None))
    return tuple(edits)


def _read_otherwise(
    examiner: Examiner, kind: _Kind, change: Change, target: Any, field: str
) -> list[Edit[Any, Any]]:
    """The part as it would read; nothing when it reads so already or cannot be kept."""
    before = kind.blank if target is None else target.draft
    accepted = kind.examine(examiner, matching.merged(before, change), field)
    if accepted is None:
        # A contract without a number counts as not typed at all where a whole complaint is logged.
        if not any(problem.field.startswith(f"{field}.") for problem in examiner.problems):
            examiner.refuse(f"{field}.number", "complaint.contract_number_missing")
        return []
    same = target is not None and accepted == kind.examine(
        Examiner(examiner.book, examiner.today), before, field
    )
    return [] if same else [Edit(field, target, accepted)]


def _look_at_receipts(examiner: Examiner, edits: Sequence[ReceiptEdit], standing: StandingCase) -> None:
    """A case has a receipt, and was received before it was registered."""
    edited = {edit.standing.id for edit in edits if edit.standing is not None}
    days = [
        date.fromisoformat(receipt.draft.received_on)
        for receipt in standing.receipts
        if receipt.id not in edited
    ]
    days += [edit.accepted.received_on for edit in edits if edit.accepted is not None]
    if not edits or examiner.refused:
        return
    if not days:
        examiner.refuse("receipts", "complaint.no_receipt")
    elif min(days) > standing.registered_on:
        detail = {"value": min(days).isoformat(), "registered_on": standing.registered_on.isoformat()}
        place = next(edit.field for edit in edits if edit.accepted is not None)
        examiner.refuse(f"{place}.received_on", "correction.received_after_registering", **detail)


def _look_at_contracts(examiner: Examiner, edits: Sequence[ContractEdit], standing: StandingCase) -> None:
    edited = {edit.standing.id for edit in edits if edit.standing is not None}
    seen = {
        (contract.draft.kind, intake.contract_key(contract.draft.number))
        for contract in standing.contracts
        if contract.id not in edited
    }
    for edit in edits:
        contract: ContractAccepted | None = edit.accepted
        if contract is None:
            continue
        if (contract.kind, contract.number_key) in seen:
            examiner.refuse(f"{edit.field}.number", "complaint.contract_twice", value=contract.number)
        seen.add((contract.kind, contract.number_key))


def _look_at_parties(examiner: Examiner, edits: Iterable[PartyEdit], standing: StandingCase) -> None:
    """Who complains is no role among others: it is neither given nor taken away here."""
    for edit in edits:
        before: StandingParty | None = edit.standing
        was = before is not None and before.draft.role == COMPLAINANT
        becomes = edit.accepted is not None and edit.accepted.role == COMPLAINANT
        if was or becomes:
            examiner.refuse(edit.field, "correction.complainant_stays", case_no=standing.case_no)


def _changed(correction: CaseCorrection, accepted: FieldsAccepted, standing: CaseFields) -> tuple[str, ...]:
    return tuple(
        name
        for name in _given(correction, standing)
        if _as_typed(getattr(accepted, name)) != getattr(standing, name)
    )


def _as_typed(value: Any) -> Any:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else value
