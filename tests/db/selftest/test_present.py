"""What the self-test proves by the machine's own clock."""

import sys
from pathlib import Path

import pytest

from workbench.clocks import calendar
from workbench.selftest.model import Bench
from workbench.selftest.present import log_today


def test_that_a_case_of_this_very_day_is_logged(tmp_path: Path) -> None:
    log_today(Bench(tmp_path))


def test_that_a_program_without_the_days_off_of_coming_years_does_not_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As a built program was once shipped.
    monkeypatch.setitem(sys.modules, "holidays", None)
    calendar._computed_holidays.cache_clear()
    with pytest.raises(ModuleNotFoundError, match="holidays"):
        log_today(Bench(tmp_path))
