"""A clock with everything that made its dates: rule, start, pauses, longer period, days crossed, end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.clocks.model import CrossedDay, Part
from workbench.rulebook.model import ClockRule


class ClockStanding(StrEnum):
    """Where a clock stands; `ended` otherwise than by what it waits for: extended, restarted, withdrawn."""

    RUNNING = "running"
    PAUSED = "paused"
    KEPT = "kept"
    MISSED = "missed"
    LAPSED = "lapsed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Told:
    """How the complainant was told."""

    on: date
    mode: str
    proof: str


@dataclass(frozen=True, slots=True)
class Suspension:
    """A pause as recorded for the case; open while `to_on` is none."""

    kind: str
    from_on: date
    to_on: date | None
    reason: str
    papers: str = ""
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Lengthening:
    """The longer period that took the place of another: from which rule, why, approved by whom, told how."""

    from_rule: str
    reason: str
    approver: str = ""
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """What started a clock: a fact with its source, a receipt, an extension or new facts."""

    by: str
    on: date
    source: str = ""
    evidence: int | None = None
    recorded_by: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One clock, explained. `governed_on`: the day whose law applies; `rule` is none when that is unknown.

    `parts` say step by step how the dates came about; empty where the arithmetic of today gives other dates
    than were kept. While `paused_since` is set the dates are the earliest possible.
    """

    clock_id: str
    complaint_id: str
    rule_id: str
    rule: ClockRule | None
    governed_on: date
    start: Start
    nominal: date
    statutory: date
    internal: date
    calendar_published: bool
    parts: tuple[Part, ...] = ()
    crossed: tuple[CrossedDay, ...] = ()
    unpublished: tuple[int, ...] = ()
    pauses: tuple[Suspension, ...] = ()
    paused_since: date | None = None
    lengthening: Lengthening | None = None
    own_amount: int | None = None
    own_reason: str = ""
    limited_by: str = ""
    limited_on: date | None = None
    letter: str = ""
    done_when: str = ""
    ended_on: date | None = None
    ended_by: str = ""

    def standing(self, today: date) -> ClockStanding:
        """Where the clock stands."""
        if self.ended_on is not None:
            done = self.ended_by.startswith(("fact:", "notice:", "contact:")) or not self.ended_by
            if not done:
                return ClockStanding.ENDED
            return ClockStanding.KEPT if self.ended_on <= self.statutory else ClockStanding.MISSED
        if self.paused_since is not None:
            return ClockStanding.PAUSED
        if today <= self.statutory:
            return ClockStanding.RUNNING
        is_duty = self.rule is None or self.rule.nature == "duty"
        return ClockStanding.MISSED if is_duty else ClockStanding.LAPSED

    def as_json(self, today: date) -> Mapping[str, object]:
        """Everything but the sentences, for machines."""
        rule = self.rule
        return {
            "clock": self.rule_id,
            "state": self.standing(today).value,
            "started_on": self.start.on.isoformat(),
            "started_by": self.start.by,
            "source": self.start.source,
            "nominal": self.nominal.isoformat(),
            "statutory": self.statutory.isoformat() if self.paused_since is None else None,
            "internal": self.internal.isoformat() if self.paused_since is None else None,
            "paused_since": self.paused_since.isoformat() if self.paused_since else None,
            "ended_on": self.ended_on.isoformat() if self.ended_on else None,
            "ended_by": self.ended_by or None,
            "waits_for": self.done_when,
            "amount": self.own_amount or (rule.amount if rule else None),
            "unit": rule.unit if rule else None,
            "certainty": rule.certainty if rule else None,
            "governed_on": self.governed_on.isoformat(),
            "calendar_published": self.calendar_published,
            "unpublished_years": list(self.unpublished),
            "crossed": [{"on": day.on.isoformat(), "kind": day.kind} for day in self.crossed],
            "pauses": [
                {"kind": pause.kind, "from": pause.from_on.isoformat(), "reason": pause.reason,
                 "to": pause.to_on.isoformat() if pause.to_on else None}
                for pause in self.pauses
            ],
        }  # fmt: skip
