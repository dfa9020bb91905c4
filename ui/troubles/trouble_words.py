"""Each trouble in words: what happened, whether the data are safe, what to do now."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from ui.kit.dates import moment
from ui.troubles.model import (
    BRING,
    CHOOSE,
    ELSEWHERE,
    FOLDER,
    OTHER,
    RESTORE,
    RETRY,
    Action,
    Facts,
    TroubleState,
)
from workbench.wording.sizes import in_words
from workbench.workspace.holding import Holder


class _Told(NamedTuple):
    title: str
    happened: str
    safe: str
    advice: tuple[str, ...]
    keys: tuple[str, ...]


class TroubleWords(QObject):
    """Speaks the window's language; `today` is the branch's day."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def state(self, facts: Facts) -> TroubleState:
        """The page of a trouble."""
        say = {
            "damaged": self._damaged,
            "newer": self._newer,
            "missing": self._missing,
            "in_use": self._in_use,
            "full": self._full,
            "read_only": self._read_only,
            "forbidden": self._forbidden,
            "disk": self._disk,
            "other": self._other,
        }[facts.kind]
        told = say(facts)
        log = self.tr("Log: {path}").format(path=facts.log) if facts.log else ""
        actions = tuple(self._action(key) for key in (*told.keys, OTHER))
        return TroubleState(
            told.title, tuple(told.happened.splitlines()), told.safe, told.advice, actions, log
        )

    def _damaged(self, facts: Facts) -> _Told:
        title = self.tr("The workspace is damaged")
        happened = self.tr("This file of the workspace is damaged: {path}. Nothing more was written to it.")
        happened = happened.format(path=facts.file)
        if not facts.has_copies:
            safe = self.tr(
                "Evidence and letters are files of their own and were not touched. There is no backup in the "
                "workspace's folder."
            )
            advice = (
                self.tr("Do not delete the folder: some of the database can often still be read."),
                self.tr(
                    "Ask whoever looks after your machines for a copy of the folder from the day before."
                ),
            )
            return _Told(title, happened, safe, advice, (RETRY, FOLDER))
        safe = self.tr(
            "Evidence and letters are files of their own and were not touched. The cases are in the backups; "
            "the damaged file is kept."
        )
        advice = (
            self.tr(
                "Choose a sound backup below and restore it: the list says what was put on record since."
            ),
            self.tr("If this disk fails more often, restore into a folder on another disk."),
        )
        return _Told(title, happened, safe, advice, (RESTORE, ELSEWHERE, RETRY))

    def _newer(self, facts: Facts) -> _Told:
        happened = self.tr(
            "It was opened with a newer version of the program: edition {found}; this one knows {known}."
        )
        happened = happened.format(found=facts.found, known=facts.known)
        holder = facts.holder
        if holder is not None and holder.version:
            last = self.tr("It was version {version}, on the machine {host}, {when}.")
            happened += "\n" + last.format(version=holder.version, host=holder.host, when=self._when(holder))
        advice = (
            self.tr("Install the newer version on this machine, then open the workspace again."),
            self.tr("If you were given an update file (.cwupdate), install it below."),
            self.tr("Do not work on with an older copy meanwhile: the two cannot be put together again."),
        )
        return _Told(
            self.tr("The workspace needs a newer version of the program"),
            happened,
            self.tr("Yes. Nothing was changed; everything is as the newer version left it."),
            advice,
            (RETRY,),
        )

    def _missing(self, facts: Facts) -> _Told:
        happened = self.tr("There is no workspace here any more: {path}.").format(path=facts.root)
        if not facts.parent_is_there:
            gone = self.tr("The folder or drive above it is not there either: {path}.")
            happened += "\n" + gone.format(path=facts.root.parent)
        return _Told(
            self.tr("The workspace is not where it was"),
            happened,
            self.tr("Nothing was changed. What lies on a drive that is not connected is still there."),
            (
                self.tr("Connect the drive, or wait for the network, and try again."),
                self.tr("If the folder was moved or renamed, choose its new place."),
            ),
            (RETRY, CHOOSE),
        )

    def _in_use(self, facts: Facts) -> _Told:
        title = self.tr("The workspace is open already")
        safe = self.tr("Yes. Only one program at a time may write, so that nobody overwrites anybody.")
        holder = facts.holder
        happened = self.tr("The workspace is open in another program: {path}.").format(path=facts.root)
        if holder is None:
            advice: tuple[str, ...] = (
                self.tr("Close that window or let that command finish, then try again."),
            )
            return _Told(title, happened, safe, advice, (RETRY,))
        who = self.tr("On the machine {host}, by {user}, since {when} (process {pid}).").format(
            host=holder.host, user=holder.user or "–", when=self._when(holder), pid=holder.pid
        )
        if not holder.is_on_this_machine:
            advice = (
                self.tr("Ask there to close the window, then try again."),
                self.tr(
                    "If that machine was switched off meanwhile, the server frees the lock within minutes."
                ),
            )
        elif not holder.is_alive:
            advice = (
                self.tr(
                    "That program is gone but still holds the lock; on a network drive for some minutes."
                ),
                self.tr("Wait a moment and try again. Nothing needs to be deleted."),
            )
        elif facts.answered is False:
            advice = (
                self.tr(
                    "It does not answer: it may be a command that is still running, or a window that is busy."
                ),
                self.tr(
                    "Look for its window in the task bar, or wait until it has finished, then try again."
                ),
            )
        else:
            advice = (self.tr("Go on in that window; this one closes when it comes to the front."),)
            return _Told(title, f"{happened}\n{who}", safe, advice, (BRING, RETRY))
        return _Told(title, f"{happened}\n{who}", safe, advice, (RETRY,))

    def _full(self, facts: Facts) -> _Told:
        happened = self.tr("There is no room left on the disk of the workspace: {path}.").format(
            path=facts.root
        )
        if facts.free_bytes is not None:
            happened += "\n" + self.tr("Free: {size}.").format(size=in_words(facts.free_bytes))
        return _Told(
            self.tr("The disk is full"),
            happened,
            self.tr("Yes. What was saved stands; what did not fit was not saved by half."),
            (
                self.tr("Make room: empty the trash, move films, pictures and downloads to another disk."),
                self.tr(
                    "Of the workspace itself, older backups may be moved elsewhere; keep the newest here."
                ),
                self.tr("Never move evidence, letters or the database one by one."),
            ),
            (RETRY, FOLDER),
        )

    def _read_only(self, facts: Facts) -> _Told:
        return _Told(
            self.tr("The disk can only be read"),
            self.tr("Nothing can be written to the workspace: {path}.").format(path=facts.root),
            self.tr("Yes. Nothing was changed."),
            (
                self.tr("If the drive has a switch against writing, release it; copy a CD or DVD first."),
                self.tr(
                    "A disk that turns read-only by itself often fails: copy the whole folder to another "
                    "disk and open it there."
                ),
            ),
            (RETRY, CHOOSE, FOLDER),
        )

    def _forbidden(self, facts: Facts) -> _Told:
        return _Told(
            self.tr("You may not write in the workspace's folder"),
            self.tr("The system does not let you in: {path}.").format(path=facts.file or facts.root),
            self.tr("Yes. Nothing was changed."),
            (
                self.tr("If you signed in under another name than usual, sign in as usual."),
                self.tr("Else ask whoever looks after your machines for the right to write in this folder."),
            ),
            (RETRY, CHOOSE, FOLDER),
        )

    def _disk(self, facts: Facts) -> _Told:
        reason = self.tr("The disk answers with an error: {reason} ({path}).")
        keys = (RETRY, ELSEWHERE) if facts.has_copies else (RETRY, FOLDER)
        return _Told(
            self.tr("The disk cannot be read"),
            reason.format(reason=facts.reason or "–", path=facts.file or facts.root),
            self.tr(
                "That is not certain yet. What was saved before is on the disk as far as it can be read."
            ),
            (
                self.tr("Check the cable or the network and try again."),
                self.tr("If it happens again, copy the whole folder to another disk first, and work there."),
            ),
            keys,
        )

    def _other(self, facts: Facts) -> _Told:
        return _Told(
            self.tr("The workspace is not open"),
            facts.sentence,
            self.tr("What was saved before stands."),
            (self.tr("Try again. If it stays like this, make a diagnostics file for whoever helps you."),),
            (RETRY, FOLDER),
        )

    def _when(self, holder: Holder) -> str:
        return moment(holder.since, self._today)

    def _action(self, key: str) -> Action:
        labels = {
            RESTORE: (self.tr("Restore the chosen backup…"), "undo"),
            ELSEWHERE: (self.tr("Restore into another folder…"), "folder"),
            RETRY: (self.tr("Try again"), "refresh"),
            CHOOSE: (self.tr("Choose its folder…"), "folder"),
            OTHER: (self.tr("Another workspace…"), "building"),
            BRING: (self.tr("Show that window"), "eye"),
            FOLDER: (self.tr("Show the folder"), "folder"),
        }
        return Action(key, *labels[key])
