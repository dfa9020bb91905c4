<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttemptsCard</name>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Three attempts in vain on three different days: the person counts as unreachable.</source>
        <translation>在三个不同日期三次送达未果，视为无法联系。</translation>
    </message>
    <message>
        <source>No attempt on record yet.</source>
        <translation>尚无送达记录。</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Record the delivery of {number}</source>
        <translation>登记 {number} 的送达</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Receipt number, signature, recording, screenshot</source>
        <translation>运单号、签收、录音、截图等</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>The stored file that shows it</source>
        <translation>能证明送达的已入库文件</translation>
    </message>
    <message>
        <source>Three attempts in vain on three different days: the person counts as unreachable, and where a decision is told the log of the attempts stands as proof.</source>
        <translation>在三个不同日期三次送达未果，视为无法联系；告知决定的文书以送达记录为凭。</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>The text was edited in the word processor.</source>
        <translation>正文已在 Word 中修改。</translation>
    </message>
    <message>
        <source>The fields no longer change it. Edit it there again, or fill the template anew.</source>
        <translation>左侧字段不再影响正文。可再次在 Word 中修改，或按模板重新生成。</translation>
    </message>
    <message>
        <source>Fill the template anew…</source>
        <translation>按模板重新生成…</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>not confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To be written</source>
        <translation>需填写</translation>
    </message>
    <message>
        <source>From the case</source>
        <translation>取自案件</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>“{words}”: {reason}</source>
        <translation>“{words}”：{reason}</translation>
    </message>
    <message>
        <source>Typed here; empty it to take the case&apos;s value again</source>
        <translation>此处已改写；清空即恢复案件中的内容</translation>
    </message>
    <message>
        <source>The case does not say it yet</source>
        <translation>案件中尚无此项</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Show it in the text</source>
        <translation>在字段中查看</translation>
    </message>
    <message>
        <source>Must not be said.</source>
        <translation>禁用。</translation>
    </message>
    <message>
        <source>Think twice.</source>
        <translation>慎用。</translation>
    </message>
    <message>
        <source>Better: {words}</source>
        <translation>建议：{words}</translation>
    </message>
    <message>
        <source>Replace the words</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Take the words out</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>not confirmed by the legal department</source>
        <translation>法务尚未确认</translation>
    </message>
    <message numerus="yes">
        <source>Citations; %n not confirmed yet</source>
        <translation>
            <numerusform>引用条文：%n 处待法务确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Citations, all confirmed</source>
        <translation>引用条文均已确认</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
</context>
<context>
    <name>IssueLines</name>
    <message>
        <source>It gets the next number of 〔{year}〕, which is never given again.</source>
        <translation>取得〔{year}〕年度的下一个文号，文号不会重复使用。</translation>
    </message>
    <message>
        <source>The pages are frozen with their hash; later only a letter of correction changes what was said.</source>
        <translation>页面连同哈希一并定稿，此后只能另发更正函。</translation>
    </message>
    <message>
        <source>It is internal and must not leave the institution.</source>
        <translation>属内部资料，不得外传。</translation>
    </message>
    <message>
        <source>It goes to: {reader}. Record the delivery with its proof.</source>
        <translation>致：{reader}。送达后请登记并附凭证。</translation>
    </message>
</context>
<context>
    <name>IssuedView</name>
    <message>
        <source>Issued letter</source>
        <translation>已签发文书</translation>
    </message>
    <message>
        <source>Issued {when} by {who}</source>
        <translation>{who} 于 {when} 签发</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation>SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Law as of {edition}</source>
        <translation>法规版本：{edition}</translation>
    </message>
    <message>
        <source>Corrects {number}</source>
        <translation>更正 {number}</translation>
    </message>
    <message>
        <source>Corrected by {number}</source>
        <translation>已由 {number} 更正</translation>
    </message>
</context>
<context>
    <name>LetterDeeds</name>
    <message>
        <source>Issue {letter}?</source>
        <translation>签发《{letter}》？</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>删除这份草稿？</translation>
    </message>
    <message>
        <source>It leaves the list; the trail keeps what was typed.</source>
        <translation>草稿将从列表移除；操作日志保留所填内容。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Fill the template anew?</source>
        <translation>按模板重新生成？</translation>
    </message>
    <message>
        <source>The text that was edited in the word processor is given up.</source>
        <translation>在 Word 中修改的正文将被放弃。</translation>
    </message>
    <message>
        <source>Fill anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Issuing the letter</source>
        <translation>正在签发文书</translation>
    </message>
    <message>
        <source>Issued as {number}</source>
        <translation>已签发，文号 {number}</translation>
    </message>
    <message>
        <source>The attempt is on record.</source>
        <translation>送达情况已登记。</translation>
    </message>
    <message>
        <source>The attempt is on record. The person counts as unreachable now.</source>
        <translation>送达情况已登记，现视为无法联系。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>To the case</source>
        <translation>返回案件</translation>
    </message>
    <message>
        <source>Open as Word file…</source>
        <translation>用 Word 打开…</translation>
    </message>
    <message>
        <source>Take back from Word…</source>
        <translation>从 Word 取回…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>删除草稿…</translation>
    </message>
    <message>
        <source>Letter of correction</source>
        <translation>起草更正函</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Record delivery…</source>
        <translation>登记送达…</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Edited in Word</source>
        <translation>已在 Word 中修改</translation>
    </message>
    <message>
        <source>Corrects {number}</source>
        <translation>更正 {number}</translation>
    </message>
    <message>
        <source>The template itself says these words.</source>
        <translation>这是模板自身的用语，请修改模板。</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法联系</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>尚未送达</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>当面送交</translation>
    </message>
    <message>
        <source>Registered post</source>
        <translation>挂号或快递</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话告知</translation>
    </message>
    <message>
        <source>Public announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Sent, arrival not known</source>
        <translation>已发出，到达未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>未能送达</translation>
    </message>
    <message>
        <source>arrived {day}</source>
        <translation>{day} 到达</translation>
    </message>
    <message>
        <source>exhibit {number}</source>
        <translation>证据 {number}</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Letters and forms</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>No letter was written yet.</source>
        <translation>尚未起草文书。</translation>
    </message>
    <message>
        <source>New letter…</source>
        <translation>起草文书…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办</translation>
    </message>
