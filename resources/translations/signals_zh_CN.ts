<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide on “{title}”</source>
        <translation>复核“{title}”</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Proposed by {name}; you decide as the second person.</source>
        <translation>由{name}提出，您作为第二人判断。</translation>
    </message>
    <message>
        <source>Confirmed: the open cases are marked for inside handling until the day below.</source>
        <translation>确认：未结案件作内部标记，至下列日期失效。</translation>
    </message>
    <message>
        <source>Not so: nothing is marked, and they are not suggested again for the same signals.</source>
        <translation>不成立：不作标记，同样的线索不再建议。</translation>
    </message>
    <message>
        <source>All time limits stay as they are; the real demands are handled in time.</source>
        <translation>所有时限不变，真实诉求按期办理。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>复核意见</translation>
    </message>
    <message>
        <source>What you checked, and what it shows</source>
        <translation>核对了什么，说明什么</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Choose an indicator to see what it rests on.</source>
        <translation>选择一项指标，查看其依据。</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>打开案件 {number}</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message numerus="yes">
        <source>Suggest a review of %n case(s)?</source>
        <translation>
            <numerusform>提出复核这 %n 件案件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggest the review</source>
        <translation>提出复核</translation>
    </message>
    <message>
        <source>They share: {what}</source>
        <translation>共同点：{what}</translation>
    </message>
    <message>
        <source>The signals of today are kept with the review.</source>
        <translation>今日的线索随复核一并留存。</translation>
    </message>
    <message>
        <source>A second person decides: neither you nor whoever registered or handles a case.</source>
        <translation>由另一人判断：提出人、登记人、经办人都不能复核。</translation>
    </message>
    <message>
        <source>Until then nothing is marked. All time limits run on unchanged.</source>
        <translation>此前不作任何标记，所有时限不变。</translation>
    </message>
    <message>
        <source>Nothing of it is said to the customer or written into the outward file.</source>
        <translation>不告知客户，不写入对外材料。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it is about, no names of people</source>
        <translation>概括事由，不写人名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the cases belong together</source>
        <translation>这些案件为何应一并复核</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>应对步骤</translation>
    </message>
    <message>
        <source>as they stood when it was suggested</source>
        <translation>提出时的情况</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>复核意见</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出结论…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回提议…</translation>
    </message>
    <message>
        <source>End early…</source>
        <translation>提前结束…</translation>
    </message>
    <message>
        <source>You suggested it; somebody else has to decide.</source>
        <translation>由您提出，须由另一人判断。</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>打开案件 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>What ties them</source>
        <translation>查看关联</translation>
    </message>
    <message>
        <source>Note as done: {step}</source>
        <translation>记录已完成：{step}</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>What was observed?</source>
        <translation>记录观察到的情况</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Write what was seen or heard, not what you think of the person.</source>
        <translation>写看到或听到的，不写对人的看法。</translation>
    </message>
    <message>
        <source>It counts until it is withdrawn; no time limit changes.</source>
        <translation>撤回前一直计入；时限不变。</translation>
    </message>
    <message>
        <source>faint</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>明显</translation>
    </message>
    <message>
        <source>beyond doubt</source>
        <translation>确凿</translation>
    </message>
    <message>
        <source>What was observed</source>
        <translation>观察情况</translation>
    </message>
    <message>
        <source>In their words, if possible</source>
        <translation>尽量用原话</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收到途径</translation>
    </message>
    <message>
        <source>Number in the case</source>
        <translation>案内序号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>How clear</source>
        <translation>明显程度</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The first contact, exhibit or receipt is 1</source>
        <translation>第一条为 1</translation>
    </message>
</context>
<context>
    <name>SignalColumns</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>They share</source>
        <translation>共同点</translation>
    </message>
    <message>
        <source>Independent indicators</source>
        <translation>独立指标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Weak: it adds points, and is no ground by itself.</source>
        <translation>弱指标：只计分值，单独不作依据。</translation>
    </message>
    <message>
        <source>{name} (weak)</source>
        <translation>{name}（弱）</translation>
    </message>
