"""The list on paper: A4 across, by day or by person, with room to tick off and to write."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from reportlab.platypus.flowables import Flowable

from workbench.moment import BRANCH_ZONE
from workbench.rulebook.reading import Rulebook
from workbench.today.model import DueLine
from workbench.typesetting.document import build
from workbench.typesetting.flowables import Column, Span, heading, long_table, text
from workbench.typesetting.model import BuiltDocument, DocumentSpec, Section
from workbench.typesetting.style import NOTE, QUIET, TONE_COLOURS, Tone
from workbench.worklist.model import ListOptions, Worklist
from workbench.worklist.words import ListWords

TICK = "□"


def write_pdf(wanted: Worklist, options: ListOptions, book: Rulebook, path: Path) -> BuiltDocument:
    """Write the list as a file to print.

    Raises: UserError when a character cannot be drawn; MachineError when the file cannot be written.
    """
    words = ListWords(options.language, book)
    section = Section(_title(wanted, words), list(_parts(wanted, options, words)), landscape=True)
    return build(_spec(wanted, words), [section], path, prove=False)


def _spec(wanted: Worklist, words: ListWords) -> DocumentSpec:
    mark = words.say("masked")
    return DocumentSpec(
        title=_title(wanted, words),
        author=wanted.institution or words.say("author"),
        subject=words.say("title"),
        made_at=wanted.made_at.astimezone(BRANCH_ZONE),
        reference=words.say("reference", name=wanted.made_by, at=_instant(wanted)),
        running_title=wanted.institution,
        mark=f"{words.say('demo')} · {mark}" if wanted.is_demo else mark,
        folio=words.say("folio"),
        language="zh-CN" if words.language == "zh" else "en",
    )


def _title(wanted: Worklist, words: ListWords) -> str:
    return words.say("title_until", first=wanted.on.isoformat(), last=wanted.until.isoformat())


def _instant(wanted: Worklist) -> str:
    return wanted.made_at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")


def _parts(wanted: Worklist, options: ListOptions, words: ListWords) -> Iterator[Flowable]:
    listed = len(wanted.lines)
    count = words.say("count", total=wanted.total, late=sum(line.days < 0 for line in wanted.lines))
    yield text(count if listed == wanted.total else words.say("cut", total=wanted.total, listed=listed), NOTE)
    if not wanted.lines:
        yield text(words.say("empty"))
    for title, lines in _groups(wanted, options, words):
        yield heading(title, in_contents=False)
        yield _table(lines, words, by_person=options.by == "person")
    if wanted.paused:
        yield heading(words.say("paused"), in_contents=False)
        for line in wanted.paused:
            said = words.say("paused_line", clock=words.clock(line.rule_id), since=line.since.isoformat())
            yield text(f"{line.case_no} {line.person_name} · {said}", NOTE)


def _groups(
    wanted: Worklist, options: ListOptions, words: ListWords
) -> Iterator[tuple[str, Sequence[DueLine]]]:
    """What is overdue together, then day by day; or everything of each person."""
    if options.by == "person":
        ordered = sorted(wanted.lines, key=lambda line: (not line.handler, line.handler))
        for handler, lines in groupby(ordered, key=lambda line: line.handler):
            yield handler or words.say("nobody"), list(lines)
        return
    late = [line for line in wanted.lines if line.days < 0]
    if late:
        yield words.say("overdue"), late
    ahead = (line for line in wanted.lines if line.days >= 0)
    for day, lines in groupby(ahead, key=lambda line: line.due_on):
        yield words.day(day), list(lines)


def _table(lines: Sequence[DueLine], words: ListWords, *, by_person: bool) -> Flowable:
    columns = [
        Column(TICK, fits=TICK, align="center"),
        Column(words.say("due"), fits="2026-09-30 19:00"),
        Column(words.say("case"), fits="2026-0917-0042"),
        Column(words.say("person"), 1.2, fits="欧阳*锋"),
        Column(words.say("what"), 3.6),
        Column(words.say("law"), 1.8),
        Column(words.say("statutory"), fits="2026-10-08"),
        *([] if by_person else [Column(words.say("handler"), fits="欧阳一鸣")]),
        Column(words.say("note"), 2),
    ]
    return long_table(columns, (_row(line, words, by_person=by_person) for line in lines))


def _row(line: DueLine, words: ListWords, *, by_person: bool) -> list[str | list[Span]]:
    due = " ".join(part for part in (line.due_on.isoformat(), line.due_time or "") if part)
    late = words.late(line.days)
    shade = TONE_COLOURS[Tone.DANGER if line.days < 0 else Tone.WARNING]
    when = [Span(due), Span(f"\n{late}", bold=True, colour=shade)] if late else [Span(due)]
    statutory = line.statutory_on.isoformat() if line.statutory_on else "—"
    cells: list[str | list[Span]] = [
        TICK, when, line.case_no, line.person_name or "—", words.matter(line),
        [Span(words.cites(line) or "—", colour=QUIET)], statutory,
    ]  # fmt: skip
    return [*cells, *([] if by_person else [line.handler or "—"]), ""]
