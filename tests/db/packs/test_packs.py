"""A pack that is right: its pages agree, it is on record, and another one continues it."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy import delete, update

from db.changing import change_row
from db.evidence import CustodyEventRecord, EvidenceRecord
from tests.db.packs.conftest import OPTIONS, REASON, RECIPIENT, Add, Export, OnceAt, write_pdf
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.casefile.queries import exports
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.evidence.chains import chain_fault
from workbench.evidence.commands import withdraw_evidence
from workbench.evidence.custody import event_hash
from workbench.evidence.queries import custody_chain, evidence_rows
from workbench.moment import FixedClock
from workbench.packs.commands import export_pack
from workbench.packs.model import PackOrder
from workbench.packs.queries import pack_items, productions
from workbench.timeline.queries import case_entries
from workbench.verifier.verify import verify_pack
from workbench.workspace.opening import Workspace

pytestmark = pytest.mark.usefixtures("three")


def manifest_of(folder: Path) -> dict[str, Any]:
    """What the pack says of itself."""
    found: dict[str, Any] = json.loads((folder / "data/manifest.json").read_text("utf-8"))
    return found


def test_that_toc_links_outline_entries_and_page_labels_lead_to_the_stamped_page(
    export: Export, tmp_path: Path
) -> None:
    """E5: TOC links, outline entries, page labels: each target page's stamp equals the index cell."""
    export()
    said = manifest_of(tmp_path / "pack")
    with pikepdf.open(tmp_path / "pack/data/PACK.pdf") as pdf:
        places: dict[object, int] = {page.objgen: place for place, page in enumerate(pdf.pages)}
        labels = [page.label for page in pdf.pages]
        assert labels == said["pdf"]["labels"]
        for exhibit in said["exhibits"]:
            numbers = labels[exhibit["first_page"] - 1 :][: exhibit["pages"]]
            assert numbers[0] == exhibit["first_text"] and numbers[-1] == exhibit["last_text"]
        with pdf.open_outline() as outline:
            below = [item for group in outline.root for item in group.children]
            titles = [item.title for item in outline.root]
        own = "封面 卷内目录 证据目录 案件时间线 第1组其他证据 哈希清单 保管链记录 备考表"
        assert ["".join(title.split()) for title in titles] == own.split()
        for item, exhibit in zip(below, said["exhibits"], strict=True):
            assert places[item.destination[0].objgen] == exhibit["first_page"] - 1  # type: ignore[index]
            assert exhibit["first_text"] in item.title and exhibit["title"] in item.title
        targets = {
            places[annotation.Dest[0].objgen]
            for page in list(pdf.pages)[:3]
            for annotation in page.get("/Annots", [])
        }
    assert {exhibit["first_page"] - 1 for exhibit in said["exhibits"]} <= targets


