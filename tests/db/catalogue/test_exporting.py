"""The list of evidence as files: what is in them, what is not, and that they come out the same."""

import html
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest
from docx.enum.section import WD_ORIENT

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.casefile.queries import exports
from workbench.catalogue.exporting import export_catalogue
from workbench.catalogue.model import CatalogueMade, CatalogueOptions, CatalogueOrder
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

SECRET = "绝不外传"
OUTER = CatalogueOptions(outer=True)


class Hand:
    """Exports lists of one case."""

    def __init__(
        self, workspace: Workspace, case: Registered, folder: Path, actor: Actor, clock: Clock
    ) -> None:
        self._workspace, self._case, self._folder = workspace, case, folder
        self._who: dict[str, Any] = {"actor": actor, "clock": clock}

    def export(self, name: str, options: CatalogueOptions = OUTER) -> CatalogueMade:
        order = CatalogueOrder(self._case.id, self._folder / name, options)
        return export_catalogue(self._workspace, order, **self._who)


@pytest.fixture
def hand(
    workspace: Workspace,
    registered: Registered,
    ids: dict[str, str],
    tmp_path: Path,
    actor: Actor,
    clock: Clock,
) -> Hand:
    """Somebody at the desk."""
    assert ids
    return Hand(workspace, registered, tmp_path, actor, clock)


def text_of(path: Path) -> str:
    """Everything that somebody can read in a file, metadata included."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        try:
            pages = [page.get_textpage().get_text_range() for page in document]
            return "\n".join([*pages, *document.get_metadata_dict().values()])
        finally:
            document.close()
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
        return html.unescape(
            "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        )


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "docx"])
def test_that_nothing_of_the_inner_list_leaves_with_the_outer_one(hand: Hand, ending: str) -> None:
    made = hand.export(f"目录.{ending}")
    inner = hand.export(f"清单.{ending}", CatalogueOptions())
    outward, inside = text_of(made.path), text_of(inner.path)
    assert SECRET in inside
    assert "内部资料" in inside
    assert SECRET not in outward
    assert not any(word in outward for word in ("内部", "不利", "和解", "业务员陈述", "核实报告", "旧件"))
    assert all(word in outward for word in ("健康告知问卷", "𠮷市医院病历", "投保时逐项询问血压", "欧阳晓锋"))
    assert (made.groups, made.exhibits) == (3, 3)


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "docx"])
def test_that_the_same_list_at_the_same_time_gives_the_same_bytes_under_one_number(
    hand: Hand, ending: str
) -> None:
    first, second = hand.export(f"1.{ending}"), hand.export(f"2.{ending}")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.number == second.number == "DC-2026-0001"


def test_that_texts_of_a_workbook_stay_texts_whatever_they_begin_with(hand: Hand) -> None:
    sheet = openpyxl.load_workbook(hand.export("目录.xlsx").path).active
    assert sheet is not None
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    assert cells["=投保前已有高血压"].data_type == "s"
    assert cells["=投保前已有高血压"].quotePrefix
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows is not None


def test_that_a_word_file_lies_across_with_its_head_on_every_page(hand: Hand) -> None:
    document = docx.Document(str(hand.export("目录.docx").path))
    section, table = document.sections[0], document.tables[1]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    faces = document.styles["Normal"].element.xpath(".//w:rFonts/@w:eastAsia")
    assert faces == ["宋体"]
    assert [cell.text for cell in table.rows[2].cells][:2] == ["1-1", "健康告知问卷"]


def test_that_the_form_is_shown_outside_only_on_demand(hand: Hand) -> None:
    assert "电子原件" not in text_of(hand.export("1.docx").path)
    assert "电子原件" in text_of(hand.export("2.docx", CatalogueOptions(outer=True, show_form=True)).path)


@pytest.mark.parametrize(
    ("options", "name", "code"),
    [
        (CatalogueOptions(outer=True, columns=("label", "note")), "a.pdf", "catalogue.inner_column"),
        (CatalogueOptions(columns=("lable",)), "a.pdf", "catalogue.unknown_column"),
        (OUTER, "a.odt", "catalogue.unknown_ending"),
    ],
)
def test_that_what_cannot_be_exported_is_refused_by_name(
    hand: Hand, tmp_path: Path, options: CatalogueOptions, name: str, code: str
) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        hand.export(name, options)
    assert not (tmp_path / name).exists()


def test_that_an_export_is_entered_in_the_register_and_its_numbers_stay(
    hand: Hand, workspace: Workspace, registered: Registered
) -> None:
    made = hand.export("目录.pdf")
    with workspace.read() as session:
        (row,) = exports(session, registered.id)
        actions = [deed.action for deed in audit_rows(session)][-2:]
    assert (row.number, row.kind, row.internal) == (made.number, "catalogue_outer", False)
    assert (row.sha256, row.pages) == (made.sha256, made.pages)
    assert actions == ["catalogue.settle", "catalogue.export"]
