<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>Deadlines of %n case(s) move; each case is told in its timeline.</source>
        <translation>
            <numerusform>Deadlines of %n case move; the case is told in its timeline.</numerusform>
            <numerusform>Deadlines of %n cases move; each is told in its timeline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
</context>
</TS>
