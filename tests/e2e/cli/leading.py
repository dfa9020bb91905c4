"""Hands that lead a case on the command line: the day, the verbs, and what was refused."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cli.conftest import Ran, Run

ANSWERS = tuple(f"{question}=yes" for question in ("T1", "T2", "T3", "L1", "L2", "L3", "L4", "R1", "R3"))
INSTITUTION = {
    "name": "安平人寿",
    "branch": "城东支公司",
    "phone": "0571-00000000",
    "address": "杭州市示例路1号",
    "word": "浙安城",
    "superior": "安平人寿浙江分公司",
    "mediation": "浙江银行业保险业纠纷调解委员会",
}


@dataclass
class Lead:
    """One handler leading one case; every deed must succeed unless it is asked for as refused."""

    run: Run
    folder: Path
    patch: pytest.MonkeyPatch
    case_no: str = ""

    def at(self, moment: str) -> None:
        """Let it be this minute at the branch."""
        self.patch.setenv("WORKBENCH_NOW", f"{moment}:00+08:00")

    def do(self, *arguments: str, given: object = None) -> Any:
        """A deed that succeeds. Returns what it printed."""
        ran = self.run("--json", *arguments, given=given)
        assert ran.code == 0, ran.err
        return ran.json

    def refused(self, *arguments: str, given: object = None) -> dict[str, str]:
        """A deed that is stopped. Returns the sentences by their codes."""
        ran: Ran = self.run("--json", *arguments, given=given)
        assert ran.code == 1, ran.out
        reasons: dict[str, str] = {}
        for problem in ran.problems:
            known = reasons.get(problem["code"], "")
            reasons[problem["code"]] = f"{known}；{problem['message']}".lstrip("；")
        return reasons

    def register(self, form: dict[str, Any]) -> None:
        """Log the complaint and set up the institution."""
        fields = [word for key, value in INSTITUTION.items() for word in ("--set", f"{key}={value}")]
        self.do("letter", "institution", *fields)
        self.case_no = self.do("complaint", "add", "-", given=form)["case_no"]

    def move(self, *states: str, given: object = None) -> None:
        """From state to state."""
        for state in states:
            data = ("--data", "-") if given is not None else ()
            assert self.do("case", "move", self.case_no, state, *data, given=given)["to"] == state

    def stopped(self, state: str, given: object = None) -> dict[str, str]:
        """A move that is stopped, and why."""
        data = ("--data", "-") if given is not None else ()
        return self.refused("case", "move", self.case_no, state, *data, given=given)

    def call(self, moment: str, said: str, facts: str) -> None:
        """Record a call."""
        call = {"kind": "phone_out", "started_at": moment, "duration_minutes": "12", "recording_told": True}
        felt = {"emotion_level": "2", "emotion_label": "anger", "emotion_words": "声音很大"}
        self.do("contact", "add", self.case_no, "-", given={**call, **felt, "said": said, "facts": facts})

    def facts(self, source: str) -> "Facts":
        """Facts with one source."""
        return Facts(self, source)

    def exhibit(self, title: str, *proves: str) -> str:
        """Take in a reviewed exhibit. Returns its number."""
        path = self.folder / f"{title}.txt"
        path.write_text(title, encoding="utf-8")
        proved = [word for item in proves for word in ("--proves", item)]
        told = ("--title", title, "--kind", "EK2", "--form", "original", "--source", "本机构")
        added = self.do("evidence", "add", self.case_no, str(path), *told, *proved)
        number = str(added["evidence"][0]["number"])
        self.do("evidence", "review", self.case_no, number, *ANSWERS)
        return number

    def prove(self, number: str, *elements: str) -> None:
        """Mark elements as proven by an exhibit."""
        for element in elements:
            self.do("checklist", "set", self.case_no, element, "proven", "--evidence", number)

    def confirm(self, *laws: str) -> None:
        """The legal department confirms these laws, and with them every place of theirs that is cited."""
        for law in laws:
            self.do("--user", "法务", "rule", "confirm", "laws", law, "--reason", "核对原文")

    def letter(self, template: str, **fields: str) -> str:
        """Draft a letter. Returns the draft's id."""
        typed = [word for key, value in fields.items() for word in ("--set", f"{key}={value}")]
        path = self.folder / f"{template}.pdf"
        drafted = self.do("letter", "draft", self.case_no, template, *typed, "-o", str(path))
        assert path.read_bytes().startswith(b"%PDF")
        return str(drafted["draft_id"])

    def issue(self, draft_id: str) -> str:
        """Issue a draft. Returns its number."""
        return str(self.do("letter", "issue", self.case_no, draft_id)["number"])

    def deliver(self, number: str, mode: str, moment: str, proof: str) -> None:
        """Record a delivery: handed over with a receipt, or sent."""
        given = {"mode": mode, "at": moment, "proof": proof, "result": "sent"}
        if mode == "handed":
            received = {"received_on": moment[:10], "receiver": "本人"}
            given |= {"result": "delivered", **received}
        self.do("letter", "delivered", self.case_no, number, "-", given=given)

    def states(self) -> dict[str, dict[str, Any]]:
        """Where the case may go, by state."""
        return {way["to"]: way for way in self.do("case", "next", self.case_no)["transitions"]}

    def clocks(self) -> dict[str, str]:
        """The state of each clock by its rule."""
        rows = self.do("clock", "list", self.case_no)["clocks"]
        return {row["clock"]: row["state"] for row in rows}

    def close_down(self) -> None:
        """All that an archive asks for after the decision was performed and followed up."""
        dimensions = [
            {"dimension": name, "finding": f"{name}：已核实"}
            for name in ("time", "people", "event", "channel", "remedy")
        ]
        self.do("followup", "five", self.case_no, "-", given={"dimensions": dimensions})
        self.do("export", "case-file", self.case_no, "-o", str(self.folder / "案卷.pdf"), "--internal")


@dataclass
class Facts:
    """Records facts one after another."""

    lead: Lead
    source: str

    def set(self, **known: str) -> "Facts":
        """Each fact by its key, with dots written as two underscores."""
        for key, value in known.items():
            name = key.replace("__", ".")
            self.lead.do("checklist", "fact", self.lead.case_no, name, value, "--source", self.source)
        return self


def said(reasons: dict[str, str]) -> str:
    """All reasons in one text."""
    return json.dumps(reasons, ensure_ascii=False)
