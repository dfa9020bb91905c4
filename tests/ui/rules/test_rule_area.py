from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.rules.rule_area import RuleArea


def shown(qtbot: QtBot, width: int) -> tuple[RuleArea, QWidget, QWidget]:
    tables, rules, rule = QWidget(), QWidget(), QWidget()
    tables.setFixedWidth(218)
    rule.setMinimumWidth(300)
    rule.setMaximumWidth(400)
    area = RuleArea(tables, rules, rule)
    qtbot.addWidget(area)
    area.resize(1100, 600)
    area.show()
    area.resize(width, 300)
    return area, rules, rule


def test_that_the_rule_stands_beside_its_list_where_there_is_room(qtbot: QtBot) -> None:
    _area, rules, rule = shown(qtbot, 1100)
    qtbot.waitUntil(lambda: rule.width() >= 300)
    assert rule.mapToGlobal(rule.rect().topLeft()).y() == rules.mapToGlobal(rules.rect().topLeft()).y()
    assert rule.width() <= 400


def test_that_the_rule_stands_below_a_list_that_can_be_read_in_a_narrow_window(qtbot: QtBot) -> None:
    _area, rules, rule = shown(qtbot, 631)
    qtbot.waitUntil(lambda: rules.width() > 350 and rule.width() > 600)
    assert rule.mapToGlobal(rule.rect().topLeft()).y() >= rules.mapToGlobal(rules.rect().bottomLeft()).y()
