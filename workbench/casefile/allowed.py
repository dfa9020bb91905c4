"""What the outer volume may show, listed by name: whatever is not listed stays in the inner volume.

Source: DA/T and GB/T practice of an outer and an inner volume; 民诉解释 107 (settlement talk).
"""

from workbench.timeline.model import EntryRow

# Labels that judge the person (irrational, suspected agency, persistent) are left out.
NATURES = ("NA1", "NA2", "NA5", "NA6", "NA8", "NA9")

# Entries whose own words are shown: what was said, promised or proved to have been sent.
_WITH_WORDS = (
    "contact.answered",
    "contact.answered_for",
    "contact.unanswered",
    "followup.reached",
    "followup.reached_unscored",
    "followup.unreached",
    "process.notice_informed",
    "process.notice_declined",
    "process.notice_withdrawn",
    "process.notice_litigated",
    "promise.made",
    "promise.kept",
)
# Entries of which only the event is shown, without the reason or note that somebody gave.
_WITHOUT_WORDS = (
    "checklist.paper_requested",
    "checklist.payment_claim",
    "checklist.payment_other",
    "checklist.payment_premium",
    "checklist.payment_refund",
    "clock.recomputed",
    "clock.started",
    "contact.clock_ended",
    "contract.formed",
    "custody.copied",
    "custody.destroyed",
    "custody.exported",
    "custody.extracted",
    "custody.handed_over",
    "custody.lent",
    "custody.received",
    "custody.returned",
    "custody.sealed",
    "custody.sent_to_expert",
    "custody.stored",
    "custody.unsealed",
    "evidence.added",
    "evidence.withdrawn",
    "process.demand_granted",
    "process.demand_partly",
    "process.demand_rejected",
    "process.demand_withdrawn",
    "process.extended",
    "process.moved",
    "receipt.received",
    "refusal.clock_dropped",
    "refusal.clock_ended",
    "refusal.clock_recomputed",
)
# Dated facts are shown by what they are about; approval, legal advice and weighing of offers are not.
_FACT_CODES = ("fact.recorded", "fact.corrected")
_FACTS = (
    "appraisal.", "card.", "claim.", "complaint.", "contact.", "decision.", "explained.", "mediation.",
    "objection.", "options.", "policy.", "preexisting.", "premium.", "refusal.", "regulator.", "report.",
    "rescission.", "review.", "surrender.", "waiting.",
)  # fmt: skip

CORRECTION = "timeline.correction"
EXPORTED = "document.exported"

# Pictures tied to these items (identity papers, medical records) stay out of a masked file.
PICTURES_OF_PEOPLE = ("C-02", "P-04")


def shown_outside(entry: EntryRow) -> bool:
    """Whether the outer volume shows an entry; corrections follow the entry they correct."""
    if entry.code in _FACT_CODES:
        return entry.detail.get("fact", "").startswith(_FACTS)
    return entry.code in _WITH_WORDS or entry.code in _WITHOUT_WORDS


def words_shown_outside(entry: EntryRow) -> bool:
    """Whether the outer volume shows what somebody wrote in an entry."""
    return entry.code in _WITH_WORDS or entry.code == CORRECTION
