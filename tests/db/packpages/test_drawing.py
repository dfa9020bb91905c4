"""The pages of our own in a pack: what stands on them, what never does, and where their links lead."""

from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pytest

from workbench.actor import Actor
from workbench.checklists.commands import choose_ground
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.model import Registered
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.packpages import allowed, drawing
from workbench.packpages.gathering import gather_content
from workbench.packpages.model import Drawn, PackAsked, PackContent, PageRange
from workbench.packpages.words import PackWords
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.commands import add_note
from workbench.workspace.opening import Workspace

SECRET = "绝不外传"


@dataclass
class Pack:
    """All pages of our own of one pack."""

    content: PackContent
    ranges: dict[str, PageRange]
    front: Drawn
    dividers: Drawn
    sheets: Drawn
    back: Drawn

    @property
    def pages(self) -> list[str]:
        return [page for part in (self.front, self.dividers, self.sheets, self.back) for page in texts(part)]


def texts(drawn: Drawn) -> list[str]:
    document = pypdfium2.PdfDocument(drawn.pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def ranges_of(content: PackContent, digits: int = 6) -> dict[str, PageRange]:
    """Two pages for each exhibit."""
    ranges, last = {}, 0
    for entry in content.catalogue.included:
        first, last = last + 1, last + 2
        ranges[entry.key] = PageRange(first, last, f"证{first:0{digits}d}", f"证{last:0{digits}d}")
    return ranges


def drawn(content: PackContent) -> Pack:
    ranges = ranges_of(content)
    back = drawing.back(content, ranges)
    return Pack(
        content,
        ranges,
        drawing.front(content, ranges, back.starts),
        drawing.dividers(content, ranges),
        drawing.sheets(content),
        back,
    )


@pytest.fixture
def content(
    workspace: Workspace, registered: Registered, ids: dict[str, str], actor: Actor, clock: Clock
) -> PackContent:
    """A pack of a case that is full of what stays inside; the first exhibit travels as a file."""
    assert ids
    who: dict[str, Any] = {"actor": actor, "clock": clock}
    with workspace.write() as session:
        choose_ground(session, registered.id, "RG01", **who)
        set_fact(session, registered.id, FactDraft("knew.on", "2026-09-12", SECRET), **who)
        set_fact(session, registered.id, FactDraft("claim.event_on", "2026-08-20", SECRET), **who)
        add_note(session, registered.id, SECRET, occurred_on=None, **who)
        call = ContactDraft(
            kind="phone_out", started_at="2026-09-16 10:32", said=SECRET, facts=SECRET, demand=SECRET,
            emotion_words=SECRET, next_step=SECRET, recording_told=True,
        )  # fmt: skip
        add_contact(session, registered.id, call, **who)
    with workspace.read() as session:
        made = gather_content(session, PackAsked(registered.id, "ZJ-2026-0001", 2, "上城区人民法院"), **who)
    files = {label: replace(file, as_pages=label != "1-1") for label, file in made.files.items()}
    return replace(made, files=files)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_nothing_that_stays_inside_stands_on_any_page(content: PackContent, language: Any) -> None:
    asked = replace(content.asked, language=language)
    pack = drawn(replace(content, asked=asked))
    everything = "\n".join(pack.pages)
    assert SECRET not in everything
    assert SECRET not in repr(replace(content, catalogue=content.catalogue))
    inner = ("核实报告", "业务员陈述", "和解通话", "旧件", "哪一天知道")
    assert not any(word in everything for word in inner)
    assert all(word in everything for word in ("健康告知问卷", "𠮷市医院病历", "上城区人民法院", "欧阳晓锋"))


def test_that_every_page_reference_is_that_of_the_exhibit_and_every_link_leads_somewhere(
    content: PackContent,
) -> None:
    pack = drawn(content)
    contents, catalogue = texts(pack.front)[1:3]
    for entry in content.catalogue.included:
        span = pack.ranges[entry.key]
        assert f"{span.first_text}–{span.last_text}" in contents
        assert f"{span.first_text}–{span.last_text}" in catalogue
    keys = {*pack.front.starts, *pack.back.starts, *pack.dividers.starts, *pack.ranges}
    areas = [*pack.front.links, *pack.dividers.links, *pack.back.links]
    assert {area.target for area in areas} == keys - {"cover", "contents"}
    assert all(area.rect[0] < area.rect[2] and area.rect[1] < area.rect[3] for area in areas)
    assert f"前-{pack.front.starts['timeline'] + 1}" in contents
    assert f"后-{pack.back.starts['custody'] + 1}" in contents
    assert "前-" not in texts(pack.front)[0]


def test_that_a_sheet_says_how_to_open_and_check_the_file_and_the_list_what_a_hash_proves(
    content: PackContent,
) -> None:
    pack = drawn(content)
    (sheet,) = texts(pack.sheets)
    file = content.files["1-1"]
    assert pack.sheets.starts == {"exhibit:1-1": 0}
    assert all(said in sheet for said in (file.digests.sha256, file.digests.sm3, "问卷.txt", "文本编辑器"))
    hashes = "".join(texts(pack.back)).replace("\r\n", "")
    assert all(each.digests.sm3 in hashes for each in content.files.values())
    assert content.audit_head.hash in hashes
    assert "本清单由申请人自行生成，非司法鉴定意见。" in hashes
    assert "不能说明文件在何时、由何人制作" in hashes


def test_that_only_the_last_day_by_law_of_a_period_is_told(content: PackContent) -> None:
    told = [effect for event in content.events for effect in event.effects]
    assert told
    assert not any("内部" in effect or "解除权" in effect for effect in told)
    assert [event.number for event in content.events] == list(range(1, len(content.events) + 1))
    assert [event.label for event in content.events if event.label] == ["2-1", "1-1"]


def test_that_pages_come_out_the_same_and_a_character_without_a_glyph_is_named(content: PackContent) -> None:
    assert drawn(content).front.pdf == drawn(content).front.pdf
    head = replace(content.case.head, case_title="\ue123一案")
    with pytest.raises(UserError, match=r"typesetting\.no_glyph"):
        drawing.front(replace(content, case=replace(content.case, head=head)), {})


def test_that_every_fact_that_may_be_told_has_words_of_its_own() -> None:
    for language in ("zh", "en"):
        words = PackWords(language, shipped_rulebook())
        said = [words.say(f"fact_{fact.replace('.', '_')}") for fact in allowed.FACTS]
        assert not any("[" in each or "哪一天" in each for each in said)
    assert set(allowed.FACTS_OF_THEIRS) <= set(allowed.FACTS) <= set(shipped_rulebook().facts)
    assert set(allowed.CLOCKS) <= set(shipped_rulebook().clocks)
