"""The arithmetic of severity and priority in words."""

from PySide6.QtCore import QCoreApplication

from ui.case.asking import severity_parts
from ui.case.case_words import CaseWords
from ui.case.counting import Counting
from ui.case.model import CaseState
from workbench.complaints.model import ComplaintSheet
from workbench.severity.model import SeverityPart


def severity_text(state: CaseState, words: CaseWords) -> str:
    """Formula, points and what makes the priority, for a tooltip."""
    lines = [*severity_lines(state.sheet, words), *priority_lines(state, words)]
    return "\n".join(lines)


def severity_lines(sheet: ComplaintSheet, words: CaseWords) -> list[str]:
    """`max(2, 3) = 3`, then each point with its reason, and an override with its own."""
    formula = str(sheet.severity_basis.get("formula", ""))
    lines = [formula] if formula else []
    lines += [point_line(part, words) for part in severity_parts(sheet)]
    if sheet.severity_override is not None:
        text = QCoreApplication.translate("SeverityLines", "Set to {score} by hand: {reason}")
        lines.append(text.format(score=sheet.severity_override, reason=sheet.severity_reason or "—"))
    return lines


def priority_lines(state: CaseState, words: CaseWords) -> list[str]:
    """`P2`, and why."""
    name = words.wording.name("severity", state.priority.level)
    reasons = [_reason(reason, words) for reason in state.priority.reasons]
    return [f"{state.priority.level} {name}".strip() if name != state.priority.level else name, *reasons]


def _reason(reason: SeverityPart, words: CaseWords) -> str:
    left = int(reason.detail.get("working_days_left", "0"))
    return Counting().working_days_late(-left) if left < 0 else words.sentence(reason.code, reason.detail)


def point_line(part: SeverityPart, words: CaseWords) -> str:
    """`监管转送 · 3 分`."""
    book = words.wording.book
    table = "severity" if part.code in book.severity else "channels"
    name = words.wording.name(table, part.code)
    found = part.detail.get("words", "")
    label = f"{name}（{found}）" if found else name
    text = QCoreApplication.translate("SeverityLines", "{reason} · {points}")
    return text.format(reason=label, points=part.points)
