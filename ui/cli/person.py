"""`workbench person`: find people, show one with the profile."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told
from ui.cli.person_links import links
from ui.cli.person_profile import COMMANDS
from ui.cli.person_request import request
from ui.cli.person_same import candidates, merge, not_same, unmerge

if TYPE_CHECKING:
    from workbench.persons.model import PersonRow
    from workbench.persons.profile_model import Profile, ProfileGroup, ProfileValue
    from workbench.wording.profile_sources import ProfileSources


@click.group(cls=Group, help=told("help_person"))
def person() -> None:
    """People."""


for _command in (*COMMANDS, links, request, candidates, merge, unmerge, not_same):
    person.add_command(_command)


@person.command(help=told("help_person_find"))
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@pass_desk
def find(desk: CliDesk, text: str, limit: int) -> None:
    """Find people by name, document, phone or address."""
    from workbench.persons.queries import person_rows, person_seqs

    with desk.open() as workspace, workspace.read() as session:
        seqs = person_seqs(session, text)
        people = [_masked(row) for row in person_rows(session, seqs[:limit])]
    lines = [desk.say("cli.people_found", total=str(len(seqs)))]
    lines += [
        "  ".join(str(part[key] or "—") for key in ("id", "name", "document", "phone", "complaint_count"))
        for part in people
    ]
    desk.give({"total": len(seqs), "people": people}, *lines)


@person.command(help=told("help_person_show"))
@click.argument("person_id")
@click.option("--unmasked", is_flag=True, help=told("help_unmasked"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def show(desk: CliDesk, person_id: str, unmasked: bool, reason: str) -> None:
    """Show the profile of a person, every value with its source; in full only for a logged reason."""
    from workbench.moment import today
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording
    from workbench.wording.profile_sources import ProfileSources
    from workbench.wording.profile_values import ProfileValues

    day = today(desk.clock)
    profile = _profile(desk, person_id, reason=reason if unmasked else None)
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    sources = ProfileSources(ProfileValues(wording), day)
    sources.know_answers(profile)
    document = {
        "id": profile.person_id,
        "name": profile.name,
        "on": profile.on,
        "unmasked": unmasked,
        "complaint_count": profile.complaint_count,
        "open_count": profile.open_count,
        "revision": profile.revision,
        "groups": [_group(group, sources) for group in profile.groups],
    }
    desk.give(document, *_lines(profile, sources))


def _profile(desk: CliDesk, person_id: str, *, reason: str | None) -> "Profile":
    """The profile, masked; with a reason in full, and then the audit trail says so."""
    from workbench.moment import today
    from workbench.persons.profile_commands import SENSITIVE, reveal
    from workbench.persons.profile_revealing import revealed_profile
    from workbench.profiles.whole import whole_profile
    from workbench.rulebook.governing import governing_rulebook

    with desk.open() as workspace:
        with workspace.read() as session:
            profile = whole_profile(
                session, person_id, today=today(desk.clock), book=governing_rulebook(session)
            )
        if reason is None:
            return profile
        with workspace.write() as session:
            shown = reveal(session, person_id, SENSITIVE, reason=reason, actor=desk.actor, clock=desk.clock)
    return revealed_profile(profile, shown.values)


def _group(group: "ProfileGroup", sources: "ProfileSources") -> dict[str, Any]:
    book, language = sources.wording.book, sources.wording.language
    return {
        "id": group.id,
        "name": book.text(book.profile[group.id], language),
        "values": [_value(value, sources) for value in group.values],
    }


def _value(value: "ProfileValue", sources: "ProfileSources") -> dict[str, Any]:
    return {
        "facet": value.facet_id,
        "name": sources.wording.book.text(sources.values.facet(value), sources.wording.language),
        "text": sources.values.text(value),
        "value": asdict(value.value),
        "state": value.state,
        "expires_on": value.expires_on,
        "masked": value.masked,
        "source": asdict(value.source) | {"text": sources.short(value)},
    }


def _lines(profile: "Profile", sources: "ProfileSources") -> list[str]:
    book, language = sources.wording.book, sources.wording.language
    lines = [profile.name or "—"]
    for group in profile.groups:
        lines.append(f"{group.id}  {book.text(book.profile[group.id], language)}")
        for value in group.values:
            name = book.text(sources.values.facet(value), language)
            told_of = "  ".join(filter(None, (sources.short(value), sources.state(value))))
            lines.append(f"   {name}  {sources.values.text(value)}  [{told_of}]")
    return lines


def _masked(row: "PersonRow") -> dict[str, Any]:
    from workbench.rulebook.masking import shipped_masking

    masking = shipped_masking()
    return asdict(row) | {
        "name": masking.name(row.name),
        "document": masking.document(row.document) or None,
        "phone": masking.phone(row.phone) or None,
        "address": masking.address(row.address) or None,
    }
