"""Reckons from the machine's own clock: a case that came in today, and the days off that its periods meet."""

from datetime import date
from typing import Final

from workbench.actor import Actor
from workbench.clocks.calendar import public_holidays
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.complaints.queries import case_clocks
from workbench.moment import SystemClock, today
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.selftest.model import Bench, Step, need
from workbench.workspace.opening import Workspace

# Days off in every year; and how many there are with those that follow the moon, at the least.
# Source: 全国年节及纪念日放假办法 (2024) 2.
FIXED: Final = ((1, 1), (5, 1), (10, 1))
LEAST: Final = 11
# The longest period of a decision, begun late enough to end in the next year.
LONGEST, LATE = "C05", (12, 15)


def present_steps() -> tuple[Step, ...]:
    """What no clock that stands still can prove."""
    return (Step("selftest.step_present", log_today),)


def log_today(bench: Bench) -> None:
    """A case is logged on the day on which this runs, its periods run, also into the next year."""
    clock = SystemClock()
    day = today(clock)
    _know_days_off(day)
    draft = ComplaintDraft(
        narrative="电话里说可以退，柜台说不可以。",
        receipts=(ReceiptDraft(channel="CH06", received_on=day.isoformat()),),
        complainant=PersonDraft(name="欧阳晓锋"),
    )
    with Workspace.create(bench.present, clock=clock) as workspace:
        with workspace.write() as session:
            made = register_complaint(session, draft, actor=Actor("陈一鸣"), clock=clock)
        with workspace.read() as session:
            ends = [row.statutory_on for row in case_clocks(session, made.id)]
            need(ends, "no period runs")
            need(min(ends) >= day, f"periods that began on {day} end on {min(ends)}")
            rule = shipped_rulebook().clocks[LONGEST]
            start = max(day, date(day.year, *LATE))
            counted = compute(rule, start, calendar=work_calendar(session, shipped_rulebook()))
    need(start.year < counted.nominal.year, f"the period from {start} ends on {counted.nominal}")
    need(counted.internal <= counted.nominal <= counted.statutory, f"the period from {start} ends nowhere")


def _know_days_off(day: date) -> None:
    for year in (day.year, day.year + 1):
        found = public_holidays(year)
        fixed = {date(year, *each) for each in FIXED}
        need(fixed <= found and len(found) >= LEAST, f"of {year} it knows only {len(found)} days off")
