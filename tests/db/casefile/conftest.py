"""A refusal case with people, contacts, evidence and checklists, and its case file as text."""

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.db.conftest import NOW
from workbench.actor import Actor
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOptions, CaseFileOrder, Exported
from workbench.checklists.commands import choose_ground, set_mark
from workbench.checklists.model import FactDraft, MarkDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.commands import register_complaint, set_nature
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    PartyDraft,
    ReceiptDraft,
    Registered,
)
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.commands import add_note
from workbench.workspace.commands import set_institution
from workbench.workspace.model import Institution
from workbench.workspace.opening import Workspace

ID_NO, PHONE, LANDLINE = "330106198001014210", "13800006620", "057188123456"
ADDRESS, EMAIL, POLICY = "杭州市西湖区文三路1号", "ouyang@example.com", "P2021-0302-6620"
NAMES = ("欧阳晓锋", "李𬭎", "沈丽华", "赵建国")
NARRATIVE = (
    "五年前买的重疾险，上个月住院，你们短信说拒赔，理由是我没告知高血压。业务员沈丽华根本没问过！\n"
    f"我叫欧阳晓锋，身份证３３０１０６１９８００１０１４２１０，电话138 0000 6620，住文三路1号。\n"
    f"保单{POLICY.lower()}，"
    f"银行卡6222 0212 3456 7890 123，邮箱{EMAIL}。我爱人李𬭎可以作证。<b>退保</b> &amp; =1+1"
)

# Words that only the inner volume may show.
INNER = (
    "拟通融给付一半", "法务周敏", "内部沟通纪要", "多次辱骂坐席", "和解通话记录", "第七项与血压有关",
    "病历显示服药",
)  # fmt: skip

DRAFT = ComplaintDraft(
    narrative=NARRATIVE,
    receipts=(
        ReceiptDraft("CH01", "2026-09-10", "浙金转〔2026〕1187号", "浙江监管局", "2026-09-30"),
        ReceiptDraft("CH06", "2026-09-12"),
    ),
    complainant=PersonDraft(
        name="欧阳晓锋", id_type="cn_id", id_no=ID_NO, phones=(PHONE, "0571-88123456"), address=ADDRESS,
        email=EMAIL,
    ),
    complainant_roles=("policyholder", "insured"),
    parties=(
        PartyDraft("proxy", PersonDraft(name="李𬭎"), "欧阳晓锋", "代为陈述", "2026-12-31", True),
        PartyDraft("complained_employee", PersonDraft(name="沈丽华")),
    ),
    contracts=(
        ContractDraft(
            POLICY, product="康宁重疾", formed_on="2021-03-02", yearly_premium="7200", sales_agent="赵建国"
        ),
    ),
    demands=(DemandDraft("DM01", "36000.00", "按合同给付"), DemandDraft("DM08", "", "书面道歉")),
    category="IB40.01",
    natures=("NA2", "NA9"),
    handler="陈一鸣",
    complained_unit="西湖支公司",
)  # fmt: skip

Exporting = Callable[..., Exported]


@dataclass(frozen=True, slots=True)
class Printed:
    """A case file with the text of its pages."""

    made: Exported
    pages: tuple[str, ...]

    @property
    def whole(self) -> str:
        """All text on one line, so that line breaks of the page do not matter."""
        return "".join("".join(page.split()) for page in self.pages)

    def __contains__(self, text: str) -> bool:
        return "".join(text.split()) in self.whole


