<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CasesCard</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>What changed</source>
        <translation>画像变化</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Nothing changed between these two.</source>
        <translation>两个版本之间没有变化。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>从版本</translation>
    </message>
    <message>
        <source>To version</source>
        <translation>到版本</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decide the request</source>
        <translation>决定请求</translation>
    </message>
    <message>
        <source>Keep decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Grant in part</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>a refusal says why</source>
        <translation>不同意的，须说明理由</translation>
    </message>
    <message>
        <source>How the identity was checked</source>
        <translation>如何核实身份</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Note as done</source>
        <translation>记为已办</translation>
    </message>
    <message>
        <source>What was done, and where it can be seen</source>
        <translation>做了什么，记录在哪里</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit typed facts</source>
        <translation>修改登记信息</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Save mine all the same</source>
        <translation>仍保存我的</translation>
    </message>
    <message>
        <source>A colleague changed this person meanwhile.</source>
        <translation>有同事刚修改过此人的信息。</translation>
    </message>
    <message>
        <source>What stands now is written under the fields that differ; your changes are still here.</source>
        <translation>有出入的项目下方写明了现在的内容；您填写的仍然保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>now: {value}</source>
        <translation>现为：{value}</translation>
    </message>
    <message>
        <source>{value} (empty: as it is)</source>
        <translation>{value}（留空不改）</translation>
    </message>
    <message>
        <source>by the number</source>
        <translation>按号码判断</translation>
    </message>
    <message>
        <source>One number a line</source>
        <translation>每行一个号码</translation>
    </message>
    <message>
        <source>Phones (one a line)</source>
        <translation>电话（每行一个）</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Why keep it</source>
        <translation>保留理由</translation>
    </message>
</context>
<context>
    <name>ExportsCard</name>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Exports of this person</source>
        <translation>此人的导出记录</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation>个人信息副本（提供本人）</translation>
    </message>
    <message>
        <source>Portrait (internal)</source>
        <translation>投诉人画像表（内部）</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>未遮盖</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮盖</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>历史时间线</translation>
    </message>
    <message>
        <source>all cases · wheel zooms</source>
        <translation>全部案件 · 滚轮缩放</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>展开列表</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>收起列表</translation>
    </message>
</context>
<context>
    <name>JudgeDialog</name>
    <message>
        <source>Add a judgement</source>
        <translation>添加判断</translation>
    </message>
    <message>
        <source>What was seen or heard, or which exhibit</source>
        <translation>看到、听到了什么，或哪份证据</translation>
    </message>
    <message>
        <source>Keep judgement</source>
        <translation>保存判断</translation>
    </message>
    <message>
        <source>No particular case</source>
        <translation>不限案件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>判断为</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Holds for (days)</source>
        <translation>有效期（天）</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Learnt in case</source>
        <translation>来自案件</translation>
    </message>
    <message>
        <source>It is kept under your name, expires by itself, and can be withdrawn.</source>
        <translation>以您的名义记录，到期自动失效，可随时撤回。</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>Shared facts</source>
        <translation>关联线索</translation>
    </message>
    <message>
        <source>People with shared facts</source>
        <translation>有关联线索的人</translation>
    </message>
    <message>
        <source>other people with the same phone, account, contract or address</source>
        <translation>同一电话、账户、合同或地址的其他人</translation>
    </message>
    <message>
        <source>Open the graph</source>
        <translation>展开关系图</translation>
    </message>
    <message>
        <source>Nobody else has the same document, phone, account, contract or address.</source>
        <translation>没有其他人的证件、电话、账户、合同或地址与其相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>相同之处</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>所在案件</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two records of one person</source>
        <translation>合并同一人的两条记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>改为保留另一条</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>How you know that it is one person</source>
        <translation>怎么确认是同一人</translation>
    </message>
    <message>
        <source>Nothing is deleted; it can be taken back at any time.</source>
        <translation>不删除任何内容，随时可以撤销。</translation>
    </message>
    <message>
        <source>This moves to the record that is kept:</source>
        <translation>以下内容移到保留的记录：</translation>
    </message>
    <message numerus="yes">
        <source> (%n stay(s): the same stands there already)</source>
        <translation>
            <numerusform>（%n 条不移：保留的记录已有相同内容）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairGrid</name>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Behind the masks</source>
        <translation>遮蔽部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>character {places} differs</source>
        <translation>第 {places} 字不同</translation>
    </message>
