"""Qt's style sheet: resources/style/window.qss with its token names filled from a palette."""

from dataclasses import asdict
from string import Template

from ui.kit import metrics
from ui.kit.palette import Tokens
from ui.kit.resource_files import resource_path


def stylesheet(tokens: Tokens) -> str:
    """The style sheet in one palette's colours."""
    sheet = resource_path("style", "window.qss").read_text(encoding="utf-8")
    sizes = {
        "card_radius": metrics.CARD_RADIUS,
        "control_radius": metrics.CONTROL_RADIUS,
        "inner_height": metrics.CONTROL_HEIGHT - 2,
        "focus_height": metrics.CONTROL_HEIGHT - 4,
        "title_px": metrics.TITLE_PX,
        "small_px": metrics.SMALL_PX,
        "hint_px": metrics.HINT_PX,
    }
    # A style sheet cannot recolour a drawing, so there is a tick for each palette.
    tick = resource_path("style", "tick-dark.svg" if tokens.dark else "tick-light.svg")
    return Template(sheet).substitute(asdict(tokens) | sizes | {"tick": tick.as_posix()})
