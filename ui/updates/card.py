"""Which version is installed, which is kept, whose updates are taken, and the ways to another one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.flow_layout import FlowLayout
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from ui.updates.model import Standing, two_lines
from workbench.errors import MachineError, Problem

CLOSE = "close"


class UpdatesCard(Card):
    """Says what there is; `file_wanted`, `back_wanted` and `close_wanted` say what the person wants."""

    file_wanted = Signal()
    back_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self, sentence: Callable[[Problem | MachineError], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._sentence = sentence
        self.show_title(self.tr("Program updates"))
        self._installed, self._previous, self._key = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(metrics.GAP)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._add_fact(self.tr("Installed"), self._installed)
        self._add_fact(self.tr("Previous"), self._previous)
        self._key_name = self._add_fact(self.tr("Trusted key"), self._key)
        self._strip = Strip()
        self._strip.acted.connect(lambda _key: self.close_wanted.emit())
        self._file = ActionButton(self.tr("Update from a file…"), icon_name="import")
        self._back = ActionButton(self.tr("Back to the previous version…"), icon_name="undo")
        self._file.clicked.connect(self.file_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self._file)
        flow.addWidget(self._back)
        self.body.addLayout(self._facts)
        self.add(self._strip)
        self.add(self._buttons)
        self._offer(can_update=False, can_go_back=False)

    def show_state(self, standing: Standing) -> None:
        """Show how the program stands."""
        here = standing.installation
        running = self.tr("{version} ({running} is running)")
        self._installed.setText(
            running.format(version=here.version, running=here.running) if standing.waits else here.version
        )
        self._previous.setText(here.previous or self.tr("none"))
        self._key.setText("\n".join(two_lines(key.fingerprint) for key in standing.keys))
        for widget in (self._key, self._key_name):
            widget.setVisible(bool(standing.keys))
        self._offer(can_update=not standing.reasons, can_go_back=bool(here.previous))
        self._show_strip(standing)

    def show_error(self, error: MachineError) -> None:
        """How the program stands cannot be told."""
        self._strip.show_state(StripState(self._sentence(error), "red"))

    def _show_strip(self, standing: Standing) -> None:
        if standing.waits:
            text = self.tr("Version {version} starts from the next start on.")
            text = text.format(version=standing.installation.version)
            self._strip.show_state(StripState(text, "green", actions=((CLOSE, self.tr("Close now")),)))
        elif standing.reasons:
            words = "\n".join(self._sentence(problem) for problem in standing.reasons)
            self._strip.show_state(StripState(words, "neutral"))
        else:
            self._strip.show_state(None)

    def _offer(self, *, can_update: bool, can_go_back: bool) -> None:
        self._file.setVisible(can_update)
        self._back.setVisible(can_go_back)
        self._buttons.setVisible(can_update or can_go_back)

    def _add_fact(self, name: str, value: WrappedLabel) -> WrappedLabel:
        label = WrappedLabel(name)
        label.setProperty("role", "secondary")
        label.setWordWrap(False)
        row = self._facts.rowCount()
        self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(value, row, 1)
        return label
