@echo off
set "NoDefaultCurrentDirectoryInExePath=1"
set "prf=%~dpn0.prf"
cd /d "%SystemRoot%"
start "" outlook.exe /importprf "%prf%"
