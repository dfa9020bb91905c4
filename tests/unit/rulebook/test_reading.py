import threading
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import UserError
from workbench.rulebook.reading import Rulebook

LAWS = """
defaults: {citations: [], certainty: source, valid_from: 2020-01-01, valid_to: null, active: true}
rows:
  - {id: L1, zh: 法, en: Law, short_zh: 法, short_en: Law}
"""

DEMANDS = """
defaults: {certainty: design, citations: [], valid_from: 2000-01-01, valid_to: null, active: true}
rows:
  - {id: DM01, kind: rational, zh: 赔偿, en: Compensation}
"""


def book(folder: Path, **files: str) -> Rulebook:
    for name, text in {"laws": LAWS, **files}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Rulebook(folder)


def codes(refused: pytest.ExceptionInfo[UserError]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_that_defaults_of_a_file_fill_its_rows(tmp_path: Path) -> None:
    demand = book(tmp_path, demands=DEMANDS).demands["DM01"]
    assert (demand.certainty, demand.active, demand.valid_from) == ("design", True, date(2000, 1, 1))


def test_that_all_mistakes_of_a_file_are_listed_with_their_rows(tmp_path: Path) -> None:
    rows = DEMANDS + (
        "  - {id: DM02, kind: angry, zh: 甲, en: A}\n"
        "  - {id: DM03, kind: rational, zh: 1, en: A, colour: red}\n"
        "  - {id: DM04, kind: rational, zh: 乙}\n"
        "  - {id: DM05, kind: rational, zh: 乙, en: B, needs: [amount, 2], active: 1}\n"
        "  - just a word\n"
    )
    with pytest.raises(UserError) as refused:
        _ = book(tmp_path, demands=rows).demands
    assert codes(refused) == [
        ("demands.yaml:DM02.kind", "rulebook.wrong_type"),
        ("demands.yaml:DM03.colour", "rulebook.unknown_field"),
        ("demands.yaml:DM03.zh", "rulebook.wrong_type"),
        ("demands.yaml:DM04.en", "rulebook.missing_field"),
        ("demands.yaml:DM05.active", "rulebook.wrong_type"),
        ("demands.yaml:DM05.needs[1]", "rulebook.wrong_type"),
        ("demands.yaml:#6", "rulebook.wrong_type"),
    ]


def test_that_an_id_may_not_occur_twice_for_one_period(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        _ = book(tmp_path, demands=DEMANDS + "  - {id: DM01, kind: rational, zh: 乙, en: B}\n").demands
    assert codes(refused) == [("demands.yaml:DM01.id", "rulebook.duplicate_id")]


def test_that_an_id_may_have_editions_one_after_the_other(tmp_path: Path) -> None:
    rows = (
        DEMANDS.replace("valid_to: null, active: true}", "valid_to: 2025-12-31, active: true}")
        + "  - {id: DM01, kind: other, zh: 新, en: New, valid_from: 2026-01-01, valid_to: null}\n"
    )
    demands = book(tmp_path, demands=rows).demands
    assert demands["DM01"].en == "New"
    old, new = demands.on("DM01", date(2025, 12, 31)), demands.on("DM01", date(2026, 1, 1))
    assert old is not None and new is not None
    assert (old.kind, new.kind) == ("rational", "other")
    assert demands.on("DM01", date(1999, 1, 1)) is None


def test_that_a_citation_must_name_a_known_law(tmp_path: Path) -> None:
    row = "  - {id: DM02, kind: rational, zh: 乙, en: B, citations: [{law: L9}]}\n"
    with pytest.raises(UserError) as refused:
        _ = book(tmp_path, demands=DEMANDS + row).demands
    assert codes(refused) == [("demands.yaml:DM02.citations", "rulebook.unknown_law")]


@pytest.mark.parametrize(
    "text", ["", "rows: 3", "- a", "rows: []\nextra: 1", "rows: [", "defaults: 1\nrows: []", "\x00", "\tx: y"]
)
def test_that_a_file_that_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError) as refused:
        _ = book(tmp_path, demands=text).demands
    assert codes(refused) == [("demands.yaml", "rulebook.bad_file")]


def test_that_a_missing_file_is_refused_only_when_it_is_used(tmp_path: Path) -> None:
    rulebook = book(tmp_path)
    assert "L1" in rulebook.laws
    with pytest.raises(UserError, match=r"rulebook\.bad_file"):
        _ = rulebook.masks


def test_that_many_threads_get_the_same_table(tmp_path: Path) -> None:
    rulebook = book(tmp_path, demands=DEMANDS)
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(id(rulebook.demands))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 8 and len(set(seen)) == 1
