"""The demonstration: fictional people, every step through the program's own commands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.analysis.counting import five_dimensions
from workbench.analysis.effects import effect_of
from workbench.analysis.frame import case_frame
from workbench.analysis.queries import interventions, period_of
from workbench.analysis.remedying import CLAIM_FROM
from workbench.awards.queries import award_sheet
from workbench.clocks.rules import add_months
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import case_clocks, complaint_rows, complaint_seqs
from workbench.demo.brief import crowd_cases, earlier_cases
from workbench.demo.model import DemoResult, DemoStep
from workbench.demo.story import run_demo
from workbench.errors import MachineError
from workbench.figures.model import FigureFilter
from workbench.followups.queries import due_follow_ups
from workbench.groups.overview import demand_matrix, equal_treatment, spread
from workbench.groups.queries import group_notices, group_questions, group_rows, group_sheet
from workbench.handovers.queries import open_offers
from workbench.identity.documents import examine_id
from workbench.identity.model import IdType
from workbench.integrity.checking import check_workspace
from workbench.letters.queries import case_letters
from workbench.moment import FixedClock, today
from workbench.persons.queries import person_rows, person_seqs
from workbench.persons.resolving import person_candidates
from workbench.profiles.queries import open_requests
from workbench.profiles.version_queries import versions
from workbench.rectifications.queries import due_rectifications
from workbench.recusals.queries import standing_recusals
from workbench.rulebook.governing import governing_rulebook
from workbench.signals.assessing import assessment
from workbench.signals.model import Standing, Status
from workbench.signals.queries import reviews
from workbench.verifier.verify import verify_pack
from workbench.watch import UNWATCHED
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import is_demo

CLOCK = FixedClock(datetime(2026, 9, 28, 2, 42, tzinfo=UTC))


def told(name: str) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files("resources").joinpath("demo", f"{name}.yaml").read_text("utf-8"), Loader=loader)


STORY, EARLIER, PATTERNS = (told(name) for name in ("cases", "earlier", "patterns"))
BRIEF = [*earlier_cases(EARLIER), *crowd_cases(PATTERNS, EARLIER["products"])]
CASES = [*STORY["cases"], *BRIEF]


@pytest.fixture
def played(
    demonstration: DemoResult, demonstration_steps: list[DemoStep]
) -> tuple[DemoResult, list[DemoStep]]:
    return demonstration, demonstration_steps


@pytest.fixture
def session(played: tuple[DemoResult, list[DemoStep]]) -> Iterator[Session]:
    with Workspace.open(played[0].workspace, clock=CLOCK) as workspace, workspace.read() as session:
        yield session


def passes_luhn(card: str) -> bool:
    """Whether the check digit of a card or account stands."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(card)))
    return sum(number - 9 * (number > 9) for number in doubled) % 10 == 0


def case_number(session: Session, complaint_id: str) -> str:
    return session.execute(
        select(ComplaintRecord.case_no).where(ComplaintRecord.id == complaint_id)
    ).scalar_one()


def case_id(session: Session, words: str) -> str:
    """The newest case in which these words were said."""
    (seq,) = complaint_seqs(session, ComplaintFilter(query=words))[:1]
    return complaint_rows(session, [seq])[0].id


