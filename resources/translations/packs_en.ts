<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContentsCard</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) stay out, as the catalogue says.</source>
        <translation>
            <numerusform>%n exhibit stays out, as the catalogue says.</numerusform>
            <numerusform>%n exhibits stay out, as the catalogue says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pack yet: %n thing(s) stand in the way.</source>
        <translation>
            <numerusform>No pack yet: %n thing stands in the way.</numerusform>
            <numerusform>No pack yet: %n things stand in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of evidence</source>
        <translation>
            <numerusform>%n page of evidence</numerusform>
            <numerusform>%n pages of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) without pages travel as files, with a sheet each.</source>
        <translation>
            <numerusform>%n exhibit without pages travels as a file, with a sheet.</numerusform>
            <numerusform>%n exhibits without pages travel as files, with a sheet each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) go out as redacted copies.</source>
        <translation>
            <numerusform>%n exhibit goes out as a redacted copy.</numerusform>
            <numerusform>%n exhibits go out as redacted copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pack was made: %n thing(s) stand in the way.</source>
        <translation>
            <numerusform>No pack was made: %n thing stands in the way.</numerusform>
            <numerusform>No pack was made: %n things stand in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
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
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in the PDF</source>
        <translation>
            <numerusform>%n page in the PDF</numerusform>
            <numerusform>%n pages in the PDF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductionView</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message numerus="yes">
        <source>All is well: %n file(s), exactly as packed.</source>
        <translation>
            <numerusform>All is well: %n file, exactly as packed.</numerusform>
            <numerusform>All is well: %n files, exactly as packed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as it was packed: %n finding(s).</source>
        <translation>
            <numerusform>Not as it was packed: %n finding.</numerusform>
            <numerusform>Not as it was packed: %n findings.</numerusform>
        </translation>
    </message>
</context>
</TS>
