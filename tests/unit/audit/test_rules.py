"""Walking the audit chain."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.audit.model import GENESIS, AuditHead, AuditRow
from workbench.audit.rules import entry_hash, walk


def chain(length: int) -> list[AuditRow]:
    rows: list[AuditRow] = []
    for position in range(1, length + 1):
        row = AuditRow(
            position=position,
            at=datetime(2026, 9, 18, 1, 0, position, tzinfo=UTC),
            fixed_clock=False,
            actor="陈一鸣",
            door="window",
            action="complaint.register",
            subject=f"complaint:{position}",
            before=None,
            after={"案号": position},
            previous_hash=rows[-1].hash if rows else GENESIS,
            hash="",
        )
        rows.append(replace(row, hash=entry_hash(row)))
    return rows


def head(rows: list[AuditRow]) -> AuditHead:
    return AuditHead(len(rows), rows[-1].hash)


def test_that_a_sound_chain_gives_its_head() -> None:
    rows = chain(5)
    report = walk(rows, head(rows))
    assert report.fault is None
    assert report.head == head(rows)


@given(st.integers(1, 6), st.sampled_from(["actor", "action", "subject", "door"]))
def test_that_any_changed_word_is_found_at_its_entry(position: int, field: str) -> None:
    rows = chain(6)
    rows[position - 1] = replace(rows[position - 1], **{field: "someone else"})  # type: ignore[arg-type]
    fault = walk(rows, head(rows)).fault
    assert fault is not None
    assert (fault.position, fault.code) == (position, "audit.entry_changed")


@given(st.integers(1, 5))
def test_that_a_removed_entry_is_named(position: int) -> None:
    rows = chain(6)
    fault = walk(rows[: position - 1] + rows[position:], head(rows)).fault
    assert fault is not None
    assert (fault.position, fault.code) == (position, "audit.entry_missing")


def test_that_entries_that_changed_places_are_found_even_when_renumbered() -> None:
    rows = chain(4)
    rows[1], rows[2] = replace(rows[2], position=2), replace(rows[1], position=3)
    fault = walk(rows).fault
    assert fault is not None
    assert fault.position == 2


def test_that_a_cut_tail_is_noticed_by_the_head_kept_apart() -> None:
    rows = chain(6)
    fault = walk(rows[:4], AuditHead(4, rows[3].hash), head(rows)).fault
    assert fault is not None
    assert (fault.position, fault.code) == (5, "audit.tail_cut")


def test_that_a_chain_forged_from_an_entry_on_differs_from_the_head_kept_apart() -> None:
    rows, forged = chain(6), chain(6)
    forged[3] = replace(forged[3], actor="someone else")
    for index in range(3, 6):
        linked = replace(forged[index], previous_hash=forged[index - 1].hash)
        forged[index] = replace(linked, hash=entry_hash(linked))
    assert walk(forged).fault is None
    fault = walk(forged, head(rows)).fault
    assert fault is not None
    assert (fault.position, fault.code) == (6, "audit.head_mismatch")


def test_that_a_head_that_lags_behind_is_no_fault() -> None:
    rows = chain(6)
    assert walk(rows, AuditHead(4, rows[3].hash)).fault is None


@pytest.mark.parametrize("fixed", [True, False])
def test_that_the_hash_covers_whether_the_clock_was_fixed(fixed: bool) -> None:
    row = replace(chain(1)[0], fixed_clock=fixed)
    assert entry_hash(row) != entry_hash(replace(row, fixed_clock=not fixed))
