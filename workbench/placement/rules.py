"""Whether a workspace may lie at a place, and why not."""

from collections.abc import Iterator
from pathlib import PurePath, PureWindowsPath

from workbench.errors import Problem, UserError
from workbench.placement.model import Facts, Mount
from workbench.placement.services import service_of_name
from workbench.wording.sizes import in_words

FIELD = "folder"
# A new workspace with its first backups; below it not even the first cases fit.
LEAST_BYTES = 200 << 20
# Room for a year of evidence at a small branch.
GOOD_BYTES = 2 << 30

NETWORK_KINDS = frozenset(
    {
        "9p", "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.cephfs", "fuse.davfs2",
        "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.juicefs", "fuse.mfs",
        "fuse.onedriver", "fuse.rclone", "fuse.s3fs", "fuse.seadrive", "fuse.sshfs", "fuse.vmhgfs-fuse",
        "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "prl_fs", "smb2", "smb3", "smbfs",
        "vboxsf", "virtiofs", "vmhgfs", "webdav",
    }
)  # fmt: skip
MEMORY_KINDS = frozenset({"ramfs", "tmpfs"})
# Where desktops hang what was plugged in. Source: Filesystem Hierarchy Standard 3.0, 3.11; udisks2.
REMOVABLE_PLACES = ("/media", "/run/media")
REMOVABLE_KINDS = frozenset({"exfat", "iso9660", "msdos", "udf", "vfat"})
# The boot partition has such a file system too, and is never taken out.
BOOT_PLACES = ("/boot", "/efi")


def problems(path: PurePath, facts: Facts) -> tuple[Problem, ...]:
    """Everything that speaks against a new workspace here; a warning may be confirmed, an error may not.

    `path` is the whole path with links followed.
    Source: SQLite, “Write-Ahead Logging”: all processes must be on one host, it does not work over a network
    file system; “How To Corrupt An SQLite Database File”: copies made while it is written.
    """
    if not path.is_absolute():
        return (Problem(FIELD, "placement.relative", {"path": str(path)}),)
    return (*_refused(path, facts), *_doubtful(path, facts))


def refuse_network(path: PurePath, facts: Facts) -> None:
    """Refuse what no program may do, whoever asks for it.

    Raises: UserError `placement.network`, `placement.in_program`.
    """
    never = ("placement.network", "placement.in_program")
    found = [problem for problem in problems(path, facts) if problem.code in never]
    if found:
        raise UserError(found)


def lying(path: PurePath, facts: Facts) -> tuple[Problem, ...]:
    """What is to be said of a workspace that lies here already."""
    if network := _network(path, facts):
        return (Problem(FIELD, "placement.lies_network", {"path": str(path), "kind": network}, "warning"),)
    if service := synced_by(path, facts):
        return (Problem(FIELD, "placement.lies_synced", {"path": str(path), "service": service}, "warning"),)
    return ()


def refuses(found: tuple[Problem, ...]) -> bool:
    """Whether no confirmation helps."""
    return any(problem.level == "error" for problem in found)


def synced_by(path: PurePath, facts: Facts) -> str:
    """The service that keeps this place in step with other machines; empty when none does."""
    places = ((path, type(path)(folder), service) for folder, service in facts.synced.items())
    known = (service for place, folder, service in places if place.is_relative_to(folder))
    return next(known, "") or next(filter(None, map(service_of_name, path.parts)), "")


def mount_of(path: PurePath, mounts: tuple[Mount, ...]) -> Mount | None:
    """What is mounted nearest above a path; of several in one place the last covers the others."""
    above = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(enumerate(above), key=lambda at: (len(at[1].point), at[0]))[1] if above else None


def _refused(path: PurePath, facts: Facts) -> Iterator[Problem]:
    where = {"path": str(path)}
    if network := _network(path, facts):
        yield Problem(FIELD, "placement.network", {**where, "kind": network})
    if facts.program and path.is_relative_to(facts.program):
        yield Problem(FIELD, "placement.in_program", {"path": facts.program})
    if facts.holds == "file":
        yield Problem(FIELD, "placement.is_a_file", where)
    if facts.holds == "other":
        yield Problem(FIELD, "placement.not_empty", where)
    if facts.holds == "workspace":
        yield Problem(FIELD, "placement.workspace_there", where)
    if not facts.is_writable:
        yield Problem(FIELD, "placement.not_writable", where)
    elif facts.free_bytes is not None and facts.free_bytes < LEAST_BYTES:
        yield Problem(FIELD, "placement.no_room", {"free": in_words(facts.free_bytes)})


def _doubtful(path: PurePath, facts: Facts) -> Iterator[Problem]:
    if service := synced_by(path, facts):
        yield Problem(FIELD, "placement.synced", {"service": service}, "warning")
    if _is_temporary(path, facts):
        yield Problem(FIELD, "placement.temporary", {"path": str(path)}, "warning")
    elif _is_removable(path, facts):
        yield Problem(FIELD, "placement.removable", {"path": str(path)}, "warning")
    if facts.is_writable and facts.free_bytes is not None and LEAST_BYTES <= facts.free_bytes < GOOD_BYTES:
        yield Problem(FIELD, "placement.little_room", {"free": in_words(facts.free_bytes)}, "warning")


def _network(path: PurePath, facts: Facts) -> str:
    """What kind of network place it is; empty when it is none."""
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        return path.drive
    if facts.drive == "remote":
        return path.drive or path.anchor
    mount = mount_of(path, facts.mounts)
    return mount.kind if mount is not None and mount.kind in NETWORK_KINDS else ""


def _is_temporary(path: PurePath, facts: Facts) -> bool:
    mount = mount_of(path, facts.mounts)
    in_memory = facts.drive == "memory" or (mount is not None and mount.kind in MEMORY_KINDS)
    return in_memory or any(path.is_relative_to(folder) for folder in facts.temporary)


def _is_removable(path: PurePath, facts: Facts) -> bool:
    mount = mount_of(path, facts.mounts)
    if mount is None:
        return facts.drive == "removable"
    if any(path.is_relative_to(place) for place in BOOT_PLACES):
        return False
    plugged = mount.point != "/" and any(path.is_relative_to(place) for place in REMOVABLE_PLACES)
    return plugged or mount.kind in REMOVABLE_KINDS
