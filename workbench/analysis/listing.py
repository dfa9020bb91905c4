"""Which pictures an export wrote: listed beside them with their hashes, as `sha256sum -c` reads them."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from workbench.workspace.files import told_as_machine_errors, write_whole

LIST_NAME = "pictures.sha256"


def list_pictures(folder: Path, written: Iterable[Path]) -> tuple[Path, ...]:
    """List what was written, and remove what an earlier export wrote and this one did not.

    Nothing but what is listed is removed, and only while it is as it was written. Returns what is gone.
    """
    with told_as_machine_errors(folder):
        hashes = {path.name: _hash(path) for path in written}
        gone = tuple(
            folder / name
            for name, known in _listed(folder / LIST_NAME).items()
            if name not in hashes and _is_as_written(folder / name, known)
        )
        for path in gone:
            path.unlink()
    lines = "".join(f"{known}  {name}\n" for name, known in sorted(hashes.items()))
    write_whole(folder / LIST_NAME, lines.encode("utf-8"))
    return gone


def _listed(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    pairs = (line.partition("  ") for line in path.read_text("utf-8", errors="replace").splitlines())
    return {name: known for known, _, name in pairs if name and name == Path(name).name}


def _is_as_written(path: Path, known: str) -> bool:
    return path.is_file() and not path.is_symlink() and _hash(path) == known


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