</context>
<context>
    <name>PeopleColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近投诉</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name, document, phone, address</source>
        <translation>姓名、证件、电话、地址</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody matches “{text}”.</source>
        <translation>没有符合“{text}”的人。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nobody is here yet. People come in with the complaints that you log.</source>
        <translation>还没有人员。登记投诉时会自动建立。</translation>
    </message>
    <message>
        <source>Log a complaint</source>
        <translation>登记投诉</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Show all (logged)</source>
        <translation>显示全部（记录）</translation>
    </message>
    <message>
        <source>Judge…</source>
        <translation>判断…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>问卷…</translation>
    </message>
    <message>
        <source>How to talk</source>
        <translation>怎么谈</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n 件投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 件办理中</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown in full, and logged. Hidden again in two minutes or when you leave.</source>
        <translation>正在显示完整信息，已记入审计。两分钟后或离开本页时自动遮蔽。</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>立即遮蔽</translation>
    </message>
    <message>
        <source>0 calm … 4 out of control</source>
        <translation>0 平静 … 4 失控</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>No risk on record</source>
        <translation>无风险标记</translation>
    </message>
    <message>
        <source>Words of self-harm in case {case_no}: {words}. A person must act at once.</source>
        <translation>案件 {case_no} 中有自伤言语：{words}。须立即由人处理。</translation>
    </message>
    <message>
        <source>Threats or violence on record: {basis}. Bring a second person.</source>
        <translation>有威胁或伤害他人的记录：{basis}。请安排第二人到场。</translation>
    </message>
    <message>
        <source>Words of self-harm</source>
        <translation>自伤言语</translation>
    </message>
    <message>
        <source>Mind your safety</source>
        <translation>注意人身安全</translation>
    </message>
</context>
<context>
    <name>PersonWork</name>
    <message>
        <source>Name, document, phones, address, e-mail and note are shown in full.</source>
        <translation>将显示完整的姓名、证件、电话、地址、邮箱和备注。</translation>
    </message>
    <message>
        <source>Who looked, when and why goes into the audit trail.</source>
        <translation>谁在何时、因何查看，会记入审计。</translation>
    </message>
    <message>
        <source>It is hidden again after two minutes, or when you leave this page.</source>
        <translation>两分钟后或离开本页时自动遮蔽。</translation>
    </message>
    <message>
        <source>Show everything about this person?</source>
        <translation>显示此人的完整信息？</translation>
    </message>
    <message>
        <source>Show and log</source>
        <translation>显示并记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>That it was made, by whom and on what, stays in the audit trail.</source>
        <translation>曾作出此判断、由谁、依据什么，仍留在审计记录中。</translation>
    </message>
    <message>
        <source>Withdraw “{name}: {value}”?</source>
        <translation>撤回“{name}：{value}”？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>PersonsSpec</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everybody who stands in a case, masked. Search by any part of a name, a document, a phone or an address, the last digits too. Enter opens the page of a person.</source>
        <translation>所有案件中出现过的人，信息已遮蔽。可按姓名、证件、电话或地址的任意一段查找，也可只输末几位。按回车打开此人的页面。</translation>
    </message>
    <message>
        <source>All that our own cases say about a person. Behind every value stands where it comes from; Enter on a line tells it in full. What people judged names who judged, on what, until when, and expires by itself. Nothing here is a score. Names and numbers are masked; “Show all” asks for a reason and is logged.</source>
        <translation>本库案件中关于此人的全部信息。每一项后面写明来源，在该行按回车可看完整来源。人工判断写明由谁、依据什么、有效至何时，到期自动失效。这里没有任何评分。姓名和号码默认遮蔽；“显示全部”须写明理由并留下记录。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开此人</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>From line to line, from card to card</source>
        <translation>在各行、各卡片之间移动</translation>
    </message>
    <message>
        <source>Tell where a value comes from</source>
        <translation>查看来源</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制内容</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>Drawing…</source>
        <translation>正在绘图…</translation>
    </message>
</context>
<context>
    <name>PortraitDialog</name>
    <message>
        <source>Export the profile</source>
        <translation>导出画像</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Portrait, internal</source>
        <translation>画像表（内部）</translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation>个人信息副本（提供本人）</translation>
    </message>
    <message>
        <source>Names, documents and phones in full</source>
        <translation>姓名、证件、电话不遮盖</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>It gets a number, names you on every page, and goes into the register and the trail.</source>
        <translation>导出后编号登记，每页注明导出人，并记入审计记录。</translation>
    </message>
    <message numerus="yes">
        <source>Exported as {number}, %n page(s)</source>
        <translation>
            <numerusform>已导出 {number}，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>copy of personal data.pdf</source>
        <translation>个人信息副本.pdf</translation>
    </message>
    <message>
        <source>profile.pdf</source>
        <translation>投诉人画像表.pdf</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>其余 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePlots</name>
    <message>
        <source>Emotion over contacts</source>
        <translation>历次联系的情绪</translation>
    </message>
    <message>
        <source>Complaints by month, last 12 months</source>
        <translation>近 12 个月每月投诉</translation>
    </message>
    <message>
        <source>{month} {year}: {count}</source>
        <translation>{year}年{month} {count} 件</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ProfileWork</name>
    <message>
        <source>Keep the profile as it stands?</source>
        <translation>保存当前画像为一个版本？</translation>
    </message>
    <message>
        <source>It is kept with what changed since the version before, and why.</source>
        <translation>连同自上一版以来的变化及其原因一并保存。</translation>
    </message>
    <message>
        <source>Where nothing changed, none is kept.</source>
        <translation>没有变化的，不保存。</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Request: {kind}</source>
        <translation>个人信息请求：{kind}</translation>
    </message>
    <message>
        <source>Exporting the profile</source>
        <translation>正在导出画像</translation>
    </message>
