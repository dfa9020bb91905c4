"""How each task stands, and the model that is in use for it."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, cast

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.learning import TextModelRecord
from workbench.learning.labels import label_count
from workbench.learning.linear import Linear
from workbench.learning.model import Choice, CodeScore, Report, Standing, Task, VersionRow
from workbench.learning.teaching import LEAST_LABELS

# Trained anew when so many labels came, or a tenth of those it knew, whichever is more.
_NEW_LABELS: Final = 50
_NEW_PART: Final = 10
_KEPT_READY: Final = 2 * len(Task)
_ROW = TextModelRecord
_ready: dict[str, Linear] = {}


def standings(session: Session) -> tuple[Standing, ...]:
    """Every task as it stands now."""
    return tuple(standing(session, task) for task in Task)


def standing(session: Session, task: Task) -> Standing:
    """A task as it stands now: labels, versions newest first, what was chosen, whether it is in use."""
    asked = select(_ROW.version, _ROW.trained_at, _ROW.trained_by, _ROW.measures, _ROW.choice).where(
        _ROW.task == task
    )
    found = session.execute(asked.order_by(_ROW.version.desc())).all()
    versions = tuple(
        VersionRow(row.version, row.trained_at, row.trained_by, _report(row.measures)) for row in found
    )
    labels = label_count(session, task)
    choice = cast("Choice", found[0].choice) if found else "automatic"
    in_use = ask(session, _newest_in_use(), task=task).one_or_none() is not None
    return Standing(task, labels, choice, in_use, versions, _is_due(labels, versions))


def tasks_due(session: Session) -> tuple[Task, ...]:
    """The tasks with enough new labels to be trained now."""
    return tuple(one.task for one in standings(session) if one.training_due)


def model_in_use(session: Session, task: Task) -> Linear | None:
    """The newest model of a task where it is in use; None otherwise."""
    found = ask(session, _newest_in_use(), task=task).scalar_one_or_none()
    if found is None:
        return None
    if found not in _ready:
        content = session.execute(select(_ROW.content).where(_ROW.id == found)).scalar_one()
        while len(_ready) >= _KEPT_READY:
            _ready.pop(next(iter(_ready)), None)
        _ready[found] = Linear.from_bytes(content)
    return _ready[found]


@cache
def _newest_in_use() -> Select[str]:
    newest = select(_ROW.id).where(_ROW.task == bindparam("task")).order_by(_ROW.version.desc()).limit(1)
    used = (_ROW.choice == "on") | ((_ROW.choice == "automatic") & _ROW.beats_rules)
    return select(_ROW.id).where(_ROW.id == newest.scalar_subquery(), _ROW.content != b"", used)


def _is_due(labels: int, versions: tuple[VersionRow, ...]) -> bool:
    if labels < LEAST_LABELS:
        return False
    known = versions[0].report.labels if versions else None
    return known is None or abs(labels - known) >= max(_NEW_LABELS, known // _NEW_PART)


def _report(kept: Mapping[str, Any]) -> Report:
    return Report(
        **{
            **kept,
            "by_code": tuple(CodeScore(**one) for one in kept["by_code"]),
            "confusion": tuple((truth, answer, n) for truth, answer, n in kept["confusion"]),
            "words": {code: tuple(words) for code, words in kept["words"].items()},
        }
    )
