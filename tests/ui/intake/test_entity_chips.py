"""What the words name is offered as chips; each press fills its field and the chip goes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.model import ContractDraft, DemandDraft

if TYPE_CHECKING:
    from ui.intake.intake_page import IntakePage
    from ui.kit.chip import Chip

Looked = Callable[["IntakePage"], None]
WORDS = (
    "本人王小明，身份证330106198001014210，电话138 0013 8000，保单号P2021-0302-6620，一共交了12万元。"
    "工商银行杭州支行的客户经理骗我存款变保险。我要求全额退款。验证码884422都给了他。"
)


@pytest.fixture
def read(page: "IntakePage", looked: Looked) -> "IntakePage":
    """The form with the words in it, read."""
    page.form.narrative.editor.setPlainText(WORDS)
    looked(page)
    return page


def chip(page: "IntakePage", begin: str) -> "Chip":
    return next(one for one in page.form.narrative.read.chips if one.state.text.startswith(begin))


def test_that_each_chip_fills_its_field(read: "IntakePage") -> None:
    before = read.form.draft()
    assert (before.complainant.name, before.complainant.phones, before.contracts) == ("", (), ())
    for begin in ("Name", "Phone", "Contract", "Identity", "Amount", "Complained of"):
        chip(read, begin).click()
    draft = read.form.draft()
    person = draft.complainant
    assert (person.name, person.phones) == ("王小明", ("13800138000",))
    assert (person.id_no, person.id_type) == ("330106198001014210", "cn_id")
    assert draft.contracts == (ContractDraft(number="P2021-0302-6620"),)
    assert draft.demands == (DemandDraft(amount="120,000.00"),)
    assert draft.complained_unit == "工商银行杭州支行"
    offered = [one.state.text for one in read.form.narrative.read.chips]
    assert offered == ["Holds a password or a code: take it out of the words"]


def test_that_an_amount_goes_to_the_demand_that_has_none(read: "IntakePage") -> None:
    read.form.case.demands.show_state((DemandDraft("DM02", ""),))
    read.form.case.edited.emit()
    chip(read, "Amount").click()
    assert read.form.draft().demands == (DemandDraft("DM02", "120,000.00"),)


def test_that_an_odd_number_says_so_and_a_secret_is_not_said_again(read: "IntakePage") -> None:
    identity = chip(read, "Identity")
    assert identity.state.tone == "amber"
    assert "7" in identity.state.reason
    told = " ".join(f"{one.state.text} {one.state.reason}" for one in read.form.narrative.chips)
    assert "884422" not in told
    assert "884422" not in read.form.narrative.summary.text


def test_that_the_summary_stands_under_a_long_text_only(read: "IntakePage", looked: Looked) -> None:
    shown = read.form.narrative.summary.text.splitlines()
    assert len(shown) == 2
    assert all(line in WORDS for line in shown)
    read.form.narrative.editor.setPlainText("退款")
    looked(read)
    assert read.form.narrative.summary.isHidden()


def test_that_own_words_of_the_branch_are_used(page: "IntakePage", looked: Looked) -> None:
    from workbench.words.commands import add_word
    from workbench.words.model import WordDraft

    desk = page._desk
    with desk.workspace.write() as session:
        for draft in (
            WordDraft("alerts", "self_harm", "去找阎王", "local", "strong"),
            WordDraft("demands", "DM06", "低个头", "local", "strong"),
        ):
            add_word(session, draft, actor=desk.actor, clock=desk.clock)
    page.form.narrative.editor.setPlainText("不给我低个头我就去找阎王")
    looked(page)
    assert page.human.isVisible()
    assert any("Apology" in one.state.text for one in page.form.narrative.chips)


def test_that_a_pasted_picture_is_said_to_be_unreadable(page: "IntakePage") -> None:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    told: list[object] = []
    page.form.narrative.editor.refused.connect(told.append)
    page.form.narrative.editor.insertFromMimeData(mime)
    assert [getattr(problem, "code", "") for problem in told] == ["suggestions.no_text_in_pictures"]
    assert page.form.narrative.editor.toPlainText() == ""
