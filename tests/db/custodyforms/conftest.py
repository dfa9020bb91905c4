"""A file as a customer brings it, and a shorthand to take files in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

LETTER = EvidenceDraft(
    title="投诉信",
    kind="EK1",
    form="original",
    source="投诉人当面提交",
    formed_on="2026-09-10",
    proves=("C-01",),
)


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
