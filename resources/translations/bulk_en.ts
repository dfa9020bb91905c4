<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkIntake</name>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkStrip</name>
    <message numerus="yes">
        <source>An import is not finished: %n file(s) still wait.</source>
        <translation>
            <numerusform>An import is not finished: %n file still waits.</numerusform>
            <numerusform>An import is not finished: %n files still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in and hashed (SHA-256, SM3).</source>
        <translation>
            <numerusform>%n file taken in and hashed (SHA-256, SM3).</numerusform>
            <numerusform>%n files taken in and hashed (SHA-256, SM3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused.</source>
        <translation>
            <numerusform>%n file refused.</numerusform>
            <numerusform>%n files refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) passed over.</source>
        <translation>
            <numerusform>%n file passed over.</numerusform>
            <numerusform>%n files passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s) found so far…</source>
        <translation>
            <numerusform>%n file found so far…</numerusform>
            <numerusform>%n files found so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>%n file found</numerusform>
            <numerusform>%n files found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ticked</source>
        <translation>
            <numerusform>%n file ticked</numerusform>
            <numerusform>%n files ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation>
            <numerusform>Take in %n file</numerusform>
            <numerusform>Take in %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
