<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Refusal checklist</source>
        <translation>拒付清单</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message>
        <source>or: </source>
        <translation>或：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>starts with: {fact}</source>
        <translation>起算于：{fact}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day}完成</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>{clock}: over on {date} (from {start})</source>
        <translation>{clock}{date}已届满（自{start}起）</translation>
    </message>
    <message>
        <source>premium ¥{amount} was still taken on {date}</source>
        <translation>{date}仍收保险费 ¥{amount}</translation>
    </message>
    <message>
        <source>{start} → {date} over</source>
        <translation>{start} → {date}届满</translation>
    </message>
    <message>
        <source>{date} premium ¥{amount}</source>
        <translation>{date}收费 ¥{amount}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证</translation>
    </message>
    <message>
        <source>Right lapsed</source>
        <translation>已失权</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>未证</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已遵守</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险人</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>请求权人</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
</context>
<context>
    <name>ClocksSection</name>
    <message>
        <source>Time limits</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>DayCount</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElementDetail</name>
    <message>
        <source>Element {number} needs: {needs}</source>
        <translation>要件{number} 需要：{needs}</translation>
    </message>
    <message>
        <source>Noted: {note}</source>
        <translation>说明：{note}</translation>
    </message>
    <message>
        <source>Answers {done}/{all}</source>
        <translation>填写事实 {done}/{all}</translation>
    </message>
    <message>
        <source>Choose evidence…</source>
        <translation>从证据中选择…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Mark proven</source>
        <translation>标记已证</translation>
    </message>
    <message>
        <source>Mark not proven</source>
        <translation>标记未证</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>high probability</source>
        <translation>高度可能性</translation>
    </message>
    <message>
        <source>beyond reasonable doubt</source>
        <translation>排除合理怀疑</translation>
    </message>
    <message>
        <source>essential</source>
        <translation>必备要件</translation>
    </message>
    <message>
        <source>not essential</source>
        <translation>非必备要件</translation>
    </message>
    <message>
        <source>one of several ways</source>
        <translation>择一即可</translation>
    </message>
    <message>
        <source>Standard: {standard} · {kind} · {law}</source>
        <translation>证明标准：{standard} · {kind} · {law}</translation>
    </message>
    <message>
        <source>Exhibit {number} {title}</source>
        <translation>证据 {number} {title}</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Elements of {ground}</source>
        <translation>{ground}的要件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要件</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>举证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>FactEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>Save answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Known from (system, call, letter…)</source>
        <translation>来源（系统、通话、信函…）</translation>
    </message>
    <message>
        <source>Source of: {fact}</source>
        <translation>来源：{fact}</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Exhibit for: {fact}</source>
        <translation>证据：{fact}</translation>
    </message>
    <message>
        <source>Take this answer back…</source>
        <translation>撤回这个回答…</translation>
    </message>
    <message>
        <source>From the records of this case.</source>
        <translation>据本案记录</translation>
    </message>
    <message>
        <source>Without a source it is kept, but proves nothing.</source>
        <translation>没有来源，只作记录，不能作为证明</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name} {when}</translation>
    </message>
</context>
<context>
    <name>GroundPicker</name>
    <message>
        <source>Choose a ground of refusal</source>
        <translation>选择拒付理由</translation>
    </message>
    <message>
        <source>Search by name, number or law</source>
        <translation>按名称、编号或法条搜索</translation>
    </message>
    <message>
        <source>Grounds of refusal</source>
        <translation>拒付理由</translation>
    </message>
    <message>
        <source>About this ground</source>
        <translation>这项理由的说明</translation>
    </message>
    <message>
        <source>chosen already</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>not in use yet: its elements are not ready</source>
        <translation>要件尚未启用，暂不能选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>To prove</source>
        <translation>须证明</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不得</translation>
    </message>
</context>
<context>
    <name>GroundSection</name>
    <message>
        <source>Give up {ground}…</source>
        <translation>放弃“{ground}”…</translation>
    </message>
    <message>
        <source>Consequences and pitfalls of {ground}</source>
        <translation>“{ground}”的后果与禁忌</translation>
    </message>
    <message>
        <source>No refusal can rest on this now: {reasons}.</source>
        <translation>现在不能以此拒付：{reasons}。</translation>
    </message>
    <message>
        <source>Pay as the contract says</source>
        <translation>按约给付</translation>
    </message>
    <message>
        <source>Check another ground</source>
        <translation>审查其他理由</translation>
    </message>
    <message>
        <source>Still possible: {ways}. Ask legal counsel to confirm.</source>
        <translation>仍可行：{ways}。请法务确认。</translation>
    </message>
    <message>
        <source>Consequence: {text}</source>
        <translation>后果：{text}</translation>
    </message>
    <message>
        <source>Never: {text}</source>
        <translation>不得：{text}</translation>
    </message>
    <message>
        <source>May be offered: {text}</source>
        <translation>可提供：{text}</translation>
    </message>
    <message>
        <source>This is no ground of refusal: papers are asked for, nothing is refused.</source>
        <translation>这不是拒付理由：是请求补充材料，不是拒绝。</translation>
    </message>
