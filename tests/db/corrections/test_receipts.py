"""Receipts: further ones, corrected ones, and the clocks that follow the earliest."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from db.clocks import ClockRecord
from db.persons import PersonRecord
from workbench.clocks.queries import work_calendar
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.corrections.model import ReceiptChange
from workbench.moment import FixedClock
from workbench.process.clock_model import ExtensionDraft
from workbench.process.commands import extend_decision_clock
from workbench.process.model import NoticeDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.queries import today_lanes

LETTER = ReceiptChange(
    channel="CH02",
    received_on="2026-09-18",
    letter_no="杭银转〔2026〕33号",
    forwarded_by="人民银行杭州中心支行",
    reply_by="2026-10-12",
)


def clocks(hand: Any) -> dict[str, tuple[date, date, date | None]]:
    row = ClockRecord
    with hand.workspace.read() as session:
        found = session.execute(select(row.rule_id, row.started_on, row.statutory_on, row.ended_on))
        return {rule: (started, statutory, ended) for rule, started, statutory, ended in found}


def call(hand: Any, started_at: str) -> None:
    with hand.workspace.write() as session:
        draft = ContactDraft(kind="phone_out", started_at=started_at, said="已联系")
        add_contact(session, hand.case.id, draft, actor=hand.actor, clock=hand.clock)


def test_that_a_letter_that_arrives_later_is_a_further_receipt(hand: Any) -> None:
    before = clocks(hand)
    corrected = hand.correct(receipts=(LETTER,))
    assert corrected.clocks == ("C10",)
    letter = {"C10": (date(2026, 9, 18), date(2026, 10, 12), None)}
    assert clocks(hand) == before | letter, "the earliest receipt drives all but the date on the letter"
    sheet = hand.sheet()
    assert [receipt.channel for receipt in sheet.receipts] == ["CH01", "CH02"]
    assert sheet.receipts[1].reply_by == date(2026, 10, 12)
    assert (sheet.row.channel, sheet.row.received_on) == ("CH01", date(2026, 9, 17))
    entry = hand.last("receipt.received")
    assert (entry.detail["channel"], entry.corrects_id) == ("CH02", None)
    assert hand.found_by("杭银转〔2026〕33号")
    assert hand.found_by("杭州中心支行")
    with hand.workspace.read() as session:
        assert session.execute(select(PersonRecord.last_received_on)).scalars().first() == date(2026, 9, 17)


def test_that_a_corrected_day_moves_the_clocks_and_says_so(hand: Any) -> None:
    receipt = hand.standing().receipts[0]
    corrected = hand.correct(receipts=(ReceiptChange(id=receipt.id, received_on="2026-09-10"),))
    assert corrected.clocks == ("C01", "C03")
    assert clocks(hand)["C03"] == (date(2026, 9, 10), date(2026, 9, 28), None)
    row = hand.sheet().row
    assert (row.received_on, row.due_clock, row.due_statutory_on) == (
        date(2026, 9, 10),
        "C03",
        date(2026, 9, 28),
    )
    assert row.case_no == "2026-0917-0001", "a number that was given stays"
    moved = hand.last("correction.clock_moved")
    started = next(entry for entry in hand.entries() if entry.detail.get("clock") == moved.detail["clock"])
    assert moved.corrects_id == started.id
    told = hand.last("correction.receipt")
    first = next(entry for entry in hand.entries() if entry.code == "receipt.received")
    assert (told.corrects_id, told.occurred_on) == (first.id, date(2026, 9, 10))
    assert hand.deeds()[-1].before == {"receipts": [{"id": receipt.id, "received_on": "2026-09-17"}]}


def test_that_an_earlier_receipt_by_another_channel_decides_which_clocks_run(hand: Any) -> None:
    corrected = hand.correct(receipts=(ReceiptChange(channel="CH02", received_on="2026-09-15"),))
    assert set(corrected.clocks) == {"C01", "C03", "C08"}
    running = {rule for rule, (_, _, ended) in clocks(hand).items() if ended is None}
    assert running == {"C01", "C08"}
    row = hand.sheet().row
    assert (row.channel, row.due_clock, row.due_statutory_on) == ("CH02", "C08", date(2026, 9, 30))
    assert dict(hand.last("correction.clock_dropped").detail) == {"clock": "C03"}


def test_that_a_clock_that_no_longer_applied_comes_back(hand: Any) -> None:
    hand.correct(receipts=(ReceiptChange(channel="CH02", received_on="2026-09-15"),))
    second = hand.standing().receipts[0]
    hand.correct(receipts=(ReceiptChange(id=second.id, removed=True),))
    assert clocks(hand)["C03"] == (date(2026, 9, 17), date(2026, 10, 8), None)
    assert clocks(hand)["C08"][2] == date(2026, 9, 18)
    assert hand.sheet().row.due_clock == "C03"
    assert len(hand.sheet().receipts) == 1


def test_that_a_case_keeps_a_receipt(hand: Any) -> None:
    only = hand.standing().receipts[0]
    assert hand.refused(receipts=(ReceiptChange(id=only.id, removed=True),)) == [
        ("receipts", "complaint.no_receipt")
    ]


def test_that_a_case_was_received_before_it_was_registered(hand: Any) -> None:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=5))
    only = hand.standing().receipts[0]
    assert hand.refused(receipts=(ReceiptChange(id=only.id, received_on="2026-09-20"),)) == [
        ("receipts.0.received_on", "correction.received_after_registering")
    ]


def test_that_a_reply_by_date_is_added_to_the_receipt_of_the_same_channel_and_day(hand: Any) -> None:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=5))
    change = ReceiptChange(channel="CH01", received_on="2026/9/17", reply_by="2026-09-25")
    hand.correct(receipts=(change,))
    (receipt,) = hand.sheet().receipts
    assert (receipt.letter_no, receipt.reply_by) == ("浙金转〔2026〕1187号", date(2026, 9, 25))
    with hand.workspace.read() as session:
        book = shipped_rulebook()
        calendar = work_calendar(session, book)
        lanes = today_lanes(session, today=date(2026, 9, 23), book=book, calendar=calendar)
    assert any(line.what == "reply_by" for lane in lanes.all() for line in lane.lines)


def test_that_another_letter_of_the_same_day_is_a_receipt_of_its_own(hand: Any) -> None:
    hand.correct(receipts=(ReceiptChange(channel="CH01", received_on="2026-09-17", letter_no="另一件"),))
    assert len(hand.sheet().receipts) == 2


def test_that_an_extended_period_counts_from_the_corrected_day_too(hand: Any) -> None:
    draft = ExtensionDraft("C04", "情况复杂", NoticeDraft("2026-09-18", "called", "录音 0918"))
    with hand.workspace.write() as session:
        extend_decision_clock(session, hand.case.id, draft, actor=hand.actor, clock=hand.clock)
    only = hand.standing().receipts[0]
    hand.correct(receipts=(ReceiptChange(id=only.id, received_on="2026-09-10"),))
    assert clocks(hand)["C04"] == (date(2026, 9, 10), date(2026, 10, 10), None)
    assert clocks(hand)["C03"] == (date(2026, 9, 10), date(2026, 9, 28), date(2026, 9, 18))
    assert hand.sheet().row.due_clock == "C04"


def test_that_a_contact_before_the_corrected_day_no_longer_ends_the_first_contact(hand: Any) -> None:
    only = hand.standing().receipts[0]
    hand.correct(receipts=(ReceiptChange(id=only.id, received_on="2026-09-15"),))
    call(hand, "2026-09-16 10:00")
    call(hand, "2026-09-18 08:30")
    assert clocks(hand)["C01"][2] == date(2026, 9, 16)
    hand.correct(receipts=(ReceiptChange(id=only.id, received_on="2026-09-17"),))
    assert clocks(hand)["C01"][2] == date(2026, 9, 18)


def test_that_severity_counts_the_channel_of_a_further_receipt(hand: Any) -> None:
    only = hand.standing().receipts[0]
    hand.correct(receipts=(ReceiptChange(id=only.id, channel="CH07"),))
    assert hand.sheet().row.severity == 2
    hand.correct(receipts=(LETTER,))
    assert hand.sheet().row.severity == 3
