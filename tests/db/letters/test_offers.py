from typing import Any

import pytest

from workbench.errors import MachineError
from workbench.letters.offers import TemplateOffer, template_offers
from workbench.letters.page_images import frozen_bytes, page_picture


def offers(office: Any) -> dict[str, TemplateOffer]:
    with office.workspace.read() as session:
        made = template_offers(session, office.case_id, actor=office.actor, clock=office.clock)
    return {one.row.id: one for one in made}


def test_that_a_decision_that_does_not_stand_says_what_keeps_it(office: Any) -> None:
    assert offers(office)["D06b"].problems
    assert not any(problem.field.startswith("fields.") for problem in offers(office)["D06b"].problems)


def test_that_a_letter_once_issued_is_not_suggested_again(office: Any) -> None:
    assert offers(office)["D02"].suggested
    number = office.issue(office.complete("D02")).number
    offer = offers(office)["D02"]
    assert (offer.suggested, offer.issued_as) == (False, number)


def test_that_suggestions_stand_first(office: Any) -> None:
    suggested = [one.suggested for one in offers(office).values()]
    assert suggested == sorted(suggested, reverse=True)
    assert suggested[0]


def test_that_a_page_of_a_letter_is_drawn_and_one_beyond_the_last_is_the_last(office: Any) -> None:
    issued = office.issue(office.complete("D02"))
    data = frozen_bytes(office.workspace.layout.letters, issued.sha256)
    picture = page_picture(data, 99, 400)
    assert picture.png.startswith(b"\x89PNG")
    assert picture.page == picture.pages == issued.pages


def test_that_a_changed_file_of_an_issued_letter_is_refused(office: Any) -> None:
    issued = office.issue(office.complete("D02"))
    folder = office.workspace.layout.letters
    path = folder / f"{issued.sha256}.pdf"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(MachineError) as refused:
        frozen_bytes(folder, issued.sha256)
    assert refused.value.code == "word.frozen_changed"
