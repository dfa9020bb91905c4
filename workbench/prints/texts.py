"""Reads the texts that are compared, narratives and letters among the exhibits, with the names in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import BindParameter, CompoundSelect, Engine, bindparam, select, union_all
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, PartyRecord
from db.evidence import EvidenceFileRecord, EvidenceRecord
from db.persons import PersonAliasRecord, PersonRecord
from workbench.evidence import signatures as known
from workbench.evidence.store import path_of
from workbench.prints.model import TextSource
from workbench.prints.shingling import shingles
from workbench.prints.stripping import stripped
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from workbench.prints.shingling import Shingles

# What can be read without a guess; text in pictures and scans cannot.
LETTERS = (known.TEXT, known.MAIL)
_AT_ONCE = 500

Key = tuple[str, str]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class CaseText:
    """A text as it was written, with the people of its case."""

    complaint_id: str
    source_kind: str
    source_id: str
    text: str
    names: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What the text is known by."""
        return self.source_kind, self.source_id

    def shingles(self) -> "Shingles":
        """Its 5-grams after names, numbers and dates are out."""
        return shingles(stripped(self.text, self.names))


def in_parts(ids: Iterable[Item]) -> Iterator[Sequence[Item]]:
    """The ids in parts that one statement can take."""
    listed = list(ids)
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]


def case_texts(session: Session, keys: Iterable[Key]) -> dict[Key, CaseText]:
    """The texts by what they are known by; what does not stand any more, or cannot be read, is left out."""
    wanted: dict[str, list[str]] = {kind.value: [] for kind in TextSource}
    for kind, source_id in keys:
        wanted[kind].append(source_id)
    found: dict[Key, CaseText] = {}
    for reader, kind in ((_narratives, TextSource.NARRATIVE), (_letters, TextSource.EVIDENCE)):
        for part in in_parts(wanted[kind]):
            texts = list(reader(session, part))
            names = names_of_people(session, {complaint_id for complaint_id, _, _ in texts})
            for complaint_id, source_id, text in texts:
                named = names.get(complaint_id, ())
                found[kind.value, source_id] = CaseText(complaint_id, kind.value, source_id, text, named)
    return found


def keys_of(session: Session, complaint_id: str) -> list[Key]:
    """What the texts of a case are known by."""
    found = ask(session, _LETTERS_OF, case=complaint_id).scalars()
    return [
        (TextSource.NARRATIVE.value, complaint_id),
        *((TextSource.EVIDENCE.value, each) for each in found),
    ]


def names_of_people(session: Session, complaint_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names of the people of each case: parties with their other names, and sales agents."""
    found: dict[str, dict[str, None]] = {}
    for part in in_parts(complaint_ids):
        for complaint_id, name in session.connection().execute(_NAMES, {"cases": part}):
            if name:
                found.setdefault(complaint_id, {})[name] = None
    return {complaint_id: tuple(names) for complaint_id, names in found.items()}


def _narratives(session: Session, complaint_ids: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for row in session.connection().execute(_NARRATIVES, {"cases": complaint_ids}):
        yield row.id, row.id, row.narrative


def _letters(session: Session, evidence_ids: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    from workbench.evidence.apart import words_apart

    folder = _evidence_folder(session)
    for row in session.connection().execute(_LETTERS, {"exhibits": evidence_ids}):
        yield row.complaint_id, row.id, words_apart(path_of(folder, row.sha256), row.media_type)


def _evidence_folder(session: Session) -> Path:
    bound = session.get_bind()
    engine = bound if isinstance(bound, Engine) else bound.engine
    return Layout(Path(engine.url.database or "").parent).evidence


def _several(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


_NARRATIVES = select(ComplaintRecord.id, ComplaintRecord.narrative).where(
    ComplaintRecord.id.in_(_several("cases"))
)
_LETTERS_OF = (
    select(EvidenceRecord.id)
    .join(EvidenceFileRecord, EvidenceFileRecord.sha256 == EvidenceRecord.sha256)
    .where(
        EvidenceRecord.complaint_id == CASE,
        EvidenceRecord.withdrawn_at.is_(None),
        EvidenceFileRecord.media_type.in_(LETTERS),
    )
    .order_by(EvidenceRecord.number)
)
_LETTERS = (
    select(
        EvidenceRecord.id, EvidenceRecord.complaint_id, EvidenceRecord.sha256, EvidenceFileRecord.media_type
    )
    .join(EvidenceFileRecord, EvidenceFileRecord.sha256 == EvidenceRecord.sha256)
    .where(EvidenceRecord.id.in_(_several("exhibits")), EvidenceRecord.withdrawn_at.is_(None))
)
_NAMES: CompoundSelect[Any] = union_all(
    select(PartyRecord.complaint_id, PersonRecord.name)
    .join(PersonRecord, PersonRecord.id == PartyRecord.person_id)
    .where(PartyRecord.complaint_id.in_(_several("cases"))),
    select(PartyRecord.complaint_id, PersonAliasRecord.name)
    .join(PersonAliasRecord, PersonAliasRecord.person_id == PartyRecord.person_id)
    .where(PartyRecord.complaint_id.in_(_several("cases"))),
    select(ComplaintContractRecord.complaint_id, ContractRecord.sales_agent)
    .join(ContractRecord, ContractRecord.id == ComplaintContractRecord.contract_id)
    .where(ComplaintContractRecord.complaint_id.in_(_several("cases"))),
)
