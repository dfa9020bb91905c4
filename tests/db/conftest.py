"""A real workspace on disk, a fixed clock, one registered refusal case, and a shorthand for its exhibits."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    ReceiptDraft,
    Registered,
)
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake
from workbench.moment import Clock, FixedClock
from workbench.persons.model import PersonDraft
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)

REFUSAL = ComplaintDraft(
    narrative="五年前买的重疾险，上个月住院，你们短信说拒赔，理由是我没告知高血压。当时业务员根本没问过血压的事！",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17", letter_no="浙金转〔2026〕1187号"),),
    complainant=PersonDraft(
        name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210", phones=("138 0000 6620",)
    ),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾", formed_on="2024-02-29"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40",
    natures=("NA2",),
    handler="陈一鸣",
)


LETTER = EvidenceDraft(
    title="投诉信",
    kind="EK1",
    form="original",
    source="投诉人当面提交",
    formed_on="2026-09-10",
    proves=("C-01",),
)


@pytest.fixture
def clock() -> FixedClock:
    """Nine in the morning of 18 September 2026 at the branch."""
    return FixedClock(NOW)


@pytest.fixture
def actor() -> Actor:
    """The handler."""
    return Actor("陈一鸣")


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> tuple[Path, Registered]:
    """A workspace with one registered case, closed, and that case: a copy is had faster than another."""
    folder = tmp_path_factory.mktemp("begun") / "工作区"
    shutil.copytree(blank, folder)
    clock = FixedClock(NOW)
    with Workspace.open(folder, clock=clock) as opened, opened.write() as session:
        made = register_complaint(session, REFUSAL, actor=Actor("陈一鸣"), clock=clock)
    return folder, made


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, blank: Path, clock: FixedClock
) -> Iterator[Workspace]:
    """A new workspace, open; with the registered case where the test asks for it."""
    asked = "registered" in request.fixturenames
    shutil.copytree(request.getfixturevalue("begun")[0] if asked else blank, tmp_path / "工作区")
    with Workspace.open(tmp_path / "工作区", clock=clock) as opened:
        yield opened


@pytest.fixture
def registered(workspace: Workspace, begun: tuple[Path, Registered]) -> Registered:
    """A refused critical-illness claim, logged the day after it was received."""
    return begun[1]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A small text file in the encoding of an older Chinese system."""
    path = tmp_path / "投诉信.txt"
    path.write_text("业务员没有问过血压。", encoding="gb18030")
    return path


@pytest.fixture
def add(
    workspace: Workspace, registered: Registered, actor: Actor, clock: Clock
) -> Callable[..., EvidenceAdded]:
    """Take a file into the registered case."""

    def run(path: Path, draft: EvidenceDraft = LETTER, watch: Watch = UNWATCHED) -> EvidenceAdded:
        intake = Intake(registered.id, path, draft)
        return add_evidence(workspace, intake, actor=actor, clock=clock, watch=watch)

    return run
