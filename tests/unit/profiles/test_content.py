"""What a version keeps comes back as it was."""

import json
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.persons.profile_model import (
    Amount,
    Answered,
    Claim,
    Coded,
    Day,
    EmotionPoint,
    Histogram,
    History,
    Number,
    Path,
    ProfileValue,
    Ratio,
    Source,
    SourceKind,
    Text,
    ValueState,
)
from workbench.profiles.content import as_json, from_json

words = st.text(max_size=12)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
points = st.builds(
    EmotionPoint,
    at=st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),
    level=st.integers(0, 4),
    label=st.none() | words,
    words=st.none() | words,
    contact_id=words,
    case_no=words,
)
counts = st.lists(st.tuples(words, st.integers(0, 99)), max_size=4).map(tuple)
values = st.one_of(
    st.builds(Text, words),
    st.builds(Coded, words, words),
    st.builds(Day, days),
    st.builds(Number, st.floats(0, 1e6)),
    st.builds(Amount, st.integers(0, 10**15)),
    st.builds(Ratio, st.integers(0, 9), st.integers(1, 9)),
    st.builds(Histogram, words, counts),
    st.builds(Path, words, st.lists(words, max_size=4).map(tuple)),
    st.builds(Claim, words, st.none() | st.integers(0, 10**9), st.none() | words),
    st.builds(History, st.lists(points, max_size=3).map(tuple)),
    st.builds(Answered, words, words, st.booleans()),
)
sources = st.builds(
    Source,
    kind=st.sampled_from(SourceKind),
    where=words,
    where_id=st.none() | words,
    by=st.none() | words,
    at=st.none() | days,
    basis=st.lists(words, max_size=3).map(tuple),
    answers=st.lists(words, max_size=3).map(tuple),
)
kept = st.builds(
    ProfileValue,
    facet_id=words,
    value=values,
    source=sources,
    expires_on=st.none() | days,
    state=st.sampled_from(ValueState),
    masked=st.booleans(),
)


@settings(max_examples=50)
@given(st.lists(kept, max_size=5))
def test_that_values_come_back_from_their_json(some: list[ProfileValue]) -> None:
    assert from_json(json.loads(json.dumps(as_json(some)))) == tuple(some)
