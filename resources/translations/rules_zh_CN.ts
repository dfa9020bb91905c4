<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>看看会改变什么</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Kept with the decision for good.</source>
        <translation>随本次决定永久留存。</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>每行一项。</translation>
    </message>
    <message>
        <source>One a line: Chinese | English</source>
        <translation>每行一项：中文 | English</translation>
    </message>
    <message>
        <source>One a line: law.article.paragraph.item, such as BXF2015.16.3</source>
        <translation>每行一项：法规.条.款.项，如 BXF2015.16.3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RuleArea</name>
    <message>
        <source>Rules</source>
        <translation>法规</translation>
    </message>
</context>
<context>
    <name>RuleColumns</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>引用条文</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>核对情况</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>起始日</translation>
    </message>
</context>
<context>
    <name>RuleDeeds</name>
    <message>
        <source>Computing deadlines anew</source>
        <translation>正在重算期限</translation>
    </message>
</context>
<context>
    <name>RuleNames</name>
    <message>
        <source>Periods</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Grounds of refusal</source>
        <translation>拒付理由</translation>
    </message>
    <message>
        <source>Steps and questions</source>
        <translation>核查步骤</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>Law and citations</source>
        <translation>引用条文</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语禁忌</translation>
    </message>
    <message>
        <source>Authority and severity</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>黑产线索</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Other lists</source>
        <translation>其他代码表</translation>
    </message>
    <message>
        <source>Periods and deadlines</source>
        <translation>各类期限</translation>
    </message>
    <message>
        <source>Pauses and restarts</source>
        <translation>中止与重新起算</translation>
    </message>
    <message>
        <source>Steps of a refusal</source>
        <translation>拒付核查十五步</translation>
    </message>
    <message>
        <source>Questions on facts</source>
        <translation>事实问题</translation>
    </message>
    <message>
        <source>Three properties</source>
        <translation>证据三性问题</translation>
    </message>
    <message>
        <source>Evidence checklist</source>
        <translation>证据清单项目</translation>
    </message>
    <message>
        <source>Laws and editions</source>
        <translation>法规与版本</translation>
    </message>
    <message>
        <source>Cited places</source>
        <translation>被引条款</translation>
    </message>
    <message>
        <source>Wording to avoid</source>
        <translation>禁忌用语</translation>
    </message>
    <message>
        <source>Hints for talks</source>
        <translation>沟通提示</translation>
    </message>
    <message>
        <source>First handling advice</source>
        <translation>首次处理建议</translation>
    </message>
    <message>
        <source>Questions of the profile</source>
        <translation>画像问卷</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Bases of payments</source>
        <translation>给付依据</translation>
    </message>
    <message>
        <source>Kinds of payments</source>
        <translation>给付种类</translation>
    </message>
    <message>
        <source>Who may approve what</source>
        <translation>审批权限</translation>
    </message>
    <message>
        <source>Levels of approval</source>
        <translation>审批层级</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>审批事项</translation>
    </message>
    <message>
        <source>Severity and priority</source>
        <translation>严重程度与优先级</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Business categories</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Natures</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Business lines</source>
        <translation>业务条线</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>放假安排</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kinds of identity papers</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Kinds of contracts</source>
        <translation>合同种类</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Kinds of evidence</source>
        <translation>证据种类</translation>
    </message>
    <message>
        <source>Forms of evidence</source>
        <translation>证据形式</translation>
    </message>
    <message>
        <source>Why there is no original</source>
        <translation>无法提供原件的理由</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Levels of emotion</source>
        <translation>情绪等级</translation>
    </message>
    <message>
        <source>States of a case</source>
        <translation>案件状态</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Facets of the profile</source>
        <translation>画像项目</translation>
    </message>
    <message>
        <source>Who may be the same person</source>
        <translation>同一人识别</translation>
    </message>
    <message>
        <source>Indicators of organised complaints</source>
        <translation>黑产线索指标</translation>
    </message>
    <message>
        <source>When a review is proposed</source>
        <translation>建议复核的条件</translation>
    </message>
    <message>
        <source>Steps of the response</source>
        <translation>应对步骤</translation>
    </message>
    <message>
        <source>What is never done</source>
        <translation>禁忌</translation>
    </message>
    <message>
        <source>Marks in files that tie nobody together</source>
        <translation>不作关联依据的文件标识</translation>
    </message>
    <message>
        <source>Words kept out of notes</source>
        <translation>不得写入的词</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Short, Chinese</source>
        <translation>简称（中）</translation>
    </message>
    <message>
        <source>Short, English</source>
        <translation>简称（英）</translation>
    </message>
    <message>
        <source>Edition, Chinese</source>
        <translation>版本（中）</translation>
    </message>
    <message>
        <source>Edition, English</source>
        <translation>版本（英）</translation>
    </message>
    <message>
        <source>Note, Chinese</source>
        <translation>说明（中）</translation>
    </message>
    <message>
        <source>Note, English</source>
        <translation>说明（英）</translation>
    </message>
    <message>
        <source>Help, Chinese</source>
        <translation>提示（中）</translation>
    </message>
    <message>
        <source>Help, English</source>
        <translation>提示（英）</translation>
    </message>
    <message>
        <source>Gate, Chinese</source>
        <translation>关口（中）</translation>
    </message>
    <message>
        <source>Gate, English</source>
        <translation>关口（英）</translation>
    </message>
    <message>
        <source>Output, Chinese</source>
        <translation>产出（中）</translation>
    </message>
    <message>
        <source>Output, English</source>
        <translation>产出（英）</translation>
    </message>
    <message>
        <source>Proves, Chinese</source>
        <translation>证明对象（中）</translation>
    </message>
    <message>
        <source>Proves, English</source>
        <translation>证明对象（英）</translation>
    </message>
    <message>
        <source>When set, Chinese</source>
        <translation>何时标注（中）</translation>
    </message>
    <message>
        <source>When set, English</source>
        <translation>何时标注（英）</translation>
    </message>
    <message>
        <source>Effect, Chinese</source>
        <translation>影响（中）</translation>
    </message>
    <message>
        <source>Effect, English</source>
        <translation>影响（英）</translation>
    </message>
    <message>
        <source>Why, Chinese</source>
        <translation>理由（中）</translation>
    </message>
    <message>
        <source>Why, English</source>
        <translation>理由（英）</translation>
    </message>
    <message>
        <source>Instead, Chinese</source>
        <translation>改写（中）</translation>
    </message>
    <message>
        <source>Instead, English</source>
        <translation>改写（英）</translation>
    </message>
    <message>
        <source>How found, Chinese</source>
        <translation>如何得出（中）</translation>
    </message>
    <message>
        <source>How found, English</source>
        <translation>如何得出（英）</translation>
    </message>
    <message>
        <source>Lowest means, Chinese</source>
        <translation>最低表示（中文）</translation>
    </message>
    <message>
        <source>Lowest means, English</source>
        <translation>最低表示（英文）</translation>
    </message>
    <message>
        <source>Highest means, Chinese</source>
        <translation>最高表示（中文）</translation>
    </message>
    <message>
        <source>Highest means, English</source>
        <translation>最高表示（英文）</translation>
    </message>
    <message>
        <source>Outcome, Chinese</source>
        <translation>办理结果（中文）</translation>
    </message>
    <message>
        <source>Outcome, English</source>
        <translation>办理结果（英文）</translation>
    </message>
    <message>
        <source>Divided by, Chinese</source>
        <translation>分母（中文）</translation>
    </message>
    <message>
        <source>Divided by, English</source>
        <translation>分母（英文）</translation>
    </message>
    <message>
        <source>Unit, Chinese</source>
        <translation>单位（中文）</translation>
    </message>
    <message>
        <source>Unit, English</source>
        <translation>单位（英文）</translation>
    </message>
    <message>
        <source>Filled by, Chinese</source>
        <translation>由何填充（中）</translation>
    </message>
    <message>
        <source>Filled by, English</source>
        <translation>由何填充（英）</translation>
    </message>
    <message>
        <source>Numbers for group complaints</source>
        <translation>群体投诉的数值</translation>
    </message>
    <message>
        <source>Measures of the supervisor</source>
        <translation>监管指标</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Weak by itself</source>
        <translation>单独不作依据</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天数以内</translation>
    </message>
    <message>
        <source>Counted per</source>
        <translation>每多少计</translation>
    </message>
    <message>
        <source>In the person&apos;s own copy</source>
        <translation>可列入本人副本</translation>
    </message>
    <message>
        <source>Independent of all but</source>
        <translation>同类（同类只计一项）</translation>
    </message>
    <message>
        <source>Noted by people only</source>
        <translation>仅由人工记录</translation>
    </message>
    <message>
        <source>Noted by people too</source>
        <translation>也可人工记录</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Likeness in percent</source>
        <translation>相似度（%）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>终止日</translation>
    </message>
    <message>
        <source>Contract may differ</source>
        <translation>合同可另约定</translation>
    </message>
    <message>
        <source>Life insurance</source>
        <translation>人寿保险</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Up to (fen)</source>
        <translation>上限（分）</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>In regulator&apos;s figures</source>
        <translation>计入监管统计</translation>
    </message>
    <message>
        <source>Due date on paper</source>
        <translation>来函载明期限</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>需几人认定</translation>
    </message>
    <message>
        <source>Set by a review only</source>
        <translation>仅由复核认定</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>仅限内部</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>否则不可用</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Outside code</source>
        <translation>外部代码</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Of whom or what</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Unless</source>
        <translation>例外情形</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Mistakes to avoid</source>
        <translation>常见错误</translation>
    </message>
    <message>
        <source>What may be offered</source>
        <translation>可提供的方案</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>引用条文</translation>
    </message>
    <message>
        <source>Shown at the start</source>
        <translation>前面保留位数</translation>
    </message>
    <message>
        <source>Shown at the end</source>
        <translation>后面保留位数</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>终结</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重新起算</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的期限</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>相关期限</translation>
    </message>
    <message>
        <source>Length is</source>
        <translation>长度含义</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>同</translation>
    </message>
    <message>
        <source>Moot with</source>
        <translation>无须再等</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Starts periods</source>
        <translation>起算期限</translation>
    </message>
    <message>
        <source>Is a refusal</source>
        <translation>属于拒付</translation>
    </message>
    <message>
        <source>Held by us</source>
        <translation>本机构持有</translation>
    </message>
    <message>
        <source>Electronic only</source>
        <translation>仅限电子证据</translation>
    </message>
    <message>
        <source>Case is closed</source>
        <translation>案件已结</translation>
    </message>
    <message>
        <source>Set by a notice only</source>
        <translation>仅由告知记录写入</translation>
    </message>
    <message>
        <source>Major cases only</source>
        <translation>仅重大案件</translation>
    </message>
    <message>
        <source>From emotion level</source>
        <translation>情绪等级起</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>须符合的条件</translation>
    </message>
    <message>
        <source>About</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Particulars of exhibits</source>
        <translation>证据载明事项</translation>
    </message>
    <message>
        <source>Groups of particulars</source>
        <translation>载明事项分组</translation>
    </message>
    <message>
        <source>What cannot prove alone</source>
        <translation>不能单独作为根据的证据</translation>
    </message>
    <message>
        <source>Why something is blacked out</source>
        <translation>遮盖理由</translation>
    </message>
    <message>
        <source>Mark on the box, Chinese</source>
        <translation>框上文字（中文）</translation>
    </message>
    <message>
        <source>Mark on the box, English</source>
        <translation>框上文字（英文）</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>所指</translation>
    </message>
    <message>
        <source>In doubt without a yes to</source>
        <translation>未答“是”即存疑</translation>
    </message>
    <message>
        <source>In doubt at a no to</source>
        <translation>答“否”即存疑</translation>
    </message>
    <message>
        <source>With alerts</source>
        <translation>出现预警</translation>
    </message>
    <message>
        <source>With urgency</source>
        <translation>紧急情形</translation>
    </message>
    <message>
        <source>In categories</source>
        <translation>适用类别</translation>
    </message>
    <message>
        <source>With causes</source>
        <translation>适用原因</translation>
    </message>
    <message>
        <source>By channels</source>
        <translation>适用渠道</translation>
    </message>
    <message>
        <source>With demands</source>
        <translation>适用诉求</translation>
    </message>
    <message>
        <source>Days to the deadline at most</source>
        <translation>距内部期限不超过（天）</translation>
    </message>
    <message>
        <source>Came lately</source>
        <translation>近期来过</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>尚未联系上</translation>
    </message>
    <message>
        <source>Judged by people</source>
        <translation>由人判断</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知文号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Asked at step</source>
        <translation>提问步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
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
        <source>calendar days</source>
        <translation>日（自然日）</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>right that lapses</source>
        <translation>会消灭的权利</translation>
    </message>
    <message>
        <source>limitation</source>
        <translation>诉讼时效</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>主管机关</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>the most</source>
        <translation>最长</translation>
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
        <source>forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>refusal notices</source>
        <translation>拒付通知</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>轻生</translation>
    </message>
    <message>
        <source>threat of violence</source>
        <translation>暴力威胁</translation>
    </message>
    <message>
        <source>may go public</source>
        <translation>可能公开</translation>
    </message>
    <message>
        <source>treatment waits</source>
        <translation>等钱治病</translation>
    </message>
    <message>
        <source>livelihood</source>
        <translation>生活困难</translation>
    </message>
    <message>
        <source>the loss goes on</source>
        <translation>损失仍在继续</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>senders</source>
        <translation>寄件</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>sales agents</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>proxies</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>proofs</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>known networks</source>
        <translation>已知网络</translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>The rule</source>
        <translation>规则详情</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>To be proved</source>
        <translation>待证要件</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>改动记录</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待法务核对</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>本机构规则</translation>
    </message>
    <message>
        <source>The text was read</source>
        <translation>已查阅原文</translation>
    </message>
    <message>
        <source>Known well, not read again</source>
        <translation>熟知，未重新查阅</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Our own choice</source>
        <translation>本产品自定</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>适用期间</translation>
    </message>
    <message>
        <source>{name} confirmed it</source>
        <translation>{name} 确认</translation>
    </message>
    <message>
        <source>{name} changed {fields} from {day} on</source>
        <translation>{name} 修改{fields}，自 {day} 起</translation>
    </message>
    <message>
        <source>{name} switched it off from {day} on</source>
        <translation>{name} 停用，自 {day} 起</translation>
    </message>
    <message>
        <source>{name} switched it on from {day} on</source>
        <translation>{name} 启用，自 {day} 起</translation>
    </message>
    <message>
        <source>{name} took it back from {day} on</source>
        <translation>{name} 撤回，自 {day} 起</translation>
    </message>
    <message>
        <source>Confirm {rule}?</source>
        <translation>确认 {rule}？</translation>
    </message>
    <message>
        <source>Change {rule}?</source>
        <translation>修改 {rule}？</translation>
    </message>
    <message>
        <source>Switch {rule} off?</source>
        <translation>停用 {rule}？</translation>
    </message>
    <message>
        <source>Switch {rule} on?</source>
        <translation>启用 {rule}？</translation>
    </message>
    <message>
        <source>Take back what was decided about {rule}?</source>
        <translation>撤回对 {rule} 的改动？</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{rule} is confirmed.</source>
        <translation>{rule} 已确认。</translation>
    </message>
    <message>
        <source>{rule} is changed.</source>
        <translation>{rule} 已修改。</translation>
    </message>
    <message>
        <source>{rule} is switched off.</source>
        <translation>{rule} 已停用。</translation>
    </message>
    <message>
        <source>{rule} is switched on.</source>
        <translation>{rule} 已启用。</translation>
    </message>
    <message>
        <source>{rule} stands as it was shipped.</source>
        <translation>{rule} 已恢复为出厂规则。</translation>
    </message>
    <message>
        <source>The rule applies again.</source>
        <translation>规则重新适用。</translation>
    </message>
    <message>
        <source>The rule applies no more.</source>
        <translation>规则不再适用。</translation>
    </message>
    <message>
        <source>Your name stands for it; it is kept with the reason.</source>
        <translation>以您的姓名确认，连同理由一并留存。</translation>
    </message>
    <message>
        <source>Letters may cite it from now on.</source>
        <translation>此后函件可以引用。</translation>
    </message>
    <message>
        <source>From {day} on; complaints received before keep the rule of their day.</source>
        <translation>自 {day} 起适用；此前收到的投诉仍按当时的规则。</translation>
    </message>
    <message>
        <source>No running deadline moves.</source>
        <translation>没有进行中的期限受影响。</translation>
    </message>
    <message numerus="yes">
        <source>Deadlines of %n case(s) move; each case is told in its timeline.</source>
        <translation>
            <numerusform>%n 件案件的期限随之变动，并记入各案时间线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{case}: {before} → no longer runs</source>
        <translation>{case}：{before} → 不再计算</translation>
    </message>
    <message>
        <source>{case}: {before} → {after}, internal {inner_before} → {inner}</source>
        <translation>{case}：法定 {before} → {after}，内部 {inner_before} → {inner}</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>自 {first} 起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Rules of the table</source>
        <translation>本表规则</translation>
    </message>
    <message>
        <source>Search number, wording, citation</source>
        <translation>搜索编号、文字、引用条文</translation>
    </message>
    <message>
        <source>To confirm only</source>
        <translation>只看待核对</translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n 条待法务核对</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule of this table fits.</source>
        <translation>本表没有符合条件的规则。</translation>
    </message>
</context>
<context>
    <name>RulesSpec</name>
    <message>
        <source>Rules</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Every rule the program works by: periods, grounds of refusal, steps, evidence, cited places of the law, wording, categories. The legal department confirms a rule, changes it, switches it off or on, or takes that back; each decision has a day from which it counts and a reason, and is kept. A complaint received before that day keeps its law. Letters cite only what is confirmed here.</source>
        <translation>程序所依据的全部规则：时限、拒付理由、核查步骤、证据清单、引用条文、用语禁忌、类别等。法务可以确认、修改、停用、启用或撤回；每次决定都有生效日和理由，并留存记录。生效日之前收到的投诉仍适用原来的规则。函件只引用在此确认过的条文。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Confirm the rule</source>
        <translation>确认规则</translation>
    </message>
    <message>
        <source>Switch the rule off or on</source>
        <translation>停用或启用规则</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the text of a rule that is shown: en or zh</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message>
        <source>Tables of rules</source>
        <translation>规则表</translation>
    </message>
    <message>
        <source>{name}: {rules} rules, {waiting} to confirm</source>
        <translation>{name}：{rules} 条，{waiting} 条待核对</translation>
    </message>
</context>
</TS>
