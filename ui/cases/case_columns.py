"""The columns of the list of cases."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.cases.case_words import CaseWords
from ui.kit.columns import Cell, Column
from ui.kit.dates import short_date
from workbench.complaints.model import ComplaintRow

translate = QCoreApplication.translate


def case_columns(words: Callable[[], CaseWords]) -> tuple[Column[ComplaintRow], ...]:
    """Columns in their order; `words` is asked for every cell, because the day may change."""
    return (*_what(words), *_how_it_stands(words))


def _what(words: Callable[[], CaseWords]) -> tuple[Column[ComplaintRow], ...]:
    return (
        Column(
            "no",
            translate("CaseColumns", "Case no."),
            lambda row: row.case_no,
            sort_key="case_no",
            width=118,
        ),
        Column(
            "name",
            translate("CaseColumns", "Name"),
            lambda row: words().name(row),
            sort_key="complainant_name",
            width=72,
        ),
        Column(
            "category",
            translate("CaseColumns", "Category"),
            lambda row: words().category(row.category),
            sort_key="category",
            width=110,
            elastic=True,
        ),
        Column(
            "demand",
            translate("CaseColumns", "Demand"),
            lambda row: words().demand(row),
            sort_key="asked_fen",
            width=118,
            elastic=True,
        ),
        Column(
            "nature",
            translate("CaseColumns", "Nature"),
            lambda row: words().nature(row.natures),
            width=86,
        ),
    )


def _how_it_stands(words: Callable[[], CaseWords]) -> tuple[Column[ComplaintRow], ...]:
    return (
        Column(
            "state",
            translate("CaseColumns", "State"),
            lambda row: words().wording.name("states", row.state),
            sort_key="state",
            width=68,
        ),
        Column(
            "due",
            translate("CaseColumns", "Due (internal)"),
            lambda row: words().due(row),
            sort_key="due_internal_on",
            width=130,
        ),
        Column(
            "handler",
            translate("CaseColumns", "Handler"),
            _handler,
            sort_key="handler",
            width=62,
        ),
        Column(
            "received",
            translate("CaseColumns", "Received"),
            lambda row: short_date(row.received_on, words().today),
            sort_key="received_on",
            width=64,
        ),
        Column(
            "channel",
            translate("CaseColumns", "Channel"),
            lambda row: words().wording.name("channels", row.channel),
            width=120,
            shown=False,
        ),
        Column(
            "severity",
            translate("CaseColumns", "Severity"),
            lambda row: str(row.severity),
            sort_key="severity",
            width=70,
            align="right",
            shown=False,
        ),
    )


def _handler(row: ComplaintRow) -> Cell:
    if row.handler:
        return Cell(row.handler)
    return Cell(translate("CaseColumns", "Unassigned"), muted=True)
