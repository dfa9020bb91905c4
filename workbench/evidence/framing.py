"""How large a page is drawn."""

import math
from dataclasses import dataclass

PIXELS_AT_MOST = 24_000_000
WIDTH_PX_AT_MOST = 16_000
# PDF counts in 1/72 inch, screens in 1/96 (CSS Values 3, 6.2).
PIXELS_PER_POINT = 96 / 72


@dataclass(frozen=True, slots=True)
class Frame:
    """Within a width, within a height too when there is one, or at a scale of its own size.

    Args:
        ratio: device pixels for each pixel of `width_px` and `height_px`, and of a page at scale 1.
        turned: degrees clockwise; 0, 90, 180 or 270.
    """

    width_px: float = 1000
    height_px: float = 0
    scale: float = 0
    ratio: float = 1
    turned: int = 0

    def drawn_at(self, size: tuple[float, float], *, per_unit: float = 1, enlarged: bool = False) -> float:
        """Device pixels for each unit of a page whose size, before it is turned, is given in such units.

        Args:
            per_unit: pixels that a unit takes at scale 1.
            enlarged: whether to fill the frame with what is smaller than it.
        """
        width, height = size if self.turned % 180 == 0 else size[::-1]
        if self.scale:
            wanted = self.scale * per_unit
        else:
            wanted = max(self.width_px, 16) / width
            if self.height_px:
                wanted = min(wanted, max(self.height_px, 16) / height)
            wanted = wanted if enlarged else min(wanted, per_unit)
        bounds = (WIDTH_PX_AT_MOST / max(width, height), math.sqrt(PIXELS_AT_MOST / (width * height)))
        return min(wanted * self.ratio, *bounds)
