"""An update file from the look at it to the switch: what it is, whether it is good, how far it is."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import Progress
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from ui.shell.desk import Desk
from ui.updates.offer_view import OfferView
from workbench.errors import WorkbenchError
from workbench.updating.model import UpdateFacts

WIDTH, LEAST_NOTES_PX, MOST_NOTES_PX = 560, 56, 120
SCREEN_SHARE = 0.94
# A progress bar counts no further than two thousand million.
_PARTS = 1000


class UpdateDialog(QDialog):
    """`apply_wanted` after the check, `close_wanted` when it is done; closing it stops what runs."""

    handbook = "install#updates"

    apply_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, desk: Desk, file_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = desk.preferences.language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Update from a file"))
        self._heading = WrappedLabel(file_name)
        self._heading.setProperty("role", "heading")
        self._error = ErrorStrip(desk.sentence)
        self._good = Strip()
        self._offer = OfferView()
        self._notes = QPlainTextEdit()
        self._progress = ProgressStrip()
        self._close = ActionButton(self.tr("Close"))
        self._end = ActionButton(self.tr("Close the program now"), kind="primary")
        self._apply = ActionButton(self.tr("Install"), kind="primary")
        self._close.clicked.connect(self.reject)
        self._end.clicked.connect(self.close_wanted)
        self._apply.clicked.connect(self.apply_wanted)
        self._regrow = QTimer(self, singleShot=True, interval=0)
        self._regrow.timeout.connect(self._grow)
        self._lay_out()
        self.show_progress(Progress(0, 0, "check"))

    def show_progress(self, progress: Progress) -> None:
        """Show what runs; only the switch itself cannot be stopped."""
        done = progress.done * _PARTS // progress.total if progress.total else 0
        state = ProgressState(
            self._step(progress.code),
            done,
            _PARTS if progress.total else 0,
            can_cancel=False,
        )
        self._progress.show_state(state)
        self._error.show_error(None)
        self._good.show_state(None)
        self._close.setText(self.tr("Cancel"))
        self._close.setEnabled(progress.code != "switch")
        if self._apply.hasFocus():
            # A button that cannot be pressed loses the keyboard.
            self._close.setFocus()
        self._apply.setEnabled(False)

    def show_offer(self, facts: UpdateFacts, here: str) -> None:
        """The file is good and fits: show what it is and offer to install it."""
        self._rest()
        size = QLocale().formattedDataSize(facts.size_bytes, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        self._offer.show_state(facts, here, size)
        self._notes.setPlainText(facts.offer.notes(self._language))
        self._offer.show()
        self._notes.setVisible(bool(facts.offer.notes(self._language).strip()))
        text = self.tr("The file is whole and its signature is trusted.")
        advice = self.tr(
            "The new version tests itself before it is used. The present one is kept; "
            "you can go on working meanwhile."
        )
        self._good.show_state(StripState(text, "green", advice))
        self._apply.show()
        self._apply.setEnabled(True)
        self._apply.setFocus()

    def show_error(self, error: WorkbenchError) -> None:
        """It was refused or failed; nothing was changed."""
        self._rest()
        self._apply.hide()
        self._error.show_error(error)
        self._close.setFocus()

    def show_done(self, version: str) -> None:
        """The new version is in place."""
        self._rest()
        text = self.tr("Version {version} starts from the next start on.").format(version=version)
        self._good.show_state(StripState(text, "green"))
        self._apply.hide()
        self._end.show()
        self._end.setFocus()

    def _rest(self) -> None:
        self._progress.show_state(None)
        self._close.setText(self.tr("Close"))
        self._close.setEnabled(True)

    def _step(self, code: str) -> str:
        return {
            "check": self.tr("Checking the file"),
            "unpack": self.tr("Unpacking the new version"),
            "test": self.tr("The new version tests itself (a minute or two)"),
            "switch": self.tr("Switching"),
        }.get(code, self.tr("Preparing"))

    def _lay_out(self) -> None:
        self._notes.setReadOnly(True)
        self._notes.setMinimumHeight(LEAST_NOTES_PX)
        self._notes.setMaximumHeight(MOST_NOTES_PX)
        self._notes.setTabChangesFocus(True)
        self._notes.setAccessibleName(self.tr("What is new"))
        self._close.show_hint("Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for widget in (self._heading, self._error, self._good, self._offer, self._notes, self._progress):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self._buttons())
        for later in (self._offer, self._notes, self._end, self._apply):
            later.hide()
        self.resize(WIDTH, self.sizeHint().height())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        for button in (self._close, self._end, self._apply):
            button.setAutoDefault(False)
            line.addWidget(button)
        return line

    def event(self, event: QEvent) -> bool:
        """What appears while the dialog is open gets its room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._regrow.start()
        return super().event(event)

    def _grow(self) -> None:
        """Never smaller: nothing moves away under the pointer."""
        layout = self.layout()
        if layout is not None:
            room = int(self.screen().availableSize().height() * SCREEN_SHARE)
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), min(needed, room)))
