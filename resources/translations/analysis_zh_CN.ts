<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnalysisDoors</name>
    <message>
        <source>The change is marked.</source>
        <translation>已标记这项措施。</translation>
    </message>
    <message>
        <source>Withdraw “{title}”?</source>
        <translation>撤回“{title}”？</translation>
    </message>
    <message>
        <source>It stays on record with the reason, and its effect is shown no more.</source>
        <translation>记录和理由保留，不再显示它的前后对比。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>撤回的理由</translation>
    </message>
    <message>
        <source>The amount is kept.</source>
        <translation>已保存业务量。</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>The last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>Mark a change…</source>
        <translation>标记改进措施…</translation>
    </message>
    <message>
        <source>Counting the cases…</source>
        <translation>正在统计案件…</translation>
    </message>
    <message>
        <source>Type an amount…</source>
        <translation>填写业务量…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Parts of the analysis</source>
        <translation>分析的各部分</translation>
    </message>
    <message>
        <source>Counting cases</source>
        <translation>正在统计案件</translation>
    </message>
    <message>
        <source>No complaint was received in this period, or none that fits what is chosen.</source>
        <translation>这段时间没有收到投诉，或没有符合所选条件的投诉。</translation>
    </message>
</context>
<context>
    <name>AnalysisSpec</name>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>All complaints of a period by time, people, event, channel and remedy. Under each picture stands what exactly it counts, and how many cases it leaves out. Point at a bar to read it; click it, or press Enter on it, to open exactly its cases. Shares come with the interval in which they lie; from fewer than twelve cases nothing is concluded. Mark a change, such as a new form, to see the cases before and after it.</source>
        <translation>按时间、人群、事件、渠道、解决方案五个维度看一段时间的全部投诉。每张图下面写明它计什么、有多少件未计入。指向图中一项即显示数值；点击或按回车，打开的正是这些案件。比例都附有区间；不足十二件的不下结论。标记一项改变（如启用新的告知书），可以看它前后的件数。</translation>
    </message>
    <message>
        <source>From bar to bar in a picture</source>
        <translation>在图中逐项移动</translation>
    </message>
    <message>
        <source>Open the cases of a bar</source>
        <translation>打开这一项的案件</translation>
    </message>
</context>
<context>
    <name>ChangesPart</name>
    <message>
        <source>No change is marked yet. Mark one, such as a new form or another staff plan, to see the cases before and after it.</source>
        <translation>还没有标记改进措施。标记一项改变（如启用新的告知书、调整排班），可以看它前后的件数。</translation>
    </message>
    <message>
        <source>Mark a change…</source>
        <translation>标记改进措施…</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{title} ({date}, {scope}): withdrawn by {name}, because {reason}</source>
        <translation>{title}（{date}，{scope}）：{name}撤回，理由：{reason}</translation>
    </message>
</context>
<context>
    <name>DenominatorDialog</name>
    <message>
        <source>2026, 2026H1, 2026Q3 or 2026-09</source>
        <translation>2026、2026H1、2026Q3 或 2026-09</translation>
    </message>
    <message>
        <source>Report, table or system, with its date</source>
        <translation>报表或系统名称及日期</translation>
    </message>
    <message>
        <source>The whole institution</source>
        <translation>全机构</translation>
    </message>
    <message>
        <source>Type an amount of business</source>
        <translation>填写业务量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>For the same measure, period and unit the newest amount counts.</source>
        <translation>同一指标、期间和机构，以最近填写的为准。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>业务量</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>被投诉机构</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Withdraw {title}</source>
        <translation>撤回 {title}</translation>
    </message>
    <message>
        <source>Before: {count}</source>
        <translation>之前 {count} 件</translation>
    </message>
    <message>
        <source>After: {count}</source>
        <translation>之后 {count} 件</translation>
    </message>
    <message>
        <source>{title}: {side}, open the cases</source>
        <translation>{title}：{side}，打开案件</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>InterventionDialog</name>
    <message>
        <source>What was changed, such as: apology and explanation first</source>
        <translation>改变了什么，例如：先道歉、再解释</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>Mark a change</source>
        <translation>标记改进措施</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>A change that was marked is never edited; it can be withdrawn.</source>
        <translation>标记之后不能修改，只能撤回。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>MeasuresPart</name>
    <message>
        <source>Supervisors weigh complaints against the business done: premium, policies, insured persons, outlets or customers. Type an amount with its source, and the measure is worked out.</source>
        <translation>监管机构把投诉量与业务量相比：保费、保单、承保人次、网点、客户。填写业务量及来源，即可算出指标。</translation>
    </message>
    <message>
        <source>Type an amount…</source>
        <translation>填写业务量…</translation>
    </message>
    <message>
        <source>Measure after: {law}</source>
        <translation>指标依据：{law}</translation>
    </message>
    <message>
        <source>Forwarded cases: {count}</source>
        <translation>转办案件 {count} 件</translation>
    </message>
    <message>
        <source>{name}, open the cases</source>
        <translation>{name}，打开案件</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Export the analysis</source>
        <translation>导出分析</translation>
    </message>
    <message>
        <source>Report for the board (PDF)</source>
        <translation>董事会材料（PDF）</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Pictures (PNG and SVG)</source>
        <translation>图片（PNG 和 SVG）</translation>
    </message>
    <message>
        <source>Numbers (JSON)</source>
        <translation>数据（JSON）</translation>
    </message>
    <message>
        <source>complaint analysis {first} {last}</source>
        <translation>投诉分析 {first} {last}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Exporting the analysis</source>
        <translation>正在导出分析</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>No complainant and no agent is named; agents are numbered.</source>
        <translation>不含投诉人和销售人员的姓名；销售人员以序号代替。</translation>
    </message>
    <message>
        <source>Cells of fewer than five people are left out and counted.</source>
        <translation>涉及个人特征而不足 5 件的格子不列出，只计数。</translation>
    </message>
    <message>
        <source>The export is put on record. Files of an earlier export in the folder are replaced.</source>
        <translation>导出会留下记录。文件夹中以前导出的同名文件会被替换。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s).</source>
        <translation>
            <numerusform>已导出 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further row(s) in the exported workbook</source>
        <translation>
            <numerusform>另有 %n 行见导出的工作簿</numerusform>
        </translation>
    </message>
    <message>
        <source>Denominator: {count}</source>
        <translation>分母 {count} 件</translation>
    </message>
    <message>
        <source>Numerator: {count}</source>
        <translation>分子 {count} 件</translation>
    </message>
    <message>
        <source>The rest: {count}</source>
        <translation>其余 {count} 件</translation>
    </message>
</context>
</TS>
