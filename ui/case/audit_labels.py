"""The names of what the trail keeps of a deed."""

from PySide6.QtCore import QCoreApplication


def audit_label(key: str) -> str:
    """The name of a value; one nobody named is shown by its key."""
    return _labels().get(key, key.replace("_", " "))


def _labels() -> dict[str, str]:
    return {
        **_of_the_case(),
        **_of_people(),
        **_of_contacts(),
        **_of_proof(),
        **_of_learning(),
        **_of_dimensions(),
    }


def _of_the_case() -> dict[str, str]:
    return {
        "case_no": QCoreApplication.translate("AuditLabels", "Case number"),
        "category": QCoreApplication.translate("AuditLabels", "Category"),
        "cause": QCoreApplication.translate("AuditLabels", "Cause"),
        "narrative": QCoreApplication.translate("AuditLabels", "Own words"),
        "natures": QCoreApplication.translate("AuditLabels", "Natures"),
        "code": QCoreApplication.translate("AuditLabels", "Code"),
        "demands": QCoreApplication.translate("AuditLabels", "Demands"),
        "amount": QCoreApplication.translate("AuditLabels", "Amount"),
        "handler": QCoreApplication.translate("AuditLabels", "Handler"),
        "receipts": QCoreApplication.translate("AuditLabels", "Receipts"),
        "channel": QCoreApplication.translate("AuditLabels", "Channel"),
        "received_on": QCoreApplication.translate("AuditLabels", "Received on"),
        "letter_no": QCoreApplication.translate("AuditLabels", "Letter"),
        "forwarded_by": QCoreApplication.translate("AuditLabels", "Forwarded by"),
        "reply_by": QCoreApplication.translate("AuditLabels", "Answer by"),
        "contracts": QCoreApplication.translate("AuditLabels", "Contracts"),
        "number": QCoreApplication.translate("AuditLabels", "Number"),
        "product": QCoreApplication.translate("AuditLabels", "Product"),
        "formed_on": QCoreApplication.translate("AuditLabels", "Formed on"),
        "effective_on": QCoreApplication.translate("AuditLabels", "In effect on"),
        "line": QCoreApplication.translate("AuditLabels", "Line"),
        "purchase_channel": QCoreApplication.translate("AuditLabels", "Bought through"),
        "complained_unit": QCoreApplication.translate("AuditLabels", "Complained of"),
        "harm": QCoreApplication.translate("AuditLabels", "Harm"),
        "severity": QCoreApplication.translate("AuditLabels", "Severity"),
        "severity_override": QCoreApplication.translate("AuditLabels", "Severity as chosen"),
        "severity_reason": QCoreApplication.translate("AuditLabels", "Reason for the severity"),
        "late_entry_reason": QCoreApplication.translate("AuditLabels", "Why entered late"),
        "yearly_premium": QCoreApplication.translate("AuditLabels", "Premium a year"),
        "sales_agent": QCoreApplication.translate("AuditLabels", "Sold by"),
        "state": QCoreApplication.translate("AuditLabels", "State"),
        "reason": QCoreApplication.translate("AuditLabels", "Reason"),
        "merged_into": QCoreApplication.translate("AuditLabels", "Merged into"),
        "notice": QCoreApplication.translate("AuditLabels", "Notice"),
        "outcome": QCoreApplication.translate("AuditLabels", "Outcome"),
        "lawful_fen": QCoreApplication.translate("AuditLabels", "Lawful amount"),
        "clock": QCoreApplication.translate("AuditLabels", "Clock"),
        "clocks": QCoreApplication.translate("AuditLabels", "Clocks"),
        "statutory": QCoreApplication.translate("AuditLabels", "Statutory date"),
        "internal": QCoreApplication.translate("AuditLabels", "Internal"),
        "informed_on": QCoreApplication.translate("AuditLabels", "Told on"),
        "approver": QCoreApplication.translate("AuditLabels", "Approved by"),
        "matter": QCoreApplication.translate("AuditLabels", "Matter"),
        "level": QCoreApplication.translate("AuditLabels", "Level"),
        "verdict": QCoreApplication.translate("AuditLabels", "Verdict"),
        "opinion": QCoreApplication.translate("AuditLabels", "Opinion"),
        "decided_on": QCoreApplication.translate("AuditLabels", "Decided on"),
    }


