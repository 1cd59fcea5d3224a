// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Files and folders: what is wrong with a file or folder before its text is read.
enum FileGuides {
  static let group = RuleGuide.Group(
    Wording("文件和文件夹", "Files and folders"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-content", .error, Wording("找不到内容文件夹", "The content folder is not there"),
      cause: Wording(
        "命令在当前文件夹里找 content，没有找到；多半是在别的文件夹里运行了命令。",
        """
        The command looks for content where it runs and did not find it; most likely it ran in \
        another folder.
        """),
      wrong: """
        $ cd 桌面
        $ taizhang check
        """,
      right: """
        $ cd 云汀县台账
        $ taizhang check
        """,
      mend: Wording(
        "先 cd 到项目文件夹（里面有 content）再运行，或写明 --content 路径；还没有就用 taizhang init 新建。",
        """
        Run it in the project's folder, which holds content, or name the folder with --content; \
        taizhang init makes one.
        """)),
    RuleGuide(
      "empty-content", .error, Wording("内容文件夹是空的", "The content folder is empty"),
      cause: Wording("content 文件夹里没有任何能读的文件。", "There is nothing to read in the content folder."),
      wrong: "content/          （空）",
      right: """
        content/site.yml
        content/tables/年度目标.csv
        """,
      mend: Wording(
        "用 taizhang init 新建一个能直接生成的小县，把里面的数字换成自己的。",
        "taizhang init makes a small county that builds at once; put your own figures in.")),
    RuleGuide(
      "no-site-file", .error, Wording("没有 site.yml", "There is no site.yml"),
      cause: Wording(
        "每个网站都要有一份总设置 site.yml，写标题、县和年度。没有它，不知道是哪个县哪一年。",
        "Every site needs its settings, site.yml, with title, county and year."),
      wrong: "content/tables/年度目标.csv     （只有表，没有 site.yml）",
      right: """
        标题: 云汀县生态环境目标责任公开
        县: {名称: 云汀县, 代码: "379921"}
        年度: 2022
        """,
      mend: Wording(
        "在 content 里新建文本文件 site.yml，写上面三项。文件名也可以是“站点.yml”。",
        "Make the text file content/site.yml with these three keys.")),
    RuleGuide(
      "misplaced-file", .error, Wording("文件放错了文件夹", "A file stands in the wrong folder"),
      cause: Wording(
        """
        是哪一种记录由文件夹决定：会议在 meetings，进展在 updates，页面在 pages，台账定义在 ledgers。
        文件夹名少写一个 s，或文件直接放在 content 下，就不知道它是什么。
        """,
        """
        The folder says what a record is: meetings, updates, pages, scoring, ledgers. A folder with \
        another name says nothing.
        """),
      wrong: "content/meeting/2022-03-18-部署会.md",
      right: "content/meetings/2022-03-18-部署会.md",
      mend: Wording(
        "把文件移到对应的文件夹；表格放 tables，照片和 PDF 放 files。",
        "Move it to its folder; tables go to tables, pictures and PDF files to files.")),
    RuleGuide(
      "unknown-kind", .warning, Wording("这种文件不发布", "Files of this kind are not published"),
      cause: Wording(
        "记录只读 .md，表只读 .csv 和 .xlsx，附件只发布 PNG、JPEG、GIF、WebP 图片和 PDF。其他文件放着不管。后缀前面的点写成全角的“。”，也认不出来。",
        """
        Records are .md, tables .csv and .xlsx, attachments pictures and PDF; anything else is left \
        alone, as is a name with a wide point before its ending.
        """),
      wrong: "content/meetings/部署会纪要.docx",
      right: "content/meetings/2022-03-18-部署会.md",
      mend: Wording(
        "正文粘贴到 .md 文件里；要给人下载原文的，另存为 PDF 放进 files，在正文里写链接。",
        "Paste the text into an .md file; for a download save it as PDF in files and link to it.")),
    RuleGuide(
      "refused-kind", .error, Wording("可能带脚本的文件不能发布", "Files that may carry scripts are refused"),
      cause: Wording(
        "SVG、HTML 这类文件里可以藏脚本，别人打开就会运行，所以不放到网站上。",
        "Files such as SVG and HTML can carry scripts that run in the reader's browser."),
      wrong: "content/files/示意图.svg",
      right: "content/files/示意图.png",
      mend: Wording("图片另存为 PNG；网页文字改写成 .md。", "Save pictures as PNG, and write pages as .md.")),
    RuleGuide(
      "wrong-picture", .error, Wording("内容和后缀不一样", "The file is not what its ending says"),
      cause: Wording(
        "只改了文件名的后缀，里面还是原来的格式，例如把 .docx 改名成 .pdf。",
        "Only the ending was changed; inside it is still another format."),
      wrong: "content/files/方案.pdf       （其实是 Word 文档）",
      right: "content/files/方案.pdf       （用 WPS“输出为 PDF”得到的）",
      mend: Wording(
        "用原来的程序打开，“另存为”或“导出为”要的格式，再放进来。",
        "Open it with its own program and save or export it in the right format.")),
    RuleGuide(
      "damaged-picture", .error, Wording("图片坏了", "A picture is damaged"),
      cause: Wording(
        "图片没有传完或结构有错，清不掉里面的拍摄地点和时间，所以不发布。",
        "The picture is cut off or malformed, so its place and time of taking cannot be cleaned out."),
      wrong: "content/files/zg-01-after.jpg   （只传了一半）",
      right: "content/files/zg-01-after.jpg   （重新另存的）",
      mend: Wording(
        "用看图或画图软件打开，另存为 PNG 或 JPEG；打不开就向拍照的人重要一份。",
        "Open it in a picture program and save it anew; ask for another copy if it does not open.")),
    RuleGuide(
      "file-for-folder", .error, Wording("该是文件夹的地方放了文件", "A file stands where a folder should"),
      cause: Wording(
        "meetings、tables 这些名称是文件夹，这里却是一个同名的文件。",
        "Names such as meetings and tables are folders, and here is a file of that name."),
      wrong: "content/meetings           （一个文件）",
      right: "content/meetings/2022-03-18-部署会.md",
      mend: Wording(
        "给那个文件改名，再建同名的文件夹，把记录放进去。",
        "Rename the file, then make the folder and put records in it.")),
    RuleGuide(
      "folder-for-file", .error, Wording("该是文件的地方放了文件夹", "A folder stands where a file should"),
      cause: Wording(
        "名称以 .yml、.csv、.md 结尾的应当是文件，这里是文件夹；解压缩时常会这样。",
        """
        A name that ends in .yml, .csv or .md belongs to a file; unpacking an archive often makes a \
        folder of it.
        """),
      wrong: "content/tables/进度.csv/进度.csv",
      right: "content/tables/进度.csv",
      mend: Wording("把里面的文件移出来，删掉多出的一层文件夹。", "Move the file out and remove the folder.")),
    RuleGuide(
      "symbolic-link", .error, Wording("不读快捷方式（符号链接）", "Symbolic links are not read"),
      cause: Wording(
        "链接可能指到内容文件夹外面，把不该公开的文件带进来。",
        "A link may lead out of the content folder and bring in what must not be published."),
      wrong: "content/tables/进度.csv -> ../../../下载/进度.csv",
      right: "content/tables/进度.csv",
      mend: Wording("把文件本身复制到这里，不要用链接。", "Copy the file itself here.")),
    RuleGuide(
      "hard-link", .error, Wording("不读有两个名字的文件（硬链接）", "Hard links are not read"),
      cause: Wording(
        "这个文件在磁盘别处还有一个名字，改一处两处都变，不知道谁在改它。",
        "The file has another name elsewhere on the disk and changes with it."),
      wrong: "$ ln 旧表.csv content/tables/进度.csv",
      right: "$ cp 旧表.csv content/tables/进度.csv",
      mend: Wording("复制一份，用复制的文件替换它。", "Make a copy and put it in its place.")),
    RuleGuide(
      "not-a-file", .error, Wording("不是普通文件", "Not a regular file"),
      cause: Wording(
        "这里是管道、套接字或设备，不是文件，读它会一直等。",
        "This is a pipe, socket or device; reading it would wait for ever."),
      wrong: "content/tables/进度.csv     （用 mkfifo 建的管道）",
      right: "content/tables/进度.csv     （普通文件）",
      mend: Wording("把它移出内容文件夹。", "Move it out of the content folder.")),
    RuleGuide(
      "unreadable-file", .error, Wording("文件读不了", "A file cannot be read"),
      cause: Wording(
        "没有读它的权限，或者正被别的程序占着，或者磁盘出错。",
        "You may not read it, another program holds it, or the disk failed."),
      wrong: "-rw------- root  content/tables/进度.csv",
      right: "-rw-r--r-- xm    content/tables/进度.csv",
      mend: Wording(
        "关掉正在用它的程序；权限不对的，请管理员改成你能读。",
        "Close the program that uses it, or have its permissions changed.")),
    RuleGuide(
      "changed-file", .error, Wording("读的时候文件变了", "A file changed while it was read"),
      cause: Wording(
        "命令正读到一半，Excel 或同步软件又写了这个文件，读到的可能一半新一半旧。",
        "While it was being read another program wrote it, so half of it may be old."),
      wrong: "（边保存边生成）",
      right: "（保存、关闭以后再生成）",
      mend: Wording(
        "保存并关闭文件，等同步完成，再运行一次。",
        "Save and close the file, wait for the synchronisation, then run again.")),
    RuleGuide(
      "large-file", .error, Wording("文件太大", "A file is too large"),
      cause: Wording(
        "表和附件最多 64 MB，记录 2 MB，设置 1 MB。再大的多半是放错了的扫描件或多年数据。",
        "A table or attachment has 64 MB at most, a record 2, settings 1; larger ones are most often scans."),
      wrong: "content/files/全年扫描件.pdf   （200 MB）",
      right: "content/files/第一季度.pdf     （12 MB）",
      mend: Wording(
        "图片和 PDF 压缩后再放；数据按年或按月拆成几个文件。",
        "Compress pictures and PDF files; split data by year or month.")),
    RuleGuide(
      "large-content", .error, Wording("全部文件加起来太大", "The content is too large altogether"),
      cause: Wording("内容文件夹合计超过 1 GB，生成和下载都会很慢。", "The content folder holds more than one gigabyte."),
      wrong: "content/files/   （1.4 GB）",
      right: "content/files/   （300 MB）",
      mend: Wording(
        "往年的数据和原始照片移到别的文件夹；照片压缩到 1 MB 以内。",
        "Move earlier years and raw pictures elsewhere; make pictures smaller.")),
    RuleGuide(
      "too-many-files", .error, Wording("文件太多", "There are too many files"),
      cause: Wording(
        "多半是 --content 指错了，指到了整个磁盘或个人文件夹。",
        "Most likely --content names a whole disk or a home folder."),
      wrong: "$ taizhang check --content ~",
      right: "$ taizhang check --content content",
      mend: Wording(
        "核对 --content；确实有这么多，就把往年的移走。",
        "Check --content; if it is right, move earlier years away.")),
    RuleGuide(
      "deep-folder", .error, Wording("文件夹套得太深", "Folders are nested too deep"),
      cause: Wording(
        "文件夹一层套一层，超过了上限；解压缩时容易多出很多层。",
        "Folders are nested beyond the limit, as unpacked archives often are."),
      wrong: "content/tables/2022/上半年/终稿/终稿2/……/进度.csv",
      right: "content/tables/2022/进度.csv",
      mend: Wording("把里面的文件移到上面几层。", "Move the files further up.")),
    RuleGuide(
      "long-path", .error, Wording("路径太长", "A path is too long"),
      cause: Wording(
        "文件名和各层文件夹名合起来太长，换一台电脑可能存不下。一个汉字占 3 字节。",
        """
        The names of the file and its folders are too long together for some systems; a Chinese \
        character takes 3 bytes.
        """),
      wrong: "content/meetings/关于进一步……的通知（终稿）（修改后）.md",
      right: "content/meetings/2022-03-18-部署会.md",
      mend: Wording("缩短文件名；全名写在文件里的“标题”。", "Shorten the name; the full title stands in the file.")),
    RuleGuide(
      "name-not-utf8", .error, Wording("文件名是乱码", "A file's name is not text"),
      cause: Wording(
        "从 Windows 打的压缩包里解出来的中文文件名，编码常常不对。",
        "Chinese names from archives made on Windows are often in another encoding."),
      wrong: "content/meetings/�����.md",
      right: "content/meetings/2022-03-18-部署会.md",
      mend: Wording(
        "重新命名；或用能选“GBK 文件名”的解压软件再解一次。",
        "Rename it, or unpack the archive again with names read as GBK.")),
    RuleGuide(
      "unsafe-name", .error, Wording("文件名里有看不见的字符", "A name holds an invisible character"),
      cause: Wording(
        "从网页或微信复制标题做文件名时，会带进零宽空格之类看不见的字符，或用了反斜杠。",
        "Titles copied from web pages carry zero-width spaces; a backslash is no better."),
      wrong: "关于<零宽空格>本站.md",
      right: "关于本站.md",
      mend: Wording("删掉文件名重新打一遍。", "Type the name anew.")),
    RuleGuide(
      "same-name", .error, Wording("两个文件名只差大小写", "Two names differ in case only"),
      cause: Wording(
        "在 Windows 和 macOS 上它们是同一个文件，复制过去会少一个。",
        "On Windows and macOS the two are one file, and one of them is lost."),
      wrong: """
        content/files/Map.png
        content/files/map.png
        """,
      right: """
        content/files/map.png
        content/files/map-2.png
        """,
      mend: Wording("给其中一个改名。", "Rename one of them.")),
    RuleGuide(
      "not-text", .error, Wording("文件不是 UTF-8 文本", "A file is not text in UTF-8"),
      cause: Wording(
        "记录和 site.yml 要存成 UTF-8。老版本记事本存的是 GBK（ANSI）；把 .xlsx 改名成 .csv 也会这样。",
        "Records are saved in UTF-8; old editors save GBK, and a renamed workbook is no text at all."),
      wrong: "2022-03-18-部署会.md   （编码 ANSI）",
      right: "2022-03-18-部署会.md   （编码 UTF-8）",
      mend: Wording(
        """
        用记事本打开，“另存为”，下面的“编码”选 UTF-8，保存覆盖。
        表格在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，或直接放 .xlsx。
        """,
        """
        Open it in an editor and save it with the encoding UTF-8; save tables as “CSV UTF-8”, or \
        keep the .xlsx.
        """)),
    RuleGuide(
      "empty-file", .error, Wording("文件是空的", "A file is empty"),
      cause: Wording(
        "文件里一个字也没有，可能没有保存好，或同步只建了个空壳。",
        "Nothing is in it; it was not saved, or only its name was synchronised."),
      wrong: "进度.csv（0 字节）",
      right: """
        目标编号,责任主体,截止日,累计值
        Q05,,2022-01-31,16
        """,
      mend: Wording(
        "重新保存一次；新表用 taizhang new table 表名 生成表头。用不到的删掉。",
        "Save it again; taizhang new table NAME writes a header. Remove it if it is not needed.")),
  ]
}
