<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answering</name>
    <message>
        <source>The case stays where it is. Whoever offered it reads your reason.</source>
        <translation>本案仍由原负责人办理，提出移交的人会看到您的理由。</translation>
    </message>
    <message>
        <source>Decline this case?</source>
        <translation>不接收本案？</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The case stays where it is. That it was offered stays on record.</source>
        <translation>本案仍由原负责人办理，曾提出移交一事留有记录。</translation>
    </message>
    <message>
        <source>Take the offer back?</source>
        <translation>撤回移交？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>You are in charge of this case now.</source>
        <translation>本案现由您负责。</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>{name} offers you this case: {reason}</source>
        <translation>{name}拟将本案移交给您：{reason}</translation>
    </message>
    <message>
        <source>Until you accept, {name} stays in charge.</source>
        <translation>您接收之前，仍由{name}负责。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>Offered to {name}, waiting since {when}</source>
        <translation>已向{name}提出移交，{when} 起待接收</translation>
    </message>
    <message>
        <source>{name} stays in charge. Reason: {reason}</source>
        <translation>接收前仍由{name}负责。理由：{reason}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
</TS>
