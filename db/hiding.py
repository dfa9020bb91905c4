"""Shadows the tables of a reading transaction with views that leave some cases out.

A temporary view stands before the table of its name, so a statement reads the view in whatever way it is
written: lists, counts, joins with the search index alike. The views go with the transaction.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sqlalchemy import Column, Connection, Table, text

from db.base import Base

_HIDDEN = "SELECT id FROM temp.hidden_case"
_GONE = "SELECT id FROM temp.hidden_person WHERE gone"
_CASE, _PERSON, _AUDIT = "complaint", "person", "audit_entry"

_TABLES = (
    "CREATE TEMP TABLE hidden_case(id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE hidden_person("
    "id TEXT PRIMARY KEY, cases INTEGER, last_on TEXT, gone INTEGER) WITHOUT ROWID",
)
# Who stands in a hidden case: in how many as complainant, what is left of their latest day, and whether no
# other case knows them.
_PEOPLE = f"""
INSERT INTO temp.hidden_person
SELECT met.id,
  (SELECT count(*) FROM main.complaint c WHERE c.complainant_id = met.id AND c.id IN ({_HIDDEN})),
  (SELECT max(c.received_on) FROM main.complaint c
   WHERE c.complainant_id = met.id AND c.id NOT IN ({_HIDDEN})),
  NOT EXISTS (SELECT 1 FROM main.party o WHERE o.person_id = met.id AND o.complaint_id NOT IN ({_HIDDEN}))
FROM (
  SELECT person_id AS id FROM main.party WHERE complaint_id IN ({_HIDDEN})
  UNION SELECT complainant_id FROM main.complaint WHERE id IN ({_HIDDEN}) AND complainant_id IS NOT NULL
) AS met
"""
_TOLD = "coalesce(shown.before, '') || coalesce(shown.after, '')"
_NAMED = (
    f"EXISTS (SELECT 1 FROM main.complaint c WHERE c.id IN ({_HIDDEN}) "
    f"AND (instr({_TOLD}, c.case_no) OR instr({_TOLD}, c.id)))"
)
_OF_PERSON = {
    "complaint_count": "complaint_count - coalesce("
    "(SELECT h.cases FROM temp.hidden_person h WHERE h.id = shown.id), 0) AS complaint_count",
    "last_received_on": "CASE WHEN (SELECT h.cases FROM temp.hidden_person h WHERE h.id = shown.id) > 0 "
    "THEN (SELECT h.last_on FROM temp.hidden_person h WHERE h.id = shown.id) "
    "ELSE last_received_on END AS last_received_on",
}


def hide_cases(connection: Connection, complaint_ids: Sequence[str]) -> None:
    """Let the rest of a reading transaction see nothing of some cases; it must end by rolling back."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO temp.hidden_case VALUES (?)", [(complaint_id,) for complaint_id in complaint_ids]
    )
    connection.execute(text(_PEOPLE))
    for view in _views():
        connection.exec_driver_sql(view)


@cache
def _views() -> tuple[str, ...]:
    # Imported here: only whoever is kept away from a case needs every table at once.
    from db import tables

    return tuple(_all_views(tables.Base))


def _all_views(base: type[Base]) -> Iterator[str]:
    listed = base.metadata.sorted_tables
    for table in listed:
        condition = _audited(listed) if table.name == _AUDIT else _hidden(table)
        if condition:
            names = [column.name for column in table.columns]
            shown = [_OF_PERSON.get(name, name) for name in names] if table.name == _PERSON else names
            yield (
                f"CREATE TEMP VIEW {table.name} AS SELECT {', '.join(shown)} FROM main.{table.name} AS shown "
                f"WHERE NOT coalesce({condition}, 0)"
            )


def _hidden(table: Table) -> str:
    """The condition that a row belongs to a hidden case, or "" for a table that belongs to none."""
    if table.name == _CASE:
        return f"(id IN ({_HIDDEN}))"
    if table.name == _PERSON:
        return f"(id IN ({_GONE}))"
    own = table.columns.get("complaint_id")
    conditions = []
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
        if own is not None and not own.nullable and key.parent is not own:
            continue
        other = key.column
        found = _hidden_rows(other.table, other.name) if other.table is not table else ""
        if found:
            conditions.append(f"coalesce({key.parent.name} IN ({found}), 0)")
    return f"({' OR '.join(conditions)})" if conditions else ""


def _hidden_rows(table: Table, wanted: str = "id") -> str:
    """A selection of the ids of a table's hidden rows, or of another column by which they are known."""
    if table.name == _CASE:
        return _HIDDEN
    if table.name == _PERSON:
        return _GONE
    condition = _hidden(table)
    return f"SELECT {wanted} FROM main.{table.name} WHERE {condition}" if condition else ""


def _audited(listed: Iterable[Table]) -> str:
    """The condition that an entry of the trail is about something hidden, or names a hidden case.

    The subject reads `kind:id`; a deed on a group or a review lists its cases in what was before and after.
    """
    named = (table for table in listed if table.name in (_CASE, _PERSON) or "complaint_id" in table.columns)
    rows = (_hidden_rows(table) for table in named if isinstance(table.columns.get("id"), Column))
    ids = " UNION ALL ".join(rows)
    return f"(substr(subject, instr(subject, ':') + 1) IN ({ids}) OR {_NAMED})"
