"""What comes after the decision in the case file: outside what was said, inside what we conclude."""

from datetime import date
from typing import Any

import pytest

from tests.db.casefile.conftest import Exporting, printed
from workbench.actor import Actor
from workbench.checklists.desk import Desk
from workbench.checklists.recording import keep_fact
from workbench.complaints.model import Registered
from workbench.dimensions.commands import record_dimensions
from workbench.dimensions.model import DimensionDraft, FiveDraft
from workbench.followups.commands import record_follow_up
from workbench.followups.model import FollowUpDraft
from workbench.moment import FixedClock, today
from workbench.rectifications.commands import add_rectification, record_root_cause
from workbench.rectifications.model import RectificationDraft, RootCauseDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

OUTER = ("回访记录", "结果满意 4 分", "欧阳*锋说钱到了", "三日回访", "未接通")
INNER = ("旧版问卷没有逐项询问", "承保部", "停用旧版问卷", "周岚", "首次联系及时", "保持首日联系")


@pytest.fixture
def followed_up(case: Registered, workspace: Workspace, actor: Actor, clock: FixedClock) -> Registered:
    told = today(clock)
    with workspace.write() as session:
        desk = Desk(session, case.id, actor, clock)
        fact = shipped_rulebook().facts["decision.informed_on"]
        keep_fact(desk, fact, {"value": told.isoformat(), "source": "短信", "evidence_id": None})

        def do(command: Any, draft: Any) -> None:
            command(session, case.id, draft, actor=actor, clock=clock)

        do(record_follow_up, FollowUpDraft("D3", f"{told} 08:10", reached=False))
        words = "欧阳晓锋说钱到了"
        answered = FollowUpDraft("D3", f"{told} 08:40", reached=True, outcome_score="4", words=words)
        do(record_follow_up, answered)
        cause = RootCauseDraft(
            whys=("未告知", "未询问"), finding="旧版问卷没有逐项询问", unit="承保部", fault="part"
        )
        do(record_root_cause, cause)
        do(add_rectification, RectificationDraft("停用旧版问卷", "周岚", date(2026, 12, 1).isoformat()))
        do(record_dimensions, FiveDraft((DimensionDraft("time", "首次联系及时", "保持首日联系"),)))
    return case


def test_that_the_outer_volume_shows_the_follow_ups_and_no_conclusion(
    followed_up: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(followed_up))
    assert [said for said in OUTER if said not in file] == []
    assert [said for said in INNER if said in file] == []


def test_that_the_inner_volume_shows_the_root_cause_and_the_conclusions(
    followed_up: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(followed_up, internal=True))
    assert [said for said in (*OUTER, *INNER) if said not in file] == []
    assert "部分有责" in file and "尚无结论" in file
    assert "五维度分析尚无结论：人群、事件、渠道、解决方案" in file


def test_that_it_is_said_in_english_too(followed_up: Registered, exporting: Exporting) -> None:
    file = printed(exporting(followed_up, internal=True, language="en"))
    for said in ("Follow-ups", "Outcome 4 of 5", "Not reached", "Partly at fault", "Not concluded"):
        assert said in file
