"""Office files that come out the same: one date on every part, and the instant that was asked for."""

import io
import re
import zipfile
from datetime import datetime

# The earliest instant that a zip file can name.
_DATE = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
# The libraries write the present instant here, whatever they are told.
_CHANGED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def with_fixed_dates(content: bytes, made_at: datetime) -> bytes:
    """The same file, made at this instant: the same content then gives the same bytes."""
    said = made_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for part in source.infolist():
            data = source.read(part)
            if part.filename == _PROPERTIES:
                data = _CHANGED.sub(rb"\g<1>" + said, data)
            entry = zipfile.ZipInfo(part.filename, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            fixed.writestr(entry, data)
    return target.getvalue()
