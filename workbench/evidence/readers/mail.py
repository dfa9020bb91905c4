"""Who wrote an e-mail to whom, when, and what hangs on it."""

from email import policy
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from workbench.evidence.charset import decode_named
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.reading import Reading

MAIL_BYTES_AT_MOST = 64 << 20
HEADER_CHARS_AT_MOST = 10_000
_HEADERS = {
    "title": "subject",
    "mail_from": "from",
    "mail_to": "to",
    "mail_copy": "cc",
    "message_id": "message-id",
}


def read_mail(path: Path, reading: Reading) -> None:
    """Note sender, receivers, subject, time and the number of attachments."""
    try:
        mail = parsed_mail(path)
        for key, header in _HEADERS.items():
            reading.tell(key, decoded(mail, header))
        sent = mail.get("date")
        if sent is not None:
            reading.tell("sent_at", _instant(str(sent)))
        reading.tell("attachments", sum(1 for part in mail.walk() if part.get_filename() is not None))
        if mail.defects:
            reading.warn("evidence.file.irregular")
    except HOSTILE:
        reading.warn("evidence.file.damaged")


def parsed_mail(path: Path) -> Message:
    """The message; of a very large one the beginning.

    Raises: what `HOSTILE` lists.
    """
    with path.open("rb") as stream:
        content = stream.read(MAIL_BYTES_AT_MOST)
    # The older policy keeps malformed headers as they are where the newer one stumbles over them.
    return BytesParser(policy=policy.compat32).parsebytes(content)


def decoded(mail: Message, header: str) -> str:
    """A header in plain text; words in an unknown encoding are kept as far as they can be read."""
    raw = mail.get(header)
    if raw is None:
        return ""
    try:
        words = decode_header(raw[:HEADER_CHARS_AT_MOST] if isinstance(raw, str) else raw)
    except HOSTILE:
        return str(raw)
    return "".join(_word(content, charset) for content, charset in words)


def _word(content: bytes | str, charset: str | None) -> str:
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogateescape")
    return decode_named(content, charset)


def _instant(text: str) -> str:
    try:
        return parsedate_to_datetime(text).isoformat()
    except HOSTILE:
        return text
