"""Lines of notices as the State Council writes them and as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.clocks.calendar import days_between
from workbench.clocks.model import YearDraft
from workbench.clocks.notice import NoticeDays, read_line
from workbench.clocks.year_rules import examine_year
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
NAMES = {
    "元旦": "new_year",
    "春节": "spring_festival",
    "国庆": "national_day",
    "Spring Festival": "spring_festival",
}

OF_2026 = (
    "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。",
    "二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。"
    "2月14日（周六）、2月28日（周六）上班。",
    "三、清明节：4月4日（周六）至6日（周一）放假，共3天。",
    "四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。",
    "五、端午节：6月19日（周五）至21日（周日）放假，共3天。",
    "六、中秋节：9月25日（周五）至27日（周日）放假，共3天。",
    "七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。",
)  # fmt: skip


def read(line: str, *, year: int = 2027, worked: bool = False) -> NoticeDays:
    return read_line(line, field="days_off", year=year, holidays=NAMES, worked=worked)


def spans(line: str) -> list[tuple[str, str, str]]:
    found = read(line)
    assert found.problems == ()
    return [(span.first.isoformat(), span.last.isoformat(), span.holiday) for span in found.off]


def test_that_the_notice_of_2026_reads_as_the_published_year_stands() -> None:
    known = next(row for row in BOOK.calendar.rows if row.year == 2026)
    names = {row.zh: row.id for row in BOOK.holidays.rows}
    lines = [read_line(line, field="x", year=2026, holidays=names, worked=False) for line in OF_2026]
    assert [problem for line in lines for problem in line.problems] == []
    assert tuple(span for line in lines for span in line.off) == known.days_off
    assert sorted(day for line in lines for day in line.worked) == sorted(known.days_worked)


@pytest.mark.parametrize(
    "line",
    [
        "春节：2月5日至12日",
        "春节 2月5日-2月12日",
        "春节 2-5~2-12",
        "2027-02-05..2027-02-12 春节",
        "2027/2/5 至 2027/2/12 春节",
        "春节　２月５日至１２日放假，共８天",
        "Spring Festival: 2-5 to 2-12",
    ],
)
def test_that_a_range_may_be_typed_in_many_ways(line: str) -> None:
    assert spans(line) == [("2027-02-05", "2027-02-12", "spring_festival")]


def test_that_single_days_and_lists_are_read() -> None:
    assert spans("1月1日") == [("2027-01-01", "2027-01-01", "")]
    assert [first for first, _, _ in spans("1月1日、2日、10月1日")] == [
        "2027-01-01",
        "2027-01-02",
        "2027-10-01",
    ]


def test_that_new_year_may_begin_in_the_december_before() -> None:
    line = "元旦：2026年12月31日至1月2日放假调休。2026年12月27日（周日）上班。"
    assert spans(line) == [("2026-12-31", "2027-01-02", "new_year")]
    assert read(line).worked == (date(2026, 12, 27),)


def test_that_lines_of_worked_days_need_not_say_so() -> None:
    assert read("2月20日、28日", worked=True).worked == (date(2027, 2, 20), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("节假日期间，请妥善安排值班", "calendar.line_unreadable"),
        ("春节", "calendar.line_unreadable"),
        ("5日", "calendar.line_unreadable"),
        ("2月5日至", "calendar.line_unreadable"),
        ("2月5日" * 200, "calendar.line_unreadable"),
        ("2月30日", "calendar.no_such_day"),
        ("13月1日", "calendar.no_such_day"),
        ("0-0", "calendar.no_such_day"),
        ("2月12日至5日", "calendar.backwards"),
        ("2月5日至3月12日", "calendar.span_too_long"),
    ],
)
def test_that_a_line_that_is_no_date_is_named(line: str, code: str) -> None:
    (problem,) = read(line).problems
    assert problem.code == code
    assert line[:10] in problem.detail["line"]


@given(st.text(alphabet="0123456789月日年至到、。，：:~-/. ()（）春节元旦上班放假共天\n", max_size=60))
def test_that_whatever_is_typed_is_read_or_named(text: str) -> None:
    found = read(text)
    assert bool(found.problems) != bool(found.off or found.worked)


@given(st.dates(date(2027, 1, 1), date(2027, 12, 20)), st.integers(0, 9))
def test_that_every_range_is_read_as_it_was_written(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    for form in (
        "{a.month}月{a.day}日至{b.month}月{b.day}日",
        "{a}..{b}",
        "{a.month}/{a.day}-{b.month}/{b.day}",
    ):
        (span,) = read(form.format(a=first, b=last)).off
        assert (span.first, span.last) == (first, last)


DRAFT = YearDraft(
    2027,
    "国办发明电〔2026〕7号",
    (
        "元旦：1月1日至3日", "春节：2月5日至12日。2月20日（周六）上班。", "清明节：4月3日至5日",
        "劳动节：5月1日至5日",
        "端午节：6月9日", "中秋节：9月15日", "国庆节：10月1日至7日",
    ),
    ("5月8日", "10月9日"),
)  # fmt: skip


def codes(draft: YearDraft) -> list[str]:
    found = examine_year(draft, BOOK)
    assert (found.year is None) == any(problem.level == "error" for problem in found.problems)
    return sorted({problem.code for problem in found.problems})


def with_lines(off: tuple[str, ...] = (), worked: tuple[str, ...] = ()) -> YearDraft:
    return YearDraft(2027, DRAFT.notice, (*DRAFT.days_off, *off), (*DRAFT.days_worked, *worked))


def test_that_a_whole_notice_is_taken_over() -> None:
    year = examine_year(DRAFT, BOOK).year
    assert codes(DRAFT) == []
    assert year is not None
    assert sum(len(list(days_between(span.first, span.last))) for span in year.days_off) == 28
    assert year.days_worked == (date(2027, 2, 20), date(2027, 5, 8), date(2027, 10, 9))
    assert date(2027, 2, 6) in year.statutory and date(2027, 2, 10) not in year.statutory


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (YearDraft(2026, "x", ("1月1日",)), "calendar.year_shipped"),
        (YearDraft(2028, "x", ("1月1日",)), "calendar.year_not_next"),
        (YearDraft(2019, "x", ("1月1日",)), "calendar.year_not_next"),
        (YearDraft(9999, "x", ("1月1日",)), "calendar.year_not_next"),
        (YearDraft(2027, " ", DRAFT.days_off), "calendar.notice_missing"),
        (YearDraft(2027, "长" * 201, DRAFT.days_off), "text.too_long"),
        (YearDraft(2027, "x"), "calendar.nothing_off"),
        (with_lines(("2028年1月1日",)), "calendar.wrong_year"),
        (with_lines(("2026年11月30日",)), "calendar.wrong_year"),
        (with_lines(("1月2日",)), "calendar.named_twice"),
        (with_lines((), ("5月8日",)), "calendar.named_twice"),
        (with_lines((), ("2月7日",)), "calendar.off_and_worked"),
        (with_lines((), ("3月1日",)), "calendar.worked_weekday"),
        (with_lines(("没有日期",)), "calendar.line_unreadable"),
    ],
)
def test_that_what_is_wrong_with_a_notice_is_named(draft: YearDraft, code: str) -> None:
    assert code in codes(draft)
    assert examine_year(draft, BOOK).year is None


def test_that_all_problems_are_listed_at_once() -> None:
    draft = with_lines(("2月30日", "什么", "2029年1月1日"), ("3月1日",))
    assert codes(draft) == [
        "calendar.line_unreadable", "calendar.no_such_day", "calendar.worked_weekday", "calendar.wrong_year",
    ]  # fmt: skip


def test_that_a_forgotten_holiday_is_pointed_out_but_not_refused() -> None:
    draft = YearDraft(2027, DRAFT.notice, DRAFT.days_off[:-1], ("5月8日",))
    found = examine_year(draft, BOOK)
    assert found.year is not None
    (warning,) = found.problems
    assert (warning.code, warning.level) == ("calendar.holiday_not_off", "warning")
    assert warning.detail["days"] == "2027-10-01、2027-10-02、2027-10-03"


def test_that_a_day_of_another_entered_year_is_refused() -> None:
    first = examine_year(with_lines(("12月31日",)), BOOK).year
    assert first is not None
    later = YearDraft(2028, "x", ("2027年12月31日至2028年1月2日",))
    problems = examine_year(later, BOOK, [first]).problems
    assert "calendar.day_taken" in {problem.code for problem in problems}
