"""Gathers what a portrait prints. The copy for the person holds only what is listed for it by name."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.moment import Clock, today
from workbench.persons.model import PersonSheet
from workbench.persons.profile_commands import full_values
from workbench.persons.profile_model import Profile, ProfileGroup, Source, ValueState
from workbench.persons.profile_revealing import revealed_profile
from workbench.persons.queries import person_sheet
from workbench.portraits.model import CaseLine, PortraitContent, PortraitOrder
from workbench.profiles.queries import requests_of
from workbench.profiles.version_queries import versions
from workbench.profiles.whole import whole_profile
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook
from workbench.workspace.queries import institution, is_demo

VERSIONS_SHOWN = 5


def gather(session: Session, order: PortraitOrder, *, actor: Actor, clock: Clock) -> PortraitContent:
    """What the portrait of a person prints at this instant.

    Raises: UserError `person.unknown`.
    """
    book, day, options = governing_rulebook(session), today(clock), order.options
    sheet = person_sheet(session, order.person_id)
    profile = whole_profile(session, order.person_id, today=day, book=book)
    if options.unmasked:
        profile = revealed_profile(profile, full_values(sheet))
    kept = () if options.for_person else versions(session, order.person_id)[:VERSIONS_SHOWN]
    asked = () if options.for_person else requests_of(session, order.person_id, day)
    return PortraitContent(
        options=options,
        made_at=clock.now(),
        made_by=actor.name,
        institution=institution(session).display,
        demo=is_demo(session),
        name=profile.name,
        profile=own_copy(profile, book) if options.for_person else profile,
        cases=_cases(session, sheet, order, book),
        versions=kept,
        requests=asked,
        book=book,
    )


def own_copy(profile: Profile, book: Rulebook) -> Profile:
    """What of a profile a copy for the person holds: the facets listed for it, without who noted what.

    Source: 个人信息保护法 45; judgements, hints and other people's data are not listed, so they never go out.
    """

    def copied(group: ProfileGroup) -> ProfileGroup:
        listed = (value for value in group.values if book.profile[value.facet_id].own_copy)
        current = (value for value in listed if value.state is ValueState.CURRENT)
        return ProfileGroup(group.id, tuple(replace(one, source=_plain(one.source)) for one in current))

    return replace(profile, groups=tuple(map(copied, profile.groups)))


def _plain(source: Source) -> Source:
    """Where a value comes from, without the member of staff and without what went into a rule."""
    return replace(source, by=None, basis=(), answers=())


def _cases(
    session: Session, sheet: PersonSheet, order: PortraitOrder, book: Rulebook
) -> tuple[CaseLine, ...]:
    case, options = ComplaintRecord, order.options
    columns = (case.case_no, case.received_on, case.channel, case.category, case.state, case.closed_on)
    rows = session.execute(
        select(*columns, case.narrative)
        .where(case.complainant_id == order.person_id)
        .order_by(case.received_on, case.seq)
    ).all()
    masking = masking_of(book)
    names = tuple(name for name in (sheet.name, *sheet.aliases) if name)

    def words(text: str) -> str:
        if not options.for_person:
            return ""
        return text if options.unmasked else masking.text(text, names)

    return tuple(CaseLine(*row[:-1], narrative=words(row[-1])) for row in rows)
