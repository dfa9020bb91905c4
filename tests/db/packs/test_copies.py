"""A redacted copy goes out for its original; a signed pack says by whom; an archival one says so."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

from tests.db.packs.conftest import OPTIONS, Add, Export, write_pdf
from tests.packed import AT, HOLDER, PASSWORD, p12
from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_rows
from workbench.moment import FixedClock
from workbench.packs.queries import pack_items, productions
from workbench.redaction.applying import make_copy
from workbench.redaction.commands import add_areas
from workbench.redaction.model import AreaDraft
from workbench.signing.model import SignatureChoice
from workbench.verifier.verify import verify_pack
from workbench.workspace.opening import Workspace


def manifest_of(folder: Path) -> dict[str, Any]:
    """What the pack says of itself."""
    found: dict[str, Any] = json.loads((folder / "data/manifest.json").read_text("utf-8"))
    return found


def test_that_a_redacted_copy_goes_out_and_its_original_does_not(
    workspace: Workspace, registered: Registered, add: Add, export: Export, clock: FixedClock, tmp_path: Path
) -> None:
    add(write_pdf(tmp_path / "secret name.pdf", "SECRET NUMBER 42", "plain"))
    with workspace.write() as session:
        [row] = evidence_rows(session, registered.id)
        area = AreaDraft(1, 0.0, 0.1, 1.0, 0.3, "privacy")
        add_areas(session, row.id, [area], actor=Actor("李静"), clock=clock)
    copy = make_copy(workspace, row.id, actor=Actor("李静"), clock=clock).copy
    export()
    [said] = manifest_of(tmp_path / "pack")["exhibits"]
    assert (said["redacted"], said["sha256"], said["file"]) == (
        True,
        copy.sha256,
        "data/exhibits/1-1_redacted.pdf",
    )
    for path in (tmp_path / "pack").rglob("*.*"):
        assert "secret name" not in path.name
        assert b"SECRET NUMBER" not in path.read_bytes()
    with pikepdf.open(tmp_path / "pack/data/PACK.pdf") as pdf:
        streams = [
            each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream) and _plain(each)
        ]
    assert not any(b"SECRET NUMBER" in content for content in streams)
    with workspace.read() as session:
        [pack] = productions(session, registered.id)
        [item] = pack_items(session, pack.id)
    assert (item.redacted, item.sha256) == (True, copy.sha256)


def _plain(stream: pikepdf.Stream) -> bool:
    """Whether a stream is no picture, which the library would not unpack."""
    return str(stream.get("/Subtype", "")) != "/Image"


def test_that_a_pack_of_pictures_and_sheets_is_archival_and_one_with_another_pdf_says_which_is_not(
    add: Add, export: Export, clock: FixedClock, tmp_path: Path
) -> None:
    photo, listed = tmp_path / "照片.jpg", tmp_path / "清单.csv"
    Image.new("RGB", (90, 60), "teal").save(photo)
    listed.write_text("日期,金额\n", "utf-8")
    add(photo)
    add(listed)
    assert export("whole").not_archival == ()
    # Only what the validator has passed is said to be so.
    assert manifest_of(tmp_path / "whole")["pdf"]["archival"] == "PDF/A-2b"
    add(write_pdf(tmp_path / "合同.pdf", "contract"))
    made = export("part")
    assert [(each.label, each.code) for each in made.not_archival] == [("1-3", "packs.not_archival")]
    assert manifest_of(tmp_path / "part")["pdf"]["archival"] is None


def test_that_a_signed_pack_names_its_signer_and_its_lists_are_of_the_signed_file(
    workspace: Workspace, registered: Registered, add: Add, export: Export, tmp_path: Path
) -> None:
    add(write_pdf(tmp_path / "合同.pdf", "contract"))
    choice = SignatureChoice(p12(tmp_path), PASSWORD)
    made = export("signed", replace(OPTIONS, signature=choice), FixedClock(AT))
    said = manifest_of(tmp_path / "signed")["pdf"]
    assert (said["signed_by"], said["sha256"]) == (HOLDER, made.pdf_sha256)
    report = verify_pack(tmp_path / "signed")
    assert report.ok
    assert report.notes, "the signature is not told"
    with workspace.read() as session:
        [row] = productions(session, registered.id)
    assert row.signed_by == HOLDER
    assert PASSWORD not in repr(choice)
