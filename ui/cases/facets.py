"""The parts by which the list is narrowed: a title and its choices each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.cases.case_filter import CLOSED, MONTH, OPEN, OVERDUE, SOON, TODAY, WEEK, CaseFilter
from ui.kit.choices import Choice
from workbench.wording.naming import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Facet:
    """One chip: what it is called and what may be chosen in it."""

    key: str
    title: str
    choices: tuple[Choice, ...] = ()

    def label(self, codes: Sequence[str]) -> str:
        """`状态：办理中`, `渠道：监管转办 +2`, or the bare title when nothing is chosen."""
        if not codes:
            return self.title
        names = {choice.code: choice.text for choice in self.choices}
        more = f" +{len(codes) - 1}" if len(codes) > 1 else ""
        first = names.get(codes[0], codes[0])
        return translate("Facets", "{title}: {choice}").format(title=self.title, choice=f"{first}{more}")


def bare_facets() -> tuple[Facet, ...]:
    """The parts before their code lists are read: enough for the chips of the first paint."""
    return (
        Facet("states", translate("Facets", "State"), _open_or_closed()),
        Facet("dues", translate("Facets", "Due"), _dues()),
        Facet("channels", translate("Facets", "Channel")),
        Facet("categories", translate("Facets", "Category")),
        Facet("natures", translate("Facets", "Nature")),
        Facet("handlers", translate("Facets", "Handler"), (_nobody(),)),
    )


def full_facets(wording: Wording, handlers: Sequence[str]) -> tuple[Facet, ...]:
    """The parts with every choice."""
    book = wording.book
    found = {
        "states": (*_open_or_closed(), *(Choice(code, wording.name("states", code)) for code in book.states)),
        "dues": _dues(),
        "channels": tuple(Choice(code, wording.name("channels", code)) for code in book.channels),
        "categories": tuple(
            Choice(row.id, wording.name("categories", row.id), wording.name("categories", row.parent))
            for row in book.categories.values()
        ),
        "natures": tuple(Choice(code, wording.name("natures", code)) for code in book.natures),
        "handlers": (_nobody(), *(Choice(name, name) for name in handlers)),
    }
    return tuple(Facet(facet.key, facet.title, found[facet.key]) for facet in bare_facets())


def presets() -> tuple[tuple[str, CaseFilter], ...]:
    """Saved filters to begin with."""
    return (
        (translate("Facets", "Due this week"), CaseFilter(states=(OPEN,), dues=(OVERDUE, WEEK))),
        (translate("Facets", "From the regulator"), CaseFilter(states=(OPEN,), channels=("CH01", "CH02"))),
    )


def _open_or_closed() -> tuple[Choice, ...]:
    return (
        Choice(OPEN, translate("Facets", "In progress")),
        Choice(CLOSED, translate("Facets", "Closed")),
    )


def _dues() -> tuple[Choice, ...]:
    return (
        Choice(OVERDUE, translate("Facets", "Overdue")),
        Choice(TODAY, translate("Facets", "Today")),
        Choice(SOON, translate("Facets", "Within 3 days")),
        Choice(WEEK, translate("Facets", "This week")),
        Choice(MONTH, translate("Facets", "This month")),
    )


def _nobody() -> Choice:
    return Choice("", translate("Facets", "Unassigned"))