</context>
<context>
    <name>GroundsPanel</name>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose a ground of refusal</source>
        <translation>选择拒付理由</translation>
    </message>
    <message>
        <source>No ground of refusal is chosen yet. Each ground opens the list of what must be proved.</source>
        <translation>还没有选定拒付理由。选定后列出须逐项证明的要件。</translation>
    </message>
    <message>
        <source>Choose a ground…</source>
        <translation>选择理由…</translation>
    </message>
    <message>
        <source>Step {number} {name}: {gate}</source>
        <translation>第 {number} 步 {name}：{gate}</translation>
    </message>
    <message>
        <source>{step}. Locked; first: {first}</source>
        <translation>{step}。未开启，先解决：{first}</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to: {what}</source>
        <translation>前往：{what}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Record as asked for</source>
        <translation>登记为已要求</translation>
    </message>
    <message>
        <source>One notice, everything at once</source>
        <translation>一次性补充通知</translation>
    </message>
    <message>
        <source>Nothing is missing that the complainant could be asked for.</source>
        <translation>没有可以要求投诉人补充的材料。</translation>
    </message>
    <message>
        <source>{item} (only if it fits this case)</source>
        <translation>{item}（与本案相关时）</translation>
    </message>
    <message>
        <source>We hold these and never ask the complainant for them (Measures 13): {names}</source>
        <translation>以下由本机构掌握，不得要求投诉人提供（办法 13）：{names}</translation>
    </message>
</context>
<context>
    <name>PaymentsSection</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Kind of payment</source>
        <translation>款项种类</translation>
    </message>
    <message>
        <source>Day of the payment</source>
        <translation>收付日期</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记款项</translation>
    </message>
    <message>
        <source>Premiums and payments</source>
        <translation>收费与付款</translation>
    </message>
    <message>
        <source>Premium taken</source>
        <translation>收取保险费</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Claim paid</source>
        <translation>赔付</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Pursuing</name>
    <message>
        <source>The case gets the label “refusal of a claim”, with the reason you give.</source>
        <translation>案件加上“拒付类”性质，并记下您写的理由。</translation>
    </message>
    <message>
        <source>From then on it cannot be closed past an open gate of the fifteen steps.</source>
        <translation>此后十五步中任何一步未过，案件都不能结案。</translation>
    </message>
    <message>
        <source>Handle this case as a refusal?</source>
        <translation>按拒付办理本案？</translation>
    </message>
    <message>
        <source>Handle as a refusal</source>
        <translation>按拒付办理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>RefusalDialogs</name>
    <message>
        <source>Its elements leave the checklist; what was marked and tied stays on record.</source>
        <translation>其要件退出清单；已作的标记和关联留痕。</translation>
    </message>
    <message>
        <source>The timeline says that it was given up, and why.</source>
        <translation>时间线会记下放弃及理由。</translation>
    </message>
    <message>
        <source>Give up “{ground}”?</source>
        <translation>放弃“{ground}”？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The answer goes; the timeline and the trail keep that it was there.</source>
        <translation>回答撤回；时间线和审计记录保留曾经的回答。</translation>
    </message>
    <message>
        <source>Clocks and gates that rest on it are computed anew.</source>
        <translation>以它为据的时限和关口重新计算。</translation>
    </message>
    <message>
        <source>Take back the answer to “{fact}”?</source>
        <translation>撤回对“{fact}”的回答？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>It is not asked for in this case; the reason stays on record.</source>
        <translation>本案不再要求这一要件；理由留痕。</translation>
    </message>
    <message>
        <source>Not applicable: {element}?</source>
        <translation>不适用：{element}？</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>标为不适用</translation>
    </message>
    <message>
        <source>Missing papers are to be asked for once, in one notice (Insurance Law 22).</source>
        <translation>补充材料应当一次性通知（保险法 22）。</translation>
    </message>
    <message>
        <source>Ask a second time?</source>
        <translation>再次要求补充？</translation>
    </message>
    <message>
        <source>Why ask a second time</source>
        <translation>再次要求的理由</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次要求</translation>
    </message>
    <message>
        <source>Which exhibits prove: {element}?</source>
        <translation>哪些证据证明：{element}？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>RefusalTab</name>
    <message>
        <source>Steps of the refusal</source>
        <translation>拒付步骤</translation>
    </message>
    <message>
        <source>Not handled as a refusal yet. The fifteen steps show whether a refusal can stand.</source>
        <translation>本案尚未按拒付办理。十五个步骤逐一核对拒付能否成立。</translation>
    </message>
    <message>
        <source>Handle as a refusal…</source>
        <translation>按拒付办理…</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
</context>
<context>
    <name>ReviewsLine</name>
    <message>
        <source>Exhibit {number} fails its review</source>
        <translation>证据 {number} 三性有缺陷</translation>
    </message>
    <message>
        <source>Review exhibit {number}</source>
        <translation>证据 {number} 三性待核</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Confirm as done</source>
        <translation>确认完成</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>To go on: {gate}</source>
        <translation>过关条件：{gate}</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} {name}: {missing}{rest}</source>
        <translation>第 {number} 步 {name}：{missing}{rest}</translation>
    </message>
    <message>
        <source>Still locked. What it waits for:</source>
        <translation>还未开启，等待：</translation>
    </message>
    <message>
        <source>Go to step {number}</source>
        <translation>前往第 {number} 步</translation>
    </message>
    <message>
        <source>Confirmed by {name}, {day}</source>
        <translation>{name}于{day}确认</translation>
    </message>
</context>
</TS>
