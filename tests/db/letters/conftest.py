"""A case far enough on that every letter can be filled, and the verbs for letters."""

import importlib.util
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from db.complaints import ComplaintRecord, DemandRecord
from workbench.actor import Actor
from workbench.complaints.commands import remove_nature
from workbench.complaints.model import Registered
from workbench.lawbook.commands import confirm_rule
from workbench.lawbook.model import RuleDraft
from workbench.letters import commands, queries
from workbench.letters.model import Delivered, DeliveryDraft, Issued, LetterSheet
from workbench.letters.templates import shipped_templates
from workbench.moment import FixedClock
from workbench.process.commands import set_demand_outcome
from workbench.process.model import OutcomeDraft
from workbench.workspace.commands import set_institution
from workbench.workspace.model import Institution
from workbench.workspace.opening import Workspace

_BESIDE = Path(__file__).parent.parent / "checklists" / "conftest.py"
_spec = importlib.util.spec_from_file_location("hand_of_the_checklists", _BESIDE)
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

hand = _module.hand

CHEN, CLOCK = Actor("陈一鸣"), FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
OURS = Institution(
    name="示范人寿", branch="杭州西湖支公司", phone="0571-88886666", address="杭州市西湖区文三路8号",
    email="ts@example.com", website="https://example.com", word="示范西湖", superior="示范人寿浙江分公司",
    mediation="浙江省银行业保险业纠纷调解中心",
)  # fmt: skip
LAWS = ("TSBF2020", "BXF2015", "BXF-SI2", "BXF-SI3", "MFD2020")


@dataclass
class Desk:
    """What a handler does with the letters of one case."""

    workspace: Workspace
    case_id: str
    actor: Actor
    clock: FixedClock
    typed: dict[str, Any] = field(default_factory=dict)

    def run(self, command: Any, *args: Any, **more: Any) -> Any:
        with self.workspace.write() as session:
            return command(session, *args, **more, actor=self.actor, clock=self.clock)

    def draft(self, template_id: str, fields: Mapping[str, Any] | None = None) -> str:
        done = self.run(commands.draft_letter, self.case_id, template_id, fields or {})
        return str(done.id)

    def complete(self, template_id: str, **fields: Any) -> str:
        """A draft with something in every field that must be filled."""
        return self.draft(template_id, {**answers(template_id), **fields})

    def set(self, letter_id: str, **fields: Any) -> Any:
        return self.run(commands.set_fields, letter_id, fields)

    def sheet(self, letter_id: str) -> LetterSheet:
        with self.workspace.read() as session:
            return queries.letter_sheet(session, letter_id, actor=self.actor, clock=self.clock)

    def issue(self, letter_id: str) -> Issued:
        with self.workspace.write() as session:
            return commands.issue_letter(
                session, self.workspace.layout.letters, letter_id, actor=self.actor, clock=self.clock
            )

    def deliver(self, letter_id: str, **typed: str) -> Delivered:
        told = {"mode": "posted", "result": "sent", "proof": "EMS 1098765432106", **typed}
        told.setdefault("at", "2026-09-18 09:30")
        delivered: Delivered = self.run(commands.record_delivery, letter_id, DeliveryDraft(**told))
        return delivered

    def rows(self) -> list[Any]:
        with self.workspace.read() as session:
            return queries.case_letters(session, self.case_id)

    def later(self, **span: int) -> "Desk":
        """The same desk some time on."""
        return replace(self, clock=FixedClock(self.clock.instant + timedelta(**span)))


def answers(template_id: str) -> dict[str, Any]:
    """Something sensible for every field that a person must fill in some case."""
    template = shipped_templates()[template_id]
    return {
        one.key: some_answer(one)
        for one in template.fields
        if not one.source or one.required_when or one.kind == "citations"
    }


def some_answer(one: Any) -> Any:
    """Something sensible for a field."""
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


def confirmed(desk: Desk) -> None:
    """Let the legal department stand for the laws that the letters cite."""
    for law in LAWS:
        confirm(desk, law)


def confirm(desk: Desk, law: str) -> None:
    """Let the legal department stand for a law."""
    desk.run(confirm_rule, RuleDraft("laws", law, "2026-09-18", "已核对官方文本"))


@pytest.fixture(scope="session")
def settled(begun: tuple[Path, Registered], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace where the institution is known and the citations are confirmed, to be copied."""
    folder = copied(begun[0], tmp_path_factory.mktemp("settled"))
    with Workspace.open(folder, clock=CLOCK) as opened:
        made = Desk(opened, begun[1].id, CHEN, CLOCK)
        made.run(set_institution, OURS)
        confirmed(made)
    return folder


@pytest.fixture(scope="session")
def approved(settled: Path, begun: tuple[Path, Registered], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, its case ready to be decided."""
    folder = copied(settled, tmp_path_factory.mktemp("approved"))
    with Workspace.open(folder, clock=CLOCK) as opened:
        approve(Desk(opened, begun[1].id, CHEN, CLOCK), folder.parent)
    return folder


def copied(source: Path, folder: Path) -> Path:
    """A copy of a closed workspace in a folder."""
    return Path(shutil.copytree(source, folder / "工作区"))


def approve(desk: Desk, folder: Path) -> None:
    """Let the claim be paid after all, write findings, and let somebody else approve."""
    with desk.workspace.write() as session:
        remove_nature(session, desk.case_id, "NA2", reason="同意给付", actor=desk.actor, clock=desk.clock)
        demand_id = session.execute(
            update(DemandRecord).values(note=None).returning(DemandRecord.id)
        ).scalar_one()
        session.execute(update(ComplaintRecord).values(state="in_approval"))
    desk.run(set_demand_outcome, desk.case_id, OutcomeDraft(demand_id, "granted", "36000"))
    hand = _module.Hand(desk.workspace, desk.case_id, desk.actor, desk.clock, folder)
    for key, value in {
        "decision.finding": "经核对投保问卷（证据1），投保时没有询问血压事项。",
        "approval.approver": "周岚",
        "approval.on": "2026-09-18",
    }.items():
        hand.fact(key, value)


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, blank: Path, clock: FixedClock
) -> Iterator[Workspace]:
    """A new workspace, open; a copy of one that has come as far as the test asks for."""
    asked = request.fixturenames
    source = blank
    if "decided" in asked or "office" in asked:
        source = request.getfixturevalue("approved" if "decided" in asked else "settled")
    elif "registered" in asked:
        source = request.getfixturevalue("begun")[0]
    with Workspace.open(copied(source, tmp_path), clock=clock) as opened:
        yield opened


@pytest.fixture
def office(workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock) -> Desk:
    """The desk of the handler; the institution is known, the citations are confirmed."""
    return Desk(workspace, registered.id, actor, clock)


@pytest.fixture
def decided(office: Desk) -> Desk:
    """The claim is paid after all, findings are written and somebody else approved."""
    return office
