"""Opens the form of a new group, from what was suggested or from chosen cases."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.groups.asking import deed
from ui.groups.fields import Asked, Field
from ui.groups.fields_dialog import FieldsDialog
from ui.kit.choices import Choice
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.groups.commands import dismiss_group, join_group, open_group
from workbench.groups.model import Found, Grade, GroupDraft, Opened, Reason
from workbench.moment import today


class Opening(QObject):
    """For one page: asks, does, and goes to the new group."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def suggested(self, found: Found) -> None:
        """Open a group from what was suggested."""
        named = {reason.kind: reason.value for reason in reversed(found.reasons)}
        first = GroupDraft(
            title=found.title,
            cases=tuple(case.case_no for case in found.cases),
            grade=found.grade.value,
            product=named.get("product", ""),
            unit=named.get("unit", ""),
        )
        lines = [
            self.tr("%n case(s)", "", len(found.cases)) + " · " + self.tr("%n person(s)", "", found.people)
        ]
        self._ask(first, found.reasons, lines)

    def chosen(self, case_nos: Sequence[str]) -> None:
        """Open a group from chosen cases."""
        first = GroupDraft(cases=tuple(case_nos))
        self._ask(first, (), [self.tr("%n case(s)", "", len(first.cases))])

    def join(self, found: Found) -> None:
        """Let suggested cases join the group they belong to."""
        numbers = [case.case_no for case in found.cases]
        asked = Asked(
            self.tr("Join group {number}?").format(number=found.group_number),
            self.tr("Join"),
            (Field("reason", self.tr("Reason"), "text"),),
            lambda typed: typed["reason"],
            (self.tr("%n case(s)", "", len(numbers)), self._kept()),
        )
        self._open(asked, lambda reason: (join_group, found.group_id, numbers, reason), self._on_done)

    def dismiss(self, found: Found) -> None:
        """Say that what was suggested is no group."""
        numbers = [case.case_no for case in found.cases]
        asked = Asked(
            self.tr("No group?"),
            self.tr("No group"),
            (Field("reason", self.tr("Reason"), "text"),),
            lambda typed: typed["reason"],
            (self.tr("It is remembered. The cases are suggested again only when enough new people join."),),
        )
        self._open(asked, lambda reason: (dismiss_group, numbers, reason), self._on_done)

    def _ask(self, first: GroupDraft, reasons: Sequence[Reason], lines: Sequence[str]) -> None:
        messages = self._desk.messages
        grades = [Choice(grade.value, messages.text(f"group.grade_{grade.value}")) for grade in Grade]
        fields = (
            Field("title", self.tr("Title"), "line", first.title),
            Field("event", self.tr("Event"), "text", first.event),
            Field("product", self.tr("Product"), "line", first.product),
            Field("unit", self.tr("Outlet"), "line", first.unit),
            Field("grade", self.tr("Grade"), "choice", first.grade, grades),
            Field("grade_reason", self.tr("Why this grade"), "text", first.grade_reason),
            Field(
                "face_to_face",
                self.tr("Face to face"),
                "number",
                first.face_to_face,
                note=self.tr(
                    "How many people complained together face to face; 20 or more: major (Measures 29)"
                ),
            ),
        )

        def draft(typed: Mapping[str, Any]) -> GroupDraft:
            people = typed["face_to_face"].strip()
            known = {**typed, "face_to_face": int(people) if people.isdecimal() else None}
            return GroupDraft(cases=first.cases, **known)

        asked = Asked(
            self.tr("Open a group"), self.tr("Open"), fields, draft, (*lines, self._kept()),
            lambda: today(self._desk.clock),
        )  # fmt: skip
        self._open(asked, lambda made: (open_group, made, reasons), self._on_opened)

    def _open(
        self,
        asked: Asked,
        command: Callable[[Any], tuple[Any, ...]],
        done: Callable[[FieldsDialog, Any], None],
    ) -> None:
        dialog = FieldsDialog(asked, self._desk.sentence, self._page)

        def on_wanted(made: Any) -> None:
            act, *given = command(made)
            then = partial(done, dialog)
            self._desk.write(deed(self._desk, act, *given), then, dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_opened(self, dialog: FieldsDialog, opened: Opened) -> None:
        dialog.accept()
        text = self.tr("Group {number} is open. Every case keeps its handler and its deadlines.")
        self._desk.say(ToastState(text.format(number=opened.number), "green"))
        self._desk.go("group", opened.id)

    def _on_done(self, dialog: FieldsDialog, _changes: Any) -> None:
        dialog.accept()

    def _kept(self) -> str:
        return self.tr("Every case keeps its own handler, state and deadlines.")
