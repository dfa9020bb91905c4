<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past the internal date, %n day(s) to the statutory one</source>
        <translation>
            <numerusform>past the internal date, %n day to the statutory one</numerusform>
            <numerusform>past the internal date, %n days to the statutory one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) past the internal date</source>
        <translation>
            <numerusform>%n working day past the internal date</numerusform>
            <numerusform>%n working days past the internal date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderChips</name>
    <message numerus="yes">
        <source>%n exhibit(s) not whole</source>
        <translation>
            <numerusform>%n exhibit not whole</numerusform>
            <numerusform>%n exhibits not whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HindranceList</name>
    <message numerus="yes">
        <source>%n thing(s) still stand in the way</source>
        <translation>
            <numerusform>%n thing still stands in the way</numerusform>
            <numerusform>%n things still stand in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockedMove</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoadBar</name>
    <message numerus="yes">
        <source>%n thing(s) in the way</source>
        <translation>
            <numerusform>%n thing in the way</numerusform>
            <numerusform>%n things in the way</numerusform>
        </translation>
    </message>
</context>
</TS>
