"""Where the person was in each workspace, for the next start; kept are ids alone."""

import json
from collections.abc import Sequence
from typing import Any

from ui.shell.history import Visit
from ui.shell.page_host import PageHost
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences
from workbench.workspace.model import Layout

_KEY = "place"


class Places:
    """Keeps the page and the place in it; says where to go at the next start."""

    def __init__(self, preferences: Preferences, specs: Sequence[PageSpec]) -> None:
        self._preferences = preferences
        self._specs = {spec.key: spec for spec in specs}

    def keep(self, layout: Layout, visit: Visit | None, host: PageHost) -> None:
        """Keep where the person is."""
        page = host.current_page()
        spec = self._specs.get(visit.page) if visit is not None else None
        if page is None or spec is None:
            return
        if spec.returns is not None:
            kept = {"page": spec.key, "at": page.place} if page.place else {}
        else:
            kept = {"page": spec.key} if spec.in_rail else {}
        self._preferences.keep_place(_id(layout), json.dumps(kept) if kept else "")

    def kept(self, layout: Layout) -> tuple[PageSpec, str] | None:
        """The page and the place in it; None where there is nothing to go back to."""
        try:
            kept: dict[str, Any] = json.loads(self._preferences.place(_id(layout)))
            spec, at = self._specs[str(kept["page"])], str(kept.get("at", ""))
        except (ValueError, KeyError, TypeError):
            return None
        return (spec, at) if bool(at) == (spec.returns is not None) else None


def _id(layout: Layout) -> str:
    """What tells workspaces apart, also when one is moved."""
    try:
        found = str(json.loads(layout.marker.read_text("utf-8"))["id"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return found if found.replace("-", "").isalnum() else ""
