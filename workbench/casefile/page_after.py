"""What comes after the decision: the record of follow-ups (D22), and inside what was mended."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, InnerVolume
from workbench.casefile.parts import lines, note
from workbench.casefile.words import Words
from workbench.followups.model import FollowUpRow
from workbench.rectifications.model import RectificationRow, RootCauseRow
from workbench.typesetting.flowables import Column, Field, heading, key_values, long_table, text
from workbench.typesetting.model import Section

_SCORES = ("outcome_score", "process_score", "attitude_score", "timeliness_score")


def follow_up_section(content: CaseFileContent, words: Words) -> Section | None:
    """Every attempt, reached or not; nothing where none was made."""
    if not content.follow_ups:
        return None
    columns = [
        Column(words.say("after.occasion"), 1.6),
        Column(words.say("after.tried_at"), fits="2026-09-28"),
        Column(words.say("after.result"), 2.4),
        Column(words.say("after.words"), 4),
        Column(words.say("after.by"), fits="记录人姓名"),
    ]
    rows = [
        (
            words.text(f"followup.occasion_{row.occasion.lower()}"),
            words.moment(row.tried_at),
            lines(*_result(row, words)),
            lines(row.words or "", *_demands(row, words)),
            row.recorded_by,
        )
        for row in content.follow_ups
    ]
    parts: list[Flowable] = [note(words.say("after.note")), long_table(columns, rows)]
    return Section(words.say("after.title"), parts)


def mending_parts(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    """The root cause with the chain that led to it, and what is mended by whom and until when."""
    known = inner.mended
    if known.root_cause is not None:
        yield heading(words.say("after.cause"))
        yield key_values(list(_cause(known.root_cause, words)))
    if known.rectifications:
        yield heading(words.say("after.rectifications"))
        yield _table(known.rectifications, words)
    elif known.none_needed:
        yield heading(words.say("after.rectifications"))
        yield text(words.say("after.none_needed", reason=known.none_needed))


def _result(row: FollowUpRow, words: Words) -> Iterator[str]:
    if not row.reached:
        yield words.say("after.unreached")
        return
    given = [(name, getattr(row, name)) for name in _SCORES]
    scored = [words.say(f"after.{name}", score=score) for name, score in given if score is not None]
    yield from scored or [words.say("after.unscored")]
    if row.contact_again is not None:
        yield words.say("after.contact_again", answer=words.yes_no(row.contact_again))


def _demands(row: FollowUpRow, words: Words) -> Iterator[str]:
    if row.still_demands:
        yield words.say("after.still_demands", text=row.still_demands)


def _cause(cause: RootCauseRow, words: Words) -> Iterator[Field]:
    def field(label: str, value: str | list[Flowable], *, wide: bool = True) -> Field:
        return Field(words.say(f"after.{label}"), value, wide)

    yield field("fault", words.say(f"after.fault_{cause.fault}"), wide=False)
    yield field("unit", words.known(cause.unit), wide=False)
    if cause.cause:
        yield field("cause_code", words.name("causes", cause.cause))
    if cause.whys:
        yield field("whys", lines(*(f"{place}. {why}" for place, why in enumerate(cause.whys, start=1))))
    yield field("finding", cause.finding)


def _table(rows: tuple[RectificationRow, ...], words: Words) -> Flowable:
    columns = [
        Column(words.say("after.action"), 4),
        Column(words.say("after.owner"), 1.6),
        Column(words.say("after.due"), fits="2026-09-28"),
        Column(words.say("after.state"), 3),
    ]
    return long_table(
        columns,
        [(row.action, row.owner, words.day(row.due_on), lines(*_state(row, words))) for row in rows],
    )


def _state(row: RectificationRow, words: Words) -> Iterator[str]:
    if row.done_on is not None:
        yield words.say("after.done", day=words.day(row.done_on))
        yield row.proof or ""
    elif row.dropped_at is not None:
        yield words.say("after.dropped", reason=row.dropped_reason or "")
    else:
        yield words.say("after.open")
