"""The list of people: its order by each heading, both ways, and what finds somebody."""

from dataclasses import replace

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter, ReceiptDraft
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.persons.queries import person_rows, person_seqs
from workbench.workspace.opening import Workspace

PEOPLE = (
    ("王筱", "2026-09-10", PersonDraft(name="王筱", phones=("13900001187",))),
    ("李若", "2026-09-15", PersonDraft(name="李若", address="浙江省杭州市西湖区文三路 1 号")),
    ("赵亭", "2026-09-12", PersonDraft(name="赵亭", id_type="cn_id", id_no="110101199003070038")),
)


@pytest.fixture(autouse=True)
def people(workspace: Workspace, actor: Actor, clock: FixedClock) -> None:
    """Three people; the first complained twice."""
    with workspace.write() as session:
        for name, received_on, person in PEOPLE:
            receipts = (ReceiptDraft(channel="CH06", received_on=received_on),)
            draft = replace(REFUSAL, complainant=person, receipts=receipts, contracts=())
            made = register_complaint(session, draft, actor=actor, clock=clock)
            if name == "王筱":
                again = replace(draft, complainant=replace(person, same_as=made.person_id))
                register_complaint(session, again, actor=actor, clock=clock)


def names(workspace: Workspace, text: str = "", **order: object) -> list[str]:
    with workspace.read() as session:
        rows = person_rows(session, person_seqs(session, text, **order))  # type: ignore[arg-type]
    return [row.name for row in rows]


def test_that_whoever_complained_last_comes_first(workspace: Workspace) -> None:
    assert names(workspace) == ["李若", "赵亭", "王筱"]


@pytest.mark.parametrize("sort", ["last_received_on", "name", "complaint_count", "open_count"])
def test_that_each_order_turns_round_whole(workspace: Workspace, sort: str) -> None:
    down = names(workspace, sort=sort, descending=True)
    assert names(workspace, sort=sort, descending=False) == down[::-1]


def test_that_names_stand_as_they_sound(workspace: Workspace, actor: Actor, clock: FixedClock) -> None:
    """By code points 陈 would stand last."""
    with workspace.write() as session:
        draft = replace(REFUSAL, complainant=PersonDraft(name="陈琳"), contracts=())
        register_complaint(session, draft, actor=actor, clock=clock)
    by_sound = ["陈琳", "李若", "王筱", "赵亭"]
    assert names(workspace, sort="name", descending=False) == by_sound
    for descending in (False, True):
        chosen = ComplaintFilter(sort="complainant_name", descending=descending)
        with workspace.read() as session:
            rows = complaint_rows(session, complaint_seqs(session, chosen))
        listed = list(dict.fromkeys(row.complainant_name for row in rows))
        assert listed == (by_sound[::-1] if descending else by_sound)


def test_that_the_busiest_come_first_where_asked(workspace: Workspace) -> None:
    assert names(workspace, sort="complaint_count")[0] == "王筱"
    assert names(workspace, sort="open_count")[0] == "王筱"


@pytest.mark.parametrize(
    ("text", "found"), [("1187", "王筱"), ("文三路", "李若"), ("0038", "赵亭"), ("赵", "赵亭"), ("zhao", "")]
)
def test_that_any_part_finds_somebody(workspace: Workspace, text: str, found: str) -> None:
    assert names(workspace, text) == ([found] if found else [])
