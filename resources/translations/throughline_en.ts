<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln silo</numerusform>
            <numerusform>%Ln silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln hand-off</numerusform>
            <numerusform>%Ln hand-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::app</name>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln silo</numerusform>
            <numerusform>%Ln silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln hand-off</numerusform>
            <numerusform>%Ln hand-offs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasCommands</name>
    <message numerus="yes">
        <source>Move %Ln silo(s)</source>
        <translation>
            <numerusform>Move a silo</numerusform>
            <numerusform>Move %Ln silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln hand-off</numerusform>
            <numerusform>%Ln hand-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a silo and %Ln hand-off(s)</source>
        <translation>
            <numerusform>a silo and %Ln hand-off</numerusform>
            <numerusform>a silo and %Ln hand-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln silo</numerusform>
            <numerusform>%Ln silos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::ElementTableView</name>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln silo</numerusform>
            <numerusform>%Ln silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln hand-off</numerusform>
            <numerusform>%Ln hand-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyTable</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::LeversCard</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln silo</numerusform>
            <numerusform>%Ln silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln hand-off</numerusform>
            <numerusform>%Ln hand-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln department(s)</source>
        <translation>
            <numerusform>%Ln department</numerusform>
            <numerusform>%Ln departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::gui::WaterfallCard</name>
    <message numerus="yes">
        <source>%Ln change(s) without effect on this</source>
        <translation>
            <numerusform>%Ln change without effect on this</numerusform>
            <numerusform>%Ln changes without effect on this</numerusform>
        </translation>
    </message>
</context>
</TS>
