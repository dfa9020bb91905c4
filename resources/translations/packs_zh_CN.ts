<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContentsCard</name>
    <message>
        <source>What goes in</source>
        <translation>包内有什么</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>证据目录</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件证据</numerusform>
        </translation>
    </message>
    <message>
        <source>{exhibits} in {groups}</source>
        <translation>{exhibits}，分 {groups}</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) stay out, as the catalogue says.</source>
        <translation>
            <numerusform>%n 件按目录不入包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before a page is made every file is hashed, opened and measured.</source>
        <translation>组卷前逐件核对哈希、打开并量页数。</translation>
    </message>
    <message numerus="yes">
        <source>No pack yet: %n thing(s) stand in the way.</source>
        <translation>
            <numerusform>还不能组卷：有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of evidence</source>
        <translation>
            <numerusform>%n 页证据</numerusform>
        </translation>
    </message>
    <message>
        <source>{exhibits}, {pages}, nothing stands in the way.</source>
        <translation>{exhibits}，{pages}，可以组卷。</translation>
    </message>
    <message>
        <source>Numbers {first} to {last}</source>
        <translation>页码 {first} 至 {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) without pages travel as files, with a sheet each.</source>
        <translation>
            <numerusform>%n 件不能成页，附说明页，文件随包移交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) go out as redacted copies.</source>
        <translation>
            <numerusform>%n 件以遮盖副本移交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pack was made: %n thing(s) stand in the way.</source>
        <translation>
            <numerusform>没有组卷：有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>证据 {number}</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>What is not as it was packed</source>
        <translation>与打包时不同之处</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What the pack says of itself</source>
        <translation>证据包的自述</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>提交给</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in the PDF</source>
        <translation>
            <numerusform>PDF 共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{exhibits}, {pages}</source>
        <translation>{exhibits}，{pages}</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>prefix or none</source>
        <translation>前缀，可空</translation>
    </message>
    <message>
        <source>Prefix of the page numbers</source>
        <translation>页码前缀</translation>
    </message>
    <message>
        <source>Digits of the page numbers</source>
        <translation>页码位数</translation>
    </message>
    <message>
        <source>First page number</source>
        <translation>起始页码</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>位数字</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>从 {number} 起</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Make an evidence pack</source>
        <translation>组卷</translation>
    </message>
    <message>
        <source>court, regulator, counsel</source>
        <translation>法院、监管、律师等</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>why it goes out</source>
        <translation>为什么移交</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Zip</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Let the catalogue say original or copy</source>
        <translation>对外目录写明原件或复印件</translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation>组卷</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>再做一份</translation>
    </message>
    <message>
        <source>evidence {case_no} no. {production}</source>
        <translation>证据包 {case_no} 第{production}次</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>For</source>
        <translation>提交给</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>先查一遍</translation>
    </message>
    <message>
        <source>The stamp</source>
        <translation>页脚样子</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>PackBuilding</name>
    <message>
        <source>Making the pack</source>
        <translation>正在组卷</translation>
    </message>
    <message>
        <source>Checking what goes in</source>
        <translation>正在核对入包的证据</translation>
    </message>
