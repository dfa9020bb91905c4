"""Train the models of a workspace, keep them by version, and choose whether they are used."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, get_args

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.learning import TextModelRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.learning.labels import lesson
from workbench.learning.model import Choice, Lesson, Report, Task
from workbench.learning.teaching import Taught, obstacle, teach_here
from workbench.moment import Clock
from workbench.suggestions.lexicons import Lexicons
from workbench.watch import UNWATCHED, Watch
from workbench.words.queries import governing_lexicons
from workbench.workspace.opening import Workspace

KEPT_VERSIONS: Final = 3
TOPIC: Final = "models"

Teacher = Callable[[Lesson, Lexicons, Path | None, Watch], Taught]

_training: set[Path] = set()
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of training: the version that was kept, if any, and how it did."""

    task: Task
    version: int | None
    report: Report


def train_models(
    workspace: Workspace,
    tasks: Iterable[Task],
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
    teacher: Teacher = teach_here,
) -> tuple[Trained, ...]:
    """Train tasks one after the other from the labels of the whole store and keep each as a new version.

    Nothing is locked while it computes; stopping or dying leaves what was kept before. With too few labels
    nothing is kept.
    Raises: UserError `model.in_training` when this workspace is being trained already.
    """
    with _alone(workspace):
        return tuple(_trained(workspace, task, (actor, clock), watch, teacher) for task in tasks)


def choose_model(session: Session, task: Task, choice: str, *, actor: Actor, clock: Clock) -> Changes:
    """Use the model of a task always, never, or where it beats the word lists.

    Raises: UserError `model.choice_unknown`, `model.untrained`.
    """
    if choice not in get_args(Choice):
        raise UserError.one("choice", "model.choice_unknown", value=choice[:60])
    row = TextModelRecord
    newest = session.execute(
        select(row.id, row.version, row.choice)
        .where(row.task == task, row.content != b"")
        .order_by(row.version.desc())
        .limit(1)
    ).one_or_none()
    if newest is None:
        raise UserError.one("task", "model.untrained", task=task)
    session.execute(update(row).where(row.task == task).values(choice=choice))
    before = {"choice": newest.choice}
    after = {"choice": choice, "version": newest.version}
    record(session, Deed("model.choose", f"model:{task}", before, after), actor=actor, clock=clock)
    return Changes.of(TOPIC, ids=(newest.id,))


@contextlib.contextmanager
def _alone(workspace: Workspace) -> Iterator[None]:
    # No other process can have this workspace open.
    place = workspace.layout.root
    with _lock:
        if place in _training:
            raise UserError.one("task", "model.in_training")
        _training.add(place)
    try:
        yield
    finally:
        with _lock:
            _training.discard(place)


def _trained(
    workspace: Workspace, task: Task, who: tuple[Actor, Clock], watch: Watch, teacher: Teacher
) -> Trained:
    # The whole store teaches: what leaves it are weights and counts, and they show nobody a case.
    with workspace.whole().read() as session:
        learnt_from, lexicons = lesson(session, task), governing_lexicons(session)
    watch.check()
    taught = obstacle(learnt_from) or teacher(learnt_from, lexicons, workspace.layout.cache, watch)
    watch.check()
    if taught.linear is None:
        return Trained(task, None, taught.report)
    with workspace.write() as session:
        return Trained(task, _keep(session, taught, *who), taught.report)


def _keep(session: Session, taught: Taught, actor: Actor, clock: Clock) -> int:
    row, task = TextModelRecord, taught.task
    newest = session.execute(
        select(row.version, row.choice).where(row.task == task).order_by(row.version.desc()).limit(1)
    ).one_or_none()
    version = newest.version + 1 if newest else 1
    report = taught.report
    add_row(
        session,
        row,
        id=new_id(clock),
        task=task,
        version=version,
        trained_at=clock.now(),
        trained_by=actor.name,
        measures=asdict(report),
        beats_rules=report.beats_rules,
        choice=newest.choice if newest else "automatic",
        content=taught.linear.to_bytes() if taught.linear else b"",
    )
    session.execute(delete(row).where(row.task == task, row.version <= version - KEPT_VERSIONS))
    after = {
        "version": version,
        "labels": report.labels,
        "held": report.held,
        "verdict": report.verdict,
        "rules_f1": f"{report.rules_f1:.3f}",
        "model_f1": f"{report.model_f1:.3f}",
    }
    record(session, Deed("model.train", f"model:{task}", after=after), actor=actor, clock=clock)
    return version
