<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContactDialog</name>
    <message>
        <source>Save the contact</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The contact is not saved; what you typed waits for the next time.</source>
        <translation>通话还没有保存，已写的内容留到下次。</translation>
    </message>
    <message>
        <source>Record a contact · {case_no} · {name}</source>
        <translation>记通话 · {case_no} · {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This is what you typed {when} and did not save.</source>
        <translation>这是您 {when} 写下、还没有保存的内容。</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Contact saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Contact saved. Clock ended: {clocks}</source>
        <translation>已保存。时限完成：{clocks}</translation>
    </message>
</context>
<context>
    <name>FeelingPart</name>
    <message>
        <source>What you heard or saw; no diagnosis</source>
        <translation>听到、看到的，不作诊断</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>感受</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>FramePart</name>
    <message>
        <source>Minutes, 18 or 18:30</source>
        <translation>分钟，如 18 或 18:30</translation>
    </message>
    <message>
        <source>Number or account that was used</source>
        <translation>主被叫号码或账号</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音告知</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
</context>
<context>
    <name>HintPanel</name>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>You may say: {phrases}</source>
        <translation>可以说：{phrases}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Because of your words: {words}</source>
        <translation>因为写了：{words}</translation>
    </message>
</context>
<context>
    <name>OutlookPart</name>
    <message>
        <source>What we do next, and who does it</source>
        <translation>接下来做什么，由谁做</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>PromiseList</name>
    <message>
        <source>Add a promise</source>
        <translation>添加承诺</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>What was promised</source>
        <translation>承诺了什么</translation>
    </message>
    <message>
        <source>To be kept by</source>
        <translation>兑现日期</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>删去这项承诺</translation>
    </message>
</context>
<context>
    <name>WhenEdit</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>WordsPart</name>
    <message>
        <source>Own words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>What the person said, word for word</source>
        <translation>对方怎么说就怎么记</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>What can be checked: dates, amounts, papers, names</source>
        <translation>可以核对的：日期、金额、材料、人名</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What is asked for now</source>
        <translation>现在要什么</translation>
    </message>
</context>
</TS>
