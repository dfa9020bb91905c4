<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActLabels</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>From</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Carrier no.</source>
        <translation>载体编号</translation>
    </message>
    <message>
        <source>Seal no.</source>
        <translation>封签号</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>提取自</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>提取人</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>在场第二人</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Viewed by</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>Copied by</source>
        <translation>复制人</translation>
    </message>
    <message>
        <source>Giver</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Taker</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借人</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>归还人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>鉴定机构或鉴定人</translation>
    </message>
    <message>
        <source>Unsealed by</source>
        <translation>解封人</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>封存人</translation>
    </message>
    <message>
        <source>Destroyed by</source>
        <translation>销毁人</translation>
    </message>
</context>
<context>
    <name>AttachmentWork</name>
    <message>
        <source>{name} is exhibit {number} now.</source>
        <translation>{name} 已收为证据 {number}。</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>正在添加 {name}</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>Said to reach a settlement</source>
        <translation>为和解所作的陈述</translation>
    </message>
    <message>
        <source>What it is to prove</source>
        <translation>证明对象与内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add what it proves…</source>
        <translation>添加证明对象…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Formed on</source>
        <translation>形成日期</translation>
    </message>
    <message>
        <source>Why no original</source>
        <translation>无原件原因</translation>
    </message>
    <message>
        <source>Original kept by</source>
        <translation>原件持有人</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>证明方向</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>和解</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明对象</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CatalogueForm</name>
    <message>
        <source>Now in the catalogue: {value}</source>
        <translation>目录中现为：{value}</translation>
    </message>
    <message>
        <source>A colleague changed this entry since you opened it.</source>
        <translation>您打开之后，同事改过这条目录。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Fields that differ show what stands now.</source>
        <translation>没有覆盖任何内容。不一致的栏目下标出了现在的值。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用同事的</translation>
    </message>
    <message>
        <source>Keep mine and save</source>
        <translation>以我的为准并保存</translation>
    </message>
</context>
<context>
    <name>CustodyDialog</name>
    <message>
        <source>Record a custody event</source>
        <translation>登记保管事项</translation>
    </message>
    <message>
        <source>Choose what happened</source>
        <translation>请选择发生了什么</translation>
    </message>
    <message>
        <source>Exhibit of this case…</source>
        <translation>选择本案证据…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Clock of the device, and by how much it is off</source>
        <translation>设备时钟及与标准时间的偏差</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>{label} (required)</source>
        <translation>{label}（必填）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>CustodyLine</name>
    <message>
        <source>due back {day}</source>
        <translation>应还 {day}</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Custody chain</source>
        <translation>保管链</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), none ever changed or removed</source>
        <translation>
            <numerusform>共 %n 条，只增不改</numerusform>
        </translation>
    </message>
    <message>
        <source>Hashing the file and walking the chain…</source>
        <translation>正在重新计算哈希、核对保管链…</translation>
    </message>
    <message>
        <source>File and chain are sound: SHA-256, SM3, size and every link agree.</source>
        <translation>文件与保管链完好：SHA-256、SM3、大小和每一环都一致。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Record an event…</source>
        <translation>登记事项…</translation>
    </message>
    <message>
        <source>Print a form</source>
        <translation>生成单据</translation>
    </message>
