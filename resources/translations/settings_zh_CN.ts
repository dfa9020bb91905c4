<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalendarCard</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>班</translation>
    </message>
    <message>
        <source>published by the State Council</source>
        <translation>国务院办公厅已公布</translation>
    </message>
    <message>
        <source>not yet published: computed</source>
        <translation>尚未公布，按推算</translation>
    </message>
    <message>
        <source>Enter the notice…</source>
        <translation>录入放假通知…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>DisplayCard</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>重新启动程序后生效。</translation>
    </message>
</context>
<context>
    <name>InstitutionCard</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Complaint line</source>
        <translation>投诉电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>LetterheadCard</name>
    <message>
        <source>Letters</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>This is the head office: nobody reviews its decisions</source>
        <translation>本机构为总公司（总行），没有上级核查机构</translation>
    </message>
    <message>
        <source>Number begins with</source>
        <translation>发文代字</translation>
    </message>
    <message>
        <source>Stands first in 示范投告〔2026〕第0001号</source>
        <translation>文号开头的部分，如“示范投告〔2026〕第0001号”中的“示范”</translation>
    </message>
    <message>
        <source>Superior unit</source>
        <translation>上级机构</translation>
    </message>
    <message>
        <source>Mediation body</source>
        <translation>调解组织</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MaintenanceCard</name>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>核验工作区</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>重建检索索引</translation>
    </message>
    <message>
        <source>Check an evidence pack…</source>
        <translation>核对证据包…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>诊断信息…</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind me of what is due</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Show masked names too, not only case numbers</source>
        <translation>除案号外也显示遮蔽后的姓名</translation>
    </message>
    <message>
        <source>At these times</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Also after the start, and shortly before a promised time. Everything once a day.</source>
        <translation>启动后、承诺的时刻之前也会提醒；同一事项每天只提醒一次。</translation>
    </message>
    <message>
        <source>Times of day such as 09:00, 14:00.</source>
        <translation>请填写时刻，例如 09:00, 14:00。</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Checking the database</source>
        <translation>正在核验数据库</translation>
    </message>
    <message>
        <source>Checking the search index</source>
        <translation>正在核验检索索引</translation>
    </message>
    <message>
        <source>Checking the evidence files</source>
        <translation>正在核验证据文件</translation>
    </message>
    <message>
        <source>Checking the issued letters</source>
        <translation>正在核验已发出的文书</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>正在核验审计链</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>工作区完好。</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>重建检索索引</translation>
    </message>
    <message>
        <source>Look at the files without an exhibit…</source>
        <translation>处理未登记的文件…</translation>
    </message>
    <message>
        <source>Database and search index checked, evidence files: {files}, audit entries: {entries}</source>
        <translation>已核验数据库和检索索引、证据文件 {files} 个、审计记录 {entries} 条</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>发现 %n 处问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚未备份</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份：{when}</translation>
    </message>
    <message>
        <source>The institution is saved.</source>
        <translation>机构信息已保存。</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区所在的文件夹</translation>
    </message>
</context>
<context>
    <name>SettingsSpec</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and theme follow at once. The institution stands in every letter and export. The calendar shows which years the State Council has published; deadlines in other years are computed and marked. When the next notice is out, enter it there: you see which running deadlines change before they do. Maintenance makes proven backups, checks the whole workspace and builds the search index anew.</source>
        <translation>语言和外观即改即用。机构信息会出现在每一份文书和导出里。日历标明哪些年份已由国务院办公厅公布；其他年份的期限按推算并加以标注。新的放假通知公布后可在这里录入，采用之前先看到哪些期限会变。“维护”可以备份（备份后自动核验）、核验整个工作区、重建检索索引。</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>我是</translation>
    </message>
    <message>
        <source>Stands in the record of every step you take.</source>
        <translation>您的每一步操作都以此姓名记录。</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>UnclaimedColumns</name>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Name or SHA-256</source>
        <translation>名称或 SHA-256</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Unfinished copy</source>
        <translation>未复制完</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>外来文件</translation>
    </message>
