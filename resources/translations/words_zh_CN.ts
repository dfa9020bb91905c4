<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CodeList</name>
    <message>
        <source>Word lists</source>
        <translation>词库目录</translation>
    </message>
</context>
<context>
    <name>WordColumns</name>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分量</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <source>Label agrees</source>
        <translation>标注一致</translation>
    </message>
    <message>
        <source>Of these cases, those to which people gave this label</source>
        <translation>这些案件中，人工标注与此一致的件数</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>{reason} · {by}, {day}</source>
        <translation>{reason} · {by}，{day}</translation>
    </message>
</context>
<context>
    <name>WordDeeds</name>
    <message>
        <source>It no longer counts when a complaint is read.</source>
        <translation>阅读投诉时不再计算此词。</translation>
    </message>
    <message>
        <source>Labels that were set stay as they are.</source>
        <translation>已作的标注不变。</translation>
    </message>
    <message>
        <source>Take “{word}” out?</source>
        <translation>移出“{word}”？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The word stands as it was shipped; one that was added here is gone.</source>
        <translation>恢复为随程序的状态；本机构加入的词即被去除。</translation>
    </message>
    <message>
        <source>Take back what was decided about “{word}”?</source>
        <translation>撤回对“{word}”的决定？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Put a word into “{named}”</source>
        <translation>向“{named}”加入词语</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>It counts from the next reading on. Labels that were set stay as they are.</source>
        <translation>自下一次阅读起生效；已作的标注不变。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why people here say it so</source>
        <translation>例如：本地客户的说法</translation>
    </message>
    <message>
        <source>Strong: the word alone says it</source>
        <translation>强：单凭此词即可判断</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Weak: counts only beside others</source>
        <translation>弱：与其他词一起才算</translation>
    </message>
    <message>
        <source>Excuses: inside this phrase nothing counts</source>
        <translation>排除语：出现在此语中的词不算</translation>
    </message>
</context>
<context>
    <name>WordNames</name>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Natures</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Dictionary for cutting words</source>
        <translation>分词词典</translation>
    </message>
    <message>
        <source>Level {level} · {label}</source>
        <translation>{level} 级 · {label}</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>轻生</translation>
    </message>
    <message>
        <source>Threat of violence</source>
        <translation>暴力威胁</translation>
    </message>
    <message>
        <source>May go public</source>
        <translation>可能公开</translation>
    </message>
    <message>
        <source>May go to a regulator</source>
        <translation>可能向监管反映</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>多人</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>excuses</source>
        <translation>排除语</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>本机构加入</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>随程序</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>Words of the list</source>
        <translation>词语列表</translation>
    </message>
    <message>
        <source>Search words of this list</source>
        <translation>在本词表中搜索</translation>
    </message>
    <message>
        <source>Put a word in</source>
        <translation>加入词语</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsSpec</name>
    <message>
        <source>Words</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>The words by which the program reads a complaint: for every label, feeling and alert those that came with it and those of this branch, each with the number of cases in which it stands and in how many of them people chose that label. Put a word in, take one out, take a decision back; each with its reason, on record. What is changed here counts from the next reading on.</source>
        <translation>程序据以读懂投诉的词：每个分类、情绪和预警各有随程序的词和本机构加入的词，并列出含该词的案件数，以及其中人工标注一致的件数。可以加入、移出、撤回，均须写明理由并留痕；改动自下一次阅读起生效。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Put a word in</source>
        <translation>加入词语</translation>
    </message>
    <message>
        <source>Take the word out, or take a decision back</source>
        <translation>移出词语，或撤回决定</translation>
    </message>
</context>
</TS>
