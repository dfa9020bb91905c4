"""Strips, dialogs, toasts: what a page says, and what a person can answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.icon_button import IconButton
from ui.kit.plain_editor import PlainEditor
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.kit.toast import Toast, ToastState
from workbench.errors import Conflict, MachineError, Problem, UserError


def button(box: QWidget, text: str) -> ActionButton:
    return next(
        each for each in box.findChildren(ActionButton) if each.text() == text and not each.isHidden()
    )


def sentence(problem: Problem | MachineError) -> str:
    return f"sentence of {problem.code}"


def test_that_a_strip_s_action_says_its_key(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_state(StripState("现在不能以此拒付。", "red", "可行：按约给付。", (("law", "查看依据"),)))
    with qtbot.waitSignal(strip.acted, timeout=500) as acted:
        qtbot.mouseClick(button(strip, "查看依据"), Qt.MouseButton.LeftButton)
    assert acted.args == ["law"]
    assert strip.accessibleName() == "现在不能以此拒付。 可行：按约给付。"


def test_that_a_strip_without_a_state_is_hidden_and_can_be_closed(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    strip = Strip(box)
    box.show()
    assert strip.isHidden()
    strip.show_state(StripState("已保存", "green", closable=True))
    assert strip.isVisible()
    qtbot.mouseClick(strip.findChildren(IconButton)[0], Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_that_an_error_strip_lists_every_problem(qtbot: QtBot) -> None:
    strip = ErrorStrip(sentence)
    qtbot.addWidget(strip)
    strip.show_error(UserError([Problem("a", "x.a"), Problem("b", "x.b")]))
    assert strip.accessibleName() == "sentence of x.a\nsentence of x.b"
    strip.show_error(None)
    assert strip.isHidden()


def test_that_a_conflict_offers_to_reload_and_a_machine_error_to_retry(qtbot: QtBot) -> None:
    strip = ErrorStrip(sentence)
    qtbot.addWidget(strip)
    keys: list[str] = []
    strip.acted.connect(keys.append)
    strip.show_error(Conflict("row"))
    button(strip, "Reload").click()
    strip.show_error(MachineError("machine.disk_full"), can_retry=True)
    button(strip, "Try again").click()
    assert keys == ["reload", "retry"]


def test_that_a_confirmation_shows_its_consequences_and_gives_back_the_reason(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    confirmation = Confirmation(
        "导出未脱敏的案卷？", ("文件含身份证号", "会记入审计"), "导出", reason_label="理由"
    )
    dialog = ConfirmDialog(confirmation, parent)
    dialog.open()
    verb = button(dialog, "导出")
    assert not verb.isEnabled()
    editor = dialog.findChildren(PlainEditor)[0]
    editor.setPlainText("  法院调取  ")
    assert verb.isEnabled()
    with qtbot.waitSignal(dialog.confirmed, timeout=500) as confirmed:
        verb.click()
    assert confirmed.args == ["法院调取"]


def test_that_a_dangerous_confirmation_is_cancelled_by_enter(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ConfirmDialog(Confirmation("作废这份文书？", ("编号不会再用",), "作废", danger=True), parent)
    confirmed: list[str] = []
    dialog.confirmed.connect(confirmed.append)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected, timeout=500):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert confirmed == []


def test_that_a_harmless_confirmation_is_given_by_enter(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ConfirmDialog(Confirmation("恢复这份备份吗？", ("什么都不删除。",), "恢复"), parent)
    dialog.open()
    focused = dialog.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(dialog.confirmed, timeout=500):
        qtbot.keyClick(focused, Qt.Key.Key_Return)


def test_that_undo_on_a_toast_undoes_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    undone: list[bool] = []
    toast = Toast(window)
    toast.show_state(ToastState("已归档", action="撤销", act=lambda: undone.append(True)))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    button(toast, "撤销").click()
    assert undone == [True]
    assert not toast.isVisible()


def test_that_a_long_toast_stays_whole_in_the_middle_of_a_window_that_is_laid_out_after_it(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    frame = QWidget(window)
    frame.resize(300, 200)
    toast = Toast(frame)
    toast.show_state(ToastState("已恢复。损坏的数据库保存在 /home/zhangsan/" + "case-workbench/" * 12))
    frame.resize(1000, 700)
    window.resize(1000, 700)
    window.show()
    assert frame.rect().contains(toast.geometry())
    assert abs(toast.geometry().center().x() - 500) <= 1
    (text,) = (label for label in toast.findChildren(QLabel) if label.text())
    assert text.height() >= text.heightForWidth(text.width()) > text.fontMetrics().height() * 1.5


def test_that_nothing_that_comes_later_lies_over_a_toast(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.show_state(ToastState("已恢复。"))
    later = QLabel("待办：逾期 4 项", window)
    later.setGeometry(0, 400, 800, 200)
    later.show()
    shown = window.childAt(toast.geometry().center())
    assert shown is not None and (shown is toast or toast.isAncestorOf(shown))


def test_that_a_confirmation_is_as_high_as_its_words(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    lines = (
        "从今天 23:04 的备份继续工作。",
        "这之后没有新的记录。",
        "损坏的数据库会单独保存。" * 3,
        "记录。",
    )
    dialog = ConfirmDialog(Confirmation("恢复这份备份吗？", lines, "恢复"), parent)
    dialog.open()
    heading = next(label for label in dialog.findChildren(QLabel) if label.text() == "恢复这份备份吗？")
    assert heading.height() <= heading.heightForWidth(heading.width()) + 4


def test_that_progress_can_be_cancelled_and_goes_away(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_state(ProgressState("正在生成案卷…", 3, 10))
    with qtbot.waitSignal(strip.cancelled, timeout=500):
        button(strip, "Cancel").click()
    strip.show_state(None)
    assert strip.isHidden()


def test_that_an_empty_place_offers_what_fills_it(qtbot: QtBot) -> None:
    empty = EmptyState("还没有案件。", "登记投诉", icon_name="cases", shortcut="Ctrl+N")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted, timeout=500):
        button(empty, "登记投诉").click()
    empty.show_state("没有找到。")
    assert [each.text() for each in empty.findChildren(ActionButton) if not each.isHidden()] == []
