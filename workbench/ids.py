"""Identifiers that two branches can make apart and merge later: UUID version 7 (RFC 9562)."""

import secrets
import threading

from workbench.moment import Clock

_TAIL_BITS = 74
_STEP_BITS = 40
_KEPT = 2000


class _Series:
    """The last tail given out in a millisecond, so that ids sort as they were made.

    Some milliseconds are kept: fixed clocks stand still, and several of them take turns.
    Source: RFC 9562, 6.2, method 2 (a random tail, raised by a random step within one millisecond).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tails: dict[int, int] = {}

    def tail(self, millisecond: int) -> int:
        with self._lock:
            last = self._tails.pop(millisecond, None)
            if last is None:
                # The highest bit starts at zero, which leaves room for a hundred million steps.
                tail = secrets.randbits(_TAIL_BITS - 1)
            else:
                tail = last + 1 + secrets.randbits(_STEP_BITS)
            self._tails[millisecond] = tail
            if len(self._tails) > _KEPT:
                del self._tails[next(iter(self._tails))]
            return tail


_series = _Series()


def new_id(clock: Clock) -> str:
    """A fresh UUIDv7 in text form; ids that one program makes in order sort in order."""
    millisecond = int(clock.now().timestamp() * 1000)
    tail = _series.tail(millisecond)
    high, low = tail >> 62, tail & (1 << 62) - 1
    digits = f"{(millisecond & (1 << 48) - 1) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
