<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OfferView</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发公钥</translation>
    </message>
    <message>
        <source>{version} (installed: {here})</source>
        <translation>{version}（现为 {here}）</translation>
    </message>
</context>
<context>
    <name>UpdateDeeds</name>
    <message>
        <source>Update files (*.cwupdate)</source>
        <translation>更新文件 (*.cwupdate)</translation>
    </message>
    <message>
        <source>Update from a file</source>
        <translation>用文件更新</translation>
    </message>
    <message>
        <source>Go back to version {version}?</source>
        <translation>退回 {version} 版本？</translation>
    </message>
    <message>
        <source>It starts from the next start on; the present version is kept.</source>
        <translation>下次启动时生效；现在的版本保留备用。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Version {version} starts from the next start on.</source>
        <translation>下次启动时使用 {version} 版本。</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Update from a file</source>
        <translation>用文件更新</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the program now</source>
        <translation>现在关闭程序</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file is whole and its signature is trusted.</source>
        <translation>文件完好，签名可信。</translation>
    </message>
    <message>
        <source>The new version tests itself before it is used. The present one is kept; you can go on working meanwhile.</source>
        <translation>新版本先自检，通过后才启用；现在的版本保留备用。更新期间可以照常工作。</translation>
    </message>
    <message>
        <source>Version {version} starts from the next start on.</source>
        <translation>下次启动时使用 {version} 版本。</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在核对文件</translation>
    </message>
    <message>
        <source>Unpacking the new version</source>
        <translation>正在解包新版本</translation>
    </message>
    <message>
        <source>The new version tests itself (a minute or two)</source>
        <translation>新版本正在自检（约一两分钟）</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>正在切换</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Program updates</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>Trusted key</source>
        <translation>信任的公钥</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Update from a file…</source>
        <translation>用文件更新…</translation>
    </message>
    <message>
        <source>Back to the previous version…</source>
        <translation>退回上一版本…</translation>
    </message>
    <message>
        <source>{version} ({running} is running)</source>
        <translation>{version}（正在运行 {running}）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Version {version} starts from the next start on.</source>
        <translation>下次启动时使用 {version} 版本。</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>现在关闭</translation>
    </message>
</context>
</TS>
