"""Everything the page of a person shows, read and put into words on a worker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ui.kit.chip_painter import ChipState
from ui.persons.fact_state import FactState, GroupState, group_states
from ui.persons.person_words import alarm, alert_chips, shown_name, subtitle
from ui.persons.plot_view import PlotState
from ui.persons.profile_plots import profile_plots
from ui.persons.record_view import RecordView, record_view
from workbench.complaints.model import ComplaintFilter, ComplaintRow
from workbench.links.model import PersonLinks
from workbench.persons.model import PersonSheet
from workbench.persons.profile_model import Profile
from workbench.persons.profile_revealing import revealed_profile
from workbench.timeline.model import EntryRow
from workbench.wording.naming import Wording
from workbench.wording.profile_sources import ProfileSources
from workbench.wording.profile_values import ProfileValues

CASES_AT_MOST = 500


@dataclass(frozen=True)
class PersonView:
    """A person as shown; `sheet` holds what was typed, for editing, and is never shown as it is."""

    profile: Profile
    sheet: PersonSheet
    sources: ProfileSources
    title: str
    subtitle: str
    alerts: list[ChipState]
    alarm: str
    groups: tuple[GroupState, ...]
    plots: dict[str, PlotState]
    entries: tuple[EntryRow, ...]
    links: PersonLinks
    cases: tuple[ComplaintRow, ...]
    mask: Callable[[str], str]
    record: RecordView

    @property
    def judged(self) -> tuple[FactState, ...]:
        """What people judged and what still stands."""
        return tuple(fact for group in self.groups for fact in group.facts if fact.judgement_id)

    def revealed(self, full: Mapping[str, tuple[str, ...]]) -> "PersonView":
        """The same with the masked values in full."""
        profile = revealed_profile(self.profile, full)
        return replace(
            self,
            profile=profile,
            title=shown_name(profile),
            subtitle=subtitle(profile, self.sources.values),
            groups=group_states(profile, self.sources),
        )


def person_view(session: Any, person_id: str, wording: Wording, today: date) -> PersonView:
    """Read a person; the book's tables are loaded on the way, off the GUI thread.

    Raises: UserError `person.unknown`.
    """
    from workbench.complaints.queries import complaint_rows, complaint_seqs
    from workbench.links.person_links import person_links
    from workbench.persons.queries import person_sheet
    from workbench.profiles.whole import whole_profile
    from workbench.timeline.queries import person_entries

    sheet = person_sheet(session, person_id)
    profile = whole_profile(session, person_id, today=today, book=wording.book)
    sources = ProfileSources(ProfileValues(wording), today)
    sources.know_answers(profile)
    names = tuple(name for name in (sheet.name, *sheet.aliases) if name)
    chosen = ComplaintFilter(person_id=person_id, sort="received_on")
    seqs = complaint_seqs(session, chosen)[:CASES_AT_MOST]
    return PersonView(
        profile=profile,
        sheet=sheet,
        sources=sources,
        title=shown_name(profile),
        subtitle=subtitle(profile, sources.values),
        alerts=alert_chips(profile, sources.values),
        alarm=alarm(profile, sources.values),
        groups=group_states(profile, sources),
        plots=profile_plots(profile, sources.values),
        entries=tuple(person_entries(session, person_id)),
        links=person_links(session, person_id, book=wording.book),
        cases=tuple(complaint_rows(session, seqs)),
        mask=lambda text: wording.masking.text(text, names),
        record=record_view(session, person_id, today),
    )
