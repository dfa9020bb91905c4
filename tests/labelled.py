"""A store whose labels can be learnt: the cause of each case shows in words that no list holds."""

import random
from datetime import UTC, datetime

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.learning.teaching import is_held_back
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
ACTOR = Actor("陈一鸣")
SPOKEN = {"CA05": "牡丹计划没写清楚", "CA11": "银杏小组天天上门", "CA12": "海棠费率突然变高"}
FILLING = (
    "我去柜台问过两次",
    "电话里说法不一样",
    "家里人都不知情",
    "合同是去年办的",
    "请尽快回复",
    "等了一个月",
)


def register(workspace: Workspace, count: int, held: int = 0) -> int:
    """Cases whose cause shows in words that no list holds, and more until so many lie in the held-back tenth.

    Returns their number.
    """
    dealer = random.Random(3)
    number = -1
    with workspace.write() as session:
        while number + 1 < count or held > 0:
            number += 1
            code = dealer.choice(sorted(SPOKEN))
            parts = [SPOKEN[code], *dealer.sample(FILLING, 3)]
            dealer.shuffle(parts)
            draft = ComplaintDraft(
                narrative="，".join(parts) + f"，我叫司徒清泉，第{number}次",
                receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
                complainant=PersonDraft(name="司徒清泉", phones=(f"138{number:08d}",)),
                demands=(DemandDraft(code="DM05"),),
                category="IB40",
                cause=code,
                handler="陈一鸣",
            )
            made = register_complaint(session, draft, actor=ACTOR, clock=CLOCK)
            held -= is_held_back(made.id)
    return number + 1
