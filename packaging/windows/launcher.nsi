; What the shortcut starts: the version that `current` names, else the one before it. Passes arguments and exit code on.
; Compiled by build_setup.py, which defines OUT, VERSION, FOUR and perhaps ICON, SIGN.
Unicode true
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
ManifestDPIAware true
!include "LogicLib.nsh"
!include "FileFunc.nsh"
Name "Case Workbench"
OutFile "${OUT}"
VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=2052 "ProductName" "投诉案件工作台 Case Workbench"
VIAddVersionKey /LANG=2052 "FileDescription" "投诉案件工作台"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"
!ifdef ICON
  Icon "${ICON}"
!endif
!ifdef SIGN
  !finalize '${SIGN} "%1"'
!endif
LoadLanguageFile "${NSISDIR}/Contrib/Language files/SimpChinese.nlf"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/English.nlf"
LangString Missing 2052 "程序文件不完整，请重新安装。工作区和设置都还在。"
LangString Missing 1033 "The program's files are not complete. Install it again; workspaces and settings are still there."

!macro TRY NAME
  StrCpy $0 ""
  ClearErrors
  FileOpen $2 "$EXEDIR\${NAME}" r
  ${IfNot} ${Errors}
    FileRead $2 $0
    FileClose $2
  ${EndIf}
  ${Do}
    StrCpy $2 $0 1 -1
    ${If} $2 == "$\n"
    ${OrIf} $2 == "$\r"
      StrCpy $0 $0 -1
    ${Else}
      ${Break}
    ${EndIf}
  ${Loop}
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$EXEDIR\versions\$0\case-workbench.exe"
    Goto found
  ${EndIf}
!macroend

Section
  ${GetParameters} $1
  !insertmacro TRY "current"
  !insertmacro TRY "previous"
  MessageBox MB_OK|MB_ICONSTOP "$(Missing)" /SD IDOK
  SetErrorLevel 3
  Quit
found:
  ClearErrors
  ExecWait '"$EXEDIR\versions\$0\case-workbench.exe" $1' $2
  ${If} ${Errors}
    StrCpy $2 3
  ${EndIf}
  SetErrorLevel $2
SectionEnd
