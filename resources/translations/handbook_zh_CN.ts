<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContentsList</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>没有找到。请少输几个字或换个说法。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chapter</source>
        <translation>在本章查找</translation>
    </message>
    <message>
        <source>Place before (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandbookPage</name>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>HandbookReader</name>
    <message>
        <source>Search the handbook</source>
        <translation>搜索手册</translation>
    </message>
</context>
<context>
    <name>HandbookSpec</name>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>F1 on any page opens the chapter that belongs to it; Alt+Left goes back to where you were. Search all chapters at the left, or find a word in the chapter with Ctrl+F.</source>
        <translation>在任何页面按 F1，打开它所属的一章；按 Alt+Left 回到原来的地方。左边可以搜索全部章节，按 Ctrl+F 在本章里查找。</translation>
    </message>
    <message>
        <source>Search all chapters</source>
        <translation>搜索全部章节</translation>
    </message>
    <message>
        <source>Find in the chapter</source>
        <translation>在本章查找</translation>
    </message>
    <message>
        <source>Next place found in the chapter</source>
        <translation>本章找到的下一处</translation>
    </message>
    <message>
        <source>From link to link</source>
        <translation>从一个链接到下一个</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Larger or smaller letters</source>
        <translation>放大或缩小文字</translation>
    </message>
    <message>
        <source>Letters as they were</source>
        <translation>文字恢复原来大小</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
</context>
</TS>
