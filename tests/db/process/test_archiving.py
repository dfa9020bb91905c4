"""What the archive asks of the program itself: hashes computed anew, and a case file as fresh as the case."""

from typing import Any

import pytest

from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord
from db.evidence import EvidenceRecord
from db.workspace import ExportRecord
from workbench.audit.queries import audit_head
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.errors import UserError
from workbench.evidence.store import path_of
from workbench.handovers.commands import offer_case
from workbench.handovers.model import OfferDraft
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.process.proving import verify_before_archive, verify_case
from workbench.process.queries import merge_candidates
from workbench.process.standing import case_file_stand, hashes_verified
from workbench.rulebook.reading import shipped_rulebook
from workbench.watch import Unwatched

BOOK = shipped_rulebook()
PROOF = NoticeDraft("2026-09-18", "handed", "撤回申请书")


def export(hand: Any) -> None:
    """Put a case file on record as of now."""
    with hand.workspace.write() as session:
        session.add(
            ExportRecord(
                id="e", number="E1", complaint_id=hand.case_id, kind="case_file", internal=False,
                unmasked=False, reason=None, sha256="0" * 64, size_bytes=1, pages=1,
                audit_count=audit_head(session).count, audit_head="0" * 64,
                exported_at=hand.clock.now(), exported_by="陈一鸣",
            )
        )  # fmt: skip


class Spoiling(Unwatched):
    """Lets another exhibit come in, and come to harm, while the first is hashed."""

    def __init__(self, hand: Any) -> None:
        self.hand, self.came = hand, 0

    def progress(self, done: int, total: int, code: str = "") -> None:
        """The first time only."""
        if not self.came:
            self.came = self.hand.exhibit().number
            row = EvidenceRecord
            sha256 = self.hand.rows(row.sha256, where=row.number == self.came)[0][0]
            stored = path_of(self.hand.workspace.layout.evidence, sha256)
            stored.chmod(0o600)
            stored.write_bytes(b"another content")


def verify(hand: Any) -> None:
    verify_case(hand.workspace, hand.case_id, actor=hand.actor, clock=hand.clock)


def test_that_a_case_without_exhibits_has_nothing_to_verify(hand: Any) -> None:
    assert hand.read(hashes_verified, hand.case_id)


def test_that_an_exhibit_that_came_later_asks_for_another_proof(hand: Any) -> None:
    hand.exhibit()
    assert not hand.read(hashes_verified, hand.case_id)
    verify(hand)
    assert hand.read(hashes_verified, hand.case_id)
    kept = hand.rows(CaseFactRecord.value, where=CaseFactRecord.key == "archive.hashes_verified_on")
    assert kept == [("2026-09-18",)]
    hand.exhibit()
    assert not hand.read(hashes_verified, hand.case_id)


def test_that_a_changed_exhibit_is_named_and_nothing_is_put_on_record(hand: Any) -> None:
    hand.exhibit()
    stored = path_of(hand.workspace.layout.evidence, hand.rows(EvidenceRecord.sha256)[0][0])
    stored.chmod(0o600)
    stored.write_bytes(b"another content")
    with pytest.raises(UserError) as caught:
        verify(hand)
    assert [(p.code, p.detail["numbers"]) for p in caught.value.problems] == [("process.hashes_broken", "1")]
    assert not hand.read(hashes_verified, hand.case_id)


def test_that_an_exhibit_that_comes_in_meanwhile_is_hashed_too(hand: Any) -> None:
    hand.exhibit()
    watch = Spoiling(hand)
    with pytest.raises(UserError, match=r"process\.hashes_broken"):
        verify_case(hand.workspace, hand.case_id, actor=hand.actor, clock=hand.clock, watch=watch)
    assert watch.came and not hand.read(hashes_verified, hand.case_id)


def test_that_nobody_types_that_the_hashes_were_verified(hand: Any) -> None:
    with pytest.raises(UserError, match=r"fact\.kept_by_program"):
        hand.fact("archive.hashes_verified_on", "2026-09-18")


def test_that_only_a_move_to_the_archive_verifies_by_itself(hand: Any) -> None:
    hand.exhibit()
    for to_state in ("identified", "archived"):
        draft = MoveDraft(to_state)
        assert not verify_before_archive(
            hand.workspace, hand.case_id, draft, actor=hand.actor, clock=hand.clock
        )


def test_that_a_case_file_grows_old_with_what_it_would_show(hand: Any) -> None:
    assert hand.read(case_file_stand, hand.case_id) == (False, False)
    export(hand)
    assert hand.read(case_file_stand, hand.case_id) == (True, False)
    hand.run(move_case, MoveDraft("identified"))
    hand.run(offer_case, OfferDraft("李若水", "休假"))
    verify(hand)
    assert hand.read(case_file_stand, hand.case_id) == (True, False)
    hand.fact("knew.on", "2026-09-10")
    assert hand.read(case_file_stand, hand.case_id) == (True, True)


def test_that_the_cases_that_could_take_one_in_are_open_and_the_same_person_s_first(hand: Any) -> None:
    made = []
    for name, number in (("宋知夏", ""), ("欧阳晓锋", "330106198001014210"), ("赵丽", "")):
        draft = ComplaintDraft(
            narrative="同一件事。",
            receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
            complainant=PersonDraft(name=name, id_type="cn_id" if number else "", id_no=number),
        )
        with hand.workspace.write() as session:
            made.append(register_complaint(session, draft, actor=hand.actor, clock=hand.clock).id)
    mine, hand.case_id = hand.case_id, made[2]
    hand.run(move_case, MoveDraft("withdrawn", reason="撤回", notice=PROOF))
    hand.case_id = mine
    assert hand.read(merge_candidates, mine, book=BOOK) == [made[1], made[0]]
    assert hand.rows(ComplaintRecord.merged_into_id, where=ComplaintRecord.id == mine) == [(None,)]