def test_that_rerunning_a_pack_gives_the_same_bytes_and_a_second_production_continues(
    workspace: Workspace, registered: Registered, clock: FixedClock, export: Export, tmp_path: Path
) -> None:
    """E6: re-running gives a byte-identical manifest and the same numbers; a second one keeps the first."""
    first, again = export("first"), export("again")
    assert (first.number, first.production) == (again.number, again.production) == ("ZJ-2026-0001", 1)
    files = sorted(path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*.*"))
    for path in files:
        assert (tmp_path / "first" / path).read_bytes() == (tmp_path / "again" / path).read_bytes(), path
    later = FixedClock(clock.now() + timedelta(days=1))
    second = export("second.zip", at=later)
    assert (second.number, second.production) == ("ZJ-2026-0002", 2)
    assert (first.first_text, first.last_text) == ("杭𠮷000001", "杭𠮷000004")
    assert (second.first_text, second.last_text) == ("杭𠮷000005", "杭𠮷000008")
    with workspace.read() as session:
        kept = productions(session, registered.id)
        items = pack_items(session, kept[0].id)
    assert [(row.first_number, row.last_number, row.pdf_sha256) for row in kept] == [
        (1, 4, first.pdf_sha256),
        (5, 8, second.pdf_sha256),
    ]
    assert [(item.label, item.first_number, item.last_number) for item in items] == [
        ("1-1", 1, 2),
        ("1-2", 3, 3),
        ("1-3", 4, 4),
    ]
    for name in ("first", "again", "second.zip"):
        assert verify_pack(tmp_path / name).ok
    with pytest.raises(UserError) as refused:
        export("third", replace(OPTIONS, start=8), later)
    assert [problem.code for problem in refused.value.problems] == ["packs.numbers_used"]


def test_that_a_pack_is_told_wherever_it_matters(
    workspace: Workspace, registered: Registered, export: Export
) -> None:
    made = export()
    with workspace.read() as session:
        rows = evidence_rows(session, registered.id)
        last = {row.number: custody_chain(session, row.id)[-1] for row in rows}
        told = [entry.code for entry in case_entries(session, registered.id)]
        deeds = [row for row in audit_rows(session) if row.action == "packs.export"]
        [listed] = exports(session, registered.id)
    assert {(row.event, row.to_person) for row in last.values()} == {("exported", RECIPIENT)}
    assert last[2].note == "ZJ-2026-0001 1-2"
    assert told.count("packs.exported") == 1
    assert [(deed.after or {})["reason"] for deed in deeds] == [REASON]
    assert (listed.number, listed.kind, listed.sha256) == (made.number, "evidence_pack", made.pdf_sha256)


def test_that_nothing_of_our_own_use_is_in_the_files_beside_the_pages(
    workspace: Workspace, registered: Registered, export: Export, add: Add, tmp_path: Path
) -> None:
    secret = "内部意见：胜诉把握不大"
    add(write_pdf(tmp_path / "谈判.pdf", "talk"), settlement_talk=True, note=secret)
    add(write_pdf(tmp_path / "留底.pdf", "kept"), note=secret)
    export()
    told = b"".join(path.read_bytes() for path in (tmp_path / "pack").rglob("*.*") if path.suffix != ".pdf")
    assert secret.encode() not in told
    assert REASON.encode() not in told, "the reason is for the register"
    assert "谈判".encode() not in told
    assert len(manifest_of(tmp_path / "pack")["exhibits"]) == 4
    rows = list(csv.reader(io.StringIO((tmp_path / "pack/data/custody.csv").read_text("utf-8-sig"))))
    assert "note" not in rows[0]
    assert [row[0] for row in rows[1:]] == ["1-1", "1-2", "1-3", "1-4"]


def test_that_a_withdrawn_exhibit_stays_out_and_its_neighbours_keep_their_own_pages(
    workspace: Workspace,
    registered: Registered,
    export: Export,
    actor: Any,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    with workspace.write() as session:
        photo = evidence_rows(session, registered.id)[1]
        withdraw_evidence(session, photo.id, "误传", actor=Actor("李静"), clock=clock)
    export()
    said = manifest_of(tmp_path / "pack")
    assert [(each["label"], each["number"], each["first_text"]) for each in said["exhibits"]] == [
        ("1-1", 1, "杭𠮷000001"),
        ("1-2", 3, "杭𠮷000003"),
    ]


def test_that_two_packs_made_at_once_share_no_numbers(
    workspace: Workspace,
    registered: Registered,
    export: Export,
    actor: Actor,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    later = FixedClock(clock.now() + timedelta(minutes=1))
    watch = OnceAt("packs.checking", lambda: export("other", at=later))
    order = PackOrder(registered.id, tmp_path / "pack", OPTIONS)
    made = export_pack(workspace, order, actor=actor, clock=clock, watch=watch)
    with workspace.read() as session:
        runs = [(row.first_number, row.last_number) for row in productions(session, registered.id)]
    assert (runs, made.first_text) == ([(1, 4), (5, 8)], "杭𠮷000005")


def test_that_numbers_which_would_read_like_those_of_another_production_are_refused(export: Export) -> None:
    export("first", replace(OPTIONS, prefix="A1", digits=3))
    with pytest.raises(UserError, match=r"packs\.texts_used"):
        export("second", replace(OPTIONS, prefix="A", digits=4, start=1001))


def test_that_a_link_cut_after_a_pack_went_out_is_known_by_the_trail(
    workspace: Workspace, registered: Registered, export: Export
) -> None:
    export()
    with workspace.write() as session:
        row = evidence_rows(session, registered.id)[0]
        first, last = custody_chain(session, row.id)
        event = CustodyEventRecord
        session.execute(delete(event).where(event.evidence_id == row.id, event.position == last.position))
        change_row(session, EvidenceRecord, row.id, custody_count=1, custody_hash=first.row_hash)
    with workspace.read() as session:
        fault = chain_fault(session, row)
    assert fault is not None and (fault.position, fault.code) == (2, "custody.tail_differs")


def test_that_the_link_with_which_an_exhibit_came_cannot_be_written_anew(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.write() as session:
        row = evidence_rows(session, registered.id)[0]
        (first,) = custody_chain(session, row.id)
        forged = event_hash(row.id, replace(first, to_person="他人"))
        event = CustodyEventRecord
        link = update(event).where(event.evidence_id == row.id)
        session.execute(link.values(to_person="他人", row_hash=forged))
        change_row(session, EvidenceRecord, row.id, custody_hash=forged)
    with workspace.read() as session:
        fault = chain_fault(session, row)
    assert fault is not None and (fault.position, fault.code) == (1, "custody.row_changed")
