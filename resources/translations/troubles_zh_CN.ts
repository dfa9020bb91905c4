<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CopiesCard</name>
    <message>
        <source>Backups in this workspace</source>
        <translation>这个工作区的备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>On record since</source>
        <translation>此后的记录</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前自动备份</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a sound backup.</source>
        <translation>请选一份完好的备份。</translation>
    </message>
    <message>
        <source>Nobody knows how much was put on record after this backup.</source>
        <translation>无法得知这份备份之后又做了多少。</translation>
    </message>
    <message>
        <source>Nothing was put on record after this backup.</source>
        <translation>这份备份之后没有新的记录。</translation>
    </message>
    <message numerus="yes">
        <source>After this backup %n step(s) were put on record; they would have to be entered again.</source>
        <translation>
            <numerusform>这份备份之后又做了 %n 步，恢复后需要重新录入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentsCard</name>
    <message>
        <source>Opened here before</source>
        <translation>这台电脑打开过的工作区</translation>
    </message>
    <message>
        <source>{path} (not there now)</source>
        <translation>{path}（现在不在）</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The damaged database is kept in a folder of its own within “backups”; nothing is deleted.</source>
        <translation>损坏的数据库会单独保存在 backups 里的一个文件夹中，什么都不删除。</translation>
    </message>
    <message>
        <source>It is put on record who restored what.</source>
        <translation>谁恢复了哪一份，会写入操作记录。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这份备份吗？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Empty folder for the restored workspace</source>
        <translation>放恢复后工作区的空文件夹</translation>
    </message>
    <message>
        <source>Evidence and letters are copied to {path}.</source>
        <translation>证据和文书会复制到 {path}。</translation>
    </message>
    <message>
        <source>The damaged workspace stays as it is: {path}.</source>
        <translation>损坏的工作区原样不动：{path}。</translation>
    </message>
    <message>
        <source>Restore into another folder?</source>
        <translation>恢复到另一个文件夹吗？</translation>
    </message>
    <message>
        <source>Restore there</source>
        <translation>恢复到那里</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Copying evidence and letters…</source>
        <translation>正在复制证据和文书…</translation>
    </message>
    <message>
        <source>Restored. The damaged database is kept in {path}.</source>
        <translation>已恢复。损坏的数据库保存在 {path}。</translation>
    </message>
    <message>
        <source>Restored into {path}.</source>
        <translation>已恢复到 {path}。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read; check the workspace in the settings.</source>
        <translation>
            <numerusform>有 %n 个文件读不出来，请在“设置”里核验工作区。</numerusform>
        </translation>
    </message>
    <message>
        <source>Work goes on from the backup of {when}.</source>
        <translation>从{when} 的备份继续工作。</translation>
    </message>
    <message>
        <source>What was put on record after it is missing.</source>
        <translation>这之后的记录会没有。</translation>
    </message>
    <message>
        <source>Nothing was put on record after it.</source>
        <translation>这之后没有新的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that were put on record after it are missing.</source>
        <translation>
            <numerusform>这之后做的 %n 步会没有，需要重新录入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharesCard</name>
    <message>
        <source>What takes room in this workspace</source>
        <translation>这个工作区里占地方的</translation>
    </message>
    <message>
        <source>Evidence (stays here)</source>
        <translation>证据（请勿移动）</translation>
    </message>
    <message>
        <source>Backups (older ones may be moved to another disk)</source>
        <translation>备份（较早的可移到别的盘）</translation>
    </message>
    <message>
        <source>Letters (stay here)</source>
        <translation>文书（请勿移动）</translation>
    </message>
    <message>
        <source>Cache (made again when it is missing)</source>
        <translation>缓存（没有了会自动重建）</translation>
    </message>
    <message>
        <source>Database (stays here)</source>
        <translation>数据库（请勿移动）</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Diagnostics…</source>
        <translation>诊断信息…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>出了什么事</translation>
    </message>
    <message>
        <source>Are the data safe?</source>
        <translation>数据安全吗</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在怎么办</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>Log: {path}</source>
        <translation>日志：{path}</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>工作区已损坏</translation>
    </message>
    <message>
        <source>This file of the workspace is damaged: {path}. Nothing more was written to it.</source>
        <translation>工作区的这个文件已损坏：{path}。程序没有再往里写。</translation>
    </message>
    <message>
        <source>Evidence and letters are files of their own and were not touched. There is no backup in the workspace&apos;s folder.</source>
        <translation>证据和文书是单独的文件，没有动过。工作区文件夹里没有备份。</translation>
    </message>
    <message>
        <source>Do not delete the folder: some of the database can often still be read.</source>
        <translation>请不要删除这个文件夹：数据库里往往还有一部分能读出来。</translation>
    </message>
    <message>
        <source>Ask whoever looks after your machines for a copy of the folder from the day before.</source>
        <translation>请向电脑管理员要前一天的文件夹副本。</translation>
    </message>
    <message>
        <source>Evidence and letters are files of their own and were not touched. The cases are in the backups; the damaged file is kept.</source>
        <translation>证据和文书是单独的文件，没有动过。案件在备份里；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Choose a sound backup below and restore it: the list says what was put on record since.</source>
        <translation>请在下面选一份完好的备份来恢复；列表写明这之后又做了多少。</translation>
    </message>
    <message>
        <source>If this disk fails more often, restore into a folder on another disk.</source>
        <translation>如果这个盘常出问题，请恢复到另一个盘上的文件夹。</translation>
    </message>
    <message>
        <source>It was opened with a newer version of the program: edition {found}; this one knows {known}.</source>
        <translation>它用更新版本的程序打开过：数据库版本 {found}，本程序认得到 {known}。</translation>
    </message>
    <message>
        <source>It was version {version}, on the machine {host}, {when}.</source>
        <translation>那是{when} 在电脑 {host} 上的 {version} 版。</translation>
    </message>
    <message>
        <source>Install the newer version on this machine, then open the workspace again.</source>
        <translation>请在这台电脑上装好新版本，再打开工作区。</translation>
    </message>
    <message>
        <source>If you were given an update file (.cwupdate), install it below.</source>
        <translation>如果拿到了更新文件（.cwupdate），可以在下面安装。</translation>
    </message>
    <message>
        <source>Do not work on with an older copy meanwhile: the two cannot be put together again.</source>
        <translation>这期间请不要用旧副本继续录入：两份以后合不到一起。</translation>
    </message>
    <message>
        <source>The workspace needs a newer version of the program</source>
        <translation>这个工作区需要更新版本的程序</translation>
    </message>
    <message>
        <source>Yes. Nothing was changed; everything is as the newer version left it.</source>
        <translation>安全。什么都没有改动，一切都是新版本留下的样子。</translation>
    </message>
    <message>
        <source>There is no workspace here any more: {path}.</source>
        <translation>这里已经没有工作区了：{path}。</translation>
    </message>
    <message>
        <source>The folder or drive above it is not there either: {path}.</source>
        <translation>上一级文件夹或所在的盘也不在：{path}。</translation>
    </message>
    <message>
        <source>The workspace is not where it was</source>
        <translation>工作区不在原来的位置</translation>
    </message>
    <message>
        <source>Nothing was changed. What lies on a drive that is not connected is still there.</source>
        <translation>什么都没有改动。如果它在没接上的盘里，就还在那里。</translation>
    </message>
    <message>
        <source>Connect the drive, or wait for the network, and try again.</source>
        <translation>请接好那个盘，或等网络恢复，再试一次。</translation>
    </message>
    <message>
        <source>If the folder was moved or renamed, choose its new place.</source>
        <translation>如果文件夹移动过或改过名，请选它现在的位置。</translation>
    </message>
    <message>
        <source>The workspace is open already</source>
        <translation>工作区已经打开</translation>
    </message>
    <message>
        <source>Yes. Only one program at a time may write, so that nobody overwrites anybody.</source>
        <translation>安全。同一时间只允许一个程序写入，免得互相覆盖。</translation>
    </message>
    <message>
        <source>The workspace is open in another program: {path}.</source>
        <translation>工作区正在另一个程序里打开：{path}。</translation>
    </message>
    <message>
        <source>Close that window or let that command finish, then try again.</source>
        <translation>请关闭那个窗口，或等那条命令结束，再试一次。</translation>
    </message>
    <message>
        <source>On the machine {host}, by {user}, since {when} (process {pid}).</source>
        <translation>电脑：{host}，用户：{user}，打开时间：{when}（进程 {pid}）。</translation>
    </message>
    <message>
        <source>Ask there to close the window, then try again.</source>
        <translation>请那边关闭窗口，再试一次。</translation>
    </message>
    <message>
        <source>If that machine was switched off meanwhile, the server frees the lock within minutes.</source>
        <translation>如果那台电脑已经关机，服务器几分钟内会放开锁。</translation>
    </message>
    <message>
        <source>That program is gone but still holds the lock; on a network drive for some minutes.</source>
        <translation>那个程序已经不在，但锁还没放开；在网络盘上会持续几分钟。</translation>
    </message>
    <message>
        <source>Wait a moment and try again. Nothing needs to be deleted.</source>
        <translation>请稍等再试，不需要删除任何文件。</translation>
    </message>
    <message>
        <source>It does not answer: it may be a command that is still running, or a window that is busy.</source>
        <translation>它没有回应：可能是一条还在运行的命令，或一个正忙的窗口。</translation>
    </message>
    <message>
        <source>Look for its window in the task bar, or wait until it has finished, then try again.</source>
        <translation>请在任务栏里找到它的窗口，或等它完成，再试一次。</translation>
    </message>
    <message>
        <source>Go on in that window; this one closes when it comes to the front.</source>
        <translation>请在那个窗口里继续；它到前面来之后，这个窗口会自己关闭。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of the workspace: {path}.</source>
        <translation>工作区所在的盘没有空间了：{path}。</translation>
    </message>
    <message>
        <source>Free: {size}.</source>
        <translation>剩余：{size}。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Yes. What was saved stands; what did not fit was not saved by half.</source>
        <translation>安全。已保存的都在；放不下的没有只存一半。</translation>
    </message>
    <message>
        <source>Make room: empty the trash, move films, pictures and downloads to another disk.</source>
        <translation>请腾出空间：清空回收站，把影片、照片和下载的文件移到别的盘。</translation>
    </message>
    <message>
        <source>Of the workspace itself, older backups may be moved elsewhere; keep the newest here.</source>
        <translation>工作区里较早的备份可以移走，最新的一份请留在这里。</translation>
    </message>
    <message>
        <source>Never move evidence, letters or the database one by one.</source>
        <translation>请不要单独移动证据、文书或数据库。</translation>
    </message>
    <message>
        <source>The disk can only be read</source>
        <translation>磁盘只能读取</translation>
    </message>
    <message>
        <source>Nothing can be written to the workspace: {path}.</source>
        <translation>不能往工作区写入：{path}。</translation>
    </message>
    <message>
        <source>Yes. Nothing was changed.</source>
        <translation>安全。什么都没有改动。</translation>
    </message>
    <message>
        <source>If the drive has a switch against writing, release it; copy a CD or DVD first.</source>
        <translation>如果盘上有写保护开关，请拨开；光盘请先复制到硬盘。</translation>
    </message>
    <message>
        <source>A disk that turns read-only by itself often fails: copy the whole folder to another disk and open it there.</source>
        <translation>自己变成只读的盘多半要坏了：请把整个文件夹复制到别的盘，从那里打开。</translation>
    </message>
    <message>
        <source>You may not write in the workspace&apos;s folder</source>
        <translation>您没有权限写入工作区文件夹</translation>
    </message>
    <message>
        <source>The system does not let you in: {path}.</source>
        <translation>系统不允许访问：{path}。</translation>
    </message>
    <message>
        <source>If you signed in under another name than usual, sign in as usual.</source>
        <translation>如果这次登录电脑用的不是平常的账户，请换回平常的账户。</translation>
    </message>
    <message>
        <source>Else ask whoever looks after your machines for the right to write in this folder.</source>
        <translation>否则请电脑管理员给您这个文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The disk answers with an error: {reason} ({path}).</source>
        <translation>磁盘报错：{reason}（{path}）。</translation>
    </message>
    <message>
        <source>The disk cannot be read</source>
        <translation>磁盘读不出来</translation>
    </message>
    <message>
        <source>That is not certain yet. What was saved before is on the disk as far as it can be read.</source>
        <translation>还不能确定。之前保存的都在盘上，就看还能读出多少。</translation>
    </message>
    <message>
        <source>Check the cable or the network and try again.</source>
        <translation>请检查连接线或网络，再试一次。</translation>
    </message>
    <message>
        <source>If it happens again, copy the whole folder to another disk first, and work there.</source>
        <translation>如果又出现，请先把整个文件夹复制到别的盘，在那里工作。</translation>
    </message>
    <message>
        <source>The workspace is not open</source>
        <translation>工作区没有打开</translation>
    </message>
    <message>
        <source>What was saved before stands.</source>
        <translation>之前保存的都在。</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, make a diagnostics file for whoever helps you.</source>
        <translation>请再试一次。如果还是这样，请导出诊断信息，交给帮您的人。</translation>
    </message>
    <message>
        <source>Restore the chosen backup…</source>
        <translation>恢复选中的备份…</translation>
    </message>
    <message>
        <source>Restore into another folder…</source>
        <translation>恢复到另一个文件夹…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Choose its folder…</source>
        <translation>选择它的位置…</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>转到那个窗口</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Tried again: it still cannot be opened.</source>
        <translation>刚又试了一次，还是打不开。</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
</context>
</TS>
