"""The names of what the trail keeps of a deed."""

from PySide6.QtCore import QCoreApplication


def audit_label(key: str) -> str:
    """The name of a value; one nobody named is shown by its key."""
    return _labels().get(key, key.replace("_", " "))


def _labels() -> dict[str, str]:
    return {**_of_the_case(), **_of_people(), **_of_contacts(), **_of_proof()}


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
