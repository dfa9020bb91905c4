"""Every code that evidence can give has a sentence, and every fact, event and stance a name."""

import ast
import re
from pathlib import Path

import yaml

import resources
import workbench.evidence
from workbench.evidence.custody_model import CustodyEvent
from workbench.evidence.model import Stance

MESSAGES = Path(resources.__file__).parent / "messages"
SOURCES = sorted(Path(workbench.evidence.__file__).parent.rglob("*.py"))
CODE = re.compile(r"(?:evidence|custody)(?:\.[a-z_]+)+")
# Named in the trail only, which shows them as they are.
DEEDS = {
    f"evidence.{deed}"
    for deed in (
        "add",
        "edit",
        "link",
        "answer",
        "particulars",
        "withdraw",
        "custody",
        "set_aside",
        "mismatch",
        "mismatch_cleared",
    )
}


def known() -> set[str]:
    found: set[str] = set()
    for name in ("evidence", "custody"):
        found |= yaml.safe_load((MESSAGES / f"{name}.yaml").read_text("utf-8")).keys()
    return found


def literals(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_that_every_code_in_the_sources_has_a_sentence() -> None:
    codes = {text for path in SOURCES for text in literals(path) if CODE.fullmatch(text)}
    assert codes - known() - DEEDS == set()
    assert "evidence.file.damaged" in codes


def test_that_every_fact_has_a_name() -> None:
    told = re.compile(r"\.tell\(\"(\w+)\"")
    facts = {key for path in SOURCES for key in told.findall(path.read_text("utf-8"))}
    assert {f"evidence.fact.{key}" for key in facts} <= known()
    assert {"pages", "taken_at", "encoding"} & facts


def test_that_events_and_stances_have_names_and_events_a_line_on_the_timeline() -> None:
    names = {f"custody.event.{event}" for event in CustodyEvent}
    lines = {f"custody.{event}" for event in CustodyEvent}
    assert names | lines | {f"evidence.stance.{stance}" for stance in Stance} <= known()
