"""Where the person has been, for Alt+Left and Alt+Right."""

from dataclasses import dataclass

MOST_KEPT = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A page at a target."""

    page: str
    target: object | None = None


class History:
    """A line of visits with a place in it; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._place = -1

    @property
    def current(self) -> Visit | None:
        """Where the person is."""
        return self._visits[self._place] if self._visits else None

    def go(self, visit: Visit) -> None:
        """Remember a visit; the same one again is not a new one."""
        if visit == self.current:
            return
        del self._visits[self._place + 1 :]
        self._visits.append(visit)
        del self._visits[:-MOST_KEPT]
        self._place = len(self._visits) - 1

    def back(self) -> Visit | None:
        """Step back; None at the beginning."""
        return self._step(-1)

    def forward(self) -> Visit | None:
        """Step forward; None at the end."""
        return self._step(1)

    def _step(self, step: int) -> Visit | None:
        if not 0 <= self._place + step < len(self._visits):
            return None
        self._place += step
        return self.current
