"""Areas, copies and what stands: the original sealed, the copy beside it, every deed on record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.redaction.pages import ID, LINES, PHONE, written
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.evidence.commands import add_evidence, withdraw_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.evidence.queries import custody_chain, evidence_row
from workbench.evidence.store import digests_of, path_of
from workbench.evidence.verify import verify_evidence
from workbench.integrity.checking import check_workspace
from workbench.moment import Clock
from workbench.redaction import queries
from workbench.redaction.applying import export_copy, make_copy
from workbench.redaction.commands import add_areas, lift_areas
from workbench.redaction.model import AreaDraft, Pattern, Wanted
from workbench.redaction.searching import drafts_of, find_in_exhibit
from workbench.redaction.suggesting import wanted_in_case
from workbench.workspace.opening import Workspace

DRAFT = EvidenceDraft(title="问卷", kind="EK1", form="original", source="投诉人当面提交")
AREA = AreaDraft(1, 0.1, 0.1, 0.6, 0.3, "privacy")


@pytest.fixture
def exhibit(
    workspace: Workspace, registered: Registered, actor: Actor, clock: Clock, tmp_path: Path
) -> Callable[..., str]:
    """Take a file in and tell its id."""

    def run(path: Path | None = None) -> str:
        file = path or written(tmp_path / "问卷.pdf", (LINES, ("Second page",)))
        return add_evidence(workspace, Intake(registered.id, file, DRAFT), actor=actor, clock=clock).id

    return run


def code_of(error: pytest.ExceptionInfo[UserError]) -> str:
    return error.value.problems[0].code


def test_that_a_copy_is_proven_and_kept_while_the_original_stays_sealed(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock, tmp_path: Path
) -> None:
    evidence_id = exhibit()
    folder = workspace.layout.evidence
    with workspace.read() as session:
        original = evidence_row(session, evidence_id).sha256
        assert queries.standing(session, evidence_id).applied, "nothing to black out is nothing left to do"
    found = find_in_exhibit(workspace, evidence_id, Wanted((Pattern.RESIDENT_ID, Pattern.PHONE)))
    assert {hit.text for hit in found.hits} == {ID, PHONE}
    with workspace.write() as session:
        add_areas(session, evidence_id, drafts_of(found.hits, "privacy"), actor=actor, clock=clock)
        standing = queries.standing(session, evidence_id)
    assert (standing.areas, standing.applied, standing.copy) == (2, False, None)
    before = digests_of(folder, original)
    copy = make_copy(workspace, evidence_id, actor=actor, clock=clock).copy
    assert digests_of(folder, original) == before
    assert digests_of(folder, copy.sha256).sha256 == copy.sha256 != original
    assert (copy.version, copy.pages, copy.proof["drawn_pages"]) == (1, 2, [1])
    with workspace.read() as session:
        assert queries.standing(session, evidence_id).copy == copy
        last = custody_chain(session, evidence_id)[-1]
        deeds = list(audit_rows(session))
        told = "".join(str((row.before, row.after)) for row in deeds)
    assert last.event == "copied" and copy.sha256 in (last.note or "")
    assert [row.action for row in deeds][-2:] == ["redaction.mark", "redaction.apply"]
    assert ID not in told and PHONE not in told, "the words themselves are never kept"
    assert verify_evidence(workspace).sound
    assert check_workspace(workspace).sound
    assert export_copy(workspace, evidence_id, tmp_path / "copy.pdf", actor=actor, clock=clock).copy == copy
    assert (tmp_path / "copy.pdf").read_bytes() == path_of(folder, copy.sha256).read_bytes()
    with pytest.raises(UserError) as error:
        make_copy(workspace, evidence_id, actor=actor, clock=clock)
    assert code_of(error) == "redaction.already_applied"


def test_that_new_areas_after_a_copy_stand_not_applied_and_lifting_needs_a_reason(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock, tmp_path: Path
) -> None:
    evidence_id = exhibit()
    with workspace.write() as session:
        first = add_areas(session, evidence_id, [AREA], actor=actor, clock=clock).ids
        assert not add_areas(session, evidence_id, [AREA], actor=actor, clock=clock).ids
    make_copy(workspace, evidence_id, actor=actor, clock=clock)
    lower = AreaDraft(2, 0.1, 0.1, 0.6, 0.3, "客户的住址")
    with workspace.write() as session:
        second = add_areas(session, evidence_id, [lower], actor=actor, clock=clock).ids
        standing = queries.standing(session, evidence_id)
    assert not standing.applied and standing.copy is not None
    with pytest.raises(UserError) as error:
        export_copy(workspace, evidence_id, tmp_path / "copy.pdf", actor=actor, clock=clock)
    assert code_of(error) == "redaction.not_applied"
    assert make_copy(workspace, evidence_id, actor=actor, clock=clock).copy.version == 2
    with pytest.raises(UserError) as error, workspace.write() as session:
        lift_areas(session, evidence_id, first, actor=actor, clock=clock)
    assert code_of(error) == "redaction.lifting_reason_missing"
    with workspace.write() as session:
        lift_areas(session, evidence_id, [*first, *second], "法院要求提供全文", actor=actor, clock=clock)
        standing = queries.standing(session, evidence_id)
        assert [copy.version for copy in queries.copies(session, evidence_id)] == [1, 2]
    assert (standing.areas, standing.applied, standing.copy) == (0, True, None)


def test_that_bad_areas_are_refused_all_at_once(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock
) -> None:
    evidence_id = exhibit()
    wrong = [
        AreaDraft(1, 0.5, 0.1, 0.4, 0.3, "privacy"),
        AreaDraft(1, 0.1, 0.1, 1.2, 0.3, " "),
        AreaDraft(3, 0.1, 0.1, 0.2, float("nan"), "privacy"),
        AreaDraft(9, 0.1, 0.1, 0.2, 0.3, "privacy", "secret"),
    ]
    with pytest.raises(UserError) as error, workspace.write() as session:
        add_areas(session, evidence_id, wrong, actor=actor, clock=clock)
    assert {(problem.field, problem.code) for problem in error.value.problems} == {
        ("areas.0", "redaction.bad_area"),
        ("areas.1", "redaction.bad_area"),
        ("areas.1.reason", "redaction.reason_missing"),
        ("areas.2.page", "redaction.bad_area"),
        ("areas.2.page", "redaction.page"),
        ("areas.3.kind", "redaction.unknown_pattern"),
        ("areas.3.page", "redaction.page"),
    }


def test_that_withdrawn_exhibits_and_other_kinds_of_files_are_refused(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock, tmp_path: Path
) -> None:
    mail = tmp_path / "a.eml"
    mail.write_bytes(b"From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\n13800138000\r\n")
    evidence_id = exhibit(mail)
    with pytest.raises(UserError) as error, workspace.write() as session:
        add_areas(session, evidence_id, [AreaDraft(1, 0, 0, 5, 1, "privacy")], actor=actor, clock=clock)
    assert code_of(error) == "redaction.type"
    with workspace.write() as session:
        withdraw_evidence(session, evidence_id, "重复", actor=actor, clock=clock)
    with pytest.raises(UserError) as error, workspace.write() as session:
        add_areas(session, evidence_id, [AREA], actor=actor, clock=clock)
    assert code_of(error) == "evidence.is_withdrawn"


def test_that_a_changed_original_is_never_copied(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock
) -> None:
    evidence_id = exhibit()
    with workspace.write() as session:
        add_areas(session, evidence_id, [AREA], actor=actor, clock=clock)
        path = path_of(workspace.layout.evidence, evidence_row(session, evidence_id).sha256)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(UserError) as error:
        make_copy(workspace, evidence_id, actor=actor, clock=clock)
    assert code_of(error) == "custody.changed"


def test_that_the_names_and_numbers_of_the_case_are_offered(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        wanted = wanted_in_case(session, registered.id)
    assert wanted.names == ("欧阳晓锋",)
    assert wanted.policies == ("P2021-0302-6620",)


def test_that_a_place_is_marked_once_though_a_reader_takes_its_letters_a_little_wider(
    workspace: Workspace, exhibit: Callable[..., str], actor: Actor, clock: Clock
) -> None:
    """A font that is not in the file is as wide as the reader's own."""
    evidence_id = exhibit()
    wider, elsewhere = (
        AreaDraft(1, 0.1, 0.1, 0.602, 0.3, "privacy"),
        AreaDraft(1, 0.1, 0.1, 0.61, 0.3, "privacy"),
    )
    with workspace.write() as session:
        added = [
            len(add_areas(session, evidence_id, [draft], actor=actor, clock=clock).ids)
            for draft in (AREA, wider, elsewhere)
        ]
    assert added == [1, 0, 1]
