"""Acts on an original: what is kept of them, who holds it then, and what a colleague did meanwhile."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.custody.commands import record_act
from workbench.custody.model import Away
from workbench.custody.queries import lent_exhibits, standing_of
from workbench.errors import UserError
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain
from workbench.moment import FixedClock
from workbench.today.waiting import originals
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
LENT = CustodyDraft(
    "lent", from_person="陈一鸣", to_person="法务部 赵敏", due_back_on="2026-09-25", place="三楼",
    photos=(1,), clock_note="手机时钟快 2 秒", device="华为", carrier_no="U-1",
)  # fmt: skip
RETURNED = CustodyDraft("returned", from_person="法务部 赵敏", to_person="周静")


@pytest.fixture
def act(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> Callable[[EvidenceAdded, CustodyDraft], None]:
    """Record an act."""

    def run(added: EvidenceAdded, draft: CustodyDraft) -> None:
        record_act(workspace, added.id, draft, actor=actor, clock=clock)

    return run


def test_that_a_loan_is_kept_in_full_and_ends_with_the_return(
    workspace: Workspace, add: Add, letter: Path, act: Callable[..., None]
) -> None:
    added = add(letter)
    act(added, LENT)
    with workspace.read() as session:
        kept = custody_chain(session, added.id)[-1]
        standing = standing_of(session, added.id)
        (row,) = lent_exhibits(session)
        deed = list(audit_rows(session))[-1]
        assert lent_exhibits(session, until=date(2026, 9, 24)) == []
    assert (kept.photos, kept.due_back_on, kept.clock_note) == ([1], date(2026, 9, 25), "手机时钟快 2 秒")
    assert (standing.holder, standing.lent_to, standing.away) == ("法务部 赵敏", "法务部 赵敏", Away.LENT)
    assert (row.number, row.lent_to, row.due_back_on) == (1, "法务部 赵敏", date(2026, 9, 25))
    assert deed.after is not None
    assert (deed.after["due_back_on"], deed.after["photos"]) == ("2026-09-25", [1])
    act(added, RETURNED)
    with workspace.read() as session:
        assert lent_exhibits(session) == []
        assert standing_of(session, added.id).holder == "周静"


def test_that_today_tells_what_should_be_back(
    workspace: Workspace, add: Add, letter: Path, act: Callable[..., None]
) -> None:
    from workbench.rulebook.reading import shipped_rulebook

    act(add(letter), LENT)
    book = shipped_rulebook()
    with workspace.read() as session:
        assert originals(session, date(2026, 9, 24), book) == ()
        (line,) = originals(session, date(2026, 9, 27), book)
    assert (line.number, line.lent_to, line.days, line.fault) == (1, "法务部 赵敏", -2, "")


def test_that_every_problem_is_told_before_anything_is_hashed(
    workspace: Workspace, add: Add, letter: Path, actor: Actor, clock: FixedClock
) -> None:
    added = add(letter)
    draft = CustodyDraft("lent", from_person="周静", to_person="周 静", at="昨天", photos=(9,))
    with pytest.raises(UserError) as refused:
        record_act(workspace, added.id, draft, actor=actor, clock=clock)
    told = {(one.field, one.code) for one in refused.value.problems if one.level == "error"}
    assert told == {
        ("at", "custody.bad_instant"),
        ("due_back_on", "custody.due_missing"),
        ("photos", "custody.unknown_photo"),
        ("to_person", "custody.same_person"),
    }


def test_that_what_a_colleague_did_while_the_file_was_hashed_counts(
    workspace: Workspace, add: Add, letter: Path, actor: Actor, clock: FixedClock
) -> None:
    added = add(letter)

    class LendingMeanwhile:
        done = False

        def check(self) -> None:
            if not self.done:
                self.done = True
                record_act(workspace, added.id, LENT, actor=Actor("周静"), clock=clock)

        def progress(self, done: int, total: int, code: str = "") -> None:
            """Nothing."""

    with pytest.raises(UserError, match=r"custody\.is_lent"):
        record_act(workspace, added.id, LENT, actor=actor, clock=clock, watch=LendingMeanwhile())
    with workspace.read() as session:
        assert [row.recorded_by for row in custody_chain(session, added.id)] == ["陈一鸣", "周静"]
