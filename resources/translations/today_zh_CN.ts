<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlertsCard</name>
    <message>
        <source>Worth a look</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有需要留意的事项。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: {why}</source>
        <translation>{names}：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of records</source>
        <translation>
            <numerusform>%n 对人员记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>可能同一人</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}: {cases}</source>
        <translation>{first}至{last}：{cases}</translation>
    </message>
    <message>
        <source>Possible group</source>
        <translation>可能的群体</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) in 12 months</source>
        <translation>
            <numerusform>近 12 个月 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次投诉</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>not a working day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>working day in exchange</source>
        <translation>调休上班</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) to {holiday}</source>
        <translation>
            <numerusform>{holiday}前第 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>calendar not yet published</source>
        <translation>放假安排尚未公布</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Three working days</source>
        <translation>三个工作日内</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期。</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天没有到期事项。</translation>
    </message>
    <message>
        <source>Nothing in the next three working days.</source>
        <translation>三个工作日内没有到期事项。</translation>
    </message>
    <message>
        <source>Nothing after that.</source>
        <translation>之后没有到期事项。</translation>
    </message>
    <message numerus="yes">
        <source>−%n day(s)</source>
        <translation>
            <numerusform>−%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Reply to the letter</source>
        <translation>来函回复</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Due: {day}</source>
        <translation>到期：{day}</translation>
    </message>
    <message>
        <source>Internal date: {day}</source>
        <translation>内部期限：{day}</translation>
    </message>
    <message>
        <source>Statutory date: {day}</source>
        <translation>法定期限：{day}</translation>
    </message>
    <message>
        <source>Later this week</source>
        <translation>本周稍后</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>After the holidays</source>
        <translation>假期之后</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nothing is left unfinished.</source>
        <translation>没有未完成的登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}…”</source>
        <translation>“{title}…”</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Where to begin</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>填写机构信息</translation>
    </message>
    <message>
        <source>Institution, branch and colleagues stand on every document.</source>
        <translation>机构、网点和同事的名字会写入每份文书。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Log the first complaint</source>
        <translation>登记第一件投诉</translation>
    </message>
    <message>
        <source>Write down what the customer says, in their words; the rest can follow.</source>
        <translation>先照客户原话记下诉求，其余可以慢慢补。</translation>
    </message>
    <message>
        <source>Log a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Come back here</source>
        <translation>回到这里</translation>
    </message>
    <message>
        <source>From then on this page says what is due, by which rule, and what deserves a look.</source>
        <translation>之后这一页会告诉您：什么到期、依据哪条规定、哪些值得留意。</translation>
    </message>
</context>
<context>
    <name>LaneCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesRow</name>
    <message>
        <source>Decide or extend</source>
        <translation>决定或延期</translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>待我接收</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Clocks standing still</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>黑产线索</translation>
    </message>
    <message>
        <source>Exhibits to look after</source>
        <translation>证据保管</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>没有待履行的承诺。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已履行…</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Find cases, people, evidence, law, commands</source>
        <translation>找案件、人、证据、法条、命令</translation>
    </message>
    <message>
        <source>Worklist…</source>
        <translation>工作清单…</translation>
    </message>
    <message>
        <source>Log a complaint</source>
        <translation>登记投诉</translation>
    </message>
</context>
<context>
    <name>TodaySpec</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What is due in open cases: overdue, today, within three working days, and after that. The date of a clock is the institution&apos;s own; the statutory one stands in the tooltip. Below, as long as there are any: decisions to tell or to extend in time, cases offered to you, possible groups and people who complain again, promises, letters not yet issued or delivered, drafts, clocks that stand still. The worklist puts it all on paper or into a calendar.</source>
        <translation>未结案件中到期的事项：逾期、今天、三个工作日内、之后。时限的日期是本机构的内部期限，法定期限见悬停提示。下方仅在有内容时出现：须按时告知决定或延期的案件、待您接收的案件、可能的群体与再次投诉的人、承诺、未签发或未送达的文书、草稿、暂停的计时。工作清单可打印，也可存为日历文件。</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>在各行之间移动</translation>
    </message>
    <message>
        <source>From lane to lane</source>
        <translation>在各栏之间移动</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Print or save the worklist</source>
        <translation>打印或保存工作清单</translation>
    </message>
</context>
<context>
    <name>TodayWork</name>
    <message>
        <source>Was this promise kept?</source>
        <translation>这项承诺已经履行？</translation>
    </message>
    <message>
        <source>It leaves the lanes, and the timeline notes that it was kept, by whom and when.</source>
        <translation>它将从待办中移除，时间线会记下由谁、何时履行。</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>The draft was thrown away.</source>
        <translation>草稿已丢弃。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>extend to {clock}</source>
        <translation>可延期为“{clock}”</translation>
    </message>
    <message>
        <source>approval of the superior unit or head office</source>
        <translation>须上级机构或总公司高管批准</translation>
    </message>
    <message>
        <source>approval of the head of complaint work</source>
        <translation>须投诉工作负责人批准</translation>
    </message>
    <message>
        <source>notice by {day}</source>
        <translation>须{day}前告知</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>offered by {name}</source>
        <translation>{name} 移交</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>已尝试送达 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>no attempt yet</source>
        <translation>尚无送达记录</translation>
    </message>
    <message>
        <source>issued {when}</source>
        <translation>{when} 签发</translation>
    </message>
    <message numerus="yes">
        <source>stands still since {day}, %n day(s)</source>
        <translation>
            <numerusform>自{day}起暂停，已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>to be reviewed</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>{cases} cases, suggested by {name}</source>
        <translation>{cases} 件，{name} 提出</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>To go on, it is suggested and reviewed anew.</source>
        <translation>继续需要重新提出并复核。</translation>
    </message>
    <message>
        <source>exhibit {number} {title}</source>
        <translation>证据 {number} {title}</translation>
    </message>
    <message>
        <source>may not be used until it is restored and verified</source>
        <translation>恢复并核验之前停止使用</translation>
    </message>
    <message>
        <source>due back {day}</source>
        <translation>应还 {day}</translation>
    </message>
    <message>
        <source>due back today</source>
        <translation>今日应还</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>现在 {name} 处</translation>
    </message>
    <message>
        <source>file changed</source>
        <translation>文件已变</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>文件不见</translation>
    </message>
    <message>
        <source>file unreadable</source>
        <translation>文件读不了</translation>
    </message>
</context>
<context>
    <name>WorklistDialog</name>
    <message>
        <source>PDF to print</source>
        <translation>打印用 PDF</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>列到</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By handler</source>
        <translation>按经办人</translation>
    </message>
    <message>
        <source>Masked names beside the case numbers</source>
        <translation>案号旁写遮蔽后的姓名</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>工作清单</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>保存为…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>WorklistWork</name>
    <message>
        <source>Save the worklist</source>
        <translation>保存工作清单</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>worklist {day}</source>
        <translation>工作清单 {day}</translation>
    </message>
    <message>
        <source>Writing the worklist</source>
        <translation>正在写工作清单</translation>
    </message>
    <message numerus="yes">
        <source>The worklist is saved, %n entry(ies).</source>
        <translation>
            <numerusform>工作清单已保存，共 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
</TS>