</context>
<context>
    <name>LettersSpec</name>
    <message>
        <source>Letter</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>A letter is a draft until it is issued. Fields are filled from the case; what you type stands over it, and an emptied field is filled again. What is missing is listed on top; press it to go there. Issuing gives the next number and freezes the file: from then on only a letter of correction changes what was said. Record every attempt to deliver it with its proof.</source>
        <translation>签发之前文书都是草稿。字段取自案件，您的填写优先；清空后恢复案件中的内容。缺少的必填项列在上方，点击即可前往。签发时取得文号并定稿，此后只能另发更正函。每次送达都请登记并附凭证。</translation>
    </message>
    <message>
        <source>The templates of letters and forms. A change is checked line by line and saved with its reason as a new version; letters begun before keep theirs. The shipped template can always be put back.</source>
        <translation>文书与表单的模板。修改时逐行检查，连同理由存为新版本；此前起草的文书沿用原版本。随时可以恢复出厂模板。</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>立即保存草稿</translation>
    </message>
    <message>
        <source>Page before, in the preview</source>
        <translation>预览：上一页</translation>
    </message>
    <message>
        <source>Next page, in the preview</source>
        <translation>预览：下一页</translation>
    </message>
    <message>
        <source>Change letter templates</source>
        <translation>修改文书模板</translation>
    </message>
</context>
<context>
    <name>MissingBar</name>
    <message>
        <source>To the case</source>
        <translation>去案件中办理</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>缺 %n 项必填内容</numerusform>
        </translation>
    </message>
    <message>
        <source>This still stands in the way</source>
        <translation>签发前还需解决</translation>
    </message>
    <message>
        <source>To be known before issuing</source>
        <translation>签发前请知悉</translation>
    </message>
</context>
<context>
    <name>NewLetterDialog</name>
    <message>
        <source>New letter or form</source>
        <translation>起草文书</translation>
    </message>
    <message>
        <source>Type a name or a code</source>
        <translation>输入名称或编号</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>开始起草</translation>
    </message>
    <message>
        <source>Change templates…</source>
        <translation>修改模板…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>索赔人</translation>
    </message>
    <message>
        <source>Policyholder</source>
        <translation>投保人</translation>
    </message>
    <message>
        <source>Superior unit</source>
        <translation>上级机构</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>监管部门</translation>
    </message>
    <message>
        <source>Suggested now</source>
        <translation>建议现在起草</translation>
    </message>
    <message>
        <source>Cannot go out yet</source>
        <translation>暂不能签发</translation>
    </message>
    <message>
        <source>You can write the draft; before it can be issued:</source>
        <translation>可以先起草；签发前还需：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued before as {number}</source>
        <translation>曾以 {number} 签发</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page before (Left)</source>
        <translation>上一页（←）</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>下一页（→）</translation>
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
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>RowsEdit</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除此行</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>模板正文</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Put the shipped one back…</source>
        <translation>恢复出厂模板…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>shipped one put back</source>
        <translation>恢复出厂</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Version {number}, {kind}, {when} by {who}: {reason}</source>
        <translation>第 {number} 版，{kind}，{who} 于 {when}：{reason}</translation>
    </message>
    <message>
        <source>Leave the change unsaved?</source>
        <translation>放弃未保存的修改？</translation>
    </message>
    <message>
        <source>What was typed in {template} is lost.</source>
        <translation>{template} 中的修改将丢失。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>The template is in order.</source>
        <translation>模板检查无误。</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Save the changed template {template}?</source>
        <translation>保存修改后的模板 {template}？</translation>
    </message>
    <message>
        <source>It becomes a new version; drafts begun before keep theirs.</source>
        <translation>存为新版本；此前起草的文书沿用原版本。</translation>
    </message>
    <message>
        <source>The change is on record with its reason.</source>
        <translation>修改及理由记入操作日志。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The template is saved.</source>
        <translation>模板已保存。</translation>
    </message>
    <message>
        <source>Put the shipped template {template} back?</source>
        <translation>将 {template} 恢复为出厂模板？</translation>
    </message>
    <message>
        <source>The versions in between stay on record; drafts begun before keep theirs.</source>
        <translation>期间的版本仍留档；此前起草的文书沿用原版本。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>WordDeeds</name>
    <message>
        <source>Save the draft for the word processor</source>
        <translation>保存草稿供 Word 修改</translation>
    </message>
    <message>
        <source>Word file (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Take the draft back</source>
        <translation>取回草稿</translation>
    </message>
    <message>
        <source>Saved as {path}. Take it back here when it is edited.</source>
        <translation>已保存：{path}。改好后请在此取回。</translation>
    </message>
    <message>
        <source>The text of the file replaces the text of this draft; the fields no longer change it.</source>
        <translation>文件中的正文将替换本草稿正文，左侧字段不再影响正文。</translation>
    </message>
    <message>
        <source>Take over the edited text?</source>
        <translation>取回修改后的正文？</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>取回</translation>
    </message>
</context>
</TS>
