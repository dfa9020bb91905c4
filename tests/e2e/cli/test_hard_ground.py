"""The command line as a process of its own, on machines and in hands that are not kind to it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run
from tests.warm import called

ROOT = Path(__file__).parents[3]
CASE = "2026-0917-0001"
TRACE = b"Traceback"
NEXT = "//"
# Calls the program with each stretch of its arguments, then says how each ended.
ONE_AFTER_ANOTHER = f"""
import json, sys
from itertools import groupby
from ui.cli.main import main
ends = []
for between, call in groupby(sys.argv[1:], key={NEXT!r}.__eq__):
    if not between:
        sys.argv[1:] = call
        try:
            main()
            ends.append(0)
        except SystemExit as end:
            ends.append(end.code or 0)
print()
print(json.dumps(ends))
"""
posix_only = pytest.mark.skipif(os.name == "nt", reason="names and signals of POSIX")


@dataclass(slots=True)
class Program:
    """Calls `workbench` as a child process on a workspace of its own.

    The child is forked from a warm one where that can be; `cold=True` starts an interpreter from nothing.
    """

    home: Path
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(
        self,
        *arguments: str | bytes,
        given: object = None,
        cold: bool = False,
        cwd: Path | None = None,
        stdout: Any = None,
        **changed: str,
    ) -> Any:
        """The finished process; `changed` are variables of the environment."""
        raw = given if isinstance(given, bytes) else json.dumps(given).encode()
        variables = self.variables(**changed)
        if cold or os.name == "nt":
            ran = subprocess.run(
                self.line(*arguments),
                input=raw,
                stdout=stdout or subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=variables,
                cwd=cwd,
                timeout=120,
                check=False,
            )
        else:
            ran = called(arguments, variables, raw, folder=cwd, stdout=stdout)
        assert TRACE not in (ran.stderr or b"") + (ran.stdout or b"")
        return ran

    def line(self, *arguments: str | bytes) -> list[str | bytes]:
        return [sys.executable, "-m", "ui.cli.main", *arguments]

    def variables(self, **changed: str) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "WORKBENCH_HOME": str(self.home),
            "WORKBENCH_NOW": "2026-09-18T09:00:00+08:00",
            "WORKBENCH_USER": "陈一鸣",
            **changed,
        }


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A workspace with one case, in a folder with a Chinese name and a space in it."""
    folder = tmp_path_factory.mktemp("投诉 案件")
    made = Program(folder / "工作区", folder)
    assert made("init").returncode == 0
    assert made("complaint", "add", "-", given=FORM).returncode == 0
    return made


def problems(ran: Any) -> dict[str, str]:
    return {one["field"]: one["code"] for one in json.loads(ran.stderr)["problems"]}


@posix_only
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("complaint", "show", b"\xff\xfe"), "case_no"),
        (("complaint", "list", "--query", b"a\xffb"), "query"),
        (("complaint", "list", "--state", b"\xff"), "state"),
        (("person", "find", b"\xff"), "text"),
        (("person", "show", b"\xff"), "person_id"),
        (("timeline", b"\xff"), "case_no"),
        (("timeline", "--person", b"\xff"), "person_id"),
        (("clock", "compute", b"\xff", "2026-01-01"), "rule_id"),
        (("clock", "compute", "C03", "2026-01-01", "--pause", b"\xff"), "pauses"),
        (("checklist", "show", b"\xff", "refusal"), "case_no"),
        (("checklist", "set", CASE, "P-12", "done", "--note", b"\xff"), "note"),
        (("checklist", "fact", CASE, b"\xff", "x"), "key"),
        (("evidence", "list", b"\xff"), "case_no"),
        (("evidence", "add", CASE, "/dev/null", "--title", b"\xff"), "title"),
        (("export", "case-file", b"\xff", "-o", "x.pdf"), "case_no"),
        (("export", "case-file", CASE, "-o", "x.pdf", "--unmasked", "--reason", b"\xff"), "reason"),
        (("--user", b"\xff", "backup"), "user"),
    ],
)
def test_that_bytes_which_are_no_text_are_refused_by_name(
    program: Program, arguments: tuple[str | bytes, ...], name: str
) -> None:
    ran = program(*arguments, "--json")
    assert ran.returncode == 1
    assert problems(ran) == {name: "text.broken_character"}


