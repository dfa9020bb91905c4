import io
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from reportlab.platypus.flowables import Flowable

from workbench.moment import BRANCH_ZONE
from workbench.typesetting.document import build
from workbench.typesetting.model import BuiltDocument, DocumentSpec, Section

SPEC = DocumentSpec(
    title="投诉案件卷宗 2026-0917-0042",
    author="示范保险公司",
    subject="正卷",
    made_at=datetime(2026, 11, 21, 19, 0, tzinfo=BRANCH_ZONE),
    reference="案件 2026-0917-0042 · 导出 E-000017",
    running_title="投诉案件卷宗",
)

Pages = list[str]


@pytest.fixture(scope="session")
def spec() -> DocumentSpec:
    return SPEC


@pytest.fixture
def set_pages(tmp_path: Path) -> Callable[[Sequence[Flowable]], Pages]:
    """Sets flowables in one section without a heading; gives back the text of each page."""

    def set_them(flowables: Sequence[Flowable]) -> Pages:
        section = Section("正文", flowables, heading=False, in_contents=False)
        return page_texts(build(SPEC, [section], tmp_path / "set.pdf"))

    return set_them


@pytest.fixture(scope="session")
def text_of() -> Callable[[BuiltDocument], Pages]:
    return page_texts


def page_texts(built: BuiltDocument) -> Pages:
    document = pypdfium2.PdfDocument(io.BytesIO(built.path.read_bytes()))
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