</context>
<context>
    <name>PackCheckPage</name>
    <message>
        <source>Check an evidence pack</source>
        <translation>核对证据包</translation>
    </message>
    <message>
        <source>Choose a zip…</source>
        <translation>选压缩包…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Drop an evidence pack here: its folder or its zip. Every file is hashed anew and held against the lists that came with it. Nothing is changed.</source>
        <translation>把证据包（文件夹或压缩包）拖到这里。逐个文件重新计算哈希，与包内清单比对，不改动任何内容。</translation>
    </message>
    <message>
        <source>Let go to check this pack</source>
        <translation>松手即核对这个证据包</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在核对 {name}</translation>
    </message>
    <message>
        <source>Choose the zip of an evidence pack</source>
        <translation>选择证据包的压缩包</translation>
    </message>
    <message>
        <source>Evidence packs (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the folder of an evidence pack</source>
        <translation>选择证据包所在的文件夹</translation>
    </message>
</context>
<context>
    <name>PackTab</name>
    <message>
        <source>Parts of the evidence pack</source>
        <translation>证据包的几部分</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要件对照</translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation>组卷</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>证据包</translation>
    </message>
</context>
<context>
    <name>PacksSpec</name>
    <message>
        <source>Check an evidence pack</source>
        <translation>核对证据包</translation>
    </message>
    <message>
        <source>Drop an evidence pack here, a folder or a zip, whoever gave it to you and wherever it was made. Every file in it is hashed anew and held against the lists that came with it; what differs is named with its bytes. Nothing is changed, and nothing of your workspace is needed. A hash proves that nothing was changed since it was computed; it does not prove that the content is true, nor who made it or when.</source>
        <translation>把证据包（文件夹或压缩包）拖到这里，不论是谁给的、在哪里做的。包内每个文件都重新计算哈希，与随包清单比对；不一致的，说出是哪些字节。不改动任何内容，也不用到工作区。哈希能证明算出之后没有改动，不能证明内容真实，也不能证明是谁、何时做成。</translation>
    </message>
    <message>
        <source>Choose a zip to check</source>
        <translation>选择要核对的压缩包</translation>
    </message>
</context>
<context>
    <name>PlaceEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>ProductionView</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件证据</numerusform>
        </translation>
    </message>
    <message>
        <source>Pack {number} is made: {exhibits}, pages {first} to {last}.</source>
        <translation>证据包 {number} 已制作：{exhibits}，页码 {first} 至 {last}。</translation>
    </message>
    <message>
        <source>{path}
Tell the recipient separately, SHA-256 of the list of hashes: {sha256}</source>
        <translation>{path}
请另行告知对方清单的 SHA-256：{sha256}</translation>
    </message>
    <message>
        <source>Open PACK.pdf</source>
        <translation>打开 PACK.pdf</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>现在核对</translation>
    </message>
    <message>
        <source>The pack of the other case could not be made.</source>
        <translation>另一案件的证据包没有出成。</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>Packs that were made</source>
        <translation>已制作的证据包</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Copy the hash of its list</source>
        <translation>复制清单的哈希</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>包号</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>For</source>
        <translation>提交给</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>签名：{name}</translation>
    </message>
    <message>
        <source>SHA-256 of the PDF</source>
        <translation>PDF 的 SHA-256</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Check the list as well</source>
        <translation>还要核对清单本身</translation>
    </message>
    <message>
        <source>What this proves, and what it does not</source>
        <translation>这能证明什么，不能证明什么</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再核对一次</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n file(s), exactly as packed.</source>
        <translation>
            <numerusform>核对通过：%n 个文件与打包时完全一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as it was packed: %n finding(s).</source>
        <translation>
            <numerusform>核对不通过：%n 处与打包时不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever changed a file may have changed the list with it. Compare this hash of the list with the one you were told separately, in the receipt or the e-mail:</source>
        <translation>改了文件的人也可能同时改了清单。请把清单的这个哈希值与交付时另行告知的值（交接单或邮件中）比对：</translation>
    </message>
    <message>
        <source>The content has not changed by a single byte since the hashes were computed. That does not prove that it is true, who made it or when, nor that nothing was changed before. Whether a certificate or a time stamping service is to be trusted was not checked.</source>
        <translation>从算出哈希时起，内容一个字节也没有改变。这不能证明内容真实，不能证明是谁、何时做成，也不能证明之前没有改过。证书和时间戳服务是否可信，没有核对。</translation>
    </message>
</context>
<context>
    <name>SignatureFields</name>
    <message>
        <source>Sign the PDF with a certificate file</source>
        <translation>用证书文件给 PDF 签名</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>证书 (*.p12 *.pfx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A file with its private key. The signature is seen on the last page.</source>
        <translation>须带私钥。签名显示在末页备考表上。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kept nowhere, written nowhere.</source>
        <translation>不保存，不写入任何地方。</translation>
    </message>
</context>
<context>
    <name>StampExample</name>
    <message>
        <source>The stamp will read {number}, {place}</source>
        <translation>页脚将是 {number}，{place}</translation>
    </message>
</context>
</TS>
