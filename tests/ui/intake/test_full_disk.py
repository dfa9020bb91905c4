"""A disk that fills up while a complaint is typed: told on the page, nothing typed is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.disks import mount_or_skip, unmount
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, DemandDraft, ReceiptDraft
from workbench.complaints.queries import complaint_count
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from ui.intake.intake_page import IntakePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

TYPED = ComplaintDraft(
    narrative="拒赔。" * 20_000,
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-28"),),
    complainant=PersonDraft(name="何萍"),
    demands=(DemandDraft(code="DM06"),),
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own where the desk will make its workspace; skips where mounting is not allowed."""
    mount_or_skip(tmp_path, "-t", "tmpfs", "-o", "size=4m", "tmpfs")
    yield tmp_path
    unmount(tmp_path)


def fill(folder: Path) -> Path:
    """Take what room is left."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return filler
    return filler


def test_that_a_full_disk_is_told_and_registering_goes_on_when_there_is_room(
    small_disk: Path, page: "IntakePage", desk: "Desk", settle: Settle
) -> None:
    def cases() -> int:
        with desk.workspace.read() as session:
            return complaint_count(session, ComplaintFilter())

    before = cases()
    page.form.show_draft(TYPED)
    page.form.edited.emit()
    filler = fill(small_disk)
    page.register()
    settle(desk)
    told = [label.text() for label in page.error.findChildren(QLabel) if label.isVisibleTo(page)]
    assert any("The disk is full" in text for text in told)
    assert page.form.draft().narrative == TYPED.narrative
    filler.unlink()
    assert cases() == before
    page.register()
    settle(desk)
    assert cases() == before + 1
    assert page.form.draft().narrative == ""
