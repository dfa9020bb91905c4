"""A refused claim with exhibits of every kind, and secrets in every field that stays inside."""

from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence, withdraw_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

SECRET = "绝不外传"
EXHIBITS = {
    "问卷.txt": EvidenceDraft(
        title="健康告知问卷", kind="EK5", form="electronic_original", source="核心业务系统",
        formed_on="2024-02-29", proves=("RG01.E1",), purpose="投保时逐项询问血压", holder=SECRET, note=SECRET,
    ),
    "病历.txt": EvidenceDraft(
        title="𠮷市医院病历", kind="EK2", form="copy_checked", source="市第一医院", formed_on="2022-05-11",
        proves=("RG01.E2",), purpose="=投保前已有高血压", note=SECRET,
    ),
    "回执.txt": EvidenceDraft(title="送达回执", kind="EK2", form="copy_unchecked"),
    "和解.txt": EvidenceDraft(
        title=f"和解通话{SECRET}", kind="EK5", source=SECRET, purpose=SECRET, settlement_talk=True
    ),
    "陈述.txt": EvidenceDraft(title=f"业务员陈述{SECRET}", kind="EK6", stance="adverse", purpose=SECRET),
    "报告.txt": EvidenceDraft(title=f"核实报告{SECRET}", kind="EK2", proves=("C-09",), purpose=SECRET),
    "旧.txt": EvidenceDraft(title=f"旧件{SECRET}", kind="EK2", purpose=SECRET),
}  # fmt: skip


@pytest.fixture
def ids(
    workspace: Workspace, registered: Registered, tmp_path: Path, actor: Actor, clock: Clock
) -> dict[str, str]:
    """The exhibits by the name of their file; the last one is withdrawn."""
    added: dict[str, EvidenceAdded] = {}
    for name, draft in EXHIBITS.items():
        (tmp_path / name).write_text(name, encoding="utf-8")
        intake = Intake(registered.id, tmp_path / name, draft)
        added[name] = add_evidence(workspace, intake, actor=actor, clock=clock)
    with workspace.write() as session:
        withdraw_evidence(session, added["旧.txt"].id, SECRET, actor=actor, clock=clock)
    return {name: one.id for name, one in added.items()}
