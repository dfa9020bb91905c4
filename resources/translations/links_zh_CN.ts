<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgentForm</name>
    <message>
        <source>Record a sales agent</source>
        <translation>登记销售人员</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Recording a name again changes what is known of it.</source>
        <translation>同名再次登记即为更新。</translation>
    </message>
    <message>
        <source>Staff list of a day, notice of leaving</source>
        <translation>某日人员名册、离职通知</translation>
    </message>
    <message>
        <source>Name as on contracts</source>
        <translation>姓名（与合同一致）</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Empty: still here</source>
        <translation>不填表示在职</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>AgentsCard</name>
    <message>
        <source>Sales agents</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Record a sales agent</source>
        <translation>登记销售人员</translation>
    </message>
    <message>
        <source>None yet: record who left, by the name that stands on contracts.</source>
        <translation>还没有。按合同上的姓名登记离职人员。</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>在职</translation>
    </message>
</context>
<context>
    <name>EdgeLine</name>
    <message>
        <source>Open case {case_no}</source>
        <translation>打开案件 {case_no}</translation>
    </message>
</context>
<context>
    <name>EdgePanel</name>
    <message>
        <source>What is shared</source>
        <translation>共用的内容</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择。</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Centre here</source>
        <translation>以此为中心</translation>
    </message>
    <message>
        <source>Shares nothing with anybody here.</source>
        <translation>与图中其他人没有共用的信息。</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>与 {name}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links</source>
        <translation>关联图</translation>
    </message>
    <message>
        <source>Arrows walk, Tab goes along the edges, Enter centres, Backspace goes back.</source>
        <translation>方向键移动，Tab 依次看连线，回车以此为中心，退格返回。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 项关联</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message>
        <source>Known networks</source>
        <translation>已知网络</translation>
    </message>
    <message>
        <source>Add a known trace</source>
        <translation>登记已知线索</translation>
    </message>
    <message>
        <source>None yet: own findings and published judgments belong here.</source>
        <translation>还没有。本单位核实的结论、法院公布的判决可登记在此。</translation>
    </message>
    <message>
        <source>Withdraw {network}: {value}</source>
        <translation>撤回 {network}：{value}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
</context>
<context>
    <name>KnownDialog</name>
    <message>
        <source>Known networks and sales agents</source>
        <translation>已知网络与销售人员</translation>
    </message>
    <message>
        <source>Nobody outside gets these lists. They are for looking twice, never a reason to refuse.</source>
        <translation>名单不得对外提供；只用来提示多看一眼，不能作为拒绝的理由。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KnownForm</name>
    <message>
        <source>Add a known trace</source>
        <translation>登记已知线索</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Only what a finding of ours or a published judgment establishes.</source>
        <translation>只登记本单位核实或判决认定的。</translation>
    </message>
    <message>
        <source>Our finding of a day, or the number of a judgment</source>
        <translation>本单位某日核实结论，或判决书案号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络名称</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>LinkGraph</name>
    <message>
        <source>{count} share it, not followed</source>
        <translation>{count} 人共用，未展开</translation>
    </message>
    <message>
        <source>Complaints: {count}</source>
        <translation>{count} 件投诉</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>No one else shares a phone, account, address, device or text with this.</source>
        <translation>没有其他人与此共用电话、账户、地址、设备或文本。</translation>
    </message>
    <message>
        <source>A graph begins at a person or a case: open one and follow its links.</source>
        <translation>关系图从一个人或一件案件开始：打开后点“展开关系图”。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Back to the graph before (Backspace)</source>
        <translation>返回上一张图（退格）</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>显示全部（0）</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>另有 %n 个未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkPage</name>
    <message>
        <source>Known networks and agents…</source>
        <translation>已知网络与销售人员…</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>What is shared says nothing yet of anybody; open the source before you conclude.</source>
        <translation>共用一项信息不说明任何人有问题，下结论前请打开来源核对。</translation>
    </message>
    <message>
        <source>Links of {name}</source>
        <translation>{name} 的关联</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksSpec</name>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Who shares a phone, a payee account, an address, a device, a proxy or a text with whom. Every edge tells the value, masked, and where and when it was seen; the arrow beside it opens the case. What very many share (a switchboard, a unit) is said and not followed until you ask for it. A shared fact accuses nobody: families share phones, and honest people copy forms.</source>
        <translation>谁与谁共用电话、收款账户、地址、设备、受托人或文本。每条连线都写明共用的内容（遮盖）、出处和日期，旁边的箭头打开案件。很多人共用的（总机、单位地址）只作说明，不自动展开。共用不等于有问题：家人会共用电话，普通消费者也会抄用模板。</translation>
    </message>
    <message>
        <source>Walk to the nearest node in that direction</source>
        <translation>走到该方向最近的一个</translation>
    </message>
    <message>
        <source>Along the edges of the node, then to the panel</source>
        <translation>依次看它的连线，再到右侧面板</translation>
    </message>
    <message>
        <source>Centre on the node, or follow what many share</source>
        <translation>以它为中心，或展开多人共用的一项</translation>
    </message>
    <message>
        <source>Back to the graph before</source>
        <translation>回到上一张图</translation>
    </message>
    <message>
        <source>Closer, farther, everything</source>
        <translation>放大、缩小、全部</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Take this off the list of known networks?</source>
        <translation>从已知网络清单撤回？</translation>
    </message>
    <message>
        <source>The trail keeps it and the reason.</source>
        <translation>操作记录会保留这一条和理由。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>TraceCard</name>
    <message>
        <source>Traces</source>
        <translation>关联线索</translation>
    </message>
    <message>
        <source>Open the graph</source>
        <translation>展开关系图</translation>
    </message>
    <message>
        <source>Record a trace</source>
        <translation>登记关联线索</translation>
    </message>
    <message>
        <source>Payee account, sender, return address, device: record what could stand elsewhere too.</source>
        <translation>收款账户、寄件人、回邮地址、设备等：把可能在其他案件里也出现的记下来。</translation>
    </message>
    <message>
        <source>Withdraw: {kind}</source>
        <translation>撤回：{kind}</translation>
    </message>
    <message>
        <source>Holder: {name}</source>
        <translation>户名：{name}</translation>
    </message>
    <message>
        <source>Withdrawn: {kind} {value} ({reason}, {who})</source>
        <translation>已撤回：{kind} {value}（{reason}，{who}）</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>Record a trace</source>
        <translation>登记关联线索</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Say what was seen, not what you suspect; the person may ask for a copy of it.</source>
        <translation>只写看到的，不写猜测；当事人可以要求查阅。</translation>
    </message>
    <message>
        <source>Never passwords, card codes or PINs: they are refused.</source>
        <translation>不得登记密码、安全码，系统会拒收。</translation>
    </message>
    <message>
        <source>Only where it is not the complainant</source>
        <translation>与投诉人不同才填</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>线索种类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Else the day of the source</source>
        <translation>不填则为来源的日期</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Tracing</name>
    <message>
        <source>It ties this case to no other any more.</source>
        <translation>撤回后不再关联其他案件。</translation>
    </message>
    <message>
        <source>It stays on record with the reason.</source>
        <translation>记录与理由予以保留。</translation>
    </message>
    <message>
        <source>Withdraw this trace?</source>
        <translation>撤回这条关联线索？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
</TS>
