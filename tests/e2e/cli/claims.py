"""The two complaints that the stories lead from receipt to archive."""

from tests.e2e.cli.conftest import FORM

CLAIM = {
    **FORM,
    "channel": "CH06",
    "letter_no": "",
    "category": "IB40.01",
    "complainant_roles": ["policyholder", "insured"],
    "contracts": [
        {
            "number": "P2025-0302-6620",
            "product": "康宁重疾",
            "formed_on": "2025-03-02",
            "effective_on": "2025-03-03",
        }
    ],
}
REASONS = "询问具体，回答与事实不符，足以影响是否承保，合同已解除"
GROUND = "｜".join([
    "未如实告知",
    "投保前已确诊高血压并住院（证据2），投保时书面询问作否定回答（证据1）",
    "康宁重疾条款第5.1条：投保人应如实告知",
    "《中华人民共和国保险法》第十六条",
    REASONS,
])  # fmt: skip
DISPUTE = {
    **FORM,
    "channel": "CH07",
    "letter_no": "",
    "narrative": "卡一直在我身上，半夜被人在外地刷走五千元，银行说密码对就是我自己刷的。",
    "category": "BB30.03",
    "cause": "CA09",
    "complainant_roles": ["account_holder"],
    "contracts": [{"number": "6222000000001234", "kind": "card", "product": "贷记卡"}],
    "demands": [{"code": "DM02", "amount": "5000.00"}],
    "natures": ["NA1"],
}
