"""Writes what a case says of itself: words, classification, labels, handler, severity."""

from typing import Any

from sqlalchemy import update

from db.adding import add_row
from db.complaints import NatureRecord
from workbench.complaints.commands import staff_id
from workbench.corrections.differences import told
from workbench.corrections.work import Work
from workbench.prints.commands import outdate_print
from workbench.prints.model import TextSource
from workbench.search.commands import NARRATIVE
from workbench.suggestions.alerts import self_harm_words
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.words.queries import governing_lexicons

_PLAIN = (
    "narrative", "category", "cause", "complained_unit", "severity_override", "severity_reason",
    "late_entry_reason",
)  # fmt: skip


def write_fields(work: Work) -> dict[str, Any]:
    """Correct the labels and tell of every field that reads otherwise. Returns the columns of the case."""
    changed = work.accepted.changed
    if not changed:
        return {}
    accepted, standing = work.accepted.fields, work.standing.fields
    before = {name: getattr(standing, name) for name in changed}
    after = {name: getattr(accepted, name) for name in changed}
    # The words for a severity and for labels that change stand beside them anyway.
    shown = [name for name in changed if name != "severity_reason"]
    detail = {"changes": told(before, after, shown)}
    work.tell(EntryDraft(work.case_id, EntryKind.NOTE, "correction.case", detail))
    work.before |= {name: value for name, value in before.items() if value not in ("", ())}
    work.after |= {name: value for name, value in after.items() if value not in (None, ())}
    columns: dict[str, Any] = {name: getattr(accepted, name) for name in _PLAIN if name in changed}
    if "natures" in changed:
        _label(work)
        columns["natures"] = " ".join(accepted.natures)
    if "handler" in changed:
        columns["handler_id"] = staff_id(work.desk.session, accepted.handler, work.desk.clock)
    if "narrative" in changed:
        lexicons = governing_lexicons(work.desk.session)
        columns["self_harm_words"] = self_harm_words(accepted.narrative, lexicons)
        work.desk.index(NARRATIVE, work.case_id, accepted.narrative)
        outdate_print(work.desk.session, TextSource.NARRATIVE, work.case_id)
    return columns


def _label(work: Work) -> None:
    """Put labels on and take them off, with the correction's reason; that they were there stays."""
    row, desk = NatureRecord, work.desk
    before, after = work.standing.fields.natures, work.accepted.fields.natures
    gone = [code for code in before if code not in after]
    mine = (row.complaint_id == work.case_id) & row.removed_at.is_(None)
    desk.session.execute(update(row).where(mine, row.code.in_(gone)).values(removed_at=desk.now))
    for code in after:
        if code not in before:
            add_row(
                desk.session,
                row,
                id=desk.new_id(),
                complaint_id=work.case_id,
                code=code,
                reason=work.accepted.reason,
                set_by=desk.actor.name,
                set_at=desk.now,
            )
