<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ModelCard</name>
    <message numerus="yes">
        <source>%n model(s) trained.</source>
        <translation>
            <numerusform>%n model trained.</numerusform>
            <numerusform>%n models trained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: too few confirmed labels.</source>
        <translation>
            <numerusform>%n not: too few confirmed labels.</numerusform>
            <numerusform>%n not: too few confirmed labels.</numerusform>
        </translation>
    </message>
</context>
</TS>
