; What the setup and the uninstaller say, in both languages.
!macro SAY NAME ZH EN
  LangString ${NAME} ${LANG_SIMPCHINESE} "${ZH}"
  LangString ${NAME} ${LANG_ENGLISH} "${EN}"
!macroend

!insertmacro SAY ProductName "投诉案件工作台" "Case Workbench"
!insertmacro SAY Intro "安装到当前用户，不需要管理员。工作区和设置不在安装文件夹里，升级和卸载都不会动它们。" \
  "Installs for this user; no administrator is needed. Workspaces and settings lie elsewhere; neither an upgrade nor the uninstaller touches them."
!insertmacro SAY TooOld "需要 64 位的 Windows 10（1809）或更新的系统。" "64-bit Windows 10 (1809) or newer is needed."
!insertmacro SAY Unpacking "正在复制文件……" "Copying files…"
!insertmacro SAY Testing "正在自检新版本……" "Testing the new version…"
!insertmacro SAY TestFailed "新版本没有通过自检（代码 $0），没有启用。原来的版本保持不变。" \
  "The new version did not pass its own test (code $0) and was not put to use. The version before stays as it was."
!insertmacro SAY NotWritten "文件没有写完：请检查磁盘空间和文件夹权限。原来的版本保持不变。" \
  "The files could not all be written: check free space and the folder's permissions. The version before stays as it was."
!insertmacro SAY InUse "程序正在运行，请先关闭它，再试一次。" "The program is running. Close it, then try again."
!insertmacro SAY DataKept "程序已卸载。工作区、证据和设置都保留在原处。" "The program is removed. Workspaces, evidence and settings stay where they are."
