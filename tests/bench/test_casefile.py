"""How long a case file takes, against bare reportlab making and drawing the same flowables."""

import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable, PageBreak

from tests.bench.conftest import NOW, ratio
from tests.db.casefile.conftest import build_case
from workbench.actor import Actor
from workbench.audit.model import AuditHead
from workbench.casefile.commands import export_case_file
from workbench.casefile.composing import compose
from workbench.casefile.gathering import gather
from workbench.casefile.model import CaseFileOrder, Exported, Stamp
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.moment import FixedClock
from workbench.typesetting import fonts
from workbench.typesetting.contents import Heading
from workbench.typesetting.layout import BOTTOM, LEFT, RIGHT, TOP
from workbench.workspace.opening import Workspace

CEILING = 2.0
PAGES = 40
CONTACTS = 64
ACTOR = Actor("陈一鸣")
CLOCK = FixedClock(NOW)


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, CaseFileOrder]]:
    """A workspace with a case whose file has about forty pages."""
    folder = tmp_path_factory.mktemp("case")
    with Workspace.create(folder / "w", clock=CLOCK) as workspace:
        case = build_case(workspace, folder, actor=ACTOR, clock=CLOCK)
        with workspace.write() as session:
            for number in range(CONTACTS):
                day = date(2026, 6, 1) + timedelta(days=number)
                said = "我要投诉你们，拖了这么久没有一个人给我说法！" * 8
                draft = ContactDraft(
                    kind="phone_in", started_at=f"{day} 10:00", said=said, facts="已转经办。" * 9
                )
                add_contact(session, case.id, draft, actor=ACTOR, clock=CLOCK)
        yield workspace, CaseFileOrder(case.id, folder / "case.pdf")


def test_that_a_case_file_takes_at_most_twice_the_time_of_bare_reportlab(
    order: tuple[Workspace, CaseFileOrder], ledger: list[dict[str, Any]]
) -> None:
    ours, bare = exported_each_time(*order), drawn_each_time(*order)
    assert ours().pages >= PAGES
    found = ratio(ours, bare)
    ledger.append(
        {
            "what": f"case file of {PAGES} pages, gathered, masked, archival and on record",
            "floor": "bare reportlab making and drawing the same flowables",
            "ratio": found,
            "ceiling": CEILING,
        }
    )
    assert found <= CEILING


def exported_each_time(workspace: Workspace, order: CaseFileOrder) -> Callable[[], Exported]:
    """Exports at another instant each time, because the same instant would compare with the file before."""
    instants = (NOW + timedelta(minutes=number) for number in range(1_000_000))

    def run() -> Exported:
        return export_case_file(workspace, order, actor=ACTOR, clock=FixedClock(next(instants)))

    return run


def drawn_each_time(workspace: Workspace, order: CaseFileOrder) -> Callable[[], int]:
    """Makes and draws the same flowables, without head and foot, contents, archive and record."""
    fonts.load()
    with workspace.read() as session:
        content = gather(session, workspace.layout.evidence, order, actor=ACTOR, clock=CLOCK)
    stamp = Stamp("DC-2026-0001", AuditHead(1, "0" * 64))
    margins: dict[str, Any] = {
        "leftMargin": LEFT,
        "rightMargin": RIGHT,
        "topMargin": TOP,
        "bottomMargin": BOTTOM,
    }

    def run() -> int:
        story: list[Flowable] = []
        for section in compose(content, stamp)[1]:
            story += [Heading(section.title), *section.flowables, PageBreak()]
        for number, flowable in enumerate(story):
            if isinstance(flowable, Heading):
                flowable.key = f"heading-{number}"
        written = io.BytesIO()
        SimpleDocTemplate(written, initialFontName=fonts.REGULAR, **margins).build(story)
        return len(written.getvalue())

    return run
