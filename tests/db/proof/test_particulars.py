"""Particulars of an exhibit: kept with who and when, on record, and never over a colleague's."""

from typing import Any

import pytest
from sqlalchemy import select

from db.audit import AuditEntryRecord
from workbench.casefile.gathering_evidence import inner_exhibits
from workbench.casefile.masks import KnownData, Masks
from workbench.errors import Conflict, UserError
from workbench.evidence.commands import withdraw_evidence
from workbench.evidence.particulars_model import ParticularRow, values_of
from workbench.evidence.particulars_queries import particulars
from workbench.evidence.queries import evidence_rows
from workbench.rulebook.reading import shipped_rulebook

GIVEN = {"compared_by": "王敏", "compared_on": "2026-09-17"}


def _rows(hand: Any, evidence_id: str) -> list[ParticularRow]:
    with hand.workspace.read() as session:
        return particulars(session, evidence_id)


def test_that_particulars_are_kept_with_who_gave_them_and_stand_in_the_trail(hand: Any) -> None:
    copy = hand.exhibit(form="copy_checked")
    hand.particulars(copy, **GIVEN)
    hand.particulars(copy, compared_by="李珂")
    rows = {row.field: row for row in _rows(hand, copy)}
    assert {name: row.value for name, row in rows.items()} == {**GIVEN, "compared_by": "李珂"}
    assert rows["compared_on"].given_by == hand.actor.name
    with hand.workspace.read() as session:
        entry = AuditEntryRecord
        statement = select(entry.before, entry.after).where(entry.action == "evidence.particulars")
        before, after = session.execute(statement.order_by(entry.position.desc())).all()[0]
    assert before["particulars"] == {"compared_by": "王敏"}
    assert after["particulars"] == {"compared_by": "李珂"}


def test_that_nobody_overwrites_what_a_colleague_gave_meanwhile(hand: Any) -> None:
    copy = hand.exhibit(form="copy_checked")
    hand.particulars(copy, {}, **GIVEN)
    with pytest.raises(Conflict):
        hand.particulars(copy, {}, compared_by="李珂")
    hand.particulars(copy, {}, scanned_by="李珂")
    assert values_of(_rows(hand, copy)) == {**GIVEN, "scanned_by": "李珂"}


def test_that_a_wrong_value_keeps_all_of_them_out_and_a_withdrawn_exhibit_takes_none(hand: Any) -> None:
    copy = hand.exhibit(form="copy_checked")
    with pytest.raises(UserError) as refused:
        hand.particulars(copy, compared_by="王敏", compared_on="2026-13-01", translation_of="1")
    assert [problem.field for problem in refused.value.problems] == [
        "particulars.compared_on",
        "particulars.translation_of",
    ]
    assert _rows(hand, copy) == []
    hand.do(withdraw_evidence, copy, "重复")
    with pytest.raises(UserError) as refused:
        hand.particulars(copy, **GIVEN)
    assert refused.value.problems[0].code == "evidence.is_withdrawn"


def test_that_another_exhibit_is_named_by_a_number_that_the_case_has(hand: Any) -> None:
    first, second = hand.exhibit(), hand.exhibit()
    hand.particulars(second, translation_of="1")
    assert values_of(_rows(hand, second)) == {"translation_of": "1"}
    with pytest.raises(UserError):
        hand.particulars(first, translation_of="1")


def test_that_the_inner_volume_of_the_case_file_tells_them_with_its_masks(hand: Any) -> None:
    copy = hand.exhibit(form="copy_checked")
    hand.particulars(copy, compared_by="欧阳晓锋", compared_on="2026-09-17")
    masks = Masks(shipped_rulebook(), KnownData(names={"欧阳晓锋"}), lifted=False)
    with hand.workspace.read() as session:
        (told,) = inner_exhibits(session, evidence_rows(session, hand.case_id), masks)
    assert told.particulars == (("compared_by", "欧阳*锋"), ("compared_on", "2026-09-17"))
