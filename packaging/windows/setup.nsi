; The setup for one user: no administrator, no reboot, silent with /S, another folder with /D=FOLDER (last, unquoted).
; Compiled by build_setup.py, which defines VERSION, FOUR (a.b.c.d), FILES, LAUNCHER, COMMANDS, OUT and perhaps ICON, SIGN.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CaseWorkbench"
!define DONE 0
!define FAILED 3
!define IN_USE 4
!define UNFIT 5

Name "$(ProductName)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CaseWorkbench"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "Case Workbench ${VERSION}"
VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=2052 "ProductName" "投诉案件工作台 Case Workbench"
VIAddVersionKey /LANG=2052 "FileDescription" "投诉案件工作台 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_WELCOMEPAGE_TEXT "$(Intro)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CaseWorkbench.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
!include "words.nsh"

Var Part
Var Current
Var LogFile

!macro LOG_FUNCTIONS UN
Function ${UN}Log ; takes a line from the stack
  Exch $9
  Push $8
  Push $7
  Push $6
  Push $5
  Push $4
  Push $3
  Push $2
  Push $1
  ${GetTime} "" "L" $1 $2 $3 $4 $5 $6 $7
  FileOpen $8 "$LogFile" a
  ${If} $8 != ""
    FileSeek $8 0 END
    FileWriteUTF16LE $8 "$3-$2-$1 $5:$6:$7 $9$\r$\n"
    FileClose $8
  ${EndIf}
  Pop $1
  Pop $2
  Pop $3
  Pop $4
  Pop $5
  Pop $6
  Pop $7
  Pop $8
  Pop $9
FunctionEnd
!macroend
!insertmacro LOG_FUNCTIONS ""
!insertmacro LOG_FUNCTIONS "un."

!macro LOG UN LINE
  Push "${LINE}"
  Call ${UN}Log
!macroend
!define Log '!insertmacro LOG ""'
!define UnLog '!insertmacro LOG "un."'

; Ends with a code and a sentence; a silent setup says it in its log alone.
!macro END_WITH UN CODE SENTENCE
  !insertmacro LOG "${UN}" "end ${CODE}: ${SENTENCE}"
  SetErrorLevel ${CODE}
  MessageBox MB_OK|MB_ICONEXCLAMATION "${SENTENCE}" /SD IDOK
  Quit
!macroend
!define EndWith '!insertmacro END_WITH ""'
!define UnEndWith '!insertmacro END_WITH "un."'

; Reads the first line of a small file into $0, without its end; empty when there is none.
!macro LINE_FUNCTIONS UN
Function ${UN}ReadLine ; takes the file from the stack, answers in $0
  Exch $1
  StrCpy $0 ""
  ClearErrors
  FileOpen $2 "$1" r
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
  Pop $1
FunctionEnd
!macroend
!insertmacro LINE_FUNCTIONS ""
!insertmacro LINE_FUNCTIONS "un."

; Whether a program is running is told by whether its file may be written to. Sets the error flag when it may not.
!macro IS_FREE FILE
  ClearErrors
  ${If} ${FileExists} "${FILE}"
    FileOpen $2 "${FILE}" a
    ${IfNot} ${Errors}
      FileClose $2
    ${EndIf}
  ${EndIf}
!macroend

; Replaced in one step as far as Windows allows; a launcher without `current` takes `previous`.
!macro WRITE_LINE NAME LINE
  FileOpen $2 "$INSTDIR\${NAME}.new" w
  FileWrite $2 "${LINE}$\n"
  FileClose $2
  Delete "$INSTDIR\${NAME}"
  Rename "$INSTDIR\${NAME}.new" "$INSTDIR\${NAME}"
!macroend

Function .onInit
  StrCpy $LogFile "$TEMP\case-workbench-setup.log"
  ${IfNot} ${AtLeastWin10}
    ${EndWith} ${FAILED} "$(TooOld)"
  ${EndIf}
FunctionEnd

