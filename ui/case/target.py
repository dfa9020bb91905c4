"""Where on the case page to go: a case, one of its tabs, one thing in the tab."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseTarget:
    """`desk.go("case", CaseTarget(id, "refusal", "RG01.1"))`; a plain complaint id opens its overview."""

    complaint_id: str
    tab: str = ""
    item: str = ""
