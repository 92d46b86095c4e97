@echo off
start "" outlook.exe /importprf "%~dpn0.prf"
