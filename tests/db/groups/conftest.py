"""A burst of twenty-three complaints at one outlet among a dozen others, registered once."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施"
EVENT = (
    "城南支行停业搬迁没有通知，到期的年金领不出来",
    "到期年金去城南支行领取，门口贴着停业搬迁的告示",
    "城南支行说停业搬迁，年金到期领取要等下个月",
    "跑了两趟城南支行都停业，年金到期一直领取不了",
)
OTHERS = (
    "业务员代我签名投保，要求全额退保", "住院理赔材料交了三次还说不齐", "信用卡年费被重复扣收，客服不理",
    "贷款利率上调没有告知", "手机银行转账失败钱扣了", "续期保费自动划扣没有短信提醒",
    "体检报告被泄露给别人", "理赔员态度恶劣挂断电话", "保单现金价值与宣传不符", "受益人变更办不了",
    "征信记录有误不给更正", "分红通知书与账户金额不一致",
)  # fmt: skip
FIRST = date(2026, 9, 1)


def draft_of(number: int, name: str, narrative: str, *, unit: str = "", product: str = "") -> ComplaintDraft:
    """A complaint received on a day that follows from its number."""
    day = FIRST + timedelta(days=number % 14)
    return ComplaintDraft(
        narrative=narrative,
        receipts=(ReceiptDraft(channel="CH01", received_on=day.isoformat()),),
        complainant=PersonDraft(name=name, phones=(f"138{number:08d}",)),
        contracts=(ContractDraft(number=f"P2026{number:05d}", product=product),) if product else (),
        demands=(DemandDraft(code="DM01", amount="12000"),),
        complained_unit=unit,
        handler="陈一鸣",
    )


def register(store: Workspace, draft: ComplaintDraft, clock: FixedClock) -> str:
    """Register it. Returns the case number."""
    with store.write() as session:
        return register_complaint(session, draft, actor=Actor("陈一鸣"), clock=clock).case_no


@pytest.fixture(scope="session")
def burst(tmp_path_factory: pytest.TempPathFactory, blank: Path, now: FixedClock) -> Path:
    """The folder of the store; copied by whoever writes."""
    folder = tmp_path_factory.mktemp("群体") / "工作区"
    shutil.copytree(blank, folder)
    with Workspace.open(folder, clock=now) as store:
        for number, surname in enumerate(FAMILY):
            narrative = f"{EVENT[number % 4]}，{EVENT[(number + 1) % 4]}。"
            register(
                store, draft_of(number, f"{surname}晓", narrative, unit="城南支行", product="金福年金"), now
            )
        for number, narrative in enumerate(OTHERS, start=30):
            register(
                store, draft_of(number, f"{'东西南北中春夏秋冬梅兰竹'[number - 30]}方明", narrative), now
            )
    return folder


@pytest.fixture(scope="session")
def now() -> FixedClock:
    """Nine in the morning of 18 September 2026 at the branch."""
    from datetime import UTC, datetime

    return FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path, burst: Path, now: FixedClock) -> Iterator[Workspace]:
    """A copy of the store, open."""
    shutil.copytree(burst, tmp_path / "工作区")
    with Workspace.open(tmp_path / "工作区", clock=now) as opened:
        yield opened
