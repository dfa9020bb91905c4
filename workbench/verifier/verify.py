"""Check a pack from its bytes alone: no workspace, no network, nothing written."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from workbench.confined.model import ConfinedFailure
from workbench.confined.running import run_confined
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
    read_description,
)
from workbench.verifier.listed import Checked, ListCheck
from workbench.verifier.model import PackFacts, PackNote, PackProblem, PackReport
from workbench.verifier.pdf_apart import PdfFindings
from workbench.verifier.zip_container import open_zip
from workbench.watch import UNWATCHED, Watch

_TOKEN_ENDINGS = (".tsr", ".tst", ".der", ".p7s")
_MOST_TOKEN_BYTES = 1 << 20
_MOST_PROBLEMS = 5000
_MOST_DESCRIPTION_BYTES = 32 << 20
_OF_SYSTEMS = (".DS_Store", "__MACOSX", "Thumbs.db", "desktop.ini")
_PDF_S, _PDF_BYTES = 900.0, 1 << 30
_BROKE = ("confined.too_slow", "confined.too_large", "confined.died")
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
        # Unpacking puts the pack into a folder of its own; whatever lies beside that was never in it.
        beside = [entry for entry in path.iterdir() if entry.name not in _OF_SYSTEMS]
        inner = FolderContainer(beside[0]) if len(beside) == 1 and beside[0].is_dir() else None
        return inner if inner is not None and _is_pack(inner) else None
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
    description = read_description(lists.content(PACK_MANIFEST, _MOST_DESCRIPTION_BYTES))
    findings: list[PackProblem | PackNote] = [*checked.problems]
    findings += _described(container, checked, description, watch)
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
    container: PackContainer, checked: Checked, description: dict[str, Any] | None, watch: Watch
) -> Iterator[PackProblem | PackNote]:
    """Yield what the PDF and its description say of each other, and the signatures in the PDF."""
    if description is None:
        if checked.is_whole(PACK_MANIFEST):
            yield PackProblem(PACK_MANIFEST, "verifier.description_unreadable")
    elif checked.is_whole(PACK_MANIFEST):
        whole = checked.whole()
        for problem in description_problems(description, checked.seen):
            if problem.detail.get("file") in whole or problem.code != "verifier.described_other":
                yield problem
    if PACK_PDF not in checked.seen:
        if PACK_PDF not in container.sizes:
            yield PackProblem(PACK_PDF, "verifier.missing")
        return
    said = description if checked.is_whole(PACK_PDF) and checked.is_whole(PACK_MANIFEST) else None
    yield from _of_pdf(container, said, _names_signer(description), watch)


def _of_pdf(
    container: PackContainer, said: dict[str, Any] | None, signed: bool, watch: Watch
) -> Iterator[PackProblem | PackNote]:
    """Yield what another process reads in the PDF, which may break whatever reads it."""
    with container.lying(PACK_PDF) as stretch:
        try:
            found: PdfFindings = run_confined(
                "workbench.verifier.pdf_apart:findings_of",
                *(stretch, said, signed),
                seconds=_PDF_S,
                memory_bytes=_PDF_BYTES,
                watch=watch,
            )
        except ConfinedFailure as failure:
            if failure.code not in _BROKE:
                raise
            yield PackProblem(PACK_PDF, "verifier.pdf_unreadable")
            return
    yield from found.all()


def _names_signer(description: dict[str, Any] | None) -> bool:
    pdf = (description or {}).get("pdf")
    return isinstance(pdf, dict) and bool(pdf.get("signed_by"))


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
    """Each problem once; of a flood of them the first, and how many more there are."""
    kept: dict[tuple[str, str, tuple[tuple[str, str], ...]], PackProblem] = {}
    for found in findings:
        if isinstance(found, PackProblem):
            kept.setdefault((found.path, found.code, tuple(sorted(found.detail.items()))), found)
    told = tuple(islice(kept.values(), _MOST_PROBLEMS))
    if len(kept) <= _MOST_PROBLEMS:
        return told
    return (*told, PackProblem("", "verifier.more", {"count": str(len(kept) - _MOST_PROBLEMS)}))
