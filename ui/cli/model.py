"""`workbench model`: what learns from the branch's own labels: how it stands, training, the choice."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, Group, pass_desk, told
from workbench.learning.model import Report, Standing, Task

if TYPE_CHECKING:
    from workbench.learning.commands import Trained

_TASKS = click.Choice([task.value for task in Task])
_CHOICES = click.Choice(["automatic", "on", "off"])


@click.group(cls=Group, help=told("help_model"))
def model() -> None:
    """The models of the workspace."""


@model.command(cls=Command, help=told("help_model_status"))
@click.option("--task", type=_TASKS, help=told("help_model_task"))
@pass_desk
def status(desk: CliDesk, task: str | None) -> None:
    """Each task: labels, versions, how the newest did beside the word lists, whether it is used."""
    from workbench.learning.queries import standing

    with desk.open() as workspace, workspace.read() as session:
        found = [standing(session, one) for one in ([Task(task)] if task else Task)]
    document = {
        "tasks": [
            {
                "task": one.task.value,
                "labels": one.labels,
                "choice": one.choice,
                "in_use": one.in_use,
                "training_due": one.training_due,
                "versions": [{**fields_of(row), "report": _report(row.report)} for row in one.versions],
            }
            for one in found
        ]
    }
    desk.give(document, *(line for one in found for line in _lines(desk, one)))


@model.command(cls=Command, help=told("help_model_train"))
@click.option("--task", "tasks", type=_TASKS, multiple=True, help=told("help_model_task"))
@pass_desk
def train(desk: CliDesk, tasks: tuple[str, ...]) -> None:
    """Train all tasks, or those named, and say how each did."""
    from workbench.learning.commands import train_models

    wanted = [Task(one) for one in tasks] or list(Task)
    with desk.open() as workspace:
        done = train_models(workspace, wanted, actor=desk.actor, clock=desk.clock)
    document = {
        "trained": [
            {"task": one.task.value, "version": one.version, "report": _report(one.report)} for one in done
        ]
    }
    desk.give(document, *(_trained_line(desk, one) for one in done))


@model.command(cls=Command, help=told("help_model_choose"))
@click.argument("task", type=_TASKS)
@click.argument("choice", type=_CHOICES)
@pass_desk
def choose(desk: CliDesk, task: str, choice: str) -> None:
    """Use the model of a task always, never, or where it beats the word lists."""
    from workbench.learning.commands import choose_model
    from workbench.learning.queries import standing

    with desk.open() as workspace:
        with workspace.write() as session:
            choose_model(session, Task(task), choice, actor=desk.actor, clock=desk.clock)
        with workspace.read() as session:
            now = standing(session, Task(task))
    document = {"task": task, "choice": now.choice, "in_use": now.in_use}
    desk.give(document, *_lines(desk, now)[:1])


def _lines(desk: CliDesk, one: Standing) -> list[str]:
    used = desk.say("model.used" if one.in_use else "model.not_used")
    choice = desk.say(f"model.choice_{one.choice}")
    head = desk.say(
        "model.line", task=_name(desk, one.task), labels=str(one.labels), choice=choice, used=used
    )
    versions = [
        desk.say(
            "model.version_line",
            version=str(row.version),
            at=row.trained_at.date().isoformat(),
            by=row.trained_by,
            how=_how(desk, row.report),
        )
        for row in one.versions
    ]
    return [head, *(f"  {line}" for line in versions)]


def _trained_line(desk: CliDesk, one: "Trained") -> str:
    return desk.say("model.trained_line", task=_name(desk, one.task), how=_how(desk, one.report))


def _how(desk: CliDesk, report: Report) -> str:
    return desk.say(
        f"model.verdict_{report.verdict}",
        labels=str(report.labels),
        held=str(report.held),
        rules=f"{report.rules_f1:.3f}",
        model=f"{report.model_f1:.3f}",
        rules_right=str(report.rules_right),
        model_right=str(report.model_right),
    )


def _name(desk: CliDesk, task: Task) -> str:
    return desk.say(f"model.task_{task}")


def _report(report: Report) -> dict[str, Any]:
    return {
        **fields_of(report),
        "by_code": [fields_of(one) for one in report.by_code],
        "confusion": [
            {"actual": actual, "given": given, "count": count} for actual, given, count in report.confusion
        ],
    }
