<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AreasPanel</name>
    <message>
        <source>Covered places</source>
        <translation>遮盖处</translation>
    </message>
    <message>
        <source>Draw a box on the page, press Insert for one in its middle, or let words be found.</source>
        <translation>在页面上拖动画框，按 Insert 在中间加框，或用“查找”。</translation>
    </message>
    <message>
        <source>Give this reason</source>
        <translation>改用此理由</translation>
    </message>
    <message>
        <source>Give the chosen places the reason that stands above</source>
        <translation>把选中的遮盖处改为上面的理由</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>P. {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>{reason}; marked by {name}</source>
        <translation>{reason}；{name} 标记</translation>
    </message>
</context>
<context>
    <name>FinderPanel</name>
    <message>
        <source>Names, one a line</source>
        <translation>姓名，一行一个</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>词语，一行一个</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find the same words</source>
        <translation>查找相同文字</translation>
    </message>
    <message>
        <source>Where else in the file the covered words stand</source>
        <translation>被遮的文字在文件别处还有没有</translation>
    </message>
    <message>
        <source>Found places</source>
        <translation>查到的位置</translation>
    </message>
    <message>
        <source>Cover the chosen</source>
        <translation>遮盖选中</translation>
    </message>
    <message>
        <source>Cover all</source>
        <translation>全部遮盖</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>P. {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>Line {page}</source>
        <translation>第 {page} 行</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>查到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {pages} is or holds a picture: what is written in pictures was not searched. Look yourself.</source>
        <translation>第 {pages} 页是图片或含图片，图片里的字没有查找，请自己看一遍。</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page before (PageUp)</source>
        <translation>上一页（PageUp）</translation>
    </message>
    <message>
        <source>Next page (PageDown)</source>
        <translation>下一页（PageDown）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>As it will look</source>
        <translation>预览效果</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>No copy yet. “Redact and prove” makes one and shows here what was proven.</source>
        <translation>还没有副本。“遮盖并检验”后，这里写明检验结果。</translation>
    </message>
    <message>
        <source>Export the copy…</source>
        <translation>导出副本…</translation>
    </message>
    <message>
        <source>Earlier copies</source>
        <translation>以前的副本</translation>
    </message>
    <message>
        <source>All marks were taken back; the copy is no longer used.</source>
        <translation>标记已全部取消，副本不再使用。</translation>
    </message>
    <message>
        <source>The marks changed after copy {version}.</source>
        <translation>第 {version} 版之后又改了标记。</translation>
    </message>
    <message>
        <source>Redact again; until then packs refuse this exhibit.</source>
        <translation>请再次遮盖；在此之前，证据包不收这份证据。</translation>
    </message>
    <message>
        <source>The original stays sealed and unchanged. Packs take this copy.</source>
        <translation>原件封存不变，证据包采用这份副本。</translation>
    </message>
    <message>
        <source>Copy {version}, {when}, {name}</source>
        <translation>第 {version} 版，{when}，{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n covered place(s) are solid; nothing else changed.</source>
        <translation>
            <numerusform>%n 处已涂实，其余画面不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were replaced by blocks that are all of one length.</source>
        <translation>
            <numerusform>%n 处已换成一样长的 ████。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the covered words can be read from the copy: its text and %n part(s) were searched, also backwards and without spaces.</source>
        <translation>
            <numerusform>副本里读不出被遮的文字：查过全部文字和 %n 个内部对象，包括倒序和去掉空格。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the covered words can be read from the copy, however they are spaced.</source>
        <translation>副本里读不出被遮的文字，去掉空格也读不出。</translation>
    </message>
    <message>
        <source>No metadata, attachments, notes, scripts or earlier versions came along.</source>
        <translation>没有带出元数据、附件、批注、脚本或旧版本。</translation>
    </message>
    <message>
        <source>Page {pages} became a picture; its words can no longer be searched.</source>
        <translation>第 {pages} 页已变为图片，其中文字不能再检索。</translation>
    </message>
    <message>
        <source>The same words can still be seen on page {pages}, where nothing covers them.</source>
        <translation>同样的文字在第 {pages} 页没有遮盖的地方还看得见。</translation>
    </message>
</context>
<context>
    <name>ReasonEdit</name>
    <message>
        <source>Other, in own words</source>
        <translation>其他（自行填写）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason in own words</source>
        <translation>自行填写的理由</translation>
    </message>
    <message>
        <source>Why it is covered</source>
        <translation>为什么遮盖</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redact an exhibit</source>
        <translation>遮盖证据</translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>返回证据</translation>
    </message>
    <message>
        <source>Redact and prove</source>
        <translation>遮盖并检验</translation>
    </message>
    <message>
        <source>Redact exhibit {number}</source>
        <translation>遮盖证据 {number}</translation>
    </message>
    <message>
        <source>Take these marks back?</source>
        <translation>取消这些遮盖？</translation>
    </message>
    <message>
        <source>Copy {version} was made with them; it stays on record.</source>
        <translation>第 {version} 版副本遮盖了这里，仍留存在案。</translation>
    </message>
    <message>
        <source>The next copy will show again what they cover.</source>
        <translation>下一版副本会重新露出这里的内容。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Copy {version} was made and proven.</source>
        <translation>第 {version} 版副本已生成，检验通过。</translation>
    </message>
    <message>
        <source>Exported to {path}; the custody chain says so.</source>
        <translation>已导出到 {path}，并记入保管链。</translation>
    </message>
    <message>
        <source>Export the copy</source>
        <translation>导出副本</translation>
    </message>
    <message>
        <source>exhibit {number}, redacted {version}</source>
        <translation>证据{number}-遮盖{version}</translation>
    </message>
</context>
<context>
    <name>RedactionSpec</name>
    <message>
        <source>Redact an exhibit</source>
        <translation>遮盖证据</translation>
    </message>
    <message>
        <source>Draw boxes over what must not be seen, or let numbers and names be found; nothing found is covered before you accept it, and words in pictures are never found. “Redact and prove” makes a new copy in which the covered parts no longer exist, and keeps it only after it was proven: by its text, its bytes and its look. The original stays sealed and unchanged. Packs take the copy.</source>
        <translation>在不能示人的地方画框，或查找号码和姓名；查到的要经您确认才会遮盖，图片里的字查不到。“遮盖并检验”生成一份新副本，被遮的内容在其中不复存在，并从文字、字节、画面三方面检验，通过才保存。原件封存不变，证据包采用副本。</translation>
    </message>
    <message>
        <source>A new box in the middle of the page</source>
        <translation>在页面中间加一个框</translation>
    </message>
    <message>
        <source>Move the chosen box; with Shift, size it</source>
        <translation>移动选中的框；加 Shift 改大小</translation>
    </message>
    <message>
        <source>Take the chosen box away</source>
        <translation>去掉选中的框</translation>
    </message>
    <message>
        <source>Take back what was marked last</source>
        <translation>撤销上一次标记</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Redact and prove</source>
        <translation>遮盖并检验</translation>
    </message>
</context>
<context>
    <name>RedactionWords</name>
    <message>
        <source>Nothing is covered</source>
        <translation>尚未遮盖</translation>
    </message>
    <message>
        <source>Marked, not yet redacted</source>
        <translation>已标记，未生效</translation>
    </message>
    <message>
        <source>Redacted, copy {version}</source>
        <translation>已遮盖，第 {version} 版</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Plate number</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
</context>
<context>
    <name>RedactionWork</name>
    <message>
        <source>moved by hand</source>
        <translation>手工移动</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>更改理由</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Making the copy and proving it…</source>
        <translation>正在生成副本并检验…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>正在写出副本…</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>About this redaction</source>
        <translation>遮盖情况</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮盖处</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Copy and proof</source>
        <translation>副本与检验</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Cover what is selected</source>
        <translation>遮盖选中文字</translation>
    </message>
</context>
</TS>
