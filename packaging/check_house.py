"""House rules that no linter knows: what freezes the window, escapes translation or ignores the theme."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("workbench", "ui", "db", "packaging", "tests")
WAIVER = re.compile(r"#\s*house:\s*\S+")

FORBIDDEN_NAMES = {
    "processEvents": "runs handlers inside handlers; give the work to a job",
    "QSortFilterProxyModel": "froze for minutes on a million rows; sort and filter in SQL",
    "selectedRows": "froze for half a minute after Ctrl+A; use the ranges of selection()",
    "resizeColumnsToContents": "reads every row; set fixed section sizes",
    "resizeRowsToContents": "reads every row; set fixed section sizes",
}
# fmt: off
TEXT_CLASSES = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu",
    "QDockWidget", "QTableWidgetItem", "QListWidgetItem", "QTreeWidgetItem",
}
TEXT_METHODS = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle",
    "setPlaceholderText", "setPrefix", "setSuffix", "setAccessibleName", "setAccessibleDescription",
    "setInformativeText", "setLabelText", "setTabText", "setItemText", "setHeaderLabels",
    "setHorizontalHeaderLabels", "addAction", "addMenu", "addTab", "addItem", "addRow", "showMessage",
}
KIT_CLASSES = {
    "ActionButton", "IconButton", "SectionLabel", "ElidedLabel", "Card", "EmptyState", "FieldRow",
    "SearchBox", "PageHeader", "Confirmation", "Choice", "ChipState", "StripState", "ProgressState",
    "ToastState", "Column", "Cell", "Command", "PageSpec",
}
MESSAGE_BOXES = {"information", "warning", "critical", "question", "about"}
# fmt: on
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b|\brgba?\(")
THEME = re.compile(r"ui/kit/(theme|palette)[^/]*\.py")
# Kit parts also take keys and icon names; words begin with a capital, hold a space or are Chinese.
WORDS = re.compile(r"^[A-Z][a-z]|[A-Za-z] [A-Za-z]|[\u4e00-\u9fff]")
SHORTCUT = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+\S+|F\d+|Esc")
PLURAL_ENDINGS = {"s", "es", "ies"}
BUILT_AT_RUN_TIME = (ast.JoinedStr, ast.IfExp, ast.BinOp, ast.BoolOp, ast.Call)

Finding = tuple[int, str]


def called_name(node: ast.Call) -> str:
    """Return the last part of what is called: `setText` for `self._name.setText(...)`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def receiver(node: ast.Call) -> str:
    """Return what a method is called on, as written."""
    return ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""


def forbidden_names(tree: ast.AST) -> Iterator[Finding]:
    """Yield uses of what must not be used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            name = node.name
        elif isinstance(node, ast.Attribute):
            name = node.attr
        else:
            continue
        if name in FORBIDDEN_NAMES:
            yield node.lineno, f"{name}: {FORBIDDEN_NAMES[name]}"


def star_imports(tree: ast.AST) -> Iterator[Finding]:
    """Yield `from x import *`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            yield node.lineno, "star import: name what you use"


def has_letters(text: str) -> bool:
    """Tell whether a person would read words in a text, markup aside."""
    return any(character.isalpha() for character in re.sub(r"<[^<>]*>|&\w+;", "", text))


