"""Where a new workspace may lie, on machines that are made up."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.placement.model import Facts, Mount
from workbench.placement.mounts import mounts_in
from workbench.placement.rules import (
    GOOD_BYTES,
    LEAST_BYTES,
    NETWORK_KINDS,
    lying,
    mount_of,
    problems,
    refuse_network,
    refuses,
)

ROOT = Mount("/", "ext4", "/dev/sda1")
HOME = PurePosixPath("/home/zhang/投诉案件")
MOUNTINFO = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /home/zhang/网点\040共享 rw,relatime shared:20 master:1 - cifs //server/branch rw,vers=3.0
41 22 0:36 / /srv/team rw - autofs systemd-1 rw
42 41 0:37 / /srv/team rw,relatime - nfs4 10.0.0.7:/team rw
43 22 0:38 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 22 8:17 / /media/zhang/KINGSTON rw - vfat /dev/sdb1 rw
broken line
"""


def codes(path: PurePath, facts: Facts) -> list[str]:
    return [problem.code for problem in problems(path, facts)]


def on(*mounts: Mount, **more: object) -> Facts:
    return Facts(mounts=(ROOT, *mounts), **more)  # type: ignore[arg-type]


def test_that_a_folder_on_a_disk_of_this_machine_is_fine() -> None:
    assert codes(HOME, on(free_bytes=GOOD_BYTES)) == []
    assert codes(PureWindowsPath("D:\\投诉案件"), Facts(drive="fixed", free_bytes=GOOD_BYTES)) == []


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/zhang/网点 共享/投诉案件", "cifs"),
        ("/srv/team/complaints", "nfs4"),
        ("/run/user/1000/gvfs/smb-share:server=x,share=y/投诉", "fuse.gvfsd-fuse"),
    ],
)
def test_that_what_linux_mounts_from_a_network_is_refused_and_named(place: str, kind: str) -> None:
    (problem,) = problems(PurePosixPath(place), Facts(mounts=mounts_in(MOUNTINFO)))
    assert (problem.code, problem.level, problem.detail["kind"]) == ("placement.network", "error", kind)


def test_that_a_disk_mounted_within_a_network_drive_counts_as_what_it_is() -> None:
    facts = on(Mount("/net", "nfs"), Mount("/net/local", "xfs"))
    assert codes(PurePosixPath("/net/local/x"), facts) == []
    assert codes(PurePosixPath("/net/locality"), facts) == ["placement.network"]


@pytest.mark.parametrize(
    ("path", "drive"), [("\\\\server\\branch\\投诉案件", ""), ("Z:\\投诉案件", "remote")]
)
def test_that_a_windows_share_is_refused_by_its_name_or_by_its_letter(path: str, drive: str) -> None:
    found = problems(PureWindowsPath(path), Facts(drive=drive))  # type: ignore[arg-type]
    assert refuses(found)
    assert [problem.code for problem in found] == ["placement.network"]


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath("C:\\Users\\zhang\\OneDrive - 示例银行\\投诉"), "OneDrive"),
        (PureWindowsPath("D:\\我的坚果云\\投诉"), "坚果云 Nutstore"),
        (PureWindowsPath("D:\\百度网盘同步空间\\投诉"), "百度网盘 Baidu"),
        (PureWindowsPath("C:\\Users\\zhang\\WPS云盘\\投诉"), "WPS 云盘"),
        (PurePosixPath("/home/zhang/Dropbox (示例)/x"), "Dropbox"),
        (PurePosixPath("/Users/z/Library/Mobile Documents/com~apple~CloudDocs/x"), "iCloud"),
        (PurePosixPath("/Users/z/Library/CloudStorage/whoever/x"), "macOS CloudStorage"),
        (PurePosixPath("/home/zhang/Google Drive/x"), "Google Drive"),
    ],
)
def test_that_a_synchronised_folder_is_known_by_its_name_and_may_be_confirmed(
    path: PurePath, service: str
) -> None:
    (problem,) = problems(path, Facts())
    assert (problem.code, problem.level) == ("placement.synced", "warning")
    assert problem.detail["service"] == service
    assert not refuses((problem,))


