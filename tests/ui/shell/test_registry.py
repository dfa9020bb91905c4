from ui.registry import page_specs

# F1 leads to it from everywhere: no entry of the rail is above it.
STANDS_ALONE = {"handbook"}


def test_that_every_page_beside_the_rail_says_which_entry_stays_marked() -> None:
    in_rail = {spec.key for spec in page_specs() if spec.in_rail}
    beside = [spec for spec in page_specs() if not spec.in_rail and spec.key not in STANDS_ALONE]
    assert {spec.key: spec.under for spec in beside if spec.under not in in_rail} == {}
