"""Letters of one hand are found, whoever signed them; strangers and corrected texts are not."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from db.complaints import ComplaintRecord
from db.prints import TextBandRecord, TextPrintRecord
from tests.db.conftest import NOW, REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import Intake
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.prints.clusters import text_clusters
from workbench.prints.commands import catch_up, print_case, print_missing
from workbench.prints.queries import similar_texts
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(NOW)
ACTOR = Actor("陈一鸣")
NAMES = ("张伟", "欧阳晓锋", "李娜", "王芳", "赵铁柱", "孙小红")
LETTER = (
    "本人{name}于{day}在贵公司业务员{agent}处购买重大疾病保险，保单号P{number}，年缴保费{sum}元。业务员隐瞒合同重要内容，"
    "虚假宣传，承诺可以随时退保。要求贵公司全额退还保费并书面回复，不接受电话沟通，否则将向监管部门投诉。"
)
OTHERS = (
    "上个月住院做了支架，理赔材料补了四趟还没到账，打电话也没人给我说法，希望你们尽快处理我的赔款。",
    "信用卡半夜被盗刷三笔，我当时就打了客服电话，银行却说要我自己承担，征信上还挂着逾期两次。",
)


def letter(place: int) -> str:
    return LETTER.format(
        name=NAMES[place], day=f"202{place}年{place + 1}月3日", agent=NAMES[-1 - place], number=9000 + place,
        sum=3000 + place,
    )  # fmt: skip


def file_case(workspace: Workspace, narrative: str, name: str = "钱多多") -> Registered:
    draft = replace(
        REFUSAL, narrative=narrative, complainant=PersonDraft(name=name, same_as="new"), contracts=()
    )
    with workspace.write() as session:
        return register_complaint(session, draft, actor=ACTOR, clock=CLOCK)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, list[Registered]]]:
    """Four copies of one letter under four names, and two honest complaints; all printed."""
    with Workspace.create(tmp_path_factory.mktemp("prints") / "w", clock=CLOCK) as workspace:
        cases = [file_case(workspace, letter(place), NAMES[place]) for place in range(4)]
        cases += [file_case(workspace, text) for text in OTHERS]
        assert catch_up(workspace) == 6
        yield workspace, cases


def test_that_copies_under_other_names_are_listed_likest_first(
    told: tuple[Workspace, list[Registered]],
) -> None:
    workspace, cases = told
    with workspace.read() as session:
        found = similar_texts(session, cases[0].id)
    assert {one.complaint_id for one in found} == {case.id for case in cases[1:4]}
    assert [one.jaccard for one in found] == sorted((one.jaccard for one in found), reverse=True)
    assert all(one.jaccard > 0.95 > 0.8 > one.as_written for one in found)


def test_that_honest_complaints_are_like_nobody(told: tuple[Workspace, list[Registered]]) -> None:
    workspace, cases = told
    with workspace.read() as session:
        assert similar_texts(session, cases[4].id) == []
        assert similar_texts(session, cases[5].id, least=0.3) == []


def test_that_the_template_is_one_cluster_with_its_people(told: tuple[Workspace, list[Registered]]) -> None:
    workspace, cases = told
    with workspace.read() as session:
        (cluster,) = text_clusters(session)
        assert text_clusters(session, min_size=5) == []
    assert {one.complaint_id for one in cluster.members} == {case.id for case in cases[:4]}
    assert (cluster.cases, cluster.people) == (4, 4)
    assert cluster.members[0].likeness == 1.0
    assert cluster.least_likeness >= 0.6
    assert cluster.sample.startswith("本人")


def test_that_earlier_cases_can_be_left_out(told: tuple[Workspace, list[Registered]]) -> None:
    workspace, _ = told
    with workspace.read() as session:
        day = session.execute(select(func.max(ComplaintRecord.received_on))).scalar_one()
        assert text_clusters(session, since=day)
        assert text_clusters(session, since=day.replace(year=day.year + 1)) == []


def test_that_catching_up_again_prints_nothing(told: tuple[Workspace, list[Registered]]) -> None:
    workspace, cases = told
    assert catch_up(workspace) == 0
    with workspace.write() as session:
        assert print_case(session, cases[0].id) == 0


def test_that_a_case_that_was_not_printed_yet_finds_its_likes_all_the_same(
    told: tuple[Workspace, list[Registered]],
) -> None:
    workspace, _ = told
    late = file_case(workspace, letter(4), NAMES[4])
    with workspace.read() as session:
        assert len(similar_texts(session, late.id)) == 4
    with workspace.write() as session:
        # Nobody else should find it: what follows counts on four.
        session.execute(update(ComplaintRecord).where(ComplaintRecord.id == late.id).values(narrative="完"))
        assert print_case(session, late.id) == 1


def test_that_a_corrected_narrative_is_printed_anew(workspace: Workspace) -> None:
    cases = [file_case(workspace, letter(place)) for place in range(3)]
    catch_up(workspace)
    with workspace.write() as session:
        correction = CaseCorrection(narrative=OTHERS[0], reason="登记时贴错了文本")
        correct_complaint(session, cases[0].id, correction, actor=ACTOR, clock=CLOCK)
    assert catch_up(workspace) == 1
    with workspace.read() as session:
        assert [one.complaint_id for one in similar_texts(session, cases[1].id)] == [cases[2].id]
        assert text_clusters(session) == []
        prints = session.execute(select(func.count()).select_from(TextPrintRecord)).scalar_one()
        bands = session.execute(select(func.count(TextBandRecord.print_seq.distinct()))).scalar_one()
    assert (prints, bands) == (3, 3)


def test_that_prints_under_other_rules_are_renewed(workspace: Workspace) -> None:
    cases = [file_case(workspace, letter(place)) for place in range(2)]
    catch_up(workspace)
    with workspace.write() as session:
        session.execute(update(TextPrintRecord).values(rules="0/old"))
    assert catch_up(workspace) == 2
    assert catch_up(workspace) == 0
    with workspace.read() as session:
        assert len(similar_texts(session, cases[0].id)) == 1


class StopAfter:
    """A watch that stops at its second look."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def progress(self, done: int, total: int, code: str = "") -> None:
        """Nothing."""

    def check(self) -> None:
        if not self.left:
            raise InterruptedError
        self.left -= 1


