"""Which input method is loaded where the desktop names one that does not come with the program."""

import sys

import pytest

from ui.shell.input_method import in_stead, settled

SHIPPED = frozenset({"compose", "ibus"})
ONE, SEVERAL, PORTAL = "QT_IM_MODULE", "QT_IM_MODULES", "IBUS_USE_PORTAL"


@pytest.mark.parametrize("named", ["", "none", "compose", "ibus"])
def test_that_what_qt_can_load_stays(named: str) -> None:
    assert in_stead({ONE: named}, SHIPPED) == {}


def test_that_nothing_is_set_where_nothing_was() -> None:
    assert in_stead({}, SHIPPED) == {}


@pytest.mark.parametrize("named", ["fcitx", "fcitx5"])
def test_that_fcitx_is_spoken_to_as_ibus_at_its_portal(named: str) -> None:
    assert in_stead({ONE: named}, SHIPPED) == {ONE: "ibus", PORTAL: "1"}


@pytest.mark.parametrize("named", ["xim", "uim", "scim"])
def test_that_any_other_module_without_a_plugin_gives_way_to_ibus(named: str) -> None:
    assert in_stead({ONE: named}, SHIPPED) == {ONE: "ibus"}


def test_that_a_plugin_that_is_there_is_kept() -> None:
    assert in_stead({ONE: "fcitx"}, SHIPPED | {"fcitx"}) == {}


def test_that_a_list_keeps_its_order_and_names_each_once() -> None:
    assert in_stead({SEVERAL: "wayland;fcitx;ibus"}, SHIPPED) == {SEVERAL: "wayland;ibus", PORTAL: "1"}
    assert in_stead({SEVERAL: "wayland;ibus;fcitx"}, SHIPPED) == {SEVERAL: "wayland;ibus"}
    assert in_stead({SEVERAL: "wayland;ibus"}, SHIPPED) == {}


def test_that_both_variables_are_set_and_the_list_decides() -> None:
    wanted = {ONE: "fcitx", SEVERAL: "ibus;compose"}
    assert in_stead(wanted, SHIPPED) == {ONE: "ibus"}


def test_that_what_the_person_said_of_the_portal_stands() -> None:
    assert in_stead({ONE: "fcitx", PORTAL: "0"}, SHIPPED)[PORTAL] == "0"


def test_that_nothing_stands_in_where_there_is_no_ibus_either() -> None:
    assert in_stead({ONE: "fcitx"}, frozenset({"compose"})) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has input methods to choose from")
def test_that_the_plugins_that_came_with_qt_are_found_and_other_programs_are_left_alone() -> None:
    environment = {ONE: "fcitx"}
    with settled(environment):
        assert environment == {ONE: "ibus", PORTAL: "1"}
    assert environment == {ONE: "fcitx"}
