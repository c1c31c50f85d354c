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
            <source>导入 {0} 份申报表，跳过 {1} 份内容相同的。</source>
            <translation>Declarations imported: {0}; skipped as identical: {1}.</translation>
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
            <source>说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>原文</source>
            <translation>Original text</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Redo</translation>
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
            <source>（未填项目名称）</source>
            <translation>(no project name)</translation>
        </message>
        <message>
            <source>{0}年度</source>
            <translation>Fiscal year {0}</translation>
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
            <source>纸面</source>
            <translation>Paper</translation>
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
            <source>新建数据文件…</source>
            <translation>New data file…</translation>
        </message>
        <message>
            <source>打开数据文件…</source>
            <translation>Open data file…</translation>
        </message>
        <message>
            <source>导入往年申报表…</source>
            <translation>Import earlier declarations…</translation>
        </message>
        <message>
            <source>用示例数据试试</source>
            <translation>Try the sample data</translation>
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
            <source>导入往年申报表</source>
            <translation>Import earlier declarations</translation>
        </message>
        <message>
            <source>正在导入</source>
            <translation>Importing</translation>
        </message>
        <message>
            <source>正在准备示例数据</source>
            <translation>Preparing the sample data</translation>
        </message>
        <message>
            <source>数据文件</source>
            <translation>Data files</translation>
        </message>
        <message>
            <source>添加指标</source>
            <translation>Add indicator</translation>
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
            <source>已删除 {0} 条指标</source>
            <translation>Indicators deleted: {0}</translation>
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
            <source>选中一个二级指标，按回车或 Insert 添加指标；也可以从 Excel、Word 复制表格粘贴到这里。</source>
            <translation>Select a level-2 category and press Enter or Insert to add an indicator, or paste a table from Excel or Word here.</translation>
        </message>
        <message>
            <source>{0}：{1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>粘贴前请核对</source>
            <translation>Check before pasting</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
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
            <source>绩效指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <source>返回列表</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
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
            <source>14 份公开的申报表，随便试，不会影响别的数据</source>
            <translation>14 published declarations to play with; no other data is touched</translation>
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
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
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
            <source>关闭这条消息</source>
            <translation>Close this message</translation>
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
            <source>年度</source>
            <translation>Year</translation>
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
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>最后修改</source>
            <translation>Last change</translation>
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
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>存为 PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>汇总表存为 PDF…</source>
            <translation>Save summary as PDF…</translation>
        </message>
        <message>
            <source>导出 Excel…</source>
            <translation>Export to Excel…</translation>
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
            <source>正在写出</source>
            <translation>Writing</translation>
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
            <source>新建项目</source>
            <translation>New project</translation>
        </message>
        <message>
            <source>打开项目</source>
            <translation>Open project</translation>
        </message>
        <message>
            <source>复制项目</source>
            <translation>Duplicate project</translation>
        </message>
        <message>
            <source>删除项目</source>
            <translation>Delete project</translation>
        </message>
        <message>
            <source>审核全部项目</source>
            <translation>Review all projects</translation>
        </message>
        <message>
            <source>已复制 {0} 个项目。</source>
            <translation>Projects duplicated: {0}.</translation>
        </message>
        <message>
            <source>已删除 {0} 个项目。</source>
            <translation>Projects deleted: {0}.</translation>
        </message>
        <message>
            <source>撤销删除</source>
            <translation>Bring back</translation>
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
            <source>查找：任何文字，或拼音首字母（Ctrl+F）</source>
            <translation>Find: any text, or pinyin initials (Ctrl+F)</translation>
        </message>
        <message>
            <source>项目列表</source>
            <translation>List of projects</translation>
        </message>
        <message>
            <source>没有符合条件的项目。</source>
            <translation>No project matches.</translation>
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
            <source>前往</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>转到填写的地方</source>
            <translation>Go to the place it is about</translation>
        </message>
        <message>
            <source>采用建议</source>
            <translation>Take the proposal</translation>
        </message>
        <message>
            <source>按建议改正，可以撤销</source>
            <translation>Correct it as proposed; can be undone</translation>
        </message>
        <message>
            <source>说明保留</source>
            <translation>Explain and keep</translation>
        </message>
        <message>
            <source>写明原因，保留现在的填法</source>
            <translation>Give the reason and keep it as it is</translation>
        </message>
        <message>
            <source>收回说明</source>
            <translation>Withdraw the explanation</translation>
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
            <source>进度</source>
            <translation>Progress</translation>
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
