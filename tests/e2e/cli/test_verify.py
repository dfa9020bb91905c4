"""`workbench verify`: the answer of the command line about any pack, without a workspace."""

import shutil
from pathlib import Path

from tests.e2e.cli.conftest import Run
from tests.packed import pack


def test_that_a_pack_is_checked_without_a_workspace(run: Run, tmp_path: Path) -> None:
    folder = pack(tmp_path / "卷")
    ran = run("verify", str(folder), "--json")
    assert (ran.code, ran.json) == (0, {"ok": True, "problems": [], "notes": []})
    assert "核对通过：12 个文件" in run("verify", str(folder)).out
    spoilt = bytearray((folder / "data/PACK.pdf").read_bytes())
    spoilt[9] ^= 1
    (folder / "data/PACK.pdf").write_bytes(spoilt)
    ran = run("--json", "verify", str(folder))
    (problem,) = ran.json["problems"]
    assert (ran.code, ran.json["ok"], problem["code"]) == (3, False, "verifier.changed_at")
    assert f"第 0–{len(spoilt) - 1} 字节" in problem["message"]
    said = run("--lang", "en", "verify", str(folder))
    assert (said.code, "data/PACK.pdf: The content was changed" in said.out) == (3, True)
    assert not (tmp_path / "工作区").exists()


def test_that_what_is_no_pack_is_said_in_the_same_form(run: Run, tmp_path: Path) -> None:
    shutil.copy(__file__, tmp_path / "x.zip")
    ran = run("--json", "verify", str(tmp_path / "x.zip"))
    assert (ran.code, [each["code"] for each in ran.json["problems"]]) == (3, ["verifier.not_a_pack"])
    gone = run("--json", "verify", str(tmp_path / "gone"))
    assert (gone.code, gone.problems[0]["code"]) == (1, "verifier.not_there")
