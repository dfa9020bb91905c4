import contextlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from db.complaints import ComplaintRecord
from db.contacts import ContactRecord
from db.learning import TextModelRecord
from tests.labelled import ACTOR, CLOCK, register
from workbench.actor import Actor
from workbench.audit.queries import chain_report
from workbench.errors import MachineError, UserError
from workbench.learning.apart import teach_apart
from workbench.learning.commands import KEPT_VERSIONS, choose_model, train_models
from workbench.learning.labels import lesson
from workbench.learning.linear import Linear
from workbench.learning.model import Lesson, Task
from workbench.learning.predicting import predict, predictions, with_model
from workbench.learning.queries import standing, tasks_due
from workbench.learning.teaching import LEAST_HELD, LEAST_LABELS, Taught, teach_here
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.suggestions.lexicons import Lexicons
from workbench.suggestions.suggesting import suggest
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

TEXT = "银杏小组天天上门，家里人都不知情"


@pytest.fixture(scope="module")
def planted(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with enough labels, closed."""
    root = tmp_path_factory.mktemp("planted") / "workspace"
    shutil.copytree(blank, root)
    with Workspace.open(root, clock=CLOCK) as workspace:
        register(workspace, LEAST_LABELS + 60, LEAST_HELD + 3)
    return root


@pytest.fixture(scope="module")
def trained_once(planted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the cause trained, closed."""
    root = tmp_path_factory.mktemp("trained") / "workspace"
    shutil.copytree(planted, root)
    with Workspace.open(root, clock=CLOCK) as workspace:
        train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK)
    return root