</context>
<context>
    <name>SignalDeeds</name>
    <message>
        <source>The observation is kept.</source>
        <translation>已记录观察情况。</translation>
    </message>
    <message>
        <source>Withdraw this observation?</source>
        <translation>撤回这条观察记录？</translation>
    </message>
    <message>
        <source>It counts no more and stays on record with the reason.</source>
        <translation>不再计入，理由留存。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The review is suggested and waits for a second person.</source>
        <translation>已提出复核，等待另一人判断。</translation>
    </message>
    <message>
        <source>The review is decided.</source>
        <translation>复核已有结论。</translation>
    </message>
    <message>
        <source>The step is kept.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Take back “{title}”?</source>
        <translation>撤回“{title}”的提议？</translation>
    </message>
    <message>
        <source>It waits for nobody any more; no case was marked.</source>
        <translation>不再等待复核；案件未作任何标记。</translation>
    </message>
    <message>
        <source>That it was suggested, and why it was taken back, stays on record.</source>
        <translation>提出和撤回的记录及理由保留。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>End “{title}”?</source>
        <translation>结束“{title}”？</translation>
    </message>
    <message>
        <source>The mark is taken off its cases at once.</source>
        <translation>立即取消相关案件的标记。</translation>
    </message>
    <message>
        <source>What was proposed and decided stays on record.</source>
        <translation>提出和复核的记录保留。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>SignalWords</name>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>寄件人</translation>
    </message>
    <message>
        <source>payee account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>days</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>sales agent</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收到途径</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>投诉原文</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals</source>
        <translation>黑产线索</translation>
    </message>
    <message>
        <source>Suggested for a review</source>
        <translation>建议复核</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Nothing is suggested: in no cases of the last year do two independent indicators come together with enough points.</source>
        <translation>近一年没有建议复核的线索。至少两项独立指标同时出现且达到分值，才会列在这里。</translation>
    </message>
    <message>
        <source>Points and indicators</source>
        <translation>查看分值和指标</translation>
    </message>
    <message>
        <source>No review was suggested yet.</source>
        <translation>还没有提出过复核。</translation>
    </message>
    <message>
        <source>Look through again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Suggest the review</source>
        <translation>提出复核</translation>
    </message>
    <message>
        <source>What ties them</source>
        <translation>查看关联</translation>
    </message>
    <message>
        <source>Signals are for looking inside only: {taboos}.</source>
        <translation>线索仅供内部核查：{taboos}。</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Looking for signals</source>
        <translation>查找线索</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), cases of the last year</source>
        <translation>
            <numerusform>近一年案件，%n 组</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalsSpec</name>
    <message>
        <source>Signals</source>
        <translation>黑产线索</translation>
    </message>
    <message>
        <source>Cases that may come from one organised hand. The program counts what they share and shows every line of it; points are advice. A review is suggested only where the points and two independent indicators come together, words alone never do, and a second person decides. A label ends by itself. The clocks of a case never change, and nothing of this leaves the house.</source>
        <translation>可能出自同一组织的案件。程序统计它们的共同点并逐条列出依据；分值仅供参考。只有分值达标且有两个独立指标时才建议复核，仅凭文字相似从不建议；由另一人判断。标记到期自动失效。案件时限不变，对外文书不出现任何内容。</translation>
    </message>
    <message>
        <source>Open the cases of a line</source>
        <translation>打开所选行的案件</translation>
    </message>
    <message>
        <source>Look through the cases again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Advice and evidence</source>
        <translation>建议与依据</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>黑产线索</translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message>
        <source>Observed by people</source>
        <translation>人工观察</translation>
    </message>
    <message>
        <source>Withdrawn: {what} ({reason}, {who})</source>
        <translation>已撤回：{what}（{reason}，{who}）</translation>
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Whom, how, with what result</source>
        <translation>对象、方式、结果</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Advice</source>
        <translation>综合建议</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Observed…</source>
        <translation>记录观察…</translation>
    </message>
    <message>
        <source>{score} ({needed} for a review)</source>
        <translation>{score} 分（{needed} 分起建议复核）</translation>
    </message>
    <message>
        <source>{count} independent ({needed} needed)</source>
        <translation>{count} 个独立（至少 {needed} 个）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Points are advice. Time limits and the real demand are not touched.</source>
        <translation>分值仅供参考，不影响时限和诉求的处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more independent indicator(s), of another kind</source>
        <translation>
            <numerusform>%n 个其他类别的独立指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet: {names}</source>
        <translation>尚可核实：{names}</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还差</translation>
    </message>
    <message numerus="yes">
        <source>Suggest a review of %n case(s)</source>
        <translation>
            <numerusform>提出复核（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
</TS>
