<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BulkChoosing</name>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Archives (.zip)…</source>
        <translation>压缩包（.zip）…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import archives</source>
        <translation>导入压缩包</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip *.ZIP)</source>
        <translation>ZIP 压缩包 (*.zip *.ZIP)</translation>
    </message>
</context>
<context>
    <name>BulkIntake</name>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>正在导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing: {done} of {total} · {name}</source>
        <translation>正在导入：第 {done} 个，共 {total} 个 · {name}</translation>
    </message>
</context>
<context>
    <name>BulkStrip</name>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message numerus="yes">
        <source>An import is not finished: %n file(s) still wait.</source>
        <translation>
            <numerusform>有一次导入没有完成：还有 %n 个文件待导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun {since} by {name}: {source}. What was taken in is safe.</source>
        <translation>{since} 由 {name} 开始：{source}。已导入的都已保存。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>放弃其余</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in and hashed (SHA-256, SM3).</source>
        <translation>
            <numerusform>已导入 %n 个文件，并计算 SHA-256 与 SM3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused.</source>
        <translation>
            <numerusform>拒收 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) passed over.</source>
        <translation>
            <numerusform>略过 %n 个（重复或系统文件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForAll</name>
    <message>
        <source>as its type suggests</source>
        <translation>按文件类型推定</translation>
    </message>
    <message>
        <source>who handed it in; an archive&apos;s name where empty</source>
        <translation>由谁提交；留空时压缩包内的文件记压缩包名</translation>
    </message>
    <message>
        <source>Keep the archives themselves as exhibits too</source>
        <translation>压缩包原件也作为一件证据导入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>FoundColumns</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <source>Name in the list</source>
        <translation>证据名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The archive itself; its files are listed below.</source>
        <translation>压缩包原件；包内文件列在下面。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>本案已有</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found files</source>
        <translation>找到的文件</translation>
    </message>
    <message>
        <source>Find by name or folder</source>
        <translation>按文件名或文件夹查找</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Looking through…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import folders and archives</source>
        <translation>导入文件夹和压缩包</translation>
    </message>
    <message>
        <source>Looking through folders and archives…</source>
        <translation>正在查看文件夹和压缩包…</translation>
    </message>
    <message>
        <source>Nothing is taken in yet. Space ticks, Enter changes a name. The originals stay as they are.</source>
        <translation>尚未导入。空格勾选，回车改名；原文件不会改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found so far…</source>
        <translation>
            <numerusform>已找到 %n 个文件…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>找到 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ticked</source>
        <translation>
            <numerusform>已勾选 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation>
            <numerusform>导入 %n 个文件</numerusform>
        </translation>
    </message>
</context>
</TS>
