<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CandidateBox</name>
    <message>
        <source>May be the same person</source>
        <translation>可能是同一人</translation>
    </message>
</context>
<context>
    <name>CandidateLine</name>
    <message>
        <source>Taken as {name}</source>
        <translation>已认定为{name}</translation>
    </message>
    <message>
        <source>May be the same person: {name}</source>
        <translation>可能是同一人：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier case(s)</source>
        <translation>
            <numerusform>%n 件旧案</numerusform>
        </translation>
    </message>
    <message>
        <source>Show earlier case</source>
        <translation>看旧案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Is the same</source>
        <translation>是同一人</translation>
    </message>
    <message>
        <source>Is not</source>
        <translation>不是</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Add nature…</source>
        <translation>添加性质…</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
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
        <source>Handler</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>再加一份合同</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Add a demand</source>
        <translation>再加一项诉求</translation>
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
        <source>Contract and demands</source>
        <translation>合同与诉求</translation>
    </message>
    <message>
        <source>Others involved</source>
        <translation>其他当事人</translation>
    </message>
</context>
<context>
    <name>ComplainantForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How the name was given</source>
        <translation>姓名方式</translation>
    </message>
    <message>
        <source>Kind of identity paper</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Add role…</source>
        <translation>添加身份…</translation>
    </message>
    <message>
        <source>More about the person</source>
        <translation>更多个人信息</translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation>保留理由</translation>
    </message>
    <message>
        <source>For example: as printed on the policy of 2009</source>
        <translation>例如：与 2009 年保单所载一致</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Is also</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>证件</translation>
    </message>
</context>
<context>
    <name>ContractRow</name>
    <message>
        <source>Remove this contract</source>
        <translation>移除这份合同</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>合同类型</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同号码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Formed on</source>
        <translation>成立日期</translation>
    </message>
</context>
<context>
    <name>DemandRow</name>
    <message>
        <source>Remove this demand</source>
        <translation>移除这项诉求</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>要求什么</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Note on the demand</source>
        <translation>诉求说明</translation>
    </message>
    <message>
        <source>Basis, object or form, in their words</source>
        <translation>依据、对象或方式（可不填）</translation>
    </message>
</context>
<context>
    <name>DraftsStrip</name>
    <message>
        <source>Draft never registered: {draft}</source>
        <translation>未登记的草稿：{draft}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>另有 %n 份…</numerusform>
        </translation>
    </message>
    <message>
        <source>without words</source>
        <translation>尚无内容</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop letters, recordings or screenshots here · SHA-256 and SM3 come first</source>
        <translation>把投诉信、录音、截图拖到这里 · 首先计算 SHA-256 与 SM3</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>EntityOffers</name>
    <message>
        <source>Name: {value}</source>
        <translation>姓名：{value}</translation>
    </message>
    <message>
        <source>Identity: {value}</source>
        <translation>证件：{value}</translation>
    </message>
    <message>
        <source>Phone: {value}</source>
        <translation>电话：{value}</translation>
    </message>
    <message>
        <source>Contract: {value}</source>
        <translation>合同：{value}</translation>
    </message>
    <message>
        <source>Amount asked: ¥{value}</source>
        <translation>诉求金额：¥{value}</translation>
    </message>
    <message>
        <source>Complained of: {value}</source>
        <translation>被投诉单位：{value}</translation>
    </message>
    <message>
        <source>Holds a password or a code: take it out of the words</source>
        <translation>含密码或验证码，请从原话中删去</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Computing digests of {name}</source>
        <translation>正在计算 {name} 的摘要</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Noted: not the same person</source>
        <translation>已记下：不是同一人</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HumanCard</name>
    <message>
        <source>Somebody is seeing to them</source>
        <translation>已有人跟进</translation>
    </message>
    <message>
        <source>They speak of taking their life: {words} The person comes first.</source>
        <translation>对方的话里提到轻生：{words}。请先顾人，再登记。</translation>
    </message>
    <message>
        <source>1. Stay on the line. Speak slowly, let them talk, do not argue and do not promise.</source>
        <translation>1. 不要挂断。放慢语速，让对方说下去，不争辩，也不随口承诺。</translation>
    </message>
    <message>
        <source>2. Call the person in charge over now; they take part in the talk.</source>
        <translation>2. 马上请负责人到场或接入通话。</translation>
    </message>
    <message>
        <source>3. Ask where they are and who is with them; write it down with the phone number.</source>
        <translation>3. 问清对方在哪里、身边有谁，连同电话一起记下。</translation>
    </message>
    <message>
        <source>4. Danger at this moment: call 110 or 120 and stay in touch until help is there.</source>
        <translation>4. 眼前有危险：立即拨打 110 或 120，保持联系直到有人赶到。</translation>
    </message>
    <message>
        <source>5. The national helpline 12356 gives psychological support; offer it, in your own words.</source>
        <translation>5. 全国统一心理援助热线 12356，用自己的话告诉对方。</translation>
    </message>
    <message>
        <source>What was said is kept as it was said. It sets no label and changes no right they have.</source>
        <translation>原话照实保留；不因此加任何标签，也不影响对方的任何权利。</translation>
    </message>
