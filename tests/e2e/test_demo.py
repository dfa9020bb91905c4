"""The demonstration: fictional people, every step through the program's own commands."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pikepdf
import pytest
import yaml

from workbench.demo.model import DemoStep
from workbench.demo.story import run_demo
from workbench.errors import MachineError
from workbench.identity.documents import examine_id
from workbench.identity.model import IdType
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import is_demo

CLOCK = FixedClock(datetime(2026, 9, 28, 2, 42, tzinfo=UTC))
STORY = yaml.safe_load(files("resources").joinpath("demo", "cases.yaml").read_text("utf-8"))


def test_that_the_demo_plays_every_case_and_leaves_a_sound_marked_workspace(tmp_path: Path) -> None:
    told: list[DemoStep] = []
    for _ in range(2):  # the second time replaces the first
        result = run_demo(tmp_path, clock=CLOCK, language="zh", tell=told.append)
    assert result.cases == len(STORY["cases"])
    assert {step.code for step in told} >= {
        "demo.registered",
        "refusal.lapsed",
        "demo.exported",
        "demo.checked",
    }
    with pikepdf.open(result.case_file) as pdf:
        assert len(pdf.pages) > 10
    with Workspace.open(result.workspace) as workspace:
        assert check_workspace(workspace).sound
        with workspace.read() as session:
            assert is_demo(session)


def test_that_the_demo_never_replaces_anybodys_work(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "workspace").close()
    with pytest.raises(MachineError) as caught:
        run_demo(tmp_path, clock=CLOCK, language="zh", tell=lambda step: None)
    assert caught.value.code == "workspace.folder_in_use"
    assert (tmp_path / "workspace" / "workbench.db").is_file()


def test_that_no_number_of_the_demo_could_be_somebodys() -> None:
    for case in STORY["cases"]:
        person = case["complainant"]
        if "id_no" in person:
            codes = {problem.code for problem in examine_id(IdType.CN_ID, person["id_no"]).problems}
            assert "identity.checksum_mismatch" in codes, person["name"]
        for phone in person["phones"]:
            assert phone.replace(" ", "").replace("-", "").startswith(("1000000", "05710000"))
