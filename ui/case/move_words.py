"""What a move of the case is called and what will come of it."""

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from ui.case.model import CaseState
from ui.kit.dates import whole_date
from workbench.process.model import Move

ARCHIVED = "archived"


def move_title(state: CaseState, move: Move, words: CaseWords) -> str:
    """`调查 → 方案`, or going back, or closing."""
    names = {"here": words.state(state.sheet.row.state), "there": words.state(move.to_state)}
    if move.kind == "back":
        return QCoreApplication.translate("MoveWords", "Go back from {here} to {there}?").format(**names)
    if move.kind == "close":
        return QCoreApplication.translate("MoveWords", "Close the case: {there}?").format(**names)
    return QCoreApplication.translate("MoveWords", "Move from {here} to {there}?").format(**names)


def move_consequences(state: CaseState, move: Move, words: CaseWords) -> list[str]:
    """What will happen, line by line."""
    say = _sentences()
    lines = [_note(move, words), say["recorded"]]
    if move.kind == "back":
        lines.append(say["back"])
    if move.to_state == "informed" and "notice" in move.asks and "findings" not in move.asks:
        lines += [say["informed"], _deadline(state)]
    if move.to_state == "informed" and "notice" not in move.asks:
        lines.append(say["told"])
    for name in ("merged", "under_review", "reopened"):
        if move.to_state == name:
            lines.append(say[name])
    if move.owner and move.owner != state.sheet.row.handler:
        lines.append(say["owner"].format(name=move.owner))
    if move.kind == "close":
        lines.append(say["close"])
    if state.originals.out and (move.kind == "close" or move.to_state == ARCHIVED):
        lines.append(say["out"].format(count=state.originals.out))
    return [line for line in lines if line]


def _sentences() -> dict[str, str]:
    return {
        "recorded": QCoreApplication.translate(
            "MoveWords", "The step goes on the timeline and into the audit trail."
        ),
        "back": QCoreApplication.translate(
            "MoveWords", "Everything recorded so far stays; give the reason for going back."
        ),
        "informed": QCoreApplication.translate(
            "MoveWords", "The period for the decision ends on the day of the notice."
        ),
        "told": QCoreApplication.translate(
            "MoveWords", "The decision was made known with proof; it is not asked for again."
        ),
        "merged": QCoreApplication.translate(
            "MoveWords",
            "Its clocks end. The other case takes over its receipts and demands, and counts from the "
            "earliest receipt.",
        ),
        "under_review": QCoreApplication.translate(
            "MoveWords", "The reviewer is then in charge; the review is decided and told within 30 days."
        ),
        "reopened": QCoreApplication.translate(
            "MoveWords", "A new decision has to be made and made known anew."
        ),
        "owner": QCoreApplication.translate("MoveWords", "In charge afterwards: {name}"),
        "out": QCoreApplication.translate(
            "MoveWords", "Originals still out of the house: {count}. Record their return, or note why not."
        ),
        "close": QCoreApplication.translate(
            "MoveWords", "The case can then only be read; it can be reopened with a reason."
        ),
    }


def _note(move: Move, words: CaseWords) -> str:
    row = words.wording.book.states[move.to_state]
    return row.note_zh if words.wording.language == "zh" else row.note_en


def _deadline(state: CaseState) -> str:
    if state.clock is None:
        return ""
    text = QCoreApplication.translate(
        "MoveWords", "The last day is {day}; a later notice is recorded as late."
    )
    return text.format(day=whole_date(state.clock.row.statutory_on))
