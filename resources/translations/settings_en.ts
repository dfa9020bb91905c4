<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>%n fault found</numerusform>
            <numerusform>%n faults found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnclaimedDialog</name>
    <message numerus="yes">
        <source>%n file(s) without an exhibit</source>
        <translation>
            <numerusform>%n file without an exhibit</numerusform>
            <numerusform>%n files without an exhibit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpkeepDeeds</name>
    <message numerus="yes">
        <source>The search index holds %n text(s).</source>
        <translation>
            <numerusform>The search index holds %n text.</numerusform>
            <numerusform>The search index holds %n texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearDeeds</name>
    <message numerus="yes">
        <source>The calendar is changed; %n deadline(s) moved.</source>
        <translation>
            <numerusform>The calendar is changed; %n deadline moved.</numerusform>
            <numerusform>The calendar is changed; %n deadlines moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearWords</name>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>%n day off</numerusform>
            <numerusform>%n days off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend day(s) to be worked</source>
        <translation>
            <numerusform>%n weekend day to be worked</numerusform>
            <numerusform>%n weekend days to be worked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running deadline(s) get other dates:</source>
        <translation>
            <numerusform>%n running deadline gets other dates:</numerusform>
            <numerusform>%n running deadlines get other dates:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running deadline(s) keep their dates and become certain</source>
        <translation>
            <numerusform>%n running deadline keeps its dates and becomes certain</numerusform>
            <numerusform>%n running deadlines keep their dates and become certain</numerusform>
        </translation>
    </message>
</context>
</TS>
