"""Write the analysis to a folder, and put on record that it left the program."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from workbench.actor import Actor
from workbench.analysis.listing import list_pictures
from workbench.analysis.pack_model import (
    JSON,
    KINDS,
    PICTURES,
    REPORT,
    WORKBOOK,
    PackContent,
    PackOrder,
    PackWritten,
)
from workbench.analysis.words import AnalysisWords
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors, write_whole
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import institution, is_demo

NAMES = {JSON: "five-dimensions.json", WORKBOOK: "five-dimensions.xlsx", REPORT: "board-pack.pdf"}
PICTURE_FOLDER = "pictures"
PICTURE_PX, PICTURE_SCALE = 760, 2.0


def export_analysis(
    workspace: Workspace, order: PackOrder, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> PackWritten:
    """Write report, workbook, pictures and JSON into a folder, which is made if it is missing.

    Files of an earlier export are replaced, and pictures that it wrote of what is no longer there removed;
    nothing else in the folder is touched. No case and no person is named, and cells in which people could be
    told are left out and counted.

    Raises: UserError `casefile.inside_workspace`, `analysis.unknown_kind`, and when a character cannot be
        drawn; MachineError when a file cannot be written; whatever `watch.check` raises.
    """
    unknown = [kind for kind in order.kinds if kind not in KINDS]
    if unknown or not order.kinds:
        shown = ", ".join(unknown)[:60]
        raise UserError.one("kinds", "analysis.unknown_kind", value=shown, allowed=", ".join(KINDS))
    folder = _folder(workspace, order.folder)
    with workspace.read() as session:
        book = governing_rulebook(session)
        content = _content(session, order, actor, clock, watch)
    words = AnalysisWords(order.language, book, names=False)
    files: list[Path] = []
    pages = 0
    steps = _steps(content, words, order, folder)
    for done, (path, make) in enumerate(steps):
        watch.progress(done, len(steps), "analysis.progress_writing")
        watch.check()
        pages = make(path, watch) or pages
        files.append(path)
    if PICTURES in order.kinds:
        pictures = folder / PICTURE_FOLDER
        list_pictures(pictures, [path for path in files if path.parent == pictures])
    told = {
        "from": order.asked.first.isoformat(), "to": order.asked.last.isoformat(),
        "cases": content.analysis.volumes.cases, "files": len(files),
    }  # fmt: skip
    with workspace.write() as session:
        record(session, Deed("analysis.export", "workspace", after=told), actor=actor, clock=clock)
    return PackWritten(folder, tuple(files), pages, content.analysis.volumes.cases, Changes.of("audit"))


_Make = Callable[[Path, Watch], int | None]


def _content(session: Any, order: PackOrder, actor: Actor, clock: Clock, watch: Watch) -> PackContent:
    from workbench.analysis.counting import five_dimensions
    from workbench.analysis.effects import effect_of
    from workbench.analysis.frame import case_frame
    from workbench.analysis.measures import measure_figures
    from workbench.analysis.queries import interventions, period_of
    from workbench.analysis.suppressing import outward

    period = period_of(session, order.asked, today(clock))
    watch.progress(0, 0, "analysis.progress_counting")
    frame = case_frame(session, order.asked, period.today)
    watch.check()
    return PackContent(
        period,
        outward(five_dimensions(frame)),
        tuple(effect_of(frame, one, period) for one in interventions(session)),
        tuple(measure_figures(session, period.today)),
        clock.now(),
        actor.name,
        institution(session).display,
        is_demo(session),
    )


def _steps(
    content: PackContent, words: AnalysisWords, order: PackOrder, folder: Path
) -> list[tuple[Path, _Make]]:
    """Every file with how it is made."""
    found: list[tuple[Path, _Make]] = []
    if JSON in order.kinds:
        found.append((folder / NAMES[JSON], lambda path, _watch: _write_json(content, words, path)))
    if WORKBOOK in order.kinds:
        found.append((folder / NAMES[WORKBOOK], lambda path, _watch: _write_workbook(content, words, path)))
    if PICTURES in order.kinds:
        found += _pictures(content, words, folder / PICTURE_FOLDER)
    if REPORT in order.kinds:
        found.append((folder / NAMES[REPORT], lambda path, watch: _write_report(content, words, path, watch)))
    return found


def _write_json(content: PackContent, words: AnalysisWords, path: Path) -> None:
    from workbench.analysis.pack_json import document

    told = json.dumps(document(content, words), ensure_ascii=False, indent=2)
    write_whole(path, told.encode("utf-8"))


def _write_workbook(content: PackContent, words: AnalysisWords, path: Path) -> None:
    from workbench.analysis.workbook import workbook

    write_whole(path, workbook(content, words))


def _write_report(content: PackContent, words: AnalysisWords, path: Path, watch: Watch) -> int:
    from workbench.analysis.board_pack import write_board_pack

    return write_board_pack(content, words, path, watch).pages


def _pictures(content: PackContent, words: AnalysisWords, folder: Path) -> Iterator[tuple[Path, _Make]]:
    """Each table that has cases, and each change, as PNG and SVG."""
    from workbench.analysis.drawing import TablePicture, effect_height, effect_picture
    from workbench.plots.model import Look

    with told_as_machine_errors(folder):
        folder.mkdir(exist_ok=True)
    for kind in ("png", "svg"):
        for table in content.analysis.tables:
            picture = TablePicture.of(table, words)
            if any(cell.count for cell in picture.cells):
                look = Look(PICTURE_PX, picture.height_px, PICTURE_SCALE, kind, words.language)
                yield folder / f"{table.id}.{kind}", _drawn(picture.draw, look)
        for place, effect in enumerate(content.effects, 1):
            if effect.points:
                look = Look(PICTURE_PX, effect_height(), PICTURE_SCALE, kind, words.language)
                draw = partial(effect_picture, effect, words)
                yield folder / f"change-{place}.{kind}", _drawn(draw, look)


def _drawn(draw: Callable[[Any], Any], look: Any) -> _Make:
    def make(path: Path, _watch: Watch) -> None:
        write_whole(path, draw(look).content)

    return make


def _folder(workspace: Workspace, wanted: Path) -> Path:
    """The folder, made if it is missing; never one of the workspace.

    Raises: UserError `casefile.inside_workspace`; MachineError when it cannot be made.
    """
    with told_as_machine_errors(wanted):
        folder = wanted.expanduser().absolute()
        if workspace.layout.owns(folder):
            raise UserError.one("path", "casefile.inside_workspace", path=str(folder))
        folder.mkdir(parents=True, exist_ok=True)
    return folder
