<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FollowUpsCard</name>
    <message numerus="yes">
        <source>%n try(s) in vain; three different days settle it</source>
        <translation>
            <numerusform>%n try in vain; three different days settle it</numerusform>
            <numerusform>%n tries in vain; three different days settle it</numerusform>
        </translation>
    </message>
</context>
</TS>
