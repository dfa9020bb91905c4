"""A case that could take another one in, as a choice of a list."""

from ui.case.case_words import CaseWords
from ui.kit.choices import Choice
from ui.kit.dates import short_date
from workbench.complaints.model import ComplaintRow
from workbench.rulebook.masking import shipped_masking


def merge_choice(row: ComplaintRow, words: CaseWords) -> Choice:
    """`2026-0917-0042 · 欧阳* · 调查 · 9月17日`."""
    parts = (
        row.case_no,
        shipped_masking().name(row.complainant_name),
        words.state(row.state),
        short_date(row.received_on, words.today),
    )
    return Choice(row.case_no, " · ".join(part for part in parts if part))
