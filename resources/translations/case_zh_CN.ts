<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Correct the receipts, or add one</source>
        <translation>更正或补充收到的途径</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入案件</translation>
    </message>
    <message>
        <source>Took in</source>
        <translation>并入的案件</translation>
    </message>
    <message>
        <source>with {case_no}</source>
        <translation>随 {case_no} 并入</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>{day}前回复</translation>
    </message>
</context>
<context>
    <name>ArrivalsPart</name>
    <message>
        <source>Another receipt</source>
        <translation>再加一条</translation>
    </message>
    <message>
        <source>Add another receipt</source>
        <translation>再加一条收到的途径</translation>
    </message>
    <message>
        <source>Correct the receipts</source>
        <translation>更正收到的途径</translation>
    </message>
</context>
<context>
    <name>AuditLabels</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Natures</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>来文号</translation>
    </message>
    <message>
        <source>Forwarded by</source>
        <translation>转办机构</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>要求回复日</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>载明事项</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Formed on</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>In effect on</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Bought through</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Complained of</source>
        <translation>被投诉单位</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>伤害</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Severity as chosen</source>
        <translation>人工定的严重度</translation>
    </message>
    <message>
        <source>Reason for the severity</source>
        <translation>改动严重度的理由</translation>
    </message>
    <message>
        <source>Why entered late</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>Premium a year</source>
        <translation>年缴保费</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售人员</translation>
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
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Lawful amount</source>
        <translation>依法应付</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Statutory date</source>
        <translation>法定日</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>审批事项</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>审批层级</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>People</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>代理权限</translation>
    </message>
    <message>
        <source>Authority until</source>
        <translation>代理期限</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>已看原件</translation>
    </message>
    <message>
        <source>Paid for it</source>
        <translation>收费代理</translation>
    </message>
    <message>
        <source>How the name was given</source>
        <translation>具名方式</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Person known before</source>
        <translation>曾有记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Recording told</source>
        <translation>已告知录音</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>感受</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>兑现日</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>兑现于</translation>
    </message>
    <message>
        <source>Clocks ended</source>
        <translation>完成的时限</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SM3</source>
        <translation>SM3</translation>
    </message>
    <message>
        <source>Custody chain</source>
        <translation>保管链</translation>
    </message>
    <message>
        <source>Ground of refusal</source>
        <translation>拒付理由</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Unmasked</source>
        <translation>未遮蔽</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Tried at</source>
        <translation>回访时间</translation>
    </message>
    <message>
        <source>Outcome score</source>
        <translation>结果满意度</translation>
    </message>
    <message>
        <source>Process score</source>
        <translation>过程满意度</translation>
    </message>
    <message>
        <source>Attitude score</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Timeliness score</source>
        <translation>办理时效</translation>
    </message>
    <message>
        <source>Still demands</source>
        <translation>仍有诉求</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>可再联系</translation>
    </message>
    <message>
        <source>Taken up again at</source>
        <translation>重新办理至</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>问题根源</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Time: finding</source>
        <translation>时间：结论</translation>
    </message>
    <message>
        <source>Time: action</source>
        <translation>时间：措施</translation>
    </message>
    <message>
        <source>Time: evidence</source>
        <translation>时间：证据编号</translation>
    </message>
    <message>
        <source>People: finding</source>
        <translation>人群：结论</translation>
    </message>
    <message>
        <source>People: action</source>
        <translation>人群：措施</translation>
    </message>
    <message>
        <source>People: evidence</source>
        <translation>人群：证据编号</translation>
    </message>
    <message>
        <source>Event: finding</source>
        <translation>事件：结论</translation>
    </message>
    <message>
        <source>Event: action</source>
        <translation>事件：措施</translation>
    </message>
    <message>
        <source>Event: evidence</source>
        <translation>事件：证据编号</translation>
    </message>
    <message>
        <source>Channel: finding</source>
        <translation>渠道：结论</translation>
    </message>
    <message>
        <source>Channel: action</source>
        <translation>渠道：措施</translation>
    </message>
    <message>
        <source>Channel: evidence</source>
        <translation>渠道：证据编号</translation>
    </message>
    <message>
        <source>Remedy: finding</source>
        <translation>解决方案：结论</translation>
    </message>
    <message>
        <source>Remedy: action</source>
        <translation>解决方案：措施</translation>
    </message>
    <message>
        <source>Remedy: evidence</source>
        <translation>解决方案：证据编号</translation>
    </message>
