<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProposalDialog</name>
    <message numerus="yes">
        <source>Suggest a review of %n case(s)?</source>
        <translation>
            <numerusform>Suggest a review of %n case?</numerusform>
            <numerusform>Suggest a review of %n cases?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message numerus="yes">
        <source>%n network(s), cases of the last year</source>
        <translation>
            <numerusform>%n network, cases of the last year</numerusform>
            <numerusform>%n networks, cases of the last year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>%n more point</numerusform>
            <numerusform>%n more points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more independent indicator(s), of another kind</source>
        <translation>
            <numerusform>%n more independent indicator, of another kind</numerusform>
            <numerusform>%n more independent indicators, of another kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest a review of %n case(s)</source>
        <translation>
            <numerusform>Suggest a review of %n case</numerusform>
            <numerusform>Suggest a review of %n cases</numerusform>
        </translation>
    </message>
</context>
</TS>