def shown_literals(node: ast.expr) -> Iterator[ast.Constant]:
    """Yield the literal parts of an argument as they would be shown; calls are not followed."""
    if isinstance(node, ast.Constant):
        yield node
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.List | ast.Tuple):
        for element in node.elts:
            yield from shown_literals(element)
    elif isinstance(node, ast.BinOp):
        yield from (*shown_literals(node.left), *shown_literals(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*shown_literals(node.body), *shown_literals(node.orelse))


def is_shown(node: ast.Call, text: str) -> bool:
    """Tell whether a call puts a text that it is given on the screen."""
    name = called_name(node)
    if SHORTCUT.fullmatch(text):
        return False
    if name in KIT_CLASSES:
        return WORDS.search(text) is not None
    is_box = name in MESSAGE_BOXES and receiver(node).endswith("QMessageBox")
    return (is_box or name in TEXT_CLASSES or name in TEXT_METHODS) and has_letters(text)


def untranslated_texts(tree: ast.AST) -> Iterator[Finding]:
    """Yield literal words given to a widget without tr()."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        for argument in arguments[:1] if called_name(node) == "addItem" else arguments:
            for literal in shown_literals(argument):
                if isinstance(literal.value, str) and is_shown(node, literal.value):
                    yield literal.lineno, f"{literal.value!r} is shown untranslated: wrap it in self.tr()"


def unusable_translations(tree: ast.AST) -> Iterator[Finding]:
    """Yield calls of tr() that the text extractor misreads."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if called_name(node) == "tr" and isinstance(node.func, ast.Attribute):
            yield from misread_tr(node)
        elif receiver(node).endswith("Application") and is_built_translate(node):
            yield node.lineno, "translate() needs its context and text as plain literals"


def is_built_translate(node: ast.Call) -> bool:
    """Tell whether translate() is given a text that is built at run time."""
    return called_name(node) == "translate" and any(
        isinstance(part, BUILT_AT_RUN_TIME) for part in node.args[:2]
    )


def misread_tr(node: ast.Call) -> Iterator[Finding]:
    """Yield what is wrong with one call of tr()."""
    text = node.args[0]
    if receiver(node) != "self":
        yield node.lineno, f"{receiver(node)}.tr(): the context would be the variable's name; use self.tr()"
    if isinstance(text, BUILT_AT_RUN_TIME):
        yield (
            node.lineno,
            "tr() of a text built at run time finds no translation; put {placeholders} in a literal",
        )
    elif isinstance(text, ast.Constant) and "%n" in str(text.value) and len(node.args) < 3:
        yield node.lineno, 'a plural is written self.tr("%n …", "", count): keywords are not seen'


def colour_literals(tree: ast.AST) -> Iterator[Finding]:
    """Yield colours that would not follow the theme."""
    for node in ast.walk(tree):
        colour = colour_of(node)
        if colour:
            yield getattr(node, "lineno", 1), f"{colour}: take the colour from the theme in ui/kit"


def colour_of(node: ast.AST) -> str | None:
    """Return the colour that a node spells out, or None."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        found = COLOUR.search(node.value)
        return repr(found.group()) if found else None
    if isinstance(node, ast.Call) and called_name(node) == "QColor":
        return ast.unparse(node) if any(isinstance(part, ast.Constant) for part in node.args) else None
    if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("GlobalColor"):
        return None if node.attr == "transparent" else ast.unparse(node)
    return None


def hand_made_plurals(tree: ast.AST) -> Iterator[Finding]:
    """Yield `"s" if n != 1 else ""` and its kind."""
    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp):
            branches = [part.value for part in (node.body, node.orelse) if isinstance(part, ast.Constant)]
            if any(branch in PLURAL_ENDINGS for branch in branches):
                yield node.lineno, 'hand-made plural: self.tr("%n …", "", count)'


def findings(name: str, source: str) -> list[Finding]:
    """Return (line, what and why) for one file; `name` is its path from the root."""
    tree = ast.parse(source, name)
    found = [*star_imports(tree)]
    if name.startswith("ui/"):
        found += [*forbidden_names(tree), *hand_made_plurals(tree)]
        found += [*untranslated_texts(tree), *unusable_translations(tree)]
        if not THEME.fullmatch(name):
            found += colour_literals(tree)
    lines = source.splitlines()
    return sorted({(line, text) for line, text in found if not WAIVER.search(lines[line - 1])})


def main(root: Path = ROOT) -> int:
    """Print every finding; return 1 if there is any. `# house: reason` on the line waives it."""
    complaints = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for line, text in findings(name, path.read_text(encoding="utf-8")):
                complaints.append(f"{name}:{line}: {text}")
    print("\n".join(complaints) or "The house rules hold.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
