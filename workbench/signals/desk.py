"""What is at hand while cases are assessed: the rules, the day, who masks what; read once for many cases."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.workspace import StaffRecord
from workbench.identity.names import name_match_key
from workbench.links.marks import TellingMarks
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook
from workbench.rulebook.signal_model import SignalRule
from workbench.signals.crowd import Crowd
from workbench.signals.model import Evidence, Finding, Standing, Told
from workbench.signals.scoring import limits_of


@dataclass(frozen=True, slots=True)
class Desk:
    """The session with what many cases need; `crowd` counts the cases of the store by day."""

    session: Session
    book: Rulebook
    on: date
    marks: TellingMarks
    masking: Masking
    crowd: Crowd
    limits: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def lay(cls, session: Session, on: date, crowd: Crowd | None = None) -> "Desk":
        """The desk of a day."""
        book = governing_rulebook(session)
        names = session.execute(select(StaffRecord.name)).scalars()
        marks = TellingMarks(book, frozenset(map(name_match_key, names)))
        limits = limits_of(book.signal_limits)
        return cls(session, book, on, marks, masking_of(book), crowd or Crowd(session), limits)

    def rule(self, indicator: str) -> SignalRule:
        """An indicator as the legal department left it."""
        return self.book.signals[indicator]


@dataclass(slots=True)
class Hit:
    """What a finding is made of."""

    percent: int
    how: Told
    evidence: tuple[Evidence, ...]
    keys: frozenset[str] = frozenset()


def found(rule: SignalRule, hit: Hit | None) -> Finding:
    """A hit, or none."""
    base = (rule.id, rule.family)
    if hit is None or hit.percent <= 0:
        return Finding(*base, Standing.NONE, rule.points, rule.weak)
    percent = min(100, hit.percent)
    return Finding(*base, Standing.HIT, rule.points, rule.weak, percent, hit.how, hit.evidence, hit.keys)


def missing(rule: SignalRule, code: str, **detail: str) -> Finding:
    """An indicator that cannot be computed, with what is missing."""
    return Finding(rule.id, rule.family, Standing.UNKNOWN, rule.points, rule.weak, how=Told(code, detail))
