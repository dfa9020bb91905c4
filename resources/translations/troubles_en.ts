<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CopiesCard</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this backup %n step(s) were put on record; they would have to be entered again.</source>
        <translation>
            <numerusform>After this backup %n step was put on record; it would have to be entered again.</numerusform>
            <numerusform>After this backup %n steps were put on record; they would have to be entered again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n file(s) could not be read; check the workspace in the settings.</source>
        <translation>
            <numerusform>%n file could not be read; check the workspace in the settings.</numerusform>
            <numerusform>%n files could not be read; check the workspace in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that were put on record after it are missing.</source>
        <translation>
            <numerusform>%n step that was put on record after it is missing.</numerusform>
            <numerusform>%n steps that were put on record after it are missing.</numerusform>
        </translation>
    </message>
</context>
</TS>
