"""Grouping, numbering and what goes out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.catalogue.model import Catalogue, Choice, GroupRow, LeftOut, PlaceRow
from workbench.catalogue.rules import Material, arrange, missing_of, outward
from workbench.catalogue.words import CatalogueWords
from workbench.evidence.model import EvidenceRow
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
SHOWN = EvidenceRow(
    id="1", complaint_id="c", case_no="2026-0917-0001", number=1, title="问卷", original_name="问卷.pdf",
    kind="EK2", source="本公司档案", form="original", formed_on=date(2024, 2, 29), holder=None,
    why_no_original=None, stance="favourable", settlement_talk=False, copies=1, note=None,
    added_at=datetime(2026, 9, 18, tzinfo=UTC), added_by="陈一鸣", withdrawn_at=None, withdrawn_reason=None,
    revision=1, sha256="a" * 64, sm3="b" * 64, size_bytes=1, media_type="application/pdf", pages=2,
    proves=("RG01.E1",), purpose="已逐项询问",
)  # fmt: skip


def row(number: int, **others: object) -> EvidenceRow:
    return replace(SHOWN, id=str(number), number=number, **others)  # type: ignore[arg-type]


def labels(catalogue: Catalogue) -> dict[int, str]:
    return {entry.row.number: entry.label for entry in catalogue.entries}


def test_that_exhibits_are_grouped_by_element_in_the_order_of_the_pack_then_by_time() -> None:
    rows = [
        row(1, proves=("C-01",)),
        row(2, proves=("RG01.E2", "RG01.E1"), formed_on=None),
        row(3, proves=("S-05", "RG01.E1"), formed_on=date(2023, 1, 1)),
        row(4, proves=()),
        row(5, proves=("RG01.E1",)),
        row(6, proves=("RF03",)),
    ]
    catalogue = arrange(Material(rows), BOOK)
    assert [group.element_id for group in catalogue.groups] == ["RG01.E1", "C", "F", ""]
    assert labels(catalogue) == {3: "1-1", 5: "1-2", 2: "1-3", 1: "2-1", 6: "3-1", 4: "4-1"}


@pytest.mark.parametrize(
    ("others", "why"),
    [
        ({"withdrawn_at": datetime(2026, 9, 19, tzinfo=UTC)}, LeftOut.WITHDRAWN),
        ({"proves": ("C-09", "RG01.E1")}, LeftOut.INTERNAL),
        ({"settlement_talk": True}, LeftOut.SETTLEMENT),
        ({"stance": "adverse"}, LeftOut.ADVERSE),
        ({"stance": "unheard of"}, LeftOut.ADVERSE),
        ({"sha256": "f" * 64}, LeftOut.INTERNAL),
    ],
)
def test_that_only_what_may_go_goes_out_of_itself(others: dict[str, object], why: LeftOut) -> None:
    catalogue = arrange(Material([row(1), row(2, **others)], inner_papers={"f" * 64}), BOOK)
    assert [entry.left_out for entry in catalogue.left_out] == [why]
    assert labels(catalogue) == {1: "1-1", 2: ""}


@pytest.mark.parametrize(
    ("others", "choice", "reason", "goes"),
    [
        ({"settlement_talk": True}, Choice.IN, "双方同意", True),
        ({"settlement_talk": True}, Choice.IN, None, False),
        ({"stance": "adverse"}, Choice.IN, "法庭要求", True),
        ({}, Choice.OUT, "重复", False),
        ({"withdrawn_at": datetime(2026, 9, 19, tzinfo=UTC)}, Choice.IN, "仍需要", False),
        ({"proves": ("C-09",)}, Choice.IN, "仍需要", False),
    ],
)
def test_that_a_person_decides_with_a_reason_but_never_about_inner_papers(
    others: dict[str, object], choice: Choice, reason: str | None, goes: bool
) -> None:
    place = PlaceRow("1", None, None, choice, reason)
    catalogue = arrange(Material([row(1, **others)], places={"1": place}), BOOK)
    assert bool(catalogue.included) is goes


@given(st.lists(st.tuples(st.sampled_from(["RG01.E1", "RG01.E2", "C-01", ""]), st.booleans()), max_size=12))
@settings(max_examples=50, deadline=None)
def test_that_numbers_have_no_holes_whatever_is_left_out(exhibits: list[tuple[str, bool]]) -> None:
    rows = [
        row(number, proves=(target,) if target else (), settlement_talk=talk)
        for number, (target, talk) in enumerate(exhibits, start=1)
    ]
    catalogue = arrange(Material(rows), BOOK)
    shown = [[entry.label for entry in group.included] for group in catalogue.outward_groups]
    assert shown == [
        [f"{number}-{place}" for place in range(1, len(group) + 1)]
        for number, group in enumerate(shown, start=1)
    ]
    assert sorted(labels(catalogue)) == list(range(1, len(exhibits) + 1))


def test_that_a_kept_arrangement_stays_and_later_exhibits_come_last_in_their_group() -> None:
    groups = [GroupRow("g1", 0, "病历", "RG01.E2"), GroupRow("g2", 1, "", "RG01.E1")]
    places = {
        "1": PlaceRow("1", "g1", 1, None, None),
        "2": PlaceRow("2", "g1", 0, None, None),
        "3": PlaceRow("3", "gone", 0, None, None),
    }
    rows = [row(1), row(2), row(3), row(4, formed_on=date(2001, 1, 1), proves=("RG01.E2",))]
    catalogue = arrange(Material(rows, groups, places), BOOK)
    assert labels(catalogue) == {2: "1-1", 1: "1-2", 4: "1-3", 3: "2-1"}


def test_that_what_the_list_must_state_is_named_when_it_is_missing() -> None:
    assert missing_of(SHOWN) == ()
    bare = replace(SHOWN, source=None, purpose="", form="copy_unchecked")
    assert missing_of(bare) == ("source", "purpose", "why_no_original")
    assert missing_of(replace(bare, form="copy_checked", why_no_original=None)) == ("source", "purpose")


def test_that_outside_nothing_is_left_that_only_the_inner_list_says() -> None:
    secret = "绝不外传"
    told = row(1, holder=secret, note=secret)
    place = PlaceRow("2", None, None, Choice.IN, secret)
    talk = row(2, settlement_talk=True, stance="adverse", note=secret)
    kept = row(3, title=secret, purpose=secret, stance="adverse")
    catalogue = outward(arrange(Material([told, talk, kept], places={"2": place}), BOOK))
    assert [entry.row.number for entry in catalogue.entries] == [1, 2]
    assert secret not in repr(catalogue)
    assert "adverse" not in repr(catalogue)
    assert not any(entry.row.settlement_talk or entry.choice for entry in catalogue.entries)


def test_that_an_exhibit_whose_file_changed_is_said_to_be_stopped() -> None:
    words = CatalogueWords("zh", BOOK)
    sound, red = (
        next(arrange(Material([each]), BOOK).entries) for each in (row(1), row(1, mismatch="changed"))
    )
    assert (words.outward(sound), words.outward(red)) == ("是", "停用（文件不完整）")
