"""The masks follow the rule pack: change its numbers, and everything that is shown changes."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

import resources
from workbench.rulebook.masking import masking_of, shipped_masking
from workbench.rulebook.reading import Rulebook

RULES = Path(resources.__file__).parent / "rules"


def book_with(folder: Path, **numbers: tuple[int, int]) -> Rulebook:
    """The shipped pack with other numbers for some kinds of data."""
    shutil.copytree(RULES, folder / "rules")
    path = folder / "rules" / "masks.yaml"
    document: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    for row in document["rows"]:
        if row["id"] in numbers:
            row["keep_first"], row["keep_last"] = numbers[row["id"]]
    path.write_text(yaml.safe_dump(document, allow_unicode=True), "utf-8")
    return Rulebook(folder / "rules")


@pytest.mark.parametrize(
    ("kind", "numbers", "shown"),
    [
        ("id_no", (4, 4), {"document": "1101**********002X", "text": "1101**********002X 138****8000"}),
        ("id_no_short", (2, 0), {"short": "E1*******"}),
        ("mobile", (2, 3), {"phone": "13******000", "text": "110***********002X 13******000"}),
        ("landline", (3, 0), {"landline": "057*********"}),
        ("bank_card", (0, 2), {"card": "**************90"}),
        ("policy_no", (2, 2), {"contract": "P2***********20"}),
        ("email", (3, 0), {"email": "zha***@example.com"}),
        ("name", (1, 0), {"name": "欧阳**"}),
    ],
)
def test_that_every_number_of_the_pack_has_its_effect(
    tmp_path: Path, kind: str, numbers: tuple[int, int], shown: dict[str, str]
) -> None:
    def all_of(book: Rulebook | None) -> dict[str, str]:
        masking = masking_of(book) if book else shipped_masking()
        return {
            "document": masking.document("11010519491231002X"),
            "short": masking.document("E12345678"),
            "phone": masking.phone("13800138000"),
            "landline": masking.phone("057188123456", "landline"),
            "card": masking.text("6222021234567890"),
            "contract": masking.contract("P2021-0302-6620"),
            "email": masking.email("zhangsan@example.com"),
            "name": masking.name("欧阳晓锋"),
            "address": masking.address("杭州市西湖区文三路1号"),
            "text": masking.text("11010519491231002X 13800138000"),
        }

    before, after = all_of(None), all_of(book_with(tmp_path, **{kind: numbers}))
    assert {name: after[name] for name in after if after[name] != before[name]} == shown


def test_that_every_row_of_the_pack_is_tried_above() -> None:
    tried = {"id_no", "id_no_short", "mobile", "landline", "bank_card", "policy_no", "email", "name"}
    assert set(Rulebook(RULES).masks) == tried


def test_that_nothing_given_is_nothing_shown() -> None:
    masking = shipped_masking()
    kinds = (masking.name, masking.document, masking.phone, masking.contract, masking.address, masking.email)
    assert {mask(nothing) for mask in kinds for nothing in (None, "")} == {""}
    assert masking.text(None) == ""
