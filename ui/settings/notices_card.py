"""Whether, when and how fully somebody is reminded of what is due."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from ui.shell.notice_settings import NoticeSettings, parse_times, written_times
from ui.shell.preferences import Preferences


class NoticesCard(Card):
    """Writes the preferences of whoever sits here; it holds from the next minute on."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._settings = NoticeSettings(preferences)
        self.show_title(self.tr("Reminders"))
        self._on = QCheckBox(self.tr("Remind me of what is due"))
        self._names = QCheckBox(self.tr("Show masked names too, not only case numbers"))
        self._times = QLineEdit()
        self._times.setAccessibleName(self.tr("At these times"))
        note = self.tr("Also after the start, and shortly before a promised time. Everything once a day.")
        self._row = FieldRow(self.tr("At these times"), self._times, note=note)
        self.add(self._on)
        self.add(self._row)
        self.add(self._names)
        self.show_state()
        self._on.toggled.connect(self._on_on_toggled)
        self._names.toggled.connect(self._on_names_toggled)
        self._times.editingFinished.connect(self._on_times_finished)

    def show_state(self) -> None:
        """Show what holds."""
        self._on.setChecked(self._settings.is_on)
        self._names.setChecked(self._settings.names)
        self._times.setText(written_times(self._settings.times))
        self._allow()

    def _allow(self) -> None:
        for control in (self._row, self._names):
            control.setEnabled(self._on.isChecked())

    def _on_on_toggled(self, wanted: bool) -> None:
        self._settings.is_on = wanted
        self._allow()

    def _on_names_toggled(self, wanted: bool) -> None:
        self._settings.names = wanted

    def _on_times_finished(self) -> None:
        times = parse_times(self._times.text())
        if times is None:
            self._row.show_problem(self.tr("Times of day such as 09:00, 14:00."))
            return
        self._row.show_problem(None)
        self._settings.times = times
        self._times.setText(written_times(times))
