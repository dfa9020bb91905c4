"""A case with everything a letter needs of the workspace, its letters, and hands that press and read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.letters.letter_page import LetterPage
from workbench.changes import Changes
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.lawbook.commands import confirm_rule
from workbench.lawbook.model import RuleDraft
from workbench.letters import commands
from workbench.letters.queries import case_letters, letter_sheet
from workbench.letters.templates import shipped_templates
from workbench.persons.model import PersonDraft
from workbench.workspace.commands import set_institution
from workbench.workspace.model import Institution

if TYPE_CHECKING:
    from ui.shell.desk import Desk

RECEIPT = "D02"
DECISION = "D06b"
OURS = Institution(
    name="示范人寿", branch="杭州西湖支公司", phone="0571-88886666", address="杭州市西湖区文三路8号",
    email="ts@example.com", website="https://example.com", word="示范西湖", superior="示范人寿浙江分公司",
    mediation="浙江省银行业保险业纠纷调解中心",
)  # fmt: skip
CASE = ComplaintDraft(
    narrative="五年前买的重疾险，你们短信说拒赔。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-24"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2024-0302-6620", product="康宁重疾", formed_on="2025-12-01"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    handler="陈一鸣",
)


@dataclass
class Office:
    """The letters of one case, written by commands."""

    desk: "Desk"
    case_id: str

    def run(self, command: Any, *args: Any, **more: Any) -> Any:
        with self.desk.workspace.write() as session:
            return command(session, *args, **more, actor=self.desk.actor, clock=self.desk.clock)

    def draft(self, template_id: str, fields: Mapping[str, Any] | None = None) -> str:
        return str(self.run(commands.draft_letter, self.case_id, template_id, fields or {}).id)

    def complete(self, template_id: str) -> str:
        """A draft with something in every field that the case does not fill."""
        fields = shipped_templates()[template_id].fields
        return self.draft(template_id, {one.key: _answer(one) for one in fields if not one.source})

    def issued(self) -> str:
        letter = self.complete(RECEIPT)
        with self.desk.workspace.write() as session:
            commands.issue_letter(
                session, self.desk.layout.letters, letter, actor=self.desk.actor, clock=self.desk.clock
            )
        return letter

    def sheet(self, letter_id: str) -> Any:
        with self.desk.workspace.read() as session:
            return letter_sheet(session, letter_id, actor=self.desk.actor, clock=self.desk.clock)

    def rows(self) -> Any:
        with self.desk.workspace.read() as session:
            return case_letters(session, self.case_id)


def _answer(one: Any) -> Any:
    match one.kind:
        case "date":
            return "2026-10-20"
        case "amount":
            return "10000"
        case "choice":
            return one.default or one.options[0].value
        case "yes_no":
            return one.default or "no"
        case "citations":
            return ["TSBF2020 18(1)"]
        case "list":
            return [[f"{column.zh}内容" for column in one.columns] or [f"{one.zh}内容"]]
    return f"{one.zh}的说明"[: one.max_len or None]


@pytest.fixture
def office(desk: "Desk") -> Office:
    """A registered case; the institution is known and the law is confirmed."""
    with desk.workspace.write() as session:
        case_id = register_complaint(session, CASE, actor=desk.actor, clock=desk.clock).id
    made = Office(desk, case_id)
    made.run(set_institution, OURS)
    made.run(confirm_rule, RuleDraft("laws", "TSBF2020", "2026-09-18", "已核对官方文本"))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: "Desk", settle: Callable[["Desk"], None]) -> Iterator[LetterPage]:
    """The page of a letter, reloaded when something changed, as the window does."""
    made = LetterPage(desk)

    def on_changed(changes: Changes) -> None:
        if changes.topics & made.topics:
            made.reload(changes)

    desk.bus.changed.connect(on_changed)
    qtbot.addWidget(made)
    made.resize(1166, 740)
    made.show()
    yield made
    desk.bus.changed.disconnect(on_changed)
    settle(desk)


@pytest.fixture
def opened(page: LetterPage, desk: "Desk", settle: Callable[["Desk"], None]) -> Callable[[str], LetterPage]:
    """Opens a letter and waits until it and its preview are there."""

    def open_now(letter_id: str) -> LetterPage:
        page.activate(letter_id)
        settle(desk)
        return page

    return open_now


@pytest.fixture
def still(qtbot: QtBot, desk: "Desk", settle: Callable[["Desk"], None]) -> Callable[[], None]:
    """Waits until whatever was begun is done, also what a timer begins in a moment."""

    def wait() -> None:
        qtbot.wait(1)
        settle(desk)
        qtbot.wait(1)
        settle(desk)

    return wait


def dialog(kind: type[QDialog]) -> Any:
    """The open dialog of a kind."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


@pytest.fixture(autouse=True)
def nothing_left_open(qtbot: QtBot) -> Iterator[None]:
    """Dialogs that a test leaves open are closed."""
    yield
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog):
            one.close()


@pytest.fixture
def texts() -> Callable[[QWidget], str]:
    """Every word on the labels of a widget."""
    from PySide6.QtWidgets import QLabel

    def read(widget: QWidget) -> str:
        return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))

    return read
