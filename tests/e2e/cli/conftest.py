"""Runs the command line in this process and keeps what it printed."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ui.cli.main import main

FORM: dict[str, Any] = {
    "received_on": "2026-09-17",
    "channel": "CH01",
    "letter_no": "浙金转〔2026〕1187号",
    "narrative": "五年前买的重疾险，上个月住院，你们短信说拒赔，理由是我没告知高血压。",
    "complainant": {
        "name": "欧阳晓锋",
        "id_type": "cn_id",
        "id_no": "330106198001014210",
        "phones": ["138 0000 6620"],
        "address": "杭州市西湖区文三路1号",
    },
    "contracts": [{"number": "P2021-0302-6620", "product": "康宁重疾", "formed_on": "2024-02-29"}],
    "demands": [{"code": "DM01", "amount": "36000.00"}],
    "category": "IB40",
    "natures": ["NA2"],
    "handler": "陈一鸣",
}


@dataclass(frozen=True, slots=True)
class Ran:
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document it must be."""
        return json.loads(self.out)

    @property
    def problems(self) -> list[dict[str, str]]:
        """The problems on standard error."""
        problems: list[dict[str, str]] = json.loads(self.err)["problems"]
        return problems


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Calls `workbench` on a workspace of its own at a fixed time; `given` is standard input."""
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "工作区"))
    monkeypatch.setenv("WORKBENCH_NOW", "2026-09-18T09:00:00+08:00")
    monkeypatch.setenv("WORKBENCH_USER", "陈一鸣")
    monkeypatch.delenv("WORKBENCH_LANG", raising=False)

    def call(*arguments: str, given: object = None) -> Ran:
        raw = given if isinstance(given, bytes) else json.dumps(given, ensure_ascii=False).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capfd.readouterr()
        code: object = 0
        try:
            main(list(arguments))
        except SystemExit as ended:
            code = ended.code
        printed = capfd.readouterr()
        return Ran(int(str(code or 0)), printed.out, printed.err)

    return call


@pytest.fixture
def started(run: Run, blank: Path, tmp_path: Path) -> Run:
    """The same, with a workspace made."""
    shutil.copytree(blank, tmp_path / "工作区")
    return run
