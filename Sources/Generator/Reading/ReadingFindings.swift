// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// What the reader says about files and folders.
extension Diagnostic {
  private static func at(_ path: String, _ rule: String, _ message: Wording, help: Wording) -> Diagnostic {
    Diagnostic(rule: rule, at: SourceLocation(path: path), message, help: help)
  }

  /// - Parameter near: A folder to run the command in, where such a content folder stands.
  static func missingContent(_ path: String, near: String? = nil) -> Diagnostic {
    at(
      path, "missing-content", Wording("没有内容文件夹“\(path)”", "there is no content folder “\(path)”"),
      help: near.map { Wording("在“\($0)”里有：先运行 cd \($0)，再运行一次", "it stands in “\($0)”: run cd \($0) first") }
        ?? Wording(
          "请在项目文件夹里运行，用 --content 指明位置，或用 taizhang init 新建一个",
          "run the command in the project folder, name the folder with --content, or make one with taizhang init"
        ))
  }

  static func emptyContent(_ path: String) -> Diagnostic {
    at(
      path, "empty-content", Wording("内容文件夹“\(path)”是空的", "the content folder “\(path)” is empty"),
      help: Wording("用 taizhang init 新建一个可以照着改的样例", "make a sample to start from with taizhang init"))
  }

  static func linkedContent(_ path: String) -> Diagnostic {
    at(
      path, "symbolic-link",
      Wording("内容文件夹“\(path)”是符号链接", "the content folder “\(path)” is a symbolic link"),
      help: Wording("请用 --content 写出真正的文件夹", "name the real folder with --content"))
  }

  static func link(_ path: String) -> Diagnostic {
    at(
      path, "symbolic-link", Wording("符号链接不读取", "symbolic links are not read"),
      help: Wording("请把文件本身复制到这里", "copy the file itself here"))
  }

  static func hardLink(_ path: String) -> Diagnostic {
    at(
      path, "hard-link",
      Wording(
        "这个文件在磁盘上还有别的名字（硬链接），不读取", "the file has another name on the disk (a hard link) and is not read"),
      help: Wording("请复制一份，用复制的文件替换它", "make a copy and put the copy in its place"))
  }

  static func notAFile(_ path: String) -> Diagnostic {
    at(
      path, "not-a-file",
      Wording("这不是普通文件（管道、套接字或设备）", "this is not a regular file but a pipe, socket or device"),
      help: Wording("请把它移出内容文件夹", "move it out of the content folder"))
  }

  static func fileForFolder(_ path: String) -> Diagnostic {
    at(
      path, "file-for-folder", Wording("这里应当是文件夹，却是一个文件", "a folder should stand here, but it is a file"),
      help: Wording("请给文件改名，再建一个同名的文件夹", "rename the file and make a folder of this name"))
  }

  static func folderForFile(_ path: String) -> Diagnostic {
    at(
      path, "folder-for-file", Wording("这里应当是文件，却是一个文件夹", "a file should stand here, but it is a folder"),
      help: Wording("请给文件夹改名，去掉文件后缀", "rename the folder without the ending of a file"))
  }

  static func unreadable(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    at(
      path, "unreadable-file",
      Wording("不能读取：\(failure.wording.chinese)", "cannot be read: \(failure.wording.english)"),
      help: failure.code == EACCES || failure.code == EPERM
        ? Wording("请检查文件的权限", "check who may read the file")
        : Wording("请关闭正在使用它的程序，再试一次", "close the program that uses it and try again"))
  }

  static func emptyWorkbook(_ path: String) -> Diagnostic {
    at(
      path, "empty-workbook",
      Wording(
        "这个工作簿是空的（0 字节），多半没有保存完，里面的表读不到",
        "this workbook is empty (0 bytes), most likely not saved to its end; its tables cannot be read"),
      help: Wording("打开它再保存一次；用不到就删去", "open it and save it again; remove it if it is not needed"))
  }

  static func changed(_ path: String) -> Diagnostic {
    at(
      path, "changed-file", Wording("读取时文件发生了变化", "the file changed while it was read"),
      help: Wording("请保存并关闭它，再试一次", "save and close it, then try again"))
  }

  static func largeFile(_ path: String, size: Int, limit: Int) -> Diagnostic {
    at(
      path, "large-file",
      Wording(
        "文件有 \(size) 字节，超过 \(limit >> 20) MB 的上限",
        "the file has \(size) bytes, more than the \(limit >> 20) MB allowed"),
      help: Wording("请拆成几个文件，或压缩图片", "cut it into several files, or make pictures smaller"))
  }

