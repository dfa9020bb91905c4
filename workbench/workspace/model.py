"""What a workspace is made of, as paths and settings."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

FORMAT = 1
MARKER = "workspace.json"
# What a first start that was cut off leaves: a workspace is made over it.
LEFT_BY_A_CRASH = frozenset(
    {
        "workspace.lock", "workbench.db", "workbench.db-wal", "workbench.db-shm", "evidence", "backups",
        "logs", "cache",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things lie in a workspace folder."""

    root: Path

    @property
    def marker(self) -> Path:
        """The file that makes the folder a workspace; written last."""
        return self.root / MARKER

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.root / "workbench.db"

    @property
    def evidence(self) -> Path:
        """The content-addressed evidence store."""
        return self.root / "evidence"

    @property
    def set_aside(self) -> Path:
        """What was taken out of the evidence store on purpose, because no exhibit names it; kept."""
        return self.root / "set-aside"

    @property
    def backups(self) -> Path:
        """Verified copies."""
        return self.root / "backups"

    @property
    def letters(self) -> Path:
        """The issued letters, each as the file that went out, named by its SHA-256."""
        return self.root / "letters"

    @property
    def logs(self) -> Path:
        """What the program logged; no personal data."""
        return self.root / "logs"

    @property
    def cache(self) -> Path:
        """What can be made again at any time."""
        return self.root / "cache"

    @property
    def lock(self) -> Path:
        """Held by the one program that has the workspace open."""
        return self.root / "workspace.lock"

    @property
    def audit_head(self) -> Path:
        """The audit chain's length and head, apart from the database."""
        return self.root / "audit-head.json"

    def owns(self, path: Path) -> bool:
        """Whether the workspace keeps something of its own at a place."""
        place, root = path.resolve(), self.root.resolve()
        if not place.is_relative_to(root) or place == root:
            return False
        top = place.relative_to(root).parts[0]
        folders = (self.evidence, self.letters, self.set_aside, self.backups, self.logs, self.cache)
        files = (self.marker, self.lock, self.audit_head)
        return top in {part.name for part in (*folders, *files)} or top.startswith(self.database.name)


@dataclass(frozen=True, slots=True)
class Institution:
    """Who uses the workspace; printed in letters and exports.

    `word` stands before the kind of letter in its number (`××` in ××投告〔2026〕第0001号). `superior` decides
    on reviews (办法 20); `head_office` is `yes` where nobody does. `mediation`: the body named as a remedy.
    """

    name: str = ""
    branch: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""
    website: str = ""
    word: str = ""
    superior: str = ""
    head_office: str = ""
    mediation: str = ""

    @property
    def display(self) -> str:
        """Institution and branch in one line."""
        return f"{self.name}{self.branch}"


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff."""

    id: str
    name: str
    active: bool


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A proven copy of the database; `entries` is the length of the audit trail that it holds."""

    at: datetime
    name: str
    entries: int


@dataclass(frozen=True, slots=True)
class WorkspaceSummary:
    """What the status bar says of a workspace."""

    root: Path
    institution: Institution
    is_demo: bool
    last_backup: BackupRow | None
