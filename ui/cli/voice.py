"""What goes in and out as text: UTF-8 whatever the machine is set to, and no crash when nobody listens."""

import contextlib
import io
import os
import sys

from workbench.errors import MachineError, UserError


def open_streams() -> None:
    """Make standard output and error speak UTF-8; a stream that was closed leads nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Owned by the process until its end, like the stream that it stands for.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write to standard output, at once.

    A reader that went away (`| head -1`) is no fault: the rest is left unsaid.
    Raises: MachineError `cli.output_lost` when the output cannot be written, on a full disk for instance.
    """
    try:
        sys.stdout.write(readable(text))
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_unsaid()
    except OSError as error:
        _leave_unsaid()
        raise MachineError("cli.output_lost", reason=error.strerror or str(error)) from error


def complain(text: str) -> None:
    """Write to standard error; when that fails there is nobody left to tell."""
    with contextlib.suppress(OSError):
        sys.stderr.write(readable(text) + "\n")
        sys.stderr.flush()


def readable(text: str) -> str:
    """The text with the bytes of a name that the machine's locale could not read shown as UTF-8."""
    return "".join(_mended(line) for line in text.splitlines(keepends=True))


def typed_text(typed: str, field: str) -> str:
    """What was typed on the line, also where the locale is not one of UTF-8.

    Raises: UserError `text.broken_character`.
    """
    text = _mended(typed)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        code_point = f"U+{ord(text[error.start]):04X}"
        place = {"position": str(error.start + 1), "code_point": code_point}
        raise UserError.one(field, "text.broken_character", **place) from None
    return text


def _mended(text: str) -> str:
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _leave_unsaid() -> None:
    # What waits in the buffer must not fail again when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