def test_that_a_synchronised_folder_is_known_by_what_lies_in_it() -> None:
    facts = on(synced={"/home/zhang/office": "Syncthing"})
    assert codes(PurePosixPath("/home/zhang/office/投诉"), facts) == ["placement.synced"]
    assert codes(PurePosixPath("/home/zhang/officer"), facts) == []


@pytest.mark.parametrize("name", ["OneDriver", "dropboxes", "我的文件", "Box", "sync", "megaphone"])
def test_that_names_that_only_look_alike_say_nothing(name: str) -> None:
    assert codes(PurePosixPath("/home/zhang") / name, on()) == []


def test_that_temporary_and_removable_places_are_warned_of() -> None:
    facts = Facts(mounts=mounts_in(MOUNTINFO), temporary=("/tmp",))
    assert codes(PurePosixPath("/tmp/x"), facts) == ["placement.temporary"]
    assert codes(PurePosixPath("/media/zhang/KINGSTON/x"), facts) == ["placement.removable"]
    assert codes(PurePosixPath("/dev/shm/x"), on(Mount("/dev/shm", "tmpfs"))) == ["placement.temporary"]
    assert codes(PureWindowsPath("E:\\x"), Facts(drive="removable")) == ["placement.removable"]


def test_that_room_counts() -> None:
    assert codes(HOME, on(free_bytes=LEAST_BYTES - 1)) == ["placement.no_room"]
    assert codes(HOME, on(free_bytes=LEAST_BYTES)) == ["placement.little_room"]
    assert codes(HOME, on(free_bytes=GOOD_BYTES)) == []


def test_that_everything_is_said_at_once() -> None:
    facts = Facts(
        mounts=(ROOT, Mount("/mnt/x", "nfs")), synced={"/mnt/x": "Nextcloud / ownCloud"}, holds="other"
    )
    assert codes(PurePosixPath("/mnt/x/y"), facts) == [
        "placement.network", "placement.not_empty", "placement.synced",
    ]  # fmt: skip


def test_that_what_an_update_replaces_and_what_is_only_a_part_of_a_path_is_refused() -> None:
    facts = on(program="/opt/case-workbench")
    assert codes(PurePosixPath("/opt/case-workbench/data"), facts) == ["placement.in_program"]
    assert codes(PurePosixPath("投诉"), facts) == ["placement.relative"]


def test_that_the_command_line_is_refused_a_network_drive_too_and_nothing_less() -> None:
    with pytest.raises(UserError) as refused:
        refuse_network(PurePosixPath("/srv/team/x"), Facts(mounts=mounts_in(MOUNTINFO)))
    assert [problem.code for problem in refused.value.problems] == ["placement.network"]
    refuse_network(HOME, on(free_bytes=1, holds="other", synced={"/home": "Dropbox"}))


def test_that_a_workspace_that_lies_badly_is_told_of_and_nothing_else_is() -> None:
    share = PurePosixPath("/srv/team/x")
    facts = Facts(mounts=mounts_in(MOUNTINFO), holds="workspace", free_bytes=1)
    assert [problem.code for problem in lying(share, facts)] == ["placement.lies_network"]
    assert [problem.code for problem in lying(HOME / "Nutstore" / "x", facts)] == ["placement.lies_synced"]
    assert lying(HOME, facts) == ()


NAMES = st.text("ab云 ", min_size=1, max_size=3).filter(str.strip)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map(lambda parts: PurePosixPath("/", *parts))


@settings(max_examples=50)
@given(path=PATHS, points=st.lists(PATHS, max_size=5), kind=st.sampled_from(sorted(NETWORK_KINDS)))
def test_that_the_nearest_mount_above_decides(
    path: PurePosixPath, points: list[PurePosixPath], kind: str
) -> None:
    mounts = (ROOT, *(Mount(str(point), kind) for point in points))
    found = mount_of(path, mounts)
    assert found is not None
    above = [point for point in points if path.is_relative_to(point)]
    assert (found.kind == kind) == bool(above)
    assert all(len(found.point) >= len(str(point)) for point in above)
