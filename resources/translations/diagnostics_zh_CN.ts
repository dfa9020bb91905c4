<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>正在收集</translation>
    </message>
    <message>
        <source>What would be given away</source>
        <translation>将要交出的内容</translation>
    </message>
    <message>
        <source>For whoever looks after the program. There is no case, no name and no number of a person in it. Look through the files before you give them away: the zip holds what you see, no more.</source>
        <translation>供维护人员查找问题用。里面没有案件，没有任何人的姓名和号码。交出之前请先看一遍：压缩包里只有您看到的这些。</translation>
    </message>
    <message>
        <source>Files in the zip</source>
        <translation>压缩包里的文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Diagnostics {when}.zip</source>
        <translation>诊断信息 {when}.zip</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
</TS>
