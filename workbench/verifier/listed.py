"""Hold every file of a pack against the lists that came with it."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workbench.verifier.bag_form import (
    BAG_INFO,
    BAGIT,
    BLOCK_LIST,
    DATA,
    DECLARATION,
    MANIFEST,
    SM3_LIST,
    TAG_MANIFEST,
    TIMESTAMPS,
)
from workbench.verifier.container import MOST_LIST_BYTES, PackContainer
from workbench.verifier.lists import Block, DigestList, Listed, read_blocks, read_digests
from workbench.verifier.model import PackProblem
from workbench.verifier.reading import FileSeen, read_file
from workbench.watch import Watch

# What stops a file from being read: the disk, or the packing of a zip that was packed again.
UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_MOST_NAMED_RANGES = 5


@dataclass(slots=True)
class Checked:
    """What was found so far, and what each file is now."""

    problems: list[PackProblem] = field(default_factory=list)
    seen: dict[str, FileSeen] = field(default_factory=dict)

    def is_whole(self, path: str) -> bool:
        """Whether a file was read and nothing is wrong with it."""
        return path in self.seen and all(problem.path != path for problem in self.problems)

    def whole(self) -> set[str]:
        """All such files."""
        return self.seen.keys() - {problem.path for problem in self.problems}


class ListCheck:
    """Reads the lists, then each file once, and tells all that disagrees."""

    def __init__(self, container: PackContainer, watch: Watch) -> None:
        self._container = container
        self._watch = watch
        self.checked = Checked(list(container.problems))
        self._manifest = self._digests(MANIFEST)
        self._tags = self._digests(TAG_MANIFEST)
        self._sm3 = self._digests(SM3_LIST)
        self._blocks = self._block_list()

    def run(self) -> Checked:
        """Check everything; the problems are in the order of the lists."""
        problems = self.checked.problems
        for named in (self._manifest, self._tags):
            problems += self._misplaced(named)
        problems += self._missing_and_extra()
        listed = {**self._manifest.files, **self._tags.files}
        present = [path for path in (*listed, TAG_MANIFEST) if path in self._container.sizes]
        total = sum(self._container.sizes[path] for path in present)
        done = 0
        for path in present:
            self._watch.progress(done, total, "verifier.reading")
            problems += self._file(path, listed.get(path))
            done += self._container.sizes[path]
        self._watch.progress(total, total, "verifier.reading")
        problems += self._declared()
        return self.checked

    def content(self, path: str, limit: int = MOST_LIST_BYTES) -> bytes | None:
        """A file that is read as a whole; None when it is not there, too large or cannot be read."""
        if self._container.sizes.get(path, limit + 1) > limit:
            return None
        try:
            with self._container.open(path) as stream:
                return stream.read(limit)
        except UNREADABLE:
            return None

    def _digests(self, path: str) -> DigestList:
        content = self.content(path)
        found = read_digests(path, content or b"")
        self.checked.problems += found.problems
        return found

    def _block_list(self) -> Mapping[str, list[Block]]:
        blocks, problems = read_blocks(BLOCK_LIST, self.content(BLOCK_LIST) or b"")
        self.checked.problems += problems
        return blocks

    def _misplaced(self, named: DigestList) -> Iterator[PackProblem]:
        for path, listed in named.files.items():
            if path.startswith(DATA) != (named.path == MANIFEST):
                detail = {"line": str(listed.line), "file": path}
                yield PackProblem(named.path, "verifier.misplaced", detail)

    def _missing_and_extra(self) -> Iterator[PackProblem]:
        sizes = self._container.sizes
        listed = {**self._manifest.files, **self._tags.files}
        needed = [BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, SM3_LIST, BLOCK_LIST]
        for path in dict.fromkeys([*needed, *listed]):
            if path not in sizes:
                yield PackProblem(path, "verifier.missing")
        for path in sizes:
            if path not in listed and path != TAG_MANIFEST and not path.startswith(TIMESTAMPS):
                yield PackProblem(path, "verifier.extra")
        for path in listed:
            if path not in (SM3_LIST, *self._sm3.files) and path in sizes:
                yield PackProblem(SM3_LIST, "verifier.not_in_list", {"file": path})
        for path in self._sm3.files:
            if path not in listed:
                yield PackProblem(SM3_LIST, "verifier.list_names_missing", {"file": path})

    def _file(self, path: str, listed: Listed | None) -> Iterator[PackProblem]:
        size, blocks = self._container.sizes[path], self._blocks.get(path, [])
        if blocks and blocks[-1].last + 1 != size:
            detail = {"expected": str(blocks[-1].last + 1), "found": str(size)}
            yield PackProblem(path, "verifier.size_differs", detail)
            if size > blocks[-1].last + 1:
                return  # it was fed with more: there is no need to read it
        try:
            with self._container.open(path) as stream:
                seen = read_file(stream, blocks, self._watch)
        except UNREADABLE as error:
            yield PackProblem(path, "verifier.unreadable", {"reason": str(error)})
            return
        self.checked.seen[path] = seen
        yield from self._compared(path, listed, seen)
        yield from self._container.after_reading(path, seen.crc)

    def _compared(self, path: str, listed: Listed | None, seen: FileSeen) -> Iterator[PackProblem]:
        sm3 = self._sm3.files.get(path)
        agrees_in_sm3 = sm3 is not None and sm3.digest == seen.sm3
        if listed is not None and listed.digest != seen.sha256:
            if agrees_in_sm3 and not seen.ranges:
                named = MANIFEST if path.startswith(DATA) else TAG_MANIFEST
                yield _line_at_fault(named, listed, path)
            else:
                yield _changed(path, seen)
        elif sm3 is not None and not agrees_in_sm3:
            yield _line_at_fault(SM3_LIST, sm3, path)
        elif listed is not None and seen.ranges:
            yield PackProblem(BLOCK_LIST, "verifier.blocks_differ", {"file": path})

    def _declared(self) -> Iterator[PackProblem]:
        """Yield what the two files that say what this is do not say as they should."""
        if self.checked.problems:
            return
        if self.content(BAGIT) != DECLARATION:
            yield PackProblem(BAGIT, "verifier.not_bagit")
        sizes = [size for path, size in self._container.sizes.items() if path.startswith(DATA)]
        said = f"Payload-Oxum: {sum(sizes)}.{len(sizes)}".encode()
        if said not in (self.content(BAG_INFO) or b"").splitlines():
            yield PackProblem(BAG_INFO, "verifier.oxum_differs")


def _changed(path: str, seen: FileSeen) -> PackProblem:
    size = str(seen.size_bytes)
    if not seen.ranges:
        return PackProblem(path, "verifier.changed", {"size": size})
    first, last = seen.ranges[0]
    named = ", ".join(f"{a}–{b}" for a, b in seen.ranges[:_MOST_NAMED_RANGES])
    if len(seen.ranges) > _MOST_NAMED_RANGES:
        named += ", …"
    detail = {"ranges": named, "size": size, "first": str(first), "last": str(last)}
    return PackProblem(path, "verifier.changed_at", detail)


def _line_at_fault(path: str, listed: Listed, file: str) -> PackProblem:
    return PackProblem(path, "verifier.list_line_differs", {"line": str(listed.line), "file": file})
