"""What is exported, from what it is made, and what came out."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.analysis.changes_model import Effect, MeasureFigure
from workbench.analysis.model import FiveAnalysis, Period
from workbench.changes import Changes
from workbench.figures.model import FigureFilter
from workbench.rulebook.model import Language

JSON, PICTURES, WORKBOOK, REPORT = "json", "pictures", "xlsx", "pdf"
KINDS = (REPORT, WORKBOOK, PICTURES, JSON)


@dataclass(frozen=True, slots=True)
class PackOrder:
    """Which cases, into which folder, in which language, and which kinds of files."""

    folder: Path
    asked: FigureFilter
    language: Language = "zh"
    kinds: tuple[str, ...] = KINDS


@dataclass(frozen=True, slots=True, eq=False)
class PackContent:
    """All that the files of a pack are made from; small cells of people are left out already."""

    period: Period
    analysis: FiveAnalysis
    effects: tuple[Effect, ...]
    measures: tuple[MeasureFigure, ...]
    made_at: datetime
    made_by: str
    institution: str = ""
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class PackWritten:
    """The files that were written, the pages of the report, and how many cases were counted."""

    folder: Path
    files: tuple[Path, ...]
    pages: int
    cases: int
    changes: Changes
