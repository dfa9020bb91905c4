"""A case with exhibits that are fit for a pack, and a short way to order one."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.unit.binding.conftest import add_page, words
from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake
from workbench.moment import FixedClock
from workbench.packs.commands import export_pack
from workbench.packs.model import PackMade, PackOptions, PackOrder
from workbench.workspace.opening import Workspace

RECIPIENT, REASON = "杭州市西湖区人民法院", "举证"
OPTIONS = PackOptions(prefix="杭𠮷", recipient=RECIPIENT, reason=REASON)

Add = Callable[..., EvidenceAdded]
Export = Callable[..., PackMade]


class OnceAt:
    """Does something when the work has come to a certain place."""

    def __init__(self, code: str, deed: Callable[[], object]) -> None:
        self._code = code
        self._deed: Callable[[], object] | None = deed

    def progress(self, done: int, total: int, code: str = "") -> None:
        if code == self._code and self._deed is not None:
            deed, self._deed = self._deed, None
            deed()

    def check(self) -> None:
        """Nobody stops it."""


def write_pdf(path: Path, *contents: str) -> Path:
    """A PDF that says these words, one page each."""
    path.parent.mkdir(exist_ok=True, parents=True)
    with pikepdf.new() as pdf:
        for content in contents:
            add_page(pdf, words(content))
        pdf.save(path, static_id=True)
    return path


@pytest.fixture
def add(workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock) -> Add:
    """Takes a file in as an exhibit that lacks nothing."""

    def run(path: Path, **typed: object) -> EvidenceAdded:
        given = {
            "source": "投诉人提交",
            "form": "original",
            "kind": "EK2",
            "purpose": "证明告知情况",
            **typed,
        }
        draft = EvidenceDraft(**given)  # type: ignore[arg-type]
        return add_evidence(workspace, Intake(registered.id, path, draft), actor=actor, clock=clock)

    return run


@pytest.fixture
def three(tmp_path: Path, add: Add) -> None:
    """A contract of two pages, a photograph and a list that has no pages."""
    add(write_pdf(tmp_path / "合同.pdf", "contract one", "contract two"))
    photo = tmp_path / "照片.jpg"
    Image.new("RGB", (90, 60), "teal").save(photo)
    add(photo, form="copy_unchecked", why_no_original="held_by_other")
    listed = tmp_path / "清单.csv"
    listed.write_text("日期,金额\n2026-09-01,100\n", "utf-8")
    add(listed)


@pytest.fixture
def export(
    workspace: Workspace, registered: Registered, tmp_path: Path, actor: Actor, clock: FixedClock
) -> Export:
    """Makes a pack of the case under a name beside the workspace."""

    def run(name: str = "pack", options: PackOptions = OPTIONS, at: FixedClock = clock) -> PackMade:
        order = PackOrder(registered.id, tmp_path / name, options)
        return export_pack(workspace, order, actor=actor, clock=at)

    return run
