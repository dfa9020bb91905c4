"""The custody chain of an exhibit as a chain, and the button that proves it and the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.evidence.custody_delegate import ROW_PX, CustodyDelegate, who
from ui.evidence.custody_words import CustodyWords
from ui.evidence.list_model import ListModel
from ui.evidence.model import ExhibitDetail
from ui.evidence.thing_list import ThingList
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.elided_label import ElidedLabel
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.short_hashes import with_short_hashes
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from workbench.custodyforms.model import FormKind
from workbench.errors import MachineError, WorkbenchError
from workbench.evidence.custody_model import CustodyRow
from workbench.evidence.verify import EvidenceReport


class CustodyView(QWidget):
    """`verify_wanted`, `event_wanted` and `form_wanted` (which form) are the buttons; CustodyWork does it."""

    verify_wanted = Signal()
    event_wanted = Signal()
    form_wanted = Signal(str)
    cancelled = Signal()

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = ""
        self._said_of = CustodyWords(words, self)
        self._delegate = CustodyDelegate(words)
        self.model = ListModel(lambda row: str(row.position), self._said, self, tip=_tip)
        self.list = ThingList(self.model, self._delegate, self.tr("Custody chain"))
        self.result = Strip()
        self._holder, self._findings = _indented("secondary"), _indented("hint")
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(self._made_head())
        column.addWidget(self._holder)
        strips = QVBoxLayout()
        strips.setContentsMargins(14, 0, 14, 0)
        strips.addWidget(self.progress)
        strips.addWidget(self.result)
        column.addLayout(strips)
        column.addWidget(self.list)
        column.addWidget(self._findings)
        column.addStretch(1)

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Show the chain of an exhibit; the result of a proof goes when it is another one."""
        if detail.row.id != self._shown:
            self._shown = detail.row.id
            self.result.show_state(None)
            self.progress.show_state(None)
            self._delegate.broken_at = 0
        self.model.show_state(detail.custody)
        self.list.setFixedHeight(ROW_PX * max(1, len(detail.custody)) + 4)
        self._holder.setText(self._said_of.line(detail.standing))
        self._findings.setText("\n".join(map(self._said_of.finding, detail.findings)))
        self._findings.setVisible(bool(detail.findings))
        self._count.setText(self.tr("%n link(s), none ever changed or removed", "", len(detail.custody)))

    def show_progress(self, running: bool) -> None:
        """Say that the file is being hashed."""
        text = self.tr("Hashing the file and walking the chain…")
        self.progress.show_state(ProgressState(text) if running else None)
        self._verify.setEnabled(not running)

    def show_report(self, report: EvidenceReport) -> None:
        """Say what the proof found."""
        self.show_progress(False)
        self._delegate.broken_at = _broken_at(report)
        self.list.viewport().update()
        if report.sound:
            text = self.tr("File and chain are sound: SHA-256, SM3, size and every link agree.")
            self.result.show_state(StripState(text, "green", closable=True))
        else:
            sentences = [
                self._words.said(fault.code, with_short_hashes(fault.detail)) for fault in report.faults
            ]
            self.result.show_state(StripState("\n".join(sentences), "red"))

    def show_error(self, error: WorkbenchError) -> None:
        """Say why there was no proof."""
        self.show_progress(False)
        said = self._words.sentence(error) if isinstance(error, MachineError) else str(error)
        self.result.show_state(StripState(said, "red", closable=True))

    def _made_head(self) -> QHBoxLayout:
        self._count = ElidedLabel(role="secondary")
        self._verify = ActionButton(self.tr("Verify"), icon_name="shield")
        self._verify.clicked.connect(self.verify_wanted)
        self._event = ActionButton(self.tr("Record an event…"), kind="quiet", icon_name="plus")
        self._event.clicked.connect(self.event_wanted)
        self._form = ActionButton(self.tr("Print a form"), kind="quiet", icon_name="file")
        self._form.clicked.connect(self._on_form_clicked)
        line = QHBoxLayout()
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._count, 1)
        line.addWidget(self._form)
        line.addWidget(self._event)
        line.addWidget(self._verify)
        return line

    def form_menu(self) -> QMenu:
        """The papers that can be printed."""
        menu = QMenu(self)
        for kind in FormKind:
            title = self._words.said(f"custody.form.title.{kind.label}", {})
            chosen = kind.value
            menu.addAction(title).triggered.connect(
                lambda _checked=False, chosen=chosen: self.form_wanted.emit(chosen)
            )
        return menu

    def _on_form_clicked(self) -> None:
        self.form_menu().popup(self._form.mapToGlobal(self._form.rect().bottomLeft()))

    def _said(self, row: CustodyRow) -> str:
        when = self._words.offset_moment(row.at)
        return f"{row.position} {self._words.event(row.event)} {when} {who(row)}"


def _indented(role: str) -> WrappedLabel:
    label = WrappedLabel()
    label.setProperty("role", role)
    label.setContentsMargins(14, 0, 14, 0)
    return label


def _tip(row: CustodyRow) -> str:
    return f"SM3 {row.row_hash}\n← {row.previous_hash}"


def _broken_at(report: EvidenceReport) -> int:
    positions = [int(fault.detail["position"]) for fault in report.faults if "position" in fault.detail]
    return min(positions, default=0)
