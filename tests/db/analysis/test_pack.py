"""What is exported: figures that agree, no names, texts that stay texts, and nothing in the workspace."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.db.analysis.conftest import NOW, YEAR, Store, by_hand
from workbench.actor import Actor
from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft
from workbench.analysis.commands import record_denominator, record_intervention
from workbench.analysis.listing import LIST_NAME, list_pictures
from workbench.analysis.pack import export_analysis
from workbench.analysis.pack_model import JSON, PICTURES, REPORT, WORKBOOK, PackOrder, PackWritten
from workbench.audit.queries import audit_rows_about
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

CLOCK, ACTOR = FixedClock(NOW), Actor("陈一鸣")
FORMULA = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def workspace(store: Store) -> Workspace:
    """The cases worked out by hand, with a product and a change that are named like formulas."""
    made = store([replace(case, product=case.product and FORMULA) for case in by_hand()])
    with made.write() as session:
        change = InterventionDraft(title="+SUM(1)", started_on="2026-02-02")
        record_intervention(session, change, actor=ACTOR, clock=CLOCK)
        business = DenominatorDraft("RM02", "2026", "1万", "@统计表")
        record_denominator(session, business, actor=ACTOR, clock=CLOCK)
    return made


@pytest.fixture(scope="module")
def written(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackWritten]:
    folder = tmp_path_factory.mktemp("out") / "分析 2026"
    order = PackOrder(folder, YEAR, "zh", (JSON, WORKBOOK, REPORT))
    yield export_analysis(workspace, order, actor=ACTOR, clock=CLOCK)


def read(written: PackWritten) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((written.folder / "five-dimensions.json").read_text("utf-8"))
    return found


def test_that_the_numbers_of_every_table_add_up_to_all_cases(written: PackWritten) -> None:
    told = read(written)
    tables = [table for tables in told["dimensions"].values() for table in tables]
    assert len(tables) == 20
    for table in tables:
        cells = sum(cell["cases"] for cell in table["cells"])
        assert cells == table["cases"]
        assert cells + sum(table["left_out"].values()) == told["cases"] == 15


def test_that_nobody_is_named_in_what_goes_outside(written: PackWritten) -> None:
    with pypdfium2.PdfDocument(written.folder / "board-pack.pdf") as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    texts = [*pages, json.dumps(read(written), ensure_ascii=False), "\n".join(cells(written))]
    for name in ("王建国", "测试", "没有教材", "c0000001", "2026-0105"):
        assert not any(name in text for text in texts)
    assert any("销售人员 1" in text for text in texts)
    assert 8 <= written.pages == len(pages) <= 16


def cells(written: PackWritten) -> list[str]:
    from openpyxl import load_workbook

    book = load_workbook(written.folder / "five-dimensions.xlsx")
    values = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
    return [value for value in values if isinstance(value, str)]


def test_that_texts_like_formulas_stay_texts(written: PackWritten) -> None:
    from openpyxl import load_workbook

    book = load_workbook(written.folder / "five-dimensions.xlsx")
    found = {
        cell.value: (cell.data_type, cell.quotePrefix)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value[:1] in "=+@"
    }
    assert found.keys() >= {FORMULA, "+SUM(1)", "@统计表"}
    assert set(found.values()) == {("s", True)}


def test_that_numbers_in_the_workbook_read_as_shares_and_money(written: PackWritten) -> None:
    from openpyxl import load_workbook

    book = load_workbook(written.folder / "five-dimensions.xlsx")
    sheet = book["解决方案是否奏效"]
    shown = {column[0].value: column[1].number_format for column in sheet.iter_cols()}
    assert shown["比例"] == shown["区间下限"] == "0.0%"
    assert shown["应付款项（元）"] == "#,##0.00"
    assert (sheet.freeze_panes, sheet["A1"].font.bold) == ("B2", True)
    assert max(one.width for one in sheet.column_dimensions.values()) < 40


def test_that_the_cover_says_what_the_report_shows(written: PackWritten) -> None:
    with pypdfium2.PdfDocument(written.folder / "board-pack.pdf") as pdf:
        cover = "".join(pdf[0].get_textpage().get_text_bounded().split())
    assert "要点" in cover and "各月收到的投诉：月均" in cover and "+SUM(1)：" in cover


def test_that_pictures_of_what_is_gone_go_with_the_next_export(workspace: Workspace, tmp_path: Path) -> None:
    pictures = tmp_path / "out" / "pictures"
    pictures.mkdir(parents=True)
    names = ("change-1.png", "change-2.png", "event.units.svg")
    earlier = [pictures / name for name in names]
    for path in earlier:
        path.write_text(path.name, "utf-8")
    list_pictures(pictures, earlier)
    own, redrawn = pictures / "change-9.png", pictures / "event.units.svg"
    own.write_text("not of the program", "utf-8")
    redrawn.write_text("drawn over by hand", "utf-8")
    nothing = replace(YEAR, first=date(2020, 1, 1), last=date(2020, 12, 31))
    order = PackOrder(tmp_path / "out", nothing, kinds=(PICTURES,))
    written = export_analysis(workspace, order, actor=ACTOR, clock=CLOCK)
    assert set(pictures.iterdir()) == {*written.files, own, redrawn, pictures / LIST_NAME}
    assert not (pictures / "change-2.png").exists()


@pytest.mark.parametrize("name", ["../kept.png", "/kept.png", "", "a/kept.png"])
def test_that_a_list_leads_to_no_other_folder(tmp_path: Path, name: str) -> None:
    pictures = tmp_path / "pictures"
    (pictures / "a").mkdir(parents=True)
    for path in (tmp_path / "kept.png", pictures / "a" / "kept.png"):
        path.write_bytes(b"x")
    known = sha256(b"x").hexdigest()
    (pictures / LIST_NAME).write_text(f"{known}  {name}\n{known}\nno list\n", "utf-8")
    assert list_pictures(pictures, []) == ()
    assert (tmp_path / "kept.png").is_file() and (pictures / "a" / "kept.png").is_file()


def test_that_cells_of_few_people_are_counted_but_not_shown(written: PackWritten) -> None:
    tables = {table["id"]: table for tables in read(written)["dimensions"].values() for table in tables}
    crowds = tables["remedy.crowds"]
    assert [cell["cases"] for cell in crowds["cells"]] == [5]
    assert crowds["left_out"]["suppressed"] == 2


def test_that_the_export_is_on_record_with_its_period(workspace: Workspace, written: PackWritten) -> None:
    with workspace.read() as session:
        rows = audit_rows_about(session, "workspace")
    entries = [one.after for one in rows if one.action == "analysis.export"]
    assert {"from": "2026-01-01", "to": "2026-12-31", "cases": 15, "files": 3} in entries
    assert len(written.files) == 3


def test_that_nothing_is_written_into_the_workspace_or_of_an_unknown_kind(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=r"casefile\.inside_workspace"):
        inside = PackOrder(workspace.layout.evidence / "x", YEAR)
        export_analysis(workspace, inside, actor=ACTOR, clock=CLOCK)
    with pytest.raises(UserError, match=r"analysis\.unknown_kind"):
        export_analysis(workspace, PackOrder(tmp_path, YEAR, kinds=("docx",)), actor=ACTOR, clock=CLOCK)


def test_that_a_stopped_export_stops_between_files(workspace: Workspace, tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    class Stops:
        def progress(self, done: int, total: int, code: str = "") -> None:
            self.done = done

        def check(self) -> None:
            if getattr(self, "done", 0) == 1:
                raise StoppedError

    order = PackOrder(tmp_path / "out", YEAR, kinds=(JSON, WORKBOOK))
    stops = Stops()
    with pytest.raises(StoppedError):
        export_analysis(workspace, order, actor=ACTOR, clock=CLOCK, watch=stops)
    assert {path.name for path in (tmp_path / "out").iterdir()} <= {
        "five-dimensions.json", "five-dimensions.xlsx",
    }  # fmt: skip


def test_that_an_empty_period_can_be_exported_in_english(workspace: Workspace, tmp_path: Path) -> None:
    none = replace(YEAR, first=date(2020, 1, 1), last=date(2020, 12, 31))
    order = PackOrder(tmp_path / "out", none, "en", (JSON, WORKBOOK))
    made = export_analysis(workspace, order, actor=ACTOR, clock=CLOCK)
    assert (made.cases, read(made)["cases"]) == (0, 0)
