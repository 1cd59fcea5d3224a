// SPDX-License-Identifier: MIT

/// The grades of assessments in English.
enum GradeWords {
  /// The English word; a name of the author's own stays as it is.
  static func english(_ name: String) -> String {
    switch name {
    case "优秀", "优": "excellent"
    case "良好", "良", "较好": "good"
    case "中等", "一般", "基本合格": "fair"
    case "合格", "达标", "及格": "passed"
    case "不合格", "不达标", "不及格": "failed"
    case "较差": "poor"
    case "差", "很差": "very poor"
    default: name
    }
  }
}
