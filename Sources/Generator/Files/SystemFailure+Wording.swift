// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

extension SystemFailure {
  /// What went wrong, in words; the number where there are none.
  var wording: Wording {
    switch code {
    case EACCES, EPERM: Wording("没有权限", "permission denied")
    case ENOENT: Wording("找不到这个位置", "it is not there")
    case ENOSPC, EDQUOT: Wording("磁盘已满", "the disk is full")
    case EROFS: Wording("磁盘是只读的", "the disk is read-only")
    case EFBIG: Wording("文件太大", "the file is too large")
    case EIO: Wording("磁盘出错", "the disk has a fault")
    case ELOOP: Wording("是符号链接", "it is a symbolic link")
    case EMFILE, ENFILE: Wording("打开的文件太多", "too many files are open")
    case ENAMETOOLONG: Wording("名称太长", "the name is too long")
    case ENOTDIR: Wording("不是文件夹", "it is not a folder")
    case EXDEV: Wording("不在同一个磁盘", "it is on another disk")
    case EBUSY: Wording("正在使用", "it is in use")
    default: Wording("系统错误 \(code)", "system error \(code)")
    }
  }
}
