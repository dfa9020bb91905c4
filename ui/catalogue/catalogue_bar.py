"""Below the table: what the chosen line says, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.catalogue.catalogue_lines import ListLine
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.wrapped_label import WrappedLabel
from workbench.catalogue.model import Choice

_LEAST_PX = 92


class CatalogueBar(QWidget):
    """Stays in its place while the lines change, so that nothing jumps."""

    open_wanted = Signal()
    choose_wanted = Signal()
    rules_wanted = Signal()
    step_wanted = Signal(int)
    rename_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._said = QLabel(), WrappedLabel()
        self._name.setProperty("role", "heading")
        self._name.setWordWrap(True)
        self.open = ActionButton("", icon_name="evidence")
        self.open.show_hint("Enter")
        self.choose = ActionButton("", icon_name="check")
        self.choose.show_hint("Space")
        self.to_rules = ActionButton(self.tr("Leave it to the rules"), kind="quiet", icon_name="undo")
        self.rename = ActionButton(self.tr("Rename"), icon_name="pencil")
        self.rename.show_hint("F2")
        self.remove = ActionButton(self.tr("Remove the group"), kind="quiet", icon_name="trash")
        self.up = ActionButton(self.tr("Up"), kind="quiet", icon_name="chevron-up")
        self.up.show_hint("Alt+Up")
        self.down = ActionButton(self.tr("Down"), kind="quiet", icon_name="chevron-down")
        self.down.show_hint("Alt+Down")
        self._low = self._chosen = False
        self._arrange()
        self._connect()
        self.show_line(None)

    def fold(self, *, low: bool) -> None:
        """In little height leave the lines their room: only what can be done about the chosen one stays."""
        self._low = low
        self.setMinimumHeight(0 if low else _LEAST_PX)
        for words in (self._name, self._said):
            words.setVisible(not low)
        # Shown before it stands in its view, it would be a window of its own.
        if self.parentWidget() is not None:
            self.setVisible(self._chosen or not low)

    def show_line(self, line: ListLine | None) -> None:
        """Say what is chosen; without a line, what can be chosen."""
        exhibit, group = line is not None and line.entry is not None, line is not None and line.entry is None
        self._chosen = line is not None
        self.fold(low=self._low)
        for button in (self.open, self.choose):
            button.setVisible(exhibit)
        for button in (self.rename, self.remove):
            button.setVisible(group)
        for button in (self.up, self.down):
            button.setVisible(line is not None)
        self.to_rules.setVisible(False)
        if line is None:
            self._name.setText(self.tr("Choose an exhibit or a group"))
            self._said.setText(
                self.tr("Drag lines to where they belong, or move them with Alt and the arrows.")
            )
        elif line.entry is None:
            self._show_group(line)
        else:
            self._show_exhibit(line)

    def _show_group(self, line: ListLine) -> None:
        count = len(line.group.included)
        self._name.setText(line.words.group_title(line.group))
        total = len(line.group.entries)
        text = self.tr("{count} of {total} exhibits go out.").format(count=count, total=total)
        self._said.setText(text)

    def _show_exhibit(self, line: ListLine) -> None:
        entry = line.entry
        assert entry is not None  # narrowing: asked by show_line
        words = line.words
        number = words.say("own_number", number=entry.row.number)
        parts = [entry.label, entry.row.title, f" ({number})" if words.language == "en" else f"（{number}）"]
        self._name.setText(" ".join(part for part in parts[:2] if part) + parts[2])
        said = [words.say("stopped_why")] if entry.row.mismatch is not None else []
        if entry.missing:
            said.append(words.missing(entry.missing) + ("。" if words.language == "zh" else "."))
        if entry.left_out is not None:
            said.append(words.wording.messages.text(entry.left_out.value))
        if entry.reason:
            said.append(self.tr("Decided: {reason}").format(reason=entry.reason))
        self._said.setText(" ".join(said) or self.tr("It goes out, and the list says all it must."))
        self.open.setText(
            self.tr("Fill in what is missing") if entry.missing else self.tr("Open the exhibit")
        )
        final = entry.left_out is not None and entry.left_out.final
        self.choose.setVisible(not final)
        self.choose.setText(self.tr("Leave out…") if entry.included else self.tr("Put in…"))
        self.choose.icon_name = "minus" if entry.included else "check"
        self.to_rules.setVisible(entry.choice in (Choice.IN, Choice.OUT))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._said)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.GAP_SMALL)
        for button in (self.open, self.choose, self.to_rules, self.rename, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(words, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.to_rules.clicked.connect(self.rules_wanted)
        self.rename.clicked.connect(self.rename_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.up.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.step_wanted.emit(1))
