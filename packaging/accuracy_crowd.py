"""Honest people with one thing in common: a product, a published form, a seller, a phone in the family."""

import random
from dataclasses import replace
from datetime import date, timedelta

from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.persons.model import PersonDraft

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建国志华玉兰春梅秀珍文斌海燕晓东"
_OPENINGS = (
    "我{when}在{where}给{whom}买了康宁重疾险", "{whom}的保单是{when}在{where}办的",
    "{when}路过{where}时被推荐了这款产品", "经朋友介绍，{when}在{where}投保",
    "保险是{when}{where}的人上门办理的",
)  # fmt: skip
_TROUBLES = (
    "当时说随时可以取，现在取只剩一半", "理赔递了三次材料都退回来，每次说法不一样",
    "扣费短信没收到，卡里钱却少了",
    "客服电话等了四十分钟没人接", "说好的分红一年比一年少", "住院一个月，报销比例和当初讲的对不上",
    "续期扣款扣了两次，至今没有退", "换了地址以后账单一直寄到老家", "健康告知那页我根本没见过",
)  # fmt: skip
_WISHES = (
    "请尽快给个说法", "希望把多扣的钱退给我", "要求按合同办", "能不能安排专人联系我",
    "退保的话请告诉我能拿回多少", "请查清楚是谁的责任", "我年纪大了，请讲得明白些",
)  # fmt: skip
_DISTRICTS, _STREETS = ("西湖", "拱墅", "上城", "滨江", "余杭"), ("文三", "凤起", "庆春", "江南", "莫干山")
_WHERE = ("银行柜台", "小区门口", "单位食堂", "营业厅")
_FORM = (
    "本人{name}于{year}年购买贵公司康宁重疾保险，销售过程存在虚假宣传、隐瞒合同重要内容，未履行如实告知义务，"
    "请依法查处并全额退还保费{amount}元，提供双录资料及代理人资质。本人不接受电话沟通，仅书面回复。"
)


def honest_crowd(size: int, on: date, *, seed: int = 20260918) -> list[ComplaintDraft]:
    """Unrelated complaints on one product: own words or a published form, families, one busy seller."""
    chance = random.Random(seed)
    drafts: list[ComplaintDraft] = []
    while len(drafts) < size:
        drafts += _household(chance, len(drafts), on)
    return drafts[:size]


def _household(chance: random.Random, start: int, on: date) -> list[ComplaintDraft]:
    """One person, or now and then a family with one home, one phone and the same wish."""
    members = chance.choice((1, 1, 1, 1, 1, 2, 3))
    district, street = chance.choice(_DISTRICTS), chance.choice(_STREETS)
    home = f"杭州市{district}区{street}路{start + 1}号"
    phone = f"139{start:08d}"
    surname = chance.choice(_SURNAMES)
    form = chance.random() < 0.2
    # The second of a household is the spouse, who has a name of their own.
    surnames = [surname if place != 1 else chance.choice(_SURNAMES) for place in range(members)]
    return [
        _letter(chance, start + place, (own, home, phone), on, form) for place, own in enumerate(surnames)
    ]


def _letter(
    chance: random.Random, number: int, who: tuple[str, str, str], on: date, form: bool
) -> ComplaintDraft:
    surname, home, phone = who
    name = surname + "".join(chance.sample(_GIVEN, 2))
    day = on - timedelta(days=chance.randrange(120))
    amount = 3000 + 700 * number % 60000
    words = (
        _FORM.format(name=name, year=2018 + number % 7, amount=amount) if form else _own_words(chance, number)
    )
    contract = ContractDraft(
        number=f"H{number:07d}",
        kind="policy",
        product="康宁重疾",
        effective_on=(day - timedelta(days=chance.randrange(200, 2000))).isoformat(),
        sales_agent="马小军" if chance.random() < 0.3 else f"{chance.choice(_SURNAMES)}业务{number}",
    )
    receipts = [ReceiptDraft(channel=chance.choice(("CH01", "CH06")), received_on=day.isoformat())]
    if chance.random() < 0.1:
        receipts.append(replace(receipts[0], channel="CH02"))
    return ComplaintDraft(
        narrative=words,
        receipts=tuple(receipts),
        complainant=PersonDraft(name=name, phones=(phone,), address=home),
        complainant_roles=("policyholder",),
        contracts=(contract,),
        demands=(DemandDraft(code="DM02" if chance.random() < 0.5 else "DM05"),),
        category="IB40",
        handler="陈一鸣",
        late_entry_reason="集中补录",
    )


def _own_words(chance: random.Random, number: int) -> str:
    opening = chance.choice(_OPENINGS).format(
        when=f"{2015 + number % 10}年{1 + number % 12}月", where=chance.choice(_WHERE),
        whom=chance.choice(("自己", "孩子", "老伴", "母亲")),
    )  # fmt: skip
    troubles = chance.sample(_TROUBLES, chance.randrange(1, 4))
    return "，".join((opening, *troubles, *chance.sample(_WISHES, chance.randrange(1, 3)))) + "。"


RING = (
    "王建国", "李秀兰", "张伟民", "刘桂英", "陈志强", "杨丽华",
    "赵海涛", "黄雪梅", "周文斌", "吴春燕", "徐金龙", "孙玉珍",
)  # fmt: skip
_LETTER = (
    "本人{name}，身份证尾号{tail}，于{year}年在贵公司购买保险，业务员存在虚假宣传、隐瞒合同重要内容的行为，"
    "未履行如实告知义务，请依法查处。现要求全额退还保费{amount}元，并提供双录和代理人资质。"
    "本人不接受电话沟通，仅书面回复，否则保留向监管部门投诉的权利。"
)


def ring_letter(place: int, name: str, on: date) -> ComplaintDraft:
    """One letter of the ring: another name, another number, another sum."""
    words = _LETTER.format(
        name=name, tail=1000 + 37 * place, year=2019 + place % 5, amount=12000 + 1300 * place
    )
    day = on - timedelta(days=place % 4)
    return ComplaintDraft(
        narrative=words,
        receipts=(ReceiptDraft(channel="CH01", received_on=day.isoformat()),),
        complainant=PersonDraft(
            name=name, phones=("13900001234",), address=f"浙江省杭州市西湖区文三路{place + 10}号"
        ),
        complainant_roles=("policyholder",),
        contracts=(
            ContractDraft(number=f"P2021-{place:04d}", product="康宁重疾", effective_on="2021-03-01"),
        ),
        demands=(DemandDraft(code="DM02", amount="12000"),),
        category="IB40",
        handler="陈一鸣",
    )


def ring_letters(size: int, on: date) -> list[ComplaintDraft]:
    """Letters of one hand, each under another name."""
    return [ring_letter(place, name, on) for place, name in enumerate(RING[:size])]
