"""What stays visible of names, numbers and addresses where a reader need not know them in full.

Source: JR/T 0171-2020 annex A (informative); the figures are parameters in `MaskRules`.
"""

import re
from collections.abc import Callable, Collection

from workbench.identity.model import MaskRules
from workbench.identity.names import is_ideograph, surname_of
from workbench.text import half_width

DEFAULT_RULES = MaskRules()

_CHARACTER = re.compile("[\\s\\S][\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef]*")
_DOTS = re.compile(r"\s*[·•‧∙⋅・･．]\s*")
_HAN = "[㐀-䶿一-鿿]"
_REGION = re.compile(
    rf"(?:{_HAN}{{2,8}}?(?:省|自治区|特别行政区))?"
    rf"(?:{_HAN}{{1,8}}?(?:市|自治州|地区|盟)(?!区))?"
    r"(?:(?:(?![区县市路街弄号村])[㐀-䶿一-鿿]){1,8}(?:(?<![小社校园])区|[县旗市])(?![区县市]))?"
)

_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_IN_TEXT = re.compile(
    r"(?<![0-9])(?:"
    rf"(?P<id>[1-9][0-9]{{5}}[ -]?(?:18|19|20)[0-9]{{2}}{_DAY}[ -]?[0-9]{{3}}[0-9Xx×χ*]"
    rf"|[1-9][0-9]{{7}}{_DAY}[0-9]{{3}}"
    r"|(?<![A-Za-z])(?:[A-Z]{3}[0-9]{12}|[HM](?:[0-9]{10}|[0-9]{8})|[EGDSP][A-Z]?[0-9]{7,8}))"
    r"|(?P<card>[1-9][0-9]{14,18}|[1-9][0-9]{3}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?)"
    r"|(?P<phone>(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}"
    r"|(?:\(0[0-9]{2,3}\)|0[0-9]{2,3}[ -]?)[2-9][0-9]{6,7})"
    r")(?![0-9])"
    r"|(?P<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})"
)
_SEPARATORS = re.compile(r"[ ()-]")


def mask_name(name: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`张*`, `李*明`, `欧阳*锋`, `迪***·**提`; of Latin names the first letter of each word."""
    text = name.strip()
    if not any(is_ideograph(character) for character in text):
        return " ".join(word[0] + rules.star * 3 if len(word) > 1 else rules.star for word in text.split())
    first, *others = _DOTS.split(text)
    if others:
        return "·".join(
            [
                _keep(_characters(first), rules.name_head, 0, rules.star),
                *(_keep(_characters(part), 0, 0, rules.star) for part in others[:-1]),
                _keep(_characters(others[-1]), 0, rules.name_tail, rules.star),
            ]
        )
    characters = _characters("".join(text.split()))
    surname = surname_of(text) if rules.keep_compound_surname else None
    return _keep(characters, max(rules.name_head, len(surname or "")), rules.name_tail, rules.star)


def mask_id(number: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`110***********002X`; of a shorter number its first and last character."""
    text = number.strip()
    for head, tail in ((rules.id_head, rules.id_tail), (rules.short_id_head, rules.short_id_tail)):
        if len(text) - head - tail >= rules.least_hidden:
            return _keep(list(text), head, tail, rules.star)
    return rules.star * len(text)


def mask_phone(number: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`138****8000`; of a shorter number its last digits."""
    return _keep_enough(number.strip(), rules.phone_head, rules.phone_tail, rules)


def mask_landline(number: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`********6666`: the exchange tells where somebody lives."""
    return _keep_enough(number.strip(), rules.landline_head, rules.landline_tail, rules)


def mask_card(number: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`622202******1234`, without separators."""
    return _keep_enough(_SEPARATORS.sub("", number.strip()), rules.card_head, rules.card_tail, rules)


def mask_policy(number: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """Only the last characters of a policy or account number."""
    return _keep_enough(number.strip(), rules.policy_head, rules.policy_tail, rules)


def mask_email(address: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """`zha***@example.com`; at least half of what stands before `@` is hidden."""
    local, at, domain = address.strip().rpartition("@")
    hidden = rules.star * 3
    return f"{local[: min(rules.email_head, len(local) // 2)]}{hidden}@{domain}" if at else hidden


def mask_address(address: str, rules: MaskRules = DEFAULT_RULES) -> str:
    """From the province to the district, then `***`; only `***` where no region is recognised."""
    found = _REGION.match("".join(address.split()))
    return (found.group() if found else "") + rules.star * 3


def mask_text(text: str, rules: MaskRules = DEFAULT_RULES, *, known_names: Collection[str] = ()) -> str:
    """Free text with numbers, e-mail addresses and the known names in it masked."""
    shadow = half_width(text)
    pieces: list[str] = []
    done = 0
    for found in _IN_TEXT.finditer(shadow):
        pieces += [text[done : found.start()], _MASKS[str(found.lastgroup)](found.group(), rules)]
        done = found.end()
    masked = "".join([*pieces, text[done:]])
    for name in sorted((n.strip() for n in known_names), key=len, reverse=True):
        if len(name) > 1:
            masked = masked.replace(name, mask_name(name, rules))
    return masked


def _mask_spaced_id(number: str, rules: MaskRules) -> str:
    return mask_id(_SEPARATORS.sub("", number), rules)


def _mask_spaced_phone(number: str, rules: MaskRules) -> str:
    digits = _SEPARATORS.sub("", number)
    country = re.match(r"\+?86(?=1)", digits)
    prefix = country.group() if country else ""
    return prefix + mask_phone(digits[len(prefix) :], rules)


_MASKS: dict[str, Callable[[str, MaskRules], str]] = {
    "id": _mask_spaced_id,
    "card": mask_card,
    "phone": _mask_spaced_phone,
    "email": mask_email,
}


def _characters(text: str) -> list[str]:
    """The text as readers count it: a variant selector or accent belongs to what it follows."""
    return _CHARACTER.findall(text)


def _keep(characters: list[str], head: int, tail: int, star: str) -> str:
    """The first and last characters around at least one star; the tail gives way first."""
    shown_head = min(head, max(0, len(characters) - 1))
    shown_tail = tail if len(characters) - shown_head - tail >= 1 else 0
    hidden = len(characters) - shown_head - shown_tail
    return "".join([*characters[:shown_head], star * hidden, *characters[shown_head + hidden :]])


def _keep_enough(text: str, head: int, tail: int, rules: MaskRules) -> str:
    if len(text) - head - tail < rules.least_hidden:
        head, tail = 0, min(tail, max(0, len(text) - rules.least_hidden))
    return _keep(list(text), head, tail, rules.star)
