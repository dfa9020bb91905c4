"""The list of work on the command line: shown, on paper, for the calendar."""

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.e2e.cli.conftest import FORM, Run


def test_that_the_list_is_shown_earliest_first(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    ran = started("worklist", "--json")
    assert ran.code == 0
    rows = ran.json["rows"]
    assert [row["due"] for row in rows] == sorted(row["due"] for row in rows)
    decision = next(row for row in rows if row["what"] == "C03")
    assert (decision["due"], decision["statutory"], decision["law"]) == (
        "2026-09-30",
        "2026-10-08",
        "办法 18(1)",
    )
    assert (decision["person"], decision["handler"]) == ("欧阳*锋", "陈一鸣")
    assert "处理决定（一般）" in started("worklist").out


def test_that_paper_and_calendar_are_written_up_to_a_day(started: Run, tmp_path: Path) -> None:
    started("complaint", "add", "-", given=FORM)
    paper, calendar = tmp_path / "清单.pdf", tmp_path / "清单.ics"
    call = ("worklist", "--pdf", str(paper), "--ics", str(calendar), "--until", "2026-09-29", "--json")
    ran = started(*call)
    assert (ran.code, len(ran.json["written"])) == (0, 2)
    assert paper.read_bytes().startswith(b"%PDF")
    events = Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")
    assert len(events) == ran.json["written"][1]["entries"] == ran.json["total"]
    assert started(*call).code == 0


def test_that_a_broken_day_and_a_missing_folder_are_told(started: Run, tmp_path: Path) -> None:
    assert started("worklist", "--until", "2026-02-30").code == 1
    assert started("worklist", "--ics", str(tmp_path / "no" / "a.ics")).code == 3


@pytest.mark.parametrize("form", ["--pdf", "--ics"])
@pytest.mark.parametrize(
    "place", ["workbench.db", "workbench.db-wal", "workspace.json", "audit-head.json", "evidence/清单.pdf"]
)
def test_that_no_list_is_written_over_what_the_workspace_keeps(
    started: Run, tmp_path: Path, form: str, place: str
) -> None:
    started("complaint", "add", "-", given=FORM)
    ran = started("worklist", form, str(tmp_path / "工作区" / place), "--json")
    assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, ["casefile.inside_workspace"])
    assert started("complaint", "list", "--json").json["total"] == 1
    assert started("check").code == 0
