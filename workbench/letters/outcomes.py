"""What can come of an attempt to deliver; by itself, because the page of the day asks for no more."""

from enum import StrEnum


class DeliveryResult(StrEnum):
    """What came of an attempt; `sent`: it went out and nothing shows yet that it arrived."""

    DELIVERED = "delivered"
    SENT = "sent"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    FAILED = "failed"


# A letter refused at the door was handed over or posted all the same. Source: 办法 21; the rest is ours.
COUNTS = (DeliveryResult.DELIVERED, DeliveryResult.SENT, DeliveryResult.REFUSED)
