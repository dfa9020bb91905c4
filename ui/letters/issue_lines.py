"""What issuing a letter will do, line by line, before it is done."""

from PySide6.QtCore import QCoreApplication

from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.model import LetterSheet
from workbench.moment import today


def issue_lines(desk: Desk, words: LetterWords, sheet: LetterSheet) -> tuple[str, ...]:
    """Number, freezing, reader, date, and what is to be known before."""
    content = sheet.content
    year = today(desk.clock).year
    number = QCoreApplication.translate(
        "IssueLines", "It gets the next number of 〔{year}〕, which is never given again."
    )
    frozen = QCoreApplication.translate(
        "IssueLines",
        "The pages are frozen with their hash; later only a letter of correction changes what was said.",
    )
    lines = [number.format(year=year), frozen]
    if sheet.letter.internal:
        lines.append(
            QCoreApplication.translate("IssueLines", "It is internal and must not leave the institution.")
        )
    elif content.salutation:
        reader = QCoreApplication.translate(
            "IssueLines", "It goes to: {reader}. Record the delivery with its proof."
        )
        lines.append(reader.format(reader=content.salutation.rstrip("：:")))
    unsaid = [problem for problem in sheet.problems if problem.level == "warning"]
    return (*lines, *(words.problem(problem) for problem in unsaid))
