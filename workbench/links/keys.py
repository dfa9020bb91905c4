"""One spelling for each kind of trace, so that equal values are found whoever typed them."""

import re
from collections.abc import Callable, Mapping

from db.folding import fold
from workbench.identity.names import name_match_key
from workbench.identity.phones import normalise_phone
from workbench.links.model import EdgeKind, TraceKind
from workbench.text import half_width, search_key

_NOT_DIGITS = re.compile(r"[^0-9]")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# Shorter addresses name a town, which half the customers share.
ADDRESS_LEAST_CHARS = 8
ACCOUNT_LEAST_DIGITS = 8

EDGE_OF: Mapping[TraceKind, EdgeKind] = {
    TraceKind.PHONE: EdgeKind.PHONE,
    TraceKind.ACCOUNT: EdgeKind.ACCOUNT,
    TraceKind.SENDER: EdgeKind.SENDER,
    TraceKind.RETURN_ADDRESS: EdgeKind.ADDRESS,
    TraceKind.FAX: EdgeKind.FAX,
    TraceKind.EMAIL: EdgeKind.EMAIL,
    TraceKind.WEB_ACCOUNT: EdgeKind.WEB_ACCOUNT,
    TraceKind.DEVICE: EdgeKind.DEVICE,
    TraceKind.PROXY_ORG: EdgeKind.PROXY_ORG,
}


def value_key(kind: TraceKind, value: str) -> str:
    """The value in the one spelling in which it is compared; empty where nothing of it can be compared."""
    return _KEYS[kind](value)


def is_plausible(kind: TraceKind, value: str) -> bool:
    """Whether a value can be one of its kind at all."""
    key = value_key(kind, value)
    if kind is TraceKind.ACCOUNT:
        return len(key) >= ACCOUNT_LEAST_DIGITS
    if kind is TraceKind.RETURN_ADDRESS:
        return len(key) >= ADDRESS_LEAST_CHARS
    if kind is TraceKind.EMAIL:
        return _EMAIL.fullmatch(key) is not None
    if kind in (TraceKind.PHONE, TraceKind.FAX):
        return normalise_phone(value).kind != "unknown"
    return bool(key)


def account_key(value: str) -> str:
    """Digits only."""
    return _NOT_DIGITS.sub("", half_width(value))


def phone_key(value: str) -> str:
    """As people's phones are kept."""
    return normalise_phone(value).normal


def _plain_key(value: str) -> str:
    return search_key(value).replace(" ", "")


_KEYS: Mapping[TraceKind, Callable[[str], str]] = {
    TraceKind.PHONE: phone_key,
    TraceKind.ACCOUNT: account_key,
    TraceKind.SENDER: name_match_key,
    TraceKind.RETURN_ADDRESS: fold,
    TraceKind.FAX: phone_key,
    TraceKind.EMAIL: fold,
    TraceKind.WEB_ACCOUNT: fold,
    TraceKind.DEVICE: _plain_key,
    TraceKind.PROXY_ORG: name_match_key,
}
