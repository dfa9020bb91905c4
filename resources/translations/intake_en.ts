<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidateLine</name>
    <message numerus="yes">
        <source>%n earlier case(s)</source>
        <translation>
            <numerusform>%n earlier case</numerusform>
            <numerusform>%n earlier cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsStrip</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeightWords</name>
    <message numerus="yes">
        <source>%n working day(s) to the internal date</source>
        <translation>
            <numerusform>%n working day to the internal date</numerusform>
            <numerusform>%n working days to the internal date</numerusform>
        </translation>
    </message>
</context>
</TS>
