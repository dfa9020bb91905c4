@echo off
rem The command line of the version that `current` names, else of the one before it.
setlocal
set "name="
if exist "%~dp0current" set /p name=<"%~dp0current"
if not defined name goto before
if exist "%~dp0versions\%name%\workbench.exe" goto found
:before
set "name="
if exist "%~dp0previous" set /p name=<"%~dp0previous"
if defined name if exist "%~dp0versions\%name%\workbench.exe" goto found
echo The program's files are not complete. Install it again. 1>&2
exit /b 3
:found
"%~dp0versions\%name%\workbench.exe" %*
exit /b %ERRORLEVEL%