@posix_only
def test_that_files_may_have_any_name(program: Program) -> None:
    named = bytes(program.folder) + b"/\xff\xfe.json"
    with open(named, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(json.dumps(FORM).encode())
    assert program("suggest", named, cold=True).returncode == 0
    assert program("evidence", "add", CASE, named).returncode == 0
    written = program("export", "case-file", CASE, "-o", bytes(program.folder) + b"/\xff.pdf", "--json")
    assert written.returncode == 0
    assert (program.folder / os.fsdecode(b"\xff.pdf")).is_file()
    assert program("check").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("complaint", "add"),
        ("complaint", "add", "a", "b"),
        ("complaint", "list", "--limit", "0"),
        ("complaint", "list", "--limit", "many"),
        ("complaint", "list", "--query"),
        ("complaint", "show"),
        ("person", "find"),
        ("person", "show"),
        ("person", "find", "x", "--limit", "-1"),
        ("contact", "add", CASE),
        ("timeline",),
        ("timeline", CASE, "--person", "x"),
        ("clock", "compute", "C03"),
        ("clock", "publish", "year", "x"),
        ("checklist", "show", CASE, "what"),
        ("checklist", "ground", CASE),
        ("checklist", "set", CASE, "P-12"),
        ("checklist", "set", CASE, "RG01.E1", "proven", "--evidence", "0"),
        ("evidence", "add", CASE),
        ("export", "case-file", CASE),
        ("export", "what"),
        ("suggest",),
        ("audit", "verify", "x"),
        ("restore",),
        ("nothing",),
        ("--nothing",),
    ],
)
def test_that_wrong_use_is_told_in_both_languages(started: Run, arguments: tuple[str, ...]) -> None:
    for language in ("zh", "en"):
        ran = started(*arguments, "--lang", language)
        assert (ran.code, ran.out) == (2, "")
        assert any("\u4e00" <= character <= "\u9fff" for character in ran.err) is (language == "zh")


def test_that_wrong_use_is_one_document_for_a_script(program: Program) -> None:
    ran = program("complaint", "list", "--limit", "0", "--json", cold=True)
    assert (ran.returncode, json.loads(ran.stderr)["error"]["code"]) == (2, "cli.usage")
    assert program("complaint").returncode == 2


@posix_only
@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "LANG": "zh_CN.GBK"},
    ],
)
def test_that_chinese_is_read_and_written_under_any_locale(program: Program, locale: dict[str, Any]) -> None:
    lost, output = str(program.folder / "没有.json"), program.folder / "案卷.pdf"
    calls = (
        ("complaint", "list", "--query", "高血压", "--json"),
        ("complaint", "list", "--state", "无此项"),
        ("complaint", "add", lost),
        ("export", "case-file", CASE, "-o", str(output), "--json"),
        ("check",),
    )
    # One interpreter for all: to start it takes longer than what it does.
    line = (sys.executable, "-c", ONE_AFTER_ANOTHER, *(word for call in calls for word in (*call, NEXT)))
    ran = subprocess.run(line, env=program.variables(**locale), capture_output=True, timeout=120, check=False)
    found, refused, missing, exported, checked = json.loads(ran.stdout.splitlines()[-1])
    shown, _ = json.JSONDecoder().raw_decode(ran.stdout.decode())
    assert shown["total"] >= 1
    told = ran.stderr.decode()
    assert "没有代码“无此项”" in told
    assert lost in told
    assert f'"path": "{output}"' in ran.stdout.decode()
    assert output.is_file()
    assert (found, refused, missing, exported, checked) == (0, 1, 1, 0, 0)


def test_that_line_ends_of_another_system_are_read(program: Program) -> None:
    typed = json.dumps({**FORM, "narrative": "第一行\r\n第二行"}, indent=1).replace("\n", "\r\n")
    raw = b"\xef\xbb\xbf" + typed.encode()
    made = json.loads(program("complaint", "add", "-", "--json", given=raw).stdout)
    shown = json.loads(program("complaint", "show", made["case_no"], "--json").stdout)
    assert shown["narrative"] == "第一行\n第二行"


@posix_only
def test_that_a_reader_who_leaves_is_no_fault(program: Program) -> None:
    for arguments in (("--help",), ("complaint", "list", "--json"), ("timeline", CASE)):
        reading, writing = os.pipe()
        os.close(reading)
        ran = program(*arguments, stdout=writing, cold=True)
        os.close(writing)
        assert ran.stderr == b""
        assert ran.returncode in ({0, 1} if arguments == ("--help",) else {0})


@posix_only
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_that_a_result_which_cannot_be_written_is_told(program: Program) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = program("complaint", "list", "--json", stdout=full, cold=True)
        helped = program("--help", stdout=full, cold=True)
    assert (ran.returncode, json.loads(ran.stderr)["error"]["code"]) == (3, "cli.output_lost")
    assert helped.returncode == 3


