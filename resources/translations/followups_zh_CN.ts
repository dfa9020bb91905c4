<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterDoors</name>
    <message>
        <source>The record keeps it; while the case is open another one is asked for.</source>
        <translation>记录会保留；案件未结时，归档前仍须另有整改。</translation>
    </message>
    <message>
        <source>Drop this rectification?</source>
        <translation>撤销这项整改？</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Only where the institution is not at fault. It stands in the archive instead.</source>
        <translation>仅限本机构无责的案件；归档时以此代替整改。</translation>
    </message>
    <message>
        <source>Nothing to be mended?</source>
        <translation>无需整改？</translation>
    </message>
    <message>
        <source>Nothing needed</source>
        <translation>无需整改</translation>
    </message>
    <message>
        <source>The case is taken up again: {state}</source>
        <translation>案件已重新办理：{state}</translation>
    </message>
</context>
<context>
    <name>AfterTab</name>
    <message>
        <source>Five dimensions</source>
        <translation>五维度分析</translation>
    </message>
    <message>
        <source>Follow-up and rectification</source>
        <translation>回访与整改</translation>
    </message>
</context>
<context>
    <name>DimensionCard</name>
    <message>
        <source>Conclude</source>
        <translation>填写结论</translation>
    </message>
    <message>
        <source>Conclude on: {dimension}</source>
        <translation>填写结论：{dimension}</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>No finding yet; the archive asks for one.</source>
        <translation>尚无结论，归档前须填写。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据编号</translation>
    </message>
</context>
<context>
    <name>DimensionDialog</name>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Numbers of exhibits, such as 1, 3</source>
        <translation>证据编号，如 1、3</translation>
    </message>
    <message>
        <source>What does this show? {dimension}</source>
        <translation>{dimension}：说明了什么？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据编号</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Document, screenshot, acceptance …</source>
        <translation>文件、截图、验收单…</translation>
    </message>
    <message>
        <source>Is it mended?</source>
        <translation>整改完成了吗？</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{owner}, until {day}</source>
        <translation>{owner}，期限 {day}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>对方原话</translation>
    </message>
    <message>
        <source>Still demands</source>
        <translation>仍有诉求</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Record a follow-up</source>
        <translation>记录回访</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Tried at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果满意</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程满意</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>办理时效</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>可再联系</translation>
    </message>
    <message>
        <source>The decision was told on {day}.</source>
        <translation>处理决定于 {day} 告知。</translation>
    </message>
    <message>
        <source>Complained again about the same since: {numbers}</source>
        <translation>此后就同一事项再次投诉：{numbers}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not reached is never satisfied. After tries on three different days the occasion is settled as not reached.</source>
        <translation>未接通不等于满意。在三个不同的日子都未接通的，这次回访记为“未接通”。</translation>
    </message>
    <message>
        <source>The case is at work already, so it is not taken up a second time.</source>
        <translation>案件正在办理中，不会再次重开。</translation>
    </message>
    <message>
        <source>With {score} of 5 the case is taken up again when this is saved: it goes to “{state}”. Write down why; it becomes the reason.</source>
        <translation>评分 {score} 分：保存后案件将重新办理，转到“{state}”。请写明原因，作为重新办理的理由。</translation>
    </message>
    <message>
        <source>Save and take up again</source>
        <translation>保存并重新办理</translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message>
        <source>After 3 days</source>
        <translation>三日回访</translation>
    </message>
    <message>
        <source>After 15 days</source>
        <translation>十五日回访</translation>
    </message>
    <message>
        <source>After 90 days</source>
        <translation>九十日回访</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他回访</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>已错过</translation>
    </message>
    <message>
        <source>Due since {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>有责</translation>
    </message>
    <message>
        <source>Partly at fault</source>
        <translation>部分有责</translation>
    </message>
    <message>
        <source>Not at fault</source>
        <translation>无责</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>解决方案</translation>
    </message>
</context>
<context>
    <name>FollowUpsCard</name>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Record a follow-up</source>
        <translation>记录回访</translation>
    </message>
    <message>
        <source>The decision has not been told yet; the days are counted from then.</source>
        <translation>处理决定尚未告知；回访日期自告知之日起算。</translation>
    </message>
    <message>
        <source>Counted from {day}, when the decision was told</source>
        <translation>自告知处理决定之日（{day}）起算</translation>
    </message>
    <message>
        <source>Complained again about the same: {numbers}</source>
        <translation>就同一事项再次投诉：{numbers}</translation>
    </message>
    <message>
        <source>{occasion}: {state}</source>
        <translation>{occasion}：{state}</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) in vain; three different days settle it</source>
        <translation>
            <numerusform>已有 %n 次未接通；满三个不同的日子记为未接通</numerusform>
        </translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他回访</translation>
    </message>
    <message>
        <source>{when} · {name}</source>
        <translation>{when} · {name}</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Reached, no score</source>
        <translation>已接通，未评分</translation>
    </message>
    <message>
        <source>Outcome {score} of 5</source>
        <translation>结果 {score} 分</translation>
    </message>
    <message>
        <source>Process {score}</source>
        <translation>过程 {score} 分</translation>
    </message>
    <message>
        <source>Attitude {score}</source>
        <translation>态度 {score} 分</translation>
    </message>
    <message>
        <source>Timeliness {score}</source>
        <translation>时效 {score} 分</translation>
    </message>
    <message>
        <source>May be contacted again</source>
        <translation>接受再次联系</translation>
    </message>
    <message>
        <source>No further contact wanted</source>
        <translation>不希望再联系</translation>
    </message>
    <message>
        <source>Still demands: {text}</source>
        <translation>仍有诉求：{text}</translation>
    </message>
