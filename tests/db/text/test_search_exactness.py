"""The bigram index answers exactly what a scan with instr answers, on a real FTS5 table."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from workbench.text import bigram_tokens, match_expression, search_key

ALPHABET = "保单退aB1 20-—,。·\"'*（\u200b１Ａ𠮷\U00030000é\u0301ß\ue000_^:\n"
DOCUMENTS = st.lists(st.text(alphabet=ALPHABET, max_size=14), min_size=1, max_size=8)


@pytest.fixture
def connection() -> Iterator[sqlite.Connection]:
    opened = sqlite.connect(":memory:")
    opened.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT")
    opened.execute(
        "CREATE VIRTUAL TABLE found USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii')"
    )
    yield opened
    opened.close()


def fill(connection: sqlite.Connection, documents: list[str]) -> None:
    connection.execute("DELETE FROM document")
    connection.execute("DELETE FROM found")
    for number, text in enumerate(documents):
        key = search_key(text)
        connection.execute("INSERT INTO document VALUES (?, ?)", (number, key))
        tokens = " ".join(bigram_tokens(key))
        connection.execute("INSERT INTO found (rowid, tokens) VALUES (?, ?)", (number, tokens))


def indexed_answer(connection: sqlite.Connection, query: str) -> set[int]:
    match, verify = match_expression(query)
    conditions = ["instr(key, ?) > 0"] * len(verify)
    values = list(verify)
    if match is not None:
        conditions.append("id IN (SELECT rowid FROM found WHERE found MATCH ?)")
        values.append(match)
    where = " AND ".join(conditions) or "1"
    return {row[0] for row in connection.execute(f"SELECT id FROM document WHERE {where}", values)}


def scanned_answer(documents: list[str], query: str) -> set[int]:
    terms = search_key(query).split()
    return {n for n, text in enumerate(documents) if all(term in search_key(text) for term in terms)}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(documents=DOCUMENTS, data=st.data())
def test_that_the_index_finds_exactly_what_a_scan_finds(
    connection: sqlite.Connection, documents: list[str], data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from(documents))
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : start + data.draw(st.integers(0, 6))]
    query = data.draw(st.sampled_from([piece, piece[::-1]]) | st.text(alphabet=ALPHABET, max_size=5))
    fill(connection, documents)
    assert indexed_answer(connection, query) == scanned_answer(documents, query)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("0042", {0}),
        ("2210", {1}),
        ("A-2210", {1}),
        ("-2210", {1}),
        ("𠮷", {2}),
        ("保", {0, 2}),
        ("合同 甲", {2}),
        ('"', {3}),
        ("NEAR(", {3}),
        ("单号", set()),
        ("·艾", {4}),
    ],
)
def test_that_tails_of_numbers_rare_characters_and_syntax_are_found(
    connection: sqlite.Connection, query: str, found: set[int]
) -> None:
    fill(
        connection,
        ["保单，号 13800130042", "型号A-2210", "𠮷某的保险合同，甲方", '他说"NEAR(a b)"AND', "买买提·艾力"],
    )
    assert indexed_answer(connection, query) == found


def test_that_a_query_of_very_many_words_is_answered(connection: sqlite.Connection) -> None:
    words = [f"词{number}" for number in range(100)]
    fill(connection, [" ".join(words), " ".join(words[:-1])])
    assert indexed_answer(connection, " ".join(words)) == {0}
    assert indexed_answer(connection, "".join(words)) == set()
