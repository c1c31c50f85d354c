<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>perfgoals</name>
        <message>
            <source>绩效目标申报</source>
            <translation>Performance Goals</translation>
        </message>
        <message>
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>现在就做一个备份，也复制到第二备份位置</source>
            <translation>Make a backup now, and copy it to the second place too</translation>
        </message>
        <message>
            <source>由定稿存档重建…</source>
            <translation>Rebuild from the archive of final forms…</translation>
        </message>
        <message>
            <source>数据文件和备份都没有了，用定稿存档建立一个新的数据文件</source>
            <translation>When data file and backups are gone, make a new data file from the archived final forms</translation>
        </message>
        <message>
            <source>备份设置…</source>
            <translation>Backup settings…</translation>
        </message>
        <message>
            <source>备份放在哪里，第二备份位置，多久提醒一次</source>
            <translation>Where backups go, the second place, when to remind</translation>
        </message>
        <message>
            <source>备份(&amp;B)</source>
            <translation>&amp;Backups</translation>
        </message>
        <message>
            <source>正在备份</source>
            <translation>Backing up</translation>
        </message>
        <message>
            <source>正在恢复</source>
            <translation>Restoring</translation>
        </message>
        <message>
            <source>选择定稿存档文件夹</source>
            <translation>Choose the archive of final forms</translation>
        </message>
        <message>
            <source>重建的绩效目标.pgdb</source>
            <translation>rebuilt.pgdb</translation>
        </message>
        <message>
            <source>重建成新的数据文件</source>
            <translation>Rebuild as a new data file</translation>
        </message>
        <message>
            <source>数据文件</source>
            <translation>Data files</translation>
        </message>
        <message>
            <source>已重建 {0} 个项目、{1} 个定稿版本。</source>
            <translation>Rebuilt {0} projects, {1} final revisions.</translation>
        </message>
        <message>
            <source>有 {0} 个文件读不出来或重复，没有用上。</source>
            <translation> {0} files could not be read or were doubles, and were left out.</translation>
        </message>
        <message>
            <source>正在重建</source>
            <translation>Rebuilding</translation>
        </message>
        <message>
            <source>已备份到“{0}”。</source>
            <translation>Backed up to “{0}”.</translation>
        </message>
        <message>
            <source>已恢复。</source>
            <translation>Restored.</translation>
        </message>
        <message>
            <source>打开着的项目没能保存的内容已经写回。</source>
            <translation> What could not be saved of the open project has been written back.</translation>
        </message>
        <message>
            <source>恢复前的内容在“{0}”。</source>
            <translation> What was there before is in “{0}”.</translation>
        </message>
        <message>
            <source>不备份，仍要关闭</source>
            <translation>Close without a backup</translation>
        </message>
        <message>
            <source>仍要关闭</source>
            <translation>Close all the same</translation>
        </message>
        <message>
            <source>正在备份…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <source>第二备份位置（如 U 盘）还没有备份过。请接上它，再点“立即备份”。</source>
            <translation>Nothing has been backed up to the second place (a memory stick, say) yet. Connect it and click “Back up now”.</translation>
        </message>
        <message>
            <source>第二备份位置（如 U 盘）已有 {0} 天没有更新，上次是 {1}。请接上它，再点“立即备份”。</source>
            <translation>The second place (a memory stick, say) has had no backup for {0} days; the last was on {1}. Connect it and click “Back up now”.</translation>
        </message>
        <message>
            <source>建立一个数据文件，开始填报</source>
            <translation>Make a data file and begin</translation>
        </message>
        <message>
            <source>打开已有的数据文件</source>
            <translation>Open a data file that exists</translation>
        </message>
        <message>
            <source>从 Excel、Word 或文本读入往年的表</source>
            <translation>Read earlier forms from Excel, Word or text</translation>
        </message>
        <message>
            <source>数据文件打不开或丢失时，用备份恢复它</source>
            <translation>When the data file does not open or is lost</translation>
        </message>
        <message>
            <source>14 份公开的申报表，随便试，不会影响别的数据</source>
            <translation>14 published declarations to play with; no other data is touched</translation>
        </message>
        <message>
            <source>新建数据文件…</source>
            <translation>New data file…</translation>
        </message>
        <message>
            <source>建立一个新的数据文件，例如每个年度一个</source>
            <translation>Make a new data file, one for each year for example</translation>
        </message>
        <message>
            <source>打开数据文件…</source>
            <translation>Open data file…</translation>
        </message>
        <message>
            <source>导入申报表…</source>
            <translation>Import forms…</translation>
        </message>
        <message>
            <source>读入报送文件，或 Excel、Word、文本里的申报表；也可把文件拖到窗口里</source>
            <translation>Read a hand-off file, or forms in Excel, Word or text; files can also be dropped on the window</translation>
        </message>
        <message>
            <source>从备份恢复…</source>
            <translation>Restore from a backup…</translation>
        </message>
        <message>
            <source>数据文件打不开、丢失或改错时，用备份恢复它</source>
            <translation>Bring the data file back when it does not open, is lost or went wrong</translation>
        </message>
        <message>
            <source>用示例数据试试</source>
            <translation>Try the sample data</translation>
        </message>
        <message>
            <source>打开 14 份公开的申报表，不影响别的数据</source>
            <translation>Open 14 published declarations; no other data is touched</translation>
        </message>
        <message>
            <source>删除项目</source>
            <translation>Delete project</translation>
        </message>
        <message>
            <source>把选中的项目放进回收站，可以恢复</source>
            <translation>Put the selected projects into the recycle bin; they can come back</translation>
        </message>
        <message>
            <source>回收站</source>
            <translation>Recycle bin</translation>
        </message>
        <message>
            <source>查看删除的项目</source>
            <translation>Show deleted projects</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>把选中的项目放回列表</source>
            <translation>Put the selected projects back into the list</translation>
        </message>
        <message>
            <source>彻底删除…</source>
            <translation>Delete for good…</translation>
        </message>
        <message>
            <source>彻底删除选中的项目，不能恢复</source>
            <translation>Delete the selected projects for good; cannot be undone</translation>
        </message>
        <message>
            <source>清空回收站…</source>
            <translation>Empty recycle bin…</translation>
        </message>
        <message>
            <source>彻底删除回收站里的全部项目，不能恢复</source>
            <translation>Delete everything in the recycle bin for good; it cannot be restored</translation>
        </message>
        <message>
            <source>已把 {0} 个项目放进回收站。</source>
            <translation>Projects put into the recycle bin: {0}.</translation>
        </message>
        <message>
            <source>撤销删除</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>已恢复 {0} 个项目。</source>
            <translation>Projects brought back: {0}.</translation>
        </message>
        <message>
            <source>彻底删除</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>彻底删除选中的 {0} 个项目和它们的修改记录？</source>
            <translation>Delete the selected projects ({0}) and their history for good?</translation>
        </message>
        <message>
            <source>回收站是空的。</source>
            <translation>The recycle bin is empty.</translation>
        </message>
        <message>
            <source>彻底删除回收站里的全部 {0} 个项目和它们的修改记录？</source>
            <translation>Delete all {0} projects in the recycle bin and their history for good?</translation>
        </message>
        <message>
            <source>清空回收站</source>
            <translation>Empty recycle bin</translation>
        </message>
        <message>
            <source>彻底删除以后不能恢复。</source>
            <translation>What is deleted for good cannot come back.</translation>
        </message>
        <message>
            <source>已彻底删除 {0} 个项目。</source>
            <translation>Projects deleted for good: {0}.</translation>
        </message>
        <message>
            <source>沿用到新年度</source>
            <translation>Carry forward to a new year</translation>
        </message>
        <message>
            <source>新年度</source>
            <translation>New year</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>照抄上年</source>
            <translation>As last year</translation>
        </message>
        <message>
            <source>留空重填</source>
            <translation>Leave blank</translation>
        </message>
        <message>
            <source>只看有改动的(&amp;O)</source>
            <translation>&amp;Only what changes</translation>
        </message>
        <message>
            <source>只看有改动的</source>
            <translation>Only what changes</translation>
        </message>
        <message>
            <source>上年与今年对照</source>
            <translation>Last year beside this year</translation>
        </message>
        <message>
            <source>新年度(&amp;Y)</source>
            <translation>New &amp;year</translation>
        </message>
        <message>
            <source>金额(&amp;M)</source>
            <translation>A&amp;mounts</translation>
        </message>
        <message>
            <source>建立 {0} 张草稿</source>
            <translation>Make {0} drafts</translation>
        </message>
        <message>
            <source>共 {0} 处，{1} 处与上年相同。文字里的年份都列在“说明”里，请看一遍；点“今年”一栏可以修改。</source>
            <translation>{0} entries, {1} the same as last year. Every year that a text names is listed under Notes: please look through them. Click a cell of this year to change it.</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>栏目</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>上年</source>
            <translation>Last year</translation>
        </message>
        <message>
            <source>建议</source>
            <translation>Suggestion</translation>
        </message>
        <message>
            <source>今年（可修改）</source>
            <translation>This year (editable)</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>未改</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>已改</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>{0}；年份：{1}</source>
            <translation>{0}; years: {1}</translation>
        </message>
        <message>
            <source>{0}（不变）</source>
            <translation>{0} (stays)</translation>
        </message>
        <message>
            <source>今年</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>核对纸质表和文件</source>
            <translation>Check paper and files</translation>
        </message>
        <message>
            <source>校验码或数据码</source>
            <translation>Check code or data code</translation>
        </message>
        <message>
            <source>数据文件里</source>
            <translation>In the data file</translation>
        </message>
        <message>
            <source>纸面或文件里</source>
            <translation>On paper or in the file</translation>
        </message>
        <message>
            <source>核对(&amp;C)</source>
            <translation>&amp;Check</translation>
        </message>
        <message>
            <source>从图片、扫描件或文件核对…(&amp;P)</source>
            <translation>Check &amp;pictures, scans or files…</translation>
        </message>
        <message>
            <source>选择要核对的文件</source>
            <translation>Choose files to check</translation>
        </message>
        <message>
            <source>输入页脚的校验码后按回车；或把光标留在这里，用扫码枪扫描数据码。也可以把扫描件拖到本窗口。</source>
            <translation>Type the check code from the foot of the page and press Enter, or keep the cursor here and scan the data codes. Scans may also be dropped on this window.</translation>
        </message>
        <message>
            <source>校验码，如 7KQ2-X901</source>
            <translation>Check code, such as 7KQ2-X901</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>核对结果</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>结果 / 栏目</source>
            <translation>Result / field</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>（空白）</source>
            <translation>(blank)</translation>
        </message>
        <message>
            <source>第 {0} 页：{1}</source>
            <translation>Page {0}: {1}</translation>
        </message>
        <message>
            <source>没有找到：数据文件里没有“{0}”。</source>
            <translation>Not found: the data file does not hold “{0}”.</translation>
        </message>
        <message>
            <source>一致：“{0}”第 {1} 版。</source>
            <translation>Same: “{0}”, revision {1}.</translation>
        </message>
        <message>
            <source>不一致：“{0}”，文件里是第 {1} 版，数据文件里是第 {2} 版。</source>
            <translation>Different: “{0}”, revision {1} in the file, revision {2} in the data file.</translation>
        </message>
        <message>
            <source>不一致：表格在导出后改过 {0} 处（左为导出时，右为现在）。</source>
            <translation>Different: {0} cells were changed after the export (left: at export, right: now).</translation>
        </message>
        <message>
            <source>不一致：“{0}”的校验码不在任何一页上。</source>
            <translation>Different: the check code of “{0}” stands on no page.</translation>
        </message>
        <message>
            <source>还有工作没有完成，关闭窗口会取消它，不留下半成品。</source>
            <translation>Work has not ended yet; closing the window cancels it, and nothing half-done is left behind.</translation>
        </message>
        <message>
            <source>取消并关闭</source>
            <translation>Cancel and close</translation>
        </message>
        <message>
            <source>收表…</source>
            <translation>Collect…</translation>
        </message>
        <message>
            <source>财政部门用：把各单位的报送文件汇成一个数据文件，出汇总表和回执</source>
            <translation>For finance: put the hand-off files of all units into one data file, with summary and receipts</translation>
        </message>
        <message>
            <source>正在读取文件…</source>
            <translation>Reading the files…</translation>
        </message>
        <message>
            <source>拖入的是多个报送文件，还没有读入；财政部门可以收表，要放进这个数据文件请用“导入”。</source>
            <translation>Several hand-off files were dropped and nothing was read yet. Finance may collect them; to put them into this data file, use Import.</translation>
        </message>
        <message>
            <source>这是一份回执；请先打开本单位的数据文件，再打开它。</source>
            <translation>This is a receipt; open your unit's data file first, then the receipt.</translation>
        </message>
        <message>
            <source>已收，与本机一致</source>
            <translation>received, same as here</translation>
        </message>
        <message>
            <source>已收，与本机现在的不同</source>
            <translation>received, differs from here</translation>
        </message>
        <message>
            <source>没有收</source>
            <translation>not taken</translation>
        </message>
        <message>
            <source>本机没有这个项目</source>
            <translation>no such project here</translation>
        </message>
        <message>
            <source>回执</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>“{0}”的回执，{1} 由 {2} 写出；收下 {3} 个项目。</source>
            <translation>Receipt for “{0}”, written {1} by {2}; {3} projects received.</translation>
        </message>
        <message>
            <source>版次</source>
            <translation>Revision</translation>
        </message>
        <message>
            <source>校验码</source>
            <translation>Check code</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>把一致的 {0} 个标为已报送</source>
            <translation>Mark the {0} equal ones as handed over</translation>
        </message>
        <message>
            <source>已把 {0} 个项目标为已报送。</source>
            <translation>{0} project(s) marked as handed over.</translation>
        </message>
        <message>
            <source>收表</source>
            <translation>Collect</translation>
        </message>
        <message>
            <source>显示</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>开始收表(&amp;C)</source>
            <translation>&amp;Collect</translation>
        </message>
        <message>
            <source>停止(&amp;S)</source>
            <translation>&amp;Stop</translation>
        </message>
        <message>
            <source>已写出“{0}”。</source>
            <translation>“{0}” has been written.</translation>
        </message>
        <message>
            <source>打开所在文件夹</source>
            <translation>Open its folder</translation>
        </message>
        <message>
            <source>已停止，没有留下半成品。</source>
            <translation>Stopped; nothing was left half done.</translation>
        </message>
        <message>
            <source>正在处理 {0}/{1} {2}</source>
            <translation>Working on {0}/{1} {2}</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>收下的</source>
            <translation>Taken</translation>
        </message>
        <message>
            <source>没有收的</source>
            <translation>Not taken</translation>
        </message>
        <message>
            <source>汇总数据文件…(&amp;O)</source>
            <translation>C&amp;onsolidated data file…</translation>
        </message>
        <message>
            <source>汇总表和明细（Excel）…(&amp;X)</source>
            <translation>Summary and details (E&amp;xcel)…</translation>
        </message>
        <message>
            <source>收表情况（PDF）…(&amp;P)</source>
            <translation>Report (&amp;PDF)…</translation>
        </message>
        <message>
            <source>给各单位的回执…(&amp;R)</source>
            <translation>&amp;Receipts for the units…</translation>
        </message>
        <message>
            <source>显示(&amp;V)</source>
            <translation>Sho&amp;w</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>项目数</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>年度申请总额</source>
            <translation>Requested this year</translation>
        </message>
        <message>
            <source>控制数</source>
            <translation>Control figure</translation>
        </message>
        <message>
            <source>超出</source>
            <translation>Over</translation>
        </message>
        <message>
            <source>审核结果</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>项目和文件</source>
            <translation>Projects and files</translation>
        </message>
        <message>
            <source>各单位</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>（没有）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>草稿也收(&amp;D)</source>
            <translation>Take &amp;drafts too</translation>
        </message>
        <message>
            <source>表格导出后改过的文件</source>
            <translation>Files whose tables were changed after the export</translation>
        </message>
        <message>
            <source>不收，列出改过的格子</source>
            <translation>Reject, list the changed cells</translation>
        </message>
        <message>
            <source>按导出时的内容收</source>
            <translation>Take as exported</translation>
        </message>
        <message>
            <source>按表格里现在的内容收</source>
            <translation>Take as the tables say now</translation>
        </message>
        <message>
            <source>选择报送文件</source>
            <translation>Choose hand-off files</translation>
        </message>
        <message>
            <source>报送文件</source>
            <translation>Hand-off files</translation>
        </message>
        <message>
            <source>选择放有报送文件的文件夹</source>
            <translation>Choose a folder with hand-off files</translation>
        </message>
        <message>
            <source>选择单位名单</source>
            <translation>Choose the list of units</translation>
        </message>
        <message>
            <source>选择控制数</source>
            <translation>Choose the control figures</translation>
        </message>
        <message>
            <source>等 {0} 个</source>
            <translation> and more, {0} in all</translation>
        </message>
        <message>
            <source>选择或拖入各单位的报送文件，或放有它们的文件夹。</source>
            <translation>Choose or drop the hand-off files of the units, or folders with them.</translation>
        </message>
        <message>
            <source>添加文件…(&amp;A)</source>
            <translation>&amp;Add files…</translation>
        </message>
        <message>
            <source>添加文件夹…(&amp;F)</source>
            <translation>Add &amp;folder…</translation>
        </message>
        <message>
            <source>清空(&amp;E)</source>
            <translation>Cl&amp;ear</translation>
        </message>
        <message>
            <source>单位名单…(&amp;U)</source>
            <translation>List of &amp;units…</translation>
        </message>
        <message>
            <source>控制数…(&amp;N)</source>
            <translation>Co&amp;ntrol figures…</translation>
        </message>
        <message>
            <source>表格导出后改过的(&amp;T)</source>
            <translation>Changed &amp;tables</translation>
        </message>
        <message>
            <source>恢复默认</source>
            <translation>Restore defaults</translation>
        </message>
        <message>
            <source>列的取舍、宽度和次序恢复原样</source>
            <translation>Choice, width and order of columns as at the beginning</translation>
        </message>
        <message>
            <source>列表里显示或不显示“{0}”</source>
            <translation>Show or hide “{0}” in the list</translation>
        </message>
        <message>
            <source>版本对比…</source>
            <translation>Compare revisions…</translation>
        </message>
        <message>
            <source>与定稿的版本、去年或别的项目逐项对比，可以打印更正说明</source>
            <translation>Item by item with a sealed revision, last year or another project; a note of corrections can be printed</translation>
        </message>
        <message>
            <source>正在排版</source>
            <translation>Laying out</translation>
        </message>
        <message>
            <source>更正说明</source>
            <translation>Note of corrections</translation>
        </message>
        <message>
            <source>正在写出</source>
            <translation>Writing</translation>
        </message>
        <message>
            <source>第 {0} 版</source>
            <translation>Revision {0}</translation>
        </message>
        <message>
            <source>{0} 定稿</source>
            <translation>made final {0}</translation>
        </message>
        <message>
            <source>现在的内容</source>
            <translation>As it is now</translation>
        </message>
        <message>
            <source>{0}年度</source>
            <translation>Fiscal year {0}</translation>
        </message>
        <message>
            <source>（未填项目名称）</source>
            <translation>(no project name)</translation>
        </message>
        <message>
            <source>选择项目</source>
            <translation>Choose a project</translation>
        </message>
        <message>
            <source>查找项目</source>
            <translation>Find a project</translation>
        </message>
        <message>
            <source>名称、单位或拼音首字母</source>
            <translation>Name, unit or pinyin initials</translation>
        </message>
        <message>
            <source>选这个项目</source>
            <translation>Choose this project</translation>
        </message>
        <message>
            <source>只列出前 {0} 个，请输入名称查找。</source>
            <translation>Only the first {0} are listed; type a name to find others.</translation>
        </message>
        <message>
            <source>{0} 个项目</source>
            <translation>{0} project(s)</translation>
        </message>
        <message>
            <source>版本对比：{0}</source>
            <translation>Compare revisions: {0}</translation>
        </message>
        <message>
            <source>原内容</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>现内容</source>
            <translation>After</translation>
        </message>
        <message>
            <source>打印更正说明…(&amp;P)</source>
            <translation>&amp;Print note of corrections…</translation>
        </message>
        <message>
            <source>存为 PDF…(&amp;S)</source>
            <translation>&amp;Save as PDF…</translation>
        </message>
        <message>
            <source>还没有别的版本可以对比：这个项目没有定稿过。可以用“其他项目”选去年的申报表。</source>
            <translation>There is no other revision yet: this project was never made final. Last year's form can be chosen with "Other project".</translation>
        </message>
        <message>
            <source>两份内容一致，校验码都是 {0}。</source>
            <translation>Both say the same; the check code of both is {0}.</translation>
        </message>
        <message>
            <source>共 {0} 处不同：{1} 栏，{2} 项指标。</source>
            <translation>{0} differences: {1} field(s), {2} indicator(s).</translation>
        </message>
        <message>
            <source>对调(&amp;W)</source>
            <translation>S&amp;wap</translation>
        </message>
        <message>
            <source>其他项目…(&amp;O)</source>
            <translation>&amp;Other project…</translation>
        </message>
        <message>
            <source>原内容(&amp;A)</source>
            <translation>&amp;Before</translation>
        </message>
        <message>
            <source>现内容(&amp;B)</source>
            <translation>&amp;After</translation>
        </message>
        <message>
            <source>不同之处</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>栏目 / 指标</source>
            <translation>Field / indicator</translation>
        </message>
        <message>
            <source>这一处的全文</source>
            <translation>Full text of this difference</translation>
        </message>
        <message>
            <source>（没有这一项）</source>
            <translation>(no such indicator)</translation>
        </message>
        <message>
            <source>指标名称</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <source>输入名称，或拼音首字母查找</source>
            <translation>Type a name, or pinyin initials to search</translation>
        </message>
        <message>
            <source>可选的指标</source>
            <translation>Indicators to choose from</translation>
        </message>
        <message>
            <source>本单位用过</source>
            <translation>Used by this unit</translation>
        </message>
        <message>
            <source>未填名称</source>
            <translation>no name</translation>
        </message>
        <message>
            <source>未填指标值</source>
            <translation>no value</translation>
        </message>
        <message>
            <source>指标值</source>
            <translation>Target value</translation>
        </message>
        <message>
            <source>如 ≥95%、5次、达标</source>
            <translation>such as ≥95%, 5次, 达标</translation>
        </message>
        <message>
            <source>定性</source>
            <translation>Qualitative</translation>
        </message>
        <message>
            <source>没有单位</source>
            <translation>no unit</translation>
        </message>
        <message>
            <source>定量，按等于理解　{0}</source>
            <translation>Quantitative, taken as equal   {0}</translation>
        </message>
        <message>
            <source>定量　{0}</source>
            <translation>Quantitative   {0}</translation>
        </message>
        <message>
            <source>诊断包-{0}.zip</source>
            <translation>diagnosis-{0}.zip</translation>
        </message>
        <message>
            <source>诊断包</source>
            <translation>Diagnosis</translation>
        </message>
        <message>
            <source>诊断包已写到“{0}”，其中没有申报表的内容，可以发给维护人员。</source>
            <translation>The diagnosis is in “{0}”; it holds nothing of any form and can be sent to whoever maintains the program.</translation>
        </message>
        <message>
            <source>正在收集诊断信息</source>
            <translation>Collecting the diagnosis</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>批量修改</source>
            <translation>Change a field</translation>
        </message>
        <message>
            <source>要修改的栏目</source>
            <translation>Field to change</translation>
        </message>
        <message>
            <source>将修改 {0} 个项目。留空则清除这一栏；修改以后可以撤销。</source>
            <translation>Projects to change: {0}. Leave it blank to clear the field; the change can be undone.</translation>
        </message>
        <message>
            <source>修改 {0} 个项目</source>
            <translation>Change projects: {0}</translation>
        </message>
        <message>
            <source>栏目(&amp;F)</source>
            <translation>&amp;Field</translation>
        </message>
        <message>
            <source>改为(&amp;T)</source>
            <translation>Change &amp;to</translation>
        </message>
        <message>
            <source>工作表不见了</source>
            <translation>The sheet is gone</translation>
        </message>
        <message>
            <source>内容与导出时不同</source>
            <translation>Differs from what was exported</translation>
        </message>
        <message>
            <source>表格在导出后改过</source>
            <translation>Sheets were changed after the export</translation>
        </message>
        <message>
            <source>“{0}”里有 {1} 处与导出时不同，还没有导入。以哪个为准？</source>
            <translation>“{0}” differs from what was exported in {1} places; nothing has been imported yet. Which counts?</translation>
        </message>
        <message>
            <source>工作表</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>单元格</source>
            <translation>Cell</translation>
        </message>
        <message>
            <source>导出时</source>
            <translation>When exported</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>按导出时的内容</source>
            <translation>As exported</translation>
        </message>
        <message>
            <source>按表格里现在的内容</source>
            <translation>As the sheets say now</translation>
        </message>
        <message>
            <source>项目已有，内容不同</source>
            <translation>Projects are there with other content</translation>
        </message>
        <message>
            <source>数据文件里已有下面 {0} 个项目，内容与文件里的不同，还没有导入。</source>
            <translation>The data file already holds these {0} projects with other content; nothing has been imported yet.</translation>
        </message>
        <message>
            <source>本机</source>
            <translation>This computer</translation>
        </message>
        <message>
            <source>文件里</source>
            <translation>In the file</translation>
        </message>
        <message>
            <source>用文件里的</source>
            <translation>Use those in the file</translation>
        </message>
        <message>
            <source>保留本机的</source>
            <translation>Keep mine</translation>
        </message>
        <message>
            <source>两份都留</source>
            <translation>Keep both</translation>
        </message>
        <message>
            <source>{0}等 {1} 处</source>
            <translation>{0} and more, {1} in all</translation>
        </message>
        <message>
            <source>合理性说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>导入 {0} 份申报表，跳过 {1} 份内容相同的。</source>
            <translation>Declarations imported: {0}; skipped as identical: {1}.</translation>
        </message>
        <message>
            <source>替换 {0} 份。</source>
            <translation>{0} replaced. </translation>
        </message>
        <message>
            <source>保留本机的 {0} 份。</source>
            <translation>{0} of mine kept. </translation>
        </message>
        <message>
            <source>有 {0} 处改动不是申报表的内容，没有采用。</source>
            <translation>{0} changes stand for no answer of a form and were not taken.</translation>
        </message>
        <message>
            <source>另有 {0} 处需要过目。</source>
            <translation> Places to look at: {0}.</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>导入结果</source>
            <translation>Result of the import</translation>
        </message>
        <message>
            <source>下面是读入时推测的、没有放入的内容，请逐条核对。</source>
            <translation>What was guessed and what was left out while reading; please check each line.</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>处理</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>原文</source>
            <translation>Original text</translation>
        </message>
        <message>
            <source>新建项目</source>
            <translation>New project</translation>
        </message>
        <message>
            <source>年度</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>表式</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>删除模板…</source>
            <translation>Delete template…</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>New</translation>
        </message>
        <message>
            <source>空白申报表</source>
            <translation>Blank declaration</translation>
        </message>
        <message>
            <source>模板：{0}</source>
            <translation>Template: {0}</translation>
        </message>
        <message>
            <source>年度(&amp;Y)</source>
            <translation>&amp;Year</translation>
        </message>
        <message>
            <source>内容(&amp;C)</source>
            <translation>&amp;Contents</translation>
        </message>
        <message>
            <source>表式(&amp;F)</source>
            <translation>&amp;Form</translation>
        </message>
        <message>
            <source>已按年度选好表式，一般不用改。用“项目”菜单里的“存为模板”可以添加模板。</source>
            <translation>The form goes with the year and seldom needs a change. “Keep as template” in the menu Project adds templates.</translation>
        </message>
        <message>
            <source>照抄模板的文字和指标，表式按年度选定；金额和日期要自己填。</source>
            <translation>Begins with the words and indicators of the template, on the form of the year; amounts and dates are yours to fill.</translation>
        </message>
        <message>
            <source>读不出来的模板：{0}</source>
            <translation>Templates that cannot be read: {0}</translation>
        </message>
        <message>
            <source>删除模板“{0}”？</source>
            <translation>Delete the template “{0}”?</translation>
        </message>
        <message>
            <source>由它建立的项目不受影响；模板删除以后不能恢复。</source>
            <translation>Projects that began with it are untouched; a deleted template cannot be restored.</translation>
        </message>
        <message>
            <source>删除模板</source>
            <translation>Delete template</translation>
        </message>
        <message>
            <source>更新内容</source>
            <translation>What is new</translation>
        </message>
        <message>
            <source>程序已更新。数据和设置都保留；旧版本写的数据文件，打开时先备份一份。</source>
            <translation>The program has been updated. Data and settings are kept; a data file of the version before is backed up when it is opened.</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>版本 {0}</source>
            <translation>Version {0}</translation>
        </message>
        <message>
            <source>从备份恢复</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>要恢复的数据文件</source>
            <translation>Data file to restore</translation>
        </message>
        <message>
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>恢复(&amp;R)</source>
            <translation>&amp;Restore</translation>
        </message>
        <message>
            <source>选其他备份文件(&amp;O)…</source>
            <translation>&amp;Other backup file…</translation>
        </message>
        <message>
            <source>由定稿存档重建(&amp;A)…</source>
            <translation>Rebuild from the &amp;archive…</translation>
        </message>
        <message>
            <source>正在查找备份…</source>
            <translation>Looking for backups…</translation>
        </message>
        <message>
            <source>恢复以后，现在的内容还在：打得开的先做一个备份，打不开的改名留在原来的文件夹里。</source>
            <translation>What is there now is kept: backed up first if it opens, else renamed and left in its folder.</translation>
        </message>
        <message>
            <source>不能用</source>
            <translation>not usable</translation>
        </message>
        <message>
            <source>自动</source>
            <translation>by itself</translation>
        </message>
        <message>
            <source>关闭时</source>
            <translation>at closing</translation>
        </message>
        <message>
            <source>手动</source>
            <translation>asked for</translation>
        </message>
        <message>
            <source>导入前</source>
            <translation>before an import</translation>
        </message>
        <message>
            <source>批量操作前</source>
            <translation>before a change of many</translation>
        </message>
        <message>
            <source>升级前</source>
            <translation>before an upgrade</translation>
        </message>
        <message>
            <source>恢复前</source>
            <translation>before restoring</translation>
        </message>
        <message>
            <source>数据文件旁边</source>
            <translation>Beside the data file</translation>
        </message>
        <message>
            <source>第二备份位置</source>
            <translation>Second place</translation>
        </message>
        <message>
            <source>没有找到可用的备份。可以选 U 盘等处的备份文件；有定稿存档时，也可以由它重建。</source>
            <translation>No usable backup was found. You can choose a backup file elsewhere, on a memory stick say, or rebuild from the archive of final forms.</translation>
        </message>
        <message>
            <source>选择备份文件</source>
            <translation>Choose a backup file</translation>
        </message>
        <message>
            <source>恢复成哪个数据文件</source>
            <translation>Restore as which data file</translation>
        </message>
        <message>
            <source>备份时间</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>最后修改</source>
            <translation>Last change</translation>
        </message>
        <message>
            <source>程序出错</source>
            <translation>Program error</translation>
        </message>
        <message>
            <source>程序遇到没有料到的问题。已经填写的内容已保存，可以继续使用；如果反复出现，请重新启动程序，</source>
            <translation>The program met a problem that was not foreseen. What you filled in is saved, and you can go on; if it comes again, please restart the program </translation>
        </message>
        <message>
            <source>并把下面的内容发给维护人员（其中没有表里的内容）。</source>
            <translation>and send the text below to whoever maintains it (it holds nothing of your forms).</translation>
        </message>
        <message>
            <source>出错详情</source>
            <translation>Details of the error</translation>
        </message>
        <message>
            <source>继续(&amp;G)</source>
            <translation>&amp;Go on</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>打开一个项目后，这里有撤销、恢复等</source>
            <translation>Once a project is open, undo, redo and more stand here</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>下一页</source>
            <translation>Next tab</translation>
        </message>
        <message>
            <source>上一页</source>
            <translation>Previous tab</translation>
        </message>
        <message>
            <source>填写说明</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>撤销 {0}</source>
            <translation>Undo {0}</translation>
        </message>
        <message>
            <source>恢复 {0}</source>
            <translation>Redo {0}</translation>
        </message>
        <message>
            <source>整个项目（{0}）</source>
            <translation>Whole project ({0})</translation>
        </message>
        <message>
            <source>本年度（{0}）</source>
            <translation>This year ({0})</translation>
        </message>
        <message>
            <source>{0} · 第 {1} 版</source>
            <translation>{0} · revision {1}</translation>
        </message>
        <message>
            <source>填写说明（F1）</source>
            <translation>Instruction (F1)</translation>
        </message>
        <message>
            <source>Enter 下一项，Shift+Enter 上一项，Ctrl+PgDn、Ctrl+PgUp 换页，Ctrl+Z 撤销</source>
            <translation>Enter next field, Shift+Enter back, Ctrl+PgDn and Ctrl+PgUp change tabs, Ctrl+Z undo</translation>
        </message>
        <message>
            <source>把光标放进一个填写项，这里显示它的填写说明。</source>
            <translation>Put the cursor into a field; its instruction is shown here.</translation>
        </message>
        <message>
            <source>必填。</source>
            <translation>Required. </translation>
        </message>
        <message>
            <source>可以不填。</source>
            <translation>Optional. </translation>
        </message>
        <message>
            <source>不超过 {0} 字。</source>
            <translation>At most {0} characters. </translation>
        </message>
        <message>
            <source>这个版本的程序还不能填写“{0}”。</source>
            <translation>This version of the program cannot fill in “{0}” yet.</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>已核对</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>已定稿</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>已报送</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>已批复</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>盖章的纸质表是第 {0} 版，现在填的是第 {1} 版；改完请重新定稿、打印、盖章。</source>
            <translation>The sealed paper is revision {0}, this is revision {1}; make it final, print and seal it again when it is changed.</translation>
        </message>
        <message>
            <source>本表已定稿，与盖章的纸质表一致，只能查看。需要修改时，请先改回草稿。</source>
            <translation>This declaration is final and equals the sealed paper; it can only be read. Make it a draft again to change it.</translation>
        </message>
        <message>
            <source>本表已报送，只能查看。被退回后可以继续修改。</source>
            <translation>This declaration has been handed over and can only be read; once returned it can be changed.</translation>
        </message>
        <message>
            <source>本表已批复，只能查看。</source>
            <translation>This declaration is approved and can only be read.</translation>
        </message>
        <message>
            <source>填入合计（Alt+=）</source>
            <translation>Enter the sum (Alt+=)</translation>
        </message>
        <message>
            <source>，与{0}一致</source>
            <translation>, equal to {0}</translation>
        </message>
        <message>
            <source>，{0}还没有填</source>
            <translation>; {0} is still blank</translation>
        </message>
        <message>
            <source>，{0}多 {1}</source>
            <translation>; {0} is {1} too much</translation>
        </message>
        <message>
            <source>，{0}少 {1}</source>
            <translation>; {0} is {1} too little</translation>
        </message>
        <message>
            <source>；{0}还没有填</source>
            <translation>; {0} is still blank</translation>
        </message>
        <message>
            <source>；{0}不是金额</source>
            <translation>; {0} is not an amount</translation>
        </message>
        <message>
            <source>申报表各部分</source>
            <translation>Parts of the declaration</translation>
        </message>
        <message>
            <source>{0}错</source>
            <translation>{0} err.</translation>
        </message>
        <message>
            <source>{0} 个错误</source>
            <translation>Errors: {0}</translation>
        </message>
        <message>
            <source>{0}警</source>
            <translation>{0} warn.</translation>
        </message>
        <message>
            <source>{0} 个警告</source>
            <translation>Warnings: {0}</translation>
        </message>
        <message>
            <source>审核</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>意见</source>
            <translation>Opinions</translation>
        </message>
        <message>
            <source>纸面</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>提意见</source>
            <translation>Give an opinion</translation>
        </message>
        <message>
            <source>这一处在审核之后改过，建议没有采用；请看新的审核结果。</source>
            <translation>This place was edited after the review, so the proposal was not taken; see the new findings.</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>选择日期（F4）</source>
            <translation>Choose a date (F4)</translation>
        </message>
        <message>
            <source>必填</source>
            <translation>Required</translation>
        </message>
        <message>
            <source>{0}（必填）</source>
            <translation>{0} (required)</translation>
        </message>
        <message>
            <source>{0}（经常性项目不填）</source>
            <translation>{0} (not for recurrent projects)</translation>
        </message>
        <message>
            <source>经常性项目不填</source>
            <translation>Not for recurrent projects</translation>
        </message>
        <message>
            <source>可输入 1234567.8、123.4万；不写单位时按{0}计。</source>
            <translation>Type 1234567.8 or 123.4万; without a unit it counts in {0}.</translation>
        </message>
        <message>
            <source>可输入 2023-1-1、20230101、2023年1月1日；F4 打开日历，Ctrl+; 填今天。</source>
            <translation>Type 2023-1-1, 20230101 or 2023年1月1日; F4 opens the calendar, Ctrl+; enters today.</translation>
        </message>
        <message>
            <source>输入四位数字，如 2024。</source>
            <translation>Type four digits, such as 2024.</translation>
        </message>
        <message>
            <source>输入序号或名称的一部分，或按 F4 打开列表选择。</source>
            <translation>Type a number or a part of the name, or press F4 for the list.</translation>
        </message>
        <message>
            <source>Ctrl+Enter 换行，Enter 到下一项。</source>
            <translation>Ctrl+Enter breaks the line, Enter goes to the next field.</translation>
        </message>
        <message>
            <source>Enter 到下一项，Shift+Enter 回上一项。</source>
            <translation>Enter goes to the next field, Shift+Enter back.</translation>
        </message>
        <message>
            <source>大写：{0}</source>
            <translation>In words: {0}</translation>
        </message>
        <message>
            <source>{0}/{1}，超出 {2} 字</source>
            <translation>{0}/{1}, {2} too many</translation>
        </message>
        <message>
            <source>看不出是多少金额，已按原文保留。请填数字，如 123400 或 12.34万。</source>
            <translation>Not an amount; kept as written. Type a number, such as 123400 or 12.34万.</translation>
        </message>
        <message>
            <source>看不出是哪一天，已按原文保留。请填年月日，如 2023-01-01。</source>
            <translation>Not a date; kept as written. Type year, month and day, such as 2023-01-01.</translation>
        </message>
        <message>
            <source>看不出是哪一年，已按原文保留。请填四位数字，如 2024。</source>
            <translation>Not a year; kept as written. Type four digits, such as 2024.</translation>
        </message>
        <message>
            <source>最近打开(&amp;R)</source>
            <translation>Opened &amp;last</translation>
        </message>
        <message>
            <source>新建数据文件</source>
            <translation>New data file</translation>
        </message>
        <message>
            <source>打开数据文件</source>
            <translation>Open data file</translation>
        </message>
        <message>
            <source>申报表</source>
            <translation>Declarations</translation>
        </message>
        <message>
            <source>导入申报表</source>
            <translation>Import forms</translation>
        </message>
        <message>
            <source>不能读入“{0}”；可以拖入数据文件（.pgdb）、报送文件、更新包、Excel、Word、PDF 或文本文件。</source>
            <translation>“{0}” cannot be read; drop a data file (.pgdb), a hand-off file, an update pack, an Excel, Word, PDF or text file.</translation>
        </message>
        <message>
            <source>数据文件以只读方式打开，不能导入。</source>
            <translation>The data file is open to read only; nothing can be imported.</translation>
        </message>
        <message>
            <source>正在准备示例数据</source>
            <translation>Preparing the sample data</translation>
        </message>
        <message>
            <source>还没有打开过数据文件</source>
            <translation>No data file has been opened yet</translation>
        </message>
        <message>
            <source>导出报送文件…</source>
            <translation>Export hand-off file…</translation>
        </message>
        <message>
            <source>已定稿的申报表做成一个 Excel 文件，报给财政部门；对方用 Excel 或本程序都能打开</source>
            <translation>Put the final forms into one Excel file for finance; Excel and this program open it</translation>
        </message>
        <message>
            <source>导出草稿文件…</source>
            <translation>Export draft file…</translation>
        </message>
        <message>
            <source>没有定稿的也放入，标明“草稿”，供另一台电脑接着填</source>
            <translation>Take those that are not final too, marked as drafts, to go on with on another PC</translation>
        </message>
        <message>
            <source>这些项目都还没有定稿，不能报送；请先定稿，或导出草稿文件。</source>
            <translation>None of these projects is final yet, so they cannot be handed over; make them final first, or export a draft file.</translation>
        </message>
        <message>
            <source>导出草稿文件</source>
            <translation>Export draft file</translation>
        </message>
        <message>
            <source>导出报送文件</source>
            <translation>Export hand-off file</translation>
        </message>
        <message>
            <source>已写出“{0}”：{1} 个项目，{2} 项指标，年度申请总额 {3} 元。</source>
            <translation>“{0}” written: {1} projects, {2} indicators, {3} yuan requested for the year. </translation>
        </message>
        <message>
            <source>另有 {0} 个没有定稿，没有放入。</source>
            <translation>{0} more are not final and were left out.</translation>
        </message>
        <message>
            <source>标为已报送</source>
            <translation>Mark as handed over</translation>
        </message>
        <message>
            <source>主窗口</source>
            <translation>Main window</translation>
        </message>
        <message>
            <source>填表</source>
            <translation>Filling in</translation>
        </message>
        <message>
            <source>绩效指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <source>审核问题列表</source>
            <translation>List of findings</translation>
        </message>
        <message>
            <source>帮助</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>在帮助中查找</source>
            <translation>Find in the manual</translation>
        </message>
        <message>
            <source>查找（Ctrl+F）</source>
            <translation>Find (Ctrl+F)</translation>
        </message>
        <message>
            <source>目录</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>帮助内容</source>
            <translation>Page of the manual</translation>
        </message>
        <message>
            <source>后退</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>后退（Alt+←）</source>
            <translation>Back (Alt+←)</translation>
        </message>
        <message>
            <source>前进</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>前进（Alt+→）</source>
            <translation>Forward (Alt+→)</translation>
        </message>
        <message>
            <source>没有找到。换个说法试试。</source>
            <translation>Nothing found. Try other words.</translation>
        </message>
        <message>
            <source>打开帮助</source>
            <translation>Open the manual</translation>
        </message>
        <message>
            <source>怎样使用本程序，可以查找</source>
            <translation>How to use the program; can be searched</translation>
        </message>
        <message>
            <source>关于本程序</source>
            <translation>About this program</translation>
        </message>
        <message>
            <source>版本和许可</source>
            <translation>Version and licences</translation>
        </message>
        <message>
            <source>诊断包…</source>
            <translation>Diagnosis…</translation>
        </message>
        <message>
            <source>程序有问题时，把运行记录和版本收成一个文件发给维护人员，其中没有申报表的内容</source>
            <translation>Put the log and versions into a file for whoever maintains the program; nothing of any form is in it</translation>
        </message>
        <message>
            <source>绩效目标申报 {0}</source>
            <translation>Performance Goals {0}</translation>
        </message>
        <message>
            <source>填写、审核、打印、导出财政项目支出绩效目标申报表的单机程序，不联网。</source>
            <translation>Fills in, reviews, prints and exports declarations of performance goals, on one machine and without a network.</translation>
        </message>
        <message>
            <source>程序：MIT 许可。窗口：Qt，LGPL v3。图标：Lucide，ISC。</source>
            <translation>Program: MIT licence. Windows: Qt, LGPL v3. Icons: Lucide, ISC.</translation>
        </message>
        <message>
            <source>字体：思源宋体、思源黑体，SIL OFL 1.1。</source>
            <translation>Fonts: Noto Serif SC and Noto Sans SC, SIL OFL 1.1.</translation>
        </message>
        <message>
            <source>指标的次序</source>
            <translation>Order of the indicators</translation>
        </message>
        <message>
            <source>有变动</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Revision</translation>
        </message>
        <message>
            <source>修改记录：{0}</source>
            <translation>History: {0}</translation>
        </message>
        <message>
            <source>修改记录</source>
            <translation>History</translation>
        </message>
        <message>
            <source>取回修改前的内容(&amp;B)</source>
            <translation>Bring &amp;back what was before</translation>
        </message>
        <message>
            <source>整个项目恢复到此时(&amp;A)</source>
            <translation>Restore &amp;all as of this moment</translation>
        </message>
        <message>
            <source>更早的记录(&amp;O)</source>
            <translation>&amp;Older entries</translation>
        </message>
        <message>
            <source>取回“{0}”</source>
            <translation>Bring back “{0}”</translation>
        </message>
        <message>
            <source>恢复到 {0}</source>
            <translation>Restore as of {0}</translation>
        </message>
        <message>
            <source>最初的内容</source>
            <translation>The first content</translation>
        </message>
        <message>
            <source>{0} 处修改</source>
            <translation>Changes: {0}</translation>
        </message>
        <message>
            <source>（当前）</source>
            <translation> (now)</translation>
        </message>
        <message>
            <source>已取回，关闭本窗口就能看到；可以用 Ctrl+Z 撤销。</source>
            <translation>Brought back; close this window to see it. Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>内容相同，没有改动。</source>
            <translation>The same content; nothing was changed.</translation>
        </message>
        <message>
            <source>时间 / 栏目</source>
            <translation>Time / field</translation>
        </message>
        <message>
            <source>修改前</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>修改后</source>
            <translation>After</translation>
        </message>
        <message>
            <source>修改人</source>
            <translation>Changed by</translation>
        </message>
        <message>
            <source>本表已定稿，只能查看以前的内容；需要恢复时，请先改回草稿。</source>
            <translation>This declaration is final; earlier content can only be read. Make it a draft again to restore anything.</translation>
        </message>
        <message>
            <source>数据文件以只读方式打开，只能查看以前的内容。</source>
            <translation>The data file is open to read only; earlier contents can be looked at.</translation>
        </message>
        <message>
            <source>选一处修改，可以取回修改前的内容；选一个时间，可以把整个项目恢复到那时。</source>
            <translation>Select a change to bring back what was before it, or a moment to restore the whole project.</translation>
        </message>
        <message>
            <source>正在导入</source>
            <translation>Importing</translation>
        </message>
        <message>
            <source>已删除 {0} 条指标</source>
            <translation>Indicators deleted: {0}</translation>
        </message>
        <message>
            <source>添加指标</source>
            <translation>Add indicator</translation>
        </message>
        <message>
            <source>指标库…</source>
            <translation>Library…</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>删除指标</source>
            <translation>Delete indicators</translation>
        </message>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>剪切</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>上移</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>下移</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>全部展开</source>
            <translation>Expand all</translation>
        </message>
        <message>
            <source>全部折叠</source>
            <translation>Collapse all</translation>
        </message>
        <message>
            <source>只看有问题的</source>
            <translation>Only with findings</translation>
        </message>
        <message>
            <source>已加入 {0} 条指标：{1}</source>
            <translation>{0} indicators added: {1}</translation>
        </message>
        <message>
            <source>删除空行</source>
            <translation>Remove blank row</translation>
        </message>
        <message>
            <source>删除 {0} 条指标</source>
            <translation>Delete indicators: {0}</translation>
        </message>
        <message>
            <source>剪切 {0} 条指标</source>
            <translation>Cut indicators: {0}</translation>
        </message>
        <message>
            <source>上移指标</source>
            <translation>Move indicators up</translation>
        </message>
        <message>
            <source>下移指标</source>
            <translation>Move indicators down</translation>
        </message>
        <message>
            <source>粘贴 {0} 条指标</source>
            <translation>Paste indicators: {0}</translation>
        </message>
        <message>
            <source>加入 {0} 条指标</source>
            <translation>add {0} indicators</translation>
        </message>
        <message>
            <source>共 {0} 条指标</source>
            <translation>Indicators: {0}</translation>
        </message>
        <message>
            <source>，{0} 条有问题</source>
            <translation>, with findings: {0}</translation>
        </message>
        <message>
            <source>指标库</source>
            <translation>Indicator library</translation>
        </message>
        <message>
            <source>查找指标</source>
            <translation>Find indicators</translation>
        </message>
        <message>
            <source>主题</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <source>加入指标表</source>
            <translation>Add to the table</translation>
        </message>
        <message>
            <source>全部类别</source>
            <translation>All categories</translation>
        </message>
        <message>
            <source>名称、说明或拼音首字母</source>
            <translation>Name, explanation or pinyin initials</translation>
        </message>
        <message>
            <source>{0}：{1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>没有这样的指标。</source>
            <translation>There is no such indicator.</translation>
        </message>
        <message>
            <source>全部　{0}</source>
            <translation>All　{0}</translation>
        </message>
        <message>
            <source>{0}　{1}</source>
            <translation>{0}　{1}</translation>
        </message>
        <message>
            <source>符号</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>常用值</source>
            <translation>Usual value</translation>
        </message>
        <message>
            <source>{0}（已有）</source>
            <translation>{0} (in the table)</translation>
        </message>
        <message>
            <source>选中一个二级指标，按回车或 Insert 添加指标；也可以从 Excel、Word 复制表格粘贴到这里。</source>
            <translation>Select a level-2 category and press Enter or Insert to add an indicator, or paste a table from Excel or Word here.</translation>
        </message>
        <message>
            <source>粘贴前请核对</source>
            <translation>Check before pasting</translation>
        </message>
        <message>
            <source>要粘贴的指标</source>
            <translation>Indicators to paste</translation>
        </message>
        <message>
            <source>剪贴板里的表格有需要您核对的地方。勾选要粘贴的行，可以直接修改类别、名称和指标值。</source>
            <translation>Some things in the copied table need your eye. Tick the rows to paste; category, name and value can be changed here.</translation>
        </message>
        <message>
            <source>下面的文字没有放入，请看看有没有遗漏：</source>
            <translation>These texts were left out; please look whether anything is missing:</translation>
        </message>
        <message>
            <source>第 {0} 行　{1}　（{2}）</source>
            <translation>Line {0}   {1}   ({2})</translation>
        </message>
        <message>
            <source>没有放入的文字</source>
            <translation>Texts left out</translation>
        </message>
        <message>
            <source>粘贴 {0} 条</source>
            <translation>Paste {0}</translation>
        </message>
        <message>
            <source>已复制 {0} 条指标</source>
            <translation>Indicators copied: {0}</translation>
        </message>
        <message>
            <source>已剪切 {0} 条指标</source>
            <translation>Indicators cut: {0}</translation>
        </message>
        <message>
            <source>剪贴板里没有可以粘贴的指标</source>
            <translation>The clipboard holds no indicators to paste</translation>
        </message>
        <message>
            <source>已粘贴 {0} 条指标</source>
            <translation>Indicators pasted: {0}</translation>
        </message>
        <message>
            <source>请核对</source>
            <translation>Please check</translation>
        </message>
        <message>
            <source>请选择类别</source>
            <translation>Choose a category</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>保存并关闭窗口</source>
            <translation>Save and close the window</translation>
        </message>
        <message>
            <source>项目在回收站里，恢复以后才能打开。</source>
            <translation>The project is in the recycle bin; bring it back to open it.</translation>
        </message>
        <message>
            <source>文件(&amp;F)</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>项目(&amp;P)</source>
            <translation>&amp;Projects</translation>
        </message>
        <message>
            <source>报送(&amp;S)</source>
            <translation>&amp;Submit</translation>
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>关闭这条消息</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>通过</source>
            <translation>Passed</translation>
        </message>
        <message>
            <source>修改指标名称</source>
            <translation>Rename indicator</translation>
        </message>
        <message>
            <source>修改指标值</source>
            <translation>Change target value</translation>
        </message>
        <message>
            <source>修改“{0}”</source>
            <translation>Change “{0}”</translation>
        </message>
        <message>
            <source>移动指标</source>
            <translation>Move indicators</translation>
        </message>
        <message>
            <source>复制指标</source>
            <translation>Copy indicators</translation>
        </message>
        <message>
            <source>项目名称</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>项目性质</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>项目类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>实施单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>年度申请总额（元）</source>
            <translation>Requested (yuan)</translation>
        </message>
        <message>
            <source>（未命名项目）</source>
            <translation>(unnamed project)</translation>
        </message>
        <message>
            <source>请移到上面的类别</source>
            <translation>Please move to a category above</translation>
        </message>
        <message>
            <source>这些指标的类别本表没有，请移到上面的类别，或者删除。</source>
            <translation>This form has no such category; move these indicators to one above, or delete them.</translation>
        </message>
        <message>
            <source>本表没有的类别</source>
            <translation>Categories this form has not</translation>
        </message>
        <message>
            <source>{0}，{1} 条</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>未填</source>
            <translation>blank</translation>
        </message>
        <message>
            <source>新建一张空白申报表，用本年度的表式</source>
            <translation>Add a blank declaration in the form of this year</translation>
        </message>
        <message>
            <source>新建项目（选年度和表式）…</source>
            <translation>New project (choose year and form)…</translation>
        </message>
        <message>
            <source>自己选年度和表式，空白的或照抄模板的</source>
            <translation>Choose year and form; blank or from a template</translation>
        </message>
        <message>
            <source>以选中项目为样本新建</source>
            <translation>New from the selected project</translation>
        </message>
        <message>
            <source>照抄文字和指标，不抄金额和日期</source>
            <translation>Copies texts and indicators, not amounts and dates</translation>
        </message>
        <message>
            <source>沿用到新年度…</source>
            <translation>Carry forward to a new year…</translation>
        </message>
        <message>
            <source>由选中的项目建立新年度的申报表：照抄文字、指标和金额，日期顺延</source>
            <translation>Make declarations of a new year from the selected ones: texts, indicators and amounts as they are, dates moved on</translation>
        </message>
        <message>
            <source>已建立 {0} 张 {1} 年度的草稿（已选中），请核对金额和文字里的年份。</source>
            <translation>Drafts made: {0}, for {1} (selected). Please check the amounts, and the years within texts.</translation>
        </message>
        <message>
            <source>其中 {0} 张换了表式，有内容放不进新表，已保留在“未归类”里，请逐张处理。</source>
            <translation> In another form now: {0}; what has no place there is kept as unplaced. Please look through each.</translation>
        </message>
        <message>
            <source>这个文件已在另一个窗口打开，已切换过去。</source>
            <translation>This file is open in another window, which is now in front.</translation>
        </message>
        <message>
            <source>上次没有正常关闭，正在检查数据文件…</source>
            <translation>The program was not closed properly; checking the data file…</translation>
        </message>
        <message>
            <source>数据文件可能正在别处使用</source>
            <translation>The data file may be in use elsewhere</translation>
        </message>
        <message>
            <source>“{0}”标记为正被{1}使用。</source>
            <translation>“{0}” is marked as in use: {1}.</translation>
        </message>
        <message>
            <source>两处同时修改会丢失内容。请先到那台电脑上关闭它；如果确认那边没有打开（例如断电、死机后留下的标记），可以接管。</source>
            <translation>Two that edit at once lose work. Close it on that computer first; if you are sure that it is not open there (a mark left by a power cut, say), you can take over.</translation>
        </message>
        <message>
            <source>只读打开</source>
            <translation>Open to read only</translation>
        </message>
        <message>
            <source>确认那边没有打开，接管</source>
            <translation>It is not open there; take over</translation>
        </message>
        <message>
            <source>标记为正被{0}使用。</source>
            <translation> It is marked as in use: {0}.</translation>
        </message>
        <message>
            <source>提意见…</source>
            <translation>Give an Opinion…</translation>
        </message>
        <message>
            <source>对光标所在的栏目或指标提意见；不在栏目里时，对整张申报表提</source>
            <translation>About the field or indicator you are in; about the whole declaration elsewhere</translation>
        </message>
        <message>
            <source>导出退回意见…</source>
            <translation>Export Opinions…</translation>
        </message>
        <message>
            <source>每个单位一个文件，单位用 Excel 能看，用本程序打开时意见显示在各栏目旁</source>
            <translation>A file for each unit: readable in Excel, and shown at the fields in this program</translation>
        </message>
        <message>
            <source>退回意见放在哪个文件夹</source>
            <translation>Folder for the opinions</translation>
        </message>
        <message>
            <source>正在导出退回意见</source>
            <translation>Exporting opinions</translation>
        </message>
        <message>
            <source>已写出 {0} 个单位的退回意见。</source>
            <translation>Opinions written for {0} units.</translation>
        </message>
        <message>
            <source>收到 {0} 条新意见。</source>
            <translation>{0} new opinions.</translation>
        </message>
        <message>
            <source>{0} 个项目已退回，可以修改；意见显示在各栏目旁。</source>
            <translation> {0} projects were returned and can be edited; opinions show at their fields.</translation>
        </message>
        <message>
            <source>“{0}”在报送以后改过，状态没有变。</source>
            <translation> “{0}” was edited after it was handed over; its status stays.</translation>
        </message>
        <message>
            <source>本机没有“{0}”，它的意见没有放入。</source>
            <translation> “{0}” is not in this data file; its opinions were left out.</translation>
        </message>
        <message>
            <source>整张申报表</source>
            <translation>Whole declaration</translation>
        </message>
        <message>
            <source>意见：{0}</source>
            <translation>Opinion: {0}</translation>
        </message>
        <message>
            <source>意见和答复</source>
            <translation>Opinions and replies</translation>
        </message>
        <message>
            <source>谁、何时</source>
            <translation>Who, when</translation>
        </message>
        <message>
            <source>待处理</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>已处理</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>　答复：{0}</source>
            <translation>    Reply: {0}</translation>
        </message>
        <message>
            <source>　已处理。{0}</source>
            <translation>    Settled. {0}</translation>
        </message>
        <message>
            <source>　重新提出：{0}</source>
            <translation>    Raised again: {0}</translation>
        </message>
        <message>
            <source>答复…</source>
            <translation>Reply…</translation>
        </message>
        <message>
            <source>标为已处理…</source>
            <translation>Mark as Settled…</translation>
        </message>
        <message>
            <source>重新提出…</source>
            <translation>Raise Again…</translation>
        </message>
        <message>
            <source>{0} 处意见，{1} 处待处理。回车看它说的地方；答复随下一次报送文件带走。</source>
            <translation>{0} threads, {1} open. Enter shows the place; replies go with the next hand-off file.</translation>
        </message>
        <message>
            <source>还没有意见。财政部门用“报送”菜单里的“提意见”写下意见，单位打开退回意见文件就能看到。</source>
            <translation>No opinions yet. Finance writes them by Hand-off → Give an Opinion; the office sees them when it opens the file of opinions.</translation>
        </message>
        <message>
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>打印打开的、选中的或列出的全部申报表</source>
            <translation>Print the open, the selected or all listed declarations</translation>
        </message>
        <message>
            <source>存为 PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>打印成一个 PDF 文件</source>
            <translation>Print to one PDF file</translation>
        </message>
        <message>
            <source>汇总表存为 PDF…</source>
            <translation>Save summary as PDF…</translation>
        </message>
        <message>
            <source>一行一个项目，带合计和审核结果</source>
            <translation>A row for each project, with totals and results of the review</translation>
        </message>
        <message>
            <source>导出 Excel…</source>
            <translation>Export to Excel…</translation>
        </message>
        <message>
            <source>申报表、汇总表和指标导入表</source>
            <translation>Declarations, summary and the flat table of indicators</translation>
        </message>
        <message>
            <source>汇总表</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>绩效目标申报表</source>
            <translation>Declarations</translation>
        </message>
        <message>
            <source>还没有项目，请先新建或导入。</source>
            <translation>There are no projects yet; add or import one first.</translation>
        </message>
        <message>
            <source>更新表样和规则…</source>
            <translation>Update forms and rules…</translation>
        </message>
        <message>
            <source>用更新包更新表样、审核规则和指标库，先看改了什么再采用</source>
            <translation>Update forms, rules and indicators from a pack, after a look at what it changes</translation>
        </message>
        <message>
            <source>撤回更新包…</source>
            <translation>Take a pack back…</translation>
        </message>
        <message>
            <source>撤回最近采用的更新包，恢复以前的表样和规则</source>
            <translation>Take the last pack back, and use the forms and rules of before</translation>
        </message>
        <message>
            <source>更新表样和规则</source>
            <translation>Update forms and rules</translation>
        </message>
        <message>
            <source>更新包</source>
            <translation>Packs</translation>
        </message>
        <message>
            <source>正在核对更新包</source>
            <translation>Checking the pack</translation>
        </message>
        <message>
            <source>更新包“{0}”，由 {1} 于 {2} 发布，校验码 {3}。</source>
            <translation>The pack “{0}”, issued by {1} on {2}, has the check code {3}. </translation>
        </message>
        <message>
            <source>请与发布单位公布的校验码核对一致，看清下面 {0} 处变化，再决定是否采用。</source>
            <translation>Compare the code with the one that the office published, and look at the {0} changes below before you take it.</translation>
        </message>
        <message>
            <source>变化</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>原来</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>更新后</source>
            <translation>After</translation>
        </message>
        <message>
            <source>采用(&amp;T)</source>
            <translation>&amp;Take</translation>
        </message>
        <message>
            <source>撤回更新包</source>
            <translation>Take a pack back</translation>
        </message>
        <message>
            <source>撤回最近采用的一个（第一行），它带来的表样、规则和指标下次启动后不再使用。已填的申报表不变。</source>
            <translation>Takes back the last one (first line); its forms, rules and indicators are no longer used from the next start. Declarations stay as they are.</translation>
        </message>
        <message>
            <source>发布</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>撤回(&amp;B)</source>
            <translation>Take &amp;back</translation>
        </message>
        <message>
            <source>已撤回“{0}”，下次启动程序时生效。</source>
            <translation>“{0}” was taken back, from the next start on.</translation>
        </message>
        <message>
            <source>已采用“{0}”，下次启动程序时生效。</source>
            <translation>“{0}” was taken, from the next start on.</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>核对纸质表和文件…</source>
            <translation>Check Paper and Files…</translation>
        </message>
        <message>
            <source>用校验码、扫码枪或扫描件，核对盖章的纸质表与数据文件是否一致</source>
            <translation>Hold the sealed paper against the data file, by check code, scanner or scan</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>实际大小</source>
            <translation>Actual size</translation>
        </message>
        <message>
            <source>适合宽度</source>
            <translation>Fit width</translation>
        </message>
        <message>
            <source>显示比例</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>有打印不出的字：{0}。纸面上以“〓”代替，请换成别的写法。</source>
            <translation>Characters that cannot be printed: {0}. The paper shows “〓” instead; please write them in another way.</translation>
        </message>
        <message>
            <source>正在保存 PDF</source>
            <translation>Saving the PDF</translation>
        </message>
        <message>
            <source>正在打印</source>
            <translation>Printing</translation>
        </message>
        <message>
            <source>已送往“{0}”，共 {1} 页。</source>
            <translation>Sent to “{0}”, pages: {1}.</translation>
        </message>
        <message>
            <source>已保存“{0}”，共 {1} 页。</source>
            <translation>“{0}” has been saved, pages: {1}.</translation>
        </message>
        <message>
            <source>{0}等{1}项</source>
            <translation>{0} and others, {1} in all</translation>
        </message>
        <message>
            <source>存为 PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>打开项目</source>
            <translation>Open project</translation>
        </message>
        <message>
            <source>填写选中的项目</source>
            <translation>Fill in the selected project</translation>
        </message>
        <message>
            <source>复制项目</source>
            <translation>Duplicate project</translation>
        </message>
        <message>
            <source>每个选中的项目再存一份，全部照抄</source>
            <translation>Store each selected project once more, as it is</translation>
        </message>
        <message>
            <source>批量修改…</source>
            <translation>Change a field…</translation>
        </message>
        <message>
            <source>把选中项目的同一栏改成同一内容，可以撤销</source>
            <translation>Give one field the same content in all selected projects; can be undone</translation>
        </message>
        <message>
            <source>审核全部项目</source>
            <translation>Review all projects</translation>
        </message>
        <message>
            <source>逐个审核，并相互比较</source>
            <translation>Review each, and compare them with one another</translation>
        </message>
        <message>
            <source>修改记录…</source>
            <translation>History…</translation>
        </message>
        <message>
            <source>谁在什么时候改了什么，可以取回以前的内容</source>
            <translation>Who changed what and when; earlier content can be brought back</translation>
        </message>
        <message>
            <source>已复制 {0} 个项目。</source>
            <translation>Projects duplicated: {0}.</translation>
        </message>
        <message>
            <source>选中的项目都已定稿，不能修改；需要修改时，请先改回草稿。</source>
            <translation>All selected projects are final and cannot be changed; make them drafts first.</translation>
        </message>
        <message>
            <source>已修改 {0} 个项目的“{1}”。</source>
            <translation>Projects changed: {0}, in “{1}”.</translation>
        </message>
        <message>
            <source>{0} 个已定稿的没有改动。</source>
            <translation> Final and left alone: {0}.</translation>
        </message>
        <message>
            <source>撤销修改</source>
            <translation>Undo the change</translation>
        </message>
        <message>
            <source>正在审核</source>
            <translation>Reviewing</translation>
        </message>
        <message>
            <source>已审核 {0} 个项目，{1} 个有错误。</source>
            <translation>Projects reviewed: {0}; with errors: {1}.</translation>
        </message>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>查找：任何文字，或拼音首字母（Ctrl+F）</source>
            <translation>Find: any text, or pinyin initials (Ctrl+F)</translation>
        </message>
        <message>
            <source>项目列表</source>
            <translation>List of projects</translation>
        </message>
        <message>
            <source>回收站：删除的项目，可以恢复，或彻底删除。按 Alt+← 返回列表。</source>
            <translation>Recycle bin: deleted projects can come back or be deleted for good. Alt+← leads back to the list.</translation>
        </message>
        <message>
            <source>全部年度</source>
            <translation>All years</translation>
        </message>
        <message>
            <source>全部状态</source>
            <translation>All statuses</translation>
        </message>
        <message>
            <source>全部单位</source>
            <translation>All units</translation>
        </message>
        <message>
            <source>没有符合条件的项目。</source>
            <translation>No project matches.</translation>
        </message>
        <message>
            <source>还没有项目。按 Ctrl+N 新建，或把往年的申报表拖到这里导入。</source>
            <translation>There are no projects yet. Press Ctrl+N to add one, or drop earlier declarations here.</translation>
        </message>
        <message>
            <source>重新打开，以便修改</source>
            <translation>Open again to edit</translation>
        </message>
        <message>
            <source>只读：可以查看、打印、导出，不能修改。</source>
            <translation>Read only: you can look, print and export, not edit.</translation>
        </message>
        <message>
            <source>前往</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>采用建议</source>
            <translation>Take the proposal</translation>
        </message>
        <message>
            <source>说明保留</source>
            <translation>Explain and keep</translation>
        </message>
        <message>
            <source>收回说明</source>
            <translation>Withdraw the explanation</translation>
        </message>
        <message>
            <source>转到填写的地方</source>
            <translation>Go to the place it is about</translation>
        </message>
        <message>
            <source>按建议改正，可以撤销</source>
            <translation>Correct it as proposed; can be undone</translation>
        </message>
        <message>
            <source>写明原因，保留现在的填法</source>
            <translation>Give the reason and keep it as it is</translation>
        </message>
        <message>
            <source>删去说明，重新列为待处理</source>
            <translation>Delete the explanation and list it again</translation>
        </message>
        <message>
            <source>复制这条问题的文字</source>
            <translation>Copy the text of this finding</translation>
        </message>
        <message>
            <source>错误</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>警告</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>提示</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>已说明</source>
            <translation>Explained</translation>
        </message>
        <message>
            <source>{0}，共 {1} 项</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>建议：改为“{0}”</source>
            <translation>Proposal: “{0}”</translation>
        </message>
        <message>
            <source>理由：{0}</source>
            <translation>Reason: {0}</translation>
        </message>
        <message>
            <source>依据：{0}</source>
            <translation>Source: {0}</translation>
        </message>
        <message>
            <source>（情况属实的，写明原因后保留）</source>
            <translation>(if it is right as it is, give the reason and keep it)</translation>
        </message>
        <message>
            <source>说明：{0}</source>
            <translation>Explanation: {0}</translation>
        </message>
        <message>
            <source>改为“{0}”</source>
            <translation>Change to “{0}”</translation>
        </message>
        <message>
            <source>收回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>写明原因，保留现在的填法（F2）</source>
            <translation>Give the reason and keep it as it is (F2)</translation>
        </message>
        <message>
            <source>填写</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>写明原因，Enter 保存</source>
            <translation>Give the reason; Enter keeps it</translation>
        </message>
        <message>
            <source>说明并保留</source>
            <translation>Explain and keep</translation>
        </message>
        <message>
            <source>审核发现的问题</source>
            <translation>Findings of the review</translation>
        </message>
        <message>
            <source>正在审核…</source>
            <translation>Reviewing…</translation>
        </message>
        <message>
            <source>没有发现问题</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>没有待处理的问题</source>
            <translation>Nothing left to do</translation>
        </message>
        <message>
            <source>采用建议：{0}</source>
            <translation>Take the proposal: {0}</translation>
        </message>
        <message>
            <source>定稿前审核</source>
            <translation>Review before making final</translation>
        </message>
        <message>
            <source>已定稿，但定稿存档没有写成：{0}</source>
            <translation>Final, but not brought into the archive: {0}</translation>
        </message>
        <message>
            <source>已定稿 {0} 个项目，可以打印盖章了。需要修改时，请先改回草稿。</source>
            <translation>Projects made final: {0}; they can be printed and sealed. Make them drafts again to change them.</translation>
        </message>
        <message>
            <source>已经定稿，没有改动。</source>
            <translation>Sealed already; nothing was changed.</translation>
        </message>
        <message>
            <source>还有 {0} 个错误，改正后才能定稿。</source>
            <translation>Errors left: {0}; correct them before making it final.</translation>
        </message>
        <message>
            <source>已定稿 {0} 个项目；另有 {1} 个项目有错误（已选中），改正后才能定稿。</source>
            <translation>Projects made final: {0}; with errors (selected): {1}. Correct these first.</translation>
        </message>
        <message>
            <source>备份文件夹</source>
            <translation>Folder of the backups</translation>
        </message>
        <message>
            <source>不用第二备份位置</source>
            <translation>No second place</translation>
        </message>
        <message>
            <source>提醒天数</source>
            <translation>Days until the reminder</translation>
        </message>
        <message>
            <source> 天没有更新就提醒</source>
            <translation> days without a backup there</translation>
        </message>
        <message>
            <source>备份文件夹(&amp;F)</source>
            <translation>&amp;Folder of the backups</translation>
        </message>
        <message>
            <source>第二备份位置(&amp;S)</source>
            <translation>&amp;Second place</translation>
        </message>
        <message>
            <source>提醒(&amp;D)</source>
            <translation>Remin&amp;d me after</translation>
        </message>
        <message>
            <source>备份自动进行：工作中每隔半小时、关闭时，以及导入、批量修改、升级、恢复之前。两天内的全部保留，再往前每天、每周、每月各留一个。第二备份位置建议用 U 盘或另一块硬盘：接上时每次备份都会复制过去。</source>
            <translation>Backups are made by themselves: every half hour while you work, when you close, and before imports, changes of many projects, upgrades and restoring. All of the last two days are kept, before that one a day, a week, a month. For the second place use a memory stick or another disk: while it is connected, every backup is copied there.</translation>
        </message>
        <message>
            <source>浏览…</source>
            <translation>Browse…</translation>
        </message>
        <message>
            <source>选择文件夹</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>请填完整的文件夹路径，或点“浏览”选择。</source>
            <translation>Give the whole path of the folder, or click “Browse”.</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>本单位(&amp;1)</source>
            <translation>&amp;1 Unit</translation>
        </message>
        <message>
            <source>备份(&amp;2)</source>
            <translation>&amp;2 Backups</translation>
        </message>
        <message>
            <source>打印边距(&amp;3)</source>
            <translation>&amp;3 Print margins</translation>
        </message>
        <message>
            <source>窗口(&amp;4)</source>
            <translation>&amp;4 Window</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>向右移，毫米</source>
            <translation>Move to the right, millimetres</translation>
        </message>
        <message>
            <source>向下移，毫米</source>
            <translation>Move down, millimetres</translation>
        </message>
        <message>
            <source>向右移(&amp;R)</source>
            <translation>Move &amp;right</translation>
        </message>
        <message>
            <source>向下移(&amp;W)</source>
            <translation>Move do&amp;wn</translation>
        </message>
        <message>
            <source>打印机走纸有偏差、左右或上下页边距不对称时，在这里把整页内容挪一挪：偏左就填向右的毫米数，偏右填负数；偏上填向下的毫米数，偏下填负数。打印和存成 PDF 都按此移动。</source>
            <translation>Where a printer feeds its paper askew and the margins are unequal, move the whole page: a form too far to the left needs millimetres to the right, one too far to the right a negative number; the same up and down. Prints and PDF files are moved.</translation>
        </message>
        <message>
            <source> 毫米</source>
            <translation> mm</translation>
        </message>
        <message>
            <source>填全称，与预算单位名称一致</source>
            <translation>the full name, as in the budget</translation>
        </message>
        <message>
            <source>主管部门</source>
            <translation>Competent department</translation>
        </message>
        <message>
            <source>填部门预算主管部门的全称</source>
            <translation>the full name of the department</translation>
        </message>
        <message>
            <source>填报人</source>
            <translation>Clerk</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>单位(&amp;U)</source>
            <translation>&amp;Unit</translation>
        </message>
        <message>
            <source>主管部门(&amp;D)</source>
            <translation>&amp;Department</translation>
        </message>
        <message>
            <source>填报人(&amp;C)</source>
            <translation>&amp;Clerk</translation>
        </message>
        <message>
            <source>联系电话(&amp;T)</source>
            <translation>&amp;Telephone</translation>
        </message>
        <message>
            <source>新建的申报表自动填上这些内容，导出的报送文件里也写明；已有的申报表不变。</source>
            <translation>New declarations begin with these, and hand-off files say them; declarations that are there stay as they are.</translation>
        </message>
        <message>
            <source>打开的数据文件：{0}</source>
            <translation>The open data file: {0}</translation>
        </message>
        <message>
            <source>没有打开数据文件；打开以后，这些内容也会记在数据文件里。</source>
            <translation>No data file is open; an open one keeps these, too.</translation>
        </message>
        <message>
            <source>欢迎使用</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>先填四项，新建的申报表会自动带上；不填也可以，按 Esc 跳过，以后在“设置”（Ctrl+,）里随时能改。</source>
            <translation>New declarations will begin with these four. They may stay blank: Esc skips them, and Settings (Ctrl+,) has them later.</translation>
        </message>
        <message>
            <source>全部申报表只存在这一个文件里，备份在“设置”里指定的文件夹；程序不联网，不往别处传任何内容。</source>
            <translation>All declarations are in this one file, backups in the folder that Settings name; the program uses no network and sends nothing anywhere.</translation>
        </message>
        <message>
            <source>数据文件(&amp;O)</source>
            <translation>Data &amp;file</translation>
        </message>
        <message>
            <source>选择数据文件的位置</source>
            <translation>Choose where the data file lies</translation>
        </message>
        <message>
            <source>开始填报(&amp;B)</source>
            <translation>&amp;Begin</translation>
        </message>
        <message>
            <source>用示例数据试试(&amp;S)</source>
            <translation>Try the &amp;sample</translation>
        </message>
        <message>
            <source>跳过（Esc）</source>
            <translation>Skip (Esc)</translation>
        </message>
        <message>
            <source>请填完整的文件路径，或点“浏览”选择。</source>
            <translation>Enter the whole path of the file, or choose it with “Browse”.</translation>
        </message>
        <message>
            <source>字号</source>
            <translation>Letter size</translation>
        </message>
        <message>
            <source> 磅</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>字号(&amp;F)</source>
            <translation>&amp;Font size</translation>
        </message>
        <message>
            <source>语言(&amp;L)</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>五号字是 10.5 磅。语言下次启动时生效；打印的表总是中文。</source>
            <translation>The usual size is 10.5 pt. The language changes at the next start; printed forms are always Chinese.</translation>
        </message>
        <message>
            <source>设置…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <source>本单位和填报人，备份，打印边距，字号和语言</source>
            <translation>Unit and clerk, backups, print margins, letters and language</translation>
        </message>
        <message>
            <source>最近打开</source>
            <translation>Opened last</translation>
        </message>
        <message>
            <source>财政项目支出绩效目标申报表</source>
            <translation>Declarations of performance goals</translation>
        </message>
        <message>
            <source>填表、审核、打印、报送，全部在本机完成，不联网。</source>
            <translation>Fill in, review, print and hand in: all on this machine, without a network.</translation>
        </message>
        <message>
            <source>内容核对过了，还可以修改</source>
            <translation>The content has been checked; it can still be changed</translation>
        </message>
        <message>
            <source>标为已核对</source>
            <translation>Mark as checked</translation>
        </message>
        <message>
            <source>没有错误才能定稿；定稿后打印盖章，不能再改</source>
            <translation>Only without errors; then printed and sealed, and no longer changed</translation>
        </message>
        <message>
            <source>定稿</source>
            <translation>Make final</translation>
        </message>
        <message>
            <source>盖章的纸质表和文件已经报出</source>
            <translation>Paper and file have gone to finance</translation>
        </message>
        <message>
            <source>被退回修改：重新可以修改，版本号加一</source>
            <translation>Came back for changes: may be edited again, as the next revision</translation>
        </message>
        <message>
            <source>标为退回</source>
            <translation>Mark as returned</translation>
        </message>
        <message>
            <source>财政部门已经批复</source>
            <translation>Finance has approved it</translation>
        </message>
        <message>
            <source>标为已批复</source>
            <translation>Mark as approved</translation>
        </message>
        <message>
            <source>重新可以修改；已定稿的，版本号加一</source>
            <translation>Can be changed again; a final one becomes the next revision</translation>
        </message>
        <message>
            <source>改回草稿</source>
            <translation>Make draft again</translation>
        </message>
        <message>
            <source>已把 {0} 个项目标为已核对。</source>
            <translation>Projects marked as checked: {0}.</translation>
        </message>
        <message>
            <source>已把 {0} 个项目标为已批复。</source>
            <translation>{0} project(s) marked as approved.</translation>
        </message>
        <message>
            <source>已把 {0} 个项目标为退回。</source>
            <translation>{0} project(s) marked as returned.</translation>
        </message>
        <message>
            <source>已把 {0} 个项目改回草稿。</source>
            <translation>Projects made drafts: {0}.</translation>
        </message>
        <message>
            <source>已经是这个状态，没有改动。</source>
            <translation>It has this status already; nothing was changed.</translation>
        </message>
        <message>
            <source>要先定稿才能报送，报送以后才有退回和批复；没有改动。</source>
            <translation>A project is handed over once it is final, and returned or approved after that; nothing was changed.</translation>
        </message>
        <message>
            <source>选中的项目现在的状态不能这样改。</source>
            <translation>The selected projects cannot go from their status to this one.</translation>
        </message>
        <message>
            <source>现在是第 {1} 版；已盖章的纸质表是第 {0} 版，改完请重新定稿、打印、盖章。</source>
            <translation>This is revision {1} now; the sealed paper is revision {0}. Make it final, print and seal it again when it is changed.</translation>
        </message>
        <message>
            <source>其中 {0} 个已定稿的版本号加一，改完请重新定稿、打印、盖章。</source>
            <translation>{0} of them were sealed and are the next revision now; make them final, print and seal them again.</translation>
        </message>
        <message>
            <source>已经改过的项目没有撤销。</source>
            <translation>Projects that were changed meanwhile were left as they are.</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Totals</translation>
        </message>
        <message>
            <source>保存状态</source>
            <translation>State of saving</translation>
        </message>
        <message>
            <source>数据文件所在</source>
            <translation>Where the data file lies</translation>
        </message>
        <message>
            <source>输入法</source>
            <translation>Input method</translation>
        </message>
        <message>
            <source>数据文件由旧版本写成，已经升级；升级前的备份是“{0}”。</source>
            <translation>The data file was written by an earlier version and has been upgraded; the backup made before is “{0}”. </translation>
        </message>
        <message>
            <source>已选 {0} 个项目　年度申请总额 {1} 元　当年财政拨款 {2} 元</source>
            <translation>Selected: {0}   Requested: {1} yuan   Appropriation: {2} yuan</translation>
        </message>
        <message>
            <source>共 {0} 个项目　年度申请总额 {1} 元　当年财政拨款 {2} 元</source>
            <translation>Projects: {0}   Requested: {1} yuan   Appropriation: {2} yuan</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>正在保存…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>未能保存，稍后自动重试</source>
            <translation>Not saved; will try again</translation>
        </message>
        <message>
            <source>立即重试</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>存为模板…</source>
            <translation>Keep as template…</translation>
        </message>
        <message>
            <source>留下这个项目的文字和指标，以后新建项目时可以照抄；不含金额和日期</source>
            <translation>Keep the words and indicators of this project for new projects to begin with, without amounts and dates</translation>
        </message>
        <message>
            <source>存为模板</source>
            <translation>Keep as template</translation>
        </message>
        <message>
            <source>模板名称：</source>
            <translation>Name of the template:</translation>
        </message>
        <message>
            <source>模板里有内容放不进这个年度的表，已保留在“未归类”里，请处理。</source>
            <translation>Some of the template has no place in the form of this year; it was kept under “unplaced”, please look at it.</translation>
        </message>
        <message>
            <source>已有模板“{0}”，用这个项目代替它？</source>
            <translation>There is a template “{0}”. Replace it by this project?</translation>
        </message>
        <message>
            <source>原来的模板不再保留。</source>
            <translation>The former template will be gone.</translation>
        </message>
        <message>
            <source>代替</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>已存为模板“{0}”；用“新建项目（选年度和表式）”可以照抄。</source>
            <translation>Kept as template “{0}”; “New project (choose year and form)” begins with it.</translation>
        </message>
        <message>
            <source>中文由 Fcitx 输入法输入</source>
            <translation>Chinese is typed with Fcitx</translation>
        </message>
        <message>
            <source>中文由 IBus 输入法输入</source>
            <translation>Chinese is typed with IBus</translation>
        </message>
        <message>
            <source>中文由 Fcitx 5 输入法输入（经 IBus 接口）</source>
            <translation>Chinese is typed with Fcitx 5, by way of IBus</translation>
        </message>
        <message>
            <source>没有找到中文输入法</source>
            <translation>No Chinese input method</translation>
        </message>
        <message>
            <source>请在系统设置里启用 Fcitx 或 IBus 输入法，注销后重新登录；也可以粘贴中文。</source>
            <translation>Switch Fcitx or IBus on in the system's settings, log out and in again; Chinese can be pasted, too.</translation>
        </message>
        <message>
            <source>返回列表</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>保存并回到项目列表</source>
            <translation>Save and go back to the list</translation>
        </message>
        <message>
            <source>在全部项目的文字里查找，也可输入拼音首字母</source>
            <translation>Find in the texts of all projects; pinyin initials work too</translation>
        </message>
        <message>
            <source>列(&amp;C)</source>
            <translation>&amp;Columns</translation>
        </message>
        <message>
            <source>放大字号</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>窗口里的字大一号</source>
            <translation>Larger texts in the windows</translation>
        </message>
        <message>
            <source>缩小字号</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>窗口里的字小一号</source>
            <translation>Smaller texts in the windows</translation>
        </message>
        <message>
            <source>标准字号</source>
            <translation>Normal size</translation>
        </message>
        <message>
            <source>窗口里的字恢复五号</source>
            <translation>Texts in the windows in their normal size</translation>
        </message>
        <message>
            <source>颜色(&amp;S)</source>
            <translation>Colour &amp;scheme</translation>
        </message>
        <message>
            <source>跟随系统</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>窗口用浅色还是深色</source>
            <translation>Light or dark windows</translation>
        </message>
        <message>
            <source>上一项工作还没有完成，请稍候，或先取消它。</source>
            <translation>Other work has not ended yet; please wait, or cancel it first.</translation>
        </message>
        <message>
            <source>，还需约 {0} 秒</source>
            <translation>, about {0} s left</translation>
        </message>
        <message>
            <source>已取消，没有留下半成品。</source>
            <translation>Cancelled; nothing half-done was left behind.</translation>
        </message>
    </context>
</TS>
