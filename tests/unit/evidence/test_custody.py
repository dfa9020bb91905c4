from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from workbench.evidence.custody import event_hash, examine, walk
from workbench.evidence.custody_model import CustodyDraft, CustodyHead, CustodyRow
from workbench.evidence.hashing import sm3_hex
from workbench.evidence.model import Digests

NOW = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
DIGESTS = Digests("a" * 64, "b" * 64, 3)
LATER = ("photos", "due_back_on", "clock_note")


def chained(*events: str) -> tuple[list[CustodyRow], CustodyHead]:
    rows: list[CustodyRow] = []
    head = CustodyHead()
    for position, event in enumerate(events, start=1):
        row = CustodyRow(
            position=position,
            event=event,
            at="2026-09-18T09:00:00+08:00",
            from_person=None,
            to_person="周静",
            witness=None,
            place=None,
            device=None,
            carrier_no=None,
            seal_no=None,
            method="m",
            sha256=DIGESTS.sha256,
            sm3=DIGESTS.sm3,
            size_bytes=DIGESTS.size_bytes,
            note=None,
            recorded_by="陈一鸣",
            recorded_at=NOW,
            fixed_clock=False,
            previous_hash=head.hash,
            row_hash="",
        )
        row = replace(row, row_hash=event_hash("e1", row))
        head = CustodyHead(position, row.row_hash)
        rows.append(row)
    return rows, head


def errors(draft: CustodyDraft, last_at: str | None = None) -> set[tuple[str, str]]:
    found, _ = examine(draft, NOW, last_at)
    return {(problem.field, problem.code) for problem in found if problem.level == "error"}


def test_that_the_hash_is_sm3_over_the_previous_hash_and_sorted_json() -> None:
    (row,), _ = chained("received")
    text = (
        '{"at":"2026-09-18T09:00:00+08:00","carrier_no":null,"device":null,"event":"received",'
        '"evidence_id":"e1","fixed_clock":false,"from_person":null,"method":"m","note":null,"place":null,'
        '"position":1,"recorded_at":"2026-09-18T01:00:00.000000+00:00","recorded_by":"陈一鸣","seal_no":null,'
        f'"sha256":"{"a" * 64}","size_bytes":3,"sm3":"{"b" * 64}","to_person":"周静","witness":null}}'
    )
    assert row.row_hash == sm3_hex(("0" * 64 + text).encode())


def test_that_links_recorded_by_earlier_versions_keep_their_hash() -> None:
    (row,), _ = chained("received")
    assert row.row_hash == "7e5ccf1f570f0ce1b70387f25fa64827bff3064312ba826ec81017e91eb16016"
    assert (row.photos, row.due_back_on, row.clock_note) == (None, None, None)


def test_that_what_later_versions_add_is_hashed_only_where_it_was_given() -> None:
    (row,), _ = chained("lent")
    more = replace(row, photos=[2, 3], due_back_on=date(2026, 9, 25), clock_note="快 2 秒")
    hashes = {event_hash("e1", replace(row, **{name: getattr(more, name)})) for name in LATER}
    assert len(hashes | {event_hash("e1", row), event_hash("e1", more)}) == len(LATER) + 2
    assert event_hash("e1", replace(more, photos=(2, 3))) == event_hash("e1", more)


def test_that_the_zone_in_which_a_clock_tells_the_time_makes_no_difference() -> None:
    (row,), _ = chained("received")
    elsewhere = replace(row, recorded_at=NOW.astimezone(datetime.now().astimezone().tzinfo))
    assert event_hash("e1", elsewhere) == row.row_hash


def test_that_a_whole_chain_has_no_fault() -> None:
    rows, head = chained("received", "viewed", "sealed")
    assert walk("e1", rows, head, DIGESTS) is None
    assert walk("e1", [], CustodyHead(), DIGESTS) is None


def test_that_the_first_broken_link_is_named() -> None:
    rows, head = chained("received", "viewed", "sealed")
    changed = [rows[0], replace(rows[1], note="x"), rows[2]]
    for found, position, code in (
        (walk("e1", changed, head, DIGESTS), 2, "custody.row_changed"),
        (walk("e1", [rows[0], rows[2]], head, DIGESTS), 2, "custody.row_missing"),
        (walk("e1", rows[:2], head, DIGESTS), 3, "custody.tail_differs"),
        (walk("e2", rows, head, DIGESTS), 1, "custody.row_changed"),
        (walk("e1", rows, head, replace(DIGESTS, sm3="c" * 64)), 1, "custody.other_file"),
    ):
        assert found is not None
        assert (found.position, found.code) == (position, code)


def test_that_an_event_without_a_time_happens_now_at_the_branch() -> None:
    _, texts = examine(CustodyDraft(event="viewed"), NOW, None)
    assert texts["at"] == "2026-09-18T09:00:00+08:00"


def test_that_a_time_keeps_its_offset_or_gets_the_branch_s() -> None:
    _, texts = examine(CustodyDraft(event="viewed", at="2026-09-17T18:30:00-05:00"), NOW, None)
    assert texts["at"] == "2026-09-17T18:30:00-05:00"
    _, texts = examine(CustodyDraft(event="viewed", at="2026-09-17 08:00"), NOW, None)
    assert texts["at"] == "2026-09-17T08:00:00+08:00"


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (CustodyDraft(), ("event", "custody.unknown_event")),
        (CustodyDraft(event="stolen"), ("event", "custody.unknown_event")),
        (CustodyDraft(event="viewed", at="昨天"), ("at", "custody.bad_instant")),
        (CustodyDraft(event="viewed", at="2026-09-18 09:06"), ("at", "custody.in_future")),
        (CustodyDraft(event="viewed", place="长" * 201), ("place", "text.too_long")),
        (CustodyDraft(event="lent", due_back_on="下周"), ("due_back_on", "date.unreadable")),
    ],
)
def test_that_what_an_event_lacks_is_told_at_its_field(draft: CustodyDraft, problem: tuple[str, str]) -> None:
    assert errors(draft) == {problem}


def test_that_a_clock_a_little_ahead_is_no_future() -> None:
    at = (NOW + timedelta(minutes=4)).isoformat()
    assert errors(CustodyDraft(event="viewed", at=at)) == set()


def test_that_an_event_before_the_last_is_pointed_out() -> None:
    found, _ = examine(CustodyDraft(event="viewed", at="2026-09-17 08:00"), NOW, "2026-09-18T09:00:00+08:00")
    assert [(problem.code, problem.level) for problem in found] == [("custody.before_last", "warning")]
