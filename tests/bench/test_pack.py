"""How long an evidence pack takes, against bare pikepdf merging and overlaying the same pages; its memory."""

import hashlib
import io
import itertools
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography.hazmat.primitives import hashes
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.bench.conftest import NOW
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.binding.checking import Expected, faults_of
from workbench.binding.measuring import measure
from workbench.binding.model import Numbers, Part
from workbench.binding.placing import Order, bind
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import FixedClock
from workbench.packs.commands import export_pack
from workbench.packs.model import PackMade, PackOptions, PackOrder
from workbench.typesetting.canvas import make_canvas
from workbench.typesetting.fonts import REGULAR
from workbench.typesetting.model import DocumentSpec
from workbench.workspace.opening import Workspace

PAGES, MANY_PAGES, PER_FILE = 500, 5_000, 20
CEILING, WHOLE_CEILING, GROWTH_CEILING = 1.5, 3.0, 11.0
MEMORY_CEILING_MB = 600
PAIRS = 7
MARK, PREFIX = "复印件（未见原件）", "杭消保"
SPEC = DocumentSpec("证据卷宗", "某公司", "案件的证据", NOW)
ACTOR, CLOCK = Actor("陈一鸣"), FixedClock(NOW)
MERGED = "bare pikepdf merging the same pages and overlaying the same stamps"

