"""What the welcome shows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ui.messages import Language


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """What is typed so far; it outlives a change of the language."""

    language: Language
    folder: str
    institution: str = ""
    branch: str = ""
    staff_name: str = ""


@dataclass(frozen=True, slots=True)
class PlaceState:
    """What is to be said of the folder, and what helps: the usual folder, or opening what is there."""

    text: str = ""
    level: Literal["error", "warning"] = "error"
    usual: Path | None = None
    existing: Path | None = None
