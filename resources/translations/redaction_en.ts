<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FinderPanel</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message numerus="yes">
        <source>%n covered place(s) are solid; nothing else changed.</source>
        <translation>
            <numerusform>%n covered place is solid; nothing else changed.</numerusform>
            <numerusform>%n covered places are solid; nothing else changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were replaced by blocks that are all of one length.</source>
        <translation>
            <numerusform>%n place was replaced by a block of a fixed length.</numerusform>
            <numerusform>%n places were replaced by blocks that are all of one length.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the covered words can be read from the copy: its text and %n part(s) were searched, also backwards and without spaces.</source>
        <translation>
            <numerusform>None of the covered words can be read from the copy: its text and %n part were searched, also backwards and without spaces.</numerusform>
            <numerusform>None of the covered words can be read from the copy: its text and %n parts were searched, also backwards and without spaces.</numerusform>
        </translation>
    </message>
</context>
</TS>
