"""The province in which an address begins."""

import re
from collections.abc import Iterable, Mapping

# As much of an address as its province takes, with the country before it.
HEAD_CHARS = 10
_KINDS = ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市")
_LONGEST, _SHORTEST = 3, 2
# 北京东路, 四川大道: streets are named after provinces, and stand first where the town is left out.
_STREET = re.compile(r"[东西南北中]?[一二三四五六]?[路街道巷弄]|大[道街]")


def province_heads(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Codes by the names without their kind (`浙江`: `33`), from codes and whole names."""
    heads: dict[str, str] = {}
    for code, name in named:
        kind = next((one for one in _KINDS if name.endswith(one)), "")
        heads.setdefault(name.removesuffix(kind), code)
    return heads


def province_of(address: str, heads: Mapping[str, str]) -> str:
    """The code of the province with which an address begins, or nothing; a street is no province."""
    text = "".join(address[:HEAD_CHARS].split()).removeprefix("中国")
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        code = heads.get(text[:length])
        if code and not _STREET.match(text, length):
            return code
    return ""
