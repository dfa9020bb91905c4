"""Every template fills from a real case, and says what it lacks."""

from typing import Any

import pytest

from tests.db.letters.conftest import some_answer
from workbench.letters.content_json import texts_of
from workbench.letters.templates import CORRECTION, shipped_templates

ALL = sorted(name for name in shipped_templates() if name != CORRECTION)


@pytest.mark.parametrize("template_id", ALL)
def test_that_a_draft_shows_what_is_missing_and_nothing_else_is_left_open(
    office: Any, template_id: str
) -> None:
    sheet = office.sheet(office.draft(template_id))
    missing = {view.field.key: view.field.zh for view in sheet.fields if view.missing}
    told = {problem.detail["field"] for problem in sheet.problems if problem.code == "letter.field_missing"}
    assert told == set(missing)
    text = "\n".join(part for _, part in texts_of(sheet.content))
    assert "{{" not in text and "[[" not in text
    assert not text.count("【") or missing


@pytest.mark.parametrize("template_id", ALL)
def test_that_a_filled_letter_has_no_gap_and_no_word_to_mend(
    office: Any, hand: Any, template_id: str
) -> None:
    letter_id = office.complete(template_id)
    sheet = office.sheet(letter_id)
    office.set(
        letter_id, **{view.field.key: some_answer(view.field) for view in sheet.fields if view.missing}
    )
    sheet = office.sheet(letter_id)
    codes = {problem.code for problem in sheet.problems}
    assert "letter.field_missing" not in codes
    text = "\n".join(part for _, part in texts_of(sheet.content))
    assert "【" not in text
    assert [one.term for one in sheet.lint if one.level == "禁止"] == []
    assert "letter.citation_unconfirmed" not in codes, [one for one in sheet.citations if not one.confirmed]
