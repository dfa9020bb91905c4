<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FieldsCard</name>
    <message>
        <source>A new workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands in the record of every step you take.</source>
        <translation>您做的每一步都会记在这个名字下。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Both are printed in letters; they can be changed in the settings.</source>
        <translation>机构和网点会印在文书上，以后可在“设置”里修改。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
</context>
<context>
    <name>OthersCard</name>
    <message>
        <source>Or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>Try the sample workspace</source>
        <translation>试用示例工作区</translation>
    </message>
    <message>
        <source>Open a workspace that exists…</source>
        <translation>打开已有的工作区…</translation>
    </message>
    <message>
        <source>Fictional people and cases to practise on; nothing of it is real.</source>
        <translation>供练习用的虚构人物和案件，没有一处是真的。</translation>
    </message>
    <message>
        <source>It lies in a folder of its own: {path}</source>
        <translation>单独放在这个文件夹里：{path}</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Take the usual folder</source>
        <translation>用默认文件夹</translation>
    </message>
    <message>
        <source>Open this workspace</source>
        <translation>打开这个工作区</translation>
    </message>
    <message>
        <source>Folder for the workspace</source>
        <translation>放工作区的文件夹</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>What to read first</source>
        <translation>先看这几章</translation>
    </message>
    <message>
        <source>First start and workspace</source>
        <translation>初次启动与工作区</translation>
    </message>
    <message>
        <source>Log a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>What the program does not do</source>
        <translation>本程序不做什么</translation>
    </message>
    <message>
        <source>F1 opens the chapter that belongs to a page, at any time.</source>
        <translation>任何时候按 F1，都会打开当前页面对应的章节。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看这个文件夹…</translation>
    </message>
    <message>
        <source>Put the workspace there all the same?</source>
        <translation>仍要把工作区放在那里吗？</translation>
    </message>
    <message>
        <source>Create it there all the same</source>
        <translation>仍在那里新建</translation>
    </message>
    <message>
        <source>Creating the workspace…</source>
        <translation>正在新建工作区…</translation>
    </message>
    <message>
        <source>Playing the sample…</source>
        <translation>正在生成示例…</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>Everything stays in one folder on this machine.</source>
        <translation>所有内容都放在本机的一个文件夹里。</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
</context>
</TS>
