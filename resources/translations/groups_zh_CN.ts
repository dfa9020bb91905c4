<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>The event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>定级…</translation>
    </message>
    <message>
        <source>Task force…</source>
        <translation>工作组…</translation>
    </message>
    <message>
        <source>Representatives…</source>
        <translation>代表…</translation>
    </message>
    <message>
        <source>{grade}: {reason}</source>
        <translation>{grade}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n face to face</source>
        <translation>
            <numerusform>当面 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it was seen</source>
        <translation>发现理由</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>工作组</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source> (deputy {name})</source>
        <translation>（替补 {name}）</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>尚未指定。</translation>
    </message>
    <message>
        <source>Nobody yet; {most} at most, elected in writing (Measures 12).</source>
        <translation>尚无；最多 {most} 人，须书面推选（办法 12）。</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message numerus="yes">
        <source>Possible group: %n person(s), {title}</source>
        <translation>
            <numerusform>可能的群体投诉：%n 人，{title}</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>DayBarsView</name>
    <message>
        <source>Cases by day</source>
        <translation>按日件数</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Possible group</source>
        <translation>可能的群体投诉</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Join {number}…</source>
        <translation>列入 {number}…</translation>
    </message>
    <message>
        <source>Open a group…</source>
        <translation>建群体事件…</translation>
    </message>
    <message>
        <source>No group…</source>
        <translation>不是群体…</translation>
    </message>
</context>
<context>
    <name>GroupColumns</name>
    <message>
        <source>Going on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求金额</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>代表</translation>
    </message>
</context>
<context>
    <name>GroupDoors</name>
    <message>
        <source>Case numbers</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Several with spaces between them</source>
        <translation>多个编号以空格分开</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Every case keeps its own handler, state and deadlines.</source>
        <translation>各案保留各自的经办人、状态和期限。</translation>
    </message>
    <message>
        <source>Add cases</source>
        <translation>添加案件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The register remembers that it was a member; the case itself goes on as before.</source>
        <translation>名册会记下曾为成员；案件本身照常办理。</translation>
    </message>
    <message>
        <source>Take out of the group?</source>
        <translation>移出群体？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面人数</translation>
    </message>
    <message>
        <source>{limit} people or more complaining together face to face: major (Measures 29).</source>
        <translation>{limit} 人以上共同当面提出为重大（办法 29）。</translation>
    </message>
    <message>
        <source>How grave is it?</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Keep the grade</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>One name a field; a deputy behind a slash: Zhou / Chen.</source>
        <translation>每项填一人，替补写在斜线后：周岚 / 陈一鸣。</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>工作组</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Elected</source>
        <translation>当选人</translation>
    </message>
    <message>
        <source>Elected on</source>
        <translation>推选日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>书面凭据</translation>
    </message>
    <message>
        <source>The paper that members signed</source>
        <translation>成员签署的推选书</translation>
    </message>
    <message>
        <source>{most} at most, elected in writing (Measures 12). An election replaces the one before.</source>
        <translation>最多 {most} 人，须书面推选（办法 12）。重新推选取代上一次。</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Somebody else approves the answer before it is said to anybody.</source>
        <translation>答复须经另一人审核后才能使用。</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>An approval of the answer before falls.</source>
        <translation>原答复的审核随之失效。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Whom it reached; all of them at first</source>
        <translation>通知到的成员，默认全部</translation>
    </message>
    <message>
        <source>Note a notice</source>
        <translation>记录通知</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>What happened, why, what it cost, what was learnt.</source>
        <translation>经过、原因、成本、教训。</translation>
    </message>
    <message>
        <source>Its cases go on as they are; nobody joins or leaves any more.</source>
        <translation>成员案件照常办理；此后不再增减成员。</translation>
    </message>
    <message>
        <source>Close the group?</source>
        <translation>结束群体？</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>结束群体</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Close the group…</source>
        <translation>结束群体…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>{day} 办结</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>{day} 起超期</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>总指挥</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Public opinion</source>
        <translation>舆情</translation>
    </message>
    <message>
        <source>Logistics and safety</source>
        <translation>后勤安保</translation>
    </message>
    <message>
        <source>To the members</source>
        <translation>通知成员</translation>
    </message>
    <message>
        <source>Report to the superior</source>
        <translation>报告上级</translation>
    </message>
    <message>
        <source>Report to the regulator</source>
        <translation>报告监管</translation>
    </message>
    <message>
        <source>To somebody else</source>
        <translation>告知其他方</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Possible groups</source>
        <translation>可能的群体投诉</translation>
    </message>
    <message>
        <source>Look through all cases</source>
        <translation>在全部案件中查找</translation>
    </message>
    <message>
        <source>Looking among the cases of the last weeks…</source>
        <translation>正在近期案件中查找…</translation>
    </message>
    <message>
        <source>Looking through all cases…</source>
        <translation>正在全部案件中查找…</translation>
    </message>
    <message>
        <source>Looking for groups</source>
        <translation>查找群体投诉</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 个未结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有发现可能的群体投诉。</translation>
    </message>
