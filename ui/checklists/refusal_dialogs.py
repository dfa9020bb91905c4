"""The questions that the refusal tab asks before it acts, each with what will happen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.checklists.ground_picker import GroundPicker
from ui.checklists.words import ChecklistWords
from ui.evidence.exhibit_picker import ExhibitPicker, Picked
from ui.evidence.model import ListedExhibit
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog

Told = Callable[[str], None]


class RefusalDialogs(QObject):
    """Opens dialogs over a widget and calls back with what was decided."""

    def __init__(self, words: ChecklistWords, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self._over = over

    def drop(self, ground_id: str, then: Callable[[str, str], None]) -> None:
        """Give a ground up."""
        name = self._words.text(self._words.book.refusal_grounds[ground_id])
        lines = (
            self.tr("Its elements leave the checklist; what was marked and tied stays on record."),
            self.tr("The timeline says that it was given up, and why."),
        )
        question = self.tr("Give up “{ground}”?").format(ground=name)
        confirmation = Confirmation(
            question, lines, self.tr("Give up"), danger=True, reason_label=self._why()
        )
        self._ask(confirmation, lambda reason: then(ground_id, reason))

    def take_back(self, fact: str, then: Told) -> None:
        """Take back an answer."""
        lines = (
            self.tr("The answer goes; the timeline and the trail keep that it was there."),
            self.tr("Clocks and gates that rest on it are computed anew."),
        )
        question = self.tr("Take back the answer to “{fact}”?").format(fact=fact)
        self._ask(Confirmation(question, lines, self.tr("Take back"), reason_label=self._why()), then)

    def set_aside(self, element: str, then: Told) -> None:
        """Mark an element as not applicable."""
        lines = (self.tr("It is not asked for in this case; the reason stays on record."),)
        question = self.tr("Not applicable: {element}?").format(element=element)
        self._ask(Confirmation(question, lines, self.tr("Set aside"), reason_label=self._why()), then)

    def ask_again(self, then: Told) -> None:
        """Ask the complainant a second time."""
        lines = (self.tr("Missing papers are to be asked for once, in one notice (Insurance Law 22)."),)
        question = self.tr("Ask a second time?")
        label = self.tr("Why ask a second time")
        self._ask(Confirmation(question, lines, self.tr("Ask again"), reason_label=label), then)

    def choose_ground(self, taken: Sequence[str], sectors: Sequence[str], then: Told) -> None:
        """Pick a ground."""
        picker = GroundPicker(self._words, self._over)
        picker.show_grounds(self._words.book.refusal_grounds.rows, taken, sectors)
        picker.chosen.connect(then)
        picker.open()

    def choose_exhibits(
        self,
        element_id: str,
        exhibits: Sequence[ListedExhibit],
        tied: Sequence[str],
        then: Callable[[Picked], None],
    ) -> None:
        """Pick exhibits that prove an element."""
        name = self._words.evidence.wording.element(element_id)
        question = self.tr("Which exhibits prove: {element}?").format(element=name)
        picker = ExhibitPicker(question, self._words.evidence, self._over)
        picker.show_exhibits(exhibits, tied)
        picker.decided.connect(then)
        picker.open()

    def _why(self) -> str:
        return self.tr("Reason")

    def _ask(self, confirmation: Confirmation, then: Told) -> None:
        dialog = ConfirmDialog(confirmation, self._over)
        dialog.confirmed.connect(then)
        dialog.open()
