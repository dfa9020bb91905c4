"""What lists, profiles, links, alerts and case files show follows the rule pack's masks."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import resources
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.casefile.masks import KnownData, Masks
from workbench.clocks.queries import work_calendar
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.links.person_links import person_links
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.persons.profile import person_profile
from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.today.alerts import today_alerts
from workbench.today.queries import today_lanes
from workbench.wording.naming import Wording
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 18)


@pytest.fixture
def strict(tmp_path: Path) -> Rulebook:
    """A pack that shows of names only the first character, of numbers only the last two."""
    folder = tmp_path / "rules"
    shutil.copytree(Path(resources.__file__).parent / "rules", folder)
    text = (folder / "masks.yaml").read_text("utf-8")
    for old, new in (
        ("id: name, keep_first: 1, keep_last: 1", "id: name, keep_first: 1, keep_last: 0"),
        ("id: mobile, keep_first: 3, keep_last: 4", "id: mobile, keep_first: 0, keep_last: 2"),
    ):
        assert old in text
        text = text.replace(old, new)
    (folder / "masks.yaml").write_text(text, "utf-8")
    return Rulebook(folder)


def shown(workspace: Workspace, case: Registered, book: Rulebook) -> dict[str, object]:
    with workspace.read() as session:
        profile = person_profile(session, case.person_id, today=TODAY, book=book)
        values = [value for group in profile.groups for value in group.values]
        lanes = today_lanes(session, today=TODAY, book=book, calendar=work_calendar(session, book))
        return {
            "profile": profile.name,
            "phone": [getattr(value.value, "text", "") for value in values if value.facet_id == "phone"],
            "alert": [alert.person_name for alert in today_alerts(session, today=TODAY, book=book).repeats],
            "links": [link.name for link in person_links(session, case.person_id, book=book).links],
            "lanes": {line.person_name for line in lanes.today.lines},
            "case file": Masks(book, KnownData(names={"欧阳晓锋"}), lifted=False).free("欧阳晓锋来电"),
            "list": Wording("zh", book).masking.name("欧阳晓锋"),
        }


def test_that_other_numbers_in_the_data_change_what_is_shown_everywhere(
    workspace: Workspace, registered: Registered, strict: Rulebook, actor: Actor, clock: FixedClock
) -> None:
    other_person = PersonDraft(name="王小明", phones=REFUSAL.complainant.phones)
    with workspace.write() as session:
        register_complaint(session, REFUSAL, actor=actor, clock=clock)
        register_complaint(session, replace(REFUSAL, complainant=other_person), actor=actor, clock=clock)
    usual, other = (shown(workspace, registered, book) for book in (shipped_rulebook(), strict))
    assert usual == {
        "profile": "欧阳*锋",
        "phone": ["138****6620"],
        "alert": ["欧阳*锋"],
        "links": ["王*明"],
        "lanes": {"欧阳*锋", "王*明"},
        "case file": "欧阳*锋来电",
        "list": "欧阳*锋",
    }
    assert other == {
        "profile": "欧阳**",
        "phone": ["*********20"],
        "alert": ["欧阳**"],
        "links": ["王**"],
        "lanes": {"欧阳**", "王**"},
        "case file": "欧阳**来电",
        "list": "欧阳**",
    }
