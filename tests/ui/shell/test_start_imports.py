"""What the program may load until its first page has every answer; all else waits until somebody asks."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import NOW
from ui.shell.startup_probe import VARIABLE
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

LIBRARIES = {
    "PIL", "alembic", "docx", "fitz", "icalendar", "jieba", "lxml", "markdown_it", "matplotlib",
    "multiprocessing", "networkx", "numpy", "openpyxl", "pandas", "pycrfsuite", "pydantic", "pypdf",
    "pypinyin", "rensa", "reportlab", "rjieba", "statistics",
}  # fmt: skip
# Folders or modules of ours that only a case, a letter or a page of its own needs.
PARTS = (
    "ui.analysis.analysis_page", "ui.case.case_page", "ui.case.overview_tab", "ui.figures.figures_page",
    "ui.handbook.handbook_page", "ui.handbook.reader", "ui.letters.letters_panel", "ui.links.link_page",
    "ui.rules.rules_page", "ui.signals.signals_page", "ui.words.words_page", "workbench.analysis",
    "workbench.approvals", "workbench.awards", "workbench.casefile", "workbench.checklists",
    "workbench.evidence", "workbench.figures", "workbench.handbook", "workbench.learning",
    "workbench.letters.model", "workbench.persons.profile_rules", "workbench.persons.resolving",
    "workbench.portraits", "workbench.precedents", "workbench.prints", "workbench.process.commands",
    "workbench.process.model", "workbench.rulebook.amended_book", "workbench.rulebook.amending",
    "workbench.suggestions", "workbench.timeline", "workbench.typesetting", "workbench.words",
)  # fmt: skip
SCRIPT = """
import sys, ui.app
ui.app.main(["--workspace", sys.argv[1]])
print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def loaded(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules of a process that started the window on a case and had every answer."""
    home = tmp_path_factory.mktemp("start")
    root = home / "工作区"
    shutil.copytree(blank, root)
    clock = FixedClock(NOW)
    draft = ComplaintDraft(
        narrative="结算利率一直往下掉。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-10"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        late_entry_reason="补录",
    )
    with Workspace.open(root, clock=clock) as workspace, workspace.write() as session:
        register_complaint(session, draft, actor=Actor("陈一鸣"), clock=clock)
    environment = {**os.environ, VARIABLE: "1", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    environment["WORKBENCH_NOW"] = clock.instant.isoformat()
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root)], env=environment, capture_output=True, text=True, check=True
    )
    assert "settled_ms" in ran.stdout
    return set(ran.stderr.splitlines()[-1].split())


def test_that_the_first_page_was_really_read(loaded: set[str]) -> None:
    assert {"workbench.today.queries", "workbench.followups.queries", "ui.today.today_page"} <= loaded


def test_that_the_start_loads_no_library_of_one_page(loaded: set[str]) -> None:
    assert LIBRARIES & {name.partition(".")[0] for name in loaded} == set()


@pytest.mark.parametrize("part", PARTS)
def test_that_the_start_loads_nothing_that_only_a_case_needs(loaded: set[str], part: str) -> None:
    assert find_spec(part) is not None
    assert [name for name in loaded if name == part or name.startswith(f"{part}.")] == []