@contextlib.contextmanager
def opened(root: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of a workspace, open."""
    shutil.copytree(root, tmp_path / "workspace")
    with Workspace.open(tmp_path / "workspace", clock=CLOCK) as workspace:
        yield workspace


def test_that_a_model_which_beats_the_lists_is_used_and_explains_itself(
    trained_once: Path, tmp_path: Path
) -> None:
    with opened(trained_once, tmp_path) as workspace, workspace.read() as session:
        now = standing(session, Task.CAUSE)
        assert (now.in_use, now.choice, len(now.versions)) == (True, "automatic", 1)
        assert now.versions[0].report.verdict == "better"
        assert not now.training_due
        given = predict(session, TEXT, Task.CAUSE)
        assert given[0].code == "CA11"
        assert "银杏小组" in given[0].words[0].word
        heard = suggest(TEXT)
        offered = with_model(heard, predictions(session, TEXT, heard))
        assert offered.cause[0].code == "CA11"
        assert offered.cause[0].probability == given[0].probability
        assert offered.cause[0].learnt[0].word == given[0].words[0].word
        assert offered.category == heard.category
        assert chain_report(session, workspace.outside_head()).fault is None


def test_that_a_task_without_a_model_says_nothing(planted: Path, tmp_path: Path) -> None:
    with opened(planted, tmp_path) as workspace, workspace.read() as session:
        assert predict(session, TEXT, Task.CAUSE) == ()
        assert tasks_due(session) == (Task.CATEGORY, Task.CAUSE, Task.DEMANDS)
        heard = suggest(TEXT)
        assert with_model(heard, predictions(session, TEXT, heard)) == heard


def test_that_the_user_switches_it_off_and_on_and_a_new_version_keeps_that(
    trained_once: Path, tmp_path: Path
) -> None:
    with opened(trained_once, tmp_path) as workspace:
        with workspace.write() as session:
            choose_model(session, Task.CAUSE, "off", actor=ACTOR, clock=CLOCK)
            assert predict(session, TEXT, Task.CAUSE) == ()
        done = train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK)
        assert done[0].version == 2
        with workspace.write() as session:
            assert standing(session, Task.CAUSE).choice == "off"
            assert predict(session, TEXT, Task.CAUSE) == ()
            choose_model(session, Task.CAUSE, "on", actor=ACTOR, clock=CLOCK)
            assert predict(session, TEXT, Task.CAUSE)[0].code == "CA11"
            with pytest.raises(UserError, match=r"model\.choice_unknown"):
                choose_model(session, Task.CAUSE, "maybe", actor=ACTOR, clock=CLOCK)
            with pytest.raises(UserError, match=r"model\.untrained"):
                choose_model(session, Task.EMOTION, "on", actor=ACTOR, clock=CLOCK)


def test_that_only_the_latest_versions_are_kept(trained_once: Path, tmp_path: Path) -> None:
    with opened(trained_once, tmp_path) as workspace:
        with workspace.read() as session:
            content = session.execute(select(TextModelRecord.content)).scalar_one()
            report = standing(session, Task.CAUSE).versions[0].report
        taught = Taught(Task.CAUSE, Linear.from_bytes(content), report)
        for _ in range(KEPT_VERSIONS):
            train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK, teacher=lambda *_: taught)
        with workspace.read() as session:
            kept = [row.version for row in standing(session, Task.CAUSE).versions]
            assert kept == [4, 3, 2]


def test_that_a_training_that_learns_nothing_leaves_the_model_in_use(
    trained_once: Path, tmp_path: Path
) -> None:
    with opened(trained_once, tmp_path) as workspace:
        with workspace.read() as session:
            empty = Taught(Task.CAUSE, None, standing(session, Task.CAUSE).versions[0].report)
        (done,) = train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK, teacher=lambda *_: empty)
        assert done.version is None
        with workspace.read() as session:
            assert standing(session, Task.CAUSE).in_use
            assert predict(session, TEXT, Task.CAUSE)[0].code == "CA11"


def test_that_too_few_labels_keep_nothing(workspace: Workspace) -> None:
    register(workspace, 12)
    done = train_models(workspace, list(Task), actor=ACTOR, clock=CLOCK)
    assert {one.report.verdict for one in done} == {"too_few_labels"}
    with workspace.read() as session:
        assert session.execute(select(func.count()).select_from(TextModelRecord)).scalar_one() == 0


def test_that_a_second_training_at_once_is_refused(planted: Path, tmp_path: Path) -> None:
    begun, release = threading.Event(), threading.Event()

    def slow(learnt: Lesson, lists: Lexicons, cache: Path | None, watch: Watch = UNWATCHED) -> Taught:
        begun.set()
        release.wait(20)
        return teach_here(learnt, lists, cache, watch)

    with opened(planted, tmp_path) as workspace:
        first = threading.Thread(
            target=lambda: train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK, teacher=slow)
        )
        first.start()
        assert begun.wait(120)
        with pytest.raises(UserError, match=r"model\.in_training"):
            train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK)
        release.set()
        first.join(120)
        assert not first.is_alive()
        assert train_models(workspace, [Task.CAUSE], actor=ACTOR, clock=CLOCK)[0].version == 2


class StopsWhenFitting:
    """Somebody who stops the training once it computes."""

    def __init__(self) -> None:
        self.steps: set[str] = set()

    def progress(self, done: int, total: int, code: str = "") -> None:
        self.steps.add(code)

    def check(self) -> None:
        if self.steps:
            raise MachineError("stopped")


def test_that_stopping_keeps_what_was_there(trained_once: Path, tmp_path: Path) -> None:
    with opened(trained_once, tmp_path) as workspace:
        with pytest.raises(MachineError, match="stopped"):
            train_models(
                workspace,
                [Task.CAUSE],
                actor=ACTOR,
                clock=CLOCK,
                watch=StopsWhenFitting(),
                teacher=teach_apart,
            )
        with workspace.read() as session:
            assert len(standing(session, Task.CAUSE).versions) == 1
            assert predict(session, TEXT, Task.CAUSE)[0].code == "CA11"


class KillsTheProcess:
    """Somebody who kills the process that computes."""

    def progress(self, done: int, total: int, code: str = "") -> None:
        for child in multiprocessing.active_children():
            child.kill()

    def check(self) -> None:
        """Nothing."""


def test_that_a_process_which_dies_says_so_and_leaves_what_was_there(
    trained_once: Path, tmp_path: Path
) -> None:
    with opened(trained_once, tmp_path) as workspace:
        with pytest.raises(MachineError, match=r"model\.training_ended"):
            train_models(
                workspace,
                [Task.CAUSE],
                actor=ACTOR,
                clock=CLOCK,
                watch=KillsTheProcess(),
                teacher=teach_apart,
            )
        with workspace.read() as session:
            assert len(standing(session, Task.CAUSE).versions) == 1


def test_that_a_process_of_its_own_teaches_the_same(planted: Path, tmp_path: Path) -> None:
    with opened(planted, tmp_path) as workspace:
        with workspace.read() as session:
            learnt_from = lesson(session, Task.CAUSE)
        lists = Lexicons(())
        assert teach_apart(learnt_from, lists, None) == teach_here(learnt_from, lists, None)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal of POSIX")
def test_that_a_kill_while_training_loses_nothing(trained_once: Path, tmp_path: Path) -> None:
    with opened(trained_once, tmp_path):
        pass
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from workbench.actor import Actor; from workbench.learning.commands import train_models\n"
        "from workbench.learning.model import Task; from workbench.moment import SystemClock\n"
        "from workbench.workspace.opening import Workspace\n"
        "def dies(*_): os.kill(os.getpid(), signal.SIGKILL)\n"
        "with Workspace.open(Path(sys.argv[1])) as workspace:\n"
        "    train_models(workspace, [Task.CAUSE], actor=Actor('a'), clock=SystemClock(), teacher=dies)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "workspace")], check=False, env=os.environ
    )
    assert ended.returncode == -signal.SIGKILL
    with Workspace.open(tmp_path / "workspace", clock=CLOCK) as workspace, workspace.read() as session:
        assert len(standing(session, Task.CAUSE).versions) == 1
        assert predict(session, TEXT, Task.CAUSE)[0].code == "CA11"
        assert chain_report(session, workspace.outside_head()).fault is None


def test_that_names_are_not_learnt(trained_once: Path, tmp_path: Path) -> None:
    with opened(trained_once, tmp_path) as workspace, workspace.read() as session:
        content = session.execute(select(TextModelRecord.content)).scalar_one()
        assert not any("司徒" in run or "清泉" in run for run in Linear.from_bytes(content).rarities)


def test_that_merged_cases_and_unset_labels_teach_nothing(planted: Path, tmp_path: Path) -> None:
    with opened(planted, tmp_path) as workspace:
        with workspace.write() as session:
            case = ComplaintRecord
            session.execute(update(case).where(case.seq <= 10).values(cause=None))
            session.execute(update(case).where(case.seq > 250).values(merged_into_id="x"))
        with workspace.read() as session:
            assert lesson(session, Task.CAUSE).labels == 240
            assert len(lesson(session, Task.CAUSE).examples) == 240


def test_that_training_sees_the_whole_store_though_its_starter_may_not(planted: Path, tmp_path: Path) -> None:
    with opened(planted, tmp_path) as workspace:
        with workspace.write() as session:
            case_id = session.execute(select(ComplaintRecord.id).limit(1)).scalar_one()
            declare_recusal(
                session, case_id, RecusalDraft(name="陆回避", reason="亲属"), actor=ACTOR, clock=CLOCK
            )
        kept_away = workspace.seen_by("陆回避")
        done = train_models(kept_away, [Task.CAUSE], actor=Actor("陆回避"), clock=CLOCK)
        assert done[0].report.labels >= LEAST_LABELS + 60


def test_that_emotion_is_learnt_from_what_was_said_in_contacts(planted: Path, tmp_path: Path) -> None:
    with opened(planted, tmp_path) as workspace:
        with workspace.write() as session:
            for case_id in session.execute(select(ComplaintRecord.id).limit(3)).scalars().all():
                contact = ContactRecord(
                    id=f"c-{case_id}",
                    complaint_id=case_id,
                    kind="call",
                    started_at=CLOCK.now(),
                    answered=True,
                    said="司徒清泉说很生气",
                    emotion_level=2,
                    recorded_by="陈一鸣",
                    recorded_at=CLOCK.now(),
                )
                session.add(contact)
        with workspace.read() as session:
            examples = lesson(session, Task.EMOTION).examples
            assert [sorted(one.codes) for one in examples] == [["2"]] * 3
            assert "司徒" not in examples[0].text
