"""`workbench evidence import`: what comes in, what is refused by name, and the exit code that says so."""

from pathlib import Path

from tests import zips
from tests.e2e.cli.conftest import FORM, Run


def test_that_an_archive_is_previewed_and_then_taken_in_with_every_refusal_named(
    started: Run, tmp_path: Path
) -> None:
    case = started("complaint", "add", "-", "--json", given=FORM).json["case_no"]
    path = zips.write_raw(
        tmp_path / "材料.zip",
        {"合同.txt".encode("gb18030"): b"contract", b"../../evil.txt": b"evil", b"Thumbs.db": b"index"},
    )
    seen = started("evidence", "import", case, str(path), "--preview", "--json")
    assert [(file["name"], file["standing"]) for file in seen.json["files"]] == [
        ("材料.zip", "ready"),
        ("合同.txt", "ready"),
        ("../../evil.txt", "refused"),
        ("Thumbs.db", "skipped"),
    ]
    done = started("evidence", "import", case, str(path), "--json", "--kind", "EK2")
    assert done.code == 3
    assert [(file["name"], file["number"]) for file in done.json["taken_in"]] == [("合同.txt", 1)]
    assert [(file["name"], file["code"]) for file in done.json["refused"]] == [
        ("../../evil.txt", "bulk.path_traversal")
    ]
    assert [file["name"] for file in done.json["skipped"]] == ["Thumbs.db"]


def test_that_a_second_import_passes_over_what_the_case_has_and_exits_well(
    started: Run, tmp_path: Path
) -> None:
    case = started("complaint", "add", "-", "--json", given=FORM).json["case_no"]
    folder = tmp_path / "材料"
    folder.mkdir()
    (folder / "合同.txt").write_text("第一条")
    first = started("evidence", "import", case, str(folder))
    assert (first.code, "导入 1 个，拒收 0 个，略过 0 个。" in first.out) == (0, True)
    again = started("evidence", "import", case, str(folder), "--json")
    assert (again.code, [file["code"] for file in again.json["skipped"]]) == (0, ["bulk.known"])
    assert (
        started("evidence", "import", case, "--resume", "--json").problems[0]["code"]
        == "bulk.nothing_unfinished"
    )
    assert started("evidence", "import", case).code == 2
