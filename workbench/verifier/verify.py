"""Check a pack from its bytes alone: no workspace, no network, nothing written."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pikepdf

from workbench.errors import MachineError, UserError
from workbench.verifier.bag_form import (
    BAGIT,
    MANIFEST,
    PACK_MANIFEST,
    PACK_PDF,
    TAG_MANIFEST,
    TIMESTAMPS,
)
from workbench.verifier.container import FolderContainer, PackContainer
from workbench.verifier.described import (
    description_problems,
    facts_of,
    page_problems,
    read_description,
)
from workbench.verifier.listed import Checked, ListCheck
from workbench.verifier.model import PackFacts, PackNote, PackProblem, PackReport
from workbench.verifier.zip_container import open_zip
from workbench.watch import UNWATCHED, Watch

_TOKEN_ENDINGS = (".tsr", ".tst", ".der", ".p7s")
_MOST_TOKEN_BYTES = 1 << 20
_SIGNED = b"/ByteRange"
# What reading the pages and labels of a strange PDF raises.
_BROKEN_PDF = (
    *(pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, RuntimeError, NotImplementedError),
)
# Source: GM/T 0006-2012 (the identifier of SM3).
_SM3 = "1.2.156.10197.1.401"


def verify_pack(path: Path, watch: Watch = UNWATCHED) -> PackReport:
    """Everything that is wrong with a pack, a folder or a zip; changes nothing.

    Raises: UserError `verifier.not_there`; MachineError when it cannot be read.
    """
    try:
        container = _opened(path)
        if container is None:
            return PackReport(
                ok=False, problems=(PackProblem(path.name, "verifier.not_a_pack", {"path": path.name}),)
            )
        try:
            return _report(path, container, watch)
        finally:
            container.close()
    except OSError as error:
        reason = error.strerror or str(error)
        raise MachineError("verifier.cannot_read", path=str(path), reason=reason) from error


def _opened(path: Path) -> PackContainer | None:
    if path.is_dir():
        folder = FolderContainer(path)
        if _is_pack(folder):
            return folder
        # Unpacking puts the pack into a folder of its own.
        inner = {name.partition("/")[0] for name in folder.sizes if name.endswith(f"/{BAGIT}")}
        return FolderContainer(path / inner.pop()) if len(inner) == 1 else None
    if not path.exists():
        raise UserError.one("pack", "verifier.not_there", path=str(path))
    if not path.is_file():
        return None
    file = path.open("rb")
    container = open_zip(path, file)
    if container is None or not _is_pack(container):
        file.close()
        return None
    return container


def _is_pack(container: PackContainer) -> bool:
    return bool({BAGIT, MANIFEST, TAG_MANIFEST} & set(container.sizes))


def _report(path: Path, container: PackContainer, watch: Watch) -> PackReport:
    lists = ListCheck(container, watch)
    checked = lists.run()
    description = read_description(lists.content(PACK_MANIFEST))
    findings: list[PackProblem | PackNote] = [*checked.problems]
    findings += _described(container, checked, description)
    findings += _tokens(path, container, lists, checked)
    problems = _unique(findings)
    manifest = checked.seen.get(MANIFEST)
    return PackReport(
        ok=not problems,
        problems=problems,
        notes=tuple(found for found in findings if isinstance(found, PackNote)),
        files=len(checked.seen),
        size_bytes=sum(file.size_bytes for file in checked.seen.values()),
        manifest_sha256=manifest.sha256 if manifest else "",
        container=container.kind,
        facts=facts_of(description) if description else PackFacts(),
    )


def _described(
    container: PackContainer, checked: Checked, description: dict[str, Any] | None
) -> Iterator[PackProblem | PackNote]:
    """Yield what the PDF and its description say of each other, and the signatures in the PDF."""
    if description is None:
        if checked.is_whole(PACK_MANIFEST):
            yield PackProblem(PACK_MANIFEST, "verifier.description_unreadable")
    elif checked.is_whole(PACK_MANIFEST):
        whole = {path for path in checked.seen if checked.is_whole(path)}
        for problem in description_problems(description, checked.seen):
            if problem.detail.get("file") in whole or problem.code == "verifier.described_missing":
                yield problem
    if PACK_PDF not in checked.seen:
        if PACK_PDF not in container.sizes:
            yield PackProblem(PACK_PDF, "verifier.missing")
        return
    if description is not None and checked.is_whole(PACK_PDF) and checked.is_whole(PACK_MANIFEST):
        with container.seekable(PACK_PDF) as stream:
            try:
                yield from page_problems(description, stream)
            except _BROKEN_PDF:
                yield PackProblem(PACK_PDF, "verifier.pdf_unreadable")
    yield from _signatures(container, description)


def _signatures(
    container: PackContainer, description: dict[str, Any] | None
) -> Iterator[PackProblem | PackNote]:
    pdf = (description or {}).get("pdf")
    expected = isinstance(pdf, dict) and bool(pdf.get("signed_by"))
    found = False
    if expected or _may_be_signed(container):
        from workbench.verifier.pades import signature_findings

        with container.seekable(PACK_PDF) as stream:
            for finding in signature_findings(PACK_PDF, stream):
                found = True
                yield finding
    if expected and not found:
        yield PackProblem(PACK_PDF, "verifier.signature_missing")


def _may_be_signed(container: PackContainer) -> bool:
    """Whether the end of the PDF, where a signature is added, speaks of one."""
    with container.seekable(PACK_PDF) as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - (1 << 20)))
        return _SIGNED in stream.read()


def _tokens(
    path: Path, container: PackContainer, lists: ListCheck, checked: Checked
) -> Iterator[PackProblem | PackNote]:
    """Yield what the time stamps beside the pack say."""
    contents = {
        name: lists.content(name)
        for name in container.sizes
        if name.startswith(TIMESTAMPS) and name not in checked.seen
    }
    beside = path.with_name(f"{path.name}.tsr")
    if container.kind == "zip" and beside.is_file():
        with beside.open("rb") as stream:
            contents[beside.name] = stream.read(_MOST_TOKEN_BYTES)
    if not contents:
        return
    from workbench.verifier.tokens import token_findings

    digests = _digests(container, checked)
    if beside.name in contents:
        with path.open("rb") as stream:
            digests["sha256"][hashlib.file_digest(stream, "sha256").hexdigest()] = path.name
    for name, content in contents.items():
        if not name.endswith(_TOKEN_ENDINGS):
            yield PackProblem(name, "verifier.extra")
        elif content is None or len(content) >= _MOST_TOKEN_BYTES:
            yield PackProblem(name, "verifier.token_unreadable")
        else:
            yield from token_findings(name, content, digests)


def _digests(container: PackContainer, checked: Checked) -> dict[str, dict[str, str]]:
    """The files by their digests; in longer digests only those that are worth a time stamp."""
    found = {
        "sha256": {file.sha256: path for path, file in checked.seen.items()},
        _SM3: {file.sm3: path for path, file in checked.seen.items()},
    }
    for algorithm in ("sha384", "sha512"):
        found[algorithm] = {}
        for path in (PACK_PDF, MANIFEST, TAG_MANIFEST):
            if path in checked.seen:
                with container.open(path) as stream:
                    digest = hashlib.new(algorithm)
                    while piece := stream.read(1 << 20):
                        digest.update(piece)
                found[algorithm][digest.hexdigest()] = path
    return found


def _unique(findings: Iterable[PackProblem | PackNote]) -> tuple[PackProblem, ...]:
    kept: list[PackProblem] = []
    for found in findings:
        if isinstance(found, PackProblem) and found not in kept:
            kept.append(found)
    return tuple(kept)
