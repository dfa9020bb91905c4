"""How the dates of a clock came about, line by line."""

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from ui.case.counting import Counting
from ui.case.model import ClockExplained
from ui.kit.dates import whole_date
from workbench.clocks.model import CrossedDay
from workbench.rulebook.model import ClockRule


def clock_lines(clock: ClockExplained, words: CaseWords) -> list[str]:
    """The rule, the start, the pauses, the days crossed, and both dates."""
    rule = words.wording.book.clocks.on(clock.row.rule_id, clock.row.started_on)
    lines = [_rule_line(rule, clock, words)] if rule is not None else []
    if clock.computed is None:
        lines.append(_kept_line(clock))
    else:
        lines += [words.sentence(part.code, part.detail) for part in clock.computed.parts]
        lines += [_crossed(day, words) for day in clock.computed.crossed]
    if not clock.pauses:
        lines.append(QCoreApplication.translate("ClockLines", "It was never paused."))
    lines += [_pause_reason(pause.reason) for pause in clock.pauses if pause.reason]
    if clock.row.ended_on is not None:
        text = QCoreApplication.translate("ClockLines", "Ended on {day}.")
        lines.append(text.format(day=whole_date(clock.row.ended_on)))
    return lines


def length_text(rule: ClockRule) -> str:
    """`15 日`, `3 个工作日`, `6 个月`."""
    if rule.amount is None:
        return QCoreApplication.translate("ClockLines", "no fixed length")
    counting = Counting()
    ways = {"work_day": counting.working_days, "month": counting.months, "year": counting.years}
    return ways.get(rule.unit, counting.calendar_days)(rule.amount)


def _rule_line(rule: ClockRule, clock: ClockExplained, words: CaseWords) -> str:
    text = QCoreApplication.translate("ClockLines", "{length} under {citation}")
    note = rule.note_zh if words.wording.language == "zh" else rule.note_en
    line = text.format(length=length_text(rule), citation=words.citation(clock) or rule.id)
    return f"{line} · {note}" if note else line


def _kept_line(clock: ClockExplained) -> str:
    text = QCoreApplication.translate(
        "ClockLines",
        "Counted from {start}; internal date {internal}, statutory date {statutory}, as computed then.",
    )
    row = clock.row
    return text.format(
        start=whole_date(row.started_on),
        internal=whole_date(row.internal_on),
        statutory=whole_date(row.statutory_on),
    )


def _crossed(day: CrossedDay, words: CaseWords) -> str:
    kinds = {
        "weekend": QCoreApplication.translate("ClockLines", "weekend"),
        "holiday": QCoreApplication.translate("ClockLines", "public holiday"),
        "swapped_rest": QCoreApplication.translate("ClockLines", "rest day by exchange"),
        "user_off": QCoreApplication.translate("ClockLines", "day off of this branch"),
    }
    name = words.wording.name("holidays", day.holiday) if day.holiday else ""
    text = QCoreApplication.translate("ClockLines", "Crossed: {day}, {kind}")
    kind = f"{kinds[day.kind]} · {name}" if name else kinds[day.kind]
    return text.format(day=whole_date(day.on), kind=kind)


def _pause_reason(reason: str) -> str:
    return QCoreApplication.translate("ClockLines", "Reason of the pause: {reason}").format(reason=reason)
