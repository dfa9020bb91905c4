"""Two people who share a payee account and a phone, found in the real window and walked to by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.e2e.cli.claims import DISPUTE
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead
from tests.e2e.window.driving import Driver
from tests.e2e.window.road import ENTER, Road
from tests.e2e.window.sitting import Sitting
from ui.case.case_page import CasePage
from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton
from ui.links.graph_view import GraphView
from ui.persons.person_page import PersonPage

ACCOUNT = "6222 0210 0111 4837"
PHONE = "13900001122"


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """Two complaints by people who have nothing in common but a phone."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-09-17T10:00")
    lead.register({**DISPUTE, "complainant": {"name": "赵丽", "phones": [PHONE]}})
    return lead


def record_account(road: Road) -> None:
    """A payee account, from the receipt of the case."""
    driver = road.driver
    road.open_case()
    driver.click(IconButton, "登记关联线索")
    driver.choose("线索种类", "account")
    driver.type("内容", ACCOUNT)
    driver.type("户名", "某某咨询公司")
    road.confirm()
    driver.see("************4837")


def walk_to_the_other(driver: Driver) -> None:
    """From the person's page into the graph, and by arrow key to the person who shares the account."""
    graph = driver.find(GraphView, "关联图")
    driver.settle()
    driver.until(graph.hasFocus, "the keyboard in the graph")
    driver.press(Qt.Key.Key_Up)
    driver.see("孙*", "收款账户", "************4837", "来件 1", "2026年9月17日")
    driver.press(Qt.Key.Key_Tab)
    driver.until(lambda: graph.bundle is not None, "the edge to be chosen")
    driver.see("收款账户", "电话")


def test_that_people_who_share_an_account_and_a_phone_are_found_and_walked_to(
    lead: Lead, sitting: Sitting
) -> None:
    first = lead.case_no
    lead.register({**DISPUTE, "complainant": {"name": "孙立", "phones": [PHONE]}})
    second = lead.case_no
    with sitting() as driver:
        record_account(Road(driver, first))
        road = Road(driver, second)
        record_account(road)
        Road(driver, first).open_case()
        driver.click(IconButton, "打开 赵* 的画像")
        driver.find(PersonPage, "赵*")
        driver.settle()
        driver.click(ActionButton, "展开关系图")
        walk_to_the_other(driver)
        driver.click(IconButton, f"打开案件 {second}")
        driver.find(CasePage, f"案件 {second}")
        driver.settle()
        driver.click(ActionButton, "展开关系图")
        graph = driver.find(GraphView, "关联图")
        driver.settle()
        driver.until(lambda: graph.node != "", "the graph around the case")
        driver.see(second)
        driver.press(Qt.Key.Key_Down)
        driver.press(Qt.Key.Key_Up)
        driver.press(ENTER)
        driver.settle()
        driver.see(first)
    found = lead.do("link", "trace", "list", second)["traces"]
    assert [(one["shown"], one["holder"]) for one in found] == [("************4837", "某某咨询公司")]