@posix_only
def test_that_closed_streams_are_no_fault(program: Program) -> None:
    line = " ".join(f"'{part}'" for part in (sys.executable, "-m", "ui.cli.main"))
    for tail, code in (
        ("complaint list >&-", 0),
        ("complaint list 2>&-", 0),
        ("complaint show nothing 2>&-", 1),
        ("complaint add - --json <&-", 1),
    ):
        ran = subprocess.run(
            f"{line} {tail}", shell=True, env=program.variables(), capture_output=True, check=False
        )
        assert (ran.returncode, TRACE in ran.stderr) == (code, False), tail


@posix_only
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root becomes somebody else")
def test_that_a_user_without_a_name_is_asked_for_one(program: Program, tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    nobody = dict.fromkeys(("USER", "LOGNAME", "LNAME", "USERNAME", "WORKBENCH_USER"), "")
    script = (
        "import os, ui.cli.main; from ui.cli.desk import CliDesk; from workbench.errors import UserError\n"
        "os.setuid(54321)\n"
        "try: CliDesk().actor\n"
        "except UserError as error: print(error.problems[0].code)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], env=program.variables(**nobody), capture_output=True, check=False
    )
    assert ran.stdout.strip() == b"cli.user_unknown"


@pytest.mark.parametrize("instant", ["yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"])
def test_that_an_impossible_clock_is_the_callers_fault(program: Program, instant: str) -> None:
    ran = program("complaint", "add", "-", "--json", given=FORM, WORKBENCH_NOW=instant)
    assert ran.returncode == 1
    assert problems(ran)["WORKBENCH_NOW"].startswith("moment.")


def test_that_a_defect_of_ours_is_told_in_a_sentence_and_logged(program: Program, tmp_path: Path) -> None:
    faulty = tmp_path / "sitecustomize.py"
    faulty.write_text(
        "import workbench.complaints.queries as queries\n"
        "def broken(*_): raise ZeroDivisionError(f'张三 {138_0000_6620}')\n"
        "queries.complaint_count = broken\n"
    )
    ran = program("complaint", "list", cold=True, PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}")
    assert ran.returncode == 3
    assert "ZeroDivisionError" in ran.stderr.decode()
    logged = (program.home / "logs" / "window.log").read_text("utf-8")
    assert "ZeroDivisionError" in logged
    assert "13800006620" not in logged


@contextlib.contextmanager
def running(program: Program, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
    # A shell that runs tests in the background ignores the keyboard, and children inherit that.
    listening = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        program.line(*arguments),
        env=program.variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=listening,
    ) as process:
        yield process


def wait_for(happens: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < until
        time.sleep(0.01)


def entries_of(program: Program) -> int:
    """How many deeds are on record; an export is one, also when it makes an earlier file again."""
    return int(json.loads(program("audit", "verify", "--json").stdout)["count"])


@posix_only
def test_that_stopping_an_export_leaves_the_whole_file_on_record_or_nothing(
    program: Program, tmp_path: Path
) -> None:
    output = tmp_path / "案卷.pdf"
    entries = entries_of(program)
    with running(program, "export", "case-file", CASE, "-o", str(output)) as process:
        wait_for(lambda: any(tmp_path.iterdir()) or process.poll() is not None)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    # The hand may reach the key when the file stands already, or when the interpreter is all but gone.
    stands = output.exists()
    assert process.returncode in ((0, 130, -signal.SIGINT) if stands else (130,))
    assert ("已中断" in told.decode()) == (process.returncode == 130)
    assert list(tmp_path.iterdir()) == [output] * stands
    assert not stands or output.read_bytes().rstrip().endswith(b"%%EOF")
    assert entries_of(program) == entries + stands
    assert program("check").returncode == 0


@posix_only
def test_that_stopping_the_taking_in_of_a_huge_file_leaves_nothing(program: Program, tmp_path: Path) -> None:
    huge = tmp_path / "录音.wav"
    with huge.open("wb") as file:
        file.truncate(2 << 30)
    listed = json.loads(program("evidence", "list", CASE, "--json").stdout)["total"]
    incoming = program.home / "evidence" / "incoming"
    with running(program, "evidence", "add", CASE, str(huge)) as process:
        wait_for(lambda: incoming.is_dir() and any(part.stat().st_size for part in incoming.iterdir()))
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "已中断" in told.decode()
    assert list(incoming.iterdir()) == []
    assert json.loads(program("evidence", "list", CASE, "--json").stdout)["total"] == listed
    assert program("check").returncode == 0
