"""Makes whole cases out of the brief ones: what every case of a kind has in common is told once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbench.demo.acting import Told
from workbench.dimensions.model import Dimension

HANDLERS = ("陈一鸣", "李若水", "周亦辰")
CHIEF, DEPUTY = "李若水", "陈一鸣"
# The contract of a person is some years old, and the same whenever they complain.
OLDEST, SPREAD = -2000, 400
MENDED_AFTER = 20
FELT = ("calm", "anxiety", "grievance")
FOLLOW_UPS = {3: "D3", 15: "D15", 91: "D90"}


def earlier_cases(story: Told) -> Iterator[dict[str, Any]]:
    """The cases of the last fourteen months as the acting plays them."""
    for number, row in enumerate(story["cases"]):
        yield _decided(_case(row, story["products"], number), row, story["causes"][row["cause"]], number)


def crowd_cases(patterns: Told, products: Told) -> Iterator[dict[str, Any]]:
    """The cases of the repeat complainant, of one hand and of one closed outlet, where some are decided."""
    ring, group = patterns["ring"], patterns["group"]
    letters = [{**ring["case"], **who, "text": ring["words"].format(**who)} for who in ring["people"]]
    members = [{**group["case"], **who} for who in group["people"]]
    for number, row in enumerate([*patterns["twice"], *letters, *members], start=100):
        case = _case(row, products, number)
        if row in letters:
            case["letter_no"] = f"{ring['case']['letter_no']}{number}号"
            case["forwarded_by"] = "金融监管总局示例监管局"
        yield _decided(case, row, group["found"], number) if "told" in row else case


def _case(row: Told, products: Told, number: int) -> dict[str, Any]:
    person = {"name": row["name"], "phones": [f"100 0000 {row['phone']}"]}
    person |= {key: row[key] for key in ("address", "email", "same_as") if key in row}
    if "born" in row:
        person["birth_on"] = f"{row['born']}-0{1 + number % 9}-1{number % 9}"
    bought = OLDEST + int(row["phone"]) % SPREAD
    contract = {**products[row["product"]], "number": f"E{row['phone']}-0001"}
    return {
        "key": f"{row['name']}{row['day']}",
        "again": row.get("again", False),
        "received": row["day"],
        "at": f"{9 + number * 5 % 9:02d}:{number * 13 % 60:02d}",
        "channel": row["channel"],
        "handler": row.get("handler", HANDLERS[number % len(HANDLERS)]),
        "narrative": row["text"].strip(),
        "complainant": person,
        "roles": ["policyholder" if contract["kind"] == "policy" else "borrower"],
        "contracts": [{**contract, "formed_on": bought, "effective_on": bought}],
        "demands": [{"code": code, "amount": row.get("sums", {}).get(code, "")} for code in row["asks"]],
        "category": row["category"],
        "cause": row["cause"],
        "natures": ["NA1"],
        "complained_unit": row.get("unit", ""),
        "contacts": [_first_call(row, number)],
        **({"state": row["state"], "advanced": min(-1, row["day"] + 1)} if "state" in row else {}),
    }


def _decided(case: dict[str, Any], row: Told, cause: Told, number: int) -> dict[str, Any]:
    told_on = row["day"] + row["told"]
    paid = row.get("paid")
    closing = {
        "day": told_on - 1,
        "to": "archived" if row.get("archived") else "informed",
        "finding": f"{cause['finding']}，已向客户说明。",
        "outcomes": list(row["asks"].values()),
        "lawful": [paid or "" if code in ("DM01", "DM02") else "" for code in row["asks"]],
        "approver": CHIEF if case["handler"] != CHIEF else DEPUTY,
        "level": "head_of_complaints",
        "opinion": "事实清楚，同意。",
        "letter_no": f"城东投告〔示例〕第{1000 + number}号",
        "late": row.get("late", ""),
        "notice": {"day": told_on, "mode": "sent", "proof": f"短信回执 {1000 + number}-01"},
    }
    mend = {"mend": _mend(cause, case["handler"])} if row.get("archived") else {}
    return {
        **case,
        "closing": closing,
        "deeds": list(_payment(row, paid, told_on)) if paid else [],
        "after": {
            "cause": _root(row, cause),
            "five": _five(cause["five"]),
            "calls": list(_calls(row, told_on)),
            **mend,
        },
    }


def _first_call(row: Told, number: int) -> dict[str, Any]:
    """The day after, somebody listens and tells how long it will take."""
    said = row["text"].strip().partition("，")[0]
    return {
        "day": row["day"] + 1, "time": f"{10 + number % 7}:{number * 7 % 60:02d}", "kind": "phone_out",
        "minutes": 4 + number % 9, "level": number % 3, "label": FELT[number % 3], "said": said,
        "facts": "已告知受理和办理期限。",
    }  # fmt: skip


def _calls(row: Told, told_on: int) -> Iterator[dict[str, Any]]:
    """The follow-ups whose day has come; what was said stands with the first."""
    outcome, process = row["scores"]
    for days, occasion in FOLLOW_UPS.items():
        if told_on + days < 0:
            words = row["said"] if occasion == "D3" else ""
            yield {"days": days, "occasion": occasion, "score": outcome, "process": process, "words": words}


def _payment(row: Told, paid: str, told_on: int) -> Iterator[dict[str, Any]]:
    kind = "claim" if "DM01" in row["asks"] else "fee_refund"
    yield {
        "do": "award",
        "day": told_on - 1,
        "kind": kind,
        "amount": paid,
        "basis": "合同约定",
        "due": told_on + 5,
    }
    yield {"do": "pay", "day": told_on + 1, "kind": kind, "proof": f"支付流水 {row['phone']}"}


def _root(row: Told, cause: Told) -> dict[str, Any]:
    whys: Sequence[str] = cause["whys"]
    return {"cause": row["cause"], "whys": list(whys), "finding": cause["finding"], "unit": cause["unit"],
            "fault": "part"}  # fmt: skip


def _mend(cause: Told, owner: str) -> dict[str, Any]:
    return {"action": f"{cause['unit']}复查：{cause['finding']}", "owner": owner, "due": 30,
            "done": MENDED_AFTER, "proof": "复查记录"}  # fmt: skip


def _five(said: Sequence[str]) -> Mapping[str, list[str]]:
    return {name.value: [finding, "无"] for name, finding in zip(Dimension, said, strict=True)}
