"""Identifiers that two branches can make apart and merge later: UUID version 7 (RFC 9562)."""

import secrets
from uuid import UUID

from workbench.moment import Clock


def new_id(clock: Clock) -> str:
    """A fresh UUIDv7 in text form; ids made later sort later (to the millisecond)."""
    milliseconds = int(clock.now().timestamp() * 1000)
    value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return str(UUID(int=value | 0b10 << 62 | secrets.randbits(62)))
