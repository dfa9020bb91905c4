"""The fields of a draft by their domain path, so that problems find their place on the page."""

from collections.abc import Callable, Iterable

from ui.kit.field_row import FieldRow
from workbench.errors import Problem


class FieldProblems:
    """Binds field paths (`complainant.id_no`) to rows; what has no row is handed back to the page."""

    def __init__(self, sentence: Callable[[Problem], str]) -> None:
        self._sentence = sentence
        self._rows: dict[str, FieldRow] = {}

    def bind(self, path: str, row: FieldRow) -> FieldRow:
        """Remember where problems of a path are shown."""
        self._rows[path] = row
        return row

    def unbind(self, path: str) -> None:
        """Forget a row that is going away."""
        self._rows.pop(path, None)

    def show(self, problems: Iterable[Problem]) -> list[Problem]:
        """Mark every row; returns the problems that belong to none of them."""
        by_row: dict[FieldRow, list[Problem]] = {}
        homeless: list[Problem] = []
        for problem in problems:
            row = self._row_for(problem.field)
            if row is None:
                homeless.append(problem)
            else:
                by_row.setdefault(row, []).append(problem)
        for row in set(self._rows.values()):
            found = by_row.get(row, [])
            errors = [problem for problem in found if problem.level == "error"]
            text = "\n".join(self._sentence(problem) for problem in errors or found)
            row.show_problem(text or None, "error" if errors else "warning")
        return homeless

    def focus_first(self, problems: Iterable[Problem]) -> bool:
        """Put the keyboard into the first field with an error."""
        for problem in problems:
            row = self._row_for(problem.field)
            if row is not None and problem.level == "error":
                row.control.setFocus()
                return True
        return False

    def _row_for(self, path: str) -> FieldRow | None:
        while path:
            if path in self._rows:
                return self._rows[path]
            path = path.rpartition(".")[0]
        return None
