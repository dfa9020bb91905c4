"""What the outer volume leaves out, and what the inner volume says."""

import re

import pytest

from tests.db.casefile.conftest import INNER, Exporting, printed
from workbench.actor import Actor
from workbench.casefile import allowed
from workbench.complaints.model import Registered
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.commands import append_entry, correct_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.timeline.queries import case_entries
from workbench.wording.messages import Messages
from workbench.workspace.opening import Workspace

SECTIONS = ("副卷：投诉人画像", "副卷：评分与审批", "副卷：内部材料")


def test_that_the_outer_volume_holds_nothing_of_the_inner_one(case: Registered, exporting: Exporting) -> None:
    file = printed(exporting(case))
    assert [words for words in (*INNER, *SECTIONS, "非理性", "严重度", "max(") if words in file] == []
    assert "本卷为正卷；画像、审批意见、评分等留存副卷" in file
    assert "为和解所作陈述的材料 1 件，依规定不列入（民诉解释 107）" in file


def test_that_the_outer_volume_inside_a_whole_file_is_the_same(
    case: Registered, exporting: Exporting
) -> None:
    whole = printed(exporting(case, internal=True)).whole
    start = whole.index("一、投诉登记表", whole.index("二、案件时间线"))
    outer = whole[start : whole.rindex("副卷：投诉人画像")]
    assert [words for words in INNER if words in outer] == []


def test_that_the_inner_volume_has_profile_scores_approvals_and_notes(
    case: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(case, internal=True))
    expected = (*INNER, *SECTIONS, "非理性", "A 基本信息", "I 策略与跟进", "严重度 4，算式：", "人工判断")
    assert [words for words in expected if words not in file] == []
    assert all("内部资料 不得外传" in page for page in file.pages)


def test_that_no_id_of_a_record_is_printed(case: Registered, exporting: Exporting) -> None:
    file = printed(exporting(case, internal=True, unmasked=True, reason="归档"))
    assert re.findall("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}", file.whole) == []


def test_that_an_entry_nobody_has_thought_about_stays_inside(
    case: Registered, exporting: Exporting, workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    draft = EntryDraft(case.id, EntryKind.DECISION, "future.strategy", text="底价八折")
    with workspace.write() as session:
        append_entry(session, draft, actor=actor, clock=clock)
    assert "底价八折" not in printed(exporting(case))
    assert "底价八折" in printed(exporting(case, internal=True))


def test_that_a_correction_stands_where_the_corrected_entry_stands(
    case: Registered, exporting: Exporting, workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        entries = {entry.code: entry.id for entry in case_entries(session, case.id)}
        correct_entry(session, entries["contact.answered_for"], "实为来电", actor=actor, clock=clock)
        correct_entry(session, entries["timeline.note"], "纪要作废", actor=actor, clock=clock)
    outer = printed(exporting(case))
    assert "实为来电" in outer
    assert re.search(r"已由第\d+项更正", outer.whole)
    assert "纪要作废" not in outer
    assert "纪要作废" in printed(exporting(case, internal=True))


@pytest.mark.parametrize("code", sorted((*allowed._WITH_WORDS, *allowed._WITHOUT_WORDS)))
def test_that_every_code_on_the_list_is_known(code: str) -> None:
    assert f"[{code}]" not in Messages("zh").text(code)


def test_that_the_lists_name_what_the_rule_pack_has() -> None:
    book = shipped_rulebook()
    assert set(allowed.NATURES) < set(book.natures)
    assert set(allowed.PICTURES_OF_PEOPLE) <= set(book.evidence_items)
    for prefix in allowed._FACTS:
        assert any(key.startswith(prefix) for key in book.facts), prefix
