"""An e-mail as it is read: who, what, and which files hang on it; nothing is fetched and nothing runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from pathlib import Path

from workbench.evidence.charset import decode_named
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.html_text import text_of_html
from workbench.evidence.readers.mail import decoded, parsed_mail
from workbench.text import printable

HEADS = ("From", "To", "Cc", "Date", "Subject")
PARTS_AT_MOST = 2000
_NAME_CHARS_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a mail: its place among them, the name it came under, its size and what it is said to be."""

    place: int
    name: str
    size_bytes: int
    media_type: str


@dataclass(frozen=True, slots=True)
class MailLook:
    """Headers, the text, and what hangs on it; `from_html` when the text was taken out of a web page."""

    heads: tuple[tuple[str, str], ...]
    text: str
    from_html: bool
    attachments: tuple[Attachment, ...]


def look_at_mail(path: Path, chosen: str = "") -> MailLook:
    """What a mail says.

    Args:
        chosen: the encoding of the text when the one that is stated is wrong.
    Raises: what `HOSTILE` lists.
    """
    mail = parsed_mail(path)
    heads = tuple((name, decoded(mail, name)) for name in HEADS if name in mail)
    parts = list(_parts(mail))
    attached = [part for part in parts if _is_attached(part)]
    text, from_html = _body([part for part in parts if not _is_attached(part)], chosen)
    attachments = tuple(
        Attachment(place, _name(part), len(content_of(part)), part.get_content_type())
        for place, part in enumerate(attached)
    )
    return MailLook(heads, text, from_html, attachments)


def attachment_of(path: Path, place: int) -> tuple[str, bytes] | None:
    """The name and the content of a file that hangs on a mail; None when there is no such file."""
    try:
        attached = [part for part in _parts(parsed_mail(path)) if _is_attached(part)]
        return (_name(attached[place]), content_of(attached[place])) if 0 <= place < len(attached) else None
    except HOSTILE:
        return None


def content_of(part: Message) -> bytes:
    """What a part holds, unpacked; a mail inside a mail as it stands."""
    if part.is_multipart():
        inner = part.get_payload()
        return b"".join(each.as_bytes() for each in inner if isinstance(each, Message))
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _parts(mail: Message) -> Iterator[Message]:
    """Every part that holds something, in order; mails inside the mail are one part each."""
    waiting, seen = [mail], 0
    while waiting and seen < PARTS_AT_MOST:
        part, seen = waiting.pop(0), seen + 1
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting[:0] = [each for each in part.get_payload() if isinstance(each, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822" or part.get_filename() is not None:
        return True
    return part.get_content_disposition() == "attachment"


def _body(parts: list[Message], chosen: str) -> tuple[str, bool]:
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                text = decode_named(content_of(part), chosen or part.get_content_charset())
                return (text_of_html(text), True) if kind == "text/html" else (text, False)
    return "", False


def _name(part: Message) -> str:
    """The file name; a mail inside has its subject for one."""
    raw = _filename(part)
    if raw is None:
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        subject = decoded(first, "Subject") if isinstance(first, Message) else ""
        raw = f"{subject}.eml" if subject else part.get_content_type()
    try:
        words = decode_header(raw)
    except HOSTILE:
        words = [(raw, None)]
    texts = (
        word if isinstance(word, str) and word.isascii() else _spelt(word, charset) for word, charset in words
    )
    return printable("".join(texts).replace("/", "_").replace("\\", "_"))[:_NAME_CHARS_AT_MOST]


def _filename(part: Message) -> str | None:
    """The name as it is stated; bytes that nobody declared are read first, as the library drops them."""
    plain = Message()
    for name, value in part.raw_items():
        if name.lower() in ("content-disposition", "content-type"):
            stated = str(value).encode("utf-8", "surrogateescape")
            plain[name] = decode_named(stated, None)
    return plain.get_filename()


def _spelt(word: bytes | str, charset: str | None) -> str:
    raw = word.encode("utf-8", "surrogateescape") if isinstance(word, str) else word
    return decode_named(raw, charset)
