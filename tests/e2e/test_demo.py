"""The demonstration: fictional people, every step through the program's own commands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pikepdf
import pytest
import yaml
from sqlalchemy.orm import Session

from workbench.awards.queries import award_sheet
from workbench.complaints.queries import case_clocks, complaint_id_of
from workbench.demo.model import DemoResult, DemoStep
from workbench.demo.story import run_demo
from workbench.errors import MachineError
from workbench.followups.queries import due_follow_ups
from workbench.handovers.queries import open_offers
from workbench.identity.documents import examine_id
from workbench.identity.model import IdType
from workbench.integrity.checking import check_workspace
from workbench.letters.queries import case_letters
from workbench.moment import FixedClock, today
from workbench.rectifications.queries import due_rectifications
from workbench.recusals.queries import standing_recusals
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import is_demo

CLOCK = FixedClock(datetime(2026, 9, 28, 2, 42, tzinfo=UTC))
STORY = yaml.safe_load(files("resources").joinpath("demo", "cases.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[DemoResult, list[DemoStep]]:
    told: list[DemoStep] = []
    folder = tmp_path_factory.mktemp("demo")
    for _ in range(2):  # the second time replaces the first
        result = run_demo(folder, clock=CLOCK, language="zh", tell=told.append)
    return result, told


@pytest.fixture
def session(played: tuple[DemoResult, list[DemoStep]]) -> Iterator[Session]:
    with Workspace.open(played[0].workspace, clock=CLOCK) as workspace, workspace.read() as session:
        yield session


def test_that_the_demo_plays_every_case_and_leaves_a_sound_marked_workspace(
    played: tuple[DemoResult, list[DemoStep]],
) -> None:
    result, told = played
    assert result.cases == len(STORY["cases"])
    assert {step.code for step in told} >= {
        "demo.registered",
        "refusal.lapsed",
        "demo.exported",
        "demo.checked",
    }
    with pikepdf.open(result.case_file) as pdf:
        assert len(pdf.pages) > 10
    with Workspace.open(result.workspace) as workspace:
        assert check_workspace(workspace).sound
        with workspace.read() as session:
            assert is_demo(session)


def test_that_a_case_of_the_demo_went_out_by_letter_and_has_goodwill_to_approve(session: Session) -> None:
    early = complaint_id_of(session, "2026-0908-0004")
    issued = {row.template_id for row in case_letters(session, early) if row.number and row.deliveries}
    assert issued == {"D02", "D06b"}
    awards = award_sheet(session, early, governing_rulebook(session))
    assert [(row.kind, row.approved) for row in awards.unpaid] == [("compensation", False)]
    assert awards.due_fen == 320_000
    due = {(row.case_no, row.occasion) for row in due_follow_ups(session, today(CLOCK))}
    assert ("2026-0908-0004", "D15") in due
    assert ("2026-0908-0004", 0) in {
        (row.case_no, row.days) for row in due_rectifications(session, today(CLOCK))
    }


def test_that_the_demo_has_a_draft_an_offer_a_recusal_and_periods_longer_and_paused(session: Session) -> None:
    hero = case_letters(session, complaint_id_of(session, "2026-0917-0007"))
    assert [row.template_id for row in hero if row.is_draft] == ["D05"]
    assert [offer.case_no for offer in open_offers(session, "陈一鸣")] == ["2026-0918-0008"]
    kept_away = standing_recusals(session, complaint_id_of(session, "2026-0915-0006"))
    assert [row.name for row in kept_away] == ["李若水"]
    paused = case_clocks(session, complaint_id_of(session, "2026-0911-0005"))
    assert any(row.paused_since for row in paused)
    longer = case_clocks(session, complaint_id_of(session, "2026-0901-0002"))
    assert {"C04"} == {
        row.rule_id for row in longer if row.rule_id in ("C03", "C04") and row.ended_on is None
    }


def test_that_the_demo_never_replaces_anybodys_work(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "workspace").close()
    with pytest.raises(MachineError) as caught:
        run_demo(tmp_path, clock=CLOCK, language="zh", tell=lambda step: None)
    assert caught.value.code == "workspace.folder_in_use"
    assert (tmp_path / "workspace" / "workbench.db").is_file()


def test_that_no_number_of_the_demo_could_be_somebodys() -> None:
    for case in STORY["cases"]:
        person = case["complainant"]
        if "id_no" in person:
            codes = {problem.code for problem in examine_id(IdType.CN_ID, person["id_no"]).problems}
            assert "identity.checksum_mismatch" in codes, person["name"]
        for phone in person["phones"]:
            assert phone.replace(" ", "").replace("-", "").startswith(("1000000", "05710000"))
