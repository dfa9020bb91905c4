"""Where the walk goes: every page, every tab of a case, the parts of the analysis, and the dialogs."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.case.own_tabs import DOCUMENTS, OVERVIEW, RECORDS, TIMELINE
from ui.case.tabs import case_tabs
from ui.case.target import CaseTarget
from ui.links.target import of_case
from ui.registry import page_specs

CASE_TABS = (OVERVIEW, TIMELINE, *(tab.key for tab in case_tabs()), DOCUMENTS, RECORDS)
# What a page shows that cannot show anything by itself; a tab is shown of the case that fills it most.
ABOUT = {
    "intake": "draft", "person": "person", "links": "ring", "group": "group", "letter": "letter_draft",
    "redaction": "exhibit", "after": "told", "signals": "ring",
}  # fmt: skip
# The five dimensions are one widget with other numbers.
ANALYSIS_PARTS = ("time", "event", "changes", "measures")


@dataclass(frozen=True, slots=True)
class Place:
    """A page at something; `tab` of a case; `part` of the analysis; `press`: what opens its dialog, in turn.

    What is pressed is named by its first words: a button, then an entry of the menu that it opened, or keys.
    """

    page: str
    about: str = ""
    tab: str = ""
    part: str = ""
    press: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How findings call it."""
        return " / ".join(part for part in (self.page, self.tab, self.part, *self.press) if part)

    def target(self, ids: Mapping[str, str]) -> object | None:
        """What the page is opened at."""
        about = ids.get(self.about, self.part or None)
        if self.page == "links":
            return of_case(str(about))
        return CaseTarget(str(about), self.tab) if self.tab else about


def pages() -> tuple[Place, ...]:
    """Every page that there is, with every tab and part that it has."""
    found: list[Place] = []
    for spec in page_specs():
        if spec.key == "case":
            found += [Place("case", ABOUT.get(tab, "case"), tab=tab) for tab in CASE_TABS]
        elif spec.key == "analysis":
            found += [Place("analysis", part=part) for part in ANALYSIS_PARTS]
        else:
            found.append(Place(spec.key, ABOUT.get(spec.key, "")))
    return (*found, Place("letter", "letter_issued"), Place("person", "twice"))


def dialogs() -> tuple[Place, ...]:
    """The dialogs, by page, as somebody opens them."""
    return (
        *_at(Place("today"), "Worklist", "Kept", "Ctrl+K", "?"),
        *_at(Place("case", "locked", tab=OVERVIEW), "Next"),
        *_at(
            Place("case", "case", tab=OVERVIEW), "Ctrl+L", "Ctrl+E", "Correct the demands", "Grant an amount",
            "Correct the classification", "Correct who is involved", "Correct the receipts",
            "Correct the contracts", "Correct the severity", "Record a trace", "Record an approval",
            "Keep somebody away",
        ),
        *_at(Place("case", "case", tab="refusal"), "Choose a ground", "Give up Non-disclosure"),
        *_at(Place("case", "case", tab="refusal"), "Choose evidence"),
        *_at(Place("case", "case", tab="evidence"), "Withdraw"),
        *_at(Place("case", "case", tab="pack"), "New group"),
        *_at(
            Place("case", "told", tab="after"), "Record a follow-up", "Record anew", "Add a rectification",
            "Drop", "It is done", "Conclude on: Time",
        ),
        *_at(Place("case", "ring", tab="signals"), "Observed"),
        *_at(Place("case", "case", tab=DOCUMENTS), "New letter"),
        *_at(
            Place("person", "person"), "Questions", "Compare", "Keep version", "Export profile",
            "Enter request",
        ),
        *_at(Place("person", "twice"), "Compare and merge"),
        *_at(Place("links", "ring"), "Known networks"),
        *_at(Place("groups"), "Open a group", "No group"),
        *_at(
            Place("group", "group"), "Grade", "Task force", "Representatives", "Add cases", "New question",
            "Note a notice",
        ),
        *_at(Place("signals"), "Decide", "Note as done: 1"),
        *_at(Place("analysis", part="time"), "Export"),
        *_at(Place("rules"), "Confirm", "Change"),
        *_at(Place("words"), "Put a word in"),
        *_at(Place("letter", "letter_issued"), "Record delivery"),
    )  # fmt: skip


def _at(place: Place, *openers: str) -> list[Place]:
    return [Place(place.page, place.about, place.tab, place.part, (opener,)) for opener in openers]
