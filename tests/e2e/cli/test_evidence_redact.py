"""An exhibit blacked out from a form on the command line: found, applied, proven, given out."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run
from tests.unit.redaction.pages import ID, LINES, PHONE, written

CASE = "2026-0917-0001"


def test_that_what_is_found_is_blacked_out_proven_and_given_out(started: Run, tmp_path: Path) -> None:
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    file = written(tmp_path / "问卷.pdf", (LINES, ("Second page",)))
    assert started("evidence", "add", CASE, str(file), "--source", "投诉人", "--form", "original").code == 0
    redact = ("evidence", "redact", CASE, "1")
    form = {"patterns": ["resident_id", "phone"], "names": ["张三"], "parties": True, "reason": "privacy"}
    listed = started("--json", *redact, "-", "--find", given=form).json
    assert {(hit["kind"], hit["text"]) for hit in listed["found"]} == {
        ("resident_id", ID),
        ("phone", PHONE),
        ("name", "张三"),
    }
    assert "copy" not in listed

    wrong = started("--json", *redact, "-", given=form | {"reason": ""})
    assert {problem["code"] for problem in wrong.problems} == {"redaction.reason_missing"}
    assert started(*redact, "-o", str(tmp_path / "early.pdf")).code == 1
    copy = tmp_path / "copy.pdf"
    hand = {"areas": [{"page": 2, "x0": 0.0, "y0": 0.1, "x1": 0.4, "y1": 0.3, "reason": "案外人住址"}]}
    made = started("--json", *redact, "-", "-o", str(copy), given=form | hand)
    assert made.code == 0
    assert ID not in made.out and PHONE not in made.out
    assert made.json["copy"]["proof"]["drawn_pages"] == [1, 2]
    assert "text" not in json.dumps(made.json["found"])
    again = started(*redact, "-", given=form | hand)
    assert again.code == 1
    assert "没有新的变动" in again.err
    try:
        read = subprocess.run(["pdftotext", str(copy), "-"], capture_output=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    assert not read.split()
