"""The graph is walked by mouse and by keyboard; every edge leads to its source."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.links.conftest import Ring, Settle
from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton
from ui.links.link_graph import LinkGraph
from ui.links.link_page import LinkPage
from ui.links.target import of_cases, of_person
from workbench.links.edges import HUB_AT
from workbench.links.model import EdgeKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def words(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def graph(desk: "Desk", ring: Ring, settle: Settle, qtbot: "QtBot") -> LinkGraph:
    """The graph around 王筱."""
    made = LinkGraph(desk)
    qtbot.addWidget(made)
    made.resize(1000, 620)
    with qtbot.waitExposed(made):
        made.show()
    made.show_person(ring.cases[0].person_id)
    settle(desk)
    made.take_focus()
    return made


def spot(graph: LinkGraph, node_id: str) -> QPoint:
    return graph.view.scene().lens.box(graph.state.nodes[node_id]).center().toPoint()


def test_that_the_person_stands_in_the_middle_and_says_what_is_shared(graph: LinkGraph, ring: Ring) -> None:
    assert graph.view.node == ring.cases[0].person_id
    assert len(graph.state.nodes) == 3
    told = words(graph.panel)
    for text in ("王*", "With 李*", "With 孙*", "Payee account", "************4837", "138****8000"):
        assert text in told
    assert "13800138000" not in told
    assert "16 September 2026" in told


def test_that_arrows_walk_and_enter_centres_and_backspace_goes_back(
    graph: LinkGraph, ring: Ring, desk: "Desk", settle: Settle, qtbot: "QtBot"
) -> None:
    qtbot.keyClick(graph.view, Qt.Key.Key_Up)
    other = graph.view.node
    assert other in {case.person_id for case in ring.cases[1:]}
    qtbot.keyClick(graph.view, Qt.Key.Key_Return)
    settle(desk)
    assert graph.state.start == (other,)
    qtbot.keyClick(graph.view, Qt.Key.Key_Backspace)
    settle(desk)
    assert graph.state.start == (ring.cases[0].person_id,)
    qtbot.keyClick(graph.view, Qt.Key.Key_Backspace)
    settle(desk)
    assert graph.state.start == (ring.cases[0].person_id,)


def test_that_tab_goes_along_the_edges_and_then_on(graph: LinkGraph, qtbot: "QtBot") -> None:
    chosen = []
    for _ in range(2):
        qtbot.keyClick(graph.view, Qt.Key.Key_Tab)
        assert graph.view.bundle is not None
        chosen.append(graph.view.bundle)
    assert len({bundle.other(graph.view.node) for bundle in chosen}) == 2
    assert words(graph.panel).count("With ") == 1
    qtbot.keyClick(graph.view, Qt.Key.Key_Tab)
    assert not graph.view.hasFocus()


def test_that_a_click_selects_and_a_double_click_centres(
    graph: LinkGraph, ring: Ring, desk: "Desk", settle: Settle, qtbot: "QtBot"
) -> None:
    other = ring.cases[2].person_id
    qtbot.mouseClick(graph.view, LEFT, pos=spot(graph, other))
    assert graph.view.node == other
    assert "孙*" in words(graph.panel)
    qtbot.mouseDClick(graph.view, LEFT, pos=spot(graph, other))
    settle(desk)
    assert graph.state.start == (other,)


def test_that_a_click_on_a_line_chooses_the_edge(graph: LinkGraph, qtbot: "QtBot") -> None:
    bundle = graph.state.at(graph.view.node)[0]
    a, b = graph.view.scene().line(bundle)
    qtbot.mouseClick(graph.view, LEFT, pos=((a + b) / 2).toPoint())
    assert graph.view.bundle == bundle


def test_that_an_edge_leads_to_its_case(graph: LinkGraph, ring: Ring, shell: "RecordingShell") -> None:
    other = ring.cases[1]
    buttons = graph.panel.findChildren(IconButton)
    next(button for button in buttons if other.case_no in button.accessibleName()).click()
    assert shell.visits == [("case", other.id)]


def test_that_a_reader_hears_who_is_selected(
    graph: LinkGraph, qtbot: "QtBot", nameless: Callable[[QWidget], list[str]]
) -> None:
    assert "王*" in graph.view.accessibleDescription()
    assert "2 links" in graph.view.accessibleDescription().replace("(s)", "s")
    qtbot.keyClick(graph.view, Qt.Key.Key_Tab)
    assert "Payee account" in graph.view.accessibleDescription()
    assert nameless(graph) == []


def test_that_cases_are_drawn_too_and_a_merged_pair_only_once(
    graph: LinkGraph, ring: Ring, desk: "Desk", settle: Settle
) -> None:
    graph.show_case(ring.cases[0].id)
    settle(desk)
    assert set(graph.state.nodes) == {case.id for case in ring.cases}
    graph.begin(of_cases((ring.cases[0].id, ring.cases[2].id)))
    settle(desk)
    assert set(graph.state.nodes) == {ring.cases[0].id, ring.cases[2].id}
    (bundle,) = graph.state.bundles
    assert bundle.kinds == (EdgeKind.ACCOUNT,)


def test_that_a_value_of_very_many_is_one_node_until_it_is_followed(
    desk: "Desk", settle: Settle, graph: LinkGraph, ring: Ring, qtbot: "QtBot"
) -> None:
    for number in range(HUB_AT + 2):
        ring.add(f"刘{number}", phones=("13911112222",))
    graph.show_person(ring.cases[-1].person_id)
    settle(desk)
    (hub,) = [node for node in graph.state.nodes.values() if node.hub is not None]
    assert str(HUB_AT + 2) in hub.note
    graph.view.select_node(hub.id)
    assert "not followed" in words(graph.panel)
    qtbot.keyClick(graph.view, Qt.Key.Key_Return)
    settle(desk)
    assert len(graph.state.nodes) == HUB_AT + 2
    assert not any(node.hub for node in graph.state.nodes.values())


def test_that_nobody_to_show_is_said(desk: "Desk", ring: Ring, graph: LinkGraph, settle: Settle) -> None:
    alone = ring.add("周萍")
    graph.show_person(alone.person_id)
    settle(desk)
    assert "No one else shares" in words(graph)
    graph.show_person("nobody")
    settle(desk)
    assert graph.state.nodes == {}


def test_that_a_graph_without_a_beginning_says_how_to_get_one_and_takes_the_keyboard_at_once(
    desk: "Desk", ring: Ring, settle: Settle, shell: "RecordingShell", qtbot: "QtBot"
) -> None:
    made = LinkGraph(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert "A graph begins at a person or a case" in words(made)
    assert not made.view.isVisible()
    next(one for one in made.findChildren(ActionButton) if one.text() == "People").click()
    assert shell.visits == [("people", None)]
    made.show_person(ring.cases[0].person_id)
    made.take_focus()
    assert made.view.hasFocus(), "before the answer is there"
    settle(desk)
    assert "A graph begins" not in words(made)


def test_that_zooming_keeps_what_is_under_the_pointer(graph: LinkGraph, qtbot: "QtBot") -> None:
    before = graph.view.scene().lens
    at = before.spot(30, 40)
    graph.view.zoom(1.5, at)
    after = graph.view.scene().lens
    assert after.scale == pytest.approx(before.scale * 1.5)
    assert after.under(at).x() == pytest.approx(30)
    qtbot.keyClick(graph.view, Qt.Key.Key_0)
    assert graph.view.scene().lens.scale == pytest.approx(before.scale)


def test_that_the_page_names_whose_links_it_shows(
    desk: "Desk", ring: Ring, settle: Settle, qtbot: "QtBot"
) -> None:
    page = LinkPage(desk)
    qtbot.addWidget(page)
    page.activate(of_person(ring.cases[0].person_id))
    settle(desk)
    assert "王*" in page.header._title.text()
