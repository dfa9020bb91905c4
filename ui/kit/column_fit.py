"""Column widths that fill the room, or give way a little before the table scrolls sideways."""

from collections.abc import Sequence

LEAST_SHARE = 0.8


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """The widths stretched to fill `room`, or squeezed to it by a fifth at most."""
    total = sum(widths)
    if not total or room <= 0:
        return list(widths)
    share = max(LEAST_SHARE, room / total)
    made = [int(width * share) for width in widths]
    made[-1] += max(room, int(total * LEAST_SHARE)) - sum(made)
    return made