</context>
<context>
    <name>GroupsSpec</name>
    <message>
        <source>Groups</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Above, what may be a group: complaints of several people about one event that came close together, with the reasons. People count, not cases; a person decides. Below, the groups there are. Every case in a group keeps its own handler and its own deadlines.</source>
        <translation>上方是可能的群体投诉：多人就同一事件在相近时间提出的投诉，并列明理由。按人计数，不按件计数，是否成立由人决定。下方是已建立的群体。群体中的每件案件保留各自的经办人和期限。</translation>
    </message>
    <message>
        <source>Everybody in a group, the most urgent first; what they ask for; who speaks for them (five at most, elected in writing); the one answer that somebody else approved; notices sent. Where members with the same facts were offered different results, both are named; nothing follows by itself.</source>
        <translation>群体的全部成员（最紧急的在前）、各自的诉求、书面推选的代表（最多五人）、经另一人审核的统一答复、已发出的通知。情况相同而结果不同的成员会成对列出，仅供核对，不自动处理。</translation>
    </message>
    <message>
        <source>Open the group or the case</source>
        <translation>打开群体或案件</translation>
    </message>
    <message>
        <source>From day to day in the chart</source>
        <translation>在图中逐日移动</translation>
    </message>
    <message>
        <source>Show all members again</source>
        <translation>重新显示全部成员</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>名单内容</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Members from a list</source>
        <translation>按名单列入成员</translation>
    </message>
    <message numerus="yes">
        <source>Add %n case(s)</source>
        <translation>
            <numerusform>列入 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>名单各行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Every case keeps its own handler, state and deadlines.</source>
        <translation>各案保留各自的经办人、状态和期限。</translation>
    </message>
    <message>
        <source>No case of this list can join.</source>
        <translation>名单中没有可列入的案件。</translation>
    </message>
    <message>
        <source>What becomes of the lines</source>
        <translation>各行的结果</translation>
    </message>
</context>
<context>
    <name>ListDoor</name>
    <message>
        <source>Choose a list of members</source>
        <translation>选择成员名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>名单 (*.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>MatrixCard</name>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Asked for in all: {sums}</source>
        <translation>要求合计：{sums}</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Add cases…</source>
        <translation>添加案件…</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>按名单…</translation>
    </message>
    <message>
        <source>A CSV file with case numbers, contract numbers or phones</source>
        <translation>含案件编号、保单号或电话的 CSV 文件</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>移出…</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>显示全部成员</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Note a notice…</source>
        <translation>记录通知…</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>还没有发出通知。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 名成员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Join group {number}?</source>
        <translation>列入群体 {number}？</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No group?</source>
        <translation>不是群体？</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>不是群体</translation>
    </message>
    <message>
        <source>It is remembered. The cases are suggested again only when enough new people join.</source>
        <translation>此结论会记下；有足够的新投诉人加入后才会再次提示。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面人数</translation>
    </message>
    <message>
        <source>How many people complained together face to face; 20 or more: major (Measures 29)</source>
        <translation>共同当面提出投诉的人数；20 人以上为重大（办法 29）</translation>
    </message>
    <message>
        <source>Open a group</source>
        <translation>建立群体事件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Group {number} is open. Every case keeps its handler and its deadlines.</source>
        <translation>已建立群体 {number}。各案保留原经办人和期限。</translation>
    </message>
    <message>
        <source>Every case keeps its own handler, state and deadlines.</source>
        <translation>各案保留各自的经办人、状态和期限。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>New question…</source>
        <translation>新问题…</translation>
    </message>
    <message>
        <source>Nothing is asked yet. What is said to one is said to all.</source>
        <translation>还没有问题。对一人的答复即对全体的答复。</translation>
    </message>
    <message>
        <source>Approved by {name}, {when}</source>
        <translation>{name} 已审核，{when}</translation>
    </message>
    <message>
        <source>Waits for somebody else&apos;s approval</source>
        <translation>待另一人审核</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>拟答…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>SpreadCard</name>
    <message>
        <source>Time and place</source>
        <translation>时间与地点</translation>
    </message>
    <message>
        <source>By outlet and province</source>
        <translation>按网点和省份</translation>
    </message>
    <message>
        <source>No outlet named</source>
        <translation>未写网点</translation>
    </message>
</context>
<context>
    <name>UnequalCard</name>
    <message>
        <source>Equal treatment</source>
        <translation>同等对待</translation>
    </message>
    <message>
        <source>Same product, demand, grounds and amount, another result: put down what differs, or even it out.</source>
        <translation>产品、诉求、依据和金额相同，结果却不同：请写明差别所在，或调整一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to compare yet: fewer than two members have a result. As soon as two have, members with the same product, demand, grounds and amount but another result are shown here.</source>
        <translation>尚无可比：有处理结果的成员不足两位。有两位以后，产品、诉求、依据和金额相同而结果不同的，会列在这里。</translation>
    </message>
    <message>
        <source>No two members with the same product, demand, grounds and amount differ in result.</source>
        <translation>产品、诉求、依据和金额相同的成员之间，结果没有差别。</translation>
    </message>
</context>
</TS>