Section "program"
  StrCpy $LogFile "$INSTDIR\install.log"
  StrCpy $Part "$INSTDIR\versions\.${VERSION}.part"
  CreateDirectory "$INSTDIR\versions"
  ${Log} "begin ${VERSION} in $INSTDIR"
  Push "$INSTDIR\current"
  Call ReadLine
  StrCpy $Current $0
  !insertmacro IS_FREE "$INSTDIR\versions\${VERSION}\case-workbench.exe"
  ${If} ${Errors}
    ${EndWith} ${IN_USE} "$(InUse)"
  ${EndIf}

  DetailPrint "$(Unpacking)"
  RMDir /r "$Part"
  SetOutPath "$Part"
  SetOverwrite try
  ClearErrors
  File /r "${FILES}"
  ${If} ${Errors}
    SetOutPath "$INSTDIR"
    RMDir /r "$Part"
    ${EndWith} ${FAILED} "$(NotWritten)"
  ${EndIf}
  SetOutPath "$INSTDIR"

  DetailPrint "$(Testing)"
  ClearErrors
  ExecWait '"$Part\case-workbench.exe" --self-test' $0
  ${If} ${Errors}
    StrCpy $0 "-1"
  ${EndIf}
  ${Log} "self-test $0"
  ${If} $0 != 0
    RMDir /r "$Part"
    ${EndWith} ${UNFIT} "$(TestFailed)"
  ${EndIf}

  Call PutInPlace
  ${If} $Current != ""
  ${AndIf} $Current != "${VERSION}"
    !insertmacro WRITE_LINE "previous" "$Current"
  ${EndIf}
  !insertmacro WRITE_LINE "current" "${VERSION}"
  Call RemoveOlder

  SetOverwrite on
  File "/oname=CaseWorkbench.exe" "${LAUNCHER}"
  File "/oname=workbench.cmd" "${COMMANDS}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(ProductName).lnk" "$INSTDIR\CaseWorkbench.exe"
  Call Register
  ${Log} "end ${DONE}: ${VERSION} is in use"
  SetErrorLevel ${DONE}
SectionEnd

; The same version from before goes aside first, so that it is whole again when it cannot be replaced.
Function PutInPlace
  RMDir /r "$INSTDIR\versions\.${VERSION}.old"
  ${If} ${FileExists} "$INSTDIR\versions\${VERSION}\*"
    ClearErrors
    Rename "$INSTDIR\versions\${VERSION}" "$INSTDIR\versions\.${VERSION}.old"
    ${If} ${Errors}
      RMDir /r "$Part"
      ${EndWith} ${IN_USE} "$(InUse)"
    ${EndIf}
  ${EndIf}
  StrCpy $3 0
  ${Do}
    ClearErrors
    Rename "$Part" "$INSTDIR\versions\${VERSION}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $3 $3 + 1
    ${If} $3 > 20
      Rename "$INSTDIR\versions\.${VERSION}.old" "$INSTDIR\versions\${VERSION}"
      ${EndWith} ${IN_USE} "$(InUse)"
    ${EndIf}
    ; What looks for viruses may hold a new folder for a moment.
    Sleep 500
  ${Loop}
FunctionEnd

; The version in use and the one before it stay.
Function RemoveOlder
  Push "$INSTDIR\previous"
  Call ReadLine
  StrCpy $4 $0
  FindFirst $2 $3 "$INSTDIR\versions\*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
    ${AndIf} $3 != "${VERSION}"
    ${AndIf} $3 != $4
      RMDir /r "$INSTDIR\versions\$3"
      ${Log} "removed versions\$3"
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
FunctionEnd

Function Register
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(ProductName)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\CaseWorkbench.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\versions" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
FunctionEnd

Section "Uninstall"
  StrCpy $LogFile "$TEMP\case-workbench-setup.log"
  ${UnLog} "begin removing $INSTDIR"
  Push "$INSTDIR\current"
  Call un.ReadLine
  !insertmacro IS_FREE "$INSTDIR\versions\$0\case-workbench.exe"
  ${If} ${Errors}
    ${UnEndWith} ${IN_USE} "$(InUse)"
  ${EndIf}
  ; All or nothing: a folder in which something runs cannot be renamed.
  ClearErrors
  Rename "$INSTDIR\versions" "$INSTDIR\versions.old"
  ${If} ${Errors}
    ${UnEndWith} ${IN_USE} "$(InUse)"
  ${EndIf}
  ; Named one by one: whatever else a person put into the folder stays.
  RMDir /r "$INSTDIR\versions.old"
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\current.new"
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\previous.new"
  Delete "$INSTDIR\CaseWorkbench.exe"
  Delete "$INSTDIR\workbench.cmd"
  Delete "$INSTDIR\install.log"
  Delete "$INSTDIR\update.log"
  Delete "$INSTDIR\update.lock"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\$(ProductName).lnk"
  DeleteRegKey HKCU "${KEY}"
  ${If} ${FileExists} "$INSTDIR\versions.old\*"
    ${UnEndWith} ${FAILED} "$(InUse)"
  ${EndIf}
  DetailPrint "$(DataKept)"
  ${UnLog} "end ${DONE}: removed"
  SetErrorLevel ${DONE}
SectionEnd
