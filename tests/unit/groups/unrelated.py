"""Complaints about one product that have nothing else in common, and one crowd about a closed outlet."""

import random

PLACES = ("朝阳路", "建国门", "南山", "天河", "武侯", "江岸", "鼓楼", "姑苏", "余杭", "海曙", "思明", "历下")
NAMES = ("王强", "李敏", "张磊", "刘洋", "陈静", "杨帆", "赵鑫", "黄丽", "周涛", "吴芳", "徐明", "孙悦")
HAPPENED = (
    "{name}替我签了投保单，{place}的人都看见了", "说好每年{rate}个点的利息，到期差了{sum}元",
    "住院{days}天花了{sum}元，说等待期没过", "{month}月扣了我{sum}元没有短信", "打了{days}次热线没人接",
    "急用钱只能退{sum}元", "天天接到推销电话，资料谁泄露的", "受益人变更交了{days}次材料",
    "分红通知书写着{sum}元，账户里没有", "投保前说过有高血压，{name}说不用写", "业务员离职后没人管",
    "父亲听课领鸡蛋买了{sum}元", "手机软件登录不上", "去{place}体检白跑一趟", "发票拖了{days}周开不出来",
    "想质押贷款{sum}元，{name}说没额度", "合同丢了补办要收费", "电子保单打不开",
    "犹豫期内退保被劝阻{days}次", "缴费账号换了还在扣旧卡", "地址变了收不到信", "年龄写错不给更正",
    "保额比{name}说的少{sum}元", "附加险什么时候加上的不知道", "宽限期多少天说法不一",
    "短信让我点链接领红包", "客户经理{name}加微信推销基金", "{place}网点排队{days}个小时",
    "回访电话说是走程序", "生存金没有按{month}月到账", "理赔调查员{name}上门态度差", "救护车费不赔",
    "孩子的保单投保人写错", "外地就医不认", "门诊发票退回{days}次", "线上缴费显示失败却扣款{sum}元",
    "积分兑换的礼品没寄到", "生日祝福发成别人的名字",
)  # fmt: skip
ASKED = ("请核实", "要个说法", "尽快退款", "给我道歉", "查一查", "我要书面答复", "处理一下", "请领导看看")
CLOSED = (
    "中关村支行停业，柜台办不了到期领取", "门口贴着停业公告，到期金领不出来",
    "到期了去中关村支行，说停业要等下个月", "支行突然停业，{sum}元到期金不给",
    "停业也不提前通知，到期领取拖了{days}天",
)  # fmt: skip


def unrelated(chance: random.Random) -> str:
    """One complaint of its own."""
    said = [_filled(part, chance) for part in chance.sample(HAPPENED, chance.choice((2, 3, 3, 4)))]
    return "，".join([*said, chance.choice(ASKED)])


def of_the_crowd(chance: random.Random) -> str:
    """One complaint about the closed outlet."""
    said = [_filled(part, chance) for part in chance.sample(CLOSED, 2)]
    return "，".join([*said, chance.choice(ASKED)])


def _filled(part: str, chance: random.Random) -> str:
    return part.format(
        name=chance.choice(NAMES), place=chance.choice(PLACES), rate=chance.randint(3, 8),
        sum=chance.randint(3, 900) * 100, days=chance.randint(2, 9), month=chance.randint(1, 12),
    )  # fmt: skip