</context>
<context>
    <name>AuditPane</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>之前和之后</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>on the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>by the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Entry {position} · {door}</source>
        <translation>第 {position} 条 · {door}</translation>
    </message>
    <message>
        <source>{entry} · clock set by hand</source>
        <translation>{entry} · 时钟为手工设定</translation>
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
        <source>Nothing more is kept of it.</source>
        <translation>没有更多内容。</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Something else: {action}</source>
        <translation>其他操作：{action}</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CaseDoors</name>
    <message>
        <source>It goes on the timeline and cannot be taken back.</source>
        <translation>记入时间线，不能撤回。</translation>
    </message>
    <message>
        <source>Was this promise kept?</source>
        <translation>这项承诺兑现了吗？</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Names, numbers and addresses of this case are shown until you leave it.</source>
        <translation>离开本案之前，姓名、号码、地址都完整显示。</translation>
    </message>
    <message>
        <source>Who looked, when and why goes into the audit trail.</source>
        <translation>谁在何时因何查看，记入操作记录。</translation>
    </message>
    <message>
        <source>Show everything?</source>
        <translation>显示全部信息？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Verifying the exhibits</source>
        <translation>校验证据</translation>
    </message>
    <message>
        <source>All exhibits are as they came in.</source>
        <translation>全部证据与入库时一致。</translation>
    </message>
    <message>
        <source>From here the case cannot go to &quot;{state}&quot;.</source>
        <translation>从现在的状态不能直接转入“{state}”。</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Record a contact</source>
        <translation>记通话</translation>
    </message>
    <message>
        <source>Export the case file</source>
        <translation>导出案卷</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Case {case_no}</source>
        <translation>案件 {case_no}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>CasePageWords</name>
    <message>
        <source>{priority} · severity {score}</source>
        <translation>{priority} · 严重度 {score}</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>{day} 结案</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>internal {internal} · statutory {statutory}</source>
        <translation>内部 {internal} · 法定 {statutory}</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>{day}完成</translation>
    </message>
    <message>
        <source>Lapsed {day}</source>
        <translation>{day} 已届满</translation>
    </message>
    <message>
        <source>Set by {name}, {when}</source>
        <translation>{name} 于 {when} 标注</translation>
    </message>
    <message>
        <source>{reason} (set by {name}, {when})</source>
        <translation>{reason}（{name}，{when}）</translation>
    </message>
    <message>
        <source>Paused since {day}</source>
        <translation>自 {day} 起中止</translation>
    </message>
    <message>
        <source>Kept {day}</source>
        <translation>按期完成 {day}</translation>
    </message>
    <message>
        <source>Done late {day}</source>
        <translation>逾期完成 {day}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>checked against the text</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>well established</source>
        <translation>较有把握</translation>
    </message>
    <message>
        <source>to be checked by counsel</source>
        <translation>待法务核对</translation>
    </message>
    <message>
        <source>our own standard</source>
        <translation>本机构标准</translation>
    </message>
</context>
<context>
    <name>CaseSpec</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>One case with everything that belongs to it. The filled button is the next step; the panel at the right says why. Press a state on the road, or Other ways, to move the case; what stands in the way is listed and leads to where it is mended. Press the due chip to see how the date came about; the clocks card extends, pauses or restarts it. A case changes hands when the next person accepts it; a recusal hides it from whoever must keep away. What is due stands apart from goodwill, which needs an approval. Letters are written under Documents; follow-ups, root cause, rectification and the five dimensions stand under Follow-up. Names and numbers are masked until you show them on purpose.</source>
        <translation>一个案件的全部内容。蓝色按钮就是下一步，右侧说明原因。点流程上的状态或“其他”转入；还缺什么会逐项列出，点一下就能去补。点期限可看日期怎样得来，在“时限”卡片上延期、中止或重新计时。移交要等对方接收才生效；须回避的人看不到本案。合同内应付与通融分开，通融须先审批。文书在“文书”页起草；回访、问题根源、整改和五维度分析在“回访整改”页。姓名和号码默认遮蔽，需要时再显示。</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>记通话</translation>
    </message>
    <message>
        <source>Export the case file</source>
        <translation>导出案卷</translation>
    </message>
    <message>
        <source>Save what a form holds</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Timeline: closer</source>
        <translation>时间线：放大</translation>
    </message>
    <message>
        <source>Timeline: farther</source>
        <translation>时间线：缩小</translation>
    </message>
    <message>
        <source>Timeline: everything</source>
        <translation>时间线：显示全部</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>ClassificationCard</name>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>添加性质</translation>
    </message>
    <message>
        <source>Correct the classification</source>
        <translation>更正分类</translation>
    </message>
    <message>
        <source>Nobody yet; {name} registered it and answers for it</source>
        <translation>暂无，由登记人{name}负责</translation>
    </message>
    <message>
        <source>Offer to…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Complained of</source>
        <translation>被投诉方</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>补登原因</translation>
    </message>
    <message>
        <source>Take the label {name} off</source>
        <translation>去掉“{name}”</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
</context>
<context>
    <name>ClassificationPart</name>
    <message>
        <source>Add nature…</source>
        <translation>添加性质…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Complained of</source>
        <translation>被投诉单位</translation>
    </message>
    <message>
        <source>Correct the classification</source>
        <translation>更正分类</translation>
    </message>
</context>
<context>
    <name>ClockDateDialog</name>
    <message>
        <source>Which date became known?</source>
        <translation>要登记哪个日期？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Clocks start and end by dates, each with where it is known from.</source>
        <translation>时限由日期起算、由日期结束，每个日期都要注明来源。</translation>
    </message>
    <message>
        <source>Type part of its name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>ClockLengthDialog</name>
    <message>
        <source>Set the length of a period</source>
        <translation>另定期限</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Clause of the contract, notice of the court</source>
        <translation>合同条款或法院通知</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{clock}: {length} by law ({citation})</source>
        <translation>{clock}：法定 {length}（{citation}）</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>{clock}: how its dates came about</source>
        <translation>{clock}：日期怎么算出来的</translation>
    </message>
    <message>
        <source>How these dates came about</source>
        <translation>日期怎么算出来的</translation>
    </message>
    <message>
        <source>no date until the pause ends</source>
        <translation>中止结束前没有届满日</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>internal {internal} · statutory {statutory}</source>
        <translation>内部 {internal} · 法定 {statutory}</translation>
    </message>
