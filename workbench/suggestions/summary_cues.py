"""Words by which a passage tells what was done, what is asked, or nothing of the matter; for folded text."""

import re

# What was done to the person weighs more than what befell them.
DONE = re.compile(
    "拒|骗|误导|隐瞒|没有?告知|未告知|擅自|私自|盗|冻结|降额|乱?扣|再未|未(?:按|再|向|能|达到|赔|支付|归还|偿还|还款|履行|通知|配合|解决|处理|收到)|"
    "[只仅](?:向.{0,8})?(?:赔|给|付|肯|支付)|未果|决定不|不同意|不予|不给|不肯|不让|不赔|推诿|推脱|不理|迟迟|至今|仍[未不没]|催收|骚扰|泄露|违规|"
    "denied|refused|charged|without|never|fraud"
)
BEFELL = re.compile(
    "涨|亏|住院|事故|确诊|去世|死亡|签|承诺|答应|却|但是?|结果|发现|受伤|碰撞|相撞|被撞|代偿|仅|导致|造成|无法|不能|逾期|损失"
)
# Words that wish, and words of what is wished; the first weigh more.
WISH = re.compile(
    "(?<![应按])要求|请求|[恳肯]请|恳求|(?<!不)希望|(?<![申聘邀])请(?!问|假|客)|望(?!着|远|去)|诉求(?:如下|[是为:])|判令|(?<![和与及、])建议(?!择期|休息|复查)|呼吁|为盼|盼[望复解早尽]|"
    "(?:^|[特现故兹并,;])申请(?!理赔|贷款|购买)|(?<![不没有别])想(?:要|让|协商|退|请)|"
    "还我(?!说)|讨.{0,4}(?:说法|公道)|please|want(?!ed)|demand(?!ed)|request(?!ed)|i would like"
)
# A petition numbers what it asks, and names who shall pay how much.
MUST = re.compile(
    "应当|应该|必须|should|must|^[0-9]+[.、,].{0,16}(?:支付|给付|赔偿|退还|返还).{0,12}[0-9][0-9,.]*万?元"
)
ASK = re.compile(
    "应当|应该|必须|(?<!理)赔|支付|给付|(?<!后)退(?!赔|卷)|道歉|解释|说法|答复|处理|解决|恢复|撤销|更正|减免|should|refund|remove|correct"
)
FILLER = re.compile(
    "^(?:尊敬的|您好|你好|此致|敬礼|谢谢|感谢|领导好|投诉人|根据.{0,20}认定事实如下|经审理查明|事实[和与]理由|.{0,30}提出诉讼请求$|"
    ".{0,40}(?:要求|请求|判令)[:]?$|.{0,6}(?:请|望|建议).{0,10}(?:重视|批复|为盼|关注|解决|处理|帮助)[。!.]*$|"
    "please help|hello|dear)"
)
SUM = re.compile(r"[0-9][0-9,.]*(?:余|多)?(?:百|千|万|亿)?元")
# A passage that begins in the middle of something, and one that begins with who or when.
TORN = re.compile("^(?:[并且及的等和以则其亦系又与或至于该由将]|为(?!此|了)|同意承|期间自)")
BEGINS = re.compile(
    "^(?:(?:19|20)[0-9]{2}年|原告|被告|本人|我|客户|投诉人|保险公司|银行|贵|你们|他们|她|业务员|客服|[0-9]+[.、]|因|但|后|现|至今|要求|请|希望|判令)"
)
# What a contract says did not happen to anybody yet; what a court says of itself tells nothing of the matter.
GENERAL = re.compile(
    "视为|是指|如遇|有权要求|构成违约|依法应当由|责任范围|以上事实有|上述事实|约定[:：]|任何一|的,则|者,|甲方|乙方|缴纳方式|罚息利率|执行利率|保险期间|保险期限|保险人(?:有权|理赔后|依据|对|依照)|"
    "(?:投保|借款|贷款)人(?:需|应|委托|还款)|即.{2,8}=|被保险人或其|[或若]被保险人"
)
SIGNED = re.compile(
    "签订|签署|签发|约定(?!的)|载明|(?:保险|借款|贷款)(?:金额|期限|用途)|还款方式|年利率|月利率|保费率|以下简称|保单号|投保了|免赔额|赔付比例|"
    "条款第|合同项下|协议书"
)
COURT = re.compile(
    "认定事实|争议焦点|如何确定|是否属于|复印件|》、《|在案为证|佐证|证据|司法鉴定|庭审|当庭|另查明|登记结婚|主体(?:不)?适格|事故认定书"
)
REPLY = re.compile("感谢您|祝您生活愉快|网友[:：]|留言已收悉|您的留言")
