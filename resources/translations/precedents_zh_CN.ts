<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ReadingCard</name>
    <message>
        <source>What it says</source>
        <translation>读懂</translation>
    </message>
    <message>
        <source>read by rules; sets nothing</source>
        <translation>按规则读出，不作任何认定</translation>
    </message>
    <message>
        <source>Emotion {level} {names}</source>
        <translation>情绪 {level} 级 {names}</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>首次处理建议</translation>
    </message>
    <message>
        <source>Closed cases like it</source>
        <translation>相似的已结案件</translation>
    </message>
    <message>
        <source>the nearest {shown} of {count}</source>
        <translation>{count} 件中最相近的 {shown} 件</translation>
    </message>
    <message>
        <source>None yet. Every case that is closed here will be compared.</source>
        <translation>暂无。本机构结案后的案件会逐一比对。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>再看 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarLine</name>
    <message>
        <source>Open {case_no}</source>
        <translation>打开 {case_no}</translation>
    </message>
</context>
</TS>