</context>
<context>
    <name>ClockPauseDialog</name>
    <message>
        <source>Pause the period</source>
        <translation>中止计算期限</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>The day it begins still counts, the day it ends no longer does.</source>
        <translation>开始当日仍计入期间，结束当日不计入。</translation>
    </message>
    <message>
        <source>Overlapping pauses count once; one that begins after the last day revives nothing.</source>
        <translation>重叠的中止只扣除一次；届满后才开始的中止不改变期限。</translation>
    </message>
    <message>
        <source>Order, acceptance or notice, with its number</source>
        <translation>委托书、受理或通知文书及编号</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Began on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Only when it is over already</source>
        <translation>已经结束的才填写</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>How the complainant was told</source>
        <translation>告知投诉人的情况</translation>
    </message>
    <message>
        <source>{pause}: {note} ({citation})</source>
        <translation>{pause}：{note}（{citation}）</translation>
    </message>
</context>
<context>
    <name>ClockRestartDialog</name>
    <message>
        <source>New facts or reasons were received</source>
        <translation>收到新的事实或理由</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>The period for the decision counts anew from the day they were received.</source>
        <translation>处理期限自收到之日起重新计算。</translation>
    </message>
    <message>
        <source>The present clock stays in the history. After its last day nothing starts anew.</source>
        <translation>原时限留存备查；届满之后收到的，不能重新计算。</translation>
    </message>
    <message>
        <source>The same complaint told again without anything new does not count ({citation}).</source>
        <translation>没有新内容的重复投诉不适用（{citation}）。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新的内容</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
</context>
<context>
    <name>ClockResumeDialog</name>
    <message>
        <source>End the pause</source>
        <translation>结束中止</translation>
    </message>
    <message>
        <source>{pause}: since {day}.</source>
        <translation>{pause}：自 {day} 起。</translation>
    </message>
    <message>
        <source>The days between are taken out of the period; the case goes back to where it was.</source>
        <translation>中止的天数从期间中扣除，案件回到中止前的状态。</translation>
    </message>
    <message>
        <source>Opinion no. …, outcome of the mediation …</source>
        <translation>鉴定意见编号、调解结果等</translation>
    </message>
    <message>
        <source>What ended</source>
        <translation>结束的事由</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>结束依据</translation>
    </message>
</context>
<context>
    <name>ClocksCard</name>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>End the pause…</source>
        <translation>结束中止…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New facts were received…</source>
        <translation>收到新的事实或理由…</translation>
    </message>
    <message>
        <source>Begin another pause…</source>
        <translation>再开始一项中止…</translation>
    </message>
    <message>
        <source>Set the length of a period…</source>
        <translation>另定期限…</translation>
    </message>
    <message>
        <source>Record a date…</source>
        <translation>登记日期…</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Recorded by {name}, {when}</source>
        <translation>{name} 记于 {when}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s</source>
        <translation>{minutes} 分 {seconds:02d} 秒</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Recording told</source>
        <translation>已告知录音</translation>
    </message>
    <message>
        <source>Recording not told</source>
        <translation>未告知录音</translation>
    </message>
    <message>
        <source>Recording: not noted</source>
        <translation>录音告知未记</translation>
    </message>
    <message>
        <source>Emotion {level} {label}</source>
        <translation>情绪 {level} {label}</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待兑现</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Nobody has been contacted yet. Record the first call here.</source>
        <translation>还没有联系过投诉人。第一次通话记在这里。</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>记通话</translation>
    </message>
    <message>
        <source>Show earlier contacts</source>
        <translation>更早的联系</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
</context>
<context>
    <name>ContractsCard</name>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Correct the contracts</source>
        <translation>更正合同</translation>
    </message>
    <message>
        <source>formed {day}</source>
        <translation>{day} 成立</translation>
    </message>
    <message>
        <source>in effect {day}</source>
        <translation>{day} 生效</translation>
    </message>
    <message>
        <source>¥{amount} a year</source>
        <translation>年缴 ¥{amount}</translation>
    </message>
    <message>
        <source>sold by {name}</source>
        <translation>销售 {name}</translation>
    </message>
</context>
<context>
    <name>ContractsPart</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>再加一份合同</translation>
    </message>
    <message>
        <source>Correct the contracts</source>
        <translation>更正合同</translation>
    </message>
</context>
<context>
    <name>CorrectableCard</name>
    <message>
        <source>Nothing entered yet</source>
        <translation>还没有登记</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What stood before stays on record; deadlines and severity follow.</source>
        <translation>原来的内容留有记录；期限和严重度随之重算。</translation>
    </message>
    <message>
        <source>What is masked can be changed once it was shown on purpose.</source>
        <translation>遮蔽的内容只能看；先在“原话”处点“已遮蔽 · 显示”，才能改。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past the internal date, %n day(s) to the statutory one</source>
        <translation>
            <numerusform>已过内部期限，距法定 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) past the internal date</source>
        <translation>
            <numerusform>已过内部期限 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourtFields</name>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Name of the court or commission</source>
        <translation>受理法院或仲裁机构的名称</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Docket number</source>
        <translation>案号</translation>
    </message>