MEASURED = """
import sys
from pathlib import Path

from tests.bench.test_pack import bound_each_time

bound_each_time(sorted(Path(sys.argv[1]).iterdir()), Path(sys.argv[2]))()
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024)
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Twenty-five files of twenty pages, of which every other one is a scan."""
    folder = tmp_path_factory.mktemp("files")
    for number in range(PAGES // PER_FILE):
        _write(folder / f"{number:02d}.pdf", random.Random(number))
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def case(
    tmp_path_factory: pytest.TempPathFactory, files: list[Path]
) -> Iterator[tuple[Workspace, Registered]]:
    """A workspace with a case that has these files as exhibits."""
    folder = tmp_path_factory.mktemp("case")
    with Workspace.create(folder / "w", clock=CLOCK) as workspace:
        with workspace.write() as session:
            registered = register_complaint(session, REFUSAL, actor=ACTOR, clock=CLOCK)
        for path in files:
            draft = EvidenceDraft(source="投诉人", form="original", kind="EK2", purpose="证明告知情况")
            add_evidence(workspace, Intake(registered.id, path, draft), actor=ACTOR, clock=CLOCK)
        yield workspace, registered


def test_that_500_pages_are_bound_in_at_most_one_and_a_half_times_a_bare_merge_and_overlay(
    files: list[Path], tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    found = ratio(bound_each_time(files, tmp_path), merged_each_time(files, tmp_path))
    ledger.append(
        {
            "what": f"{PAGES} pages of exhibits bound and read again",
            "floor": f"{MERGED}, by processor time",
            "ratio": found,
            "ceiling": CEILING,
            "note": "stamps, bookmarks, page labels; every page compared with its source afterwards",
        }
    )
    assert found <= CEILING


def test_that_a_whole_pack_costs_little_beyond_its_pages_and_its_hashes(
    case: tuple[Workspace, Registered], files: list[Path], tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    found = ratio(packed_each_time(*case, tmp_path), merged_and_hashed_each_time(files, tmp_path))
    ledger.append(
        {
            "what": f"evidence pack of {PAGES} pages, checked, bound, proven, in its container, on record",
            "floor": f"{MERGED}, and both digests of every file, by processor time",
            "ratio": found,
            "ceiling": WHOLE_CEILING,
            "note": "without the processor time of the confined process that reads the exhibits",
        }
    )
    assert found <= WHOLE_CEILING


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of memory from /proc")
def test_that_binding_grows_with_the_pages_and_stays_within_its_memory(
    files: list[Path], tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    (tmp_path / "many").mkdir()
    for turn, path in itertools.product(range(MANY_PAGES // PAGES), files):
        # Another name is another file to those who read it.
        (tmp_path / "many" / f"{turn}-{path.name}").hardlink_to(path)
    few = bound_each_time(files, tmp_path)
    many = bound_each_time(sorted((tmp_path / "many").iterdir()), tmp_path)
    few()
    growth = statistics.median(cpu_seconds(many) / cpu_seconds(few) for _ in range(3))
    ledger.append(
        {
            "what": f"{MANY_PAGES:,} pages of exhibits bound and read again",
            "floor": f"the same for {PAGES}, by processor time",
            "ratio": growth,
            "ceiling": GROWTH_CEILING,
        }
    )
    call = [sys.executable, "-c", MEASURED, str(tmp_path / "many"), str(tmp_path)]
    root = Path(__file__).parents[2]
    memory_mb = int(subprocess.run(call, capture_output=True, check=True, cwd=root).stdout)
    ledger.append(
        {
            "what": f"memory for {MANY_PAGES:,} pages bound and read again, in MB",
            "floor": "one megabyte",
            "ratio": memory_mb,
            "ceiling": MEMORY_CEILING_MB,
        }
    )
    assert growth <= GROWTH_CEILING
    assert memory_mb < MEMORY_CEILING_MB


def bound_each_time(files: list[Path], folder: Path) -> Callable[[], object]:
    """Binds the files as exhibits and reads the document again; they were measured before."""
    found = {path: measure(str(path), "application/pdf", "") for path in files}
    parts = tuple(
        Part(str(place), path.name, path, 0, PER_FILE, numbered=True, mark=MARK, prints=found[path].prints)
        for place, path in enumerate(files)
    )
    numbers = Numbers(PREFIX, 6, 1, sum(found[path].pages for path in files))

    def run() -> None:
        made = bind(Order(parts, numbers, SPEC), folder / "bound.pdf")
        expected = [
            Expected(
                lies.key,
                lies.first_page,
                lies.pages,
                part.prints,
                numbers.text(lies.first_number or 0),
                numbers.text(lies.last_number or 0),
            )
            for part, lies in zip(parts, made.parts, strict=True)
        ]
        assert faults_of(str(made.path), made.pages, expected, made.fonts) == ()

    return run


def merged_each_time(files: list[Path], folder: Path) -> Callable[[], object]:
    """Merges the files and lays a page with the stamp over each of theirs, as the library's manual does."""

    def run() -> None:
        drawn = io.BytesIO()
        canvas = make_canvas(drawn)
        for number in range(1, PAGES + 1):
            canvas.setFont(REGULAR, 9)
            canvas.drawString(20, 10, MARK)
            canvas.drawRightString(575, 10, f"{PREFIX}{number:06d}　第 {number} 页/共 {PAGES} 页")
            canvas.showPage()
        canvas.save()
        with pikepdf.new() as merged, pikepdf.open(drawn) as stamps:
            for path in files:
                with pikepdf.open(path) as source:
                    merged.pages.extend(source.pages)
            for page, stamp in zip(merged.pages, stamps.pages, strict=True):
                page.add_overlay(stamp, None)
            merged.save(folder / "merged.pdf")

    return run


def merged_and_hashed_each_time(files: list[Path], folder: Path) -> Callable[[], object]:
    """The same, and what the lists of a container need: both digests of the files and of the document."""
    merged = merged_each_time(files, folder)

    def run() -> None:
        merged()
        for path in (*files, folder / "merged.pdf"):
            content = path.read_bytes()
            hashlib.sha256(content).hexdigest()
            digest = hashes.Hash(hashes.SM3())
            digest.update(content)
            digest.finalize()

    return run


def packed_each_time(workspace: Workspace, registered: Registered, folder: Path) -> Callable[[], PackMade]:
    """Makes a pack at another instant each time, because the same one would be compared with that before."""
    options = PackOptions(prefix=PREFIX, recipient="法院", reason="举证")
    turns = iter(range(1, 1_000_000))

    def run() -> PackMade:
        turn = next(turns)
        clock = FixedClock(NOW + timedelta(minutes=turn))
        order = PackOrder(registered.id, folder / f"pack-{turn}", options)
        return export_pack(workspace, order, actor=ACTOR, clock=clock)

    return run


def ratio(ours: Callable[[], object], floor: Callable[[], object]) -> float:
    """Median of the ratios of neighbouring runs, by processor time."""
    ours(), floor()
    return statistics.median(cpu_seconds(ours) / cpu_seconds(floor) for _ in range(PAIRS))


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _write(path: Path, chance: random.Random) -> None:
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    for page in range(PER_FILE):
        if page % 2:
            noise = Image.frombytes("L", (77, 109), chance.randbytes(77 * 109)).resize((877, 1240))
            scan = io.BytesIO()
            noise.save(scan, "JPEG", quality=50)
            canvas.drawImage(ImageReader(scan), 0, 0, 595, 842)
        else:
            canvas.setFont("Helvetica", 10)
            for line in range(45):
                words = " ".join(f"{chance.randrange(10**6):06d}" for _ in range(10))
                canvas.drawString(50, 800 - 16 * line, words)
        canvas.showPage()
    canvas.save()