def _of_people() -> dict[str, str]:
    return {
        "complainant": QCoreApplication.translate("AuditLabels", "Complainant"),
        "complainant_roles": QCoreApplication.translate("AuditLabels", "Roles"),
        "parties": QCoreApplication.translate("AuditLabels", "People"),
        "name": QCoreApplication.translate("AuditLabels", "Name"),
        "phones": QCoreApplication.translate("AuditLabels", "Phones"),
        "address": QCoreApplication.translate("AuditLabels", "Address"),
        "id_no": QCoreApplication.translate("AuditLabels", "Document number"),
        "id_type": QCoreApplication.translate("AuditLabels", "Document"),
        "proxy_for": QCoreApplication.translate("AuditLabels", "Stands for"),
        "proxy_scope": QCoreApplication.translate("AuditLabels", "Scope"),
        "proxy_until": QCoreApplication.translate("AuditLabels", "Authority until"),
        "proxy_original_seen": QCoreApplication.translate("AuditLabels", "Original seen"),
        "proxy_paid": QCoreApplication.translate("AuditLabels", "Paid for it"),
        "anonymity": QCoreApplication.translate("AuditLabels", "How the name was given"),
        "role": QCoreApplication.translate("AuditLabels", "Role"),
        "person_known": QCoreApplication.translate("AuditLabels", "Person known before"),
    }


def _of_contacts() -> dict[str, str]:
    return {
        "kind": QCoreApplication.translate("AuditLabels", "Kind"),
        "answered": QCoreApplication.translate("AuditLabels", "Reached"),
        "recording_told": QCoreApplication.translate("AuditLabels", "Recording told"),
        "started_at": QCoreApplication.translate("AuditLabels", "Began"),
        "duration_seconds": QCoreApplication.translate("AuditLabels", "Seconds"),
        "caller": QCoreApplication.translate("AuditLabels", "Phone number"),
        "said": QCoreApplication.translate("AuditLabels", "Own words"),
        "facts": QCoreApplication.translate("AuditLabels", "Facts"),
        "emotion_level": QCoreApplication.translate("AuditLabels", "Emotion"),
        "emotion_label": QCoreApplication.translate("AuditLabels", "Feeling"),
        "emotion_words": QCoreApplication.translate("AuditLabels", "Shown by"),
        "next_step": QCoreApplication.translate("AuditLabels", "Next step"),
        "promises": QCoreApplication.translate("AuditLabels", "Promises"),
        "due_on": QCoreApplication.translate("AuditLabels", "Due on"),
        "due_time": QCoreApplication.translate("AuditLabels", "Due at"),
        "kept_at": QCoreApplication.translate("AuditLabels", "Kept at"),
        "ended_clocks": QCoreApplication.translate("AuditLabels", "Clocks ended"),
        "text": QCoreApplication.translate("AuditLabels", "Words"),
    }


def _of_proof() -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("AuditLabels", "Title"),
        "form": QCoreApplication.translate("AuditLabels", "Form"),
        "particulars": QCoreApplication.translate("AuditLabels", "Particulars"),
        "copies": QCoreApplication.translate("AuditLabels", "Copies"),
        "holder": QCoreApplication.translate("AuditLabels", "Held by"),
        "source": QCoreApplication.translate("AuditLabels", "Known from"),
        "proves": QCoreApplication.translate("AuditLabels", "Proves"),
        "note": QCoreApplication.translate("AuditLabels", "Note"),
        "original_name": QCoreApplication.translate("AuditLabels", "File"),
        "sha256": QCoreApplication.translate("AuditLabels", "SHA-256"),
        "sm3": QCoreApplication.translate("AuditLabels", "SM3"),
        "custody_hash": QCoreApplication.translate("AuditLabels", "Custody chain"),
        "ground": QCoreApplication.translate("AuditLabels", "Ground of refusal"),
        "item": QCoreApplication.translate("AuditLabels", "Item"),
        "fact": QCoreApplication.translate("AuditLabels", "Question"),
        "value": QCoreApplication.translate("AuditLabels", "Answer"),
        "question": QCoreApplication.translate("AuditLabels", "Question"),
        "answer": QCoreApplication.translate("AuditLabels", "Answer"),
        "unmasked": QCoreApplication.translate("AuditLabels", "Unmasked"),
        "language": QCoreApplication.translate("AuditLabels", "Language"),
        "path": QCoreApplication.translate("AuditLabels", "Saved as"),
        "pages": QCoreApplication.translate("AuditLabels", "Pages"),
    }


