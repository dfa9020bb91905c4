<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Legend</name>
    <message>
        <source>proves</source>
        <translation>可以证明</translation>
    </message>
    <message>
        <source>cannot prove alone</source>
        <translation>不能单独作为根据</translation>
    </message>
    <message>
        <source>adverse</source>
        <translation>不利</translation>
    </message>
    <message>
        <source>settlement talk</source>
        <translation>和解陈述</translation>
    </message>
    <message>
        <source>failed its review</source>
        <translation>审查未通过</translation>
    </message>
    <message>
        <source>file not whole</source>
        <translation>文件不符</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Choose a row or a cell</source>
        <translation>请选择一行或一格</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>打开清单项</translation>
    </message>
    <message>
        <source>Open the element</source>
        <translation>打开要件</translation>
    </message>
    <message>
        <source>Open exhibit {number}</source>
        <translation>打开证据 {number}</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Tie to it</source>
        <translation>关联到此项</translation>
    </message>
    <message>
        <source>Exhibit {number}  {title}</source>
        <translation>证据 {number}&#x3000;{title}</translation>
    </message>
    <message>
        <source>not tied to it</source>
        <translation>尚未关联</translation>
    </message>
    <message>
        <source>{exhibit}: {tied}</source>
        <translation>{exhibit}：{tied}</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>To be proven</source>
        <translation>待证事项</translation>
    </message>
    <message>
        <source>Exhibit {number}  {title}</source>
        <translation>证据 {number}&#x3000;{title}</translation>
    </message>
    <message>
        <source>Not tied to it</source>
        <translation>尚未关联</translation>
    </message>
    <message>
        <source>Evidence checklist</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>Tied to something else</source>
        <translation>关联到其他事项</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>What is to be proven, against the exhibits</source>
        <translation>要件与证据对照表</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Only gaps</source>
        <translation>只看缺口</translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n 项没有证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resting on too little</source>
        <translation>
            <numerusform>%n 项只有不能单独作为根据的证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>%n 件必备证据尚缺</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibit {number} tied: {name}</source>
        <translation>证据 {number} 已关联：{name}</translation>
    </message>
    <message>
        <source>Exhibit {number} untied: {name}</source>
        <translation>证据 {number} 已取消关联：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
