"""The columns of the list of people; everything that identifies somebody is masked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.kit.columns import Cell, Column
from ui.kit.dates import short_date
from workbench.persons.model import PersonRow
from workbench.wording.naming import Wording


def people_columns(wording: Wording, today: Callable[[], date]) -> tuple[Column[PersonRow], ...]:
    """Columns in their order; `today` is asked for every cell, because the day may change."""
    translate = QCoreApplication.translate
    return (
        Column(
            "name",
            translate("PeopleColumns", "Name"),
            lambda row: _name(row, wording),
            sort_key="name",
            width=100,
            elastic=True,
        ),
        Column(
            "document",
            translate("PeopleColumns", "Document"),
            lambda row: _document(row, wording),
            width=152,
        ),
        Column(
            "phone",
            translate("PeopleColumns", "Phone"),
            lambda row: wording.masking.phone(row.phone),
            width=106,
        ),
        Column(
            "region",
            translate("PeopleColumns", "Region"),
            lambda row: wording.masking.address(row.address),
            width=132,
            elastic=True,
        ),
        Column(
            "complaints",
            translate("PeopleColumns", "Complaints"),
            lambda row: str(row.complaint_count),
            sort_key="complaint_count",
            width=84,
            align="right",
        ),
        Column("open", translate("PeopleColumns", "Open"), _open, sort_key="open_count", width=62),
        Column(
            "last",
            translate("PeopleColumns", "Latest"),
            lambda row: short_date(row.last_received_on, today()) if row.last_received_on else "",
            sort_key="last_received_on",
            width=86,
        ),
    )


def _name(row: PersonRow, wording: Wording) -> Cell:
    if not row.name:
        return Cell(QCoreApplication.translate("PeopleColumns", "Anonymous"), muted=True)
    return Cell(wording.masking.name(row.name), strong=True)


def _document(row: PersonRow, wording: Wording) -> Cell:
    if not row.document:
        return Cell("")
    return Cell(wording.masking.document(row.document), tooltip=wording.name("id_types", row.document_type))


def _open(row: PersonRow) -> Cell:
    return Cell(str(row.open_count), tone="accent") if row.open_count else Cell("")
