"""What a person set for themselves on this machine: language, theme, size, columns, windows."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from ui.kit.theme import Mode

if TYPE_CHECKING:
    from ui.messages import Language

Scale = Literal["100", "110", "125", "150"]
MOST_RECENT = 6


class Preferences:
    """Typed access to one settings file; nothing about cases or people is kept in it."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> "Language":
        """Chosen, else the system's: Chinese unless the system speaks English."""
        languages: dict[str, Language] = {"zh": "zh", "en": "en"}
        chosen = languages.get(self._text("language"))
        if chosen is not None:
            return chosen
        return "en" if QLocale.system().language() == QLocale.Language.English else "zh"

    @language.setter
    def language(self, language: "Language") -> None:
        self._settings.setValue("language", language)

    @property
    def theme(self) -> Mode:
        """Light, dark, or as the system."""
        kept = self._text("theme")
        modes: tuple[Mode, ...] = get_args(Mode)
        return next((mode for mode in modes if mode == kept), "system")

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._settings.setValue("theme", mode)

    @property
    def scale(self) -> Scale:
        """The size of everything in percent, in force from the next start."""
        kept = self._text("scale")
        scales: tuple[Scale, ...] = get_args(Scale)
        return next((scale for scale in scales if scale == kept), "100")

    @scale.setter
    def scale(self, scale: Scale) -> None:
        self._settings.setValue("scale", scale)

    @property
    def workspace(self) -> Path | None:
        """The workspace that was open last."""
        kept = self._text("workspace")
        return Path(kept) if kept else None

    @workspace.setter
    def workspace(self, path: Path) -> None:
        self._settings.setValue("workspace", str(path))

    @property
    def recent(self) -> tuple[Path, ...]:
        """The workspaces that were open, the last one first."""
        import json

        try:
            kept = json.loads(self._text("recent") or "[]")
        except ValueError:
            return ()
        return tuple(Path(str(each)) for each in kept) if isinstance(kept, list) else ()

    def keep_recent(self, path: Path) -> None:
        """It was opened just now."""
        import json

        paths = [path, *(each for each in self.recent if each != path)][:MOST_RECENT]
        self._settings.setValue("recent", json.dumps([str(each) for each in paths]))

    def place(self, workspace: str) -> str:
        """Where the person was in a workspace, by its id; empty when nothing is kept."""
        return self._text(f"places/{workspace}") if workspace else ""

    def keep_place(self, workspace: str, place: str) -> None:
        """Keep where the person is; ids alone."""
        if workspace and place != self.place(workspace):
            self._settings.setValue(f"places/{workspace}", place)

    @property
    def staff_name(self) -> str:
        """Who sits here."""
        return self._text("staff_name")

    @staff_name.setter
    def staff_name(self, name: str) -> None:
        self._settings.setValue("staff_name", name)

    @property
    def rail_folded(self) -> bool:
        """Whether the rail shows icons only."""
        return self._text("rail_folded") == "yes"

    @rail_folded.setter
    def rail_folded(self, folded: bool) -> None:
        self._settings.setValue("rail_folded", "yes" if folded else "no")

    @property
    def geometry(self) -> QByteArray:
        """Where the window was; empty at first."""
        kept = self._settings.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    def table(self, name: str) -> dict[str, int]:
        """Width by column key, 0 for a hidden one; empty when nothing is kept."""
        import json

        try:
            kept = json.loads(self._text(f"tables/{name}") or "{}")
        except ValueError:
            return {}
        return {str(key): int(width) for key, width in kept.items()} if isinstance(kept, dict) else {}

    def keep_table(self, name: str, widths: dict[str, int]) -> None:
        """Keep a table's columns."""
        import json

        self._settings.setValue(f"tables/{name}", json.dumps(widths))

    def value(self, key: str) -> str:
        """A page's own setting, such as a saved filter; empty when there is none."""
        return self._text(f"pages/{key}")

    def keep_value(self, key: str, text: str) -> None:
        """Keep a page's own setting."""
        self._settings.setValue(f"pages/{key}", text)

    @property
    def file(self) -> Path:
        """Where it is all kept."""
        return Path(self._settings.fileName())

    def sync(self) -> None:
        """Write now."""
        self._settings.sync()

    def can_be_kept(self) -> bool:
        """Whether what is set outlives the program; found out by writing."""
        self._settings.setValue("written", "yes")
        self._settings.sync()
        return self._settings.status() != QSettings.Status.AccessError

    def _text(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""


def default_staff_name() -> str:
    """`WORKBENCH_USER`, else the name of the machine's user: the same as the command line's."""
    import getpass

    return os.environ.get("WORKBENCH_USER", "").strip() or getpass.getuser()


def preferences_file() -> Path:
    """Where the settings file is on this system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "case-workbench" / "window.ini"
