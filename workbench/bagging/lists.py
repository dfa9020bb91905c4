"""The lines of bag-info.txt, and the name of a request for a time stamp."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from importlib.metadata import version

from workbench.evidence.model import Digests
from workbench.moment import branch_date
from workbench.verifier.bag_form import TIMESTAMPS


def bag_info(info: Mapping[str, str], payload: Iterable[Digests], made_at: datetime) -> bytes:
    """What the container says of itself; a value never reaches into the next line.

    Source: RFC 8493, section 2.2.2.
    """
    sizes = [digests.size_bytes for digests in payload]
    lines = {
        **info,
        "Bagging-Date": branch_date(made_at).isoformat(),
        "Bag-Software-Agent": f"Case Workbench {version('case-workbench')}",
        "Payload-Oxum": f"{sum(sizes)}.{len(sizes)}",
    }
    return "".join(f"{_plain(key)}: {_plain(value)}\n" for key, value in lines.items() if value).encode(
        "utf-8", "replace"
    )


def request_name(path: str) -> str:
    """Where the request for a time stamp of a payload lies: `timestamps/PACK.pdf.tsq`."""
    return f"{TIMESTAMPS}{path.rpartition('/')[2]}.tsq"


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(":")
