"""Honest people are not accused: unrelated complaints on one product, and a ring among them."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from accuracy_crowd import honest_crowd, ring_letters
from accuracy_model import Figure, Measure, Said

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.moment import FixedClock
from workbench.prints.commands import catch_up
from workbench.signals.scanning import candidates
from workbench.workspace.opening import Workspace

SIZE, RING = 500, 12
CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
TODAY = date(2026, 9, 18)
ACTOR = Actor("accuracy", "program")
ACCUSED = Said("honest complaints proposed for a review", "被建议复核的普通投诉")
FOUND = Said("letters of the planted ring that are proposed", "被建议复核的同伙信函")


def run(_folder: Path) -> list[Figure]:
    """The figures; the letters are made here, so no folder is needed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.create(Path(folder) / "w", clock=CLOCK) as workspace,
    ):
        with workspace.write() as session:
            for draft in honest_crowd(SIZE, TODAY):
                register_complaint(session, draft, actor=ACTOR, clock=CLOCK)
        catch_up(workspace)
        with workspace.read() as session:
            accused = sum(len(one.cases) for one in candidates(session, on=TODAY))
        ring = _plant(workspace)
        catch_up(workspace)
        with workspace.read() as session:
            found = {number for one in candidates(session, on=TODAY) for number in one.case_nos}
    honest = Figure.at_most(ACCUSED, accused + len(found - ring), 0, f"n {SIZE}")
    return [honest, Figure.at_least(FOUND, len(found & ring), RING, f"n {RING}")]


def _plant(workspace: Workspace) -> set[str]:
    numbers = set()
    with workspace.write() as session:
        for draft in ring_letters(RING, TODAY):
            made = register_complaint(session, draft, actor=ACTOR, clock=CLOCK)
            for kind, value in (("account", "6222021234567890123"), ("sender", "诚信咨询")):
                trace = TraceDraft(kind, value, source="receipt")
                record_trace(session, made.id, trace, actor=ACTOR, clock=CLOCK)
            numbers.add(made.case_no)
    return numbers


MEASURE = Measure(
    "signals",
    40,
    Said("Honest people are not accused", "不冤枉普通投诉人"),
    Said(
        "Five hundred unrelated complaints on one product within four months, made up here: own words, a "
        "fifth on one published form, relatives with one phone and home, a seller with a third of the "
        "customers, some by two channels. None may be proposed for a review. Then twelve letters of one hand "
        "are put among them under changed names, with one phone, account and sender; all of them should be.",
        "四个月内就同一产品的五百件互不相关的投诉（自行生成）：各用自己的话，五分之一抄用网上的同一模板，亲属共用电话"
        "和住址，三分之一出自同一销售人员，部分经两个渠道。不得建议复核其中任何一件。再混入十二封改了姓名、共用电话、"
        "账户和寄件人的同手信函，应全部建议复核。",
    ),
    (),
    run,
)
