"""How finding letters of one hand grows with the store, and what it adds to taking one complaint in."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from db.complaints import ComplaintRecord
from db.persons import PersonPhoneRecord, PersonRecord
from db.search import SearchTextRecord, search_index
from tests.bench.conftest import NOW, bare, ratio
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.groups.finding import groups_with
from workbench.groups.intake import group_at_intake
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.prints.clusters import text_clusters
from workbench.prints.commands import catch_up, print_case
from workbench.prints.queries import similar_texts
from workbench.signals.assessing import assessment
from workbench.signals.scanning import candidates
from workbench.suggestions.suggesting import suggest
from workbench.text import bigram_tokens, search_key
from workbench.watch import UNWATCHED, Watch
from workbench.words.queries import governing_lexicons
from workbench.workspace.opening import Workspace

GROWTH_CEILING = 11.0
INTAKE_CEILING = 150.0
# Groups are looked for among the cases of two windows, in the background, seconds after a registration.
GROUPS_CEILING = 1000.0
# A look through all cases reads them, gathers what is alike, looks at each likely one: 3.6 to 5.2 measured.
LOOK_CEILING = 8.0
FEW, MANY = 10_000, 100_000
INTAKES = 15
# One letter in a hundred comes from a ring of twelve.
RING, RING_EVERY = 12, 1200
ACTOR = Actor("陈一鸣", "command_line")
_PARTS = (
    ("我", "我妈", "我爱人", "业务员", "客服", "分公司", "银行柜员", "代理人", "理赔员", "催收", "经理"),
    ("去年", "上个月", "一直", "后来", "当时", "春节前", "签单那天", "住院期间", "昨天下午", "三番五次"),
    ("没说清楚", "答应过", "拒绝了", "拖着不办", "说可以退", "叫我补交", "不肯承认", "让我签了", "压了很久"),
    (
        "健康告知的事", "理赔材料", "分红收益", "现金价值", "自动续费", "停车费发票", "征信记录", "违约金",
        "回访电话", "体检报告", "等待期的条款", "住院津贴", "提前还贷手续", "车险定损价", "免赔额",
        "信用卡盗刷", "转账限额", "受益人变更", "保单贷款利息", "停保通知",
    ),
)  # fmt: skip


def narrative(chance: random.Random, number: int) -> str:
    """What nobody else wrote, unless it is a ring's letter with another name and number in it."""
    if number % RING_EVERY < RING:
        own = random.Random(number // RING_EVERY)
        return f"本人王{chance.choice('伟芳娜敏静')}，保单号P{number:07d}。{_clauses(own, 8)}"
    return _clauses(chance, chance.randrange(4, 9))


def _clauses(chance: random.Random, count: int) -> str:
    clauses = ("".join(map(chance.choice, _PARTS)) for _ in range(count))
    return "，".join(clauses) + "。"


def stored(root: Path, count: int) -> Workspace:
    """A workspace of that many cases that nothing is known about but what they say."""
    chance = random.Random(20260928)
    made = Workspace.create(root, clock=FixedClock(NOW))
    rows = (_case(chance, number) for number in range(count))
    with made.write() as session:
        while part := list(islice(rows, 5000)):
            session.connection().execute(insert(ComplaintRecord.__table__), part)  # type: ignore[arg-type]
    return made


def _case(chance: random.Random, number: int) -> dict[str, Any]:
    received = date(2024, 1, 1) + timedelta(days=number % 1000)
    return {
        "seq": number + 1, "id": f"c{number:07d}", "case_no": f"{received:%Y-%m%d}-{number:06d}",
        "narrative": narrative(chance, number), "received_on": received, "channel": "CH01",
        "state": "registered", "complainant_name": "甲", "natures": "", "severity": 1, "severity_basis": {},
        "registered_at": NOW, "registered_by": "陈一鸣", "revision": 1,
    }  # fmt: skip


def index_latest(workspace: Workspace) -> None:
    """Put the narratives of the last weeks into the search index, which bare rows are not in."""
    first = NOW.date() - timedelta(days=60)
    case = ComplaintRecord
    with workspace.write() as session:
        asked = select(case.seq, case.id, case.narrative).where(case.received_on >= first)
        rows = [(seq, case_id, search_key(text)) for seq, case_id, text in session.execute(asked)]
        texts = [
            {
                "id": seq, "complaint_id": case_id, "complaint_seq": seq, "kind": "narrative",
                "source_id": case_id, "body": key,
            }
            for seq, case_id, key in rows
        ]  # fmt: skip
        tokens = [{"rowid": seq, "tokens": " ".join(bigram_tokens(key))} for seq, _, key in rows]
        session.connection().execute(insert(SearchTextRecord.__table__), texts)  # type: ignore[arg-type]
        session.connection().execute(insert(search_index), tokens)


def detect(workspace: Workspace, watch: Watch = UNWATCHED) -> int:
    """Print everything and gather what is alike. Returns how many templates there are."""
    catch_up(workspace, watch)
    with workspace.read() as session:
        return len(text_clusters(session))


def processor_seconds(work: Callable[[], object]) -> float:
    """Processor time of one run, which other programs on the machine hardly lengthen."""
    start = time.process_time()
    work()
    return time.process_time() - start


class Turns:
    """Watches a catch-up, and measures a small store whenever as many texts as that one holds are printed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = 0
        self.of_small: list[float] = []
        self.spent = 0.0

    def progress(self, done: int, total: int, code: str = "") -> None:
        self._done = done

    def check(self) -> None:
        if self._done >= FEW * len(self.of_small):
            self.spent += processor_seconds(self._measure)

    def _measure(self) -> None:
        with stored(self._folder / f"few{len(self.of_small)}", FEW) as few:
            self.of_small.append(processor_seconds(lambda: detect(few)))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A hundred thousand cases, not printed yet."""
    with stored(tmp_path_factory.mktemp("detection") / "many", MANY) as made:
        yield made


def test_that_finding_templates_grows_with_the_store_and_not_with_its_square(
    many: Workspace, tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    with stored(tmp_path / "warm", 100) as warm:
        detect(warm)
    # Turn by turn: a machine that was at work for half a minute is slower than one that just began.
    turns = Turns(tmp_path)
    of_all = processor_seconds(lambda: detect(many, turns))
    found = (of_all - turns.spent) / statistics.mean(turns.of_small)
    ledger.append(
        {
            "what": "printing 100,000 narratives and gathering those of one template",
            "floor": "the same over 10,000, by processor time, one after each tenth of it",
            "ratio": found,
            "ceiling": GROWTH_CEILING,
            "note": "one letter in a hundred is from a ring of twelve",
        }
    )
    assert found <= GROWTH_CEILING
    with many.read() as session:
        clusters = text_clusters(session)
    assert {one.cases for one in clusters} == {RING}
    assert len(clusters) == len(range(0, MANY - RING + 1, RING_EVERY))


def test_that_taking_a_complaint_in_with_all_detection_stays_near_one_insert(
    many: Workspace, ledger: list[dict[str, Any]]
) -> None:
    chance = random.Random(1)
    texts = [narrative(chance, MANY + RING + number) for number in range(2 * INTAKES)]
    index_latest(many)
    connection = bare(many)
    rows = iter(_case(chance, MANY + 10_000 + number) for number in range(2 * INTAKES))

    def ours() -> None:
        take_in(many, texts.pop())

    def floor() -> None:
        insert_one(connection, next(rows))

    found = ratio(ours, floor, pairs=INTAKES)
    ledger.append(
        {
            "what": "taking one complaint in with suggestions, prints, likeness, groups, signals",
            "floor": "one row inserted by the raw driver, with its commit",
            "ratio": found,
            "ceiling": INTAKE_CEILING,
            "note": "in a store of 100,000; the narratives of its last 60 days are in the search index, and "
            "what is usual in them was read once before",
        }
    )
    assert found <= INTAKE_CEILING


def test_that_looking_for_groups_around_a_new_complaint_stays_in_bounds(
    many: Workspace, ledger: list[dict[str, Any]]
) -> None:
    connection = bare(many)
    chance = random.Random(2)
    rows = iter(_case(chance, MANY + 20_000 + number) for number in range(4))
    taken = take_in(many, narrative(chance, MANY + RING))

    def ours() -> None:
        with many.read() as session:
            groups_with(session, taken)

    found = ratio(ours, lambda: insert_one(connection, next(rows)), pairs=3)
    ledger.append(
        {
            "what": "looking for groups among all cases received around a new one",
            "floor": "one row inserted by the raw driver, with its commit",
            "ratio": found,
            "ceiling": GROUPS_CEILING,
            "note": "in a store of 100,000, 6,000 of them within two windows; in the background",
        }
    )
    assert found <= GROUPS_CEILING


def test_that_looking_for_signals_through_the_whole_store_stays_near_reading_it_once(
    many: Workspace, ledger: list[dict[str, Any]]
) -> None:
    catch_up(many)
    lend_phones(many)
    connection = bare(many)

    def ours() -> None:
        with many.read() as session:
            candidates(session, on=NOW.date())

    def floor() -> None:
        for table in ("complaint", "text_print", "person", "person_phone"):
            for row in connection.execute(f"SELECT * FROM {table}"):
                assert row

    found = ratio(ours, floor, pairs=3)
    ledger.append(
        {
            "what": "looking for signals through 100,000 cases",
            "floor": "one pass over the same rows of the same database by the raw driver",
            "ratio": found,
            "ceiling": LOOK_CEILING,
            "note": "rings share a phone, 192 cases are looked at one by one; in the background",
        }
    )
    assert found <= LOOK_CEILING


def lend_phones(workspace: Workspace) -> None:
    """Give everybody a phone of their own, and those of one ring the same."""
    with workspace.write() as session:
        connection = session.connection()
        for start in range(0, MANY, 5000):
            numbers = range(start, start + 5000)
            connection.execute(insert(PersonRecord.__table__), [_person(n) for n in numbers])  # type: ignore[arg-type]
            connection.execute(insert(PersonPhoneRecord.__table__), [_phone(n) for n in numbers])  # type: ignore[arg-type]
        connection.exec_driver_sql(
            f"UPDATE complaint SET complainant_id = 'q' || substr(id, 2) WHERE seq <= {MANY}"
        )
        connection.exec_driver_sql("ANALYZE")


def _person(number: int) -> dict[str, Any]:
    return {
        "id": f"q{number:07d}", "name": f"测试{number}", "name_key": f"测试{number}", "anonymity": "named",
        "complaint_count": 1, "last_received_on": NOW.date(), "created_at": NOW, "created_by": ACTOR.name,
        "updated_at": NOW, "revision": 1,
    }  # fmt: skip


def _phone(number: int) -> dict[str, Any]:
    lent = number % RING_EVERY < RING
    phone = f"139{number // RING_EVERY:08d}" if lent else f"138{number:08d}"
    owner = f"q{number:07d}"
    return {"id": f"t{number:07d}", "person_id": owner, "typed": phone, "normal": phone, "kind": "mobile"}


def take_in(workspace: Workspace, text: str) -> str:
    """Register a complaint, and do all that detection does at intake. Returns its id."""
    draft = replace(REFUSAL, narrative=text, complainant=PersonDraft(name="甲", same_as="new"), contracts=())
    with workspace.read() as session:
        suggest(text, lexicons=governing_lexicons(session), on=NOW.date())
    with workspace.write() as session:
        done = register_complaint(session, draft, actor=ACTOR, clock=FixedClock(NOW))
    with workspace.write() as session:
        print_case(session, done.id)
    with workspace.read() as session:
        similar_texts(session, done.id)
        group_at_intake(session, done.id, NOW.date())
        assessment(session, done.id, on=NOW.date())
    return done.id


def insert_one(connection: Any, row: dict[str, Any]) -> None:
    """One row of a case through the driver, in a transaction of its own."""
    stored = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if name not in ("seq", "severity_basis")
    } | {"severity_basis": "{}"}
    names, places = ", ".join(stored), ", ".join("?" * len(stored))
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO complaint({names}) VALUES ({places})", tuple(stored.values()))
    connection.execute("COMMIT")
