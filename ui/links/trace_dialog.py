"""Records something seen in a case."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.links.model import TraceDraft, TraceKind
from workbench.links.sources import SourceRow

SEPARATOR = ":"


class TraceDialog(FormDialog):
    """`wanted` carries a TraceDraft."""

    def __init__(
        self,
        sources: Sequence[SourceRow],
        people: Sequence[tuple[str, str]],
        words: CaseWords,
        parent: QWidget,
    ) -> None:
        super().__init__(words.problem, parent)
        self._words = words
        self.name_it(self.tr("Record a trace"), self.tr("Record"))
        self.add_lines(
            [
                self.tr("Say what was seen, not what you suspect; the person may ask for a copy of it."),
                self.tr("Never passwords, card codes or PINs: they are refused."),
            ]
        )
        self._kind = CodeCombo([Choice(kind.value, self._name(kind)) for kind in TraceKind])
        self._value, self._holder, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._holder.setPlaceholderText(self.tr("Only where it is not the complainant"))
        self._source = CodeCombo([Choice(self._code(row), self._told(row)) for row in sources])
        if sources:
            self._source.show_state(self._code(sources[0]))
        self._day = DateEdit(lambda: words.today)
        self._person = CodeCombo([Choice(person_id, name) for person_id, name in people])
        self._kind.edited.connect(self._on_kind_edited)
        self._add_rows(several=len(people) > 1)
        self._on_kind_edited(None)

    def draft(self) -> TraceDraft:
        """What was typed."""
        source, _, number = (self._source.code or "").partition(SEPARATOR)
        day = self._day.value
        return TraceDraft(
            kind=self._kind.code or "",
            value=self._value.text(),
            holder=self._holder.text() if self._kind.code == TraceKind.ACCOUNT else "",
            source=source,
            source_no=number,
            seen_on=day.isoformat() if day else self._day.text(),
            person_id=self._person.code or "",
            note=self._note.text(),
        )

    def _add_rows(self, *, several: bool) -> None:
        self.add_row("kind", FieldRow(self.tr("What was seen"), self._kind))
        self.add_row("value", FieldRow(self.tr("Value"), self._value))
        self._holder_row = self.add_row("holder", FieldRow(self.tr("Account holder"), self._holder))
        source = self.add_row("source", FieldRow(self.tr("Seen in"), self._source))
        self.problems.bind("source_no", source)
        self.add_row(
            "seen_on", FieldRow(self.tr("Seen on"), self._day, note=self.tr("Else the day of the source"))
        )
        if several:
            self.add_row("person_id", FieldRow(self.tr("Of whom"), self._person))
        self.add_row("note", FieldRow(self.tr("Note"), self._note))

    def _on_kind_edited(self, _code: object) -> None:
        self._holder_row.setVisible(self._kind.code == TraceKind.ACCOUNT)

    def _name(self, kind: TraceKind) -> str:
        return self._words.sentence(f"link.trace.{kind}", {})

    def _code(self, row: SourceRow) -> str:
        return f"{row.kind}{SEPARATOR}{row.number}"

    def _told(self, row: SourceRow) -> str:
        name = self._words.sentence(f"link.source.{row.kind}", {"number": row.number})
        return " · ".join(part for part in (name, row.title, row.on.isoformat()) if part)
