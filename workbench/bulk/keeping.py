"""Catalogue the files of a batch and note of each what became of it, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.bulk import BulkIntakeItemRecord
from db.changing import change_row
from db.evidence import EvidenceRecord
from workbench.actor import Actor
from workbench.bulk.model import BulkItem, BulkRow, ItemState
from workbench.errors import MachineError, Problem, UserError
from workbench.evidence import rules
from workbench.evidence.cataloguing import Arrival, catalogue
from workbench.evidence.model import EvidenceAccepted, FileFacts
from workbench.evidence.store import StoredFile
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook

# What is the matter with one file, though the machine is to blame: the others go on.
_OF_ONE_FILE = ("evidence.record_differs", "evidence.stored_gone")

_EXHIBIT = EvidenceRecord
# By content alone: asked for the case as well, SQLite would go through all exhibits of the case.
_SAME_CONTENT = select(_EXHIBIT.complaint_id, _EXHIBIT.number).where(
    _EXHIBIT.sha256 == bindparam("sha256"), _EXHIBIT.withdrawn_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A file of the run that is in the store, what it says of itself, and where it came from."""

    item: BulkItem
    stored: StoredFile
    facts: FileFacts
    origin: str
    source: str


class Keeping:
    """Keeps the files of one run; `warnings` are those of its exhibits by number."""

    def __init__(self, row: BulkRow, actor: Actor, clock: Clock) -> None:
        self.warnings: dict[int, tuple[Problem, ...]] = {}
        self._row = row
        self._actor = actor
        self._clock = clock

    def keep(
        self,
        session: Session,
        batch: Sequence[BulkItem],
        taken: Sequence[Taken],
        refused: dict[str, Problem],
    ) -> list[BulkItem]:
        """The files of the batch as they stand after it."""
        stored = {each.item.id: each for each in taken}
        done = []
        for item in batch:
            if item.id in stored:
                done.append(self._kept(session, stored[item.id]))
            else:
                done.append(_refused(item, refused[item.id]))
        for item in done:
            _note(session, item)
        return done

    def _kept(self, session: Session, taken: Taken) -> BulkItem:
        item = taken.item
        number = None if item.again else self._number_of(session, taken.stored.digests.sha256)
        if number is not None:
            detail = {"number": str(number)}
            return replace(item, state=ItemState.SKIPPED, code="bulk.known", detail=detail)
        accepted, problems = self._described(session, taken)
        arrival = Arrival(
            self._row.complaint_id,
            PurePosixPath(item.name).name,
            taken.stored,
            taken.facts,
            problems,
            taken.origin,
        )
        try:
            with session.begin_nested():
                added = catalogue(session, arrival, accepted, actor=self._actor, clock=self._clock)
        except MachineError as error:
            if error.code not in _OF_ONE_FILE:
                raise
            return _refused(item, Problem("file", error.code, error.detail))
        self.warnings[added.number] = added.warnings
        return replace(
            item,
            state=ItemState.TAKEN,
            evidence_id=added.id,
            number=added.number,
            sha256=added.digests.sha256,
        )

    def _described(self, session: Session, taken: Taken) -> tuple[EvidenceAccepted, tuple[Problem, ...]]:
        draft = self._row.draft
        draft = replace(draft, title=taken.item.title, source=draft.source or taken.source)
        examined = rules.examine(draft, governing_rulebook(session), today(self._clock))
        if examined.accepted is None:
            raise UserError(problem for problem in examined.problems if problem.level == "error")
        return examined.accepted, examined.problems

    def _number_of(self, session: Session, sha256: str) -> int | None:
        """The number under which the case has a content already."""
        found = ask(session, _SAME_CONTENT, sha256=sha256)
        return min((number for case, number in found if case == self._row.complaint_id), default=None)


def _refused(item: BulkItem, problem: Problem) -> BulkItem:
    return replace(item, state=ItemState.REFUSED, code=problem.code, detail=problem.detail)


def _note(session: Session, item: BulkItem) -> None:
    change_row(
        session,
        BulkIntakeItemRecord,
        item.id,
        state=item.state.value,
        code=item.code,
        detail=dict(item.detail) or None,
        evidence_id=item.evidence_id,
    )
