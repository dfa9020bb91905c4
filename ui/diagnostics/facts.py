"""What only the running window can say of itself for the diagnostics."""

import sys
from dataclasses import dataclass
from importlib.metadata import version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from ui.cli.defects import logs_without_workspace
from ui.shell.logbook import LOG_NAME
from ui.shell.preferences import Preferences
from workbench.diagnostics.model import ProgramFacts
from workbench.moment import Clock
from workbench.workspace.model import Layout


@dataclass(frozen=True, slots=True)
class Subject:
    """What the diagnostics are about; `layout` is None where there is no workspace."""

    layout: Layout | None
    program: ProgramFacts
    clock: Clock


def program_facts(preferences: Preferences, trouble: str = "") -> ProgramFacts:
    """The facts as they are now; `trouble` is the code of what keeps the workspace from opening."""
    settings = {
        "language": preferences.language,
        "theme": preferences.theme,
        "scale": preferences.scale,
        "rail_folded": "yes" if preferences.rail_folded else "no",
        "staff_name_given": "yes" if preferences.staff_name else "no",
        "workspace_remembered": "yes" if preferences.workspace is not None else "no",
    }
    return ProgramFacts(
        version=version("case-workbench"),
        is_built=bool(getattr(sys, "frozen", False)),
        qt=f"{qVersion()} ({QGuiApplication.platformName()})",
        screens=_screens(),
        settings=settings,
        trouble=trouble,
        logs=(logs_without_workspace() / LOG_NAME,),
    )


def _screens() -> tuple[str, ...]:
    # A screen's name may be that of a person's own device, so only sizes are told.
    found = []
    for screen in QGuiApplication.screens():
        size, scale = screen.size(), round(screen.devicePixelRatio() * 100)
        found.append(f"{size.width()} x {size.height()}, {scale} %")
    return tuple(found)
