"""Reads YAML and remembers on which line everything stands."""

from __future__ import annotations

from typing import Any

from workbench.errors import UserError

Path = tuple[str | int, ...]
Lines = dict[Path, int]
TEXT_MAX_CHARS = 60_000


def load_with_lines(text: str, file: str, *, ours: bool = False) -> tuple[dict[str, Any], Lines]:
    """The mapping that a text holds, and the line of every part by its path; a block's is its first line.

    Args: ours: the text came with the program; the faster reader, which a text nested without end would
        crash, is for such texts alone.
    Raises: UserError `letter.template_bad_yaml` with the line, `letter.template_key_twice`,
        `letter.template_too_deep` or `letter.template_too_long`.
    """
    import yaml

    if len(text) > TEXT_MAX_CHARS:
        raise _refused(file, 1, "letter.template_too_long", limit=str(TEXT_MAX_CHARS))
    walk = _Walk()
    try:
        value = _loaded(text, walk, ours=ours)
    except RecursionError:
        raise _refused(file, 1, "letter.template_too_deep") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        reason = str(getattr(error, "problem", None) or error)
        raise _refused(file, line, "letter.template_bad_yaml", reason=reason[:200]) from error
    if not isinstance(value, dict):
        raise _refused(file, 1, "letter.template_bad_yaml", reason="key: value")
    if walk.twice:
        raise _refused(file, walk.twice[0][0], "letter.template_key_twice", key=walk.twice[0][1])
    return value, walk.lines


def _loaded(text: str, walk: _Walk, *, ours: bool) -> Any:
    import yaml

    # Libyaml is not on every machine.
    fast: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = (fast if ours else yaml.SafeLoader)(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        walk.into(node, ())
        return loader.construct_document(node)
    finally:
        loader.dispose()


class _Walk:
    """Goes through what a text holds, once: a part that stands in two places could grow without bounds."""

    def __init__(self) -> None:
        self.lines: Lines = {}
        self.twice: list[tuple[int, str]] = []
        self._seen: set[int] = set()

    def into(self, node: Any, path: Path) -> None:
        """Note the lines of a part and of all its parts."""
        from yaml.composer import ComposerError

        if id(node) in self._seen:
            raise ComposerError(problem="&, *", problem_mark=node.start_mark)
        self._seen.add(id(node))
        line = node.start_mark.line + 1
        # The text of a block begins below the sign that opens it.
        self.lines[path] = line + 1 if getattr(node, "style", None) in ("|", ">") else line
        if node.id == "mapping":
            self._into_mapping(node, path)
        elif node.id == "sequence":
            for index, value in enumerate(node.value):
                self.into(value, (*path, index))

    def _into_mapping(self, node: Any, path: Path) -> None:
        keys: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in keys:
                self.twice.append((key.start_mark.line + 1, name))
            keys.add(name)
            self.into(value, (*path, name))
            if value.id == "scalar" and getattr(value, "style", None) not in ("|", ">"):
                self.lines[*path, name] = key.start_mark.line + 1


def _refused(file: str, line: int, code: str, **detail: str) -> UserError:
    place = {"file": file, "line": str(line)}
    return UserError.one(f"{file}:{line}", code, **place, **detail)
