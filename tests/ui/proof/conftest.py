"""The table of proof of a refused claim with three exhibits."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.evidence.conftest import REFUSAL
from workbench.checklists.commands import choose_ground
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence, answer_question
from workbench.evidence.model import EvidenceDraft, Intake, PropertyAnswer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.proof.matrix_view import MatrixView
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
EXHIBITS = (
    EvidenceDraft(title="告知回执", kind="EK2", form="original", source="本机构", proves=("RG01.E1",)),
    EvidenceDraft(title="病历", kind="EK2", form="copy_unchecked", source="医院", proves=("RG01.E2",)),
    EvidenceDraft(
        title="体检", kind="EK2", form="original", source="投诉人", stance="adverse", proves=("RG01.E2",)
    ),
)


@pytest.fixture
def registered(desk: "Desk") -> Registered:
    """A refused claim with a ground chosen."""
    with desk.workspace.write() as session:
        made = register_complaint(session, REFUSAL, actor=desk.actor, clock=desk.clock)
        choose_ground(session, made.id, "RG01", actor=desk.actor, clock=desk.clock)
    return made


@pytest.fixture
def exhibits(desk: "Desk", registered: Registered, tmp_path: Path) -> list[str]:
    """One that proves, one that cannot prove alone, and one that speaks against us."""
    ids = []
    for number, draft in enumerate(EXHIBITS):
        path = tmp_path / f"{number}.txt"
        path.write_text(draft.title, encoding="utf-8")
        intake = Intake(registered.id, path, draft)
        ids.append(add_evidence(desk.workspace, intake, actor=desk.actor, clock=desk.clock).id)
    with desk.workspace.write() as session:
        answer_question(session, ids[0], PropertyAnswer("T1", "yes"), actor=desk.actor, clock=desk.clock)
    return ids


@pytest.fixture
def view(
    qtbot: "QtBot", desk: "Desk", registered: Registered, exhibits: list[str], settle: Settle
) -> Iterator["MatrixView"]:
    """The table on screen, told of changes as the case page tells it."""
    from ui.proof.matrix_view import MatrixView

    made = MatrixView(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_case(registered.id)
    settle(desk)
    yield made
    settle(desk)
