"""Looks at the draft while it is typed: who, which matter, how serious, what the words suggest."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.intake.probing import (
    MatterProbe,
    PersonProbe,
    matter_probe,
    matters_found,
    people_found,
    person_probe,
)
from ui.intake.weighing import Weighing, weigh
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.complaints.model import ComplaintDraft
from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.moment import today
from workbench.suggestions.model import Suggestions

PAUSE_MS = 250


class Assistant(QObject):
    """Asks again only what a change can have altered; of two answers to one question only the later counts.

    `candidates_came` carries Candidates, `matters_came` (probe, rows), `weighed` a Weighing, `suggested`
    Suggestions.
    """

    candidates_came = Signal(object)
    matters_came = Signal(object)
    weighed = Signal(object)
    suggested = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = ComplaintDraft()
        self._not_these: tuple[str, ...] = ()
        self._asked: dict[str, object] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.ask_now)

    def look_at(self, draft: ComplaintDraft, not_these: tuple[str, ...] = ()) -> None:
        """Take note of the draft; the questions follow after a short pause in typing."""
        self._draft, self._not_these = draft, not_these
        self._pause.start()

    def stop(self) -> None:
        """Ask nothing more until the next change."""
        self._pause.stop()

    def forget(self) -> None:
        """Another draft begins: every question is new."""
        self._pause.stop()
        self._asked.clear()

    def ask_now(self) -> None:
        """Ask what has changed since it was last asked."""
        draft = self._draft
        if self._is_new("people", person_probe(draft, self._not_these)):
            self._ask_people(person_probe(draft, self._not_these))
        if self._is_new("matters", matter_probe(draft)):
            self._ask_matters(matter_probe(draft))
        if self._is_new("weight", draft):
            self._ask_weight(draft)
        if self._is_new("words", draft.narrative):
            self._ask_words(draft.narrative)

    def _is_new(self, question: str, asked: object) -> bool:
        changed = self._asked.get(question) != asked
        self._asked[question] = asked
        return changed

    def _ask_people(self, probe: PersonProbe) -> None:
        self._desk.read(
            lambda session, _context: people_found(session, probe),
            self._on_people_asked,
            self._on_failed,
            latest=self._key("people"),
        )

    def _ask_matters(self, probe: MatterProbe) -> None:
        def ask(session: Any, _context: JobContext) -> tuple[MatterProbe, list[Any]]:
            return probe, matters_found(session, probe)

        self._desk.read(ask, self._on_matters_asked, self._on_failed, latest=self._key("matters"))

    def _ask_weight(self, draft: ComplaintDraft) -> None:
        on = today(self._desk.clock)
        self._desk.read(
            lambda session, _context: weigh(session, draft, on),
            self._on_weighed,
            self._on_failed,
            latest=self._key("weight"),
        )

    def _ask_words(self, narrative: str) -> None:
        cache, day = self._desk.layout.cache, _said_on(self._draft) or today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> Suggestions:
            # Loads the segmenter on first use, which takes seconds.
            from workbench.learning.predicting import hear

            return hear(session, narrative, on=day, cache_dir=cache)

        self._desk.read(ask, self._on_suggested, self._on_failed, latest=self._key("words"))

    def _key(self, question: str) -> str:
        return f"intake-{question}-{id(self)}"

    def _on_people_asked(self, found: object) -> None:
        self.candidates_came.emit(found)

    def _on_matters_asked(self, found: object) -> None:
        self.matters_came.emit(found)

    def _on_weighed(self, weighing: Weighing) -> None:
        self.weighed.emit(weighing)

    def _on_suggested(self, found: Suggestions) -> None:
        self.suggested.emit(found)

    def _on_failed(self, _error: object) -> None:
        """Help that does not come stops nobody; trouble with the machine shows when the draft is kept."""


def _said_on(draft: ComplaintDraft) -> date | None:
    """The day on which it was received, if one is typed."""
    for receipt in draft.receipts:
        try:
            return parse_date(receipt.received_on)
        except UserError:
            continue
    return None