  static func largeContent(_ path: String, _ limit: Int) -> Diagnostic {
    at(
      path, "large-content",
      Wording("到这里为止的文件合计超过 \(limit >> 20) MB", "the files up to here are together over \(limit >> 20) MB"),
      help: Wording("请把往年的数据移到另一个内容文件夹", "move the data of earlier years to another content folder"))
  }

  static func tooManyFiles(_ path: String, _ limit: Int) -> Diagnostic {
    at(
      path, "too-many-files", Wording("文件超过 \(limit) 个", "there are more than \(limit) files"),
      help: Wording("请检查内容文件夹是否选错", "check that the right folder is named as content"))
  }

  static func deepFolder(_ path: String, _ limit: Int) -> Diagnostic {
    at(
      path, "deep-folder", Wording("文件夹套了超过 \(limit) 层", "folders are nested more than \(limit) deep"),
      help: Wording("请把里面的文件移到上层", "move the files in it further up"))
  }

  static func longPath(_ path: String, _ limit: Int) -> Diagnostic {
    at(
      path, "long-path", Wording("路径超过 \(limit) 字节", "the path is longer than \(limit) bytes"),
      help: Wording("请缩短文件或文件夹的名称（一个汉字占 3 字节）", "shorten the names of the file or its folders"))
  }

  static func nameNotText(_ path: String) -> Diagnostic {
    at(
      path, "name-not-utf8", Wording("文件名不是 UTF-8 文字", "the name is not UTF-8 text"),
      help: Wording("请重新命名；从压缩包解出的文件常有这个问题", "rename it; files from archives often have this fault"))
  }

  static func unsafeName(_ path: String, name: String) -> Diagnostic {
    at(
      path, "unsafe-name",
      Wording(
        "文件名“\(name)”里有看不见的、控制或反斜杠字符",
        "the name “\(name)” holds an invisible character, a control or a backslash"),
      help: Wording("请删掉这些字符，重新命名", "rename it without these characters"))
  }

  static func sameName(_ path: String, other: String) -> Diagnostic {
    at(
      path, "same-name",
      Wording(
        "与“\(other)”只有大小写或写法的不同", "the name differs from “\(other)” only in case or in how it is composed"),
      help: Wording(
        "请改名：在 Windows 和 macOS 上这是同一个文件", "rename one: on Windows and macOS they are the same file"))
  }

  static func refusedKind(_ path: String, _ message: Wording, help: Wording) -> Diagnostic {
    at(path, "refused-kind", message, help: help)
  }

  static func unknownKind(_ path: String, name: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unknown-kind", at: SourceLocation(path: path),
      Wording(
        "这种文件不发布，没有读取；链接到它的地方只留文字",
        "files of this kind are not published, and it was left out; links to it stay as plain text"),
      help: ContentFileKind.help(forUnknown: name))
  }

  /// A workbook of another format among the tables: the site would go without what it holds.
  static func unreadWorkbook(_ path: String) -> Diagnostic {
    at(
      path, "unread-workbook",
      Wording(
        "这种格式的表格读不了，网站会缺这张表", "workbooks of this format cannot be read, and the site would lack the table"),
      help: Wording(
        "用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”或 .csv，再删去这个文件；不是数据表的移出内容文件夹",
        "open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” or .csv and delete this file; move what is no table out of the content folder"
      ))
  }

  /// - Parameter head: The first bytes of the file.
  static func wrongPicture(_ path: String, head: [UInt8]) -> Diagnostic {
    guard let guess = FileGuess(head: head) else {
      return at(
        path, "wrong-picture", Wording("文件的内容与后缀不符", "what the file holds is not what its ending says"),
        help: Wording("请用看图或办公软件打开，另存为正确的格式", "open it with its program and save it in the right format"))
    }
    return at(
      path, "wrong-picture",
      Wording(
        "文件的内容与后缀不符：它是\(guess.title.chinese)",
        "what the file holds is not what its ending says: it is \(guess.title.english)"), help: guess.help)
  }

  static func notText(_ path: String, line: Int, column: Int, offset: Int, byte: UInt8) -> Diagnostic {
    let shown = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      rule: "not-text", at: SourceLocation(path: path, line: line, column: column),
      Wording(
        "第 \(offset + 1) 个字节（0x\(shown)）处不是 UTF-8 文字",
        "at byte \(offset + 1) (0x\(shown)) this is not UTF-8 text"),
      help: Wording(
        "用记事本打开，点“另存为”，“编码”选 UTF-8 再保存（ANSI、GBK 读不了）",
        "open it in an editor and save it as text in UTF-8"))
  }
}
