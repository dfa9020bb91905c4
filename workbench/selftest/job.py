"""Does the main job with the story of the demonstration, and looks at everything that came of it."""

from sqlalchemy.orm import Session

from workbench.complaints.model import ComplaintFilter, ComplaintRow
from workbench.complaints.queries import case_clocks, complaint_rows, complaint_seqs
from workbench.confined.running import run_confined
from workbench.demo.story import run_demo
from workbench.evidence.model import EvidenceRow
from workbench.evidence.preview import Wanted
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import path_of
from workbench.letters.queries import case_letters
from workbench.selftest.model import Bench, Step, need
from workbench.verifier.verify import verify_pack
from workbench.workspace.opening import Workspace

# What people said in the two cases of the brief story: the one that is refused, and the one that is settled.
REFUSED, SETTLED = "支架", "违约金"
_PDF_START, _LEAST_PDF_BYTES = b"%PDF-", 20_000
_SHOWN = ("application/pdf", "image/png", "image/jpeg")


def job_steps() -> tuple[Step, ...]:
    """The main job, then what has to be there after it."""
    return (
        Step("selftest.step_job", do_job),
        Step("selftest.step_letters", look_at_letters),
        Step("selftest.step_evidence", look_at_evidence),
        Step("selftest.step_pack", check_pack),
        Step("selftest.step_search", search),
    )


def do_job(bench: Bench) -> None:
    """Play a brief demonstration: log, contact, decide, write, refuse, take in evidence, export, prove."""
    bench.demo.mkdir()
    made = run_demo(bench.demo, clock=bench.clock, language="zh", tell=lambda _step: None, is_brief=True)
    content = made.case_file.read_bytes()
    need(content.startswith(_PDF_START) and len(content) > _LEAST_PDF_BYTES, "the case file is no PDF")


def look_at_letters(bench: Bench) -> None:
    """The letters went out as files, and periods run."""
    with _opened(bench) as workspace, workspace.read() as session:
        settled = case_saying(session, SETTLED)
        issued = [row for row in case_letters(session, settled.id) if not row.is_draft]
        need(issued, "no letter was issued")
        need(settled.state in ("decided", "informed"), f"the case stands at {settled.state}")
        need(list(workspace.layout.letters.glob("*.pdf")), "no letter lies in the workspace")
        need(case_clocks(session, case_saying(session, REFUSED).id), "no period runs")


def look_at_evidence(bench: Bench) -> None:
    """Exhibits are drawn in the confined process, pictures and pages of a PDF alike."""
    with _opened(bench) as workspace:
        with workspace.read() as session:
            rows = evidence_rows(session, case_saying(session, REFUSED).id)
        shown = [row for row in rows if row.media_type in _SHOWN]
        need({row.media_type for row in shown} == set(_SHOWN), "an exhibit was not recognised")
        for row in shown:
            _look_at(workspace, row)


def check_pack(bench: Bench) -> None:
    """The evidence pack verifies, and a changed byte is found."""
    pack = next(path.parent for path in bench.demo.glob("*/bagit.txt"))
    report = verify_pack(pack)
    need(report.ok, f"the pack does not verify: {report.problems[:3]}")
    changed = next(path for path in sorted((pack / "data").rglob("*")) if path.is_file())
    content = changed.read_bytes()
    changed.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    need(not verify_pack(pack).ok, "a changed byte of the pack was not found")
    changed.write_bytes(content)


def search(bench: Bench) -> None:
    """What was said is found by words, by name and by the sound of the name."""
    with _opened(bench) as workspace, workspace.read() as session:
        for words in (REFUSED, SETTLED, "欧阳"):
            case_saying(session, words)


def case_saying(session: Session, words: str) -> ComplaintRow:
    """The one case in which words were said.

    Raises: Fault.
    """
    found = complaint_rows(session, complaint_seqs(session, ComplaintFilter(query=words)))
    need(len(found) == 1, f"{len(found)} cases were found by {words}")
    return found[0]


def _look_at(workspace: Workspace, row: EvidenceRow) -> None:
    path = path_of(workspace.layout.evidence, row.sha256)
    # Not by look_apart, which says of any failure that there is nothing to show.
    shown = run_confined("workbench.evidence.preview:look", path, row.media_type, Wanted())
    need(shown.kind == "picture" and shown.raster, f"{row.media_type} is shown as {shown.kind} {shown.code}")


def _opened(bench: Bench) -> Workspace:
    return Workspace.open(bench.demo / "workspace", clock=bench.clock)
