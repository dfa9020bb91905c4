"""Keep the prints of texts in step with the texts; what the program does by itself, not a deed of anybody."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Exists, Select, delete, exists, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.adding import add_rows
from db.complaints import ComplaintRecord
from db.evidence import EvidenceFileRecord, EvidenceRecord
from db.prints import TextBandRecord, TextPrintRecord, add_bands
from workbench.prints.model import TextSource
from workbench.prints.sketching import bands, numbered_bands, rules, segment_of, signatures
from workbench.prints.texts import LETTERS, CaseText, Key, case_texts, keys_of
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

# As many as take about a second; what is killed in between loses no more than that.
AT_ONCE = 2000
_OUTDATED = ""


def print_missing(session: Session, watch: Watch = UNWATCHED, *, at_most: int | None = None) -> int:
    """Print the texts that have no print yet, or one that is out of date. Returns how many were printed.

    Args:
        at_most: how many to print in this transaction; all when None. `catch_up` keeps transactions short.
    Raises: whatever `watch.check` raises.
    """
    keys = _missing(session, at_most)
    done = 0
    for start in range(0, len(keys), AT_ONCE):
        watch.check()
        part = keys[start : start + AT_ONCE]
        print_texts(session, part)
        done += len(part)
        watch.progress(done, len(keys))
    return done


def print_case(session: Session, complaint_id: str) -> int:
    """Print what one case says, as part of taking it in. Returns how many texts were printed."""
    keys = keys_of(session, complaint_id)
    row = TextPrintRecord
    mine = select(row.source_kind, row.source_id).where(
        row.complaint_id == complaint_id, row.rules == rules()
    )
    known = {(found.source_kind, found.source_id) for found in session.execute(mine)}
    new = [key for key in keys if key not in known]
    print_texts(session, new)
    return len(new)


def catch_up(workspace: Workspace, watch: Watch = UNWATCHED) -> int:
    """Print all that is missing, some thousand texts a transaction. Returns how many were printed.

    Whatever stops it (the watch, a crash), what is printed so far stays, and the next run does the rest. The
    whole store is printed, whoever asks: a print shows nothing to anybody.
    """
    workspace = workspace.whole()
    with workspace.read() as session:
        keys = _missing(session, None)
    for start in range(0, len(keys), AT_ONCE):
        watch.check()
        part = keys[start : start + AT_ONCE]
        with workspace.write() as session:
            print_texts(session, part)
        watch.progress(start + len(part), len(keys))
    return len(keys)


def outdate_print(session: Session, kind: TextSource, source_id: str) -> None:
    """Note that a text reads otherwise now, as part of the command that changed it."""
    row = TextPrintRecord
    mine = (row.source_kind == kind.value) & (row.source_id == source_id)
    session.execute(update(row).where(mine).values(rules=_OUTDATED))


def print_texts(session: Session, keys: Sequence[Key]) -> None:
    """Print these texts, in the place of what was printed of them."""
    if not keys:
        return
    texts = case_texts(session, keys)
    # A text without letters is noted too, as a print of nothing.
    listed = [texts[key] for key in keys if key in texts]
    sets = [text.shingles() for text in listed]
    made = dict(zip((text.key for text in listed), signatures(sets), strict=True))
    sizes = {text.key: int(grams.size) for text, grams in zip(listed, sets, strict=True)}
    old = _standing(session, keys)
    _forget_bands(session, old.values())
    current = rules()
    numbered: list[tuple[int, bytes]] = []
    for key, (seq, _) in old.items():
        signature = made.get(key, b"")
        values = {"rules": current, "shingles": sizes.get(key, 0), "signature": signature}
        session.execute(update(TextPrintRecord).where(TextPrintRecord.seq == seq).values(**values))
        numbered.append((seq, signature))
    new = [text for text in listed if text.key not in old]
    numbered += _add(session, new, made, sizes)
    # In the order of the table: each of its pages is touched once.
    add_bands(session.connection(), numbered_bands(numbered))


def _add(
    session: Session, texts: Sequence[CaseText], made: dict[Key, bytes], sizes: dict[Key, int]
) -> list[tuple[int, bytes]]:
    """Write the prints of texts that had none. Returns their numbers and signatures."""
    last: int = session.execute(select(func.coalesce(func.max(TextPrintRecord.seq), 0))).scalar_one()
    current = rules()
    rows = [
        {
            "seq": seq, "complaint_id": text.complaint_id, "source_kind": text.source_kind,
            "source_id": text.source_id, "rules": current, "shingles": sizes[text.key],
            "signature": made[text.key],
        }
        for seq, text in enumerate(texts, start=last + 1)
    ]  # fmt: skip
    add_rows(session, TextPrintRecord, rows)
    return [(last + place, made[text.key]) for place, text in enumerate(texts, start=1)]


def _standing(session: Session, keys: Sequence[Key]) -> dict[Key, tuple[int, bytes]]:
    row = TextPrintRecord
    found: dict[Key, tuple[int, bytes]] = {}
    for kind in TextSource:
        ids = [source_id for source_kind, source_id in keys if source_kind == kind.value]
        statement = select(row.source_id, row.seq, row.signature).where(
            row.source_kind == kind.value, row.source_id.in_(ids)
        )
        for source_id, seq, signature in session.execute(statement) if ids else ():
            found[kind.value, source_id] = (seq, signature)
    return found


def _forget_bands(session: Session, prints: Iterable[tuple[int, bytes]]) -> None:
    row = TextBandRecord
    for seq, signature in prints:
        session.execute(
            delete(row).where(row.band.in_(bands(signature, segment_of(seq))), row.print_seq == seq)
        )


def _missing(session: Session, at_most: int | None) -> list[Key]:
    """What to print, oldest case first."""
    found: list[Key] = []
    for kind, statement in _questions():
        left = None if at_most is None else at_most - len(found)
        if left == 0:
            break
        ids = session.connection().execute(statement.limit(left)).scalars()
        found += [(kind.value, source_id) for source_id in ids]
    return found


def _questions() -> Iterator[tuple[TextSource, Select[str]]]:
    row, case, exhibit, file = TextPrintRecord, ComplaintRecord, EvidenceRecord, EvidenceFileRecord
    current = rules()
    outdated = or_(row.rules < current, row.rules > current)
    for kind in TextSource:
        yield kind, select(row.source_id).where(outdated, row.source_kind == kind.value).order_by(row.seq)
    narratives = select(case.id).where(~_printed(TextSource.NARRATIVE, case.id))
    yield TextSource.NARRATIVE, narratives.order_by(case.seq)
    letters = select(exhibit.id).join(file, file.sha256 == exhibit.sha256)
    standing = exhibit.withdrawn_at.is_(None) & file.media_type.in_(LETTERS)
    unprinted = letters.where(standing, ~_printed(TextSource.EVIDENCE, exhibit.id))
    yield TextSource.EVIDENCE, unprinted.order_by(exhibit.id)


def _printed(kind: TextSource, source_id: ColumnElement[str] | InstrumentedAttribute[str]) -> Exists:
    row = TextPrintRecord
    return exists().where(row.source_kind == kind.value, row.source_id == source_id)
