"""What a case file shows of people, by default and with a reason."""

import zlib

import pikepdf
import pytest

from tests.db.casefile.conftest import (
    ADDRESS,
    EMAIL,
    ID_NO,
    LANDLINE,
    NAMES,
    PHONE,
    POLICY,
    Exporting,
    Printed,
    printed,
)
from workbench.audit.queries import audit_rows_about
from workbench.casefile.queries import exports
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.workspace.opening import Workspace

PERSONAL = (ID_NO, PHONE, LANDLINE, ADDRESS, "文三路1号", EMAIL, POLICY, *NAMES)
# As the narrative writes them.
WRITTEN = ("３３０１０６１９８００１０１４２１０", "13800006620", "p2021-0302-6620", "6222021234567890123")


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_nothing_personal_stands_in_a_masked_file(
    case: Registered, exporting: Exporting, internal: bool, language: str
) -> None:
    file = printed(exporting(case, internal=internal, language=language))
    assert [value for value in (*PERSONAL, *WRITTEN) if value in file] == []
    assert [value for value in PERSONAL if value in _described(file)] == []


def test_that_masked_values_stay_recognisable(case: Registered, exporting: Exporting) -> None:
    file = printed(exporting(case))
    for shown in ("欧阳*锋", "李*", "沈*华", "赵*国", "330***********4210", "138****6620", "杭州市西湖区***"):
        assert shown in file
    for shown in ("***********6620", "********3456", "o***@example.com", "622202*********0123"):
        assert shown in file


def test_that_handlers_are_named_because_they_act_in_office(case: Registered, exporting: Exporting) -> None:
    assert "承办人陈一鸣" in printed(exporting(case))


def test_that_a_picture_of_an_identity_paper_is_not_printed_masked(
    case: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(case))
    assert "证据 4 身份证正面：证件或病历图片，遮蔽版不刊印" in file
    assert "图中文字无法自动遮蔽" in file
    assert "遮蔽版不刊印" not in printed(exporting(case, unmasked=True, reason="监管检查"))


def test_that_unmasked_data_needs_a_reason(
    case: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    with pytest.raises(UserError) as refused:
        exporting(case, unmasked=True, reason=" \n")
    assert [problem.code for problem in refused.value.problems] == ["casefile.reason_missing"]
    with workspace.read() as session:
        assert exports(session, case.id) == []


def test_that_an_unmasked_file_shows_everything_and_is_logged(
    case: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    file = printed(exporting(case, unmasked=True, reason="监管检查调阅"))
    assert [value for value in PERSONAL if value not in file and value != "文三路1号"] == []
    assert "未遮蔽，理由：监管检查调阅" in file
    assert all("未遮蔽" in page for page in file.pages)
    with workspace.read() as session:
        (row,) = exports(session, case.id)
        entry = audit_rows_about(session, f"complaint:{case.id}")[0]
    assert (row.unmasked, row.reason) == (True, "监管检查调阅")
    assert entry.action == "casefile.export"
    assert entry.after is not None
    assert (entry.after["unmasked"], entry.after["reason"]) == (True, "监管检查调阅")


def _described(file: Printed) -> str:
    """What the file says of itself: description, bookmarks, and every stream that is plain text."""
    with pikepdf.open(file.made.path) as document:
        parts = [str(value) for value in document.docinfo.values()]
        parts.append(document.Root.Metadata.read_bytes().decode())
        with document.open_outline() as outline:
            parts += [item.title for item in outline.root]
    raw = file.made.path.read_bytes()
    return "\n".join([*parts, raw.decode("latin-1"), _inflated(raw)])


def _inflated(raw: bytes) -> str:
    """All streams, unpacked as far as they are packed."""
    found = []
    for piece in raw.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(piece).decode("latin-1"))
        except zlib.error:
            continue
    return "\n".join(found)
