"""A case keeps its law: the edition in force on its receipt, or on an earlier start, governs its clocks."""

import shutil
from datetime import date

import pytest

from workbench.checklists.deadlines import CaseClocks
from workbench.checklists.model import KnownFact, RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.rulebook.reading import Rulebook, shipped_rulebook

# From 1 September 2026 five days instead of three.
OLD = "trigger: claim.assessed_on, amount: 3, done_when: refusal.sent_on,"
TITLE = "{id: K04, zh: 发出拒赔通知书, en: Refusal notice,"
NEW = f"""  - {TITLE} trigger: claim.assessed_on, amount: 5, done_when: refusal.sent_on,
     citations: [{{law: BXF2015, article: "24"}}], certainty: source, valid_from: 2026-09-01}}
"""


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The shipped rules with a second edition of K04."""
    folder = tmp_path_factory.mktemp("rules") / "rules"
    shutil.copytree(shipped_rulebook().folder, folder)
    path = folder / "clocks.yaml"
    text = path.read_text("utf-8")
    start = text.index(f"  - {TITLE}")
    end = text.index("  - {id: K05,")
    row = text[start:end]
    assert OLD in row
    closed = row.replace("valid_from: 2009-10-01,", "valid_from: 2009-10-01, valid_to: 2026-08-31,")
    path.write_text(text[:start] + closed + NEW + text[end:], "utf-8")
    return Rulebook(folder)


@pytest.mark.parametrize(
    ("received", "assessed", "last_day"),
    [
        ("2026-08-20", "2026-08-24", "2026-08-27"),
        ("2026-08-20", "2026-09-07", "2026-09-10"),
        ("2026-09-03", "2026-09-07", "2026-09-12"),
        ("2026-09-03", "2026-08-24", "2026-08-27"),
    ],
)
def test_that_receipt_or_an_earlier_start_chooses_the_edition(
    revised: Rulebook, received: str, assessed: str, last_day: str
) -> None:
    fact = KnownFact("claim.assessed_on", date.fromisoformat(assessed), "核定记录")
    state = RefusalState(date.fromisoformat(received), facts={fact.key: fact})
    clocks = CaseClocks(state, WorkCalendar(revised.calendar.rows), revised, date(2026, 9, 18))
    dates = clocks.view("K04").dates
    assert dates is not None
    assert dates.nominal == date.fromisoformat(last_day)
