"""Numbers without gaps, files that never change, and everything that keeps a letter back."""

import hashlib
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord
from db.letters import LetterRecord
from db.process import ApprovalRecord, RecusalRecord
from db.workspace import StaffRecord
from workbench.errors import Conflict, MachineError, UserError
from workbench.integrity.checking import check_workspace
from workbench.letters import commands
from workbench.letters.content import Heading, Paragraph
from workbench.letters.model import Issued
from workbench.search.queries import complaints_matching
from workbench.text import search_key


def refused(office: Any, letter_id: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        office.issue(letter_id)
    return [problem.code for problem in caught.value.problems]


def test_that_an_issued_letter_has_a_number_a_file_and_everything_that_made_it(office: Any) -> None:
    letter_id = office.complete("D05")
    made: Issued = office.issue(letter_id)
    assert made.number == "示范西湖投延〔2026〕第0001号"
    file = office.workspace.layout.letters / f"{made.sha256}.pdf"
    assert hashlib.sha256(file.read_bytes()).hexdigest() == made.sha256
    sheet = office.sheet(letter_id)
    assert sheet.content.number == made.number and not sheet.content.draft
    assert sheet.content.signed_on == date(2026, 9, 18)
    assert sheet.law and sheet.letter.pages == made.pages
    assert "2026年10月8日" in "".join(
        block.text for block in sheet.content.blocks if isinstance(block, Paragraph)
    )
    assert check_workspace(office.workspace).sound


def test_that_numbers_run_on_by_kind_of_letter_without_gap_or_double(office: Any) -> None:
    first, second = office.complete("D04a"), office.complete("D04a")
    other = office.complete("D05")
    assert office.issue(second).number.endswith("投补〔2026〕第0001号")
    assert office.issue(other).number.endswith("投延〔2026〕第0001号")
    assert office.issue(first).number.endswith("投补〔2026〕第0002号")
    next_year = office.later(days=120)
    assert next_year.issue(next_year.complete("D04a")).number.endswith("投补〔2027〕第0001号")


def test_that_a_transaction_that_fails_gives_its_number_back(office: Any) -> None:
    letter_id, other = office.complete("D04a"), office.complete("D04a")
    with pytest.raises(RuntimeError), office.workspace.write() as session:
        commands.issue_letter(
            session, office.workspace.layout.letters, letter_id, actor=office.actor, clock=office.clock
        )
        raise RuntimeError
    assert [row.number for row in office.rows()] == [None, None]
    assert office.issue(other).number.endswith("第0001号")
    assert office.issue(letter_id).number.endswith("第0002号")


def test_that_an_issued_letter_says_the_same_whatever_happens_to_the_case(office: Any) -> None:
    letter_id = office.complete("D05")
    office.issue(letter_id)
    before = office.sheet(letter_id)
    with office.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(category="IB40.01", received_on=date(2026, 9, 1)))
        session.execute(update(StaffRecord).values(name="周岚"))
    after = office.sheet(letter_id)
    assert (after.content, after.fields, after.law) == (before.content, before.fields, before.law)


def test_that_an_issued_letter_can_be_neither_changed_nor_dropped_nor_issued_again(office: Any) -> None:
    letter_id = office.complete("D04a")
    office.issue(letter_id)
    assert refused(office, letter_id) == ["letter.is_issued"]
    with pytest.raises(UserError, match=r"letter\.is_issued"):
        office.set(letter_id, how="当面")
    for command in (commands.drop_draft, commands.fill_again):
        with pytest.raises(UserError, match=r"letter\.is_issued"):
            office.run(command, letter_id)


def test_that_only_another_letter_corrects_an_issued_one(office: Any) -> None:
    letter_id = office.complete("D04a")
    first = office.issue(letter_id)
    with pytest.raises(UserError, match=r"letter\.correction_needs_letter"):
        office.draft("correction")
    done = office.run(commands.correct_letter, letter_id)
    office.set(
        done.id, changes=[["2026年10月20日", "2026年10月25日"]], reason="日期有误", effect="不影响处理期限。"
    )
    with office.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=date(2026, 9, 18), state="archived"))
    made = office.issue(done.id)
    assert made.number == "示范西湖更正〔2026〕第0001号"
    assert office.sheet(done.id).content.title == "关于更正补充材料告知书的函"
    old = next(row for row in office.rows() if row.id == letter_id)
    assert old.number == first.number and old.corrected_by == (made.number,)


def test_that_a_closed_case_takes_no_other_letter(office: Any) -> None:
    letter_id = office.complete("D04a")
    with office.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=date(2026, 9, 18), state="archived"))
    assert refused(office, letter_id) == ["letter.case_closed"]
    with pytest.raises(UserError, match=r"process\.case_closed"):
        office.draft("D04a")


def test_that_a_letter_with_a_missing_field_stays_a_draft(office: Any) -> None:
    letter_id = office.draft("D05")
    assert refused(office, letter_id) == ["letter.field_missing", "letter.field_missing"]
    assert office.rows()[0].is_draft and not list(office.workspace.layout.root.glob("letters/*"))


