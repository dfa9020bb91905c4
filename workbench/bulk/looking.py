"""Look through files, folders and archives: what could be taken in, what is refused and why."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from db.evidence import EvidenceFileRecord, EvidenceRecord
from workbench.bulk import rules
from workbench.bulk.archive import Archive, NamedMember, open_archive
from workbench.bulk.contents import Contents
from workbench.bulk.model import Candidate, Plan, Role, Source, SourceKind, Standing
from workbench.bulk.names import below_name, raw_below
from workbench.bulk.rules import Refusal, refused
from workbench.bulk.walking import Walk, Walked
from workbench.complaints.standing import require_open
from workbench.errors import Problem, UserError
from workbench.evidence import signatures as known
from workbench.evidence.content_type import HEAD_BYTES, media_type_of, media_type_of_head
from workbench.evidence.source_file import open_source
from workbench.text import printable
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

# Kept whole: what is in them is not looked at.
_OTHER_ARCHIVES = (
    known.ZIP, "application/vnd.rar", "application/x-7z-compressed", "application/gzip", "application/x-tar",
    "application/x-bzip2", "application/x-xz", "application/zstd", "application/x-lzh-compressed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Held:
    """An exhibit that the case has already."""

    number: int
    size_bytes: int
    sha256: str


def look_through(
    workspace: Workspace, complaint_id: str, paths: Sequence[Path], watch: Watch = UNWATCHED
) -> Plan:
    """Everything in the given places, in their order; nothing is kept of it, nothing is unpacked to disk.

    Raises: UserError `complaint.unknown_case`, `process.case_closed`; whatever `watch.check` raises.
    """
    with workspace.read() as session:
        require_open(session, complaint_id)
        columns = (EvidenceRecord.number, EvidenceFileRecord.size_bytes, EvidenceFileRecord.sha256)
        statement = (
            select(*columns)
            .join(EvidenceRecord, EvidenceRecord.sha256 == EvidenceFileRecord.sha256)
            .where(EvidenceRecord.complaint_id == complaint_id, EvidenceRecord.withdrawn_at.is_(None))
        )
        held = [_Held(*row) for row in session.execute(statement)]
    look = _Look(workspace, watch)
    for path in paths:
        look.at(path)
    titled = rules.with_titles(look.candidates, [_above(source) for source in look.sources])
    plan = Plan(complaint_id, tuple(look.sources), tuple(titled))
    return replace(plan, candidates=tuple(_marked(plan, held, watch)))


class _Look:
    """What was found so far."""

    def __init__(self, workspace: Workspace, watch: Watch) -> None:
        self.sources: list[Source] = []
        self.candidates: list[Candidate] = []
        self._layout = workspace.layout
        self._watch = watch
        self._walk = Walk(workspace.layout, watch)
        self._full = False

    def at(self, path: Path) -> None:
        """Look at a place that somebody named; a link there is followed, as it was named on purpose."""
        named = Path(path.absolute())
        name = printable(below_name(named.name)) or str(named)
        with suppress(OSError):
            named = named.resolve()
        if self._layout.owns(named):
            self._refuse_source(named, name, Refusal("bulk.own_file", {}))
        elif named.is_dir():
            self._folder(named, name)
        else:
            self._file(self._walk.examine(named, name), name)

    def _folder(self, path: Path, name: str) -> None:
        place = self._source(Source(path, SourceKind.FOLDER, name))
        for walked in self._walk.below(path):
            self._watch.progress(len(self.candidates), 0)
            if self._is_full(place):
                return
            if walked.refusal is None and _looks_like_zip(walked.path):
                self._archive(walked, f"{name}/{below_name(walked.below)}")
            else:
                self.candidates.append(self._seen(place, walked, walked.below))

    def _file(self, walked: Walked, name: str) -> None:
        if walked.refusal is None and _looks_like_zip(walked.path):
            self._archive(walked, name)
            return
        place = self._source(Source(walked.path, SourceKind.FILE, name))
        if not self._is_full(place):
            self.candidates.append(self._seen(place, walked, walked.path.name))

    def _seen(self, place: int, walked: Walked, below: str) -> Candidate:
        name = printable(below_name(below))
        size = walked.status.st_size if walked.status else 0
        candidate = Candidate(place, Role.FILE, name, size, raw_name=raw_below(below, name))
        if walked.refusal is not None:
            return refused(candidate, walked.refusal)
        try:
            with open_source(walked.path):
                media_type = media_type_of(walked.path, walked.path.name)
        except UserError as error:
            return _with_problem(candidate, error)
        except OSError as error:
            reason = {"name": name, "reason": error.strerror or str(error)}
            return refused(candidate, Refusal("evidence.unreadable", reason))
        return _typed(candidate, media_type)

    def _archive(self, walked: Walked, name: str) -> None:
        """The archive itself, then what is in it; where it cannot be opened, only the archive."""
        assert walked.status is not None  # narrowing: without it there is a refusal
        status, name = walked.status, printable(name)
        source = Source(walked.path, SourceKind.ARCHIVE, name, status.st_size, status.st_mtime_ns)
        place = self._source(source)
        candidate = Candidate(place, Role.ARCHIVE, printable(walked.path.name), status.st_size, known.ZIP)
        try:
            with open_archive(walked.path) as archive:
                members = self._members(archive, place)
        except UserError as error:
            self.candidates.append(_with_problem(candidate, error))
            return
        whole = rules.total_refusal(
            named.member for named, member in members if member.standing is Standing.READY
        )
        if whole is not None:
            self.candidates.append(refused(candidate, whole))
            return
        self.candidates.append(candidate)
        self.candidates += rules.without_doubles([member for _, member in members])

    def _members(self, archive: Archive, place: int) -> list[tuple[NamedMember, Candidate]]:
        found: list[tuple[NamedMember, Candidate]] = []
        for named in archive.members:
            self._watch.check()
            self._watch.progress(len(self.candidates) + len(found), 0)
            if not named.is_folder:
                found.append((named, self._member(archive, named, place)))
        if not found:
            raise UserError.one("archive", "bulk.archive_empty")
        return found

    def _member(self, archive: Archive, named: NamedMember, place: int) -> Candidate:
        sizes, text = named.member.sizes, named.name.text
        name = printable(rules.tidy_path(text)) or printable(text)
        candidate = Candidate(
            place, Role.MEMBER, name, sizes.size_bytes, raw_name=named.raw_name, header_at=sizes.header_at
        )
        refusal = rules.path_refusal(text)
        if refusal is None and rules.is_system_file(name):
            refusal = Refusal("bulk.system_file", {}, skipped=True)
        refusal = refusal or rules.member_refusal(named.member)
        if refusal is not None:
            return refused(candidate, refusal)
        try:
            head = archive.first_bytes(named, HEAD_BYTES)
        except UserError as error:
            return _with_problem(candidate, error)
        typed = _typed(candidate, media_type_of_head(head, name))
        if named.name.guessed:
            guess = Problem("file", "bulk.name_guessed", {"encoding": named.name.encoding}, level="warning")
            return replace(typed, remarks=(*typed.remarks, guess))
        return typed

    def _is_full(self, place: int) -> bool:
        """Whether there is too much to look through at once; said once, at the source where it ended."""
        if len(self.candidates) < rules.FILES_AT_MOST:
            return False
        if not self._full:
            self._full = True
            limit = {"limit": str(rules.FILES_AT_MOST)}
            here = Candidate(place, Role.FILE, self.sources[place].name)
            self.candidates.append(refused(here, Refusal("bulk.too_many_files", limit)))
        return True

    def _refuse_source(self, path: Path, name: str, refusal: Refusal) -> None:
        place = self._source(Source(path, SourceKind.FILE, name))
        self.candidates.append(refused(Candidate(place, Role.FILE, name), refusal))

    def _source(self, source: Source) -> int:
        self.sources.append(source)
        return len(self.sources) - 1


def _looks_like_zip(path: Path) -> bool:
    """By name and content: packages such as .odt or .apk are documents and programs, not collections."""
    if path.suffix.lower() != ".zip":
        return False
    try:
        return media_type_of(path, path.name) == known.ZIP
    except OSError:
        return False


def _typed(candidate: Candidate, media_type: str) -> Candidate:
    remarks = candidate.remarks
    if media_type in _OTHER_ARCHIVES:
        remarks = (*remarks, Problem("file", "bulk.kept_whole", level="warning"))
    return replace(candidate, media_type=media_type, remarks=remarks)


def _with_problem(candidate: Candidate, error: UserError) -> Candidate:
    problem = error.problems[0]
    return refused(candidate, Refusal(problem.code, dict(problem.detail)))


def _above(source: Source) -> str:
    """What stands above the files of a source."""
    if source.kind is SourceKind.FILE:
        return source.path.parent.name
    return Path(source.name).stem if source.kind is SourceKind.ARCHIVE else source.name


def _marked(plan: Plan, held: Sequence[_Held], watch: Watch) -> list[Candidate]:
    """The candidates, those marked whose content the case has; only files of equal size are read."""
    sizes = {exhibit.size_bytes for exhibit in held}
    numbers = {exhibit.sha256: exhibit.number for exhibit in sorted(held, key=lambda one: -one.number)}
    marked = []
    with Contents(plan.sources) as contents:
        for candidate in plan.candidates:
            watch.check()
            if candidate.standing is Standing.READY and candidate.size_bytes in sizes:
                candidate = _compared(candidate, contents, numbers, watch)
            marked.append(candidate)
    return marked


def _compared(candidate: Candidate, contents: Contents, numbers: dict[str, int], watch: Watch) -> Candidate:
    digest = hashlib.sha256()
    try:
        with contents.of(candidate) as content:
            for piece in content.pieces():
                digest.update(piece)
                watch.check()
    except UserError as error:
        return _with_problem(candidate, error)
    number = numbers.get(digest.hexdigest())
    if number is None:
        return candidate
    detail = {"number": str(number)}
    return replace(candidate, standing=Standing.KNOWN, code="bulk.known", detail=detail)
