"""Which properties of a file may name a device or a hand."""

import pytest

from workbench.links.marks import TellingMarks
from workbench.links.model import EdgeKind, SourceKind
from workbench.links.sharing import Fact
from workbench.rulebook.reading import shipped_rulebook

STAFF = frozenset({"李若水"})


@pytest.mark.parametrize(
    ("mark", "value", "tells"),
    [
        ("serial", "F2LX9K1", True),
        ("serial", "00000000", False),
        ("author", "维权小助手", True),
        ("author", "Administrator", False),
        ("author", "Windows 用户", False),
        ("author", "李 若水", False),
        ("modified_by", "wq-2026", True),
        ("made_with", "Microsoft Office Word", False),
        ("made_with", "维权文书生成器 2.1", True),
        ("written_by", "macOS 版本14.5 Quartz PDFContext", False),
        ("written_by", "iTextSharp 5.5", False),
    ],
)
def test_that_common_marks_tie_nobody(mark: str, value: str, tells: bool) -> None:
    fact = Fact(EdgeKind.DEVICE, value, value, None, "c", SourceKind.EVIDENCE, "1", None, mark)
    assert TellingMarks(shipped_rulebook(), STAFF).tells(fact) is tells
