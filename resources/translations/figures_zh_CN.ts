<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FigureCard</name>
    <message>
        <source>Numerator: {count}</source>
        <translation>分子 {count} 件</translation>
    </message>
    <message>
        <source>The rest: {count}</source>
        <translation>其余 {count} 件</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>未计入 {count} 件</translation>
    </message>
    <message>
        <source>{figure}: {side}, open the cases</source>
        <translation>{figure}：{side}，查看案件</translation>
    </message>
</context>
<context>
    <name>FigureTrends</name>
    <message>
        <source>{name} by month</source>
        <translation>{name}（按月）</translation>
    </message>
    <message>
        <source>{month} {year}: {value} ({count})</source>
        <translation>{year}年{month}：{value}（{count} 件）</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>The last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>Process figures</source>
        <translation>流程指标</translation>
    </message>
    <message>
        <source>received {first} to {last}</source>
        <translation>{first} 至 {last} 收到</translation>
    </message>
    <message>
        <source>No complaint was received in this period, or none that fits what is chosen.</source>
        <translation>这段时间没有收到投诉，或没有符合所选条件的投诉。</translation>
    </message>
    <message>
        <source>{figure}: numerator</source>
        <translation>{figure}：分子</translation>
    </message>
    <message>
        <source>{figure}: the rest</source>
        <translation>{figure}：其余</translation>
    </message>
    <message>
        <source>{figure}: denominator</source>
        <translation>{figure}：分母</translation>
    </message>
    <message>
        <source>{figure}: left out</source>
        <translation>{figure}：未计入</translation>
    </message>
</context>
<context>
    <name>FiguresSpec</name>
    <message>
        <source>Figures</source>
        <translation>流程指标</translation>
    </message>
    <message>
        <source>How fast complaints are answered, how well, and whether it helped. Under each figure stands what exactly it counts; what is not decided yet is left out and told beside. The numbers open the cases behind them. A mark that is hollow rests on fewer than five cases. Units are compared only from five cases on; people are never ranked.</source>
        <translation>投诉办得快不快、好不好、有没有用。每项指标下面写明究竟数的是什么；尚无结果的不计入，件数另列。点数字可打开背后的案件。空心点表示不足五件。单位之间满五件才对比；不对个人排名。</translation>
    </message>
    <message>
        <source>From figure to figure</source>
        <translation>在指标之间移动</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Received from</source>
        <translation>收到日期从</translation>
    </message>
    <message>
        <source>Received until</source>
        <translation>收到日期到</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>never between people</source>
        <translation>不对个人排名</translation>
    </message>
    <message>
        <source>Figure to compare</source>
        <translation>对比哪一项指标</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Nothing to compare in this period.</source>
        <translation>这段时间没有可对比的案件。</translation>
    </message>
    <message>
        <source>Open the cases</source>
        <translation>查看案件</translation>
    </message>
    <message>
        <source>Open the cases: {name}</source>
        <translation>查看案件：{name}</translation>
    </message>
</context>
</TS>
