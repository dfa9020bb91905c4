<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CatalogueBar</name>
    <message>
        <source>Leave it to the rules</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>删除该组</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Choose an exhibit or a group</source>
        <translation>请选中一件证据或一组</translation>
    </message>
    <message>
        <source>Drag lines to where they belong, or move them with Alt and the arrows.</source>
        <translation>拖动行可调整位置，也可用 Alt 加上下方向键移动。</translation>
    </message>
    <message>
        <source>{count} of {total} exhibits go out.</source>
        <translation>共 {total} 件，提交 {count} 件。</translation>
    </message>
    <message>
        <source>Decided: {reason}</source>
        <translation>已决定，理由：{reason}</translation>
    </message>
    <message>
        <source>It goes out, and the list says all it must.</source>
        <translation>将提交，目录必填项齐全。</translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>补填缺项</translation>
    </message>
    <message>
        <source>Open the exhibit</source>
        <translation>打开证据</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>不提交…</translation>
    </message>
    <message>
        <source>Put in…</source>
        <translation>提交…</translation>
    </message>
</context>
<context>
    <name>CatalogueDeeds</name>
    <message>
        <source>New group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>组改名</translation>
    </message>
    <message>
        <source>Group the exhibits anew?</source>
        <translation>重新分组？</translation>
    </message>
    <message>
        <source>Groups and their order are made again by what each exhibit proves.</source>
        <translation>按各证据的证明对象重新分组和排序。</translation>
    </message>
    <message>
        <source>What goes out stays as it was decided; numbers may change.</source>
        <translation>提交与否的决定不变；序号可能改变。</translation>
    </message>
    <message>
        <source>Group anew</source>
        <translation>重新分组</translation>
    </message>
    <message>
        <source>Leave “{title}” out?</source>
        <translation>不提交《{title}》？</translation>
    </message>
    <message>
        <source>Put “{title}” in?</source>
        <translation>提交《{title}》？</translation>
    </message>
    <message>
        <source>It stays in the inner list.</source>
        <translation>仍列在内部清单中。</translation>
    </message>
    <message>
        <source>The reason stays inside and goes into the trail.</source>
        <translation>理由仅供内部，并记入操作记录。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不提交</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>CatalogueExports</name>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出目录</translation>
    </message>
    <message>
        <source>Exporting the list</source>
        <translation>正在导出目录</translation>
    </message>
    <message>
        <source>Exported {number}: {name}</source>
        <translation>已导出 {number}：{name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>CatalogueHead</name>
    <message>
        <source>Inner</source>
        <translation>内部清单</translation>
    </message>
    <message>
        <source>Outward</source>
        <translation>对外目录</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Export the outward list as {format}</source>
        <translation>将对外目录导出为 {format}</translation>
    </message>
    <message>
        <source>Export the inner list as {format}</source>
        <translation>将内部清单导出为 {format}</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>提交 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>缺项 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>待定 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Group anew by what each proves…</source>
        <translation>按证明对象重新分组…</translation>
    </message>
</context>
<context>
    <name>CatalogueLines</name>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Inner list of evidence</source>
        <translation>内部证据清单</translation>
    </message>
    <message>
        <source>Outward list of evidence</source>
        <translation>对外证据目录</translation>
    </message>
    <message>
        <source>The case has no evidence yet.</source>
        <translation>本案还没有证据。</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>去添加证据</translation>
    </message>
    <message>
        <source>Move its exhibits to</source>
        <translation>组内证据移到</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Title of the group</source>
        <translation>组名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
</TS>
