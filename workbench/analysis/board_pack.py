"""The board pack: cover, the five dimensions with pictures and findings, changes, measures, notes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.platypus.flowables import Flowable

from workbench.analysis.change_words import ChangeWords
from workbench.analysis.drawing import TablePicture, effect_picture
from workbench.analysis.model import TABLES, Cell, Table
from workbench.analysis.pack_model import PackContent
from workbench.analysis.words import AnalysisWords, percent
from workbench.dimensions.model import Dimension
from workbench.moment import BRANCH_ZONE
from workbench.money import format_amount
from workbench.plots.model import Look
from workbench.typesetting.document import build
from workbench.typesetting.flowables import (
    Column,
    Field,
    bullets,
    figure,
    gap,
    heading,
    key_values,
    long_table,
    text,
    together,
)
from workbench.typesetting.model import BuiltDocument, DocumentSpec, Numbering, Section
from workbench.typesetting.style import BODY, MM, NOTE, SUBTITLE, TITLE
from workbench.watch import Watch

WIDTH_PX, SCALE = 640, 2.4
# The tables whose findings stand on the cover.
_POINTS = ("time.months", "time.overdue", "event.causes", "channel.forwarded", "people.again", "remedy.ended")
_COVER_GAP = 44 * MM
_RUN_PX = 200
_PICTURE_MM = 84
_ROWS = 12
_COVER_HEADING = BODY.but(bold=True, space_before=14.0)


def write_board_pack(content: PackContent, words: AnalysisWords, path: Path, watch: Watch) -> BuiltDocument:
    """Write the report.

    Raises: UserError when a character cannot be drawn; MachineError when the file cannot be written.
    """
    pack = _Pack(content, words, watch)
    return build(pack.spec(), list(pack.sections()), path, prove=False)


class _Pack:
    """The parts of one report."""

    def __init__(self, content: PackContent, words: AnalysisWords, watch: Watch) -> None:
        self._content, self._words, self._watch = content, words, watch
        self._say = words.say
        self._changes = ChangeWords(words)

    def spec(self) -> DocumentSpec:
        """All that is printed around the content."""
        content, say = self._content, self._say
        at = content.made_at.astimezone(BRANCH_ZONE)
        marks = [say("mark_demo")] if content.is_demo else []
        return DocumentSpec(
            title=self._title(),
            author=content.institution or say("author"),
            subject=say("title"),
            made_at=at,
            reference=say("reference", name=content.made_by, at=at.strftime("%Y-%m-%d %H:%M")),
            running_title=content.institution or say("title"),
            mark=" · ".join([*marks, say("mark_internal")]),
            folio=say("folio"),
            language="zh-CN" if self._words.language == "zh" else "en",
        )

    def sections(self) -> Iterator[Section]:
        """Cover, dimensions, changes, measures, notes."""
        say = self._say
        yield Section(self._title(), list(self._cover()), heading=False, numbering=Numbering.SILENT)
        for dimension in Dimension:
            self._watch.check()
            yield Section(say(dimension), list(self._dimension(dimension)))
        yield Section(say("changes"), list(self._effects()))
        yield Section(say("measures"), [*self._measures(), *self._notes()])

    def _title(self) -> str:
        asked = self._content.period.asked
        return self._say("pack_title", first=asked.first, last=asked.last)

    def _cover(self) -> Iterator[Flowable]:
        content, say, wording = self._content, self._say, self._words.wording
        asked, volumes = content.period.asked, content.analysis.volumes
        yield gap(_COVER_GAP)
        if content.institution:
            yield text(content.institution, SUBTITLE)
        yield text(say("title"), TITLE)
        yield text(say("week_of", first=wording.day(asked.first), last=wording.day(asked.last)), SUBTITLE)
        yield gap(12 * MM)
        narrowed = (
            (say("narrowed_channel"), wording.name("channels", asked.channel)),
            (say("narrowed_category"), wording.path(asked.category)),
            (say("narrowed_unit"), asked.unit),
        )
        fields = [
            Field(say("volume_cases"), f"{volumes.cases}"),
            Field(say("volume_matters"), f"{volumes.matters}"),
            Field(say("volume_pieces"), f"{volumes.pieces}"),
            Field(say("counted_on"), wording.day(content.period.today)),
            *(Field(name, value, wide=True) for name, value in narrowed if value),
        ]
        yield key_values(fields)
        yield text(say("pack_points"), _COVER_HEADING)
        yield from bullets(list(self._points()))
        yield text(say("pack_counts"), _COVER_HEADING)
        yield from bullets([wording.messages.text("figures.volumes_counts"), say("small_numbers")])

    def _points(self) -> Iterator[str]:
        """What the report shows, for whoever reads one page."""
        words, content = self._words, self._content
        for table_id in _POINTS:
            table = content.analysis.table(table_id)
            yield words.say("pack_point", name=words.title(table_id), said=words.finding(table))
        for effect in content.effects:
            said = self._changes.claim(effect)
            yield words.say("pack_point", name=effect.intervention.title, said=said)

    def _dimension(self, dimension: Dimension) -> Iterator[Flowable]:
        for place, table_id in enumerate(TABLES[dimension]):
            yield from self._table(self._content.analysis.table(table_id), first=place == 0)

    def _table(self, table: Table, *, first: bool) -> Iterator[Flowable]:
        words = self._words
        parts: list[Flowable] = [] if first else [gap(4.0)]
        parts += [heading(words.title(table.id), in_contents=False), text(words.finding(table))]
        picture = TablePicture.of(table, words)
        if any(cell.count for cell in picture.cells):
            parts.append(self._picture(picture))
        joint = "；" if words.language == "zh" else "; "
        notes = [words.counts(table.id), joint.join(words.left_out(table))]
        yield together([*parts, *(text(note, NOTE) for note in notes if note)])
        if table.id == "remedy.ended":
            yield self._remedies(table)

    def _picture(self, picture: TablePicture) -> Flowable:
        self._watch.check()
        look = Look(WIDTH_PX, picture.height_px, SCALE, language=self._words.language)
        return figure(picture.draw(look).content, max_height=_PICTURE_MM * MM)

    def _remedies(self, table: Table) -> Flowable:
        say = self._say
        columns = [
            Column(say("col_name"), 2.4),
            Column(say("col_cases"), fits="00000", align="right"),
            Column(say("col_share"), fits="100.0%", align="right"),
            Column(say("col_interval"), fits="100.0%–100.0%", align="right"),
            Column(say("col_due_each"), 1.0, align="right"),
            Column(say("col_goodwill_each"), 1.0, align="right"),
        ]
        return long_table(columns, [self._remedy(table, cell) for cell in table.cells[:_ROWS]])

    def _remedy(self, table: Table, cell: Cell) -> list[str]:
        low, high = percent(cell.low or 0.0), percent(1.0 if cell.high is None else cell.high)
        return [
            self._words.row(table, cell.row), str(cell.count), percent(cell.value or 0.0), f"{low}–{high}",
            format_amount(round(cell.due_fen / cell.count)),
            format_amount(round(cell.goodwill_fen / cell.count)),
        ]  # fmt: skip

    def _effects(self) -> Iterator[Flowable]:
        say = self._say
        if not self._content.effects:
            yield text(say("no_changes"))
        for effect in self._content.effects:
            self._watch.check()
            change = effect.intervention
            day = self._words.wording.day(change.started_on)
            parts: list[Flowable] = [
                heading(change.title, in_contents=False),
                text(f"{day} · {self._changes.scope(change)}", NOTE),
                text(self._changes.claim(effect), BODY.but(bold=True)),
            ]
            if effect.points:
                look = Look(WIDTH_PX, _RUN_PX, SCALE, language=self._words.language)
                drawn = effect_picture(effect, self._words, look)
                parts.append(figure(drawn.content, say("run_title", title=change.title)))
            yield together([*parts, *bullets(list(self._changes.lines(effect)), style=NOTE)])

    def _measures(self) -> Sequence[Flowable]:
        say, wording = self._say, self._words.wording
        if not self._content.measures:
            return [text(say("no_measures"))]
        found: list[Flowable] = []
        for one in self._content.measures:
            row = one.denominator
            where = " · ".join(part for part in (row.period, row.unit) if part)
            rule = wording.book.regulator_measures[row.measure]
            cited = "；".join(wording.book.cite(each, self._words.language) for each in rule.citations)
            title = f"{wording.name('regulator_measures', row.measure)} · {where}"
            found.append(heading(title, in_contents=False))
            found.append(text(self._changes.measure(one), BODY.but(bold=True)))
            found += bullets([*self._changes.measure_notes(one), say("measure_law", law=cited)], style=NOTE)
        return found

    def _notes(self) -> Iterator[Flowable]:
        say = self._say
        yield heading(say("pack_notes"), in_contents=False)
        yield from bullets(
            [say(one) for one in ("small_numbers", "claims_from", "run_rules", "intervals", "no_names")]
        )
