"""Every public question of the program, asked by whoever is kept away from a case: none tells of it."""

import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

import workbench
from tests.db.recusals.conftest import ABOUT_SHEN, CHEN, CLOCK, PLAIN, SECRET, SHEN, fill, register
from workbench.clocks.queries import work_calendar
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.errors import UserError
from workbench.evidence.model import EvidenceFilter
from workbench.figures.model import FigureFilter
from workbench.groups.commands import open_group
from workbench.groups.model import GroupDraft
from workbench.identity.names import name_match_key
from workbench.learning.model import Task
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.persons.model import PersonDraft
from workbench.persons.queries import Probe as PersonProbe
from workbench.precedents.model import Probe as CaseProbe
from workbench.profiles.answering import keep_answers
from workbench.profiles.model import QuestionnaireDraft, RequestDraft
from workbench.profiles.requesting import register_request
from workbench.profiles.versioning import keep_version
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.signals.model import SignDraft
from workbench.signals.signs import add_sign
from workbench.suggestions.model import Suggestions
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 18)
BOOK = shipped_rulebook()
# They prove the workspace as a whole, or belong to the hiding itself.
WHOLE = {"workbench.recusals.hiding", "workbench.audit.commands", "workbench.workspace.upkeep"}
PROOFS = {"chain_report", "index_faults", "index_differences", "database_faults"}
WRITES = {
    "answering", "cataloguing", "commands", "filing", "first_contact", "indexing", "merging_commands",
    "requesting", "settings", "signs", "unclaimed", "unmerging", "versioning", "weighing",
}  # fmt: skip
# They draw, or come with libraries that take long to load, and ask nothing.
HEAVY = {"typesetting", "plots", "demo", "readers", "composing", "wording"}
ACCOUNT = "6222020200112233445"
MARKS = (SECRET, "6620", "1187号")
# What a question takes, by its kind, or else by its name.
KINDS: dict[Any, Any] = {
    CaseProbe: CaseProbe(category="IB70", demands=("DM01",), words=(("代签", 1.0), ("结算", 1.0))),
    ComplaintFilter: ComplaintFilter(),
    EvidenceFilter: EvidenceFilter(),
    FigureFilter: FigureFilter(date(2026, 1, 1), date(2026, 12, 31)),
    Masking: masking_of(BOOK),
    PersonProbe: PersonProbe(name_key=name_match_key("欧阳晓锋"), birth_on=None),
    Rulebook: BOOK,
    Suggestions: Suggestions(),
    Task: Task.CATEGORY,
}
NAMES: dict[str, Any] = {
    "complained_of": (), "day": TODAY, "demand_codes": ["DM01"], "earlier": 1, "field": "name", "later": 2,
    "limit": 50, "name": "李若水", "named": "", "number": 1, "number_keys": ["p202103026620"], "on": TODAY,
    "owner": SHEN, "seqs": [1, 2, 3], "since": TODAY, "text": "", "today": TODAY,
    "until": date(2026, 12, 31), "year": 2026,
}  # fmt: skip
FOUND = {
    "calendar", "case_no", "complaint_id", "complaint_ids", "evidence_id", "gone_id", "group_id", "ids",
    "kept_id", "person_id", "person_ids", "request_id", "sha256", "sign_id", "subject", "trace_id",
}  # fmt: skip


@dataclass(frozen=True)
class Store:
    """A store with the hidden case, and what to ask it with."""

    workspace: Workspace
    hidden: Registered
    names: dict[str, Any]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Iterator[Store]:
    """Three cases; the second is hidden from 沈丽华 and ties in with the others in every way. Only read."""
    folder = tmp_path_factory.mktemp("questions")
    shutil.copytree(blank, folder / "w")
    with ExitStack() as opened:
        workspace = opened.enter_context(Workspace.open(folder / "w", clock=CLOCK))
        visible, hidden = register(workspace, PLAIN), register(workspace, ABOUT_SHEN)
        beside = register(workspace, replace(PLAIN, complainant=PersonDraft(name="钱小满", same_as="new")))
        fill(workspace, hidden, folder)
        ids = tie(workspace, (visible, hidden, beside))
        with workspace.read() as session:
            evidence_id, sha256 = session.execute(text("SELECT id, sha256 FROM evidence")).one()
            colleague = session.execute(text("SELECT id FROM person WHERE name = :name"), {"name": SHEN})
            gone_id, calendar = colleague.scalar_one(), work_calendar(session, BOOK)
        names = NAMES | ids | {
            "calendar": calendar, "case_no": hidden.case_no, "complaint_id": hidden.id,
            "complaint_ids": [hidden.id], "evidence_id": evidence_id, "gone_id": gone_id,
            "ids": [evidence_id], "kept_id": hidden.person_id, "person_id": hidden.person_id,
            "person_ids": [hidden.person_id], "sha256": sha256, "subject": f"complaint:{hidden.id}",
        }  # fmt: skip
        yield Store(workspace, hidden, names)