</context>
<context>
    <name>CustodyWords</name>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Seal {number}</source>
        <translation>封签 {number}</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>The original was destroyed.</source>
        <translation>原件已销毁。</translation>
    </message>
    <message>
        <source>Held by {name}, {place}, since {when}</source>
        <translation>{when} 起由 {name} 保管（{place}）</translation>
    </message>
    <message>
        <source>Held by {name} since {when}</source>
        <translation>{when} 起由 {name} 保管</translation>
    </message>
    <message>
        <source>The stored file is no longer what was taken in (found {when} by {name}).</source>
        <translation>文件内容已与入库时不同（{when} {name} 核验发现）。</translation>
    </message>
    <message>
        <source>The stored file is gone (found {when} by {name}).</source>
        <translation>文件不见了（{when} {name} 核验发现）。</translation>
    </message>
    <message>
        <source>The stored file cannot be read (found {when} by {name}).</source>
        <translation>文件读不了（{when} {name} 核验发现）。</translation>
    </message>
    <message>
        <source>It may not be used: no export, no loan, no evidence pack. Restore the same file from a backup, then verify it again; the finding stays on record.</source>
        <translation>停止使用：不能导出、外借，也不能进证据包。请从备份恢复同一份文件，再重新核验；这次异常会一直留在记录里。</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>重新核验</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>逾期未还（应还 {day}）</translation>
    </message>
    <message>
        <source>With the expert</source>
        <translation>送鉴中</translation>
    </message>
    <message>
        <source>Lent until {day}</source>
        <translation>借出至 {day}</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已借出</translation>
    </message>
</context>
<context>
    <name>CustodyWork</name>
    <message>
        <source>{number} written to {path}; it stands in the register of exports.</source>
        <translation>已写出 {number}：{path}，并记入导出登记。</translation>
    </message>
    <message>
        <source>Printing a form</source>
        <translation>正在生成单据</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>EvidenceColumns</name>
    <message>
        <source>Case no.</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Formed on</source>
        <translation>形成日期</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收存时间</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>EvidenceFilterBar</name>
    <message>
        <source>Adverse</source>
        <translation>不利</translation>
    </message>
    <message>
        <source>Without withdrawn</source>
        <translation>不含已撤回</translation>
    </message>
</context>
<context>
    <name>EvidenceLists</name>
    <message>
        <source>Exhibits of this case</source>
        <translation>本案证据</translation>
    </message>
    <message>
        <source>Evidence checklist</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>Exhibits or checklist</source>
        <translation>证据或清单</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files here, or paste them with Ctrl+V.</source>
        <translation>还没有证据。把文件拖到这里，或按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Exhibits {count}</source>
        <translation>证据 {count}</translation>
    </message>
    <message>
        <source>or drop them anywhere</source>
        <translation>或拖到任意处</translation>
    </message>
    <message>
        <source>Import folder or archive…</source>
        <translation>导入文件夹/压缩包…</translation>
    </message>
    <message>
        <source>Needed and open</source>
        <translation>只看应备未备</translation>
    </message>
    <message>
        <source>Checklist {done}/{all}</source>
        <translation>清单 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Exhibits of all cases</source>
        <translation>全部案件的证据</translation>
    </message>
    <message>
        <source>Search names, sources and notes</source>
        <translation>搜索名称、来源、备注</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>核验全部</translation>
    </message>
    <message>
        <source>Check a pack…</source>
        <translation>核对证据包…</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No exhibit fits this filter.</source>
        <translation>没有符合筛选的证据。</translation>
    </message>
    <message>
        <source>Show all exhibits</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>What is added as evidence of a case is listed here too.</source>
        <translation>案件里加入的证据都会列在这里。</translation>
    </message>
    <message>
        <source>Verifying all evidence</source>
        <translation>核验全部证据</translation>
    </message>
