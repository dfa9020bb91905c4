"""What the pages of a pack may tell of a case, listed by name: whatever is not listed stays inside.

Source: 民诉解释 107 (settlement talk); that profile, negotiation, scores and legal advice stay is ours.
"""

from workbench.timeline.model import EntryRow

# Entries that are told as events, none of them with the words that somebody wrote.
EVENTS = (
    "contact.answered",
    "contact.answered_for",
    "contact.unanswered",
    "contract.formed",
    "process.demand_granted",
    "process.demand_partly",
    "process.demand_rejected",
    "process.demand_withdrawn",
    "process.notice_declined",
    "process.notice_informed",
    "process.notice_litigated",
    "process.notice_withdrawn",
    "receipt.received",
)
# Dated facts that both sides can know; when we came to know a ground, for one, is not among them.
FACTS = (
    "appraisal.ended_on",
    "appraisal.started_on",
    "card.reported_on",
    "card.transaction_on",
    "claim.advance_paid_on",
    "claim.assessment_informed_on",
    "claim.event_on",
    "claim.first_notice_on",
    "claim.paid_on",
    "claim.papers_received_on",
    "claim.supplement_arrived_on",
    "claim.supplement_received_on",
    "claim.supplement_sent_on",
    "decision.received_on",
    "policy.effective_on",
    "policy.reinstated_on",
    "policy.suspended_on",
    "premium.due_on",
    "premium.dunned_on",
    "premium.paid_on",
    "refusal.sent_on",
    "rescission.arrived_on",
    "rescission.sent_on",
    "review.informed_on",
    "review.requested_on",
    "surrender.paid_on",
    "surrender.received_on",
)
FACTS_OF_THEIRS = (
    "card.reported_on",
    "card.transaction_on",
    "claim.event_on",
    "claim.first_notice_on",
    "claim.papers_received_on",
    "claim.supplement_received_on",
    "decision.received_on",
    "premium.paid_on",
    "review.requested_on",
    "surrender.received_on",
)
# Periods of the law that both sides can count; of each only the last day by law is told.
CLOCKS = (
    "C03", "C04", "C05", "C06", "C07", "C08", "C08A", "C09", "C10", "C11", "J01", "J02", "J03", "J04",
    "K01", "K02", "K03", "K04", "K05", "K10", "K10A", "K11", "K15",
)  # fmt: skip
CLOCK_EVENTS = {
    "clock.started": "clock_started",
    "clock.recomputed": "clock_moved",
    "process.extended": "clock_moved",
    "refusal.clock_recomputed": "clock_moved",
    "refusal.clock_ended": "clock_ended",
}
# What a file says of itself and a sheet repeats: nothing that names a device or the hand it comes from.
FILE_FACTS = (
    "created_at", "modified_at", "width_px", "height_px", "taken_at", "stated_pages", "slides", "sheets",
    "entries", "mail_from", "mail_to", "mail_copy", "sent_at", "message_id", "duration_s", "sample_rate_hz",
    "encoding", "attachments",
)  # fmt: skip

_FACT_CODES = ("fact.recorded", "fact.corrected")


def is_told(entry: EntryRow) -> bool:
    """Whether an entry is told as an event; one that was corrected since is not."""
    if entry.corrected_by_id is not None:
        return False
    if entry.code in _FACT_CODES:
        return entry.detail.get("fact") in FACTS
    return entry.code in EVENTS


def clock_words(entry: EntryRow) -> str | None:
    """The label that tells what an entry does to a period of the law; None for what stays inside."""
    if entry.corrected_by_id is not None or entry.detail.get("clock") not in CLOCKS:
        return None
    return CLOCK_EVENTS.get(entry.code)