def test_that_an_unconfirmed_citation_keeps_a_letter_back(
    workspace: Any, registered: Any, office: Any
) -> None:
    letter_id = office.complete("D04a")
    office.set(letter_id, how="请按《中华人民共和国刑法》第一百九十八条提交")
    sheet = office.sheet(letter_id)
    unsure = [one.zh for one in sheet.citations if not one.confirmed]
    assert unsure == ["《中华人民共和国刑法》（2023年修正）第一百九十八条"]
    assert refused(office, letter_id) == ["letter.citation_unconfirmed"]


def test_that_a_place_that_the_rule_pack_does_not_have_keeps_a_letter_back(office: Any) -> None:
    letter_id = office.complete("D04a", how="依据《保险法》第九百九十九条和《某某管理办法》第3条提交")
    assert refused(office, letter_id) == ["letter.place_not_in_pack", "letter.law_not_in_pack"]


def test_that_forbidden_words_keep_a_letter_back_and_own_words_do_not(office: Any) -> None:
    letter_id = office.complete("D04a", how="须先撤诉后支付")
    codes = refused(office, letter_id)
    assert codes and set(codes) == {"letter.forbidden_words"}
    office.set(letter_id, how="您提到「须先撤诉后支付」，没有这样的要求，请邮寄")
    office.issue(letter_id)


def test_that_nobody_issues_for_a_case_without_handler_or_against_their_recusal(office: Any) -> None:
    letter_id = office.complete("D04a")
    with office.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(handler_id=None))
    assert "letter.no_handler" in refused(office, letter_id)
    with office.workspace.write() as session:
        session.add(
            RecusalRecord(
                id="r", complaint_id=office.case_id, name="陈一鸣", name_key=search_key("陈一鸣"),
                source="declared", reason="亲属", declared_by="陈一鸣", declared_at=office.clock.now(),
                lifted_at=None, lifted_by=None, lifted_reason=None,
            )
        )  # fmt: skip
    assert "letter.actor_recused" in refused(office, letter_id)


def test_that_an_extension_is_told_before_the_period_ends(office: Any) -> None:
    letter_id = office.complete("D05")
    late = office.later(days=30)
    assert "letter.period_over" in refused(late, letter_id)
    office.set(letter_id, new_due="2026-10-08")
    assert "letter.no_later_than_before" in refused(office, letter_id)


def test_that_sixty_days_need_an_approver_who_is_not_the_handler(office: Any) -> None:
    letter_id = office.complete("D05", level="C05", new_due="2026-11-16", approver="陈一鸣")
    assert refused(office, letter_id) == ["letter.approver_is_handler"]
    office.set(letter_id, approver="")
    assert refused(office, letter_id) == ["letter.field_missing"]


def say(office: Any, verdict: str, on: date, hour: int) -> None:
    """What a manager says to a second supplement, some hours on."""
    at = office.clock.now() + timedelta(hours=hour)
    with office.workspace.write() as session:
        session.add(
            ApprovalRecord(
                id=str(hour), complaint_id=office.case_id, matter="second_supplement", subject_id=None,
                level="branch_manager", approver="周岚", verdict=verdict, opinion=None,
                decided_on=on, recorded_by="周岚", recorded_at=at,
            )
        )  # fmt: skip


def test_that_a_second_supplement_needs_an_approval(office: Any) -> None:
    wanted = {"wanted": [["病历首页", "认定原因", "复印件"]], "claimed_on": "2026-09-01", "event": "疾病"}
    wanted |= {"papers_on": "2026-09-01"}
    office.issue(office.complete("D04b", **wanted))
    second = office.complete("D04b", **wanted)
    assert refused(office, second) == ["letter.second_supplement"]
    say(office, "approved", date(2026, 9, 18), 1)
    say(office, "returned", date(2026, 9, 17), 2)
    assert refused(office, second) == ["letter.second_supplement"], "what was said last counts"
    say(office, "approved", date(2026, 9, 18), 3)
    assert "letter.issued_before" in [problem.code for problem in office.issue(second).warnings]


def test_that_a_refusal_needs_a_ground_and_its_gates(office: Any) -> None:
    letter_id = office.complete("D08a", insured="欧阳晓锋", event_on="2026-08-01", event="疾病")
    codes = refused(office, letter_id)
    assert any(code.startswith("refusal.") for code in codes)


def test_that_a_rescission_goes_to_nobody_but_policyholder_or_heirs(office: Any) -> None:
    with pytest.raises(UserError, match=r"letter\.not_a_choice"):
        office.complete("D08b", addressee_kind="beneficiary")
    codes = refused(
        office, office.complete("D08b", addressee_kind="heirs", knew_on="2026-09-10", knew_how="复印病历")
    )
    assert any(code.startswith("refusal.") for code in codes)


def test_that_a_decision_letter_sets_its_number_as_a_fact(decided: Any) -> None:
    letter_id = decided.complete(
        "D06b", performing="于2026年10月10日前支付至您本人账户。", asked="给付保险金"
    )
    made = decided.issue(letter_id)
    with decided.workspace.read() as session:
        fact = CaseFactRecord
        value = session.execute(select(fact.value).where(fact.key == "decision.letter_no")).scalar_one()
    assert value == made.number


