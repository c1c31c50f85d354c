; The set-up program: for one user, without administrator rights, in Chinese.
; Data lies in other folders (文档, AppData\Local\perfgoals) and is never touched.
Unicode true
Target amd64-unicode
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true

!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define NAME "绩效目标申报"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\perfgoals"
!define CLASSES "Software\Classes"

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\perfgoals"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "CompanyName" "Perfgoals Desktop contributors"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${FOLDER}/perfgoals.ico"
!define MUI_UNICON "${FOLDER}/perfgoals.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "将安装${NAME} ${VERSION}，只为当前用户，不需要管理员权限。$\r$\n$\r$\n已有的数据和设置都会保留。安装之前请先关闭本程序。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\perfgoals.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "open"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "只删除程序，数据文件、备份和设置都会保留。"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; Of a folder that lies elsewhere only what was installed is removed, hence the names.
!macro REMOVE_PROGRAM
    RMDir /r "$INSTDIR\python"
    RMDir /r "$INSTDIR\packages"
    RMDir /r "$INSTDIR\perfgoals_desktop"
    RMDir /r "$INSTDIR\forms"
    RMDir /r "$INSTDIR\resources"
    RMDir /r "$INSTDIR\licences"
    Delete "$INSTDIR\perfgoals.exe"
    Delete "$INSTDIR\perfgoals-console.exe"
    Delete "$INSTDIR\perfgoals.ico"
    Delete "$INSTDIR\CHANGELOG.md"
    Delete "$INSTDIR\LICENSE"
!macroend

!macro REFUSE_WHILE_RUNNING
    ; A program that runs cannot be renamed away: files would be mixed of two versions.
    ${If} ${FileExists} "$INSTDIR\python\python311.dll"
        ClearErrors
        Delete "$INSTDIR\python\python311.dll"
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "本程序还开着，请先关闭再试。" /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
    ${EndIf}
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        MessageBox MB_OK|MB_ICONSTOP "本程序需要 Windows 10 的 1809 版或更新的系统，这台电脑的系统太旧，不能安装。" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

Section
    SetShellVarContext current
    !insertmacro REFUSE_WHILE_RUNNING
    !insertmacro REMOVE_PROGRAM
    SetOutPath "$INSTDIR"
    ; What Python makes of the modules is larger than they are: it is made here and not packed.
    File /r /x __pycache__ "${FOLDER}/*"
    DetailPrint "正在为这台电脑准备程序，大约需要半分钟…"
    nsExec::Exec '"$INSTDIR\python\python.exe" -X utf8 -m compileall -q --invalidation-mode unchecked-hash "$INSTDIR\packages" "$INSTDIR\perfgoals_desktop"'
    Pop $0
    ${If} $0 != 0
        DetailPrint "没有完成（$0），不影响使用，只是第一次启动会慢一些。"
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"

    CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\perfgoals.exe" "open" "$INSTDIR\perfgoals.ico"
    CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\perfgoals.exe" "open" "$INSTDIR\perfgoals.ico"

    WriteRegStr HKCU "${CLASSES}\.pgdb" "" "Perfgoals.Data"
    WriteRegStr HKCU "${CLASSES}\.pgdb\OpenWithProgids" "Perfgoals.Data" ""
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Data" "" "绩效目标申报数据文件"
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Data\DefaultIcon" "" "$INSTDIR\perfgoals.ico"
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Data\shell\open\command" "" '"$INSTDIR\perfgoals.exe" open "%1"'
    ; A hand-off file is a workbook: offered beside Excel, never instead of it.
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Handoff" "" "绩效目标申报报送文件"
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Handoff\DefaultIcon" "" "$INSTDIR\perfgoals.ico"
    WriteRegStr HKCU "${CLASSES}\Perfgoals.Handoff\shell\open\command" "" '"$INSTDIR\perfgoals.exe" open "%1"'
    WriteRegStr HKCU "${CLASSES}\.xlsx\OpenWithProgids" "Perfgoals.Handoff" ""

    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\perfgoals.ico"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Perfgoals Desktop contributors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
    SetShellVarContext current
    !insertmacro REFUSE_WHILE_RUNNING
    !insertmacro REMOVE_PROGRAM
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    ReadRegStr $0 HKCU "${CLASSES}\.pgdb" ""
    ${If} $0 == "Perfgoals.Data"
        DeleteRegValue HKCU "${CLASSES}\.pgdb" ""
    ${EndIf}
    DeleteRegValue HKCU "${CLASSES}\.pgdb\OpenWithProgids" "Perfgoals.Data"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.pgdb\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.pgdb"
    DeleteRegValue HKCU "${CLASSES}\.xlsx\OpenWithProgids" "Perfgoals.Handoff"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.xlsx\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.xlsx"
    DeleteRegKey HKCU "${CLASSES}\Perfgoals.Data"
    DeleteRegKey HKCU "${CLASSES}\Perfgoals.Handoff"
    DeleteRegKey HKCU "${UNINSTALL}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
