"""What each deed in the trail is called; the names in braces are what the trail keeps of it."""

from PySide6.QtCore import QCoreApplication


def deed_sentences() -> dict[str, str]:
    """A sentence for each action that concerns a case."""
    return {
        **_about_the_case(),
        **_about_people(),
        **_about_proof(),
        **_about_the_catalogue(),
        **_about_letters(),
        **_about_learning(),
        **_about_signals(),
        **_about_requests(),
        **_about_money_and_pauses(),
    }


def _about_the_case() -> dict[str, str]:
    return {
        "complaint.register": QCoreApplication.translate("Deeds", "Registered the case {case_no}"),
        "complaint.set_nature": QCoreApplication.translate("Deeds", "Added the label {code}"),
        "complaint.remove_nature": QCoreApplication.translate("Deeds", "Took the label {was_code} off"),
        "complaint.assign": QCoreApplication.translate(
            "Deeds", "Gave the case to {handler} (before: {was_handler})"
        ),
        "case.offer": QCoreApplication.translate("Deeds", "Offered the case to {handler}: {reason}"),
        "case.accept": QCoreApplication.translate("Deeds", "Accepted the case (before: {was_handler})"),
        "case.decline": QCoreApplication.translate("Deeds", "Declined the case: {reason}"),
        "case.take_back": QCoreApplication.translate("Deeds", "Took the offer to {handler} back"),
        "case.take_over": QCoreApplication.translate(
            "Deeds", "Took the case over from {was_handler}: {reason}"
        ),
        "recusal.declare": QCoreApplication.translate("Deeds", "Kept {name} away from the case: {reason}"),
        "recusal.lift": QCoreApplication.translate("Deeds", "Lifted the recusal of {name}: {reason}"),
        "approval.record": QCoreApplication.translate(
            "Deeds", "Recorded an approval by {approver}: {matter}, {verdict}"
        ),
        "complaint.correct": QCoreApplication.translate("Deeds", "Corrected the entry: {reason}"),
        "complaint.reveal": QCoreApplication.translate("Deeds", "Looked at names and numbers in full"),
        "case.move": QCoreApplication.translate("Deeds", "Moved the case: {was_state} → {state}"),
        "case.decide_demand": QCoreApplication.translate("Deeds", "Decided a demand: {outcome}"),
        "case.extend": QCoreApplication.translate("Deeds", "Extended the period: {was_clock} → {clock}"),
        "casefile.export": QCoreApplication.translate("Deeds", "Exported the case file {number}"),
        "timeline.note": QCoreApplication.translate("Deeds", "Added a note: {text}"),
        "timeline.correction": QCoreApplication.translate("Deeds", "Corrected an entry: {text}"),
        "contract.payment": QCoreApplication.translate("Deeds", "Recorded a payment"),
    }


def _about_people() -> dict[str, str]:
    return {
        "contact.add": QCoreApplication.translate("Deeds", "Recorded a contact: {kind}"),
        "link.record_trace": QCoreApplication.translate("Deeds", "Recorded a trace"),
        "link.withdraw_trace": QCoreApplication.translate("Deeds", "Withdrew a trace: {reason}"),
        "promise.keep": QCoreApplication.translate("Deeds", "Noted a promise as kept"),
    }


def _about_proof() -> dict[str, str]:
    return {
        "evidence.add": QCoreApplication.translate("Deeds", "Added exhibit {number}: {title}"),
        "evidence.edit": QCoreApplication.translate("Deeds", "Changed the entry of an exhibit"),
        "evidence.link": QCoreApplication.translate("Deeds", "Tied an exhibit to what it proves"),
        "evidence.answer": QCoreApplication.translate("Deeds", "Reviewed an exhibit: {question} {answer}"),
        "evidence.particulars": QCoreApplication.translate("Deeds", "Gave particulars of exhibit {number}"),
        "evidence.custody": QCoreApplication.translate("Deeds", "Added a link to the chain of custody"),
        "custody.print": QCoreApplication.translate("Deeds", "Printed a custody form ({number})"),
        "evidence.mismatch": QCoreApplication.translate(
            "Deeds", "Found the file of exhibit {number} not whole"
        ),
        "evidence.mismatch_cleared": QCoreApplication.translate(
            "Deeds", "Found the file of exhibit {number} whole again"
        ),
        "evidence.bulk_begin": QCoreApplication.translate("Deeds", "Began an import of {files} files"),
        "evidence.bulk_end": QCoreApplication.translate("Deeds", "Finished an import"),
        "evidence.bulk_give_up": QCoreApplication.translate("Deeds", "Left the rest of an import"),
        "evidence.withdraw": QCoreApplication.translate("Deeds", "Withdrew an exhibit"),
        "redaction.mark": QCoreApplication.translate("Deeds", "Marked what to black out, exhibit {number}"),
        "redaction.unmark": QCoreApplication.translate("Deeds", "Took back marks on exhibit {number}"),
        "redaction.apply": QCoreApplication.translate(
            "Deeds", "Made redacted copy {version}, exhibit {number}"
        ),
        "redaction.export": QCoreApplication.translate("Deeds", "Gave out a redacted copy, exhibit {number}"),
        "fact.set": QCoreApplication.translate("Deeds", 'Answered "{fact}": {value}'),
        "fact.withdraw": QCoreApplication.translate("Deeds", 'Took back the answer to "{fact}"'),
        "checklist.choose_ground": QCoreApplication.translate("Deeds", "Chose the ground {ground}"),
        "checklist.drop_ground": QCoreApplication.translate("Deeds", "Dropped the ground {was_ground}"),
        "checklist.mark": QCoreApplication.translate("Deeds", 'Marked "{item}"'),
    }


