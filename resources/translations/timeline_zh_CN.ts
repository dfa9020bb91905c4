<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What is wrong, and what is right instead?</source>
        <translation>哪里不对？应当是什么？</translation>
    </message>
    <message>
        <source>See the correction</source>
        <translation>查看更正</translation>
    </message>
    <message>
        <source>See what it corrects</source>
        <translation>查看被更正的记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Timeline entries</source>
        <translation>时间线记录</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Undated</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>后已更正</translation>
    </message>
    <message>
        <source>Recorded by {name}, {when}</source>
        <translation>{name} 记于 {when}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>补记</translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Day it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>What happened? An empty day means nobody knows.</source>
        <translation>发生了什么？日期不详可留空。</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>This is no date; write it as 2026-09-17 or leave it empty.</source>
        <translation>日期看不懂，请写成 2026-09-17，或留空。</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>请写下发生了什么。</translation>
    </message>
</context>
<context>
    <name>StripView</name>
    <message>
        <source>Timeline strip</source>
        <translation>时间线图</translation>
    </message>
    <message>
        <source>Left and right go from mark to mark, plus and minus zoom, 0 shows everything.</source>
        <translation>左右键逐个移动，加减键缩放，0 显示全部。</translation>
    </message>
</context>
<context>
    <name>StripWords</name>
    <message>
        <source>and %n more</source>
        <translation>另有 %n 条</translation>
    </message>
</context>
<context>
    <name>TickWords</name>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>‹ {count} earlier</source>
        <translation>‹ 更早 {count} 条</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>补记</translation>
    </message>
</context>
</TS>
