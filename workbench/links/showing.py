"""How a shared value is shown: enough to recognise it by, no more."""

from collections.abc import Callable, Mapping

from workbench.identity.phones import normalise_phone
from workbench.links.keys import EDGE_OF, account_key
from workbench.links.model import EdgeKind, TraceKind
from workbench.rulebook.masking import Masking

# An organisation is no natural person; its name is shown.
_ORGANISATIONS = (
    "公司", "集团", "事务所", "律所", "中心", "工作室", "服务部", "协会", "银行", "机构", "平台", "经营部",
    "商行",
)  # fmt: skip
_PERSONAL_MARKS = ("author", "modified_by")


def shown_value(kind: EdgeKind, value: str, masking: Masking, mark: str = "") -> str:
    """The value, masked as data of its kind are."""
    if kind is EdgeKind.DEVICE:
        return _device(value, masking, mark)
    mask = _MASKS.get(kind)
    return mask(masking, value) if mask else value


def shown_trace(kind: TraceKind, value: str, masking: Masking) -> str:
    """The value of a recorded trace, masked."""
    return shown_value(EDGE_OF[kind], value, masking)


def _device(value: str, masking: Masking, mark: str) -> str:
    if mark in _PERSONAL_MARKS:
        return masking.name(value)
    # A program's name is nobody's; of a serial number the end is enough.
    return value if mark in ("made_with", "written_by") else masking.contract(value)


def _phone(masking: Masking, value: str) -> str:
    found = normalise_phone(value)
    return masking.phone(found.normal, found.kind)


def shown_name(masking: Masking, value: str) -> str:
    """The name of an organisation as it is, of a person masked."""
    return value if value.rstrip().endswith(_ORGANISATIONS) else masking.name(value)


_MASKS: Mapping[EdgeKind, Callable[[Masking, str], str]] = {
    EdgeKind.DOCUMENT: Masking.document,
    EdgeKind.SAME_PERSON: Masking.name,
    EdgeKind.ACCOUNT: lambda masking, value: masking.contract(account_key(value)),
    EdgeKind.PHONE: _phone,
    EdgeKind.FAX: _phone,
    EdgeKind.EMAIL: Masking.email,
    EdgeKind.WEB_ACCOUNT: Masking.contract,
    EdgeKind.PROXY: shown_name,
    EdgeKind.PROXY_ORG: shown_name,
    EdgeKind.CONTRACT: Masking.contract,
    EdgeKind.SENDER: shown_name,
    EdgeKind.ADDRESS: Masking.address,
    EdgeKind.AGENT: Masking.name,
    EdgeKind.FILE: Masking.text,
}