def tie(workspace: Workspace, cases: tuple[Registered, Registered, Registered]) -> dict[str, str]:
    """Let the cases share an account and a group, and the hidden one have what else there is of a person."""
    _, hidden, _ = cases
    who: dict[str, Any] = {"actor": CHEN, "clock": CLOCK}
    with workspace.write() as session:
        traces = [
            record_trace(session, case.id, TraceDraft("account", ACCOUNT, source="receipt"), **who)[0]
            for case in cases
        ]
        sign_id, _ = add_sign(session, hidden.id, SignDraft("HX12", "3", SECRET, "receipt"), **who)
        numbers = tuple(case.case_no or "" for case in cases)
        opened = open_group(session, GroupDraft("结算利率", "下调公告", numbers, grade_reason="人数"), **who)
        answered = QuestionnaireDraft(hidden.person_id, hidden.id, answers={"QM1": SECRET})
        keep_answers(session, answered, **who)
        asked = RequestDraft(hidden.person_id, "copy", "2026-09-18", "身份证", SECRET, complaint_id=hidden.id)
        request = register_request(session, asked, **who)
        keep_version(session, hidden.person_id, "问卷之后", **who)
    return {"trace_id": traces[1], "sign_id": sign_id, "group_id": opened.id, "request_id": request.id}


def questions() -> Iterator[Callable[..., Any]]:
    """Every public function that asks a session something, and that there is something to ask with."""
    for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
        last = module.name.rpartition(".")[2]
        if module.ispkg or module.name in WHOLE or last in WRITES or HEAVY & set(module.name.split(".")):
            continue
        for name, found in vars(import_module(module.name)).items():
            own = inspect.isfunction(found) and found.__module__ == module.name
            if not own or name.startswith("_") or name in PROOFS:
                continue
            first, *others = inspect.signature(found).parameters.values() or (None,)
            if first is not None and first.annotation is Session and all(map(can_be_given, others)):
                yield found


def can_be_given(parameter: inspect.Parameter) -> bool:
    """Whether there is something to ask with; what takes more is asked in the tests of its own room."""
    known = parameter.annotation in KINDS or parameter.name in NAMES or parameter.name in FOUND
    return known or parameter.default is not inspect.Parameter.empty


def asked(question: Callable[..., Any], session: Session, names: dict[str, Any]) -> tuple[str, str]:
    """What was asked with and the answer, as text."""
    given: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(question).parameters.items())[1:]:
        if parameter.annotation in KINDS:
            given[name] = KINDS[parameter.annotation]
        elif name == "name" and parameter.annotation is not str:
            given[name] = str
        elif name in names:
            given[name] = names[name]
    try:
        answer = question(session, **given)
        return repr(given), shown(list(answer) if inspect.isgenerator(answer) else answer)
    except (UserError, NoResultFound) as error:
        return repr(given), type(error).__name__


def shown(answer: Any) -> str:
    """An answer as text; of a table all columns."""
    return str(answer.to_csv()) if hasattr(answer, "to_csv") else repr(answer)


def gives_away(told: tuple[str, str], case: Registered) -> bool:
    """Whether anything of the case is in an answer, or its id or number where these were not asked with."""
    given, answer = told
    own = [mark for mark in (case.id, case.case_no or "") if mark not in given]
    return any(mark in answer for mark in (*own, *MARKS))


@pytest.mark.parametrize(
    "question", list(questions()), ids=lambda found: f"{found.__module__}.{found.__name__}"
)
def test_that_no_question_tells_of_a_case_that_is_kept_from_whoever_asks(
    question: Callable[..., Any], store: Store
) -> None:
    with store.workspace.seen_by(SHEN).read() as session:
        told = asked(question, session, store.names)
    assert not gives_away(told, store.hidden)


def test_that_most_of_these_questions_do_tell_of_it_to_others(store: Store) -> None:
    telling = set()
    with store.workspace.seen_by(CHEN.name).read() as session:
        for question in questions():
            if gives_away(asked(question, session, store.names), store.hidden):
                telling.add(f"{question.__module__.removeprefix('workbench.')}.{question.__name__}")
    new = {
        "analysis.frame.case_frame", "groups.queries.group_sheet", "links.queries.case_traces",
        "profiles.queries.answers", "profiles.queries.request_of", "profiles.version_queries.versions",
        "signals.queries.case_signs", "signals.queries.sign_row",
    }  # fmt: skip
    assert new <= telling
    assert len(telling) > 60
