<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CustodyView</name>
    <message numerus="yes">
        <source>%n link(s), none ever changed or removed</source>
        <translation>
            <numerusform>%n link, never changed or removed</numerusform>
            <numerusform>%n links, none ever changed or removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message numerus="yes">
        <source>Taking in %n file(s)</source>
        <translation>
            <numerusform>Taking in %n file</numerusform>
            <numerusform>Taking in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideList</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s); the first ones are listed</source>
        <translation>
            <numerusform>More than %n file; the first ones are listed</numerusform>
            <numerusform>More than %n files; the first ones are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) inside</source>
        <translation>
            <numerusform>%n file inside</numerusform>
            <numerusform>%n files inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeStrip</name>
    <message numerus="yes">
        <source>%n file(s) taken in and hashed (SHA-256, SM3).</source>
        <translation>
            <numerusform>%n file taken in and hashed (SHA-256, SM3).</numerusform>
            <numerusform>%n files taken in and hashed (SHA-256, SM3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemWork</name>
    <message numerus="yes">
        <source>%n more paper(s) may be asked for; ask for all of them now.</source>
        <translation>
            <numerusform>%n more paper may be asked for; ask for all of them now.</numerusform>
            <numerusform>%n more papers may be asked for; ask for all of them now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plural</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
</TS>