def _of_learning() -> dict[str, str]:
    return {
        "finding": QCoreApplication.translate("AuditLabels", "Finding"),
        "action": QCoreApplication.translate("AuditLabels", "Action"),
        "owner": QCoreApplication.translate("AuditLabels", "Owner"),
        "due": QCoreApplication.translate("AuditLabels", "Due"),
        "proof": QCoreApplication.translate("AuditLabels", "Proof"),
        "done_on": QCoreApplication.translate("AuditLabels", "Done on"),
        "fault": QCoreApplication.translate("AuditLabels", "Fault"),
        "unit": QCoreApplication.translate("AuditLabels", "Unit"),
        "whys": QCoreApplication.translate("AuditLabels", "Why"),
        "occasion": QCoreApplication.translate("AuditLabels", "Occasion"),
        "tried_at": QCoreApplication.translate("AuditLabels", "Tried at"),
        "reached": QCoreApplication.translate("AuditLabels", "Reached"),
        "outcome_score": QCoreApplication.translate("AuditLabels", "Outcome score"),
        "process_score": QCoreApplication.translate("AuditLabels", "Process score"),
        "attitude_score": QCoreApplication.translate("AuditLabels", "Attitude score"),
        "timeliness_score": QCoreApplication.translate("AuditLabels", "Timeliness score"),
        "still_demands": QCoreApplication.translate("AuditLabels", "Still demands"),
        "contact_again": QCoreApplication.translate("AuditLabels", "Contact again"),
        "words": QCoreApplication.translate("AuditLabels", "Words"),
        "reopened_to": QCoreApplication.translate("AuditLabels", "Taken up again at"),
        "root_cause": QCoreApplication.translate("AuditLabels", "Root cause"),
        "rectification": QCoreApplication.translate("AuditLabels", "Rectification"),
        "follow_up": QCoreApplication.translate("AuditLabels", "Follow-up"),
        "person": QCoreApplication.translate("AuditLabels", "Person"),
    }


def _of_dimensions() -> dict[str, str]:
    return {
        "five.time.finding": QCoreApplication.translate("AuditLabels", "Time: finding"),
        "five.time.action": QCoreApplication.translate("AuditLabels", "Time: action"),
        "five.time.evidence": QCoreApplication.translate("AuditLabels", "Time: evidence"),
        "five.people.finding": QCoreApplication.translate("AuditLabels", "People: finding"),
        "five.people.action": QCoreApplication.translate("AuditLabels", "People: action"),
        "five.people.evidence": QCoreApplication.translate("AuditLabels", "People: evidence"),
        "five.event.finding": QCoreApplication.translate("AuditLabels", "Event: finding"),
        "five.event.action": QCoreApplication.translate("AuditLabels", "Event: action"),
        "five.event.evidence": QCoreApplication.translate("AuditLabels", "Event: evidence"),
        "five.channel.finding": QCoreApplication.translate("AuditLabels", "Channel: finding"),
        "five.channel.action": QCoreApplication.translate("AuditLabels", "Channel: action"),
        "five.channel.evidence": QCoreApplication.translate("AuditLabels", "Channel: evidence"),
        "five.remedy.finding": QCoreApplication.translate("AuditLabels", "Remedy: finding"),
        "five.remedy.action": QCoreApplication.translate("AuditLabels", "Remedy: action"),
        "five.remedy.evidence": QCoreApplication.translate("AuditLabels", "Remedy: evidence"),
    }
