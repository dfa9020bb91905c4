"""An exhibit's row as the draft that a form edits, and where two of them differ."""

from dataclasses import fields

from workbench.evidence.model import EvidenceDraft, EvidenceRow


def draft_of(row: EvidenceRow) -> EvidenceDraft:
    """What the catalogue says of an exhibit, as typed text."""
    return EvidenceDraft(
        title=row.title,
        kind=row.kind,
        source=row.source or "",
        form=row.form,
        formed_on=row.formed_on.isoformat() if row.formed_on else "",
        holder=row.holder or "",
        why_no_original=row.why_no_original or "",
        stance=row.stance,
        settlement_talk=row.settlement_talk,
        copies=str(row.copies),
        note=row.note or "",
        purpose=row.purpose or "",
        proves=row.proves,
    )


def differing(mine: EvidenceDraft, theirs: EvidenceDraft) -> list[str]:
    """The names of the fields that differ."""
    names = (part.name for part in fields(EvidenceDraft))
    return [name for name in names if _value(mine, name) != _value(theirs, name)]


def _value(draft: EvidenceDraft, name: str) -> object:
    value = getattr(draft, name)
    return frozenset(value) if isinstance(value, tuple) else value