</context>
<context>
    <name>EvidenceSpec</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Every exhibit of every case. Files are added on the evidence tab of a case: drop them anywhere, paste them with Ctrl+V, or choose them. Each is hashed with SHA-256 and SM3 before anything else happens to it, and is never changed afterwards. Verify all hashes every stored file anew and walks every custody chain. A file that is not whole any more is put on record, and its exhibit may not be used until the same file is back and verified.</source>
        <translation>列出所有案件的全部证据。在案件的“证据”页添加文件：拖到任意处、用 Ctrl+V 粘贴，或选择文件。文件入卷前先计算 SHA-256 与 SM3，此后不再改动。“核验全部”重新计算每份文件的哈希并逐条核对保管链；发现文件不一致即登记在案，在同一份文件恢复并核验之前停止使用。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Open the case at the exhibit</source>
        <translation>打开案件并定位到该证据</translation>
    </message>
    <message>
        <source>Add files (evidence tab of a case)</source>
        <translation>添加文件（案件的证据页）</translation>
    </message>
    <message>
        <source>Paste files or a picture (evidence tab)</source>
        <translation>粘贴文件或图片（证据页）</translation>
    </message>
    <message>
        <source>Page before, in the viewer</source>
        <translation>查看器：上一页</translation>
    </message>
    <message>
        <source>Next page, in the viewer</source>
        <translation>查看器：下一页</translation>
    </message>
    <message>
        <source>Find in the file, in the viewer</source>
        <translation>查看器：在文件中查找</translation>
    </message>
    <message>
        <source>Next place found, in the viewer</source>
        <translation>查看器：下一处</translation>
    </message>
    <message>
        <source>Fit width, in the viewer</source>
        <translation>查看器：适合宽度</translation>
    </message>
    <message>
        <source>Fit page, in the viewer</source>
        <translation>查看器：适合页面</translation>
    </message>
    <message>
        <source>Turn the view, in the viewer</source>
        <translation>查看器：旋转视图</translation>
    </message>
    <message>
        <source>Verify all evidence</source>
        <translation>核验全部证据</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>What an exhibit holds, its catalogue, three properties and custody are shown here.</source>
        <translation>证据的内容、目录、三性和保管链在这里查看。</translation>
    </message>
    <message>
        <source>Let go to take the files in as evidence</source>
        <translation>松开即入卷</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>The clipboard holds no file and no picture.</source>
        <translation>剪贴板里没有文件或图片。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Defective</source>
        <translation>有缺陷</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Admissible</source>
        <translation>可入卷</translation>
    </message>
    <message>
        <source>Adverse</source>
        <translation>不利</translation>
    </message>
    <message>
        <source>Settlement talk</source>
        <translation>和解陈述</translation>
    </message>
    <message>
        <source>Not alone</source>
        <translation>不能单独作为根据</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>文件已变</translation>
    </message>
    <message>
        <source>File gone</source>
        <translation>文件不见</translation>
    </message>
    <message>
        <source>File unreadable</source>
        <translation>文件读不了</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ExhibitPanel</name>
    <message>
        <source>About this exhibit</source>
        <translation>关于这件证据</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Three properties</source>
        <translation>三性</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>载明事项</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管链</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Export the original…</source>
        <translation>导出原件…</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>遮盖…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Exhibit {number}  {title}</source>
        <translation>证据 {number}  {title}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ExhibitPicker</name>
    <message>
        <source>Choose exhibits</source>
        <translation>选择证据</translation>
    </message>
    <message>
        <source>Type to narrow the list</source>
        <translation>输入文字筛选</translation>
    </message>
    <message>
        <source>Exhibits of this case</source>
        <translation>本案证据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tie these</source>
        <translation>关联</translation>
    </message>
</context>
<context>
    <name>ExhibitWork</name>
    <message>
        <source>Export the original</source>
        <translation>导出原件</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>正在导出 {name}</translation>
    </message>
    <message>
        <source>Exported to {path}; the custody chain says so.</source>
        <translation>已导出到 {path}，并记入保管链。</translation>
    </message>
    <message>
        <source>Withdraw exhibit {number}, {title}?</source>
        <translation>撤回证据 {number}《{title}》？</translation>
    </message>
    <message>
        <source>It no longer proves anything; number, file and history stay.</source>
        <translation>不再作为证明；编号、文件和经过都保留。</translation>
    </message>
    <message>
        <source>These lose it: {names}</source>
        <translation>以下各项失去这件证据：{names}</translation>
    </message>
    <message>
        <source>The timeline says so. It cannot be undone; the file can be added again.</source>
        <translation>时间线会记下。撤回后不能恢复；文件可以重新加入。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>FileFactsView</name>
    <message>
        <source>The same file elsewhere</source>
        <translation>同一文件也在</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>{when} by {name}</source>
        <translation>{when} · {name}</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收存时间</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{case} exhibit {number}</source>
        <translation>{case} 证据 {number}</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message numerus="yes">
        <source>Taking in %n file(s)</source>
        <translation>
            <numerusform>正在入卷 %n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in {name} ({place} of {total})</source>
        <translation>正在入卷 {name}（{place}/{total}）</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>在本文件中查找</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>End finding (Esc)</source>
        <translation>结束查找（Esc）</translation>
    </message>