def printed(made: Exported) -> Printed:
    """Read a case file."""
    document = pypdfium2.PdfDocument(made.path)
    try:
        return Printed(made, tuple(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def picture(size: tuple[int, int], *, orientation: int = 1) -> bytes:
    """A photograph as a camera writes it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert("RGB").save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


@pytest.fixture
def exporting(workspace: Workspace, actor: Actor, clock: FixedClock, tmp_path: Path) -> Exporting:
    """Exports a case of the workspace under a name."""

    def export(case: Registered, name: str = "案卷.pdf", **options: object) -> Exported:
        order = CaseFileOrder(case.id, tmp_path / name, CaseFileOptions(**options))  # type: ignore[arg-type]
        return export_case_file(workspace, order, actor=actor, clock=clock)

    return export


@pytest.fixture(scope="session")
def built(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Registered]:
    """A folder with the files brought and a closed workspace with the refusal case, to be copied."""
    folder, clock = tmp_path_factory.mktemp("built"), FixedClock(NOW)
    shutil.copytree(blank, folder / "工作区")
    with Workspace.open(folder / "工作区", clock=clock) as workspace:
        return folder, build_case(workspace, folder, actor=Actor("陈一鸣"), clock=clock)


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, blank: Path, clock: FixedClock
) -> Iterator[Workspace]:
    """A new workspace, open, with the refusal case if the test asks for it."""
    if "case" in request.fixturenames:
        shutil.copytree(request.getfixturevalue("built")[0], tmp_path, dirs_exist_ok=True)
    else:
        asked = "registered" in request.fixturenames
        shutil.copytree(request.getfixturevalue("begun")[0] if asked else blank, tmp_path / "工作区")
    with Workspace.open(tmp_path / "工作区", clock=clock) as opened:
        yield opened


@pytest.fixture
def case(workspace: Workspace, built: tuple[Path, Registered]) -> Registered:
    """The refusal case."""
    return built[1]


def build_case(workspace: Workspace, folder: Path, *, actor: Actor, clock: FixedClock) -> Registered:
    """Register the refusal case with everything that a case may have."""
    with workspace.write() as session:
        set_institution(session, Institution("示范人寿", "杭州西湖支公司"), actor=actor, clock=clock)
        case = register_complaint(session, DRAFT, actor=actor, clock=clock)
        for contact in _contacts():
            add_contact(session, case.id, contact, actor=actor, clock=clock)
        add_note(session, case.id, "内部沟通纪要：先不答复。", occurred_on=None, actor=actor, clock=clock)
        set_nature(session, case.id, "NA3", reason="多次辱骂坐席", actor=actor, clock=clock)
    _take_in(workspace, case, folder, actor=actor, clock=clock)
    with workspace.write() as session:
        choose_ground(session, case.id, "RG01", actor=actor, clock=clock)
        for key, value in _FACTS.items():
            set_fact(session, case.id, FactDraft(key, value, source="核心系统"), actor=actor, clock=clock)
        mark = MarkDraft("RG01.E1", "open", "病历显示服药，问卷待调取")
        set_mark(session, case.id, mark, actor=actor, clock=clock)
    return case


_FACTS = {
    "policy.formed_on": "2021-03-02",
    "claim.event_on": "2026-08-20",
    "knew.on": "2026-08-01",
    "alternatives.reason": "拟通融给付一半",
    "legal.signed_by": "法务周敏",
}


def _contacts() -> tuple[ContactDraft, ...]:
    promise = PromiseDraft("三日内回电说明调取双录的结果", "2026-09-14", "17:00")
    first = ContactDraft(
        kind="phone_out",
        started_at="2026-09-11 10:32",
        duration_minutes="18",
        recording_told=True,
        said="你们就是想赖账！",
        facts="由业务员代为操作手机",
        demand="先赔付，再道歉",
        emotion_level="3",
        emotion_label="anger",
        emotion_words="两次说赖账",
        next_step="调取投保问卷",
        promises=(promise,),
    )
    return first, ContactDraft(kind="phone_out", started_at="2026-09-12 09:05", answered=False)


def _take_in(
    workspace: Workspace, case: Registered, folder: Path, *, actor: Actor, clock: FixedClock
) -> None:
    upright, turned = picture((300, 200)), picture((310, 190), orientation=6)
    files = (
        (
            "投诉书.txt",
            NARRATIVE.encode(),
            EvidenceDraft(title="投诉书", source="欧阳晓锋提交", proves=("C-01",)),
        ),
        ("13800006620.jpg", turned, EvidenceDraft(title="出院小结照片", source="投诉人")),
        ("问卷.jpg", upright, EvidenceDraft(title="告知问卷", proves=("RG01.E1",), note="第七项与血压有关")),
        ("证件.jpg", picture((320, 210)), EvidenceDraft(title="身份证正面", proves=("C-02",))),
        ("坏图.jpg", upright[:700], EvidenceDraft(title="现场照片")),
        ("和解.txt", b"talk", EvidenceDraft(title="和解通话记录", settlement_talk=True)),
    )
    for name, content, draft in files:
        (folder / name).write_bytes(content)
        add_evidence(workspace, Intake(case.id, folder / name, draft), actor=actor, clock=clock)
