"""What a person asks of a clock, as typed: a longer period, a pause, a new start, an own length."""

from dataclasses import dataclass

from workbench.process.model import NoticeDraft


@dataclass(frozen=True, slots=True)
class ExtensionDraft:
    """A longer period in the place of the running one; `days` where the law only names the longest."""

    clock_id: str
    reason: str = ""
    notice: NoticeDraft | None = None
    approver: str = ""
    days: str = ""


@dataclass(frozen=True, slots=True)
class PauseDraft:
    """A stretch that does not count: `P1` appraisal, `P2` mediation; `to_on` when it is over already.

    `papers` prove the stretch, `notice` how the complainant was told of it.
    """

    kind: str
    from_on: str
    reason: str = ""
    papers: str = ""
    notice: NoticeDraft | None = None
    to_on: str = ""


@dataclass(frozen=True, slots=True)
class PauseEndDraft:
    """The end of a pause that runs: its kind, the day, and what ended it."""

    kind: str
    to_on: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RestartDraft:
    """New facts or reasons of the complainant, by the day on which they were received."""

    received_on: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LengthDraft:
    """A length that a contract or a court sets for one clock, and where it stands."""

    clock_id: str
    amount: str
    reason: str = ""
