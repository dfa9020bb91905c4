<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n case(s) to</source>
        <translation>
            <numerusform>Assign %n case to</numerusform>
            <numerusform>Assign %n cases to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n case(s) assigned to {name}</source>
        <translation>
            <numerusform>%n case assigned to {name}</numerusform>
            <numerusform>%n cases assigned to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigning %n case(s)</source>
        <translation>
            <numerusform>Assigning %n case</numerusform>
            <numerusform>Assigning %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nature added to %n case(s)</source>
        <translation>
            <numerusform>Nature added to %n case</numerusform>
            <numerusform>Nature added to %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelling %n case(s)</source>
        <translation>
            <numerusform>Labelling %n case</numerusform>
            <numerusform>Labelling %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n case(s) selected</source>
        <translation>
            <numerusform>%n case selected</numerusform>
            <numerusform>%n cases selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePreview</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NatureDialog</name>
    <message numerus="yes">
        <source>Add a nature to %n case(s)</source>
        <translation>
            <numerusform>Add a nature to %n case</numerusform>
            <numerusform>Add a nature to %n cases</numerusform>
        </translation>
    </message>
</context>
</TS>
