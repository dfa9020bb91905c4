from ui.registry import page_specs


def test_that_every_page_beside_the_rail_says_which_entry_stays_marked() -> None:
    in_rail = {spec.key for spec in page_specs() if spec.in_rail}
    astray = {spec.key: spec.under for spec in page_specs() if not spec.in_rail and spec.under not in in_rail}
    assert astray == {}
