"""Offers of a case to another person, and what becomes of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Answer(StrEnum):
    """What became of an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Charge:
    """Who answers for a case: its handler, or before there is one whoever registered it.

    Source: NOT22 首问负责制 (who was asked first stays responsible until somebody else is).
    """

    owner: str
    has_handler: bool


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A case offered to somebody; `from_name` stays in charge until it is accepted."""

    id: str
    complaint_id: str
    case_no: str
    complainant_name: str
    from_name: str
    to_name: str
    reason: str
    offered_by: str
    offered_at: datetime


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """An offer with its answer, for the history of a case; `answer` "" while it waits."""

    id: str
    from_name: str
    to_name: str
    reason: str
    offered_by: str
    offered_at: datetime
    answer: str
    answer_reason: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """To whom a case shall go, and why, as typed; the first handler of a case needs no reason."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OfferStand:
    """All that decides whether a case may go to somebody."""

    owner: str
    handler: str
    recused: bool
    inactive: bool
    offered_to: str