def test_that_a_decision_that_does_not_stand_is_not_told(office: Any) -> None:
    codes = refused(office, office.complete("D06b", performing="不涉及", finding="已查明"))
    assert {"process.demand_undecided", "process.fact_missing"} <= set(codes)


def test_that_a_headquarters_decision_names_no_review(decided: Any) -> None:
    letter_id = decided.complete("D06b", head_office="yes", performing="不涉及", asked="给付保险金")
    text = " ".join(
        block.text for block in decided.sheet(letter_id).content.blocks if isinstance(block, Paragraph)
    )
    assert "核查" not in text.replace("核查申请", "") and "提起诉讼" in text
    decided.set(letter_id, head_office="no", superior="示范人寿浙江分公司")
    text = " ".join(
        block.text for block in decided.sheet(letter_id).content.blocks if isinstance(block, Paragraph)
    )
    assert "示范人寿浙江分公司书面申请核查" in text


def test_that_a_draft_taken_back_from_the_word_processor_keeps_its_parts(decided: Any) -> None:
    letter_id = decided.complete("D04a")
    content = decided.sheet(letter_id).content
    blocks = tuple(
        Paragraph("请您邮寄至我单位。") if isinstance(block, Paragraph) else block for block in content.blocks
    )

    class Edited:
        title, salutation = content.title, "欧阳女士："

        def __init__(self, blocks: Any) -> None:
            self.blocks = blocks

    decided.run(commands.take_back_word, letter_id, Edited(blocks))
    sheet = decided.sheet(letter_id)
    assert sheet.letter.edited and sheet.content.salutation == "欧阳女士："
    with pytest.raises(UserError, match=r"letter\.edited_elsewhere"):
        decided.set(letter_id, how="邮寄")
    gone = tuple(block for block in blocks if not isinstance(block, Heading))
    decided.run(commands.take_back_word, letter_id, Edited(gone))
    assert set(refused(decided, letter_id)) == {"letter.heading_gone"}
    decided.run(commands.fill_again, letter_id)
    assert decided.sheet(letter_id).content == content
    decided.issue(letter_id)


def test_that_somebody_faster_is_noticed(office: Any) -> None:
    letter_id = office.draft("D04a")
    office.run(commands.set_fields, letter_id, {"how": "当面"}, revision=1)
    with pytest.raises(Conflict):
        office.run(commands.set_fields, letter_id, {"how": "邮寄"}, revision=1)


def test_that_what_somebody_changed_meanwhile_is_not_issued_unseen(office: Any) -> None:
    letter_id = office.complete("D04a")
    seen = office.sheet(letter_id).letter.revision
    office.set(letter_id, how="改为当面递交")
    folder = office.workspace.layout.letters
    with pytest.raises(Conflict), office.workspace.write() as session:
        commands.issue_letter(
            session, folder, letter_id, actor=office.actor, clock=office.clock, revision=seen
        )
    assert office.sheet(letter_id).letter.is_draft and not any(folder.glob("*.pdf"))


def test_that_a_dropped_draft_is_gone_and_on_record(office: Any) -> None:
    letter_id = office.draft("D04a")
    office.run(commands.drop_draft, letter_id)
    assert office.rows() == []
    with office.workspace.read() as session:
        last = session.execute(
            select(AuditEntryRecord.action).order_by(AuditEntryRecord.position.desc()).limit(1)
        )
        assert last.scalar_one() == "letter.drop"
        assert session.execute(select(LetterRecord.dropped_by)).scalar_one() == "陈一鸣"


def test_that_the_words_of_an_issued_letter_are_found(office: Any) -> None:
    office.issue(office.complete("D04a", how="请交到一楼蓝色信箱"))
    with office.workspace.read() as session:
        matching = complaints_matching("蓝色信箱")
        assert matching is not None
        case = ComplaintRecord
        assert session.execute(select(case.id).where(case.seq.in_(matching))).scalars().all() == [
            office.case_id
        ]


def test_that_a_changed_or_missing_file_is_found(office: Any) -> None:
    made = office.issue(office.complete("D04a"))
    other = office.issue(office.complete("D05"))
    folder = office.workspace.layout.letters
    (folder / f"{made.sha256}.pdf").write_bytes(b"other")
    (folder / f"{other.sha256}.pdf").unlink()
    found = {(finding.part, finding.code) for finding in check_workspace(office.workspace).findings}
    assert found == {("letters", "integrity.letter_changed"), ("letters", "integrity.letter_missing")}


def test_that_a_file_that_cannot_be_written_leaves_the_draft_and_its_number(office: Any) -> None:
    letter_id = office.complete("D04a")
    folder = office.workspace.layout.letters
    folder.write_text("in the way")
    with pytest.raises(MachineError):
        office.issue(letter_id)
    assert office.rows()[0].is_draft
    folder.unlink()
    assert office.issue(letter_id).number.endswith("第0001号")
