<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ModelCard</name>
    <message>
        <source>Learnt from this branch&apos;s labels</source>
        <translation>从本机构标注中学习</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Trained on this machine from what people registered and corrected, never from suggestions. A tenth of the cases is held back: a model is used by itself only where it beats the word lists on them. What it gives is advice and is marked as learnt.</source>
        <translation>在本机用登记和更正时确认的内容训练，不用系统自己的建议。留出十分之一的案件不参与训练：只有在这些案件上优于词表，模型才会自动启用。模型给出的仅供参考，并标明“学得”。</translation>
    </message>
    <message>
        <source>Nothing was trained: too few labels are confirmed yet, or all are the same.</source>
        <translation>没有训练：已确认的标注还太少，或几乎都是同一个。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) trained.</source>
        <translation>
            <numerusform>训练了 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: too few confirmed labels.</source>
        <translation>
            <numerusform>%n 项标注不足，没有训练。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelDeeds</name>
    <message>
        <source>Training the models</source>
        <translation>正在训练模型</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Model: {task}</source>
        <translation>模型：{task}</translation>
    </message>
    <message>
        <source>Codes of the model</source>
        <translation>模型的各项代码</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Codes on the cases held back</source>
        <translation>各项在留出案件上的表现</translation>
    </message>
    <message>
        <source>Most frequent mistakes</source>
        <translation>最常见的误判</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>留出件数</translation>
    </message>
    <message>
        <source>F1 of the lists</source>
        <translation>词表 F1</translation>
    </message>
    <message>
        <source>F1 of the model</source>
        <translation>模型 F1</translation>
    </message>
    <message>
        <source>Words that speak for it</source>
        <translation>起作用的词</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Use of the model: {task}</source>
        <translation>模型的启用方式：{task}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the model: {task}</source>
        <translation>模型详情：{task}</translation>
    </message>
</context>
</TS>
