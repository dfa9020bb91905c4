"""Who is kept away sees no edge to the case; who was merged stands once; files and texts tie too."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.db.links.conftest import ACCOUNT, PLAIN, Bench
from workbench.actor import Actor
from workbench.complaints.model import PartyDraft
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.links.model import EdgeKind
from workbench.persons.merging_commands import merge_people
from workbench.persons.model import PersonDraft
from workbench.prints.commands import print_missing

SHEN = "沈丽华"
LETTER = (
    "本人于购买贵公司保险时，业务员未向本人出示保险条款，亦未说明退保损失，承诺的收益与合同完全不符，属于欺骗投保人的行为，"
    "请依法核查并全额退还已交保费，书面答复处理结果，否则将向监管部门继续反映。"
)


def test_that_nobody_sees_an_edge_to_a_case_that_is_kept_from_them(bench: Bench) -> None:
    mine = bench.case("王筱")
    about = replace(PLAIN, parties=(PartyDraft("complained_employee", PersonDraft(name=SHEN)),))
    hidden = bench.case("李若", about)
    third = bench.case("孙立")
    for case in (mine, hidden, third):
        bench.trace(case, "account", ACCOUNT)
    seen = {edge.b.complaint_id for edge in bench.cases(mine.id).edges}
    assert seen == {hidden.id, third.id}
    kept = bench.cases(mine.id, viewer=SHEN)
    assert {edge.b.complaint_id for edge in kept.edges} == {third.id}
    assert {edge.b.person_id for edge in bench.people(mine.person_id, viewer=SHEN).edges} == {third.person_id}
    assert bench.cases(hidden.id, viewer=SHEN).edges == ()
    assert bench.people(hidden.person_id, viewer=SHEN).edges == ()


def test_that_merged_people_stand_once(bench: Bench) -> None:
    mine, one, two = bench.case("王筱"), bench.case("李若"), bench.case("李若")
    for case in (mine, one, two):
        bench.trace(case, "account", ACCOUNT)
    assert len(bench.people(mine.person_id).edges) == 2
    with bench.workspace.write() as session:
        people = (one.person_id, two.person_id)
        merge_people(session, *people, reason="同一人", actor=bench.actor, clock=bench.clock)
    (edge,) = bench.people(mine.person_id).edges
    assert edge.b.person_id == one.person_id
    assert {edge.b.person_id for edge in bench.people(two.person_id).edges} == {mine.person_id}


def test_that_the_author_of_two_papers_ties_and_a_common_one_does_not(bench: Bench, tmp_path: Path) -> None:
    from docx import Document

    cases = [bench.case(name) for name in ("王筱", "李若", "孙立", "周萍")]
    authors = ("wq-2026", "wq-2026", "Administrator", "Administrator")
    for number, (case, author) in enumerate(zip(cases, authors, strict=True)):
        paper = tmp_path / f"{number}.docx"
        document = Document()
        document.core_properties.author = author
        document.add_paragraph(f"说明 {number}")
        document.save(str(paper))
        add_evidence(
            bench.workspace,
            Intake(case.id, paper, EvidenceDraft(title="说明")),
            actor=bench.actor,
            clock=bench.clock,
        )
    (edge,) = bench.cases(cases[0].id).edges
    assert (edge.kind, edge.b.complaint_id, edge.b.source_no) == (EdgeKind.DEVICE, cases[1].id, "1")
    assert bench.cases(cases[2].id).edges == ()


def test_that_letters_of_one_template_tie(bench: Bench) -> None:
    mine = bench.case("王筱", replace(PLAIN, narrative=f"我叫王筱。{LETTER}"))
    other = bench.case("李若", replace(PLAIN, narrative=f"我叫李若。{LETTER}"))
    bench.case("孙立", replace(PLAIN, narrative="信用卡年费多收了三百元，打了两次电话都没有人回。"))
    with bench.workspace.write() as session:
        print_missing(session)
    (edge,) = bench.people(mine.person_id).edges
    assert (edge.kind, edge.b.complaint_id) == (EdgeKind.TEMPLATE, other.id)
    assert edge.shared.endswith("%")


def test_that_an_edge_and_a_hub_never_print_what_is_masked(bench: Bench) -> None:
    mine = bench.case("王筱", phones=("13800138000",))
    bench.case("李若", phones=("13800138000",))
    assert "13800138000" not in repr(bench.people(mine.person_id))
    assert "王筱" not in repr(bench.cases(mine.id))


@pytest.mark.parametrize("viewer", ["", "陈一鸣"])
def test_that_others_see_the_whole(bench: Bench, viewer: str) -> None:
    mine, other = bench.case("王筱"), bench.case("李若")
    for case in (mine, other):
        bench.trace(case, "account", ACCOUNT)
    assert len(bench.cases(mine.id, viewer=viewer).edges) == 1
    assert Actor("陈一鸣") == bench.actor
