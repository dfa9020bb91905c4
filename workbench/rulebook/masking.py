"""What stays readable of personal data, as a rule pack says; used wherever data are shown or printed."""

from collections.abc import Collection
from functools import cache, lru_cache

from workbench.identity import masking
from workbench.identity.model import MaskRules
from workbench.rulebook.reading import Rulebook, shipped_rulebook


class Masking:
    """Masks each kind of data; nothing given is nothing shown."""

    def __init__(self, rules: MaskRules) -> None:
        self.rules = rules

    @property
    def star(self) -> str:
        """What stands for a hidden character."""
        return self.rules.star

    def name(self, name: str | None) -> str:
        """A person's name."""
        return masking.mask_name(name or "", self.rules)

    def document(self, number: str | None) -> str:
        """The number of an identity document."""
        return masking.mask_id(number or "", self.rules)

    def phone(self, number: str | None, kind: str = "") -> str:
        """A phone number; `kind` tells a landline."""
        mask = masking.mask_landline if kind == "landline" else masking.mask_phone
        return mask(number or "", self.rules)

    def contract(self, number: str | None) -> str:
        """The number of a policy, loan, card or account."""
        return masking.mask_policy(number or "", self.rules)

    def address(self, address: str | None) -> str:
        """A postal address."""
        return masking.mask_address(address, self.rules) if address else ""

    def email(self, address: str | None) -> str:
        """An e-mail address."""
        return masking.mask_email(address, self.rules) if address else ""

    def text(self, text: str | None, names: Collection[str] = ()) -> str:
        """Free text with numbers, e-mail addresses and the names that are known masked in it."""
        return masking.mask_text(text or "", self.rules, known_names=names)


@lru_cache(maxsize=4)
def masking_of(book: Rulebook) -> Masking:
    """The masks of a rule pack."""
    rows = book.masks
    return Masking(
        MaskRules(
            id_head=rows["id_no"].keep_first,
            id_tail=rows["id_no"].keep_last,
            short_id_head=rows["id_no_short"].keep_first,
            short_id_tail=rows["id_no_short"].keep_last,
            phone_head=rows["mobile"].keep_first,
            phone_tail=rows["mobile"].keep_last,
            landline_head=rows["landline"].keep_first,
            landline_tail=rows["landline"].keep_last,
            card_head=rows["bank_card"].keep_first,
            card_tail=rows["bank_card"].keep_last,
            policy_head=rows["policy_no"].keep_first,
            policy_tail=rows["policy_no"].keep_last,
            email_head=rows["email"].keep_first,
            name_head=rows["name"].keep_first,
            name_tail=rows["name"].keep_last,
        )
    )


@cache
def shipped_masking() -> Masking:
    """The masks of the rule pack that comes with the program."""
    return masking_of(shipped_rulebook())
