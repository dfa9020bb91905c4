"""`workbench person answer`, `version`, `versions`: the profile over time."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_json, validated

if TYPE_CHECKING:
    from workbench.profiles.model import Change, Version
    from workbench.wording.profile_changes import ProfileChanges


@dataclass(frozen=True, slots=True)
class AnswersForm:
    """A filled questionnaire as a file: answers by the id of their question."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "coerce_numbers_to_str": True}

    case_no: str = ""
    asked_on: str = ""
    answers: dict[str, str] = field(default_factory=dict)


@click.command(cls=Command, help=told("help_person_answer"))
@click.argument("person_id")
@click.argument("file", type=click.Path())
@pass_desk
def answer(desk: CliDesk, person_id: str, file: str) -> None:
    """Keep what a person answered to the calibrated questions."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.profiles.answering import keep_answers
    from workbench.profiles.model import QuestionnaireDraft

    form = validated(AnswersForm, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        case_id = complaint_id_of(session, form.case_no) if form.case_no else ""
        draft = QuestionnaireDraft(person_id, case_id, form.asked_on, form.answers)
        keep_answers(session, draft, actor=desk.actor, clock=desk.clock)
    kept = [key for key, text in form.answers.items() if text.strip()]
    desk.give({"person_id": person_id, "answered": kept}, desk.say("cli.answers_kept", count=str(len(kept))))


@click.command("withdraw-answer", cls=Command, help=told("help_person_withdraw_answer"))
@click.argument("answer_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def withdraw_answer(desk: CliDesk, answer_id: str, reason: str) -> None:
    """Take an answer back; that it was given stays on record."""
    from workbench.profiles import answering

    with desk.open() as workspace, workspace.write() as session:
        answering.withdraw_answer(session, answer_id, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"id": answer_id}, desk.say("cli.answer_withdrawn"))


@click.command(cls=Command, help=told("help_person_answers"))
@click.argument("person_id")
@pass_desk
def answers(desk: CliDesk, person_id: str) -> None:
    """List what a person answered, withdrawn answers too."""
    from workbench.persons.queries import person_sheet
    from workbench.profiles import queries
    from workbench.rulebook.governing import governing_rulebook

    with desk.open() as workspace, workspace.read() as session:
        person_sheet(session, person_id)
        rows = queries.answers(session, person_id)
        book = governing_rulebook(session)
    lines = []
    for row in rows:
        question = book.questions.get(row.question)
        asked = book.text(question, desk.language) if question else row.question
        back = desk.say("cli.answer_back", reason=row.withdrawn_reason or "") if row.withdrawn_at else ""
        lines.append("  ".join(part for part in (row.asked_on.isoformat(), asked, row.answer, back) if part))
    desk.give({"answers": [fields_of(row) for row in rows]}, *lines)


@click.command(cls=Command, help=told("help_person_version"))
@click.argument("person_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def version(desk: CliDesk, person_id: str, reason: str) -> None:
    """Keep the profile as it stands; where nothing changed, none is kept."""
    from workbench.profiles.versioning import keep_version

    with desk.open() as workspace, workspace.write() as session:
        kept = keep_version(session, person_id, reason, actor=desk.actor, clock=desk.clock)
    said = (
        desk.say("profile.nothing_changed")
        if kept.number is None
        else desk.say("profile.version_kept", number=str(kept.number))
    )
    desk.give({"person_id": person_id, "number": kept.number}, said)


@click.command(cls=Command, help=told("help_person_versions"))
@click.argument("person_id")
@click.option("--compare", nargs=2, type=click.IntRange(1), help=told("help_person_compare"))
@pass_desk
def versions(desk: CliDesk, person_id: str, compare: tuple[int, int] | None) -> None:
    """List the versions of a profile, each with what changed and why; or compare two."""
    from workbench.persons.queries import person_sheet
    from workbench.profiles import version_queries
    from workbench.rulebook.governing import governing_rulebook
    from workbench.wording.naming import Wording
    from workbench.wording.profile_changes import ProfileChanges
    from workbench.wording.profile_values import ProfileValues

    with desk.open() as workspace, workspace.read() as session:
        person_sheet(session, person_id)
        book = governing_rulebook(session)
        words = ProfileChanges(ProfileValues(Wording(desk.language, book, desk.messages)))
        if compare is not None:
            earlier, later = sorted(compare)
            found = version_queries.compared(session, person_id, earlier, later, book)
            told_of = [_change(one, words) for one in found]
            desk.give({"from": earlier, "to": later, "changes": told_of}, *map(_line, told_of))
            return
        kept = version_queries.versions(session, person_id)
    documents = [_version(one, words) for one in kept]
    lines = []
    for one in documents:
        lines.append(f"{one['number']}  {one['made_at']:%Y-%m-%d %H:%M}  {one['made_by']}  {one['reason']}")
        lines += map(_line, one["changes"])
    desk.give({"versions": documents}, *lines)


def _version(version: "Version", words: "ProfileChanges") -> dict[str, Any]:
    return {
        "person_id": version.person_id,
        "number": version.number,
        "made_at": version.made_at,
        "made_by": version.made_by,
        "reason": words.reason(version),
        "rules": version.rules,
        "changes": [_change(one, words) for one in version.changes],
    }


def _change(change: "Change", words: "ProfileChanges") -> dict[str, str]:
    return {
        "facet": change.facet_id,
        "name": words.name(change),
        "before": words.before(change),
        "after": words.after(change),
        "cause": change.cause.kind.value,
        "why": words.cause(change),
    }


def _line(change: dict[str, str]) -> str:
    values = " → ".join(change[key].replace("\n", "；") for key in ("before", "after"))
    return f"   {change['name']}  {values}  [{change['why']}]"


COMMANDS = (answer, answers, withdraw_answer, version, versions)
