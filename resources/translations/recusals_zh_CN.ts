<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RecusalDialog</name>
    <message>
        <source>Who keeps away from this case?</source>
        <translation>谁回避本案？</translation>
    </message>
    <message>
        <source>Keep away</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Whoever has an interest in a case must not work on it (Measures, article 17).</source>
        <translation>与投诉事项有直接利益关系的人员应当回避（办法第 17 条）。</translation>
    </message>
    <message>
        <source>They no longer see the case: not in lists, searches, counts or notices.</source>
        <translation>回避人不再看到本案，列表、搜索、计数和提醒中都没有。</translation>
    </message>
    <message>
        <source>If they handle it now, somebody else has to take it over.</source>
        <translation>回避人如正在经办，须由他人接手。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Yourself or a colleague</source>
        <translation>本人或同事</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The interest they have in it</source>
        <translation>有何利益关系</translation>
    </message>
</context>
<context>
    <name>RecusalsCard</name>
    <message>
        <source>Recusal</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Keep somebody away from this case</source>
        <translation>登记回避</translation>
    </message>
    <message>
        <source>Nobody keeps away from this case</source>
        <translation>无人回避</translation>
    </message>
    <message>
        <source>Lift the recusal of {name}</source>
        <translation>解除{name}的回避</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}登记，{when}</translation>
    </message>
    <message>
        <source>Lifted: {name} ({reason}, {who})</source>
        <translation>已解除：{name}（{reason}，{who}）</translation>
    </message>
</context>
<context>
    <name>Recusing</name>
    <message>
        <source>{name} sees the case again and may work on it.</source>
        <translation>{name}将重新看到本案，并可参与办理。</translation>
    </message>
    <message>
        <source>That the recusal stood stays on record.</source>
        <translation>曾经回避一事留有记录。</translation>
    </message>
    <message>
        <source>Lift the recusal of {name}?</source>
        <translation>解除{name}的回避？</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>You keep away from this case and do not see it any more.</source>
        <translation>您已回避本案，不再看到它。</translation>
    </message>
</context>
</TS>