def test_that_the_demo_plays_every_case_and_leaves_a_sound_marked_workspace(
    played: tuple[DemoResult, list[DemoStep]],
) -> None:
    result, steps = played
    assert result.cases == len(CASES)
    assert {step.code for step in steps} >= {
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


def test_that_the_pack_of_the_demo_is_whole_and_keeps_inner_papers_and_settlement_talk_back(
    played: tuple[DemoResult, list[DemoStep]],
) -> None:
    (pack,) = played[0].case_file.parent.glob("证据卷-*")
    assert verify_pack(pack, UNWATCHED).ok
    travels = sorted(path.name for path in (pack / "data" / "exhibits").iterdir())
    assert len(travels) == 5
    assert not any(word in name for name in travels for word in ("协商", "内部"))
    told = "".join(path.read_text("utf-8") for path in pack.rglob("*.json"))
    assert "系统时间快" not in told


def test_that_a_case_of_the_demo_went_out_by_letter_and_has_goodwill_to_approve(session: Session) -> None:
    early = case_id(session, "违约金")
    issued = {row.template_id for row in case_letters(session, early) if row.number and row.deliveries}
    assert issued == {"D02", "D06b"}
    awards = award_sheet(session, early, governing_rulebook(session))
    assert [(row.kind, row.approved) for row in awards.unpaid] == [("compensation", False)]
    assert awards.due_fen == 320_000
    number = case_number(session, early)
    due = {(row.case_no, row.occasion) for row in due_follow_ups(session, today(CLOCK))}
    assert (number, "D15") in due
    assert (number, 0) in {(row.case_no, row.days) for row in due_rectifications(session, today(CLOCK))}


def test_that_the_demo_has_a_draft_an_offer_a_recusal_and_periods_longer_and_paused(session: Session) -> None:
    hero = case_letters(session, case_id(session, "支架"))
    assert [row.template_id for row in hero if row.is_draft] == ["D05"]
    card = case_number(session, case_id(session, "挂失"))
    assert [offer.case_no for offer in open_offers(session, "陈一鸣")] == [card]
    kept_away = standing_recusals(session, case_id(session, "画给我看"))
    assert [row.name for row in kept_away] == ["李若水"]
    paused = case_clocks(session, case_id(session, "要求回访录音"))
    assert any(row.paused_since for row in paused)
    longer = case_clocks(session, case_id(session, "修理厂"))
    assert {"C04"} == {
        row.rule_id for row in longer if row.rule_id in ("C03", "C04") and row.ended_on is None
    }


def test_that_the_demo_never_replaces_anybodys_work(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "workspace").close()
    with pytest.raises(MachineError) as caught:
        run_demo(tmp_path, clock=CLOCK, language="zh", tell=lambda step: None)
    assert caught.value.code == "workspace.folder_in_use"
    assert (tmp_path / "workspace" / "workbench.db").is_file()


def test_that_two_records_of_one_person_are_left_for_somebody_to_judge(session: Session) -> None:
    people = {row.name: row.id for row in person_rows(session, person_seqs(session, "方"))}
    (found,) = person_candidates(session, people["方晓云"], book=governing_rulebook(session))
    assert found.person_id == people["方小云"]


def test_that_letters_of_one_hand_wait_for_a_second_person_and_nobody_is_labelled(session: Session) -> None:
    (review,) = reviews(session)
    assert (review.status(today(CLOCK)), review.case_count) == (
        Status.PROPOSED,
        len(PATTERNS["ring"]["people"]),
    )
    labelled = session.execute(select(ComplaintRecord.id).where(ComplaintRecord.natures.contains("NA4")))
    assert labelled.all() == []


def test_that_a_closed_outlet_has_its_group_with_speakers_answers_and_notices(session: Session) -> None:
    (row,) = group_rows(session)
    sheet = group_sheet(session, row.id)
    assert (row.people, len(sheet.representatives)) == (8, 2)
    assert sheet.reasons
    assert [bool(one.approved_by) for one in group_questions(session, row.id)] == [True, False]
    assert len(group_notices(session, row.id)) == 2


def test_that_a_remedy_a_change_and_a_group_have_figures_to_read(session: Session) -> None:
    day = today(CLOCK)
    asked = FigureFilter(add_months(day, -12), day)
    frame = case_frame(session, asked, day)
    best = max(five_dimensions(frame).table("remedy.ended").cells, key=lambda cell: cell.count)
    assert best.count >= CLAIM_FROM and 0 < best.hit_count < best.count
    period = period_of(session, asked, day)
    claims = {effect_of(frame, one, period).claim for one in interventions(session)}
    assert "fewer" in claims
    (row,) = group_rows(session)
    sheet = group_sheet(session, row.id)
    assert {one.difference for one in equal_treatment(session, sheet)} == {"outcome"}
    assert [region for region, _ in spread(session, sheet).regions] == ["33"]
    assert demand_matrix(session, sheet).totals["DM01"] == 1_200_000


def test_that_letters_of_one_hand_share_a_phone_that_nobody_has(session: Session) -> None:
    letter = case_id(session, "代理人资质")
    findings = {one.indicator: one for one in assessment(session, letter, on=today(CLOCK)).findings}
    assert (findings["HX01"].standing, findings["HX01"].percent) == (Standing.HIT, 100)


def test_that_the_hero_was_asked_has_versions_and_wants_a_copy(session: Session) -> None:
    hero = complaint_rows(session, complaint_seqs(session, ComplaintFilter(query="支架")))[0].complainant_id
    assert hero is not None
    reasons = {row.reason for row in versions(session, hero)}
    assert {told["reason"] for told in PATTERNS["person"]["versions"]} <= reasons
    assert [row.person_id for row in open_requests(session, today(CLOCK))] == [hero]


def test_that_no_number_of_the_demo_could_be_somebodys() -> None:
    traces = PATTERNS["ring"]["traces"]
    assert not passes_luhn(traces["account"])
    assert traces["phone"].startswith("+1 202 555 01"), "the numbers kept for stories"
    for case in CASES:
        person = case["complainant"]
        if "id_no" in person:
            codes = {problem.code for problem in examine_id(IdType.CN_ID, person["id_no"]).problems}
            assert "identity.checksum_mismatch" in codes, person["name"]
        for phone in person["phones"]:
            assert phone.replace(" ", "").replace("-", "").startswith(("1000000", "05710000"))