</context>
<context>
    <name>HashLine</name>
    <message>
        <source>Copy {name}</source>
        <translation>复制 {name}</translation>
    </message>
</context>
<context>
    <name>InsideList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files inside</source>
        <translation>内含文件</translation>
    </message>
    <message>
        <source>Add as an exhibit</source>
        <translation>收为证据</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n 个附件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s); the first ones are listed</source>
        <translation>
            <numerusform>超过 %n 个文件，只列出前面的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) inside</source>
        <translation>
            <numerusform>内含 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (needs a password)</source>
        <translation>{name}（有密码）</translation>
    </message>
</context>
<context>
    <name>IntakeStrip</name>
    <message>
        <source>Taking in files…</source>
        <translation>正在入卷…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in and hashed (SHA-256, SM3).</source>
        <translation>
            <numerusform>已入卷 %n 份，SHA-256、SM3 已计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the rest was left out and left no trace.</source>
        <translation>已停止；其余没有入卷，也没有留下残余。</translation>
    </message>
    <message>
        <source>Exhibit {number}: {remark}</source>
        <translation>证据 {number}：{remark}</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Exhibits</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose from the exhibits…</source>
        <translation>从证据中选择…</translation>
    </message>
    <message>
        <source>Ask the complainant</source>
        <translation>请投诉人提供</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明对象</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>是否必备</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>出自</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Accepted as</source>
        <translation>可接受形式</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>已要求</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>by this case</source>
        <translation>本案必备</translation>
    </message>
    <message>
        <source>useful, not required</source>
        <translation>有则更好，非必备</translation>
    </message>
    <message>
        <source>us</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>the complainant</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>the claimant</source>
        <translation>索赔人</translation>
    </message>
    <message>
        <source>the regulator</source>
        <translation>监管机构</translation>
    </message>
    <message>
        <source>a hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>an authority</source>
        <translation>有关机关</translation>
    </message>
    <message>
        <source>an expert</source>
        <translation>鉴定或公估机构</translation>
    </message>
    <message>
        <source>the agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>an agency</source>
        <translation>受托机构</translation>
    </message>
    <message>
        <source>the web</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message>
        <source>None yet. Drop a file on the item, or use the buttons.</source>
        <translation>还没有。把文件拖到左侧这一项上，或用下面的按钮。</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>At hand</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已要求</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>We hold it</source>
        <translation>本机构掌握</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>useful</source>
        <translation>可备</translation>
    </message>
    <message>
        <source>exhibit {numbers}</source>
        <translation>证据 {numbers}</translation>
    </message>
</context>
<context>
    <name>ItemWork</name>
    <message>
        <source>Which exhibits are this: {name}?</source>
        <translation>哪些证据是：{name}？</translation>
    </message>
    <message>
        <source>The timeline says that the complainant was asked today.</source>
        <translation>时间线会记下今天已请投诉人提供。</translation>
    </message>
    <message>
        <source>Missing papers are to be asked for once, in one notice (Insurance Law 22).</source>
        <translation>补充材料应当一次性通知（保险法 22）。</translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s) may be asked for; ask for all of them now.</source>
        <translation>
            <numerusform>另有 %n 项也可要求，请一并提出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the complainant for: {name}?</source>
        <translation>请投诉人提供：{name}？</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Not applicable: {name}?</source>
        <translation>不适用：{name}？</translation>
    </message>
    <message>
        <source>The checklist no longer asks for it; the reason stays on record.</source>
        <translation>清单不再要求这一项；理由留痕。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>标为不适用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why ask a second time</source>
        <translation>再次要求的理由</translation>
    </message>
