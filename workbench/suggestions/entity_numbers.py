"""Numbers that a narrative names: phones, documents, cards, contracts; and secrets never to repeat."""

import re
from collections.abc import Iterator

from workbench.suggestions.model import Entity

HIDDEN = "•"
_BOUNDED = r"(?<![0-9a-z])"
_GAP = r"[ \-]?"
_CARD = re.compile(
    rf"{_BOUNDED}(?:[3-6][0-9]{{3}}(?:{_GAP}[0-9]{{4}}){{2,3}}(?:{_GAP}[0-9]{{1,3}})?)(?![0-9])"
)
_ID = re.compile(rf"{_BOUNDED}[0-9]{{6}}[ ]?[0-9]{{8}}[ ]?[0-9]{{3}}[0-9x×*](?![0-9a-z])")
_OLD_ID = re.compile(rf"{_BOUNDED}[0-9]{{15}}(?![0-9a-z])")
_USCC = re.compile(rf"{_BOUNDED}9[123][0-9]{{6}}[0-9abcdefghjklmnpqrtuwxy]{{10}}(?![0-9a-z])")
_OTHER_ID = re.compile(
    r"(?:护照|通行证|回乡证|台胞证|军官证|居留证|居住证)(?:号码?|编号)?\s?(?:[:：]|是|为)?\s?(?P<no>[a-z]{0,3}[0-9]{7,12})(?![0-9a-z])"
)
_PHONE = re.compile(
    r"(?<![0-9a-z.\-])(?:(?:\+|00)86[ \-]?)?(?:1[3-9][0-9][ \-]?[0-9]{4}[ \-]?[0-9]{4}|"
    r"\(?0[1-9][0-9]{1,2}\)?[ \-]?[2-9][0-9]{6,7}(?:(?:转|-)[0-9]{1,5})?|"
    r"[48]00[ \-]?[0-9]{3}[ \-]?[0-9]{4}|95[0-9]{3,4})(?![0-9])"
)
_NUMBERED = re.compile(
    r"(?P<what>保险单号|保险合同号|保单号码?|保单编号|投保单号|批单号|合同编号|合同号码?|贷款合同|借据号|借款合同号?|贷款账号|赔案号|报案号|案件号|立案号|账号|账户|订单号|保单|卡号|银行卡|储蓄卡|信用卡|工单号|流水号)"
    r"(?:号码?|编号|尾号)?\s?(?:[:：]|是|为|尾号)?\s?(?P<no>[(（]?[a-z0-9][a-z0-9()（）〔〕\-—_/第字年号]{4,38}[a-z0-9号])"
)
_BARE = re.compile(
    r"(?<![0-9a-z])(?:[a-z]{1,5}-?[0-9]{4}[0-9\-]{4,20}[0-9]|[a-z]{1,6}[一-鿿]{1,4}第?[0-9]{5,20}号?)(?![0-9a-z])"
)
_DATE_LIKE = re.compile(r"(?:19|20)[0-9]{2}(?:年|[-/.][0-9]{1,2}[-/.][0-9]{1,2}$)")
_TAIL = re.compile(r"尾号\s?(?:[:：]|是|为)?\s?(?P<no>[0-9]{4})(?![0-9])")
_SECRET = re.compile(
    r"(?:cvv2?|cvc2?|安全码|背面(?:的)?(?:后)?三位(?:数字|数|码)?|验证码|动态码|校验码|密码|pin码?|口令|有效期)"
    r"\s?(?:[:：=]|是|为|就是|填)?\s?(?P<no>[0-9a-z!@#$%^&*_]{1,2}[0-9a-z!@#$%^&*_/]{1,22}[0-9a-z!@#$%^&*_])(?![0-9a-z])"
)
_CONTRACT_KINDS = frozenset({"账号", "账户", "卡号", "银行卡", "储蓄卡", "信用卡"})


def secrets_in(text: str, folded: str) -> Iterator[Entity]:
    """Card checks, one-time codes and passwords; the word is masked, the value left out."""
    for match in _SECRET.finditer(folded):
        start, end = match.span("no")
        if any(sign.isdigit() for sign in match["no"]):
            yield Entity("secret", text[match.start() : start] + HIDDEN * 3, match.start(), end)


def cards_in(text: str, folded: str) -> Iterator[Entity]:
    """Card numbers that pass their check digit, hidden, and the last four digits where only they are said.

    Source: ISO/IEC 7812-1 (Luhn).
    """
    for match in _CARD.finditer(folded):
        digits = re.sub(r"[ \-]", "", match.group())
        if 13 <= len(digits) <= 19 and _passes_luhn(digits):
            yield Entity("card", HIDDEN * len(digits), *match.span(), value=digits)
    for match in _TAIL.finditer(folded):
        yield Entity("card", text[match.start() : match.end()], *match.span(), value=match["no"], note="tail")


def documents_in(text: str, folded: str) -> Iterator[Entity]:
    """Numbers of identity documents, each with what is odd about it."""
    from workbench.identity.documents import compact_id, examine_id, guess_id_type
    from workbench.identity.model import IdType

    for form in (_ID, _OLD_ID, _USCC, _OTHER_ID):
        for match in form.finditer(folded):
            span = match.span("no") if form is _OTHER_ID else match.span()
            number = compact_id(folded[slice(*span)])
            id_type = guess_id_type(number)
            found = examine_id(id_type, number)
            if form is _OLD_ID and id_type is not IdType.CN_ID_15:
                continue
            if form is _ID and (found.birth_date is None or _has(found.problems, "unknown_province")):
                continue
            if form is _USCC and found.problems:
                continue
            word = text[slice(*span)]
            yield Entity("id_number", word, *span, value=number, note=str(id_type), doubts=found.problems)


def phones_in(text: str, folded: str) -> Iterator[Entity]:
    """Phone numbers with their kind; lines of services such as 95588 are among them."""
    from workbench.identity.phones import normalise_phone

    for match in _PHONE.finditer(folded):
        found = normalise_phone(match.group())
        if found.kind not in {"unknown", "foreign"}:
            start, end = match.span()
            yield Entity("phone", text[start:end], start, end, value=found.normal, note=found.kind)


def contracts_in(text: str, folded: str) -> Iterator[Entity]:
    """Numbers of policies, contracts and accounts: named as such, or letters followed by many digits."""
    for match in _NUMBERED.finditer(folded):
        start, end = match.span("no")
        end -= len(match["no"]) - len(match["no"].rstrip("-—_/(（年字第"))
        number = text[start:end]
        if sum(sign.isdigit() for sign in number) >= 5 and not _DATE_LIKE.match(number):
            note = "account" if match["what"] in _CONTRACT_KINDS else "contract"
            yield Entity("contract", number, start, end, value=number.upper(), note=note)
    for match in _BARE.finditer(folded):
        word = text[match.start() : match.end()]
        yield Entity("contract", word, *match.span(), value=word.upper(), note="contract")


def _passes_luhn(digits: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _has(problems: tuple[object, ...], code: str) -> bool:
    return any(getattr(problem, "code", "") == f"identity.{code}" for problem in problems)
