"""What was proven on the copy on record, in plain words, and the copies before it."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.bullet_line import BulletLine
from ui.kit.dates import moment
from ui.kit.empty_state import EmptyState
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from ui.redaction.model import Sheet
from ui.redaction.words import page_list
from workbench.moment import Clock, today
from workbench.redaction.model import RedactedCopy


class ProofPanel(QWidget):
    """`export_wanted` asks for the copy on record as a file."""

    export_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._empty = EmptyState(
            self.tr("No copy yet. “Redact and prove” makes one and shows here what was proven."),
            icon_name="eye-off",
        )
        self.result = Strip()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.GAP_SMALL)
        self.export = ActionButton(self.tr("Export the copy…"), icon_name="export")
        self.export.clicked.connect(self.export_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._empty)
        column.addWidget(self.result)
        column.addLayout(self._lines)
        column.addWidget(self.export)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the proof of the latest copy."""
        latest = sheet.copies[-1] if sheet.copies else None
        self._empty.setVisible(latest is None)
        self.export.setVisible(latest is not None)
        self.export.setEnabled(sheet.standing.applied and sheet.standing.copy is not None)
        self._clear()
        if latest is None:
            self.result.show_state(None)
            return
        self.result.show_state(self._result(sheet, latest))
        for line in self._proven(latest.proof):
            self._lines.addWidget(BulletLine(line))
        half = len(latest.sha256) // 2
        hash_line = WrappedLabel(f"SHA-256\n{latest.sha256[:half]}\n{latest.sha256[half:]}")
        hash_line.setProperty("role", "secondary")
        self._lines.addWidget(hash_line)
        if len(sheet.copies) > 1:
            self._lines.addWidget(SectionLabel(self.tr("Earlier copies"), small=True))
            for copy in reversed(sheet.copies[:-1]):
                self._lines.addWidget(WrappedLabel(self._made(copy)))

    def _result(self, sheet: Sheet, latest: RedactedCopy) -> StripState:
        if not sheet.standing.areas:
            return StripState(self.tr("All marks were taken back; the copy is no longer used."), "neutral")
        if not sheet.standing.applied:
            text = self.tr("The marks changed after copy {version}.").format(version=latest.version)
            return StripState(text, "amber", self.tr("Redact again; until then packs refuse this exhibit."))
        advice = self.tr("The original stays sealed and unchanged. Packs take this copy.")
        return StripState(self._made(latest), "green", advice)

    def _made(self, copy: RedactedCopy) -> str:
        when = moment(copy.made_at, today(self._clock)) if copy.made_at is not None else ""
        return self.tr("Copy {version}, {when}, {name}").format(
            version=copy.version, when=when, name=copy.made_by
        )

    def _proven(self, proof: Mapping[str, object]) -> Iterator[str]:
        areas, pictured = _number(proof, "areas"), "inside" in _texts(proof, "checks")
        if pictured:
            yield self.tr("%n covered place(s) are solid; nothing else changed.", "", areas)
        else:
            yield self.tr("%n place(s) were replaced by blocks that are all of one length.", "", areas)
        if _number(proof, "strings_searched"):
            yield (
                self.tr(
                    "None of the covered words can be read from the copy: its text and %n part(s) were "
                    "searched, also backwards and without spaces.",
                    "",
                    _number(proof, "objects_searched"),
                )
                if pictured
                else self.tr("None of the covered words can be read from the copy, however they are spaced.")
            )
        if "bytes" in _texts(proof, "checks") or "metadata" in _texts(proof, "checks"):
            yield self.tr("No metadata, attachments, notes, scripts or earlier versions came along.")
        drawn = _numbers(proof, "drawn_pages")
        if drawn:
            yield self.tr("Page {pages} became a picture; its words can no longer be searched.").format(
                pages=page_list(drawn)
            )
        visible = _numbers(proof, "still_visible")
        if visible:
            yield self.tr(
                "The same words can still be seen on page {pages}, where nothing covers them."
            ).format(pages=page_list(visible))

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _number(proof: Mapping[str, object], name: str) -> int:
    value = proof.get(name)
    return value if isinstance(value, int) else 0


def _numbers(proof: Mapping[str, object], name: str) -> Sequence[int]:
    value = proof.get(name)
    return [each for each in value if isinstance(each, int)] if isinstance(value, list | tuple) else []


def _texts(proof: Mapping[str, object], name: str) -> Sequence[str]:
    value = proof.get(name)
    return [str(each) for each in value] if isinstance(value, list | tuple) else []
