"""Opens the real window on the workspace of the main job, where nobody sees it, and visits every page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.kit.error_strip import ErrorStrip
from ui.kit.rest import comes_to_rest
from ui.kit.theme import STYLE
from ui.messages import Language
from ui.registry import page_specs
from ui.selftest.place import own_clock
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.stage import Stage
from ui.shell.staging import set_stage
from workbench.selftest.model import Bench, Step, need

if TYPE_CHECKING:
    from ui.case.target import CaseTarget

SIZE = (1366, 768)
# The offscreen platform says this of every window with a least size and of popups.
_UNAVOIDABLE = "This plugin does not support"
# Visited tab by tab; and a group is found by many cases, where here are two.
_ABOUT_MORE = ("case", "group")
_LOUD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page and what it is shown about."""

    page: str
    target: object = None


# Enough to see that a language is spoken.
_FEW = (Visit("today"), Visit("cases"), Visit("settings"))


def window_steps() -> tuple[Step, ...]:
    """The window in both languages, and as it opens on the day on which this runs."""
    return (*(_step(language) for language in ("zh", "en")), Step("selftest.step_window_present", open_today))


def open_today(bench: Bench) -> None:
    """Open the window by the machine's own clock on a workspace of this day."""
    with own_clock():
        open_window(bench, bench.present, "zh", (Visit("today"),))


def application() -> QApplication:
    """The one there is, or a new one."""
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["case-workbench", *STYLE])


def _step(language: Language) -> Step:
    def run(bench: Bench) -> None:
        root = bench.demo / "workspace"
        open_window(bench, root, language, visits_of(root, bench) if language == "zh" else ())

    return Step(f"selftest.step_window_{language}", run)


def open_window(bench: Bench, root: Path, language: Language, visits: tuple[Visit, ...]) -> None:
    """Open the window on a workspace and go to its pages; without any, to a few.

    Raises: Fault when Qt warned of anything, or a page failed.
    """
    preferences = Preferences(bench.place / f"{root.name}-{language}.ini")
    preferences.language, preferences.theme, preferences.staff_name = language, "light", "陈一鸣"
    with _nothing_said() as said, _staged(set_stage(application(), page_specs(), preferences)) as program:
        program.start(root)
        _rest(program)
        need(program.conductor.place is not None, "the workspace did not open")
        for visit in visits or _FEW:
            _see(program, visit)
            need(not said, f"at {visit.page}: {'; '.join(said)}")


def visits_of(root: Path, bench: Bench) -> tuple[Visit, ...]:
    """Every page of the window, about what is in the workspace of the main job, and every tab of a case."""
    from ui.links.target import of_case
    from workbench.evidence.queries import evidence_rows
    from workbench.letters.queries import case_letters
    from workbench.selftest.job import REFUSED, SETTLED, case_saying
    from workbench.workspace.opening import Workspace

    with Workspace.open(root, clock=bench.clock) as workspace, workspace.read() as session:
        case, settled = case_saying(session, REFUSED), case_saying(session, SETTLED)
        letter = case_letters(session, settled.id)[0].id
        sheet = next(row for row in evidence_rows(session, case.id) if row.media_type == "application/pdf")
    about = {
        "person": case.complainant_id,
        "links": of_case(case.id),
        "letter": letter,
        "redaction": sheet.id,
    }
    pages = [Visit(spec.key, about.get(spec.key)) for spec in page_specs() if spec.key not in _ABOUT_MORE]
    return (*pages, *(Visit("case", target) for target in _tabs_of(case.id)))


def _tabs_of(case_id: str) -> "Iterator[CaseTarget]":
    from ui.case.tabs import case_tabs
    from ui.case.target import CaseTarget

    for tab in ("overview", "timeline", "documents", "records", *(tab.key for tab in case_tabs())):
        yield CaseTarget(case_id, tab)


@contextmanager
def _staged(stage: Stage) -> Iterator[Program]:
    stage.window.resize(*SIZE)
    stage.window.show()
    program = Program(stage)
    caught: list[BaseException] = []
    program.defects.arrived.connect(caught.append)
    try:
        yield program
        # Its log goes with the workspace.
        need(not caught, "the window caught a defect\n" + "".join(chain(*map(format_exception, caught))))
    finally:
        # Not by closing the window: it would ask whether to back up.
        program.conductor.host.leave()
        program.keeper.close()
        program.jobs.close()
        program.defects.close()
        stage.languages.fall_silent()
        stage.window.hide()
        for each in (stage.window, program):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _see(program: Program, visit: Visit) -> None:
    program.conductor.go(visit.page, visit.target)
    _rest(program)
    shown = program.conductor.host.current_page()
    need(shown is not None and shown.isVisible(), f"the page {visit.page} is not shown")
    wrong = [strip.accessibleName() for strip in program.window.findChildren(ErrorStrip) if strip.isVisible()]
    need(not wrong, f"the page {visit.page} says: {'; '.join(wrong)}")


def _rest(program: Program) -> None:
    calm = comes_to_rest(program.jobs)
    need(calm, f"the window does not come to rest: {[job.work.run for job in program.jobs.running]}")


@contextmanager
def _nothing_said() -> Iterator[list[str]]:
    """Collects what Qt warns of; whoever runs a step hears what Python does."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind in _LOUD and _UNAVOIDABLE not in text:
            said.append(text)

    before = qInstallMessageHandler(hear)
    try:
        yield said
    finally:
        qInstallMessageHandler(before)
