"""How large a page is shown: fitted to the view, or at a percentage of its own size."""

from dataclasses import dataclass
from typing import Literal

Fit = Literal["width", "page", ""]
SCALES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0)
# A scale as near as this to a step counts as that step.
_NEAR = 0.02


@dataclass(frozen=True, slots=True)
class Zoom:
    """`scale` counts when nothing is fitted."""

    fit: Fit = "width"
    scale: float = 1.0

    def stepped(self, step: int, shown: float) -> "Zoom":
        """One step larger or smaller than what is shown; at the ends of the scale the last one."""
        if step > 0:
            return Zoom("", next((scale for scale in SCALES if scale > shown * (1 + _NEAR)), SCALES[-1]))
        return Zoom("", next((scale for scale in reversed(SCALES) if scale < shown * (1 - _NEAR)), SCALES[0]))


FIT_WIDTH, FIT_PAGE = Zoom("width"), Zoom("page")
