<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Record an approval</source>
        <translation>录入审批意见</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>{name} has the case and cannot approve it.</source>
        <translation>本案由{name}负责，不能由其本人审批。</translation>
    </message>
    <message>
        <source>What is recorded stays; a later approval takes the place of this one.</source>
        <translation>录入后不能修改，以后一次审批为准。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Needed when it is returned</source>
        <translation>退回时必填</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>审批事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>审批层级</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>¥{amount} is at issue. Enough authority: {levels}</source>
        <translation>涉及金额 {amount} 元，可审批的层级：{levels}</translation>
    </message>
    <message>
        <source>Enough authority: {levels}</source>
        <translation>可审批的层级：{levels}</translation>
    </message>
</context>
<context>
    <name>ApprovalsCard</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Record an approval</source>
        <translation>录入审批意见</translation>
    </message>
    <message>
        <source>Nothing approved yet</source>
        <translation>尚无审批记录</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
</context>
</TS>