</context>
<context>
    <name>UnclaimedDeeds</name>
    <message>
        <source>Listed as exhibit {number} of {case_no}.</source>
        <translation>已登记为 {case_no} 的证据 {number}。</translation>
    </message>
    <message>
        <source>Adding to the case</source>
        <translation>正在登记到案件</translation>
    </message>
    <message>
        <source>It leaves the evidence store and is kept in the folder “set-aside” of the workspace.</source>
        <translation>文件移出证据库，留存在工作区的 set-aside 文件夹。</translation>
    </message>
    <message>
        <source>The audit trail says who set it aside, when and why.</source>
        <translation>操作记录写明谁、何时、为何移出。</translation>
    </message>
    <message>
        <source>Set this file aside?</source>
        <translation>把这份文件移到一旁？</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>移到一旁</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Set aside: {name}</source>
        <translation>已移到一旁：{name}</translation>
    </message>
    <message>
        <source>Setting aside</source>
        <translation>正在移出</translation>
    </message>
</context>
<context>
    <name>UnclaimedDialog</name>
    <message>
        <source>Files without an exhibit</source>
        <translation>未登记的文件</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>移到一旁…</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>登记到案件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without an exhibit</source>
        <translation>
            <numerusform>%n 份文件没有登记</numerusform>
        </translation>
    </message>
    <message>
        <source>Mostly after a power cut: the file was stored, but not listed. Add it to its case, or set it aside in the workspace. Nothing is deleted.</source>
        <translation>多因当时断电：文件已存好，还没有登记到案件。请登记到所属案件，或移到一旁留存；不会删除。</translation>
    </message>
    <message>
        <source>Case number, such as 2026-0917-0042</source>
        <translation>案号，如 2026-0917-0042</translation>
    </message>
    <message>
        <source>What the file was called</source>
        <translation>文件原来的名称</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UpkeepDeeds</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在核验工作区</translation>
    </message>
    <message>
        <source>Rebuilding the search index</source>
        <translation>正在重建检索索引</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已备份并核验：{name}</translation>
    </message>
    <message numerus="yes">
        <source>The search index holds %n text(s).</source>
        <translation>
            <numerusform>检索索引已重建，共 %n 段文字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>换一个工作区…</translation>
    </message>
</context>
<context>
    <name>YearDeeds</name>
    <message>
        <source>Count by this notice in {year}?</source>
        <translation>按这份通知计算 {year} 年的期限？</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Computing deadlines anew</source>
        <translation>正在重算期限</translation>
    </message>
    <message>
        <source>Withdraw the notice of {year}?</source>
        <translation>撤回 {year} 年的放假通知？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>The calendar is changed; %n deadline(s) moved.</source>
        <translation>
            <numerusform>日历已更新，%n 个期限的日期有变动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>Days off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Days to be worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Spring Festival: 2-5 to 2-12</source>
        <translation>春节：2月5日至12日</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>查看影响</translation>
    </message>
    <message>
        <source>Days off in {year}</source>
        <translation>{year} 年放假安排</translation>
    </message>
    <message>
        <source>Paste the lines of the notice, one holiday a line. Days to be worked may stand in the same lines or in the field of their own.</source>
        <translation>把通知正文逐行贴进来，一个节日一行；调休上班的日子可以写在同一行，也可以填在下面一栏。</translation>
    </message>
    <message>
        <source>Notice no.</source>
        <translation>通知文号</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>worked instead of another day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Calendar {year}: {off} weekdays off, {worked} weekend days worked</source>
        <translation>{year} 年日历：工作日放假 {off} 天，周末上班 {worked} 天</translation>
    </message>
</context>
<context>
    <name>YearWords</name>
    <message>
        <source>{notice} · entered by {name}, {day}</source>
        <translation>{notice} · {name} 于 {day} 录入</translation>
    </message>
    <message>
        <source>The days of {year} are computed again and marked as not yet published.</source>
        <translation>{year} 年改回推算，并标为“尚未公布”。</translation>
    </message>
    <message>
        <source>No running deadline changes.</source>
        <translation>进行中的期限都不变。</translation>
    </message>
    <message>
        <source>statutory {before} → {after}</source>
        <translation>法定 {before} → {after}</translation>
    </message>
    <message>
        <source>internal {before} → {after}</source>
        <translation>内部 {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>放假 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend day(s) to be worked</source>
        <translation>
            <numerusform>周末调休上班 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running deadline(s) get other dates:</source>
        <translation>
            <numerusform>%n 个进行中的期限日期会变：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running deadline(s) keep their dates and become certain</source>
        <translation>
            <numerusform>%n 个进行中的期限日期不变，由推算转为确定</numerusform>
        </translation>
    </message>
</context>
</TS>
