; Stands for the built program where Windows is only imitated: passes or fails its self-test, notes how it was called.
; Compiled by try_setup.py, which defines OUT and CODE.
Unicode true
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
!include "LogicLib.nsh"
!include "FileFunc.nsh"
Name "stand-in"
OutFile "${OUT}"

Section
  ${GetParameters} $1
  ${If} $1 == "--self-test"
    SetErrorLevel ${CODE}
    Quit
  ${EndIf}
  ${If} $1 == "--wait"
    FileOpen $2 "$EXEDIR\waiting.txt" w
    FileClose $2
    ${Do}
      Sleep 100
    ${LoopWhile} ${FileExists} "$EXEDIR\waiting.txt"
    Quit
  ${EndIf}
  FileOpen $2 "$EXEDIR\called.txt" w
  FileWriteUTF16LE $2 "$1"
  FileClose $2
  SetErrorLevel 7
SectionEnd
