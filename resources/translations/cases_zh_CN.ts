<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n case(s) to</source>
        <translation>
            <numerusform>将 %n 件案件分派给</numerusform>
        </translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, for cases that somebody handles</source>
        <translation>理由（已有经办人的案件须填）</translation>
    </message>
    <message>
        <source>Cases that nobody handles are assigned. Others are offered and change hands when accepted.</source>
        <translation>无经办人的案件直接指定；已有经办人的提出移交，对方接收后才移交。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>Moving %n case(s)</source>
        <translation>
            <numerusform>正在转入 %n 件案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved to {state}</source>
        <translation>
            <numerusform>%n 件案件已转入“{state}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) assigned or offered to {name}</source>
        <translation>
            <numerusform>已将 %n 件案件指定或移交给{name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigning %n case(s)</source>
        <translation>
            <numerusform>正在分派 %n 件案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nature added to %n case(s)</source>
        <translation>
            <numerusform>已为 %n 件案件添加性质</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelling %n case(s)</source>
        <translation>
            <numerusform>正在为 %n 件案件添加性质</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Add nature…</source>
        <translation>添加性质…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>转入…</translation>
    </message>
    <message>
        <source>Open a group…</source>
        <translation>建群体事件…</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>Case no.</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due (internal)</source>
        <translation>到期（内部）</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No case fits this filter.</source>
        <translation>没有符合条件的案件。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部案件</translation>
    </message>
    <message>
        <source>No complaint has been logged yet. Cases stand here from the first one on.</source>
        <translation>还没有登记过投诉。登记之后，案件会列在这里。</translation>
    </message>
    <message>
        <source>Log complaint</source>
        <translation>登记投诉</translation>
    </message>
</context>
<context>
    <name>CasePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a case in the list to see what it is about.</source>
        <translation>在列表中选一件案件，这里显示它的概况。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>共 %n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Statutory {statutory} · internal {internal}</source>
        <translation>法定 {statutory} · 内部 {internal}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>自 {day}起</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>已告知</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Internal date: {day}</source>
        <translation>内部期限：{day}</translation>
    </message>
    <message>
        <source>Statutory date: {day}</source>
        <translation>法定期限：{day}</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Number, name, any words said</source>
        <translation>搜索案号、姓名、原话中的任意字词</translation>
    </message>
    <message>
        <source>Log complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} in progress</source>
        <translation>办理中 {number} 件</translation>
    </message>
    <message>
        <source>{number} shown</source>
        <translation>列出 {number} 件</translation>
    </message>
</context>
<context>
    <name>CasesSpec</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Every case in one list. The search field looks through everything that was ever written about a case: number, names, the customer&apos;s words, contacts, evidence. The chips narrow the list; inside one chip any choice fits, between chips all must fit. Select several rows to assign, hand over, label or move them together: each passes the same checks as alone, and the report says what stopped the others. Cases that you must keep away from are not shown.</source>
        <translation>全部案件在一张表里。搜索框查找案件里写过的一切：案号、姓名、客户原话、联系记录、证据。用标签缩小范围：同一标签内任选其一即可，不同标签须同时满足。选中多行可一起分派、移交、标注或转入：每件都与单独办理时一样检查，办不了的逐件说明原因。您须回避的案件不显示。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>显示或隐藏预览</translation>
    </message>
    <message>
        <source>Select all cases in the list</source>
        <translation>全选列表中的案件</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to narrow the list</source>
        <translation>输入字词缩小范围</translation>
    </message>
    <message>
        <source>Narrow the choices of {title}</source>
        <translation>缩小“{title}”的选项</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>{title}: {choice}</source>
        <translation>{title}：{choice}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>From the regulator</source>
        <translation>监管转办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>3 天内</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Enter opens the choices, Delete clears them</source>
        <translation>回车打开选项，Delete 键清除</translation>
    </message>
    <message>
        <source>Opens the choices</source>
        <translation>打开选项</translation>
    </message>
</context>
<context>
    <name>FilterSaving</name>
    <message>
        <source>The filter “{name}” was removed</source>
        <translation>已移除筛选“{name}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MoveAllDialog</name>
    <message>
        <source>Move cases</source>
        <translation>批量转入</translation>
    </message>
    <message numerus="yes">
        <source>Move %n case(s) to</source>
        <translation>
            <numerusform>将 %n 件案件转入</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>选择状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case number, such as 2026-0917-0042</source>
        <translation>案号，如 2026-0917-0042</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入案件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed where a case goes back</source>
        <translation>退回、合并、重开时须写明</translation>
    </message>
    <message>
        <source>Every case passes its own checks. Those that are stopped stay where they are, and the reasons are listed.</source>
        <translation>逐案按同样的条件检查；不能转入的案件保持原状，并列出原因。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MoveReport</name>
    <message>
        <source>Move cases</source>
        <translation>批量转入</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved to {state}</source>
        <translation>
            <numerusform>%n 件案件已转入“{state}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) stopped; nothing of them was changed</source>
        <translation>
            <numerusform>%n 件案件未能转入，未作任何改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>另有 %n 件案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {case_no}</source>
        <translation>打开 {case_no}</translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>另有 %n 项原因</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NatureDialog</name>
    <message>
        <source>Add nature</source>
        <translation>添加性质</translation>
    </message>
    <message numerus="yes">
        <source>Add a nature to %n case(s)</source>
        <translation>
            <numerusform>为 %n 件案件添加性质</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a nature</source>
        <translation>选择性质</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Which facts speak for it</source>
        <translation>依据哪些事实</translation>
    </message>
    <message>
        <source>The label changes no deadline. Write the reason as if it will be read in court.</source>
        <translation>添加性质不改变任何时限。理由要写得经得起法庭查阅。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SavedBar</name>
    <message>
        <source>Saved filters:</source>
        <translation>已存筛选：</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Show the cases of this saved filter; press again to show all in progress</source>
        <translation>按此筛选显示；再点一次显示全部办理中案件</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部案件</translation>
    </message>
</context>
</TS>
