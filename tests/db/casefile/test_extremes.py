"""Case files of unusual cases: very long, very many, rare characters, other scripts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.db.casefile.conftest import DRAFT, Exporting, printed
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, PartyDraft, Registered
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.commands import append_entries
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.workspace.opening import Workspace

Registering = Callable[[ComplaintDraft], Registered]


@pytest.fixture
def register(workspace: Workspace, actor: Actor, clock: FixedClock) -> Registering:
    """Registers a draft."""

    def registered(draft: ComplaintDraft) -> Registered:
        with workspace.write() as session:
            return register_complaint(session, draft, actor=actor, clock=clock)

    return registered


def test_that_markup_and_formulas_are_printed_as_they_stand(case: Registered, exporting: Exporting) -> None:
    assert "<b>退保</b> &amp; =1+1" in printed(exporting(case))


@pytest.mark.parametrize("text", ["𠮷𬭎㛃䶮𫛛", "〇ㄅ㊙①Ⅳ㎡", "Ñandú Привет Ωμ", "😡👍", "“—…《》”"])
def test_that_rare_and_foreign_characters_are_printed_and_extract(
    register: Registering, exporting: Exporting, text: str
) -> None:
    made = exporting(register(replace(DRAFT, narrative=f"客户说{text}完")), unmasked=True, reason="核对")
    assert f"客户说{text}完" in printed(made)


def test_that_an_english_narrative_is_printed_with_its_words_whole(
    register: Registering, exporting: Exporting
) -> None:
    words = "They refused my claim although nobody ever asked about blood pressure. " * 30
    file = printed(exporting(register(replace(DRAFT, narrative=words)), language="en"))
    page = next(page for page in file.pages if "They refused" in page)
    assert "bloodpressure" not in " ".join(page.split())
    assert " ".join(words.split()[:40]) in " ".join(page.split())


def test_that_a_narrative_of_a_hundred_thousand_characters_is_printed_whole(
    register: Registering, exporting: Exporting
) -> None:
    narrative = "".join(f"第{number:05d}句：你们一直不给说法。" for number in range(6_000))
    assert len(narrative) > 100_000
    file = printed(exporting(register(replace(DRAFT, narrative=narrative))))
    whole = re.sub(
        r"(草稿)?(已遮蔽)?投诉案卷2026-0910-0001·正卷(已遮蔽)?|案号2026-\S+?页/共\d+页|草稿", "", file.whole
    )
    assert narrative in whole


def test_that_five_thousand_entries_are_listed_and_drawn_on_a_page_or_two(
    register: Registering, exporting: Exporting, workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    made = register(DRAFT)
    detail, first = {"contact_channel": "phone_in"}, date(2022, 1, 1)
    entries = (
        EntryDraft(
            made.id, EntryKind.CONTACT, "contact.answered", detail, f"第{number}次来电",
            first + timedelta(days=number // 4),
        )
        for number in range(5_000)
    )  # fmt: skip
    with workspace.write() as session:
        append_entries(session, entries, actor=actor, clock=clock)
    file = printed(exporting(made))
    assert "第4999次来电" in file
    table = next(number for number, page in enumerate(file.pages) if "明细" in page)
    drawing = next(number for number, page in enumerate(file.pages) if "案件时间线" in page and number > 1)
    assert table - drawing <= 2


def test_that_hundreds_of_contacts_are_all_there(
    register: Registering, exporting: Exporting, workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    made = register(DRAFT)
    with workspace.write() as session:
        for number in range(200):
            day = date(2026, 1, 1) + timedelta(days=number)
            draft = ContactDraft(kind="phone_in", started_at=f"{day} 10:00", said=f"第{number}回了！")
            add_contact(session, made.id, draft, actor=actor, clock=clock)
    file = printed(exporting(made, internal=True))
    assert [number for number in range(200) if f"第{number}回了！" not in file] == []


def test_that_sixty_parties_with_names_of_sixty_characters_fit(
    register: Registering, exporting: Exporting
) -> None:
    parties = tuple(
        PartyDraft("third_party", PersonDraft(name=chr(0x5000 + number) * 60)) for number in range(60)
    )
    file = printed(exporting(register(replace(DRAFT, parties=parties)), unmasked=True, reason="核对"))
    assert [number for number in range(60) if chr(0x5000 + number) * 60 not in file] == []
