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
        <source>Moving %n case(s)</source>
        <translation>
            <numerusform>Moving %n case</numerusform>
            <numerusform>Moving %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved to {state}</source>
        <translation>
            <numerusform>%n case moved to {state}</numerusform>
            <numerusform>%n cases moved to {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) assigned or offered to {name}</source>
        <translation>
            <numerusform>%n case assigned or offered to {name}</numerusform>
            <numerusform>%n cases assigned or offered to {name}</numerusform>
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
    <name>MoveAllDialog</name>
    <message numerus="yes">
        <source>Move %n case(s) to</source>
        <translation>
            <numerusform>Move %n case to</numerusform>
            <numerusform>Move %n cases to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveReport</name>
    <message numerus="yes">
        <source>%n case(s) moved to {state}</source>
        <translation>
            <numerusform>%n case moved to {state}</numerusform>
            <numerusform>%n cases moved to {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) stopped; nothing of them was changed</source>
        <translation>
            <numerusform>%n case stopped; nothing of it was changed</numerusform>
            <numerusform>%n cases stopped; nothing of them was changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>%n more case</numerusform>
            <numerusform>%n more cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n more reason</numerusform>
            <numerusform>%n more reasons</numerusform>
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