</context>
<context>
    <name>DeclineFields</name>
    <message>
        <source>Neither the complainant nor authorised</source>
        <translation>非投诉人，也未受委托</translation>
    </message>
    <message>
        <source>Agent without a valid authority</source>
        <translation>受托人无有效授权</translation>
    </message>
    <message>
        <source>Not the guardian</source>
        <translation>不具有法定代理人身份</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>A weak, repeated or malicious complaint is handled like any other (Measures 18(4)).</source>
        <translation>理由薄弱、重复或疑似恶意的投诉，照常办理（办法 18 条 4 款）。</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Registered the case {case_no}</source>
        <translation>登记案件 {case_no}</translation>
    </message>
    <message>
        <source>Added the label {code}</source>
        <translation>标注性质：{code}</translation>
    </message>
    <message>
        <source>Took the label {was_code} off</source>
        <translation>去掉性质：{was_code}</translation>
    </message>
    <message>
        <source>Gave the case to {handler} (before: {was_handler})</source>
        <translation>分派给 {handler}（原经办 {was_handler}）</translation>
    </message>
    <message>
        <source>Offered the case to {handler}: {reason}</source>
        <translation>拟将案件移交{handler}：{reason}</translation>
    </message>
    <message>
        <source>Accepted the case (before: {was_handler})</source>
        <translation>接收案件（原负责人：{was_handler}）</translation>
    </message>
    <message>
        <source>Declined the case: {reason}</source>
        <translation>不接收案件：{reason}</translation>
    </message>
    <message>
        <source>Took the offer to {handler} back</source>
        <translation>撤回向{handler}的移交</translation>
    </message>
    <message>
        <source>Took the case over from {was_handler}: {reason}</source>
        <translation>从{was_handler}接手案件：{reason}</translation>
    </message>
    <message>
        <source>Kept {name} away from the case: {reason}</source>
        <translation>登记{name}回避本案：{reason}</translation>
    </message>
    <message>
        <source>Lifted the recusal of {name}: {reason}</source>
        <translation>解除{name}的回避：{reason}</translation>
    </message>
    <message>
        <source>Recorded an approval by {approver}: {matter}, {verdict}</source>
        <translation>录入{approver}的审批意见：{matter}，{verdict}</translation>
    </message>
    <message>
        <source>Corrected the entry: {reason}</source>
        <translation>更正登记：{reason}</translation>
    </message>
    <message>
        <source>Looked at names and numbers in full</source>
        <translation>查看了完整的姓名和号码</translation>
    </message>
    <message>
        <source>Moved the case: {was_state} → {state}</source>
        <translation>流转：{was_state} → {state}</translation>
    </message>
    <message>
        <source>Decided a demand: {outcome}</source>
        <translation>诉求结论：{outcome}</translation>
    </message>
    <message>
        <source>Extended the period: {was_clock} → {clock}</source>
        <translation>延长期限：{was_clock} → {clock}</translation>
    </message>
    <message>
        <source>Exported the case file {number}</source>
        <translation>导出案卷 {number}</translation>
    </message>
    <message>
        <source>Added a note: {text}</source>
        <translation>补记：{text}</translation>
    </message>
    <message>
        <source>Corrected an entry: {text}</source>
        <translation>更正：{text}</translation>
    </message>
    <message>
        <source>Recorded a payment</source>
        <translation>记录收付款</translation>
    </message>
    <message>
        <source>Recorded a contact: {kind}</source>
        <translation>记录联系：{kind}</translation>
    </message>
    <message>
        <source>Recorded a trace</source>
        <translation>登记了一条关联线索</translation>
    </message>
    <message>
        <source>Withdrew a trace: {reason}</source>
        <translation>撤回了一条关联线索：{reason}</translation>
    </message>
    <message>
        <source>Noted a promise as kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Added exhibit {number}: {title}</source>
        <translation>证据 {number} 入卷：{title}</translation>
    </message>
    <message>
        <source>Changed the entry of an exhibit</source>
        <translation>修改证据目录</translation>
    </message>
    <message>
        <source>Tied an exhibit to what it proves</source>
        <translation>关联证据与待证事项</translation>
    </message>
    <message>
        <source>Reviewed an exhibit: {question} {answer}</source>
        <translation>审查证据：{question} {answer}</translation>
    </message>
    <message>
        <source>Gave particulars of exhibit {number}</source>
        <translation>载明证据 {number} 的事项</translation>
    </message>
    <message>
        <source>Added a link to the chain of custody</source>
        <translation>保管链新增一环</translation>
    </message>
    <message>
        <source>Printed a custody form ({number})</source>
        <translation>打印保管单据（{number}）</translation>
    </message>
    <message>
        <source>Found the file of exhibit {number} not whole</source>
        <translation>发现证据 {number} 的文件异常</translation>
    </message>
    <message>
        <source>Found the file of exhibit {number} whole again</source>
        <translation>证据 {number} 的文件核验恢复一致</translation>
    </message>
    <message>
        <source>Began an import of {files} files</source>
        <translation>开始导入 {files} 个文件</translation>
    </message>
    <message>
        <source>Finished an import</source>
        <translation>完成一次导入</translation>
    </message>
    <message>
        <source>Left the rest of an import</source>
        <translation>放弃导入其余文件</translation>
    </message>
    <message>
        <source>Withdrew an exhibit</source>
        <translation>撤回证据</translation>
    </message>
    <message>
        <source>Marked what to black out, exhibit {number}</source>
        <translation>标记证据 {number} 的遮盖处</translation>
    </message>
    <message>
        <source>Took back marks on exhibit {number}</source>
        <translation>取消证据 {number} 的遮盖标记</translation>
    </message>
    <message>
        <source>Made redacted copy {version}, exhibit {number}</source>
        <translation>生成证据 {number} 的遮盖副本第 {version} 版</translation>
    </message>
    <message>
        <source>Gave out a redacted copy, exhibit {number}</source>
        <translation>导出证据 {number} 的遮盖副本</translation>
    </message>
    <message>
        <source>Answered &quot;{fact}&quot;: {value}</source>
        <translation>回答“{fact}”：{value}</translation>
    </message>
    <message>
        <source>Took back the answer to &quot;{fact}&quot;</source>
        <translation>撤回“{fact}”的回答</translation>
    </message>
    <message>
        <source>Marked &quot;{item}&quot;</source>
        <translation>标记“{item}”</translation>
    </message>
    <message>
        <source>Kept the order of the catalogue</source>
        <translation>固定证据目录的顺序</translation>
    </message>
    <message>
        <source>Made the group {title}</source>
        <translation>新建证据组“{title}”</translation>
    </message>
    <message>
        <source>Called a group {title}</source>
        <translation>证据组改名为“{title}”</translation>
    </message>
    <message>
        <source>Moved a group of the catalogue</source>
        <translation>移动证据组</translation>
    </message>
    <message>
        <source>Took away the group {title}</source>
        <translation>删除证据组“{title}”</translation>
    </message>
    <message>
        <source>Moved exhibit {number} in the catalogue</source>
        <translation>移动目录中的证据 {number}</translation>
    </message>
    <message>
        <source>Decided whether exhibit {number} goes out</source>
        <translation>决定证据 {number} 是否提交</translation>
    </message>
    <message>
        <source>Grouped the exhibits anew</source>
        <translation>重新为证据分组</translation>
    </message>
    <message>
        <source>Exported the list of evidence {number}</source>
        <translation>导出证据目录 {number}</translation>
    </message>
    <message>
        <source>Drafted a letter ({template})</source>
        <translation>起草文书（{template}）</translation>
    </message>
    <message>
        <source>Filled fields of a draft</source>
        <translation>填写文书草稿的字段</translation>
    </message>
    <message>
        <source>Took a draft back from the word processor</source>
        <translation>取回在文字处理软件中修改的草稿</translation>
    </message>
    <message>
        <source>Filled the template of a draft again</source>
        <translation>按字段重新生成草稿</translation>
    </message>
    <message>
        <source>Threw a draft away</source>
        <translation>丢弃文书草稿</translation>
    </message>
    <message>
        <source>Began the correction of {number}</source>
        <translation>起草更正 {number} 的函</translation>
    </message>
    <message>
        <source>Issued the letter {number}</source>
        <translation>发出文书 {number}</translation>
    </message>
    <message>
        <source>Recorded an attempt to deliver {number}</source>
        <translation>记录 {number} 的送达</translation>
    </message>
    <message>
        <source>Wrote a letter to a file</source>
        <translation>将文书写成文件</translation>
    </message>
    <message>
        <source>Recorded a follow-up</source>
        <translation>记录了一次回访</translation>
    </message>
    <message>
        <source>Concluded on the five dimensions</source>
        <translation>填写五维度分析结论</translation>
    </message>
    <message>
        <source>Recorded the root cause: {finding}</source>
        <translation>记录问题根源：{finding}</translation>
    </message>
    <message>
        <source>To be mended by {owner} until {due}</source>
        <translation>登记整改：{owner}，期限 {due}</translation>
    </message>
    <message>
        <source>Recorded what was mended: {proof}</source>
        <translation>整改完成：{proof}</translation>
    </message>
    <message>
        <source>Dropped a rectification: {reason}</source>
        <translation>撤销整改：{reason}</translation>
    </message>
    <message>
        <source>Stated that nothing is to be mended: {reason}</source>
        <translation>认定无需整改：{reason}</translation>
    </message>
    <message>
        <source>Recorded a sign: {what}</source>
        <translation>记录了一项迹象：{what}</translation>
    </message>
    <message>
        <source>Withdrew a sign: {reason}</source>
        <translation>撤回了一项迹象：{reason}</translation>
    </message>
    <message>
        <source>Proposed a review of signals</source>
        <translation>提请线索复核</translation>
    </message>
    <message>
        <source>Decided a review of signals: {verdict}</source>
        <translation>作出线索复核意见：{verdict}</translation>
    </message>
    <message>
        <source>Took a step that follows from a review</source>
        <translation>记录了复核后的一项处置</translation>
    </message>
    <message>
        <source>Ended a review of signals or its label: {reason}</source>
        <translation>结束线索复核或其标签：{reason}</translation>
    </message>
    <message>
        <source>Recorded answers of the person</source>
        <translation>记录了当事人的回答</translation>
    </message>
    <message>
        <source>Withdrew an answer: {reason}</source>
        <translation>撤回一项回答：{reason}</translation>
    </message>
    <message>
        <source>Entered a request about personal data</source>
        <translation>登记个人信息权利请求</translation>
    </message>
    <message>
        <source>Decided a request about personal data</source>
        <translation>对个人信息权利请求作出决定</translation>
    </message>
    <message>
        <source>Did what a request asks</source>
        <translation>落实了个人信息权利请求</translation>
    </message>
    <message>
        <source>Granted {amount_fen}</source>
        <translation>决定给付 {amount_fen}</translation>
    </message>
    <message>
        <source>Recorded that an award was paid</source>
        <translation>登记已支付</translation>
    </message>
    <message>
        <source>Withdrew an award: {reason}</source>
        <translation>撤回一项给付：{reason}</translation>
    </message>
    <message>
        <source>Paused the period</source>
        <translation>中止计算期限</translation>
    </message>
    <message>
        <source>Ended a pause: {reason}</source>
        <translation>恢复计算期限：{reason}</translation>
    </message>
    <message>
        <source>Began the period anew: {reason}</source>
        <translation>重新起算期限：{reason}</translation>
    </message>
    <message>
        <source>Took in the case {merged}</source>
        <translation>并入案件 {merged}</translation>
    </message>
    <message>
        <source>Gave back the case {merged}</source>
        <translation>拆出案件 {merged}</translation>
    </message>
    <message>
        <source>Chose the ground {ground}</source>
        <translation>选定拒付理由：{ground}</translation>
    </message>
    <message>
        <source>Dropped the ground {was_ground}</source>
        <translation>放弃拒付理由：{was_ground}</translation>
    </message>
