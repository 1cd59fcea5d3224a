// SPDX-License-Identifier: MIT

internal import Diagnostics

/// A published folder that is not what was built: found by `taizhang build --verify`.
enum PublishedGuides {
  static let group = RuleGuide.Group(
    Wording("核对发布的网站（build --verify）", "A published site compared (build --verify)"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "no-site", .error, Wording("没有这个文件夹", "No such folder"),
      cause: Wording("要核对的文件夹不存在，或者读不了。", "The folder is not there or cannot be read."),
      wrong: "taizhang build --verify stie", right: "taizhang build --verify site",
      mend: Wording("写出已发布的网站所在的文件夹。", "Name the folder of the published site.")),
    RuleGuide(
      "site-lists", .error, Wording("清单没有或不对", "The lists are missing or do not agree"),
      cause: Wording(
        "data/manifest.json 和 data/SHA256SUMS 是生成时写的清单，少一份或改过就没法核对。",
        "The two lists are written with the site; without them nothing can be compared."),
      wrong: "只上传了网页，没有上传 data 文件夹", right: "上传整个 site 文件夹",
      mend: Wording("重新生成，整个文件夹一起上传。", "Build again and publish the whole folder.")),
    RuleGuide(
      "site-file-missing", .error, Wording("清单上的文件不见了", "A file of the manifest is missing"),
      cause: Wording("上传时漏了，或被删了。", "It was not uploaded, or was removed."),
      wrong: "targets/index.html 没有上传", right: "整个文件夹重新同步一次",
      mend: Wording("补传；用 rsync 一类的工具整夹同步。", "Publish it again, the whole folder at once.")),
    RuleGuide(
      "site-file-changed", .error, Wording("文件和生成时不一样", "A file differs from what was built"),
      cause: Wording("发布以后有人改过，或传坏了。", "Somebody changed it after it was published, or it was damaged."),
      wrong: "在服务器上直接改了 index.html", right: "改内容，重新生成，重新发布",
      mend: Wording("先查清是谁改的，再重新上传。", "Find out who changed it, then publish again.")),
    RuleGuide(
      "site-file-extra", .error, Wording("多出来的文件", "A file that was not built"),
      cause: Wording("文件夹里有清单上没有的文件，可能是别人放的。", "The folder holds what the manifest does not name."),
      wrong: "site/tmp/test.php", right: "只有生成的文件，和 CNAME 一类允许的",
      mend: Wording("不是自己放的就删掉。", "Remove it unless you put it there.")),
  ]
}
