"""The forms of a group: each opens, and does what was wanted."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.groups.asking import GroupState, deed
from ui.groups.fields import Asked, Field
from ui.groups.fields_dialog import FieldsDialog
from ui.groups.words import GroupWords, notice_names, role_names
from ui.kit.choices import Choice
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.groups import answering, commands
from workbench.groups.model import (
    UNCOUNTED,
    ElectionDraft,
    Grade,
    GradeDraft,
    MemberRow,
    NoticeDraft,
    QuestionRow,
    RolePost,
)
from workbench.moment import today


class GroupDoors(QObject):
    """For one page and one group at a time; `state` is what is on screen."""

    def __init__(self, desk: Desk, page: QWidget, failed: Callable[[WorkbenchError], Any]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._failed = failed
        self.state: GroupState | None = None

    def join(self) -> None:
        """Let more cases join."""
        fields = (
            Field("cases", self.tr("Case numbers"), note=self.tr("Several with spaces between them")),
            Field("reason", self.tr("Reason"), "text"),
        )
        kept = self.tr("Every case keeps its own handler, state and deadlines.")
        asked = self._asked(self.tr("Add cases"), self.tr("Add"), fields, lambda typed: dict(typed), (kept,))
        self._open(
            asked,
            lambda typed: (
                commands.join_group, self._id(), typed["cases"].replace("，", " ").replace(",", " ").split(),
                typed["reason"],
            ),
        )  # fmt: skip

    def leave(self, member: MemberRow) -> None:
        """Take a case out."""
        lines = (
            f"{member.case_no}",
            self.tr("The register remembers that it was a member; the case itself goes on as before."),
        )
        fields = (Field("reason", self.tr("Reason"), "text"),)
        asked = self._asked(
            self.tr("Take out of the group?"),
            self.tr("Take out"),
            fields,
            lambda typed: typed["reason"],
            lines,
        )
        self._open(asked, lambda why: (commands.leave_group, self._id(), member.case_no, why))

    def grade(self) -> None:
        """Say how grave it is."""
        if self.state is None:
            return
        sheet, messages = self.state.sheet, self._desk.messages
        grades = [Choice(grade.value, messages.text(f"group.grade_{grade.value}")) for grade in Grade]
        fields = (
            Field("grade", self.tr("Grade"), "choice", sheet.grade.value, grades),
            Field("grade_reason", self.tr("Why this grade"), "text"),
            Field("face_to_face", self.tr("Face to face"), "number", sheet.face_to_face),
        )

        def draft(typed: Mapping[str, Any]) -> GradeDraft:
            people = typed["face_to_face"].strip()
            return GradeDraft(
                typed["grade"], typed["grade_reason"], int(people) if people.isdecimal() else None
            )

        limit = str(self.state.limits.major_face_to_face)
        line = self.tr("{limit} people or more complaining together face to face: major (Measures 29).")
        asked = self._asked(
            self.tr("How grave is it?"), self.tr("Keep the grade"), fields, draft, (line.format(limit=limit),)
        )
        self._open(asked, lambda made: (commands.grade_group, self._id(), made))

    def staff(self) -> None:
        """Say who is on the task force."""
        if self.state is None:
            return
        posts = {post.role: post for post in self.state.sheet.roles}
        fields = []
        for role, name in role_names().items():
            post = posts.get(role, RolePost(role))
            text = f"{post.person} / {post.deputy}".strip(" /")
            fields.append(Field(f"roles.{role}", name, "line", text))

        def draft(typed: Mapping[str, Any]) -> tuple[RolePost, ...]:
            made = []
            for path, text in typed.items():
                person, _, deputy = (part.strip() for part in text.replace("／", "/").partition("/"))
                if person or deputy:
                    made.append(RolePost(path.removeprefix("roles."), person, deputy))
            return tuple(made)

        line = self.tr("One name a field; a deputy behind a slash: Zhou / Chen.")
        asked = self._asked(self.tr("Task force"), self.tr("Keep"), fields, draft, (line,))
        self._open(asked, lambda made: (commands.staff_group, self._id(), made))

    def elect(self) -> None:
        """Note who speaks for the members."""
        if self.state is None:
            return
        words = GroupWords(self._desk)
        members = [one for one in self.state.sheet.standing if one.state not in UNCOUNTED]
        choices = [Choice(one.case_no, f"{words.person(one)}　{one.case_no}") for one in members]
        chosen = tuple(one.case_no for one in self.state.sheet.representatives)
        fields = (
            Field("cases", self.tr("Elected"), "several", chosen, choices),
            Field("held_on", self.tr("Elected on"), "day"),
            Field("proof", self.tr("Proof"), "line", note=self.tr("The paper that members signed")),
        )
        most = str(self.state.limits.representatives)
        line = self.tr(
            "{most} at most, elected in writing (Measures 12). An election replaces the one before."
        )
        asked = self._asked(
            self.tr("Representatives"), self.tr("Keep"), fields, lambda typed: ElectionDraft(**typed),
            (line.format(most=most),),
        )  # fmt: skip
        self._open(asked, lambda made: (commands.elect_representatives, self._id(), made))

    def ask(self) -> None:
        """Write down a question."""
        fields = (Field("question", self.tr("Question"), "text"), Field("answer", self.tr("Answer"), "text"))
        line = self.tr("Somebody else approves the answer before it is said to anybody.")
        asked = self._asked(
            self.tr("New question"), self.tr("Keep"), fields, lambda typed: dict(typed), (line,)
        )
        self._open(
            asked, lambda typed: (answering.write_answer, self._id(), typed["question"], typed["answer"])
        )

    def change(self, question: QuestionRow) -> None:
        """Propose another answer."""
        fields = (Field("answer", self.tr("Answer"), "text", question.answer),)
        lines = (question.question, self.tr("An approval of the answer before falls."))
        asked = self._asked(
            self.tr("Answer"), self.tr("Propose"), fields, lambda typed: typed["answer"], lines
        )
        self._open(asked, lambda said: (answering.change_answer, question.id, said))

    def approve(self, question: QuestionRow) -> None:
        """Approve an answer at once; one's own is refused."""
        self._do(answering.approve_answer, question.id)

    def withdraw(self, question: QuestionRow) -> None:
        """Take a question back at once; it stays on record."""
        self._do(answering.withdraw_question, question.id)

    def note(self) -> None:
        """Note that something was sent."""
        if self.state is None:
            return
        kinds = [Choice(code, name) for code, name in notice_names().items()]
        members = [Choice(one.case_no, one.case_no) for one in self.state.sheet.standing]
        fields = (
            Field("kind", self.tr("Kind"), "choice", "members", kinds),
            Field("sent_on", self.tr("Sent on"), "day", today(self._desk.clock)),
            Field("recipient", self.tr("To whom"), "line"),
            Field("what", self.tr("What was sent"), "text"),
            Field(
                "cases", self.tr("Members"), "several", tuple(one.code for one in members), members,
                self.tr("Whom it reached; all of them at first"),
            ),
        )  # fmt: skip

        def draft(typed: Mapping[str, Any]) -> NoticeDraft:
            cases = typed["cases"] if typed["kind"] == "members" else ()
            return NoticeDraft(**{**typed, "cases": cases})

        asked = self._asked(self.tr("Note a notice"), self.tr("Note"), fields, draft)
        self._open(asked, lambda made: (answering.note_notice, self._id(), made))

    def close(self) -> None:
        """End the group with a review."""
        fields = (Field("closing", self.tr("Review"), "text"),)
        lines = (
            self.tr("What happened, why, what it cost, what was learnt."),
            self.tr("Its cases go on as they are; nobody joins or leaves any more."),
        )
        asked = self._asked(
            self.tr("Close the group?"), self.tr("Close the group"), fields,
            lambda typed: typed["closing"], lines,
        )  # fmt: skip
        self._open(asked, lambda review: (commands.close_group, self._id(), review))

    def _id(self) -> str:
        return self.state.sheet.id if self.state is not None else ""

    def _asked(
        self,
        question: str,
        verb: str,
        fields: Sequence[Field],
        draft: Callable[[Mapping[str, Any]], object],
        lines: Sequence[str] = (),
    ) -> Asked:
        return Asked(question, verb, fields, draft, lines, lambda: today(self._desk.clock))

    def _open(self, asked: Asked, command: Callable[[Any], tuple[Any, ...]]) -> None:
        dialog = FieldsDialog(asked, self._desk.sentence, self._page)

        def on_wanted(made: Any) -> None:
            act, *given = command(made)
            then = partial(_accept, dialog)
            self._desk.write(deed(self._desk, act, *given), then, dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _do(self, act: Callable[..., Any], *given: Any) -> None:
        self._desk.write(deed(self._desk, act, *given), None, self._failed, owner=self)


def _accept(dialog: FieldsDialog, _done: Any) -> None:
    dialog.accept()