</context>
<context>
    <name>DemandsCard</name>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Correct the demands</source>
        <translation>更正诉求</translation>
    </message>
    <message>
        <source>Rational</source>
        <translation>理性</translation>
    </message>
    <message>
        <source>Emotional</source>
        <translation>感性</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>with {case_no}</source>
        <translation>随 {case_no} 并入</translation>
    </message>
    <message>
        <source>Lawful: ¥{amount}</source>
        <translation>依法应付 ¥{amount}</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>{demand}: {outcome}</source>
        <translation>{demand}：{outcome}</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>填写结论</translation>
    </message>
</context>
<context>
    <name>DemandsPart</name>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Add a demand</source>
        <translation>再加一项诉求</translation>
    </message>
    <message>
        <source>Correct the demands</source>
        <translation>更正诉求</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Exports</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Nothing was exported yet. The case file puts the whole case on numbered pages.</source>
        <translation>还没有导出过。案卷把全案装订成带页码的 PDF。</translation>
    </message>
    <message>
        <source>Export the case file</source>
        <translation>导出案卷</translation>
    </message>
    <message>
        <source>Every export is numbered and recorded; Enter copies its hash.</source>
        <translation>每次导出都有编号并留下记录；按 Enter 复制哈希。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>With inner volume</source>
        <translation>含副卷</translation>
    </message>
    <message>
        <source>Outer volume</source>
        <translation>正卷</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Not masked</source>
        <translation>未遮蔽</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>已遮蔽</translation>
    </message>
    <message>
        <source>The hash of {number} is copied.</source>
        <translation>已复制 {number} 的哈希。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the case file {case_no}</source>
        <translation>导出案卷 {case_no}</translation>
    </message>
    <message>
        <source>With the inner volume: profile, approvals, scores (internal)</source>
        <translation>含副卷：画像、审批、评分（内部资料）</translation>
    </message>
    <message>
        <source>Names, documents and phones in full</source>
        <translation>不遮蔽姓名、证件和电话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it must be unmasked</source>
        <translation>为什么必须不遮蔽</translation>
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
        <source>Exporting {case_no}</source>
        <translation>正在导出 {case_no}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会发生</translation>
    </message>
    <message>
        <source>Exported as {number}, {pages}</source>
        <translation>已导出，编号 {number}，{pages}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>ExportLines</name>
    <message>
        <source>The case is open: every page is marked as a draft.</source>
        <translation>案件未结，每页标“草稿”。</translation>
    </message>
    <message>
        <source>The export gets a number and stands on the timeline and in the audit trail.</source>
        <translation>导出会编号，并记入时间线和操作记录。</translation>
    </message>
    <message>
        <source>Both volumes: the inner one holds profile, approvals and scores and must not leave the house.</source>
        <translation>正卷和副卷。副卷含画像、审批、评分，不得外传。</translation>
    </message>
    <message>
        <source>The outer volume only: what may be shown to the complainant and to authorities.</source>
        <translation>只含正卷：可以向投诉人和监管机构出示的内容。</translation>
    </message>
    <message>
        <source>Nothing is masked; your name and the reason are recorded.</source>
        <translation>全部不遮蔽；记录导出人和理由。</translation>
    </message>
    <message>
        <source>Names, documents, phones and addresses are masked.</source>
        <translation>遮蔽姓名、证件、电话和地址。</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Extend the period: {clock}</source>
        <translation>延长期限：{clock}</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>总天数</translation>
    </message>
    <message>
        <source>How the complainant was told</source>
        <translation>告知投诉人的情况</translation>
    </message>
    <message>
        <source>The complainant must be told, with proof, before the present period ends on {day}.</source>
        <translation>须在现期限届满（{day}）之前告知投诉人，并留存凭证。</translation>
    </message>
    <message>
        <source>The superior unit or a senior manager of head office approves it.</source>
        <translation>须经上级机构或总公司高级管理人员批准。</translation>
    </message>
    <message>
        <source>The head of complaint work approves it, 60 days at most.</source>
        <translation>须经投诉处理工作负责人批准，最长六十日。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>New dates: internal {internal}, statutory {statutory}, counted from {start}.</source>
        <translation>新期限：内部 {internal}，法定 {statutory}，自 {start}起算。</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Paper, person or system it is known from</source>
        <translation>来自哪份材料、哪个人或系统</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
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
    <name>FindingsFields</name>
    <message>
        <source>Upheld</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>To be handled anew</source>
        <translation>责成重新处理</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核查决定</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HandlerDialog</name>
    <message>
        <source>Who handles this case?</source>
        <translation>由谁经办？</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>现经办：{name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it goes to somebody else</source>
        <translation>为何移交他人</translation>
    </message>
    <message>
        <source>Offer the case to somebody else</source>
        <translation>将案件移交他人</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出移交</translation>
    </message>
    <message>
        <source>It changes hands when the next person accepts it. Until then nothing changes.</source>
        <translation>对方接收后才移交，接收之前不变。</translation>
    </message>
    <message>
        <source>Until then {name}, who registered it, answers for it.</source>
        <translation>指定之前由登记人{name}负责。</translation>
    </message>
    <message>
        <source>Nobody may handle a complaint about themselves.</source>
        <translation>被投诉人员不得经办本案。</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办</translation>
    </message>
</context>
<context>
    <name>HeaderChips</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) not whole</source>
        <translation>
            <numerusform>%n 件证据异常</numerusform>
        </translation>
    </message>
    <message>
        <source>A stored file was found changed, gone or unreadable; see the evidence.</source>
        <translation>有证据文件被发现改变、丢失或读不了，请到“证据”查看。</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>群体 {number}</translation>
    </message>
    <message>
        <source>How this date came about</source>
        <translation>点开看日期怎么算出来的</translation>
    </message>
