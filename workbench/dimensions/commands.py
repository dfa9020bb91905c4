"""Record what somebody concludes from a case in five dimensions."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.model import Done
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.dimensions import rules
from workbench.dimensions.model import FiveDraft
from workbench.dimensions.queries import exhibit_numbers, fact_key
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.rulebook.governing import governing_rulebook


def record_dimensions(
    session: Session, complaint_id: str, draft: FiveDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Keep finding, action and exhibits of the dimensions named; an empty one takes back what stood there.

    Raises: UserError listing every problem that is an error; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    numbers = exhibit_numbers(session, complaint_id)
    conclusions, problems = rules.conclusions_of(draft, numbers, book, desk.today)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    wanted: dict[str, str] = {}
    for one in conclusions:
        wanted[fact_key(one.dimension, "finding")] = one.finding
        wanted[fact_key(one.dimension, "action")] = one.action
        wanted[fact_key(one.dimension, "evidence")] = " ".join(map(str, one.evidence))
    before = _kept(desk, wanted)
    changed = {key: value for key, value in wanted.items() if value != before.get(key, "")}
    for key, value in changed.items():
        if value:
            keep_fact(desk, book.facts[key], {"value": value, "source": None, "evidence_id": None})
        else:
            drop_fact(desk, key)
    if changed:
        desk.sign("five.record", {key: before.get(key) for key in changed}, changed)
    return Done(Changes.of("checklists", "dimensions", ids=(complaint_id,)), problems)


def _kept(desk: Desk, keys: Mapping[str, str]) -> dict[str, Any]:
    fact = CaseFactRecord
    mine = (fact.complaint_id == desk.complaint_id) & fact.key.in_(keys)
    return {row.key: row.value for row in desk.session.execute(select(fact.key, fact.value).where(mine))}
