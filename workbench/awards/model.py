"""Amounts granted, as typed and as shown."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}
DUE, GOODWILL = "due", "goodwill"


@dataclass(frozen=True, slots=True)
class AwardDraft:
    """An amount to be granted, as typed.

    `basis`: the clause or provision in words for what is due; for goodwill a code of `award_bases.yaml`.
    `payee` empty means the complainant. `demand_id` may stay empty: nobody need have asked for it.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    kind: str = ""
    amount: str = ""
    basis: str = ""
    payee: str = ""
    due_on: str = ""
    demand_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaidDraft:
    """That an amount was paid: the day, what proves it, and the exhibit where there is one."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    award_id: str = ""
    paid_on: str = ""
    proof: str = ""
    evidence_id: str | None = None


@dataclass(frozen=True, slots=True)
class AwardRow:
    """An amount granted; `approved` says whether goodwill was approved (always, where it is due)."""

    id: str
    kind: str
    side: str
    amount_fen: int
    basis: str
    payee: str
    approved: bool
    demand_id: str | None = None
    due_on: date | None = None
    paid_on: date | None = None
    paid_proof: str | None = None
    note: str | None = None
    recorded_by: str = ""
    recorded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_reason: str | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class AwardSheet:
    """Everything granted in a case; the two sums are never added up."""

    rows: tuple[AwardRow, ...] = ()

    def standing(self, side: str) -> tuple[AwardRow, ...]:
        """What stands on one side."""
        return tuple(row for row in self.rows if row.stands and row.side == side)

    @property
    def due_fen(self) -> int:
        """The sum that is due by contract or law."""
        return sum(row.amount_fen for row in self.standing(DUE))

    @property
    def goodwill_fen(self) -> int:
        """The sum beyond it."""
        return sum(row.amount_fen for row in self.standing(GOODWILL))

    @property
    def unpaid(self) -> tuple[AwardRow, ...]:
        """What stands and is not paid yet."""
        return tuple(row for row in self.rows if row.stands and row.paid_on is None)
