"""Which files go into a pack, read from the catalogue: the original, or the copy without what is covered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.bagging.names import exhibit_paths
from workbench.binding.model import Measured
from workbench.catalogue.model import Catalogue, CatalogueEntry
from workbench.catalogue.queries import catalogue_of
from workbench.errors import Problem
from workbench.evidence.chains import fault_of, witnessed_heads
from workbench.evidence.custody_model import CustodyFault, CustodyHead
from workbench.evidence.findings_model import MismatchRow
from workbench.evidence.marks import marks_of
from workbench.evidence.mismatches import open_mismatches
from workbench.evidence.model import Admissibility, Digests, FileFacts, PropertyAnswer
from workbench.evidence.particulars import owed
from workbench.evidence.particulars_model import Asked
from workbench.evidence.particulars_queries import particulars_of_case
from workbench.evidence.queries import ELECTRONIC_KINDS, custody_head, file_facts, property_answers
from workbench.evidence.rules import admissibility
from workbench.evidence.signatures import ENDINGS
from workbench.evidence.store import path_of
from workbench.packs.model import PackOrder
from workbench.redaction.model import RedactionStanding
from workbench.redaction.queries import standing
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Messages

_BETWEEN = "　"
_UNMEASURED = Measured()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an exhibit that could keep it out of a pack.

    `questions` of the review are those that block it, `owed` the particulars that its form owes.
    """

    review: Admissibility
    redaction: RedactionStanding
    chain: CustodyFault | None = None
    mismatch: MismatchRow | None = None
    questions: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit of the pack: the file that goes out for it, and how.

    `name` is its path in the pack, `mark` what is stamped on its pages. `sheet`: a sheet stands in the pack
    and the file travels beside it; `measured` is filled by the check before.
    """

    entry: CatalogueEntry
    digests: Digests
    facts: FileFacts
    source: Path
    name: str
    mark: str
    standing: Standing
    redacted: bool = False
    sheet: bool = False
    measured: Measured = _UNMEASURED

    @property
    def label(self) -> str:
        """Its number in the catalogue, such as `1-1`."""
        return self.entry.label

    @property
    def key(self) -> str:
        """How pages refer to it."""
        return self.entry.key

    @property
    def about(self) -> dict[str, str]:
        """What a sentence about it says."""
        row = self.entry.row
        return {"label": self.label, "number": str(row.number), "title": row.title}

    @property
    def pages(self) -> Path:
        """The PDF whose pages are bound."""
        return Path(self.measured.prepared) if self.measured.prepared else self.source


@dataclass(frozen=True, slots=True)
class Plan:
    """What a pack is made of."""

    order: PackOrder
    catalogue: Catalogue
    exhibits: tuple[Exhibit, ...]
    first: int

    @property
    def total(self) -> int:
        """How many pages of evidence there are, once they are measured."""
        return sum(exhibit.measured.pages for exhibit in self.exhibits)

    @property
    def last(self) -> int:
        """The last page number."""
        return self.first + self.total - 1


def plan_of(session: Session, folder: Path, order: PackOrder, first: int, on: date) -> Plan:
    """The plan of a pack, before anything is measured.

    Args:
        folder: the store's.
        first: the first page number.
        on: the day whose rules say what an exhibit owes.
    """
    language = order.options.language
    catalogue = catalogue_of(session, order.complaint_id, language)
    entries = catalogue.included
    particulars = particulars_of_case(session, order.complaint_id)
    red = open_mismatches(session, {entry.row.sha256 for entry in entries})
    messages, book = Messages(language), governing_rulebook(session)
    witnesses = witnessed_heads(session, order.complaint_id)
    exhibits = []
    for entry in entries:
        given = particulars.get(entry.row.id, {})
        lacking = owed(Asked(entry.row.kind, entry.row.form), given, book, on)
        marks = marks_of(entry.row, given)
        exhibit = Exhibit(
            entry=entry,
            digests=Digests(entry.row.sha256, entry.row.sm3, entry.row.size_bytes),
            facts=file_facts(session, entry.row.sha256),
            source=path_of(folder, entry.row.sha256),
            name=entry.row.original_name,
            mark=_BETWEEN.join(messages.text(mark.code, mark.detail) for mark in marks),
            standing=replace(
                _standing(session, entry, red, witnesses, book=book, language=language),
                owed=tuple(_particular(problem, book, language) for problem in lacking),
            ),
        )
        exhibits.append(_with_copy(session, folder, exhibit))
    names = exhibit_paths((exhibit.label, exhibit.name) for exhibit in exhibits)
    named = (replace(exhibit, name=name) for exhibit, name in zip(exhibits, names, strict=True))
    return Plan(order, catalogue, tuple(named), first)


def standings(plan: Plan) -> list[tuple[object, ...]]:
    """What must still be so when the pack is made: which exhibits, how each stands, which file goes out."""
    return [
        (each.label, each.entry.row.id, each.entry.row.revision, each.digests, each.mark, each.standing)
        for each in plan.exhibits
    ]


def _standing(
    session: Session,
    entry: CatalogueEntry,
    red: Mapping[str, MismatchRow],
    witnesses: Mapping[str, CustodyHead],
    *,
    book: Rulebook,
    language: Language,
) -> Standing:
    row = entry.row
    answers = [
        PropertyAnswer(given.question_id, given.answer, given.note or "")
        for given in property_answers(session, row.id)
    ]
    review = admissibility(answers, book, electronic=row.kind in ELECTRONIC_KINDS)
    asked = book.three_property
    kept = (custody_head(session, row.id), Digests(row.sha256, row.sm3, row.size_bytes))
    return Standing(
        review,
        standing(session, row.id),
        fault_of(session, row.id, kept, witnesses),
        red.get(row.sha256),
        tuple(getattr(asked[question], language) for question in review.blocked_by),
    )


def _particular(problem: Problem, book: Rulebook, language: Language) -> str:
    """The name of the particular that a problem is about."""
    name: str = getattr(book.evidence_particulars[problem.field.rpartition(".")[2]], language)
    return name


def _with_copy(session: Session, folder: Path, exhibit: Exhibit) -> Exhibit:
    """The redacted copy in the place of the original, where there is one."""
    copy = exhibit.standing.redaction.copy
    if copy is None:
        return exhibit
    return replace(
        exhibit,
        digests=Digests(copy.sha256, copy.sm3, copy.size_bytes),
        facts=file_facts(session, copy.sha256),
        source=path_of(folder, copy.sha256),
        name=_copy_name(copy.media_type),
        redacted=True,
    )


def _copy_name(media_type: str) -> str:
    """What a copy is called: the name of its original may tell what is covered."""
    return "redacted" + next((end for end, types in ENDINGS.items() if media_type in types), "")
