<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>返回窗口</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关闭</translation>
    </message>
    <message>
        <source>Making a backup; the window closes by itself.</source>
        <translation>正在备份，完成后窗口会自动关闭。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Find cases, people, commands</source>
        <translation>找案件、人员、命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>DefectDialog</name>
    <message>
        <source>A defect in the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>The log: {path}</source>
        <translation>日志：{path}</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>First page, and so on to Ctrl+9</source>
        <translation>第一个页面，依次到 Ctrl+9</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>收起或展开导航栏</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>The handbook&apos;s chapter for this page</source>
        <translation>本页对应的手册章节</translation>
    </message>
    <message>
        <source>{page}, opened</source>
        <translation>{page}（打开后）</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>显示全部快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Case Workbench</source>
        <translation>投诉案件工作台</translation>
    </message>
</context>
<context>
    <name>ModelKeeper</name>
    <message>
        <source>Learning from the latest labels</source>
        <translation>正在从最新标注中学习</translation>
    </message>
</context>
<context>
    <name>NoticeKeeper</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天到期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>待办</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
</context>
<context>
    <name>NoticeTeller</name>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}：{text}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Case Workbench</source>
        <translation>投诉案件工作台</translation>
    </message>
    <message>
        <source>C</source>
        <comment>one character for the program&apos;s mark</comment>
        <translation>案</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>收起或展开导航栏</translation>
    </message>
    <message>
        <source>Handbook (F1)</source>
        <translation>使用手册（F1）</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel the running job</source>
        <translation>取消正在进行的任务</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>StatusKeeper</name>
    <message>
        <source>Workspace: {name}</source>
        <translation>工作区：{name}</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Handler: {name}</source>
        <translation>经办：{name}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚未备份</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份：{when}</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>The window&apos;s settings cannot be saved: {path}. Language, size, columns and the last place are forgotten when the program closes; cases are not concerned.</source>
        <translation>窗口设置无法保存：{path}。关闭程序后，语言、大小、列宽和上次的位置不会记住；案件数据不受影响。</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>There is no workspace on this machine yet; checking a pack needs none.</source>
        <translation>这台电脑上还没有工作区；核验证据包不需要工作区。</translation>
    </message>
    <message>
        <source>Make or open a workspace…</source>
        <translation>新建或打开工作区…</translation>
    </message>
</context>
</TS>
