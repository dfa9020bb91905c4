"""Rule files with mistakes: each is refused with the file, the row and the field, in both languages."""

from pathlib import Path

import pytest

from workbench.errors import UserError
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Messages

LAWS = """
defaults: {citations: [], certainty: source, valid_from: 2020-01-01, valid_to: null, active: true}
rows:
  - {id: L1, zh: 法, en: Law, short_zh: 法, short_en: Law}
"""
CLOCKS = """
defaults: {certainty: design, citations: [], valid_from: 2020-01-01, valid_to: null, active: true,
  unit: cal_day, nature: duty, owner: institution, trigger: a, done_when: b, zh: 期限, en: Period}
rows:
"""
EVENTS = """
defaults: {certainty: design, citations: [], valid_from: 2020-01-01, valid_to: null, active: true,
  effect: pause, zh: 中止, en: Pause}
rows:
"""
PLAIN = "  - {id: X1, amount: 15}\n"


def refused(folder: Path, rows: str, file: str = "clocks", head: str = CLOCKS) -> UserError:
    (folder / "laws.yaml").write_text(LAWS, encoding="utf-8")
    (folder / f"{file}.yaml").write_text(head + rows, encoding="utf-8")
    with pytest.raises(UserError) as error:
        Rulebook(folder).rows_of(file)
    return error.value


@pytest.mark.parametrize(
    ("row", "field", "code"),
    [
        ("{id: X1, amount: fifteen}", "amount", "rulebook.wrong_type"),
        ("{id: X1, amount: 15, unit: fortnight}", "unit", "rulebook.wrong_type"),
        ("{id: X1, amount: 15, colour: red}", "colour", "rulebook.unknown_field"),
        ("{id: X1}", "amount", "rulebook.missing_field"),
        ("{id: X1, amount: 15, zh: ' '}", "zh", "rulebook.no_text"),
        ("{id: X1, amount: 15, valid_from: soon}", "valid_from", "rulebook.wrong_type"),
        ("{id: X1, amount: 15, valid_from: '2026-01-01'}", "valid_from", "rulebook.wrong_type"),
        ("{id: X1, amount: 15, valid_from: 2026-01-01T10:00:00}", "valid_from", "rulebook.wrong_type"),
        ("{id: X1, amount: 15, valid_to: 2019-12-31}", "valid_to", "rulebook.ends_before_start"),
        ("{id: X1, amount: 15, citations: [{law: L9}]}", "citations", "rulebook.unknown_law"),
        (
            "{id: X1, amount: 15, citations: [{law: L1, art: '3'}]}",
            "citations[0].art",
            "rulebook.unknown_field",
        ),
        ("{id: X1, amount: 15, next: X1}", "next", "rulebook.circular"),
    ],
)
def test_that_a_mistake_names_file_row_and_field(tmp_path: Path, row: str, field: str, code: str) -> None:
    error = refused(tmp_path, f"  - {row}\n")
    assert [(problem.field, problem.code) for problem in error.problems] == [
        (f"clocks.yaml:X1.{field}", code)
    ]
    for language in ("zh", "en"):
        (problem,) = error.problems
        sentence = Messages(language).text(problem.code, problem.detail)
        assert "clocks.yaml" in sentence and "X1" in sentence
        assert field.partition("[")[0] in sentence or code == "rulebook.unknown_law"
        assert "{" not in sentence


def test_that_overlapping_editions_are_refused(tmp_path: Path) -> None:
    rows = (
        "  - {id: X1, amount: 15, valid_to: 2025-06-30}\n"
        "  - {id: X1, amount: 10, valid_from: 2025-06-30, valid_to: null}\n"
    )
    error = refused(tmp_path, rows)
    assert [problem.code for problem in error.problems] == ["rulebook.duplicate_id"]


def test_that_a_chain_of_periods_may_not_come_back(tmp_path: Path) -> None:
    chain = {"X1": "X2", "X2": "X3", "X3": "X1", "X4": "X1"}
    rows = "".join(f"  - {{id: {one}, amount: 15, next: {then}}}\n" for one, then in chain.items())
    error = refused(tmp_path, rows)
    assert {problem.field for problem in error.problems} == {f"clocks.yaml:X{n}.next" for n in (1, 2, 3)}


def test_that_a_pause_may_not_end_with_what_begins_it(tmp_path: Path) -> None:
    row = "  - {id: P1, starts_when: a, ends_when: a}\n"
    error = refused(tmp_path, row, "clock_events", EVENTS)
    assert [problem.field for problem in error.problems] == ["clock_events.yaml:P1.ends_when"]


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "0000-01-01"])
def test_that_a_day_that_no_calendar_has_stops_the_file_with_its_name(tmp_path: Path, day: str) -> None:
    error = refused(tmp_path, f"  - {{id: X1, amount: 15, valid_from: {day}}}\n")
    (problem,) = error.problems
    assert (problem.field, problem.code) == ("clocks.yaml", "rulebook.bad_file")


def test_that_every_mistake_of_every_row_is_told_at_once(tmp_path: Path) -> None:
    error = refused(tmp_path, PLAIN + "  - {id: X2, amount: x, unit: y}\n  - {id: X3, amount: 3, en: ''}\n")
    assert [problem.field for problem in error.problems] == [
        "clocks.yaml:X2.amount",
        "clocks.yaml:X2.unit",
        "clocks.yaml:X3.en",
    ]


def test_that_a_table_nobody_knows_is_refused() -> None:
    with pytest.raises(UserError, match=r"rulebook\.unknown_table"):
        Rulebook(Path()).rows_of("spells")