def test_that_what_was_printed_before_a_stop_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.prints.commands.AT_ONCE", 2)
    for place in range(5):
        file_case(workspace, letter(place))
    with pytest.raises(InterruptedError):
        catch_up(workspace, StopAfter(2))
    with workspace.read() as session:
        assert session.execute(select(func.count()).select_from(TextPrintRecord)).scalar_one() == 4
    assert catch_up(workspace) == 1


def test_that_a_plain_letter_among_the_exhibits_is_compared_too(workspace: Workspace, tmp_path: Path) -> None:
    first = file_case(workspace, "见附件来信，请处理")
    second = file_case(workspace, letter(1), NAMES[1])
    source = tmp_path / "来信.txt"
    source.write_text(letter(0), "gb18030")
    added = add_evidence(workspace, Intake(first.id, source), actor=ACTOR, clock=CLOCK)
    catch_up(workspace)
    with workspace.read() as session:
        (found,) = similar_texts(session, second.id)
        assert (found.source_kind, found.source_id) == ("evidence", added.id)
        assert [one.complaint_id for one in similar_texts(session, first.id)] == [second.id]


def test_that_merged_cases_are_no_other_cases_and_count_once(workspace: Workspace) -> None:
    cases = [file_case(workspace, letter(place)) for place in range(3)]
    catch_up(workspace)
    with workspace.write() as session:
        merged = update(ComplaintRecord).where(ComplaintRecord.id == cases[1].id)
        session.execute(merged.values(merged_into_id=cases[0].id))
    with workspace.read() as session:
        assert [one.complaint_id for one in similar_texts(session, cases[1].id)] == [cases[2].id]
        assert text_clusters(session, min_size=3) == []
        assert len(text_clusters(session, min_size=2)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "退", "a", "😀😀", "I was never told about the exclusion clause and want my premium back now please",
        "業務員隱瞞合同重要內容，虛假宣傳，要求貴公司全額退還保費並書面回覆，不接受電話溝通",
        "我要退保 refund now！！",
        "退保。" * 300_000,
    ],
)  # fmt: skip
def test_that_odd_texts_are_printed_and_asked_about(workspace: Workspace, text: str) -> None:
    first, second = file_case(workspace, text), file_case(workspace, text)
    catch_up(workspace)
    with workspace.read() as session:
        found = similar_texts(session, first.id)
    says_enough = len(text) > 30 and "退保。" not in text
    assert [one.complaint_id for one in found] == ([second.id] if says_enough else [])


def test_that_an_empty_store_has_no_templates(workspace: Workspace) -> None:
    assert catch_up(workspace) == 0
    with workspace.write() as session:
        assert print_missing(session) == 0
    with workspace.read() as session:
        assert text_clusters(session) == []


def test_that_a_store_of_one_letter_is_one_cluster(workspace: Workspace) -> None:
    for _ in range(30):
        file_case(workspace, letter(0), NAMES[0])
    catch_up(workspace)
    with workspace.read() as session:
        (cluster,) = text_clusters(session)
    assert (cluster.cases, cluster.least_likeness) == (30, 1.0)


def test_that_a_copied_folder_finds_its_letters(workspace: Workspace, tmp_path: Path) -> None:
    first = file_case(workspace, "见附件")
    source = tmp_path / "信.txt"
    source.write_text(letter(0), "utf-8")
    add_evidence(workspace, Intake(first.id, source), actor=ACTOR, clock=CLOCK)
    second = file_case(workspace, letter(1))
    catch_up(workspace)
    root = workspace.layout.root
    workspace.close()
    shutil.move(root, tmp_path / "elsewhere")
    with Workspace.open(tmp_path / "elsewhere", clock=CLOCK) as moved, moved.read() as session:
        assert len(similar_texts(session, second.id)) == 1


def test_that_whoever_is_kept_away_sees_neither_the_copy_nor_the_cluster(workspace: Workspace) -> None:
    cases = [file_case(workspace, letter(place), NAMES[place]) for place in range(3)]
    catch_up(workspace)
    with workspace.write() as session:
        declare_recusal(session, cases[2].id, RecusalDraft("沈丽华", "亲属"), actor=ACTOR, clock=CLOCK)
    seen = workspace.seen_by("沈丽华")
    # The print of a hidden case is renewed all the same, whoever sits here.
    with workspace.write() as session:
        session.execute(update(TextPrintRecord).values(rules="0/old"))
    assert catch_up(seen) == 3
    with seen.read() as session:
        assert [one.complaint_id for one in similar_texts(session, cases[0].id)] == [cases[1].id]
        assert text_clusters(session) == []
    with workspace.read() as session:
        assert len(similar_texts(session, cases[0].id)) == 2


def test_that_a_store_of_a_single_letter_has_no_template(workspace: Workspace) -> None:
    file_case(workspace, letter(0))
    with workspace.write() as session:
        assert print_missing(session) == 1
        assert text_clusters(session) == []
