"""Groups, order and decisions as they are kept."""

from pathlib import Path
from typing import Any

import pytest

from workbench.actor import Actor
from workbench.audit.model import AuditRow
from workbench.audit.queries import audit_rows
from workbench.catalogue import commands
from workbench.catalogue.model import Catalogue, Choice, ChoiceDraft, GroupDraft, LeftOut, MoveDraft
from workbench.catalogue.queries import catalogue_of
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import Clock
from workbench.workspace.opening import Workspace


def catalogue(workspace: Workspace, case: Registered) -> Catalogue:
    with workspace.read() as session:
        return catalogue_of(session, case.id)


def labels(workspace: Workspace, case: Registered) -> dict[int, str]:
    return {entry.row.number: entry.label for entry in catalogue(workspace, case).entries if entry.included}


def deeds(workspace: Workspace) -> list[AuditRow]:
    with workspace.read() as session:
        return [row for row in audit_rows(session) if row.action.startswith("catalogue.")]


def test_that_the_proposal_is_written_down_with_the_first_move_and_the_trail_says_so(
    workspace: Workspace, registered: Registered, ids: dict[str, str], actor: Actor, clock: Clock
) -> None:
    before = catalogue(workspace, registered)
    assert [group.title for group in before.groups] == [
        "保险人就该事项作过具体询问", "投保人的回答与事实不符", "投诉的提出与处理经过", "其他证据",
    ]  # fmt: skip
    assert labels(workspace, registered) == {1: "1-1", 2: "2-1", 3: "3-1"}
    assert not deeds(workspace)
    with workspace.write() as session:
        draft = MoveDraft(ids["问卷.txt"], before.groups[1].id, 0)
        changes = commands.move_exhibit(session, draft, actor=actor, clock=clock)
    assert "catalogue" in changes.topics
    assert labels(workspace, registered) == {1: "1-1", 2: "1-2", 3: "2-1"}
    (deed,) = deeds(workspace)
    assert deed.after is not None
    assert (deed.action, deed.after["number"], deed.after["position"]) == ("catalogue.exhibit_moved", 1, 0)
    assert catalogue(workspace, registered).settled


def test_that_groups_are_made_renamed_moved_merged_and_proposed_anew(
    workspace: Workspace, registered: Registered, ids: dict[str, str], actor: Actor, clock: Clock
) -> None:
    who: dict[str, Any] = {"actor": actor, "clock": clock}
    with workspace.write() as session:
        commands.make_group(session, GroupDraft(registered.id, "医疗记录"), **who)
        groups = catalogue_of(session, registered.id).groups
        made = groups[-1]
        assert (made.title, made.number, made.entries) == ("医疗记录", 0, ())
        commands.move_exhibit(session, MoveDraft(ids["病历.txt"], made.id), **who)
        commands.move_group(session, registered.id, made.id, 0, **who)
        commands.rename_group(session, registered.id, made.id, "医院材料", **who)
    assert labels(workspace, registered) == {2: "1-1", 1: "2-1", 3: "3-1"}
    assert catalogue(workspace, registered).groups[0].title == "医院材料"
    with (
        pytest.raises(UserError, match=r"catalogue\.group_not_empty"),
        workspace.write() as session,
    ):
        commands.remove_group(session, registered.id, made.id, **who)
    with workspace.write() as session:
        commands.remove_group(session, registered.id, made.id, groups[0].id, **who)
    assert labels(workspace, registered) == {1: "1-1", 2: "1-2", 3: "2-1"}
    with workspace.write() as session:
        commands.propose_anew(session, registered.id, **who)
    assert labels(workspace, registered) == {1: "1-1", 2: "2-1", 3: "3-1"}


def test_that_settlement_talk_goes_out_only_with_a_reason_and_inner_papers_never(
    workspace: Workspace, registered: Registered, ids: dict[str, str], actor: Actor, clock: Clock
) -> None:
    def choose(name: str, choice: Choice | None, reason: str = "") -> None:
        with workspace.write() as session:
            commands.choose(session, ChoiceDraft(ids[name], choice, reason), actor=actor, clock=clock)

    with pytest.raises(UserError, match=r"catalogue\.reason_missing"):
        choose("和解.txt", Choice.IN, "  ")
    for name in ("报告.txt", "旧.txt"):
        with pytest.raises(UserError, match=r"catalogue\.never_in"):
            choose(name, Choice.IN, "需要")
    choose("和解.txt", Choice.IN, "双方书面同意")
    choose("陈述.txt", Choice.IN, "法庭要求提交")
    choose("回执.txt", Choice.OUT, "与本案无关")
    assert sorted(labels(workspace, registered)) == [1, 2, 4, 5]
    entry = next(one for one in catalogue(workspace, registered).entries if one.row.number == 3)
    assert (entry.left_out, entry.reason) == (LeftOut.CHOSEN_OUT, "与本案无关")
    choose("和解.txt", None)
    assert sorted(labels(workspace, registered)) == [1, 2, 5]
    assert [deed.action for deed in deeds(workspace)] == ["catalogue.chosen"] * 4


def test_that_later_exhibits_come_last_once_the_arrangement_is_settled(
    workspace: Workspace,
    registered: Registered,
    ids: dict[str, str],
    tmp_path: Path,
    actor: Actor,
    clock: Clock,
) -> None:
    assert ids
    for _ in range(2):
        with workspace.write() as session:
            commands.settle(session, registered.id, actor=actor, clock=clock)
    assert [deed.action for deed in deeds(workspace)] == ["catalogue.settle"]
    (tmp_path / "早.txt").write_text("早", encoding="utf-8")
    early = EvidenceDraft(title="更早的问卷", formed_on="2001-01-01", proves=("RG01.E1",))
    add_evidence(workspace, Intake(registered.id, tmp_path / "早.txt", early), actor=actor, clock=clock)
    assert labels(workspace, registered) == {1: "1-1", 8: "1-2", 2: "2-1", 3: "3-1"}
