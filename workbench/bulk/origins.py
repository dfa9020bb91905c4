"""Where a file came from, in words for its custody chain, with the hash of the archive that held it."""

from pathlib import PurePosixPath

from workbench.bulk.contents import Contents
from workbench.bulk.model import BulkItem, BulkRow, Role, Source, SourceKind
from workbench.bulk.queries import kept_archive
from workbench.errors import UserError
from workbench.evidence.hashing import digest_stream
from workbench.evidence.rules import TITLE_MAX_CHARS
from workbench.evidence.source_file import open_source, told_as_user_errors
from workbench.evidence.store import digests_of, path_of
from workbench.text import printable
from workbench.watch import Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace


class Origins:
    """Knows of each archive its hash, and where to read it: from the store where it is kept as an exhibit."""

    def __init__(self, workspace: Workspace, row: BulkRow, contents: Contents, watch: Watch) -> None:
        self.contents = contents
        self._workspace = workspace
        self._row = row
        self._watch = watch
        self._archives: dict[int, str] = {}

    def prepare(self, item: BulkItem) -> None:
        """Make sure that an archive is the one that was looked through, and hash it, before it is read.

        Raises: UserError `bulk.archive_changed`, or what keeps it from being read.
        """
        source = self._row.sources[item.source]
        if source.kind is not SourceKind.ARCHIVE or item.source in self._archives:
            return
        if item.role is Role.ARCHIVE:
            _refuse_if_changed(source)
            return
        with self._workspace.read() as session:
            kept = kept_archive(session, self._row.id, item.source)
        if kept is None:
            _refuse_if_changed(source)
            digest = self._digest(source)
            _refuse_if_changed(source)
            self._archives[item.source] = f"{source.name} (SHA-256 {digest})"
        else:
            self._refuse_if_spoilt(kept.sha256, item.name)
            path = path_of(self._workspace.layout.evidence, kept.sha256)
            self.contents.read_from(item.source, path)
            self._archives[item.source] = f"{source.name} (#{kept.number}, SHA-256 {kept.sha256})"

    def still_whole(self, item: BulkItem) -> None:
        """Make sure that nobody changed the archive while a file of it was read.

        Raises: UserError `bulk.archive_changed`.
        """
        source = self._row.sources[item.source]
        if item.role is Role.MEMBER and "(#" not in self._archives.get(item.source, ""):
            _refuse_if_changed(source)

    def text(self, item: BulkItem) -> str:
        """Where the file lay; nothing for a file that was named by itself."""
        source = self._row.sources[item.source]
        if item.role is Role.MEMBER:
            return f"{self._archives[item.source]} → {item.name}"
        return f"{source.name}/{item.name}" if source.kind is SourceKind.FOLDER else ""

    def source_name(self, item: BulkItem) -> str:
        """The archive that the catalogue names as the source where nobody typed another."""
        if item.role is not Role.MEMBER:
            return ""
        return PurePosixPath(self._row.sources[item.source].name).name[:TITLE_MAX_CHARS]

    def _digest(self, source: Source) -> str:
        with open_source(source.path) as file, told_as_user_errors(source.path):
            return digest_stream(file.stream, self._watch).sha256

    def _refuse_if_spoilt(self, sha256: str, name: str) -> None:
        folder = self._workspace.layout.evidence
        with told_as_machine_errors(path_of(folder, sha256)):
            found = digests_of(folder, sha256, self._watch)
        if found.sha256 != sha256:
            raise UserError.one("file", "bulk.archive_changed", name=name)


def _refuse_if_changed(source: Source) -> None:
    with told_as_user_errors(source.path):
        status = source.path.stat()
    if (status.st_size, status.st_mtime_ns) != (source.size_bytes, source.modified_ns):
        raise UserError.one("file", "bulk.archive_changed", name=printable(source.path.name))
