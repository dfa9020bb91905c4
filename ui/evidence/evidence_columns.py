"""The columns of the list over all exhibits."""

from PySide6.QtCore import QCoreApplication

from ui.evidence.words import EvidenceWords, mark_chips
from ui.kit.columns import Cell, Column
from workbench.evidence.model import EvidenceRow


def evidence_columns(words: EvidenceWords) -> tuple[Column[EvidenceRow], ...]:
    """One for everything that the catalogue says at a glance."""
    return (
        Column(
            "case",
            QCoreApplication.translate("EvidenceColumns", "Case no."),
            _case,
            sort_key="case_no",
            width=136,
        ),
        Column(
            "number",
            QCoreApplication.translate("EvidenceColumns", "No."),
            _number,
            sort_key="number",
            width=52,
            align="right",
        ),
        Column(
            "title",
            QCoreApplication.translate("EvidenceColumns", "Exhibit"),
            _title,
            sort_key="title",
            width=250,
        ),
        Column("mark", QCoreApplication.translate("EvidenceColumns", "Mark"), _mark, width=104),
        Column(
            "kind",
            QCoreApplication.translate("EvidenceColumns", "Kind"),
            lambda r: words.kind(r.kind),
            sort_key="kind",
            width=100,
        ),
        Column(
            "source",
            QCoreApplication.translate("EvidenceColumns", "Source"),
            lambda r: Cell(r.source or "—"),
            width=130,
        ),
        Column(
            "form",
            QCoreApplication.translate("EvidenceColumns", "Form"),
            lambda r: words.form(r.form),
            width=130,
            shown=False,
        ),
        Column(
            "formed",
            QCoreApplication.translate("EvidenceColumns", "Formed on"),
            lambda r: words.day(r.formed_on),
            sort_key="formed_on",
            width=92,
        ),
        Column(
            "size",
            QCoreApplication.translate("EvidenceColumns", "Size"),
            lambda r: words.size(r.size_bytes),
            sort_key="size_bytes",
            width=82,
            align="right",
        ),
        Column(
            "added",
            QCoreApplication.translate("EvidenceColumns", "Taken in"),
            lambda r: Cell(words.moment(r.added_at), muted=True),
            sort_key="added_at",
            width=120,
        ),
    )


def _case(row: EvidenceRow) -> Cell:
    return Cell(row.case_no, muted=True)


def _number(row: EvidenceRow) -> Cell:
    return Cell(str(row.number))


def _title(row: EvidenceRow) -> Cell:
    return Cell(row.title, strong=not row.withdrawn, muted=row.withdrawn, tooltip=row.original_name)


def _mark(row: EvidenceRow) -> Cell:
    if row.withdrawn:
        text = QCoreApplication.translate("EvidenceColumns", "Withdrawn")
        return Cell(text, tone="neutral", icon="undo", tooltip=row.withdrawn_reason or "")
    chips = mark_chips(row)
    if not chips:
        return Cell("")
    first = chips[0]
    return Cell(first.text, tone=first.tone, icon=first.icon)