</context>
<context>
    <name>IntakeChoices</name>
    <message>
        <source>Real name</source>
        <translation>实名</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>化名</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>By its form</source>
        <translation>自动识别</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Complainant</source>
        <translation>投诉人</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Log complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Another complaint</source>
        <translation>另登一件</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Draft · kept at {time}</source>
        <translation>草稿 · {time} 已自动保存</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>放弃这份草稿？</translation>
    </message>
    <message>
        <source>It is no longer offered here.</source>
        <translation>这里不再提示继续填写。</translation>
    </message>
    <message>
        <source>What it held stays readable in the audit trail.</source>
        <translation>已填内容仍可在审计记录中查到。</translation>
    </message>
</context>
<context>
    <name>IntakeSpec</name>
    <message>
        <source>Log complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Write what the customer says in their own words first; the rest can follow in any order. Suggestions are chips with the words that caused them: press one to take it over, nothing is set by itself. Warnings in amber never stop you. What you type is kept as a draft every few seconds and offered again after a crash.</source>
        <translation>先照原话记下客户说了什么，其余内容先填哪项都可以。建议以标签列出，并注明依据的字词，点选才采用，不会自动填入。黄色提醒不妨碍登记。填写的内容每隔几秒自动保存为草稿，程序意外退出后可以继续。</translation>
    </message>
    <message>
        <source>Register the complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Open the list or the calendar of a field</source>
        <translation>打开所在栏的选项或日历</translation>
    </message>
    <message>
        <source>In a date: one day later</source>
        <translation>在日期栏：后一天</translation>
    </message>
    <message>
        <source>In a date: one day earlier</source>
        <translation>在日期栏：前一天</translation>
    </message>
</context>
<context>
    <name>MatterBox</name>
    <message>
        <source>May be the same matter</source>
        <translation>可能是同一事项</translation>
    </message>
    <message>
        <source>May be the same matter (same contract, same demand): {words}</source>
        <translation>可能是同一事项（同一合同、同一诉求）：{words}</translation>
    </message>
    <message>
        <source>Earlier case about this contract: {words}</source>
        <translation>这份合同有旧案：{words}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show case {case_no}</source>
        <translation>查看案件 {case_no}</translation>
    </message>
</context>
<context>
    <name>NarrativeCard</name>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Suggestions (press to take over):</source>
        <translation>建议（点选采用）：</translation>
    </message>
    <message>
        <source>Read in the text (press to fill in):</source>
        <translation>原话中读到（点击填入）：</translation>
    </message>