</context>
<context>
    <name>FollowUpsTab</name>
    <message>
        <source>Follow-up</source>
        <translation>回访整改</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>RectificationDialog</name>
    <message>
        <source>What is mended</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>谁对此负责</translation>
    </message>
    <message>
        <source>Add a rectification</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>It stands in Today until it is done, also after the case is archived.</source>
        <translation>完成之前一直列在“今日”，案件归档后也不例外。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>RectificationsCard</name>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Nothing needed</source>
        <translation>无需整改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Add a rectification</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Not at fault, nothing to be mended: {reason}</source>
        <translation>无责，无需整改：{reason}</translation>
    </message>
    <message>
        <source>What is mended so that it does not happen again, by whom and until when?</source>
        <translation>改什么、谁负责、何时完成，才能不再发生？</translation>
    </message>
    <message>
        <source>{owner} · until {day}</source>
        <translation>{owner} · 期限 {day}</translation>
    </message>
    <message>
        <source>Proof: {text}</source>
        <translation>证明：{text}</translation>
    </message>
    <message>
        <source>Dropped: {text}</source>
        <translation>已撤销：{text}</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation>{day}完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>It is done: {action}</source>
        <translation>已完成：{action}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Drop: {action}</source>
        <translation>撤销：{action}</translation>
    </message>
</context>
<context>
    <name>RootCauseCard</name>
    <message>
        <source>Root cause</source>
        <translation>问题根源</translation>
    </message>
    <message>
        <source>Record the root cause</source>
        <translation>记录根源</translation>
    </message>
    <message>
        <source>Record anew</source>
        <translation>重新记录</translation>
    </message>
    <message>
        <source>Why did it happen? The archive asks for the root cause and a finding on fault.</source>
        <translation>为什么会发生？归档前须查明根源并认定责任。</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根源</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Why? {number}</source>
        <translation>为什么 {number}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Recorded by {name}, {when}</source>
        <translation>{name} 于 {when} 记录</translation>
    </message>
</context>
<context>
    <name>RootCauseDialog</name>
    <message>
        <source>Category of the cause</source>
        <translation>选择原因类别</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根源</translation>
    </message>
    <message>
        <source>Department or branch, not a person</source>
        <translation>部门或机构，不写个人</translation>
    </message>
    <message>
        <source>Why did it happen?</source>
        <translation>为什么会发生？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ask of every answer why that was so. The last answer is the root.</source>
        <translation>对每个回答再问一次为什么；最后一个回答就是根源。</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Why? {number}</source>
        <translation>为什么 {number}</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Unit responsible</source>
        <translation>责任单位</translation>
    </message>
</context>
<context>
    <name>ScoreChips</name>
    <message>
        <source>1 very poor</source>
        <translation>1 很不满意</translation>
    </message>
    <message>
        <source>5 very good</source>
        <translation>5 很满意</translation>
    </message>
</context>
</TS>