</context>
<context>
    <name>HindranceList</name>
    <message numerus="yes">
        <source>%n thing(s) still stand in the way</source>
        <translation>
            <numerusform>还有 %n 项没有解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} {name}: {things}</source>
        <translation>第 {number} 步 {name}（{things}）</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take the label &quot;{name}&quot; off?</source>
        <translation>去掉“{name}”？</translation>
    </message>
    <message>
        <source>That it was there stays on record.</source>
        <translation>曾经标注过会保留在记录里。</translation>
    </message>
    <message>
        <source>Add a nature label</source>
        <translation>添加性质</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>性质</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Rules that apply</source>
        <translation>适用法条</translation>
    </message>
</context>
<context>
    <name>LockedMove</name>
    <message>
        <source>{state} is locked</source>
        <translation>转入“{state}”还缺</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Decide</source>
        <translation>填结论</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即校验</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去处理</translation>
    </message>
</context>
<context>
    <name>MoveFields</name>
    <message>
        <source>Type part of a number or a name</source>
        <translation>输入案号或姓名的一部分</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入案件</translation>
    </message>
    <message>
        <source>Open cases that are not decided yet; the same person&apos;s first.</source>
        <translation>未结且未作决定的案件；同一投诉人的在前。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>逾期原因</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>Go back from {here} to {there}?</source>
        <translation>从“{here}”退回“{there}”？</translation>
    </message>
    <message>
        <source>Close the case: {there}?</source>
        <translation>结案：{there}？</translation>
    </message>
    <message>
        <source>Move from {here} to {there}?</source>
        <translation>从“{here}”转入“{there}”？</translation>
    </message>
    <message>
        <source>The step goes on the timeline and into the audit trail.</source>
        <translation>这一步记入时间线和操作记录。</translation>
    </message>
    <message>
        <source>Everything recorded so far stays; give the reason for going back.</source>
        <translation>已有记录全部保留；须写明退回理由。</translation>
    </message>
    <message>
        <source>The period for the decision ends on the day of the notice.</source>
        <translation>处理期限在告知之日结束。</translation>
    </message>
    <message>
        <source>The decision was made known with proof; it is not asked for again.</source>
        <translation>处理决定已有告知凭证，不再重复登记。</translation>
    </message>
    <message>
        <source>Its clocks end. The other case takes over its receipts and demands, and counts from the earliest receipt.</source>
        <translation>本案时限终止；收到途径和诉求归入对方案件，时限自最早收到之日起算。</translation>
    </message>
    <message>
        <source>The reviewer is then in charge; the review is decided and told within 30 days.</source>
        <translation>此后由核查人负责；三十日内作出核查决定并告知。</translation>
    </message>
    <message>
        <source>A new decision has to be made and made known anew.</source>
        <translation>须重新作出决定并重新告知。</translation>
    </message>
    <message>
        <source>In charge afterwards: {name}</source>
        <translation>此后负责人：{name}</translation>
    </message>
    <message>
        <source>Originals still out of the house: {count}. Record their return, or note why not.</source>
        <translation>还有 {count} 份原件在外，请先登记归还，或注明原因。</translation>
    </message>
    <message>
        <source>The case can then only be read; it can be reopened with a reason.</source>
        <translation>结案后只读；需要时可写明理由重开。</translation>
    </message>
    <message>
        <source>The last day is {day}; a later notice is recorded as late.</source>
        <translation>最后一日是 {day}，晚于该日会如实记为逾期。</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>In charge: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>案件已结。</translation>
    </message>
    <message>
        <source>By {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation>应于 {day}前完成，已过期</translation>
    </message>
</context>
<context>
    <name>NoticeFields</name>
    <message>
        <source>Handed over</source>
        <translation>当面送交</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Sent electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>电话告知</translation>
    </message>
    <message>
        <source>Postal number, receipt, recording …</source>
        <translation>快递单号、签收记录、录音编号…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>收到方式</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>What became of: {demand}</source>
        <translation>诉求结论：{demand}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Asked: ¥{amount}</source>
        <translation>诉求 ¥{amount}</translation>
    </message>
    <message>
        <source>The outcome goes on the timeline; an earlier one stays on record.</source>
        <translation>结论记入时间线；原来的结论保留在记录里。</translation>
    </message>
    <message>
        <source>When and how, where the complainant withdrew it</source>
        <translation>投诉人撤回的，写明时间和方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Lawful amount</source>
        <translation>依法应付</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>Granted</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>部分满足</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予满足</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
</context>
<context>
    <name>OwnWordsCard</name>
    <message>
        <source>Own words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Shown in full</source>
        <translation>已显示全部</translation>
    </message>
    <message>
        <source>Masked · show</source>
        <translation>已遮蔽 · 显示</translation>
    </message>
    <message>
        <source>Words of self-harm: {words}</source>
        <translation>原话中有轻生言语：{words}</translation>
    </message>
    <message>
        <source>A person must act now: call, bring a second colleague, tell the supervisor.</source>
        <translation>须立即由人处理：回电，叫上第二名同事，报告主管。</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>People</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Correct who is involved</source>
        <translation>更正当事人</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Open the profile of {name}</source>
        <translation>打开 {name} 的画像</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代理 {name}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>paid for it</source>
        <translation>收费代理</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>原件已核</translation>
    </message>
    <message>
        <source>Original not seen</source>
        <translation>原件未核</translation>
    </message>
</context>
<context>
    <name>PathEdit</name>
    <message>
        <source>case file {case_no}.pdf</source>
        <translation>案卷 {case_no}.pdf</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save the case file</source>
        <translation>保存案卷</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Add a role…</source>
        <translation>添加身份…</translation>
    </message>
    <message>
        <source>The complainant is also</source>
        <translation>投诉人同时是</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Add another person</source>
        <translation>添加其他当事人</translation>
    </message>
    <message>
        <source>Correct who is involved</source>
        <translation>更正当事人</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开画像</translation>
    </message>
    <message>
        <source>Nobody is known yet.</source>
        <translation>还不知道是谁。</translation>
    </message>
</context>
<context>
    <name>PersonLines</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>aged {age}</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>实名</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>under another name</source>
        <translation>化名</translation>
    </message>
    <message>
        <source>First complaint</source>
        <translation>首次投诉</translation>
    </message>
    <message>
        <source>Complaint no. {number} (last {month}, {state})</source>
        <translation>第 {number} 次投诉（上次 {month}，{state}）</translation>
    </message>
    <message>
        <source>Emotion {path} (latest contacts)</source>
        <translation>情绪 {path}（近几次联系）</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>PromiseLine</name>
    <message>
        <source>Kept: {promise}</source>
        <translation>已兑现：{promise}</translation>
    </message>
    <message>
        <source>Overdue since {due} · promised {made}</source>
        <translation>{due}已过期 · {made}承诺</translation>
    </message>
    <message>
        <source>By {due} · promised {made}</source>
        <translation>{due}前 · {made}承诺</translation>
    </message>
</context>
<context>
    <name>RecordsTab</name>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作记录</translation>
    </message>
</context>
<context>
    <name>ReviewFields</name>
    <message>
        <source>Reviewer</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Somebody of the superior unit</source>
        <translation>上级机构人员，不得是经办人或审批人</translation>
    </message>
    <message>
        <source>As on the decision letter</source>
        <translation>见处理决定告知书</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>决定文号</translation>
    </message>
    <message>
        <source>Decision received</source>
        <translation>收到决定日</translation>
    </message>
</context>
<context>
    <name>RoadBar</name>
    <message>
        <source>Other ways</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Extend the period: {clock}…</source>
        <translation>延长期限：{clock}…</translation>
    </message>
    <message>
        <source>Handle as a refusal…</source>
        <translation>按拒付办理…</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the way</source>
        <translation>
            <numerusform>还差 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back here</source>
        <translation>可退回</translation>
    </message>
    <message>
        <source>The case can move here</source>
        <translation>可以转入</translation>
    </message>
</context>
<context>
    <name>SeverityCard</name>
    <message>
        <source>Severity and priority</source>
        <translation>严重度与优先级</translation>
    </message>
    <message>
        <source>Correct the severity</source>
        <translation>更正严重度</translation>
    </message>
    <message>
        <source>severity {score}</source>
        <translation>严重度 {score}</translation>
    </message>
</context>
<context>
    <name>SeverityLines</name>
    <message>
        <source>Set to {score} by hand: {reason}</source>
        <translation>人工定为 {score}：{reason}</translation>
    </message>
    <message>
        <source>{reason} · {points}</source>
        <translation>{reason} · {points}</translation>
    </message>
</context>
<context>
    <name>SeverityPart</name>
    <message>
        <source>Correct the severity</source>
        <translation>更正严重度</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>prove element {number}</source>
        <translation>补证要件{number}</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>add evidence</source>
        <translation>补充证据</translation>
    </message>
    <message>
        <source>review evidence</source>
        <translation>审查证据</translation>
    </message>
    <message>
        <source>change who handles it</source>
        <translation>更换经办</translation>
    </message>
    <message>
        <source>an overdue clock</source>
        <translation>处理超期</translation>
    </message>
    <message>
        <source>another way out</source>
        <translation>改换理由或给付</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>补齐条件</translation>
    </message>
</context>
<context>
    <name>StepperView</name>
    <message>
        <source>State of the case</source>
        <translation>案件状态</translation>
    </message>
</context>
<context>
    <name>TabArea</name>
    <message>
        <source>Parts of the case</source>
        <translation>案件内容</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Statutory {day}</source>
        <translation>法定 {day}</translation>
    </message>
    <message>
        <source>Corrected; the earlier entry stays readable.</source>
        <translation>已更正，原记录仍可查看。</translation>
    </message>
</context>
</TS>
