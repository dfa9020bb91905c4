<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwardDialog</name>
    <message>
        <source>Grant an amount</source>
        <translation>确定一笔款项</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>What is due is paid in full and at once; it is no matter for bargaining.</source>
        <translation>应付的款项应及时足额支付，不作讨价还价的筹码。</translation>
    </message>
    <message>
        <source>What goes beyond the contract needs a legal reason and an approval before it is paid.</source>
        <translation>合同以外的款项须有法律理由，经审批后才能支付。</translation>
    </message>
    <message>
        <source>The complainant, unless named here</source>
        <translation>不填即为投诉人本人</translation>
    </message>
    <message>
        <source>What is granted</source>
        <translation>款项种类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Clause or provision</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>法律理由</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>支付期限</translation>
    </message>
    <message>
        <source>Answers the demand</source>
        <translation>对应诉求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Beyond the contract</source>
        <translation>合同外</translation>
    </message>
    <message>
        <source>Due by contract or law</source>
        <translation>合同内应付</translation>
    </message>
</context>
<context>
    <name>Awarding</name>
    <message>
        <source>It stays on record with the reason.</source>
        <translation>记录连同理由一并留存。</translation>
    </message>
    <message>
        <source>Take this amount back?</source>
        <translation>撤销这笔款项？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>AwardsCard</name>
    <message>
        <source>Amounts granted</source>
        <translation>给付与补偿</translation>
    </message>
    <message>
        <source>Grant an amount</source>
        <translation>确定一笔款项</translation>
    </message>
    <message>
        <source>Due by contract or law</source>
        <translation>合同内应付</translation>
    </message>
    <message>
        <source>Beyond the contract (goodwill, settlement)</source>
        <translation>合同外（通融、和解）</translation>
    </message>
    <message>
        <source>Nothing granted yet</source>
        <translation>尚未确定款项</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>付给 {name}</translation>
    </message>
    <message>
        <source>Record the payment: {award}</source>
        <translation>登记付款：{award}</translation>
    </message>
    <message>
        <source>Take back: {award}</source>
        <translation>撤销：{award}</translation>
    </message>
    <message>
        <source>Paid {day}</source>
        <translation>{day}已付</translation>
    </message>
    <message>
        <source>Goodwill is paid only after its approval.</source>
        <translation>合同外款项审批通过后才能支付。</translation>
    </message>
    <message>
        <source>Awaits approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>To be paid by {day}</source>
        <translation>{day}前支付</translation>
    </message>
    <message>
        <source>Taken back: {award} ¥{amount} ({reason})</source>
        <translation>已撤销：{award} ¥{amount}（{reason}）</translation>
    </message>
</context>
<context>
    <name>PaidDialog</name>
    <message>
        <source>Was it paid? {award}</source>
        <translation>登记付款：{award}</translation>
    </message>
    <message>
        <source>It was paid</source>
        <translation>确认已付</translation>
    </message>
    <message>
        <source>{amount} to {payee}</source>
        <translation>{amount}，付给 {payee}</translation>
    </message>
    <message>
        <source>A clock that waits for this payment ends on its day; the record stays.</source>
        <translation>等待这笔付款的时限自付款日结束；记录不可删除。</translation>
    </message>
    <message>
        <source>Number of the transfer, receipt</source>
        <translation>流水号、回单号</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
</context>
</TS>
