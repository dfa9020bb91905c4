"""How the dates of a clock came about, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from ui.case.counting import Counting
from ui.case.model import ClockExplained
from ui.kit.dates import short_date, whole_date
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
        lines += _crossed(clock.computed.crossed, words)
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


def _crossed(days: Sequence[CrossedDay], words: CaseWords) -> list[str]:
    """Days off that were crossed, consecutive ones of a kind together."""
    runs: list[list[CrossedDay]] = []
    for day in days:
        last = runs[-1][-1] if runs else None
        if last is not None and (last.kind, last.holiday) == (day.kind, day.holiday):
            runs[-1].append(day)
        else:
            runs.append([day])
    return [_crossed_line(run, words) for run in runs]


def _crossed_line(run: Sequence[CrossedDay], words: CaseWords) -> str:
    kinds = {
        "weekend": QCoreApplication.translate("ClockLines", "weekend"),
        "holiday": QCoreApplication.translate("ClockLines", "public holiday"),
        "swapped_rest": QCoreApplication.translate("ClockLines", "rest day by exchange"),
    }
    name = words.wording.name("holidays", run[0].holiday) if run[0].holiday else ""
    kind = " · ".join(part for part in (kinds[run[0].kind], name) if part)
    first, last = short_date(run[0].on, words.today), short_date(run[-1].on, words.today)
    if first == last:
        return QCoreApplication.translate("ClockLines", "Crossed {day}: {kind}").format(day=first, kind=kind)
    text = QCoreApplication.translate("ClockLines", "Crossed {first} to {last}: {kind}")
    return text.format(first=first, last=last, kind=kind)


def _pause_reason(reason: str) -> str:
    return QCoreApplication.translate("ClockLines", "Reason of the pause: {reason}").format(reason=reason)