</context>
<context>
    <name>NarrativeEditor</name>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>What the customer says, in their own words. Ctrl+Enter registers, Enter begins a new line.</source>
        <translation>照客户的原话记录。Ctrl+Enter 登记，Enter 换行。</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Because of {words}</source>
        <translation>依据：{words}</translation>
    </message>
    <message>
        <source>Take over: {text}, because of {words}</source>
        <translation>采用：{text}，依据 {words}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>learnt {percent}</source>
        <translation>学习所得 {percent}</translation>
    </message>
    <message>
        <source>Cause: {name}</source>
        <translation>原因：{name}</translation>
    </message>
    <message>
        <source>Demand: {name}</source>
        <translation>诉求：{name}</translation>
    </message>
    <message>
        <source>Emotion {level} {names}</source>
        <translation>情绪 {level} {names}</translation>
    </message>
    <message>
        <source>Urgent: {name}</source>
        <translation>紧急：{name}</translation>
    </message>
    <message>
        <source>Threat of violence</source>
        <translation>暴力威胁</translation>
    </message>
    <message>
        <source>May go public</source>
        <translation>舆情风险</translation>
    </message>
    <message>
        <source>May go to a regulator</source>
        <translation>可能向监管投诉</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>多人共同投诉</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message>
        <source>Remove this person</source>
        <translation>移除此人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name of the other person</source>
        <translation>其他当事人姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number of the other person</source>
        <translation>其他当事人证件号码</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone of the other person</source>
        <translation>其他当事人电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What is known of a person is changed on the person&apos;s page.</source>
        <translation>人员信息请到人员页更正。</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Wants to be reached</source>
        <translation>联系方式偏好</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>方便时间</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Needs help with</source>
        <translation>需要的协助</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>As the person says</source>
        <translation>以本人所述为准</translation>
    </message>
</context>
<context>
    <name>PhonesEdit</name>
    <message>
        <source>Another phone number</source>
        <translation>再加一个电话</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>电话 {number}</translation>
    </message>
</context>
<context>
    <name>ProxyFields</name>
    <message>
        <source>Stands for</source>
        <translation>代理谁</translation>
    </message>
    <message>
        <source>Stands for whom</source>
        <translation>代理谁</translation>
    </message>
    <message>
        <source>Scope of the authority</source>
        <translation>代理权限</translation>
    </message>
    <message>
        <source>Authority valid until</source>
        <translation>授权有效期至</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>已核对授权书原件</translation>
    </message>
    <message>
        <source>Without pay</source>
        <translation>无偿</translation>
    </message>
    <message>
        <source>For pay</source>
        <translation>有偿</translation>
    </message>
    <message>
        <source>Pay not asked</source>
        <translation>是否收费未问</translation>
    </message>
    <message>
        <source>Whether the proxy is paid</source>
        <translation>代理是否收费</translation>
    </message>
</context>
<context>
    <name>ReceiptHeadings</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>来文号</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>要求回复</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Remove this receipt</source>
        <translation>移除这条途径</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>来文号</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>要求回复</translation>
    </message>
    <message>
        <source>Forwarding authority</source>
        <translation>转办单位</translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message>
        <source>How it reached us</source>
        <translation>收到的途径</translation>
    </message>
    <message>
        <source>Why so late</source>
        <translation>迟录原因</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>再加一条</translation>
    </message>
    <message>
        <source>Add another receipt</source>
        <translation>再加一条收到的途径</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Registered as {case_no}</source>
        <translation>已登记为 {case_no}</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>正在存入 {name}</translation>
    </message>
</context>
<context>
    <name>SeverityForm</name>
    <message>
        <source>Not judged yet</source>
        <translation>尚未判断</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Change the severity</source>
        <translation>改动严重度</translation>
    </message>
    <message>
        <source>Severity, 1 to 5</source>
        <translation>严重度，1 至 5</translation>
    </message>
    <message>
        <source>Why the severity is changed</source>
        <translation>改动理由</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>伤害</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
</context>
<context>
    <name>SummaryLines</name>
    <message>
        <source>In two of their own sentences:</source>
        <translation>摘要（取自原话）：</translation>
    </message>
</context>
<context>
    <name>WeightWords</name>
    <message>
        <source>Severity {score} = {formula}</source>
        <translation>严重度 {score} = {formula}</translation>
    </message>
    <message>
        <source>Severity {score}, set by hand</source>
        <translation>严重度 {score}（人工改定）</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) to the internal date</source>
        <translation>
            <numerusform>距内部期限 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>{clock}: by {statutory}</source>
        <translation>{clock}：{statutory}</translation>
    </message>
    <message>
        <source>{clock}: internal {internal}, statutory {statutory}</source>
        <translation>{clock}：内部 {internal}，法定 {statutory}</translation>
    </message>
    <message>
        <source>{deadline} (calendar not published yet)</source>
        <translation>{deadline}（该年放假安排尚未公布）</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>harm</source>
        <translation>伤害</translation>
    </message>
    <message>
        <source>nature {name}</source>
        <translation>性质 {name}</translation>
    </message>
</context>
</TS>
