"""Takes the pictures of one language and one theme: opens the real window on the demonstration and looks."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from ui.case.doors import CaseDoors
from ui.case.target import CaseTarget
from ui.kit.rest import comes_to_rest
from ui.kit.theme import STYLE
from ui.links.target import of_case
from ui.persons.same_card import MERGE, SameCard
from ui.registry import page_specs
from ui.screenshots.acts import steps_of
from ui.screenshots.close_up import close_up, write_small
from ui.screenshots.handbook_shots import CLOSELY, HANDBOOK_SHOTS
from ui.screenshots.pack_pages import show_pack
from ui.screenshots.shots import SHOTS, Shot
from ui.shell.notice_settings import NoticeSettings
from ui.shell.preferences import Preferences, preferences_file
from ui.shell.program import Program
from ui.shell.stage import Stage
from ui.shell.staging import set_stage
from workbench.actor import Actor
from workbench.complaints.commands import save_draft
from workbench.complaints.model import (
    ComplaintDraft,
    ComplaintFilter,
    ComplaintRow,
    ContractDraft,
    DemandDraft,
    ReceiptDraft,
)
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.evidence.queries import evidence_id_of
from workbench.groups.queries import group_rows
from workbench.letters.page_images import page_picture
from workbench.letters.queries import case_letters
from workbench.moment import clock_from_environment
from workbench.persons.model import PersonDraft
from workbench.worklist.commands import print_worklist
from workbench.worklist.model import ListOptions, ListOrder
from workbench.workspace.opening import Workspace

# Higher than others, so that more of what the handbook shows stands whole.
CLOSELY_SIZE = (1366, 900)
WORKLIST, PACK, SHEET_WIDTH_PX = "worklist", "pack", 1000
EXHIBITS = {"exhibit": 3}
VEIL = 0.35
MOMENT_MS, CALM_MOMENTS = 250, 4
DRAFT_ID = "draft-of-the-picture"
TYPED = ComplaintDraft(
    narrative=(
        "五年前买的重疾险，上个月住院做了支架，你们短信说拒赔，理由是我没告知高血压。当时业务员只让我在手机上点了几下，"
        "根本没问过血压的事！我已经打了三次电话没人给我说法，再不给答复我就去找媒体。"
    ),
    receipts=(
        ReceiptDraft("CH01", "2026-09-28", "示金转〔2026〕1187号", "金融监管总局示例监管局", "2026-10-12"),
        ReceiptDraft("CH06", "2026-09-25"),
    ),
    complainant=PersonDraft(
        name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210", phones=("100 0000 6620",)
    ),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾", formed_on="2021-03-02"),),
    demands=(DemandDraft("DM01", "36000.00"),),
    category="IB40.01",
    natures=("NA2",),
    handler="陈一鸣",
)


class Taker:
    """Walks through the pages and keeps what it sees."""

    def __init__(self, root: Path, out: Path, closely: Path, theme: str) -> None:
        """Args: out: for whole windows; closely: for the pictures of the handbook."""
        self._out = out
        self._closely = closely
        self._theme = theme
        self._about = _subjects(root)
        self._root = root

    def take(self, stage: Stage, only: str) -> None:
        """Open the window and write every picture that is wanted."""
        program = Program(stage)
        stage.window.showFullScreen()
        program.start(self._root)
        wait(program)
        # A defect must end the taking, not be written to the log of a workspace that is thrown away.
        program.defects.close()
        for shot in self._wanted(SHOTS, only):
            program.conductor.go(shot.page, self._target(shot))
            wait(program)
            if shot.down_to:
                _scroll_down_to(stage.window, shot.down_to)
                wait(program)
            picture = stage.window.grab()
            if shot.move or shot.same:
                self._open_dialog(stage.window, shot)
                wait(program)
                _lay_dialog_over(picture, stage.window)
            name = f"{shot.name}-dark.png" if self._theme == "dark" else f"{shot.name}.png"
            picture.save(str(self._out / name))
        self._take_closely(program, stage.window, only)
        program.conductor.host.leave()
        wait(program)
        stage.window.close()

    def _take_closely(self, program: Program, window: QWidget, only: str) -> None:
        """The pictures of the handbook: one thing on a page, or the dialog that is opened there."""
        window.showNormal()
        window.resize(*CLOSELY_SIZE)
        for shot in self._wanted(HANDBOOK_SHOTS, "" if only == CLOSELY else only):
            program.conductor.go(shot.page, self._target(shot))
            wait(program)
            for step in steps_of(shot.act) if shot.act else ():
                step(window)
                wait(program)
            if shot.move or shot.same:
                self._open_dialog(window, shot)
                wait(program)
            write_small(close_up(shot.part, window, shot.high), self._closely / f"{shot.name}.png")
            for top in QApplication.topLevelWidgets():
                if top is not window and top.isVisible():
                    top.close()

    def _wanted(self, shots: tuple[Shot, ...], only: str) -> Iterator[Shot]:
        known = {spec.key for spec in page_specs()}
        for shot in shots:
            in_look = shot.in_dark or self._theme == "light"
            if in_look and only in ("", shot.name) and shot.page in known:
                yield shot

    def _open_dialog(self, window: QWidget, shot: Shot) -> None:
        if shot.move:
            _open_move(window, shot.move)
        else:
            next(iter(window.findChildren(SameCard))).acted.emit((MERGE, self._about["again"]))

    def _target(self, shot: Shot) -> object:
        about = self._about.get(shot.about, shot.about or None)
        if shot.page == "links":
            return of_case(str(about))
        item = self._about.get(shot.item, shot.item)
        return CaseTarget(str(about), shot.tab, item) if shot.tab else about


def _scroll_down_to(window: QWidget, kind: str) -> None:
    """Let the card of this kind stand at the top of its page."""
    card = next(one for one in window.findChildren(QWidget) if type(one).__name__ == kind and one.isVisible())
    area = [one for one in window.findChildren(QScrollArea) if one.isAncestorOf(card)][-1]
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + card.mapTo(area, card.rect().topLeft()).y())


def _subjects(root: Path) -> dict[str, str]:
    """What pages are shown about: cases, people, letters, a group, and a draft for the intake page."""
    clock = clock_from_environment()
    with Workspace.open(root, clock=clock) as workspace:
        with workspace.write() as session:
            save_draft(session, TYPED, DRAFT_ID, actor=Actor("陈一鸣"), clock=clock)
        with workspace.read() as session:
            hero, told, locked = (_found(session, words) for words in ("支架", "违约金", "修理厂"))
            drafted = [row.id for row in case_letters(session, hero.id) if row.is_draft]
            issued = [row.id for row in case_letters(session, told.id) if row.template_id == "D06b"]
            over_time = _over_many(session)
            shown = {name: evidence_id_of(session, hero.id, number) for name, number in EXHIBITS.items()}
    (pack,) = root.parent.glob("*/data/PACK.pdf")
    shown["pack"] = os.path.relpath(pack.parents[1])
    cases = {"case": hero.id, "told": told.id, "locked": locked.id, "person": str(hero.complainant_id)}
    return {
        **cases,
        **over_time,
        **shown,
        "draft": DRAFT_ID,
        "letter_draft": drafted[0],
        "letter_issued": issued[0],
    }


def _over_many(session: Any) -> dict[str, str]:
    """Two records that may be one person, a letter of one hand, a group."""
    once, again, letter = (_found(session, words) for words in ("从几块涨到几十块", "计算表", "代理人资质"))
    people = {"twice": str(once.complainant_id), "again": str(again.complainant_id)}
    return {**people, "hand": letter.id, "letter": letter.id, "group": group_rows(session)[0].id}


def _found(session: Any, words: str) -> ComplaintRow:
    """The newest case in which these words were said."""
    return complaint_rows(session, complaint_seqs(session, ComplaintFilter(query=words))[:1])[0]


def _open_move(window: QWidget, state: str) -> None:
    """Open the dialog of a move on the page of a case."""
    doors = next(doors for doors in window.findChildren(CaseDoors) if doors.complaint_id)
    doors.move(state)


def _lay_dialog_over(picture: QPixmap, window: QWidget) -> None:
    """Draw the open dialog in the middle of the picture, and close it; dialogs are windows of their own."""
    dialog = next((one for one in window.findChildren(QDialog) if one.isVisible()), None)
    if dialog is None:
        return
    drawn = dialog.grab()
    room = window.size() - dialog.size()
    with QPainter(picture) as painter:
        painter.setOpacity(VEIL)
        painter.fillRect(window.rect(), window.palette().shadow())
        painter.setOpacity(1)
        painter.drawPixmap(room.width() // 2, room.height() // 2, drawn)
    dialog.reject()


def _print_worklist(root: Path, picture: Path, language: str) -> None:
    """The first page of the printed worklist."""
    clock, printed = clock_from_environment(), picture.with_suffix(".pdf")
    options = ListOptions("zh" if language == "zh" else "en")
    with Workspace.open(root, clock=clock) as workspace:
        print_worklist(workspace, ListOrder(printed, None, options), actor=Actor("陈一鸣"), clock=clock)
    picture.write_bytes(page_picture(printed.read_bytes(), 1, SHEET_WIDTH_PX).png)
    printed.unlink()


def wait(program: Program) -> None:
    """Let the window work, and what it shows for a moment pass.

    Raises: SystemExit when it does not come to rest: a picture would show it half done.
    """
    if not comes_to_rest(program.jobs, moment_ms=MOMENT_MS, moments=CALM_MOMENTS):
        raise SystemExit("The window does not come to rest.")


def main(arguments: list[str]) -> int:
    """`WORKSPACE OUT HANDBOOK LANGUAGE THEME [NAME]`."""
    root, out, closely, language, theme, *only = arguments
    out, closely = str(Path(out).resolve()), str(Path(closely).resolve())
    # Paths that are shown are told from here, not from the root of a machine.
    os.chdir(Path(root).parent)
    application = QApplication([*sys.argv[:1], *STYLE])
    preferences = Preferences(preferences_file())
    preferences.language = "zh" if language == "zh" else "en"
    preferences.theme = "dark" if theme == "dark" else "light"
    preferences.staff_name = "陈一鸣"
    NoticeSettings(preferences).is_on = False
    folder = Path(out) / language
    folder.mkdir(parents=True, exist_ok=True)
    stage = set_stage(application, page_specs(), preferences)
    name = only[0] if only else ""
    Taker(Path(root), folder, Path(closely) / language, theme).take(stage, name)
    if theme == "light" and name in ("", WORKLIST):
        _print_worklist(Path(root), folder / f"{WORKLIST}.png", language)
    if theme == "light" and name in ("", PACK):
        show_pack(Path(root).parent, folder / f"{PACK}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
