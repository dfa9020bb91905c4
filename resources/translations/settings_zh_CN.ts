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
        <translation>分支机构</translation>
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
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up: {name}</source>
        <translation>已备份：{name}</translation>
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
        <source>Language and theme follow at once. The institution stands in every letter and export. The calendar shows which years the State Council has published; deadlines in other years are computed and marked.</source>
        <translation>语言和外观即改即用。机构信息会出现在每一份文书和导出里。日历标明哪些年份已由国务院办公厅公布；其他年份的期限按推算并加以标注。</translation>
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
    <name>WorkspaceCard</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
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
</TS>