</context>
<context>
    <name>MailHeads</name>
    <message>
        <source>Heads of the mail</source>
        <translation>邮件头</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>ParticularEdit</name>
    <message>
        <source>yyyy-mm-dd hh:mm</source>
        <translation>年-月-日 时:分</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Also, where it applies:</source>
        <translation>如有下列情形，可一并载明：</translation>
    </message>
    <message>
        <source>A colleague changed these particulars since you opened them.</source>
        <translation>打开之后，同事改过这些事项。</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用同事的</translation>
    </message>
    <message>
        <source>Keep mine and save</source>
        <translation>保留我的并保存</translation>
    </message>
</context>
<context>
    <name>Plural</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyForm</name>
    <message>
        <source>Seven factors for electronic data</source>
        <translation>电子数据七项审查因素</translation>
    </message>
    <message>
        <source>Without a “yes” to all of them it is in doubt and cannot prove alone.</source>
        <translation>未全部答“是”的，视为存有疑点，不能单独作为根据。</translation>
    </message>
    <message>
        <source>Authenticity</source>
        <translation>真实性</translation>
    </message>
    <message>
        <source>Legality</source>
        <translation>合法性</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>关联性</translation>
    </message>
    <message>
        <source>decide: {questions}</source>
        <translation>决定性：{questions}</translation>
    </message>
    <message>
        <source>Withdrawn exhibits are not reviewed.</source>
        <translation>已撤回的证据不再审查。</translation>
    </message>
    <message>
        <source>A “no” without an explanation stands in the way: {questions}</source>
        <translation>答“否”而无说明，不能入卷：{questions}</translation>
    </message>
    <message>
        <source>Still to be answered: {questions}</source>
        <translation>尚未回答：{questions}</translation>
    </message>
    <message>
        <source>Nothing stands in the way of its going into the file.</source>
        <translation>没有妨碍入卷的问题。</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>This answer decides: a “no” needs an explanation.</source>
        <translation>决定性问题：答“否”须说明。</translation>
    </message>
    <message>
        <source>Explanation of {question}</source>
        <translation>说明：{question}</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Explain the “no”; without it the exhibit cannot go into the file.</source>
        <translation>答“否”须说明，否则不能入卷。</translation>
    </message>
    <message>
        <source>{name} · {when}</source>
        <translation>{name} · {when}</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>Exhibits</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>What is not as it should be</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What the proof found</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Hashing every stored file anew: {done} of {total}</source>
        <translation>正在重新计算每份文件的哈希：{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}, {size}: every digest agrees and every custody chain is whole.</source>
        <translation>{files}（{size}）：哈希全部一致，保管链全部完整。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} in {files}, {size}. They are on record; a backup brings files back.</source>
        <translation>{files}（{size}）中发现 {found}，已登记在案；文件可从备份恢复。</translation>
    </message>
    <message>
        <source>{case} no. {number}</source>
        <translation>{case} 证据 {number}</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>证据库</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>The pages are pictures without text</source>
        <translation>页面是图像，没有文字可查</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>A recording; its length is not known.</source>
        <translation>录音录像，时长不详。</translation>
    </message>
    <message>
        <source>A recording of {minutes}:{seconds}</source>
        <translation>录音录像，时长 {minutes}:{seconds}</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Page before (Left)</source>
        <translation>上一页（←）</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>下一页（→）</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>转到页</translation>
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
        <source>Turn to the right, in this view only (R)</source>
        <translation>向右旋转，仅限查看（R）</translation>
    </message>
    <message>
        <source>Find in this file (Ctrl+F)</source>
        <translation>在本文件中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Size: {size}</source>
        <translation>大小：{size}</translation>
    </message>
    <message>
        <source>Encoding: {name}</source>
        <translation>编码：{name}</translation>
    </message>
    <message>
        <source>Fit width (W)</source>
        <translation>适合宽度（W）</translation>
    </message>
    <message>
        <source>Fit page (P)</source>
        <translation>适合页面（P）</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合页面</translation>
    </message>
</context>
<context>
    <name>ViewerParts</name>
    <message>
        <source>Text of the file</source>
        <translation>文件中的文字</translation>
    </message>
</context>
</TS>