</context>
<context>
    <name>QuestionnaireDialog</name>
    <message>
        <source>What they answered</source>
        <translation>问卷：本人所答</translation>
    </message>
    <message>
        <source>Keep answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Ask how and what, never why. Write down their words; leave empty what was not asked.</source>
        <translation>用“怎样、什么”提问，不问“为什么”。照原话记录；没有问的留空。</translation>
    </message>
    <message>
        <source>Asked in case</source>
        <translation>在哪件案件中问</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>No particular case</source>
        <translation>不限案件</translation>
    </message>
    <message>
        <source>What moves them</source>
        <translation>动机</translation>
    </message>
    <message>
        <source>How they feel</source>
        <translation>感受</translation>
    </message>
    <message>
        <source>What they expect</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未问</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Decide…</source>
        <translation>决定…</translation>
    </message>
    <message>
        <source>Carry out…</source>
        <translation>办理…</translation>
    </message>
    <message>
        <source>Withdraw a judgement…</source>
        <translation>撤回判断…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Change what was typed…</source>
        <translation>修改登记信息…</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Request about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Enter request</source>
        <translation>登记请求</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>What is asked, in their words</source>
        <translation>请求内容（原话）</translation>
    </message>
    <message>
        <source>How the identity was checked</source>
        <translation>如何核实身份</translation>
    </message>
    <message>
        <source>Who asks, where it is not the person</source>
        <translation>非本人提出的，由谁提出</translation>
    </message>
    <message>
        <source>such as a near relative of somebody who has died</source>
        <translation>如死者的近亲属</translation>
    </message>
    <message>
        <source>{law} · answer by {day}</source>
        <translation>{law} · 应在 {day} 前答复</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>due {day}</source>
        <translation>{day} 前答复</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>edited, trail entry {ref}</source>
        <translation>已修改资料，审计第 {ref} 条</translation>
    </message>
    <message>
        <source>judgement withdrawn</source>
        <translation>已撤回判断</translation>
    </message>
    <message>
        <source>copy {ref}</source>
        <translation>已提供副本 {ref}</translation>
    </message>
    <message>
        <source>shown: {ref}</source>
        <translation>已当面查阅：{ref}</translation>
    </message>
    <message>
        <source>explained: {ref}</source>
        <translation>已说明：{ref}</translation>
    </message>
    <message>
        <source>restricted: {ref}</source>
        <translation>已停止其他处理：{ref}</translation>
    </message>
    <message>
        <source>decided again: {ref}</source>
        <translation>已由人重新决定：{ref}</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>应答复</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份核实</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未核实</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办理</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>access, copy, correction, deletion</source>
        <translation>查阅、复制、更正、删除等</translation>
    </message>
    <message>
        <source>Enter request…</source>
        <translation>登记请求…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办理</translation>
    </message>
</context>
<context>
    <name>SameCard</name>
    <message>
        <source>Same person?</source>
        <translation>是否同一人</translation>
    </message>
    <message>
        <source>shown with reasons; merged by people only</source>
        <translation>列出理由，由人决定是否合并</translation>
    </message>
    <message>
        <source>This record was merged into {name}</source>
        <translation>本记录已并入 {name}</translation>
    </message>
    <message>
        <source>Cases, contacts and documents stand there.</source>
        <translation>案件、联系记录和证件均在该记录下。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>对比并合并…</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>{name} was merged into this record</source>
        <translation>{name} 已并入本记录</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销合并…</translation>
    </message>
</context>
<context>
    <name>SameWork</name>
    <message>
        <source>The two records are one now.</source>
        <translation>已合并为一条记录。</translation>
    </message>
    <message>
        <source>Remembered: these are two people.</source>
        <translation>已记住：不是同一人。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>undone at once</source>
        <translation>随即撤销</translation>
    </message>
    <message>
        <source>Take this merge back?</source>
        <translation>撤销这次合并？</translation>
    </message>
    <message>
        <source>What was moved then moves back, with what those cases got since.</source>
        <translation>当时移动的内容移回原记录，这些案件此后新增的内容一并移回。</translation>
    </message>
    <message>
        <source>New cases of the kept record stay with it.</source>
        <translation>保留记录此后的新案件不变。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>Two records again; %n row(s) moved back.</source>
        <translation>
            <numerusform>已恢复为两条记录，移回 %n 条内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <source>Open {case_no}</source>
        <translation>打开 {case_no}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Keep version…</source>
        <translation>保存版本…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Export profile…</source>
        <translation>导出画像…</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>画像变化</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>No version yet. One is kept when a case is decided or ends, or when you do.</source>
        <translation>还没有版本。案件决定或终结时自动保存，也可随时手工保存。</translation>
    </message>
    <message>
        <source>The first version; there is nothing before it to compare with.</source>
        <translation>首个版本，之前没有可比较的内容。</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>Withdraw a judgement as asked</source>
        <translation>按请求撤回判断</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason on record, as answered: {answer}</source>
        <translation>理由按答复记录：{answer}</translation>
    </message>
    <message>
        <source>That it was made, by whom and on what, stays in the audit trail.</source>
        <translation>判断人、依据和时间仍保留在审计记录中。</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
</context>
</TS>