def _about_the_catalogue() -> dict[str, str]:
    return {
        "catalogue.settle": QCoreApplication.translate("Deeds", "Kept the order of the catalogue"),
        "catalogue.group_made": QCoreApplication.translate("Deeds", "Made the group {title}"),
        "catalogue.group_renamed": QCoreApplication.translate("Deeds", "Called a group {title}"),
        "catalogue.group_moved": QCoreApplication.translate("Deeds", "Moved a group of the catalogue"),
        "catalogue.group_removed": QCoreApplication.translate("Deeds", "Took away the group {title}"),
        "catalogue.exhibit_moved": QCoreApplication.translate(
            "Deeds", "Moved exhibit {number} in the catalogue"
        ),
        "catalogue.chosen": QCoreApplication.translate("Deeds", "Decided whether exhibit {number} goes out"),
        "catalogue.proposed_anew": QCoreApplication.translate("Deeds", "Grouped the exhibits anew"),
        "catalogue.export": QCoreApplication.translate("Deeds", "Exported the list of evidence {number}"),
    }


def _about_letters() -> dict[str, str]:
    return {
        "letter.draft": QCoreApplication.translate("Deeds", "Drafted a letter ({template})"),
        "letter.set_fields": QCoreApplication.translate("Deeds", "Filled fields of a draft"),
        "letter.take_back": QCoreApplication.translate("Deeds", "Took a draft back from the word processor"),
        "letter.fill_again": QCoreApplication.translate("Deeds", "Filled the template of a draft again"),
        "letter.drop": QCoreApplication.translate("Deeds", "Threw a draft away"),
        "letter.correct": QCoreApplication.translate("Deeds", "Began the correction of {number}"),
        "letter.issue": QCoreApplication.translate("Deeds", "Issued the letter {number}"),
        "letter.deliver": QCoreApplication.translate("Deeds", "Recorded an attempt to deliver {number}"),
        "letter.export": QCoreApplication.translate("Deeds", "Wrote a letter to a file"),
    }


def _about_learning() -> dict[str, str]:
    return {
        "followup.add": QCoreApplication.translate("Deeds", "Recorded a follow-up"),
        "five.record": QCoreApplication.translate("Deeds", "Concluded on the five dimensions"),
        "rectification.cause": QCoreApplication.translate("Deeds", "Recorded the root cause: {finding}"),
        "rectification.add": QCoreApplication.translate("Deeds", "To be mended by {owner} until {due}"),
        "rectification.finish": QCoreApplication.translate("Deeds", "Recorded what was mended: {proof}"),
        "rectification.drop": QCoreApplication.translate("Deeds", "Dropped a rectification: {reason}"),
        "rectification.none_needed": QCoreApplication.translate(
            "Deeds", "Stated that nothing is to be mended: {reason}"
        ),
    }


def _about_signals() -> dict[str, str]:
    return {
        "signal.add_sign": QCoreApplication.translate("Deeds", "Recorded a sign: {what}"),
        "signal.withdraw_sign": QCoreApplication.translate("Deeds", "Withdrew a sign: {reason}"),
        "signal.propose": QCoreApplication.translate("Deeds", "Proposed a review of signals"),
        "signal.decide": QCoreApplication.translate("Deeds", "Decided a review of signals: {verdict}"),
        "signal.step": QCoreApplication.translate("Deeds", "Took a step that follows from a review"),
        "signal.end": QCoreApplication.translate("Deeds", "Ended a review of signals or its label: {reason}"),
    }


def _about_requests() -> dict[str, str]:
    return {
        "person.answer": QCoreApplication.translate("Deeds", "Recorded answers of the person"),
        "person.withdraw_answer": QCoreApplication.translate("Deeds", "Withdrew an answer: {reason}"),
        "request.register": QCoreApplication.translate("Deeds", "Entered a request about personal data"),
        "request.decide": QCoreApplication.translate("Deeds", "Decided a request about personal data"),
        "request.carry_out": QCoreApplication.translate("Deeds", "Did what a request asks"),
    }


def _about_money_and_pauses() -> dict[str, str]:
    return {
        "award.grant": QCoreApplication.translate("Deeds", "Granted {amount_fen}"),
        "award.pay": QCoreApplication.translate("Deeds", "Recorded that an award was paid"),
        "award.withdraw": QCoreApplication.translate("Deeds", "Withdrew an award: {reason}"),
        "case.pause": QCoreApplication.translate("Deeds", "Paused the period"),
        "case.end_pause": QCoreApplication.translate("Deeds", "Ended a pause: {reason}"),
        "case.restart": QCoreApplication.translate("Deeds", "Began the period anew: {reason}"),
        "case.take_in": QCoreApplication.translate("Deeds", "Took in the case {merged}"),
        "case.give_back": QCoreApplication.translate("Deeds", "Gave back the case {merged}"),
    }
